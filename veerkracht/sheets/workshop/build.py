"""Makes the chosen sheets as layouts in the project, each on its paper, and prints each as a PDF."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from qgis.core import QgsLayout

from ...errors import QuickScanError
from ...mapping.typography import typeface
from ...progress import Progress
from ..about import describe
from ..design import Paper, paper_of
from ..formats import export_as
from ..heat_sheet import gap_sheet
from ..items import finished
from ..map_sheet import double_map_sheet, map_sheet
from ..page import Making, Section
from ..presets import PRESETS
from ..report import NAME_PROPERTY, TITLE_PROPERTY, free_name, mark
from ..singles import PAIR, VIEW, YEARS, pair_sheet, view_sheet, years_sheet
from .canvas import canvas_sheet
from .cards import cards_sheet
from .guide import guide_sheet
from .profile import profile_sheets
from .result import result_sheet
from .sets import FIXED, SETS, STANDARD, SheetChoice
from .stickers import stickers_sheet
from .zoom import zoom_sheet

STANDING = ("guide", "cards", "stickers")
LEAST_SHORT_SIDE = 297.0  # of a sheet with a map beside its legend

OF_THE_DISTRICT: dict[str, Callable[[Making, int, str], Section]] = {
    "zoom": zoom_sheet,
    "profiles": profile_sheets,
    "canvas": canvas_sheet,
    "stickers": stickers_sheet,
    "result": result_sheet,
}
OF_MAPS: dict[str, Callable[[Making, int, str], Section]] = {VIEW: view_sheet, PAIR: pair_sheet}
OF_THE_TOWN: dict[str, Callable[[Making, int], Section]] = {
    "gap": gap_sheet,
    "guide": guide_sheet,
    "cards": cards_sheet,
    YEARS: years_sheet,
}


@dataclass(frozen=True)
class MadeSheet:
    """A finished layout; ``name`` is that of its file, without ``.pdf``."""

    choice: SheetChoice
    name: str
    layout: QgsLayout
    pages: int


def paper_for(choice: SheetChoice, papers: Mapping[str, str]) -> Paper:
    """The paper of a sheet, as it lies; ``papers`` names other paper by the kind of sheet.

    Raises
    ------
    QuickScanError : the paper does not exist, or is too small for the sheet.
    """
    wanted = paper_of(papers.get(choice.kind, choice.paper) if choice.kind not in FIXED else choice.paper)
    if choice.kind in STANDING:
        return wanted.portrait
    if min(wanted.width, wanted.height) < LEAST_SHORT_SIDE:
        raise QuickScanError(
            "“{title}” does not fit on {paper}.",
            "A map with its legend beside it cannot be read on less than A3.",
            "Choose A3 or larger.",
            title=choice.title,
            paper=wanted.name,
        )
    return wanted.landscape


def require_kinds(papers: Mapping[str, str]) -> None:
    """See that other paper is asked for sheets that can have it.

    Raises
    ------
    QuickScanError : a kind of sheet is not known, or has one size only.
    """
    able = [kind for kind in STANDARD if kind not in FIXED]
    unknown = [kind for kind in papers if kind not in able]
    if unknown:
        raise QuickScanError(
            "No other paper can be chosen for “{kind}”.",
            "It can for {known}.",
            "Choose among these.",
            kind=", ".join(unknown),
            known=", ".join(able),
        )


def build_sheets(
    making: Making, chosen: Sequence[SheetChoice], papers: Mapping[str, str], progress: Progress
) -> list[MadeSheet]:
    """The sheets as layouts of their own in the project's list.

    Raises
    ------
    QuickScanError : as :func:`paper_for`.
    Cancelled : the user asked to stop.
    """
    made = []
    making = replace(making, alone=True)
    describe(making.maps.project, making.quickscan, making.design.house, making.say)
    with typeface(making.design.house.font):
        for number, choice in enumerate(chosen):
            progress.step(number / max(1, len(chosen)), making.say("Laying out “{title}”", title=choice.title))
            paper = paper_for(choice, papers)
            section = _made(making.on(paper), choice)
            made.append(_registered(making, choice, section, paper))
    return made


def print_sheets(
    made: Sequence[MadeSheet], folder: Path, progress: Progress, making: Making, formats: Sequence[str] = ("pdf",)
) -> list[Path]:
    """A file a sheet and format in ``folder``, each looked at, as fine as the study says.

    Raises
    ------
    QuickScanError : a file could not be written, is not whole, or cannot be made by this QGIS.
    Cancelled : the user asked to stop.
    """
    paths: list[Path] = []
    preset = PRESETS[making.quickscan.study.prints.preset]
    for number, sheet in enumerate(made):
        progress.step(number / max(1, len(made)), making.say("Printing “{title}”", title=sheet.choice.title))
        for format_ in formats:
            paths += export_as(sheet.layout, folder / sheet.name, format_, preset)
    return paths


def _made(making: Making, choice: SheetChoice) -> Section:
    kind, subject = choice.kind, choice.subject
    if kind in OF_THE_DISTRICT:
        return OF_THE_DISTRICT[kind](making, 1, subject)
    if kind in OF_MAPS:
        return OF_MAPS[kind](making, 1, subject)
    if kind in OF_THE_TOWN:
        return OF_THE_TOWN[kind](making, 1)
    views = {view.id: view for view in making.maps.views}
    stem = subject or kind
    if stem in views:
        return map_sheet(making, views[stem], 1)
    return double_map_sheet(making, stem, views[f"{stem}_absolute"], views[f"{stem}_relative"], 1)


def _registered(making: Making, choice: SheetChoice, section: Section, paper: Paper) -> MadeSheet:
    layout = section.layout
    # a colon may not stand in the name of a file everywhere
    number = f"{SETS.index(choice.set_id) + 1}_" if choice.set_id in SETS else ""
    name = f"{number}{section.name.replace(':', '_')}_{paper.name.replace('×', 'x')}"
    layout.setCustomProperty(NAME_PROPERTY, name)
    layout.setCustomProperty(TITLE_PROPERTY, section.title)
    # a layout whose name is taken is thrown away; a map stands on a sheet of a workshop and by itself under one title
    layout.setName(free_name(making.maps.project, f"{choice.title} ({paper.name})", lambda _earlier: False))
    if section.pages == 1:  # a sheet by itself needs no number
        for item in [found for found in layout.items() if getattr(found, "id", str)() == "page number"]:
            layout.removeLayoutItem(item)
    mark(layout)
    finished(layout)
    making.maps.project.layoutManager().addLayout(layout)
    return MadeSheet(choice, name, layout, section.pages)
