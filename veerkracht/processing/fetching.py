"""What the algorithms that fetch share: their parameters, and how they tell what came."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterAuthConfig,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from .algorithm import wording

if TYPE_CHECKING:  # imported where it is used: the rooms bring pandas with them
    from ..sources.cache import Fetched
    from ..sources.publishers import Publishers

MUNICIPALITY = "MUNICIPALITY"
REFRESH = "REFRESH"
SERVICES = "SERVICES"
AUTHENTICATION = "AUTHENTICATION"


@dataclass(frozen=True)
class Choices:
    """What the shared parameters say."""

    municipality: str
    publishers: Publishers


def municipality_parameter() -> QgsProcessingParameterDefinition:
    """Which municipality."""
    return QgsProcessingParameterString(MUNICIPALITY, wording()("Municipality (code or name)"))


def fetch_parameters() -> list[QgsProcessingParameterDefinition]:
    """Whether to fetch anew; and, for those who must, another table of services and an authentication."""
    say = wording()
    refresh = QgsProcessingParameterBoolean(REFRESH, say("Fetch anew, also what is on disk"), False)
    services = QgsProcessingParameterFile(
        SERVICES,
        say("Table of services, JSON (empty: that of the plugin)"),
        optional=True,
        fileFilter="JSON (*.json)",
    )
    authentication = QgsProcessingParameterAuthConfig(
        AUTHENTICATION, say("Authentication for the services (empty: none, they are public)"), None, True
    )
    for parameter in (services, authentication):
        parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    return [refresh, services, authentication]


def choices_of(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, folder: str
) -> Choices:
    """What the user chose; ``folder`` names the parameter with the folder for the files.

    Raises
    ------
    QuickScanError : the table of services cannot be read.
    """
    from ..sources.network import Network
    from ..sources.publishers import Publishers
    from ..sources.services import read_services

    table = algorithm.parameterAsString(parameters, SERVICES, context)
    return Choices(
        municipality=algorithm.parameterAsString(parameters, MUNICIPALITY, context),
        publishers=Publishers(
            Path(algorithm.parameterAsString(parameters, folder, context)),
            read_services(Path(table) if table else None),
            Network(authentication=algorithm.parameterAsString(parameters, AUTHENTICATION, context)),
            wording(),
            refresh=algorithm.parameterAsBool(parameters, REFRESH, context),
        ),
    )


def tell(fetched: Fetched, feedback: Any) -> None:
    """Say what a file is, how old it is, and what the user should know about it."""
    say = wording()
    feedback.pushInfo(
        say(
            "{name}: {rows} rows of {publisher} ({licence})",
            name=fetched.path.name,
            rows=fetched.rows,
            publisher=fetched.publisher,
            licence=fetched.licence,
        )
    )
    if fetched.from_cache:
        feedback.pushInfo(say("It was on disk already: {age} days old.", age=fetched.age))
    for note in fetched.notes:
        feedback.pushInfo(note)
