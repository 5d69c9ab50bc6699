"""The panel: how long its window stands still while a national boundary layer and national tables go through it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

from ..veerkracht.study import AreaSource
from .support import kwb
from .support.comparison import Comparison
from .support.window import Interface, application, longest_gap

MOST = 100.0  # milliseconds
_SMALL = 300
_YEARS = (2020, 2023)


def measure(small: bool) -> list[Comparison]:
    """The longest gap of the event loop during every step of a study."""
    rows = _SMALL if small else kwb.REGIONS
    with tempfile.TemporaryDirectory(prefix="bench-panel-") as name, application():
        folder = Path(name)
        areas = kwb.write_areas(folder, rows)
        tables = [kwb.write_year(folder, year, rows) for year in _YEARS]
        return list(_walk(areas, tables))


def _walk(areas: Path, tables: list[Path]) -> Iterator[Comparison]:
    from ..ui.dock import QuickScanDock
    from ..ui.models.charts import KINDS

    panel = QuickScanDock(Interface())
    panel.resize(380, 800)

    def step(name: str, what: str, act: Callable[[], Any]) -> Comparison:
        gap = longest_gap(act, lambda: panel.desk.busy or panel.live.settling or panel.map_page.thumbnails.busy)
        return Comparison(name, f"{what}, the longest stand-still", "the most it may be", ((gap, MOST),), "ms")

    yield step("open", "showing the panel", panel.show)
    yield step(
        "areas",
        "a national boundary layer",
        lambda: panel.study.choose_areas(AreaSource(str(areas)), municipality=kwb.MUNICIPALITY),
    )
    yield step("tables", "two national tables", lambda: panel.work.add_paths(tables))
    panel.open_page("signals")
    yield step("compute", "computing, and the signals on the map", panel.signals_page.computeButton.click)
    yield step("gallery", "the maps as pictures", lambda: panel.open_page("map"))
    shown = [row.view.id for row in panel.study.findings.views if not row.reason]
    for view in shown[:3]:
        yield step(f"view_{view}", f"another map ({view})", lambda view=view: panel.study.choose_view(view))
    yield step("year", "another year by the slider", lambda: _other_year(panel))
    yield step("insight", "the page with the charts", lambda: panel.open_page("insight"))
    printed = (panel.study.findings.quickscan, "nl", areas.parent / "made")
    code = panel.study.findings.profiles.names[3][0]
    codes = tuple(code for code, _name in panel.study.findings.profiles.names[:40])
    yield step("areas_chosen", "forty areas selected", lambda: panel.study.select_areas(codes))
    yield step("area", "another area in the profile", lambda: panel.study.select_area(code))
    charts = panel.insight_page.charts
    for kind in KINDS:
        yield step(f"chart_{kind}", f"another chart ({kind})", lambda kind=kind: charts.show_kind(kind))
    table = panel.insight_page.heat.table
    yield step("sort", "the heat table sorted", lambda: table.sort(2))
    yield step("workshop", "the page of the workshop", lambda: panel.open_page("workshop"))
    yield step("signals", "the page of the signals", lambda: panel.open_page("signals"))
    yield step("drag", "a bound of the histogram dragged", lambda: _drag(panel))
    yield step("undo", "that undone", panel.study.undo_stack.undo)
    yield step("print", "making the files", lambda: panel.publishing.publish(*printed))
    panel.release()
    panel.deleteLater()


def _other_year(panel: Any) -> None:
    """The years of the map that is shown, and the first of them."""
    page = panel.map_page
    page.yearsBox.setChecked(True)
    page.yearSlider.setValue(page.yearSlider.minimum())


def _drag(panel: Any) -> None:
    """A bound of the indicator that is looked at, by a tenth of the scale, as the mouse does it."""
    histogram = panel.signals_page.detail.histogram
    plan = histogram.plan
    if plan is not None and plan.distribution.cuts:
        value = plan.distribution.cuts[0] + (plan.high - plan.low) / 10
        histogram.dragged.emit(0, value)
        histogram.dropped.emit(0, value)
