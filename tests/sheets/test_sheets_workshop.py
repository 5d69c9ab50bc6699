from __future__ import annotations

import math
import os
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from pypdf import PdfReader

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import QgsGeometry, QgsLayoutItemLabel, QgsLayoutItemMap, QgsLayoutItemPolyline, QgsProject
from qgis.PyQt.QtCore import QRectF
from quickscan_veerkracht.veerkracht.analysis.references import LEAST_PEERS
from quickscan_veerkracht.veerkracht.analysis.results import K_INDEX
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.intake.catalogue import catalogue
from quickscan_veerkracht.veerkracht.mapping.geopackage import write_geopackage
from quickscan_veerkracht.veerkracht.mapping.geopackage_study import read_study_of
from quickscan_veerkracht.veerkracht.mapping.legend import legend
from quickscan_veerkracht.veerkracht.mapping.project import build_project
from quickscan_veerkracht.veerkracht.progress import Progress
from quickscan_veerkracht.veerkracht.sheets import facts
from quickscan_veerkracht.veerkracht.sheets.design import Design
from quickscan_veerkracht.veerkracht.sheets.export import export_layout
from quickscan_veerkracht.veerkracht.sheets.items import new_layout, new_sheet
from quickscan_veerkracht.veerkracht.sheets.lint import lint
from quickscan_veerkracht.veerkracht.sheets.page import Making
from quickscan_veerkracht.veerkracht.sheets.tables import signal_indicators
from quickscan_veerkracht.veerkracht.sheets.words.cards import cards
from quickscan_veerkracht.veerkracht.sheets.workshop.build import build_sheets, paper_for, require_kinds
from quickscan_veerkracht.veerkracht.sheets.workshop.place import Place
from quickscan_veerkracht.veerkracht.sheets.workshop.profile_table import (
    first_sentence,
    peers,
    plain_reason,
    profile_table,
)
from quickscan_veerkracht.veerkracht.sheets.workshop.publish import chosen_sheets
from quickscan_veerkracht.veerkracht.sheets.workshop.rows import draw_spark
from quickscan_veerkracht.veerkracht.sheets.workshop.sets import AFTER, SETS, left_out, sheet_choices
from quickscan_veerkracht.veerkracht.sheets.workshop.sparks import Spark, sparks
from quickscan_veerkracht.veerkracht.sheets.workshop.stickers import signal_stickers
from quickscan_veerkracht.veerkracht.wording import Wording
from quickscan_veerkracht.veerkracht.workshop import Canvas, Note, Promise, Success, Workshop
from support.invented import invented_quickscan

SIZES = {"A0": (1189, 841), "A1": (841, 594), "A3": (420, 297), "A4": (297, 210)}
POINT = 25.4 / 72
# made as others are, and left out to save time
ALIKE = ("theme:o_level", "theme:k_change", "theme:o_change", "theme:red_count", "social_housing")
NL = Wording("nl")


@pytest.fixture(scope="module")
def quickscan():
    made = invented_quickscan()
    district, other = _districts(made)[:2]
    codes = made.areas.frame.loc[made.areas.frame["district_code"] == district, "area_code"].tolist()
    workshop = Workshop(
        (
            Note(
                "a",
                "Portieken [% 1+1 %] slecht verlicht",
                codes[1],
                "C4",
                family="social",
                owner="Wijkteam",
                district=district,
            ),
            Note("b", "Leegstaande winkels", grid="C4", district=district),
            Note("c", "Hoort bij een andere wijk", grid="A1", district=other),
            Note("d", "Geldt voor de hele stad", grid="E5", session=1),
            Note("e", "Van een wijk die er niet meer is", district="WK999099"),
        ),
        (Canvas(district, "Wat wij zien", "Wat het probleem is", "Gemeente", ("Eerste lijn", "Tweede lijn")),),
        (Success("s", district, "k_bijstand", 5.0, 2026),),
        (Promise(district, "Corporatie", "Elke flat een huismeester"),),
    )
    return replace(made, study=made.study.changed(workshop=workshop))


