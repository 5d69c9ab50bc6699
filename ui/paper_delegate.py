"""Other paper for a sheet: a list of sizes, in which one can also type a width and a height."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QModelIndex
from qgis.PyQt.QtWidgets import QComboBox, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from .translation import tr

PAPERS = ("A0", "A1", "A2", "A3")


class PaperDelegate(QStyledItemDelegate):
    """Edits the second column of what is printed."""

    def createEditor(  # noqa: N802 - Qt's own name
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: QModelIndex
    ) -> QComboBox:
        box = QComboBox(parent)
        box.setEditable(True)
        box.addItems(PAPERS)
        box.setAccessibleName(tr("Paper"))
        box.setToolTip(tr("A size, or a width and height in millimetres such as 600x900"))
        box.activated.connect(lambda _row: self._finish(box))
        return box

    def setEditorData(self, editor: QWidget, index: QModelIndex) -> None:  # noqa: N802 - Qt's own name
        if isinstance(editor, QComboBox):
            editor.setCurrentText(index.data() or "")

    def setModelData(self, editor: QWidget, model: Any, index: QModelIndex) -> None:  # noqa: N802 - Qt's own name
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentText())

    def _finish(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)
