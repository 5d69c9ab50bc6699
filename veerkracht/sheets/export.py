"""The report on paper: one PDF of all, and one PDF a sheet; made aside, counted, and only then put in place."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Optional

from qgis.core import (
    QgsAbstractLayoutIterator,
    QgsFeedback,
    QgsLayout,
    QgsLayoutExporter,
    QgsReport,
)

from ..compat import printing_colours
from ..errors import Cancelled, QuickScanError
from ..mapping.ready_layers import ready_layers
from ..progress import Progress
from ..wording import Wording
from .about import write_about
from .bookmarks import add_bookmarks
from .cut_boxes import add_cut_boxes
from .pdf_objects import PAGE_OBJECT
from .presets import PRINT, Preset, pdf_settings
from .press import AROUND, BLEED, marked, needs_marks
from .report import NAME_PROPERTY, TITLE_PROPERTY, bodies
from .smaller import make_smaller

FONT_OBJECT = re.compile(rb"/Type\s*/Font(?!\w)")


class _Told(QgsAbstractLayoutIterator):
    """The report's pages, one by one, telling the progress and stopping when asked to."""

    def __init__(self, report: QgsReport, total: int, told: Callable[[int], bool]) -> None:
        super().__init__()
        self._report = report
        self._total = total
        self._told = told
        self._at = 0

    def layout(self) -> QgsLayout:
        return self._report.layout()

    def beginRender(self) -> bool:  # noqa: N802
        return bool(self._report.beginRender())

    def endRender(self) -> bool:  # noqa: N802
        return bool(self._report.endRender())

    def count(self) -> int:
        return self._total

    def next(self) -> bool:
        going_on = self._told(self._at) and bool(self._report.next())
        self._at += 1
        return going_on

    def filePath(self, base: str, extension: str) -> str:  # noqa: N802
        return str(self._report.filePath(base, extension))


def export_report(
    report: QgsReport,
    path: Path,
    progress: Optional[Progress] = None,
    say: Optional[Wording] = None,
    preset: Preset = PRINT,
) -> int:
    """Write the whole report as one PDF; returns its number of pages.

    ``say`` words what the progress tells: Dutch by default, as everywhere.

    Raises
    ------
    QuickScanError : the PDF could not be written, or does not hold all pages.
    Cancelled : the user asked to stop; an earlier file of that name is still there.
    """
    progress = progress or Progress()
    total = page_count(report)
    with tempfile.TemporaryDirectory(prefix=".quickscan-pdf-", dir=_existing(path.parent)) as scratch:
        made, say = Path(scratch) / path.name, say or Wording()
        with printing_colours(report.layoutProject(), preset.inks), ready_layers(bodies(report)):
            _print(report, made, progress, say, pdf_settings(preset))
        if preset.most_bytes:
            make_smaller(made, preset.most_bytes)
        write_about(made, report.layoutProject())
        add_bookmarks(made, _contents(report), say.language)
        return _verified(made, path, total)


def export_sheets(
    report: QgsReport,
    folder: Path,
    progress: Optional[Progress] = None,
    say: Optional[Wording] = None,
    preset: Preset = PRINT,
) -> list[Path]:
    """Write one PDF a sheet (``01_omslag.pdf`` …; one a district) into ``folder``, which is replaced as a whole.

    ``say`` words what the progress tells: Dutch by default, as everywhere.

    Raises
    ------
    QuickScanError : a PDF could not be written, or does not hold all pages.
    Cancelled : the user asked to stop; an earlier folder is still there.
    """
    progress, say = progress or Progress(), say or Wording()
    total = len(bodies(report))
    parent = _existing(folder.parent)
    with tempfile.TemporaryDirectory(prefix=".quickscan-sheets-", dir=parent) as scratch:
        made = Path(scratch) / folder.name
        made.mkdir()
        names: list[str] = []
        with ready_layers(bodies(report)):
            for layout in bodies(report):
                name = str(layout.customProperty(NAME_PROPERTY, "")) or f"{len(names) + 1:02d}"
                title = str(layout.customProperty(TITLE_PROPERTY, "")) or name
                progress.step(len(names) / total, say("Printing the sheet “{title}”", title=title))
                export_layout(layout, made / f"{name}.pdf", preset)
                names.append(f"{name}.pdf")
        if len(set(names)) != len(names):
            raise QuickScanError("Two sheets have the same name.", ", ".join(sorted(names)), "Rename one of them.")
        progress.step(1.0)
        _replace_folder(made, folder, Path(scratch) / "earlier")
    return [folder / name for name in names]


