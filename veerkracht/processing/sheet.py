"""``veerkracht:sheet``: one sheet of a study, as PDF, PNG, SVG or GeoPDF."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingOutputFile,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..errors import QuickScanError
from ..prints import FORMATS
from .algorithm import PrintingAlgorithm, progress_of, told_remarks, wording
from .study_parameters import geopackage_parameter, study_of, study_parameters

YEARS = "years"
PAIR_MARK = "|"


class SheetAlgorithm(PrintingAlgorithm):
    """Makes a single sheet."""

    VIEW = "VIEW"
    FORMAT = "FORMAT"
    PAPER = "PAPER"
    OUTPUT = "OUTPUT"

    def name(self) -> str:
        return "sheet"

    def displayName(self) -> str:  # noqa: N802 - the name QGIS asks for
        return wording()("Print one sheet")

    def shortHelpString(self) -> str:  # noqa: N802 - the name QGIS asks for
        return wording()(
            "Prints one map of a study as a sheet with its question, answer and legend. VIEW is a map, such as "
            "“social_housing”, “coincidence_relative” or “indicator:k_bijstand”; two maps with a | between, which are "
            "laid beside each other; or “years”, for all indicators over the years."
        )

    def initAlgorithm(self, configuration: Any = None) -> None:  # noqa: N802 - the name QGIS asks for
        say = wording()
        for parameter in [*study_parameters(), geopackage_parameter()]:
            self.addParameter(parameter)
        self.addParameter(
            QgsProcessingParameterString(self.VIEW, say("Map, two maps with a | between, or “years”"), "orientation")
        )
        self.addParameter(
            QgsProcessingParameterEnum(
                self.FORMAT, say("Format"), list(FORMATS), defaultValue=FORMATS[0], usesStaticStrings=True
            )
        )
        self.addParameter(
            QgsProcessingParameterString(self.PAPER, say("Paper, such as A3 or 600x900 (millimetres)"), "A3")
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                self.OUTPUT, say("Sheet"), "PDF (*.pdf);;PNG (*.png);;SVG (*.svg)", "sheet.pdf"
            )
        )
        self.addOutput(QgsProcessingOutputFile(self.OUTPUT, say("Sheet")))

    def prepare(self, parameters: dict[str, Any], context: Any) -> None:
        self._study = study_of(self, parameters, context)

    def walk(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        from ..pipeline import run
        from ..printing import publish_workshop

        output = Path(self.parameterAsFileOutput(parameters, self.OUTPUT, context))
        view = self.parameterAsString(parameters, self.VIEW, context).strip()
        kind = YEARS if view == YEARS else "pair" if PAIR_MARK in view else "view"
        id_ = view if kind == YEARS else f"{kind}:{view}"
        format_ = self.parameterAsEnumString(parameters, self.FORMAT, context) or FORMATS[0]
        paper = self.parameterAsString(parameters, self.PAPER, context).strip()
        progress = progress_of(feedback)
        quickscan = run(self._study, progress.part(0.0, 0.5))
        output.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".quickscan-sheet-", dir=output.parent) as aside:
            papers = {kind: paper} if paper else {}
            rest = progress.part(0.5, 1.0)
            printed = publish_workshop(
                quickscan, Path(aside), [id_], papers, progress=rest, formats=(format_,), name="sheet"
            )
            _place(printed.sheets[0], output)
            told_remarks(printed.remarks, feedback)
        return {self.OUTPUT: str(output)}


def _place(made: Path, output: Path) -> None:
    try:
        made.replace(output)
    except OSError as problem:
        raise QuickScanError(
            "{name} could not be replaced.",
            "{problem}",
            "Close the file in other programs and try again.",
            name=output.name,
            problem=problem,
        ) from problem
