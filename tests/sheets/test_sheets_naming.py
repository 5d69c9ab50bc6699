"""Every area of a printed map is told: by its name, or by a number that a key beside the map explains."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextScope,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QRectF, QVariant
from quickscan_veerkracht.veerkracht.mapping.drawing import drawing
from quickscan_veerkracht.veerkracht.mapping.geopackage import write_geopackage
from quickscan_veerkracht.veerkracht.mapping.labels import (
    NAME_POINTS,
    NAMING,
    NAMING_DISTRICTS,
    NOTHING_NAMED,
    PLANNED_RULE,
    area_labels,
    naming_json,
)
from quickscan_veerkracht.veerkracht.mapping.project import build_project
from quickscan_veerkracht.veerkracht.progress import Progress
from quickscan_veerkracht.veerkracht.sheets import facts
from quickscan_veerkracht.veerkracht.sheets.cover import cover
from quickscan_veerkracht.veerkracht.sheets.design import A3, A4, Design
from quickscan_veerkracht.veerkracht.sheets.district_sheet import district_codes, district_sheet
from quickscan_veerkracht.veerkracht.sheets.extents import study_extent
from quickscan_veerkracht.veerkracht.sheets.lint import lint
from quickscan_veerkracht.veerkracht.sheets.map_sheet import map_sheet
from quickscan_veerkracht.veerkracht.sheets.naming import Naming, leave_unnamed, plan
from quickscan_veerkracht.veerkracht.sheets.naming.lines import broken, raised, text_width
from quickscan_veerkracht.veerkracht.sheets.naming.room import Room
from quickscan_veerkracht.veerkracht.sheets.page import Making
from quickscan_veerkracht.veerkracht.sheets.singles import pair_sheet
from quickscan_veerkracht.veerkracht.sheets.workshop.profile import profile_sheets
from quickscan_veerkracht.veerkracht.sheets.workshop.zoom import zoom_sheet
from quickscan_veerkracht.veerkracht.wording import Wording
from support.invented import invented_quickscan

plan_module = sys.modules[plan.__module__]


@pytest.fixture(scope="module", params=[A3, A4.portrait], ids=["A3", "A4"])
def making(request, invented, qgis_app, tmp_path_factory):
    folder = tmp_path_factory.mktemp("naming")
    write_geopackage(invented, folder / "naming.gpkg", Progress())
    project = build_project(invented, folder / "naming.gpkg", Wording("nl"))
    yield Making(project, invented, folder, Wording("nl"), date(2026, 11, 22), Design(request.param))
    project.project.clear()


# what does not hang on the paper is looked at once
lying = pytest.mark.parametrize("making", [A3], ids=["A3"], indirect=True)


def variables(layout, name: str = "map") -> dict[str, str]:
    """The variables of a map."""
    shown = layout.itemById(name)
    return dict(zip(shown.customProperty("variableNames"), shown.customProperty("variableValues")))


def told(layout, name: str = "map") -> tuple[dict, dict[str, str]]:
    """What the map shows by area code, and the key's names by their numbers."""
    texts = {item.id(): item.text() for item in layout.items() if isinstance(item, QgsLayoutItemLabel)}
    key: dict[str, str] = {}
    current = ""
    for id_ in texts:
        if ": numbers " not in id_:
            continue
        for number, line in zip(texts[id_].split("\n"), texts[id_.replace(": numbers ", ": names ")].split("\n")):
            if number.strip():
                current, key[number] = number, line
            else:
                key[current] += f" {line}"
    key = dict(sorted(key.items(), key=lambda entry: int(entry[0])))
    return json.loads(variables(layout, name)[NAMING])["areas"], key


