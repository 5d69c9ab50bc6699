"""The match report of one table: which codes matched, which did not, why, and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, Optional

import pandas as pd
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QSortFilterProxyModel, Qt

from ...veerkracht.study import Repair
from ..translation import tr


class MatchRow(NamedTuple):
    """One code of a table or of the areas; ``side`` is one of the intake's SIDES.

    repair : what would make the code match, as in the match report; empty without one.
    attention : the row asks to be looked at.
    """

    area_code: str
    reason: str
    suggestion: str
    side: str
    repair: str = ""
    attention: bool = False

    @property
    def offered(self) -> Optional[Repair]:
        """The repair that one click makes."""
        if not self.repair:
            return None
        kind, theirs, ours = self.repair.split("|")
        return Repair(kind, theirs, ours)


def match_rows(report: pd.DataFrame) -> tuple[MatchRow, ...]:
    """The rows of a match report (MATCH_COLUMNS), those that ask for attention first."""
    texts = [column for column in MatchRow._fields if column != "attention"]
    columns = report[texts].fillna("").astype(str).assign(attention=report["attention"].astype(bool))
    rank = 2 * ~columns["attention"] + columns["side"].eq("matched")
    order = rank.sort_values(kind="stable").index
    return tuple(MatchRow(*row) for row in columns.loc[order].itertuples(index=False, name=None))


def repair_label(repair: Repair, count: int) -> str:
    """What a click on a repair does, in words."""
    if repair.kind == "code":
        return tr("Let {theirs} stand for {ours}", theirs=repair.theirs, ours=repair.ours)
    if repair.kind == "names":
        return tr("Find {count} areas by name", count=count)
    if repair.kind == "prefix":
        return tr("Put {prefix} before {count} codes", prefix=repair.ours, count=count)
    return tr("Complete {count} codes", count=count)


def side_label(side: str) -> str:
    """The side in words."""
    return {
        "matched": tr("Matched"),
        "only_in_table": tr("Only in table"),
        "only_in_areas": tr("Only in areas"),
    }.get(side, side)


class MatchReportModel(QAbstractTableModel):
    """Rows of a match report; tooltips carry the whole sentence."""

    CODE, REASON, SUGGESTION, WHERE = range(4)
    ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1

    def __init__(self, rows: Sequence[MatchRow] = (), parent: Any = None) -> None:
        super().__init__(parent)
        self._rows = tuple(rows)

    def set_rows(self, rows: Sequence[MatchRow]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row(self, number: int) -> MatchRow:
        return self._rows[number]

    def count_of(self, repair: Repair) -> int:
        """How many codes of the table a repair is about."""
        key = f"{repair.kind}|{repair.theirs}|{repair.ours}"
        return sum(row.repair == key and row.side == "only_in_table" for row in self._rows)

    def sentence(self, number: int) -> str:
        """One row in full: where, why and what to do."""
        row = self._rows[number]
        return " ".join(
            part for part in (f"{row.area_code}. {side_label(row.side)}.", row.reason, row.suggestion) if part
        )

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() else self.WHERE + 1

    def headerData(self, section: int, orientation: Any, role: int = 0) -> Any:  # noqa: N802 - Qt's own name
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Code"), tr("Reason"), tr("What to do"), tr("Where"))[section]
        return None

    def data(self, index: QModelIndex, role: int = 0) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == self.ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return side_label(row.side) if index.column() == self.WHERE else row[index.column()]
        return None


class MatchFilter(QSortFilterProxyModel):
    """Rows of one side (or all), and with a text anywhere in them."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._side = ""
        self._text = ""

    def set_side(self, side: str) -> None:
        """``problems`` keeps what asks for a look, ``""`` keeps all."""
        self._side = side
        self.invalidateFilter()

    def set_text(self, text: str) -> None:
        self._text = text.strip().lower()
        self.invalidateFilter()

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:  # noqa: N802 - Qt's own name
        model = self.sourceModel()
        shown = model.index(row, 0, parent).data(MatchReportModel.ROW_ROLE)
        if not (shown.attention if self._side == "problems" else self._side in ("", shown.side)):
            return False
        if not self._text:
            return True
        texts = (str(model.index(row, column, parent).data()) for column in range(model.columnCount()))
        return any(self._text in text.lower() for text in texts)

    def as_text(self) -> str:
        """The rows that are shown, with their head, separated by tabs: for the clipboard."""
        columns = range(self.columnCount())
        head = [str(self.headerData(c, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)) for c in columns]
        rows = [[cell_text(str(self.index(r, c).data())) for c in columns] for r in range(self.rowCount())]
        return "\n".join("\t".join(row) for row in [head, *rows])


def cell_text(text: str) -> str:
    """Text that a spreadsheet, where this is pasted, takes as text and not as a formula."""
    text = " ".join(text.split())
    return f"'{text}" if text[:1] in ("=", "+", "-", "@") else text
