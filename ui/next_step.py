"""What a page says while there is nothing to show on it: what is missing, and the verb that brings it nearer."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from .study_model import StudyModel
from .translation import tr

NEED_TABLES = ("signals", "map", "insight", "workshop", "print")
NEED_RESULTS = ("map", "insight", "workshop", "print")
COMPUTE, FIND = "compute", "find"


@dataclass(frozen=True)
class NextStep:
    """A sentence and its button.

    target : the step whose page the button opens, ``COMPUTE``, or ``FIND`` for files that are lost. sample : whether
    the sample is offered beside it.
    """

    sentence: str
    verb: str
    target: str
    sample: bool = False


def next_step(study: StudyModel, page: str) -> Optional[NextStep]:
    """What is missing for a page; None where it has what it needs, or that is on its way."""
    if study.lost:
        count = len(study.lost)
        sentence = (
            tr("A file of this QuickScan is not where it was.")
            if count == 1
            else tr(
                "{count} files of this QuickScan are not where they were. Show one; the others are looked for there.",
                count=count,
            )
        )
        return NextStep(sentence, tr("Where is {name}?", name=Path(study.lost[0]).name), FIND)
    if page == "areas" or study.areas_busy or study.computing:
        return None
    if not study.study.areas.path:
        nothing = not study.tables
        sentence = (
            tr("There is no QuickScan in this project yet. It begins with the areas of a municipality.")
            if nothing
            else tr("The figures are there, but not the areas that they belong to.")
        )
        return NextStep(sentence, tr("Choose the areas"), "areas", sample=nothing)
    if study.areas is None:
        return NextStep(tr("The areas ask for a look: choose a municipality, or another layer."), tr("Look"), "areas")
    if page in NEED_TABLES and not study.tables:
        return NextStep(tr("There are no figures yet."), tr("Add tables"), "tables")
    if page in NEED_RESULTS and study.findings is None and study.ready:
        return NextStep(tr("The signals are not computed yet."), tr("Compute the signals"), COMPUTE)
    return None
