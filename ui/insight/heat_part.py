"""The heat table: all signals of all areas, to sort, to filter and to choose areas in."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QItemSelection, QItemSelectionModel, QPoint, QRect, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence, QPainter
from qgis.PyQt.QtWidgets import QAction, QApplication, QHeaderView, QStyle, QStyleOptionHeader, QWidget

from ..chips import ChipDelegate
from ..models.area_numbers import AreaNumbers
from ..models.heat import BY_NAME, FILTERS, HeatModel, filter_label
from ..translation import load_form, say, tr

HEAD_LINES = 8  # height of the head, in lines of text
COLUMN = 3.3  # width of a column, in lines of text
NAME_SHARE = 0.34  # of the width, for the names of the areas
NAMES = (90, 220)  # pixels


class UprightHeader(QHeaderView):
    """A head with its words from below to above, so that columns can be as narrow as a chip."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(super().sizeHint().width(), self.fontMetrics().height() * HEAD_LINES)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802 - Qt's own name
        if not rect.isValid():
            return
        option = QStyleOptionHeader()
        self.initStyleOption(option)
        option.rect, option.section = rect, section
        style = self.style()
        painter.save()
        style.drawControl(QStyle.ControlElement.CE_HeaderSection, option, painter, self)
        painter.restore()
        sorted_here = section == self.sortIndicatorSection()
        arrow = ("▴ " if self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder else "▾ ") if sorted_here else ""
        words = arrow + str(self.model().headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole))
        painter.save()
        font = painter.font()
        font.setBold(sorted_here)
        painter.setFont(font)
        painter.translate(rect.left(), rect.bottom())
        painter.rotate(-90)
        room = QRect(6, 0, rect.height() - 10, rect.width())
        words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(option.palette.color(option.palette.ColorRole.ButtonText))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)
        painter.restore()


class HeatPart(QWidget):
    """The table with its filter. ``chosen`` tells which areas the user chose, ``opened`` of which the profile is asked,
    ``looked_at`` which indicator."""

    chosen = pyqtSignal(tuple)
    opened = pyqtSignal(str)
    looked_at = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        load_form("insight_heat", self)
        self._selection: tuple[str, ...] = ()
        self._showing = False
        self.table = HeatModel(self)
        view = self.heatView
        view.setHorizontalHeader(UprightHeader(view))
        view.setModel(self.table)
        self.chips = ChipDelegate(view)
        view.setItemDelegate(self.chips)
        metrics = view.fontMetrics()
        rows = view.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(metrics.height() + 10)
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        rows.setTextElideMode(Qt.TextElideMode.ElideRight)
        rows.setHighlightSections(True)
        view.horizontalHeader().setDefaultSectionSize(round(metrics.height() * COLUMN))
        for name in FILTERS:
            self.filterBox.addItem(filter_label(name), name)
        copy = QAction(QgsApplication.getThemeIcon("/mActionEditCopy.svg"), tr("Copy the table"), self)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        copy.triggered.connect(self.copy)
        view.addAction(copy)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.copyButton.setIcon(copy.icon())
        self.copyButton.clicked.connect(self.copy)
        self.searchEdit.textChanged.connect(lambda text: self._keep(text=text))
        self.filterBox.activated.connect(lambda _row: self._keep(name=self.filterBox.currentData()))
        self.nameButton.clicked.connect(lambda: self._sort(BY_NAME))
        view.horizontalHeader().sectionClicked.connect(self._sort)
        view.horizontalHeader().setSortIndicatorShown(True)
        view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        view.selectionModel().selectionChanged.connect(self._take_selection)
        view.selectionModel().currentChanged.connect(lambda now, _before: self._look_at(now.column()))
        view.doubleClicked.connect(lambda index: self.opened.emit(self.table.code(index.row())))

    def set_numbers(
        self, numbers: Optional[AreaNumbers], reasons: Callable[[str, str], str], colours: tuple[str, ...]
    ) -> None:
        """Other results."""
        self._showing = True
        if colours:
            self.chips.colours = colours
        self.table.set_numbers(numbers, reasons)
        self._showing = False
        for part in (self.searchEdit, self.filterBox, self.copyButton, self.nameButton):
            part.setEnabled(numbers is not None)
        self._after()

    def select(self, codes: tuple[str, ...]) -> None:
        """Select the rows of these areas."""
        self._selection = codes
        self._showing = True
        self.table.set_selected(codes)
        self._showing = False
        self._after()

    def copy(self) -> None:
        """What the table shows, on the clipboard."""
        QApplication.clipboard().setText(self.table.as_text())

    def resizeEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        width = min(max(NAMES[0], round(NAME_SHARE * self.width())), NAMES[1])
        self.heatView.verticalHeader().setFixedWidth(width)

    def _keep(self, **what: str) -> None:
        self._showing = True
        self.table.keep(**what)
        self._showing = False
        self._after()

    def _sort(self, column: int) -> None:
        """A click sorts, another one on the same column turns it round."""
        header = self.heatView.horizontalHeader()
        ascending, descending = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        again = column == self.table.sorted_by and column != BY_NAME
        order = descending if again and header.sortIndicatorOrder() == ascending else ascending
        header.setSortIndicator(column, order)
        self._showing = True
        self.table.sort(column, order)
        self._showing = False
        self._after()
        self._look_at(column)

    def _look_at(self, column: int) -> None:
        indicator = self.table.indicator(column) if column >= 0 else ""
        if indicator:
            self.looked_at.emit(indicator)

    def _after(self) -> None:
        """Select again what is chosen, as rows moved; and tell how many are shown."""
        rows = self.table.rows_of(self._selection)
        selection = QItemSelection()
        last = self.table.columnCount() - 1
        for first, end in runs(rows):
            selection.select(self.table.index(first, 0), self.table.index(end, last))
        self._showing = True
        flags = QItemSelectionModel.SelectionFlag
        self.heatView.selectionModel().select(selection, flags.ClearAndSelect | flags.Rows)
        self._showing = False
        if rows and not self.heatView.rect().contains(QPoint(5, self.heatView.rowViewportPosition(rows[0]))):
            self.heatView.scrollTo(self.table.index(rows[0], max(0, self.heatView.currentIndex().column())))
        self.countLabel.setText(tr("{count} areas", count=self.table.rowCount()))
        self.countLabel.setAccessibleName(say().number(self.table.rowCount()))

    def _take_selection(self, *_what: Any) -> None:
        if self._showing:
            return
        rows = sorted({index.row() for index in self.heatView.selectionModel().selectedRows()})
        codes = tuple(self.table.code(row) for row in rows)
        self._selection = codes
        self.chosen.emit(codes)


def runs(rows: list[int]) -> list[tuple[int, int]]:
    """Rising numbers as first and last of each unbroken run."""
    starts = [row for place, row in enumerate(rows) if not place or rows[place - 1] != row - 1]
    ends = [row for place, row in enumerate(rows) if place + 1 == len(rows) or rows[place + 1] != row + 1]
    return list(zip(starts, ends))
