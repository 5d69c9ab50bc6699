from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest
from quickscan_veerkracht.veerkracht.mapping.palette import palette
from quickscan_veerkracht.veerkracht.sheets import facts, signal_tables, tables
from quickscan_veerkracht.veerkracht.sheets.charts.points import gap_indicators, gap_name
from quickscan_veerkracht.veerkracht.sheets.heat_sheet import aligned, gap_table
from support.invented import HIDDEN, invented_quickscan

LETTERS = "ABCDE"
GLYPHS = ("▼▼", "▼", "●", "▲", "▲▲")
OPEN = ("▽▽", "▽", "○", "△", "△△")


def rows_by_name(spec):
    return {row.cells[0].text: row for row in spec.rows if row.kind == "normal"}


def test_the_heat_table_shows_letter_colour_and_trend_of_each_signal(quickscan, nl):
    spec = signal_tables.heat_table(quickscan, nl)
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
    doubt = quickscan.results.trends.set_index(["area_code", "indicator"])["uncertain"]
    seen: set[tuple[bool, bool]] = set()
    assert len(rows) == 58
    for code, kind in zip(rows["area_code"], rows["signal"].astype(int)):
        if (names == names[code]).sum() > 1:
            continue  # two areas of the same name
        cell = found[names[code]].cells[at]
        unsure = fragile.loc[code, "o_misdrijf"], unsure_trend.loc[code, "o_misdrijf"]
        stars = ["*" if item else "" for item in unsure]
        assert (cell.text, cell.fill) == (LETTERS[kind - 1] + stars[0], colours[kind - 1])
        marks = OPEN if doubt[code, "o_misdrijf"] else GLYPHS
        assert cell.mark == marks[int(trends[code, "o_misdrijf"]) - 1] + stars[1]
        seen |= {unsure}
    assert seen >= {(True, False), (False, True), (False, False)}
    assert "* wankel" in spec.note


def test_the_heat_table_groups_by_district_in_alphabetical_order(quickscan, nl):
    spec = signal_tables.heat_table(quickscan, nl)
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
    spec = signal_tables.heat_table(quickscan, nl)
    name = quickscan.areas.frame["name"].iloc[HIDDEN[0]]
    cells = rows_by_name(spec)[name].cells[1:]
    assert {(cell.text, cell.fill, cell.mark) for cell in cells} == {("–", "", "")}
    assert "verborgen om kleine aantallen te beschermen" in spec.note


def test_the_red_count_column_counts_the_unfavourable_signals(quickscan, nl):
    spec = signal_tables.heat_table(quickscan, nl)
    singles = [i for i, column in enumerate(spec.columns) if 1 < i < len(spec.columns) - 1]
    for row in spec.rows:
        if row.kind == "normal" and row.cells[-1].text != "–":
            letters = [row.cells[i].text for i in singles]
            red = sum(letter[0] in "AB" for letter in letters if letter != "–")
            assert row.cells[-1].text == f"{red} van {sum(letter != '–' for letter in letters)}"


def test_a_chip_is_hollow_just_where_the_map_is_hatched_and_the_note_says_so(quickscan, nl):
    spec = signal_tables.heat_table(quickscan, nl)
    found, shown = rows_by_name(spec), tables.signal_indicators(quickscan)
    names = facts.names(quickscan)
    counts = names.value_counts()
    signals = quickscan.results.signals
    for item in shown:
        rows = signals[(signals["indicator"] == item.id) & signals["signal"].notna()]
        for code, hatched in zip(rows["area_code"], rows["uncertain"]):
            if counts[names[code]] == 1 and code in facts.land(quickscan).index:
                assert found[names[code]].cells[1 + shown.index(item)].hollow == hatched
    assert {cell.hollow for row in spec.rows for cell in row.cells if cell.fill} == {True, False}
    assert "Omlijnd" in spec.note
    sure = replace(quickscan.results, signals=signals.assign(uncertain=False))
    sure = replace(sure, trends=sure.trends.assign(uncertain=False))
    assert "Omlijnd" not in signal_tables.heat_table(replace(quickscan, results=sure), nl).note


