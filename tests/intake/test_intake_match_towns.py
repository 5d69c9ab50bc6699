"""The match reports of four real towns with every table there is for them, line by line.

The numbers were counted in the files: so many neighbourhoods, districts and rows of other municipalities stand there.
"""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pandas as pd
import pytest
from quickscan_veerkracht.veerkracht.intake.boundaries.areas import name_districts, read_areas
from quickscan_veerkracht.veerkracht.intake.frames import MATCH_COLUMNS, Areas
from quickscan_veerkracht.veerkracht.intake.matching.match import match
from quickscan_veerkracht.veerkracht.intake.matching.prepare import prepared
from quickscan_veerkracht.veerkracht.intake.reader import read_table
from quickscan_veerkracht.veerkracht.study import AreaSource, Repair, TableSource
from quickscan_veerkracht.veerkracht.wording import Wording
from support.published import (
    AMSTERDAM_2024,
    APELDOORN,
    CODES_2021,
    CROSSWALK,
    ERMELO_2021,
    INCOME_2023,
    KWB_2020,
    KWB_2023,
    KWB_2024,
    MAP_2016,
    PANEL,
    POLICE_2024,
    REGIONS_2020,
    RIVM,
    RIVM_XLSX,
    SES,
    UTRECHT,
    WOONIKVEILIG,
)

IN, AREAS, TABLE = "matched", "only_in_areas", "only_in_table"
LAYERS = {
    "GM0200": "boundaries/apeldoorn_buurt_2019_rd.gpkg",
    "GM0344": "boundaries/utrecht_buurt_2019_rd.gpkg",
    "GM0233": ERMELO_2021,
    "GM0363": "boundaries/amsterdam_api_buurten_crs84.geojson",
}
# rows of a table that are no area of the study: of the country, of the municipality, its districts, of elsewhere
Counts = dict[tuple[str, str], int]


def beyond(elsewhere: int, districts: int, country: int = 0) -> Counts:
    counted = {"other_municipality": elsewhere, "other_level": districts, "reference": country + 1}
    return {(TABLE, cause): count for cause, count in counted.items() if count}


def of_municipalities(areas: int, water: int = 0) -> Counts:
    """A map of the 390 municipalities of 2016 knows no neighbourhood."""
    counted = {(AREAS, "level_of_table"): areas, (AREAS, "water"): water, **beyond(389, 0)}
    return {line: count for line, count in counted.items() if count}


def by_name(areas: int, water: int = 0) -> Counts:
    """The table view of the police has 356 names: the country, the municipality itself, and 354 others."""
    counted = {(AREAS, "level_of_table"): areas, (AREAS, "water"): water, (TABLE, "names"): 1, **beyond(354, 0)}
    return {line: count for line, count in counted.items() if count}


