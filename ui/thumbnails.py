"""Small pictures of the maps, drawn in the background one after the other, and kept for as long as they are true."""

from __future__ import annotations

from typing import Optional

import numpy as np
from qgis.core import QgsMapRendererParallelJob
from qgis.PyQt.QtCore import QObject, QSize, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QImage

from ..veerkracht.analysis.results import QuickScan
from ..veerkracht.intake.own import own_indicators
from ..veerkracht.mapping.colour_vision import NORMAL, simulated
from ..veerkracht.mapping.look import Look
from ..veerkracht.mapping.project import MapProject
from ..veerkracht.mapping.screen import Copies
from ..veerkracht.mapping.views import View
from .later import later
from .translation import say

# drawing that is let go of goes on until it hears of it: its job is held until then, with the layers that it reads
_ending: dict[QgsMapRendererParallelJob, Optional[Copies]] = {}


class Thumbnails(QObject):
    """Draws what is asked for; ``drawn`` carries the view's id and its picture."""

    drawn = pyqtSignal(str, QImage)

    def __init__(self, size: QSize, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._size, self._ratio = size, 1.0
        self._vision = NORMAL
        self._quickscan: Optional[QuickScan] = None
        self._look = Look()
        self._maps: Optional[MapProject] = None
        self._copies: Optional[Copies] = None
        self._true: dict[str, QImage] = {}
        self._waiting: list[View] = []
        self._job: Optional[QgsMapRendererParallelJob] = None
        self._next = later(self, self._start)

    @property
    def busy(self) -> bool:
        return self._job is not None or bool(self._waiting)

    def show(self, maps: Optional[MapProject], quickscan: Optional[QuickScan], look: Look) -> None:
        """Other maps, or the same ones in another look: what was drawn before is no longer true."""
        if maps is self._maps and look == self._look and quickscan is self._quickscan:
            return
        self._stop()
        if maps is not self._maps:
            self._copies = None
        self._maps, self._quickscan, self._look = maps, quickscan, look

    def ask(self, view: View, ratio: float = 1.0) -> None:
        """Draw a map's picture unless it is there or on its way; what was asked for last comes first."""
        self._ratio = ratio
        if self._maps is None or view.id in self._true:
            return
        self._waiting = [view, *(other for other in self._waiting if other.id != view.id)]
        self._next.start()

    def see_as(self, vision: str) -> None:
        """Show all pictures as somebody with another colour vision sees them; they are not drawn again."""
        self._vision = vision
        for view_id, picture in self._true.items():
            self.drawn.emit(view_id, seen_as(picture, vision))

    def release(self) -> None:
        """Let go of the layers and of what is being drawn."""
        self.show(None, None, Look())

    def _stop(self) -> None:
        self._waiting, self._true = [], {}
        self._next.stop()
        job, self._job = self._job, None
        if job is not None:
            job.finished.disconnect()
            job.finished.connect(lambda: _let_go(job))
            _ending[job] = self._copies
            job.cancelWithoutBlocking()

    def _start(self) -> None:
        if self._job is not None or not self._waiting or self._maps is None or self._quickscan is None:
            return
        view = self._waiting.pop(0)
        if self._copies is None:
            self._copies = Copies(self._maps)
        with own_indicators(self._quickscan.study.indicators):
            self._copies.draw_as(self._quickscan, view, say(), self._look)
        job = QgsMapRendererParallelJob(self._copies.miniature(self._size, self._ratio))
        job.finished.connect(lambda: self._finish(job, view))
        self._job = job
        job.start()

    def _finish(self, job: QgsMapRendererParallelJob, view: View) -> None:
        picture = job.renderedImage()
        self._job = None
        _let_go(job)
        picture.setDevicePixelRatio(self._ratio)
        self._true[view.id] = picture
        self.drawn.emit(view.id, seen_as(picture, self._vision))
        self._next.start()


def _let_go(job: QgsMapRendererParallelJob) -> None:
    """Forget a job that has ended, when it has told so to everybody: one that goes while it still tells takes QGIS
    down."""
    _ending.setdefault(job, None)
    QTimer.singleShot(0, lambda: _ending.pop(job, None))


def seen_as(picture: QImage, vision: str) -> QImage:
    """A picture as somebody with this colour vision sees it."""
    if vision == NORMAL:
        return picture
    seen = picture.convertToFormat(QImage.Format.Format_RGB32)
    bits = seen.bits()
    bits.setsize(seen.sizeInBytes())
    # four bytes a pixel, blue first on the machines that QGIS runs on
    pixels = np.frombuffer(bits, dtype=np.uint8).reshape(seen.height(), -1, 4)
    pixels[:, :, 2::-1] = simulated(pixels[:, :, 2::-1], vision)
    seen.setDevicePixelRatio(picture.devicePixelRatio())
    return seen
