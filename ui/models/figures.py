"""The figures of an unknown table, and which indicator each of them is: edited in the import assistant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt, pyqtSignal

from ...veerkracht.intake.assistant.roles import UNDECIDED
from ...veerkracht.intake.catalogue import Indicator
from ...veerkracht.intake.columns import NUMERATOR, VALUE
from ...veerkracht.recipe import Meaning
from ..translation import language, tr

NOT_USED = ""


@dataclass(frozen=True)
class Figure:
    """A column (or, in a long table, a figure in the rows) with what may stand in it."""

    name: str
    example: str = ""
    year: Optional[int] = None


def indicator_choices(catalogue: Mapping[str, Indicator]) -> list[tuple[str, str]]:
    """Id and label of every indicator that a table can hold, by theme; the first means "not used"."""
    known = [
        (indicator.id, f"{indicator.theme} · {indicator.label(language())}")
        for indicator in catalogue.values()
        if indicator.id != "k_index" and indicator.formula is None
    ]
    return [(NOT_USED, tr("not used")), *known]


def role_choices() -> list[tuple[str, str]]:
    """Whether a column is the indicator itself or the number behind it."""
    return [(VALUE, tr("value")), (NUMERATOR, tr("number"))]


class FiguresModel(QAbstractTableModel):
    """Figure, example, indicator (of ``indicators``: id and label) and role; ``edited`` tells that the user chose
    something."""

    NAME, EXAMPLE, INDICATOR, ROLE = range(4)
    CHOICE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
    edited = pyqtSignal()

    def __init__(self, indicators: Sequence[tuple[str, str]], parent: Any = None) -> None:
        super().__init__(parent)
        self._figures: tuple[Figure, ...] = ()
        self._meanings: dict[str, Meaning] = {}
        self._fitting: Callable[[Meaning], Meaning] = lambda meaning: meaning
        self._labels = dict(indicators)
        self._roles = {UNDECIDED: tr("choose…"), **dict(role_choices())}

    def set_figures(
        self, figures: Sequence[Figure], meanings: Sequence[Meaning], fitting: Callable[[Meaning], Meaning]
    ) -> None:
        """Other figures; ``fitting`` gives a new meaning the role that its cells have."""
        self.beginResetModel()
        self._fitting = fitting
        self._figures = tuple(figures)
        self._meanings = {meaning.column: meaning for meaning in meanings}
        self.endResetModel()

    def meanings(self) -> tuple[Meaning, ...]:
        """What was chosen, in the order of the table."""
        return tuple(self._meanings[figure.name] for figure in self._figures if figure.name in self._meanings)

    def undecided(self) -> list[str]:
        """The figures of which nobody said yet whether they are the indicator or the number behind it."""
        return [meaning.column for meaning in self.meanings() if meaning.role == UNDECIDED]

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._figures)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Any, role: int = 0) -> Any:  # noqa: N802 - Qt's own name
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("In the table"), tr("Example"), tr("Indicator"), tr("It is"))[section]
        return None

    def flags(self, index: QModelIndex) -> Any:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        editable = index.column() == self.INDICATOR or (index.column() == self.ROLE and self._meaning(index))
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def data(self, index: QModelIndex, role: int = 0) -> Any:
        if not index.isValid():
            return None
        figure, meaning = self._figures[index.row()], self._meaning(index)
        if role == self.CHOICE_ROLE:
            if index.column() == self.INDICATOR:
                return meaning.indicator if meaning else NOT_USED
            return meaning.role if meaning else VALUE
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == self.ROLE:
            return tr(
                "The indicator itself (a percentage, a rate, a score), or the number of people or cases behind it"
            )
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if index.column() == self.NAME:
            return figure.name
        if index.column() == self.EXAMPLE:
            return figure.example
        if index.column() == self.INDICATOR:
            return self._labels.get(meaning.indicator, meaning.indicator) if meaning else self._labels[NOT_USED]
        return self._roles[meaning.role] if meaning else ""

    def setData(self, index: QModelIndex, value: Any, role: int = 0) -> bool:  # noqa: N802 - Qt's own name
        figure, meaning = self._figures[index.row()], self._meaning(index)
        if index.column() == self.INDICATOR:
            if value == NOT_USED:
                self._meanings.pop(figure.name, None)
            else:
                self._meanings[figure.name] = self._fitting(Meaning(figure.name, value, VALUE, figure.year))
        elif meaning:
            self._meanings[figure.name] = replace(meaning, role=value)
        row = index.row()
        self.dataChanged.emit(self.index(row, self.INDICATOR), self.index(row, self.ROLE))
        self.edited.emit()
        return True

    def _meaning(self, index: QModelIndex) -> Optional[Meaning]:
        return self._meanings.get(self._figures[index.row()].name)
