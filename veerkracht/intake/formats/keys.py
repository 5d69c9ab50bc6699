"""Where the area codes and the years of a table stand: in a column, a header, a sheet's name or the file's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional, Union

import numpy as np
import pandas as pd

from ...errors import QuickScanError
from ...wording import Wording
from ..cells.raw import RawTable
from ..codes import BARE_CODE, CBS_CODE, NETHERLANDS, clean_codes, level_from_header, levels_from_words, visible
from ..columns import find_column

CODE_STEMS = (
    "codering",
    "gwbcode12",
    "gwbcode11",
    "gwbcode10",
    "gwbcode",
    "regiocode",
    "wijkenenbuurten",
    "regios",
    "bucode",
    "buurtcode",
    "wkcode",
    "wijkcode",
    "gmcode",
    "gemeentecode",
    "statcode",
    "areacode",
    "gebiedcode",
    "gebiedcode15",
    "gebiedcode22",
    "cbscode",
    "gwbcode8",
    "gebiedscode",
    "pc4",
    "pc4code",
    "postcode4",
    "postcode",
    "gridcode",
    "gridid",
    "c28992r100",
    "c28992r500",
    "crs28992res100m",
    "crs28992res500m",
    "identificatie",
    "code",
)
# columns that are the area codes only where they hold codes of the CBS; else they number the rows
NUMBER_STEMS = ("id",)
# the columns that hold names of regions where a table has no codes
REGION_STEMS = ("wijkenenbuurten", "regios", "regio", "gemeenten", "gemeente", "gemeentenaam")
LEVEL_STEMS = ("soortregio", "recs", "niveau")
YEAR_STEMS = ("perioden", "periode", "jaar", "year", "peiljaar", "jaartal")
_YEAR = re.compile(r"((?:19|20)\d{2})(?:JJ00|[.,]0+)?\*{0,2}")
# a key of areas has no spaces; a name may hold digits too ("Wijk 01 West")
_KEY = r"(?=.*\d)[0-9A-Za-z._-]{1,24}"


@dataclass(frozen=True)
class Keys:
    """The area codes of a table, row by row, the column they stand in, and what was repaired in them.

    by_name : the table has no codes; the names of its regions stand in their place, and find no area by themselves.
    """

    column: str
    codes: pd.Series
    repairs: tuple[str, ...]
    by_name: bool = False


def code_column(raw: RawTable) -> str:
    """The header of the area codes: the first known name under which most cells are CBS codes (or numbers, where the
    name tells the level), else the first known name with keys in it; empty when there is none."""
    columns = raw.frame.columns
    candidates = [header for stem in CODE_STEMS if (header := find_column(columns, (stem,)))]
    numbers = [header for stem in NUMBER_STEMS if (header := find_column(columns, (stem,)))]
    for header in (*candidates, *numbers):
        pattern = f"{CBS_CODE}|{BARE_CODE.format(least=1)}" if level_from_header(header) else CBS_CODE
        if _share(raw.frame[header], rf"(?i:{pattern})", filled=True) >= 0.5:
            return header
    # a column of names is no key: WijkenEnBuurten holds names in a StatLine table view
    return next((header for header in candidates if _share(raw.frame[header], _KEY) >= 0.5), "")


def _share(cells: pd.Series, pattern: str, filled: bool = False) -> float:
    """How many of the cells, or of the ``filled`` ones, are written like ``pattern``, as a share of 1."""
    place, ways = pd.factorize(cells.fillna(""))
    written = re.compile(pattern)
    stripped = [way.strip() for way in visible(pd.Series(ways, dtype=object))]
    of = np.array([bool(way) or not filled for way in stripped], dtype=bool)[place]
    fits = np.array([bool(written.fullmatch(way)) for way in stripped], dtype=bool)[place]
    return float(fits[of].mean()) if of.any() else 0.0


def region_column(raw: RawTable) -> str:
    """The header of the names of regions in a table without codes, such as a StatLine table view; empty without one."""
    return "" if raw.kind != "view" else find_column(raw.frame.columns, REGION_STEMS)


def find_keys(raw: RawTable, say: Wording) -> Keys:
    """The area codes of a table.

    Raises
    ------
    QuickScanError : no column holds area codes, or all of its cells are empty.
    """
    header = code_column(raw)
    names = "" if header else region_column(raw)
    if names:
        note = say("The table has the names of areas and no codes (column “{column}”).", column=names)
        regions = raw.frame[names].str.strip()
        return Keys(names, regions.mask(regions.eq("Nederland"), NETHERLANDS), (note,), by_name=True)
    if not header:
        raise QuickScanError(
            "“{name}” has no column with area codes.",
            "Its columns are: {columns}.",
            "Add a column with the codes of the areas (BU…, WK…, GM… or your own) and call it “code”.",
            name=raw.name,
            columns=some(raw.headers),
        )
    words = find_column(raw.frame.columns, LEVEL_STEMS)
    level: Union[str, pd.Series] = levels_from_words(raw.frame[words]) if words else level_from_header(header)
    return keys_of(raw, header, level, say)


def keys_of(raw: RawTable, header: str, level: Union[str, pd.Series], say: Wording) -> Keys:
    """The area codes in one column; ``level`` as in :func:`~..codes.clean_codes`.

    Raises
    ------
    QuickScanError : all cells of the column are empty.
    """
    codes, repairs = clean_codes(raw.frame[header], say, level)
    if codes.eq("").all():
        raise QuickScanError(
            "“{name}” has a column for area codes without codes.",
            "All cells of “{column}” are empty.",
            "Fill the column or download the table again.",
            name=raw.name,
            column=header,
        )
    if codes.eq("").any():
        # a total, or the second row of an area whose cells were merged
        sentence = say(
            "{count} rows without a code in “{column}” were left out.", count=int(codes.eq("").sum()), column=header
        )
        repairs = [*repairs, sentence]
    return Keys(header, codes, tuple(repairs))


def find_years(
    raw: RawTable, say: Wording, wanted: Optional[int] = None
) -> Optional[tuple[str, pd.Series, tuple[str, ...]]]:
    """The column with periods and the year of each row (0 where it is no whole year); None without such a column.

    ``2012JJ00``, ``2012``, the provisional ``2024*`` and a spreadsheet's ``2012.0`` are years; ``2025MM01`` is a month
    and ``2019G400`` no year.

    Parameters
    ----------
    wanted : the year that the user gave: of a table of more years only its rows are kept, a table of one year is taken
        to be of that year.

    Raises
    ------
    QuickScanError : the table has more years and ``wanted`` is not among them.
    """
    header = find_column(raw.frame.columns, YEAR_STEMS)
    if not header:
        return None
    cells = raw.frame[header].fillna("")
    numbers = cells.map({period: _year_of(period.strip()) for period in cells.unique()}).astype("int64")
    none = numbers.eq(0)
    notes = []
    if none.any():
        notes.append(
            say(
                "{count} rows were left out because their period is no year, such as “{period}”.",
                count=int(none.sum()),
                period=cells[none].iloc[0].strip(),
            )
        )
    present = sorted(set(numbers.unique().tolist()) - {0})
    if wanted is None:
        return header, numbers, tuple(notes)
    if wanted in present:
        return header, numbers.where(numbers.eq(wanted), 0), tuple(notes)
    if len(present) > 1:
        raise QuickScanError(
            "“{name}” has no rows of {year}.",
            "Its years are: {years}.",
            "Give one of these years, or none to read them all.",
            name=raw.name,
            year=wanted,
            years=", ".join(map(str, present)),
        )
    return header, numbers.where(numbers.eq(0), wanted), tuple(notes)


def _year_of(period: str) -> int:
    found = _YEAR.fullmatch(period)
    return int(found.group(1)) if found else 0


def year_in_text(text: str) -> Optional[int]:
    """The only year that stands in a name such as ``kwb-2023``; None when there is none or more than one.

    A day-month-year stamp (``14102024``) is no year.
    """
    years = {int(found) for found in re.findall(r"(?<!\d)((?:19|20)\d{2})(?!\d)", text)}
    return years.pop() if len(years) == 1 else None


def year_is_unknown(raw: RawTable) -> QuickScanError:
    """The error for a table whose year stands nowhere."""
    return QuickScanError(
        "The year of “{name}” is not known.",
        "No column, table number, sheet or file name tells which year the figures are of.",
        "Fill in the year beside the table, or put it in the file name (such as kwb_2020.csv).",
        name=raw.name,
    )


def some(items: Sequence[str], limit: int = 12) -> str:
    """The first items as a list in words, with an ellipsis for the rest."""
    shown = ", ".join(items[:limit])
    return shown + (", …" if len(items) > limit else "")
