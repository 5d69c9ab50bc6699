"""A StatLine table by OData version 4: for when version 3, which is to end, does not answer."""

from __future__ import annotations

import json

from ..progress import Progress
from ..wording import Wording
from .addresses import with_query
from .answers import Kind, document_of
from .cache import Made
from .network import Network
from .odata import region_codes
from .paging import odata_rows
from .regions import Row, regions_of, start_question, wrong_table
from .services import TableService


def observations_name(table: str, municipality: str) -> str:
    """What the file is called."""
    return f"{table}_Observations_{municipality}.json"


def make_observations(
    service: TableService, table: str, municipality: str, network: Network, progress: Progress, say: Wording
) -> Made:
    """One observation a region and measure, with the measures and the regions that their codes mean.

    Raises
    ------
    NotThereError : the table does not know the municipality.
    QuickScanError : the service does not answer, or answers something else.
    """

    def address(entity: str, question: str = "") -> str:
        url = service.observations.format(table=table, entity=entity)
        return with_query(url, {"$filter": question} if question else {})

    def listed(entity: str, question: str, part: Progress) -> list[Row]:
        return odata_rows(address(entity, question), network, part, say)

    url = address("Observations")
    properties = document_of(network.get(address("Properties"), Kind.JSON, progress.part(0.0, 0.1), say))
    title = str(properties.get("Title") or "").strip()
    dimensions = listed("Dimensions", "", progress.part(0.1, 0.2))
    region = next((str(row["Identifier"]) for row in dimensions if str(row.get("Kind") or "").startswith("Geo")), "")
    if not region:
        raise wrong_table(table, url, "It has no list of regions ({url}).")
    measures = listed("MeasureCodes", "", progress.part(0.2, 0.3))
    codes = listed(f"{region}Codes", start_question("Identifier", municipality), progress.part(0.3, 0.4))
    regions = regions_of(codes, "Identifier", municipality, table, title, url)
    observed = odata_rows(
        address("Observations", regions.question(region)),
        network,
        progress.part(0.4, 1.0),
        say,
        lambda rows: regions.refuse_others(region_codes(rows, region)),
    )
    regions.must_be_in(region_codes(observed, region))
    document = {
        "Properties": properties,
        "MeasureCodes": measures,
        f"{region}Codes": list(regions.listed),
        "value": observed,
    }
    return Made(
        publisher=service.publisher,
        licence=service.licence,
        url=url,
        table=table,
        title=title,
        released=str(properties.get("Modified") or ""),
        rows=len(observed),
        years=(),
        notes=(),
        name=observations_name(table, municipality),
        body=json.dumps(document, ensure_ascii=False).encode("utf-8"),
    )
