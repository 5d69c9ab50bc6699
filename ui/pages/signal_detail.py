"""One indicator: how its areas are spread, and how it is judged."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ...veerkracht.analysis.preview import Distribution, Effect, ascending, moved_bound
from ...veerkracht.analysis.references import problem_sentence
from ...veerkracht.intake.catalogue import Indicator
from ...veerkracht.study import METHODS, REFERENCES, Choice, Study, is_ascending
from ..histogram import Histogram
from ..models.effect import red_words
from ..translation import language, load_form, say, tr


def reference_labels() -> dict[str, str]:
    """What an indicator can be compared with, in words."""
    return {
        "municipality": tr("the municipality as a whole"),
        "netherlands": tr("the Netherlands"),
        "peers": tr("areas with as much social housing"),
        "base_year": tr("the municipality in the first year"),
        "norm": tr("a norm of your own"),
        "selection": tr("the chosen areas"),
    }


def method_labels() -> dict[str, tuple[str, str]]:
    """How classes are made: in short, and what that means."""
    return {
        "z": (
            tr("distance to the reference"),
            tr("Measured in how far areas usually lie apart (standard deviations)."),
        ),
        "quintiles": (
            tr("five groups of as many areas"),
            tr("The most unfavourable fifth of the areas is always strongly unfavourable, however small the gap."),
        ),
        "breaks": (tr("bounds of your own"), tr("Drag the lines, or type the four bounds.")),
        "classes": (tr("classes of the Leefbaarometer"), tr("Its nine classes, taken together to five.")),
        "benchmark": (
            tr("certainly apart from the reference"),
            tr("Only what lies outside the margin of chance is favourable or unfavourable, as in Fingertips."),
        ),
    }


class SignalDetail(QWidget):
    """The choices on one indicator. ``choice_made`` brings what is other than before, what the user did in words, and
    a key for steps that are one; ``tried`` class bounds that are being dragged, empty when that ends."""

    choice_made = pyqtSignal(dict, str, str)
    tried = pyqtSignal(tuple)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        load_form("signal_detail", self)
        self._indicator: Optional[Indicator] = None
        self._shown: Optional[Distribution] = None
        self._choice = Choice("")
        self.histogram = Histogram(self.histogramHolder)
        self.histogramLayout.addWidget(self.histogram)
        self.usualButton.setIcon(QgsApplication.getThemeIcon("/mIconClearText.svg"))
        self.bounds = (self.bound1Box, self.bound2Box, self.bound3Box, self.bound4Box)
        self.usualButton.clicked.connect(self._take_usual)
        self.directionBox.activated.connect(lambda _row: self._take_direction())
        self.ownReferenceBox.activated.connect(lambda _row: self._take_reference())
        self.methodBox.activated.connect(lambda _row: self._take_method())
        self.normBox.valueChanged.connect(self._take_norm)
        for box in self.bounds:
            box.valueChanged.connect(lambda _value: self._take_bounds())
        self.histogram.dragged.connect(lambda place, value: self.tried.emit(self._moved(place, value)))
        self.histogram.dropped.connect(self._drop)

    # -- what the user sees

    def show_indicator(
        self,
        indicator: Optional[Indicator],
        study: Study,
        shown: Optional[Distribution],
        effect: Optional[Effect],
        colours: tuple[str, ...],
    ) -> None:
        """Show an indicator with the choices on it in ``study``."""
        self.setVisible(indicator is not None)
        self._indicator, self._shown = indicator, shown
        if indicator is None:
            return
        self._choice = choice = study.choice(indicator.id)
        self.titleLabel.setText(indicator.label(language()))
        self.factsLabel.setText(self._facts(indicator, study, shown))
        self.usualButton.setVisible(choice != Choice(indicator.id))
        self.histogram.colours = colours
        unit = indicator.unit(language())
        self.histogram.show_distribution(shown, indicator.label(language()), unit, indicator.decimals)
        self.redLabel.setText(self._red(indicator, shown, effect, study.thresholds.minimum_areas))
        self.redLabel.setVisible(bool(self.redLabel.text()))
        self._fill(indicator, study, choice)
        able = indicator.kind != "count" or indicator.direction != 0
        for part in (self.directionBox, self.ownReferenceBox, self.methodBox):
            part.setEnabled(able)

    def _facts(self, indicator: Indicator, study: Study, shown: Optional[Distribution]) -> str:
        if indicator.id in study.left_out:
            return tr("Takes no part: tick it to let it count.")
        if shown is None:
            return tr("The areas appear here as soon as areas and tables are read.")
        parts = [indicator.unit(language()), str(shown.year or ""), tr("{areas} areas", areas=shown.areas)]
        return " · ".join(part for part in parts if part)

    def _red(self, indicator: Indicator, shown: Optional[Distribution], effect: Optional[Effect], least: int) -> str:
        changed = red_words(effect, indicator.id) if effect is not None else ""
        if shown is None:
            return changed
        if not shown.classed:
            why = problem_sentence(shown.problem, shown.compared, least, shown.year, say())
            return "\n".join(part for part in (changed, why) if part)
        return changed or tr("{red} of {areas} areas on red", red=shown.red, areas=shown.classed)

    def _fill(self, indicator: Indicator, study: Study, choice: Choice) -> None:
        references, methods = reference_labels(), method_labels()
        usual = {-1: tr("high (usual)"), 1: tr("low (usual)"), 0: tr("neither (usual)")}
        sides = {-1: tr("high"), 1: tr("low"), 0: tr("neither: no judgement")}
        entries = [
            (usual[indicator.direction] if side == indicator.direction else text, side) for side, text in sides.items()
        ]
        direction = indicator.direction if choice.direction is None else choice.direction
        _fill_box(self.directionBox, entries, direction)
        own = [(tr("as all: {what}", what=references[study.reference]), "")]
        own += [(references[name], name) for name in REFERENCES if name != "selection" or study.selection]
        _fill_box(self.ownReferenceBox, own, choice.reference)
        able = self._shown.methods if self._shown is not None else METHODS
        _fill_box(
            self.methodBox,
            [(methods[name][0], name) for name in METHODS if name in able or name == choice.method],
            choice.method or METHODS[0],
        )
        norm = choice.reference == "norm"
        for part in (self.normLabel, self.normBox):
            part.setVisible(norm)
        self.normBox.blockSignals(True)
        self.normBox.setDecimals(indicator.decimals)
        self.normBox.setValue(choice.norm or 0.0)
        self.normBox.blockSignals(False)
        breaks = choice.method == "breaks" and is_ascending(choice.breaks)
        for number, box in enumerate(self.bounds):
            box.setVisible(breaks)
            box.blockSignals(True)
            box.setDecimals(indicator.decimals)
            box.setValue(choice.breaks[number] if breaks else 0.0)
            box.blockSignals(False)
        self.methodNote.setText(methods[choice.method or METHODS[0]][1])

    # -- what the user does

    def _say(self, what: dict[str, Any], step: str, together: str = "") -> None:
        if self._indicator is not None:
            label = self._indicator.label(language())
            self.choice_made.emit(what, f"{label}: {step}", together and f"{self._indicator.id} {together}")

    def _take_usual(self) -> None:
        usual = Choice("")
        what = {name: getattr(usual, name) for name in ("reference", "method", "direction", "norm", "breaks")}
        self._say(what, tr("usual choices"))

    def _take_direction(self) -> None:
        side = self.directionBox.currentData()
        assert self._indicator is not None
        self._say({"direction": None if side == self._indicator.direction else side}, tr("unfavourable side"))

    def _take_reference(self) -> None:
        reference, what = self.ownReferenceBox.currentData(), {}
        if reference == "norm" and self._choice.norm is None:
            known = self._shown is not None and self._shown.reference == self._shown.reference
            assert self._indicator is not None
            what = {"norm": round(self._shown.reference, self._indicator.decimals) if known and self._shown else 0.0}
        self._say({"reference": reference, **what}, tr("reference"))

    def _take_norm(self, value: float) -> None:
        self._say({"norm": value}, tr("norm"), "norm")

    def _take_method(self) -> None:
        method = self.methodBox.currentData()
        if method == "breaks":
            breaks = self._choice.breaks if is_ascending(self._choice.breaks) else self._start()
            if not breaks:
                return
            self._say({"method": method, "breaks": breaks}, tr("classes"))
        else:
            self._say({"method": "" if method == METHODS[0] else method}, tr("classes"))

    def _take_bounds(self) -> None:
        assert self._indicator is not None
        bounds = ascending(tuple(box.value() for box in self.bounds), self._indicator)
        self._say({"method": "breaks", "breaks": bounds}, tr("class bounds"), "bounds")

    def _start(self) -> tuple[float, ...]:
        return self._shown.start if self._shown is not None else ()

    def _moved(self, place: int, value: float) -> tuple[float, ...]:
        assert self._indicator is not None
        bounds = self._shown.cuts if self._shown is not None and self._shown.cuts else self._start()
        return moved_bound(bounds, place, value, self._indicator)

    def _drop(self, place: int, value: float) -> None:
        self._say({"method": "breaks", "breaks": self._moved(place, value)}, tr("class bounds"))


def _fill_box(box: QComboBox, entries: list[tuple[str, Any]], chosen: Any) -> None:
    if [(box.itemText(row), box.itemData(row)) for row in range(box.count())] != entries:
        box.clear()
        for text, data in entries:
            box.addItem(text, data)
    box.setCurrentIndex(max(0, box.findData(chosen)))