def _districts(quickscan):
    return sorted({choice.district for choice in sheet_choices(quickscan, NL) if choice.district})


@pytest.fixture(scope="module")
def district(quickscan):
    return next(
        choice.district for choice in sheet_choices(quickscan, NL) if choice.set_id == AFTER and choice.district
    )


@pytest.fixture(scope="module")
def made(quickscan, district, qgis_app, tmp_path_factory):
    """Every sheet of the town, and those of two districts, by id."""
    folder = tmp_path_factory.mktemp("workshop")
    write_geopackage(quickscan, folder / "workshop.gpkg", Progress())
    maps = build_project(quickscan, folder / "workshop.gpkg", NL)
    making = Making(maps, quickscan, folder, NL, date(2026, 11, 22))
    empty = _districts(quickscan)[2]
    chosen = [
        choice
        for choice in chosen_sheets(quickscan, None, NL)
        if (choice.district in ("", district) and choice.id not in ALIKE)
        or choice.id in (f"zoom:{empty}", f"canvas:{empty}")
    ]
    sheets = {sheet.choice.id: sheet for sheet in build_sheets(making, chosen, {}, Progress())}
    yield sheets
    maps.project.clear()


def _texts(layout):
    return [item.text() for item in layout.items() if isinstance(item, QgsLayoutItemLabel)]


def test_every_set_has_its_sheets_on_the_paper_that_they_are_meant_for(quickscan, district):
    choices = {choice.id: choice for choice in sheet_choices(quickscan, NL)}
    assert [choices[name].paper for name in ("focus", "coincidence", "theme:k_level", "gap", "guide", "cards")] == [
        "A0", "A1", "A3", "A3", "A4", "A4",
    ]  # fmt: skip
    kinds = {choice.kind: choice.paper for choice in choices.values() if choice.district == district}
    assert kinds == {"zoom": "A1", "profiles": "A3", "canvas": "A1", "stickers": "A4", "result": "A3"}
    assert {choice.set_id for choice in choices.values()} == set(SETS)
    written = {choice.district for choice in choices.values() if choice.set_id == AFTER}
    assert written == {"", district, _districts(quickscan)[1]}


def test_a_sheet_that_cannot_be_made_says_why_and_is_refused(quickscan):
    lacking = replace(quickscan, results=replace(quickscan.results, unavailable={"focus": "Geen overlastcijfers."}))
    choice = next(choice for choice in sheet_choices(lacking, NL) if choice.id == "focus")
    assert (choice.problem, choice.ticked) == ("Geen overlastcijfers.", False)
    for ids, told in ((["focus"], "Geen overlastcijfers."), (["poster"], "poster"), ([], "")):
        with pytest.raises(QuickScanError) as raised:
            chosen_sheets(lacking, ids, NL)
        assert told in str(raised.value)


def test_every_page_has_the_size_of_its_paper(made):
    for sheet in made.values():
        wide, high = SIZES[sheet.choice.paper]
        standing = sheet.choice.kind in ("guide", "cards", "stickers")
        for page in sheet.layout.pageCollection().pages():
            size = page.pageSize()
            assert (size.width(), size.height()) == ((high, wide) if standing else (wide, high)), sheet.name


def test_no_sheet_has_text_that_is_cut_or_that_lies_over_other_items(made):
    wrong = [f"{name}: {finding}" for name, sheet in made.items() for finding in lint(sheet.layout, NL)]
    assert not wrong, "\n".join(wrong)


def test_text_can_be_read_from_where_the_paper_is_looked_at(made):
    """Names and sentences: 18 points or more on A0, 9 on A1 (for people bent over it) and 6 on what is held."""
    least = {"A0": 18.0, "A1": 9.0, "A3": 5.0, "A4": 4.7}
    for sheet in made.values():
        sizes = [item.font().pointSizeF() for item in sheet.layout.items() if isinstance(item, QgsLayoutItemLabel)]
        assert min(sizes) >= least[sheet.choice.paper], sheet.name


