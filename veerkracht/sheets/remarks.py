"""What a careful reader says of the sheets of a publication, as sentences that name the sheet and the page."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsLayout

from ..wording import Wording
from .lint import lint
from .report import TITLE_PROPERTY


def remarks_on(layouts: Iterable[QgsLayout], say: Wording) -> tuple[str, ...]:
    """A sentence for each thing that is wrong, sheet by sheet; the same one once."""
    return tuple(
        dict.fromkeys(
            say(
                "{title}, page {number}: {remark}",
                title=layout.customProperty(TITLE_PROPERTY, "") or layout.name(),
                number=finding.page,
                remark=finding.text,
            )
            for layout in layouts
            for finding in lint(layout, say)
        )
    )
