"""Fetching as an algorithm: in this process, and through ``qgis_process`` against a server on this machine."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from quickscan_veerkracht.veerkracht.intake.boundaries.areas import read_areas
from quickscan_veerkracht.veerkracht.study import AreaSource
from quickscan_veerkracht.veerkracht.wording import Wording
from support.headless import Headless, run_here
from support.loopback import Loopback, loopback, services_table


@pytest.fixture
def server() -> Iterator[Loopback]:
    with loopback() as running:
        yield running


@pytest.fixture
def table(server: Loopback, tmp_path: Path) -> str:
    folder = tmp_path / "services"
    folder.mkdir()
    return str(services_table(server, folder))


def test_boundaries_are_fetched_headless_by_name_and_are_ready_for_the_quickscan(
    headless: Headless, table: str, server: Loopback, tmp_path: Path
) -> None:
    done = headless.run("fetchboundaries", MUNICIPALITY="veerdam", YEAR=2022, SERVICES=table, OUTPUT=tmp_path / "out")
    assert done.good, done.told
    path = Path(done.results["FILE"])
    assert path == tmp_path / "out" / "buurten_2022_GM9901.geojson"
    areas = read_areas(AreaSource(str(path)), "GM9901", Wording("en"))
    assert len(areas.frame) == 6
    assert all("QGIS" in asked.agent for asked in server.asked)


def test_tables_are_fetched_headless_into_one_folder(headless: Headless, table: str, tmp_path: Path) -> None:
    done = headless.run(
        "fetchtables",
        MUNICIPALITY="GM9901",
        WHAT=["kwb", "police", "nuisance", "leefbaarometer"],
        YEARS="2020-2021",
        SERVICES=table,
        OUTPUT=tmp_path / "out",
    )
    assert done.good, done.told
    assert [Path(path).name for path in done.results["FILES"]] == [
        "84799NED_TypedDataSet_GM9901.json",
        "85039NED_TypedDataSet_GM9901.json",
        "47018NED_TypedDataSet_GM9901.json",
        "47024NED_TypedDataSet_GM9901.json",
        "leefbaarometer_buurten_2024.csv",
    ]
    assert all(Path(path).parent == tmp_path / "out" for path in done.results["FILES"])


def test_what_came_and_how_old_it_is_is_told(provider, table: str, tmp_path: Path) -> None:
    chosen = {"MUNICIPALITY": "GM9901", "YEAR": 2022, "LEVEL": "district", "SERVICES": table, "OUTPUT": str(tmp_path)}
    first = run_here("fetchboundaries", chosen)
    assert first.good, first.told
    assert "wijken_2022_GM9901.geojson: 4 rows of CBS, PDOK (CC BY 4.0)" in first.told
    assert "on disk already" not in first.told
    second = run_here("fetchboundaries", chosen)
    assert "It was on disk already: 0 days old." in second.told
    assert "on disk already" not in run_here("fetchboundaries", {**chosen, "REFRESH": True}).told


def test_the_newest_year_is_taken_where_none_is_given(provider, table: str, server: Loopback, tmp_path: Path) -> None:
    done = run_here("fetchboundaries", {"MUNICIPALITY": "GM9901", "SERVICES": table, "OUTPUT": str(tmp_path)})
    assert done.good, done.told
    assert Path(done.results["FILE"]).name == "buurten_2026_GM9901.geojson"
    done = run_here("fetchtables", {"MUNICIPALITY": "GM9901", "SERVICES": table, "OUTPUT": str(tmp_path)})
    assert [Path(path).name[:8] for path in done.results["FILES"]] == ["85039NED"]
    asked = {path.split("/")[3] for path in server.paths("ODataApi")}
    assert asked == {"85039NED", "85318NED", "85618NED", "85984NED", "86165NED"}


def test_a_failure_is_told_with_the_reason_and_what_to_do(provider, table, server, tmp_path) -> None:
    server.answer("/cbs/", 404, '{"status": 404, "title": "Not Found", "detail": "verhuisd"}')
    out = tmp_path / "out"
    chosen = {"MUNICIPALITY": "GM9901", "YEAR": 2022, "SERVICES": table, "OUTPUT": str(out)}
    done = run_here("fetchboundaries", chosen)
    assert not done.good
    message, why, what_to_do = done.told.splitlines()[-3:]
    assert message == "The boundaries of GM9901 in 2022 could not be fetched."
    assert "verhuisd" in why
    assert what_to_do.startswith("Try again later, or download them from https://www.cbs.nl/")
    assert not out.exists()


def test_a_table_that_did_not_come_is_told_beside_those_that_did(provider, table, server, tmp_path) -> None:
    server.answer("47018NED", 404, '{"odata.error": {"message": {"value": "weg"}}}')
    chosen = {"MUNICIPALITY": "GM9901", "WHAT": ["kwb", "police"], "YEARS": "2020", "SERVICES": table}
    done = run_here("fetchtables", {**chosen, "OUTPUT": str(tmp_path / "out")})
    assert done.good
    assert len(done.results["FILES"]) == 1
    assert "Status 404: weg" in done.told


@pytest.mark.parametrize(("algorithm", "cancel_at"), [("fetchboundaries", 25.0), ("fetchtables", 15.0)])
def test_stopping_leaves_nothing(provider, table, tmp_path, algorithm, cancel_at) -> None:
    out = tmp_path / "out"
    done = run_here(
        algorithm, {"MUNICIPALITY": "GM9901", "YEARS": "2020", "SERVICES": table, "OUTPUT": str(out)}, cancel_at
    )
    assert not done.good
    assert not out.exists()


@pytest.mark.parametrize(
    ("algorithm", "choice", "told"),
    [
        ("fetchboundaries", {"MUNICIPALITY": "Veerdamm"}, "near it are: Veerdam (GM9901)"),
        ("fetchtables", {"YEARS": "recent"}, "The years “recent” are not understood."),
        ("fetchtables", {"SERVICES": "/nowhere/services.json"}, "services.json"),
    ],
)
def test_a_wrong_choice_is_told(provider, table, tmp_path, algorithm, choice, told) -> None:
    chosen = {
        "MUNICIPALITY": "GM9901",
        "YEAR": 2022,
        "YEARS": "2020",
        "SERVICES": table,
        "OUTPUT": str(tmp_path / "out"),
    }
    done = run_here(algorithm, {**chosen, **choice})
    assert not done.good
    assert told in done.told


def test_a_failure_is_told_in_dutch_to_a_dutch_qgis(tmp_path: Path, table: str, server: Loopback) -> None:
    server.answer("TypedDataSet", 200, json.dumps({"value": []}))
    server.answer("/odata/v1/", 404)
    done = Headless(tmp_path / "profile", "nl").run(
        "fetchtables", MUNICIPALITY="GM9901", WHAT=["kwb"], YEARS="2020", SERVICES=table, OUTPUT=tmp_path / "out"
    )
    assert not done.good
    assert "De tabel 84799NED kon niet worden opgehaald." in done.told
    assert "Er komt geen enkele rij, hoewel er 10 regio’s in de lijst staan" in done.told
