"""The walk through the analysis: observations in, signals, trends, coincidence and gap out."""

from __future__ import annotations

from typing import Optional

import numpy as np
import pandas as pd

from ..errors import QuickScanError
from ..intake.catalogue import Indicator
from ..intake.frames import observations as contract
from ..progress import Progress
from ..study import Study
from ..wording import Wording
from . import coincidence as together
from . import vulnerability_index
from .availability import Legs, k_change_problem, k_level_problem, o_change_problem, unavailable
from .gap import gaps
from .housing import housing
from .intervals import variance
from .panel import COUNTRY, Panel
from .reasons import coincidence_reasons
from .references import Reference, level_year, reference
from .residual import residual
from .results import K_INDEX, SIGNAL_TYPES, TREND_TYPES, Results, typed
from .signals import classify
from .suppression import HOUSING_SHARE, suppress
from .trends import compare_periods, no_trend, trend_years
from .walk import Walk

NUISANCE_ORDER = ("o_lbm", "o_overlast", "o_misdrijf")


def analyse(
    observations: pd.DataFrame,
    areas_frame: pd.DataFrame,
    municipality_code: str,
    study: Study,
    catalogue: dict[str, Indicator],
    say: Wording,
    progress: Progress,
    breaks: Optional[pd.DataFrame] = None,
) -> Results:
    """Everything a QuickScan shows, for all areas of the study (DOMAIN §3–8).

    Parameters
    ----------
    observations : contract frame with the rows of the areas, of the municipality and of ``NL00``.
    areas_frame : AREA_COLUMNS; only ``area_code`` and ``water`` are used.
    municipality_code : ``GM`` and four digits.
    breaks : area_code, year: the boundary changed in that year, so no trend runs across it.

    Raises
    ------
    QuickScanError : the study compares with the Netherlands, and no table holds a value for it.
    Cancelled : the user asked to stop.
    """
    progress.step(0.0, say("Hiding what is too small to show"))
    areas = areas_frame.drop_duplicates("area_code").set_index("area_code")
    every = Panel(observations, areas.index, municipality_code)
    if study.reference == "netherlands" and not every.has_country:
        raise QuickScanError(
            "There is nothing to compare with: no table has a row for the Netherlands.",
            "The study compares the areas with the Netherlands.",
            "Choose the municipality as reference, or add a table with a national row.",
        )
    suppression = suppress(observations, every, areas["water"].astype(bool), study.thresholds, catalogue, say)
    shown = Panel(suppression.observations, areas.index, municipality_code, every.inhabitants_by_year)
    walk = Walk(every, shown, study, catalogue, say, breaks)

    progress.step(0.2, say("Comparing the areas"))
    _levels(walk)
    k_level = _index_level(walk)
    progress.step(0.4, say("Comparing the years"))
    _trends(walk)
    k_change, problems = _index_change(walk)
    progress.step(0.6, say("Laying vulnerability and nuisance together"))
    nuisance = _nuisance(walk)
    homes = housing(shown, walk.years.get(HOUSING_SHARE))
    legs = Legs(k_level, k_change, *_nuisance_problems(walk, nuisance))
    coincidence = _coincidence(walk, nuisance, legs, homes)
    progress.step(0.8, say("Measuring the gap"))
    housing_groups, gap = gaps(walk, homes)

    signals = typed(walk.signals.values(), SIGNAL_TYPES)
    kept = suppression.observations["area_code"].isin([*areas.index, municipality_code, COUNTRY])
    results = Results(
        signals=signals,
        trends=typed(walk.trends.values(), TREND_TYPES),
        coincidence=coincidence,
        housing=homes,
        gap=gap,
        references=_references(walk),
        ingredients=_ingredients(walk, problems),
        hidden=suppression.hidden,
        observations=contract(suppression.observations[kept]),
        unavailable=unavailable(signals, coincidence, homes, legs, say),
        nuisance=nuisance,
        housing_groups=housing_groups,
    )
    progress.step(1.0)
    return results


