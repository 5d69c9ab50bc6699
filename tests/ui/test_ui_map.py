"""The page with the maps: pictures, looks, colours, a second map and the years."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.core import QgsDateTimeRange, QgsProject, QgsRectangle, QgsTemporalNavigationObject
from qgis.PyQt.QtCore import QDateTime, Qt
from qgis.PyQt.QtGui import QColor
from quickscan_veerkracht.ui.live_tasks import RenewTask
from quickscan_veerkracht.ui.models.views import MAIN, ViewsFilter, ViewsModel, views_of
from quickscan_veerkracht.ui.tasks import ComputeTask
from quickscan_veerkracht.veerkracht.analysis.choosing import with_choice
from quickscan_veerkracht.veerkracht.mapping.colour_vision import DEUTAN, seen_as
from quickscan_veerkracht.veerkracht.mapping.look import Look
from quickscan_veerkracht.veerkracht.mapping.palette import palette
from quickscan_veerkracht.veerkracht.progress import Progress
from quickscan_veerkracht.veerkracht.wording import Wording
from support.invented import YEARS, invented_quickscan

CRIME = "indicator:o_misdrijf"


@pytest.fixture(scope="session")
def findings(qgis_app, small_study, tmp_path_factory):
    """What the panel's own task makes of the small sample, once."""
    geopackage = tmp_path_factory.mktemp("results") / "results.gpkg"
    return ComputeTask(small_study, geopackage, "").work(Progress())


@pytest.fixture
def page(dock, findings, interface, put_on_map):
    """The page, with the results on the map of a window that is shown."""
    interface.window.show()
    dock.study.study = findings.quickscan.study
    put_on_map(dock, findings)
    dock.open_page("map")
    return dock.map_page


@pytest.fixture
def settled(qtbot, page):
    def waited() -> None:
        qtbot.waitUntil(lambda: not page.thumbnails.busy and not page.styles.busy, timeout=30_000)

    return waited


def layer_of(dock):
    return dock.map_link.maps.areas


def groups(layer) -> list[str]:
    return [group.label() for group in layer.renderer().rootRule().children()]


def first_colour(layer) -> str:
    """The fill of the most unfavourable class."""
    rule = layer.renderer().rootRule().children()[0].children()[0]
    return rule.symbol().symbolLayer(0).color().name().upper()


def colours_in(picture) -> set[str]:
    places = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return {QColor(picture.pixel(x, y)).name().upper() for x, y in places}


def picture_of(page, view_id: str):
    return page.views.index(page.views.row_of(view_id)).data(Qt.ItemDataRole.DecorationRole)


def index_of(page, view_id: str):
    return page.filter.mapFromSource(page.views.index(page.views.row_of(view_id)))


def press(qtbot, page, view_id: str) -> None:
    page.viewsView.scrollTo(index_of(page, view_id))
    place = page.viewsView.visualRect(index_of(page, view_id)).center()
    qtbot.mouseClick(page.viewsView.viewport(), Qt.MouseButton.LeftButton, pos=place)


# -- the gallery


def test_the_filter_narrows_by_any_part_of_a_name_and_by_theme(dutch):
    model, proxy = ViewsModel(), ViewsFilter()
    model.set_rows(views_of(invented_quickscan(), Wording("nl")))
    proxy.setSourceModel(model)

    def names() -> list[str]:
        return [proxy.index(row, 0).data() for row in range(proxy.rowCount())]

    everything = names()
    proxy.set_text("SAMENLOOP")
    assert names() == ["Samenloop, relatief", "Samenloop, absoluut"]
    proxy.set_text("")
    proxy.set_group("O")
    assert [proxy.index(row, 0).data(ViewsModel.ID_ROLE) for row in range(proxy.rowCount())] == [
        "indicator:o_misdrijf",
        "indicator:o_vernieling",
    ]
    proxy.set_group("")
    assert names() == everything
    assert model.groups() == [MAIN, "K", "O", "L"]


def test_only_a_map_of_one_indicator_has_years(dutch):
    rows = {row.view.id: row for row in views_of(invented_quickscan(), Wording("nl"))}
    assert rows["indicator:k_ao"].by_year.years == YEARS
    assert rows["k_level"].by_year is None
    model = ViewsModel()
    model.set_rows(tuple(rows.values()))
    assert model.row_of("years:k_ao") == model.row_of("indicator:k_ao")


