"""Tab goes through a page as one reads it: from above to below, in each row from left to right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QGroupBox, QLayout, QScrollArea, QStackedWidget, QTabWidget, QToolButton, QWidget


def order_tabs(page: QWidget) -> None:
    """Put what can have the focus in the order of the layouts; those that were added to a form later too."""
    parts = [part for part in _as_read(page) if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
    for first, second in zip(parts, parts[1:]):
        QWidget.setTabOrder(first, second)


def _as_read(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    if isinstance(widget, QGroupBox):
        # the arrow of a box that folds stands in no layout
        yield from widget.findChildren(QToolButton, "collapseButton", Qt.FindChildOption.FindDirectChildrenOnly)
    inner: list[QWidget] = []
    if isinstance(widget, QScrollArea) and widget.widget() is not None:
        inner = [widget.widget()]
    elif isinstance(widget, QTabWidget):
        inner = [widget.tabBar(), *(widget.widget(number) for number in range(widget.count()))]
    elif isinstance(widget, QStackedWidget):
        inner = [widget.widget(number) for number in range(widget.count())]
    for part in inner:
        yield from _as_read(part)
    if not inner:
        yield from _in_layout(widget.layout())


def _in_layout(layout: Optional[QLayout]) -> Iterator[QWidget]:
    for number in range(layout.count() if layout is not None else 0):
        item = layout.itemAt(number)  # type: ignore[union-attr]
        if item.widget() is not None:
            yield from _as_read(item.widget())
        elif item.layout() is not None:
            yield from _in_layout(item.layout())
