"""From the service to observations: what was fetched is read by the intake, and holds what the server held."""

from __future__ import annotations

import json
from typing import Any

import pandas as pd
import pytest
from quickscan_veerkracht.veerkracht.intake.frames import Table
from quickscan_veerkracht.veerkracht.intake.reader import read_table, recognise
from quickscan_veerkracht.veerkracht.sources.cache import Fetched
from quickscan_veerkracht.veerkracht.sources.kwb import fetch_kwb
from quickscan_veerkracht.veerkracht.sources.leefbaarometer import fetch_leefbaarometer
from quickscan_veerkracht.veerkracht.sources.police import fetch_crimes, fetch_nuisance
from quickscan_veerkracht.veerkracht.study import TableSource
from support import polder

OWN = ["NL00", "GM9901", "WK990101", "WK990102", *polder.neighbourhoods("GM9901")]
NAMES = {code: f"Regio {code}" for code in OWN}


@pytest.fixture
def fetch(publishers, progress):
    def go(what: Any, *asked: Any) -> Fetched:
        return what(*asked, publishers, progress)

    return go


@pytest.fixture
def read(say):
    def go(fetched: Fetched) -> Table:
        return read_table(TableSource(str(fetched.path)), say)

    return go


def held(table: str, entity: str = "TypedDataSet", months_only: bool = False) -> list[dict[str, Any]]:
    """The rows of Veerdam and the Netherlands that the server has."""
    rows = polder.tables(5, months_only)[table][entity]
    return [row for row in rows if row["WijkenEnBuurten"].strip() in OWN]


def counts(table: Table, indicator: str, column: str = "numerator") -> dict[tuple[str, int], float]:
    rows = table.observations.query("indicator == @indicator")
    return {(code, year): number for code, year, number in rows[["area_code", "year", column]].values.tolist()}


def names(table: Table) -> dict[str, str]:
    return dict(table.regions[["area_code", "name"]].values.tolist())


def test_key_figures_by_version_3_are_those_of_the_server(fetch, read) -> None:
    table = read(fetch(fetch_kwb, "GM9901", 2020))
    wanted = {(row["WijkenEnBuurten"].strip(), 2020): row["AantalInwoners_5"] for row in held("84799NED")}
    assert len(wanted) == 10
    assert counts(table, "c_inw", "value") == wanted
    assert table.provenance.rows == 10
    assert names(table) == NAMES


def test_key_figures_by_version_4_are_those_of_the_server(fetch, read, server) -> None:
    server.manners.odata3 = False
    table = read(fetch(fetch_kwb, "GM9901", 2020))
    rows = polder.observation_tables()["84799NED"]["Observations"]
    wanted = {
        (row["WijkenEnBuurten"], 2020): row["Value"]
        for row in rows
        if row["Measure"] == "T001036" and row["WijkenEnBuurten"] in OWN
    }
    assert len(wanted) == 10
    assert counts(table, "c_inw", "value") == wanted
    assert table.provenance.format == "odata_v4"
    assert names(table) == NAMES


@pytest.mark.parametrize("version", [3, 4])
def test_where_key_figures_came_from_is_told_by_the_table_itself(fetch, read, server, version) -> None:
    server.manners.odata3 = version == 3
    origin = read(fetch(fetch_kwb, "GM9901", 2020)).provenance
    assert (origin.table_id, origin.title) == ("84799NED", "Kerncijfers wijken en buurten 2020")
    assert (origin.publisher, origin.licence, origin.years) == ("CBS", "CC BY 4.0", (2020,))
    assert origin.released == "2021-03-26T02:00:00"


def test_every_kind_of_crime_is_the_number_that_the_server_holds(fetch, read) -> None:
    table = read(fetch(fetch_crimes, "GM9901", (2020, 2022)))
    kinds = {"0.0.0": "o_misdrijf", "1.1.1": "o_inbraak", "1.4.5": "o_mishandeling", "2.2.1": "o_vernieling"}
    assert set(table.observations["indicator"]) == set(kinds.values())
    for kind, indicator in kinds.items():
        wanted = {
            (row["WijkenEnBuurten"].strip(), int(row["Perioden"][:4])): row["GeregistreerdeMisdrijven_1"]
            for row in held("47018NED")
            if row["SoortMisdrijf"].strip() == kind and row["Perioden"] in ("2020JJ00", "2022JJ00")
        }
        assert len(wanted) == 20
        assert counts(table, indicator) == wanted
    assert names(table) == NAMES
    assert (table.provenance.publisher, table.provenance.table_id) == ("Politie", "47018NED")
    assert (table.provenance.licence, table.provenance.years) == ("CC BY 4.0", (2020, 2022))