def test_what_is_in_sight_is_drawn_in_small_and_the_map_stays_as_it_is(page, dock, settled):
    before = layer_of(dock).styleManager().currentStyle()
    settled()
    seen = {index.data(ViewsModel.ID_ROLE) for index in page.viewsView.in_sight()}
    pictures = {view_id for view_id in seen if picture_of(page, view_id) is not None}
    assert pictures == {view_id for view_id in seen if not page.views.row(view_id).reason}
    unseen = {row.view.id for row in dock.study.findings.views} - seen
    assert any(picture_of(page, view_id) is None for view_id in unseen)
    page.viewsView.scrollTo(index_of(page, "k_level"))
    settled()
    assert set(palette("signal").signal) <= colours_in(picture_of(page, "k_level"))
    assert layer_of(dock).styleManager().currentStyle() == before
    assert len(QgsProject.instance().mapLayers()) == 3


def test_a_click_or_enter_switches_the_map_and_the_arrows_only_move(page, dock, qtbot):
    press(qtbot, page, "k_level")
    assert layer_of(dock).styleManager().currentStyle() == page.views.row("k_level").view.name
    assert index_of(page, "k_level").data(ViewsModel.SHOWN_ROLE)
    qtbot.keyClick(page.viewsView, Qt.Key.Key_Right)
    moved = page.viewsView.currentIndex()
    assert moved.data(ViewsModel.ID_ROLE) != "k_level"
    assert dock.study.view_id == "k_level"
    qtbot.keyClick(page.viewsView, Qt.Key.Key_Return)
    assert dock.study.view_id == moved.data(ViewsModel.ID_ROLE)
    assert layer_of(dock).styleManager().currentStyle() == moved.data()


def test_a_search_without_an_answer_says_so(page, qtbot):
    assert page.searchEdit.isVisible()
    qtbot.keyClicks(page.searchEdit, "kaas")
    assert page.nothingLabel.isVisible()
    page.searchEdit.clear()
    assert not page.nothingLabel.isVisible()
    page.groupBox.setCurrentIndex(page.groupBox.findData("O"))
    page.groupBox.activated.emit(page.groupBox.currentIndex())
    assert {page.filter.index(row, 0).data(ViewsModel.GROUP_ROLE) for row in range(page.filter.rowCount())} == {"O"}


@pytest.mark.parametrize("width", [360, 480])
def test_the_page_with_maps_fits_in_the_panel(page, dock, width):
    page.coloursBox.setCollapsed(False)
    dock.study.choose_view(CRIME)
    page.yearsBox.setChecked(True)
    dock.resize(width, 800)
    assert page.minimumSizeHint().width() <= 360
    grid = page.viewsView.gridSize().width()
    columns = page.viewsView.viewport().width() // grid
    assert columns >= 2
    assert page.viewsView.viewport().width() - columns * grid < 8


# -- how maps are looked at


def test_trends_hatch_and_names_go_from_all_maps_and_come_back(page, dock, settled, click):
    dock.study.choose_view(CRIME)
    layer = layer_of(dock)
    assert groups(layer) == ["Sein", "Trend"]
    for box in (page.trendsBox, page.hatchBox, page.namesBox):
        click(box)
    assert groups(layer) == ["Sein"]
    assert not layer.labelsEnabled()
    settled()
    dock.study.choose_view("indicator:k_bijstand")
    assert groups(layer) == ["Sein"]
    rules = [rule.label() for rule in layer.renderer().rootRule().children()[0].children()]
    assert "onzeker: kan toeval zijn" not in rules
    for box in (page.trendsBox, page.hatchBox, page.namesBox):
        click(box)
    assert groups(layer) == ["Sein", "Trend"]
    assert layer.labelsEnabled()


def test_relative_is_the_other_map_of_a_pair_or_the_other_trend_of_an_indicator(page, dock, click):
    dock.study.choose_view("k_change_absolute")
    assert page.absoluteButton.isChecked()
    click(page.relativeButton)
    assert dock.study.view_id == "k_change_relative"
    assert page.relativeNote.isVisible()
    click(page.absoluteButton)
    assert dock.study.view_id == "k_change_absolute"
    assert not page.relativeNote.isVisible()
    dock.study.choose_view(CRIME)
    click(page.relativeButton)
    assert dock.study.view_id == CRIME
    trends = layer_of(dock).renderer().rootRule().children()[1]
    assert trends.label() == "Trend ten opzichte van de gemeente"
    assert '"o_misdrijf_trend_relative"' in trends.children()[0].filterExpression()
    dock.study.choose_view("focus")
    assert not page.relativeButton.isEnabled()


