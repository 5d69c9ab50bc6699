from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest
from quickscan_veerkracht.veerkracht.mapping.palette import palette
from quickscan_veerkracht.veerkracht.sheets import facts, tables
from quickscan_veerkracht.veerkracht.sheets.charts.points import gap_indicators, gap_name
from quickscan_veerkracht.veerkracht.sheets.heat_sheet import aligned, gap_table
from support.invented import HIDDEN, invented_quickscan

LETTERS = "ABCDE"
GLYPHS = ("▼▼", "▼", "●", "▲", "▲▲")


def rows_by_name(spec):
    return {row.cells[0].text: row for row in spec.rows if row.kind == "normal"}


def test_the_heat_table_shows_letter_colour_and_trend_of_each_signal(quickscan, nl):
    spec = tables.heat_table(quickscan, nl)
    columns = [column.heading for column in spec.columns]
    at = columns.index("Misdrijven")
    colours = palette("signal").signal
    found = rows_by_name(spec)
    names = quickscan.areas.frame.set_index("area_code")["name"]
    signals = quickscan.results.signals
    trends = quickscan.results.trends.set_index(["area_code", "indicator"])["trend"]
    rows = signals[(signals["indicator"] == "o_misdrijf") & signals["signal"].notna()]
    fragile = signals.set_index(["area_code", "indicator"])["fragile"]
    unsure_trend = quickscan.results.trends.set_index(["area_code", "indicator"])["fragile"]
    seen: set[tuple[bool, bool]] = set()
    assert len(rows) == 58
    for code, kind in zip(rows["area_code"], rows["signal"].astype(int)):
        if (names == names[code]).sum() > 1:
            continue  # two areas of the same name
        cell = found[names[code]].cells[at]
        unsure = fragile.loc[code, "o_misdrijf"], unsure_trend.loc[code, "o_misdrijf"]
        stars = ["*" if item else "" for item in unsure]
        assert (cell.text, cell.fill) == (LETTERS[kind - 1] + stars[0], colours[kind - 1])
        assert cell.mark == GLYPHS[int(trends[code, "o_misdrijf"]) - 1] + stars[1]
        seen |= {unsure}
    assert seen >= {(True, False), (False, True), (False, False)}
    assert "* wankel" in spec.note


def test_the_heat_table_groups_by_district_in_alphabetical_order(quickscan, nl):
    spec = tables.heat_table(quickscan, nl)
    heads = [row.cells[0].text for row in spec.rows if row.kind == "group"]
    assert heads == sorted(heads, key=str.casefold)
    assert len(heads) == 8
    groups: dict[str, list[str]] = {}
    for row in spec.rows:
        if row.kind == "group":
            current = groups.setdefault(row.cells[0].text, [])
        else:
            current.append(row.cells[0].text)
    frame = facts.land(quickscan)
    for head, members in groups.items():
        assert members == sorted(members, key=str.casefold)
        assert sorted(members) == sorted(frame.loc[frame["district_name"] == head, "name"])


def test_hidden_areas_are_dashes_without_colour_and_the_note_says_why(quickscan, nl):
    spec = tables.heat_table(quickscan, nl)
    name = quickscan.areas.frame["name"].iloc[HIDDEN[0]]
    cells = rows_by_name(spec)[name].cells[1:]
    assert {(cell.text, cell.fill, cell.mark) for cell in cells} == {("–", "", "")}
    assert "verborgen om kleine aantallen te beschermen" in spec.note


def test_the_red_count_column_counts_the_unfavourable_signals(quickscan, nl):
    spec = tables.heat_table(quickscan, nl)
    singles = [i for i, column in enumerate(spec.columns) if 1 < i < len(spec.columns) - 1]
    for row in spec.rows:
        if row.kind == "normal" and row.cells[-1].text != "–":
            letters = [row.cells[i].text for i in singles]
            red = sum(letter[0] in "AB" for letter in letters if letter != "–")
            assert row.cells[-1].text == f"{red} van {sum(letter != '–' for letter in letters)}"


def test_the_vulnerability_index_comes_first_then_the_themes(quickscan):
    shown = [item.id for item in tables.shown_indicators(quickscan, 20)]
    assert shown == ["k_index", "k_bijstand", "k_ao", "k_laaginkomen", "o_misdrijf", "o_vernieling", "l_soc"]


def test_when_room_is_short_the_legs_of_the_coincidence_go_before_the_rest(quickscan):
    assert [item.id for item in tables.shown_indicators(quickscan, 2)] == ["k_index", "o_misdrijf"]
    assert "l_soc" not in [item.id for item in tables.shown_indicators(quickscan, 5)]


