"""All that a study says is to be printed, one part after the other; each is put in place whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Optional

from . import printing
from .analysis.results import QuickScan
from .errors import QuickScanError
from .progress import Progress
from .wording import Wording

# how long the parts take, of one another: the report, the tables, and each sheet
REPORT, TABLES, SHEET = 40.0, 2.0, 2.0

Part = tuple[float, Callable[[Progress], tuple[str, ...]]]  # and what the proof-reader says of it


def publish_chosen(quickscan: QuickScan, folder: Path, progress: Optional[Progress] = None) -> printing.Outputs:
    """Write what ``study.prints`` names into ``folder``: the report and what belongs to it there, workshop sheets in
    ``workshop``, single sheets in ``singles``. Sheets that this study does not have are left out.

    Raises
    ------
    QuickScanError : nothing is left to make; or as ``printing.publish`` and ``printing.publish_workshop``.
    Cancelled : the user asked to stop; parts that were ready stay.
    """
    progress, prints, outputs = progress or Progress(), quickscan.study.prints, printing.outputs_in(folder)
    papers = dict(prints.papers)
    workshop, singles = chosen_sheets(quickscan)
    parts: list[Part] = []
    if prints.report:
        parts.append((REPORT, lambda part: printing.publish(quickscan, folder, part).remarks))
    elif prints.tables:
        parts.append((TABLES, lambda part: _write_tables(quickscan, folder, part)))
    if workshop:
        parts.append(
            (
                SHEET * (4 + len(workshop)),
                lambda part: (
                    printing.publish_workshop(
                        quickscan, outputs.workshop, workshop, _of(papers, workshop), progress=part
                    ).remarks
                ),
            )
        )
    if singles:
        parts.append(
            (
                SHEET * (4 + len(singles)),
                lambda part: (
                    printing.publish_workshop(
                        quickscan,
                        outputs.singles,
                        singles,
                        _of(papers, singles),
                        progress=part,
                        formats=prints.formats,
                        name="sheets",
                    ).remarks
                ),
            )
        )
    if not parts:
        raise QuickScanError("No sheet was chosen.", "There is nothing to print.", "Tick at least one sheet.")
    total, done = sum(weight for weight, _make in parts), 0.0
    remarks: list[str] = []
    for weight, make in parts:
        remarks += make(progress.part(done / total, (done + weight) / total))
        done += weight
    return replace(outputs, remarks=tuple(remarks))


def chosen_sheets(quickscan: QuickScan) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The ids of the workshop sheets and of the single sheets that are chosen and can be made."""
    prints = quickscan.study.prints
    able = {choice.id for choice in printing.workshop_sheets(quickscan) if not choice.problem}
    singles = {choice.id: choice for choice in printing.single_sheets(quickscan)}
    views = {id_.partition(":")[2] for id_ in singles}

    def can(id_: str) -> bool:
        kind, _mark, subject = id_.partition(":")
        return set(subject.split("|")) <= views if kind == "pair" else id_ in singles and not singles[id_].problem

    return tuple(id_ for id_ in prints.workshop if id_ in able), tuple(id_ for id_ in prints.singles if can(id_))


def _of(papers: dict[str, str], ids: tuple[str, ...]) -> dict[str, str]:
    kinds = {id_.split(":")[0].removeprefix("after_") for id_ in ids}
    return {kind: paper for kind, paper in papers.items() if kind in kinds}


def _write_tables(quickscan: QuickScan, folder: Path, progress: Progress) -> tuple[str, ...]:
    from .sheets.datapackage import write_datapackage
    from .sheets.placing import staging

    say = Wording(quickscan.study.language)
    with staging(folder) as stage, printing.told_when_full(folder, say):
        tables = printing.outputs_in(stage.aside).tables
        tables.mkdir()
        write_datapackage(quickscan, tables, say, progress)
        stage.put_in_place()
    return ()  # no sheets, no remarks