def boxes(naming: Naming, extent, frame) -> np.ndarray:
    """Left, top, right and bottom of each text on a map's frame, in millimetres."""
    found = []
    for text, x, y, right, down, _line, _own in naming.areas.values():
        number = text.isdigit()
        ways = broken(" ".join(text.split("\n")))
        lines = next((way for way in ways if way.text == text), ways[0])
        width = text_width(text, NAME_POINTS) if number else lines.width
        height = 0.75 * NAME_POINTS * 25.4 / 72 if number else lines.height
        at_x = (x - extent.xMinimum()) / extent.width() * frame.width() + right
        at_y = (extent.yMaximum() - y) / extent.height() * frame.height() + down
        at_y += 0.0 if number else raised(NAME_POINTS)
        found.append((at_x - width / 2, at_y - height / 2, at_x + width / 2, at_y + height / 2))
    return np.array(found)


def assert_all_told(areas, key, names) -> None:
    for code, name in names.items():
        text = areas[code][0]
        assert "".join(key.get(text, text).split()) == "".join(name.split())


def test_every_area_of_a_map_is_there_by_name_or_by_a_number_in_the_key(making):
    view = next(view for view in making.maps.views if view.id == "k_level")
    areas, key = told(map_sheet(making, view, 1).layout)
    names = facts.names(making.quickscan).reindex(facts.land(making.quickscan).index)
    assert_all_told(areas, key, names)
    land = sorted(names, key=str.casefold)
    assert [land[int(number) - 1] for number in key] == list(key.values())
    assert list(key.values()) == sorted(key.values(), key=str.casefold)
    assert set(key) == {text for text, *_ in areas.values() if text.isdigit()}


def test_every_area_of_a_district_is_told_on_its_page(making):
    land, names = facts.land(making.quickscan), facts.names(making.quickscan)
    for code in district_codes(making):
        areas, key = told(district_sheet(making, 1, code).layout)
        own = land.index[land["district_code"] == code]
        assert_all_told(areas, key, names.reindex(own))
        assert set(areas) <= set(making.quickscan.areas.frame.query("district_code == @code")["area_code"])


def test_a_name_is_broken_evenly_and_loses_nothing():
    for name in ("Kern", "Hogedijk, Lagedijk en Het Hoekje", "Componistenbuurt-Noord", "De a b c d e f g h i j k l m"):
        for lines in broken(name):
            assert "".join(lines.text.split()) == "".join(name.split())
    assert [lines.text for lines in broken("Componistenbuurt-Noord")][1] == "Componistenbuurt-\nNoord"


def test_what_is_told_of_an_area_is_found_whatever_codes_and_names_are_made_of(making):
    view = next(view for view in making.maps.views if view.id == "k_level")
    labels = area_labels(drawing(making.quickscan, view, making.say))
    planned = next(rule for rule in labels.rootRule().descendants() if rule.description() == PLANNED_RULE)
    names = {"A1": "1", "A11": '"A1": [\n', 'B"2\\': "O'Héél\nLang ]}", "": "zonder code"}
    told = {code: [name, place + 0.25, -1.5, 0, 0, False] for place, (code, name) in enumerate(names.items())}
    assert json.loads(naming_json(told)) == {"areas": told}
    scope, context = QgsExpressionContextScope(), QgsExpressionContext()
    scope.setVariable(NAMING, naming_json(told))
    context.appendScope(scope)
    fields = QgsFields()
    fields.append(QgsField("area_code", QVariant.Type.String))
    for code in [*names, "A", "B", None]:
        feature = QgsFeature(fields)
        feature.setAttributes([code])
        context.setFeature(feature)
        text = QgsExpression(planned.settings().fieldName).evaluate(context)
        assert (text or None) == names.get(code)
        assert bool(QgsExpression(planned.filterExpression()).evaluate(context)) == (code in names)
        if code in names:
            point = QgsExpression(planned.settings().geometryGenerator).evaluate(context)
            assert (point.asPoint().x(), point.asPoint().y()) == (told[code][1], told[code][2])


@lying
def test_every_area_of_a_zoom_sheet_is_there_by_name_or_by_a_number_in_its_key(making):
    land, names = facts.land(making.quickscan), facts.names(making.quickscan)
    for code in district_codes(making):
        areas, key = told(zoom_sheet(making.on(A3), 1, code).layout)
        assert_all_told(areas, key, names.reindex(land.index[land["district_code"] == code]))
        assert set(key) == {text for text, *_ in areas.values() if text.isdigit()}