def _levels(walk: Walk) -> None:
    study, least = walk.study, walk.study.thresholds.minimum_areas
    present = set(walk.every.indicators) - {K_INDEX}
    for name in (name for name in walk.catalogue if name in present):
        indicator = walk.catalogue[name]
        year = level_year(walk.every, name, study.period, least)
        if year is None:
            continue
        if indicator.kind == "count" and indicator.direction == 0:
            # A municipality's total is no yardstick for the total of an area.
            against = Reference(float("nan"), float("nan"), 0, "")
        else:
            against = reference(walk.shown, walk.every, indicator, year, study, walk.say)
        walk.years[name], walk.references[name] = year, against
        walk.signals[name] = classify(walk.shown, indicator, year, against, study.thresholds, walk.say)


def _index_level(walk: Walk) -> str:
    """Adds the K-index to the signals; returns the reason when there is none."""
    members = {name: walk.signals[name] for name in walk.judged if walk.catalogue[name].theme == "K"}
    usable = {name: rows for name, rows in members.items() if not walk.references[name].problem}
    least = walk.study.thresholds.minimum_index_members
    if len(usable) < least:
        return k_level_problem([walk.catalogue[name] for name in usable], least, walk.say)
    years = {name: walk.years[name] for name in usable}
    abroad = any(walk.references[name].country for name in usable)
    rows, against = vulnerability_index.level(walk.shown, usable, years, abroad, walk.study, walk.say)
    walk.signals[K_INDEX], walk.references[K_INDEX] = rows, against
    walk.years[K_INDEX] = max(years.values())
    if against.problem or rows["signal"].notna().any():
        return against.problem
    return walk.say("No area has enough indicators for the K-index.")


def _trends(walk: Walk) -> None:
    least, period = walk.study.thresholds.minimum_areas, walk.study.period
    for name in walk.judged:
        indicator = walk.catalogue[name]
        years = trend_years(walk.shown, name, period, least)
        modelled = indicator.kind == "model" or walk.signals[name]["status"].eq("modelled").any()
        walk.compared[name] = [] if modelled else years
        if modelled:
            reason = walk.say("No trend: these figures are modelled.")
            walk.trends[name] = no_trend(walk.shown, name, reason)
        elif len(years) < 2:
            walk.trends[name] = no_trend(walk.shown, name, o_change_problem(indicator, years, walk.say))
        else:
            pair = (years[0], years[-1])
            walk.trends[name] = compare_periods(
                walk.shown, walk.every, indicator, pair, walk.study, walk.say, walk.breaks
            )


def _index_change(walk: Walk) -> tuple[str, dict[str, str]]:
    """Adds the K-index to the trends; returns the reason when it has none, and why members are left out."""
    usable = {name: walk.compared[name] for name in walk.judged if walk.catalogue[name].theme == "K"}
    pairs = vulnerability_index.change_years(usable)
    members, problems = vulnerability_index.change_members(
        walk.shown, walk.every, pairs, walk.catalogue, walk.study, walk.say
    )
    least = walk.study.thresholds.minimum_index_members
    if len(members) < least:
        reason = k_change_problem(usable, len(members), least, walk.say)
        if K_INDEX in walk.signals:
            walk.trends[K_INDEX] = no_trend(walk.shown, K_INDEX, reason)
        return reason, problems
    walk.members = members
    rows = vulnerability_index.change(walk.shown, walk.every, members, walk.study, walk.say, walk.breaks)
    walk.trends[K_INDEX] = rows
    return "" if rows["trend"].notna().any() else walk.say("No area has a trend of the K-index."), problems


def _nuisance(walk: Walk) -> str:
    """The indicator that stands for O: the user's, else the first of the usual ones that has values; may be empty."""
    wanted = (walk.study.nuisance_indicator,) if walk.study.nuisance_indicator else NUISANCE_ORDER
    return next((name for name in wanted if name in walk.judged and walk.signals[name]["value"].notna().any()), "")


