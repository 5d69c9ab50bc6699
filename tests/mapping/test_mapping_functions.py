"""The functions for expressions, as a style, a label or a filter asks them."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRuleBasedRenderer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from quickscan_veerkracht.veerkracht.analysis.results import Coincidence
from quickscan_veerkracht.veerkracht.mapping.class_names import coincidence_labels
from quickscan_veerkracht.veerkracht.mapping.functions import GROUP, Functions
from quickscan_veerkracht.veerkracht.mapping.project import add_to_project
from quickscan_veerkracht.veerkracht.mapping.result_layer import ResultLayer, is_result_layer
from quickscan_veerkracht.veerkracht.wording import Wording

WORDS = ("sterk ongunstig", "ongunstig", "rond gemiddeld", "gunstig", "sterk gunstig")


@pytest.fixture
def project(qgis_app):
    QgsProject.instance().clear()
    yield QgsProject.instance()
    QgsProject.instance().clear()


@pytest.fixture
def results(project):
    following = ResultLayer(project)
    yield following
    following.release()


@pytest.fixture
def functions(results):
    registered = Functions(Wording("nl"), results)
    yield registered
    registered.release()


@pytest.fixture
def opened(project, functions, made):
    """The invented municipality in the open project."""
    return add_to_project(project, made.quickscan, made.geopackage, made.say)


def asked(expression: str, layer: QgsVectorLayer, feature: QgsFeature) -> object:
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFields(layer.fields())
    context.setFeature(feature)
    parsed = QgsExpression(expression)
    parsed.prepare(context)
    answer = parsed.evaluate(context)
    assert not parsed.hasParserError(), parsed.parserErrorString()
    assert not parsed.hasEvalError(), parsed.evalErrorString()
    return answer


def codes_layer(*codes: str) -> QgsVectorLayer:
    """A layer of somebody else's, with codes of areas."""
    layer = QgsVectorLayer("Point?field=code:string", "points", "memory")
    for code in codes:
        feature = QgsFeature(layer.fields())
        feature["code"] = code
        layer.dataProvider().addFeature(feature)
    return layer


def test_the_current_feature_is_asked_and_answers_as_its_columns_do(opened, made):
    for feature in made.features:
        signal = feature["k_index_signal"] or None
        assert asked("sein('k_index')", opened.areas, feature) == signal
        assert asked("sein_naam('k_index')", opened.areas, feature) == (WORDS[signal - 1] if signal else None)
        assert asked("sein_letter('k_index')", opened.areas, feature) == ("ABCDE"[signal - 1] if signal else None)
        assert asked("sein_reden('k_index')", opened.areas, feature) == (feature["k_index_reason"] or None)
        assert asked("waarde('k_bijstand')", opened.areas, feature) == (feature["k_bijstand_value"] or None)
        assert asked("samenloop('absoluut')", opened.areas, feature) == (feature["coincidence_absolute"] or None)
    assert {asked("samenloop()", opened.areas, feature) for feature in made.features} & {"coincides", "resilient"}


def test_an_indicator_may_stand_between_double_quotes(opened, made):
    feature = made.features[5]
    assert asked('sein("k_index")', opened.areas, feature) == feature["k_index_signal"]


def test_any_other_layer_asks_by_the_code_of_an_area(opened, made):
    known = {feature["area_code"]: feature for feature in made.features}
    layer = codes_layer(*known, "BU00000000")
    for feature in layer.getFeatures():
        area = known.get(feature["code"])
        expected = (area["k_index_signal"] or None) if area else None
        assert asked("sein('k_index', \"code\")", layer, feature) == expected
        assert asked("sein('k_index')", layer, feature) is None


def test_what_is_not_there_is_null_and_no_error(opened, made):
    for expression in ("sein('nothing')", "sein(NULL)", "sein('')", "trend('x\"y')", "samenloop('both')"):
        assert asked(expression, opened.areas, made.features[3]) is None


def test_text_of_the_data_is_given_as_it_is(project, functions, tmp_path):
    feature = QgsFeature(QgsVectorLayer("Point?field=x_reason:string", "", "memory").fields())
    feature["x_reason"] = "<b>[% 6*7 %]</b> & zo"
    assert asked("sein_reden('x')", QgsVectorLayer("Point?field=x_reason:string", "", "memory"), feature) == (
        "<b>[% 6*7 %]</b> & zo"
    )


def test_a_style_draws_by_a_function_in_other_threads_and_fetches_one_column(opened, made):
    red = 'sein("k_index") <= 2'
    assert "k_index_signal" in QgsExpression("sein('k_index')").referencedColumns()
    assert len(QgsExpression("sein('k_index')").referencedColumns()) == 2
    expected = sum((feature["k_index_signal"] or 9) <= 2 for feature in made.features)
    assert sum(1 for _ in opened.areas.getFeatures(red)) == expected > 0
    symbol = QgsSymbol.defaultSymbol(opened.areas.geometryType())
    symbol.symbolLayer(0).setFillColor(symbol.color().fromRgb(255, 0, 0))
    renderer = QgsRuleBasedRenderer(symbol)
    renderer.rootRule().children()[0].setFilterExpression(red)
    layer = opened.areas.clone()
    layer.setRenderer(renderer)
    layer.setLabelsEnabled(False)
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(layer.extent())
    settings.setOutputSize(QSize(120, 120))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    reds = sum(image.pixelColor(x, y).name() == "#ff0000" for x in range(120) for y in range(120))
    assert 50 < reds < 120 * 120 * 0.9


def test_the_results_are_followed_from_project_to_project(project, results, made):
    assert results.layer() is None
    assert results.column("k_index_signal") == {}
    maps = add_to_project(project, made.quickscan, made.geopackage, made.say)
    assert results.layer() is maps.areas
    assert is_result_layer(maps.areas)
    assert not is_result_layer(maps.districts)
    assert results.column("k_index_signal")
    assert results.column("no_such_column") == {}
    project.clear()
    assert results.layer() is None
    assert results.column("k_index_signal") == {}


def test_each_function_has_a_help_text_in_both_languages(results):
    for language, word in (("nl", "gebied"), ("en", "area")):
        functions = Functions(Wording(language), results)
        names = ("sein", "sein_reden", "trend", "trend_reden", "waarde", "samenloop", "rode_seinen")
        registered = {one.name(): one for one in QgsExpression.Functions() if one.group() == GROUP}
        assert set(names) <= set(registered)
        for one in registered.values():
            assert word in one.helpText()
        functions.release()
    assert not [one for one in QgsExpression.Functions() if one.group() == GROUP]


def test_the_names_of_coincidence_are_those_of_its_classes():
    assert list(coincidence_labels(Wording("nl"))) == [item.value for item in Coincidence]
