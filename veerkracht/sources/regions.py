"""The regions of a StatLine table that one municipality is about, asked by name and compared with what came.

A key of the wrong width, or a question that a service does not understand, gives an empty or a whole table with status
200 (DATA-FACTS): so the table's own list of regions is the measure.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ..errors import QuickScanError
from .addresses import host_of, shown
from .answers import NotThereError

Row = dict[str, Any]
_NETHERLANDS = "NL"


@dataclass(frozen=True)
class Regions:
    """The municipality, its districts and neighbourhoods and the Netherlands, as a table lists them.

    listed : the rows of the list. keys : their keys, padded as the table pads them. url : where the list came from.
    """

    municipality: str
    table: str
    url: str
    listed: tuple[Row, ...]
    keys: tuple[str, ...]

    @property
    def codes(self) -> frozenset[str]:
        """The keys without padding."""
        return frozenset(key.strip() for key in self.keys)

    def question(self, column: str) -> str:
        """The OData expression that asks for the rows of these regions."""
        digits = self.municipality[2:]
        places = [f"startswith({column},'{prefix}{digits}')" for prefix in ("BU", "WK")]
        places += [f"{column} eq '{key}'" for key in self.keys if key.startswith(("GM", _NETHERLANDS))]
        return f"({' or '.join(places)})"

    def refuse_others(self, codes: Iterable[str]) -> None:
        """Check that no row is of another region.

        Raises
        ------
        QuickScanError : one is.
        """
        others = sorted(set(codes) - self.codes)
        if others:
            raise wrong_table(
                self.table, self.url, "It gives rows of other regions, such as “{code}” ({url}).", code=others[0]
            )

    def must_be_in(self, codes: Iterable[str]) -> None:
        """Check that the municipality and every neighbourhood have rows.

        Raises
        ------
        QuickScanError : there are no rows, or some have none.
        """
        wanted = {code for code in self.codes if code.startswith("BU")} | {self.municipality}
        got = set(codes)
        if not got:
            raise wrong_table(
                self.table,
                self.url,
                "It gives no rows at all, though it lists {count} regions ({url}).",
                count=len(self.keys),
            )
        missing = sorted(wanted - got)
        if missing:
            raise wrong_table(
                self.table,
                self.url,
                "Of the {count} neighbourhoods and municipality that it lists, {missing} have no rows, such as {code} "
                "({url}).",
                count=len(wanted),
                missing=len(missing),
                code=missing[0],
            )


def start_question(column: str, municipality: str) -> str:
    """The OData expression that asks a list for the municipality, what is in it, and the Netherlands."""
    return " or ".join(f"startswith({column},'{start}')" for start in _starts(municipality))


def regions_of(listed: Sequence[Row], column: str, municipality: str, table: str, title: str, url: str) -> Regions:
    """The regions of a municipality in a table's list.

    Raises
    ------
    NotThereError : the municipality is not in it.
    """
    starts = _starts(municipality)
    own = tuple(row for row in listed if str(row.get(column, "")).startswith(starts))
    keys = tuple(str(row[column]) for row in own)
    if not any(key.startswith(municipality) for key in keys):
        raise NotThereError(
            "The municipality {municipality} is not in the table {table}.",
            "“{title}” does not list it among its regions ({url}).",
            "Give the code that the municipality had in that year: after a merger it has another.",
            municipality=municipality,
            table=table,
            title=title or table,
            url=shown(url),
        )
    return Regions(municipality, table, url, own, keys)


def wrong_table(table: str, url: str, details: str, **values: object) -> QuickScanError:
    """The error for an answer that came whole and is not what was asked; ``details`` may name the ``{url}``."""
    return QuickScanError(
        "{host} gives something else than was asked of the table {table}.",
        details,
        "Try again later, or download the table yourself and add the file.",
        host=host_of(url),
        table=table,
        url=shown(url),
        **values,
    )


def _starts(municipality: str) -> tuple[str, ...]:
    digits = municipality[2:]
    return f"BU{digits}", f"WK{digits}", municipality, _NETHERLANDS
