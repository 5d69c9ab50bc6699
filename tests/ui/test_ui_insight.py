"""The page "Insight": charts, table and profile follow each other."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import QByteArray, QPoint, Qt
from qgis.PyQt.QtSvg import QSvgRenderer
from qgis.PyQt.QtWidgets import QApplication, QToolTip
from quickscan_veerkracht.ui.charts.canvas import inches
from quickscan_veerkracht.ui.findings import Findings
from quickscan_veerkracht.ui.insight.chart_part import ChartPart
from quickscan_veerkracht.ui.models.area_numbers import AreaNumbers
from quickscan_veerkracht.ui.models.charts import Charts
from quickscan_veerkracht.ui.models.profile import Profiles
from quickscan_veerkracht.ui.pages.insight import AREA, CHARTS, TABLE, InsightPage
from quickscan_veerkracht.ui.study_model import StudyModel
from quickscan_veerkracht.veerkracht.wording import Wording
from support.invented import invented_quickscan

LEFT, NONE, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def findings():
    quickscan = invented_quickscan(names={"BU99900100": "<b>Dik</b>"})
    return Findings(quickscan, None, (), Profiles(quickscan, Wording("nl")), AreaNumbers(quickscan))


@pytest.fixture
def page(qtbot, dutch, findings):
    study = StudyModel()
    shown = InsightPage(study)
    # as the dock does, here without a map
    shown.areas_chosen.connect(study.select_areas)
    qtbot.addWidget(shown)
    shown.resize(360, 700)
    shown.show()
    study.study = findings.quickscan.study
    study.computed(findings)
    yield shown
    shown.release()


def place(page, mark: int) -> QPoint:
    canvas = page.charts.view.canvas
    x, y = canvas.picture.places[mark]
    return QPoint(round(x), round(canvas.height() - y))


def mark_of(page, code: str) -> int:
    return list(page.charts.view.canvas.picture.codes).index(code)


def lonely_codes(page, count: int) -> list[str]:
    """Areas whose marks have no other mark near."""
    picture = page.charts.view.canvas.picture
    alone = []
    for mark, (x, y) in enumerate(picture.places):
        near = abs(picture.places - (x, y)).sum(axis=1)
        if (near < 12).sum() == 1 and len(alone) < count:
            alone.append(picture.codes[mark])
    assert len(alone) == count
    return alone


@pytest.mark.parametrize("kind", ["changes", "housing", "strip"])
def test_a_click_on_a_mark_chooses_its_area_everywhere(page, qtbot, kind):
    page.charts.show_kind(kind)
    canvas = page.charts.view.canvas
    code = canvas.picture.codes[9] if kind == "strip" else lonely_codes(page, 1)[0]
    qtbot.mouseClick(canvas, LEFT, NONE, place(page, mark_of(page, code)))
    assert page.study.selected_areas == (code,)
    assert page.area.profile.code == code
    assert [page.heat.table.code(index.row()) for index in page.heat.heatView.selectionModel().selectedRows()] == [code]
    assert canvas.picture.chosen == (code,)


def test_more_areas_are_chosen_with_ctrl_and_by_drawing_a_frame(page, qtbot):
    canvas = page.charts.view.canvas
    first, second = lonely_codes(page, 2)
    qtbot.mouseClick(canvas, LEFT, NONE, place(page, mark_of(page, first)))
    qtbot.mouseClick(canvas, LEFT, CTRL, place(page, mark_of(page, second)))
    assert set(page.study.selected_areas) == {first, second}
    assert page.study.selected_area == second
    assert page.severalLabel.text() == "2/2"
    qtbot.mouseClick(page.followingButton, LEFT)
    assert page.study.selected_area == first
    assert set(page.study.selected_areas) == {first, second}
    qtbot.mouseClick(canvas, LEFT, CTRL, place(page, mark_of(page, second)))
    assert page.study.selected_areas == (first,)
    axes = canvas.picture.axes.bbox
    middle = QPoint(round(axes.x0 + axes.width / 2), round(canvas.height() - axes.y0 - axes.height / 2))
    corner = QPoint(round(axes.x1) + 8, round(canvas.height() - axes.y1) - 8)
    qtbot.mousePress(canvas, LEFT, NONE, middle)
    qtbot.mouseRelease(canvas, LEFT, NONE, corner)
    inside = {
        code
        for code, (x, y) in zip(canvas.picture.codes, canvas.picture.places)
        if x >= middle.x() and y >= canvas.height() - middle.y()
    }
    assert inside
    assert set(page.study.selected_areas) == inside


def test_hovering_tells_name_and_values_as_text_and_draws_nothing_anew(page, findings):
    canvas = page.charts.view.canvas
    ground = canvas._ground
    mark = mark_of(page, "BU99900100")
    canvas.hover(mark)
    assert "&lt;b&gt;Dik&lt;/b&gt;" in QToolTip.text()
    assert "Kwetsbaarheid: " in QToolTip.text()
    before = canvas.grab().toImage()
    canvas.hover(-1)
    assert canvas.grab().toImage() != before
    page.areas_chosen.emit(("BU99900100",))
    assert canvas._ground is ground


def test_the_chart_is_walked_and_chosen_in_by_the_keyboard(page, qtbot):
    canvas = page.charts.view.canvas
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.picture.hovered == 1
    assert canvas.accessibleDescription().startswith(canvas.picture.chart.names[1])
    qtbot.keyClick(canvas, Qt.Key.Key_Space)
    assert page.study.selected_areas == (canvas.picture.codes[1],)
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert page.study.selected_areas == ()
    assert page.area.profile is None


def test_the_lines_of_chosen_areas_are_drawn_out_with_those_of_like_areas(page, findings):
    page.charts.show_kind("years")
    page.charts.show_indicator("k_ao")
    code = findings.numbers.codes[12]
    page.areas_chosen.emit((code,))
    picture = page.charts.view.canvas.picture
    drawn = [tuple(line.get_ydata()) for line in picture.overlay() if hasattr(line, "get_ydata")]
    assert tuple(findings.numbers.years["k_ao"].areas[12]) in drawn
    words = [text.get_text() for text in picture.axes.texts]
    assert findings.numbers.names[12] in words
    assert findings.quickscan.areas.municipality_name in words


def test_rows_chosen_in_the_table_are_chosen_in_the_chart(page, qtbot):
    page.tabs.setCurrentIndex(TABLE)
    view, model = page.heat.heatView, page.heat.table
    for row, modifier in ((1, NONE), (3, CTRL)):
        where = view.visualRect(model.index(row, 0)).center()
        qtbot.mouseClick(view.viewport(), LEFT, modifier, where)
    assert set(page.study.selected_areas) == {model.code(1), model.code(3)}
    page.tabs.setCurrentIndex(CHARTS)
    assert set(page.charts.view.canvas.picture.chosen) == {model.code(1), model.code(3)}
    chosen = page.study.selected_areas
    page.tabs.setCurrentIndex(TABLE)
    page.heat._sort(4)
    assert page.study.selected_areas == chosen
    rows = view.selectionModel().selectedRows()
    assert {model.code(index.row()) for index in rows} == set(chosen)


def test_a_click_on_a_head_sorts_and_shows_that_figure_in_the_charts(page, qtbot):
    page.tabs.setCurrentIndex(TABLE)
    header = page.heat.heatView.horizontalHeader()
    where = QPoint(header.sectionViewportPosition(3) + 5, 20)
    qtbot.mouseClick(header.viewport(), LEFT, NONE, where)
    assert page.heat.table.sorted_by == 3
    page.charts.show_kind("strip")
    page.tabs.setCurrentIndex(CHARTS)
    assert page.charts.indicatorBox.currentData() == page.heat.table.indicator(3)


def test_the_table_is_copied_as_it_is_shown(page, qtbot):
    page.tabs.setCurrentIndex(TABLE)
    page.heat.searchEdit.setText("linden")
    qtbot.mouseClick(page.heat.copyButton, LEFT)
    assert QApplication.clipboard().text() == page.heat.table.as_text()
    assert 1 < len(page.heat.table.as_text().split("\n")) < 20


def test_a_profile_names_like_areas_and_selects_them(page, qtbot, findings):
    numbers = findings.numbers
    code = next(code for code in numbers.codes if len(numbers.peers_of(code)) >= 5)
    page.areas_chosen.emit((code,))
    page.tabs.setCurrentIndex(AREA)
    row = next(number for number, row in enumerate(page.area.profile.rows) if row.indicator == "k_ao")
    page.area.signalsView.setCurrentIndex(page.area.table.index(row, 0))
    assert "Vergelijkbare gebieden: " in page.area.reasonLabel.text()
    peers = {numbers.codes[row] for row in numbers.peers_of(code)}
    qtbot.mouseClick(page.area.peersButton, LEFT)
    assert set(page.study.selected_areas) == peers
    classes = findings.quickscan.results.housing.set_index("area_code")["housing_class"]
    assert {classes[one] for one in peers} == {classes[code]}


def test_the_years_of_a_figure_in_the_profile_are_one_click_away(page, qtbot, findings):
    page.areas_chosen.emit((findings.numbers.codes[5],))
    page.tabs.setCurrentIndex(AREA)
    row = next(number for number, row in enumerate(page.area.profile.rows) if row.indicator == "o_misdrijf")
    page.area.signalsView.setCurrentIndex(page.area.table.index(row, 0))
    qtbot.mouseClick(page.area.yearsButton, LEFT)
    assert page.charts.isVisible()
    assert (page.charts.kind, page.charts.indicatorBox.currentData()) == ("years", "o_misdrijf")


def test_a_note_is_kept_with_the_study_and_makes_no_result_out_of_date(page, qtbot, findings):
    first, second = findings.numbers.codes[4:6]
    page.areas_chosen.emit((first,))
    page.tabs.setCurrentIndex(AREA)
    qtbot.keyClicks(page.area.notesEdit, "Vraag het de huismeester")
    page.areas_chosen.emit((second,))
    assert page.study.study.note_on(first) == "Vraag het de huismeester"
    assert page.area.notesEdit.toPlainText() == ""
    assert not page.study.outdated
    page.areas_chosen.emit((first,))
    assert page.area.notesEdit.toPlainText() == "Vraag het de huismeester"


def test_with_room_the_profile_stands_beside_the_charts(page, findings):
    page.areas_chosen.emit((findings.numbers.codes[4],))
    page.resize(1000, 700)
    assert page.charts.isVisible()
    assert page.area.isVisible()
    assert page.tabs.count() == 2
    page.resize(360, 700)
    assert page.tabs.count() == 3
    assert not page.area.isVisible()


def test_a_chart_is_copied_and_saved_as_picture_and_drawing(page, tmp_path):
    page.areas_chosen.emit(("BU99900100",))
    for kind in ("png", "svg"):
        page.charts.view.save(tmp_path / f"grafiek.{kind}")
    assert (tmp_path / "grafiek.png").read_bytes().startswith(b"\x89PNG")
    assert QSvgRenderer(QByteArray((tmp_path / "grafiek.svg").read_bytes())).isValid()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["grafiek.png", "grafiek.svg"]
    page.charts.view.copy()
    copied = QApplication.clipboard().mimeData()
    assert copied.hasImage()
    assert QSvgRenderer(copied.data("image/svg+xml")).isValid()
    # on white, whatever the panel looks like
    assert copied.imageData().pixelColor(0, 0).name() == "#ffffff"


def test_a_folder_that_cannot_be_written_is_told(page, qtbot, tmp_path):
    with qtbot.waitSignal(page.problem) as told:
        page.charts.view.save(tmp_path / "weg" / "grafiek.png")
    assert str(tmp_path / "weg") in told.args[0].parts(Wording("nl"))[0]


def test_every_chart_can_be_shown_before_and_after_results(qtbot, dutch, findings):
    study = StudyModel()
    page = InsightPage(study)
    qtbot.addWidget(page)
    page.resize(360, 700)
    page.show()
    assert page.charts.view.sentence.text() == "De grafieken verschijnen hier zodra de seinen zijn berekend."
    study.computed(findings)
    for row in range(page.charts.chartBox.count()):
        page.charts.chartBox.setCurrentIndex(row)
        assert page.charts.view.canvas.isVisible()
        assert len(page.charts.view.canvas.picture.places)
    study.clear()
    assert page.charts.view.sentence.isVisible()
    assert page.heat.table.rowCount() == 0
    page.release()


def test_without_changes_the_first_chart_that_has_something_is_shown_unless_another_was_picked(qtbot, dutch, findings):
    quickscan = findings.quickscan
    still = replace(quickscan, results=replace(quickscan.results, trends=quickscan.results.trends.iloc[:0]))
    numbers = AreaNumbers(still)
    part = ChartPart()
    qtbot.addWidget(part)
    part.set_charts(Charts(still, numbers))
    assert part.kind == "years"
    part.set_charts(Charts(quickscan, AreaNumbers(quickscan)))
    assert part.kind == "changes"
    part.show_kind("housing")
    part.set_charts(Charts(still, numbers))
    assert part.kind == "housing"


@pytest.mark.parametrize("dpi", [72.0, 96.0, 98.0, 100.0, 110.0, 144.0])
def test_a_chart_is_as_many_pixels_as_its_place_has(dpi):
    """One pixel less shows as a line of noise beside the chart."""
    assert [int(inches(pixels, dpi) * dpi) for pixels in range(60, 2000)] == list(range(60, 2000))
