"""Which field of a boundary layer can be the key of its areas: what it holds first, then what it is called."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Optional

import pandas as pd
from osgeo import ogr

from ...wording import Wording
from ..codes import PREFIXES, clean_codes, level_from_header, level_of, lowest_number
from ..columns import plain, take_apart

CBS = "cbs"
SQUARES = "squares"
PC4 = "pc4"
OWN = "own"

# “2021BU00140000”, as jrstatcode has it: a code with the year of its boundaries before it
YEAR_CODE = r"((?:19|20)\d{2})(?=(?:BU|WK|GM))"
_SQUARE_CODE = r"[Ee]\d{3,6}[Nn]\d{3,6}"
_CBS_LEVELS = tuple(level for level, _ in PREFIXES.values())
_USUAL = ("statcode", "buurtcode", "bucode", "bu", "gwbcode10", "gwbcode", "cbscode", "wijkcode", "wkcode", "wk")
_LEVELS_OF_STEMS = {
    "neighbourhood": ("buurtcode", "bucode", "bu", "buurtcodecbs", "cbsbuurtcode"),
    "district": ("wijkcode", "wkcode", "wk", "wijkcodecbs", "cbswijkcode"),
    "municipality": ("gemeentecode", "gemcode", "gmcode", "gm", "gmnr", "gemeentecodecbs"),
}
_GENERAL_STEMS = ("statcode", "gwbcode", "gwbcode10", "cbscode", "code", "regiocode")
_POSTCODE_STEMS = ("pc4", "pc4code", "postcode", "postcode4", "postcode4cijfers", "pc4cijfers", "pc", "postalcode")
_WITH_YEAR = ("jrstatcode", "jaarstatcode")
_OF_YEARS = "jaarcode"
# numbers that programs give to rows: keys only when there is nothing better
_ROW_NUMBERS = (
    "fid",
    "ogcfid",
    "objectid",
    "objectid1",
    "oid",
    "gid",
    "globalid",
    "uuid",
    "guid",
    "featureid",
    "rowid",
)
_MEASURES = re.compile(
    r"^(?:shape|st|geom)*(?:area|lengt?h?|len|perimeter)$|^(?:opp|omtrek|lengte|hectare)|^(?:x|y|lat|lon|latitude|longitude)$"
)
_NUMBER = r"-?\d+(?:[.,]\d+)?"
_SAMPLE = 1000
_DEPTH = {"neighbourhood": 4, "district": 3, "other": 2, "municipality": 1, "country": 0}


@dataclass(frozen=True)
class Key:
    """A field that can be the key.

    kind : ``cbs``, ``squares``, ``pc4`` or ``own``.
    level : of ``frames.LEVELS``.
    read_as : the level that bare numbers in it are codes of; empty when they are no CBS codes.
    reason : a sentence on what speaks for it.
    """

    column: str
    kind: str
    level: str
    read_as: str
    reason: str

    @property
    def depth(self) -> int:
        """How deep the level is: the deepest of a file is taken. Own areas go before the outline of a municipality."""
        return _DEPTH[self.level]


@dataclass(frozen=True)
class Columns:
    """The attributes of a layer: trimmed text cells, the field types of OGR, the names of file and layer."""

    frame: pd.DataFrame
    types: Mapping[str, int]
    called: str = ""

    def is_text(self, column: str) -> bool:
        return self.types.get(column, ogr.OFTString) == ogr.OFTString

    def is_text_or_integer(self, column: str) -> bool:
        return self.is_text(column) or self.types[column] in (ogr.OFTInteger, ogr.OFTInteger64)


def may_be_key(header: str) -> bool:
    """Whether a numeric field may hold area codes, judged by its name."""
    return _code_rank(header) is not None or take_apart(header).stem in _POSTCODE_STEMS


def key_of(columns: Columns, column: str, say: Wording) -> Key:
    """What a column is as a key, whether or not it would have been chosen."""
    cells = columns.frame[column]
    filled = cells[cells.ne("")]
    kind, level, read_as = _kind(column, _sample(filled), columns.called, say)
    example = str(filled.iloc[0]) if len(filled) else ""
    if kind == CBS:
        reason = say("It holds CBS codes, such as {code}.", code=example)
    elif kind == SQUARES:
        reason = say("It holds the codes of squares, such as {code}.", code=example)
    elif kind == PC4:
        reason = say("It holds postcodes of four digits, such as {code}.", code=example)
    elif _code_rank(column) is not None:
        reason = say("It is called like a code, such as {code}.", code=example)
    elif _is_row_number(column):
        reason = say("It only numbers the rows, but there is nothing better.")
    else:
        reason = say("It has another value for each area, such as {code}.", code=example)
    return Key(column, kind, level, read_as, reason)


def candidates(columns: Columns, say: Wording) -> list[Key]:
    """The fields that can be the key, best first; empty when there is none.

    Fields that hold CBS codes go first (the deepest level, then the newest year in their names), but the code of the
    municipality after those of squares and postcodes, which may have it beside them; then come fields that are called
    like a code. Only when there are none of these, any field with another value for each area will do: codes before
    names, and what merely numbers the rows at the very last.
    """
    variety = {str(column): int(cells.nunique()) for column, cells in columns.frame.items()}
    # what may tell more areas apart than the column looked at
    rivals = {
        column: count
        for column, count in variety.items()
        if columns.is_text(column) and not _is_row_number(column) and not _is_measure(columns, column)
    }
    most_names = max((count for column, count in rivals.items() if _is_name(column)), default=0)
    rows = len(columns.frame)
    known = []
    for position, column in enumerate(variety):
        rank = _code_rank(column)
        most = max((count for other, count in rivals.items() if other != column), default=0)
        named = columns.is_text(column) or may_be_key(column)
        if not named or not _identifies(columns.frame[column], variety[column], most) or not _is_whole(columns, column):
            continue
        key = key_of(columns, column, say)
        if key.level in ("district", "municipality") and most_names > 1.05 * variety[column]:
            # own areas within it, each with a name
            continue
        if key.kind != OWN or (rank is not None and (variety[column] > 1 or rows == 1)):
            known.append(((*_order(key, rank, variety[column] < rows), position), key))
    if known:
        return [key for _, key in sorted(known, key=lambda pair: pair[0])]
    rest = [(_likeness(columns, column, variety), position, column) for position, column in enumerate(variety)]
    ranked = sorted((likeness, position, column) for likeness, position, column in rest if likeness is not None)
    return [key_of(columns, column, say) for *_, column in ranked]


def _order(key: Key, rank: Optional[int], repeats: bool) -> tuple[float, ...]:
    header = take_apart(key.column)
    newest = -(header.year or 0)
    if key.kind == CBS:
        usual = _USUAL.index(header.stem) if header.stem in _USUAL else len(_USUAL)
        return -key.depth, 0, header.stem in _WITH_YEAR, usual, newest
    if key.kind == OWN:
        return 1, rank or 0, repeats, newest, 0
    return -key.depth, (0 if key.kind == SQUARES else 1), 0, newest, 0


def _sample(cells: pd.Series) -> pd.Series:
    return cells.iloc[:: max(1, len(cells) // _SAMPLE)]


def _kind(header: str, cells: pd.Series, called: str, say: Wording) -> tuple[str, str, str]:
    """The kind of a column by a sample of its filled cells, its level, and the level that bare numbers are read as."""
    if cells.empty:
        return OWN, "other", ""
    stem = take_apart(header).stem
    if cells.str.fullmatch(_SQUARE_CODE).mean() >= 0.9:
        return SQUARES, "other", ""
    if stem in _POSTCODE_STEMS:
        four = cells.str.fullmatch(r"[1-9]\d{3}(?:\.0+)?")
        return (PC4 if four.mean() >= 0.9 else OWN), "other", ""
    if cells.str.contains(r"\d").mean() < 0.5:
        return OWN, "other", ""
    read_as = _level_of_numbers(header, cells, called)
    codes = cells.str.replace(f"^{YEAR_CODE}", "", regex=True)
    levels = level_of(codes)
    if levels.isin(_CBS_LEVELS).mean() < 0.5:
        levels = level_of(clean_codes(codes, say, read_as)[0])
    known = levels[levels.isin(_CBS_LEVELS)]
    if len(known) < 0.5 * len(cells):
        return OWN, "other", ""
    return CBS, str(known.mode().iloc[0]), read_as


def _level_of_numbers(header: str, cells: pd.Series, called: str) -> str:
    """The level that bare numbers are codes of, by the header or, under a general one, by the name of the layer."""
    stem = take_apart(header).stem
    level = next((level for level, stems in _LEVELS_OF_STEMS.items() if stem in stems), "") or level_from_header(header)
    if not level and stem in _GENERAL_STEMS:
        level = _level_in_name(called)
    if not level:
        return ""
    width = next(width for name, width in PREFIXES.values() if name == level)
    bare = cells[cells.str.fullmatch(r"\d+(?:\.0+)?")].str.replace(r"\.0+$", "", regex=True)
    if bare.str.len().gt(width).any():
        return ""
    numbers = bare.astype("int64")
    # a row of what lies abroad has a 0
    return level if (numbers.eq(0) | numbers.ge(lowest_number(width))).all() else ""


def _level_in_name(text: str) -> str:
    """The level in the name of a file or layer (``buurt_2019``), when there is exactly one; empty otherwise."""
    words = (("buurt", "neighbourhood"), ("wijk", "district"), ("gemeente", "municipality"))
    found = [level for word, level in words if word in text.lower()]
    return found[0] if len(found) == 1 else ""


def _identifies(cells: pd.Series, variety: int, most: int) -> bool:
    """Whether values tell areas apart: many rows have one of their own, or no other column has clearly more of them
    (where each part of an area has a row). The municipality's code on each row of its areas does not."""
    rows = len(cells)
    filled = int(cells.ne("").sum())
    return filled > 0 and filled >= 0.5 * rows and (variety >= 0.5 * rows or variety >= most / 1.5)


