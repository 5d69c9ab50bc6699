"""Map: which view the canvas shows."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QModelIndex, pyqtSignal

from ..delegates import ReasonDelegate
from ..models.views import ViewsModel
from ..study_model import StudyModel
from ..translation import tr
from .page import Page


class MapPage(Page):
    """The list of maps; one click switches the canvas."""

    FORM = "map"
    zoom_wanted = pyqtSignal()

    def __init__(self, study: StudyModel) -> None:
        super().__init__(study)
        self.views = ViewsModel(self)
        self.viewsView.setModel(self.views)
        self.viewsView.setItemDelegate(ReasonDelegate(self.viewsView))
        self.zoomButton.setIcon(QgsApplication.getThemeIcon("/mActionZoomToLayer.svg"))
        self.viewsView.selectionModel().currentChanged.connect(self._take_view)
        self.zoomButton.clicked.connect(self.zoom_wanted)
        self.nextButton.clicked.connect(lambda: self.go_to.emit("insight"))
        self.listen(study.results_changed, self.refresh)
        self.listen(study.view_changed, self._show_choice)
        self.refresh()

    def refresh(self) -> None:
        """Show what the study holds."""
        findings = self.study.findings
        self.viewsView.selectionModel().blockSignals(True)
        self.views.set_rows(findings.views if findings else ())
        self.viewsView.selectionModel().blockSignals(False)
        self.emptyLabel.setVisible(findings is None)
        self.viewsView.setVisible(findings is not None)
        self.zoomButton.setEnabled(findings is not None)
        self.nextButton.setEnabled(findings is not None)
        temporary = findings is not None and findings.temporary
        self.folderLabel.setText(
            tr("These maps stand in a temporary folder. Save the project and compute again to keep them.")
            if temporary
            else ""
        )
        self.folderLabel.setVisible(temporary)
        self._show_choice()

    def _show_choice(self) -> None:
        row = self.views.row_of(self.study.view_id)
        if row is not None:
            self.viewsView.setCurrentIndex(self.views.index(row))

    def _take_view(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and not current.data(ViewsModel.REASON_ROLE):
            self.study.choose_view(current.data(ViewsModel.ID_ROLE))