def test_another_palette_recolours_everything_and_asks_for_no_computation(page, dock, settled):
    dock.study.choose_view(CRIME)
    page.viewsView.scrollTo(index_of(page, CRIME))
    settled()
    page.coloursBox.setCollapsed(False)
    assert not page.warningLabel.isVisible()
    page.paletteBox.setCurrentIndex(page.paletteBox.findData("verkeerslicht"))
    page.paletteBox.activated.emit(page.paletteBox.currentIndex())
    lights = palette("verkeerslicht").signal
    assert first_colour(layer_of(dock)) == lights[0]
    assert not dock.study.outdated
    assert dock.study.findings.quickscan.study.palette == "verkeerslicht"
    assert "rood en groen" in page.warningLabel.text()
    assert page.warningLabel.isVisible()
    assert page.look.check.verdict.text() == "B en D lijken op elkaar voor wie geen groen ziet."
    settled()
    assert lights[0] in colours_in(picture_of(page, CRIME))
    dock.study.choose_view("indicator:k_bijstand")
    assert first_colour(layer_of(dock)) == lights[0]
    dock.study.change(palette="signal")
    assert first_colour(layer_of(dock)) == palette("signal").signal[0]
    assert not page.warningLabel.isVisible()


def test_the_pictures_show_what_somebody_without_green_sees(page, dock, settled, qtbot):
    page.viewsView.scrollTo(index_of(page, "k_level"))
    settled()
    page.coloursBox.setCollapsed(False)
    strongest = palette("signal").signal[0]
    assert page.look.check.strips[DEUTAN].colours[0] == seen_as(strongest, DEUTAN)
    qtbot.mouseClick(page.look.check.buttons.button(2), Qt.MouseButton.LeftButton)
    found = colours_in(picture_of(page, "k_level"))
    assert seen_as(strongest, DEUTAN) in found
    assert strongest not in found


def test_maps_that_a_project_brings_keep_the_look_they_were_left_in(page, dock, findings):
    dock.study.choose_look(Look(trends=False, relative=True))
    dock.map_link.release()
    dock.study.look = Look()
    assert dock.map_link.find(findings)
    assert dock.study.look == Look(trends=False, relative=True)
    assert not page.trendsBox.isChecked()


# -- the second map


def test_the_second_map_is_another_view_of_the_same_place_and_moves_with_the_first(page, dock, interface, click):
    click(page.compareButton)
    beside, main = page.window_beside, interface.canvas
    dock.study.choose_view("k_level")
    beside.show_view("o_level")
    assert beside.contents.titleLabel.text() == page.views.row("o_level").view.name
    assert layer_of(dock).styleManager().currentStyle() == page.views.row("k_level").view.name
    middle = layer_of(dock).extent().center()
    main.setExtent(QgsRectangle(middle.x() - 900, middle.y() - 700, middle.x() + 900, middle.y() + 700))
    assert beside.canvas.center().distance(main.center()) < 1
    assert beside.canvas.mapUnitsPerPixel() == pytest.approx(main.mapUnitsPerPixel(), rel=0.01)
    beside.canvas.setCenter(main.center() + (beside.canvas.center() - layer_of(dock).extent().center()))
    beside.canvas.zoomByFactor(2.0)
    assert main.center().distance(beside.canvas.center()) < 1
    assert main.mapUnitsPerPixel() == pytest.approx(beside.canvas.mapUnitsPerPixel(), rel=0.01)
    scale = main.mapUnitsPerPixel()
    beside.resize(beside.width() + 150, beside.height())
    assert main.mapUnitsPerPixel() == pytest.approx(scale)


def test_the_second_map_says_its_legend_and_shares_the_selection(page, dock, click, findings):
    click(page.compareButton)
    beside = page.window_beside
    beside.show_view("red_count")
    counts = [text for text in beside.legend.texts if text.endswith(")")]
    assert sum(int(text.rsplit("(", 1)[1][:-1]) for text in counts if "onzeker" not in text) >= len(
        findings.quickscan.areas.frame
    )
    layer = layer_of(dock)
    layer.selectByExpression("\"area_code\" = 'BU99010101'")
    assert beside._copies.areas.selectedFeatureIds() == layer.selectedFeatureIds()
    assert len(layer.selectedFeatureIds()) == 1
    other = next(feature for feature in layer.getFeatures() if feature["area_code"] != "BU99010101")
    point = other.geometry().pointOnSurface().asPoint()
    beside.canvas.setCenter(point)
    beside._tool.picked.emit(beside.canvas.getCoordinateTransform().transform(point).toQPointF().toPoint())
    assert [feature["area_code"] for feature in layer.getSelectedFeatures()] == [other["area_code"]]
    assert dock.study.selected_area == other["area_code"]


