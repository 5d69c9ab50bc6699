"""The tips under the mouse, filled in as QGIS does it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from urllib.parse import unquote
from xml.etree import ElementTree

import pandas as pd
import pytest
from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils
from qgis.PyQt.QtCore import QByteArray
from qgis.PyQt.QtGui import QImage, QTextDocument
from quickscan_veerkracht.veerkracht.intake.catalogue import built_in, in_use
from quickscan_veerkracht.veerkracht.mapping.drawing import drawing
from quickscan_veerkracht.veerkracht.mapping.project import show_view
from quickscan_veerkracht.veerkracht.mapping.tips import map_tip
from quickscan_veerkracht.veerkracht.mapping.year_lines import series_columns
from quickscan_veerkracht.veerkracht.wording import Wording

TRICKY = "%] it's <b>[% 6*7 %]</b> & \\"


@pytest.fixture
def tip(made):
    """Fills a template in for one area."""

    def filled(template: str, feature: object) -> str:
        context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(made.maps.areas))
        context.setFeature(feature)
        for text in re.findall(r"\[%(.*?)%\]", template):
            expression = QgsExpression(text)
            expression.evaluate(context)
            assert not expression.hasParserError(), expression.parserErrorString()
            assert not expression.hasEvalError(), expression.evalErrorString()
        return QgsExpression.replaceExpressionText(template, context)

    return filled


def template_of(made, view_id: str) -> str:
    view = next(view for view in made.maps.views if view.id == view_id)
    return map_tip(drawing(made.quickscan, view, made.say), view, made.quickscan, made.say)


def points_in(tip: str) -> list[tuple[int, int]]:
    picture = ElementTree.fromstring(unquote(re.search(r'src="data:image/svg\+xml;utf8,([^"]+)"', tip).group(1)))
    line = next(element for element in picture if element.tag.endswith("polyline"))
    return [tuple(map(int, point.split(","))) for point in line.get("points").split()]


def test_every_map_has_a_tip_that_can_be_filled_in_for_every_area(made, tip):
    for view in made.maps.views:
        show_view(made.maps, view)
        for feature in made.features[::30]:
            assert f"<b>{feature['name']}</b>" in tip(made.maps.areas.mapTipTemplate(), feature)


def test_the_signals_stand_by_class_with_their_trends(made, tip):
    template = template_of(made, "k_level")
    known = built_in()
    for feature in made.features:
        shown = tip(template, feature)
        rows = dict(re.findall(r'<td valign="top"><b>([A-E])</b></td><td>([^<]*)</td>', shown))
        for indicator in ("k_bijstand", "o_misdrijf", "l_soc"):
            signal = feature[f"{indicator}_signal"] or None
            name = known[indicator].short_nl
            for value, letter in zip((1, 2, 4, 5), "ABDE"):
                names = [re.sub("[ ▼▲]+$", "", part) for part in rows.get(letter, "").split(", ")]
                assert (name in names) == (signal == value)
    assert any("▲" in tip(template, feature) for feature in made.features)


def test_the_line_has_a_point_a_year_and_rises_as_the_figures_do(made, tip):
    template = template_of(made, "indicator:o_misdrijf")
    drawn = 0
    for feature in made.features:
        series = json.loads(feature["o_misdrijf_series"] or "[]")
        shown = tip(template, feature)
        if len(series) < 2:
            assert "data:image" not in shown
            continue
        points = points_in(shown)
        assert len(points) == len(series)
        assert [x for x, _ in points] == sorted({x for x, _ in points})
        assert (points[-1][1] < points[0][1]) == (series[-1][1] > series[0][1])
        drawn += 1
    assert drawn > 20


def test_the_line_is_a_picture_to_a_text_window_of_qt(made, tip):
    shown = tip(template_of(made, "indicator:o_misdrijf"), made.features[5])
    document = QTextDocument()
    document.setHtml(shown)
    address = re.search(r'src="([^"]+)"', shown).group(1)
    data = unquote(address.split(",", 1)[1]).encode("utf-8")
    picture = QImage.fromData(QByteArray(data))
    assert (picture.width(), picture.height()) == (108, 26)
    assert any(picture.pixelColor(x, y).alpha() for x in range(108) for y in range(26))
    assert "\ufffc" in document.toPlainText()


def test_names_of_indicators_are_text_and_never_code(made, tip):
    own = replace(built_in()["o_misdrijf"], label_nl=TRICKY, short_nl=TRICKY, unit_nl="")
    with in_use({**built_in(), "o_misdrijf": own}):
        template = template_of(made, "indicator:o_misdrijf")
    for feature in made.features:
        shown = tip(template, feature)
        assert "<b>[" not in shown
    document = QTextDocument()
    document.setHtml(tip(template, made.features[5]))
    assert TRICKY in document.toPlainText()


def test_a_reason_is_cut_after_its_first_sentence(made, tip):
    template = template_of(made, "indicator:o_misdrijf")
    feature = made.features[5]
    before = feature["o_misdrijf_reason"]
    feature["o_misdrijf_reason"] = "Ongunstig: 1.200,5 per 1.000 (95%-interval 1–2). Wankel: bij een grens < 2."
    shown = tip(template, feature)
    feature["o_misdrijf_reason"] = before
    assert ">Ongunstig: 1.200,5 per 1.000 (95%-interval 1–2).</p>" in shown


def test_years_stand_in_order_and_what_is_not_there_is_left_out():
    rows = pd.DataFrame(
        [
            ("a", 2015, "k_bijstand", 3.14159),
            ("a", 2013, "k_bijstand", 2.0),
            ("b", 2013, "k_bijstand", None),
            ("b", 2015, "k_bijstand", -0.04),
            ("elsewhere", 2013, "k_bijstand", 9.0),
            ("a", 2013, "k_psych", 9.0),
            ("a", 2015, "k_psych", 9.0),
            ("a", 2015, "o_lbm", 9.0),
        ],
        columns=["area_code", "year", "indicator", "value"],
    )
    found = series_columns(rows, ["k_bijstand", "k_psych", "o_lbm"], pd.Index(["a", "c", "b"]))
    assert list(found) == ["k_bijstand_series"]  # a modelled figure and a single year have no line
    assert [json.loads(text or "null") for text in found["k_bijstand_series"]] == [
        [[2013, 2.0], [2015, 3.14]],
        None,
        [[2015, -0.04]],
    ]


def test_what_is_hidden_is_in_no_line(made):
    hidden = made.quickscan.results.observations
    hidden = hidden[hidden["status"].astype(str).eq("suppressed")]
    assert len(hidden)
    lines = {feature["area_code"]: feature for feature in made.features}
    for row in hidden.itertuples():
        feature = lines.get(row.area_code)
        name = f"{row.indicator}_series"
        if feature is None or feature.fields().indexOf(name) < 0:
            continue
        assert row.year not in [year for year, _ in json.loads(feature[name] or "[]")]


def test_english_results_have_english_tips(made, tip):
    view = next(view for view in made.maps.views if view.id == "k_level")
    say = Wording("en")
    assert "became worse" in map_tip(drawing(made.quickscan, view, say), view, made.quickscan, say)
