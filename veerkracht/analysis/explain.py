"""What was measured, in frames with a reason for every class: the results that are drawn and printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Optional

import numpy as np
import pandas as pd

from ..intake.catalogue import Indicator
from ..progress import Progress
from ..study import METHODS
from ..wording import Wording
from . import frames
from .availability import Legs, k_change_problem, k_level_problem, o_change_problem, unavailable
from .beside import chance_frame, funnel_frame, inequality_frame, series_frame
from .classing import method_of
from .developments import comparable
from .fragility import sensitivity_frame, with_fragile_coincidence, with_fragile_signals, with_fragile_trends
from .housing import GROUPINGS, housing_classes, terciles
from .intervals import variance
from .measure import Measured
from .reasons import (
    Compared,
    absence,
    coincidence_reasons,
    decimals,
    fill,
    places_compared,
    published_reasons,
    signal_names,
    signal_reasons,
    size_remark,
    trend_names,
    trend_reasons,
)
from .references import KINDS, LEAST_FOR_SPREAD, Problem, problem_sentence
from .residual import MAD_TO_SD
from .results import BREAK_TYPES, K_INDEX, SIGNAL_TYPES, TREND_TYPES, ResidualModel, Results, typed
from .sensitivity import sensitivity
from .suppression import hidden_frame, shown_observations
from .why import Why, sentences


def explained(
    found: Measured,
    observations: pd.DataFrame,
    catalogue: Mapping[str, Indicator],
    say: Wording,
    progress: Optional[Progress] = None,
) -> Results:
    """The frames of a QuickScan, each class with its reason.

    Parameters
    ----------
    observations : those that were measured.

    Raises
    ------
    Cancelled : the user asked to stop.
    """
    moved = sensitivity(found, progress)
    signals = typed([with_fragile_signals(_with_signal_reasons(found, say), found, moved, say)], SIGNAL_TYPES)
    series = series_frame(found)
    told = _with_series(_with_trend_reasons(found, say), series, found, say)
    trends = typed([with_fragile_trends(told, found, moved, say)], TREND_TYPES)
    nuisance = "" if found.nuisance is None else found.indicators[found.nuisance].id
    legs = Legs(_k_level(found, say), _k_change(found, say), *_nuisance_problems(found, catalogue, say))
    coincidence = frames.coincidence_frame(found)
    labels = [catalogue[name].short(say.language) if name else "" for name in (K_INDEX, nuisance)]
    parts = [
        with_fragile_coincidence(
            rows.assign(reason=coincidence_reasons(rows, legs.coincidence(say), labels[0], labels[1], say)),
            str(version),
            moved,
            say,
        )
        for version, rows in coincidence.groupby("version", sort=False)
    ]
    coincidence = pd.concat(parts, ignore_index=True)
    homes = frames.housing_frame(found, terciles(found.share, found.cube.places), housing_classes(found.share))
    return Results(
        signals=signals,
        trends=trends,
        coincidence=coincidence,
        housing=homes,
        gap=frames.gap_frame(found),
        references=frames.reference_frame(found),
        ingredients=_ingredients(found, say),
        sensitivity=sensitivity_frame(found, moved, say),
        hidden=hidden_frame(found.cube, found.suppression, found.study.thresholds, say),
        observations=shown_observations(observations, found.suppression),
        unavailable=unavailable(signals, coincidence, homes, legs, say),
        nuisance=nuisance,
        housing_groups=GROUPINGS[int(found.groups.name[0])],
        residual_model=_residual_model(found),
        series=series,
        funnel=funnel_frame(found),
        chance=chance_frame(found),
        inequality=inequality_frame(found),
        breaks=typed([] if found.breaks is None else [found.breaks], BREAK_TYPES),
    )


def _residual_model(found: Measured) -> Optional[ResidualModel]:
    """The fit of the only municipality; more have each their own."""
    fit = found.fits[0]
    if len(found.fits) > 1 or np.isnan(fit.coefficients).any():
        return None
    intercept, of_index, of_housing = (float(value) for value in fit.coefficients)
    return ResidualModel(intercept, of_index, of_housing, fit.scale * MAD_TO_SD, fit.rows)


def _why(found: Measured, chosen: np.ndarray) -> np.ndarray:
    """Why the cells of a chosen year (I, G) are empty: of suppression.Why (I, A)."""
    index = found.cube.places.to_areas(chosen)
    picked = np.take_along_axis(found.suppression.why, np.where(index < 0, 0, index)[:, None, :], axis=1)[:, 0, :]
    return np.where(index < 0, Why.NONE, picked)


def _with_signal_reasons(found: Measured, say: Wording) -> pd.DataFrame:
    frame = frames.signal_frame(found)
    words = sentences(found.study.thresholds, say)
    level, places, size = found.level, found.cube.places, len(found.cube.codes)
    why = _why(found, level.chosen)
    reasons = []
    for number, row in enumerate(frames.has_level(found)):
        own = frame.iloc[number * size : (number + 1) * size].reset_index(drop=True)
        missing = absence(level.cells.value[row], level.cells.status[row], why[row], words, say)
        choice = found.study.choice(found.indicators[row].id)
        against = Compared(
            level.references.per_area[row],
            places_compared(places.to_areas(level.references.kind[row]), say),
            _no_class(found, row, say),
            method_of(choice, found.indicators[row]),
            choice.breaks,
        )
        people = level.people[row]
        reasons.append(
            signal_reasons(own, people, missing, found.indicators[row], against, found.study.thresholds, say)
        )
    if frames.has_index(found):
        own = frame.iloc[len(reasons) * size :].reset_index(drop=True)
        reasons.append(_index_level_reasons(found, own, reasons, say))
    return frame.assign(reason=np.concatenate(reasons) if reasons else "")


def _no_class(found: Measured, row: int, say: Wording) -> pd.Series:
    """Why an area with a figure has no class, by the indicator's method."""
    method = method_of(found.study.choice(found.indicators[row].id), found.indicators[row])
    if method == METHODS[0]:
        return _problems(found, row, say)
    words = {
        "quintiles": say("There are fewer than five areas to put in five classes."),
        "breaks": "",
        "classes": say("It is none of the nine classes of the Leefbaarometer."),
        "benchmark": say("There is no margin, or nothing, to compare it by."),
    }
    return pd.Series(np.where(found.level.signal[row] > 0, "", words[method]), dtype=object)


