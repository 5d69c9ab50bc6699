"""Reads the pages of a layout as they are printed, item by item in the order in which they were laid down."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Optional, Protocol

from qgis.core import (
    QgsLayout,
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemManualTable,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
)

from ...mapping.class_names import GLYPHS
from ...wording import Wording
from ..items import CHART_PROPERTY, HEADING_PROPERTY
from .blocks import Grid, Heading, Listing, Page, Picture, Row, Words
from .grids import Grids

TITLED = ("study", "title block", "fictitious")  # what stands on every page, and once above all of them here
# what says nothing without the map or the paper that it stands on
_SKIPPED = re.compile(
    r"page number$|scale$|north.*|map caption$|.+: (row|column) \d$|.+: (rows|columns|caption|foot)$"
    r"|grid . (top|bottom|left|right)$|note \d+: number$"
)
_LEGEND_TITLE = re.compile(r"legend title (?P<name>.+) (?P<group>\d+)$")
_LEGEND = re.compile(r"legend (?P<name>.+?) (?P<group>\d+) (?P<key>.+?)(?:: (?P<part>letter|count))?$")
_NUMBERED = re.compile(r"names.*: (?P<part>numbers|names) (?P<column>\d+)$")
# labels that say one thing together: a number and what it counts, a letter and what it means, a chapter and its page
_TOGETHER = re.compile(
    r"(?P<what>key|figure|contents|signal|sticker)(?: letter| trend name| name| rule| text)? (?P<number>\d+)"
    r"(?:(?P<page> page)|: count|: letter|: first|: second)?$"
)
_TREND = re.compile(r"key trend name \d$")
_FIELD = re.compile(r"coincidence (?P<part>head|row|name) \S+$")


class Teller(Protocol):
    """Says what cannot be read from a page: what its maps and charts show."""

    say: Wording

    def map(self, item: QgsLayoutItemMap) -> str: ...

    def chart(self, name: str) -> str: ...

    def entries(self, name: str, layout: QgsLayout) -> Optional[Mapping[tuple[int, str], tuple[str, str, str]]]:
        """Of the legend of this name what its entries are called, their signs, and the areas that each counts; None
        for a legend that is of no view."""
        ...


def read_pages(layout: QgsLayout, first: int, title: str, teller: Teller) -> list[Page]:
    """What the pages of a layout say; ``first`` is the number of its first in the PDF, ``title`` what it is called."""
    count = layout.pageCollection().pageCount()
    pages = {number: _Reader(Page(first + number, title), teller, layout) for number in range(count)}
    for number, items in groupby(sorted(_visible(layout), key=lambda item: item.page()), lambda item: item.page()):
        for item in items:
            pages[number].read(item)
    return [reader.page for reader in pages.values()]


def titled(layout: QgsLayout) -> list[str]:
    """What stands on every page of a layout: the study, whose it is, whether the municipality is invented."""
    found = {item.id(): item.text() for item in _visible(layout) if isinstance(item, QgsLayoutItemLabel)}
    return [found[name] for name in TITLED if found.get(name)]


def _visible(layout: QgsLayout) -> list[QgsLayoutItem]:
    """From the lowest item to the highest: a builder lays down first what is read first."""
    found = [
        item
        for item in layout.items()
        if isinstance(item, QgsLayoutItem) and not isinstance(item, QgsLayoutItemPage) and item.isVisible()
    ]
    return sorted(found, key=lambda item: item.zValue())


@dataclass
class _Reader:
    """Takes the items of one page."""

    page: Page
    teller: Teller
    layout: QgsLayout
    grids: Grids = field(init=False)
    _legend: dict[str, Grid] = field(default_factory=dict)
    _rows: dict[str, Row] = field(default_factory=dict)
    _together: str = ""
    _numbers: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.grids = Grids(self.teller.say)

    def read(self, item: QgsLayoutItem) -> None:
        if isinstance(item, QgsLayoutItemLabel):
            self._label(item)
        elif isinstance(item, QgsLayoutFrame) and isinstance(item.multiFrame(), QgsLayoutItemManualTable):
            self.grids.words(item, item.multiFrame())
        elif isinstance(item, QgsLayoutItemMap):
            self.page.blocks.append(Picture(self.teller.map(item)))
        elif isinstance(item, QgsLayoutItemPicture) and item.customProperty(CHART_PROPERTY):
            self.page.blocks.append(Picture(self.teller.chart(str(item.customProperty(CHART_PROPERTY)))))
        else:
            self.grids.drawn(item)

    def _label(self, item: QgsLayoutItemLabel) -> None:
        name, text, blocks = item.id(), item.text().strip(), self.page.blocks
        is_head, begun = self.grids.head(item)
        if begun is not None:
            blocks.append(begun)
        if is_head or not text or name in TITLED or self.grids.drawn(item):
            return
        if name == "question":
            self.page.title = text
        elif name == "answer":
            self.page.answer = text
        elif name == "footer":
            self.page.foot = text
        elif not any(of(name, text) for of in (self._of_legend, self._of_list, self._of_key, self._of_fields)):
            if item.customProperty(HEADING_PROPERTY):
                blocks.append(Heading(text))
            elif not _SKIPPED.match(name):
                blocks.append(Words(text))

    def _of_legend(self, name: str, text: str) -> bool:
        say, title = self.teller.say, _LEGEND_TITLE.match(name)
        if title is not None:
            heads = [say("Class"), say("On the map"), say("Number"), say("Which")]
            grid = self._legend[f"{title['name']} {title['group']}"] = Grid(text, heads)
            self.page.blocks.append(grid)
            return True
        entry = _LEGEND.match(name)
        group = self._legend.get(f"{entry['name']} {entry['group']}") if entry is not None else None
        if entry is None or group is None:
            return False
        row = self._row(group, entry["name"], int(entry["group"]), entry["key"])
        row.cells[{"letter": 1, "count": 2}.get(entry["part"] or "", 0)] = text
        return True

    def _row(self, grid: Grid, name: str, number: int, key: str) -> Row:
        """The row of an entry; on paper its letter may stand before its name, and that of a square has none."""
        known = f"{name} {number} {key}"
        if known not in self._rows:
            entries = self.teller.entries(name, self.layout)
            called, sign, areas = (entries or {}).get((number, key), ("", "", ""))
            self._rows[known] = Row([called, sign, "", areas])
            grid.rows.append(self._rows[known])
        return self._rows[known]

    def _of_list(self, name: str, text: str) -> bool:
        """Labels that belong together become one entry; those of a kind one list."""
        found = _TOGETHER.match(name)
        if found is None:
            return False
        blocks = self.page.blocks
        if not blocks or not isinstance(blocks[-1], Listing):
            blocks.append(Listing())
            self._together = ""
        listing = blocks[-1]
        assert isinstance(listing, Listing)
        if _TREND.match(name):  # its mark is drawn
            text = f"{GLYPHS[int(found['number']) - 1]} {text}"
        self._add(listing, found, text)
        return True

    def _of_key(self, name: str, text: str) -> bool:
        """The numbers on the map and, behind each, the name of its area: one text."""
        found = _NUMBERED.match(name)
        if found is None:
            return False
        if found["part"] == "numbers":
            self._numbers = text.split("\n")
            return True
        named: list[str] = []
        for number, line in zip(self._numbers, text.split("\n")):
            if number.strip():
                named.append(f"{number} {line}")
            elif named:  # a name that goes on on a second line
                named[-1] += f" {line}"
        blocks = self.page.blocks
        before = blocks[-1] if found["column"] != "1" else None
        if isinstance(before, Words):  # the columns of a key are read one after the other
            named.insert(0, before.text)
            blocks.pop()
        blocks.append(Words("; ".join(named)))
        return True

    def _add(self, listing: Listing, found: re.Match[str], text: str) -> None:
        together = f"{found['what']} {found['number']}"
        if found["page"]:
            listing.pages[-1] = int(text) if text.isdigit() else 0
        elif together == self._together and text.startswith(f"{listing.entries[-1]}:"):
            listing.entries[-1] = text
        elif together == self._together:
            listing.entries[-1] += f" {text}" if found["what"] == "figure" else f": {text}"
        else:
            listing.entries.append(text)
            listing.pages.append(0)
        self._together = together

    def _of_fields(self, name: str, text: str) -> bool:
        """The two by two fields of coincidence: a row says what increases, the heads above them what else."""
        found, blocks = _FIELD.match(name), self.page.blocks
        if found is None:
            return False
        if not blocks or not isinstance(blocks[-1], Grid):
            blocks.append(Grid("", [""]))
        grid = blocks[-1]
        assert isinstance(grid, Grid)
        if found["part"] == "head":
            grid.heads.append(text)
        elif found["part"] == "row":
            grid.rows.append(Row([text]))
        else:
            grid.rows[-1].cells.append(text)
        return True
