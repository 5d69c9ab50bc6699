"""The QuickScan as one QGIS report: which sheets, in which order, and how an edited report is spared."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Optional

from qgis.core import (
    QgsLayout,
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemManualTable,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsMasterLayoutInterface,
    QgsProject,
    QgsReport,
    QgsReportSectionLayout,
)

from ..analysis.results import QuickScan
from ..errors import QuickScanError
from ..mapping.drawing import drawing
from ..mapping.project import MapProject
from ..mapping.typography import typeface
from ..mapping.views import View
from ..prints import REPORT_PAPERS
from ..progress import Progress
from ..study import Study
from ..wording import Wording
from . import facts
from .about import describe
from .cover import Entry, cover
from .design import A3, A4, Design, Paper
from .district_sheet import district_codes, district_sheet
from .heat_sheet import gap_sheet, heat_sheet
from .house import house_of
from .items import finished
from .map_sheet import double_map_sheet, map_sheet
from .method_sheet import all_matched, glossary_sheet, matching_sheet, method_sheet
from .page import Making, Section, report_name
from .text_sheets import reading_guide_sheet, summary_sheet
from .workshop.profile import profile_sheets

NAME_PROPERTY = "quickscan/name"
TITLE_PROPERTY = "quickscan/title"
MARK_PROPERTY = "quickscan/mark"

# four areas to each of nine classes
LEAST_FOR_NINE = 36
# a profile costs as much as any other page: with more than these a report is slow to make and too heavy to send
MOST_PROFILES = 60
EDITIONS = dict(zip(REPORT_PAPERS, (A3, A4.portrait)))

Maker = Callable[[Making, int], Section]


def build_report(
    map_project: MapProject,
    quickscan: QuickScan,
    charts_folder: Path,
    say: Wording,
    made: Optional[date] = None,
    progress: Optional[Progress] = None,
    design: Optional[Design] = None,
    profiles: Optional[bool] = None,
) -> QgsReport:
    """The report, in the project's list of layouts; pictures are kept inside it.

    A report of an earlier run is replaced, unless it was edited: then the new one stands beside it, numbered.

    Parameters
    ----------
    charts_folder : where pictures are drawn on their way into the layouts; may be thrown away afterwards.
    made : the date that is printed, today by default.
    design : the paper and the house style; A3 in the plugin's own by default.
    profiles : whether each area gets a page of its own; by default where there are at most MOST_PROFILES.

    Raises
    ------
    Cancelled : the user asked to stop; the project's list of layouts is as it was.
    """
    progress = progress or Progress()
    charts_folder.mkdir(parents=True, exist_ok=True)
    if profiles is None:
        profiles = len(facts.land(quickscan)) <= MOST_PROFILES
    day = made or date.today()
    making = Making(map_project, quickscan, charts_folder, say, day, design or Design(), profiles=profiles)
    describe(map_project.project, quickscan, making.design.house, say)
    with typeface(making.design.house.font):
        sections = _sections(making, progress)
    return _registered(making, sections)


def design_of(study: Study) -> Design:
    """The paper and the house style that a study says its report has.

    Raises
    ------
    QuickScanError : there is no report on that paper, or the house style cannot be used.
    """
    return Design(report_paper(study.prints.report_paper), house_of(study))


def report_paper(name: str) -> Paper:
    """The paper of a report: ``A3`` lying, or ``A4`` standing.

    Raises
    ------
    QuickScanError : it is another one.
    """
    if name not in EDITIONS:
        raise QuickScanError(
            "There is no report on {paper}.",
            "It is laid out for {known}.",
            "Choose one of these; the workshop sheets can be larger.",
            paper=name,
            known=", ".join(EDITIONS),
        )
    return EDITIONS[name]


def _sections(making: Making, progress: Progress) -> list[Section]:
    """The cover, which tells where the others are, and the others."""
    sections: list[Section] = []
    contents: dict[str, Entry] = {}
    number = 2
    makers = _makers(making)
    for make in makers:
        progress.step(len(sections) / len(makers), making.say("Laying out the sheets"))
        section = make(making, number)
        sections.append(section)
        if section.chapter:
            contents.setdefault(section.chapter, Entry(section.chapter, number))
        if section.part or not section.chapter:
            title = section.part or section.title
            contents[f"{section.chapter}/{title}"] = Entry(title, number, bool(section.part))
        number += section.pages
    return [cover(making, list(contents.values()), _cover_view(making)), *sections]


def _makers(making: Making) -> list[Maker]:
    """The sheets behind the cover, in their order; what cannot be made is left out."""
    views = {view.id: view for view in making.maps.views}

    def single(name: str) -> list[Maker]:
        view = views.get(name)
        return [] if view is None else [lambda making, number: map_sheet(making, view, number)]

    def change(stem: str) -> list[Maker]:
        absolute, relative = views.get(f"{stem}_absolute"), views.get(f"{stem}_relative")
        if absolute is not None and relative is not None:
            return [lambda making, number: double_map_sheet(making, stem, absolute, relative, number)]
        return single(f"{stem}_absolute") + single(f"{stem}_relative")

    makers: list[Maker] = [reading_guide_sheet, summary_sheet]
    for name in ("orientation", "social_housing", "k_level", "o_level", "focus"):
        makers += single(name)
    # of few areas nine classes are a list of names
    if facts.coverage("bivariate", making.quickscan).classed >= LEAST_FOR_NINE:
        makers += single("bivariate")
    makers += change("k_change") + change("o_change")
    for name in ("coincidence_relative", "coincidence_absolute", "red_count", "residual"):
        makers += single(name)
    results = making.quickscan.results
    if "gap" not in results.unavailable and len(results.gap):
        makers.append(gap_sheet)
    if results.signals["signal"].notna().any():
        makers.append(heat_sheet)
    makers += single("going_well")
    if results.signals["signal"].notna().any():
        districts = district_codes(making)
        for code in districts:
            makers.append(partial(district_sheet, code=code))
            if making.profiles:
                makers.append(partial(profile_sheets, code=code))
        if making.profiles and not districts:
            makers.append(partial(profile_sheets, code=""))
    makers += [method_sheet, *([] if all_matched(making.quickscan) else [matching_sheet]), glossary_sheet]
    return makers


def _cover_view(making: Making) -> View:
    """The first of the maps that a cover may have on which its main classes have an area."""
    by_id = {view.id: view for view in making.maps.views}
    wanted = ("coincidence_absolute", "coincidence_relative", "social_housing", "k_level", "o_level", "orientation")
    known = [by_id[name] for name in wanted if name in by_id] or list(by_id.values())
    return next((view for view in known if _shows_something(making, view)), known[0])


def _shows_something(making: Making, view: View) -> bool:
    main = drawing(making.quickscan, view, making.say).first
    return not main or len(facts.among(facts.classes(view, making.quickscan), main)) > 0


def _registered(making: Making, sections: list[Section]) -> QgsReport:
    project = making.maps.project
    report = QgsReport(project)
    for number, section in enumerate(sections, 1):
        layout = section.layout
        layout.setCustomProperty(NAME_PROPERTY, f"{number:02d}_{section.name}")
        layout.setCustomProperty(TITLE_PROPERTY, section.title)
        mark(layout)
        finished(layout)
        part = QgsReportSectionLayout(report)
        part.setBody(layout)
        part.setBodyEnabled(True)
        report.appendChild(part)
    report.setName(free_name(project, report_name(making.quickscan), _is_unedited_report))
    project.layoutManager().addLayout(report)
    return report


def free_name(project: QgsProject, wish: str, is_ours: Callable[[QgsMasterLayoutInterface], bool]) -> str:
    """The name, freed of an earlier layout or report that ``is_ours``; else the first numbered one that is free."""
    manager = project.layoutManager()
    name, number = wish, 1
    while True:
        earlier = manager.layoutByName(name)
        if earlier is None:
            return name
        if is_ours(earlier):
            manager.removeLayout(earlier)
            return name
        number += 1
        name = f"{wish} ({number})"


def _is_unedited_report(earlier: QgsMasterLayoutInterface) -> bool:
    return isinstance(earlier, QgsReport) and not is_edited(earlier)


def bodies(report: QgsReport) -> list[QgsLayout]:
    """The layouts of the report's sections, in their order; sections that the user emptied are left out."""
    found = [section.body() for section in report.childSections() if section.bodyEnabled()]
    return [body for body in found if body is not None]


