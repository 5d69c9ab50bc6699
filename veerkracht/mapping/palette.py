"""The colours of the maps (DOMAIN §9, LOOK), read from ``resources/palettes``."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ..errors import QuickScanError

PALETTE_FOLDER = Path(__file__).resolve().parent.parent.parent / "resources" / "palettes"
DEFAULT = "signal"

INK = "#222222"
PAPER = "#FFFFFF"
QUIET = "#E9E7E2"
WATER = "#D6E6EE"
BORDER = "#8B8780"
HATCH = "#9A968F"


@dataclass(frozen=True)
class Palette:
    """Data colours, each tuple in the order of its classes.

    signal : classes 1 to 5; also the trend classes.  coincidence : in the order of ``Coincidence``.
    concentration : social housing, hardly to much.  focus : in focus, not in focus.
    stack : no red signals, then ever more of them.  bivariate : the nine classes of ``coincidence.bivariate``.
    warning_* : what to know before choosing it; may be empty.
    """

    label_nl: str
    label_en: str
    warning_nl: str
    warning_en: str
    signal: tuple[str, ...]
    coincidence: tuple[str, ...]
    concentration: tuple[str, ...]
    focus: tuple[str, ...]
    stack: tuple[str, ...]
    bivariate: tuple[str, ...]

    def label(self, language: str) -> str:
        return self.label_nl if language == "nl" else self.label_en

    def warning(self, language: str) -> str:
        return self.warning_nl if language == "nl" else self.warning_en


def palette_names() -> tuple[str, ...]:
    """The palettes that can be chosen, the default first."""
    names = sorted(path.stem for path in PALETTE_FOLDER.glob("*.json"))
    return (DEFAULT, *(name for name in names if name != DEFAULT))


@cache
def palette(name: str = DEFAULT) -> Palette:
    """One palette.

    Raises
    ------
    QuickScanError : there is no palette of that name.
    """
    if name not in palette_names():
        raise QuickScanError(
            "There is no palette “{name}”.",
            "The study asks for a palette that this version of the plugin does not have: {known}.",
            "Choose one of these.",
            name=name,
            known=", ".join(palette_names()),
        )
    document: dict[str, Any] = json.loads((PALETTE_FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    del document["version"]
    for key, value in document.items():
        document[key] = tuple(value) if isinstance(value, list) else value
    return Palette(**document)
