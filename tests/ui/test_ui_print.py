"""The page on which is chosen what is printed: ticks, paper, house style, and the pages as they will be."""

from __future__ import annotations

import dataclasses
import json

import pytest
from qgis.PyQt.QtCore import Qt
from quickscan_veerkracht.ui.models.print_tree import ID_ROLE, SINGLES, WORKSHOP, PrintTree, SheetRow
from quickscan_veerkracht.ui.models.proofs import ProofsModel
from quickscan_veerkracht.veerkracht.prints import Prints
from quickscan_veerkracht.veerkracht.proofs import Proof

ON, PART, OFF = Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked, Qt.CheckState.Unchecked
ROWS = (
    SheetRow("focus", "Focus", WORKSHOP, "Werksessie 1", "", "A0", "focus"),
    SheetRow("gap", "Kloof", WORKSHOP, "Werksessie 1", "", "A3", "gap", "Geen cijfers."),
    SheetRow("theme:k", "Bijstand", WORKSHOP, "Werksessie 1", "", "A3", "theme", usual=False),
    SheetRow("zoom:1", "Zoom", WORKSHOP, "Werksessie 2", "Oost", "A1", "zoom"),
    SheetRow("zoom:2", "Zoom", WORKSHOP, "Werksessie 2", "West", "A1", "zoom"),
    SheetRow("stickers:2", "Stickers", WORKSHOP, "Werksessie 2", "West", "A4", ""),
    SheetRow("years", "Jaren", SINGLES, "Losse vellen", "", "A3", "years", usual=False),
)


@pytest.fixture
def tree(qgis_app):
    """A tree that takes over what is chosen in it, as the page does."""
    made = PrintTree()
    made.set_rows(ROWS)
    made.prints = []
    made.chosen.connect(made.prints.append)
    made.chosen.connect(made.set_prints)
    return made


def item(tree, *titles):
    parent = tree.invisibleRootItem()
    for title in titles:
        parent = next(
            child for child in (parent.child(row) for row in range(parent.rowCount())) if child.text() == title
        )
    return parent


def test_a_group_ticks_all_that_is_usual_in_it_and_a_second_time_nothing(tree):
    item(tree, "Werksessie 1").setCheckState(ON)
    assert tree.prints[-1].workshop == ("focus",)
    assert item(tree, "Werksessie 1").checkState() == PART
    item(tree, "Werksessie 1").setCheckState(ON)
    assert tree.prints[-1].workshop == ()
    assert item(tree, "Werksessie 1").checkState() == OFF


def test_a_district_is_ticked_by_itself_and_the_set_above_it_says_so(tree):
    item(tree, "Werksessie 2", "West").setCheckState(ON)
    assert tree.prints == [Prints(workshop=("zoom:2", "stickers:2"))]
    assert item(tree, "Werksessie 2").checkState() == PART
    assert item(tree, "Werksessie 2", "West").checkState() == ON
    assert item(tree, "Werksessie 2", "Oost").checkState() == OFF


def test_a_sheet_that_cannot_be_made_says_why_and_cannot_be_ticked(tree):
    gap = item(tree, "Werksessie 1", "Kloof")
    assert not gap.isEnabled()
    assert gap.toolTip() == "Geen cijfers."


def test_other_paper_goes_to_all_sheets_of_the_kind_and_back(tree):
    index = tree.index_of("zoom:1").siblingAtColumn(1)
    tree.setData(index, "A0")
    assert tree.prints[-1].papers == (("zoom", "A0"),)
    assert tree.index_of("zoom:2").siblingAtColumn(1).data() == "A0"
    tree.setData(tree.index_of("zoom:2").siblingAtColumn(1), "A1")
    assert tree.prints[-1].papers == ()
    assert not tree.flags(tree.index_of("stickers:2").siblingAtColumn(1)) & Qt.ItemFlag.ItemIsEditable


def test_remarks_stand_at_the_sheet_and_at_what_it_is_folded_away_in(tree):
    tree.set_findings({"zoom:2": 2, "zoom:1": 0})
    marked = [index.data() for index in (tree.index_of("zoom:2"), tree.index_of("zoom:2").parent())]
    assert [text.endswith("⚠") for text in marked] == [True, True]
    assert tree.index_of("zoom:2").data(Qt.ItemDataRole.AccessibleTextRole).startswith("Zoom: 2 ")
    assert tree.index_of("zoom:1").data() == "Zoom"
    tree.set_findings({})
    assert tree.index_of("zoom:2").data() == "Zoom"


def test_what_is_ticked_before_the_sheets_are_known_is_kept(qgis_app):
    tree, chosen = PrintTree(), []
    tree.chosen.connect(chosen.append)
    tree.set_prints(Prints(workshop=("focus",)))
    item(tree, tree.index_of("report").data()).setCheckState(OFF)
    assert chosen == [Prints(report=False, workshop=("focus",))]


def test_pages_that_come_one_by_one_stand_behind_those_that_are_there(qgis_app):
    model = ProofsModel()
    first = Proof("report", 1, 2, "Omslag", "1.png")
    second = Proof("report", 2, 2, "Leeswijzer", "2.png", ("De tekst is afgesneden.",))
    resets = []
    model.modelReset.connect(lambda: resets.append(1))
    model.set_proofs([first])
    model.set_proofs([first, second])
    assert resets == []
    assert [model.index(row).data()[:1] for row in range(2)] == ["1", "2"]
    assert [model.index(row).data().endswith("⚠") for row in range(2)] == [False, True]
    assert "De tekst is afgesneden." in model.index(1).data(Qt.ItemDataRole.ToolTipRole)
    model.set_proofs([second])
    assert resets == [1]


