"""The lists of the panel, without a widget."""

from __future__ import annotations

import dataclasses

import pandas as pd
import pytest
from qgis.PyQt.QtCore import Qt
from quickscan_veerkracht.ui.models.match_report import MatchFilter, MatchReportModel, match_rows
from quickscan_veerkracht.ui.models.profile import Profiles
from quickscan_veerkracht.ui.models.signals_table import SignalsTableModel
from quickscan_veerkracht.ui.models.table_cards import TableCardsModel, years_text
from quickscan_veerkracht.ui.models.views import ViewsModel, views_of
from quickscan_veerkracht.ui.table_state import TableState
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.intake.frames import Provenance, Table
from quickscan_veerkracht.veerkracht.study import Repair, TableSource
from quickscan_veerkracht.veerkracht.wording import Wording
from support.invented import invented_quickscan

REPORT = pd.DataFrame(
    [
        ("t", "BU1", "matched", "", "", "", False),
        ("t", "GM1", "only_in_table", "The municipality.", "", "", False),
        ("t", "BU2", "only_in_areas", "Not in the table.", "Look for a newer table.", "", True),
        ("t", "=BU3", "only_in_table", "Not in the areas.", "", "code|=BU3|BU2", True),
    ],
    columns=["table", "area_code", "side", "reason", "suggestion", "repair", "attention"],
)


@pytest.fixture
def report(dutch):
    model = MatchReportModel(match_rows(REPORT))
    proxy = MatchFilter()
    proxy.setSourceModel(model)
    return model, proxy


def codes(proxy: MatchFilter) -> list[str]:
    return [proxy.index(row, 0).data() for row in range(proxy.rowCount())]


def test_what_asks_for_a_look_comes_first_and_what_matched_last(report):
    assert codes(report[1]) == ["BU2", "=BU3", "GM1", "BU1"]


def test_a_row_offers_its_repair(report):
    rows = [report[1].index(row, 0).data(MatchReportModel.ROW_ROLE) for row in range(4)]
    assert [row.offered for row in rows] == [None, Repair("code", "=BU3", "BU2"), None, None]


def test_the_report_is_filtered_by_side_and_by_any_text_in_a_row(report):
    proxy = report[1]
    proxy.set_side("problems")
    assert codes(proxy) == ["BU2", "=BU3"]
    proxy.set_side("matched")
    assert codes(proxy) == ["BU1"]
    proxy.set_side("")
    proxy.set_text("NEWER")
    assert codes(proxy) == ["BU2"]


def test_a_copy_holds_the_shown_rows_and_no_formula(report):
    proxy = report[1]
    proxy.set_side("only_in_table")
    proxy.set_text("not in")
    assert proxy.as_text() == "Code\tReden\tWat te doen\tWaar\n'=BU3\tNot in the areas.\t\tAlleen in tabel"


def table(fmt: str = "cbs_kwb", years: tuple = (2020,)) -> Table:
    provenance = Provenance("kwb", "CBS", fmt, years, "CC BY 4.0", "0" * 64, 10, ())
    return Table("kwb", pd.DataFrame({"indicator": []}), pd.DataFrame(), provenance)


def card(state: TableState) -> dict[str, object]:
    model = TableCardsModel()
    model.set_states([state])
    index = model.index(0)
    return {
        "title": index.data(),
        "subtitle": index.data(model.SUBTITLE_ROLE),
        "rate": index.data(model.RATE_ROLE),
        "share": index.data(model.SHARE_ROLE),
        "warning": index.data(model.WARNING_ROLE),
    }


def test_a_card_names_publisher_years_indicators_and_match(dutch):
    state = TableState(TableSource("/x/kwb.csv"), table(), matched=105, areas=107, indicators=frozenset("abc"))
    assert card(state) == {
        "title": "CBS Kerncijfers 2020",
        "subtitle": "CBS · 3 indicatoren · kwb.csv",
        "rate": "105/107",
        "share": pytest.approx(105 / 107),
        "warning": "2 gebieden zonder cijfers",
    }


def test_the_two_tables_of_the_police_have_names_of_their_own(dutch):
    def title_with(indicator: str) -> object:
        return card(TableState(TableSource("/x/p.csv"), table("police"), indicators=frozenset({indicator})))["title"]

    assert title_with("o_overlast") == "Overlast (politie) 2020"
    assert title_with("o_misdrijf") == "Misdrijven (politie) 2020"


def test_a_card_of_a_table_that_matches_nothing_or_cannot_be_read_says_so(dutch):
    nothing = card(TableState(TableSource("/x/kwb.csv"), table(), matched=0, areas=107))
    assert nothing["warning"] == "Geen gebied past: bekijk het koppelverslag"
    assert nothing["share"] == 0
    broken = card(TableState(TableSource("/x/kwb.csv"), problem=QuickScanError("No.", "Because.", "Do this.")))
    assert broken["title"] == "kwb.csv"
    assert broken["warning"] == "No. Do this."


