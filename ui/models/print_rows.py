"""The sheets that can be ticked, as rows: looked up in the background, because a country has thousands of districts."""

from __future__ import annotations

from ...veerkracht.analysis.results import QuickScan
from ...veerkracht.progress import Progress
from ...veerkracht.wording import Wording
from ..findings import Findings
from ..tasks import StudyTask
from ..translation import tr
from .print_tree import SINGLES, WORKSHOP, SheetRow

PAIR = "pair:"
PAIR_MARK = "|"


class RowsTask(StudyTask):
    """The rows of a study, in the language of the panel."""

    quiet = True

    def __init__(self, quickscan: QuickScan, say: Wording) -> None:
        super().__init__(tr("Looking which sheets there are"))
        self._quickscan, self._say = quickscan, say

    def work(self, progress: Progress) -> tuple[SheetRow, ...]:
        return sheet_rows(self._quickscan, self._say)


def sheet_rows(quickscan: QuickScan, say: Wording) -> tuple[SheetRow, ...]:
    """Every sheet of the workshop sets, those of districts under their district, and every map by itself."""
    from ...veerkracht.printing import single_sheets, workshop_sheets
    from ...veerkracht.sheets.workshop.sets import FIXED, set_title

    frame = quickscan.areas.frame
    names = dict(zip(frame["district_code"], frame["district_name"]))
    rows = []
    for choice in workshop_sheets(quickscan, say):
        kind = "" if choice.kind in FIXED else choice.kind
        group, district = set_title(choice.set_id, say), str(names.get(choice.district, "")) if choice.district else ""
        title = choice.title.rpartition(": ")[0] or choice.title if district else choice.title
        rows.append(
            SheetRow(choice.id, title, WORKSHOP, group, district, choice.paper, kind, choice.problem, choice.ticked)
        )
    group = tr("Single sheets")
    for choice in single_sheets(quickscan, say):
        paper, kind = choice.paper, choice.kind
        rows.append(SheetRow(choice.id, choice.title, SINGLES, group, "", paper, kind, choice.problem, False))
    return tuple(rows)


def pair_rows(singles: tuple[str, ...], findings: Findings, paper: str = "A3") -> tuple[SheetRow, ...]:
    """Two maps beside each other, as far as they are chosen and there."""
    names = {row.view.id: row.view.name for row in findings.views if not row.reason}
    rows = []
    for id_ in singles:
        first, _mark, second = id_[len(PAIR) :].partition(PAIR_MARK)
        if id_.startswith(PAIR) and first in names and second in names:
            title = tr("{first} beside {second}", first=names[first], second=names[second])
            rows.append(SheetRow(id_, title, SINGLES, tr("Single sheets"), "", paper, "pair", "", False))
    return tuple(rows)
