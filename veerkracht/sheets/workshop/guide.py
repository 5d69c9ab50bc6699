"""The reading guide on A4, standing: words on the front, the drawn keys on the back."""

from __future__ import annotations

from dataclasses import replace

from ..design import BODY, BODY_TOP
from ..flow import balanced, fitting, placed, write
from ..keys import draw_example, draw_keys
from ..page import Making, Section, page, start
from ..words import question, reading_guide

TOP = BODY_TOP - 4.0
LARGEST, SMALLEST = 13.5, 9.5
CLOSE = 2.8  # so that the tall frame on the back is filled
EXAMPLES = ("coincidence_absolute", "coincidence_relative", "focus")


def guide_sheet(making: Making, number: int) -> Section:
    """As many pages as the words take, and one with the keys."""
    quickscan, say = making.quickscan, making.say
    layout = start(making)
    title = question("reading_guide", quickscan, say)
    frames = [making.design.body(first, 6, TOP) for first in (0, 6)]
    rest = fitting(reading_guide(quickscan, say), frames, replace(BODY, points=LARGEST), SMALLEST)
    pages = 0
    while rest:
        sheet = page(making, layout, "reading_guide", title, say("A signal, not a judgement."), str(number + pages))
        within = frames if placed(rest, frames)[-1] else balanced(rest, frames)
        *columns, left_over = placed(rest, within)
        for place, column in enumerate(columns, 1):
            write(sheet, column, f"guide {pages + 1} {place}")
        rest = [line for line, _ in left_over]
        draw_example(making, sheet, making.design.body(0, 12, within[0].bottom() + 8.0))
        pages += 1
    sheet = page(making, layout, "reading_guide", title, say("The keys of the maps"), str(number + pages))
    draw_keys(making, sheet, making.design.body(0, 7, TOP))
    draw_example(making, sheet, making.design.body(7, 5, TOP), EXAMPLES, CLOSE)
    return Section("leeswijzer" if say.language == "nl" else "reading_guide", title, layout, pages + 1)
