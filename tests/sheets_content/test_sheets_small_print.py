"""The line under a sheet says of which years, areas and tables its figures are, and why some are not shown."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest
from quickscan_veerkracht.veerkracht.analysis.why import Why, sentences
from quickscan_veerkracht.veerkracht.sheets import facts, words
from quickscan_veerkracht.veerkracht.sheets.hiding import few_people, single_figures
from quickscan_veerkracht.veerkracht.sheets.tables import provenance_table
from quickscan_veerkracht.veerkracht.sheets.words.small_print import publishers_of
from quickscan_veerkracht.veerkracht.sheets.words.terms import listed
from support.invented import HIDDEN


@pytest.fixture(scope="module")
def protected(quickscan, nl):
    """Of two areas more a single value is hidden, as the number of another area would follow from it."""
    hidden = quickscan.results.hidden
    others = facts.land(quickscan).index.difference(hidden["area_code"])[:2]
    reason = sentences(quickscan.study.thresholds, nl)[Why.TOTAL]
    more = pd.DataFrame(
        [(code, "c_inw", 2020, reason) for code in others], columns=["area_code", "indicator", "year", "reason"]
    )
    return replace(quickscan, results=replace(quickscan.results, hidden=pd.concat([hidden, more])))


def test_areas_of_which_one_value_is_hidden_are_not_said_to_have_few_inhabitants(protected, nl, en):
    assert (few_people(protected), single_figures(protected)) == (2, 2)
    assert "60 buurten, 2 verborgen (<50 inw.), van 2 losse cijfers verborgen · " in words.footer(
        "summary", protected, nl
    )
    told = words.highlights("orientation", protected, nl)
    assert "Verborgen, te weinig inwoners: 2 buurten." in told
    # the reasons are in the language of the study, whatever that of the sheet is
    assert "2 hidden (<50 inh.), single values of 2 hidden" in words.footer("summary", protected, en)


def test_a_map_without_a_class_for_few_dwellings_or_another_area_says_so(quickscan, nl):
    hidden = quickscan.results.hidden.copy()
    first, second = quickscan.areas.frame["area_code"].iloc[list(HIDDEN)]
    meant = sentences(quickscan.study.thresholds, nl)
    hidden.loc[hidden["area_code"] == first, "reason"] = meant[Why.HOMES]
    hidden.loc[hidden["area_code"] == second, "reason"] = meant[Why.TOTAL]
    other = replace(quickscan, results=replace(quickscan.results, hidden=hidden))
    foot = words.footer("indicator:l_soc", other, nl)
    assert "60 buurten, 1 verborgen (<20 woningen), 1 verborgen (herleidbaar), 1 zonder cijfer" in foot


def test_a_sheet_of_a_district_counts_its_own_areas(protected, nl):
    land = facts.land(protected)
    hidden = land.index.intersection(protected.areas.frame["area_code"].iloc[list(HIDDEN)])
    for code, members in land.groupby("district_code"):
        foot = words.footer(f"district:{code}", protected, nl)
        assert f" · {len(members)} buurt" in foot
        few = len(members.index.intersection(hidden))
        assert (f"{few} verborgen (<50 inw.)" in foot) == bool(few)


def test_a_table_without_a_publisher_is_named_itself(quickscan, nl):
    tables = tuple(
        replace(
            table,
            provenance=replace(
                table.provenance,
                publisher="",
                licence="",
                table_id="",
                released="",
                table="panel.csv",
                path="/x/panel.csv",
            ),
        )
        if "l_soc" in set(table.observations["indicator"])
        else table
        for table in quickscan.tables
    )
    nameless = replace(quickscan, tables=tables)
    assert publishers_of("indicator:l_soc", nameless) == ["panel"]
    assert " · bron panel · " in words.footer("indicator:l_soc", nameless, nl)
    of_panel = next(row for row in provenance_table(nameless, nl).rows if row.cells[0].text == "panel.csv")
    assert (of_panel.cells[1].text, of_panel.cells[4].text) == ("niet opgegeven", "niet opgegeven")


def test_each_page_names_the_years_and_the_comparison_of_what_it_shows(quickscan, nl):
    signals = quickscan.results.signals.assign(year=2020)
    now = replace(quickscan, results=replace(quickscan.results, signals=signals))
    assert words.footer("red_count", now, nl).startswith("Periode 2020 · vergeleken met Veldhaven · ")
    first, last = facts.drawn_span(now)
    assert words.footer("years", now, nl).startswith(f"Periode {first}–{last} · 60 buurten")
    own, other = "absoluut: tegenover het gebied zelf", "relatief: tegenover de verandering in Veldhaven"
    assert f" · {own} · " in words.footer("k_change_absolute", now, nl)
    assert f" · {other} · " in words.footer("coincidence_relative", now, nl)
    assert f" · {own}, {other} · " in words.footer("k_change_absolute|k_change_relative", now, nl)


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (["A", "B", "C"], "A, B en C"),
        (
            ["Leidsche Rijn-Centrum", "Maarschalkerweerd en Mereveld"],
            "Leidsche Rijn-Centrum; Maarschalkerweerd en Mereveld",
        ),
        (["Dorp, oost", "B"], "Dorp, oost; B"),
        (["Rijn en Sport"], "Rijn en Sport"),
        (["Trenk", "Benthem"], "Trenk en Benthem"),
    ],
)
def test_names_that_hold_an_and_are_kept_apart_by_semicolons(names, text, nl):
    assert listed(names, nl) == text
