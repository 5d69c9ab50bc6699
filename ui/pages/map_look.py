"""The part of the map page that tells how maps are looked at: marks, names, kind of change, colours."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QSize

from ...veerkracht.mapping.palette import palette, palette_names
from ..delegates import quieten
from ..models.views import ViewRow
from ..palette_check import PaletteCheck
from ..study_model import StudyModel
from ..translation import language


class LookControls:
    """Between the boxes of the form and the look of the study; ``form`` is the map page."""

    def __init__(self, form: Any, study: StudyModel) -> None:
        self._form, self._study = form, study
        self._row: Optional[ViewRow] = None
        self.check = PaletteCheck(form.coloursBox)
        form.coloursLayout.addWidget(self.check)
        form.coloursBox.setSaveCollapsedState(False)
        form.coloursBox.setCollapsed(True)
        # unfolding shows all that is inside, the warning of another palette too
        form.coloursBox.collapsedStateChanged.connect(lambda _folded: self.refresh())
        form.warningIcon.setPixmap(QgsApplication.getThemeIcon("/mIconWarning.svg").pixmap(QSize(16, 16)))
        quieten(form.relativeNote)
        for name in palette_names():
            form.paletteBox.addItem(palette(name).label(language()), name)
        self._boxes = {"trends": form.trendsBox, "hatch": form.hatchBox, "names": form.namesBox}
        for name, box in self._boxes.items():
            box.toggled.connect(lambda on, name=name: study.choose_look(replace(study.look, **{name: on})))
        form.absoluteButton.clicked.connect(lambda: self._take_version(False))
        form.relativeButton.clicked.connect(lambda: self._take_version(True))
        form.paletteBox.activated.connect(lambda _row: study.change(palette=form.paletteBox.currentData()))
        form.listen(study.look_changed, self.refresh)
        form.listen(study.study_changed, self.refresh)

    def refresh(self) -> None:
        """Show the look and the palette of the study."""
        form = self._form
        for name, box in self._boxes.items():
            box.blockSignals(True)
            box.setChecked(getattr(self._study.look, name))
            box.blockSignals(False)
        name = self._study.study.palette
        form.paletteBox.setCurrentIndex(form.paletteBox.findData(name))
        chosen = palette(name if name in palette_names() else palette_names()[0])
        warning = chosen.warning(language())
        form.warningLabel.setText(warning)
        for part in (form.warningIcon, form.warningLabel):
            part.setVisible(bool(warning))
        self.check.show_colours(chosen.signal)
        self.show_view(self._row)

    def show_view(self, row: Optional[ViewRow]) -> None:
        """Offer what goes with the map that is shown: a pair of maps, or the trends of one indicator."""
        self._row = row
        form, look = self._form, self._study.look
        by_year = row is not None and row.by_year is not None and self._study.view_id == row.by_year.id
        of_one = row is not None and bool(row.view.indicator) and not row.view.partner and not by_year
        pair = row is not None and form.views.row_of(row.view.partner) is not None
        has_glyphs = of_one and row is not None and row.view.id.startswith("indicator:")
        relative = row.view.relative if pair and row is not None else look.relative
        form.trendsBox.setEnabled(has_glyphs)
        for button in (form.absoluteButton, form.relativeButton, form.versionLabel):
            button.setEnabled(pair or (has_glyphs and look.trends))
        (form.relativeButton if relative else form.absoluteButton).setChecked(True)
        form.relativeNote.setVisible(relative and form.relativeButton.isEnabled())

    def _take_version(self, relative: bool) -> None:
        """The other map of the pair, or the other trend beside the letters."""
        row = self._row
        if row is not None and row.view.partner:
            if row.view.relative != relative:
                self._study.choose_view(row.view.partner)
        else:
            self._study.choose_look(replace(self._study.look, relative=relative))
