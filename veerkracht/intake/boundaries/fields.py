"""Which field of a boundary layer is the key, the name, the district, the municipality, the water flag, the year."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Optional

import pandas as pd
from osgeo import ogr

from ...errors import QuickScanError
from ...study import AreaSource
from ...wording import Wording
from ..codes import clean_codes, level_of
from ..columns import plain, take_apart
from ..formats.keys import year_in_text
from ..formats.tidy import FLAG_STEMS
from .attributes import trimmed
from .encoding import mended
from .keys import CBS, OWN, YEAR_CODE, Columns, Key, candidates, key_of, may_be_key
from .layers import AreaLayer

_NAME_STEMS = {
    "neighbourhood": ("buurtnaam", "bunaam", "statnaam", "naam", "name", "regio", "titel", "omschrijving"),
    "district": ("wijknaam", "wknaam", "statnaam", "naam", "name", "regio"),
    "municipality": ("gemeentenaam", "gemnaam", "gmnaam", "statnaam", "naam", "name", "regio"),
    "other": ("naam", "name", "gebiedsnaam", "gebiednaam", "statnaam", "buurtnaam", "titel", "label", "omschrijving"),
}
_DISTRICT_STEMS = ("wijkcode", "wkcode", "wk", "wijk", "stadsdeelcode", "stadsdeel", "districtcode", "district")
# where the districts of own areas stand and where their names do
_DISTRICT_NAME_STEMS = ("wijknaam", "wknaam")
_NAMES_OF_DISTRICTS = {"stadsdeelcode": "stadsdeelnaam", "districtcode": "districtnaam"}
_MUNICIPALITY_STEMS = ("gemeentecode", "gemcode", "gmcode", "gm", "gmnr")
_MUNICIPALITY_NAME_STEMS = ("gemeentenaam", "gemnaam", "gmnaam", "gemname", "gemeente")
_WATER_STEMS = ("water", "h2o")
_YEAR_STEMS = ("jaarcode", "jaar", "year")
_NUMERIC_STEMS = frozenset((*_DISTRICT_STEMS, *_MUNICIPALITY_STEMS, *_WATER_STEMS, *FLAG_STEMS, *_YEAR_STEMS))
# the CBS gives the large waters of a municipality a neighbourhood with this number
WATER_ENDING = "9997"


@dataclass
class Fields:
    """Names of fields (empty where the layer has none), what the layer is, and the reason for each guess.

    ``cells`` are the trimmed text cells of the layer, one row a feature; ``codes`` the key as it should be written.
    """

    key: Key
    level: str
    codes: pd.Series
    cells: pd.DataFrame
    candidates: tuple[tuple[str, str], ...] = ()
    name: str = ""
    district: str = ""
    district_name: str = ""
    municipality: str = ""
    municipality_name: str = ""
    water: str = ""
    flag: str = ""
    year: Optional[int] = None
    reasons: dict[str, str] = field(default_factory=dict)
    repairs: list[str] = field(default_factory=list)

    def column(self, name: str) -> pd.Series:
        """The cells of a field, all empty where the layer has none."""
        return self.cells[name] if name else pd.Series("", index=self.cells.index)


def worth_reading(layer: AreaLayer, source: AreaSource) -> set[str]:
    """The fields of a layer that can be one of :class:`Fields`: text, and numbers by their names; all whole numbers
    where nothing better is the key."""
    chosen = {source.key_field, source.name_field, source.district_field, layer.key.column if layer.key else ""}
    numbers = (ogr.OFTInteger, ogr.OFTInteger64) if layer.key is None or _is_guess(layer.key) else ()
    return {
        name
        for name, kind in layer.types.items()
        if name in chosen or kind == ogr.OFTString or kind in numbers or _may_describe(name)
    }


def _is_guess(key: Key) -> bool:
    return key.kind == OWN and not may_be_key(key.column)


def _may_describe(header: str) -> bool:
    stem = take_apart(header).stem
    return may_be_key(header) or stem in _NUMERIC_STEMS or plain(header) in _NUMERIC_STEMS


def find_fields(
    raw: pd.DataFrame, types: Mapping[str, int], source: AreaSource, path: Path, layer: str, say: Wording
) -> Fields:
    """Find the fields of a boundary layer in its attributes.

    Parameters
    ----------
    raw : text cells just as they stand in the layer; ``types`` are the field types of OGR by name.

    Raises
    ------
    QuickScanError : a field that the user named does not exist or is empty, or no field can be the key.
    """
    raw, repairs = mended(raw, say)
    cells = trimmed(raw)
    columns = Columns(cells, types, f"{path.stem} {layer}")
    found = candidates(columns, say)
    key, reason = _key(columns, found, source.key_field, path, say)
    codes, repaired = clean_codes(_without_year(raw[key.column], key), say, key.read_as)
    level = _commonest_level(codes) if key.kind == CBS else "other"
    fields = Fields(key, level, codes, cells, tuple((item.column, item.reason) for item in found))
    fields.repairs += [*repairs, *repaired]
    fields.reasons["key"] = reason
    find = _Finder(cells, take_apart(key.column).year)
    fields.name = _named(columns, source.name_field, path) or find.name(level, key.column)
    fields.reasons["name"] = (
        say("The names are in “{column}”.", column=fields.name)
        if fields.name
        else say("The layer has no names; the codes are used.")
    )
    fields.municipality = find.first(_MUNICIPALITY_STEMS)
    fields.municipality_name = find.first(_MUNICIPALITY_NAME_STEMS)
    fields.reasons["municipality"] = (
        say("The municipality is in “{column}”.", column=fields.municipality)
        if fields.municipality
        else say("The municipality follows from the code: BU02000101 lies in GM0200.")
        if key.kind == CBS
        else say("The layer has no municipalities; all its areas are used.")
    )
    _find_districts(fields, find, _named(columns, source.district_field, path), say)
    fields.water = find.first(_WATER_STEMS)
    if fields.water:
        fields.reasons["water"] = say("Water is marked in “{column}”.", column=fields.water)
    elif key.kind == CBS and fields.codes.str.endswith(WATER_ENDING).any():
        fields.reasons["water"] = say("Water is what has a code that ends in {ending}.", ending=WATER_ENDING)
    fields.flag = find.first(FLAG_STEMS)
    fields.year, fields.reasons["year"] = _year(columns, key, find, source, layer, path, say)
    return fields


def _find_districts(fields: Fields, find: _Finder, wanted: str, say: Wording) -> None:
    fields.district_name = fields.name if fields.level == "district" else find.first(_DISTRICT_NAME_STEMS)
    fields.district = wanted
    if not wanted and fields.key.kind != CBS:
        fields.district = find.first(_DISTRICT_STEMS, other_than=(fields.key.column, fields.name))
        beside = _NAMES_OF_DISTRICTS.get(take_apart(fields.district).stem)
        fields.district_name = find.first((beside,)) if beside else fields.district_name
        if fields.district_name == fields.name:
            fields.district_name = ""
        fields.district = fields.district or fields.district_name
    fields.reasons["district"] = (
        say("The districts are in “{column}”.", column=fields.district)
        if fields.district
        else say("The district follows from the code: BU02000101 lies in WK020001.")
        if fields.level in ("neighbourhood", "district")
        else say("The layer has no districts.")
    )


def _key(columns: Columns, found: list[Key], wanted: str, path: Path, say: Wording) -> tuple[Key, str]:
    frame = columns.frame
    names = ", ".join(key.column for key in found) or "–"
    if wanted:
        if wanted not in frame.columns:
            raise QuickScanError(
                "“{name}” has no column “{column}”.",
                "Columns with area codes are: {candidates}. All columns are: {columns}.",
                "Choose the column with the codes of the areas.",
                name=path.name,
                column=wanted,
                candidates=names,
                columns=", ".join(columns.types),
            )
        if frame[wanted].eq("").all():
            raise QuickScanError(
                "The column “{column}” of “{name}” is empty.",
                "Columns with area codes are: {candidates}.",
                "Choose the column with the codes of the areas.",
                name=path.name,
                column=wanted,
                candidates=names,
            )
        return key_of(columns, wanted, say), say("The key “{column}” was chosen by the user.", column=wanted)
    if found:
        chosen = found[0]
        sentences = [say("The key is “{column}”.", column=chosen.column), chosen.reason]
        if any(take_apart(other.column).year and _are_alike(other, chosen) for other in found[1:]):
            sentences.append(say("It is of the newest year."))
        return chosen, " ".join(sentences)
    raise QuickScanError(
        "“{name}” has no column with area codes.",
        "No column holds codes such as BU02000101, or another value for each area. The columns are: {columns}.",
        "Choose the column with your own area codes yourself.",
        name=path.name,
        columns=", ".join(columns.types) or "–",
    )


def _are_alike(one: Key, other: Key) -> bool:
    stems = [take_apart(key.column).stem for key in (one, other)]
    return stems[0] == stems[1] and (one.kind, one.level) == (other.kind, other.level)


def _without_year(cells: pd.Series, key: Key) -> pd.Series:
    return cells.str.replace(rf"^\s*{YEAR_CODE}", "", regex=True) if key.kind == CBS else cells


@dataclass(frozen=True)
class _Finder:
    """Finds columns by their stems. Where headers carry years (``BUURTNAAM_2015``, ``BUURTNAAM_2022``), those of the
    key's year are meant; with a key without one, those without one and else the newest."""

    cells: pd.DataFrame
    year: Optional[int]

    def first(self, stems: Collection[str], other_than: Collection[str] = ()) -> str:
        """The first column by the order of ``stems`` that is not empty."""
        headers = [(take_apart(column), plain(column)) for column in self.cells.columns]
        for stem in stems:
            fitting = [
                header
                for header, whole in headers
                if stem in (header.stem, whole) and header.text not in other_than and self._is_filled(header.text)
            ]
            of_year = [header for header in fitting if header.year == self.year]
            unsaid = [header for header in fitting if header.year is None]
            newest = sorted(fitting, key=lambda header: -(header.year or 0)) if self.year is None else []
            for header in (*of_year, *unsaid, *newest):
                return header.text
        return ""

    def name(self, level: str, key: str) -> str:
        """The column of the areas' names: by the usual stems of the level, else what is called so and varies most."""
        usual = self.first(_NAME_STEMS[level], other_than=(key,))
        if usual or level != "other":
            return usual
        called = [
            column
            for column in self.cells.columns
            if column != key
            and re.search(r"naam|name", take_apart(column).stem)
            and take_apart(column).stem not in _MUNICIPALITY_NAME_STEMS
            and self.cells[column].nunique() > 0.5 * len(self.cells)
        ]
        return max(called, key=lambda column: self.cells[column].nunique(), default="")

    def _is_filled(self, column: str) -> bool:
        return bool(self.cells[column].ne("").any())


