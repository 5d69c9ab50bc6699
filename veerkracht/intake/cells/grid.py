"""Tables that are a grid of cells (text files and spreadsheets): the same search for header, data and footers."""

from __future__ import annotations

import csv
from abc import ABC, abstractmethod
from collections.abc import Collection, Generator, Iterator, Sequence
from contextlib import closing
from functools import cached_property
from itertools import islice
from operator import itemgetter
from pathlib import Path
from typing import Any, Callable, Optional, Union

import pandas as pd

from ...errors import QuickScanError
from ...wording import Wording
from . import statline_view
from .dialect import LOOK_AT, Dialect
from .layout import Layout, find_layout, is_data, is_footer
from .limits import MOST_CELLS, require_columns, too_many_rows
from .raw import About, RawTable
from .regular import Cut

# the wanted columns, the lines below the table, and how often its header stands between the rows
Data = tuple[list[list[str]], list[str], int]


class GridCells(ABC):
    """The rows of one file or sheet; :meth:`table` makes a table of them."""

    kind = "grid"

    def __init__(self, path: Path, layer: str, say: Wording, dialect: Dialect) -> None:
        self.path, self.layer, self.dialect = path, layer, dialect
        self._say = say

    @abstractmethod
    def rows(self) -> Iterator[list[str]]:
        """All rows that are not empty, from the first one."""

    def below(self, skip: int, width: int, wanted: Sequence[int]) -> Generator[Union[Cut, list[str]], None, None]:
        """The rows below the first ``skip``: one by one with all their cells, or together, with only the columns of
        ``wanted``, where they are sure to have ``width`` cells."""
        yield from islice(self.rows(), skip, None)

    @abstractmethod
    def notes(self) -> list[str]:
        """Sentences on what had to be done to read the cells."""

    @cached_property
    def head(self) -> list[list[str]]:
        """The first rows, as they stand in the file."""
        rows = self._read(lambda: list(islice(self.rows(), LOOK_AT)))
        if not rows:
            raise QuickScanError(
                "“{name}” is empty.",
                "No cell in it holds anything.",
                "Download or save the table again.",
                name=self.path.name,
            )
        return rows

    @cached_property
    def layout(self) -> Layout:
        """Where header and data stand."""
        return find_layout(self.head, self.dialect.header_row, self.dialect.header_rows)

    def table(self, rows: Optional[int] = None, columns: Optional[Collection[str]] = None) -> RawTable:
        """The table, or its first ``rows``; only ``columns`` where these are given.

        Raises
        ------
        QuickScanError : there is no table in the file, or a row has other cells than the header.
        """
        if not self.dialect.header_rows and statline_view.is_view(self.head):
            return self._view(rows)
        layout = self.layout
        self._must_be_table(layout)
        names = layout.names
        wanted = list(range(len(names))) if columns is None else [n for n, name in enumerate(names) if name in columns]
        cells, footers, again = self._data(layout, wanted, rows)
        frame = pd.DataFrame({names[n]: column for n, column in zip(wanted, cells)}, dtype=object)
        if frame.empty:
            raise QuickScanError(
                "“{name}” holds no rows.",
                "There is a header and nothing below it.",
                "Download or save the table again; check the filter that it was made with.",
                name=self.path.name,
            )
        notes = self.notes()
        if layout.first:
            notes.append(self._say("{count} title lines above the header were skipped.", count=layout.first))
        if layout.count > 1:
            notes.append(self._say("The header stands in {count} rows, which were joined.", count=layout.count))
        if again and rows is None:
            notes.append(
                self._say("The header stands {count} times more between the rows; these were skipped.", count=again)
            )
        if footers and rows is None:
            notes.append(
                self._say("{count} lines below the table (such as the source) were skipped.", count=len(footers))
            )
        return RawTable(
            self.path,
            self.layer,
            frame,
            self.kind,
            rows is not None,
            tuple(notes),
            names,
            layout.titles,
            tuple(footers),
            layout.twins,
        )

    def _view(self, rows: Optional[int]) -> RawTable:
        """A StatLine table view, turned so that a row is one region and period."""
        all_rows = self.head if rows is not None else self._read(lambda: list(self.rows()))
        view = statline_view.turned(all_rows, self.path)
        note = self._say("It is a table view of StatLine: a column for each topic and period; it was turned.")
        return RawTable(
            self.path,
            self.layer,
            view.frame if rows is None else view.frame.head(rows),
            "view",
            rows is not None,
            (*self.notes(), note),
            tuple(view.frame.columns),
            view.titles,
            view.footers,
            about=About(title=view.titles[0] if view.titles else ""),
        )

    def _must_be_table(self, layout: Layout) -> None:
        require_columns(len(layout.names), self.path)
        if len(layout.names) < 2:
            raise QuickScanError(
                "“{name}” is not a table.",
                "No separator (semicolon, comma or tab) gives it more than one column.",
                "Save the table as CSV with a semicolon between the columns, or as xlsx.",
                name=self.path.name,
            )

    def _data(self, layout: Layout, wanted: list[int], limit: Optional[int]) -> Data:
        return self._read(lambda: self._collect(layout, wanted, limit))

    def _read(self, work: Callable[[], Any]) -> Any:
        try:
            return work()
        except csv.Error as problem:
            raise self._unreadable(str(problem)) from problem

    def _collect(self, layout: Layout, wanted: list[int], limit: Optional[int]) -> Data:
        width = len(layout.names)
        pick = _picker(wanted)
        columns: list[list[str]] = [[] for _ in wanted]
        cells: list[tuple[str, ...]] = []
        footers: list[str] = []
        again = 0
        start = number = layout.first + layout.count
        header = self.head[start - 1]
        most = MOST_CELLS // max(1, len(wanted))
        below = GridCells.below(self, start, width, wanted) if limit is not None else self.below(start, width, wanted)
        with closing(below) as rows:
            for row in rows:
                if isinstance(row, Cut):
                    number += row.rows
                    for column, more in zip(columns, row.columns):
                        column += more
                    if number - start > most:
                        raise too_many_rows(most, self.path)
                    continue
                number += 1
                if len(row) != width:
                    if len(row) > width and not any(cell.strip() for cell in row[width:]):
                        row = row[:width]
                    elif (len(row) == 1 or is_footer(row)) and not is_data(row):
                        footers.append(row[0].strip())
                        continue
                    else:
                        raise self._ragged(number, len(row), width)
                elif not any(row[1:]) and is_footer(row):
                    footers.append(row[0].strip())
                    continue
                elif row == header and not is_data(header):
                    # tables that were put below each other
                    again += 1
                    continue
                cells.append(pick(row))
                if limit is not None and len(cells) >= limit:
                    break
                if number - start - len(footers) > most:
                    raise too_many_rows(most, self.path)
        for column, rest in zip(columns, zip(*cells)):
            column += rest
        return columns, [footer for footer in footers if footer], again

    def _ragged(self, number: int, found: int, width: int) -> QuickScanError:
        return QuickScanError(
            "“{name}” could not be read as a table.",
            "Row {row} has {found} cells; the header has {width}.",
            "Look in the file whether every row has the same number of cells (text with a separator in it must stand "
            "in quotes), and save it again.",
            name=self.path.name,
            row=number,
            found=found,
            width=width,
        )

    def _unreadable(self, problem: str) -> QuickScanError:
        return QuickScanError(
            "“{name}” could not be read as a table.",
            "{problem}",
            "Look in the file whether every row has the same number of cells, and save it again.",
            name=self.path.name,
            problem=problem,
        )


def _picker(wanted: list[int]) -> Callable[[list[str]], tuple[str, ...]]:
    if len(wanted) == 1:
        only = wanted[0]
        return lambda row: (row[only],)
    return itemgetter(*wanted) if wanted else lambda row: ()
