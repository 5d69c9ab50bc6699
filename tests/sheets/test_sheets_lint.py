"""The linter sees each fault that it is there for, and nothing on a sheet without faults."""

from __future__ import annotations

from datetime import date

import pytest
from qgis.core import (
    QgsApplication,
    QgsFeedback,
    QgsLayout,
    QgsLayoutItemLabel,
    QgsLayoutValidityCheckContext,
    QgsProject,
)
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor
from quickscan_veerkracht.veerkracht.mapping.geopackage import write_geopackage
from quickscan_veerkracht.veerkracht.mapping.project import build_project
from quickscan_veerkracht.veerkracht.sheets.design import A0, BODY, Design, Style
from quickscan_veerkracht.veerkracht.sheets.items import box, label, leave_white, new_layout, new_sheet, picture
from quickscan_veerkracht.veerkracht.sheets.lint import lint
from quickscan_veerkracht.veerkracht.sheets.map_sheet import map_sheet
from quickscan_veerkracht.veerkracht.sheets.page import Making
from quickscan_veerkracht.veerkracht.sheets.validity import ID, register, unregister
from quickscan_veerkracht.veerkracht.wording import Wording
from support.invented import invented_quickscan

SAY = Wording("nl")
FOOT = "Periode 2016–2020 · bron CBS · gemaakt 25-11-2026 · signaal, geen oordeel"


@pytest.fixture
def sheet(qgis_app):
    """A page that is meant to be white."""
    made = new_sheet(new_layout(QgsProject.instance(), Design()), Design())
    leave_white(made)
    return made


def found(layout: QgsLayout) -> list[tuple[str, str]]:
    return [(finding.kind, finding.item) for finding in lint(layout, SAY)]


def test_a_sheet_without_faults_has_no_findings(sheet):
    label(sheet, "een zin die past", QRectF(20, 40, 80, 6), BODY, "fits")
    box(sheet, QRectF(120, 40, 40, 10), "dark", QColor("#1B6B75"))
    box(sheet, QRectF(248.05420703125003, 128.3542062285882, 0.7, 0.7), "dot", QColor("#1B6B75"))
    label(sheet, "wit op donker", QRectF(122, 42, 36, 6), BODY, "on dark", colour=QColor("#FFFFFF"))
    label(sheet, "Vraag?", QRectF(20, 12, 80, 10), Style(20), "question")
    label(sheet, FOOT, QRectF(20, 277, 200, 6), Style(7.5), "footer")
    assert found(sheet.layout) == []


def test_text_that_is_cut_by_its_frame_or_between_letters_is_found(sheet):
    label(sheet, "een zin die hier bij lange na niet in past", QRectF(20, 40, 12, 4), BODY, "low")
    label(sheet, "arbeidsongeschiktheidsuitkering", QRectF(20, 80, 20, 30), BODY, "narrow")
    assert found(sheet.layout) == [("cut", "low"), ("cut", "narrow")]


def test_what_lies_beside_the_paper_is_found(sheet):
    label(sheet, "weg", QRectF(410, 100, 30, 6), BODY, "away")
    box(sheet, QRectF(430, 100, 0.7, 0.7), "dot", QColor("#1B6B75"))
    assert found(sheet.layout) == [("outside", "away"), ("outside", "dot")]


def test_texts_over_each_other_are_found_but_not_frames_of_which_only_the_white_overlaps(sheet):
    label(sheet, "een", QRectF(100, 40, 30, 6), BODY, "one")
    label(sheet, "twee", QRectF(102, 42, 30, 6), BODY, "other")
    label(sheet, "kort", QRectF(100, 80, 80, 6), BODY, "short")
    label(sheet, "naast", QRectF(140, 80, 30, 6), BODY, "beside")
    assert found(sheet.layout) == [("overlap", "other")]


def test_small_text_is_measured_by_the_paper(sheet):
    label(sheet, "klein", QRectF(20, 40, 30, 6), Style(6), "small")
    assert found(sheet.layout) == [("small", "small")]
    large = new_sheet(new_layout(QgsProject.instance(), Design(A0)), Design(A0))
    leave_white(large)
    assert large.design.scale > 2.5
    text = label(large, "even klein op A0", QRectF(20, 40, 90, 6), BODY, "body")
    assert found(large.layout) == []
    text.setFont(text.font().__class__(text.font().family(), 12))
    assert found(large.layout) == [("small", "body")]


def test_text_that_hardly_stands_out_is_found_on_paper_and_on_a_box(sheet):
    label(sheet, "bleek", QRectF(20, 40, 30, 6), BODY, "pale", colour=QColor("#AAAAAA"))
    box(sheet, QRectF(120, 40, 40, 10), "dark", QColor("#1B6B75"))
    label(sheet, "inkt op donker", QRectF(122, 42, 36, 6), BODY, "on dark")
    assert found(sheet.layout) == [("contrast", "pale"), ("contrast", "on dark")]


