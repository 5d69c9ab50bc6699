"""What can be printed, as a tree with ticks: report, tables, each set of sheets by district, and single sheets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Optional

from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QStandardItem, QStandardItemModel

from ...veerkracht.prints import Prints
from ..translation import tr

REPORT, TABLES = "report", "tables"
WORKSHOP, SINGLES = "workshop", "singles"
ID_ROLE = int(Qt.ItemDataRole.UserRole) + 1
FAMILY_ROLE = ID_ROLE + 1  # WORKSHOP or SINGLES, of a sheet
KIND_ROLE = ID_ROLE + 2  # of a sheet that can have other paper
TIP_ROLE = ID_ROLE + 3
_ON, _PART, _OFF = Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked, Qt.CheckState.Unchecked


@dataclass(frozen=True)
class SheetRow:
    """A sheet that can be ticked. group, subgroup : the titles that it stands under. paper : its own.

    family : WORKSHOP or SINGLES. kind : empty where it can have no other paper. usual : ticked with its whole group.
    """

    id: str
    title: str
    family: str
    group: str
    subgroup: str
    paper: str
    kind: str
    problem: str = ""
    usual: bool = True


class PrintTree(QStandardItemModel):
    """Two columns: what, and on which paper. ``chosen`` carries other Prints after a tick or another paper."""

    chosen = pyqtSignal(object)

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._prints, self._rows = Prints(), tuple[SheetRow, ...]()
        self._filling = False
        self._counts: dict[str, int] = {}
        self.setHorizontalHeaderLabels([tr("What"), tr("Paper")])
        self.itemChanged.connect(self._changed)
        self._fill()

    def set_rows(self, rows: Sequence[SheetRow]) -> None:
        """Other sheets than before, for instance after a computation."""
        if tuple(rows) != self._rows:
            self._rows = tuple(rows)
            self._fill()

    def set_prints(self, prints: Prints) -> None:
        """What is ticked, and on which paper it is; the tree stays as it was unfolded."""
        self._prints = prints
        self._filling = True
        ticked = {WORKSHOP: set(prints.workshop), SINGLES: set(prints.singles)}
        papers = dict(prints.papers)
        own = {row.id: row.paper for row in self._rows}
        for item in self._leaves():
            on = self._of_report(item, prints)
            family, id_ = item.data(FAMILY_ROLE), item.data(ID_ROLE)
            item.setCheckState(_ON if (id_ in ticked[family] if family else on) else _OFF)
            kind = item.data(KIND_ROLE)
            if family:
                self._paper_of(item).setText(papers.get(kind, own[id_]) if kind else own[id_])
        self._sum_up(self.invisibleRootItem())
        self._filling = False

    def set_findings(self, counts: Mapping[str, int]) -> None:
        """How much the proof-reader found, by the id of a sheet."""
        counts = {id_: count for id_, count in counts.items() if count}
        if counts != self._counts:
            self._counts = counts
            self._filling = True
            self._mark_below(self.invisibleRootItem())
            self._filling = False

    def index_of(self, id_: str) -> QModelIndex:
        """Where a sheet stands; an invalid index when it is not there."""
        found = next((item for item in self._leaves() if item.data(ID_ROLE) == id_), None)
        return QModelIndex() if found is None else found.index()

    def title_of(self, index: QModelIndex) -> str:
        """What a row is called, without its marks."""
        return str(index.siblingAtColumn(0).data(Qt.ItemDataRole.AccessibleDescriptionRole) or "")

    def _mark_below(self, parent: QStandardItem) -> int:
        """Mark the rows with remarks, and the groups that they stand in; returns how many remarks there are."""
        total = 0
        for number in range(parent.rowCount()):
            item = parent.child(number, 0)
            count = self._mark_below(item) if item.hasChildren() else self._counts.get(item.data(ID_ROLE), 0)
            told = "" if not count else tr("1 remark") if count == 1 else tr("{count} remarks", count=count)
            title = item.data(Qt.ItemDataRole.AccessibleDescriptionRole)
            item.setText(f"{title}  ⚠" if told else title)
            item.setToolTip(f"{item.data(TIP_ROLE)}\n{told}".strip())
            item.setData(": ".join(part for part in (title, told) if part), Qt.ItemDataRole.AccessibleTextRole)
            total += count
        return total

    # -- rows

    def _fill(self) -> None:
        self._filling = True
        self.removeRows(0, self.rowCount())
        self._add(self, REPORT, tr("Report, workbook and map project"))
        self._add(self, TABLES, tr("All figures as CSV tables"))
        groups: dict[tuple[str, ...], QStandardItem] = {}
        for row in self._rows:
            parent: Any = self
            for depth in (1, 2):
                path = (row.group, row.subgroup)[:depth]
                if path[-1]:
                    if path not in groups:
                        groups[path] = self._add(parent, "", path[-1])
                    parent = groups[path]
            self._add(parent, row.id, row.title, row)
        self._mark_below(self.invisibleRootItem())
        self._filling = False
        self.set_prints(self._prints)

    @staticmethod
    def _add(parent: Any, id_: str, title: str, row: Optional[SheetRow] = None) -> QStandardItem:
        item, paper = QStandardItem(title), QStandardItem()
        item.setCheckable(True)
        item.setEditable(False)
        paper.setEditable(row is not None and bool(row.kind) and not row.problem)
        item.setData(id_, ID_ROLE)
        item.setData(title, Qt.ItemDataRole.AccessibleDescriptionRole)
        item.setData(row.problem if row is not None and row.problem else title, TIP_ROLE)
        if row is not None:
            item.setData(row.family, FAMILY_ROLE)
            item.setData(row.kind, KIND_ROLE)
            paper.setData(row.kind, KIND_ROLE)
            paper.setToolTip(tr("Other paper for all sheets of this kind") if row.kind else tr("This has one size"))
            if row.problem:
                item.setEnabled(False)
        parent.appendRow([item, paper])
        return item

    def _leaves(self, parent: Optional[QStandardItem] = None) -> Iterator[QStandardItem]:
        parent = parent or self.invisibleRootItem()
        for number in range(parent.rowCount()):
            item = parent.child(number, 0)
            if item.hasChildren():
                yield from self._leaves(item)
            elif item.data(ID_ROLE):
                yield item

    @staticmethod
    def _paper_of(item: QStandardItem) -> QStandardItem:
        holder = item.parent() or item.model().invisibleRootItem()
        return holder.child(item.row(), 1)

    @staticmethod
    def _of_report(item: QStandardItem, prints: Prints) -> bool:
        return prints.report if item.data(ID_ROLE) == REPORT else prints.tables

    # -- ticks

    def _changed(self, item: QStandardItem) -> None:
        if self._filling:
            return
        self._filling = True
        prints = self._prints
        if item.column() == 1:
            prints = prints.with_paper(item.data(KIND_ROLE), self._other_paper(item))
        elif item.hasChildren():
            self._tick_below(item)
        self._sum_up(self.invisibleRootItem())
        self._filling = False
        self.chosen.emit(self._ticked(prints) if item.column() == 0 else prints)

    def _other_paper(self, item: QStandardItem) -> str:
        """The paper that was typed; none where it is what the sheet has of itself."""
        own = next(row.paper for row in self._rows if row.kind == item.data(KIND_ROLE))
        return "" if item.text().strip().upper() == own else item.text().strip()

    def _tick_below(self, group: QStandardItem) -> None:
        """All usual sheets under a group, or none when they are ticked already; where none is usual, all."""
        usual = {row.id for row in self._rows if row.usual}
        leaves = [leaf for leaf in self._leaves(group) if leaf.isEnabled()]
        wanted = [leaf for leaf in leaves if leaf.data(ID_ROLE) in usual] or leaves
        on = any(leaf.checkState() != _ON for leaf in wanted)
        for leaf in leaves:
            leaf.setCheckState(_ON if on and leaf in wanted else _OFF)

    def _sum_up(self, parent: QStandardItem) -> None:
        for number in range(parent.rowCount()):
            item = parent.child(number, 0)
            if item.hasChildren():
                self._sum_up(item)
                states = {leaf.checkState() for leaf in self._leaves(item) if leaf.isEnabled()}
                item.setCheckState(_PART if len(states) > 1 else next(iter(states), _OFF))

    def _ticked(self, prints: Prints) -> Prints:
        on = [leaf for leaf in self._leaves() if leaf.checkState() == _ON]
        ids = {leaf.data(ID_ROLE) for leaf in on if not leaf.data(FAMILY_ROLE)}
        sheets = [(leaf.data(FAMILY_ROLE), leaf.data(ID_ROLE)) for leaf in on]
        return replace(
            prints,
            report=REPORT in ids,
            tables=TABLES in ids,
            workshop=tuple(id_ for family, id_ in sheets if family == WORKSHOP) if self._rows else prints.workshop,
            singles=tuple(id_ for family, id_ in sheets if family == SINGLES) if self._rows else prints.singles,
        )
