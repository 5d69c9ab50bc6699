"""Finds an area of the QuickScan in QGIS's own search bar, by its name or code; works without the panel too."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsApplication,
    QgsExpression,
    QgsFeedback,
    QgsLocatorContext,
    QgsLocatorFilter,
    QgsLocatorResult,
)

from ..veerkracht.compat import user_data_of
from ..veerkracht.mapping.result_layer import ResultLayer
from .translation import tr

PREFIX = "qs"
LEAST_LETTERS = 2
MOST_RESULTS = 30


class AreaLocator(QgsLocatorFilter):
    """The areas of the project's QuickScan.

    QGIS searches in a copy, which may live in another thread: it only reads the names that :meth:`prepare` took on the
    main thread.
    """

    def __init__(self, iface: Any, results: ResultLayer) -> None:
        super().__init__()
        self._iface, self._results = iface, results
        self._names: dict[str, str] = {}
        self._districts: dict[str, str] = {}

    def clone(self) -> AreaLocator:
        return AreaLocator(self._iface, self._results)

    def name(self) -> str:
        return "quickscan_veerkracht_areas"

    def displayName(self) -> str:  # noqa: N802 - the name QGIS asks for
        return tr("QuickScan: areas")

    def description(self) -> str:
        return tr("Areas of the QuickScan in this project, by name or code")

    def prefix(self) -> str:
        return PREFIX

    def priority(self) -> Any:
        return QgsLocatorFilter.Priority.High

    def prepare(self, _text: str, _context: QgsLocatorContext) -> list[str]:
        """Take the names of the areas; QGIS calls this on the main thread."""
        self._names = self._results.column("name")
        self._districts = self._results.column("district_name")
        return []

    def fetchResults(self, text: str, context: QgsLocatorContext, feedback: QgsFeedback) -> None:  # noqa: N802
        """The areas that ``text`` fits, those that begin with it first."""
        wanted = text.strip().lower()
        if not wanted or (len(wanted) < LEAST_LETTERS and not context.usingPrefix):
            return
        found = []
        for code, name in self._names.items():
            place = rank(wanted, code.lower(), (name or "").lower())
            if place is not None:
                found.append((place, name or code, code))
        for place, name, code in sorted(found)[:MOST_RESULTS]:
            if feedback.isCanceled():
                return
            result = QgsLocatorResult(self, name, code)
            result.description = ", ".join(part for part in (self._districts.get(code), code) if part)
            result.icon = QgsApplication.getThemeIcon("/mIconPolygonLayer.svg")
            result.score = 1.0 - 0.2 * place
            self.resultFetched.emit(result)

    def triggerResult(self, result: QgsLocatorResult) -> None:  # noqa: N802 - the name QGIS asks for
        """Select the area, as QGIS does it, and bring it into view; the panel follows the selection."""
        layer = self._results.layer()
        if layer is None:
            return
        code = str(user_data_of(result))
        layer.selectByExpression(QgsExpression.createFieldEqualityExpression("area_code", code))
        canvas = self._iface.mapCanvas()
        canvas.zoomToFeatureIds(layer, layer.selectedFeatureIds())
        canvas.flashFeatureIds(layer, layer.selectedFeatureIds())


def rank(wanted: str, code: str, name: str) -> Optional[int]:
    """How well a text fits an area, 0 best: begins the name, begins a word of it or is the code, is in either."""
    if name.startswith(wanted):
        return 0
    if f" {wanted}" in name or f"-{wanted}" in name or code == wanted:
        return 1
    return 2 if wanted in name or wanted in code else None
