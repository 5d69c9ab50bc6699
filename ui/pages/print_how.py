"""How it is printed: language, paper and profiles of the report, fineness, house style, single sheets, and pairs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPixmap
from qgis.PyQt.QtWidgets import QWidget

from ...veerkracht.errors import QuickScanError
from ...veerkracht.prints import FORMATS, REPORT_PAPERS
from ..models.print_rows import PAIR, PAIR_MARK
from ..study_model import StudyModel
from ..translation import load_form, say, tr

LOGO = QSize(96, 28)
SWATCH = 14
PROFILES = (None, True, False)


class HowPart(QWidget):
    """The choices that fold away; each goes straight into the study."""

    def __init__(self, study: StudyModel) -> None:
        super().__init__()
        load_form("print_how", self)
        self.study = study
        self._shown_house = "?"
        for name, code in (("Nederlands", "nl"), ("English", "en")):
            self.languageBox.addItem(name, code)
        for text, preset, told in (
            (tr("Screen and mail"), "screen", tr("A file of at most 10 MB, where that can be")),
            (tr("Printer"), "print", tr("For the printer in the hall")),
            (tr("Printing house"), "press", tr("Finer, and with bleed and crop marks on A1 and larger")),
        ):
            self.presetBox.addItem(text, preset)
            self.presetBox.setItemData(self.presetBox.count() - 1, told, Qt.ItemDataRole.ToolTipRole)
        for text, paper in zip((tr("A3, lying"), tr("A4, standing")), REPORT_PAPERS):
            self.paperBox.addItem(text, paper)
        # the choices by their row: a combo box looks None and False up as if they were the same
        for text in (tr("where there are not many areas"), tr("yes, for every area"), tr("no")):
            self.profilesBox.addItem(text)
        self.houseWidget.setStorageMode(QgsFileWidget.StorageMode.GetFile)
        self.houseWidget.setFilter("JSON (*.json)")
        self.houseWidget.setDialogTitle(tr("House style"))
        self.houseWidget.lineEdit().setAccessibleName(tr("House style"))
        self.houseWidget.lineEdit().setPlaceholderText(tr("that of the plugin"))
        self._formats = dict(zip(FORMATS, (self.pdfBox, self.pngBox, self.svgBox, self.geopdfBox)))
        self.languageBox.activated.connect(lambda _row: study.change(language=self.languageBox.currentData()))
        self.presetBox.activated.connect(lambda _row: self._choose(preset=self.presetBox.currentData()))
        self.paperBox.activated.connect(lambda _row: self._choose(report_paper=self.paperBox.currentData()))
        self.profilesBox.activated.connect(lambda row: self._choose(profiles=PROFILES[row]))
        self.textBox.clicked.connect(lambda checked: self._choose(text_version=checked))
        self.houseWidget.fileChanged.connect(self._take_house)
        for box in self._formats.values():
            box.clicked.connect(self._take_formats)
        self.pairButton.clicked.connect(self._add_pair)
        for box in (self.firstBox, self.secondBox):
            box.currentIndexChanged.connect(self._show_pair)

    def refresh(self) -> None:
        """Show what the study holds."""
        study = self.study.study
        self.languageBox.setCurrentIndex(max(0, self.languageBox.findData(study.language)))
        self.presetBox.setCurrentIndex(max(0, self.presetBox.findData(study.prints.preset)))
        self.paperBox.setCurrentIndex(max(0, self.paperBox.findData(study.prints.report_paper)))
        self.profilesBox.setCurrentIndex(PROFILES.index(study.prints.profiles))
        self.textBox.setChecked(study.prints.text_version)
        self.presetBox.setToolTip(self.presetBox.currentData(Qt.ItemDataRole.ToolTipRole))
        for name, box in self._formats.items():
            box.setChecked(name in study.prints.formats)
        if study.house != self._shown_house:
            self._shown_house = study.house
            self.houseWidget.blockSignals(True)
            self.houseWidget.setFilePath(study.house)
            self.houseWidget.blockSignals(False)
            self._show_house()

    def refresh_views(self) -> None:
        """The maps that two can be chosen of."""
        findings = self.study.findings
        views = [row.view for row in findings.views if not row.reason] if findings else []
        for place, box in enumerate((self.firstBox, self.secondBox)):
            chosen = box.currentData()
            box.blockSignals(True)
            box.clear()
            for view in views:
                box.addItem(view.name, view.id)
            box.setCurrentIndex(max(box.findData(chosen), min(place, box.count() - 1)))
            box.blockSignals(False)
        self._show_pair()

    def _choose(self, **choices: Any) -> None:
        self.study.change(tr("how it is printed"), prints=replace(self.study.study.prints, **choices))

    def _take_formats(self) -> None:
        ticked = tuple(name for name, box in self._formats.items() if box.isChecked())
        self._choose(formats=ticked or ("pdf",))
        self.refresh()  # one is always ticked

    def _take_house(self, path: str) -> None:
        self.study.change(tr("house style"), house=path.strip())

    def _show_house(self) -> None:
        """The logo and the colour, or what is wrong with the file."""
        from ...veerkracht.sheets.house import house_of

        self.logoLabel.clear()
        self.swatchLabel.clear()
        try:
            house = house_of(self.study.study)
        except QuickScanError as problem:
            message, details, _hint = problem.parts(say())
            self.houseLabel.setText(f"{message} {details}")
            return
        swatch = QPixmap(SWATCH, SWATCH)
        swatch.fill(QColor(house.accent))
        self.swatchLabel.setPixmap(swatch)
        self.houseLabel.setText(house.title_block or house.accent)
        if house.logo is not None:
            self.logoLabel.setPixmap(QIcon(str(house.logo)).pixmap(LOGO))
            self.logoLabel.setToolTip(Path(house.logo).name)

    def _pair(self) -> str:
        return f"{PAIR}{self.firstBox.currentData()}{PAIR_MARK}{self.secondBox.currentData()}"

    def _show_pair(self, *_row: int) -> None:
        different = self.firstBox.currentData() != self.secondBox.currentData()
        self.pairButton.setEnabled(different and self._pair() not in self.study.study.prints.singles)

    def _add_pair(self) -> None:
        self._choose(singles=(*self.study.study.prints.singles, self._pair()))
        self._show_pair()
