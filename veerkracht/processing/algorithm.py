"""What the algorithms share: their words, their icon, and how failures and progress reach Processing."""

from __future__ import annotations

from abc import abstractmethod
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsProcessingAlgorithm, QgsProcessingException
from qgis.PyQt.QtGui import QIcon

from ..compat import require_pandas
from ..errors import QuickScanError
from ..progress import Progress
from ..wording import Wording

ICON = Path(__file__).resolve().parents[2] / "resources" / "icons" / "quickscan.svg"


def wording() -> Wording:
    """The language of QGIS: of names, help texts and failures (a report's own language is the study's)."""
    return Wording(QgsApplication.locale()[:2].lower())


class VeerkrachtAlgorithm(QgsProcessingAlgorithm):
    """An algorithm of the provider; a subclass prepares in :meth:`prepare` and works in :meth:`walk`.

    Both may raise ``QuickScanError``: Processing gets it as message, reason and what to do, in the language of QGIS.
    """

    def createInstance(self) -> VeerkrachtAlgorithm:  # noqa: N802 - the name QGIS asks for
        return type(self)()

    def icon(self) -> QIcon:
        return QIcon(str(ICON))

    def canExecute(self) -> tuple[bool, str]:  # noqa: N802 - the name QGIS asks for
        try:
            require_pandas()
        except QuickScanError as problem:
            return False, worded(problem)
        return True, ""

    def prepareAlgorithm(self, parameters: dict[str, Any], context: Any, feedback: Any) -> bool:  # noqa: N802
        try:
            self.prepare(parameters, context)
        except QuickScanError as problem:
            raise QgsProcessingException(worded(problem)) from problem
        return True

    def processAlgorithm(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:  # noqa: N802
        try:
            return self.walk(parameters, context, feedback)
        except QuickScanError as problem:
            raise QgsProcessingException(worded(problem)) from problem

    def prepare(self, parameters: dict[str, Any], context: Any) -> None:
        """What must happen in the main thread: looking at layers of the project."""

    @abstractmethod
    def walk(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        """The work; returns the outputs."""


class PrintingAlgorithm(VeerkrachtAlgorithm):
    """An algorithm that prints: layouts are drawn in the main thread."""

    def flags(self) -> Any:
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading


def require_writable(folder: Path) -> None:
    """See that files can be put in a folder: that is told now, not after the work.

    Raises
    ------
    QuickScanError : they cannot.
    """
    from ..sheets.placing import staging

    with staging(folder):
        pass


def worded(problem: QuickScanError) -> str:
    """Message, reason and what to do, each on a line of its own."""
    return "\n".join(part for part in problem.parts(wording()) if part)


def progress_of(feedback: Any) -> Progress:
    """The rooms' progress, told through Processing's feedback; its cancel button stops them at their next step."""

    def report(fraction: float, message: str) -> None:
        feedback.setProgress(100 * fraction)
        if message:
            feedback.setProgressText(message)

    return Progress(report, feedback.isCanceled)


def told_remarks(remarks: tuple[str, ...], feedback: Any) -> str:
    """What the proof-reader says, in the log and as lines: it stops nothing."""
    for remark in remarks:
        feedback.pushWarning(remark)
    return "\n".join(remarks)
