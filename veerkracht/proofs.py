"""Proofs: every page of what is chosen as a small picture, with what a careful reader would say of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .analysis.results import QuickScan
from .intake.own import own_indicators
from .progress import Progress
from .wording import Wording

if TYPE_CHECKING:
    from qgis.core import QgsLayout

    from .sheets.page import Making

REPORT = "report"
WIDTH = 320  # pixels of the long side


@dataclass(frozen=True)
class Proof:
    """One page. sheet : REPORT or the id of a sheet. page, pages : from 1, of the sheet.

    title : what the page is called. picture : a PNG file. findings : sentences; empty when all is well.
    """

    sheet: str
    page: int
    pages: int
    title: str
    picture: str
    findings: tuple[str, ...] = ()

    def document(self) -> dict[str, Any]:
        """As plain values, for another process."""
        return asdict(self)


def proof_from(document: dict[str, Any]) -> Proof:
    """A proof from its plain values."""
    return Proof(**{**document, "findings": tuple(document["findings"])})


def make_proofs(
    quickscan: QuickScan,
    wanted: Sequence[str],
    folder: Path,
    progress: Progress,
    told: Callable[[Proof], None],
) -> None:
    """Tell the proofs of the report and of sheets, page by page, as soon as each is there; the quickest first.

    Parameters
    ----------
    wanted : REPORT and ids of sheets. folder : for the pictures; it must exist.

    Raises
    ------
    QuickScanError : a sheet cannot be made, or the house style cannot be used.
    Cancelled : the user asked to stop.
    """
    from .mapping.geopackage import write_layers
    from .mapping.project import build_project
    from .sheets.design import Design
    from .sheets.house import house_of
    from .sheets.page import Making

    say = Wording(quickscan.study.language)
    with own_indicators(quickscan.study.indicators):
        geopackage = folder / "proofs.gpkg"
        write_layers(quickscan, geopackage)
        progress.step(0.1)
        maps = build_project(quickscan, geopackage, say)
        design = Design(house=house_of(quickscan.study))
        making = Making(maps, quickscan, folder, say, date.today(), design, alone=True)
        try:
            for number, proof in enumerate(_proofs(making, wanted, folder, progress)):
                progress.step(min(0.99, 0.1 + 0.01 * number))
                told(proof)
        finally:
            maps.project.clear()


def _proofs(making: Making, wanted: Sequence[str], folder: Path, progress: Progress) -> Iterator[Proof]:
    from .sheets.report import TITLE_PROPERTY, bodies, build_report, design_of
    from .sheets.workshop.build import build_sheets
    from .sheets.workshop.publish import chosen_sheets

    quickscan, say = making.quickscan, making.say
    papers = dict(quickscan.study.prints.papers)
    ids = [name for name in wanted if name != REPORT]
    for choice in chosen_sheets(quickscan, ids, say) if ids else ():
        for sheet in build_sheets(making, [choice], papers, Progress(None, progress.cancelled)):
            yield from _pages(sheet.layout, choice.id, choice.title, 0, sheet.pages, folder, say)
    if REPORT in wanted:
        report = build_report(
            making.maps,
            quickscan,
            folder,
            say,
            progress=Progress(None, progress.cancelled),
            design=design_of(quickscan.study),
            profiles=quickscan.study.prints.profiles,
        )
        layouts = bodies(report)
        total, before = sum(layout.pageCollection().pageCount() for layout in layouts), 0
        for layout in layouts:
            yield from _pages(layout, REPORT, str(layout.customProperty(TITLE_PROPERTY)), before, total, folder, say)
            before += layout.pageCollection().pageCount()


def _pages(
    layout: QgsLayout, sheet: str, title: str, before: int, total: int, folder: Path, say: Wording
) -> Iterator[Proof]:
    from qgis.core import QgsLayoutExporter
    from qgis.PyQt.QtCore import QSize, Qt

    from .sheets.lint import lint

    found = lint(layout, say)
    exporter, pages = QgsLayoutExporter(layout), layout.pageCollection()
    stem = "".join(sign if sign.isalnum() else "_" for sign in sheet)
    for number in range(pages.pageCount()):
        paper = pages.page(number).pageSize()
        size = QSize(round(paper.width()), round(paper.height()))
        image = exporter.renderPageToImage(number, size.scaled(WIDTH, WIDTH, Qt.AspectRatioMode.KeepAspectRatio))
        picture = folder / f"{stem}_{before + number + 1}.png"
        image.save(str(picture))
        sentences = tuple(dict.fromkeys(finding.text for finding in found if finding.page == number + 1))
        yield Proof(sheet, before + number + 1, total, title, str(picture), sentences)
