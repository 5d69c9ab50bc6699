"""Whatever is taken away while the panel works: nothing breaks, and what was on its way is let go of."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from qgis.core import Qgis, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QEvent
from qgis.PyQt.QtWidgets import QApplication
from quickscan_veerkracht.ui import fetching, tasks, thumbnails
from quickscan_veerkracht.ui.dock import QuickScanDock
from support.loopback import Loopback, loopback, services_table


@pytest.fixture(scope="module")
def server() -> Iterator[Loopback]:
    with loopback() as running:
        yield running


@pytest.fixture
def slow_services(server, tmp_path, monkeypatch):
    """Services that do not answer, so that a fetch is under way when something happens."""
    table = services_table(server, tmp_path)
    monkeypatch.setattr(fetching, "fetched_folder", lambda: tmp_path / "fetched")
    monkeypatch.setattr(fetching, "services_file", lambda: table)
    server.stall("")


def read(panel, _folder) -> None:
    panel.study.reread_table(panel.study.tables[0].source)


def match(panel, _folder) -> None:
    panel.study.match_requested.emit()


def compute(panel, _folder) -> None:
    panel.work.compute()


def live_effect(panel, _folder) -> None:
    panel.open_page("signals")
    panel.study.change(reference="netherlands")


def draw_thumbnails(panel, _folder) -> None:
    panel.open_page("map")


def draw_charts(panel, _folder) -> None:
    panel.open_page("insight")
    panel.insight_page.charts.show_kind("years")


def fetch(panel, _folder) -> None:
    panel.fetching.fetch_boundaries("veerdam", 2022, "neighbourhood", False)


def publish(panel, folder) -> None:
    findings = panel.study.findings
    panel.publishing.publish(findings.quickscan, "nl", folder / "uit")


def put_on_map(panel, _folder) -> None:
    panel.work.computed.emit(panel.study.findings)


def renew_map(panel, _folder) -> None:
    panel.work.renewed.emit(panel.study.findings)


WORK = (read, match, compute, live_effect, put_on_map, renew_map, draw_thumbnails, draw_charts, fetch, publish)


def close_project(panel) -> None:
    QgsProject.instance().clear()


def remove_layers(panel) -> None:
    """The user's own layer with the boundaries, and then the one with the results."""
    QgsProject.instance().removeMapLayer(panel.study.area_layer_id)
    layer = panel.map_link._layer
    assert layer is not None
    QgsProject.instance().removeMapLayer(layer.id())


def unload(panel) -> None:
    panel.release()
    panel.hide()
    panel.deleteLater()
    QApplication.sendPostedEvents(panel, QEvent.Type.DeferredDelete)


def begun(qtbot) -> None:
    """Lets the work come under way."""
    qtbot.wait(30)


def ended(qtbot) -> None:
    qtbot.waitUntil(lambda: not tasks._alive and not thumbnails._ending, timeout=60_000)
    qtbot.wait(20)
    gc.collect()


@pytest.mark.parametrize("happening", [close_project, remove_layers, unload], ids=lambda f: f.__name__)
def test_what_is_taken_away_while_the_panel_works_breaks_nothing(
    happening, qtbot, project, dutch, interface, fill, small_filled, slow_services, tmp_path, capfd
):
    panel = None
    for work in WORK:
        if panel is None:
            panel = QuickScanDock(interface)
            panel.resize(380, 800)
            panel.show()
        boundaries = QgsVectorLayer(small_filled.study.areas.path, "b", "ogr")
        QgsProject.instance().addMapLayer(boundaries)
        fill(panel, small_filled)
        panel.study.area_layer_id = boundaries.id()
        del boundaries
        work(panel, tmp_path / work.__name__)
        begun(qtbot)
        happening(panel)
        if happening is unload:
            panel = None
        elif work in (fetch, publish):
            panel.desk.cancel()
        ended(qtbot)
        QgsProject.instance().clear()
    failures = [pushed for pushed in interface.bar.pushed if Qgis.MessageLevel.Critical in pushed]
    assert failures == []
    assert "C/C++ object" not in "".join(capfd.readouterr())
    if panel is not None:
        unload(panel)
