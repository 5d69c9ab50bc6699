"""Every word on the panel: in the reader's language, and whole."""

from __future__ import annotations

import gc

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
