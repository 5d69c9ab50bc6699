from __future__ import annotations

import zipfile

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsPalLayerSettings,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.mapping.geopackage import write_geopackage
from quickscan_veerkracht.veerkracht.mapping.labels import is_dark, neighbour_labels
from quickscan_veerkracht.veerkracht.mapping.legend import legend
from quickscan_veerkracht.veerkracht.mapping.project import add_to_project, build_project, save_project, show_view
from quickscan_veerkracht.veerkracht.mapping.renderer import LIT_DISTRICT
from quickscan_veerkracht.veerkracht.mapping.views import VIEW_IDS, View, available_views
from quickscan_veerkracht.veerkracht.wording import Wording
from support.invented import invented_quickscan

TRICKY = "[% 6*7 %] <b>vet</b> & {naam}"


def name_settings(maps):
    rules = maps.areas.labeling().rootRule().children()
    return next(rule.settings() for rule in rules if rule.description() == "name")


def test_every_map_that_can_be_made_has_a_view_and_no_other(qgis_app):
    quickscan = invented_quickscan(unavailable={"social_housing": "Geen tabel met corporatiewoningen."})
    ids = [view.id for view in available_views(quickscan, Wording("nl"))]
    assert ids[: len(VIEW_IDS) - 1] == [view_id for view_id in VIEW_IDS if view_id != "social_housing"]
    assert "indicator:k_ao" in ids
    assert "indicator:k_index" not in ids


def test_view_names_are_unique_in_both_languages(qgis_app):
    for language in ("nl", "en"):
        names = [view.name for view in available_views(invented_quickscan(language), Wording(language))]
        assert len(set(names)) == len(names)


def test_the_saved_project_opens_elsewhere_with_a_theme_for_every_map(tmp_path, qgis_app):
    quickscan, say = invented_quickscan(), Wording("nl")
    first = tmp_path / "first"
    first.mkdir()
    write_geopackage(quickscan, first / "quickscan.gpkg")
    maps = build_project(quickscan, first / "quickscan.gpkg", say)
    save_project(maps, first / "quickscan.qgz")
    views, themes, district = maps.views, maps.themes, maps.district_theme
    maps.project.clear()
    assert sorted(path.name for path in first.iterdir()) == ["quickscan.gpkg", "quickscan.qgz"]
    second = tmp_path / "elsewhere"
    first.rename(second)
    project = QgsProject()
    assert project.read(str(second / "quickscan.qgz"))
    layers = {layer.name(): layer for layer in project.mapLayers().values()}
    assert all(layer.isValid() for layer in layers.values())
    assert len(layers) == 3
    collection = project.mapThemeCollection()
    assert set(collection.mapThemes()) == {themes[view.id] for view in views} | {district}
    areas = layers["Gebieden"]
    for view in views:
        overrides = collection.mapThemeStyleOverrides(themes[view.id])
        assert areas.id() in overrides
        state = collection.mapThemeState(themes[view.id])
        current = {record.layer().name(): record.currentStyle for record in state.layerRecords()}
        assert current["Gebieden"] == view.name
        assert set(current) == {"Gebieden", "Wijkgrenzen", "Omgeving"}
    project.clear()


def test_the_project_holds_relative_paths_only(tmp_path, qgis_app):
    quickscan = invented_quickscan()
    write_geopackage(quickscan, tmp_path / "quickscan.gpkg")
    maps = build_project(quickscan, tmp_path / "quickscan.gpkg", Wording("nl"))
    save_project(maps, tmp_path / "quickscan.qgz")
    with zipfile.ZipFile(tmp_path / "quickscan.qgz") as packed:
        text = next(packed.read(name) for name in packed.namelist() if name.endswith(".qgs")).decode()
    assert "./quickscan.gpkg|layername=areas" in text
    assert f"{tmp_path}/quickscan.gpkg" not in text
    maps.project.clear()


def test_showing_a_map_changes_the_areas_at_once(made):
    for view in made.maps.views:
        show_view(made.maps, view)
        assert made.maps.areas.styleManager().currentStyle() == view.name
    with pytest.raises(QuickScanError):
        show_view(made.maps, View("nothing", "Bestaat niet"))


def test_district_names_are_on_the_orientation_map_only(made):
    for view in made.maps.views:
        show_view(made.maps, view)
        assert made.maps.districts.labelsEnabled() == (view.id == "orientation")


