from __future__ import annotations

from collections import Counter

import pandas as pd
import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsRectangle,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage
from quickscan_veerkracht.veerkracht.mapping.drawing import drawing
from quickscan_veerkracht.veerkracht.mapping.legend import legend
from quickscan_veerkracht.veerkracht.mapping.palette import palette, palette_names
from quickscan_veerkracht.veerkracht.mapping.project import show_view
from quickscan_veerkracht.veerkracht.mapping.renderer import renderer
from quickscan_veerkracht.veerkracht.mapping.symbols import hatched
from quickscan_veerkracht.veerkracht.wording import Wording
from support.invented import HIDDEN, NUISANCE, UNCERTAIN, invented_quickscan

SIGNAL_COLOURS = ["#8C2D04", "#E6893C", "#F2EFE6", "#8CC0C4", "#1B6B75"]


def view_of(made, view_id):
    return next(view for view in made.maps.views if view.id == view_id)


def rules_of(made, view_id) -> dict[str, list[QgsRuleBasedRenderer.Rule]]:
    """The rules of the style that the view's layer carries, by group."""
    show_view(made.maps, view_of(made, view_id))
    root = made.maps.areas.renderer().rootRule()
    return {group.label(): group.children() for group in root.children()}


def matches(made, rule) -> set[str]:
    """The codes of the areas in the GeoPackage that a rule draws."""
    layer = made.maps.areas
    expression = QgsExpression(rule.filterExpression())
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    found = set()
    for feature in made.features:
        context.setFeature(feature)
        if expression.evaluate(context):
            found.add(feature["area_code"])
    assert not expression.hasEvalError()
    return found


def expected_classes(made, view_id) -> pd.Series:
    """area_code to class, taken straight from the results."""
    results = made.quickscan.results
    if view_id == "social_housing":
        return results.housing.set_index("area_code")["housing_class"].dropna()
    if view_id in ("focus", "bivariate") or view_id.startswith("coincidence"):
        version = "absolute" if view_id.endswith("absolute") else "relative"
        rows = results.coincidence[results.coincidence["version"] == version].set_index("area_code")
        return rows[view_id if view_id in ("focus", "bivariate") else "coincidence"].dropna()
    indicator = {"k": "k_index", "o": NUISANCE}.get(view_id[0]) if ":" not in view_id else view_id.split(":")[1]
    if "change" in view_id:
        rows = results.trends[results.trends["indicator"] == indicator].set_index("area_code")
        return rows["trend_relative" if view_id.endswith("relative") else "trend"].dropna()
    return results.signals[results.signals["indicator"] == indicator].set_index("area_code")["signal"].dropna()


FIVE = ["k_level", "o_level", "k_change_absolute", "k_change_relative", "o_change_relative", "indicator:l_soc"]


@pytest.mark.parametrize("view_id", FIVE)
def test_each_of_the_five_classes_draws_exactly_its_areas_in_its_colour(made, view_id):
    expected = expected_classes(made, view_id)
    rules = next(iter(rules_of(made, view_id).values()))
    for number, rule in enumerate(rules[:5], 1):
        assert matches(made, rule) == set(expected.index[expected == number]), rule.label()
        assert rule.symbol().symbolLayer(0).color().name().upper() == SIGNAL_COLOURS[number - 1]


@pytest.mark.parametrize(
    ("view_id", "values", "colours"),
    [
        ("social_housing", [1, 2, 3, 4], ["#F1EEF6", "#BDC9E1", "#74A9CF", "#045A8D"]),
        (
            "coincidence_relative",
            ["coincides", "resilient", "other_cause", "no_signal"],
            ["#8C2D04", "#6F5AA8", "#D9A441", "#BFD8D2"],
        ),
        (
            "coincidence_absolute",
            ["coincides", "resilient", "other_cause", "no_signal"],
            ["#8C2D04", "#6F5AA8", "#D9A441", "#BFD8D2"],
        ),
        ("focus", [True, False], ["#8C2D04", "#F2EFE6"]),
        ("bivariate", list(range(1, 10)), list(palette().bivariate)),
    ],
)
def test_the_classes_of_other_maps_draw_exactly_their_areas(made, view_id, values, colours):
    expected = expected_classes(made, view_id)
    rules = next(iter(rules_of(made, view_id).values()))
    for rule, value, colour in zip(rules, values, colours):
        assert matches(made, rule) == set(expected.index[expected == value]), rule.label()
        assert rule.symbol().symbolLayer(0).color().name().upper() == colour