def test_the_index_stands_apart_and_the_note_says_that_it_is_not_counted(quickscan, nl):
    spec = signal_tables.heat_table(quickscan, nl)
    assert [column.heading for column in spec.columns if column.after] == ["K-index"]
    assert "telt niet mee" in spec.note
    assert "niets: geen trend" in spec.note
    rest = tables.signal_indicators(quickscan)[1:]
    part = signal_tables.heat_table(quickscan, nl, rest)
    assert not any(column.after for column in part.columns)
    assert "telt niet mee" not in part.note
    assert "andere deel van de tabel" in part.note


def test_a_district_shows_first_what_is_unfavourable_there_and_names_what_it_leaves_out(quickscan, nl):
    signals = quickscan.results.signals
    for code in facts.districts(quickscan).index:
        order = [item.id for item in signal_tables.district_order(quickscan, code)]
        assert sorted(order) == sorted(item.id for item in tables.signal_indicators(quickscan))
        assert order[0] == "k_index"
        inside = facts.land(quickscan).index[facts.land(quickscan)["district_code"] == code]
        red = set(signals.loc[signals["area_code"].isin(inside) & signals["signal"].isin(facts.RED), "indicator"])
        red -= {"k_index"}
        assert set(order[1 : 1 + len(red)]) == red
    shown = tables.signal_indicators(quickscan)
    note = signal_tables.district_note(quickscan, code, nl, shown[:-2])
    assert note.endswith(f"{shown[-2].short('nl')} en {shown[-1].short('nl')}.")
    assert "seinentabel" not in signal_tables.district_note(quickscan, code, nl, shown)


def test_modelled_figures_are_named(quickscan, nl):
    signals = quickscan.results.signals
    modelled = signals.assign(certainty=signals["certainty"].mask(signals["indicator"] == "l_soc", "model"))
    other = replace(quickscan, results=replace(quickscan.results, signals=modelled))
    assert "Gemodelleerde cijfers, niet geteld: Sociale samenhang." in signal_tables.heat_table(other, nl).note
    assert "Gemodelleerd" not in signal_tables.heat_table(quickscan, nl).note


def test_the_vulnerability_index_comes_first_then_the_themes(quickscan):
    shown = [item.id for item in tables.signal_indicators(quickscan)]
    assert shown == ["k_index", "k_bijstand", "k_ao", "k_laaginkomen", "o_misdrijf", "o_vernieling", "l_soc"]


def test_when_room_is_short_the_legs_of_the_coincidence_go_before_the_rest(quickscan):
    known = tables.signal_indicators(quickscan)
    assert [item.id for item in tables.most_important(known, 2, quickscan)] == ["k_index", "o_misdrijf"]
    assert "l_soc" not in [item.id for item in tables.most_important(known, 5, quickscan)]


def test_a_district_table_holds_its_own_areas_with_values_and_the_reference_below(quickscan, nl):
    code = facts.districts(quickscan).index[1]
    spec = signal_tables.district_table(quickscan, code, nl)
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
    fills = {cell.fill for row in signal_tables.heat_table(other, nl).rows for cell in row.cells} - {""}
    assert fills == set(palette("verkeerslicht").signal)


def test_letters_contrast_with_their_chips(quickscan, nl):
    from quickscan_veerkracht.veerkracht.sheets.colours import luminance

    for row in signal_tables.heat_table(quickscan, nl).rows:
        for cell in row.cells:
            if cell.fill:
                paper = "#FFFFFF" if cell.hollow else cell.fill
                light, dark = sorted([luminance(paper), luminance(cell.colour)], reverse=True)
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
    "make",
    [
        signal_tables.heat_table,
        tables.match_summary,
        tables.provenance_table,
        tables.hidden_table,
        tables.ingredients_table,
    ],
)
def test_every_row_has_a_cell_for_every_column(quickscan, say, make):
    spec = make(quickscan, say)
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
