"""Every area of a printed map is told: by its name, or by a number that a key beside the map explains."""

from __future__ import annotations

import json
from datetime import date

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextScope,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
)
from qgis.PyQt.QtCore import QVariant
from quickscan_veerkracht.veerkracht.mapping.drawing import drawing
from quickscan_veerkracht.veerkracht.mapping.geopackage import write_geopackage
from quickscan_veerkracht.veerkracht.mapping.labels import NAMING, PLANNED_RULE, area_labels, naming_json
from quickscan_veerkracht.veerkracht.mapping.project import build_project
from quickscan_veerkracht.veerkracht.progress import Progress
from quickscan_veerkracht.veerkracht.sheets import facts
from quickscan_veerkracht.veerkracht.sheets.design import A3, A4, Design
from quickscan_veerkracht.veerkracht.sheets.district_sheet import district_codes, district_sheet
from quickscan_veerkracht.veerkracht.sheets.map_sheet import map_sheet
from quickscan_veerkracht.veerkracht.sheets.naming.lines import broken
from quickscan_veerkracht.veerkracht.sheets.page import Making
from quickscan_veerkracht.veerkracht.wording import Wording


@pytest.fixture(scope="module", params=[A3, A4.portrait], ids=["A3", "A4"])
def making(request, invented, qgis_app, tmp_path_factory):
    folder = tmp_path_factory.mktemp("naming")
    write_geopackage(invented, folder / "naming.gpkg", Progress())
    project = build_project(invented, folder / "naming.gpkg", Wording("nl"))
    yield Making(project, invented, folder, Wording("nl"), date(2026, 11, 22), Design(request.param))
    project.project.clear()


def told(layout) -> tuple[dict, dict[str, str]]:
    """What the map shows by area code, and the key's names by their numbers."""
    shown = next(item for item in layout.items() if isinstance(item, QgsLayoutItemMap) and item.id() == "map")
    values = dict(zip(shown.customProperty("variableNames"), shown.customProperty("variableValues")))
    texts = {item.id(): item.text() for item in layout.items() if isinstance(item, QgsLayoutItemLabel)}
    key = {}
    column = 1
    while f"names: numbers {column}" in texts:
        numbers = texts[f"names: numbers {column}"].split("\n")
        for number, line in zip(numbers, texts[f"names: names {column}"].split("\n")):
            if number.strip():
                key[number] = last = line
                current = number
            else:
                key[current] = f"{last} {line}"
        column += 1
    return json.loads(values[NAMING])["areas"], key


def assert_all_told(areas, key, names) -> None:
    for code, name in names.items():
        text = areas[code][0]
        assert "".join(key.get(text, text).split()) == "".join(name.split())


def test_every_area_of_a_map_is_there_by_name_or_by_a_number_in_the_key(making):
    view = next(view for view in making.maps.views if view.id == "k_level")
    areas, key = told(map_sheet(making, view, 1).layout)
    names = facts.names(making.quickscan).reindex(facts.land(making.quickscan).index)
    assert_all_told(areas, key, names)
    assert list(key) == [str(number) for number in range(1, len(key) + 1)]
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
