"""What a narrow panel cannot show whole is told whole in the tooltip, above what the part is for."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QEvent, QObject
from qgis.PyQt.QtWidgets import QComboBox, QLineEdit, QStyle, QStyleOptionComboBox, QToolTip, QWidget


class WholeTexts(QObject):
    """Watches the choices and fields of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        for kind in (QComboBox, QLineEdit):
            for part in widget.findChildren(kind):
                part.installEventFilter(self)

    def eventFilter(self, watched: Optional[QObject], event: Optional[QEvent]) -> bool:  # noqa: N802 - Qt's own name
        if event is not None and event.type() == QEvent.Type.ToolTip and isinstance(watched, QWidget):
            hidden = cut_off(watched)
            if hidden:
                told = "\n".join(part for part in (hidden, watched.toolTip()) if part)
                QToolTip.showText(event.globalPos(), told, watched)
                return True
        return super().eventFilter(watched, event)


def cut_off(part: QWidget) -> str:
    """The text of a choice or a field that does not fit in it; empty where it does."""
    if isinstance(part, QComboBox):
        option = QStyleOptionComboBox()
        option.initFrom(part)
        option.editable = part.isEditable()
        field = part.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, part
        )
        text, room = part.currentText(), field.width()
    elif isinstance(part, QLineEdit):
        text, room = part.text() or part.placeholderText(), part.width() - 8
    else:
        return ""
    return text if part.fontMetrics().horizontalAdvance(text) > room else ""