def test_a_second_quickscan_takes_the_place_of_the_first_and_leaves_the_rest_alone(tmp_path, qgis_app):
    quickscan, say = invented_quickscan(), Wording("nl")
    path = tmp_path / "quickscan.gpkg"
    write_geopackage(quickscan, path)
    project = QgsProject()
    own = QgsVectorLayer("Point?crs=EPSG:28992", "Eigen laag", "memory")
    project.addMapLayer(own, False)
    project.layerTreeRoot().addGroup("QuickScan Veldhaven").addLayer(own)
    add_to_project(project, quickscan, path, say)
    maps = add_to_project(project, quickscan, path, say)
    groups = [group.name() for group in project.layerTreeRoot().findGroups()]
    assert groups.count("QuickScan Veldhaven") == 2, "the user's own group of that name, and ours"
    assert len(project.mapLayers()) == 4
    assert own.id() in project.mapLayers()
    assert set(project.mapThemeCollection().mapThemes()) == {*maps.themes.values(), maps.district_theme}
    project.clear()


def test_a_theme_of_the_user_keeps_its_name(tmp_path, qgis_app):
    quickscan, say = invented_quickscan(), Wording("nl")
    path = tmp_path / "quickscan.gpkg"
    write_geopackage(quickscan, path)
    project = QgsProject()
    from qgis.core import QgsMapThemeCollection

    project.mapThemeCollection().insert("Focusgebieden", QgsMapThemeCollection.MapThemeRecord())
    maps = add_to_project(project, quickscan, path, say)
    assert maps.themes["focus"] == "QuickScan: Focusgebieden"
    assert project.mapThemeCollection().mapThemeState("Focusgebieden").layerRecords() == []
    project.clear()


def test_a_missing_geopackage_is_told_and_leaves_the_project_as_it_was(tmp_path, qgis_app):
    project = QgsProject()
    with pytest.raises(QuickScanError):
        add_to_project(project, invented_quickscan(), tmp_path / "none.gpkg", Wording("nl"))
    assert not project.mapLayers()
    assert not project.layerTreeRoot().children()


def test_names_are_text_in_tips_and_labels_and_never_code(tmp_path, qgis_app):
    quickscan = invented_quickscan(names={"BU99900000": TRICKY})
    path = tmp_path / "quickscan.gpkg"
    write_geopackage(quickscan, path)
    maps = build_project(quickscan, path, Wording("nl"))
    feature = next(item for item in maps.areas.getFeatures() if item["area_code"] == "BU99900000")
    assert feature["name"] == TRICKY
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(maps.areas))
    context.setFeature(feature)
    for view in maps.views:
        show_view(maps, view)
        tip = QgsExpression.replaceExpressionText(maps.areas.mapTipTemplate(), context)
        assert "[% 6*7 %] &lt;b&gt;vet&lt;/b&gt; &amp; {naam}" in tip
        settings = name_settings(maps)
        assert settings.fieldName == "name"
        assert not settings.isExpression
        assert not settings.format().allowHtmlFormatting()
    maps.project.clear()


def test_unseen_labels_keep_the_room_of_the_marks_free(made):
    for view in made.maps.views:
        show_view(made.maps, view)
        rules = {rule.description(): rule for rule in made.maps.areas.labeling().rootRule().children()}
        assert ("mark" in rules) == (view.id != "orientation")
        if "mark" in rules:
            assert rules["mark"].settings().format().opacity() == 0
            assert rules["mark"].settings().priority > rules["name"].settings().priority


def chosen(expression: str, layer: QgsVectorLayer, lit: str = "") -> list[QgsFeature]:
    """The features that an expression chooses, on the map of one district when ``lit`` is its code."""
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    if lit:
        context.lastScope().setVariable(LIT_DISTRICT, lit)
    parsed = QgsExpression(expression)
    found = []
    for feature in layer.getFeatures():
        context.setFeature(feature)
        if parsed.evaluate(context):
            found.append(feature)
    assert not parsed.hasEvalError()
    return found


