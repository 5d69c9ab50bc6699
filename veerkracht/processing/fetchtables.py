"""``veerkracht:fetchtables``: key figures, crime, nuisance and Leefbaarometer, from their publishers."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingOutputMultipleLayers,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from .algorithm import VeerkrachtAlgorithm, progress_of, worded, wording
from .fetching import choices_of, fetch_parameters, municipality_parameter, tell

WHAT = ("kwb", "police", "nuisance", "leefbaarometer")
_NEWEST = 5


class FetchTables(VeerkrachtAlgorithm):
    """Fetches tables, checks that they are whole, and keeps them in a folder."""

    WHAT = "WHAT"
    YEARS = "YEARS"
    OUTPUT = "OUTPUT"
    FILES = "FILES"

    def name(self) -> str:
        return "fetchtables"

    def displayName(self) -> str:  # noqa: N802 - the name QGIS asks for
        return wording()("Fetch tables")

    def shortHelpString(self) -> str:  # noqa: N802 - the name QGIS asks for
        return wording()(
            "Fetches the tables of one municipality from their publishers and puts them in a folder, with a note on "
            "where each came from: key figures of neighbourhoods (CBS, a table per year), registered crime and "
            "nuisance (police), and the Leefbaarometer (the whole country). What comes is checked: every "
            "neighbourhood that the table lists is there, and nothing else. A table that is less than 30 days old is "
            "not fetched again, unless you ask for it; when a service does not answer, an older one is used and its "
            "age is told. A table that does not come does not stop the others."
        )

    def initAlgorithm(self, configuration: Any = None) -> None:  # noqa: N802 - the name QGIS asks for
        say = wording()
        self.addParameter(municipality_parameter())
        self.addParameter(
            QgsProcessingParameterEnum(
                self.WHAT,
                say("Tables (kwb, police, nuisance, leefbaarometer)"),
                list(WHAT),
                allowMultiple=True,
                defaultValue=[WHAT[0]],
                usesStaticStrings=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterString(
                self.YEARS, say("Years, such as 2020-2023 (empty: the five newest with key figures)"), optional=True
            )
        )
        for parameter in fetch_parameters():
            self.addParameter(parameter)
        self.addParameter(QgsProcessingParameterFolderDestination(self.OUTPUT, say("Folder for the tables")))
        self.addOutput(QgsProcessingOutputMultipleLayers(self.FILES, say("Tables")))

    def walk(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        from ..sources.municipalities import find_municipality
        from ..sources.tables import fetch_tables, parse_years

        progress = progress_of(feedback)
        choices = choices_of(self, parameters, context, self.OUTPUT)
        publishers = choices.publishers
        text = self.parameterAsString(parameters, self.YEARS, context)
        years = parse_years(text) if text.strip() else publishers.services.kwb.table_years()[-_NEWEST:]
        code = find_municipality(choices.municipality, years[-1], publishers, progress.part(0.0, 0.1))
        came = fetch_tables(
            code,
            self.parameterAsEnumStrings(parameters, self.WHAT, context),
            years,
            publishers,
            progress.part(0.1, 1.0),
        )
        for fetched in came.files:
            tell(fetched, feedback)
        for problem in came.failures:
            feedback.reportError(worded(problem))
        return {self.OUTPUT: str(publishers.folder), self.FILES: [str(fetched.path) for fetched in came.files]}