def test_the_second_map_takes_the_other_map_of_a_pair_by_itself_and_the_palette(page, dock, click):
    dock.study.choose_view("coincidence_relative")
    click(page.compareButton)
    beside = page.window_beside
    assert beside.view.id == "coincidence_absolute"
    beside.show_view("k_level")
    dock.study.change(palette="verkeerslicht")
    assert page.window_beside is beside
    assert first_colour(beside._copies.areas) == palette("verkeerslicht").signal[0]


@pytest.fixture(scope="session")
def other_results(findings, tmp_path_factory):
    """The results of another choice: in layers of their own, or as they take the place of those on the map."""
    study = with_choice(findings.quickscan.study, "o_misdrijf", method="breaks", breaks=(20.0, 30.0, 40.0, 50.0))
    folder = tmp_path_factory.mktemp("other")
    renewed = RenewTask(study, findings.gathered, folder / "renewed.gpkg", "k_level", False, "").work(Progress())
    return {"renewed": renewed, "anew": ComputeTask(study, folder / "anew.gpkg", "").work(Progress())}


@pytest.mark.parametrize("way", ["renewed", "anew"])
def test_other_results_leave_the_second_map_the_selection_and_the_profile_as_they_are(
    page, dock, click, interface, wait_idle, qtbot, other_results, way
):
    dock.study.choose_view("k_level")
    click(page.compareButton)
    beside, main, layer = page.window_beside, interface.canvas, layer_of(dock)
    beside.show_view("indicator:o_misdrijf")
    middle = layer.extent().center()
    main.setExtent(QgsRectangle(middle.x() - 900, middle.y() - 700, middle.x() + 900, middle.y() + 700))
    first, second = (code for code, _name in dock.study.findings.profiles.names[3:5])
    dock.map_link.select((first, second))
    dock.study.select_area(second)
    place, scale = beside.canvas.center(), main.mapUnitsPerPixel()
    found = other_results[way]
    dock.study.study = found.quickscan.study
    dock.study.computed(found)
    (dock.work.renewed if way == "renewed" else dock.work.computed).emit(found)
    wait_idle(dock)
    qtbot.waitUntil(lambda: not beside._draw_soon.isActive())
    assert page.window_beside is beside
    assert beside.isVisible()
    assert page.compareButton.isChecked()
    assert beside.view.id == "indicator:o_misdrijf"
    assert beside.contents.titleLabel.text() == beside.view.name
    if way == "renewed":
        assert layer_of(dock) is layer
        # its legend can be higher or lower now
        assert beside.canvas.center().distance(place) < 1
        assert beside.canvas.mapUnitsPerPixel() == pytest.approx(scale, rel=0.01)
        assert main.mapUnitsPerPixel() == pytest.approx(scale, rel=0.01)
    signals = found.quickscan.results.signals
    wanted = signals[signals["indicator"] == "o_misdrijf"].set_index("area_code")["signal"].fillna(0).to_dict()
    for shown in (beside._copies.areas, layer_of(dock)):
        assert {feature["area_code"]: feature["o_misdrijf_signal"] or 0 for feature in shown.getFeatures()} == wanted
        assert {feature["area_code"] for feature in shown.getSelectedFeatures()} == {first, second}
    assert set(dock.study.selected_areas) == {first, second}
    assert dock.study.selected_area == dock.insight_page.area.profile.code == second
    # the two go on moving and selecting together
    main.setExtent(QgsRectangle(middle.x() - 400, middle.y() - 300, middle.x() + 400, middle.y() + 300))
    assert beside.canvas.center().distance(main.center()) < 1
    layer_of(dock).selectByExpression(f"\"area_code\" = '{first}'")
    assert beside._copies.areas.selectedFeatureIds() == layer_of(dock).selectedFeatureIds()


def test_maps_by_year_that_nobody_asked_for_are_not_made_by_other_results(
    page, dock, click, wait_idle, settled, other_results
):
    open_years(page, dock, click)
    settled()
    styles = layer_of(dock).styleManager()
    before = set(styles.styles())
    dock.study.study = other_results["renewed"].quickscan.study
    dock.study.computed(other_results["renewed"])
    dock.work.renewed.emit(other_results["renewed"])
    wait_idle(dock)
    settled()
    assert set(styles.styles()) == before
    assert sum(name.endswith("per jaar") for name in before) == 1
    assert dock.study.view_id == "years:o_misdrijf"
    # choices of which the years cannot be compared
    timeless = tuple(row._replace(by_year=None) for row in other_results["renewed"].views)
    dock.work.renewed.emit(replace(other_results["renewed"], views=timeless))
    wait_idle(dock)
    assert dock.study.view_id == CRIME