def export_layout(layout: QgsLayout, path: Path, preset: Preset = PRINT) -> None:
    """Write one layout as a PDF, straight to ``path``.

    Raises
    ------
    QuickScanError : it could not be written, or does not hold all pages with their text.
    """
    if preset.marks and needs_marks(layout):
        with marked(layout) as larger:
            _export_one(larger, path, preset)
        add_cut_boxes(path, AROUND, BLEED)
    else:
        _export_one(layout, path, preset)


def _export_one(layout: QgsLayout, path: Path, preset: Preset) -> None:
    with printing_colours(layout.project(), preset.inks):
        result = QgsLayoutExporter(layout).exportToPdf(str(path), pdf_settings(preset))
    _require(result, "", path)
    if preset.most_bytes:
        make_smaller(path, preset.most_bytes)
    _require_whole(path, path.name, layout.pageCollection().pageCount())


def page_count(report: QgsReport) -> int:
    """The pages that the report has on paper."""
    return sum(layout.pageCollection().pageCount() for layout in bodies(report))


def _contents(report: QgsReport) -> list[tuple[str, int]]:
    """Each sheet of the report with its first page, from 1."""
    entries, page = [], 1
    for layout in bodies(report):
        entries.append((str(layout.customProperty(TITLE_PROPERTY, "")) or layout.name(), page))
        page += layout.pageCollection().pageCount()
    return entries


def pdf_pages(path: Path) -> int:
    """The pages of a PDF that Qt wrote: it names each page object in the open."""
    return len(PAGE_OBJECT.findall(path.read_bytes()))


def _print(
    report: QgsReport,
    path: Path,
    progress: Progress,
    say: Wording,
    settings: QgsLayoutExporter.PdfExportSettings,
) -> None:
    titles = [str(layout.customProperty(TITLE_PROPERTY, "")) for layout in bodies(report)]
    total, feedback = len(titles), QgsFeedback()

    def told(at: int) -> bool:
        # an exception may not pass through QGIS: it is noted, and raised after the export has stopped
        try:
            words = say("Printing the report: {title}", title=titles[at]) if at < total else ""
            progress.step(min(1.0, at / max(1, total)), words)
        except Cancelled:
            feedback.cancel()
        return not feedback.isCanceled()

    pages = _Told(report, total, told)
    result, problem = QgsLayoutExporter.exportToPdf(pages, str(path), settings, feedback)
    if feedback.isCanceled():
        raise Cancelled()
    _require(result, problem, path)


def _require(result: int, problem: str, path: Path) -> None:
    if result != QgsLayoutExporter.ExportResult.Success or not path.exists():
        reasons = {
            QgsLayoutExporter.ExportResult.MemoryError: "memory",
            QgsLayoutExporter.ExportResult.FileError: "file",
            QgsLayoutExporter.ExportResult.PrintError: "print",
        }
        raise QuickScanError(
            "The PDF {name} could not be made.",
            "QGIS says: {problem}",
            "Check that the disk is not full and that the folder can be written.",
            name=path.name,
            problem=problem or reasons.get(result, str(result)),
        )


def _verified(made: Path, path: Path, pages: int) -> int:
    _require_whole(made, path.name, pages)
    try:
        os.replace(made, path)
    except OSError as problem:
        raise QuickScanError(
            "The PDF {name} could not be replaced.",
            "{problem}",
            "Close the file in other programs and try again.",
            name=path.name,
            problem=problem,
        ) from problem
    return pages


def _require_whole(made: Path, name: str, pages: int) -> None:
    """See that a PDF has its pages, and text that can be sought."""
    found = pdf_pages(made)
    if found != pages:
        raise _incomplete(name, pages, found)
    if not FONT_OBJECT.search(made.read_bytes()):
        raise QuickScanError(
            "The PDF {name} has no text.",
            "Its words were printed as pictures, so that they cannot be sought or read aloud.",
            "Try again; if it happens again, report it with the version of QGIS.",
            name=name,
        )


def _incomplete(name: str, wanted: int, found: int) -> QuickScanError:
    return QuickScanError(
        "The PDF {name} is not complete.",
        "It has {found} pages where {wanted} were to be printed.",
        "Try again; if it happens again, make the sheets one by one from the report.",
        name=name,
        found=found,
        wanted=wanted,
    )


def _existing(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise QuickScanError(
            "The output folder {folder} cannot be written.",
            "{problem}",
            "Choose a folder in which you may make files.",
            folder=folder,
            problem=problem,
        ) from problem
    return folder


def _replace_folder(made: Path, folder: Path, earlier: Path) -> None:
    try:
        if folder.exists():
            folder.rename(earlier)
        made.rename(folder)
    except OSError as problem:
        if earlier.exists() and not folder.exists():
            shutil.move(str(earlier), str(folder))
        raise QuickScanError(
            "The folder {folder} could not be replaced.",
            "{problem}",
            "Close the files in it and try again.",
            folder=folder,
            problem=problem,
        ) from problem