# 479 codes of 2020 and 518 areas of today, of which the crosswalk pairs 439; 20 more have kept their name
RECODED: Counts = {
    (IN, "carried_over"): 439,
    (AREAS, "split_or_merged"): 59,
    (AREAS, "same_name"): 20,
    (TABLE, "carried_over"): 439,
    (TABLE, "split_or_merged"): 20,
    (TABLE, "same_name"): 20,
}
LINES: dict[str, dict[str, Counts]] = {
    "GM0200": {
        KWB_2020: {(IN, "same"): 95, **beyond(1071, 16, country=1)},
        RIVM: {(IN, "same"): 95, **beyond(701, 16, country=1)},
        RIVM_XLSX: {(IN, "same"): 95, **beyond(17228, 16, country=1)},
        APELDOORN: {(IN, "same"): 95, **beyond(0, 0)},
        WOONIKVEILIG: {(IN, "same"): 95, **beyond(0, 16)},
        PANEL: {(IN, "same"): 95, **beyond(1328, 16)},
        CODES_2021: {(IN, "same"): 95, **beyond(171, 16)},
        REGIONS_2020: {(IN, "same"): 95, **beyond(720, 16)},
        POLICE_2024: by_name(95),
        MAP_2016: of_municipalities(95),
    },
    "GM0344": {
        KWB_2020: {(IN, "same"): 111, **beyond(1061, 10, country=1)},
        KWB_2023: {(IN, "same"): 111, **beyond(0, 10)},
        KWB_2024: {(IN, "same"): 111, **beyond(0, 10)},
        RIVM: {(IN, "same"): 111, **beyond(691, 10, country=1)},
        UTRECHT: {(IN, "same"): 111, **beyond(0, 0)},
        PANEL: {(IN, "same"): 111, **beyond(1318, 10)},
        REGIONS_2020: {(IN, "same"): 111, **beyond(710, 10)},
        POLICE_2024: by_name(111),
        MAP_2016: of_municipalities(111),
    },
    "GM0233": {
        KWB_2020: {(IN, "same"): 16, (AREAS, "water"): 1, **beyond(1164, 2, country=1)},
        # cut to three other towns; only the row of the country is of use here
        RIVM: {
            (AREAS, "municipality_not_in_table"): 16,
            (AREAS, "water"): 1,
            (TABLE, "other_municipality"): 813,
            (TABLE, "reference"): 1,
        },
        RIVM_XLSX: {(IN, "same"): 16, (AREAS, "water"): 1, **beyond(17321, 2, country=1)},
        ERMELO_2021: {(IN, "same"): 17},
        REGIONS_2020: {(IN, "same"): 16, (AREAS, "list_of_names"): 1, **beyond(813, 2)},
        POLICE_2024: by_name(16, water=1),
        MAP_2016: of_municipalities(16, water=1),
    },
    "GM0363": {
        CROSSWALK: {(IN, "crosswalk"): 439, (AREAS, "not_in_crosswalk"): 79, (TABLE, "crosswalk"): 3 * 439},
        KWB_2020: {**RECODED, **beyond(604, 99, country=1)},
        SES: {**RECODED, **beyond(0, 99)},
        RIVM: {**RECODED, **beyond(234, 99, country=1)},
        INCOME_2023: {(IN, "same"): 517, (AREAS, "no_row"): 1, **beyond(0, 110)},
        AMSTERDAM_2024: {(IN, "same"): 517, (AREAS, "no_row"): 1, **beyond(0, 110)},
        # codes of 2020 and of 2024 in one table: those of 2024 need no crosswalk
        PANEL: {
            (IN, "carried_over"): 439,
            (IN, "same"): 78,
            (AREAS, "split_or_merged"): 1,
            (TABLE, "carried_over"): 439,
            (TABLE, "split_or_merged"): 40,
            **beyond(234, 99 + 110),
        },
        REGIONS_2020: {(AREAS, "list_of_names"): 518, (TABLE, "list_of_names"): 479, **beyond(253, 99)},
        POLICE_2024: by_name(518),
        MAP_2016: of_municipalities(518),
    },
}
QUIET = {
    *("same", "carried_over", "crosswalk", "list_of_names", "reference", "other_municipality", "other_level", "water"),
}
# what a line says, whatever the table
REASONS = {
    "reference": {
        "The row of the municipality itself: used as a reference.",
        "The row of the Netherlands: used as a reference.",
    },
    "other_municipality": {
        "Another municipality: not part of this study.",
        "The table has names in the place of codes, and no area is called so.",
    },
    "other_level": {"Another level than the areas: used for names, not drawn."},
    "water": {"Water: publishers give no figures for it."},
    "level_of_table": {"The table has figures of another level (municipalities); the areas are neighbourhoods."},
    "municipality_not_in_table": {"The table has no rows of this municipality."},
    "names": {"The table has names in the place of codes; an area or the municipality is called so."},
    "no_row": {"The table has no row for this area."},
    "crosswalk": {"The crosswalk leads to this area.", "A code of another year or kind, in the crosswalk."},
    "not_in_crosswalk": {"No code of the crosswalk leads to this area: figures of other years do not reach it."},
    "list_of_names": {
        "The list has no name for this area; the layer’s is used.",
        "The list has a name for a code that is not in the areas; it is not used.",
    },
    "split_or_merged": {
        "The crosswalk brings no code of this table here: the area was probably split off or merged.",
        "The crosswalk does not have this code: the area was probably split or merged.",
    },
}
FIGURES_OF = {
    KWB_2020: "2020",
    KWB_2023: "2023",
    KWB_2024: "2024",
    RIVM: "2012–2020",
    RIVM_XLSX: "2016",
    APELDOORN: "2021–2025",
    UTRECHT: "2021–2025",
    WOONIKVEILIG: "2021–2025",
    PANEL: "2012–2025",
}
YEAR_OF_AREAS = {"GM0200": "2019", "GM0344": "2019", "GM0233": "2021"}
CASES = [(town, file) for town, tables in LINES.items() for file in tables]


