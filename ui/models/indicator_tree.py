"""The indicators by theme, with ticks: which take part, and which the K-index is made of."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Optional

from qgis.PyQt.QtCore import QAbstractItemModel, QModelIndex, Qt, pyqtSignal

from ...veerkracht.analysis.choosing import can_be_ingredient, can_be_left_out, is_ingredient, takes_part
from ...veerkracht.analysis.preview import Preview
from ...veerkracht.analysis.results import K_INDEX
from ...veerkracht.intake.catalogue import THEMES, Indicator
from ...veerkracht.study import Study
from ..translation import language, tr

_NO_PARENT = 2**32 - 1
_TICKED, _NOT = Qt.CheckState.Checked, Qt.CheckState.Unchecked
_TICK_ROLE = Qt.ItemDataRole.CheckStateRole


@dataclass(frozen=True)
class IndicatorRow:
    """One indicator. ``ingredient`` is None where it cannot be one; ``red`` where nothing is known of it."""

    id: str
    label: str
    short: str
    available: bool
    taking: bool
    can_leave: bool
    ingredient: Optional[bool]
    is_nuisance: bool
    chosen: bool
    red: Optional[int] = None
    areas: int = 0
    year: int = 0


@dataclass(frozen=True)
class ThemeRow:
    """A theme with its indicators, those with figures first."""

    theme: str
    label: str
    rows: tuple[IndicatorRow, ...]


def theme_rows(
    study: Study, known: Mapping[str, Indicator], present: Collection[str], preview: Optional[Preview]
) -> tuple[ThemeRow, ...]:
    """The tree of a study.

    Parameters
    ----------
    present : the indicators with figures in the tables. preview : what the study gives, once it is known.
    """
    labels = theme_labels()
    made = []
    for theme in THEMES:
        rows = [
            _row(item, study, item.id in present, preview)
            for item in known.values()
            if item.theme == theme and item.id != K_INDEX
        ]
        rows.sort(key=lambda row: not row.available)
        if rows:
            made.append(ThemeRow(theme, labels[theme], tuple(rows)))
    order = {"K": 0, "O": 1, "L": 2}
    return tuple(sorted(made, key=lambda row: order.get(row.theme, len(order))))


def theme_labels() -> dict[str, str]:
    """What each theme is called."""
    return {
        "K": tr("Vulnerability"),
        "O": tr("Nuisance and safety"),
        "L": tr("Liveability"),
        "W": tr("Housing"),
        "C": tr("Context"),
    }


def _row(item: Indicator, study: Study, available: bool, preview: Optional[Preview]) -> IndicatorRow:
    shown = preview.distributions.get(item.id) if preview is not None else None
    judged = shown is not None and can_be_ingredient(item, study)
    return IndicatorRow(
        id=item.id,
        label=item.label(language()),
        short=item.short(language()),
        available=available,
        taking=takes_part(item, study),
        can_leave=can_be_left_out(item),
        ingredient=_ingredient(item, study),
        is_nuisance=item.id == (preview.nuisance if preview is not None else study.nuisance_indicator),
        chosen=any(choice.indicator == item.id for choice in study.choices),
        red=shown.red if shown is not None and judged else None,
        areas=shown.areas if shown is not None else 0,
        year=shown.year if shown is not None else 0,
    )


def _ingredient(item: Indicator, study: Study) -> Optional[bool]:
    """A tick for those that the index is meant for, and for others that are in it all the same."""
    taking = can_be_ingredient(item, study) and is_ingredient(item, study)
    return taking if taking or (item.theme == "K" and can_be_ingredient(item, study)) else None


class IndicatorTree(QAbstractItemModel):
    """Two levels: themes, and indicators in them. A tick is not kept here: it is asked for, and comes back as rows."""

    NAME, INGREDIENT, RED = range(3)
    ID_ROLE = int(Qt.ItemDataRole.UserRole) + 1
    part_wanted = pyqtSignal(list, bool)
    ingredient_wanted = pyqtSignal(str, bool)

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._themes: tuple[ThemeRow, ...] = ()

    def set_themes(self, themes: Sequence[ThemeRow]) -> bool:
        """Show other rows; True when the tree has another shape, so that what was unfolded is folded again."""
        themes = tuple(themes)
        if themes == self._themes:
            return False
        same = [[row.id for row in theme.rows] for theme in themes] == [
            [row.id for row in theme.rows] for theme in self._themes
        ]
        if not same:
            self.beginResetModel()
        self._themes = themes
        if not same:
            self.endResetModel()
            return True
        for number, theme in enumerate(themes):
            parent = self.index(number, 0)
            self.dataChanged.emit(parent, self.index(number, self.RED))
            self.dataChanged.emit(self.index(0, 0, parent), self.index(len(theme.rows) - 1, self.RED, parent))
        return False

    @property
    def themes(self) -> tuple[ThemeRow, ...]:
        return self._themes

    def row_at(self, index: QModelIndex) -> Optional[IndicatorRow]:
        """The indicator of an index; None for a theme."""
        if not index.isValid() or index.internalId() == _NO_PARENT:
            return None
        return self._themes[index.internalId()].rows[index.row()]

    def index_of(self, indicator: str, column: int = 0) -> QModelIndex:
        for number, theme in enumerate(self._themes):
            for place, row in enumerate(theme.rows):
                if row.id == indicator:
                    return self.index(place, column, self.index(number, 0))
        return QModelIndex()

    # -- what Qt asks

    def index(self, row: int, column: int, parent: QModelIndex = QModelIndex()) -> QModelIndex:  # noqa: B008
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() if parent.isValid() else _NO_PARENT)

    def parent(self, index: QModelIndex = QModelIndex()) -> QModelIndex:  # noqa: B008
        if not index.isValid() or index.internalId() == _NO_PARENT:
            return QModelIndex()
        return self.createIndex(index.internalId(), 0, _NO_PARENT)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        if not parent.isValid():
            return len(self._themes)
        if parent.internalId() != _NO_PARENT or parent.column() > 0:
            return 0
        return len(self._themes[parent.row()].rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 3

    def headerData(self, section: int, orientation: Any, role: int = 0) -> Any:  # noqa: N802 - Qt's own name
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (tr("Indicator"), tr("K"), tr("Red"))[section]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return (
                tr("Ticked indicators take part: they get signals, maps and a place in the tables."),
                tr("Ticked indicators are the ingredients of the K-index. O marks the one for nuisance and safety."),
                tr("How many areas are unfavourable or strongly unfavourable"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section == self.RED:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def flags(self, index: QModelIndex) -> Any:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        row = self.row_at(index)
        if row is None:
            able = any(part.can_leave and part.available for part in self._themes[index.row()].rows)
            return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == self.NAME and able else flags
        if not row.available:
            return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        ticks = (row.can_leave, row.ingredient is not None, False)[index.column()]
        flags |= Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsUserCheckable if ticks else flags

    def data(self, index: QModelIndex, role: int = 0) -> Any:
        if not index.isValid():
            return None
        row, column = self.row_at(index), index.column()
        if row is None:
            return self._theme_data(self._themes[index.row()], column, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.short, "O" if row.is_nuisance else None, self._red(row))[column]
        if role == _TICK_ROLE and row.available:
            if column == self.NAME and row.can_leave:
                return _TICKED if row.taking else _NOT
            if column == self.INGREDIENT and row.ingredient is not None:
                return _TICKED if row.ingredient else _NOT
        if role == Qt.ItemDataRole.TextAlignmentRole and column == self.RED:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._explanation(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return (self._explanation(row), tr("Ingredient of the K-index"), self._red(row))[column]
        return row.id if role == self.ID_ROLE else None

    def setData(self, index: QModelIndex, value: Any, role: int = 0) -> bool:  # noqa: N802 - Qt's own name
        if role != _TICK_ROLE or not index.isValid():
            return False
        ticked, row = Qt.CheckState(value) == _TICKED, self.row_at(index)
        if row is None:
            rows = [part for part in self._themes[index.row()].rows if part.can_leave and part.available]
            # a part that was ticked is filled up first
            self.part_wanted.emit([part.id for part in rows], not all(part.taking for part in rows))
        elif index.column() == self.INGREDIENT:
            self.ingredient_wanted.emit(row.id, ticked)
        else:
            self.part_wanted.emit([row.id], ticked)
        return True

    def _theme_data(self, theme: ThemeRow, column: int, role: int) -> Any:
        there = [row for row in theme.rows if row.available]
        if role == Qt.ItemDataRole.DisplayRole and column == self.NAME:
            return tr("{theme} ({count} of {all})", theme=theme.label, count=len(there), all=len(theme.rows))
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr("{count} of {all} indicators have figures in the tables.", count=len(there), all=len(theme.rows))
        able = [row.taking for row in there if row.can_leave]
        if role == _TICK_ROLE and column == self.NAME and able:
            return _TICKED if all(able) else Qt.CheckState.PartiallyChecked if any(able) else _NOT
        return None

    @staticmethod
    def _red(row: IndicatorRow) -> str:
        return "–" if row.red is None or not row.taking else str(row.red)

    @staticmethod
    def _explanation(row: IndicatorRow) -> str:
        if not row.available:
            return tr("{label}: no figures in the tables.", label=row.label)
        parts = [row.label]
        if not row.taking:
            parts.append(tr("Takes no part."))
        elif row.red is not None:
            parts.append(tr("{red} of {areas} areas on red, {year}.", red=row.red, areas=row.areas, year=row.year))
        elif row.areas:
            parts.append(tr("{areas} areas with a figure, {year}; no judgement.", areas=row.areas, year=row.year))
        if row.is_nuisance:
            parts.append(tr("Stands for nuisance and safety (O)."))
        if row.chosen:
            parts.append(tr("Has choices of its own."))
        return "\n".join(parts)
