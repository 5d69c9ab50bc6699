"""A legend in one line of text: chips in the map's colours, with letter, name and number of areas."""

from __future__ import annotations

from html import escape

from ..veerkracht.mapping.labels import is_dark
from ..veerkracht.mapping.legend import Legend, LegendEntry
from ..veerkracht.mapping.palette import INK, PAPER

HATCHES = {"uncertain": "\u2572\u2572", "no_data": "\u2571\u2571", "hidden": "\u2573\u2573"}


def legend_line(legend: Legend) -> str:
    """HTML for a label that breaks over lines; text from data is escaped."""
    lines = []
    for group in legend.groups:
        entries = [_entry(entry) for entry in group.entries if entry.count or not entry.overlay]
        lines.append(f"<b>{escape(group.title)}</b>&nbsp; " + "&nbsp;&nbsp; ".join(entries))
    return "<br>".join(lines)


def _entry(entry: LegendEntry) -> str:
    mark = entry.letter or entry.glyph or HATCHES.get(entry.hatch, "")
    ink = PAPER if is_dark(entry.colour) else INK
    chip = f"&nbsp;{escape(mark)}&nbsp;" if mark else "&nbsp;&nbsp;&nbsp;"
    # a name may break over lines, the chip stays with its first word
    return (
        f'<span style="background-color:{entry.colour};color:{ink}">{chip}</span>&nbsp;'
        f"{escape(entry.label)}&nbsp;({entry.count})"
    )
