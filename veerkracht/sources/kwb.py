"""Kerncijfers wijken en buurten of the CBS: a table a year, and in it the rows of one municipality."""

from __future__ import annotations

from dataclasses import replace

from ..errors import Cancelled, QuickScanError
from ..progress import Progress
from ..wording import Wording
from .answers import NotThereError
from .cache import Fetched, Made
from .network import Network
from .odata import TableAsking, typed_name
from .odata4 import make_observations, observations_name
from .publishers import Publishers
from .regions import wrong_table
from .services import TableService


def fetch_kwb(
    municipality: str,
    year: int,
    publishers: Publishers,
    progress: Progress,
) -> Fetched:
    """The key figures of one municipality and year, with its districts and neighbourhoods and the Netherlands.

    Parameters
    ----------
    municipality : its code in that year, such as GM0200.

    Raises
    ------
    QuickScanError : there is no such table, it does not know the municipality, or it does not come whole and there is
        no earlier file.
    Cancelled : the user stopped it; nothing half-made is left.
    """
    service, network, say = publishers.services.kwb, publishers.network, publishers.say
    table = service.tables.get(str(year), "")
    if not table:
        raise NotThereError(
            "There are no key figures of {year}.",
            "The CBS has those of {years}.",
            "Choose one of these years.",
            year=year,
            years=", ".join(map(str, service.table_years())),
        )

    def make() -> Made:
        try:
            return _by_version_3(service, table, year, municipality, network, progress.part(0.0, 0.8), say)
        except (Cancelled, NotThereError):
            raise
        except QuickScanError as problem:
            if not service.observations:
                raise
            return _by_version_4(service, table, municipality, network, progress.part(0.8, 1.0), say, problem)

    names = [typed_name(table, municipality), observations_name(table, municipality)]
    return publishers.cache().fetch(names, make, say)


def _by_version_3(
    service: TableService, table: str, year: int, municipality: str, network: Network, progress: Progress, say: Wording
) -> Made:
    asking = TableAsking(service, table, network, say)
    description = asking.describe(progress.part(0.0, 0.2))
    told = str(description.infos.get("Period") or year)
    if str(year) not in told:
        raise wrong_table(table, asking.url, "It is about {told}, not about {year} ({url}).", told=told, year=year)
    regions = asking.regions(description, municipality, progress.part(0.2, 0.4))
    rows = asking.rows(description, regions, [], progress.part(0.4, 1.0))
    return asking.made(description, regions, rows, {})


def _by_version_4(
    service: TableService,
    table: str,
    municipality: str,
    network: Network,
    progress: Progress,
    say: Wording,
    before: QuickScanError,
) -> Made:
    reason = " ".join(before.parts(say)[:2]).strip()
    try:
        made = make_observations(service, table, municipality, network, progress, say)
    except (Cancelled, NotThereError):
        raise
    except QuickScanError as problem:
        raise QuickScanError(
            "The table {table} could not be fetched.",
            "{first} {second}",
            "Try again later, or download it from {page} and add the file.",
            table=table,
            first=reason,
            second=" ".join(problem.parts(say)[:2]).strip(),
            page=service.page,
        ) from problem
    note = say("The table {table} comes by another way than usual. {failure}", table=table, failure=reason)
    return replace(made, notes=(*made.notes, note))