def _problems(found: Measured, row: int, say: Wording) -> pd.Series:
    """Why an indicator has no signal, per area."""
    against, level = found.level.references, found.level
    told = []
    for place in range(len(found.cube.places.codes)):
        abroad = against.kind[row, place] == KINDS.index("netherlands")
        least = LEAST_FOR_SPREAD if abroad else found.study.thresholds.minimum_areas
        year = int(found.cube.years[level.chosen[row, place]]) if level.chosen[row, place] >= 0 else 0
        told.append(
            problem_sentence(int(against.problem[row, place]), int(against.areas[row, place]), least, year, say)
        )
    return pd.Series(np.array(told, dtype=object)[found.cube.places.of_area])


def _index_level_reasons(found: Measured, frame: pd.DataFrame, others: list[np.ndarray], say: Wording) -> np.ndarray:
    index, places = found.index_level, found.cube.places
    sentence = fill(
        say("{signal}: mean of {count} of {all} indicators {value}; z = {z}."),
        frame.index,
        signal=frame["signal"].map(signal_names(say)).astype(object).fillna(""),
        count=pd.Series(index.available).astype(str),
        all=pd.Series(places.to_areas(index.members.sum(axis=0))).astype(str),
        value=say.numbers(frame["value"], 2, signed=True),
        z=say.numbers(frame["z"], 1),
    )
    sentence += size_remark(pd.Series(index.people), found.study.thresholds, say).to_numpy()
    problems = pd.Series([_index_problem(found, place, say) for place in range(len(places.codes))], dtype=object)
    problem = pd.Series(problems.to_numpy()[places.of_area])
    none = fill(say("No signal: {problem}"), frame.index, problem=problem)
    sentence = sentence.where(problem.eq(""), none)
    sentence = sentence.where(frame["value"].notna(), _too_few_here(index.available, found, say))
    # A small or water area says so itself, in the words that its members have.
    rows = frames.has_level(found)
    taking = [number for number, row in enumerate(rows) if index.members[row].any()]
    own = pd.DataFrame({number: others[number] for number in taking})
    alike = own.eq(own.iloc[:, 0], axis=0).all(axis=1) & frame["value"].isna() & (index.available == 0)
    return sentence.mask(alike, own.iloc[:, 0]).to_numpy()


