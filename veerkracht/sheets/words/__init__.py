"""The sentences of a QuickScan: questions, answers, what stands out, and the small print.

A sentence signals and never judges: no cause is named, no area is called worst, names stand in alphabetical order.
"""

from __future__ import annotations

from .answers import answer, answer_of_both
from .glossary import glossary
from .guide import reading_guide
from .highlights import highlights
from .method import method
from .questions import question
from .small_print import basis, footer, sources
from .summary import Section, summary
from .together import relative_note

__all__ = [
    "Section",
    "answer",
    "answer_of_both",
    "basis",
    "footer",
    "glossary",
    "highlights",
    "method",
    "question",
    "reading_guide",
    "relative_note",
    "sources",
    "summary",
]
