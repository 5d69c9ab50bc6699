"""The table of services: every address in one place, and another table where somebody needs one."""

from __future__ import annotations

import json
from urllib.parse import urlsplit

import pytest
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.sources.services import SERVICES_FILE, read_services


def addresses(item: object) -> list[str]:
    if isinstance(item, dict):
        return [address for value in item.values() for address in addresses(value)]
    if isinstance(item, list):
        return [address for value in item for address in addresses(value)]
    return [item] if isinstance(item, str) and "://" in item else []


def test_every_service_is_asked_by_https() -> None:
    document = json.loads(SERVICES_FILE.read_text(encoding="utf-8"))
    names = document.pop("crs")
    assert all(name.startswith("http://www.opengis.net/def/crs/") for name in names.values())
    assert {urlsplit(address).scheme for address in addresses(document)} == {"https"}
    assert {urlsplit(address).hostname for address in addresses(document)} == {
        "api.pdok.nl",
        "service.pdok.nl",
        "www.pdok.nl",
        "opendata.cbs.nl",
        "dataderden.cbs.nl",
        "datasets.cbs.nl",
        "www.cbs.nl",
        "data.politie.nl",
        "www.leefbaarometer.nl",
    }


@pytest.mark.parametrize("year", range(2012, 2027))
def test_every_year_has_more_than_one_way_to_its_boundaries_from_2016_on(year) -> None:
    routes = read_services().boundaries.routes_of(year)
    assert len(routes) >= (2 if year >= 2016 else 1)
    assert (routes[0].name == "OGC API wijken-en-buurten") == (year >= 2022)
    assert any(route.protocol == "wfs" for route in routes)


def test_another_host_takes_the_place_of_every_address() -> None:
    services = read_services(base="http://127.0.0.1:8080")
    assert services.kwb.feed == "http://127.0.0.1:8080/ODataFeed/odata/{table}/{entity}"
    assert services.boundaries.routes[0].url.startswith("http://127.0.0.1:8080/cbs/wijken-en-buurten-{year}/")
    assert services.crs_rd == "http://www.opengis.net/def/crs/EPSG/0/28992"


def test_a_table_of_ones_own_is_read(tmp_path) -> None:
    document = json.loads(SERVICES_FILE.read_text(encoding="utf-8"))
    document["leefbaarometer"]["releases"] = {"2030": "https://example.org/lbm.zip"}
    own = tmp_path / "own.json"
    own.write_text(json.dumps(document), encoding="utf-8")
    assert read_services(own).leefbaarometer.releases == {2030: "https://example.org/lbm.zip"}


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"boundaries": {"routes": [{"name": "x"}]}}'])
def test_a_table_that_lacks_something_is_told(tmp_path, text) -> None:
    own = tmp_path / "own.json"
    own.write_text(text, encoding="utf-8")
    with pytest.raises(QuickScanError) as problem:
        read_services(own)
    assert problem.value.message == "The table of services own.json could not be read."
