"""Words and numbers in the reader's language.

Source strings are English and stand in the code; translations live in Qt's own ``.ts`` files, one a room
(``resources/i18n/<room>_nl.ts``), so that Qt Linguist can edit them. They are read here without Qt, because the
analysis writes sentences too and because the language of a printed report need not be that of QGIS.
"""

from __future__ import annotations

from functools import cache
from numbers import Integral
from pathlib import Path
from typing import TYPE_CHECKING, Union
from xml.etree import ElementTree

if TYPE_CHECKING:  # imported where it is used: the plugin speaks at start-up, and to people who lack pandas
    import numpy as np
    import pandas as pd

LANGUAGES = ("nl", "en")
# what an integer is called in a sentence where it is a number of things, and no year
COUNTS = ("count", "all", "areas", "rows", "figures", "changed", "gone", "read", "claimed")
I18N_FOLDER = Path(__file__).resolve().parent.parent / "resources" / "i18n"


@cache
def translations(language: str) -> dict[str, str]:
    """Source string to translation, gathered from every ``*_<language>.ts``; empty for English."""
    table: dict[str, str] = {}
    for path in sorted(I18N_FOLDER.glob(f"*_{language}.ts")):
        for message in ElementTree.parse(path).iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.text and translation.get("type") != "unfinished":
                table[message.findtext("source", "")] = translation.text
    return table


class Wording:
    """Says things in one language (``nl`` or ``en``; anything else is English)."""

    def __init__(self, language: str = "nl") -> None:
        self.language = language if language in LANGUAGES else "en"

    def __call__(self, source: str, /, **values: object) -> str:
        """The translation of ``source``, with ``{names}`` filled in; the source itself where none exists."""
        sentence = translations(self.language).get(source, source) if self.language != "en" else source
        return self.filled(sentence, **values) if values else sentence

    def filled(self, sentence: str, /, **values: object) -> str:
        """A sentence that was translated before, with its ``{names}`` filled in: counts with marks, years without."""
        return sentence.format(**{name: self._written(name, value) for name, value in values.items()})

    def _written(self, name: str, value: object) -> object:
        return self._marks(f"{value:,d}") if name in COUNTS and isinstance(value, Integral) else value

    def number(self, value: float, decimals: int = 0) -> str:
        """One number with the language's decimal mark and thousands separator; an en dash for no data."""
        import pandas as pd

        if value is None or pd.isna(value):
            return "–"
        return self._marks(f"{round(float(value), decimals) + 0.0:,.{decimals}f}")

    def numbers(self, values: Union[pd.Series, np.ndarray], decimals: int = 0, signed: bool = False) -> pd.Series:
        """A column of numbers as text, as :meth:`number` writes them; ``signed`` puts + or − before each but 0."""
        import pandas as pd

        series = pd.Series(values, dtype="float64")
        pattern = f"{{:+,.{decimals}f}}" if signed else f"{{:,.{decimals}f}}"
        rounded = series.round(decimals).add(0.0)
        text = rounded.map(pattern.format, na_action="ignore")
        if signed:
            text = text.mask(rounded.eq(0), f"{0:.{decimals}f}")
        return text.map(self._marks, na_action="ignore").fillna("–")

    def _marks(self, text: str) -> str:
        text = text.replace("-", "−")
        if self.language == "nl":
            return text.translate(str.maketrans(",.", ".,"))
        return text
