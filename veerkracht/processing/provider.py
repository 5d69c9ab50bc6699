"""The Processing provider ``veerkracht``. It and its algorithms import pandas only when they work."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .algorithm import ICON
from .fetchboundaries import FetchBoundaries
from .fetchtables import FetchTables
from .jointables import JoinTables
from .quickscan import QuickScanAlgorithm
from .readtable import ReadTable
from .sheet import SheetAlgorithm
from .signals import Signals
from .workshopsheets import WorkshopSheets

ALGORITHMS = (
    FetchBoundaries,
    FetchTables,
    ReadTable,
    JoinTables,
    Signals,
    QuickScanAlgorithm,
    WorkshopSheets,
    SheetAlgorithm,
)


class QuickScanProvider(QgsProcessingProvider):
    """Offers what the panel does to the toolbox, the modeler and ``qgis_process``."""

    def id(self) -> str:
        return "veerkracht"

    def name(self) -> str:
        return "QuickScan Veerkracht"

    def icon(self) -> QIcon:
        return QIcon(str(ICON))

    def loadAlgorithms(self) -> None:  # noqa: N802 - the name QGIS asks for
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