@pytest.mark.parametrize("end", ["button", "window", "layer", "project", "unload"])
def test_the_second_map_goes_with_its_button_its_layer_its_project_and_the_panel(
    page, dock, click, interface, qtbot, end
):
    click(page.compareButton)
    beside, main = page.window_beside, interface.canvas
    extent = main.extent()
    if end == "button":
        click(page.compareButton)
    elif end == "window":
        beside.close()
    elif end == "layer":
        QgsProject.instance().removeMapLayer(layer_of(dock).id())
    elif end == "project":
        QgsProject.instance().clear()
    else:
        dock.release()
    assert page.window_beside is None
    assert not page.compareButton.isChecked()
    assert beside._released
    extent.scale(0.5)
    main.setExtent(extent)
    assert not beside.isVisible()


# -- the years


def open_years(page, dock, click):
    dock.study.choose_view(CRIME)
    click(page.yearsBox)


def test_the_slider_moves_the_map_through_the_years_by_qgis_own_controller(page, dock, click, interface):
    open_years(page, dock, click)
    canvas, line = interface.canvas, page.years.line
    assert dock.study.view_id == "years:o_misdrijf"
    assert layer_of(dock).styleManager().currentStyle() == "Geregistreerde misdrijven, per jaar"
    assert canvas.mapSettings().isTemporal()
    assert page.yearLabel.text() == str(line.years[-1])
    for place, year in enumerate(line.years):
        page.yearSlider.setValue(place)
        assert canvas.temporalRange().begin().date().year() == year
        assert page.yearLabel.text() == str(year)
    controller = canvas.temporalController()
    assert isinstance(controller, QgsTemporalNavigationObject)
    controller.setCurrentFrameNumber(0)
    assert page.yearSlider.value() == 0
    assert page.yearLabel.text() == str(line.years[0])
    assert index_of(page, CRIME).data(ViewsModel.SHOWN_ROLE)


def test_playing_runs_to_the_last_year_and_stops(page, dock, click, interface, qtbot):
    open_years(page, dock, click)
    page.years._timer.setInterval(5)
    click(page.playButton)
    assert page.yearLabel.text() == str(page.years.line.years[0])
    qtbot.waitUntil(lambda: not page.playButton.isChecked(), timeout=5000)
    assert page.yearLabel.text() == str(page.years.line.years[-1])


@pytest.mark.parametrize("end", ["box", "view", "layer", "project", "unload"])
def test_the_controller_is_given_back_as_it_was(page, dock, click, interface, end):
    controller = QgsTemporalNavigationObject()
    canvas = interface.canvas
    canvas.setTemporalController(controller)
    before = (controller.navigationMode(), controller.temporalExtents(), controller.frameDuration())
    open_years(page, dock, click)
    assert canvas.temporalController() is controller
    assert controller.navigationMode() == QgsTemporalNavigationObject.NavigationMode.Animated
    if end == "box":
        click(page.yearsBox)
        assert dock.study.view_id == CRIME
    elif end == "view":
        dock.study.choose_view("k_level")
    elif end == "layer":
        QgsProject.instance().removeMapLayer(layer_of(dock).id())
    elif end == "project":
        QgsProject.instance().clear()
    else:
        dock.release()
    assert not page.years.line.is_open
    assert (controller.navigationMode(), controller.temporalExtents(), controller.frameDuration()) == before
    assert canvas.temporalRange() == QgsDateTimeRange(QDateTime(), QDateTime())
    canvas.setTemporalController(None)


def test_a_map_without_years_offers_none(page, dock):
    dock.study.choose_view("focus")
    assert not page.yearsBox.isVisible()
    assert not page.yearSlider.isVisible()


# -- letting go


def test_pictures_that_are_being_drawn_are_let_go_of_with_the_project(page, dock, qtbot):
    page.thumbnails.ask(page.views.row("k_level").view)
    qtbot.waitUntil(lambda: page.thumbnails._job is not None, timeout=5000)
    QgsProject.instance().clear()
    assert not page.thumbnails.busy
    assert page.thumbnails._copies is None
    assert page.views.rowCount() == 0
    qtbot.wait(50)


def test_new_results_bring_new_pictures(page, dock, settled, findings, put_on_map):
    settled()
    before = page.thumbnails._copies
    put_on_map(dock, findings)
    settled()
    assert page.thumbnails._copies is not before
    assert all(picture_of(page, index.data(ViewsModel.ID_ROLE)) for index in page.viewsView.in_sight()[:2])
