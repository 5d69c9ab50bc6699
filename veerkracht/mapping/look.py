"""What a user leaves out of the maps on the screen, or wants otherwise: marks, names, the kind of trend."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..wording import Wording
from .drawing import Drawing


@dataclass(frozen=True)
class Look:
    """How the maps are looked at; the sheets always show everything.

    trends : the glyph beside the letter on maps of one indicator. relative : that glyph tells the change against the
        municipality. hatch : over uncertain classes (what is hidden or missing always has its own). names : of areas.
    """

    trends: bool = True
    hatch: bool = True
    names: bool = True
    relative: bool = False

    def to_text(self) -> str:
        """Short text that :meth:`from_text` reads: what is not as usual."""
        return " ".join(name for name, usual in USUAL.items() if getattr(self, name) != usual)

    @classmethod
    def from_text(cls, text: str) -> Look:
        """The look that was saved; what this version does not know is left out."""
        return cls(**{name: not usual for name, usual in USUAL.items() if name in text.split()})


USUAL = {"trends": True, "hatch": True, "names": True, "relative": False}
EVERYTHING = Look()


def seen(drawn: Drawing, look: Look, say: Wording) -> Drawing:
    """The drawing as the user wants to look at it; names are the labels' concern."""
    if drawn.glyphs and not look.trends:
        drawn = replace(drawn, glyphs=(), glyph_column="", glyph_title="", glyph_fragile="")
    elif drawn.glyphs and look.relative:
        column = f"{drawn.glyph_column}_relative"
        title = say("Trend against the municipality")
        drawn = replace(drawn, glyph_column=column, glyph_title=title, glyph_fragile=f"{column}_fragile")
    return drawn if look.hatch else replace(drawn, uncertain="")
