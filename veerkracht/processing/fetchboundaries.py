"""``veerkracht:fetchboundaries``: the boundaries of a municipality and year, from PDOK."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingOutputFile,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
)

from .algorithm import VeerkrachtAlgorithm, progress_of, wording
from .fetching import choices_of, fetch_parameters, municipality_parameter, tell

LEVELS = ("neighbourhood", "district", "municipality")


class FetchBoundaries(VeerkrachtAlgorithm):
    """Fetches areas, checks that they are whole, and keeps them in a folder."""

    YEAR = "YEAR"
    LEVEL = "LEVEL"
    OUTPUT = "OUTPUT"
    FILE = "FILE"

    def name(self) -> str:
        return "fetchboundaries"

    def displayName(self) -> str:  # noqa: N802 - the name QGIS asks for
        return wording()("Fetch boundaries")

    def shortHelpString(self) -> str:  # noqa: N802 - the name QGIS asks for
        return wording()(
            "Fetches the neighbourhoods, districts or municipalities of one municipality and year from PDOK, with "
            "the areas around it as a quiet background, and puts them in a folder as GeoJSON with a note on where "
            "they came from. What comes is checked: every area has its code once, and together they cover the "
            "municipality. A file that is less than 30 days old is not fetched again, unless you ask for it; when "
            "the service does not answer, an older one is used and its age is told."
        )

    def initAlgorithm(self, configuration: Any = None) -> None:  # noqa: N802 - the name QGIS asks for
        say = wording()
        self.addParameter(municipality_parameter())
        self.addParameter(
            QgsProcessingParameterNumber(
                self.YEAR,
                say("Year of the boundaries (empty: the newest)"),
                QgsProcessingParameterNumber.Type.Integer,
                None,
                True,
                1995,
                2100,
            )
        )
        self.addParameter(
            QgsProcessingParameterEnum(
                self.LEVEL,
                say("Level (neighbourhood, district or municipality)"),
                list(LEVELS),
                defaultValue=LEVELS[0],
                usesStaticStrings=True,
            )
        )
        for parameter in fetch_parameters():
            self.addParameter(parameter)
        self.addParameter(QgsProcessingParameterFolderDestination(self.OUTPUT, say("Folder for the boundaries")))
        self.addOutput(QgsProcessingOutputFile(self.FILE, say("Boundaries (GeoJSON)")))

    def walk(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        from ..sources.boundaries import fetch_boundaries
        from ..sources.municipalities import find_municipality

        progress = progress_of(feedback)
        choices = choices_of(self, parameters, context, self.OUTPUT)
        publishers = choices.publishers
        newest = publishers.services.boundaries.years()[1]
        given = parameters.get(self.YEAR) not in (None, "")
        year = self.parameterAsInt(parameters, self.YEAR, context) if given else newest
        code = find_municipality(choices.municipality, year, publishers, progress.part(0.0, 0.2))
        fetched = fetch_boundaries(
            code,
            year,
            self.parameterAsString(parameters, self.LEVEL, context) or LEVELS[0],
            publishers,
            progress.part(0.2, 1.0),
        )
        tell(fetched, feedback)
        return {self.OUTPUT: str(publishers.folder), self.FILE: str(fetched.path)}