def test_a_kind_of_nuisance_that_has_no_telling_code_is_found_by_its_title(fetch, read) -> None:
    table = read(fetch(fetch_nuisance, "GM9901", (2020,)))
    for kind, indicator in (("T001462", "o_overlast"), ("A048450", "o_verward")):
        wanted = {
            (row["WijkenEnBuurten"].strip(), 2020): row["GeregistreerdeOverlast_1"]
            for row in held("47024NED")
            if row["Overlast"] == kind and row["Perioden"] == "2020JJ00"
        }
        assert len(wanted) == 10
        assert counts(table, indicator) == wanted
    assert set(table.observations["indicator"]) == {"o_overlast", "o_verward"}


def test_months_of_which_some_are_not_there_give_no_year(fetch, read, server) -> None:
    server.manners.months_only = True
    table = read(fetch(fetch_nuisance, "GM9901", (2020,)))
    assert table.observations.empty
    assert "“GeregistreerdeOverlast_1” is there but holds no data at all." in table.provenance.repairs
    assert "Years without twelve months for every area have no figure there: 2020." in table.provenance.repairs


def test_twelve_months_of_nuisance_are_a_year(fetch, read, server) -> None:
    own = polder.tables(5, months_only=True)["47024NED"]
    months = [f"2020MM{month:02d}" for month in range(1, 13)]
    own["Perioden"] = [{"Key": month, "Title": month} for month in months]
    own["TypedDataSet"] = [
        {"ID": 0, "Overlast": kind, "WijkenEnBuurten": region, "Perioden": month, "GeregistreerdeOverlast_1": number}
        for region in polder.regions()
        for kind in polder.NUISANCES
        for number, month in enumerate(months)
    ]
    server.manners.real["47024NED"] = own
    table = read(fetch(fetch_nuisance, "GM9901", (2020,)))
    # 0 + 1 + … + 11, of which January's 0 is a number as well
    assert counts(table, "o_verward") == {(code, 2020): 66 for code in OWN}


def test_a_zero_of_the_server_stays_a_zero_and_a_gap_a_gap(fetch, read, server) -> None:
    own = polder.tables(5, months_only=False)["84799NED"]
    for row in own["TypedDataSet"]:
        row["AantalInwoners_5"] = {"BU99010101": 0, "BU99010102": None}.get(row["WijkenEnBuurten"].strip(), 7)
    server.manners.real["84799NED"] = own
    observed = read(fetch(fetch_kwb, "GM9901", 2020)).observations.set_index("area_code")
    assert observed.loc["BU99010101", ["value", "status"]].tolist() == [0, "ok"]
    assert pd.isna(observed.loc["BU99010102", "value"])
    assert observed.loc["BU99010102", "status"] == "missing"


def test_what_a_release_does_not_say_of_itself_stands_in_the_note_beside_it(fetch, read) -> None:
    origin = read(fetch(fetch_leefbaarometer, "neighbourhood")).provenance
    assert origin.title == "Leefbaarometer-scores buurten 2002-2024"
    assert (origin.publisher, origin.licence, origin.released) == ("Leefbaarometer", "CC0", "2024")


def test_a_note_is_not_believed_of_another_file(fetch, read) -> None:
    """Somebody put a file of his own in the place of the one that was fetched."""
    fetched = fetch(fetch_leefbaarometer, "neighbourhood")
    fetched.path.write_bytes(fetched.path.read_bytes() + b"BU99010103,Buurt 3,2022,4.1,0.1,0,0,0,0,0\r\n")
    origin = read(fetched).provenance
    assert (origin.title, origin.released) == ("", "")


def test_rows_are_taken_from_the_answer_only(fetch, read, say) -> None:
    """Its lists of regions, kinds and columns are lists of records too."""
    fetched = fetch(fetch_crimes, "GM9901", (2020,))
    document = json.loads(fetched.path.read_text(encoding="utf-8"))
    assert len(document["WijkenEnBuurten"]) == 10
    assert len(document["SoortMisdrijf"]) == 5
    assert read(fetched).provenance.rows == len(document["value"]) == 40
    seen = recognise(fetched.path, say=say)
    assert (seen.format, seen.years) == ("police", (2020,))
