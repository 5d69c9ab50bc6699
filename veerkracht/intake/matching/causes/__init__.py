"""Why a code matches or not: the rules of the match report, in the order in which they are asked.

Each rule explains the rows that no earlier one explained.
"""

from __future__ import annotations

from typing import Callable

from . import division, explained, spelling
from .report import CAUSES, MATCHED, ONLY_IN_AREAS, ONLY_IN_TABLE, Report

__all__ = ["CAUSES", "MATCHED", "ONLY_IN_AREAS", "ONLY_IN_TABLE", "RULES", "Report"]

RULES: tuple[Callable[[Report], None], ...] = (
    explained.twice,
    explained.carried,
    explained.without_figures,
    explained.flags,
    explained.other_name,
    explained.same,
    explained.references,
    explained.elsewhere,
    explained.water,
    spelling.names_only,
    spelling.names_of_others,
    spelling.letters,
    spelling.zeros,
    spelling.namesakes,
    spelling.slips,
    division.tables_scope,
    division.regrouped,
    division.other_year,
    division.rest,
)
