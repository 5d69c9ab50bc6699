"""``veerkracht:signals``: signals, trends and their coincidence per area."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessing, QgsProcessingParameterFeatureSink

from .algorithm import VeerkrachtAlgorithm, progress_of, wording
from .study_parameters import study_of, study_parameters


class Signals(VeerkrachtAlgorithm):
    """The whole analysis, as layers and tables, without drawing or printing."""

    OUTPUT = "OUTPUT"
    SIGNALS = "SIGNALS"
    TRENDS = "TRENDS"
    COINCIDENCE = "COINCIDENCE"

    def name(self) -> str:
        return "signals"

    def displayName(self) -> str:  # noqa: N802 - the name QGIS asks for
        return wording()("Signals, trends and coincidence")

    def shortHelpString(self) -> str:  # noqa: N802 - the name QGIS asks for
        return wording()(
            "Judges every area on every indicator: a signal of five classes against the municipality or the "
            "Netherlands, a trend over the period (absolute, and relative to the municipality), and whether rising "
            "vulnerability coincides with more nuisance and less safety. Small areas are hidden or marked uncertain. "
            "Gives the areas with one column per indicator and result, and the signals, trends and coincidence as "
            "tables with the reason wherever there is no answer."
        )

    def initAlgorithm(self, configuration: Any = None) -> None:  # noqa: N802 - the name QGIS asks for
        say = wording()
        for parameter in study_parameters():
            self.addParameter(parameter)
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, say("Areas with results"), QgsProcessing.SourceType.TypeVectorPolygon
            )
        )
        tables = {self.SIGNALS: say("Signals"), self.TRENDS: say("Trends"), self.COINCIDENCE: say("Coincidence")}
        for name, description in tables.items():
            self.addParameter(
                QgsProcessingParameterFeatureSink(name, description, QgsProcessing.SourceType.TypeVector, optional=True)
            )

    def prepare(self, parameters: dict[str, Any], context: Any) -> None:
        self._study = study_of(self, parameters, context)

    def walk(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        from ..mapping.wide import wide_areas, without_hidden
        from ..pipeline import run
        from .frame_output import write_frame

        quickscan = run(self._study, progress_of(feedback).part(0.0, 0.9))
        for note in quickscan.notes:
            feedback.pushInfo(note)
        results = quickscan.results
        areas = wide_areas(quickscan)
        outputs = {
            self.OUTPUT: write_frame(
                self, parameters, self.OUTPUT, context, areas, quickscan.areas.crs, geometry="geometry"
            ),
            self.SIGNALS: write_frame(self, parameters, self.SIGNALS, context, without_hidden(results.signals)),
            self.TRENDS: write_frame(self, parameters, self.TRENDS, context, without_hidden(results.trends)),
            self.COINCIDENCE: write_frame(self, parameters, self.COINCIDENCE, context, results.coincidence),
        }
        return {name: output for name, output in outputs.items() if output}
