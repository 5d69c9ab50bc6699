"""The publisher's list of regions (OData ``WijkenEnBuurten``): codes with names, and no figures.

A KWB download has the codes of districts and not their names; this list, beside it in every OData table, has both.
"""

from __future__ import annotations

from typing import Optional

import pandas as pd

from ...wording import Wording
from ..cells.raw import RawTable
from ..codes import CBS_CODE, clean_codes, level_of
from ..columns import find_column
from ..frames import observations
from .format import Format, Recognition
from .tidy import Content

NAME = "region_names"


def _recognise(raw: RawTable, say: Wording) -> Optional[Recognition]:
    key = find_column(raw.headers, ("key", "identifier"))
    if not key or not find_column(raw.headers, ("title",)):
        return None
    if raw.frame[key].str.strip().str.fullmatch(CBS_CODE).mean() < 0.9:
        return None
    reason = say("It has area codes in “{column}” and their names, and no figures.", column=key)
    return Recognition(NAME, "CBS", 0.7, reason)


def _read(raw: RawTable, year: Optional[int], say: Wording) -> Content:
    key = find_column(raw.headers, ("key", "identifier"))
    title = find_column(raw.headers, ("title",))
    codes, repairs = clean_codes(raw.frame[key], say)
    regions = pd.DataFrame({"area_code": codes, "name": raw.frame[title].str.strip(), "level": level_of(codes)})
    regions["change_flag"] = pd.Series(pd.NA, index=regions.index, dtype="Int8")
    regions["year"] = year or 0
    regions["copies"] = 1
    regions = regions[codes.ne("")].drop_duplicates("area_code").reset_index(drop=True)
    return Content(observations(pd.DataFrame()), regions, (key, title), (*raw.notes, *repairs))


FORMAT = Format(NAME, "CBS", "CC BY 4.0", _recognise, _read)
