"""What a user sees on the panel, and whether it fits: every page, every tab, every word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QHelpEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QStackedWidget,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTabWidget,
    QTextEdit,
    QToolButton,
    QToolTip,
    QWidget,
)

ELLIPSIS = "…"


def moments(panel: Any, steps: tuple[str, ...]) -> Iterator[str]:
    """Show every page of the panel with each of its tabs and sub-pages in turn; gives the name of what is shown."""
    for step in steps:
        panel.open_page(step)
        page = panel._pages[step]
        yield from _inside(page, step)


def _inside(page: QWidget, name: str) -> Iterator[str]:
    tabs = [part for part in page.findChildren(QTabWidget) if part.isVisible()]
    stacks = [part for part in page.findChildren(QStackedWidget) if part.objectName() != "qt_tabwidget_stackedwidget"]
    settle()
    yield name
    for turned in (*tabs, *stacks):
        first = turned.currentIndex()
        for number in range(turned.count()):
            if number != first and (turned in stacks or turned.isTabEnabled(number)) and turned.isVisible():
                turned.setCurrentIndex(number)
                settle()
                yield f"{name}/{turned.objectName()}/{turned.widget(number).objectName()}"
        turned.setCurrentIndex(first)


def settle() -> None:
    """Let layouts do what was asked of them."""
    for _ in range(3):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QTest.qWait(0)


def visible_parts(panel: QWidget) -> list[QWidget]:
    return [part for part in panel.findChildren(QWidget) if part.isVisible()]


def named(part: QWidget) -> str:
    """A widget by its own name, or by that of whom it belongs to."""
    inner, outer = part.objectName(), part.parentWidget()
    while outer is not None and (not inner or inner.startswith("qt_")):
        inner = f"{outer.objectName()}/{type(part).__name__}" if outer.objectName() else inner
        outer = outer.parentWidget()
    return inner


def words_of(part: QWidget) -> Iterator[str]:
    """Everything that a widget says: what it shows, its tooltip, and what a screen reader is told."""
    yield from (part.toolTip(), part.accessibleName(), part.accessibleDescription())
    if isinstance(part, (QLabel, QAbstractButton)):
        yield part.text()
    elif isinstance(part, QLineEdit):
        yield from (part.placeholderText(), part.text())
    elif isinstance(part, (QTextEdit, QPlainTextEdit)):
        yield from (part.placeholderText(), part.toPlainText())
    elif isinstance(part, QGroupBox):
        yield part.title()
    elif isinstance(part, QTabBar):
        for number in range(part.count()):
            yield from (part.tabText(number), part.tabToolTip(number))
    elif isinstance(part, QComboBox):
        for row in range(part.count()):
            yield from (part.itemText(row), str(part.itemData(row, Qt.ItemDataRole.ToolTipRole) or ""))
    elif isinstance(part, QHeaderView) and part.model() is not None:
        for number in range(part.count()):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                yield str(part.model().headerData(number, part.orientation(), role) or "")
    elif isinstance(part, QAbstractItemView) and part.model() is not None:
        yield from _cells(part)


def _cells(view: QAbstractItemView, most: int = 8) -> Iterator[str]:
    model, root = view.model(), view.rootIndex()
    for row in range(min(model.rowCount(root), most)):
        for column in range(most):
            index = model.index(row, column, root)
            if not index.isValid():
                break
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
                yield str(index.data(role) or "")


def clipped(part: QWidget) -> str:
    """What of a visible widget's own text does not fit, in words; empty where all is seen.

    A text that is shortened with an ellipsis and told whole in the tooltip is no clipped text.
    """
    if isinstance(part, QLabel):
        return _label(part)
    if isinstance(part, QAbstractButton) and part.text() and not _icon_only(part):
        short = ELLIPSIS in part.text() and part.toolTip()
        need = part.sizeHint().width()
        return "" if short or need <= part.width() else f"{part.text()!r} needs {need}, has {part.width()}"
    if isinstance(part, QTabBar):
        return _tabs(part)
    if isinstance(part, QComboBox) and part.currentText():
        return _box(part)
    if isinstance(part, QLineEdit) and part.placeholderText() and not part.text():
        need, has = part.fontMetrics().horizontalAdvance(part.placeholderText()), part.width() - 8
        whole = need <= has or part.placeholderText() in _told(part)
        return "" if whole else f"{part.placeholderText()!r} needs {need}, has {has}"
    if isinstance(part, QHeaderView) and part.orientation() == Qt.Orientation.Horizontal and part.model() is not None:
        return _header(part)
    return ""


def _tabs(bar: QTabBar) -> str:
    for number in range(bar.count()):
        text, place = bar.tabText(number).replace("&", ""), bar.tabRect(number)
        need = bar.fontMetrics().horizontalAdvance(text)
        if bar.isTabVisible(number) and (need > place.width() or place.right() > bar.width()):
            return f"tab {text!r} needs {need}, has {place.width()} up to {place.right()} of {bar.width()}"
    return ""


def _icon_only(part: QAbstractButton) -> bool:
    style = getattr(part, "toolButtonStyle", None)
    return style is not None and style() == Qt.ToolButtonStyle.ToolButtonIconOnly and not part.icon().isNull()


def _label(label: QLabel) -> str:
    if not label.text() or (label.pixmap() is not None and not label.pixmap().isNull()):
        return ""
    if label.wordWrap():
        need, has = label.heightForWidth(label.width()), label.height()
        widest = max(label.fontMetrics().horizontalAdvance(word) for word in label.text().split() or [""])
        if "<" not in label.text() and widest > label.width():
            return f"a word of {label.text()!r} needs {widest}, has {label.width()}"
        return "" if need <= has else f"{label.text()!r} needs {need} high, has {has}"
    short = ELLIPSIS in label.text() and label.toolTip()
    need = label.sizeHint().width()
    return "" if short or need <= label.width() else f"{label.text()!r} needs {need}, has {label.width()}"


def _told(part: QWidget) -> str:
    """What the tooltip tells when the mouse rests on a part."""
    QToolTip.showText(QPoint(), "", part)
    place = part.rect().center()
    QApplication.sendEvent(part, QHelpEvent(QEvent.Type.ToolTip, place, part.mapToGlobal(place)))
    told = QToolTip.text()
    QToolTip.hideText()
    return str(told)


def _box(box: QComboBox) -> str:
    """A choice that was made is seen whole, or told in the tooltip."""
    option = QStyleOptionComboBox()
    option.initFrom(box)
    option.editable = box.isEditable()
    field = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    need, has = box.fontMetrics().horizontalAdvance(box.currentText()), field.width()
    if need <= has or box.currentText() in _told(box):
        return ""
    return f"{box.currentText()!r} needs {need}, has {has}"


def _header(header: QHeaderView) -> str:
    for number in range(header.count()):
        text = str(header.model().headerData(number, header.orientation(), Qt.ItemDataRole.DisplayRole) or "")
        tip = str(header.model().headerData(number, header.orientation(), Qt.ItemDataRole.ToolTipRole) or "")
        need = header.fontMetrics().horizontalAdvance(text)
        if header.height() > 3 * header.fontMetrics().height() and need <= header.height():
            continue  # written upright
        if not header.isSectionHidden(number) and need > header.sectionSize(number) and text not in tip:
            return f"column {text!r} needs {need}, has {header.sectionSize(number)}"
    return ""


INTERACTIVE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QgsFileWidget,
)
_MADE_OF = (QgsFileWidget, QAbstractItemView, QAbstractSpinBox, QComboBox, QHeaderView, QLineEdit, QTabBar, QTabWidget)


def interactive_parts(panel: QWidget) -> list[QWidget]:
    """What a user can act on, without the pieces that such parts are made of."""
    return [part for part in visible_parts(panel) if isinstance(part, INTERACTIVE) and not _piece(part)]


def _piece(part: QWidget) -> bool:
    if isinstance(part, (QHeaderView, QScrollBar)):
        return True
    outer = part.parentWidget()
    while outer is not None:
        if isinstance(outer, _MADE_OF) and not (isinstance(outer, QTabWidget) and not isinstance(part, QToolButton)):
            # the pages of a tab widget lie in it, its scroll arrows belong to it
            return True
        if isinstance(outer, QTabWidget) or outer.objectName() == "qt_tabwidget_stackedwidget":
            return False
        outer = outer.parentWidget()
    return False


def spoken_name(part: QWidget) -> str:
    """What a screen reader calls a part: its own name, its words, or those of the label that belongs to it."""
    words = part.text() if isinstance(part, QAbstractButton) else ""
    labels = [label.text() for label in part.window().findChildren(QLabel) if label.buddy() is part]
    tabs = part.parentWidget().accessibleName() if isinstance(part, QTabBar) and part.parentWidget() else ""
    return part.accessibleName() or words or next(iter(labels), "") or tabs


def tab_round(panel: QWidget, key: Qt.Key = Qt.Key.Key_Tab, most: int = 300) -> list[QWidget]:
    """The parts that have the focus one after the other as Tab, or another key, is pressed, until the first is back."""
    seen: list[QWidget] = []
    for _ in range(most):
        QTest.keyClick(QApplication.focusWidget() or panel, key)
        part = QApplication.focusWidget()
        if part is None or (seen and part is seen[0]):
            break
        if not seen or part is not seen[-1]:
            seen.append(part)
    return seen