def test_a_district_table_holds_its_own_areas_with_values_and_the_reference_below(quickscan, nl):
    code = facts.districts(quickscan).index[1]
    spec = tables.district_table(quickscan, code, nl)
    frame = facts.land(quickscan)
    members = frame[frame["district_code"] == code]
    assert [row.cells[0].text for row in spec.rows[:-1]] == sorted(members["name"], key=str.casefold)
    at = [column.heading for column in spec.columns].index("Bijstand")
    signals = quickscan.results.signals
    values = signals[signals["indicator"] == "k_bijstand"].set_index("area_code")
    for area in members.index[members.index.isin(values.index[values["value"].notna()])]:
        text = rows_by_name(spec)[frame["name"][area]].cells[at].text
        assert text == f"{LETTERS[int(values['signal'][area]) - 1]} {nl.number(values['value'][area], 1)}"
    last = spec.rows[-1]
    assert last.cells[0].text == "Veldhaven"
    assert last.cells[at].text == nl.number(values["reference"].iloc[0], 1)


def test_another_palette_colours_the_chips(nl):
    quickscan = invented_quickscan()
    other = replace(quickscan, study=quickscan.study.changed(palette="verkeerslicht"))
    fills = {cell.fill for row in tables.heat_table(other, nl).rows for cell in row.cells} - {""}
    assert fills == set(palette("verkeerslicht").signal)


def test_letters_contrast_with_their_chips(quickscan, nl):
    from quickscan_veerkracht.veerkracht.sheets.colours import luminance

    for row in tables.heat_table(quickscan, nl).rows:
        for cell in row.cells:
            if cell.fill:
                light, dark = sorted([luminance(cell.fill), luminance(cell.colour)], reverse=True)
                assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_the_match_summary_counts_both_sides(quickscan, nl):
    spec = tables.match_summary(quickscan, nl)
    cells = {row.cells[0].text: [cell.text for cell in row.cells[1:]] for row in spec.rows}
    assert cells["politie.csv"] == ["60", "60", "0", "1"]
    assert cells["kwb.csv"] == ["60", "60", "0", "0"]


def test_the_provenance_table_has_a_row_for_each_table(quickscan, nl):
    spec = tables.provenance_table(quickscan, nl)
    assert [row.cells[0].text for row in spec.rows] == ["kwb.csv", "politie.csv", "leefbaarometer.csv"]
    assert [row.cells[1].text for row in spec.rows] == ["CBS", "Politie", "Leefbaarometer"]


def test_the_hidden_table_names_areas_and_reasons_without_values(quickscan, nl):
    spec = tables.hidden_table(quickscan, nl)
    codes = {quickscan.areas.frame["area_code"].iloc[index] for index in HIDDEN}
    assert {row.cells[1].text for row in spec.rows} == codes
    assert [row.cells[0].text for row in spec.rows] == sorted(row.cells[0].text for row in spec.rows)
    assert {row.cells[2].text for row in spec.rows} == {"6"}
    nothing = replace(quickscan, results=replace(quickscan.results, hidden=quickscan.results.hidden.iloc[:0]))
    assert tables.hidden_table(nothing, nl).note == "Er is niets verborgen."


@pytest.mark.parametrize(
    "make", ["heat_table", "match_summary", "provenance_table", "hidden_table", "ingredients_table"]
)
def test_every_row_has_a_cell_for_every_column(quickscan, say, make):
    spec = getattr(tables, make)(quickscan, say)
    assert spec.columns
    for row in spec.rows:
        assert len(row.cells) == (1 if row.kind == "group" else len(spec.columns))


def test_the_table_of_differences_has_the_order_and_the_names_of_its_charts(quickscan, nl):
    table = gap_table(SimpleNamespace(quickscan=quickscan, say=nl))
    items = gap_indicators(quickscan)
    assert [row.cells[0].text for row in table.rows] == [gap_name(item, "nl") for item in items]
    assert [row.cells[1].text for row in table.rows] == [item.unit("nl") for item in items]
    ends = {len(cell.text) - cell.text.find(",") for row in table.rows for cell in row.cells[3:5] if "," in cell.text}
    assert len(ends) == 1


def test_numbers_of_other_precision_keep_their_marks_under_each_other():
    assert aligned("97", 0, 2) == "97" + "\u2008" + 2 * "\u2007"
    assert aligned("9,7", 1, 2) == "9,7" + "\u2007"
    assert aligned("−2,42", 2, 2) == "−2,42"