def test_years_are_a_range_only_when_unbroken():
    assert years_text((2013, 2012, 2014)) == "2012–2014"
    assert years_text((2012, 2016, 2020)) == "2012, 2016, 2020"
    assert years_text((2020,)) == "2020"


def test_a_map_that_cannot_be_made_is_listed_disabled_with_its_reason(dutch):
    quickscan = invented_quickscan(unavailable={"social_housing": "Er is geen aandeel corporatiewoningen."})
    model = ViewsModel()
    model.set_rows(views_of(quickscan, Wording("nl")))
    row = model.row_of("social_housing")
    index = model.index(row)
    assert row == model.rowCount() - 1
    assert index.data(model.REASON_ROLE) == "Er is geen aandeel corporatiewoningen."
    assert not index.flags() & Qt.ItemFlag.ItemIsEnabled
    assert model.index(0).flags() & Qt.ItemFlag.ItemIsEnabled


def test_a_profile_holds_the_signals_and_trends_of_its_area():
    quickscan = invented_quickscan()
    profiles = Profiles(quickscan, Wording("nl"))
    code = quickscan.areas.frame["area_code"].iloc[20]
    profile = profiles.of(code)
    signals = quickscan.results.signals.query("area_code == @code").set_index("indicator")
    trends = quickscan.results.trends.query("area_code == @code").set_index("indicator")
    assert {row.indicator for row in profile.rows} == set(signals.index)
    for row in profile.rows:
        assert row.signal == signals.loc[row.indicator, "signal"]
        assert row.trend == trends.loc[row.indicator, "trend"]
    assert profile.rows[0].indicator == "k_index"
    assert profile.name == quickscan.areas.frame["name"].iloc[20]


def test_a_profile_follows_the_years_of_area_and_municipality():
    quickscan = invented_quickscan()
    code = quickscan.areas.frame["area_code"].iloc[20]
    row = next(row for row in Profiles(quickscan, Wording("nl")).of(code).rows if row.indicator == "k_ao")
    seen = quickscan.results.observations.query("area_code == @code and indicator == 'k_ao'").sort_values("year")
    assert row.series.years == tuple(seen["year"])
    assert row.series.values == pytest.approx(tuple(seen["value"]))


def test_a_hidden_value_shows_its_reason_and_no_number(dutch):
    quickscan = invented_quickscan()
    hidden = quickscan.results.hidden["area_code"].iloc[0]
    row = next(row for row in Profiles(quickscan, Wording("nl")).of(hidden).rows if row.indicator == "k_ao")
    assert (row.signal, row.value) == (0, "–")
    assert "Minder dan 50 inwoners" in SignalsTableModel.explanation(row)
    model = SignalsTableModel()
    model.set_rows([row])
    assert model.index(0, model.SIGNAL).data() == "–"
    assert model.index(0, model.LINE).data(Qt.ItemDataRole.DecorationRole) is None


def test_an_unknown_area_has_no_profile():
    assert Profiles(invented_quickscan(), Wording("nl")).of("BU00000000") is None


def test_the_letter_and_the_arrow_stand_for_their_class(dutch):
    quickscan = invented_quickscan()
    profiles = Profiles(quickscan, Wording("nl"))
    row = profiles.of(quickscan.areas.frame["area_code"].iloc[20]).rows[1]
    model = SignalsTableModel()
    model.set_rows([dataclasses.replace(row, signal=1, trend=5), dataclasses.replace(row, signal=5, trend=1)])
    assert [model.index(number, model.SIGNAL).data() for number in (0, 1)] == ["A", "E"]
    assert [model.index(number, model.TREND).data() for number in (0, 1)] == ["▲▲", "▼▼"]


def test_a_fragile_class_has_the_star_that_it_has_on_the_map(dutch):
    quickscan = invented_quickscan()
    profiles = Profiles(quickscan, Wording("nl"))
    row = profiles.of(quickscan.areas.frame["area_code"].iloc[20]).rows[1]
    model = SignalsTableModel()
    plain = dataclasses.replace(row, signal=2, trend=2, fragile=False, trend_fragile=False)
    rows = [dataclasses.replace(plain, fragile=True), dataclasses.replace(plain, trend_fragile=True)]
    model.set_rows(rows)
    assert [model.index(number, model.SIGNAL).data() for number in (0, 1)] == ["B*", "B"]
    assert [model.index(number, model.TREND).data() for number in (0, 1)] == ["▼", "▼*"]
    found = [row for code, _ in profiles.names for row in profiles.of(code).rows]
    land = ~quickscan.results.signals["area_code"].isin(quickscan.areas.frame.query("water")["area_code"])
    assert sum(row.fragile for row in found) == (quickscan.results.signals["fragile"] & land).sum() > 0
