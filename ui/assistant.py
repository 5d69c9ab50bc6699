"""The import assistant: a window in which an unknown table is explained, with the result beside it at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QFileDialog, QHeaderView, QWidget

from ..veerkracht.errors import Cancelled, QuickScanError
from ..veerkracht.intake.assistant.guess import Proposal
from ..veerkracht.intake.cells.dialect import Dialect
from ..veerkracht.intake.frames import Areas
from ..veerkracht.recipe import SUFFIX, Recipe, read_recipes, save_recipe
from ..veerkracht.study import TableSource
from .later import later
from .messages import Messages
from .models.preview import GridModel, Preview, ReadingsModel
from .profile_folder import recipes_folder
from .recipe_form import RecipeForm
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
        self._request = 0
        self._timer = later(self, self._preview, _PAUSE)
        self.form = RecipeForm(self, desk.indicators())
        self._make_views()
        self._connect()
        self._propose(None)

    # -- parts

    def _make_views(self) -> None:
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

    def _connect(self) -> None:
        self.form.rewritten.connect(self._propose)
        self.form.changed.connect(self._timer.start)
        self.openButton.clicked.connect(self._open_recipe)
        self.saveButton.clicked.connect(self._save_recipe)
        self.cancelButton.clicked.connect(self.reject)
        self.useButton.clicked.connect(self._agree)
        self.rememberBox.toggled.connect(self.nameEdit.setEnabled)
        self.nameEdit.setEnabled(False)
        self.openButton.setEnabled(False)
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
        before, recipe = self.form.recipe, proposal.recipe
        if self._proposal is None and self._source.recipe is not None:
            recipe = self._source.recipe
        elif before is not None:
            recipe = recipe.changed(name=before.name)
        self._proposal = proposal
        self.openButton.setEnabled(True)
        self._show(recipe)

    def _show(self, recipe: Recipe) -> None:
        proposal = self._proposal
        assert proposal is not None
        self.form.show(proposal, recipe)
        self.grid.set_rows(proposal.grid, recipe.header_row, max(1, recipe.header_rows))
        self.previewTabs.setTabVisible(1, bool(proposal.grid))
        self._preview()

    # -- the preview

    def _preview(self) -> None:
        if self.form.recipe is None:
            return
        if not self.form.recipe.meanings:
            self._show_problem(
                QuickScanError(
                    "No figure has an indicator yet.",
                    "The plugin knows what a figure means only by its indicator.",
                    "Choose an indicator for at least one figure.",
                )
            )
            return
        undecided = self.form.figures.undecided()
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
        recipe = self._named_recipe()
        return replace(self._source, layer=recipe.sheet, recipe=recipe, format="auto")

    def _named_recipe(self) -> Recipe:
        recipe = self.form.recipe
        assert recipe is not None
        return recipe.changed(name=self.nameEdit.text().strip() or recipe.name)

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
        self._show(recipe)

    def _save_recipe(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, tr("Choose a folder for the recipe"), str(recipes_folder().parent)
        )
        if folder and self.form.recipe is not None:
            self._keep_in(Path(folder))

    def _keep_in(self, folder: Path) -> bool:
        try:
            saved = save_recipe(self._named_recipe(), folder)
        except QuickScanError as problem:
            self._show_problem(problem)
            return False
        self._messages.done(tr("The recipe was saved as {name}.", name=saved.name))
        return True

    def _agree(self) -> None:
        if self.form.recipe is None:
            return
        if self.rememberBox.isChecked() and not self._keep_in(recipes_folder()):
            return
        self.agreed.emit(self._agreed_source())
        self.accept()

    def done(self, result: int) -> None:
        self._request += 1
        self._timer.stop()
        super().done(result)
