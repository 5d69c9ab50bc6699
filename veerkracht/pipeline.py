"""The walk through the rooms: tables and boundaries in, results and then paper out.

:func:`run` needs no project and no screen and may run in a worker thread; :func:`publish` builds layouts and must run
in the main thread. Both take a :class:`~.progress.Progress`, through which they tell and learn.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable, Optional, TypeVar, Union, cast

import pandas as pd

from .analysis.analyse import analyse
from .analysis.cube import make_cube
from .analysis.places import one_place
from .analysis.results import Gathered, QuickScan
from .analysis.suppression import shown_observations, suppress
from .errors import Cancelled, QuickScanError
from .intake.boundaries.areas import name_districts, read_areas
from .intake.boundaries.contiguity import contiguity
from .intake.catalogue import catalogue
from .intake.frames import Areas, Table
from .intake.matching.combine import combine
from .intake.matching.match import match, match_rates
from .intake.matching.prepare import prepared
from .intake.own import own_indicators
from .intake.reader import expand, read_table
from .progress import Progress
from .study import Study, TableSource
from .wording import Wording

if TYPE_CHECKING:  # imported where it is used, because a run needs no layouts
    from .mapping.background import BackgroundLayer
    from .sheets.workshop.publish import PrintedSheets
    from .sheets.workshop.sets import SheetChoice

# With less free bytes than this a write that failed has failed for want of room.
LEAST_ROOM = 1_000_000

Walk = TypeVar("Walk", bound=Callable[..., Any])


@dataclass(frozen=True)
class Outputs:
    """Where the finished files are."""

    folder: Path
    geopackage: Path
    project: Path
    report: Path
    workbook: Path
    sheets: Path
    tables: Path
    workshop: Path
    singles: Path


@dataclass(frozen=True)
class Joined:
    """Areas with the tables' figures.

    ``frame`` is the areas' frame with ``<indicator>_<year>`` behind it and, for a share or a rate, the number it was
    made of as ``<indicator>_count_<year>``.
    """

    areas: Areas
    frame: pd.DataFrame
    match_report: pd.DataFrame


def _with_own_indicators(walk: Walk) -> Walk:
    """A walk of a study, or of its QuickScan, in which its own indicators are known; in no other at the same time."""

    @wraps(walk)
    def knowing(subject: Union[Study, QuickScan], *args: Any, **choices: Any) -> Any:
        study = subject if isinstance(subject, Study) else subject.study
        with own_indicators(study.indicators):
            return walk(subject, *args, **choices)

    return cast("Walk", knowing)


@_with_own_indicators
def join(study: Study, progress: Optional[Progress] = None) -> Joined:
    """Read and match, without analysing; what is too small to show is left out here too (DOMAIN §4).

    Raises
    ------
    QuickScanError : an input cannot be read, or nothing matches.
    Cancelled : the user asked to stop.
    """
    progress = progress or Progress()
    say = Wording(study.language)
    areas, tables = read(study, progress.part(0.0, 0.8))
    progress.step(0.8, say("Matching the tables to the areas"))
    report = match(areas, tables, say)
    _require_match(areas, tables, report)
    observed = combine(areas, tables, say).observations
    codes = pd.Index(areas.frame["area_code"])
    cube = make_cube(observed, codes, one_place(areas.municipality_code, len(codes)), catalogue())
    hidden = suppress(cube, areas.frame["water"].to_numpy(dtype=bool), study.thresholds, catalogue())
    shown = shown_observations(observed, hidden)
    year = shown["year"].astype(str)
    named = [
        shown.assign(column=shown["indicator"] + "_" + year, cell=shown["value"]),
        shown.assign(column=shown["indicator"] + "_count_" + year, cell=shown["numerator"]),
    ]
    cells = pd.concat(named).dropna(subset=["cell"]).pivot(index="area_code", columns="column", values="cell")
    progress.step(1.0, say("Done"))
    return Joined(areas, areas.frame.join(cells, on="area_code"), report)


@_with_own_indicators
def run(study: Study, progress: Optional[Progress] = None) -> QuickScan:
    """Read, match and analyse; nothing is written.

    Raises
    ------
    QuickScanError : an input cannot be read, nothing matches, or the study leaves something essential open.
    Cancelled : the user asked to stop.
    """
    progress = progress or Progress()
    return analysed(study, gather(study, progress.part(0.0, 0.65)), progress.part(0.65, 1.0))


@_with_own_indicators
def gather(study: Study, progress: Optional[Progress] = None) -> Gathered:
    """Read and match: all that is needed for :func:`analysed`, of whatever choices.

    Raises
    ------
    QuickScanError : an input cannot be read, or nothing matches.
    Cancelled : the user asked to stop.
    """
    progress = progress or Progress()
    say = Wording(study.language)
    areas, tables = read(study, progress.part(0.0, 0.9))
    progress.step(0.9, say("Matching the tables to the areas"))
    return _matched(study, areas, tables)


@_with_own_indicators
def gathered_from(study: Study, areas: Areas, tables: Sequence[tuple[TableSource, Table]]) -> Gathered:
    """As :func:`gather`, of areas and tables that were read before, in the language of the study.

    Raises
    ------
    QuickScanError : nothing matches.
    """
    named = name_districts(areas, [table for _, table in tables])
    return _matched(study, named, prepared(named, list(tables), Wording(study.language)))


def _matched(study: Study, areas: Areas, tables: tuple[Table, ...]) -> Gathered:
    say = Wording(study.language)
    report = match(areas, tables, say)
    _require_match(areas, tables, report)
    combined, touching = combine(areas, tables, say, study.period), contiguity(areas.frame, say)
    notes = (*combined.notes, *touching.notes)
    found = combined.observations, combined.breaks, touching, combined.since
    return Gathered(study, areas, tables, report, notes, *found)


@_with_own_indicators
def analysed(study: Study, gathered: Gathered, progress: Optional[Progress] = None) -> QuickScan:
    """The results of a study, of what was gathered for it or for one that asks for the same inputs.

    Raises
    ------
    QuickScanError : the study leaves something essential open.
    Cancelled : the user asked to stop.
    """
    progress = progress or Progress()
    say = Wording(study.language)
    _require_period(study, gathered.observations)
    results = analyse(
        gathered.observations,
        gathered.areas.frame,
        gathered.areas.municipality_code,
        study,
        catalogue(),
        say,
        progress,
        breaks=gathered.breaks,
        neighbours=gathered.neighbours,
        since=gathered.since,
    )
    progress.step(1.0, say("Done"))
    return QuickScan(study, gathered.areas, gathered.tables, gathered.match_report, gathered.notes, results)


@_with_own_indicators
def read(study: Study, progress: Optional[Progress] = None) -> tuple[Areas, tuple[Table, ...]]:
    """The areas, with their districts named, and the tables of a study, repaired and carried over."""
    progress = progress or Progress()
    say = Wording(study.language)
    if not study.areas.path:
        raise QuickScanError(
            "No areas were chosen.",
            "A QuickScan needs a layer with the boundaries of the neighbourhoods.",
            "Choose a boundary layer, for instance the CBS “wijk- en buurtkaart”.",
        )
    if not study.tables:
        raise QuickScanError(
            "No tables were chosen.",
            "A QuickScan needs at least one table with figures per neighbourhood.",
            "Add a table, for instance the CBS “Kerncijfers wijken en buurten”.",
        )
    progress.step(0.0, say("Reading the areas"))
    areas = read_areas(study.areas, study.municipality, say)
    sources = _expanded(study, say)
    tables: list[tuple[TableSource, Table]] = []
    for number, source in enumerate(sources):
        progress.step((number + 1) / (len(sources) + 1), say("Reading {name}", name=Path(source.path).name))
        tables.append((source, read_table(source, say, study.recipes)))
    named = name_districts(areas, [table for _, table in tables])
    return named, prepared(named, tables, say)


def _expanded(study: Study, say: Wording) -> list[TableSource]:
    """Folders, and files with more tables, become the tables in them; what was named twice is read once."""
    expanded: dict[tuple[str, str], TableSource] = {}
    for source in study.tables:
        found = [source] if source.layer or source.recipe else expand([Path(source.path)], say, study.recipes)
        for item in found:
            expanded.setdefault((item.path, item.layer), replace(source, path=item.path, layer=item.layer))
    return list(expanded.values())


def _require_match(areas: Areas, tables: tuple[Table, ...], report: pd.DataFrame) -> None:
    rates = match_rates(report)
    if int(rates["matched"].sum()) == 0:
        raise QuickScanError(
            "No table matches the areas.",
            "The key column “{key}” of {areas} has codes such as {own}; {tables} have codes such as {theirs}.",
            "Choose the column whose codes stand in the tables too, or the municipality that the tables are of.",
            tables=_some([f"“{table.name}”" for table in tables]),
            own=_some(areas.frame["area_code"].tolist()),
            theirs=_some([code for table in tables for code in table.regions["area_code"].tail(1)]),
            key=areas.key_field,
            areas=Path(areas.source.split("|")[0]).name,
        )


def _some(words: list[str], limit: int = 3) -> str:
    return ", ".join(words[:limit]) + (", …" if len(words) > limit else "")


def _require_period(study: Study, observed: pd.DataFrame) -> None:
    if study.period is None or observed["year"].between(*study.period).any():
        return
    years = sorted(observed["year"].unique())
    raise QuickScanError(
        "The tables have no figures in the period {first}-{last}.",
        "The years in the tables are: {years}.",
        "Choose a period that holds at least one of these years, or add tables of other years.",
        first=study.period[0],
        last=study.period[1],
        years=", ".join(str(year) for year in years),
    )


@_with_own_indicators
def publish(
    quickscan: QuickScan,
    folder: Path,
    progress: Optional[Progress] = None,
    paper: str = "A3",
    profiles: Optional[bool] = None,
) -> Outputs:
    """Write the GeoPackage, project, report, workbook and sheets into ``folder``, and the tables if the study says so.

    Everything is made in a folder beside and verified; only then does it take the place of an earlier result, so
    that a failure, a cancel or a kill leaves the earlier result whole. A project that was edited is kept beside. It
    stands in the GeoPackage too.

    Parameters
    ----------
    paper : of the report: ``A3`` lying, or ``A4`` standing.
    profiles : whether each area gets a page of its own in the report; by default where there are not many.

    Raises
    ------
    QuickScanError : the paper is another one, the folder cannot be written, the house style cannot be used, or an
        output does not pass its check.
    Cancelled : the user asked to stop.
    """
    from .mapping.geopackage import write_geopackage
    from .mapping.project import build_project, save_project
    from .mapping.project_store import store_project
    from .sheets.datapackage import write_datapackage
    from .sheets.design import Design
    from .sheets.export import export_report, export_sheets
    from .sheets.house import house_of
    from .sheets.placing import staging
    from .sheets.presets import PRESETS
    from .sheets.report import build_report, report_paper
    from .sheets.workbook import write_workbook

    progress = progress or Progress()
    say = Wording(quickscan.study.language)
    design, prints = Design(report_paper(paper), house_of(quickscan.study)), quickscan.study.prints
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
            map_project, quickscan, stage.scratch, say, progress=laying, design=design, profiles=profiles
        )
        export_report(report, outputs.report, progress.part(0.25, 0.6), say, preset)
        export_sheets(report, outputs.sheets, progress.part(0.6, 0.95), say, preset)
        progress.step(0.95, say("Saving the project"))
        save_project(map_project, outputs.project)
        map_project.project.clear()
        store_project(outputs.geopackage, outputs.project)
        stage.put_in_place(outputs.project)
    progress.step(1.0, say("Done"))
    return outputs_in(folder)


@_with_own_indicators
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


@_with_own_indicators
def workshop_sheets(quickscan: QuickScan, say: Optional[Wording] = None) -> list[SheetChoice]:
    """The sheets that can be ticked for a workshop, set by set, in the language of ``say`` or of the study."""
    from .sheets.workshop.sets import sheet_choices

    return sheet_choices(quickscan, say or Wording(quickscan.study.language))


@_with_own_indicators
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
        folder / "quickscan.xlsx",
        folder / "sheets",
        folder / "tables",
        folder / "workshop",
        folder / "singles",
    )
