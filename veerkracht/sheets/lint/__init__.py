"""Looks a layout over as a careful reader would, and says what is wrong with it on paper."""

from __future__ import annotations

from qgis.core import QgsLayout

from ...wording import Wording
from .finding import KINDS, Finding
from .legends import legends
from .names import names
from .page import furniture, white
from .placed import placed
from .space import empty, outside, overlaps
from .texts import contrast, cut, small

__all__ = ["KINDS", "Finding", "lint"]

_RULES = (cut, small, contrast, outside, overlaps, empty, names, white, furniture)


def lint(layout: QgsLayout, say: Wording) -> list[Finding]:
    """Everything that is wrong on the pages of a layout, page by page; empty when all is well.

    Only what the layout itself holds is looked at, so that one that was edited is judged as it is now.
    """
    items = placed(layout)
    found = [finding for rule in _RULES for finding in rule(layout, items, say)]
    found += legends(layout, items, say)
    return sorted(found, key=lambda finding: (finding.page, KINDS.index(finding.kind)))
