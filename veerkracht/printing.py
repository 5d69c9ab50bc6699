"""Paper and files: from the results of a study to the report, the sheets, the GeoPackage and the tables.

Layouts are drawn in the main thread.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Optional

from .analysis.results import QuickScan
from .errors import Cancelled, QuickScanError
from .pipeline import with_own_indicators
from .progress import Progress
from .wording import Wording

if TYPE_CHECKING:  # imported where it is used: the page that prints asks for the places of the files only
    from .mapping.background import BackgroundLayer
    from .sheets.workshop.publish import PrintedSheets
    from .sheets.workshop.sets import SheetChoice

# With less free bytes than this a write that failed has failed for want of room.
LEAST_ROOM = 1_000_000


@dataclass(frozen=True)
class Outputs:
    """Where the finished files are, and what the proof-reader says of them."""

    folder: Path
    geopackage: Path
    project: Path
    report: Path
    text_version: Path
    workbook: Path
    sheets: Path
    tables: Path
    workshop: Path
    singles: Path
    remarks: tuple[str, ...] = ()


@with_own_indicators
def publish(quickscan: QuickScan, folder: Path, progress: Optional[Progress] = None) -> Outputs:
    """Write the GeoPackage, project, report, workbook and sheets into ``folder``, as ``study.prints`` says; the tables
    and the text version too, if it says so.

    Everything is made in a folder beside and verified; only then does it take the place of an earlier result, so
    that a failure, a cancel or a kill leaves the earlier result whole. A project that was edited is kept beside. It
    stands in the GeoPackage too.

    Raises
    ------
    QuickScanError : the folder cannot be written, the house style cannot be used, or an output does not pass its check.
    Cancelled : the user asked to stop.
    """
    from .mapping.geopackage import write_geopackage
    from .mapping.project import build_project
    from .mapping.project_store import finish_project
    from .mapping.ready_layers import ready_layers
    from .sheets.datapackage import write_datapackage
    from .sheets.earlier import left_behind
    from .sheets.export import export_report, export_sheets
    from .sheets.placing import staging
    from .sheets.presets import PRESETS
    from .sheets.remarks import remarks_on, too_large
    from .sheets.report import bodies, build_report, design_of
    from .sheets.text_version import write_text_version
    from .sheets.workbook import write_workbook

    progress = progress or Progress()
    say = Wording(quickscan.study.language)
    design, prints = design_of(quickscan.study), quickscan.study.prints
    preset = PRESETS[prints.preset]
    with staging(folder) as stage, told_when_full(folder, say):
        outputs = outputs_in(stage.aside)
        progress.step(0.0, say("Writing the GeoPackage"))
        write_geopackage(quickscan, outputs.geopackage, progress.part(0.0, 0.1))
        progress.step(0.1, say("Writing the workbook"))
        write_workbook(quickscan, outputs.workbook, say)
        if prints.tables:
            outputs.tables.mkdir()
            write_datapackage(quickscan, outputs.tables, say, progress.part(0.12, 0.15))
        progress.step(0.15, say("Drawing the maps"))
        map_project = build_project(quickscan, outputs.geopackage, say)
        laying = progress.part(0.15, 0.25)
        report = build_report(
            map_project, quickscan, stage.scratch, say, progress=laying, design=design, profiles=prints.profiles
        )
        with ready_layers(bodies(report)):
            export_report(report, outputs.report, progress.part(0.25, 0.6), say, preset)
            sheets = export_sheets(report, outputs.sheets, progress.part(0.6, 0.93), say, preset)
        if prints.text_version:
            telling, pdf = progress.part(0.93, 0.95), outputs.report.name
            write_text_version(bodies(report), outputs.text_version, quickscan, say, telling, pdf)
        remarks = (*remarks_on(bodies(report), say), *too_large([outputs.report, *sheets], preset, say))
        progress.step(0.95, say("Saving the project"))
        finish_project(map_project, outputs.project, outputs.geopackage)
        stage.put_in_place(outputs.project)
    progress.step(1.0, say("Done"))
    outputs = outputs_in(folder)
    older = left_behind(outputs.tables, outputs.text_version, prints, say)
    return replace(outputs, remarks=(*remarks, *older))


@with_own_indicators
def publish_workshop(
    quickscan: QuickScan,
    folder: Path,
    sheets: Optional[Collection[str]] = None,
    papers: Optional[Mapping[str, str]] = None,
    background: Sequence[BackgroundLayer] = (),
    progress: Optional[Progress] = None,
    formats: Sequence[str] = ("pdf",),
    name: str = "workshop",
) -> PrintedSheets:
    """Write sheets for a workshop into ``folder``: a PDF each, and a project in which they can be changed.

    Parameters
    ----------
    sheets : ids of :func:`workshop_sheets` or :func:`single_sheets`, or ``pair:`` and two views with a | between;
        without them those that are ticked there.
    formats : of ``prints.FORMATS``. name : of the project and its GeoPackage.
    papers : other paper by the kind of sheet, such as ``{"zoom": "A0"}``.
    background : what lies under the zoom maps; see ``mapping.background``.

    Raises
    ------
    QuickScanError : a sheet, paper, house style or background that cannot be used; or as :func:`publish`.
    Cancelled : the user asked to stop.
    """
    from .sheets.placing import staging
    from .sheets.workshop.publish import chosen_sheets, publish_sheets

    say = Wording(quickscan.study.language)
    progress = progress or Progress()
    chosen = chosen_sheets(quickscan, sheets, say)
    with staging(folder) as stage, told_when_full(folder, say):
        printed = publish_sheets(quickscan, stage, chosen, papers or {}, background, progress, formats, name)
    progress.step(1.0, say("Done"))
    return printed


@with_own_indicators
def workshop_sheets(quickscan: QuickScan, say: Optional[Wording] = None) -> list[SheetChoice]:
    """The sheets that can be ticked for a workshop, set by set, in the language of ``say`` or of the study."""
    from .sheets.workshop.sets import sheet_choices

    return sheet_choices(quickscan, say or Wording(quickscan.study.language))


@with_own_indicators
def single_sheets(quickscan: QuickScan, say: Optional[Wording] = None) -> list[SheetChoice]:
    """The sheets that can be made by themselves, likewise."""
    from .sheets.singles import single_choices

    return single_choices(quickscan, say or Wording(quickscan.study.language))


def quiet_background(kind: str = "grey") -> BackgroundLayer:
    """The map of the country by the Kadaster (BRT), from the network: ``grey``, ``pastel``, ``water`` or ``standard``.

    Raises
    ------
    QuickScanError : there is no such map.
    """
    from .mapping.background import wmts_layer
    from .sources.services import read_services

    service = read_services().background
    if kind not in service.layers:
        raise QuickScanError(
            "There is no background “{kind}”.",
            "There are: {known}.",
            "Choose one of these, or none.",
            kind=kind,
            known=", ".join(service.layers),
        )
    credit = f"{service.publisher} ({service.licence})"
    return wmts_layer(f"BRT {kind}", service.url, service.layers[kind], service.matrix, credit)


@contextmanager
def told_when_full(folder: Path, say: Wording) -> Iterator[None]:
    """Name a full disk as the reason: QGIS does not, it leaves a file that is too short."""
    try:
        yield
    except Cancelled:
        raise
    except (QuickScanError, OSError, sqlite3.Error) as problem:
        if shutil.disk_usage(folder).free < LEAST_ROOM:
            raise QuickScanError(
                "The disk of {folder} is full.",
                "{problem}",
                "Make room (some 200 MB while the QuickScan is made), or choose a folder on another disk.",
                folder=folder,
                problem=problem.parts(say)[0] if isinstance(problem, QuickScanError) else problem,
            ) from problem
        if isinstance(problem, QuickScanError):
            raise
        raise QuickScanError(
            "The QuickScan could not be written in {folder}.",
            "{problem}",
            "Check whether the disk can still be reached, or choose another folder.",
            folder=folder,
            problem=problem,
        ) from problem


def outputs_in(folder: Path) -> Outputs:
    """The files of a publication in a folder."""
    return Outputs(
        folder,
        folder / "quickscan.gpkg",
        folder / "quickscan.qgz",
        folder / "quickscan.pdf",
        folder / "quickscan.html",
        folder / "quickscan.xlsx",
        folder / "sheets",
        folder / "tables",
        folder / "workshop",
        folder / "singles",
    )
