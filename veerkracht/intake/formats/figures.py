"""The figures of one column of a table: its cells as numbers in the indicator's unit, with a sentence on all that was
doubtful, and as observations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional, Union

import numpy as np
import pandas as pd

from ...wording import Wording
from ..catalogue import CLASSES, HIGHEST_CLASS, LOWEST_CLASS, catalogue
from ..cells.raw import RawTable
from ..columns import NUMERATOR, ColumnUse, take_apart
from ..frames import STATUSES, as_status, observations
from ..values import hidden_by_publisher, read_cells

_PROPERTY_VALUE = "c_woz"
# in tables that have no negative numbers of this size, and no empty cells; lower ones are no data everywhere
_NO_DATA_CODES = (-999.0, -9999.0)
_THOUSANDS = re.compile(r"(?i)x\s*1[\s.]?000")
# a mean property value is some hundreds of thousands of euros; the indicator counts thousands
_WHOLE_EUROS = 10_000.0

Years = Union[int, pd.Series, None]


@dataclass(frozen=True)
class Figures:
    """What a column holds, row by row.

    numbers : in the indicator's unit, NaN for no data.
    hidden : where the publisher knows the number and keeps it back.
    """

    use: ColumnUse
    numbers: np.ndarray
    hidden: np.ndarray


def nothing_in(columns: Sequence[str], say: Wording) -> str:
    """That columns hold no data, in one sentence for all of them."""
    names = ", ".join(f"“{column}”" for column in columns)
    if len(columns) == 1:
        return say("{columns} is there but holds no data at all.", columns=names)
    return say("{columns} are there but hold no data at all.", columns=names)


def read_figures(raw: RawTable, use: ColumnUse, say: Wording) -> tuple[Optional[Figures], list[str], bool]:
    """The figures of a column, what was done to them in sentences, and whether the column holds no data.

    None where the column holds no data, or cannot be what its name says.
    """
    cells = raw.frame[use.column]
    indicator = catalogue()[use.indicator]
    is_share = indicator.kind in ("share", "model") and indicator.per == 100 and use.role != NUMERATOR
    may_be_negative = indicator.kind in ("index", "model") and use.role != NUMERATOR
    whole = use.role == NUMERATOR or indicator.kind == "count"
    thousandfold = whole and bool(_THOUSANDS.fullmatch(_unit(raw, use)))
    # a count in thousands has decimals; a property value in thousands of euros has none
    in_wholes = (whole or use.indicator == _PROPERTY_VALUE) and not thousandfold and not raw.is_plain
    numbers, told = _read(cells, use.column, in_wholes, say)
    numbers, refused = _possible(numbers, cells, use.column, may_be_negative, say)
    told += refused
    if indicator.kind == CLASSES:
        numbers, refused = _of_a_class(numbers, cells, use.column, say)
        told += refused
    if numbers.isna().all():
        return None, told, True
    factor, reason = _factor(use, numbers, thousandfold, say)
    numbers = numbers * factor
    if use.role == NUMERATOR and not _is_count(numbers):
        told.append(
            say("“{column}” holds fractions, so no numbers of people or cases; it was left out.", column=use.column)
        )
        return None, told, False
    told += reason
    if is_share:
        told += _doubts_about_share(use, numbers, say)
    gaps = numbers.isna().to_numpy()
    hidden = np.zeros(len(cells), dtype=bool)
    hidden[gaps] = hidden_by_publisher(cells[gaps])
    return Figures(use, numbers.to_numpy(), hidden), told, False


def _read(cells: pd.Series, column: str, in_wholes: bool, say: Wording) -> tuple[pd.Series, list[str]]:
    reading = read_cells(cells, in_wholes)
    told = []
    if reading.has_thousands:
        told.append(say("The points in “{column}” were read as thousands separators.", column=column))
    if reading.doubtful.any():
        told.append(
            say(
                "{count} cells of “{column}” can be read in two ways, such as “{cell}”: its mark may part thousands or "
                "decimals. They count as no data; the import assistant can be told which of the two it is.",
                count=int(reading.doubtful.sum()),
                column=column,
                cell=_first(cells, reading.doubtful),
            )
        )
    if reading.unreadable.any():
        told.append(
            say(
                "{count} cells of “{column}” hold no number, such as “{cell}”; they count as no data.",
                count=int(reading.unreadable.sum()),
                column=column,
                cell=_first(cells, reading.unreadable),
            )
        )
    return reading.numbers, told


def _possible(
    numbers: pd.Series, cells: pd.Series, column: str, may_be_negative: bool, say: Wording
) -> tuple[pd.Series, list[str]]:
    """Without the negative numbers that cannot be, or stand for no data."""
    if may_be_negative:
        wrong = numbers.isin(_NO_DATA_CODES)
        sentence = say(
            "{count} cells of “{column}” hold {cell}, which stands for no data.",
            count=int(wrong.sum()),
            column=column,
            cell=_first(cells, wrong),
        )
    else:
        wrong = numbers.lt(0)
        sentence = say(
            "{count} cells of “{column}” are below zero, which cannot be; they count as no data.",
            count=int(wrong.sum()),
            column=column,
        )
    return numbers.mask(wrong), [sentence] if wrong.any() else []


def _of_a_class(numbers: pd.Series, cells: pd.Series, column: str, say: Wording) -> tuple[pd.Series, list[str]]:
    """Without the numbers that are no class."""
    is_class = numbers.between(LOWEST_CLASS, HIGHEST_CLASS) & numbers.eq(numbers.round())
    wrong = numbers.notna() & ~is_class
    sentence = say(
        "{count} cells of “{column}” hold no class from {lowest} to {highest}, such as “{cell}”; they count as no "
        "data.",
        count=int(wrong.sum()),
        column=column,
        lowest=LOWEST_CLASS,
        highest=HIGHEST_CLASS,
        cell=_first(cells, wrong),
    )
    return numbers.where(is_class), [sentence] if wrong.any() else []


def _first(cells: pd.Series, rows: pd.Series) -> str:
    return cells[rows].iloc[0].strip()[:30] if rows.any() else ""


def _is_count(numbers: pd.Series) -> bool:
    known = numbers.dropna()
    return bool((known.sub(known.round()).abs() < 1e-9).mean() >= 0.9)


def _unit(raw: RawTable, use: ColumnUse) -> str:
    return take_apart(use.column).unit or raw.about.units.get(use.column, "")


def _factor(use: ColumnUse, numbers: pd.Series, thousandfold: bool, say: Wording) -> tuple[float, list[str]]:
    if thousandfold:
        return 1000.0, [say("“{column}” counts in thousands and was multiplied by 1,000.", column=use.column)]
    if use.indicator == _PROPERTY_VALUE and use.factor == 1.0 and numbers.median() > _WHOLE_EUROS:
        return 0.001, [say("“{column}” is in euros and was divided by 1,000.", column=use.column)]
    return use.factor, []


def _doubts_about_share(use: ColumnUse, numbers: pd.Series, say: Wording) -> list[str]:
    known = numbers.dropna()
    above = int(known.gt(100).sum())
    if above:
        return [
            say(
                "Check “{column}”: {count} percentages are above 100. Is the decimal mark right?",
                column=use.column,
                count=above,
            )
        ]
    if len(known) >= 2 and known.max() <= 1 and known.gt(0).mean() > 0.5 and not _is_count(known * 10):
        return [
            say(
                "Check “{column}”: all percentages are below 1. A spreadsheet may have stored 12.4 % as 0.124.",
                column=use.column,
            )
        ]
    return []


def _status(use: ColumnUse) -> int:
    # what the RIVM models stays modelled in a table that somebody else made of it
    return STATUSES.index("modelled" if catalogue()[use.indicator].kind == "model" else "ok")


def as_observations(codes: pd.Series, years: Years, columns: Sequence[Figures], source: str) -> pd.DataFrame:
    """The figures of some columns below each other; rows without an area or a year are left out.

    Parameters
    ----------
    years : the year of the whole table, or of each row; a year in a column's header goes before it.
    """
    if not columns:
        return observations(pd.DataFrame())
    given = 0 if years is None else years
    of_columns = [given if column.use.year is None else column.use.year for column in columns]
    numbers = np.concatenate([column.numbers for column in columns])
    counts = np.repeat([column.use.role == NUMERATOR for column in columns], len(codes))
    kinds = np.full(len(numbers), STATUSES.index("missing"), dtype="int8")
    kinds[np.concatenate([column.hidden for column in columns])] = STATUSES.index("suppressed")
    known = ~np.isnan(numbers)
    kinds[known] = np.repeat([_status(column.use) for column in columns], len(codes))[known]
    frame = pd.DataFrame(
        {
            "area_code": np.tile(codes.to_numpy(dtype=object), len(columns)),
            "year": np.concatenate([np.broadcast_to(year, len(codes)) for year in of_columns]).astype("int64"),
            "indicator": np.repeat(np.array([column.use.indicator for column in columns], dtype=object), len(codes)),
            "value": np.where(counts, np.nan, numbers),
            "denominator": np.nan,
            "numerator": np.where(counts, numbers, np.nan),
            "status": as_status(kinds),
            "source": np.repeat(np.array([source], dtype=object), len(numbers)),
        },
        copy=False,
    )
    rows = np.tile(codes.ne("").to_numpy(), len(columns)) & frame["year"].gt(0).to_numpy()
    return frame if rows.all() else frame[rows].reset_index(drop=True)
