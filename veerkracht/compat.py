"""Every difference between versions of QGIS, Qt and what comes with them; nowhere else."""

from __future__ import annotations

import importlib.util
from typing import Any

from qgis.core import QgsField, QgsLocatorResult
from qgis.PyQt.QtCore import QVariant
from qgis.PyQt.QtNetwork import QNetworkRequest

from .errors import QuickScanError


def require_pandas() -> None:
    """Check that pandas can be imported, without importing it.

    Raises
    ------
    QuickScanError : this QGIS came without pandas (some macOS, OSGeo4W and Ubuntu installations do).
    """
    if importlib.util.find_spec("pandas") is None:
        raise QuickScanError(
            "QuickScan Veerkracht needs pandas, which this QGIS does not have.",
            "The Python that belongs to this QGIS has no package “pandas”.",
            "Windows: start “OSGeo4W Setup” and add python3-pandas and python3-matplotlib. Debian and Ubuntu: "
            "sudo apt install python3-pandas python3-matplotlib. macOS: install QGIS from qgis.org. Then restart QGIS.",
        )


def make_field(name: str, kind: str) -> QgsField:
    """A field of ``kind`` text, integer, number or boolean (QMetaType for fields came after QGIS 3.22)."""
    return QgsField(name, _FIELD_TYPES[kind])


def set_idle_limit(request: QNetworkRequest, seconds: float) -> None:
    """Give a request up when nothing arrives for so long (in Qt since 5.15; before it only QGIS has a limit)."""
    if hasattr(request, "setTransferTimeout"):
        request.setTransferTimeout(int(1000 * seconds))


def user_data_of(result: QgsLocatorResult) -> Any:
    """What a locator's result carries (a property that became a method after QGIS 3.22)."""
    data = result.userData
    return data() if callable(data) else data


_FIELD_TYPES = {
    "text": QVariant.Type.String,
    "integer": QVariant.Type.LongLong,
    "number": QVariant.Type.Double,
    "boolean": QVariant.Type.Bool,
}
