"""The small table by district beside the maps that are counted."""

from __future__ import annotations

import pandas as pd

from ..mapping.views import View
from ..mapping.well import BETTER, BOTH, NOW, RESILIENT
from . import facts
from .page import Making
from .tables import Cell, Column, Row, TableSpec
from .words.terms import areas_word, capital


def district_counts(making: Making, view: View) -> TableSpec:
    """Per district what the view counts: areas and inhabitants, areas in focus, or the mean number of red signals."""
    quickscan, say = making.quickscan, making.say
    land = facts.land(quickscan)
    known = facts.districts(quickscan)
    owner = land["district_code"]
    total = owner.value_counts()
    areas = capital(areas_word(2, quickscan, say))
    heads = [Column(say("District"), 60.0), Column(areas, 24.0, "right")]
    values = facts.classes(view, quickscan)
    if view.id == "focus":
        count = _members(values, (True,)).groupby(owner).sum()
        heads.append(Column(say("In focus"), 30.0, "right"))
        text = count.map(say.number)
    elif view.id == "bivariate":
        both = _members(values, facts.CORNERS[:1]).groupby(owner).sum()
        heads.append(Column(say("Both unfavourable"), 36.0, "right"))
        text = both.map(say.number)
    elif view.id == "residual":
        more = _members(values, facts.WORSE).groupby(owner).sum()
        heads.append(Column(say("More than expected"), 36.0, "right"))
        text = more.map(say.number)
    elif view.id == "going_well":
        well = _members(values, (BOTH, NOW, BETTER, RESILIENT)).groupby(owner).sum()
        heads.append(Column(say("Goes well or gets better"), 36.0, "right"))
        text = well.map(say.number)
    elif view.id == "red_count":
        mean = pd.to_numeric(values, errors="coerce").groupby(owner).mean()
        heads.append(Column(say("Red signals, mean"), 36.0, "right"))
        text = mean.map(lambda value: say.number(value, 1))
    else:
        people = _inhabitants(making).reindex(land.index).groupby(owner).sum(min_count=1)
        heads.append(Column(say("Inhabitants"), 30.0, "right"))
        text = people.map(say.number)
    counts = {str(code): int(count) for code, count in total.items()}
    words = {str(code): str(word) for code, word in text.items()}
    rows = tuple(
        Row((Cell(name), Cell(say.number(counts[str(code)])), Cell(words[str(code)])))
        for code, name in known.items()
        if code in total.index
    )
    return TableSpec(tuple(heads), rows)


def _members(values: pd.Series, wanted: tuple[object, ...]) -> pd.Series:
    """Whether each area's class is one of ``wanted``."""
    return pd.Series(values.index.isin(facts.among(values, wanted)), index=values.index)


def _inhabitants(making: Making) -> pd.Series:
    """The last known number of inhabitants by area; hidden ones are left out."""
    rows = making.quickscan.results.observations
    rows = rows[(rows["indicator"] == "c_inw") & rows["value"].notna()].sort_values("year")
    return rows.drop_duplicates("area_code", keep="last").set_index("area_code")["value"]