@pytest.fixture(scope="module")
def joined(shared_data):
    """The areas of a town and its report by file; all tables of a town are matched together, as a study does."""
    say, known = Wording("en"), {}

    def go(town: str) -> tuple[Areas, dict[str, pd.DataFrame]]:
        if town not in known:
            areas = read_areas(AreaSource(str(shared_data / LAYERS[town])), "", say)
            sources = [TableSource(str(shared_data / file)) for file in LINES[town]]
            read = [(source, read_table(source, say)) for source in sources]
            areas = name_districts(areas, [table for _, table in read])
            report = match(areas, prepared(areas, read, say), say)
            known[town] = areas, {file: report[report["table"].eq(Path(file).stem)] for file in LINES[town]}
        return known[town]

    return go


@pytest.mark.parametrize(("town", "file"), CASES)
def test_every_line_of_a_report_has_its_cause(joined, town, file):
    areas, reports = joined(town)
    report = reports[file]
    assert list(report.columns) == list(MATCH_COLUMNS)
    assert report.groupby(["side", "cause"]).size().to_dict() == LINES[town][file]
    assert not report["area_code"].duplicated().any()
    assert set(report.loc[report["side"].ne(TABLE), "area_code"]) == set(areas.frame["area_code"])
    assert report["attention"].eq(~report["cause"].isin(QUIET)).all()
    for cause, reasons in REASONS.items():
        assert set(report.loc[report["cause"].eq(cause), "reason"]) <= reasons
    # every line that asks for attention says what to do
    assert report.loc[report["attention"], "suggestion"].ne("").all()
    assert set(report.loc[report["repair"].ne(""), "cause"]) <= {"names", "same_name"}


@pytest.mark.parametrize(("town", "file"), CASES)
def test_a_code_is_put_down_to_the_place_and_level_that_it_says_itself(joined, town, file):
    report = joined(town)[1][file].set_index("area_code")
    codes = {cause: set(report.index[report["cause"].eq(cause)]) for cause in report["cause"].unique()}
    assert codes.get("reference", set()) <= {"NL00", town}
    if file != POLICE_2024:
        assert not any(code[2:6] == town[2:] for code in codes.get("other_municipality", set()))
    assert all(code.startswith(f"WK{town[2:]}") for code in codes.get("other_level", set()))
    assert codes.get("water", {"BU02339997"}) == {"BU02339997"}
    assert codes.get("no_row", {"BU0363MK06"}) == {"BU0363MK06"}


@pytest.mark.parametrize(("town", "file"), CASES)
def test_figures_of_another_year_than_the_areas_are_said_to_be(joined, town, file):
    report = joined(town)[1][file]
    same = set(report.loc[report["cause"].eq("same"), "reason"])
    if town in YEAR_OF_AREAS and file in FIGURES_OF:
        years = f"the boundaries are of {YEAR_OF_AREAS[town]} and the figures of {FIGURES_OF[file]}"
        assert same <= {f"The same code; {years}."}
    else:
        assert same <= {"The same code in both."}


@pytest.fixture(scope="module")
def pairs(shared_data) -> dict[str, str]:
    """Amsterdam's code of today by that of 2015."""
    with (shared_data / CROSSWALK).open(encoding="utf-8", newline="") as stream:
        return {row["BUURTCODE_CBS_2015"]: row["BUURTCODE_CBS_2022"] for row in csv.DictReader(stream)}


