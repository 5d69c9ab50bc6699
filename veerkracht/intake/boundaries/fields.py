"""Which field of a boundary layer is the key, the name, the district, the municipality, the water flag, the year."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Optional

import pandas as pd

from ...errors import QuickScanError
from ...study import AreaSource
from ...wording import Wording
from ..codes import CBS_CODE, PREFIXES, clean_codes, level_from_header, level_of
from ..columns import plain, take_apart
from ..formats.keys import year_in_text
from ..formats.tidy import FLAG_STEMS

_KEY_STEMS = ("statcode", "buurtcode", "bucode", "gwbcode10", "gwbcode", "cbscode", "wijkcode", "wkcode")
_NAME_STEMS = {
    "neighbourhood": ("buurtnaam", "bunaam", "statnaam", "naam", "name", "regio", "titel", "omschrijving"),
    "district": ("wijknaam", "wknaam", "statnaam", "naam", "name", "regio"),
    "municipality": ("gemeentenaam", "gmnaam", "statnaam", "naam", "name", "regio"),
    "other": ("naam", "name", "statnaam", "gebiedsnaam", "titel", "label", "omschrijving"),
}
_DISTRICT_STEMS = ("wijkcode", "wkcode", "wk")
_DISTRICT_NAME_STEMS = ("wijknaam", "wknaam")
_MUNICIPALITY_STEMS = ("gemeentecode", "gmcode", "gm")
_MUNICIPALITY_NAME_STEMS = ("gemeentenaam", "gmnaam")
_WATER_STEMS = ("water", "h2o")
_YEAR_STEMS = ("jaarcode", "jaar", "year")
_NUMERIC_STEMS = frozenset(
    (
        *_KEY_STEMS,
        *_DISTRICT_STEMS,
        *_MUNICIPALITY_STEMS,
        *_WATER_STEMS,
        *FLAG_STEMS,
        *_YEAR_STEMS,
        "code",
        "gebiedcode",
    )
)
_YEAR_CODE = r"((?:19|20)\d{2})(?:BU|WK|GM)"


@dataclass
class Fields:
    """Names of fields (empty where the layer has none), what the layer is, and the reason for each guess."""

    key: str
    level: str
    codes: pd.Series
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


def may_describe(header: str) -> bool:
    """Whether a numeric field may be one of the fields of :class:`Fields`, judged by its name."""
    stem = take_apart(header).stem
    return stem in _NUMERIC_STEMS or plain(header) in _NUMERIC_STEMS


def find_fields(frame: pd.DataFrame, source: AreaSource, path: Path, layer: str, say: Wording) -> Fields:
    """Find the fields of a boundary layer in its attributes (all text).

    Raises
    ------
    QuickScanError : a field that the user named does not exist or is empty, or no field holds area codes.
    """
    key, reason = _key(frame, source.key_field, path, say)
    codes, repairs = clean_codes(frame[key], say, level_from_header(key) or _level_in_name(path, layer))
    level = _commonest_level(codes)
    fields = Fields(key=key, level=level, codes=codes, repairs=repairs)
    fields.reasons["key"] = reason
    fields.reasons["level"] = _level_reason(level, key, say)
    fields.name = _named(frame, source.name_field, path) or _first(frame, _NAME_STEMS[level], other_than=key)
    fields.reasons["name"] = (
        say("The names are in “{column}”.", column=fields.name)
        if fields.name
        else say("The layer has no names; the codes are used.")
    )
    fields.district = _named(frame, source.district_field, path) or _first(frame, _DISTRICT_STEMS)
    fields.reasons["district"] = (
        say("The districts are in “{column}”.", column=fields.district)
        if fields.district
        else say("The district follows from the code: BU02000101 lies in WK020001.")
        if level in ("neighbourhood", "district")
        else say("The layer has no districts.")
    )
    fields.district_name = _first(frame, _DISTRICT_NAME_STEMS) if level != "district" else fields.name
    fields.municipality = _first(frame, _MUNICIPALITY_STEMS)
    fields.municipality_name = _first(frame, _MUNICIPALITY_NAME_STEMS)
    fields.reasons["municipality"] = (
        say("The municipality is in “{column}”.", column=fields.municipality)
        if fields.municipality
        else say("The municipality follows from the code: BU02000101 lies in GM0200.")
        if level in ("neighbourhood", "district", "municipality")
        else say("The layer has no municipalities; all its areas are used.")
    )
    fields.water = _first(frame, _WATER_STEMS)
    if fields.water:
        fields.reasons["water"] = say("Water is marked in “{column}”.", column=fields.water)
    fields.flag = _first(frame, FLAG_STEMS)
    fields.year, fields.reasons["year"] = _year(frame, source, path, layer, say)
    return fields


def _key(frame: pd.DataFrame, wanted: str, path: Path, say: Wording) -> tuple[str, str]:
    candidates = _candidates(frame)
    if wanted:
        if wanted not in frame.columns:
            raise QuickScanError(
                "“{name}” has no column “{column}”.",
                "Columns with area codes are: {candidates}. All columns are: {columns}.",
                "Choose the column with the codes of the areas.",
                name=path.name,
                column=wanted,
                candidates=", ".join(candidates) or "–",
                columns=", ".join(frame.columns),
            )
        if frame[wanted].eq("").all():
            raise QuickScanError(
                "The column “{column}” of “{name}” is empty.",
                "Columns with area codes are: {candidates}.",
                "Choose the column with the codes of the areas.",
                name=path.name,
                column=wanted,
                candidates=", ".join(candidates) or "–",
            )
        return wanted, say("The key “{column}” was chosen by the user.", column=wanted)
    if candidates:
        chosen = candidates[0]
        return chosen, say("The key is “{column}”, because it holds CBS codes.", column=chosen)
    by_name = _first(frame, (*_KEY_STEMS, "code", "gebiedcode"))
    if by_name:
        return by_name, say("The key is “{column}”, because of its name.", column=by_name)
    raise QuickScanError(
        "“{name}” has no column with area codes.",
        "No column holds codes such as BU02000101, WK020001 or GM0200. The columns are: {columns}.",
        "Choose the column with your own area codes yourself.",
        name=path.name,
        columns=", ".join(frame.columns) or "–",
    )


def _candidates(frame: pd.DataFrame) -> list[str]:
    """Columns that hold CBS codes: the deepest level first, then the more of them, then the usual names."""
    ranked = []
    depth = {prefix: number for number, prefix in enumerate(reversed(list(PREFIXES)))}
    for position, column in enumerate(frame.columns):
        cells = frame[column].str.upper()
        hits = cells.str.fullmatch(CBS_CODE)
        filled = cells.ne("").sum()
        if not filled or hits.sum() < 0.5 * filled:
            continue
        prefix = cells[hits].str[:2].mode().iloc[0]
        stem = take_apart(column).stem
        usual = _KEY_STEMS.index(stem) if stem in _KEY_STEMS else len(_KEY_STEMS)
        ranked.append((-depth.get(prefix, -1), usual, -int(hits.sum()), position, column))
    return [column for *_, column in sorted(ranked)]


def _named(frame: pd.DataFrame, wanted: str, path: Path) -> str:
    if wanted and wanted not in frame.columns:
        raise QuickScanError(
            "“{name}” has no column “{column}”.",
            "All columns are: {columns}.",
            "Choose one of these columns.",
            name=path.name,
            column=wanted,
            columns=", ".join(frame.columns),
        )
    return wanted


def _first(frame: pd.DataFrame, stems: tuple[str, ...], other_than: str = "") -> str:
    """The first column by the order of ``stems`` that is not empty."""
    by_stem: dict[str, str] = {}
    for column in frame.columns:
        for stem in (take_apart(column).stem, plain(column)):
            by_stem.setdefault(stem, column)
    return next(
        (
            by_stem[stem]
            for stem in stems
            if stem in by_stem and by_stem[stem] != other_than and frame[by_stem[stem]].ne("").any()
        ),
        "",
    )


def _level_in_name(path: Path, layer: str) -> str:
    name = f"{path.stem} {layer}".lower()
    found = [
        level
        for word, level in (("buurt", "neighbourhood"), ("wijk", "district"), ("gemeente", "municipality"))
        if word in name
    ]
    return found[0] if len(found) == 1 else ""


def _commonest_level(codes: pd.Series) -> str:
    levels = level_of(codes[codes.ne("")])
    return str(levels.mode().iloc[0]) if len(levels) else "other"


def _level_reason(level: str, key: str, say: Wording) -> str:
    if level == "neighbourhood":
        return say("Neighbourhoods, because the codes in “{column}” begin with BU.", column=key)
    if level == "district":
        return say("Districts, because the codes in “{column}” begin with WK.", column=key)
    if level == "municipality":
        return say("Municipalities, because the codes in “{column}” begin with GM.", column=key)
    return say("Own areas, because “{column}” holds no CBS codes.", column=key)


def _year(frame: pd.DataFrame, source: AreaSource, path: Path, layer: str, say: Wording) -> tuple[Optional[int], str]:
    if source.year is not None:
        return source.year, say("The year {year} was given by the user.", year=source.year)
    for column in frame.columns:
        years = frame[column].str.extract(f"^{_YEAR_CODE}")[0].dropna()
        if len(years):
            year = int(years.mode().iloc[0])
            return year, say("The year {year} follows from “{column}”.", year=year, column=column)
    column = _first(frame, _YEAR_STEMS)
    if column and frame[column].str.fullmatch(r"(?:19|20)\d{2}").any():
        year = int(frame[column].mode().iloc[0])
        return year, say("The year {year} follows from “{column}”.", year=year, column=column)
    for text in (layer, path.stem):
        named = year_in_text(re.sub(r"v\d+$", "", text))
        if named is not None:
            return named, say("The year {year} follows from “{evidence}”.", year=named, evidence=text)
    return None, say("The year of the boundaries is not known.")
