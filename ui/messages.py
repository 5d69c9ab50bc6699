"""The one place where the panel speaks: QGIS's message bar, and the log tab "QuickScan Veerkracht"."""

from __future__ import annotations

import traceback
from html import escape
from typing import Any

from qgis.core import Qgis, QgsMessageLog

from ..veerkracht.errors import Cancelled, QuickScanError
from .translation import say, tr

LOG_TAB = "QuickScan Veerkracht"


def unexpected(problem: BaseException) -> QuickScanError:
    """A failure that no room foresaw, worded for the user; where it came from goes to the log only."""
    QgsMessageLog.logMessage(
        "".join(traceback.format_exception(type(problem), problem, problem.__traceback__)),
        LOG_TAB,
        Qgis.MessageLevel.Info,
        False,
    )
    return QuickScanError(
        "Something unexpected went wrong.",
        "{kind}: {problem}",
        "Try again. If it stays, send the log tab “QuickScan Veerkracht” to the makers.",
        kind=type(problem).__name__,
        problem=problem,
    )


class Messages:
    """Tells the user things; with ``iface`` None only the log hears them."""

    def __init__(self, iface: Any) -> None:
        self._iface = iface

    def error(self, problem: QuickScanError) -> None:
        """Message and what to do in the bar, the reason under "more". A cancel is no error: it is told shortly."""
        message, details, hint = problem.parts(say())
        if isinstance(problem, Cancelled):
            self.tell(message)
            return
        self._log(" ".join(part for part in (message, details, hint) if part), Qgis.MessageLevel.Critical)
        if self._iface is None:
            return
        short = escape(f"{message} {hint}".strip())
        # QGIS shows both texts as HTML, and they may quote file names and cells: they are escaped
        if details:
            more = f"<p>{escape(details)}</p>"
            self._iface.messageBar().pushMessage(LOG_TAB, short, more, Qgis.MessageLevel.Critical, 0)
        else:
            self._iface.messageBar().pushMessage(LOG_TAB, short, Qgis.MessageLevel.Critical, 0)

    def tell(self, text: str) -> None:
        self._tell(text, Qgis.MessageLevel.Info)

    def done(self, text: str) -> None:
        self._tell(text, Qgis.MessageLevel.Success)

    def _tell(self, text: str, level: Any) -> None:
        self._log(text, level)
        if self._iface is not None:
            self._iface.messageBar().pushMessage(LOG_TAB, escape(text), level, 6)

    @staticmethod
    def _log(text: str, level: Any) -> None:
        QgsMessageLog.logMessage(text, LOG_TAB, level, False)


def missing_matplotlib() -> str:
    """What stands where a chart would be when matplotlib is not installed."""
    return tr("No chart: this QGIS has no matplotlib. Everything else works.")
