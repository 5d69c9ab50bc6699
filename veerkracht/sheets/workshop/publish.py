"""The chosen sheets of a workshop as PDFs in a folder, with a project in which each can be changed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Optional

from ...analysis.results import QuickScan
from ...errors import QuickScanError
from ...mapping.background import BackgroundLayer, add_background
from ...mapping.geopackage import write_geopackage
from ...mapping.project import build_project
from ...mapping.project_store import finish_project
from ...progress import Progress
from ...wording import Wording
from ..design import Design
from ..formats import require_formats
from ..house import house_of
from ..page import Making
from ..placing import Stage
from ..presets import PRESETS
from ..remarks import remarks_on, too_large
from ..singles import pair_choice, pairs_in, single_choices
from ..text_version import write_text_version
from .build import build_sheets, paper_for, print_sheets, require_kinds
from .sets import SETS, SheetChoice, left_out, sheet_choices

NAME = "workshop"  # of the project and the GeoPackage beside the sheets


@dataclass(frozen=True)
class PrintedSheets:
    """Where the finished files are, and what the proof-reader says of them."""

    folder: Path
    project: Path
    geopackage: Path
    sheets: tuple[Path, ...]
    remarks: tuple[str, ...] = ()
    text_version: Optional[Path] = None  # not made of pictures, or where nobody asked for it


def chosen_sheets(quickscan: QuickScan, ids: Optional[Collection[str]], say: Wording) -> list[SheetChoice]:
    """The sheets with these ids, or those that are ticked from the start.

    Raises
    ------
    QuickScanError : there is no sheet of that id, it cannot be made, or nothing was chosen.
    """
    choices = [*sheet_choices(quickscan, say), *single_choices(quickscan, say)]
    choices += [pair_choice(*pair, quickscan, say) for pair in pairs_in(ids or ())]
    if ids is None:
        chosen = [choice for choice in choices if choice.ticked]
    else:
        known = {choice.id for choice in choices}
        unknown = [id_ for id_ in ids if id_ not in known]
        if unknown:
            raise QuickScanError(
                "There is no sheet “{id}”.",
                "The sheets of this study are: {known}.",
                "Choose among these.",
                id=", ".join(unknown),
                known=", ".join(sorted(known)),
            )
        chosen = [choice for choice in choices if choice.id in ids]
    impossible = next((choice for choice in chosen if choice.problem), None)
    if impossible is not None:
        raise QuickScanError(
            "The sheet “{title}” cannot be made.",
            impossible.problem,
            "Leave it out, or add the table that it needs.",
            title=impossible.title,
        )
    if not chosen:
        raise QuickScanError("No sheet was chosen.", "There is nothing to print.", "Tick at least one sheet.")
    return chosen


def publish_sheets(
    quickscan: QuickScan,
    stage: Stage,
    chosen: Sequence[SheetChoice],
    papers: Mapping[str, str],
    background: Sequence[BackgroundLayer],
    progress: Progress,
    formats: Sequence[str] = ("pdf",),
    name: str = NAME,
) -> PrintedSheets:
    """Make the sheets on the stage and put them in place; an edited project of an earlier time is kept beside.

    formats : of ``prints.FORMATS``. name : of the project and the GeoPackage.

    Raises
    ------
    QuickScanError : a paper, the house style or the background cannot be used, or a sheet does not pass its check.
    Cancelled : the user asked to stop.
    """
    say = Wording(quickscan.study.language)
    design = Design(house=house_of(quickscan.study))
    # told now, and not after the work
    require_kinds(papers)
    require_formats(formats)
    for choice in chosen:
        paper_for(choice, papers)
    project, geopackage = stage.aside / f"{name}.qgz", stage.aside / f"{name}.gpkg"
    progress.step(0.0, say("Writing the GeoPackage"))
    write_geopackage(quickscan, geopackage, progress.part(0.0, 0.1))
    progress.step(0.1, say("Drawing the maps"))
    maps = build_project(quickscan, geopackage, say)
    under = tuple(add_background(maps.project, background))
    credit = ", ".join(dict.fromkeys(layer.credit for layer in background if layer.credit))
    making = Making(
        maps,
        quickscan,
        stage.scratch,
        say,
        date.today(),
        design,
        alone=True,
        background=under,
        credit=say("Background: {credit}", credit=credit) if credit else "",
    )
    made = build_sheets(making, chosen, papers, progress.part(0.15, 0.5))
    printed = print_sheets(made, stage.aside, progress.part(0.5, 0.94), making, formats)
    large = too_large(printed, PRESETS[quickscan.study.prints.preset], say)
    lost = left_out(quickscan, say) if any(choice.set_id in SETS for choice in chosen) else []
    remarks = (*remarks_on([sheet.layout for sheet in made], say), *large, *lost)
    words = stage.aside / f"{name}.html" if quickscan.study.prints.text_version and "pdf" in formats else None
    if words is not None:
        write_text_version([sheet.layout for sheet in made], words, quickscan, say, progress.part(0.94, 0.95))
    progress.step(0.95, say("Saving the project"))
    finish_project(maps, project, geopackage)
    stage.put_in_place(project)
    folder = stage.folder
    sheets = tuple(folder / path.name for path in printed)
    told = folder / words.name if words is not None else None
    return PrintedSheets(folder, folder / project.name, folder / geopackage.name, sheets, remarks, told)