def test_names_and_marks_on_a_large_map_are_larger(made):
    layout = made["focus"].layout
    theme = layout.itemById("map").followVisibilityPresetName()
    assert theme.endswith("(A0)")
    records = layout.project().mapThemeCollection().mapThemeState(theme).layerRecords()
    sizes = {}
    for record in records:
        layer = record.layer()
        if "label_r" not in layer.fields().names() or "areas" in layer.fields().names():  # the districts
            continue
        for style in (record.currentStyle, record.currentStyle.removesuffix(" (A0)")):
            layer.styleManager().setCurrentStyle(style)
            names = next(rule for rule in layer.labeling().rootRule().descendants() if rule.description() == "name")
            sizes[style] = names.settings().format().size()
    small, large = sorted(sizes.values())
    assert large == pytest.approx(2.8 * small)


def test_the_grid_is_lettered_and_numbered_on_all_four_sides(made, district):
    layout = made[f"zoom:{district}"].layout
    frame = layout.itemById("map")
    for letters, sides in (("ABCDEFGH", ("top", "bottom")), ("12345678", ("left", "right"))):
        for side in sides:
            items = [layout.itemById(f"grid {letter} {side}") for letter in letters]
            assert [item.text() for item in items] == list(letters)
    first, last = layout.itemById("grid A top"), layout.itemById("grid H top")
    assert first.pagePos().x() == pytest.approx(frame.pagePos().x(), abs=0.1)
    right = frame.pagePos().x() + frame.rect().width()
    assert last.pagePos().x() + last.rect().width() == pytest.approx(right, abs=0.1)
    lines = [item for item in layout.items() if isinstance(item, QgsLayoutItemPolyline)]
    assert sum(item.id().startswith("grid line") and not item.id().endswith("casing") for item in lines) == 14


def test_the_zoom_map_shows_the_grid_that_the_panel_uses(made, quickscan, district):
    layout = made[f"zoom:{district}"].layout
    drawn = layout.itemById("map")
    grid = Place(Making(None, quickscan, None, NL, date(2026, 1, 1)), district).grid
    for found, wanted in zip(
        (drawn.extent().xMinimum(), drawn.extent().yMaximum()), (grid.rectangle.xMinimum(), grid.rectangle.yMaximum())
    ):
        assert found == pytest.approx(wanted, abs=1.0)
    # a quarter of the sheet stays free to write in
    end = layout.itemById("grid 1 right")
    assert end.pagePos().x() + end.rect().width() < 0.75 * 841


def test_notes_stand_on_the_map_in_their_cell_and_in_words_beside_it(made, quickscan, district):
    layout = made[f"zoom:{district}"].layout
    cell, row = layout.itemById("grid C top"), layout.itemById("grid 4 left")
    for number in ("1", "2"):
        mark = layout.itemById(f"note {number}: number")
        x, y = mark.pagePos().x() + mark.rect().width() / 2, mark.pagePos().y() + mark.rect().height() / 2
        assert cell.pagePos().x() < x < cell.pagePos().x() + cell.rect().width()
        assert row.pagePos().y() < y < row.pagePos().y() + row.rect().height()
    text = " ".join(_texts(layout))
    assert "Leegstaande winkels" in text
    assert "Wijkteam" in text
    assert "Hoort bij een andere wijk" not in text
    # what somebody typed is never worked out
    assert all("[%" not in found for found in _texts(layout))


def test_what_was_said_of_no_district_stands_on_a_map_of_all(made, quickscan):
    """Also what was said of a district that there is no more: everything is printed somewhere."""
    assert [id_ for id_ in made if made[id_].choice.set_id == AFTER and not made[id_].choice.district] == [
        "after_zoom:"
    ]
    sheet = made["after_zoom:"]
    layout, texts = sheet.layout, " ".join(_texts(sheet.layout))
    assert layout.itemById("question").text() == "Wat zien we in Veldhaven?"
    assert sheet.choice.title == "Inzoomvel, met wat is geschreven: Veldhaven"
    assert "Geldt voor de hele stad" in texts
    assert "Van een wijk die er niet meer is" in texts
    assert "Leegstaande winkels" not in texts
    mark, cell = layout.itemById("note 4: number"), layout.itemById("grid E top")
    x = mark.pagePos().x() + mark.rect().width() / 2
    assert cell.pagePos().x() < x < cell.pagePos().x() + cell.rect().width()
    assert layout.itemById("note 5: number") is None
    whole = Place(Making(None, quickscan, None, NL, date(2026, 1, 1)), "").grid.rectangle
    assert layout.itemById("map").extent().width() == pytest.approx(whole.width())


