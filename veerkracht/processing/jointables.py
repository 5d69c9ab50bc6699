"""``veerkracht:jointables``: the tables' figures as columns of the areas, and what did not match."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessing, QgsProcessingParameterFeatureSink

from .algorithm import VeerkrachtAlgorithm, progress_of, wording
from .study_parameters import input_parameters, study_of


class JoinTables(VeerkrachtAlgorithm):
    """Read areas and tables, match them and put every indicator and year in a column."""

    OUTPUT = "OUTPUT"
    MATCH_REPORT = "MATCH_REPORT"

    def name(self) -> str:
        return "jointables"

    def displayName(self) -> str:  # noqa: N802 - the name QGIS asks for
        return wording()("Join tables to areas")

    def shortHelpString(self) -> str:  # noqa: N802 - the name QGIS asks for
        return wording()(
            "Joins publishers' tables to the areas by their code and gives one column per indicator and year "
            "(k_bijstand_2020), with the number behind a share or rate beside it (k_bijstand_count_2020). Codes are "
            "trimmed and repaired where that is unambiguous. The match report names the codes on both sides: matched, "
            "only in the table, only in the areas, each with a reason and a suggestion. Figures of very small areas "
            "are left empty. Layer and tables are never changed."
        )

    def initAlgorithm(self, configuration: Any = None) -> None:  # noqa: N802 - the name QGIS asks for
        say = wording()
        for parameter in input_parameters():
            self.addParameter(parameter)
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, say("Areas with joined columns"), QgsProcessing.SourceType.TypeVectorPolygon
            )
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.MATCH_REPORT, say("Match report"), QgsProcessing.SourceType.TypeVector, optional=True
            )
        )

    def prepare(self, parameters: dict[str, Any], context: Any) -> None:
        self._study = study_of(self, parameters, context).changed(language=wording().language)

    def walk(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        from ..pipeline import join
        from .frame_output import write_frame

        joined = join(self._study, progress_of(feedback).part(0.0, 0.9))
        outputs = {
            self.OUTPUT: write_frame(
                self, parameters, self.OUTPUT, context, joined.frame, joined.areas.crs, geometry="geometry"
            ),
            self.MATCH_REPORT: write_frame(self, parameters, self.MATCH_REPORT, context, joined.match_report),
        }
        return {name: output for name, output in outputs.items() if output}
