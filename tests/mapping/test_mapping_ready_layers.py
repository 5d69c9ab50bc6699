from __future__ import annotations

from collections.abc import Iterator

import pytest
from qgis.core import QgsExpressionContextUtils, QgsLayoutExporter, QgsLayoutItemMap, QgsLayoutSize, QgsPrintLayout
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QImage
from quickscan_veerkracht.veerkracht.mapping.ready_layers import ready_layers
from quickscan_veerkracht.veerkracht.mapping.renderer import LIT_DISTRICT

VIEWS = ("orientation", "social_housing", "coincidence_absolute", "k_change_relative")


@pytest.fixture
def layout(made) -> Iterator[QgsPrintLayout]:
    found = QgsPrintLayout(made.maps.project)
    found.initializeDefaults()
    code = made.features[0]["district_code"]
    QgsExpressionContextUtils.setLayoutVariable(found, LIT_DISTRICT, code)
    yield found
    found.clear()


def map_of(made, layout, theme: str) -> QgsLayoutItemMap:
    item = QgsLayoutItemMap(layout)
    layout.addLayoutItem(item)
    item.attemptResize(QgsLayoutSize(250, 180))
    item.setExtent(made.maps.areas.extent())
    item.setFollowVisibilityPreset(bool(theme))
    item.setFollowVisibilityPresetName(theme)
    return item


def picture(layout) -> QImage:
    return QgsLayoutExporter(layout).renderPageToImage(0, QSize(900, 640))


@pytest.mark.parametrize("view", [*VIEWS, LIT_DISTRICT])
def test_a_map_is_drawn_the_same_with_layers_that_carry_their_style(made, layout, view):
    item = map_of(made, layout, made.maps.themes.get(view, made.maps.district_theme))
    before = picture(layout)
    shown = made.maps.areas.styleManager().currentStyle()
    with ready_layers([layout]):
        assert not item.followVisibilityPreset()
        assert not {layer.id() for layer in item.layers()} & set(made.maps.project.mapLayers())
        assert picture(layout) == before
    assert made.maps.areas.styleManager().currentStyle() == shown
    assert len({before.pixel(x, 320) for x in range(0, 900, 5)}) > 3  # there was something to see


def test_maps_follow_their_theme_again(made, layout):
    items = [map_of(made, layout, made.maps.themes[view]) for view in VIEWS]
    with pytest.raises(ZeroDivisionError), ready_layers([layout]):
        # inside another, as where a report and its sheets are printed of the same layouts
        with ready_layers([layout]):
            assert all(item.keepLayerSet() for item in items)
        assert all(item.keepLayerSet() for item in items)
        raise ZeroDivisionError
    for item, view in zip(items, VIEWS):
        assert item.followVisibilityPreset()
        assert item.followVisibilityPresetName() == made.maps.themes[view]
        assert not item.keepLayerSet()
        assert item.layers() == []


def test_maps_of_the_same_theme_share_their_layers(made, layout):
    one, same, other = (map_of(made, layout, made.maps.themes[view]) for view in (VIEWS[1], VIEWS[1], VIEWS[2]))
    with ready_layers([layout]):
        assert one.layers() == same.layers()
        ids = [{layer.id() for layer in item.layers()} for item in (one, other)]
        # the outlines and the surroundings look the same on both
        assert len(ids[0] & ids[1]) == 2


def test_a_map_with_layers_of_its_own_keeps_them(made, layout):
    chosen = map_of(made, layout, "")
    chosen.setKeepLayerSet(True)
    chosen.setLayers([made.maps.districts])
    gone = map_of(made, layout, "a theme that somebody removed")
    with ready_layers([layout]):
        assert chosen.layers() == [made.maps.districts]
        assert gone.followVisibilityPreset()
    assert chosen.layers() == [made.maps.districts]