def test_a_sheet_of_all_is_made_of_what_was_agreed_on_the_municipality(quickscan):
    def of_all(**parts):
        study = quickscan.study.changed(workshop=Workshop(**parts))
        return [choice.id for choice in sheet_choices(replace(quickscan, study=study), NL) if choice.set_id == AFTER]

    assert of_all() == []
    assert of_all(successes=(Success("s", "", "k_bijstand", 5.0, 2026),)) == ["after_canvas:", "result:"]
    assert of_all(canvases=(Canvas("", "Wat wij zien"),)) == ["after_canvas:"]


def test_where_nothing_was_written_there_is_room_to_write(made, quickscan, district):
    empty = _districts(quickscan)[2]
    assert "Ruimte om te schrijven" in _texts(made[f"zoom:{empty}"].layout)
    blank, filled = (
        [item.id() for item in made[f"canvas:{code}"].layout.items() if isinstance(item, QgsLayoutItemPolyline)]
        for code in (empty, district)
    )
    for column in ("see", "problem", "approach"):
        assert sum(name.startswith(f"{column}: line") for name in blank) >= 15
    assert sum(name.startswith("see: line") for name in filled) < sum(name.startswith("see: line") for name in blank)


def test_the_canvas_has_its_five_headings_and_what_was_written(made, district):
    texts = _texts(made[f"canvas:{district}"].layout)
    for heading in (
        "Wat zien we?",
        "Probleemanalyse",
        "Definitie van succes",
        "Hoofdlijnen van de aanpak",
        "Wat mag je van ons verwachten?",
    ):
        assert heading in texts
    for text in (
        "Wat wij zien",
        "Wat het probleem is",
        "Gemeente",
        "Tweede lijn",
        "Corporatie: Elke flat een huismeester",
    ):
        assert text in texts
    assert {"Bijstand", "5,0", "2026"} <= set(texts)


def test_the_result_sheet_holds_the_success_against_its_target(made, district):
    layout = made[f"result:{district}"].layout
    assert layout.itemById("answer").text().startswith("Van 1 succesindicatoren:")
    assert any(item.id().startswith("success 4 0: text") for item in layout.items() if hasattr(item, "id"))


def test_cards_are_eight_to_a_sheet_with_marks_to_cut_along(made):
    layout = made["cards"].layout
    assert layout.pageCollection().pageCount() == 1
    for number in range(1, 9):
        assert layout.itemById(f"card {number}: question").text().endswith("?")
        assert "geen oordeel" in layout.itemById(f"card {number}: foot").text()
    marks = [item for item in layout.items() if getattr(item, "id", str)().startswith("cut mark")]
    xs = {round(mark.pagePos().x() + mark.rect().width() / 2) for mark in marks}
    ys = {round(mark.pagePos().y() + mark.rect().height() / 2, 1) for mark in marks}
    assert 105 in xs
    assert {round(297 * row / 4, 1) for row in (1, 2, 3)} <= ys


@pytest.mark.parametrize("language", ["nl", "en"])
def test_cards_count_from_the_results_and_judge_nobody(quickscan, language):
    say = Wording(language)
    found = cards(quickscan, say)
    assert len(found) == 8
    count = len(facts.among(facts.classes("focus", quickscan), (True,)))
    focus = next(card for card in found if card.sheet == ("Focusgebieden" if language == "nl" else "Focus areas"))
    assert (f"{count} " in focus.fact) if count else ("geen" in focus.fact or "none" in focus.fact)
    for card in found:
        assert card.question.endswith("?")
        assert not {"slechtste", "worst", "probleembuurt"} & set(f"{card.fact} {card.question}".lower().split())


