"""Boundaries of a municipality and year: by the usual way or another, and only when they are whole."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from osgeo import ogr
from quickscan_veerkracht.veerkracht.errors import Cancelled, QuickScanError
from quickscan_veerkracht.veerkracht.intake.boundaries.areas import read_areas
from quickscan_veerkracht.veerkracht.progress import Progress
from quickscan_veerkracht.veerkracht.sources.boundaries import fetch_boundaries
from quickscan_veerkracht.veerkracht.sources.cache import Fetched
from quickscan_veerkracht.veerkracht.study import AreaSource
from support.polder import features, neighbourhoods

OGC = "wijken-en-buurten"
SIMPLE = "gebiedsindelingen"
WFS = "/wfs/"
VEERDAM = neighbourhoods("GM9901")


@pytest.fixture
def fetch(publishers, progress):
    def go(level: str = "neighbourhood", year: int = 2022, municipality: str = "GM9901", **choices: Any) -> Fetched:
        return fetch_boundaries(municipality, year, level, replace(publishers, **choices), progress)

    return go


def features_of(fetched: Fetched, code: str = "buurtcode") -> dict[str, dict[str, Any]]:
    document = json.loads(fetched.path.read_text(encoding="utf-8"))
    return {feature["properties"][code]: feature for feature in document["features"]}


def files_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.is_file()]


def crs_of(fetched: Fetched) -> str:
    return json.loads(fetched.path.read_text(encoding="utf-8"))["crs"]["properties"]["name"]


def reason_of(problem: pytest.ExceptionInfo[QuickScanError]) -> str:
    assert all(problem.value.parts())
    return problem.value.details


def test_the_neighbourhoods_come_with_those_next_to_them_as_a_background(fetch, tmp_path) -> None:
    fetched = fetch()
    assert fetched.path == tmp_path / "buurten_2022_GM9901.geojson"
    found = features_of(fetched)
    assert set(VEERDAM) < set(found)
    beside = set(found) - set(VEERDAM)
    assert beside == {"BU9902AA01", "BU9902AA04"}
    assert fetched.rows == 8
    assert (fetched.publisher, fetched.licence, fetched.notes) == ("CBS, PDOK", "CC BY 4.0", ())


def test_water_is_kept(fetch) -> None:
    assert features_of(fetch())["BU99010203"]["properties"]["water"] == "JA"


@pytest.mark.parametrize(
    ("level", "name", "code", "own"),
    [
        ("district", "wijken_2022_GM9901.geojson", "wijkcode", {"WK990101", "WK990102"}),
        ("municipality", "gemeenten_2022_GM9901.geojson", "gemeentecode", {"GM9901"}),
    ],
)
def test_districts_and_municipalities_come_the_same_way(fetch, level, name, code, own) -> None:
    fetched = fetch(level)
    assert fetched.path.name == name
    assert {key for key in features_of(fetched, code) if key[2:6] == "9901"} == own
    assert any(key[2:6] == "9902" for key in features_of(fetched, code))


def test_the_file_is_read_by_the_intake_as_it_is(fetch, say) -> None:
    areas = read_areas(AreaSource(str(fetch().path)), "GM9901", say)
    assert list(areas.frame["area_code"]) == VEERDAM
    assert (areas.year, areas.level, areas.crs) == (2022, "neighbourhood", "EPSG:28992")
    assert list(areas.frame["water"]) == [code == "BU99010203" for code in VEERDAM]
    assert len(areas.surroundings) == 2


def test_rd_is_asked_and_the_file_says_so(fetch, server) -> None:
    assert crs_of(fetch()) == "urn:ogc:def:crs:EPSG::28992"
    assert {asked.query["crs"] for asked in server.asked} == {"http://www.opengis.net/def/crs/EPSG/0/28992"}
    box = server.asked[-1].query
    assert (box["bbox"], box["bbox-crs"]) == ("150000.00,450000.00,153000.00,452000.00", box["crs"])


def test_degrees_are_kept_where_the_service_has_no_rd_and_the_file_says_so(fetch, server, say) -> None:
    server.manners.only_degrees = True
    fetched = fetch()
    assert crs_of(fetched) == "urn:ogc:def:crs:OGC:1.3:CRS84"
    assert "bbox-crs" not in server.asked[-1].query
    areas = read_areas(AreaSource(str(fetched.path)), "GM9901", say)
    west, east, south, north = ogr.CreateGeometryFromWkb(areas.frame["geometry"].iloc[0]).GetEnvelope()
    assert (west, south, east, north) == pytest.approx((150_000, 450_000, 151_000, 451_000), abs=1.0)


def test_pages_are_put_together(fetch, server) -> None:
    whole = features_of(fetch())
    server.manners.page_size = 3
    server.asked.clear()
    assert features_of(fetch(refresh=True)) == whole
    assert len(server.paths("/buurten/")) == 3


def test_properties_that_a_page_leaves_out_are_there_and_empty(fetch, server) -> None:
    server.manners.page_size = 3
    server.manners.leave_out_nulls = True
    found = features_of(fetch())
    assert {tuple(feature["properties"]) for feature in found.values()} == {
        ("buurtcode", "buurtnaam", "gemeentecode", "gemeentenaam", "water", "aantal_inwoners")
    }
    assert found["BU99010203"]["properties"]["buurtnaam"] is None


@pytest.mark.parametrize("manner", ["refuse_municipality", "ignore_municipality"])
def test_a_service_that_cannot_be_asked_for_a_municipality_is_asked_for_all(fetch, server, manner) -> None:
    setattr(server.manners, manner, True)
    assert set(VEERDAM) < set(features_of(fetch()))
    assert server.paths(WFS) == []


@pytest.mark.parametrize(
    ("status", "body", "content_type"),
    [
        (404, '{"status": 404, "title": "Not Found", "detail": "weg"}', "application/problem+json"),
        (503, "", "text/plain"),
        (200, "<html><title>weg</title></html>", "text/html"),
        (200, '{"type": "FeatureCollection", "features": [], "numberReturned": 0}', "application/geo+json"),
    ],
    ids=["404", "503", "page", "nothing in it"],
)
def test_wfs_gives_them_where_the_ogc_api_does_not(fetch, server, status, body, content_type) -> None:
    server.answer(f"{OGC}-2022", status, body, content_type)
    fetched = fetch()
    assert set(VEERDAM) < set(features_of(fetched))
    assert crs_of(fetched) == "urn:ogc:def:crs:EPSG::28992"
    assert fetched.title == "WFS wijkenbuurten 2022"
    (note,) = fetched.notes
    assert note.startswith("The boundaries come by another way than usual. OGC API wijken-en-buurten:")


def test_wfs_gives_them_where_pdok_answers_that_it_has_none(fetch, server, shared_data: Path) -> None:
    nothing = (shared_data / "pdok" / "gokoala_expected_empty_feature_collection.json").read_bytes()
    server.answer(f"{OGC}-2022", 200, nothing, "application/geo+json")
    fetched = fetch()
    assert fetched.title == "WFS wijkenbuurten 2022"
    assert "gives no areas of GM9901" in fetched.notes[0]


@pytest.mark.parametrize("part", ["gemeenten", "/buurten/"])
def test_stopping_leaves_nothing_half_made(server, publishers, tmp_path, part) -> None:
    server.stall(part)
    progress = Progress(is_cancelled=server.waiting.is_set)
    with pytest.raises(Cancelled):
        fetch_boundaries("GM9901", 2022, "neighbourhood", publishers, progress)
    assert list(tmp_path.iterdir()) == []


def test_simplified_shapes_are_the_last_way_and_are_called_so(fetch, server) -> None:
    server.answer(f"{OGC}-2022", 404)
    server.answer(WFS, 404)
    fetched = fetch()
    assert set(VEERDAM) < set(features_of(fetched, "statcode"))
    assert len(fetched.notes) == 3
    assert "simplified" in fetched.notes[-1]


def test_where_no_way_leads_to_them_every_reason_is_told(fetch, server, tmp_path) -> None:
    server.answer("/cbs/", 404, '{"status": 404, "title": "Not Found", "detail": "weg"}')
    with pytest.raises(QuickScanError) as problem:
        fetch()
    assert problem.value.message == "The boundaries of GM9901 in 2022 could not be fetched."
    for way in ("OGC API wijken-en-buurten", "WFS wijkenbuurten", "OGC API gebiedsindelingen"):
        assert way in reason_of(problem)
    assert "https://" not in problem.value.hint
    assert "127.0.0.1" in problem.value.hint
    assert files_in(tmp_path) == []


def test_an_older_year_is_asked_by_its_year_code(fetch, server) -> None:
    fetched = fetch(year=2018)
    assert {asked.query["jaarcode"] for asked in server.asked} == {"2018"}
    assert set(VEERDAM) < set(features_of(fetched, "statcode"))
    assert [note for note in fetched.notes if "simplified" in note] == list(fetched.notes)


def test_an_older_year_comes_by_wfs_where_the_year_code_is_gone(fetch, server) -> None:
    server.answer(SIMPLE, 404)
    fetched = fetch(year=2018)
    assert fetched.title == "WFS wijkenbuurten 2018"
    assert not any("simplified" in note for note in fetched.notes)


def test_areas_of_another_year_are_refused(fetch, server) -> None:
    server.manners.year = 2017
    server.answer(WFS, 404)
    with pytest.raises(QuickScanError) as problem:
        fetch(year=2018)
    assert "of 2017, not of 2018" in reason_of(problem)


def test_areas_of_another_year_than_the_municipality_are_refused_too(fetch, server) -> None:
    earlier = [item for item in features("neighbourhood", 2017, statcode=True) if item["id"] in VEERDAM]
    document = json.dumps({"type": "FeatureCollection", "features": earlier})
    server.answer("buurt_gegeneraliseerd", 200, document, "application/geo+json")
    server.answer(WFS, 404)
    with pytest.raises(QuickScanError) as problem:
        fetch(year=2018)
    assert "of 2017, not of 2018" in reason_of(problem)


def test_a_year_that_nobody_has_is_told_without_asking(fetch, server) -> None:
    with pytest.raises(QuickScanError) as problem:
        fetch(year=1999)
    assert "2012 to 2026" in reason_of(problem)
    assert server.asked == []


@pytest.mark.parametrize(
    ("manner", "value", "reason"),
    [
        ("absent", frozenset({"BU99010101"}), "cover 83 % of the municipality"),
        ("absent", frozenset(VEERDAM), "gives no areas of GM9901"),
        ("twice", frozenset({"BU99010101"}), "BU99010101 comes twice"),
        ("ignore_box", True, "far from those that were asked"),
        ("matched", 3, "It found 3 areas"),
        ("returned", 3, "A page says that it holds 3 areas"),
    ],
    ids=["one missing", "all missing", "one twice", "the whole country", "another number found", "a false number"],
)
def test_boundaries_that_are_not_whole_are_refused(fetch, server, tmp_path, manner, value, reason) -> None:
    setattr(server.manners, manner, value)
    server.answer(WFS, 404)
    server.answer(SIMPLE, 404)
    with pytest.raises(QuickScanError) as problem:
        fetch()
    assert reason in reason_of(problem)
    assert files_in(tmp_path) == []


def test_a_code_that_does_not_exist_is_told_with_those_that_are_near(fetch, server, tmp_path) -> None:
    with pytest.raises(QuickScanError) as problem:
        fetch(municipality="GM9910")
    assert problem.value.message == "There is no municipality “GM9910” in 2022."
    assert "Veerdam (GM9901)" in reason_of(problem)
    assert server.paths(WFS) == []


def test_a_name_is_no_code(fetch, server) -> None:
    with pytest.raises(QuickScanError) as problem:
        fetch(municipality="Veerdam")
    assert "no code" in problem.value.message
    assert server.asked == []


@pytest.mark.parametrize("text", ["GM9901", "9901", "gm9901"])
def test_a_code_may_be_written_short(fetch, text) -> None:
    assert fetch(municipality=text).path.name == "buurten_2022_GM9901.geojson"


@pytest.fixture
def only_wfs(server):
    server.answer(OGC, 404)
    server.answer(SIMPLE, 404)
    return server


@pytest.mark.parametrize(
    ("types", "asked"),
    [
        (("wb2022:gemeenten", "wb2022:wijken", "wb2022:buurten"), {"wb2022:gemeenten", "wb2022:buurten"}),
        (("cbs_gemeenten_2022", "cbs_wijken_2022", "cbs_buurten_2022"), {"cbs_gemeenten_2022", "cbs_buurten_2022"}),
        (
            ("wijkenbuurten:gemeente_labelpoint", "wijkenbuurten:gemeenten", "x:buurt_labelpoint", "x:buurten"),
            {"wijkenbuurten:gemeenten", "x:buurten"},
        ),
    ],
    ids=["another prefix", "with the year", "beside label points"],
)
def test_wfs_is_asked_by_the_names_in_its_own_capabilities(fetch, only_wfs, types, asked) -> None:
    only_wfs.manners.wfs_types = types
    assert set(VEERDAM) < set(features_of(fetch()))
    assert {request.query["typeNames"] for request in only_wfs.asked if "typeNames" in request.query} == asked


def test_wfs_is_asked_with_an_ogc_filter_and_a_box(fetch, only_wfs) -> None:
    fetch()
    municipality, areas = (asked.query for asked in only_wfs.asked if asked.query.get("request") == "GetFeature")
    assert "cql_filter" not in municipality
    assert "<fes:ValueReference>gemeentecode</fes:ValueReference><fes:Literal>GM9901<" in municipality["filter"]
    assert areas["bbox"] == "150000.00,450000.00,153000.00,452000.00,urn:ogc:def:crs:EPSG::28992"
    assert {municipality["count"], areas["count"]} == {"1000"}


@pytest.mark.parametrize("counts", [True, False], ids=["it counts", "it does not count"])
def test_wfs_is_asked_until_nothing_comes(fetch, only_wfs, counts) -> None:
    only_wfs.manners.page_size = 3
    only_wfs.manners.wfs_counts = counts
    assert len(features_of(fetch())) == 8
    starts = [
        asked.query["startIndex"] for asked in only_wfs.asked if asked.query.get("typeNames", "").endswith("buurten")
    ]
    assert starts == (["0", "3", "6"] if counts else ["0", "3", "6", "8"])


def test_a_wfs_that_ignores_the_filter_is_looked_through(fetch, only_wfs) -> None:
    only_wfs.manners.ignore_filter = True
    assert set(VEERDAM) < set(features_of(fetch()))


def test_a_wfs_that_ignores_the_start_is_refused(fetch, only_wfs) -> None:
    only_wfs.manners.page_size = 3
    only_wfs.manners.ignore_start = True
    with pytest.raises(QuickScanError) as problem:
        fetch()
    assert "same page again" in reason_of(problem)


def test_the_reason_of_a_wfs_is_told(fetch, only_wfs) -> None:
    only_wfs.manners.wfs_types = ("x:other",)
    with pytest.raises(QuickScanError) as problem:
        fetch()
    assert "has no boundaries of this level" in reason_of(problem)
    assert "x:other" in reason_of(problem)


def test_progress_only_grows_and_ends(publishers) -> None:
    shares: list[float] = []
    fetch_boundaries("GM9901", 2022, "neighbourhood", publishers, Progress(lambda share, _: shares.append(share)))
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
