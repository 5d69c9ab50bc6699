"""Registered crime and nuisance of the police: one table of all years, and in it only the kinds that are indicators."""

from __future__ import annotations

from collections.abc import Sequence

from ..intake.columns import rules, take_apart
from ..progress import Progress
from ..wording import Wording
from .answers import NotThereError
from .cache import Fetched, Made
from .odata import Description, TableAsking, typed_name
from .publishers import Publishers
from .regions import Row, wrong_table
from .services import YEARLY, TableService

_TOTALS = ("0.0.0", "total")


def fetch_crimes(
    municipality: str,
    years: Sequence[int],
    publishers: Publishers,
    progress: Progress,
) -> Fetched:
    """Registered crime of one municipality (47018NED): all kinds together, and the kinds that are indicators.

    The file grows: years that were fetched before are fetched again with the new ones.

    Raises
    ------
    QuickScanError : the table has none of the years or does not know the municipality, or it does not come whole and
        there is no earlier file with these years.
    Cancelled : the user stopped it; nothing half-made is left.
    """
    return _fetch(publishers.services.police, municipality, years, publishers, progress)


def fetch_nuisance(
    municipality: str,
    years: Sequence[int],
    publishers: Publishers,
    progress: Progress,
) -> Fetched:
    """Registered nuisance of one municipality (47024NED), as :func:`fetch_crimes`.

    Where the table counts no years it is fetched by month, and a note says so.
    """
    return _fetch(publishers.services.nuisance, municipality, years, publishers, progress)


def _fetch(
    service: TableService,
    municipality: str,
    years: Sequence[int],
    publishers: Publishers,
    progress: Progress,
) -> Fetched:
    cache, say = publishers.cache(), publishers.say
    asking = TableAsking(service, service.tables[YEARLY], publishers.network, say)
    names = [typed_name(asking.table, municipality)]
    earlier = cache.kept(names)
    wanted = sorted({*years, *(earlier.years if earlier is not None else ())})
    return cache.fetch(names, lambda: _make(asking, municipality, wanted, progress, say), say, years)


def _make(asking: TableAsking, municipality: str, years: Sequence[int], progress: Progress, say: Wording) -> Made:
    description = asking.describe(progress.part(0.0, 0.1))
    regions = asking.regions(description, municipality, progress.part(0.1, 0.2))
    lists: dict[str, list[Row]] = {}
    conditions: list[str] = []
    if description.kind:
        lists[description.kind] = asking.listed(description.kind, progress.part(0.2, 0.25))
        conditions.append(_kinds_question(asking, description, lists[description.kind]))
    periods = asking.listed(description.period, progress.part(0.25, 0.3)) if description.period else []
    questions, notes = _period_questions(asking, description.period, periods, years, say)
    rows: list[Row] = []
    for index, question in enumerate(questions):
        # a year at a time: the service is slow, and refuses long questions
        part = progress.part(0.3 + 0.7 * index / len(questions), 0.3 + 0.7 * (index + 1) / len(questions))
        rows += asking.rows(description, regions, [*conditions, question], part)
    return asking.made(description, regions, rows, lists, years, notes)


def _kinds_question(asking: TableAsking, description: Description, listed: Sequence[Row]) -> str:
    """The expression that asks for the kinds that are indicators; their keys as the table pads them."""
    stems = {take_apart(topic).stem for topic in description.topics}
    categories = [rule.category for rule in rules() if rule.publisher == "Politie" and rule.stem.lower() in stems]
    wanted = {category: _keys_of(category, listed) for category in categories}
    if not any(wanted.get(total) for total in _TOTALS):
        raise wrong_table(
            asking.table,
            asking.url,
            "It has no total; its kinds are {kinds} ({url}).",
            kinds=", ".join(str(row.get("Title") or row.get("Key")) for row in listed[:12]) or "–",
        )
    keys = dict.fromkeys(key for found in wanted.values() for key in found)
    return f"({' or '.join(f'{description.kind} eq {_quoted(key)}' for key in keys)})"


def _keys_of(category: str, listed: Sequence[Row]) -> list[str]:
    """The keys of a category: by code (``1.4.5``), by a word of the title, or the total."""
    found = []
    for row in listed:
        key, title = str(row.get("Key") or ""), str(row.get("Title") or "").strip()
        if category in _TOTALS:
            fits = key.strip() == "0.0.0" or title.lower().startswith("totaal")
        elif category[:1].isdigit():
            fits = key.strip() == category or title.startswith(category + " ")
        else:
            fits = category.lower() in title.lower()
        if fits:
            found.append(key)
    return found


def _period_questions(
    asking: TableAsking, column: str, listed: Sequence[Row], years: Sequence[int], say: Wording
) -> tuple[list[str], list[str]]:
    """An expression for every year that the table has, and what is to be said about the others."""
    keys = [str(row.get("Key") or "") for row in listed]
    questions: list[str] = []
    by_month: list[int] = []
    absent: list[int] = []
    for year in years:
        whole = [key for key in keys if key.strip() == f"{year}JJ00"]
        if whole:
            questions.append(f"{column} eq {_quoted(whole[0])}")
        elif any(key.startswith(f"{year}MM") for key in keys):
            questions.append(f"startswith({column},'{year}MM')")
            by_month.append(year)
        else:
            absent.append(year)
    if not questions:
        raise NotThereError(
            "The table {table} has none of the years {years}.",
            "It has {periods}.",
            "Choose years that are published.",
            table=asking.table,
            years=", ".join(map(str, years)),
            periods=", ".join(sorted({key[:4] for key in keys})) or "–",
        )
    notes = []
    if by_month:
        notes.append(say("The table {table} counts by month in {years}.", table=asking.table, years=_listed(by_month)))
    if absent:
        notes.append(say("The table {table} does not have {years}.", table=asking.table, years=_listed(absent)))
    return questions, notes


def _listed(years: Sequence[int]) -> str:
    return ", ".join(map(str, years))


def _quoted(key: str) -> str:
    return "'" + key.replace("'", "''") + "'"