def test_the_legend_of_a_district_counts_its_own_areas(made, quickscan, district):
    layout = made[f"zoom:{district}"].layout
    rows = quickscan.results.coincidence
    land = facts.land(quickscan)
    inside = rows["area_code"].isin(land.index[land["district_code"] == district]) & rows["version"].eq("absolute")
    for kind in ("coincides", "resilient", "other_cause", "no_signal"):
        wanted = int((inside & rows["coincidence"].eq(kind)).sum())
        assert layout.itemById(f"legend zoom 0 {kind}: count").text() == str(wanted)
    view = next(view for view in _views(layout, quickscan) if view.id == "coincidence_absolute")
    whole = legend(quickscan, view, NL)
    assert sum(entry.count for entry in whole.groups[0].entries if not entry.overlay) == len(quickscan.areas.frame)


def _views(layout, quickscan):
    from quickscan_veerkracht.veerkracht.mapping.views import available_views

    return available_views(quickscan, NL)


def test_stickers_stand_where_a_label_sheet_has_its_labels(made, quickscan, district):
    layout = made[f"stickers:{district}"].layout
    chips = [layout.itemById(f"sticker {number}") for number in (1, 2, 4)]
    assert chips[1].pagePos().x() - chips[0].pagePos().x() == pytest.approx(70.0, abs=0.05)
    assert chips[2].pagePos().y() - chips[0].pagePos().y() == pytest.approx(25.4, abs=0.05)
    signals = quickscan.results.signals
    inside = signals["area_code"].isin(Place(Making(None, quickscan, None, NL, date(2026, 1, 1)), district).areas.index)
    apart = signals[inside & signals["signal"].notna() & signals["indicator"].ne("c_inw")]
    wanted = int((apart["signal"].astype(int) != 3).sum())
    letters = [item for item in layout.items() if getattr(item, "id", str)().endswith(": letter")]
    legend_stickers = 10  # what has no signal has no letter
    assert len(letters) == wanted + legend_stickers
    texts = [item.text() for item in letters]
    assert sum("*" in text for text in texts) == 1 + int(apart[apart["signal"].astype(int) != 3]["fragile"].sum())


def test_stickers_of_uncertain_signals_are_outlined_as_on_the_maps(quickscan, district):
    making = Making(None, quickscan, None, NL, date(2026, 1, 1))
    found = signal_stickers(making, Place(making, district))
    signals = quickscan.results.signals
    inside = signals["area_code"].isin(Place(making, district).areas.index) & signals["signal"].notna()
    apart = signals[inside & (signals["signal"].astype("Int64") != 3)]
    assert sum(sticker.hollow for sticker in found) == int(apart["uncertain"].sum())
    assert {sticker.hollow for sticker in found} == {True, False}


def test_every_sheet_says_of_when_whence_and_that_it_does_not_judge(made):
    for sheet in made.values():
        text = " ".join(_texts(sheet.layout))
        assert "signaal, geen oordeel" in text, sheet.name
        assert "22-11-2026" in text, sheet.name
        assert "eriode " in text, sheet.name


def test_a_profile_page_for_each_area_with_its_reasons(made, quickscan, district):
    sheet = made[f"profiles:{district}"]
    names = [item.text() for item in sheet.layout.items() if getattr(item, "id", str)() == "question"]
    areas = facts.names(quickscan).reindex(facts.land(quickscan).query("district_code == @district").index)
    for name in areas:
        assert any(name in title for title in names)
    assert all(item.scale() > 0 for item in sheet.layout.items() if isinstance(item, QgsLayoutItemMap))