def _code_rank(header: str) -> Optional[int]:
    """How much a header sounds like that of a code: 0 most, 2 least; None when it does not."""
    stem = take_apart(header).stem
    if _is_row_number(header) or stem == _OF_YEARS:
        return None
    if ("code" in stem and "postcode" not in stem) or stem in (
        "bu",
        "wk",
        "gm",
        "key",
        "sleutel",
        "gebied",
        "codering",
    ):
        return 0
    if stem.endswith(("nr", "nummer")):
        return 1
    # not “dichtheid”: an id stands apart or begins with a capital
    if re.search(r"(?:^|[^a-zA-Z])id$", header, re.IGNORECASE) or re.search(r"[a-z]I[dD]$", header):
        return 2
    return 2 if stem == "identificatie" else None


def _is_name(header: str) -> bool:
    return bool(re.search("naam|name", plain(header)))


def _is_row_number(header: str) -> bool:
    return plain(header) in _ROW_NUMBERS


def _is_measure(columns: Columns, column: str) -> bool:
    """A length, a surface or a coordinate, which differs for each area too."""
    cells = _sample(columns.frame[column])
    if _MEASURES.match(take_apart(column).stem):
        return bool(cells.str.fullmatch(_NUMBER).all())
    return bool(cells.str.fullmatch(r"-?\d+[.,]\d+").mean() > 0.5)


