"""Random tables of figures, and every dialect in which a municipality may have written one down."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path
from typing import Any, Optional

from hypothesis import strategies as st

from .table_files import as_text, write_gpkg, write_json, write_ods, write_xls, write_xlsx, write_zip

Figure = tuple[str, int, str]


@dataclass(frozen=True)
class Column:
    """A column of figures: what it is called, what the intake makes of it, and what it may hold.

    decimals : behind the mark; low and high are in the last of these.
    """

    header: str
    indicator: str
    role: str
    low: int
    high: int
    decimals: int = 0


COLUMNS = (
    Column("c_inw", "c_inw", "value", 0, 25_000),
    Column("huishoudens", "c_hh", "value", 0, 9_000),
    Column("c_woz", "c_woz", "value", 80, 2_500),
    Column("misdrijven", "o_misdrijf", "numerator", 0, 6_000),
    Column("k_ggz_aantal", "k_ggz", "numerator", 0, 3_000),
    Column("k_lvb", "k_lvb", "value", 0, 1_000, 1),
    Column("k_status", "k_status", "value", 0, 10_000, 2),
    Column("k_verslaafd", "k_verslaafd", "value", 0, 100),
    Column("l_soc", "l_soc", "value", -900, 900, 3),
)
LEVELS = {"BU": ("buurtcode", 8), "WK": ("wijkcode", 6), "GM": ("gemeentecode", 4)}


@dataclass(frozen=True)
class Numbers:
    """The figures of some areas and years; None is a gap."""

    codes: tuple[str, ...]
    years: tuple[int, ...]
    columns: tuple[Column, ...]
    values: dict[Figure, Optional[Decimal]]


@dataclass(frozen=True)
class Dialect:
    """How a table is written down.

    layout : ``long``, ``years`` (a column for the year), ``headers`` (the year behind each name) or ``name`` (of the
        file).
    code : how area codes look; ``kind`` is the kind of file.
    typed : numbers are numbers, in a file that knows these.
    """

    layout: str = "years"
    code: str = "full"
    kind: str = "csv"
    delimiter: str = ";"
    quoting: int = csv.QUOTE_MINIMAL
    line_end: str = "\n"
    encoding: str = "utf-8"
    decimal: str = ","
    thousands: str = ""
    gap: str = ""
    padding: int = 0
    titles: int = 0
    footer: bool = False
    names: bool = False
    typed: bool = True
    zipped: bool = False

    @property
    def knows_numbers(self) -> bool:
        return self.typed and self.kind != "csv"


@st.composite
def numbers(draw: st.DrawFn) -> Numbers:
    prefix = draw(st.sampled_from(["BU", "WK", "GM", "own"]))
    count = draw(st.integers(1, 6))
    if prefix == "own":
        keys = st.from_regex(r"[ACDE]{1,2}-[0-9]{1,3}", fullmatch=True)
    else:
        width = LEVELS[prefix][1]
        # no municipality has a lower number
        keys = st.integers(3 * 10 ** (width - 4), 10**width - 1).map(lambda number: f"{prefix}{number:0{width}}")
    codes = tuple(draw(st.lists(keys, min_size=count, max_size=count, unique=True)))
    years = tuple(sorted(draw(st.sets(st.integers(2003, 2026), min_size=1, max_size=3))))
    columns = tuple(draw(st.lists(st.sampled_from(COLUMNS), min_size=1, max_size=4, unique=True)))
    values = {}
    for column in columns:
        figure = st.none() | st.integers(column.low, column.high).map(
            lambda number, places=column.decimals: Decimal(number).scaleb(-places)
        )
        for code in codes:
            for year in years:
                values[code, year, column.indicator] = draw(figure)
    return Numbers(codes, years, columns, values)


@st.composite
def dialects(draw: st.DrawFn, table: Numbers) -> Dialect:
    kind = draw(st.sampled_from(["csv", "csv", "csv", "xlsx", "xls", "ods", "json", "gpkg"]))
    layouts = ["long", "years", "headers", *(["name"] if len(table.years) == 1 else [])]
    codes = ["full"] if table.codes[0][:2] not in LEVELS else ["full", "lower", "padded", "bare", "float", "exponent"]
    decimal = draw(st.sampled_from([",", "."]))
    made = Dialect(
        layout=draw(st.sampled_from(layouts)),
        code=draw(st.sampled_from(codes)),
        kind=kind,
        delimiter=draw(st.sampled_from([";", ",", "\t", "|"])),
        quoting=draw(st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL])),
        line_end=draw(st.sampled_from(["\n", "\r\n", "\r"])),
        encoding=draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])),
        decimal=decimal,
        thousands=draw(st.sampled_from(["", "", "." if decimal == "," else ",", " ", "\u00a0"])),
        gap=draw(st.sampled_from(["", ".", "x", "-", "n/b", "NULL", "-99997"])),
        padding=draw(st.sampled_from([0, 0, 12])),
        names=draw(st.booleans()),
        typed=draw(st.booleans()),
        zipped=draw(st.booleans()),
    )
    if kind in ("json", "gpkg"):
        return made
    return replace(made, titles=draw(st.integers(0, 2)), footer=draw(st.booleans()))


@dataclass
class Written:
    """A file, its rows as they were written, and how each figure looks in it."""

    path: Path
    looks: dict[Figure, str] = field(default_factory=dict)


def write(table: Numbers, dialect: Dialect, folder: Path) -> Written:
    year = f"_{table.years[0]}" if dialect.layout == "name" else ""
    written = Written(folder / f"cijfers{year}.{dialect.kind}")
    rows = _rows(table, dialect, written.looks)
    titles = [[f"Overzicht deel {number + 1}"] for number in range(dialect.titles)]
    footer = [["Bron: gemeente Veerdam"]] if dialect.footer else []
    _write_rows(written.path, [*titles, *rows, *footer], dialect)
    if dialect.zipped:
        inside = written.path
        written.path = write_zip(folder / f"{inside.stem}.zip", [(f"tabellen/{inside.name}", inside.read_bytes())])
        inside.unlink()
    return written


def _write_rows(path: Path, rows: list[list[Any]], dialect: Dialect) -> None:
    if dialect.kind == "csv":
        text = as_text(rows, dialect.delimiter, dialect.quoting, dialect.line_end)
        path.write_bytes(text.encode(dialect.encoding))
        return
    writers = {"xlsx": write_xlsx, "xls": write_xls, "ods": write_ods, "json": write_json, "gpkg": write_gpkg}
    writers[dialect.kind](path, rows)


def _rows(table: Numbers, dialect: Dialect, looks: dict[Figure, str]) -> list[list[Any]]:
    def cell(code: str, year: int, column: Column) -> Any:
        value = table.values[code, year, column.indicator]
        if dialect.knows_numbers and (value is not None or dialect.gap == ""):
            return None if value is None else int(value) if not column.decimals else value
        text = _number(value, dialect)
        looks[code, year, column.indicator] = text
        return text.rjust(dialect.padding)

    by_number = table.codes[0][:2] in LEVELS and dialect.code in ("bare", "float", "exponent")
    head: list[Any] = [LEVELS[table.codes[0][:2]][0] if by_number else "code"]
    keys = {code: [_code(code, dialect)] for code in table.codes}
    if dialect.names:
        head.append("naam")
        for number, code in enumerate(table.codes):
            keys[code].append(f"België{dialect.delimiter} “Één” {number}")
    if dialect.layout == "long":
        lines = [
            [*keys[code], _year(year, dialect), column.header, cell(code, year, column)]
            for code in table.codes
            for year in table.years
            for column in table.columns
        ]
        return [[*head, "jaar", "indicator", "waarde"], *lines]
    if dialect.layout == "headers":
        pairs = [(column, year) for column in table.columns for year in table.years]
        lines = [[*keys[code], *(cell(code, year, column) for column, year in pairs)] for code in table.codes]
        return [[*head, *(f"{column.header}_{year}" for column, year in pairs)], *lines]
    with_year = dialect.layout == "years"
    lines = [
        [
            *keys[code],
            *([_year(year, dialect)] if with_year else []),
            *(cell(code, year, column) for column in table.columns),
        ]
        for code in table.codes
        for year in table.years
    ]
    return [[*head, *(["jaar"] if with_year else []), *(column.header for column in table.columns)], *lines]


def _year(year: int, dialect: Dialect) -> Any:
    return year if dialect.knows_numbers else str(year)


def _code(code: str, dialect: Dialect) -> Any:
    if dialect.code == "lower":
        return code.lower()
    if dialect.code == "padded":
        return f" {code}\u00a0  "
    if dialect.code == "full":
        return code
    number = int(code[2:])
    if dialect.knows_numbers:
        return number
    if dialect.code == "float":
        return f"{number}{dialect.decimal}0"
    digits = str(number)
    if dialect.code == "exponent" and len(digits) > 4:
        return f"{digits[0]}{dialect.decimal}{digits[1:]}E+{len(digits) - 1:02}"
    return digits


def _number(value: Optional[Decimal], dialect: Dialect) -> str:
    if value is None:
        return dialect.gap
    text = f"{value:,f}" if dialect.thousands else f"{value:f}"
    return text.translate(str.maketrans({",": dialect.thousands, ".": dialect.decimal}))
