"""The signals of one area as a table: indicator, letter, value, trend and a small line of its years."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt

from ...veerkracht.mapping.class_names import GLYPHS, SIGNAL_LETTERS, certainty_labels, signal_labels, trend_labels
from ...veerkracht.mapping.symbols import FRAGILE
from ..charts.sparklines import sparklines
from ..translation import say, tr
from .profile import ProfileRow
from .roles import SIGNAL_ROLE, UNCERTAIN_ROLE

LETTERS = ("–", *SIGNAL_LETTERS)
ARROWS = ("–", *GLYPHS)


def signal_label(signal: int) -> str:
    """The class of DOMAIN §5 in words, as the map's legend has it; 0 is none."""
    return (tr("no signal"), *signal_labels(say()))[signal]


def trend_label(trend: int) -> str:
    """The class of DOMAIN §6 in words, as the map's legend has it; 0 is none."""
    return (tr("no trend"), *trend_labels(say()))[trend]


def certainty_label(certainty: str) -> str:
    """The certainty of DOMAIN §4 in words."""
    return certainty_labels(say()).get(certainty, "")


class SignalsTableModel(QAbstractTableModel):
    """Rows of a profile. The letter and the trend carry the meaning; colours only repeat it."""

    LABEL, SIGNAL, VALUE, TREND, LINE = range(5)

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ProfileRow, ...] = ()
        self._lines: list[Any] = []

    def set_rows(self, rows: Sequence[ProfileRow]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self._lines = sparklines([row.series for row in self._rows])
        self.endResetModel()

    def row(self, number: int) -> ProfileRow:
        return self._rows[number]

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() else 5

    def headerData(self, section: int, orientation: Any, role: int = 0) -> Any:  # noqa: N802 - Qt's own name
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (tr("Figure"), tr("Signal"), tr("Value"), tr("Trend"), tr("Years"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return None

    def data(self, index: QModelIndex, role: int = 0) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            letter = LETTERS[row.signal] + FRAGILE * row.fragile
            return (row.short, letter, row.value, ARROWS[row.trend] + FRAGILE * row.trend_fragile, None)[column]
        if role == Qt.ItemDataRole.DecorationRole and column == self.LINE and self._lines:
            return self._lines[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == SIGNAL_ROLE and column == self.SIGNAL:
            return row.signal
        if role == UNCERTAIN_ROLE:
            return row.uncertain
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.explanation(row)
        return None

    @staticmethod
    def explanation(row: ProfileRow) -> str:
        """The signal and the trend in words: the analysis's own reasons, or else what the classes say."""
        head = " · ".join(part for part in (row.label, row.year) if part)
        return "\n".join(part for part in (head, row.reason or _level(row), row.trend_reason or _trend(row)) if part)


def _level(row: ProfileRow) -> str:
    certainty = certainty_label(row.certainty)
    words = signal_label(row.signal) + (f" ({certainty})" if certainty and row.signal else "")
    value = f"{row.value} {row.unit}".strip() if row.value != "–" else ""
    compared = tr("compared with {reference}", reference=row.reference) if row.reference != "–" else ""
    return " · ".join(part for part in (words, value, compared) if part)


def _trend(row: ProfileRow) -> str:
    if not row.trend:
        return ""
    words = tr("Trend: {what}.", what=trend_label(row.trend))
    if row.trend_relative and row.trend_relative != row.trend:
        words += " " + tr("Compared with the municipality: {what}.", what=trend_label(row.trend_relative))
    return f"{words} {row.change}".strip()


def _alignment(column: int) -> int:
    middle = int(Qt.AlignmentFlag.AlignVCenter)
    if column in (SignalsTableModel.SIGNAL, SignalsTableModel.TREND):
        return middle | int(Qt.AlignmentFlag.AlignHCenter)
    if column == SignalsTableModel.VALUE:
        return middle | int(Qt.AlignmentFlag.AlignRight)
    return middle | int(Qt.AlignmentFlag.AlignLeft)
