"""What the makers need to know of an installation to help, without anything that tells who its user is.

No folder, file name or name of a place is in it: of an error only the sentence as the program has it, before names are
filled in, the numbers in it, and the system's own message with every path taken out.
"""

from __future__ import annotations

import getpass
import platform
import re
import sys
import traceback
from collections.abc import Mapping
from configparser import ConfigParser
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Optional

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import QT_VERSION_STR

from ..veerkracht.errors import QuickScanError

if TYPE_CHECKING:  # it brings pandas with it; an error can be told without
    from .study_model import StudyModel

ROOT = Path(__file__).resolve().parent.parent
# what may be told of the values of an error, beside numbers: neither comes from the user's data
_TOLD = ("kind", "problem")
_QUOTED = re.compile(r"(['\"“‘])([^'\"“”‘’\n]*[\\/][^'\"“”‘’\n]*)(['\"”’])")
_PATH = re.compile(r"(?<![\w<])(?:[A-Za-z]:[\\/]|\\\\|~?/)(?:[^'\"“”<>|\n]*[\\/])?[^'\"“”<>|\n\s\\/,;]*")
_FILE = re.compile(
    r"[\w ()-]*[\w)-]\.(?:csv|txt|tsv|xlsx?|xlsm|ods|json|dbf|gpkg|shp|geojson|zip|gml|fgb|qg[sz])\b", re.I
)


def facts(study: StudyModel) -> dict[str, int]:
    """How much there is in a study."""
    indicators: set[str] = set()
    indicators.update(*(state.indicators for state in study.tables))
    return {
        "areas": 0 if study.areas is None else len(study.areas.frame),
        "tables": len(study.tables),
        "indicators": len(indicators),
        "maps": 0 if study.findings is None else len(study.findings.views),
    }


def diagnostics(counts: Mapping[str, int], problem: Optional[QuickScanError] = None) -> str:
    """Versions, the ``counts`` of :func:`facts` and the last error, as text to paste."""
    lines = [
        f"QuickScan Veerkracht {plugin_version()}",
        f"QGIS {Qgis.version()}, Qt {QT_VERSION_STR}, GDAL {_gdal()}",
        f"Python {platform.python_version()}, "
        + ", ".join(f"{name} {_version(name)}" for name in ("pandas", "numpy", "matplotlib")),
        f"{platform.system()} {platform.release()} {platform.machine()}, locale {QgsApplication.locale()}",
        ", ".join(f"{name}: {count}" for name, count in counts.items()),
    ]
    if problem is not None:
        lines += ["", *_told(problem)]
    return without_names("\n".join(line for line in lines))


def plugin_version() -> str:
    """The version in ``metadata.txt``."""
    parser = ConfigParser(interpolation=None)
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    return parser.get("general", "version", fallback="?")


def without_names(text: str) -> str:
    """Text without paths, file names, the name of the user or that of the machine."""
    text = _QUOTED.sub(r"\1<path>\3", text)
    text = _PATH.sub("<path>", text)
    text = _FILE.sub("<file>", text)
    for name in {_user(), Path.home().name, platform.node()}:
        if len(name) > 2:
            text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "<name>", text, flags=re.IGNORECASE)
    return text


def _told(problem: QuickScanError) -> list[str]:
    """The sentences of an error as templates, the values that are nobody's, and where in the plugin it arose."""
    lines = [part for part in problem.templates if part]
    for name, value in problem.values.items():
        if isinstance(value, (int, float)):
            lines.append(f"{name} = {value}")
        elif name in _TOLD:
            lines.append(f"{name} = {without_names(str(value))}")
    cause = problem.__cause__
    for frame in traceback.extract_tb(cause.__traceback__) if cause is not None else ():
        path = Path(frame.filename)
        inside = path.is_relative_to(ROOT)
        # written so that it is no path, and stays
        place = " › ".join(path.relative_to(ROOT).with_suffix("").parts) if inside else path.stem
        lines.append(f"at {place} line {frame.lineno} in {frame.name}")
    return lines


def _version(name: str) -> str:
    loaded = sys.modules.get(name)
    if loaded is not None and hasattr(loaded, "__version__"):
        return str(loaded.__version__)
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "–"


def _gdal() -> str:
    from osgeo import gdal

    return str(gdal.VersionInfo("RELEASE_NAME"))


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # no such user in the system's list
        return ""
