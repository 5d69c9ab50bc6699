"""The import assistant: a window in which an unknown table is explained, with the result beside it at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QDialog, QFileDialog, QHeaderView, QWidget

from ..veerkracht.errors import Cancelled, QuickScanError
from ..veerkracht.intake.assistant.guess import Proposal, figures_in
from ..veerkracht.intake.assistant.roles import with_role
from ..veerkracht.intake.cells.dialect import DELIMITERS, MIXED, Dialect
from ..veerkracht.intake.columns import take_apart
from ..veerkracht.intake.frames import Areas
from ..veerkracht.intake.own import catalogue_with, own_indicators
from ..veerkracht.recipe import (
    FROM_COLUMN,
    FROM_HEADER,
    FROM_NAME,
    GIVEN,
    LONG,
    SUFFIX,
    WIDE,
    Keep,
    Meaning,
    Recipe,
    read_recipes,
    save_recipe,
)
from ..veerkracht.study import TableSource
from .delegates import ChoiceDelegate, quieten
from .messages import Messages
from .models.figures import Figure, FiguresModel, indicator_choices, role_choices
from .models.preview import GridModel, Preview, ReadingsModel
from .profile_folder import recipes_folder
from .tasks import PreviewTask, ProposeTask, TaskDesk
from .translation import breakable, language, load_form, say, tr

# the preview follows a choice after this pause, so that typing a year does not read the file four times
_PAUSE = 300


class Assistant(QDialog):
    """Shows what a table probably is and lets the user say what it really is; ``agreed`` carries the source to use."""

    agreed = pyqtSignal(object)

    def __init__(
        self,
        source: TableSource,
        areas: Optional[Areas],
        desk: TaskDesk,
        messages: Messages,
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent)
        load_form("assistant", self)
        self.setWindowTitle(tr("Import assistant: {name}", name=Path(source.path).name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.previewTabs.setTabText(0, tr("As it is read"))
        self.previewTabs.setTabText(1, tr("As it stands in the file"))
        self.resize(1120, 740)
        self.splitter.setSizes([500, 620])
        self._source, self._areas, self._desk, self._messages = source, areas, desk, messages
        self._proposal: Optional[Proposal] = None
        self._recipe: Optional[Recipe] = None
        self._filling = False
        self._request = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._preview)
        self._make_views()
        self._fill_fixed()
        self._connect()
        self._propose(None)

    # -- parts

    def _make_views(self) -> None:
        indicators = indicator_choices(catalogue_with(self._desk.indicators()))
        self.figures = FiguresModel(indicators, self)
        self.figuresView.setModel(self.figures)
        self.figuresView.setItemDelegateForColumn(FiguresModel.INDICATOR, ChoiceDelegate(indicators, self))
        self.figuresView.setItemDelegateForColumn(FiguresModel.ROLE, ChoiceDelegate(role_choices(), self))
        triggers = self.figuresView.EditTrigger
        self.figuresView.setEditTriggers(
            triggers.SelectedClicked | triggers.CurrentChanged | triggers.EditKeyPressed | triggers.DoubleClicked
        )
        self.figuresView.verticalHeader().hide()
        header = self.figuresView.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in (FiguresModel.EXAMPLE, FiguresModel.ROLE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.readings = ReadingsModel(self)
        self.readView.setModel(self.readings)
        self.readView.verticalHeader().hide()
        header = self.readView.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(ReadingsModel.NAME, QHeaderView.ResizeMode.Stretch)
        self.grid = GridModel(self)
        self.fileView.setModel(self.grid)
        for view in (self.readView, self.fileView):
            view.setEditTriggers(view.EditTrigger.NoEditTriggers)

    def _fill_fixed(self) -> None:
        for choice, label in (
            ("", tr("as they show")),
            ("neighbourhood", tr("neighbourhoods")),
            ("district", tr("districts")),
            ("municipality", tr("municipalities")),
            ("other", tr("own areas")),
        ):
            self.levelBox.addItem(label, choice)
        for choice, label in (
            (FROM_COLUMN, tr("in a column")),
            (FROM_HEADER, tr("in the headers")),
            (FROM_NAME, tr("in the file name")),
            (GIVEN, tr("all of one year")),
        ):
            self.yearFromBox.addItem(label, choice)
        for choice, label in ((WIDE, tr("a column for each figure")), (LONG, tr("a row for each figure"))):
            self.layoutBox.addItem(label, choice)
        for choice, label in (
            (";", tr("semicolon")),
            (",", tr("comma")),
            ("\t", tr("tab")),
            ("|", tr("bar")),
        ):
            assert choice in DELIMITERS
            self.delimiterBox.addItem(label, choice)
        for choice, label in (("", tr("as each cell shows")), (",", tr("comma")), (".", tr("point"))):
            self.decimalBox.addItem(label, choice)
        for choice, label in (
            ("utf-8-sig", "UTF-8"),
            (MIXED, tr("UTF-8, with Windows characters")),
            ("cp1252", tr("Windows (cp1252)")),
            ("utf-16", "UTF-16"),
        ):
            self.encodingBox.addItem(label, choice)

    def _connect(self) -> None:
        for box in (self.partBox, self.delimiterBox, self.encodingBox):
            box.activated.connect(lambda _row: self._take_writing())
        for box in (self.headerBox, self.headerCountBox):
            box.valueChanged.connect(lambda _value: self._take_writing())
        for box in (
            self.codeBox,
            self.levelBox,
            self.yearFromBox,
            self.yearColumnBox,
            self.decimalBox,
            self.keepValueBox,
        ):
            box.activated.connect(lambda _row: self._take_choices())
        for box in (self.layoutBox, self.variableBox, self.valueBox):
            box.activated.connect(lambda _row: self._take_layout())
        self.keepBox.activated.connect(lambda _row: self._take_keep())
        self.namesBox.toggled.connect(lambda _on: self._take_choices())
        self.yearBox.valueChanged.connect(lambda _value: self._take_choices())
        self.figures.edited.connect(self._take_choices)
        self.openButton.clicked.connect(self._open_recipe)
        self.saveButton.clicked.connect(self._save_recipe)
        self.cancelButton.clicked.connect(self.reject)
        self.useButton.clicked.connect(self._agree)
        self.rememberBox.toggled.connect(self.nameEdit.setEnabled)
        self.nameEdit.setEnabled(False)
        self._allow(False)

    # -- guessing

    def _propose(self, dialect: Optional[Dialect], layer: str = "") -> None:
        self._run(
            ProposeTask(
                Path(self._source.path), layer or self._source.layer, dialect, language(), tr("Looking at the table")
            ),
            self._proposed,
        )

    def _proposed(self, proposal: Proposal) -> None:
        first = self._proposal is None
        self._proposal = proposal
        recipe = proposal.recipe
        if first and self._source.recipe is not None:
            recipe = self._source.recipe
        elif not first and self._recipe is not None:
            recipe = recipe.changed(name=self._recipe.name)
        self._recipe = recipe
        self._show_recipe()
        self._preview()

    def _take_writing(self) -> None:
        """Another sheet, header row or separator: the rest is guessed anew."""
        if self._filling or self._proposal is None:
            return
        part = self.partBox.currentData() or ""
        other_part = part != self._proposal.recipe.sheet
        dialect = (
            Dialect()
            if other_part
            else Dialect(
                self.encodingBox.currentData() if self._is_text() else "",
                self.delimiterBox.currentData() if self._is_text() else "",
                self.headerBox.value() - 1,
                self.headerCountBox.value(),
            )
        )
        self._propose(dialect, part)

    def _is_text(self) -> bool:
        return bool(self._proposal and self._proposal.recipe.delimiter)

    # -- from the recipe to the window

    def _show_recipe(self) -> None:
        proposal, recipe = self._proposal, self._recipe
        assert proposal is not None
        assert recipe is not None
        self._filling = True
        try:
            self._fill(self.partBox, [(part, part) for part in proposal.parts], recipe.sheet)
            for part in (self.partLabel, self.partBox):
                part.setVisible(len(proposal.parts) > 1)
            columns = [(header, header) for header in proposal.headers]
            self._fill(self.codeBox, columns, recipe.code_column)
            self._fill(self.yearColumnBox, columns, recipe.year_column)
            self._fill(self.variableBox, columns, recipe.variable_column)
            self._fill(self.valueBox, columns, recipe.value_column)
            kinds = [("", tr("any")), *((kind, kind) for kind in proposal.kinds)]
            keep = recipe.keep[0] if recipe.keep else Keep("", ())
            self._fill(self.keepBox, kinds, keep.column)
            self._fill_keep_values(keep)
            self.namesBox.setChecked(recipe.by_name)
            self._choose(self.levelBox, recipe.level)
            self._choose(self.yearFromBox, recipe.year_from)
            self.yearBox.setValue(recipe.year or self.yearBox.value())
            self._choose(self.layoutBox, recipe.layout)
            self._choose(self.delimiterBox, recipe.delimiter)
            self._choose(self.decimalBox, recipe.decimal)
            self._choose(self.encodingBox, recipe.encoding)
            self.headerBox.setValue(recipe.header_row + 1)
            self.headerCountBox.setValue(max(1, recipe.header_rows))
            self.nameEdit.setText(recipe.name)
            self._fill_figures(recipe)
            self.grid.set_rows(proposal.grid, recipe.header_row, max(1, recipe.header_rows))
            self.previewTabs.setTabVisible(1, bool(proposal.grid))
            self._show_parts(recipe)
            self._show_reasons(proposal)
        finally:
            self._filling = False

    def _show_parts(self, recipe: Recipe) -> None:
        """Only the boxes that belong to the choices that were made."""
        self.yearColumnBox.setVisible(recipe.year_from == FROM_COLUMN)
        self.yearBox.setVisible(recipe.year_from == GIVEN)
        for part in (self.variableBox, self.valueBox):
            part.setVisible(recipe.layout == LONG)
        for part in (self.levelBox, self.levelLabel):
            part.setVisible(not recipe.by_name)
        kinds = bool(self._proposal and self._proposal.kinds)
        for part in (self.keepLabel, self.keepBox):
            part.setVisible(kinds)
        self.keepValueBox.setVisible(kinds and bool(recipe.keep))
        grid, text = bool(self._proposal and self._proposal.grid), self._is_text()
        for part in (self.headerLabel, self.headerBox, self.headerCountLabel, self.headerCountBox):
            part.setVisible(grid)
        for part in (self.delimiterLabel, self.delimiterBox, self.encodingLabel, self.encodingBox):
            part.setVisible(text)

    def _show_reasons(self, proposal: Proposal) -> None:
        reasons = proposal.reasons
        for label, fields in (
            (self.codeReason, ("code_column", "level")),
            (self.yearReason, ("year_from",)),
            (self.layoutReason, ("layout",)),
            (self.figuresReason, ("meanings",)),
            (self.keepReason, ("keep",)),
            (self.headerReason, ("header_row", "header_rows")),
            (self.delimiterReason, ("delimiter",)),
            (self.decimalReason, ("decimal",)),
            (self.encodingReason, ("encoding",)),
        ):
            text = " ".join(reasons[name] for name in fields if name in reasons)
            label.setText(breakable(text))
            label.setVisible(bool(text))
            quieten(label)

    def _fill_figures(self, recipe: Recipe) -> None:
        assert self._proposal is not None
        raw = self._proposal.raw
        found = figures_in(self._proposal, recipe)
        figures = [Figure(name, example, take_apart(name).year) for name, example in found]

        def fitting(meaning: Meaning) -> Meaning:
            with own_indicators(self._desk.indicators()):
                return with_role(meaning, raw, recipe)

        self.figures.set_figures(figures, recipe.meanings, fitting)

    def _fill_keep_values(self, keep: Keep) -> None:
        values = self._proposal.kinds.get(keep.column, ()) if self._proposal else ()
        chosen = keep.values[0] if keep.values else ""
        self._fill(self.keepValueBox, [(value, value or tr("empty")) for value in values], chosen)

    @staticmethod
    def _fill(box: QComboBox, choices: list[tuple[str, str]], chosen: str) -> None:
        box.clear()
        for choice, label in choices:
            box.addItem(label, choice)
        box.setCurrentIndex(box.findData(chosen))

    @staticmethod
    def _choose(box: QComboBox, chosen: str) -> None:
        box.setCurrentIndex(box.findData(chosen))

    # -- from the window to the recipe

    def _take_choices(self) -> None:
        if self._filling or self._recipe is None:
            return
        keep = self.keepBox.currentData() or ""
        kept = self.keepValueBox.currentData()
        self._recipe = self._recipe.changed(
            code_column=self.codeBox.currentData() or "",
            by_name=self.namesBox.isChecked(),
            level=self.levelBox.currentData() or "",
            year_from=self.yearFromBox.currentData(),
            year_column=self.yearColumnBox.currentData() or "" if self.yearFromBox.currentData() == FROM_COLUMN else "",
            year=self.yearBox.value() if self.yearFromBox.currentData() == GIVEN else None,
            decimal=self.decimalBox.currentData() or "",
            keep=(Keep(keep, (kept,)),) if keep and kept is not None else (),
            meanings=self.figures.meanings(),
        )
        self._show_parts(self._recipe)
        self._timer.start()

    def _take_keep(self) -> None:
        column = self.keepBox.currentData() or ""
        values = self._proposal.kinds.get(column, ()) if self._proposal else ()
        self._filling = True
        self._fill_keep_values(Keep(column, values[:1]))
        self._filling = False
        self._take_choices()

    def _take_layout(self) -> None:
        if self._filling or self._recipe is None:
            return
        self._recipe = self._recipe.changed(
            layout=self.layoutBox.currentData(),
            variable_column=self.variableBox.currentData() or "",
            value_column=self.valueBox.currentData() or "",
        )
        self._fill_figures(self._recipe)
        self._take_choices()

    # -- the preview

    def _preview(self) -> None:
        if self._recipe is None:
            return
        if not self._recipe.meanings:
            self._show_problem(
                QuickScanError(
                    "No figure has an indicator yet.",
                    "The plugin knows what a figure means only by its indicator.",
                    "Choose an indicator for at least one figure.",
                )
            )
            return
        undecided = self.figures.undecided()
        if undecided:
            self._show_problem(
                QuickScanError(
                    "Of some figures it is not sure what they are: {figures}.",
                    "Whole numbers such as these may be percentages, and may be people or cases.",
                    "Choose beside each whether it is the value or the number.",
                    figures=", ".join(undecided),
                )
            )
            return
        self._run(PreviewTask(self._agreed_source(), self._areas, language(), tr("Reading the table")), self._previewed)

    def _agreed_source(self) -> TableSource:
        assert self._recipe is not None
        return replace(self._source, layer=self._recipe.sheet, recipe=self._recipe, format="auto")

    def _previewed(self, preview: Preview) -> None:
        self.readings.set_rows(preview.rows)
        self.verdictLabel.setText(breakable(preview.verdict))
        self.verdictLabel.show()
        self.problemLabel.hide()
        self._allow(preview.figures > 0)

    def _show_problem(self, problem: QuickScanError) -> None:
        self.readings.set_rows([])
        self.verdictLabel.hide()
        self.problemLabel.setText(breakable("\n".join(part for part in problem.parts(say()) if part)))
        self.problemLabel.show()
        self._allow(False)

    def _allow(self, allowed: bool) -> None:
        for button in (self.useButton, self.saveButton):
            button.setEnabled(allowed)

    def _run(self, task: Any, delivered: Callable[[Any], None]) -> None:
        """Start a task; only the answer to the latest one counts, and none once the window is closed."""
        self._request += 1
        request = self._request

        def answer(value: Any) -> None:
            if request == self._request:
                delivered(value)

        def failed(problem: QuickScanError) -> None:
            if request == self._request and not isinstance(problem, Cancelled):
                self._show_problem(problem)

        self._desk.start(task, answer, failed)

    # -- the end

    def _open_recipe(self) -> None:
        kinds = tr("Recipes") + f" (*{SUFFIX});;" + tr("All files") + " (*)"
        path, _kind = QFileDialog.getOpenFileName(self, tr("Choose a recipe"), str(recipes_folder()), kinds)
        if not path:
            return
        try:
            (recipe,) = read_recipes(Path(path))
        except QuickScanError as problem:
            self._show_problem(problem)
            return
        self._recipe = recipe
        self._show_recipe()
        self._preview()

    def _save_recipe(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, tr("Choose a folder for the recipe"), str(recipes_folder().parent)
        )
        if folder and self._recipe is not None:
            self._keep_in(Path(folder))

    def _keep_in(self, folder: Path) -> bool:
        assert self._recipe is not None
        try:
            saved = save_recipe(self._recipe.changed(name=self.nameEdit.text().strip() or self._recipe.name), folder)
        except QuickScanError as problem:
            self._show_problem(problem)
            return False
        self._messages.done(tr("The recipe was saved as {name}.", name=saved.name))
        return True

    def _agree(self) -> None:
        if self._recipe is None:
            return
        self._recipe = self._recipe.changed(name=self.nameEdit.text().strip() or self._recipe.name)
        if self.rememberBox.isChecked() and not self._keep_in(recipes_folder()):
            return
        self.agreed.emit(self._agreed_source())
        self.accept()

    def done(self, result: int) -> None:
        self._request += 1
        self._timer.stop()
        super().done(result)
