"""What the panel tells, and where."""

from __future__ import annotations

import pytest
from qgis.core import Qgis, QgsApplication
from quickscan_veerkracht.ui.messages import LOG_TAB, Messages, unexpected
from quickscan_veerkracht.veerkracht.errors import Cancelled, QuickScanError

PROBLEM = QuickScanError("Het bestand {name} is leeg.", "Er staan 0 rijen in.", "Kies een ander.", name="<b>x</b>.csv")


@pytest.fixture
def logged(qgis_app):
    lines: list[tuple[str, str]] = []

    def hear(text: str, tag: str, _level: object) -> None:
        lines.append((tag, text))

    QgsApplication.messageLog().messageReceived.connect(hear)
    yield lines
    QgsApplication.messageLog().messageReceived.disconnect(hear)


def test_an_error_shows_what_and_what_to_do_with_the_reason_under_more(interface, logged, dutch):
    Messages(interface).error(PROBLEM)
    title, text, more, level, duration = interface.bar.pushed[0]
    assert title == LOG_TAB
    assert text == "Het bestand &lt;b&gt;x&lt;/b&gt;.csv is leeg. Kies een ander."
    assert more == "<p>Er staan 0 rijen in.</p><p>Kies een ander.</p>"
    assert level == Qgis.MessageLevel.Critical
    assert duration == 0


def test_an_error_is_written_whole_in_the_log_tab(interface, logged, dutch):
    Messages(interface).error(PROBLEM)
    assert (LOG_TAB, "Het bestand <b>x</b>.csv is leeg. Er staan 0 rijen in. Kies een ander.") in logged


def test_a_cancel_is_told_but_is_no_error(interface, dutch):
    Messages(interface).error(Cancelled())
    assert interface.bar.pushed[0][2] == Qgis.MessageLevel.Info
    assert "Afgebroken." in interface.bar.texts


def test_an_unexpected_failure_becomes_a_sentence_and_its_traceback_stays_in_the_log(interface, logged, dutch):
    try:
        raise ZeroDivisionError("boom")
    except ZeroDivisionError as problem:
        Messages(interface).error(unexpected(problem))
    assert "Traceback" not in interface.bar.texts
    assert "Er ging iets onverwachts mis." in interface.bar.texts
    assert any("Traceback" in text for tag, text in logged if tag == LOG_TAB)


def test_without_an_interface_the_log_still_hears_it(logged, dutch):
    Messages(None).error(PROBLEM)
    assert any(tag == LOG_TAB for tag, _text in logged)
