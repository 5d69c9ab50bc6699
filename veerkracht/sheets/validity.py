"""The same look over a layout, as QGIS offers it before it exports one: its own validity checks.

Layouts that are not the plugin's are left alone. The rooms that look them over are brought in when one is exported, not
when QGIS starts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsAbstractValidityCheck, QgsApplication, QgsLayoutValidityCheckContext, QgsValidityCheckResult

from ..wording import Wording

if TYPE_CHECKING:
    from .lint import Finding

ID = "quickscan_veerkracht_sheet"


class SheetCheck(QgsAbstractValidityCheck):
    """What a careful reader would say of a sheet, as warnings: QGIS then asks whether to go on."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._found: list[Finding] = []

    def create(self) -> SheetCheck:
        return SheetCheck(self._language)

    def id(self) -> str:
        return ID

    def checkType(self) -> int:  # noqa: N802 - QGIS's own name
        return int(QgsAbstractValidityCheck.Type.TypeLayoutCheck)

    def prepareCheck(self, context: Any, _feedback: Any) -> bool:  # noqa: N802 - QGIS's own name
        """In the main thread, where layouts may be looked at."""
        from .items import PAPER_PROPERTY
        from .lint import lint

        layout = context.layout if isinstance(context, QgsLayoutValidityCheckContext) else None
        ours = layout is not None and layout.customProperty(PAPER_PROPERTY)
        self._found = lint(layout, Wording(self._language)) if ours else []
        return True

    def runCheck(self, _context: Any, _feedback: Any) -> list[QgsValidityCheckResult]:  # noqa: N802 - QGIS's own name
        return [self._result(finding) for finding in self._found]

    def _result(self, finding: Finding) -> QgsValidityCheckResult:
        result = QgsValidityCheckResult()
        result.checkId = ID
        result.type = QgsValidityCheckResult.Type.Warning
        result.title = Wording(self._language)("Page {number}: {item}", number=finding.page, item=finding.item)
        result.detailedDescription = finding.text
        return result


def register(language: str) -> SheetCheck:
    """Let QGIS ask for it; :func:`unregister` takes it away."""
    check = SheetCheck(language)
    QgsApplication.validityCheckRegistry().addCheck(check)
    return check


def unregister(check: SheetCheck) -> None:
    """Leave QGIS as it was."""
    QgsApplication.validityCheckRegistry().removeCheck(check)
