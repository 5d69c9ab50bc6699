"""``veerkracht:quickscan``: the whole walk, from tables and boundaries to paper."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingOutputFile,
    QgsProcessingOutputFolder,
    QgsProcessingOutputHtml,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFolderDestination,
)

from ..prints import REPORT_PAPERS
from .algorithm import PrintingAlgorithm, progress_of, require_writable, told_remarks, wording
from .study_parameters import YES_NO, study_of, study_parameters, text_version_parameter, with_text_version


class QuickScanAlgorithm(PrintingAlgorithm):
    """Makes the report, the sheets, the GeoPackage, the project and the workbook of one municipality."""

    OUTPUT = "OUTPUT"
    REPORT = "REPORT"
    GEOPACKAGE = "GEOPACKAGE"
    PROJECT = "PROJECT"
    WORKBOOK = "WORKBOOK"
    SHEETS = "SHEETS"
    PAPER = "PAPER"
    PROFILES = "PROFILES"
    TABLES_OUT = "TABLE_FILES"
    TEXT_OUT = "TEXT_FILE"
    REMARKS = "REMARKS"

    def name(self) -> str:
        return "quickscan"

    def displayName(self) -> str:  # noqa: N802 - the name QGIS asks for
        return wording()("Make a QuickScan")

    def shortHelpString(self) -> str:  # noqa: N802 - the name QGIS asks for
        return wording()(
            "Makes the whole QuickScan Veerkracht of one municipality and puts it in a folder: quickscan.pdf (the "
            "report), quickscan.html (the report in words, for who cannot see maps), sheets (the same pages, one file "
            "each), quickscan.gpkg (all results, with their styles), "
            "quickscan.qgz (a project with one map theme per view, which stands in quickscan.gpkg too), quickscan.xlsx "
            "(the figures) and tables (the same as CSV, with a data dictionary). A map that "
            "cannot be made from these tables is named with the reason. An earlier result in the folder is replaced "
            "only when the new one is complete. Layer and tables are never changed. Maps signal, they do not judge."
        )

    def initAlgorithm(self, configuration: Any = None) -> None:  # noqa: N802 - the name QGIS asks for
        say = wording()
        for parameter in study_parameters():
            self.addParameter(parameter)
        paper = say("Paper of the report (A3 lying, A4 standing; empty: as in the study, or A3)")
        self.addParameter(QgsProcessingParameterEnum(self.PAPER, paper, list(REPORT_PAPERS), False, None, True, True))
        profiles = say(
            "A page for each area in the report (yes or no; empty: as in the study, or where there are not many)"
        )
        self.addParameter(QgsProcessingParameterEnum(self.PROFILES, profiles, list(YES_NO), False, None, True, True))
        self.addParameter(text_version_parameter())
        self.addParameter(QgsProcessingParameterFolderDestination(self.OUTPUT, say("Folder for the QuickScan")))
        self.addOutput(QgsProcessingOutputFile(self.REPORT, say("Report (PDF)")))
        self.addOutput(QgsProcessingOutputHtml(self.TEXT_OUT, say("Report in words (HTML)")))
        self.addOutput(QgsProcessingOutputFile(self.GEOPACKAGE, say("Results (GeoPackage)")))
        self.addOutput(QgsProcessingOutputFile(self.PROJECT, say("Project")))
        self.addOutput(QgsProcessingOutputFile(self.WORKBOOK, say("Workbook")))
        self.addOutput(QgsProcessingOutputFolder(self.SHEETS, say("Sheets")))
        self.addOutput(QgsProcessingOutputFolder(self.TABLES_OUT, say("Tables (CSV)")))
        self.addOutput(QgsProcessingOutputString(self.REMARKS, say("Remarks of the proof-reader, with a line each")))

    def prepare(self, parameters: dict[str, Any], context: Any) -> None:
        study = with_text_version(study_of(self, parameters, context), self, parameters, context)
        paper = self.parameterAsString(parameters, self.PAPER, context) or study.prints.report_paper
        profiles = YES_NO.get(self.parameterAsString(parameters, self.PROFILES, context), study.prints.profiles)
        prints = replace(study.prints, tables=True, report_paper=paper, profiles=profiles)
        self._study = study.changed(prints=prints)

    def walk(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        from ..pipeline import run
        from ..printing import publish

        folder = Path(self.parameterAsString(parameters, self.OUTPUT, context))
        require_writable(folder)
        progress = progress_of(feedback)
        quickscan = run(self._study, progress.part(0.0, 0.4))
        for sentence in [*quickscan.notes, *quickscan.results.unavailable.values()]:
            feedback.pushInfo(sentence)
        outputs = publish(quickscan, folder, progress.part(0.4, 1.0))
        told = {self.TEXT_OUT: str(outputs.text_version)} if self._study.prints.text_version else {}
        return {
            **told,
            self.OUTPUT: str(outputs.folder),
            self.REPORT: str(outputs.report),
            self.GEOPACKAGE: str(outputs.geopackage),
            self.PROJECT: str(outputs.project),
            self.WORKBOOK: str(outputs.workbook),
            self.SHEETS: str(outputs.sheets),
            self.TABLES_OUT: str(outputs.tables),
            self.REMARKS: told_remarks(outputs.remarks, feedback),
        }
