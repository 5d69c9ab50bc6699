"""Nothing that is hidden can be worked out from what is given away: an attacker tries, with all tables of the file.

What two runs with other thresholds or another selection give away together is not tried: who makes both has the
tables that went in. Nor is the choice of what is hidden beside: who knows the rule may guess a little better.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any, Callable

import pandas as pd
import pytest
from quickscan_veerkracht.veerkracht.analysis import explain, suppression
from quickscan_veerkracht.veerkracht.intake.boundaries.contiguity import contiguity
from quickscan_veerkracht.veerkracht.intake.catalogue import catalogue
from quickscan_veerkracht.veerkracht.mapping import geopackage
from quickscan_veerkracht.veerkracht.wording import Wording
from support import twins
from support.attack import COMPARED, OF_AREAS, PARTS, READ, SHEETS, Attacker
from support.hard_towns import SIZES, YEARS, hard_figures, hard_quickscan
from support.invented import MUNICIPALITY, invented_quickscan

EVERYBODY = range(1, 61)
NOBODY = {("k_lvb", number): 0.0 for number in EVERYBODY}
TOWNS: dict[str, dict[str, Any]] = {
    "one tiny area under published totals": {"tiny": {17: 12}},
    "one tiny area and no total": {"tiny": {17: 12}, "published": False},
    "two tiny areas under published totals, one with a single resident": {"tiny": {17: 1, 42: 38}},
    "a tiny area in every district": {"tiny": {n: 8 + 2 * n % 40 for n in (2, 12, 17, 22, 30, 38, 45, 52)}},
    "the smallest others lack figures": {
        "tiny": {17: 12},
        "without": {("k_bijstand", 2018): (5, 9, 13), ("o_misdrijf", 2020): (9, 13), ("c_hh", 2018): (9, 13)},
    },
    "hidden areas without a single case": {
        "tiny": {17: 12, 42: 38},
        "fixed": {(name, n): 0.0 for name in ("o_vernieling", "k_ao") for n in (17, 42)},
    },
    "a tiny area that comes later, and no total": {
        "tiny": {17: 12, 42: 38, 30: 44},
        "published": False,
        "without": {(name, 2018): (30,) for name in ("k_bijstand", "k_ao", "o_misdrijf", "c_inw")},
    },
    "few sensitive cases under a published total, and an area with few homes": {
        "tiny": {},
        "fixed": {**NOBODY, ("k_lvb", 20): 1.0, ("k_lvb", 21): 1.0, ("k_lvb", 22): 5.0, ("c_won", 33): 12.0},
    },
    "few sensitive cases and no total": {
        "tiny": {},
        "published": False,
        "fixed": {**NOBODY, ("k_lvb", 20): 4.0, ("k_lvb", 21): 4.0, ("k_lvb", 22): 5.0},
    },
}


@pytest.fixture
def given_away(qgis_app, tmp_path: Path) -> Callable[[pd.DataFrame], dict[str, pd.DataFrame]]:
    """The tables of the GeoPackage that is made of some figures."""

    def written(figures: pd.DataFrame) -> dict[str, pd.DataFrame]:
        path = tmp_path / "quickscan.gpkg"
        geopackage.write_geopackage(hard_quickscan(figures), path)
        with closing(sqlite3.connect(path)) as file:
            return {name: pd.read_sql_query(f'SELECT * FROM "{name}"', file) for name in READ}

    return written


def sizes_of(figures: pd.DataFrame) -> pd.DataFrame:
    """The people, households and homes of every area: public, but for what a QuickScan hides of them."""
    return figures[figures["indicator"].isin(SIZES) & figures["area_code"].str.startswith("BU")].dropna(subset="value")


def truth(figures: pd.DataFrame) -> dict[tuple[str, int, str], float]:
    numbers = figures["numerator"].where(~figures["indicator"].isin(SIZES), figures["value"])
    return dict(zip(zip(figures["indicator"], figures["year"], figures["area_code"]), numbers.fillna(0.0)))


@pytest.mark.parametrize("town", TOWNS)
def test_no_hidden_number_follows_from_the_outputs(town: str, given_away) -> None:
    figures = hard_figures(**TOWNS[town])
    tables = given_away(figures)
    assert len(tables["hidden"]) > 3
    for sizes in (None, sizes_of(figures)):
        attacker = Attacker(tables, MUNICIPALITY, catalogue(), sizes)
        assert len(attacker.targets()) > 3
        assert list(attacker.determined()) == []
        assert list(attacker.narrowed(truth(figures))) == []


def attacked(town: str, sizes: bool = False) -> tuple[Attacker, dict[tuple[str, int, str], float]]:
    """An attacker of the tables as they would be written, and the truth."""
    figures = hard_figures(**TOWNS[town])
    tables = geopackage.contract_tables(hard_quickscan(figures))
    return Attacker(tables, MUNICIPALITY, catalogue(), sizes_of(figures) if sizes else None), truth(figures)


def found_without(part: str, town: str, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """What gives hidden numbers away when a part of the hiding is left out."""
    monkeypatch.setattr(suppression, part, lambda cube, why, *rest: why != why)
    attacker, true = attacked(town)
    found = [*attacker.determined(), *attacker.narrowed(true)]
    for item in found:
        # a wrong answer would be no proof that the attacker can count
        assert item.low - 1e-6 <= true[item.key] <= item.high + 1e-6
    return {" ".join(item.how.split()[:2]) for item in found}


def test_the_attacker_finds_a_lonely_area_when_no_other_is_hidden_beside_it(monkeypatch) -> None:
    monkeypatch.setattr(suppression, "hide_more", lambda *_: None)
    assert "the published" in found_without("hide_companions", "one tiny area under published totals", monkeypatch)


def test_the_attacker_finds_the_size_behind_a_figure_that_is_shown(monkeypatch) -> None:
    found = found_without("hide_what_tells_sizes", "one tiny area under published totals", monkeypatch)
    assert found & {"the denominator", "the numerator"}


def test_the_attacker_finds_that_hidden_areas_have_no_cases(monkeypatch) -> None:
    assert found_without("hide_more", "hidden areas without a single case", monkeypatch) == {"the published"}


def test_the_attacker_finds_sensitive_numbers_in_a_reference_of_the_true_ones(monkeypatch) -> None:
    assert found_without("_sensitive_total", "few sensitive cases and no total", monkeypatch) == {"the reference"}


def test_the_attacker_finds_the_only_hidden_area_in_a_reference(monkeypatch) -> None:
    monkeypatch.setattr(suppression, "_in_total", lambda cube, why: cube.value.copy())
    attacker, true = attacked("one tiny area and no total", sizes=True)
    found = {item.key: item.low for item in attacker.determined()}
    counted = [key for key in found if catalogue()[key[0]].kind in ("share", "rate")]
    assert len(counted) >= 5
    assert [found[key] for key in counted] == pytest.approx([true[key] for key in counted], abs=1e-6)


@pytest.fixture(scope="module")
def walk(qgis_app):
    """A walk in which every table has rows: areas that touch, and five years of damage."""
    touching = contiguity(invented_quickscan("en").areas.frame, Wording("en"))
    return lambda figures: hard_quickscan(figures, neighbours=touching)


@pytest.fixture(scope="module")
def world() -> pd.DataFrame:
    """Two tiny areas, few sensitive cases, and published totals."""
    few = {("k_lvb", 20): 2.0, ("k_lvb", 21): 3.0, ("k_lvb", 22): 5.0}
    years = {**YEARS, "o_vernieling": (2018, 2019, 2020, 2021, 2022)}
    return hard_figures(tiny={17: 12, 42: 38}, fixed={**NOBODY, **few}, years=years)


@pytest.fixture(scope="module")
def given(walk, world) -> dict[str, pd.DataFrame]:
    return twins.given_away(walk(world))


@pytest.fixture(scope="module")
def twin(given, world):
    """The same world with other hidden numbers, and which."""
    return twins.twin_of(world, given["hidden"])


def test_the_attacker_knows_every_table_column_and_sheet_that_is_written(given) -> None:
    """What is new must be read into equations or be the same in twins; then it is named in ``support/attack.py``."""
    known = {name: set(columns.split()) for name, columns in {**READ, **COMPARED}.items()}
    tables = {name: set(frame.columns) for name, frame in given.items() if not name.startswith(("areas", "workbook"))}
    assert tables == known
    assert {name.split(": ")[1] for name in given if name.startswith("workbook")} == set(SHEETS.split(", "))
    indicators = [*catalogue()]
    parts = {f"{indicator}_{part}" for indicator in indicators for part in PARTS.split()}
    assert set(given["areas"].columns) - parts == set(OF_AREAS.split())
    empty = {name for name, frame in given.items() if frame.empty and not name.startswith("workshop")} - {"unavailable"}
    assert empty <= {"workbook: Clusters"}


def test_no_table_sheet_or_sentence_tells_two_worlds_apart_that_differ_in_hidden_numbers(walk, given, twin) -> None:
    figures, moved = twin
    assert len(moved) > 20
    assert {key[0] for key in moved} >= {"k_bijstand", "o_misdrijf", "o_vernieling", "k_lvb"}
    assert twins.differences(given, twins.given_away(walk(figures))) == []


def test_a_table_made_of_hidden_numbers_tells_the_twins_apart(walk, world, twin, monkeypatch) -> None:
    honest = explain.inequality_frame

    def leaking(found):
        return honest(replace(found, suppression=replace(found.suppression, shown=found.cube)))

    monkeypatch.setattr(explain, "inequality_frame", leaking)
    one, other = (geopackage.contract_tables(walk(figures)) for figures in (world, twin[0]))
    assert {line.split(":")[0] for line in twins.differences(one, other)} == {"inequality"}
