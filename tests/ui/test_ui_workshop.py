"""The workshop page as a user meets it: a click on the map, a cell from paper, a canvas, a colleague's file."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from quickscan_veerkracht.ui.models.written import WrittenModel
from quickscan_veerkracht.ui.steps import StepState
from quickscan_veerkracht.ui.takeover import TakeOver
from quickscan_veerkracht.veerkracht.mapping.geopackage import write_geopackage
from quickscan_veerkracht.veerkracht.mapping.grid import district_grid
from quickscan_veerkracht.veerkracht.mapping.notes import NOTES_MARK
from quickscan_veerkracht.veerkracht.workshop import Canvas, Note, Promise, Success, Workshop
from support.invented import invented_quickscan


@pytest.fixture
def page(dock, small_study, wait_idle):
    """The page with the areas read and nothing computed yet."""
    dock.study.load(small_study.changed(tables=()))
    wait_idle(dock)
    dock.open_page("workshop")
    return dock.workshop_page


def choose_district(page, row=2):
    page.districtBox.setCurrentIndex(row)
    page.districtBox.activated.emit(row)
    return page.district


def notes_layer():
    found = [layer for layer in QgsProject.instance().mapLayers().values() if layer.customProperty(NOTES_MARK)]
    return found[0] if found else None


def type_note(page, click, text, cell=""):
    click(page.notes.addButton)
    page.notes.textEdit.setPlainText(text)
    page.notes.cellEdit.setText(cell)
    click(page.notes.saveButton)


def test_without_areas_the_page_says_what_to_do(dock):
    dock.open_page("workshop")
    page = dock.workshop_page
    assert page.emptyLabel.isVisible()
    assert not page.tabs.isVisible()
    assert not page.bigScreenButton.isEnabled()


def test_a_note_with_a_cell_from_paper_is_kept_shown_and_drawn(page, dock, click, interface):
    district = choose_district(page)
    type_note(page, click, "Donker plein", "c 4")
    note = dock.study.study.workshop.notes[0]
    assert (note.text, note.grid, note.district, note.x) == ("Donker plein", "C4", district, None)
    assert page.notes.filter.index(0, 0).data() == "Donker plein"
    feature = next(notes_layer().getFeatures())
    centre = district_grid(dock.study.areas.frame, district).centre("C4")
    assert (feature.geometry().asPoint().x(), feature.geometry().asPoint().y()) == pytest.approx(centre)
    assert dock.steps.buttons["workshop"].state is StepState.DONE


def test_a_cell_that_does_not_exist_is_told_beside_the_field(page, dock, click):
    click(page.notes.addButton)
    page.notes.cellEdit.setText("K9")
    click(page.notes.saveButton)
    assert page.notes.problemLabel.isVisible()
    assert "K9" in page.notes.problemLabel.text()
    assert dock.study.study.workshop == Workshop()
    click(page.notes.cancelButton)
    assert page.notes.listPage.isVisible()


def test_a_click_on_the_map_gives_a_note_its_place_and_the_earlier_tool_comes_back(page, dock, click, interface, qtbot):
    canvas = interface.canvas
    canvas.resize(400, 400)
    canvas.setDestinationCrs(notes_crs(dock))
    frame = dock.study.areas.frame
    row = frame[~frame["water"]].iloc[30]
    page.choose_district(row["district_code"])
    before = canvas.mapTool()
    click(page.notes.pickButton)
    tool = canvas.mapTool()
    assert tool is not before
    point = label_point(row["geometry"])
    tool.canvasClicked.emit(point, Qt.MouseButton.LeftButton)
    assert canvas.mapTool() is not tool
    assert page.notes.formPage.isVisible()
    assert page.notes.areaBox.currentData() == row["area_code"]
    page.notes.textEdit.setPlainText("Hier")
    click(page.notes.saveButton)
    note = dock.study.study.workshop.notes[0]
    assert (note.x, note.y) == pytest.approx((point.x(), point.y()))
    assert (note.area_code, note.district) == (row["area_code"], row["district_code"])
    assert note.grid
    page.notes.edit_current()
    page.notes.cellEdit.setText("A1")
    page.notes.save()
    assert (dock.study.study.workshop.notes[0].x, dock.study.study.workshop.notes[0].grid) == (None, "A1")


def notes_crs(dock):
    return QgsCoordinateReferenceSystem(dock.study.areas.crs)


def label_point(wkb):
    shape = QgsGeometry()
    shape.fromWkb(bytes(wkb))
    return shape.pointOnSurface().asPoint()


def test_notes_are_edited_removed_and_picked_on_the_map(page, dock, click, qtbot):
    choose_district(page)
    for text, cell in (("Een", "A1"), ("Twee", "B2"), ("Drie", "C3")):
        type_note(page, click, text, cell)
    layer = notes_layer()
    layer.selectByExpression("\"text\" = 'Een'")
    assert page.notes.notesView.currentIndex().data() == "Een"
    click(page.notes.editButton)
    page.notes.textEdit.setPlainText("Eerste")
    qtbot.keyClick(page.notes.textEdit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [note.text for note in dock.study.study.workshop.notes] == ["Eerste", "Twee", "Drie"]
    page.notes.notesView.setFocus()
    qtbot.keyClick(page.notes.notesView, Qt.Key.Key_Delete)
    assert [note.text for note in dock.study.study.workshop.notes] == ["Twee", "Drie"]
    assert sorted(feature["number"] for feature in layer.getFeatures()) == [1, 2]
    dock.study.undo_stack.undo()
    assert page.notes.filter.index(0, 0).data() == "Eerste"
    assert layer.featureCount() == 3
    assert dock.study.undo_stack.undoText() == "notitie"


def test_another_district_shows_its_own_notes_in_list_and_map(page, dock, click):
    first = choose_district(page, 1)
    type_note(page, click, "Hier", "A1")
    second = choose_district(page, 2)
    assert page.notes.notesView.isVisible() is False
    type_note(page, click, "Daar", "A1")
    assert [feature["text"] for feature in notes_layer().getFeatures()] == ["Daar"]
    page.choose_district("")
    assert page.notes.filter.rowCount() == 2
    assert notes_layer().featureCount() == 2
    assert {note.district for note in dock.study.study.workshop.notes} == {first, second}


def test_the_canvas_is_kept_as_it_is_typed_and_follows_a_change_from_elsewhere(page, dock, qtbot):
    district = choose_district(page)
    page.tabs.setCurrentWidget(page.canvas)
    page.canvas.seeEdit.setPlainText("Drukte")
    page.canvas.approachEdit.setPlainText("Eerst dit\n\nDan dat\n")
    with qtbot.waitSignal(dock.study.study_changed, timeout=5000):
        pass
    kept = dock.study.study.workshop.canvas(district)
    assert (kept.see, kept.approach) == ("Drukte", ("Eerst dit", "Dan dat"))
    dock.study.change(workshop=Workshop(canvases=(Canvas(district, "Rust"),)))
    assert page.canvas.seeEdit.toPlainText() == "Rust"
    page.canvas.problemEdit.setPlainText("Nog niet gewacht")
    dock.open_page("areas")
    assert dock.study.study.workshop.canvas(district).problem == "Nog niet gewacht"
    page.choose_district("")
    assert page.canvas.problemEdit.toPlainText() == ""


def test_promises_are_kept_an_organisation_and_no_two_of_one(page, dock, click):
    district = choose_district(page)
    page.tabs.setCurrentWidget(page.canvas)
    promises = page.canvas.promises
    for text in ("Twee huismeesters", "Nog een"):
        promises.write(None)
        promises.organisationEdit.setText("Corporatie")
        promises.textEdit.setPlainText(text)
        promises.save()
    assert promises.problemLabel.text()
    assert dock.study.study.workshop.promises == (Promise(district, "Corporatie", "Twee huismeesters"),)
    promises.write((district, "Corporatie"))
    promises.organisationEdit.setText("Woonstichting")
    promises.save()
    assert [item.organisation for item in dock.study.study.workshop.promises] == ["Woonstichting"]


def test_a_target_is_followed_once_the_signals_are_there_and_outdates_nothing(page, dock, wait_idle, small_study):
    dock.study.add_tables(list(small_study.tables))
    wait_idle(dock)
    district = choose_district(page)
    page.tabs.setCurrentWidget(page.canvas)
    success = page.canvas.success
    success.write(None)
    success.indicatorBox.setCurrentIndex(success.indicatorBox.findData("o_misdrijf"))
    success.targetEdit.setText("veel")
    success.save()
    assert "veel" in success.problemLabel.text()
    success.targetEdit.setText("0,5")
    success.save()
    kept = dock.study.study.workshop.successes[0]
    assert (kept.district, kept.indicator, kept.target) == (district, "o_misdrijf", 0.5)
    assert "Bereken" in success.rows.index(0).data(WrittenModel.DETAIL_ROLE)
    dock.work.compute()
    wait_idle(dock)
    words = success.rows.index(0).data(WrittenModel.DETAIL_ROLE)
    assert words.startswith(("Op koers", "Loopt achter"))
    success.write(kept.id)
    success.targetEdit.setText("9999")
    success.save()
    wait_idle(dock)
    assert success.rows.index(0).data(WrittenModel.BADGE_ROLE) == "✓"
    assert not dock.study.outdated
    root = QgsProject.instance().layerTreeRoot()
    type_and_draw(page)
    dock.study.choose_view("k_level")
    assert root.children()[0].layerId() == notes_layer().id()
    show_big_screen(page, dock)


def type_and_draw(page):
    page.notes.write(Note("n1", "Op het scherm", grid="C4", district=page.district))
    page.notes.save()


def show_big_screen(page, dock):
    """The big screen is looked at here too: it needs computed maps, which cost seconds."""
    page.open_big_screen()
    screen = page._screen
    assert screen.isFullScreen()
    view, question = dock.study.view_id, screen.question.text()
    assert screen.filter.rowCount() == 1
    assert screen.map.layers()
    QTest.keyClick(screen, Qt.Key.Key_Right)
    assert dock.study.view_id != view
    assert screen.question.text() != question
    QTest.keyClick(screen, Qt.Key.Key_Left)
    assert (dock.study.view_id, screen.question.text()) == (view, question)
    before = page.district
    QTest.keyClick(screen, Qt.Key.Key_Down)
    assert page.district not in (before, "")
    assert screen.filter.rowCount() == 0
    QTest.keyClick(screen, Qt.Key.Key_Escape)
    assert page._screen is None
    dock.study.choose_view("orientation")


def test_a_colleagues_file_brings_what_is_new_and_asks_about_what_differs(
    page, dock, wait_idle, interface, tmp_path, monkeypatch, qgis_app
):
    district = choose_district(page)
    mine = Workshop((Note("a", "Mijn woorden", district=district),), successes=(Success("s", district),))
    theirs = Workshop((Note("a", "Hun woorden", district=district), Note("b", "Nieuw", district=district)))
    dock.study.change(workshop=mine)
    other = invented_quickscan()
    path = tmp_path / "quickscan.gpkg"
    write_geopackage(replace(other, study=other.study.changed(workshop=theirs)), path)
    asked = []

    def agree(dialog):
        asked.append(dialog.rows.rowCount())
        index = dialog.rows.index(0)
        dialog.rows.setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
        return len(asked)

    for answer, text in ((lambda _dialog: 0, "Mijn woorden"), (agree, "Hun woorden")):
        monkeypatch.setattr(TakeOver, "exec", answer)
        page.take_over(path)
        wait_idle(dock)
        qgis_app.processEvents()
        assert dock.study.study.workshop.notes[0].text == text
    assert asked == [1]
    assert [note.id for note in dock.study.study.workshop.notes] == ["a", "b"]
    assert dock.study.study.workshop.successes == mine.successes
    page.take_over(tmp_path / "weg.gpkg")
    wait_idle(dock)
    assert "weg.gpkg" in interface.bar.texts


def test_a_project_brings_its_notes_back_in_one_layer(page, dock, click, wait_idle, tmp_path):
    district = choose_district(page)
    type_note(page, click, "Blijft bewaard", "C4")
    assert QgsProject.instance().write(str(tmp_path / "werksessie.qgz"))
    QgsProject.instance().clear()
    assert dock.study.study.workshop == Workshop()
    assert page.notes.filter.rowCount() == 0
    assert QgsProject.instance().read(str(tmp_path / "werksessie.qgz"))
    wait_idle(dock)
    assert [(note.text, note.district) for note in dock.study.study.workshop.notes] == [("Blijft bewaard", district)]
    layers = [layer for layer in QgsProject.instance().mapLayers().values() if layer.customProperty(NOTES_MARK)]
    assert [layer.featureCount() for layer in layers] == [1]
