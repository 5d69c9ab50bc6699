"""Lists of regions: codes with names, and no figures (OData ``WijkenEnBuurten``, the CBS list of neighbourhoods).

A KWB download has the codes of districts and not their names; such a list, beside it, has both.
"""

from __future__ import annotations

from typing import Optional

import pandas as pd

from ...wording import Wording
from ..cells.raw import RawTable
from ..codes import CBS_CODE, clean_codes, level_of
from ..columns import find_column, take_apart
from ..frames import observations
from .format import Format, Recognition
from .tidy import Content, no_known_columns

NAME = "region_names"
_AMSTERDAM = "Gemeente Amsterdam"
# the city gives the codes of the CBS beside its own
_OF_AMSTERDAM = ("cbscode",)
# code and name of each level, as the columns of such lists are called
_PAIRS = (
    (("key", "identifier"), ("title",), ""),
    (("statcode",), ("statnaam",), ""),
    (_OF_AMSTERDAM, ("naam",), ""),
    (("buurtcode", "bucode"), ("buurtnaam", "bunaam"), "neighbourhood"),
    (("wijkcode", "wkcode", "wk"), ("wijknaam", "wknaam"), "district"),
    (("gemeentecode", "gmcode", "gm"), ("gemeentenaam", "gmnaam"), "municipality"),
)


def _pairs(raw: RawTable) -> list[tuple[str, str, str]]:
    """Code column, name column and level of each pair whose codes are mostly CBS codes once cleaned."""
    found = []
    for codes, names, level in _PAIRS:
        code, name = find_column(raw.frame.columns, codes), find_column(raw.frame.columns, names)
        if code and name:
            cells = raw.frame[code].str.strip()
            pattern = rf"{CBS_CODE}|\d{{1,8}}" if level else CBS_CODE
            if cells.str.fullmatch(pattern).mean() >= 0.5:
                found.append((code, name, level))
    return found


def _recognise(raw: RawTable, say: Wording) -> Optional[Recognition]:
    pairs = _pairs(raw)
    if not pairs:
        return None
    reason = say("It has area codes in “{column}” and their names, and no figures.", column=pairs[0][0])
    years = {year for header in (pair[0] for pair in pairs) if (year := take_apart(header).year)}
    publisher = _AMSTERDAM if take_apart(pairs[0][0]).stem in _OF_AMSTERDAM else "CBS"
    return Recognition(NAME, publisher, 0.7 if pairs[0][2] == "" else 0.3, reason, tuple(sorted(years)))


def _read(raw: RawTable, year: Optional[int], say: Wording) -> Content:
    pairs = _pairs(raw)
    if not pairs:
        raise no_known_columns(raw)
    parts: list[pd.DataFrame] = []
    repairs: list[str] = []
    for code, name, level in pairs:
        codes, told = clean_codes(raw.frame[code], say, level)
        repairs += told
        parts.append(pd.DataFrame({"area_code": codes, "name": raw.frame[name].str.strip()}))
    regions = pd.concat(parts, ignore_index=True)
    regions["level"] = level_of(regions["area_code"])
    regions["change_flag"] = pd.Series(pd.NA, index=regions.index, dtype="Int8")
    regions["year"] = year or 0
    regions["copies"] = 1
    regions = regions[regions["area_code"].ne("")].drop_duplicates("area_code").reset_index(drop=True)
    used = tuple(column for pair in pairs for column in pair[:2])
    return Content(observations(pd.DataFrame()), regions, used, (*raw.notes, *dict.fromkeys(repairs)))


FORMAT = Format(NAME, "CBS", "CC BY 4.0", _recognise, _read)
