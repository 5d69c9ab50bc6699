"""Boundaries from a WFS 2.0, as PDOK has them.

PDOK gives at most 1,000 features an answer and ignores ``cql_filter`` without a word: so pages are counted until one is
empty, the question for a municipality is an OGC filter, and what came is looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Optional
from xml.etree import ElementTree

from ..errors import QuickScanError
from ..progress import Progress
from ..wording import Wording
from .addresses import host_of, shown, with_query
from .answers import Kind, document_of
from .features import DEGREES, Collection, Where, collect
from .network import Network
from .paging import MOST_PAGES, Page
from .services import BoundaryRoute, Services

_RD, _DEGREES = "urn:ogc:def:crs:EPSG::28992", "urn:ogc:def:crs:OGC:1.3:CRS84"
_FILTER = (
    '<fes:Filter xmlns:fes="http://www.opengis.net/fes/2.0"><fes:PropertyIsEqualTo>'
    "<fes:ValueReference>{field}</fes:ValueReference><fes:Literal>{code}</fes:Literal>"
    "</fes:PropertyIsEqualTo></fes:Filter>"
)


class WfsAsking:
    """Asks one route for the features of one year."""

    def __init__(self, route: BoundaryRoute, year: int, services: Services, network: Network, say: Wording) -> None:
        self._route = route
        self._url = route.url.format(year=year)
        self._network = network
        self._say = say
        self._types: tuple[str, ...] = ()

    def features(self, level: str, where: Where, progress: Progress) -> Collection:
        """The features of a level, in RD.

        Raises
        ------
        QuickScanError : the service does not answer, has no such level, or answers something else.
        """
        query = {
            "service": "WFS",
            "version": "2.0.0",
            "request": "GetFeature",
            "typeNames": self._type_of(level, progress.part(0.0, 0.1)),
            "outputFormat": "application/json",
            "srsName": _RD,
            "count": str(self._route.limit),
        }
        if where.municipality:
            query["filter"] = _FILTER.format(field=self._route.municipality_field, code=where.municipality)
        if where.box is not None:
            query["bbox"] = f"{where.box.text()},{_DEGREES if where.box.crs == DEGREES else _RD}"
        return collect(self._pages(query, progress.part(0.1, 1.0)), where.box)

    def _pages(self, query: dict[str, str], progress: Progress) -> Iterator[Page]:
        start = 0
        before: Optional[object] = None
        for number in range(1, MOST_PAGES + 1):
            part = progress.part(1 - 0.5 ** (number - 1), 1 - 0.5**number)
            part.step(0.0, self._say("Asking {host}: page {number}", host=host_of(self._url), number=number))
            url = with_query(self._url, {**query, "startIndex": start})
            document = document_of(self._network.get(url, Kind.JSON, part, self._say))
            found = document.get("features") or []
            if found and found[0] == before:
                raise QuickScanError(
                    "{host} gives the same page again and again.",
                    "It does not know startIndex ({url}).",
                    "Try again later, or download the boundaries yourself and choose the file.",
                    host=host_of(url),
                    url=shown(url),
                )
            yield Page(url, document)
            before = found[0] if found else None
            start += len(found)
            # a page with fewer features than were asked need not be the last: the service has a limit of its own
            if not found or document.get("numberMatched") == start:
                return

    def _type_of(self, level: str, progress: Progress) -> str:
        if not self._types:
            query = {"service": "WFS", "version": "2.0.0", "request": "GetCapabilities"}
            answer = self._network.get(with_query(self._url, query), Kind.XML, progress, self._say)
            self._types = _type_names(answer.body)
        word = self._route.collections[level]
        named = [name for name in self._types if word in _local(name) and "label" not in _local(name)]
        if not named:
            raise QuickScanError(
                "{host} has no boundaries of this level.",
                "Its layers are: {layers}.",
                "Try another year or level, or download the boundaries yourself and choose the file.",
                host=host_of(self._url),
                layers=", ".join(self._types) or "–",
            )
        return min(named, key=len)


def _type_names(capabilities: bytes) -> tuple[str, ...]:
    """The names of the feature types in a capabilities document; none where it cannot be read."""
    if b"<!DOCTYPE" in capabilities or b"<!ENTITY" in capabilities:
        return ()
    try:
        tree = ElementTree.fromstring(capabilities)
    except ElementTree.ParseError:
        return ()
    found = []
    for node in tree.iter():
        if _tag(node) == "FeatureType":
            found += [(child.text or "").strip() for child in node if _tag(child) == "Name"]
    return tuple(name for name in found if name)


def _tag(node: ElementTree.Element) -> str:
    return node.tag.rsplit("}", 1)[-1]


def _local(name: str) -> str:
    return name.rsplit(":", 1)[-1].lower()