@lying
def test_two_maps_beside_each_other_share_one_key_and_leave_no_area_out(making):
    names = facts.names(making.quickscan).reindex(facts.land(making.quickscan).index)
    layout = pair_sheet(making.on(A3), 1, "k_level|o_level").layout
    areas, key = told(layout, "map k_level")
    assert (areas, key) == told(layout, "map o_level")
    assert_all_told(areas, key, names)


@lying
def test_no_two_texts_of_a_map_overlap_and_a_second_time_all_is_the_same(making, monkeypatch):
    monkeypatch.setattr(plan_module, "_named", plan_module._named.__wrapped__)  # what it remembers is the same anyway
    view = next(view for view in making.maps.views if view.id == "k_level")
    for scale in (1.0, 2.5):
        frame = QRectF(0, 0, 150, 120)
        extent = QgsRectangle(study_extent(making))
        extent.scale(scale)
        named = plan(making, extent, frame, [view])
        assert named == plan(making, extent, frame, [view])
        box = boxes(named, extent, frame)
        overlap = np.minimum(box[:, None, 2:], box[None, :, 2:]) - np.maximum(box[:, None, :2], box[None, :, :2])
        assert not np.triu((overlap > 0.5).all(axis=2), 1).any()
        assert len(named.key) > 10 * (scale > 1)


@lying
def test_nothing_stands_where_something_else_does(making):
    view = next(view for view in making.maps.views if view.id == "k_level")
    extent, frame = study_extent(making), QRectF(10, 20, 200, 160)
    taken = QRectF(70, 60, 60, 50)
    named = plan(making, extent, frame, [view], avoid=[taken])
    own = taken.translated(-frame.topLeft()).adjusted(0.5, 0.5, -0.5, -0.5)
    for left, top, right, bottom in boxes(named, extent, frame):
        assert not own.intersects(QRectF(left, top, right - left, bottom - top))


@lying
def test_an_inset_has_the_numbers_of_its_main_map_and_no_others(making):
    view = next(view for view in making.maps.views if view.id == "k_level")
    extent = QgsRectangle(study_extent(making))
    extent.scale(4.0)
    every = plan(making, extent, QRectF(0, 0, 150, 120), [view])
    some = sorted(every.numbered)[::2]
    named = plan(making, extent, QRectF(0, 0, 150, 120), [view], numbered=some)
    shown = {code: int(text) for code, (text, *_) in named.areas.items() if text.isdigit()}
    assert shown
    assert set(shown) <= set(some)
    names = facts.names(making.quickscan)
    assert {number: names[code] for code, number in shown.items()}.items() <= dict(every.key).items()
    assert named.key == ()


def test_an_area_has_one_number_on_all_maps_of_a_study(making):
    view = next(view for view in making.maps.views if view.id == "k_level")
    frames = QRectF(0, 0, 90, 75), QRectF(0, 0, 60, 50)
    small, smaller = (dict(plan(making, study_extent(making), frame, [view]).key) for frame in frames)
    both = small.keys() & smaller.keys()
    assert len(both) > 5
    assert small.keys() != smaller.keys()
    assert all(small[number] == smaller[number] for number in both)


def test_lines_to_areas_cross_no_other_such_line():
    room = Room(np.zeros((80, 80), dtype=np.int32))
    room.take_line(5.0, 20.0, 35.0, 20.0)
    assert room.crosses(20.0, 5.0, 20.0, 35.0)
    assert not room.crosses(20.0, 5.0, 20.0, 18.0)
    assert not room.copy().crosses(5.0, 25.0, 35.0, 25.0)
    assert room.copy().crosses(20.0, 5.0, 21.0, 35.0)


def test_white_letters_stand_on_their_own_dark_area_only(making):
    """What is led out of a dark area is read on what lies there."""
    view = next(view for view in making.maps.views if view.id == "k_level")
    extent, frame = study_extent(making), QRectF(0, 0, 90, 75)
    named = plan(making, extent, frame, [view])
    for (text, *_rest, line, own), box in zip(named.areas.values(), boxes(named, extent, frame)):
        assert not (line and own), text
        assert box[2] > box[0]
    assert {own for *_, own in named.areas.values()} == {True, False}


