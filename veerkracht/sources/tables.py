"""Several tables of one municipality in one walk: what the panel and the algorithm ask for."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from ..errors import Cancelled, QuickScanError
from ..progress import Progress
from .cache import Fetched
from .kwb import fetch_kwb
from .leefbaarometer import fetch_leefbaarometer
from .police import fetch_crimes, fetch_nuisance
from .publishers import Publishers

KWB, POLICE, NUISANCE, LEEFBAAROMETER = "kwb", "police", "nuisance", "leefbaarometer"
TABLES = (KWB, POLICE, NUISANCE, LEEFBAAROMETER)


@dataclass(frozen=True)
class FetchedTables:
    """The files that came, and why others did not."""

    files: tuple[Fetched, ...]
    failures: tuple[QuickScanError, ...]


def fetch_tables(
    municipality: str,
    what: Sequence[str],
    years: Sequence[int],
    publishers: Publishers,
    progress: Progress,
) -> FetchedTables:
    """Every table that is asked, one after the other; one that does not come does not stop the others.

    Parameters
    ----------
    what : some of ``TABLES``. years : of the key figures, crime and nuisance; the Leefbaarometer holds all its years.

    Raises
    ------
    QuickScanError : not one came; the first reason.
    Cancelled : the user stopped it; the files that had come stay.
    """
    steps: list[Callable[..., Fetched]] = []
    if KWB in what:
        steps += [partial(fetch_kwb, municipality, year, publishers) for year in years]
    if POLICE in what:
        steps.append(partial(fetch_crimes, municipality, years, publishers))
    if NUISANCE in what:
        steps.append(partial(fetch_nuisance, municipality, years, publishers))
    if LEEFBAAROMETER in what:
        steps.append(partial(fetch_leefbaarometer, "neighbourhood", publishers))
    files: list[Fetched] = []
    failures: list[QuickScanError] = []
    for index, step in enumerate(steps):
        part = progress.part(index / len(steps), (index + 1) / len(steps))
        try:
            files.append(step(part))
        except Cancelled:
            raise
        except QuickScanError as problem:
            failures.append(problem)
    if failures and not files:
        raise failures[0]
    progress.step(1.0)
    return FetchedTables(tuple(files), tuple(failures))


def parse_years(text: str) -> tuple[int, ...]:
    """``2018, 2020-2022`` to (2018, 2020, 2021, 2022).

    Raises
    ------
    QuickScanError : the text holds no years, or something else.
    """
    years: set[int] = set()
    for part in filter(None, re.split(r"[,;\s]+", re.sub(r"\s*[-–]\s*", "-", text.strip()))):
        ends = re.fullmatch(r"((?:19|20)\d{2})(?:-((?:19|20)\d{2}))?", part)
        first, last = (int(ends.group(1)), int(ends.group(2) or ends.group(1))) if ends else (1, 0)
        if first > last:
            raise _no_years(text)
        years |= set(range(first, last + 1))
    if not years:
        raise _no_years(text)
    return tuple(sorted(years))


def _no_years(text: str) -> QuickScanError:
    return QuickScanError(
        "The years “{text}” are not understood.",
        "Years are four digits, with commas between them or a hyphen from the first to the last.",
        "Write them as 2020-2023 or 2018, 2020.",
        text=text,
    )