def test_a_profile_draws_a_thick_line_around_its_own_area(made, quickscan, district):
    layout = made[f"profiles:{district}"].layout
    frame = quickscan.areas.frame.set_index("area_code")
    for code in Place(Making(None, quickscan, None, NL, date(2026, 1, 1)), district).areas.index:
        around, shown = layout.itemById(f"map {code}: border 0"), layout.itemById(f"map {code}")
        box = around.mapRectToScene(around.rect())
        assert shown.mapRectToScene(shown.rect()).contains(box)
        shape = QgsGeometry()
        shape.fromWkb(bytes(frame.at[code, "geometry"]))
        across = shape.boundingBox().width() / shown.extent().width() * shown.rect().width()
        assert box.width() == pytest.approx(across, abs=2.5)
    assert not [text for text in _texts(layout) if "(aantal in" in text]


def test_a_profile_tells_in_plain_words_and_marks_what_is_uncertain(quickscan):
    signals = quickscan.results.signals
    unsure = set(signals[signals["uncertain"] & signals["signal"].notna()]["area_code"])
    sure = [code for code in facts.land(quickscan).index if code not in unsure]
    hollow = set()
    for code in [*sorted(unsure)[:2], *sure[:1]]:
        spec = profile_table(code, quickscan, NL)
        for item, row in zip(signal_indicators(quickscan), spec.rows):
            own = signals[(signals["area_code"] == code) & (signals["indicator"] == item.id)].iloc[0]
            if pd.notna(own["signal"]):
                assert row.cells[1].hollow == own["uncertain"]
                assert row.cells[1].text.endswith("*") == own["fragile"]
                hollow.add(row.cells[1].hollow)
        assert "95%-interval" in spec.note
        assert ("Omlijnd" in spec.note) >= (code in unsure)
    assert hollow == {True, False}


def test_a_line_over_the_years_is_interrupted_where_a_figure_is_missing_or_a_border_moved():
    values = pd.Series([1.0, 2.0, math.nan, 3.0, 4.0, 5.0], index=range(2015, 2021))
    runs = Spark(values, (2012, 2022), 0.0).runs()
    assert [list(run.index) for run in runs] == [[2015, 2016], [2018, 2019, 2020]]
    runs = Spark(values, (2012, 2022), 0.0, (2019,)).runs()
    assert [list(run.index) for run in runs] == [[2015, 2016], [2018], [2019, 2020]]


def test_a_line_within_its_margin_is_flat_and_all_lines_share_their_years(quickscan, qgis_app):
    sheet = new_sheet(new_layout(QgsProject.instance(), Design()), Design())
    frame = QRectF(20, 20, 24, 8)
    wave = pd.Series([4.9, 5.0, 4.9, math.nan], index=[2012, 2013, 2014, 2016])
    draw_spark(sheet, Spark(wave, (2010, 2020), 4.0), "#222222", frame, "wave")
    box = sheet.layout.itemById("wave").mapRectToScene(sheet.layout.itemById("wave").rect())
    assert box.height() < 1.0
    assert box.right() < frame.center().x()
    assert sheet.layout.itemById("wave: end") is None  # the last year has no figure
    codes = facts.land(quickscan).index[:9]
    found = [line for code in codes for line in sparks(code, quickscan).values()]
    assert len({line.years for line in found}) == 1
    assert all(line.least > 0 for line in found)
    assert any(K_INDEX in sparks(code, quickscan) for code in codes)


def test_what_was_written_for_a_district_that_is_gone_is_told(quickscan, district):
    assert left_out(quickscan, NL) == []  # its notes have their place on the map of all
    gone = Workshop(canvases=(Canvas(district, "Hier"), Canvas("WK999099", "Weg")))
    (told,) = left_out(replace(quickscan, study=quickscan.study.changed(workshop=gone)), NL)
    assert "WK999099" in told
    assert district not in told


def test_peers_have_as_much_social_housing_and_a_hidden_area_tells_nothing(quickscan):
    classes = facts.classes("social_housing", quickscan).dropna()
    code = classes.index[0]
    assert set(peers(code, quickscan)) == set(classes.index[classes == classes[code]]) - {code}
    hidden = quickscan.results.hidden["area_code"].iloc[0]
    spec = profile_table(hidden, quickscan, NL)
    indicators = set(quickscan.results.hidden.loc[quickscan.results.hidden["area_code"] == hidden, "indicator"])
    assert indicators
    assert "–" in {row.cells[2].text for row in spec.rows}