def _index_problem(found: Measured, place: int, say: Wording) -> str:
    index = found.index_level
    if index.problem[place] == Problem.NONE:
        return ""
    kinds = found.level.references.kind[index.members[:, place], place]
    least = LEAST_FOR_SPREAD if (kinds == KINDS.index("netherlands")).any() else found.study.thresholds.minimum_areas
    return problem_sentence(Problem.TOO_FEW, int(index.areas[place]), least, 0, say)


def _too_few_here(available: np.ndarray, found: Measured, say: Wording) -> pd.Series:
    """The sentence for areas with too few members."""
    template = say("No K-index: {count} indicators have a value here; {least} are needed.")
    counts = pd.Series(available).astype(str)
    return fill(template, counts.index, count=counts, least=str(found.study.thresholds.minimum_index_members))


def _with_trend_reasons(found: Measured, say: Wording) -> pd.DataFrame:
    frame = frames.trend_frame(found)
    words, size, moves = sentences(found.study.thresholds, say), len(found.cube.codes), found.change
    gone = [_why(found, chosen) for chosen in (moves.first, moves.last)]
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


def _with_series(trends: pd.DataFrame, series: pd.DataFrame, found: Measured, say: Wording) -> pd.DataFrame:
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


def _trend_sentences(
    found: Measured, row: int, frame: pd.DataFrame, absent: list[pd.Series], say: Wording
) -> np.ndarray:
    indicator, moves, places = found.indicators[row], found.change, found.cube.places
    sentence = trend_reasons(frame, indicator, say)
    sentence += np.where(moves.blind[row], say(" No denominator is known: indicative."), "")
    sentence = sentence.where(frame["band"].notna(), say("No trend: there is no margin to judge the change by."))
    for gone, year in ((absent[1], frame["year_to"]), (absent[0], frame["year_from"])):
        told = fill(say("No trend. {year}: "), frame.index, year=year.astype(str)) + gone
        sentence = sentence.where(gone.eq(""), told)
    sentence = sentence.mask(
        pd.Series(moves.moved[row]), say("No trend: the boundary was moved between the two years.")
    )
    none = [_no_years(found, row, place, say) for place in range(len(places.codes))]
    nowhere = pd.Series(np.array(none, dtype=object)[places.of_area])
    # what was published goes before all that we could compare ourselves
    sentence = sentence.where(nowhere.eq("") | frame["trend"].notna(), nowhere)
    sentence = sentence.mask(frame["published"].notna(), published_reasons(frame, indicator, say))
    small = pd.Series(found.published.hidden[row])
    return sentence.mask(small, sentences(found.study.thresholds, say)[Why.PEOPLE]).to_numpy()


def _no_years(found: Measured, row: int, place: int, say: Wording) -> str:
    """Why an indicator has no trend anywhere in a municipality; empty where it has two years."""
    if found.modelled[row, place]:
        return say("No trend: these figures are modelled.")
    if found.published.last[row, place] >= 0:
        return "" if comparable([found.indicators[row]])[0] else say("No trend: no development was published here.")
    if not comparable([found.indicators[row]])[0]:
        return say("No trend: classes are too coarse to compare; a table of developments gives it.")
    years = compared_here(found, row, place)
    return "" if len(years) >= 2 else o_change_problem(found.indicators[row], years, say)


def compared_here(found: Measured, row: int, place: int) -> list[int]:
    """The years of an indicator that can be compared in a municipality."""
    return [int(year) for year in found.cube.years[found.compared[row, :, place]]]


def _index_change_reasons(
    found: Measured, frame: pd.DataFrame, gone: list[np.ndarray], words: dict[int, str], say: Wording
) -> np.ndarray:
    index, places, years = found.index_change, found.cube.places, found.cube.years
    if not frames.has_index_change(found):
        return np.full(len(frame), _k_change(found, say), dtype=object)
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
    lacking = _too_few_here(index.available, found, say).mask(told.ne(""), told)
    lacking = lacking.mask(pd.Series(index.moved), say("No trend: the boundary was moved between the two years."))
    return sentence.where(frame["change"].notna(), lacking).to_numpy()


def _k_level(found: Measured, say: Wording) -> str:
    """Why there is no level of the K-index; empty where there is."""
    index, least = found.index_level, found.study.thresholds.minimum_index_members
    if not frames.has_index(found):
        usable = [item for number, item in enumerate(found.indicators) if index.members[number].any()]
        return k_level_problem(usable, least, say)
    if (index.signal > 0).any():
        return ""
    return _index_problem(found, 0, say) or say("No area has enough indicators for the K-index.")


