"""The panel's forms and code: translated, narrow enough, and calling only what QGIS's interface has."""

from __future__ import annotations

import ast
from pathlib import Path
from xml.etree import ElementTree

import pytest
from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QListView, QScrollArea, QTableView
from quickscan_veerkracht.ui.steps import STEPS
from quickscan_veerkracht.ui.translation import TEXT_PROPERTIES, tr
from quickscan_veerkracht.veerkracht.wording import translations

UI = Path(__file__).resolve().parent.parent.parent / "ui"
FORMS = sorted((UI / "forms").glob("*.ui"))


def form_texts(form: Path) -> set[str]:
    properties = ElementTree.parse(form).iter("property")
    return {item.findtext("string", "") for item in properties if item.get("name") in TEXT_PROPERTIES} - {""}


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_every_text_of_a_form_has_its_dutch(form):
    assert form_texts(form) - set(translations("nl")) == set()


def test_no_page_shows_an_untranslated_text(dock):
    english = {text for form in FORMS for text in form_texts(form) if tr(text) != text}
    for step in STEPS:
        dock.open_page(step)
        parts = dock.findChildren(QLabel) + dock.findChildren(QAbstractButton)
        assert {part.text() for part in parts} & english == set()


@pytest.mark.parametrize("step", STEPS)
def test_every_page_fits_in_360_pixels(dock, step):
    dock.open_page(step)
    dock.resize(360, 800)
    assert dock.contents.minimumSizeHint().width() <= 360
    # what a page scrolls must fit beside its scroll bar
    for area in dock._pages[step].findChildren(QScrollArea):
        if area.widget() is not None:
            assert area.widget().minimumSizeHint().width() <= 360 - area.verticalScrollBar().sizeHint().width()


@pytest.mark.parametrize("kind", [QComboBox, QListView, QTableView, QLineEdit])
def test_whatever_takes_input_has_a_name_for_screen_readers(dock, kind):
    own = [part for part in dock.contents.pages.findChildren(kind) if part.objectName() and not _inner(part)]
    assert own
    assert [part.objectName() for part in own if not part.accessibleName()] == []


def _inner(part) -> bool:
    """Parts that a combo box, spin box or file widget makes for itself."""
    parent = part.parent()
    return part.objectName().startswith("qt_") or type(parent).__name__ in ("QComboBoxPrivateContainer", "QFrame")


def test_the_panel_calls_only_what_the_interface_of_qgis_has():
    used = set()
    for path in UI.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and isinstance(node.value, (ast.Name, ast.Attribute)):
                owner = node.value.id if isinstance(node.value, ast.Name) else node.value.attr
                if owner in ("iface", "_iface"):
                    used.add(node.attr)
    assert used
    assert {name for name in used if not hasattr(QgisInterface, name)} == set()


def test_the_steps_are_the_seven_of_the_journey(dock):
    assert [button.text() for button in dock.steps.buttons.values()] == [
        "Gebied",
        "Tabellen",
        "Seinen",
        "Kaart",
        "Inzicht",
        "Werksessie",
        "Afdrukken",
    ]


def test_the_form_that_fetches_boundaries_folds_away_once_they_are_there(dock, fill, small_filled):
    page = dock.areas_page
    assert page.fetch_form.isVisible()
    dock.open_page("tables")
    fill(dock, small_filled)
    dock.open_page("areas")
    assert not page.fetch_form.isVisible()
