"""The maps on a screen: other looks, miniatures, other years."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsMapRendererSequentialJob,
    QgsPointXY,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor
from quickscan_veerkracht.veerkracht.analysis.by_year import classes_by_year
from quickscan_veerkracht.veerkracht.mapping.legend import legend
from quickscan_veerkracht.veerkracht.mapping.look import Look
from quickscan_veerkracht.veerkracht.mapping.palette import palette
from quickscan_veerkracht.veerkracht.mapping.project import build_project, show_view
from quickscan_veerkracht.veerkracht.mapping.screen import Copies, look_of, mark_look, restyle, time_of, year_at
from quickscan_veerkracht.veerkracht.mapping.views import View, by_year
from support.invented import YEARS

SIZE = QSize(400, 320)


@pytest.fixture(scope="module")
def own(made):
    """A project of this module's own, whose styles may be changed."""
    maps = build_project(made.quickscan, made.geopackage, made.say)
    yield maps
    maps.project.clear()


@pytest.fixture(scope="module")
def copies(made):
    found = Copies(made.maps)
    yield found
    # its layers go while QGIS is still there
    vars(found).clear()


def view_of(made, view_id: str) -> View:
    return next(view for view in made.maps.views if view.id == view_id)


def drawn(settings, year=None):
    if year is not None:
        settings.setTemporalRange(time_of(year))
        settings.setIsTemporal(True)
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def colours_of_areas(made, settings, image) -> dict[str, set[str]]:
    """The colours around the middle of each area, where no border is."""
    found = {}
    for feature in made.features:
        at = settings.mapToPixel().transform(QgsPointXY(feature["label_x"], feature["label_y"]))
        around = [(round(at.x()) + dx, round(at.y()) + dy) for dx in range(-4, 5) for dy in range(-4, 5)]
        found[feature["area_code"]] = {QColor(image.pixel(x, y)).name().upper() for x, y in around}
    return found


def labels(layer) -> list[str]:
    return [rule.label() for group in layer.renderer().rootRule().children() for rule in group.children()]


@pytest.mark.parametrize("year", [None, YEARS[0], YEARS[2]])
def test_a_map_by_year_draws_each_area_in_the_class_of_that_year(made, copies, year):
    view = by_year(made.quickscan, view_of(made, "indicator:k_ao"), made.say)
    copies.draw_as(made.quickscan, view, made.say, Look(hatch=False))
    settings = copies.miniature(SIZE)
    image = drawn(settings, year)
    rows = classes_by_year(made.quickscan)
    rows = rows[rows["indicator"].eq("k_ao") & rows["year"].eq(year or YEARS[-1])]
    fills = palette("signal").signal
    seen = colours_of_areas(made, settings, image)
    classed = rows[rows["signal"].notna()]
    assert len(classed) > 50
    for row in classed.itertuples():
        assert fills[int(row.signal) - 1].upper() in seen[row.area_code], (row.area_code, row.signal)


def test_a_year_without_figures_shows_no_class(made, copies):
    view = by_year(made.quickscan, view_of(made, "indicator:k_ao"), made.say)
    copies.draw_as(made.quickscan, view, made.say, Look())
    settings = copies.miniature(SIZE)
    seen = colours_of_areas(made, settings, drawn(settings, 1999))
    fills = {colour.upper() for colour in palette("signal").signal}
    assert not any(colours & fills for colours in seen.values())
    assert year_at(time_of(1999), view.years) is None
    assert year_at(time_of(YEARS[1]), view.years) == YEARS[1]


def test_only_maps_by_year_follow_the_temporal_controller_and_their_styles_keep_that(made, own):
    view = by_year(made.quickscan, view_of(made, "indicator:k_ao"), made.say)
    restyle(own, made.quickscan, view, made.say, Look())
    show_view(own, view)
    assert own.areas.temporalProperties().isActive()
    show_view(own, view_of(made, "k_level"))
    assert not own.areas.temporalProperties().isActive()
    show_view(own, view)
    assert own.areas.temporalProperties().isActive()


def test_the_legend_of_a_year_counts_that_year(made):
    view = by_year(made.quickscan, view_of(made, "indicator:k_ao"), made.say)
    rows = classes_by_year(made.quickscan).query("indicator == 'k_ao'")
    water = made.quickscan.areas.frame.loc[made.quickscan.areas.frame["water"], "area_code"]
    for year in YEARS:
        counts = rows[rows["year"].eq(year) & ~rows["area_code"].isin(water)]["signal"].value_counts()
        (group,) = legend(made.quickscan, view, made.say, year=year).groups
        assert {entry.key: entry.count for entry in group.entries[:5]} == {
            str(number): int(counts.get(number, 0)) for number in range(1, 6)
        }
        assert sum(entry.count for entry in group.entries if not entry.overlay) == 61


def test_trends_hatch_and_names_can_be_left_out_of_a_map(made, own):
    view = view_of(made, "indicator:k_ao")
    show_view(own, view)
    assert [group.label() for group in own.areas.renderer().rootRule().children()] == ["Sein", "Trend"]
    restyle(own, made.quickscan, view, made.say, Look(trends=False, hatch=False, names=False))
    assert [group.label() for group in own.areas.renderer().rootRule().children()] == ["Sein"]
    assert "onzeker: kan toeval zijn" not in labels(own.areas)
    assert "verborgen: beschermt kleine aantallen" in labels(own.areas)
    assert not own.areas.labelsEnabled()


def test_a_style_that_is_not_shown_is_made_anew_too(made, own):
    show_view(own, view_of(made, "k_level"))
    restyle(own, made.quickscan, view_of(made, "indicator:k_bijstand"), made.say, Look(relative=True))
    assert own.areas.styleManager().currentStyle() == view_of(made, "k_level").name
    show_view(own, view_of(made, "indicator:k_bijstand"))
    filters = [rule.filterExpression() for rule in own.areas.renderer().rootRule().children()[1].children()]
    assert all('"k_bijstand_trend_relative' in text for text in filters)


def test_the_look_is_kept_with_the_layer(made, own):
    assert look_of(own) is None
    for look in (Look(trends=False, relative=True), Look()):
        mark_look(own, look)
        assert look_of(own) == look
    assert Look.from_text("names something_of_a_newer_version") == Look(names=False)


def test_a_miniature_shows_all_areas_in_small_and_leaves_the_project_alone(made, copies):
    view = view_of(made, "focus")
    before = made.maps.areas.styleManager().currentStyle()
    copies.draw_as(made.quickscan, view, made.say, Look())
    settings = copies.miniature(QSize(200, 134), 2.0)
    image = drawn(settings)
    assert (image.width(), image.height()) == (400, 268)
    assert settings.visibleExtent().contains(made.maps.areas.extent())
    colours = {QColor(image.pixel(x, y)).name().upper() for x in range(0, 400, 3) for y in range(0, 268, 3)}
    assert set(palette("signal").focus) <= colours
    assert made.maps.areas.styleManager().currentStyle() == before
    assert copies.areas.id() not in made.maps.project.mapLayers()
