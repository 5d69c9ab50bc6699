"""Every word on the panel: in the reader's language, and whole."""

from __future__ import annotations

import gc
import re
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QEvent, QLocale
from qgis.PyQt.QtWidgets import QApplication
from quickscan_veerkracht.ui.dock import QuickScanDock
from quickscan_veerkracht.ui.steps import STEPS
from support.looking import clipped, moments, named, visible_parts, words_of


@pytest.fixture
def speaking(qtbot, project, interface, fill, request):
    """Opens a panel with the small sample, for a user whose QGIS speaks a language and writes so large."""
    locale, font = QgsApplication.locale(), QApplication.font()
    opened = []

    def speak(language: str, scale: float = 1.0) -> QuickScanDock:
        name = "small_filled" if language == "nl" else "small_filled_english"
        QgsApplication.setLocale(QLocale({"nl": "nl_NL", "en": "en_GB"}[language]))
        large = QApplication.font()
        large.setPointSizeF(font.pointSizeF() * scale)
        QApplication.setFont(large)
        panel = QuickScanDock(interface)
        opened.append(panel)
        panel.resize(360, 900)
        panel.show()
        fill(panel, request.getfixturevalue(name))
        panel.study.select_area(panel.study.findings.profiles.names[10][0])
        return panel

    yield speak
    while opened:
        panel = opened.pop()
        panel.release()
        QgsProject.instance().clear()
        panel.deleteLater()
    del panel
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    QApplication.setFont(font)
    QgsApplication.setLocale(QLocale(locale))


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_text_of_every_page_is_seen_whole(speaking, language, scale):
    panel = speaking(language, scale)
    panel.resize(max(360, panel.minimumSizeHint().width()), 900)
    found = []
    for moment in moments(panel, STEPS):
        for part in visible_parts(panel.contents):
            if problem := clipped(part):
                found.append(f"{moment}: {named(part)}: {problem}")
    assert not found, "\n".join(dict.fromkeys(found))


# words that both languages share, names of languages and instruments, and a button of QGIS's own
SHARED = {"Help", "Details", "Code", "Indicator", "Zoom", "Filter", "K-index", "Trend", "Canvas", "Leefbaarometer 3.0"}
SHARED |= {"Nederlands", "English", "Trends", "Browse"}


def names_in(filled) -> set[str]:
    """Names of areas, municipalities and files, as the panel writes them."""
    frame = filled.areas.frame
    names = {word for word in frame.select_dtypes(exclude="number").to_numpy().ravel() if isinstance(word, str)}
    names |= {f"{name} ({code})" for code, name in filled.municipalities}
    paths = [filled.study.areas.path, *(state.source.path for state in filled.tables)]
    return names | {filled.areas.municipality_name, *paths, *(Path(path).name for path in paths)}


def test_no_page_says_the_same_in_both_languages(speaking, small_filled):
    """What is the same for a Dutch and an English reader is a name from the data, or was not translated."""
    said = {}
    for language in ("nl", "en"):
        panel = speaking(language)
        panel.resize(420, 900)
        for moment in moments(panel, STEPS):
            for part in visible_parts(panel.contents):
                for text in words_of(part):
                    if re.search("[A-Za-z]{4}", text):
                        said.setdefault(language, {}).setdefault(text, f"{moment}: {named(part)}")
    names = names_in(small_filled)
    same = {
        text: where
        for text, where in said["nl"].items()
        if text in said["en"] and text not in SHARED and not set(text.split("\n")) <= names
    }
    assert len(said["nl"]) > 200
    assert not same, "\n".join(f"{where}: {text!r}" for text, where in same.items())
