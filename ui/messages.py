"""The one place where the panel speaks: QGIS's message bar, and the log tab "QuickScan Veerkracht"."""

from __future__ import annotations

import traceback
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any, Callable, Optional, TypeVar

from qgis.core import Qgis, QgsMessageLog
from qgis.gui import QgsMessageBarItem, QgsMessageViewer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QToolButton, QWidget

from ..veerkracht.errors import Cancelled, QuickScanError
from .diagnostics import diagnostics
from .problem_window import ProblemWindow
from .translation import say, tr

Part = TypeVar("Part", bound=QWidget)

LOG_TAB = "QuickScan Veerkracht"
# the bar shows one line, as wide as the map beside the panel
LONGEST_IN_BAR = 80
MOST_HOVERED = 5  # lines of a list


def unexpected(problem: BaseException) -> QuickScanError:
    """A failure that no room foresaw, worded for the user; where it came from goes to the log only."""
    QgsMessageLog.logMessage(
        "".join(traceback.format_exception(type(problem), problem, problem.__traceback__)),
        LOG_TAB,
        Qgis.MessageLevel.Info,
        False,
    )
    told = QuickScanError(
        "Something unexpected went wrong.",
        "{kind}: {problem}",
        "Try again. If it stays, copy the diagnostics under “Details” and send them to the makers.",
        kind=type(problem).__name__,
        problem=problem,
    )
    told.__cause__ = problem
    return told


class Messages:
    """Tells the user things, until :meth:`release`; with ``iface`` None only the log hears them.

    facts : how many areas, tables and so on there are, for the diagnostics.
    """

    def __init__(self, iface: Any, facts: Callable[[], Mapping[str, int]] = dict) -> None:
        self._iface, self._facts = iface, facts
        self.last: Optional[QuickScanError] = None
        self._windows: list[QWidget] = []
        self._items: list[QgsMessageBarItem] = []

    def release(self) -> None:
        """Take away what is still shown and would ask something of the plugin."""
        for window in _alive(self._windows):
            window.close()
        for item in _alive(self._items):
            self._iface.messageBar().popWidget(item)
        self._windows, self._items = [], []

    def error(self, problem: QuickScanError) -> None:
        """What happened in the bar, with what to do where there is room; all of it, and the reason, under "Details".

        A cancel is no error: it is told shortly.
        """
        message, details, hint = problem.parts(say())
        if isinstance(problem, Cancelled):
            self.tell(message)
            return
        self.last = problem
        self._log(" ".join(part for part in (message, details, hint) if part), Qgis.MessageLevel.Critical)
        if self._iface is None:
            return
        # all of it is shown as HTML, and may quote file names and cells: it is escaped
        button = QToolButton()
        button.setText(tr("Details…"))
        # why and what to do, for who only hovers
        button.setToolTip("".join(f"<p>{escape(part)}</p>" for part in (details, hint) if part))
        button.clicked.connect(lambda: self.show_details(problem))
        told = f"{message} {hint}".strip()
        text = escape(told if len(told) <= LONGEST_IN_BAR else message)
        self._push(text, button, Qgis.MessageLevel.Critical)

    def show_details(self, problem: QuickScanError) -> ProblemWindow:
        """A window on one error."""
        window = ProblemWindow(problem, lambda: self.diagnostics(problem), self._iface.mainWindow())
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._open(window)
        return window

    def diagnostics(self, problem: Optional[QuickScanError] = None) -> str:
        """What the makers need to help, without names or folders; on the last error where none is given."""
        return diagnostics(self._facts(), problem or self.last)

    def tell(self, text: str) -> None:
        self._tell(text, Qgis.MessageLevel.Info)

    def done(self, text: str) -> None:
        self._tell(text, Qgis.MessageLevel.Success)

    def tell_list(self, text: str, lines: Sequence[str]) -> None:
        """Something with a list behind it, which stays until it is looked at; all of it goes to the log."""
        self._log("\n".join((text, *lines)), Qgis.MessageLevel.Warning)
        if self._iface is None:
            return
        button = QToolButton()
        button.setText(tr("Show…"))
        button.setToolTip("".join(f"<p>{escape(line)}</p>" for line in lines[:MOST_HOVERED]))
        button.clicked.connect(lambda: self.show_list(text, lines))
        self._push(escape(text), button, Qgis.MessageLevel.Warning)

    def show_list(self, text: str, lines: Sequence[str]) -> QgsMessageViewer:
        """A window with the lines, which can be copied."""
        window = QgsMessageViewer(self._iface.mainWindow())
        window.setTitle(text)
        window.setMessageAsPlainText("\n\n".join(lines))
        self._open(window)
        return window

    def _open(self, window: QWidget) -> None:
        self._windows = [*_alive(self._windows), window]
        window.show()

    def _push(self, text: str, button: QToolButton, level: Any) -> None:
        """A line in the bar that stays until it is looked at."""
        item = QgsMessageBarItem(LOG_TAB, text, level, 0)
        item.layout().addWidget(button)
        self._items = [*_alive(self._items), item]
        self._iface.messageBar().pushItem(item)

    def _tell(self, text: str, level: Any) -> None:
        self._log(text, level)
        if self._iface is not None:
            self._iface.messageBar().pushMessage(LOG_TAB, escape(text), level, 6)

    @staticmethod
    def _log(text: str, level: Any) -> None:
        QgsMessageLog.logMessage(text, LOG_TAB, level, False)


def _alive(parts: Sequence[Part]) -> list[Part]:
    """Those that Qt has not taken away yet."""
    return [part for part in parts if not sip.isdeleted(part)]


def missing_matplotlib() -> str:
    """What stands where a chart would be when matplotlib is not installed."""
    return tr("No chart: this QGIS has no matplotlib. Everything else works.")
