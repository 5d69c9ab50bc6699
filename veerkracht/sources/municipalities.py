"""The municipalities of a year, and which one a user means."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Union

from ..errors import Cancelled, QuickScanError
from ..progress import Progress
from .answers import NotThereError
from .cache import Made
from .features import Where, code_field, codes_of, of_year, wrong_answer
from .ogc import OgcAsking
from .publishers import Publishers
from .services import OGC, BoundaryRoute, Services
from .wfs import WfsAsking

FOLDER = "municipalities"
Asking = Union[OgcAsking, WfsAsking]


def list_municipalities(
    year: int,
    publishers: Publishers,
    progress: Progress,
) -> dict[str, str]:
    """Code to name of all municipalities of a year, by name; kept in a folder of its own.

    Raises
    ------
    QuickScanError : no service gives them.
    Cancelled : the user stopped it.
    """
    kept = publishers.cache(FOLDER).fetch([_file_name(year)], lambda: _all(year, publishers, progress), publishers.say)
    return _read(kept.path)


def find_municipality(
    text: str,
    year: int,
    publishers: Publishers,
    progress: Progress,
) -> str:
    """The code of the municipality that a user means: a code as it is, a name as it is called in that year.

    Raises
    ------
    QuickScanError : the name is unknown or belongs to more than one (the error tells names that are near).
    Cancelled : the user stopped it.
    """
    code = municipality_code(text)
    if code:
        return code
    names = list_municipalities(year, publishers, progress)
    wanted = " ".join(text.split()).casefold()
    found = [code for code, name in names.items() if name.casefold() == wanted]
    if len(found) == 1:
        return found[0]
    if found:
        raise NotThereError(
            "More than one municipality is called “{municipality}”.",
            "They are: {some}.",
            "Give the code of the municipality, such as GM0200.",
            municipality=text.strip(),
            some=", ".join(found),
        )
    raise unknown_municipality(text.strip(), year, names)


def unknown_municipality(text: str, year: int, names: Mapping[str, str]) -> NotThereError:
    """The error for a name or code that is not among the municipalities of a year, with those that are near."""
    by_words = {word.casefold(): f"{name} ({code})" for code, name in names.items() for word in (name, code)}
    wanted = text.casefold()
    near = [by_words[word] for word in difflib.get_close_matches(wanted, by_words, n=5, cutoff=0.6)]
    near += [name for word, name in by_words.items() if wanted and wanted in word]
    return NotThereError(
        "There is no municipality “{municipality}” in {year}.",
        "{count} municipalities are known in that year; near it are: {some}.",
        "Give its name or code of that year: after a merger it has another.",
        municipality=text,
        year=year,
        count=len(names),
        some=", ".join(dict.fromkeys(near)) or "–",
    )


def municipality_code(text: str) -> str:
    """``GM0200`` of ``GM0200``, ``0200`` or ``200``; empty where the text is no code."""
    found = re.fullmatch(r"(?:GM)?(\d{1,4})", text.strip(), flags=re.IGNORECASE)
    return f"GM{found.group(1).zfill(4)}" if found else ""


def asking_of(route: BoundaryRoute, year: int, publishers: Publishers) -> Asking:
    """How a route is asked."""
    kind = OgcAsking if route.protocol == OGC else WfsAsking
    return kind(route, year, publishers.services, publishers.network, publishers.say)


def _all(year: int, publishers: Publishers, progress: Progress) -> Made:
    """From the first route that gives them; those with simplified shapes first, because their answers are small."""
    services = publishers.services
    routes = sorted(services.boundaries.routes_of(year), key=lambda route: not route.generalised)
    problem: QuickScanError = no_boundaries(year, services)
    for index, route in enumerate(routes):
        part = progress.part(index / len(routes), (index + 1) / len(routes))
        try:
            found = asking_of(route, year, publishers).features("municipality", Where(), part)
            codes = codes_of(found, "municipality")
            of_year(found, year)
            if not codes:
                raise wrong_answer(found.url, "It gives no municipalities at all ({url}).")
        except Cancelled:
            raise
        except QuickScanError as failure:
            problem = failure
            continue
        name_field = code_field(found.features, "municipality").replace("code", "naam")
        names = {
            code: str(feature["properties"].get(name_field) or code).strip()
            for code, feature in zip(codes, found.features)
        }
        body = {"year": year, "municipalities": dict(sorted(names.items(), key=lambda item: item[1].casefold()))}
        return Made(
            publisher=services.boundaries.publisher,
            licence=services.boundaries.licence,
            url=found.url,
            table="",
            title=route.name,
            released="",
            rows=len(names),
            years=(),
            notes=(),
            name=_file_name(year),
            body=json.dumps(body, ensure_ascii=False, indent=1).encode("utf-8"),
        )
    raise problem


def no_boundaries(year: int, services: Services) -> NotThereError:
    """The error for a year that no service has."""
    first, last = services.boundaries.years()
    return NotThereError(
        "There are no boundaries of {year}.",
        "The services give those of {first} to {last}.",
        "Choose one of these years, or download the boundaries from {page} and choose the file.",
        year=year,
        first=first,
        last=last,
        page=services.boundaries.page,
    )


def _file_name(year: int) -> str:
    return f"gemeenten_{year}.json"


def _read(path: Path) -> dict[str, str]:
    document = json.loads(path.read_text(encoding="utf-8"))
    return {str(code): str(name) for code, name in document["municipalities"].items()}
