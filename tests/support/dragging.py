"""Dragging and dropping as Qt does it: the widget is entered first, then dropped on."""

from __future__ import annotations

from qgis.PyQt.QtCore import QMimeData, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtWidgets import QApplication, QWidget


def drop_on(widget: QWidget, data: QMimeData) -> bool:
    """Whether the widget took it."""
    action, buttons, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(10, 10), action, data, buttons, none)
    QApplication.sendEvent(widget, enter)
    if not enter.isAccepted():
        return False
    event = QDropEvent(QPointF(10, 10), action, data, buttons, none)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()
