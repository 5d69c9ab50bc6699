"""What the import assistant shows of a file: its rows as they stand, and the figures that come of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Optional

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt
from qgis.PyQt.QtGui import QFont

from ...veerkracht.intake.catalogue import catalogue
from ...veerkracht.intake.frames import Areas, Table
from ..translation import say, tr
from .table_cards import years_text

_SHOWN = 200


class GridModel(QAbstractTableModel):
    """The first rows of a file, cell by cell; those of the header are bold."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[str, ...], ...] = ()
        self._header = range(0)

    def set_rows(self, rows: Sequence[Sequence[str]], first: int, count: int) -> None:
        """``first`` and ``count`` say which rows are the header."""
        self.beginResetModel()
        self._rows = tuple(tuple(row) for row in rows)
        self._header = range(first, first + count)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() else max((len(row) for row in self._rows), default=0)

    def headerData(self, section: int, orientation: Any, role: int = 0) -> Any:  # noqa: N802 - Qt's own name
        return str(section + 1) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: QModelIndex, role: int = 0) -> Any:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row[index.column()] if index.column() < len(row) else ""
        if role == Qt.ItemDataRole.FontRole and index.row() in self._header:
            font = QFont()
            font.setBold(True)
            return font
        return None


@dataclass(frozen=True)
class Preview:
    """What comes of a table: the first figures as text, how many there are, and a verdict in words."""

    rows: tuple[tuple[str, ...], ...]
    figures: int
    verdict: str


def preview_of(table: Table, areas: Optional[Areas]) -> Preview:
    """The preview of a table that was read, with those of the study's areas first."""
    known, wording = catalogue(), say()
    frame = table.observations
    names = table.regions.drop_duplicates("area_code").set_index("area_code")["name"]
    ours = frame["area_code"].isin(areas.frame["area_code"]) if areas is not None else frame["area_code"].ne("")
    shown = frame[ours].head(_SHOWN) if ours.any() else frame.head(_SHOWN)
    counted = shown["numerator"].notna()
    decimals = shown["indicator"].map({name: item.decimals for name, item in known.items()}).where(~counted, 0)
    figures = shown["numerator"].where(counted, shown["value"])
    rows = zip(
        shown["area_code"],
        shown["area_code"].map(names).fillna(""),
        shown["year"].astype(str),
        shown["indicator"].map({name: item.short(wording.language) for name, item in known.items()}),
        [wording.number(number, int(places)) for number, places in zip(figures, decimals)],
    )
    filled = int((frame["value"].notna() | frame["numerator"].notna()).sum())
    sentences = [
        tr(
            "{figures} figures of {areas} areas, {years}.",
            figures=wording.number(filled),
            areas=wording.number(frame["area_code"].nunique()),
            years=years_text(table.provenance.years) or "–",
        )
    ]
    if areas is not None:
        matched = int(areas.frame["area_code"].isin(frame["area_code"]).sum())
        sentences.append(
            tr(
                "{matched} of your {areas} areas have one.",
                matched=wording.number(matched),
                areas=wording.number(len(areas.frame)),
            )
        )
    return Preview(tuple(rows), filled, "\n".join([" ".join(sentences), *table.provenance.repairs]))


class ReadingsModel(QAbstractTableModel):
    """Figures as they were read: area, year, indicator and number, as text in the reader's locale."""

    CODE, NAME, YEAR, INDICATOR, FIGURE = range(5)

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[str, ...], ...] = ()

    def set_rows(self, rows: Sequence[tuple[str, ...]]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() else 5

    def headerData(self, section: int, orientation: Any, role: int = 0) -> Any:  # noqa: N802 - Qt's own name
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Code"), tr("Name"), tr("Year"), tr("Indicator"), tr("Figure"))[section]
        return None

    def data(self, index: QModelIndex, role: int = 0) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == self.FIGURE:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None
