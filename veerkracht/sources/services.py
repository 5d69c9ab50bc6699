"""Where the publishers are: ``resources/services.json``, the one place in which addresses stand."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional
from urllib.parse import urlsplit

from ..errors import QuickScanError

SERVICES_FILE = Path(__file__).resolve().parents[2] / "resources" / "services.json"
OGC, WFS = "ogc", "wfs"
YEARLY = "year"


@dataclass(frozen=True)
class BoundaryRoute:
    """One way to the boundaries of some years.

    url : with ``{year}`` and, for the OGC API, ``{collection}`` in it.
    years : the first and last year that it serves.
    collections : per level the collection (OGC API), or the word in the name of the feature type (WFS).
    query : what every question carries beside the area.
    municipality_field : the property by which the service finds one municipality; empty: it cannot.
    generalised : whether its shapes are simplified, and its answers small.
    limit : features asked a page.
    """

    name: str
    protocol: str
    url: str
    years: tuple[int, int]
    collections: Mapping[str, str]
    query: Mapping[str, str]
    municipality_field: str
    generalised: bool
    limit: int

    def serves(self, year: int) -> bool:
        return self.years[0] <= year <= self.years[1]


@dataclass(frozen=True)
class BoundaryService:
    """The publisher of the boundaries, and the ways to them in the order in which they are tried."""

    publisher: str
    licence: str
    page: str
    routes: tuple[BoundaryRoute, ...]

    def routes_of(self, year: int) -> tuple[BoundaryRoute, ...]:
        return tuple(route for route in self.routes if route.serves(year))

    def years(self) -> tuple[int, int]:
        """The first and last year that any route serves."""
        return min(route.years[0] for route in self.routes), max(route.years[1] for route in self.routes)


@dataclass(frozen=True)
class TableService:
    """A publisher of StatLine tables.

    small, feed : OData version 3, for single questions and for paged rows, with ``{table}`` and ``{entity}`` in it.
    observations : OData version 4; empty where the publisher has none.
    tables : table ids, by year or by the period that they count (``year``, ``month``).
    """

    publisher: str
    licence: str
    page: str
    small: str
    feed: str
    observations: str
    tables: Mapping[str, str]

    def table_years(self) -> tuple[int, ...]:
        """The years that have a table of their own."""
        return tuple(sorted(int(key) for key in self.tables if key.isdigit()))


@dataclass(frozen=True)
class ReleaseService:
    """A publisher of whole releases: a zip per year, and per level the word in the name of the table in it."""

    publisher: str
    licence: str
    page: str
    releases: Mapping[int, str]
    members: Mapping[str, str]


@dataclass(frozen=True)
class TileService:
    """A publisher of a background map: a WMTS, and its ``layers`` by the names that people choose from."""

    publisher: str
    licence: str
    page: str
    url: str
    matrix: str
    layers: Mapping[str, str]


@dataclass(frozen=True)
class Services:
    """Every publisher, and the names that the services give to coordinate systems (RD, and degrees)."""

    boundaries: BoundaryService
    kwb: TableService
    police: TableService
    nuisance: TableService
    leefbaarometer: ReleaseService
    background: TileService
    crs_rd: str
    crs_degrees: str


def read_services(path: Optional[Path] = None, base: str = "") -> Services:
    """The table of services.

    Parameters
    ----------
    path : a table of one's own; the plugin's without it.
    base : scheme and host (``http://127.0.0.1:8080``) that take the place of those in every address.

    Raises
    ------
    QuickScanError : the file cannot be read, or lacks something.
    """
    path = path or SERVICES_FILE
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        return _services(_moved(document, base) if base else document)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as problem:
        raise QuickScanError(
            "The table of services {name} could not be read.",
            "{problem}",
            "Take resources/services.json of the plugin as an example.",
            name=path.name,
            problem=repr(problem),
        ) from problem


def _services(document: dict[str, Any]) -> Services:
    boundaries, tables, scores = document["boundaries"], document["tables"], document["leefbaarometer"]
    routes = tuple(
        BoundaryRoute(**{**route, "years": (int(route["years"][0]), int(route["years"][1]))})
        for route in boundaries["routes"]
    )
    return Services(
        boundaries=BoundaryService(**{**boundaries, "routes": routes}),
        kwb=TableService(**tables["kwb"]),
        police=TableService(**tables["police"]),
        nuisance=TableService(**tables["nuisance"]),
        leefbaarometer=ReleaseService(
            **{**scores, "releases": {int(year): url for year, url in scores["releases"].items()}}
        ),
        background=TileService(**document["background"]),
        crs_rd=document["crs"]["rd"],
        crs_degrees=document["crs"]["degrees"],
    )


def _moved(document: dict[str, Any], base: str) -> dict[str, Any]:
    """The table with every address at another host; names of coordinate systems are no addresses."""
    scheme, host, *_ = urlsplit(base)

    def moved(item: Any) -> Any:
        if isinstance(item, dict):
            return {key: moved(value) for key, value in item.items()}
        if isinstance(item, list):
            return [moved(value) for value in item]
        if isinstance(item, str) and item.startswith(("http://", "https://")):
            return urlsplit(item)._replace(scheme=scheme, netloc=host).geturl()
        return item

    return {**moved(document), "crs": document["crs"]}
