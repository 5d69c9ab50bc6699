"""The maps large on a screen in the room: a question, its answer, the map, its legend and the notes; no menus.

Arrow keys and the keys of a presenter go through the maps and the districts, Esc leaves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QListView, QSizePolicy, QVBoxLayout, QWidget

from ..veerkracht.intake.own import own_indicators
from ..veerkracht.mapping.grid import district_grid, district_outline
from ..veerkracht.mapping.legend import legend
from ..veerkracht.mapping.palette import INK, PAPER
from ..veerkracht.mapping.views import view_name
from ..veerkracht.sheets.words import answer, basis, question
from .legend_board import LegendBoard
from .models.views import ViewRow
from .models.written import Names, WrittenFilter, WrittenModel, note_rows
from .study_model import StudyModel
from .translation import say, tr
from .written_delegate import WrittenDelegate

# the type scale, as parts of the window's height
TITLE, TEXT, SMALL = 1 / 26, 1 / 44, 1 / 62
# the map's letters, that are made for paper, by the height of the window in pixels
MAGNIFIED = 1 / 640
AROUND = 1.12  # a district with so much around it
VEIL = 150  # of 255: how much of what lies around a district is covered
KEYS_SHOWN = 12000  # milliseconds
NEXT_KEYS = (Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Space)
PREVIOUS_KEYS = (Qt.Key.Key_Left, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace)


class BigScreen(QWidget):
    """A window of its own. Call :meth:`release` before it is thrown away; closing it does that too.

    district_chosen : another district is shown. closed : the user left.
    """

    district_chosen = pyqtSignal(str)
    closed = pyqtSignal()

    def __init__(self, study: StudyModel, names: Names, district: str = "", parent: Optional[QWidget] = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._study, self._names, self.district = study, names, district
        self._released = False
        self._veil: Optional[QgsRubberBand] = None
        self.setWindowTitle(tr("QuickScan Veerkracht"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._paper()
        self.place = QLabel(self)
        self.question = QLabel(self)
        self.answer = QLabel(self)
        self.basis = QLabel(self)
        self.keys = QLabel(tr("← → maps · ↑ ↓ districts · N notes · + − 0 zoom · Esc closes"), self)
        for label in (self.place, self.question, self.answer, self.basis, self.keys):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(label is not self.keys)
        self.map = QgsMapCanvas(self)
        self.map.setCanvasColor(QColor(PAPER))
        self.map.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.map.enableAntiAliasing(True)
        self.legend = LegendBoard(self)
        self.notes = WrittenModel(self)
        self.filter = WrittenFilter(self)
        self.filter.setSourceModel(self.notes)
        self.notes_list = QListView(self)
        self.notes_list.setModel(self.filter)
        self._delegate = WrittenDelegate(self.notes_list)
        self.notes_list.setItemDelegate(self._delegate)
        self.notes_list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.notes_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.notes_list.setResizeMode(QListView.ResizeMode.Adjust)
        self.notes_list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.notes_list.setAccessibleName(tr("Notes of the groups"))
        self._notes_wanted = True
        self._moved_by_hand = False
        self._hide_keys = QTimer(self)
        self._hide_keys.setSingleShot(True)
        self._hide_keys.timeout.connect(self.keys.hide)
        self._hide_keys.start(KEYS_SHOWN)
        self._lay_out()
        # a longer title makes the map lower: it is fitted again
        self.map.installEventFilter(self)
        for signal in (study.view_changed, study.results_changed, study.study_changed):
            signal.connect(self.refresh)
        study.was_reset.connect(self.close)
        self.refresh()
        self.fit()

    def _paper(self) -> None:
        """Ink on paper in every theme: a beamer washes dark windows out, and the map is on white too. A palette would
        not do: the style sheet of a theme goes before it."""
        parts = "BigScreen, LegendBoard, QLabel, QListView"
        self.setStyleSheet(
            f"{parts} {{ color: {INK}; background-color: {PAPER}; border: none; padding: 0; margin: 0 }}"
        )
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def _lay_out(self) -> None:
        self._rows = QVBoxLayout(self)
        for label in (self.place, self.question, self.answer):
            self._rows.addWidget(label)
        self._columns = QHBoxLayout()
        self._side = QVBoxLayout()
        self._side.addWidget(self.legend)
        self._side.addWidget(self.notes_list, 1)
        self._side.addStretch(0)
        self._columns.addWidget(self.map, 3)
        self._columns.addLayout(self._side, 1)
        self._rows.addLayout(self._columns, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.basis, 1)
        foot.addWidget(self.keys)
        self._rows.addLayout(foot)
        self.notes_list.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    # -- what is shown

    def refresh(self) -> None:
        """The map, question, answer, legend and notes, from the study."""
        findings = self._study.findings
        row = self._row()
        if self._released or findings is None or row is None:
            return
        quickscan, words = findings.quickscan, say()
        with own_indicators(quickscan.study.indicators):
            # the map's own name is in the language of the report
            view = replace(row.view, name=view_name(row.view.id, words))
            self.question.setText(question(view, quickscan, words))
            self.answer.setText(answer(view, quickscan, words))
            self.basis.setText(
                " · ".join([*filter(None, basis(row.view, quickscan, words)), tr("a signal, not a judgement")])
            )
            self.legend.show_legend(legend(quickscan, view, words))
        town = quickscan.areas.municipality_name
        where = self._names.districts.get(self.district, "")
        self.place.setText(" · ".join(part for part in (town, where, view.name) if part))
        self.map.setLayers(_visible_layers())
        self.map.setDestinationCrs(QgsProject.instance().crs())
        self.notes.set_rows(note_rows(self._study.study.workshop, self._names, words))
        self.filter.want(district=self.district)
        self.notes_list.setVisible(self._notes_wanted and self.filter.rowCount() > 0)

    def _views(self) -> Sequence[ViewRow]:
        findings = self._study.findings
        return tuple(row for row in findings.views if not row.reason) if findings else ()

    def _row(self) -> Optional[ViewRow]:
        views = self._views()
        return next((row for row in views if row.view.id == self._study.view_id), views[0] if views else None)

    def step_view(self, step: int) -> None:
        """The next map, or the one before; after the last comes the first."""
        views, row = self._views(), self._row()
        if row is not None:
            self._study.choose_view(views[(views.index(row) + step) % len(views)].view.id)

    def step_district(self, step: int) -> None:
        """The next district, or the one before; the whole municipality stands before the first."""
        codes = ["", *self._names.districts]
        place = codes.index(self.district) if self.district in codes else 0
        self.district = codes[(place + step) % len(codes)]
        self.refresh()
        self.fit()
        self.district_chosen.emit(self.district)

    def fit(self) -> None:
        """The district in the map, and a veil over what lies around it."""
        areas = self._study.areas
        if areas is None or self._released:
            return
        self._moved_by_hand = False
        transform = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem(areas.crs), QgsProject.instance().crs(), QgsProject.instance()
        )
        whole = district_grid(areas.frame).rectangle
        outline = district_outline(areas.frame, self.district)
        wanted = whole if outline.isEmpty() else outline.boundingBox()
        if not outline.isEmpty():
            wanted.scale(AROUND)
        try:
            # magnified already: else as much as the letters grow would be cut off
            self.map.setExtent(transform.transformBoundingBox(wanted), True)
            self._draw_veil(outline, QgsRectangle(whole), transform)
        except QgsCsException:
            return
        self.map.refresh()

    def _draw_veil(self, outline: QgsGeometry, whole: QgsRectangle, transform: QgsCoordinateTransform) -> None:
        if self._veil is None:
            self._veil = QgsRubberBand(self.map, QgsWkbTypes.GeometryType.PolygonGeometry)
            cover = QColor(PAPER)
            cover.setAlpha(VEIL)
            self._veil.setFillColor(cover)
            self._veil.setStrokeColor(QColor(INK))
            self._veil.setWidth(3)
        if outline.isEmpty():
            self._veil.hide()
            return
        whole.scale(3)
        around = QgsGeometry.fromRect(whole).difference(outline)
        around.transform(transform)
        self._veil.setToGeometry(around, None)
        self._veil.show()

    # -- what the user does

    def keyPressEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close()
        elif key in NEXT_KEYS:
            self.step_view(1)
        elif key in PREVIOUS_KEYS:
            self.step_view(-1)
        elif key == Qt.Key.Key_Down:
            self.step_district(1)
        elif key == Qt.Key.Key_Up:
            self.step_district(-1)
        elif key == Qt.Key.Key_N:
            self._notes_wanted = not self._notes_wanted
            self.refresh()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._zoom_by(0.8)
        elif key == Qt.Key.Key_Minus:
            self._zoom_by(1.25)
        elif key == Qt.Key.Key_0:
            self.fit()
        else:
            self.keys.show()
            self._hide_keys.start(KEYS_SHOWN)
            super().keyPressEvent(event)

    def _zoom_by(self, factor: float) -> None:
        self._moved_by_hand = True
        self.map.zoomByFactor(factor)

    def eventFilter(self, watched: Any, event: Any) -> bool:  # noqa: N802 - Qt's own name
        if event.type() == event.Type.Resize and not self._moved_by_hand:
            QTimer.singleShot(0, self.fit)
        elif event.type() == event.Type.Wheel:
            self._moved_by_hand = True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        """The type grows with the screen, so that the last row reads it too."""
        super().resizeEvent(event)
        height = self.height()
        for widget, share, strong in (
            (self.place, TEXT, False),
            (self.question, TITLE, True),
            (self.answer, TEXT, False),
            (self.legend, TEXT, False),
            (self.notes_list, TEXT, False),
            (self.basis, SMALL, False),
            (self.keys, SMALL, False),
        ):
            font = widget.font()
            font.setPixelSize(max(11, round(height * share)))
            font.setBold(strong)
            widget.setFont(font)
        edge = round(height / 45)
        self._rows.setContentsMargins(edge, edge, edge, edge // 2)
        self._rows.setSpacing(edge // 2)
        self._columns.setSpacing(edge)
        self._side.setSpacing(edge)
        self.map.setMagnificationFactor(max(1.0, height * MAGNIFIED))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(1280, 720)

    def closeEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        super().closeEvent(event)
        self.release()
        self.closed.emit()

    def release(self) -> None:
        """Let go of the study and of the layers."""
        if self._released:
            return
        self._released = True
        for signal in (self._study.view_changed, self._study.results_changed, self._study.study_changed):
            signal.disconnect(self.refresh)
        self._study.was_reset.disconnect(self.close)
        self._hide_keys.stop()
        self.map.removeEventFilter(self)
        self.map.stopRendering()
        self.map.setLayers([])


def _visible_layers() -> list[Any]:
    """What is ticked in the project, in its order: the user's own background too."""
    root = QgsProject.instance().layerTreeRoot()
    ticked = {layer.id() for layer in root.checkedLayers() if layer is not None}
    return [layer for layer in root.layerOrder() if layer is not None and layer.id() in ticked]