def is_edited(report: QgsReport) -> bool:
    """Whether a generated report was changed since; a report that we did not make counts as edited."""
    if report.headerEnabled() or report.footerEnabled():
        return True
    found = bodies(report)
    names = [str(layout.customProperty(NAME_PROPERTY, "")) for layout in found]
    in_order = [name.split("_")[0] for name in names] == [f"{number:02d}" for number in range(1, len(names) + 1)]
    return not found or not in_order or any(is_layout_edited(layout) for layout in found)


def mark(layout: QgsLayout) -> None:
    """Let each item remember what we made it, so that a later change can be told."""
    items = _items(layout)
    for item in items:
        item.setCustomProperty(MARK_PROPERTY, json.dumps([_content(item), _place(item)]))
    layout.setCustomProperty(MARK_PROPERTY, len(items))


def is_layout_edited(layout: QgsLayout) -> bool:
    """Whether somebody changed a layout after the plugin made it."""
    items = _items(layout)
    return int(layout.customProperty(MARK_PROPERTY, -1)) != len(items) or any(_item_edited(item) for item in items)


def _item_edited(item: QgsLayoutItem) -> bool:
    remembered = item.customProperty(MARK_PROPERTY, "")
    if not remembered:
        return True
    content, place = json.loads(remembered)
    # saving and opening again moves an item by less than a tenth of a millimetre
    moved = any(abs(before - now) > 0.1 for before, now in zip(place, _place(item)))
    return content != _content(item) or moved


def _items(layout: QgsLayout) -> list[QgsLayoutItem]:
    return [item for item in layout.items() if isinstance(item, QgsLayoutItem)]


def _place(item: QgsLayoutItem) -> list[float]:
    """Page, position and size."""
    place, size = item.pagePositionWithUnits(), item.sizeWithUnits()
    return [float(item.page()), place.x(), place.y(), size.width(), size.height()]


def _content(item: QgsLayoutItem) -> str:
    """A fingerprint of what an item prints."""
    parts = [str(item.type()), item.id(), str(item.isVisible())]
    if isinstance(item, QgsLayoutItemLabel):
        parts += [item.text(), item.fontColor().name()]
    elif isinstance(item, QgsLayoutItemPicture):
        parts.append(item.picturePath())
    elif isinstance(item, QgsLayoutItemMap):
        parts.append(item.followVisibilityPresetName())
    elif isinstance(item, QgsLayoutFrame) and isinstance(item.multiFrame(), QgsLayoutItemManualTable):
        # QGIS 3.40 reads an empty cell back as no value at all
        parts += [str(cell.content() or "") for row in item.multiFrame().tableContents() for cell in row]
    return hashlib.sha256("|".join(parts).encode("utf-8")).hexdigest()
