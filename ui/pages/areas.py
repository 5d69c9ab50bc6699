"""Areas: which boundaries, and which municipality in them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsApplication, QgsIconUtils, QgsProject
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QCompleter, QFileDialog

from ...veerkracht.sources.cache import noted
from ...veerkracht.study import AreaSource
from ..area_layer import polygon_layers
from ..fetching import Fetching
from ..study_model import StudyModel
from ..translation import say, tr
from .fetch import FetchBoundariesForm, age_of
from .page import Page

_LAYER, _FILE = "layer", "file"


class AreasPage(Page):
    """Chooses the boundary layer (of the project or a file) and the municipality."""

    FORM = "areas"
    layer_chosen = pyqtSignal(object)
    sample_wanted = pyqtSignal()

    def __init__(self, study: StudyModel, fetching: Fetching) -> None:
        super().__init__(study)
        self._filling = False
        self.fetch_form = FetchBoundariesForm(study, fetching, self.fetchBox)
        self.fetchBox.layout().addWidget(self.fetch_form)
        # how it was left in another study says nothing here
        self.fetchBox.setSaveCollapsedState(False)
        self.fetchBox.setCollapsed(bool(study.study.areas.path or polygon_layers(QgsProject.instance())))
        self._found = False
        self.fetch_form.asked.connect(lambda: self.fetchBox.setCollapsed(True))
        self.problemIcon.setPixmap(QgsApplication.getThemeIcon("/mIconWarning.svg").pixmap(QSize(16, 16)))
        self.fileButton.setIcon(QgsApplication.getThemeIcon("/mActionFileOpen.svg"))
        completer = self.municipalityBox.completer()
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.municipalityBox.lineEdit().setPlaceholderText(tr("Type a name or a code"))
        self.sampleButton.clicked.connect(self.sample_wanted)
        self.fileButton.clicked.connect(self._ask_file)
        self.layerBox.activated.connect(self._take_layer)
        self.municipalityBox.activated.connect(self._take_municipality)
        self.municipalityBox.lineEdit().editingFinished.connect(self._take_typed_municipality)
        self.keyBox.activated.connect(lambda _row: self._take_field("key_field", self.keyBox))
        self.nameBox.activated.connect(lambda _row: self._take_field("name_field", self.nameBox))
        self.nextButton.clicked.connect(lambda: self.go_to.emit("tables"))
        for signal in (study.areas_changed, study.study_changed, study.was_reset):
            self.listen(signal, self.refresh)
        project = QgsProject.instance()
        self.listen(project.layersAdded, self._layers_changed)
        self.listen(project.layersRemoved, self._layers_changed)
        self.refresh()

    def refresh(self) -> None:
        """Show what the study holds."""
        study = self.study
        self.fetch_form.refresh()
        if study.areas is not None and not self._found:
            # what brings boundaries in steps back once they are there
            self.fetchBox.setCollapsed(True)
        self._found = study.areas is not None
        self._fill_layers()
        self._fill_municipalities()
        self.sampleFrame.setVisible(not study.study.areas.path and not study.tables and not study.areas_busy)
        self.factsLabel.setText(self._facts())
        self.factsLabel.setVisible(bool(self.factsLabel.text()))
        problem = study.areas_problem
        text = " ".join(part for part in problem.parts(say()) if part) if problem else ""
        self.problemLabel.setText(text)
        self.problemLabel.setVisible(bool(text))
        self.problemIcon.setVisible(bool(text))
        self._fill_fields()
        self.foundBox.setVisible(bool(study.areas or (problem and study.area_fields)))
        if problem and study.area_fields:
            self.foundBox.setCollapsed(False)
        self.nextButton.setEnabled(study.areas is not None)

    def _facts(self) -> str:
        study = self.study
        if study.areas_busy:
            return tr("Reading the areas…")
        if study.areas is None:
            if len(study.municipalities) > 1:
                return tr("{count} municipalities found: choose one.", count=len(study.municipalities))
            return ""
        areas = study.areas
        count = say().number(len(areas.frame))
        facts = tr("{count} areas.", count=count)
        if areas.year:
            facts = tr("{count} areas, boundaries of {year}.", count=count, year=areas.year)
        fetched = noted(Path(study.study.areas.path))
        return (
            f"{facts} {tr('Source: {publisher}', publisher=fetched.publisher)}, {age_of(fetched)}."
            if fetched
            else facts
        )

    def _fill_layers(self) -> None:
        box, study = self.layerBox, self.study
        box.blockSignals(True)
        box.clear()
        for layer in polygon_layers(QgsProject.instance()):
            box.addItem(QgsIconUtils.iconForLayer(layer), layer.name(), (_LAYER, layer.id()))
        chosen = box.findData((_LAYER, study.area_layer_id)) if study.area_layer_id else -1
        path = study.study.areas.path
        if path and chosen < 0:
            icon = QgsApplication.getThemeIcon("/mIconPolygonLayer.svg")
            box.addItem(icon, Path(path).name, (_FILE, path))
            chosen = box.count() - 1
            box.setItemData(chosen, path, Qt.ItemDataRole.ToolTipRole)
        if chosen < 0:
            empty = tr("Choose a layer…") if box.count() else tr("No polygon layer in this project")
            box.insertItem(0, empty, None)
            chosen = 0
        box.setCurrentIndex(chosen)
        box.setEnabled(box.count() > 1 or bool(path))
        box.blockSignals(False)

    def _layers_changed(self, _layers: Any = None) -> None:
        self._fill_layers()

    def _take_layer(self, row: int) -> None:
        data = self.layerBox.itemData(row)
        if data and data[0] == _LAYER:
            self.layer_chosen.emit(QgsProject.instance().mapLayer(data[1]))

    def _ask_file(self) -> None:
        start = str(Path(self.study.study.areas.path).parent) if self.study.study.areas.path else ""
        kinds = (
            tr("Boundaries") + " (*.gpkg *.shp *.geojson *.json *.gml *.fgb *.csv *.zip);;" + tr("All files") + " (*)"
        )
        path, _kind = QFileDialog.getOpenFileName(self, tr("Choose a file with boundaries"), start, kinds)
        if path:
            self.study.choose_areas(AreaSource(path=path))

    def _fill_municipalities(self) -> None:
        box, study = self.municipalityBox, self.study
        if box.lineEdit().hasFocus() and box.lineEdit().isModified():
            return
        self._filling = True
        box.clear()
        known = study.areas.municipality_name if study.areas else ""
        for code, name in study.municipalities:
            name = name or (known if code == study.study.municipality else "")
            box.addItem(f"{name} ({code})" if name and name != code else code, code)
        chosen = study.study.municipality
        row = box.findData(chosen) if chosen else -1
        if chosen and row < 0:
            box.addItem(f"{known} ({chosen})" if known and known != chosen else chosen, chosen)
            row = box.count() - 1
        box.setCurrentIndex(row)
        if row < 0:
            box.setEditText("")
        box.setEnabled(box.count() > 0)
        self._filling = False

    def _take_municipality(self, row: int) -> None:
        code = self.municipalityBox.itemData(row)
        if code and not self._filling:
            self.municipalityBox.lineEdit().setModified(False)
            self.study.choose_municipality(code)

    def _take_typed_municipality(self) -> None:
        """What was typed counts when it names one municipality, in full or as the only one that fits."""
        box = self.municipalityBox
        text = box.currentText().strip().lower()
        box.lineEdit().setModified(False)
        if self._filling or not text:
            return
        exact = [row for row in range(box.count()) if text in (box.itemText(row).lower(), box.itemData(row).lower())]
        named = [row for row in range(box.count()) if box.itemText(row).lower().split(" (")[0] == text]
        fitting = [row for row in range(box.count()) if text in box.itemText(row).lower()]
        for rows in (exact, named, fitting):
            if len(rows) == 1:
                self._take_municipality(rows[0])
                return
        self._fill_municipalities()

    def _fill_fields(self) -> None:
        study = self.study
        reasons = study.areas.reasons.values() if study.areas else ()
        self.reasonsLabel.setText("\n".join(f"– {reason}" for reason in reasons))
        source, areas = study.study.areas, study.areas
        found_key = areas.key_field if areas else ""
        self._fill_field(self.keyBox, source.key_field, found_key)
        self._fill_field(self.nameBox, source.name_field, "")

    def _fill_field(self, box: QComboBox, chosen: str, found: str) -> None:
        box.clear()
        box.addItem(tr("Found by itself: {field}", field=found) if found else tr("Found by itself"), "")
        reasons = dict(self.study.areas.key_candidates) if self.study.areas and box is self.keyBox else {}
        for field in sorted(self.study.area_fields, key=lambda name: name not in reasons):
            box.addItem(field, field)
            box.setItemData(box.count() - 1, reasons.get(field, ""), Qt.ItemDataRole.ToolTipRole)
        box.setCurrentIndex(max(0, box.findData(chosen)))

    def _take_field(self, name: str, box: QComboBox) -> None:
        source: AreaSource = self.study.study.areas
        field: Optional[str] = box.currentData()
        changed: dict[str, Any] = {name: field}
        if field is not None and field != getattr(source, name):
            self.study.choose_areas(replace(source, **changed), self.study.area_layer_id)