def _named(columns: Columns, wanted: str, path: Path) -> str:
    if wanted and wanted not in columns.frame.columns:
        raise QuickScanError(
            "“{name}” has no column “{column}”.",
            "All columns are: {columns}.",
            "Choose one of these columns.",
            name=path.name,
            column=wanted,
            columns=", ".join(columns.types),
        )
    return wanted


def _commonest_level(codes: pd.Series) -> str:
    levels = level_of(codes[codes.ne("")])
    levels = levels[levels.ne("other")]
    return str(levels.mode().iloc[0]) if len(levels) else "other"


def _year(
    columns: Columns, key: Key, find: _Finder, source: AreaSource, layer: str, path: Path, say: Wording
) -> tuple[Optional[int], str]:
    frame = columns.frame
    if source.year is not None:
        return source.year, say("The year {year} was given by the user.", year=source.year)
    if find.year is not None:
        return find.year, say("The year {year} follows from “{column}”.", year=find.year, column=key.column)
    for column in frame.columns:
        years = frame[column].str.extract(f"^{YEAR_CODE}")[0].dropna()
        if len(years):
            year = int(years.mode().iloc[0])
            return year, say("The year {year} follows from “{column}”.", year=year, column=column)
    column = find.first(_YEAR_STEMS)
    if column:
        years = frame[column].str.extract(r"^((?:19|20)\d{2})(?:\.0+)?$")[0].dropna()
        if len(years):
            year = int(years.mode().iloc[0])
            return year, say("The year {year} follows from “{column}”.", year=year, column=column)
    for text in (layer, path.stem):
        named = year_in_text(re.sub(r"v\d+$", "", text))
        if named is not None:
            return named, say("The year {year} follows from “{evidence}”.", year=named, evidence=text)
    return None, say("The year of the boundaries is not known.")