@pytest.fixture(scope="module")
def namesakes(shared_data, pairs) -> dict[str, str]:
    """Areas of Amsterdam that the crosswalk leaves out and that have one name in 2020 and today."""

    def plain(name: str) -> str:
        return name.lower().replace("-", " ").replace(" ", "")

    with (shared_data / REGIONS_2020).open(encoding="utf-8", newline="") as stream:
        rows = [(row["Key"].strip(), row["Title"]) for row in csv.DictReader(stream)]
    old = {plain(title): code for code, title in rows if code.startswith("BU0363") and code not in pairs}
    today = json.loads((shared_data / LAYERS["GM0363"]).read_text(encoding="utf-8"))["features"]
    new = {feature["properties"]["cbsCode"]: feature["properties"]["naam"] for feature in today}
    return {old[plain(name)]: code for code, name in new.items() if code not in pairs.values() and plain(name) in old}


@pytest.mark.parametrize("file", [KWB_2020, SES, RIVM])
def test_every_code_of_amsterdam_is_carried_over_as_the_city_says(joined, pairs, namesakes, file):
    report = joined("GM0363")[1][file].set_index("area_code")
    carried = report[report["cause"].eq("carried_over")]
    assert carried["reason"].to_dict() == {
        **{new: f"Carried over by the crosswalk from {old}." for old, new in pairs.items()},
        **{old: f"Carried over by the crosswalk to {new}." for old, new in pairs.items()},
    }
    kept = report[report["cause"].eq("same_name")]
    assert len(namesakes) == 20
    assert kept["repair"].to_dict() == {
        **{old: f"code|{old}|{new}" for old, new in namesakes.items()},
        **{new: f"code|{old}|{new}" for old, new in namesakes.items()},
    }
    # such as Sloterdijk, where 450 people lived in 2020 and 1,075 in 2024
    assert kept["suggestion"].unique().tolist() == [
        "The crosswalk leaves this code out, so its boundary may have moved. If it is the same area, let the code "
        "stand for it."
    ]


def test_what_was_carried_over_is_the_figure_of_the_code_it_came_from(shared_data, joined, pairs, say):
    areas = joined("GM0363")[0]
    sources = [TableSource(str(shared_data / file)) for file in (CROSSWALK, KWB_2020)]
    table = prepared(areas, [(source, read_table(source, say)) for source in sources], say)[1]
    people = table.observations.query("indicator == 'c_inw'").set_index("area_code")["value"]
    with (shared_data / KWB_2020).open(encoding="utf-8", newline="") as stream:
        published = {row["WijkenEnBuurten"].strip(): float(row["AantalInwoners_5"]) for row in csv.DictReader(stream)}
    assert {new: people[new] for new in pairs.values()} == {new: published[old] for old, new in pairs.items()}
    assert not set(pairs) & set(people.index)


@pytest.mark.parametrize(
    ("town", "called", "crimes"),
    [
        ("GM0200", "Apeldoorn", 7562),
        ("GM0344", "Utrecht (gemeente)", 25271),
        ("GM0233", "Ermelo", 970),
        ("GM0363", "Amsterdam", 82964),
    ],
)
def test_a_table_of_names_finds_the_municipality_when_the_user_lets_it(shared_data, joined, say, town, called, crimes):
    areas, reports = joined(town)
    offered = reports[POLICE_2024].query("cause == 'names'")
    assert offered[["area_code", "repair"]].values.tolist() == [[called, "names||"]]
    source = TableSource(str(shared_data / POLICE_2024), repairs=(Repair("names"),))
    (table,) = prepared(areas, [(source, read_table(source, say))], say)
    found = table.observations.set_index("area_code")["numerator"]
    assert found[town] == crimes
    # no region, province or foreign country became an area of the study
    assert sum(code in set(areas.frame["area_code"]) for code in found.index) == 0