def test_red_signals_are_counted_in_classes_that_cover_every_count(made):
    rows = made.quickscan.results.coincidence
    rows = rows[(rows["version"] == "relative") & (rows["available_count"] > 0)].set_index("area_code")["red_count"]
    rules = next(iter(rules_of(made, "red_count").values()))
    assert [rule.label() for rule in rules[:4]] == ["geen", "1–2", "3–4", "5–6"]
    for rule, (low, high) in zip(rules, [(0, 0), (1, 2), (3, 4), (5, 6)]):
        assert matches(made, rule) == set(rows.index[rows.between(low, high)])
    assert rules[3].symbol().symbolLayer(0).color().name().upper() == "#8C2D04"


def test_the_trend_is_a_second_group_that_draws_each_trend_class_as_a_mark(made):
    groups = rules_of(made, "indicator:k_ao")
    assert list(groups) == ["Sein", "Trend"]
    trends = made.quickscan.results.trends
    trend = trends[trends["indicator"] == "k_ao"].set_index("area_code")["trend"].dropna()
    for number, rule in enumerate(groups["Trend"][:5], 1):
        assert matches(made, rule) == set(trend.index[trend == number])
        mark = rule.symbol().symbolLayer(0).subSymbol()
        shapes = [layer.shape() for layer in (mark.symbolLayer(i) for i in range(mark.symbolLayerCount()))]
        # halo and ink, each doubled for the strong classes
        assert len(shapes) == (4 if number in (1, 5) else 2)


def test_every_area_is_drawn_once_and_the_uncertain_ones_get_a_hatch_besides(made):
    codes = made.quickscan.areas.frame["area_code"]
    for view in made.maps.views:
        rules = next(iter(rules_of(made, view.id).values()))
        once = [rule for rule in rules if not rule.label().startswith(("onzeker", "wankel"))]
        drawn = Counter(code for rule in once for code in matches(made, rule))
        assert drawn == Counter(codes), view.id
        hatched = [matches(made, rule) for rule in rules if "onzeker" in rule.label()]
        if view.id != "orientation":
            assert hatched == [set(codes.iloc[list(UNCERTAIN)])], view.id


@pytest.mark.parametrize(
    ("view_id", "frame", "column"),
    [
        ("k_level", "signals", "fragile"),
        ("indicator:k_ao", "signals", "fragile"),
        ("o_change_absolute", "trends", "fragile"),
        ("o_change_relative", "trends", "fragile_relative"),
        ("coincidence_absolute", "coincidence", "fragile"),
        ("coincidence_relative", "coincidence", "fragile"),
    ],
)
def test_a_fragile_class_gets_a_star_beside_its_letter_or_glyph(made, view_id, frame, column):
    rows = getattr(made.quickscan.results, frame)
    if frame == "coincidence":
        rows = rows[rows["version"] == view_id.split("_")[1]]
    else:
        indicator = {"k": "k_index", "o": NUISANCE}.get(view_id[0]) if ":" not in view_id else view_id.split(":")[1]
        rows = rows[rows["indicator"] == indicator]
    expected = set(rows.loc[rows[column], "area_code"])
    rule = next(rule for rule in next(iter(rules_of(made, view_id).values())) if rule.label().startswith("wankel"))
    assert matches(made, rule) == expected
    assert 0 < len(expected) < 40
    star = rule.symbol().symbolLayer(0).subSymbol().symbolLayer(0)
    assert star.character() == "*"
    letter = -2.1 if view_id.startswith("indicator:") else 0.0
    # right of the letter, neither on it nor on the glyph beside it, and higher (the star hangs high in its font itself)
    assert letter + 1.2 < star.offset().x() < letter + 2.1
    assert star.offset().y() < -0.48


def test_the_trends_of_an_indicators_map_have_their_own_star_and_red_counts_have_none(made):
    trends = made.quickscan.results.trends
    rows = trends[(trends["indicator"] == "k_ao") & trends["fragile"]]
    assert matches(made, rules_of(made, "indicator:k_ao")["Trend"][-1]) == set(rows["area_code"])
    for view_id in ("red_count", "focus", "social_housing"):
        rules = next(iter(rules_of(made, view_id).values()))
        assert not [rule for rule in rules if rule.label().startswith("wankel")]


def test_hidden_missing_and_water_each_have_their_own_look(made):
    rules = {rule.label(): rule for rule in rules_of(made, "indicator:l_soc")["Sein"]}
    codes = made.quickscan.areas.frame["area_code"]
    assert matches(made, rules["verborgen: beschermt kleine aantallen"]) == set(codes.iloc[list(HIDDEN)])
    assert matches(made, rules["geen gegevens"]) == {codes.iloc[33]}
    assert matches(made, rules["water"]) == {codes.iloc[0]}
    hatches = [layer.layerType() for layer in rules["geen gegevens"].symbol().symbolLayers()]
    assert hatches.count("GeometryGenerator") == 1
    hatches = [layer.layerType() for layer in rules["verborgen: beschermt kleine aantallen"].symbol().symbolLayers()]
    assert hatches.count("GeometryGenerator") == 2
    assert rules["water"].symbol().symbolLayer(0).color().name().upper() == "#D6E6EE"


