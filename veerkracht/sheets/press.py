"""Large sheets for a printing house: paper with a bleed around it, and marks where it is cut."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from qgis.core import QgsLayout, QgsLayoutItem, QgsLayoutItemPolyline, QgsLayoutPoint, QgsLayoutSize, QgsLineSymbol
from qgis.PyQt.QtCore import QPointF
from qgis.PyQt.QtGui import QPolygonF

from .items import MILLIMETRES

BLEED = 3.0
MARK_LENGTH = 5.0
AROUND = BLEED + MARK_LENGTH + 2.0  # what the paper is larger on each side
LEAST_SIDE = 594.0  # the short side of an A1: what is printed in the hall needs no marks
CROP_MARK = "crop mark"


def needs_marks(layout: QgsLayout) -> bool:
    """Whether a layout has paper of A1 or larger."""
    pages = layout.pageCollection()
    sizes = [pages.page(number).pageSize() for number in range(pages.pageCount())]
    return any(min(size.width(), size.height()) >= LEAST_SIDE - 1.0 for size in sizes)


@contextmanager
def marked(layout: QgsLayout) -> Iterator[QgsLayout]:
    """A copy of a layout on larger paper: its sheet in the middle, crop marks outside the bleed; the layout stays."""
    copy = layout.clone()
    _enlarge(copy)
    for number in range(copy.pageCollection().pageCount()):
        _add_marks(copy, number)
    copy.refresh()
    yield copy


def _enlarge(layout: QgsLayout) -> None:
    items = [item for item in layout.items() if isinstance(item, QgsLayoutItem) and item.parentGroup() is None]
    pages = layout.pageCollection()
    papers = [pages.page(number) for number in range(pages.pageCount())]
    placed = [(item, item.page(), item.pagePos()) for item in items if item not in papers]
    for paper in papers:
        size = paper.pageSize()
        paper.setPageSize(QgsLayoutSize(size.width() + 2 * AROUND, size.height() + 2 * AROUND, MILLIMETRES))
    pages.reflow()
    for item, page, place in placed:
        # from the upper left corner, whatever point an item is placed by
        item.attemptMove(QgsLayoutPoint(place.x() + AROUND, place.y() + AROUND, MILLIMETRES), False, False, page)


def _add_marks(layout: QgsLayout, page: int) -> None:
    """Two lines at each corner, which end where the bleed begins."""
    paper = layout.pageCollection().page(page)
    corner, size = paper.pos(), paper.pageSize()
    outer, inner = AROUND - BLEED - MARK_LENGTH, AROUND - BLEED
    for x, sign_x in ((AROUND, 1.0), (size.width() - AROUND, -1.0)):
        for y, sign_y in ((AROUND, 1.0), (size.height() - AROUND, -1.0)):
            across = [QPointF(x - sign_x * (AROUND - at), y) for at in (outer, inner)]
            along = [QPointF(x, y - sign_y * (AROUND - at)) for at in (outer, inner)]
            for line in (across, along):
                item = QgsLayoutItemPolyline(QPolygonF([point + corner for point in line]), layout)
                item.setSymbol(QgsLineSymbol.createSimple({"color": "#000000", "width": "0.1", "capstyle": "flat"}))
                item.setId(CROP_MARK)
                layout.addLayoutItem(item)
