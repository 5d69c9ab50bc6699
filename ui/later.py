"""Acts that wait a moment, and are done once for all that asked for them meanwhile."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QObject, QTimer


def later(owner: QObject, act: Any, milliseconds: int = 0) -> QTimer:
    """A timer of ``owner`` that acts once, so long after it was last started; 0 : in the next turn of the event loop.

    act : what the timer is connected to, a slot or a signal.
    """
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(act)
    return timer