def _is_whole(columns: Columns, column: str) -> bool:
    """Whether a field holds text or whole numbers; a DBF may keep whole numbers as decimal ones."""
    return columns.is_text(column) or bool(columns.frame[column].str.fullmatch(r"-?\d*(?:\.0+)?").all())


def _likeness(columns: Columns, column: str, variety: Mapping[str, int]) -> Optional[int]:
    """How much the values of a column look like codes, 0 most; None when they cannot be a key."""
    cells = columns.frame[column]
    rows = len(cells)
    if rows < 2 or variety[column] < rows or cells.eq("").any() or not columns.is_text_or_integer(column):
        return None
    if _is_measure(columns, column) or cells.str.fullmatch(r"\d{4}-\d\d-\d\d.*").any():
        return None
    if _is_row_number(column):
        return 4
    if cells.str.fullmatch(r"-?\d{1,18}").all():
        # a count differs for each area by chance; a numbering is as long everywhere, or leaves nothing out
        numbers = cells.astype("int64")
        numbering = cells.str.len().nunique() == 1 or numbers.max() - numbers.min() == rows - 1
        return 0 if numbering and rows >= 5 else 3
    is_short = cells.str.len().max() <= 12 and not cells.str.contains(" ", regex=False).any()
    if is_short and not _is_name(column):
        return 0 if cells.str.contains(r"\d").mean() > 0.5 else 1
    return 2
