"""Tables on a page as tables again: heads, rows, chips and lines are items of their own on paper."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Optional

from qgis.core import QgsLayoutItem, QgsLayoutItemLabel, QgsLayoutItemManualTable, QgsTableCell
from qgis.PyQt.QtCore import Qt

from ...mapping.class_names import GLYPHS, OPEN_GLYPHS, trend_labels
from ...mapping.symbols import FRAGILE
from ...wording import Wording
from ..design import PAPER
from ..items import TOLD_PROPERTY
from ..signal_tables import told_uncertain
from .blocks import Grid, Row

_HEAD = re.compile(r"(?P<name>.+): head (?P<column>\d+)$")
# behind the name of a table: the columns of words from one on, or the chip or line of a row in a column
_PART = re.compile(r"(?P<column>\d+)(?: (?P<row>\d+)(?:: (?:text|end))?)?")


class Grids:
    """The tables of one page, filled as their items come by."""

    def __init__(self, say: Wording) -> None:
        self._say = say
        self._open: dict[str, Grid] = {}

    def head(self, item: QgsLayoutItemLabel) -> tuple[bool, Optional[Grid]]:
        """Whether an item is the head of a column; with the table that begins with it, or None where it goes on."""
        found = _HEAD.match(item.id())
        if found is None:
            return False, None
        begun = None
        if found["name"] not in self._open:
            begun = self._open[found["name"]] = Grid("")
        self._open[found["name"]].heads.append(item.text())
        return True, begun

    def words(self, item: QgsLayoutItem, table: QgsLayoutItemManualTable) -> None:
        """Rows of words, over all columns or from one on."""
        rows = [[(self._said(cell), cell.horizontalAlignment()) for cell in row] for row in table.tableContents()]
        whole = self._open.get(item.id())
        if whole is not None:
            whole.rows += [self._row(row, len(whole.heads)) for row in rows]
            return
        grid, column, _row = self._place(item.id())
        if grid is not None:
            for number, row in enumerate(rows):
                for at, (text, _align) in enumerate(row):
                    self._put(grid, number, column + at, text)

    def drawn(self, item: QgsLayoutItem) -> bool:
        """Whether an item is a chip or a line in a table."""
        grid, column, row = self._place(item.id())
        if grid is None or row is None:
            return False
        told = str(item.customProperty(TOLD_PROPERTY, ""))
        text = told or (item.text() if isinstance(item, QgsLayoutItemLabel) else "")
        if text:
            self._put(grid, row, column, text)
        return True

    def _said(self, cell: QgsTableCell) -> str:
        """The words of a cell on one line, as on paper they are broken to its width; of a hollow chip what that is."""
        text = " ".join(str(cell.content() or "").split())
        return told_uncertain(text, self._say) if cell.backgroundColor() == PAPER else text

    def _place(self, name: str) -> tuple[Optional[Grid], int, Optional[int]]:
        for own, grid in self._open.items():
            found = _PART.fullmatch(name[len(own) + 1 :]) if name.startswith(f"{own} ") else None
            if found is not None:
                return grid, int(found["column"]), None if found["row"] is None else int(found["row"])
        return None, 0, None

    def _put(self, grid: Grid, row: int, column: int, text: str) -> None:
        while len(grid.rows) <= row:
            grid.rows.append(Row([""] * len(grid.heads)))
        grid.rows[row].cells[column] = said(text, self._say)

    def _row(self, row: Sequence[tuple[str, Qt.AlignmentFlag]], columns: int) -> Row:
        """A row of the table, in which a chip and the mark of its trend beside it are one cell."""
        texts, cells = [text for text, _align in row], []
        if len(texts) > columns and not any(texts[1:]):
            return Row(texts[:1], group=True)
        at, spare = 0, len(texts) - columns
        while at < len(row):
            text, align = row[at]
            if spare and align == Qt.AlignmentFlag.AlignHCenter:
                text, at, spare = f"{text} {said(texts[at + 1], self._say)}".strip(), at + 1, spare - 1
            cells.append(said(text, self._say))
            at += 1
        return Row(cells)


def said(text: str, say: Wording) -> str:
    """A mark of a trend with its word behind it; any other text as it is."""
    bare = text.strip()
    names = trend_labels(say)
    known = {
        **dict(zip(GLYPHS, names)),
        **{mark: told_uncertain(name, say) for mark, name in zip(OPEN_GLYPHS, names)},
    }
    name = known.get(bare.rstrip(FRAGILE))
    return f"{bare} {name}" if name else text