def test_empty_texts_and_lost_pictures_are_found(sheet):
    label(sheet, " ", QRectF(20, 40, 30, 6), BODY, "nothing")
    picture(sheet, "/no/such/picture.svg", QRectF(100, 40, 50, 50), "lost")
    assert found(sheet.layout) == [("empty", "nothing"), ("empty", "lost")]


def test_a_page_that_is_mostly_white_is_found_unless_it_is_meant_so(qgis_app):
    made = new_sheet(new_layout(QgsProject.instance(), Design()), Design())
    box(made, QRectF(12, 12, 396, 150), "upper half", QColor("#DDDDDD"))
    (finding,) = lint(made.layout, SAY)
    assert finding.kind == "white"
    # 273 mm between the margins, of which a box of 150 and its surroundings of 7.5 are covered
    assert finding.text[:4] in ("42 %", "43 %")
    leave_white(made)
    assert lint(made.layout, SAY) == []


@pytest.mark.parametrize(
    ("lost", "named"),
    [
        ("Periode 2016–2020 · ", "periode"),
        ("bron CBS · ", "bron"),
        ("gemaakt 25-11-2026 · ", "datum"),
        (" · signaal, geen oordeel", "signaal, geen oordeel"),
    ],
)
def test_a_foot_that_lacks_what_its_reader_must_know_is_found(sheet, lost, named):
    label(sheet, "Vraag?", QRectF(20, 12, 80, 10), Style(20), "question")
    label(sheet, FOOT.replace(lost, ""), QRectF(20, 277, 200, 6), Style(7.5), "footer")
    (finding,) = lint(sheet.layout, SAY)
    assert (finding.kind, finding.text) == ("missing", f"In de regel onderaan ontbreekt: {named}.")


@pytest.fixture(scope="module")
def mapped(qgis_app, tmp_path_factory):
    """A sheet with the map of the level of vulnerability and its legend."""
    folder = tmp_path_factory.mktemp("lint")
    quickscan = invented_quickscan()
    write_geopackage(quickscan, folder / "quickscan.gpkg")
    maps = build_project(quickscan, folder / "quickscan.gpkg", SAY)
    making = Making(maps, quickscan, folder, SAY, date(2026, 11, 25))
    view = next(view for view in maps.views if view.id == "k_level")
    yield map_sheet(making, view, 5).layout
    maps.project.clear()


def texts(layout: QgsLayout, ending: str) -> list[QgsLayoutItemLabel]:
    return [item for item in layout.items() if isinstance(item, QgsLayoutItemLabel) and item.id().endswith(ending)]


def test_a_legend_that_counts_otherwise_than_the_map_draws_is_found(mapped):
    assert found(mapped) == []
    counts = texts(mapped, ": count")
    assert len(counts) >= 5
    for count in counts:
        right = count.text()
        count.setText(str(int(right) + 1))
        wrong = found(mapped)
        count.setText(right)
        # a number of one more figure may be cut as well
        assert [finding for finding in wrong if finding[0] != "cut"] == [("legend", count.id())]


def test_colours_that_not_everyone_can_tell_apart_are_found_without_a_letter_in_them(sheet):
    for number, colour in enumerate(("#D7191C", "#7A7A00", "#F2EFE6")):
        box(sheet, QRectF(20, 40 + 8 * number, 9, 5), f"legend own 0 {number}: swatch", QColor(colour))
    ((kind, _item),) = found(sheet.layout)
    assert kind == "colours"
    label(sheet, "A", QRectF(22, 40, 5, 5), BODY, "legend own 0 0: letter", colour=QColor("#FFFFFF"))
    assert found(sheet.layout) == []


def test_qgis_asks_the_same_before_it_exports_one_of_our_layouts(sheet):
    label(sheet, "een zin die hier bij lange na niet in past", QRectF(20, 40, 12, 4), BODY, "low")
    registry = QgsApplication.validityCheckRegistry()
    before = len(registry.checks())
    check = register("nl")
    try:
        context = QgsLayoutValidityCheckContext(sheet.layout)
        (result,) = [
            item for item in registry.runChecks(check.checkType(), context, QgsFeedback()) if item.checkId == ID
        ]
        assert result.title == "Blad 1: low"
        assert "een zin die hier" in result.detailedDescription
        other = QgsLayout(QgsProject.instance())
        other.initializeDefaults()
        theirs = registry.runChecks(check.checkType(), QgsLayoutValidityCheckContext(other), QgsFeedback())
        assert [item for item in theirs if item.checkId == ID] == []
    finally:
        unregister(check)
    assert len(registry.checks()) == before
