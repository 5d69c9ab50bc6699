"""The heat table: areas × indicators. Cells are made when they are looked at; sorting and filtering move row numbers
only, so that a country's areas are as quick as a town's."""

from __future__ import annotations

from typing import Any, Callable, Optional

import numpy as np
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt

from ...veerkracht.analysis.results import Coincidence
from ...veerkracht.mapping.symbols import FRAGILE
from ..translation import language, say, tr
from .area_numbers import AreaNumbers
from .match_report import cell_text
from .roles import GLYPH_ROLE, SIGNAL_ROLE, UNCERTAIN_ROLE
from .signals_table import ARROWS, LETTERS, signal_label, trend_label

FILTERS = ("all", "selected", "focus", "coincides", "red")
BY_NAME = -1
RED_COLUMN = 0


def filter_label(name: str) -> str:
    """What a filter keeps."""
    return {
        "all": tr("Every area"),
        "selected": tr("Selected areas"),
        "focus": tr("Focus areas"),
        "coincides": tr("Coincidence"),
        "red": tr("Unfavourable in the sorted column"),
    }[name]


class HeatModel(QAbstractTableModel):
    """Rows are areas (their names stand in the vertical header); columns the number of red signals, then the signals.

    reasons : gives the words behind a cell, of an area code and an indicator.
    """

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._numbers: Optional[AreaNumbers] = None
        self._reasons: Callable[[str, str], str] = lambda _code, _indicator: ""
        self._order = np.empty(0, dtype=int)
        self._column, self._descending = BY_NAME, False
        self._text, self._filter, self._selected = "", "all", frozenset[str]()
        self._searched = np.empty(0, dtype=object)

    # -- what is shown

    def set_numbers(self, numbers: Optional[AreaNumbers], reasons: Callable[[str, str], str]) -> None:
        """Other results; sorting and filter stay as they are where they can."""
        self.beginResetModel()
        self._numbers, self._reasons = numbers, reasons
        if numbers is None:
            self._searched = np.empty(0, dtype=object)
        else:
            self._searched = np.array(
                [f"{name}\n{district}".casefold() for name, district in zip(numbers.names, numbers.districts)],
                dtype=object,
            )
        if numbers is None or self._column > len(numbers.indicators):
            self._column, self._descending = BY_NAME, False
        self._arrange()
        self.endResetModel()

    def keep(self, text: Optional[str] = None, name: Optional[str] = None) -> None:
        """Show the areas of which the name or the district holds a text, and that pass a filter (of FILTERS)."""
        self.beginResetModel()
        self._text = self._text if text is None else text.strip().casefold()
        self._filter = self._filter if name is None else name
        self._arrange()
        self.endResetModel()

    def set_selected(self, codes: tuple[str, ...]) -> None:
        """The areas of the filter ``selected``."""
        self._selected = frozenset(codes)
        if self._filter == "selected":
            self.keep()

    def sort(self, column: int, order: Any = Qt.SortOrder.AscendingOrder) -> None:
        """By a column (BY_NAME: by name), worst first when ascending; what is not known always comes last."""
        self.beginResetModel()
        self._column, self._descending = column, order == Qt.SortOrder.DescendingOrder
        self._arrange()
        self.endResetModel()

    @property
    def sorted_by(self) -> int:
        return self._column

    def code(self, row: int) -> str:
        """The area of a row."""
        assert self._numbers is not None
        return str(self._numbers.codes[self._order[row]])

    def rows_of(self, codes: tuple[str, ...]) -> list[int]:
        """The rows of these areas, of those that are shown."""
        if self._numbers is None:
            return []
        return [int(row) for row in np.flatnonzero(np.isin(self._order, self._numbers.rows(codes)))]

    def indicator(self, column: int) -> str:
        """The indicator of a column; empty for the number of red signals."""
        return self._numbers.indicators[column - 1].id if self._numbers is not None and column > 0 else ""

    def _arrange(self) -> None:
        numbers = self._numbers
        if numbers is None:
            self._order = np.empty(0, dtype=int)
            return
        order = np.arange(len(numbers.codes))
        if self._column != BY_NAME:
            keys, missing = self._keys(numbers)
            order = np.lexsort((-keys if self._descending else keys, missing))
        shown = self._passing(numbers)
        if self._text:
            shown &= np.fromiter((self._text in text for text in self._searched), bool, len(self._searched))
        self._order = order[shown[order]]

    def _keys(self, numbers: AreaNumbers) -> tuple[np.ndarray, np.ndarray]:
        """What the column is sorted by, worst lowest, and which areas have none."""
        if self._column == RED_COLUMN:
            return -numbers.red.astype(float), numbers.available < 1
        place = self._column - 1
        signal = numbers.signal[:, place].astype(float)
        return signal * 10 + numbers.trend[:, place], signal == 0

    def _passing(self, numbers: AreaNumbers) -> np.ndarray:
        everything = np.ones(len(numbers.codes), dtype=bool)
        if self._filter == "selected":
            return np.isin(np.arange(len(numbers.codes)), numbers.rows(tuple(self._selected)))
        if self._filter == "focus":
            return numbers.focus.copy()
        if self._filter == "coincides":
            return numbers.coincidence == Coincidence.COINCIDES.value
        if self._filter == "red":
            if self._column > RED_COLUMN:
                return np.isin(numbers.signal[:, self._column - 1], (1, 2))
            return numbers.red > 0
        return everything

    # -- Qt's questions

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() or self._numbers is None else 1 + len(self._numbers.indicators)

    def headerData(self, section: int, orientation: Any, role: int = 0) -> Any:  # noqa: N802 - Qt's own name
        if self._numbers is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if orientation == Qt.Orientation.Vertical:
            row = self._order[section]
            name, district = str(self._numbers.names[row]), str(self._numbers.districts[row])
            return name if role == Qt.ItemDataRole.DisplayRole or not district else f"{name}\n{district}"
        if role == Qt.ItemDataRole.DisplayRole:
            return self._head(section)
        if section == RED_COLUMN:
            return tr("Unfavourable signals, of those that there are. Click to sort.")
        return tr("{what}. Click to sort.", what=self._numbers.indicators[section - 1].label(language()))

    def _head(self, column: int) -> str:
        assert self._numbers is not None
        return tr("Unfavourable") if column == RED_COLUMN else self._numbers.indicators[column - 1].short(language())

    def data(self, index: QModelIndex, role: int = 0) -> Any:
        if not index.isValid() or self._numbers is None:
            return None
        row, column = int(self._order[index.row()]), index.column()
        numbers = self._numbers
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignCenter)
        if column == RED_COLUMN:
            if role == Qt.ItemDataRole.DisplayRole:
                return f"{numbers.red[row]}/{numbers.available[row]}" if numbers.available[row] > 0 else LETTERS[0]
            return None
        place = column - 1
        signal = int(numbers.signal[row, place])
        if role == Qt.ItemDataRole.DisplayRole:
            return LETTERS[signal] + FRAGILE * bool(numbers.fragile[row, place])
        if role == SIGNAL_ROLE:
            return signal
        if role == UNCERTAIN_ROLE:
            return bool(numbers.uncertain[row, place])
        if role == GLYPH_ROLE:
            trend = int(numbers.trend[row, place])
            return ARROWS[trend] + FRAGILE * bool(numbers.trend_fragile[row, place]) if trend else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, place)
        if role == Qt.ItemDataRole.ToolTipRole:
            words = self._reasons(str(numbers.codes[row]), numbers.indicators[place].id)
            return f"{numbers.names[row]}\n{words}" if words else str(numbers.names[row])
        return None

    def _spoken(self, row: int, place: int) -> str:
        assert self._numbers is not None
        item = self._numbers.indicators[place]
        value = say().number(self._numbers.value[row, place], item.decimals)
        words = (signal_label(int(self._numbers.signal[row, place])), trend_label(int(self._numbers.trend[row, place])))
        return f"{item.label(language())}: {value} {item.unit(language())}, {', '.join(words)}"

    def as_text(self) -> str:
        """The rows that are shown, with their head, separated by tabs: for the clipboard."""
        if self._numbers is None:
            return ""
        numbers, order = self._numbers, self._order
        heads = [tr("Area"), tr("Code"), *(str(self._head(column)) for column in range(self.columnCount()))]
        red = np.where(numbers.available > 0, numbers.red, 0)[order]
        columns = [numbers.names[order], numbers.codes[order], red]
        letters, arrows = np.array(LETTERS, dtype=object), np.array(("", *ARROWS[1:]), dtype=object)
        stars = np.array(("", FRAGILE), dtype=object)
        for place in range(len(numbers.indicators)):
            level = letters[numbers.signal[order, place]] + stars[numbers.fragile[order, place].astype(int)]
            trend = arrows[numbers.trend[order, place]] + stars[numbers.trend_fragile[order, place].astype(int)]
            columns.append(level + np.where(trend == "", "", " " + trend))
        lines = [heads, *zip(*columns)]
        return "\n".join("\t".join(cell_text(str(cell)) for cell in line) for line in lines)