def test_every_district_with_a_name_is_named_on_the_map_that_tells_where_it_is(making):
    view = next(view for view in making.maps.views if view.id == "orientation")
    layout = map_sheet(making, view, 1).layout
    districts = json.loads(variables(layout)[NAMING_DISTRICTS])["areas"]
    known = facts.districts(making.quickscan).reindex(district_codes(making))
    assert {code: " ".join(text.split()) for code, (text, *_) in districts.items()} == dict(known)
    assert all(points >= 8.0 for *_, points in districts.values())


@lying
def test_a_cover_has_no_names_and_a_small_map_those_that_fit(making, qgis_app):
    view = making.maps.views[0]
    assert variables(cover(making, [], view).layout)[NAMING] == NOTHING_NAMED
    layout = profile_sheets(making.on(A3), 1, district_codes(making)[0]).layout
    maps = [item.id() for item in layout.items() if isinstance(item, QgsLayoutItemMap)]
    for name in maps:
        value = variables(layout, name)[NAMING]
        areas = {} if value == NOTHING_NAMED else json.loads(value)["areas"]
        assert not any(text.isdigit() for text, *_ in areas.values())


def test_a_map_that_does_not_draw_what_was_decided_is_found(making):
    view = next(view for view in making.maps.views if view.id == "k_level")
    layout = map_sheet(making, view, 1).layout
    shown = layout.itemById("map")

    def found() -> list[str]:
        return [finding.item for finding in lint(layout, making.say) if finding.kind == "unnamed"]

    assert found() == []
    whole = variables(layout)[NAMING]
    code = next(iter(json.loads(whole)["areas"]))
    for broken_value in (
        whole.replace("\n", " "),  # the labels find a line by its end
        naming_json({"elsewhere": json.loads(whole)["areas"][code]}),
        naming_json({}),
        "no names",
    ):
        QgsExpressionContextUtils.setLayoutItemVariable(shown, NAMING, broken_value)
        assert found() == ["map"], broken_value
    QgsExpressionContextUtils.setLayoutItemVariable(shown, NAMING, whole)
    shown.setFollowVisibilityPresetName(making.maps.themes["orientation"])
    assert found() == []  # any map of ours can draw it
    leave_unnamed(shown)
    assert found() == []


def test_very_long_names_and_a_district_of_one_area_are_told_too(qgis_app, tmp_path):
    codes = [str(code) for code in facts.land(invented_quickscan()).index]
    long = (
        "Verspreide huizen Noordoosterpolder, Zuidwesterdijk en Lagebrug",
        "Llanfairpwllgwyngyllgogerychwyrndrobwll",
    )
    quickscan = invented_quickscan("nl", {code: long[place % 2] for place, code in enumerate(codes[::3])})
    frame = quickscan.areas.frame.copy()
    alone = frame["area_code"] == codes[4]
    frame.loc[alone, ["district_code", "district_name"]] = ["WK999999", "Alleen"]
    quickscan = replace(quickscan, areas=replace(quickscan.areas, frame=frame))
    write_geopackage(quickscan, tmp_path / "long.gpkg", Progress())
    maps = build_project(quickscan, tmp_path / "long.gpkg", Wording("nl"))
    making = Making(maps, quickscan, tmp_path, Wording("nl"), date(2026, 11, 22), Design(A3))
    land, names = facts.land(quickscan), facts.names(quickscan)
    assert "WK999999" in district_codes(making)
    for made in (zoom_sheet, district_sheet):
        for code in ("WK999999", str(land.loc[codes[0], "district_code"])):
            layout = made(making, 1, code).layout
            areas, key = told(layout)
            assert_all_told(areas, key, names.reindex(land.index[land["district_code"] == code]))
            assert [finding for finding in lint(layout, making.say) if finding.kind in ("cut", "unnamed")] == []
    maps.project.clear()
