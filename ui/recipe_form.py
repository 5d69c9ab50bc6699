"""Between a recipe and the window of the import assistant: shows the one in the other, and reads it back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QHeaderView

from ..veerkracht.intake.assistant.guess import Proposal, figures_in
from ..veerkracht.intake.assistant.roles import with_role
from ..veerkracht.intake.cells.dialect import Dialect
from ..veerkracht.intake.columns import take_apart
from ..veerkracht.intake.own import catalogue_with, own_indicators
from ..veerkracht.own_indicators import OwnIndicator
from ..veerkracht.recipe import FROM_COLUMN, GIVEN, LONG, Keep, Meaning, Recipe
from .delegates import ChoiceDelegate, quieten
from .models.figures import Figure, FiguresModel, indicator_choices, role_choices
from .recipe_boxes import choose, offer, offer_fixed
from .translation import breakable, tr


class RecipeForm(QObject):
    """Fills the left half of the form ``window``. ``indicators``: the study's own, which figures may be as well.

    changed : the user made another choice; :attr:`recipe` has it. rewritten : the user says that the file is written
    otherwise (dialect, sheet), so that the rest is to be guessed anew.
    """

    changed = pyqtSignal()
    rewritten = pyqtSignal(object, str)

    def __init__(self, window: Any, indicators: tuple[OwnIndicator, ...]) -> None:
        super().__init__(window)
        self._window, self._indicators = window, indicators
        self._proposal: Optional[Proposal] = None
        self.recipe: Optional[Recipe] = None
        self._filling = False
        self.figures = FiguresModel(indicator_choices(catalogue_with(indicators)), self)
        self._make_figures_view()
        offer_fixed(window)
        self._connect()

    def _make_figures_view(self) -> None:
        view = self._window.figuresView
        view.setModel(self.figures)
        choices = indicator_choices(catalogue_with(self._indicators))
        view.setItemDelegateForColumn(FiguresModel.INDICATOR, ChoiceDelegate(choices, self))
        view.setItemDelegateForColumn(FiguresModel.ROLE, ChoiceDelegate(role_choices(), self))
        triggers = view.EditTrigger
        view.setEditTriggers(
            triggers.SelectedClicked | triggers.CurrentChanged | triggers.EditKeyPressed | triggers.DoubleClicked
        )
        view.verticalHeader().hide()
        header = view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in (FiguresModel.EXAMPLE, FiguresModel.ROLE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def _connect(self) -> None:
        window = self._window
        for box in (window.partBox, window.delimiterBox, window.encodingBox):
            box.activated.connect(lambda _row: self._take_writing())
        for box in (window.headerBox, window.headerCountBox):
            box.valueChanged.connect(lambda _value: self._take_writing())
        for box in (
            window.codeBox,
            window.levelBox,
            window.yearFromBox,
            window.yearColumnBox,
            window.decimalBox,
            window.keepValueBox,
        ):
            box.activated.connect(lambda _row: self._take_choices())
        for box in (window.layoutBox, window.variableBox, window.valueBox):
            box.activated.connect(lambda _row: self._take_layout())
        window.keepBox.activated.connect(lambda _row: self._take_keep())
        window.namesBox.toggled.connect(lambda _on: self._take_choices())
        window.yearBox.valueChanged.connect(lambda _value: self._take_choices())
        self.figures.edited.connect(self._take_choices)

    # -- from the recipe to the window

    def show(self, proposal: Proposal, recipe: Recipe) -> None:
        """Show a recipe; the proposal tells what the table offers to choose from, and why."""
        self._proposal, self.recipe = proposal, recipe
        window = self._window
        self._filling = True
        try:
            self._show_columns(proposal, recipe)
            window.namesBox.setChecked(recipe.by_name)
            choose(window.levelBox, recipe.level)
            choose(window.yearFromBox, recipe.year_from)
            window.yearBox.setValue(recipe.year or window.yearBox.value())
            choose(window.layoutBox, recipe.layout)
            choose(window.delimiterBox, recipe.delimiter)
            choose(window.decimalBox, recipe.decimal)
            choose(window.encodingBox, recipe.encoding)
            window.headerBox.setValue(recipe.header_row + 1)
            window.headerCountBox.setValue(max(1, recipe.header_rows))
            window.nameEdit.setText(recipe.name)
            self._show_figures(proposal, recipe)
            self._show_parts(proposal, recipe)
            self._show_reasons(proposal.reasons)
        finally:
            self._filling = False

    def _show_columns(self, proposal: Proposal, recipe: Recipe) -> None:
        window = self._window
        columns = [(header, header) for header in proposal.headers]
        keep = recipe.keep[0] if recipe.keep else Keep("", ())
        for box, choices, chosen in (
            (window.partBox, [(part, part) for part in proposal.parts], recipe.sheet),
            (window.codeBox, columns, recipe.code_column),
            (window.yearColumnBox, columns, recipe.year_column),
            (window.variableBox, columns, recipe.variable_column),
            (window.valueBox, columns, recipe.value_column),
            (window.keepBox, [("", tr("any")), *((kind, kind) for kind in proposal.kinds)], keep.column),
        ):
            offer(box, choices)
            choose(box, chosen)
        self._show_keep_values(keep)

    def _show_keep_values(self, keep: Keep) -> None:
        values = self._proposal.kinds.get(keep.column, ()) if self._proposal else ()
        box = self._window.keepValueBox
        offer(box, [(value, value or tr("empty")) for value in values])
        choose(box, keep.values[0] if keep.values else "")

    def _show_figures(self, proposal: Proposal, recipe: Recipe) -> None:
        found = figures_in(proposal, recipe)
        figures = [Figure(name, example, take_apart(name).year) for name, example in found]

        def fitting(meaning: Meaning) -> Meaning:
            with own_indicators(self._indicators):
                return with_role(meaning, proposal.raw, recipe)

        self.figures.set_figures(figures, recipe.meanings, fitting)

    def _show_parts(self, proposal: Proposal, recipe: Recipe) -> None:
        """Only the boxes that belong to the choices that were made."""
        window = self._window
        kinds, grid, text = bool(proposal.kinds), bool(proposal.grid), bool(proposal.recipe.delimiter)
        for shown, parts in (
            (len(proposal.parts) > 1, (window.partLabel, window.partBox)),
            (recipe.year_from == FROM_COLUMN, (window.yearColumnBox,)),
            (recipe.year_from == GIVEN, (window.yearBox,)),
            (recipe.layout == LONG, (window.variableBox, window.valueBox)),
            (not recipe.by_name, (window.levelBox, window.levelLabel)),
            (kinds, (window.keepLabel, window.keepBox)),
            (kinds and bool(recipe.keep), (window.keepValueBox,)),
            (grid, (window.headerLabel, window.headerBox, window.headerCountLabel, window.headerCountBox)),
            (text, (window.delimiterLabel, window.delimiterBox, window.encodingLabel, window.encodingBox)),
        ):
            for part in parts:
                part.setVisible(shown)

    def _show_reasons(self, reasons: Mapping[str, str]) -> None:
        window = self._window
        for label, fields in (
            (window.codeReason, ("code_column", "level")),
            (window.yearReason, ("year_from",)),
            (window.layoutReason, ("layout",)),
            (window.figuresReason, ("meanings",)),
            (window.keepReason, ("keep",)),
            (window.headerReason, ("header_row", "header_rows")),
            (window.delimiterReason, ("delimiter",)),
            (window.decimalReason, ("decimal",)),
            (window.encodingReason, ("encoding",)),
        ):
            text = " ".join(reasons[name] for name in fields if name in reasons)
            label.setText(breakable(text))
            label.setVisible(bool(text))
            quieten(label)

    # -- from the window to the recipe

    def _take_writing(self) -> None:
        """Another sheet, header row or separator: the rest is guessed anew."""
        if self._filling or self._proposal is None:
            return
        window = self._window
        part, text = window.partBox.currentData() or "", bool(self._proposal.recipe.delimiter)
        dialect = Dialect()
        if part == self._proposal.recipe.sheet:
            dialect = Dialect(
                window.encodingBox.currentData() if text else "",
                window.delimiterBox.currentData() if text else "",
                window.headerBox.value() - 1,
                window.headerCountBox.value(),
            )
        self.rewritten.emit(dialect, part)

    def _take_choices(self) -> None:
        if self._filling or self.recipe is None or self._proposal is None:
            return
        window = self._window
        keep, kept = window.keepBox.currentData() or "", window.keepValueBox.currentData()
        year_from = window.yearFromBox.currentData()
        self.recipe = self.recipe.changed(
            code_column=window.codeBox.currentData() or "",
            by_name=window.namesBox.isChecked(),
            level=window.levelBox.currentData() or "",
            year_from=year_from,
            year_column=window.yearColumnBox.currentData() or "" if year_from == FROM_COLUMN else "",
            year=window.yearBox.value() if year_from == GIVEN else None,
            decimal=window.decimalBox.currentData() or "",
            keep=(Keep(keep, (kept,)),) if keep and kept is not None else (),
            meanings=self.figures.meanings(),
        )
        self._show_parts(self._proposal, self.recipe)
        self.changed.emit()

    def _take_keep(self) -> None:
        column = self._window.keepBox.currentData() or ""
        values = self._proposal.kinds.get(column, ()) if self._proposal else ()
        self._filling = True
        self._show_keep_values(Keep(column, values[:1]))
        self._filling = False
        self._take_choices()

    def _take_layout(self) -> None:
        if self._filling or self.recipe is None or self._proposal is None:
            return
        window = self._window
        self.recipe = self.recipe.changed(
            layout=window.layoutBox.currentData(),
            variable_column=window.variableBox.currentData() or "",
            value_column=window.valueBox.currentData() or "",
        )
        self._show_figures(self._proposal, self.recipe)
        self._take_choices()
