"""Rules on a page as a whole: not half empty, and never without what its reader must know."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np
from qgis.core import QgsLayout, QgsLayoutItemPolyline

from ...wording import Wording
from ..design import GUTTER, MARGIN
from ..items import WHITE_PROPERTY
from .finding import Finding
from .placed import Placed, scale_of

MOST_WHITE = 0.35
_STEP = 2.0  # millimetres of A3
_YEAR = re.compile(r"\b(19|20)\d\d\b")
_DATE = re.compile(r"\b(\d{1,2}-\d{1,2}-20\d\d|20\d\d-\d\d-\d\d)\b")


def white(layout: QgsLayout, items: Sequence[Placed], say: Wording) -> Iterator[Finding]:
    """Pages of which too much is empty; the room between two things counts as theirs."""
    meant = str(layout.customProperty(WHITE_PROPERTY, "")).split()
    scale = scale_of(layout)
    for number in range(layout.pageCollection().pageCount()):
        if str(number + 1) in meant:
            continue
        page = layout.pageCollection().page(number)
        paper = page.mapRectToScene(page.rect())
        inner = paper.adjusted(*(side * MARGIN * scale for side in (1, 1, -1, -1)))
        covered = np.zeros(
            (max(1, int(inner.height() / (_STEP * scale))), max(1, int(inner.width() / (_STEP * scale)))), dtype=bool
        )
        around = 1.5 * GUTTER * scale
        for item in items:
            if item.page != number + 1 or isinstance(item.item, QgsLayoutItemPolyline):
                continue
            ink = item.ink.adjusted(-around, -around, around, around).translated(-inner.left(), -inner.top())
            top, bottom, left, right = (
                max(0, int(edge / (_STEP * scale))) for edge in (ink.top(), ink.bottom(), ink.left(), ink.right())
            )
            covered[top:bottom, left:right] = True
        share = 1.0 - float(covered.mean())
        if share > MOST_WHITE:
            text = say("{share} % of the page is white.", share=say.number(100 * share))
            yield Finding("white", number + 1, "", text)


def furniture(layout: QgsLayout, items: Sequence[Placed], say: Wording) -> Iterator[Finding]:
    """Pages with a question but without period, source, date, or the sentence that a signal is no judgement."""
    asked = {item.page for item in items if item.is_label and item.item.id() == "question"}
    for number in sorted(asked):
        line = " ".join(item.text for item in items if item.page == number and item.item.id() == "footer")
        absent = [
            word
            for word, there in (
                (say("date"), _DATE.search(line)),
                (say("period"), _YEAR.search(_DATE.sub("", line))),
                (say("source"), say("source {publishers}", publishers="").strip() in line),
                (say("a signal, not a judgement"), say("a signal, not a judgement") in line),
            )
            if not there
        ]
        if absent:
            text = say("The line at the foot lacks: {words}.", words=", ".join(absent))
            yield Finding("missing", number, "footer", text)
