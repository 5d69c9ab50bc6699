"""``veerkracht:readtable``: a publisher's table as observations."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..study import TableSource
from .algorithm import VeerkrachtAlgorithm, progress_of, wording
from .study_parameters import recipes_of, recipes_parameter


class ReadTable(VeerkrachtAlgorithm):
    """Recognise a file, read it and say where every column came from."""

    INPUT = "INPUT"
    FORMAT = "FORMAT"
    YEAR = "YEAR"
    OUTPUT = "OUTPUT"
    REPORT = "REPORT"

    def name(self) -> str:
        return "readtable"

    def displayName(self) -> str:  # noqa: N802 - the name QGIS asks for
        return wording()("Read a table of neighbourhood figures")

    def shortHelpString(self) -> str:  # noqa: N802 - the name QGIS asks for
        return wording()(
            "Reads a table as its publisher made it (CBS, police, Leefbaarometer, RIVM, or one of your own) and gives "
            "one row per area, year and indicator. Codes stay text; every repair is told. Missing values stay missing "
            "and keep their reason. A table that no format knows is read by a recipe of the import assistant. The "
            "report says what was recognised and which columns were used. The file itself is never changed."
        )

    def initAlgorithm(self, configuration: Any = None) -> None:  # noqa: N802 - the name QGIS asks for
        say = wording()
        table, optional = QgsProcessing.SourceType.TypeVector, True
        self.addParameter(
            QgsProcessingParameterFile(self.INPUT, say("Table (CSV, Excel, OpenDocument, JSON, map or zip)"))
        )
        self.addParameter(
            QgsProcessingParameterString(self.FORMAT, say("Format (auto: it is recognised)"), "auto", False, optional)
        )
        self.addParameter(
            QgsProcessingParameterNumber(
                self.YEAR,
                say("Year (only where the table does not say)"),
                QgsProcessingParameterNumber.Type.Integer,
                None,
                optional,
                1900,
                2100,
            )
        )
        self.addParameter(recipes_parameter())
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, say("Observations"), table))
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.REPORT, say("Provenance"), table, optional=True, createByDefault=False
            )
        )

    def walk(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        from ..intake.reader import read_table
        from .frame_output import write_frame
        from .provenance import provenance_frame

        say = wording()
        progress = progress_of(feedback)
        path = Path(self.parameterAsString(parameters, self.INPUT, context))
        year = parameters.get(self.YEAR)
        progress.step(0.0, say("Reading {name}", name=path.name))
        source = TableSource(
            str(path),
            self.parameterAsString(parameters, self.FORMAT, context) or "auto",
            None if year in (None, "") else self.parameterAsInt(parameters, self.YEAR, context),
        )
        table = read_table(source, say, recipes_of(self, parameters, context))
        for repair in table.provenance.repairs:
            feedback.pushInfo(repair)
        progress.step(0.7, say("Writing the observations"))
        outputs = {
            self.OUTPUT: write_frame(self, parameters, self.OUTPUT, context, table.observations),
            self.REPORT: write_frame(self, parameters, self.REPORT, context, provenance_frame([table.provenance])),
        }
        return {name: output for name, output in outputs.items() if output}
