"""What the user set once for all studies, in the settings of QGIS. Never a password: those stay in QGIS's own store."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import Any

from qgis.core import QgsSettings

from ..veerkracht.study import Study
from ..veerkracht.wording import LANGUAGES
from .translation import language

GROUP = "quickscan_veerkracht"


@dataclass(frozen=True)
class Settings:
    """The choices of the options page.

    output_language : ``nl``, ``en``, or empty for that of QGIS. house_style : a file with the house style of the
    sheets. folder : where outputs are put unless the user says so; empty for beside the project.
    idle_seconds, total_seconds : how long a publisher may say nothing, and take for one answer.
    """

    output_language: str = ""
    house_style: str = ""
    folder: str = ""
    idle_seconds: int = 60
    total_seconds: int = 600


def read_settings() -> Settings:
    """As they are now; what cannot be understood is as it was at first."""
    store = QgsSettings()
    values: dict[str, Any] = {}
    for item in fields(Settings):
        text = str(store.value(f"{GROUP}/{item.name}", item.default))
        values[item.name] = _number(text, item.default) if isinstance(item.default, int) else text
    if values["output_language"] not in LANGUAGES:
        values["output_language"] = ""
    return Settings(**values)


def write_settings(settings: Settings) -> None:
    """Keep them; what is as it was at first leaves no trace."""
    store = QgsSettings()
    for item in fields(Settings):
        value = asdict(settings)[item.name]
        key = f"{GROUP}/{item.name}"
        if value == item.default:
            store.remove(key)
        else:
            store.setValue(key, value)


def new_study() -> Study:
    """An empty study, with what the user set for all."""
    settings = read_settings()
    return Study(language=settings.output_language or language(), house=settings.house_style)


def _number(text: str, otherwise: int) -> int:
    return int(text) if text.isdigit() and int(text) > 0 else otherwise