def _k_change(found: Measured, say: Wording) -> str:
    """Why there is no change of the K-index; empty where there is."""
    index = found.index_change
    if frames.has_index_change(found):
        return "" if (index.trend > 0).any() else say("No area has a trend of the K-index.")
    years = {
        found.indicators[row].id: sorted(set().union(*_all_years(found, row)))
        for row in np.flatnonzero(found.members)
        if not found.modelled[row].all()
    }
    able = ((index.first >= 0) & (index.problem == Problem.NONE)).sum(axis=0).max(initial=0)
    return k_change_problem(years, int(able), found.study.thresholds.minimum_index_members, say)


def _all_years(found: Measured, row: int) -> list[set[int]]:
    return [set(compared_here(found, row, place)) for place in range(len(found.cube.places.codes))]


def _nuisance_problems(found: Measured, catalogue: Mapping[str, Indicator], say: Wording) -> tuple[str, str]:
    """Why there is no level of O, and why no trend; empty where there is."""
    if found.nuisance is None:
        chosen = found.study.nuisance_indicator
        if chosen:
            name = catalogue[chosen].label(say.language) if chosen in catalogue else chosen
            lacking = say("The chosen nuisance indicator has no values in the tables: {name}.", name=name)
        else:
            lacking = say("The tables hold no nuisance or crime figures for these areas.")
        return lacking, lacking
    indicator = found.indicators[found.nuisance]
    level = _problems(found, found.nuisance, say).iloc[0]
    if not level and not (found.level.signal[found.nuisance] > 0).any():
        level = say("No area has a level of {name}.", name=indicator.label(say.language))
    if (found.change.trend[found.nuisance] > 0).any():
        return level, ""
    years = sorted(set().union(*_all_years(found, found.nuisance)))
    if len(years) < 2:
        return level, o_change_problem(indicator, years, say)
    return level, say("No area has a trend of {name}.", name=indicator.label(say.language))


def _left_out(found: Measured, say: Wording) -> Iterator[tuple[str, str]]:
    """The ingredients that the user chose and that cannot take part, and why."""
    taking = {found.indicators[row].id for row in np.flatnonzero(found.members)}
    directions = {item.id: item.direction for item in found.indicators}
    for name in dict.fromkeys(found.study.vulnerability_indicators):
        if name not in taking:
            neutral = directions.get(name) == 0
            yield name, say("It has no good or bad side.") if neutral else say("No figures for these areas.")


def _ingredients(found: Measured, say: Wording) -> pd.DataFrame:
    """Results.ingredients, in the words of the first municipality."""
    rows = []
    index, years, place = found.index_change, found.cube.years, 0
    moved = variance(found.indicators, found.change.after)
    for row in np.flatnonzero(found.members):
        in_level = bool(found.index_level.members[row, place])
        in_change = bool(index.members[row, place])
        chosen = found.level.chosen[row, place]
        remark = say("Level of {year}.", year=int(years[chosen])) if in_level else _problems(found, row, say).iloc[0]
        remarks: list[Optional[str]] = [remark]
        if in_change:
            first, last = (int(years[item[row, place]]) for item in (index.first, index.last))
            remarks.append(say("Change from {first} to {last}.", first=first, last=last))
            if np.isnan(moved[row]).all():
                remarks.append(say("Its error is not known and counts as none."))
        elif index.first[row, place] >= 0 and index.problem[row, place] != Problem.NONE:
            year = int(years[index.first[row, place]])
            least = found.study.thresholds.minimum_areas
            problem = problem_sentence(int(index.problem[row, place]), int(index.counts[row, place]), least, year, say)
            remarks.append(say("Not in the change: {problem}", problem=problem))
        else:
            remarks.append(_no_years(found, row, place, say))
        if row == found.nuisance:
            remarks.append(say("It also stands for nuisance, so coincidence partly compares it with itself."))
        rows.append([found.indicators[row].id, in_level, in_change, " ".join(text for text in remarks if text)])
    rows += [[name, False, False, reason] for name, reason in _left_out(found, say)]
    return pd.DataFrame(rows, columns=["indicator", "in_level", "in_change", "reason"]).astype(
        {"in_level": bool, "in_change": bool}
    )