@pytest.fixture
def page(dock, small_study, small_findings, tmp_path, qtbot):
    """The page with the small sample, and nothing ticked."""
    values = {field.name: getattr(small_study, field.name) for field in dataclasses.fields(small_study)}
    dock.study.change(**values)
    dock.study.change(prints=Prints(report=False, tables=False))
    dock.study.computed(small_findings)
    dock.open_page("print")
    made = dock.print_page
    made.folderWidget.setFilePath(str(tmp_path / "uit"))
    qtbot.waitUntil(lambda: made.tree.index_of("guide").isValid(), timeout=30_000)
    return made


def test_ticks_are_choices_of_the_study_that_can_be_undone_and_change_no_result(page):
    assert not page.publishButton.isEnabled()
    page.tree.setData(page.tree.index_of("guide"), ON, Qt.ItemDataRole.CheckStateRole)
    assert page.study.study.prints.workshop == ("guide",)
    assert not page.study.outdated
    assert page.publishButton.isEnabled()
    page.study.undo_stack.undo()
    assert page.study.study.prints.workshop == ()
    assert page.tree.index_of("guide").data(Qt.ItemDataRole.CheckStateRole) == OFF


def test_paper_profiles_and_text_version_of_the_report_are_choices_of_the_study_that_can_be_undone(page):
    how, study = page.how, page.study
    assert [how.paperBox.itemData(row) for row in range(how.paperBox.count())] == ["A3", "A4"]
    how.paperBox.setCurrentIndex(1)
    how.paperBox.activated.emit(1)
    assert study.study.prints.report_paper == "A4"
    for row, chosen in ((1, True), (2, False), (0, None)):
        how.profilesBox.activated.emit(row)
        assert study.study.prints.profiles is chosen
        assert how.profilesBox.currentIndex() == row
    how.textBox.click()
    assert not study.study.prints.text_version
    assert not study.outdated
    while study.study.prints.report_paper == "A4":
        study.undo_stack.undo()
    assert how.paperBox.currentData() == "A3"
    assert how.profilesBox.currentIndex() == 0
    assert how.textBox.isChecked()


def test_the_house_style_is_shown_and_one_that_cannot_be_used_is_told(page, tmp_path):
    good, bad = tmp_path / "huis.json", tmp_path / "bleek.json"
    good.write_text(json.dumps({"accent": "#14538A", "title_block": "Onderzoek"}), encoding="utf-8")
    bad.write_text(json.dumps({"accent": "#FFFF00"}), encoding="utf-8")
    page.how.houseWidget.setFilePath(str(good))
    assert page.study.study.house == str(good)
    assert page.how.houseLabel.text() == "Onderzoek"
    assert page.how.swatchLabel.pixmap().toImage().pixelColor(2, 2).name() == "#14538a"
    page.how.houseWidget.setFilePath(str(bad))
    assert "te licht" in page.how.houseLabel.text() or "kan niet" in page.how.houseLabel.text()


def test_two_maps_become_a_sheet_that_stands_among_the_others(page, qtbot):
    how = page.how
    how.firstBox.setCurrentIndex(how.firstBox.findData("k_level"))
    how.secondBox.setCurrentIndex(how.secondBox.findData("k_level"))
    assert not how.pairButton.isEnabled()
    how.secondBox.setCurrentIndex(how.secondBox.findData("orientation"))
    how.pairButton.click()
    assert page.study.study.prints.singles == ("pair:k_level|orientation",)
    index = page.tree.index_of("pair:k_level|orientation")
    assert page.tree.title_of(index) == "Kwetsbaarheid: niveau naast Oriëntatie"
    assert index.data(Qt.ItemDataRole.CheckStateRole) == ON
    assert not how.pairButton.isEnabled()


def test_one_format_is_always_chosen(page):
    page.how.svgBox.click()
    assert page.study.study.prints.formats == ("pdf", "svg")
    page.how.svgBox.click()
    page.how.pdfBox.click()
    assert page.study.study.prints.formats == ("pdf",)
    assert page.how.pdfBox.isChecked()


def test_the_pages_of_what_is_looked_at_come_by_themselves_and_are_kept(page, qtbot):
    page.whatView.setCurrentIndex(page.tree.index_of("guide"))
    qtbot.waitUntil(lambda: page.proofs.rowCount() == 2, timeout=90_000)
    proofs = page.proofs.proofs
    assert [(proof.sheet, proof.findings) for proof in proofs] == [("guide", ()), ("guide", ())]
    assert not page.proofs.index(0).data(Qt.ItemDataRole.DecorationRole).pixmap(100).isNull()
    qtbot.waitUntil(lambda: not page.proofing.busy, timeout=30_000)
    assert page.proofLabel.text() == "De proeflezer heeft geen opmerkingen."
    # somewhere else and back: nothing is made again
    page.whatView.setCurrentIndex(page.tree.index_of("tables"))
    assert page.proofs.rowCount() == 0
    page.whatView.setCurrentIndex(page.tree.index_of("guide"))
    assert page.proofs.proofs == proofs
    assert not page.proofing.busy


def test_nothing_is_made_for_a_page_that_nobody_looks_at(page, dock):
    page.whatView.setCurrentIndex(page.tree.index_of("cards"))
    assert page.proofing.busy
    dock.open_page("map")
    assert not page.proofing.busy
    assert page.whatView.currentIndex().data(ID_ROLE) == "cards"