def test_where_one_district_is_lit_only_its_own_areas_are_named(made):
    show_view(made.maps, next(view for view in made.maps.views if view.id == "k_level"))
    rules = made.maps.areas.labeling().rootRule().children()
    named = next(rule.filterExpression() for rule in rules if rule.description() == "name")
    land = made.quickscan.areas.frame.loc[lambda frame: ~frame["water"].astype(bool)]
    lit = land["district_code"].iloc[0]
    everywhere = {area["area_code"] for area in chosen(named, made.maps.areas) if not area["water"]}
    assert everywhere == set(land["area_code"])
    inside = {area["area_code"] for area in chosen(named, made.maps.areas, lit) if not area["water"]}
    assert inside == set(land.loc[land["district_code"] == lit, "area_code"])


def test_around_the_lit_district_the_others_are_named(made):
    lit = made.quickscan.areas.frame.loc[lambda frame: ~frame["water"].astype(bool), "district_code"].iloc[0]
    settings = neighbour_labels().settings()
    shown = settings.dataDefinedProperties().property(QgsPalLayerSettings.Property.Show).expressionString()
    named = {district["district_code"] for district in chosen(shown, made.maps.districts, lit)}
    land = [feature for feature in made.maps.districts.getFeatures() if not feature["water"]]
    assert named == {district["district_code"] for district in land} - {lit}
    assert named


def test_names_are_horizontal_whole_and_once_an_area(made):
    show_view(made.maps, next(view for view in made.maps.views if view.id == "k_level"))
    settings = name_settings(made.maps)
    assert settings.placement == QgsPalLayerSettings.Placement.OrderedPositionsAroundPoint
    assert not settings.labelPerPart
    assert not settings.displayAll
    assert settings.format().buffer().enabled()
    assert settings.scaleVisibility
    assert settings.minimumScale > settings.maximumScale


def test_every_map_renders_without_error_and_shows_its_colours(made):
    collection = made.maps.project.mapThemeCollection()
    settings = QgsMapSettings()
    settings.setOutputSize(QSize(600, 480))
    settings.setDestinationCrs(made.maps.project.crs())
    settings.setExtent(made.maps.areas.extent())
    for view in made.maps.views:
        theme = made.maps.themes[view.id]
        settings.setLayers(collection.mapThemeVisibleLayers(theme))
        settings.setLayerStyleOverrides(collection.mapThemeStyleOverrides(theme))
        job = QgsMapRendererParallelJob(settings)
        job.start()
        job.waitForFinished()
        assert job.errors() == []
        image = job.renderedImage()
        colours = {image.pixelColor(x, y).name() for x in range(0, 600, 6) for y in range(0, 480, 6)}
        assert "#d6e6ee" in colours, f"{view.id}: water"
        if view.id.endswith("level"):
            assert {"#8c2d04", "#e6893c", "#f2efe6", "#8cc0c4", "#1b6b75"} <= colours


@pytest.mark.parametrize(
    ("colour", "dark"),
    [("#8C2D04", True), ("#1B6B75", True), ("#6F5AA8", True), ("#E6893C", False), ("#F2EFE6", False)],
)
def test_white_is_read_on_dark_fills_and_ink_on_light_ones(colour, dark):
    def luminance(hex_colour):
        parts = [int(hex_colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear))

    def contrast(one, other):
        low, high = sorted((luminance(one), luminance(other)))
        return (high + 0.05) / (low + 0.05)

    assert is_dark(colour) == dark
    assert contrast(colour, "#FFFFFF" if dark else "#222222") > 4.5


def test_names_are_white_with_a_halo_of_the_fill_on_dark_classes_only(made):
    view = next(view for view in made.maps.views if view.id == "coincidence_absolute")
    show_view(made.maps, view)
    properties = name_settings(made.maps).dataDefinedProperties()
    fills = {entry.key: entry.colour for entry in legend(made.quickscan, view, made.say).groups[0].entries}
    seen = set()
    for area in made.features:
        context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(made.maps.areas))
        context.setFeature(area)
        kind = area["coincidence_absolute"]
        wanted = (
            (QgsPalLayerSettings.Property.Color, "#FFFFFF"),
            (QgsPalLayerSettings.Property.BufferColor, fills.get(kind)),
        )
        for what, colour in wanted:
            found, valid = properties.valueAsColor(what, context, QColor("#123456"))
            dark = kind in ("coincides", "resilient")
            assert found.name().upper() == (colour if dark else "#123456")
            assert valid == dark
        seen.add(kind)
    assert seen >= {"coincides", "resilient", "other_cause", "no_signal"}
