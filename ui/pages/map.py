"""Map: which view the canvas shows, how it is looked at, and what is laid beside it."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QModelIndex, pyqtSignal
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtWidgets import QWidget

from ..canvas import MapLink
from ..compare import CompareWindow
from ..delegates import quieten
from ..gallery import PICTURE, GalleryView
from ..map_styles import MapStyles
from ..models.views import MAIN, ViewRow, ViewsFilter, ViewsModel
from ..study_model import StudyModel
from ..thumbnails import Thumbnails
from ..translation import tr
from .map_look import LookControls
from .map_years import YearControls
from .page import Page

MANY = 8  # maps, from which on one wants to search


class MapPage(Page):
    """A gallery of maps; a click or Enter switches the canvas."""

    FORM = "map"
    zoom_wanted = pyqtSignal()

    def __init__(self, study: StudyModel, link: MapLink) -> None:
        super().__init__(study)
        self._link = link
        self._window: Optional[CompareWindow] = None
        self.styles = MapStyles(study, link)
        self.thumbnails = Thumbnails(PICTURE, self)
        self.views = ViewsModel(self)
        self.filter = ViewsFilter(self)
        self.filter.setSourceModel(self.views)
        self.viewsView = GalleryView(self)
        self.viewsView.setObjectName("viewsView")
        self.viewsView.setAccessibleName(tr("Maps"))
        self.viewsView.setToolTip(tr("A click or Enter puts a map on the screen"))
        self.viewsView.setModel(self.filter)
        self.galleryLayout.addWidget(self.viewsView)
        QWidget.setTabOrder(self.groupBox, self.viewsView)
        QWidget.setTabOrder(self.viewsView, self.absoluteButton)
        self.look = LookControls(self, study)
        self.years = YearControls(self, study, link, self.styles)
        self.zoomButton.setIcon(QgsApplication.getThemeIcon("/mActionZoomToLayer.svg"))
        self.compareButton.setIcon(QgsApplication.getThemeIcon("/mActionNewMap.svg"))
        quieten(self.nothingLabel)
        self.viewsView.chosen.connect(self._take_view)
        self.viewsView.seen.connect(self._ask_pictures)
        self.thumbnails.drawn.connect(self._take_picture)
        self.look.check.buttons.idClicked.connect(lambda _row: self.thumbnails.see_as(self.look.check.vision))
        self.searchEdit.textChanged.connect(self._narrow)
        self.groupBox.activated.connect(lambda _row: self._narrow())
        self.zoomButton.clicked.connect(self.zoom_wanted)
        self.compareButton.clicked.connect(self._toggle_window)
        self.nextButton.clicked.connect(lambda: self.go_to.emit("insight"))
        self.listen(study.results_changed, self.refresh)
        self.listen(study.view_changed, self._show_choice)
        self.listen(study.look_changed, self._renew_pictures)
        self.listen(link.maps_changed, self._other_maps)
        self.listen(link.maps_renewed, self._other_maps)
        self.refresh()

    @property
    def window_beside(self) -> Optional[CompareWindow]:
        """The second map, while it is there."""
        return self._window

    def refresh(self) -> None:
        """Show what the study holds."""
        findings = self.study.findings
        self.views.set_rows(findings.views if findings else ())
        self._fill_groups()
        for part in (self.viewsView, self.lookFrame):
            part.setVisible(findings is not None)
        self.emptyLabel.setVisible(findings is None)
        many = self.views.rowCount() > MANY
        self.searchEdit.setVisible(many)
        self.groupBox.setVisible(many)
        self.zoomButton.setEnabled(findings is not None)
        self.nextButton.setEnabled(findings is not None)
        temporary = findings is not None and findings.temporary
        self.folderLabel.setText(
            tr("These maps stand in a temporary folder. Save the project and compute again to keep them.")
            if temporary
            else ""
        )
        self.folderLabel.setVisible(temporary)
        self.look.refresh()
        self._narrow()
        self._show_choice()
        self._renew_pictures()

    def release(self) -> None:
        super().release()
        self._close_window()
        self.years.release()
        self.thumbnails.release()
        self.styles.release()

    # -- the gallery

    def _fill_groups(self) -> None:
        names = {
            MAIN: tr("Main maps"),
            "W": tr("Housing"),
            "K": tr("Vulnerability"),
            "O": tr("Nuisance and safety"),
            "L": tr("Liveability"),
            "C": tr("Context"),
        }
        kept = self.groupBox.currentData()
        self.groupBox.clear()
        self.groupBox.addItem(tr("All maps"), "")
        for group in self.views.groups():
            self.groupBox.addItem(names.get(group, group), group)
        self.groupBox.setCurrentIndex(max(0, self.groupBox.findData(kept)))

    def _narrow(self, *_text: str) -> None:
        self.filter.set_text(self.searchEdit.text() if not self.searchEdit.isHidden() else "")
        self.filter.set_group(self.groupBox.currentData() or "")
        self.nothingLabel.setVisible(self.views.rowCount() > 0 and self.filter.rowCount() == 0)
        self._ask_pictures()

    def _show_choice(self) -> None:
        view_id = self.study.view_id
        self.views.set_shown(view_id)
        row = self.views.row_of(view_id)
        if row is not None:
            index = self.filter.mapFromSource(self.views.index(row))
            self.viewsView.setCurrentIndex(index)
        self.look.show_view(self._chosen)
        self.years.show_view(self._chosen)

    @property
    def _chosen(self) -> Optional[ViewRow]:
        return self.views.row(self.study.view_id)

    def _take_view(self, index: QModelIndex) -> None:
        if index.isValid() and not index.data(ViewsModel.REASON_ROLE):
            self.study.choose_view(index.data(ViewsModel.ID_ROLE))

    # -- their pictures

    def _renew_pictures(self) -> None:
        findings, maps = self.study.findings, self._link.maps
        quickscan = findings.quickscan if findings else None
        self.thumbnails.show(maps if findings else None, quickscan, self.study.look)
        self._ask_pictures()

    def _ask_pictures(self) -> None:
        """The pictures that are in sight, the upper ones first; the others when they are scrolled to."""
        findings = self.study.findings
        if findings is None or not self.viewsView.isVisible():
            return
        ratio = self.viewsView.devicePixelRatioF()
        for index in reversed(self.viewsView.in_sight()):
            row = self.views.row(index.data(ViewsModel.ID_ROLE))
            if row is not None and not row.reason:
                self.thumbnails.ask(row.view, ratio)

    def _take_picture(self, view_id: str, picture: QImage) -> None:
        self.views.set_picture(view_id, picture)

    # -- the second map

    def _other_maps(self) -> None:
        """Other results: what was drawn of the earlier ones goes with them, and the second map shows the new ones."""
        maps = self._link.maps
        if maps is None:
            self._close_window()
        elif self._window is not None:
            self._window.take_maps(maps)
        self.compareButton.setEnabled(maps is not None and self._link.canvas is not None)
        self._show_choice()
        self._renew_pictures()

    def _toggle_window(self, wanted: bool) -> None:
        maps, canvas = self._link.maps, self._link.canvas
        if not wanted or maps is None or canvas is None:
            self._close_window()
            return
        chosen = self._chosen
        partner = chosen.view.partner if chosen else ""
        beside = partner if self.views.row_of(partner) is not None else self.study.view_id
        self._window = CompareWindow(self.study, maps, canvas, beside)
        self._window.area_picked.connect(lambda code: self._link.select((code,)))
        self._window.closed.connect(self._close_window)
        self._link.add_window(self._window, self)

    def _close_window(self) -> None:
        window, self._window = self._window, None
        self.compareButton.setChecked(False)
        if window is not None:
            window.closed.disconnect(self._close_window)
            window.release()
            self._link.remove_window(window)
