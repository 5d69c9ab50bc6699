"""A sentence for the change of every area and indicator, the K-index among them: why it has its trend, or none."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..intake.catalogue import Indicator
from ..wording import Wording
from . import frames
from .absences import no_years, too_few_here, why_at
from .legs import k_change
from .measure import Measured
from .reasons import ROWS, SENTENCES, absence, decimals, fill, published_reasons, trend_names, trend_reasons
from .remembered import remembered
from .why import Why, sentences


def with_trend_reasons(found: Measured, say: Wording) -> pd.DataFrame:
    """Results.trends, each with its reason."""
    frame = frames.trend_frame(found)
    words, size, moves = sentences(found.study.thresholds, say), len(found.cube.codes), found.change
    gone = [why_at(found, chosen) for chosen in (moves.first, moves.last)]
    reasons = []
    for number, row in enumerate(np.flatnonzero(found.judged)):
        own = frame.iloc[number * size : (number + 1) * size].reset_index(drop=True)
        absent = [
            absence(cells.value[row], cells.status[row], why[row], words, say)
            for cells, why in zip((moves.before, moves.after), gone)
        ]
        reasons.append(_trend_sentences(found, int(row), own, absent, say))
    if len(frame) > len(reasons) * size:
        own = frame.iloc[len(reasons) * size :].reset_index(drop=True)
        reasons.append(_index_change_reasons(found, own, gone, words, say))
    return frame.assign(reason=np.concatenate(reasons) if reasons else "")


def _trend_sentences(
    found: Measured, row: int, frame: pd.DataFrame, absent: list[pd.Series], say: Wording
) -> np.ndarray:
    moves, places = found.change, found.cube.places
    none = [no_years(found, row, place, say) for place in range(len(places.codes))]
    nowhere = pd.Series(np.array(none, dtype=object)[places.of_area])
    few = np.where(found.published.hidden[row], sentences(found.study.thresholds, say)[Why.PEOPLE], "")
    gone_first, gone_last = absent
    return _told(
        frame,
        found.indicators[row],
        gone_first,
        gone_last,
        nowhere,
        pd.Series(few, dtype=object),
        moves.blind[row],
        moves.moved[row],
        say,
    )


@remembered(SENTENCES, ROWS)
def _told(
    frame: pd.DataFrame,
    indicator: Indicator,
    gone_first: pd.Series,
    gone_last: pd.Series,
    nowhere: pd.Series,
    few: pd.Series,
    blind: np.ndarray,
    moved: np.ndarray,
    say: Wording,
) -> np.ndarray:
    """The sentences of one indicator: of its trends and, where it has none, of what is absent or was moved."""
    sentence = trend_reasons(frame, indicator, say)
    sentence += np.where(blind, say(" No denominator is known: indicative."), "")
    sentence = sentence.where(frame["band"].notna(), say("No trend: there is no margin to judge the change by."))
    for gone, year in ((gone_last, frame["year_to"]), (gone_first, frame["year_from"])):
        told = fill(say("No trend. {year}: "), frame.index, year=year.astype(str)) + gone
        sentence = sentence.where(gone.eq(""), told)
    sentence = sentence.mask(pd.Series(moved), say("No trend: the boundary was moved between the two years."))
    # what was published goes before all that we could compare ourselves
    sentence = sentence.where(nowhere.eq("") | frame["trend"].notna(), nowhere)
    if frame["published"].notna().any():
        sentence = sentence.mask(frame["published"].notna(), published_reasons(frame, indicator, say))
    return sentence.where(few.eq(""), few).to_numpy()


def _index_change_reasons(
    found: Measured, frame: pd.DataFrame, gone: list[np.ndarray], words: dict[int, str], say: Wording
) -> np.ndarray:
    index, places, years = found.index_change, found.cube.places, found.cube.years
    if not frames.has_index_change(found):
        return np.full(len(frame), k_change(found, say), dtype=object)
    names = trend_names(say)
    spans = []
    for place in range(len(places.codes)):
        taking = index.members[:, place]
        pairs = sorted(set(zip(years[index.first[taking, place]], years[index.last[taking, place]])))
        spans.append(", ".join(f"{first}–{last}" for first, last in pairs))
    sentence = fill(
        say(
            "{trend}: mean change of {count} of {all} indicators {change}, margin {band} ({years}). "
            "Against the municipality {relative}: {relative_trend}."
        ),
        frame.index,
        trend=frame["trend"].map(names).astype(object).fillna(say("No trend")),
        count=pd.Series(index.available).astype(str),
        all=pd.Series(places.to_areas(index.members.sum(axis=0))).astype(str),
        change=say.numbers(frame["change"], 2, signed=True),
        band=say.numbers(frame["band"], 2),
        years=pd.Series(np.array(spans, dtype=object)[places.of_area]),
        relative=say.numbers(frame["change_relative"], 2, signed=True),
        relative_trend=frame["trend_relative"].map(names).astype(object).fillna(say("No trend")).str.lower(),
    )
    member = places.to_areas(index.members)
    small = np.where(member, np.where(gone[0] > 0, gone[0], gone[1]), Why.NONE).max(axis=0)
    told = pd.Series(small).map(words).astype(object)
    lacking = too_few_here(index.available, found, say).mask(told.ne(""), told)
    lacking = lacking.mask(pd.Series(index.moved), say("No trend: the boundary was moved between the two years."))
    return sentence.where(frame["change"].notna(), lacking).to_numpy()


def with_series(trends: pd.DataFrame, series: pd.DataFrame, found: Measured, say: Wording) -> pd.DataFrame:
    """What the line through all years says, behind the sentence on the first and the last."""
    judged = series.dropna(subset=["trend"]).reset_index(drop=True)
    names = {2: say("worse"), 3: say("no significant trend"), 4: say("better")}
    digits = {item.id: decimals(item) + 1 for item in found.indicators}
    slope = [
        say.numbers(rows["slope"], digits[str(name)], signed=True)
        for name, rows in judged.groupby("indicator", sort=False)
    ]
    told = fill(
        say(" Over {points} years ({first}–{last}): {trend}, {slope} a year."),
        judged.index,
        points=judged["points"].astype(str),
        first=judged["first"].astype(str),
        last=judged["last"].astype(str),
        trend=judged["trend"].map(names).astype(object),
        slope=pd.concat(slope) if slope else pd.Series(dtype=object),
    )
    told.index = pd.MultiIndex.from_frame(judged[["area_code", "indicator"]])
    beside = told.reindex(pd.MultiIndex.from_frame(trends[["area_code", "indicator"]])).fillna("").to_numpy()
    has_trend = trends["trend"].notna().to_numpy()
    return trends.assign(reason=trends["reason"] + np.where(has_trend, beside, ""))
