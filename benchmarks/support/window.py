"""A panel without a screen, on an interface that has a map canvas and a layer tree and nothing else of QGIS."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import Any, Callable

from qgis.core import QgsApplication, QgsLayerTreeModel, QgsProject
from qgis.gui import QgsLayerTreeView, QgsMapCanvas
from qgis.PyQt.QtCore import QEventLoop, QTimer

_TICK = 2  # milliseconds
_AT_REST = 25  # ticks without work, after which nothing is to follow
_GIVE_UP = 300.0  # seconds


class Interface:
    """The calls that the panel makes of QGIS's own interface."""

    def __init__(self) -> None:
        self._canvas, self._tree = QgsMapCanvas(), QgsLayerTreeView()
        self._tree.setModel(QgsLayerTreeModel(QgsProject.instance().layerTreeRoot(), self._tree))

    def mapCanvas(self) -> QgsMapCanvas:  # noqa: N802 - QGIS's own names
        return self._canvas

    def layerTreeView(self) -> QgsLayerTreeView:  # noqa: N802
        return self._tree

    def messageBar(self) -> Interface:  # noqa: N802
        return self

    def pushMessage(self, *_what: Any) -> None:  # noqa: N802
        """Nobody reads it here."""

    def pushItem(self, _item: Any) -> None:  # noqa: N802
        """Nor what has a button."""

    def popWidget(self, _item: Any) -> None:  # noqa: N802
        """It was shown nowhere."""

    def setActiveLayer(self, _layer: Any) -> None:  # noqa: N802
        """There is no other tool that would follow."""


@contextmanager
def application() -> Iterator[QgsApplication]:
    """QGIS without a screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    running = QgsApplication([], True)
    running.initQgis()
    try:
        yield running
    finally:
        QgsProject.instance().clear()


def longest_gap(act: Callable[[], Any], busy: Callable[[], bool]) -> float:
    """The longest time, in milliseconds, in which the event loop did nothing, from an act until it is done.

    Raises
    ------
    TimeoutError : it is not done after minutes.
    """
    loop, timer = QEventLoop(), QTimer()
    start = perf_counter()
    last, longest, acted, rest = start, 0.0, False, 0

    def tick() -> None:
        nonlocal last, longest, acted, rest
        now = perf_counter()
        longest, last = max(longest, now - last), now
        if not acted:
            acted = True
            act()
            return
        rest = 0 if busy() else rest + 1
        if rest > _AT_REST or now - start > _GIVE_UP:
            loop.quit()

    timer.timeout.connect(tick)
    timer.start(_TICK)
    loop.exec()
    timer.stop()
    if busy():
        raise TimeoutError("the panel is still busy")
    return 1000.0 * longest
