"""The years of a map by year, on QGIS's own temporal controller."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

from qgis.core import QgsDateTimeRange, QgsInterval, QgsTemporalNavigationObject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QDateTime, QObject, pyqtSignal

from ..veerkracht.mapping.screen import time_of, year_at

Mode = QgsTemporalNavigationObject.NavigationMode


class TimeLine(QObject):
    """Sets the controller of a canvas to whole years, and follows it; :meth:`close` leaves it as it was.

    ``moved`` : another year is shown, by the panel or by QGIS's own controller.
    """

    moved = pyqtSignal()

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._canvas: Optional[QgsMapCanvas] = None
        self._controller: Optional[QgsTemporalNavigationObject] = None
        self._before: tuple[Any, ...] = ()
        self.years: tuple[int, ...] = ()

    @property
    def is_open(self) -> bool:
        return self._controller is not None

    @property
    def year(self) -> Optional[int]:
        """The year on the map; None where QGIS's controller stands at another one."""
        if self._canvas is None or not self._canvas.mapSettings().isTemporal():
            return self.years[-1] if self.years else None
        return year_at(self._canvas.temporalRange(), self.years)

    def open(self, canvas: QgsMapCanvas, years: Sequence[int]) -> None:
        """Let the canvas run through these years, which start at the last one."""
        if self._controller is not None and tuple(years) == self.years and canvas is self._canvas:
            return
        self.close()
        controller = canvas.temporalController()
        if not isinstance(controller, QgsTemporalNavigationObject):
            controller = QgsTemporalNavigationObject(self)
            canvas.setTemporalController(controller)
        self._before = (controller.navigationMode(), controller.temporalExtents(), controller.frameDuration())
        self._canvas, self._controller, self.years = canvas, controller, tuple(years)
        canvas.temporalRangeChanged.connect(self.moved)
        canvas.destroyed.connect(self._forget)
        controller.setFrameDuration(QgsInterval(1, 0, 0, 0, 0, 0, 0))
        controller.setTemporalExtents(
            QgsDateTimeRange(time_of(years[0]).begin(), time_of(years[-1]).end(), True, False)
        )
        controller.setNavigationMode(Mode.Animated)
        self.go_to(years[-1])

    def go_to(self, year: int) -> None:
        """Show a year."""
        if self._controller is not None:
            self._controller.setCurrentFrameNumber(year - self.years[0])

    def step(self) -> bool:
        """The next year that has figures; False at the end."""
        year = self.year
        later = [other for other in self.years if year is not None and other > year]
        if later:
            self.go_to(later[0])
        return bool(later)

    def close(self) -> None:
        """Leave QGIS's controller as it was found."""
        canvas, controller, before = self._canvas, self._controller, self._before
        self._forget()
        if canvas is None or controller is None:
            return
        canvas.temporalRangeChanged.disconnect(self.moved)
        canvas.destroyed.disconnect(self._forget)
        mode, extents, duration = before
        controller.setTemporalExtents(extents)
        controller.setFrameDuration(duration)
        controller.setNavigationMode(mode)
        if mode == Mode.NavigationOff:
            canvas.setTemporalRange(QgsDateTimeRange(QDateTime(), QDateTime()))

    def _forget(self, *_canvas: Any) -> None:
        self._canvas, self._controller, self._before, self.years = None, None, (), ()
