"""Letters, glyphs and the study's data colours by class, as charts and tables need them (DOMAIN §5, §6, §9)."""

from __future__ import annotations

from ..analysis.results import Coincidence, QuickScan
from ..mapping import class_names
from ..mapping.palette import INK, palette

# by signal or trend class 1 to 5
LETTERS = dict(enumerate(class_names.SIGNAL_LETTERS, start=1))
GLYPHS = dict(enumerate(class_names.GLYPHS, start=1))
# of trends that the maps draw with a hatch
OPEN_GLYPHS = dict(enumerate(class_names.OPEN_GLYPHS, start=1))


def signal_colours(quickscan: QuickScan) -> dict[int, str]:
    """Colour of signal classes 1 to 5; trend classes have the same ones."""
    return dict(enumerate(palette(quickscan.study.palette).signal, start=1))


def coincidence_colours(quickscan: QuickScan) -> dict[str, str]:
    """Colour by coincidence class."""
    return {item.value: colour for item, colour in zip(Coincidence, palette(quickscan.study.palette).coincidence)}


def concentration_colours(quickscan: QuickScan) -> dict[int, str]:
    """Colour of social-housing classes 1 (hardly) to 4 (much)."""
    return dict(enumerate(palette(quickscan.study.palette).concentration, start=1))


def luminance(colour: str) -> float:
    """Relative luminance of ``#rrggbb`` (WCAG 2.1), 0 to 1."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def readable_on(fill: str) -> str:
    """Ink or white, whichever contrasts more with ``fill``."""
    light = luminance(fill) + 0.05
    return INK if light / (luminance(INK) + 0.05) > 1.05 / light else "#FFFFFF"


def tint(colour: str, strength: float) -> str:
    """The colour mixed with white; ``strength`` 1 is the colour itself."""
    channels = [int(colour[start : start + 2], 16) for start in (1, 3, 5)]
    return "#" + "".join(f"{round(255 + strength * (value - 255)):02x}" for value in channels)


def visible_rim(colour: str, instead: str) -> str:
    """The colour for the rim of an open mark on white; ``instead`` where it is too pale to see."""
    return colour if luminance(colour) < 0.55 else instead