def _nuisance_problems(walk: Walk, nuisance: str) -> tuple[str, str]:
    """Why there is no level of O, and why no trend; empty where there is."""
    if not nuisance:
        chosen = walk.study.nuisance_indicator
        if chosen:
            label = walk.catalogue[chosen].label(walk.say.language) if chosen in walk.catalogue else chosen
            lacking = walk.say("The chosen nuisance indicator has no values in the tables: {name}.", name=label)
        else:
            lacking = walk.say("The tables hold no nuisance or crime figures for these areas.")
        return lacking, lacking
    level = walk.references[nuisance].problem
    change = ""
    if walk.trends[nuisance]["trend"].isna().all():
        years = walk.compared[nuisance]
        change = walk.say("No area has a trend of {name}.", name=walk.catalogue[nuisance].label(walk.say.language))
        if len(years) < 2:
            change = o_change_problem(walk.catalogue[nuisance], years, walk.say)
    return level, change


def _coincidence(walk: Walk, nuisance: str, legs: Legs, homes: pd.DataFrame) -> pd.DataFrame:
    codes, say = walk.shown.codes, walk.say
    signal = {name: rows["signal"] for name, rows in walk.signals.items()}
    nothing = pd.Series(pd.array([None] * len(codes), dtype="Int8"))
    k_signal, o_signal = signal.get(K_INDEX, nothing), signal.get(nuisance, nothing)
    counted = [name for name in walk.judged if signal[name].notna().any()]
    stack = together.stacked([signal[name] for name in counted], len(codes))
    z = {name: rows["z"].to_numpy(dtype=float) for name, rows in walk.signals.items()}
    unknown = np.full(len(codes), np.nan)
    fit = residual(
        z.get(nuisance, unknown),
        z.get(K_INDEX, unknown),
        homes["share"].to_numpy(),
        walk.study.thresholds.minimum_areas,
    )
    labels = [walk.catalogue[name].short(say.language) if name else "" for name in (K_INDEX, nuisance)]
    versions = []
    for version, column in together.VERSIONS.items():
        k_trend, o_trend = (
            walk.trends[name][column] if name in walk.trends else nothing for name in (K_INDEX, nuisance)
        )
        frame = pd.DataFrame({"area_code": codes, "version": version, "k_trend": k_trend, "o_trend": o_trend})
        frame["coincidence"] = together.coincidence_classes(k_trend, o_trend)
        frame["focus"] = together.focus(k_signal, o_signal)
        frame = frame.join(stack).assign(residual=fit.residuals)
        frame["reason"] = coincidence_reasons(frame, legs.coincidence(say), labels[0], labels[1], say)
        versions.append(frame)
    return pd.concat(versions, ignore_index=True)


def _references(walk: Walk) -> pd.DataFrame:
    rows = [
        [name, walk.years[name], against.value, against.sigma, against.areas, against.kind]
        for name, against in walk.references.items()
        if against.kind
    ]
    return pd.DataFrame(rows, columns=["indicator", "year", "value", "sigma", "areas", "kind"])


def _ingredients(walk: Walk, problems: dict[str, str]) -> pd.DataFrame:
    say, rows = walk.say, []
    for name in (name for name in walk.judged if walk.catalogue[name].theme == "K"):
        in_level = not walk.references[name].problem
        in_change = name in walk.members
        remarks = [say("Level of {year}.", year=walk.years[name]) if in_level else walk.references[name].problem]
        if in_change:
            first, last = walk.members[name].years
            remarks.append(say("Change from {first} to {last}.", first=first, last=last))
            if variance(walk.catalogue[name], walk.shown.at(name, last)).isna().all():
                remarks.append(say("Its error is not known and counts as none."))
        elif name in problems:
            remarks.append(say("Not in the change: {problem}", problem=problems[name]))
        elif len(walk.compared[name]) < 2:
            remarks.append(walk.trends[name]["reason"].iloc[0])
        rows.append([name, in_level, in_change, " ".join(remarks)])
    return pd.DataFrame(rows, columns=["indicator", "in_level", "in_change", "reason"]).astype(
        {"in_level": bool, "in_change": bool}
    )