def drawn(kind: str, wkt: str) -> QImage:
    """A hatched area of 1000 x 1000 metres on 500 x 500 dots, ten a millimetre."""
    layer = QgsVectorLayer("MultiPolygon?crs=EPSG:28992", "areas", "memory")
    area = QgsFeature()
    area.setGeometry(QgsGeometry.fromWkt(wkt))
    layer.dataProvider().addFeatures([area])
    layer.setRenderer(QgsSingleSymbolRenderer(hatched(kind)))
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(QgsRectangle(0, 0, 1000, 1000))
    settings.setOutputSize(QSize(500, 500))
    settings.setOutputDpi(254)
    settings.setBackgroundColor(QColor("#FFFFFF"))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def ink(image: QImage, left: int, top: int, right: int, bottom: int) -> list[list[bool]]:
    """Which dots of a part are inked, row by row."""
    return [[image.pixelColor(x, y).lightness() < 235 for x in range(left, right)] for y in range(top, bottom)]


def direction_of_lines(kind: str) -> set[str]:
    """Which way a hatch's lines go, read from where ink lies."""
    inked = ink(drawn(kind, "MULTIPOLYGON(((0 0, 1000 0, 1000 1000, 0 1000, 0 0)))"), 100, 100, 300, 300)
    run = 12
    starts = [(x, y) for y in range(run, 200 - run) for x in range(200 - run) if inked[y][x]]
    rising = sum(all(inked[y - step][x + step] for step in range(run)) for x, y in starts)
    falling = sum(all(inked[y + step][x + step] for step in range(run)) for x, y in starts)
    return {name for name, count in (("rising", rising), ("falling", falling)) if count > 50}


def test_hatches_go_each_their_own_way():
    assert direction_of_lines("no_data") == {"rising"}
    assert direction_of_lines("uncertain") == {"falling"}
    assert direction_of_lines("hidden") == {"rising", "falling"}


def test_hatches_lie_inside_all_parts_of_an_area_and_not_in_its_holes():
    with_hole = "((0 0, 600 0, 600 1000, 0 1000, 0 0), (200 300, 400 300, 400 700, 200 700, 200 300))"
    image = drawn("no_data", f"MULTIPOLYGON({with_hole}, ((700 0, 1000 0, 1000 1000, 700 1000, 700 0)))")
    count = [sum(map(sum, ink(image, *part))) for part in ((10, 20, 90, 480), (360, 20, 490, 480))]
    assert min(count) > 1000
    assert not any(map(any, ink(image, 105, 155, 195, 345)))
    assert not any(map(any, ink(image, 305, 5, 345, 495)))


def test_the_legend_counts_what_the_rules_draw_and_adds_up_to_the_areas(made):
    for view in made.maps.views:
        groups = rules_of(made, view.id)
        shown = legend(made.quickscan, view, made.say)
        assert [group.title for group in shown.groups] == list(groups)
        for group in shown.groups:
            counts = {rule.label(): len(matches(made, rule)) for rule in groups[group.title]}
            for entry in group.entries:
                if entry.key != "no_trend":
                    assert entry.count == counts[entry.label], (view.id, entry)
            of_trends = group.title == shown.groups[-1].title and len(shown.groups) > 1
            counted = sum(entry.count for entry in group.entries if not entry.overlay)
            assert counted == (60 if of_trends else 61), view.id


def test_the_legend_gives_letters_with_signals_and_glyphs_with_trends(made):
    level, trend = legend(made.quickscan, view_of(made, "indicator:k_ao"), made.say).groups
    assert [entry.letter for entry in level.entries[:5]] == list("ABCDE")
    assert [entry.glyph for entry in trend.entries[:5]] == ["▼▼", "▼", "●", "▲", "▲▲"]
    (change,) = legend(made.quickscan, view_of(made, "k_change_relative"), made.say).groups
    assert [entry.glyph for entry in change.entries[:5]] == ["▼▼", "▼", "●", "▲", "▲▲"]


def test_another_palette_recolours_the_signals(made):
    quickscan = invented_quickscan()
    object.__setattr__(quickscan, "study", quickscan.study.changed(palette="verkeerslicht"))
    drawn = drawing(quickscan, view_of(made, "k_level"), Wording("nl"))
    recoloured = renderer(drawn, Wording("nl"))
    rule = recoloured.rootRule().children()[0].children()[0]
    assert rule.symbol().symbolLayer(0).color().name().upper() == palette("verkeerslicht").signal[0].upper()


def test_only_the_traffic_light_warns_for_colour_blindness():
    assert palette_names() == ("signal", "verkeerslicht")
    assert palette("signal").warning("nl") == ""
    assert "rood en groen" in palette("verkeerslicht").warning("nl")