def test_the_profile_holds_an_area_against_the_median_of_the_others_like_it(quickscan):
    signals = quickscan.results.signals.query("indicator == 'o_misdrijf'").set_index("area_code")["value"]
    classes = facts.classes("social_housing", quickscan)
    code = next(code for code in classes.index if len(peers(code, quickscan)) > LEAST_PEERS)
    row = [item.id for item in signal_indicators(quickscan)].index("o_misdrijf")
    told = profile_table(code, quickscan, NL).rows[row].cells[4].text
    assert told == NL.number(signals.loc[peers(code, quickscan)].median(), 1)


def test_a_reason_is_told_by_its_first_sentence():
    text = "Gunstig: 2,4 per 1.000 inwoners; z = 0,6. Wankel: rond gemiddeld bij een andere grens."
    assert first_sentence(text) == "Gunstig: 2,4 per 1.000 inwoners; z = 0,6."


def test_a_profile_leaves_margins_z_and_differences_to_the_workbook():
    bijstand, index = (catalogue()[name] for name in ("k_bijstand", K_INDEX))
    text = "Ongunstig: 46,0 per 100 inwoners (95%-interval 35,1–59,2) tegen 30,7 in de gemeente; z = −0,6. Wankel."
    signal = pd.Series({"reason": text, "low": 35.1, "high": 59.2})
    assert plain_reason(signal, bijstand, NL) == "Ongunstig: 46,0 per 100 inwoners tegen 30,7 in de gemeente."
    text = "Stabiel: van 45,6 (2014) naar 46,0 (2022) per 1.000 inwoners; verandering +0,4, marge 16,4. Over 9 jaren"
    trend = pd.Series({"reason": text, "band": 16.4})
    assert plain_reason(trend, bijstand, NL) == "Stabiel: van 45,6 (2014) naar 46,0 (2022) per 1.000 inwoners."
    text = "Stabiel: gemiddelde verandering van 7 van 7 indicatoren −0,06, marge 0,28 (2015–2022). Ten opzichte van"
    trend = pd.Series({"reason": text, "band": 0.28})
    told = "Stabiel: gemiddelde verandering van 7 van 7 indicatoren −0,06 (2015–2022)."
    assert plain_reason(trend, index, NL) == told
    assert plain_reason(pd.Series({"reason": None, "band": 0.1}), index, NL) == ""


def test_other_paper_is_taken_and_paper_that_is_too_small_refused(quickscan):
    choices = {choice.kind: choice for choice in sheet_choices(quickscan, NL)}
    assert paper_for(choices["zoom"], {"zoom": "A0"}).name == "A0"
    assert paper_for(choices["cards"], {"cards": "A0"}).height == 297.0
    with pytest.raises(QuickScanError, match="A4"):
        paper_for(choices["zoom"], {"zoom": "A4"})
    with pytest.raises(QuickScanError, match="poster"):
        require_kinds({"poster": "A0"})


def test_a_printed_sheet_has_its_size_and_its_text_can_be_searched(made, district, tmp_path):
    path = tmp_path / "zoom.pdf"
    export_layout(made[f"zoom:{district}"].layout, path)
    page = PdfReader(path).pages[0]
    assert float(page.mediabox.width) * POINT == pytest.approx(841, abs=1.0)
    assert "Leegstaande winkels" in " ".join(page.extract_text().split())


def test_a_study_is_found_again_in_its_geopackage_with_what_was_written(quickscan, tmp_path):
    path = tmp_path / "quickscan.gpkg"
    write_geopackage(quickscan, path, Progress())
    found = read_study_of(path)
    assert found.workshop == quickscan.study.workshop
    assert all(table.path.startswith(str(tmp_path)) for table in found.tables)
    (tmp_path / "other.gpkg").write_bytes(b"no database")
    with pytest.raises(QuickScanError, match=r"other\.gpkg"):
        read_study_of(tmp_path / "other.gpkg")
