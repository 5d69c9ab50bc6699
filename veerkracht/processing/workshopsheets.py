"""``veerkracht:workshopsheets``: the sheets that lie on the table in a workshop, a PDF each."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputFile,
    QgsProcessingOutputFolder,
    QgsProcessingOutputHtml,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from .algorithm import PrintingAlgorithm, progress_of, require_writable, told_remarks, wording
from .sheet_choices import chosen_ids, paper_choices, words_of
from .study_parameters import (
    geopackage_parameter,
    study_of,
    study_parameters,
    text_version_parameter,
    with_text_version,
)

SETS = ("workshop1", "workshop2", "after")
BACKGROUNDS = ("none", "grey", "pastel", "water", "standard")


class WorkshopSheets(PrintingAlgorithm):
    """Makes the chosen sets of sheets of a study."""

    SETS = "SETS"
    SHEETS = "SHEETS"
    DISTRICT = "DISTRICT"
    PAPER = "PAPER"
    HOUSE = "HOUSE"
    LAYERS = "LAYERS"
    BACKGROUND = "BACKGROUND"
    OUTPUT = "OUTPUT"
    PROJECT = "PROJECT"
    FILES = "FILES"
    TEXT_OUT = "TEXT_FILE"
    REMARKS = "REMARKS"

    def name(self) -> str:
        return "workshopsheets"

    def displayName(self) -> str:  # noqa: N802 - the name QGIS asks for
        return wording()("Print workshop sheets")

    def shortHelpString(self) -> str:  # noqa: N802 - the name QGIS asks for
        return wording()(
            "Prints the sheets that lie on the table in a workshop, a PDF each, and saves workshop.qgz, in which each "
            "can be changed. Workshop 1: the large maps, the gap, a reading guide and question cards. Workshop 2, for "
            "each district: the map with a grid to write on, profiles, the canvas and stickers. Afterwards: the same "
            "with what was written, and how far the success indicators have come. A sheet takes other paper where "
            "PAPER says so, such as “zoom=A0, focus=A1”. A background is asked from the network only when it is chosen."
        )

    def initAlgorithm(self, configuration: Any = None) -> None:  # noqa: N802 - the name QGIS asks for
        say = wording()
        for parameter in [*study_parameters(), geopackage_parameter()]:
            self.addParameter(parameter)
        self.addParameter(
            QgsProcessingParameterEnum(
                self.SETS,
                say("Sets of sheets (empty: all)"),
                list(SETS),
                allowMultiple=True,
                optional=True,
                usesStaticStrings=True,
            )
        )
        for name, text in (
            (self.SHEETS, say("Sheets, such as “focus, canvas” (empty: those of the sets)")),
            (self.DISTRICT, say("Districts, by code or name and with commas (empty: all)")),
            (self.PAPER, say("Other paper, such as “zoom=A0, focus=A1”")),
        ):
            self.addParameter(QgsProcessingParameterString(name, text, optional=True))
        self.addParameter(
            QgsProcessingParameterFile(
                self.HOUSE, say("House style (JSON; empty: the study's)"), optional=True, fileFilter="JSON (*.json)"
            )
        )
        self.addParameter(
            QgsProcessingParameterMultipleLayers(
                self.LAYERS, say("Own layers under the zoom maps"), QgsProcessing.SourceType.TypeMapLayer, optional=True
            )
        )
        self.addParameter(
            QgsProcessingParameterEnum(
                self.BACKGROUND,
                say("Background of the zoom maps, from the network"),
                list(BACKGROUNDS),
                defaultValue=BACKGROUNDS[0],
                usesStaticStrings=True,
            )
        )
        self.addParameter(text_version_parameter())
        self.addParameter(QgsProcessingParameterFolderDestination(self.OUTPUT, say("Folder for the sheets")))
        self.addOutput(QgsProcessingOutputFolder(self.OUTPUT, say("Folder for the sheets")))
        self.addOutput(QgsProcessingOutputFile(self.PROJECT, say("Project")))
        self.addOutput(QgsProcessingOutputHtml(self.TEXT_OUT, say("The sheets in words (HTML)")))
        self.addOutput(QgsProcessingOutputString(self.FILES, say("Files, with a line each")))
        self.addOutput(QgsProcessingOutputString(self.REMARKS, say("Remarks of the proof-reader, with a line each")))

    def prepare(self, parameters: dict[str, Any], context: Any) -> None:
        from ..mapping.background import background_of

        study = with_text_version(study_of(self, parameters, context), self, parameters, context)
        house = self.parameterAsString(parameters, self.HOUSE, context)
        self._study = study.changed(house=house) if house else study
        self._layers = background_of(self.parameterAsLayerList(parameters, self.LAYERS, context) or [])

    def walk(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        from ..pipeline import run
        from ..printing import publish_workshop, quiet_background, workshop_sheets

        folder = Path(self.parameterAsString(parameters, self.OUTPUT, context))
        papers = paper_choices(self.parameterAsString(parameters, self.PAPER, context))
        kind = self.parameterAsEnumString(parameters, self.BACKGROUND, context) or BACKGROUNDS[0]
        background = self._layers if kind == BACKGROUNDS[0] else [*self._layers, quiet_background(kind)]
        require_writable(folder)
        progress = progress_of(feedback)
        quickscan = run(self._study, progress.part(0.0, 0.3))
        choices = workshop_sheets(quickscan)
        for choice in choices:
            if choice.problem:
                feedback.pushInfo(f"{choice.title}: {choice.problem}")
        wanted = chosen_ids(
            choices,
            [name for name in self.parameterAsEnumStrings(parameters, self.SETS, context) if name],
            words_of(self.parameterAsString(parameters, self.SHEETS, context)),
            words_of(self.parameterAsString(parameters, self.DISTRICT, context)),
            dict(zip(quickscan.areas.frame["district_code"], quickscan.areas.frame["district_name"])),
        )
        printed = publish_workshop(quickscan, folder, wanted, papers, background, progress.part(0.3, 1.0))
        told = {self.TEXT_OUT: str(printed.text_version)} if printed.text_version else {}
        return {
            **told,
            self.OUTPUT: str(printed.folder),
            self.PROJECT: str(printed.project),
            self.FILES: "\n".join(str(path) for path in printed.sheets),
            self.REMARKS: told_remarks(printed.remarks, feedback),
        }
