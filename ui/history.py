"""The buttons and keys with which choices are undone and done again."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, QObject
from qgis.PyQt.QtGui import QKeySequence

from ..veerkracht.compat import QUndoStack
from .translation import tr


class History(QObject):
    """Between the undo stack of the study and the panel's head."""

    def __init__(self, stack: QUndoStack, contents: Any) -> None:
        super().__init__(contents)
        self._stack = stack
        self._undo, self._redo = contents.undoButton, contents.redoButton
        self._undo.setIcon(QgsApplication.getThemeIcon("/mActionUndo.svg"))
        self._redo.setIcon(QgsApplication.getThemeIcon("/mActionRedo.svg"))
        self._undo.clicked.connect(stack.undo)
        self._redo.clicked.connect(stack.redo)
        stack.indexChanged.connect(self._show)
        self._show()

    def takes(self, event: Any) -> bool:
        """Whether an event of the panel was a key for undo or redo; QGIS's own undo does not get it then.

        It acts on the announcement of the key, which every part of the panel passes on that has no undo of its own:
        the key itself stops at lists, which search by it.
        """
        announced = event.type() == QEvent.Type.ShortcutOverride
        if not announced and event.type() != QEvent.Type.KeyPress:
            return False
        for keys, able, act in (
            (QKeySequence.StandardKey.Undo, self._stack.canUndo, self._stack.undo),
            (QKeySequence.StandardKey.Redo, self._stack.canRedo, self._stack.redo),
        ):
            if event.matches(keys):
                if announced and able():
                    act()
                event.accept()
                return True
        return False

    def _show(self, *_index: int) -> None:
        stack = self._stack
        undo = tr("Undo: {what} (Ctrl+Z)", what=stack.undoText()) if stack.canUndo() else tr("Nothing to undo")
        redo = (
            tr("Do again: {what} (Ctrl+Shift+Z)", what=stack.redoText()) if stack.canRedo() else tr("Nothing to redo")
        )
        for button, able, told in ((self._undo, stack.canUndo(), undo), (self._redo, stack.canRedo(), redo)):
            button.setEnabled(able)
            button.setToolTip(told)
            button.setAccessibleName(told)
