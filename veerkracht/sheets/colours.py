"""The data colours, letters and glyphs of DOMAIN §5, §6 and §9 by class, as the charts and tables need them."""

from __future__ import annotations

INK = "#222222"
LETTERS = {1: "A", 2: "B", 3: "C", 4: "D", 5: "E"}
GLYPHS = {1: "▼▼", 2: "▼", 3: "●", 4: "▲", 5: "▲▲"}
SIGNAL_COLOURS = {1: "#8C2D04", 2: "#E6893C", 3: "#F2EFE6", 4: "#8CC0C4", 5: "#1B6B75"}
TREND_COLOURS = SIGNAL_COLOURS
COINCIDENCE_COLOURS = {
    "coincides": "#8C2D04",
    "resilient": "#6F5AA8",
    "other_cause": "#D9A441",
    "no_signal": "#BFD8D2",
}
CONCENTRATION_COLOURS = {1: "#F1EEF6", 2: "#BDC9E1", 3: "#74A9CF", 4: "#045A8D"}


def readable_on(fill: str) -> str:
    """Ink or white, whichever contrasts more with ``fill`` (WCAG relative luminance)."""
    channels = [int(fill[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return INK if (luminance + 0.05) ** 2 > 1.05 * 0.065 else "#FFFFFF"
