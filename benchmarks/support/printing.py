"""A report made as the plugin makes it, and printed as QGIS does without us."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from qgis.core import QgsLayoutExporter, QgsReport

from ...veerkracht.analysis.results import QuickScan
from ...veerkracht.mapping.geopackage import write_geopackage
from ...veerkracht.mapping.project import MapProject, build_project
from ...veerkracht.progress import Progress
from ...veerkracht.sheets.export import export_report
from ...veerkracht.sheets.presets import PRINT, pdf_settings
from ...veerkracht.sheets.report import build_report
from ...veerkracht.wording import Wording


@dataclass
class Printing:
    """The maps of a QuickScan, and of its report what was made last."""

    quickscan: QuickScan
    folder: Path
    maps: MapProject
    report: Optional[QgsReport] = None

    @property
    def path(self) -> Path:
        return self.folder / "report.pdf"

    def ours(self, progress: Optional[Progress] = None) -> int:
        """Lay out the whole report with its charts, and print it; its number of pages."""
        say = Wording(self.quickscan.study.language)
        self.report = build_report(self.maps, self.quickscan, self.folder / "charts", say)
        return export_report(self.report, self.path, progress, say)

    def clear(self) -> None:
        """Take away the report that was made last, as of a project in which none was made yet."""
        if self.report is not None:
            self.maps.project.layoutManager().removeLayout(self.report)
            self.report = None

    def bare(self) -> None:
        """Print the layouts that were made last, by QGIS alone."""
        assert self.report is not None
        path = self.folder / "bare.pdf"
        result, problem = QgsLayoutExporter.exportToPdf(self.report, str(path), pdf_settings(PRINT))
        if result != QgsLayoutExporter.ExportResult.Success:
            raise RuntimeError(problem)


def printing(quickscan: QuickScan, folder: Path) -> Printing:
    """Everything that comes before the sheets."""
    folder.mkdir(parents=True, exist_ok=True)
    geopackage = folder / "quickscan.gpkg"
    write_geopackage(quickscan, geopackage)
    return Printing(quickscan, folder, build_project(quickscan, geopackage, Wording(quickscan.study.language)))
