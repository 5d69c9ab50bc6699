"""A StatLine table by OData version 3 (of the CBS, and of the police at the CBS)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..progress import Progress
from ..wording import Wording
from .addresses import shown, with_query
from .cache import Made
from .network import Network
from .paging import odata_rows
from .regions import Regions, Row, regions_of, start_question, wrong_table
from .services import TableService

_METADATA = "$metadata#Cbs.OData.WebAPI.TypedDataSet"
_REGIONS, _TIME, _OTHER = "Geo", "TimeDimension", "Dimension"


@dataclass(frozen=True)
class Description:
    """What a table says of itself: ``infos`` about the whole, ``properties`` about every dimension and column."""

    infos: Row
    properties: tuple[Row, ...]

    @property
    def title(self) -> str:
        return str(self.infos.get("Title") or "").strip()

    @property
    def released(self) -> str:
        return str(self.infos.get("Modified") or "")

    @property
    def region(self) -> str:
        """The column of the regions; empty where there is none."""
        return self._dimension(_REGIONS)

    @property
    def period(self) -> str:
        """The column of the periods; empty in a table of one year."""
        return self._dimension(_TIME)

    @property
    def kind(self) -> str:
        """The column of what is counted; empty where all rows count the same."""
        return self._dimension(_OTHER)

    @property
    def dimensions(self) -> tuple[str, ...]:
        """Every column that is no figure."""
        kinds = (_REGIONS, _TIME, _OTHER)
        return tuple(str(item["Key"]) for item in self.properties if str(item.get("Type") or "").startswith(kinds))

    @property
    def topics(self) -> tuple[str, ...]:
        """The columns with figures; their numbers (``_42``) differ between tables."""
        return tuple(str(item.get("Key") or "") for item in self.properties if item.get("Type") == "Topic")

    def _dimension(self, kind: str) -> str:
        return next((str(item["Key"]) for item in self.properties if str(item.get("Type") or "").startswith(kind)), "")


class TableAsking:
    """Asks one table of one service."""

    def __init__(self, service: TableService, table: str, network: Network, say: Wording) -> None:
        self.service = service
        self.table = table
        self._network = network
        self._say = say

    @property
    def url(self) -> str:
        """Where the rows are."""
        return self.service.feed.format(table=self.table, entity="TypedDataSet")

    def describe(self, progress: Progress) -> Description:
        """What the table says of itself.

        Raises
        ------
        QuickScanError : it does not answer, or has no regions.
        """
        infos = self._list(self.service.small, "TableInfos", {}, progress.part(0.0, 0.5))
        properties = self._list(self.service.small, "DataProperties", {}, progress.part(0.5, 1.0))
        description = Description(infos[0] if infos else {}, tuple(properties))
        if not description.region:
            raise wrong_table(self.table, self.url, "It has no list of regions ({url}).")
        return description

    def listed(self, dimension: str, progress: Progress) -> list[Row]:
        """The keys of a dimension, and what they mean."""
        return self._list(self.service.feed, dimension, {}, progress)

    def regions(self, description: Description, municipality: str, progress: Progress) -> Regions:
        """The regions of a municipality.

        Raises
        ------
        NotThereError : the table does not know the municipality.
        QuickScanError : it does not answer.
        """
        question = {"$filter": start_question("Key", municipality)}
        listed = self._list(self.service.feed, description.region, question, progress)
        return regions_of(listed, "Key", municipality, self.table, description.title, self.url)

    def rows(
        self, description: Description, regions: Regions, conditions: Sequence[str], progress: Progress
    ) -> list[Row]:
        """The rows of the regions that fit every condition.

        Raises
        ------
        QuickScanError : they do not come, or rows of other regions do.
        """
        region = description.region
        question = " and ".join([regions.question(region), *conditions])
        first = with_query(self.url, {"$filter": question, "$format": "json"})
        return odata_rows(
            first, self._network, progress, self._say, lambda rows: regions.refuse_others(region_codes(rows, region))
        )

    def made(
        self,
        description: Description,
        regions: Regions,
        rows: Sequence[Row],
        lists: Mapping[str, Sequence[Row]],
        years: Sequence[int] = (),
        notes: Sequence[str] = (),
    ) -> Made:
        """The file, with the rows as they came and the lists that say what their keys mean.

        Raises
        ------
        QuickScanError : the municipality or a neighbourhood has no rows, or a row comes twice.
        """
        regions.must_be_in(region_codes(rows, description.region))
        cells = {tuple(str(row.get(name)) for name in description.dimensions) for row in rows}
        if len(cells) < len(rows):
            raise wrong_table(
                self.table, self.url, "{count} of its rows come twice ({url}).", count=len(rows) - len(cells)
            )
        document = {
            "odata.metadata": shown(self.service.feed.format(table=self.table, entity=_METADATA)),
            "TableInfos": description.infos,
            "DataProperties": list(description.properties),
            description.region: list(regions.listed),
            **{name: list(listed) for name, listed in lists.items()},
            "value": list(rows),
        }
        return Made(
            publisher=self.service.publisher,
            licence=self.service.licence,
            url=self.url,
            table=self.table,
            title=description.title,
            released=description.released,
            rows=len(rows),
            years=tuple(years),
            notes=tuple(notes),
            name=typed_name(self.table, regions.municipality),
            body=json.dumps(document, ensure_ascii=False).encode("utf-8"),
        )

    def _list(self, address: str, entity: str, query: Mapping[str, str], progress: Progress) -> list[Row]:
        first = with_query(address.format(table=self.table, entity=entity), {**query, "$format": "json"})
        return odata_rows(first, self._network, progress, self._say)


def typed_name(table: str, municipality: str) -> str:
    """What the file is called."""
    return f"{table}_TypedDataSet_{municipality}.json"


def region_codes(rows: Sequence[Row], region: str) -> list[str]:
    """The region of every row, without padding."""
    return [str(row.get(region) or "").strip() for row in rows]
