"""Boundaries from an OGC API Features service, as PDOK has them: pages by links, RD when it is asked."""

from __future__ import annotations

from ..progress import Progress
from ..wording import Wording
from .addresses import with_query
from .features import RD, Collection, Where, collect
from .network import Network
from .paging import ogc_next, pages
from .services import BoundaryRoute, Services


class OgcAsking:
    """Asks one route for the features of one year."""

    def __init__(self, route: BoundaryRoute, year: int, services: Services, network: Network, say: Wording) -> None:
        self._route = route
        self._year = year
        self._rd = services.crs_rd
        self._network = network
        self._say = say

    def features(self, level: str, where: Where, progress: Progress) -> Collection:
        """The features of a level: in RD, or in degrees where the service does not know RD.

        Raises
        ------
        QuickScanError : the service does not answer, or answers something else.
        """
        query = {name: value.format(year=self._year) for name, value in self._route.query.items()}
        query |= {"f": "json", "limit": str(self._route.limit), "crs": self._rd}
        if where.municipality:
            query[self._route.municipality_field] = where.municipality
        if where.box is not None:
            query["bbox"] = where.box.text()
            if where.box.crs == RD:
                query["bbox-crs"] = self._rd
        url = self._route.url.format(year=self._year, collection=self._route.collections[level])
        return collect(pages(with_query(url, query), ogc_next, self._network, progress, self._say), where.box)
