"""The sentence behind every class: what was measured, against what, and how sure that is.

Sentences are put together a column at a time: a translated template is cut at its ``{names}`` and the pieces are added
to whole columns of text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Union

import numpy as np
import pandas as pd

from ..intake.catalogue import CLASSES, Indicator
from ..study import Thresholds
from ..wording import Wording
from .cube import SUPPRESSED
from .references import KINDS
from .remembered import remembered
from .results import Coincidence, Signal, Trend

Text = Union[str, pd.Series]
# sentences of an indicator that are kept for the next choice; not those of a whole country
SENTENCES, ROWS = 300, 1000


def fill(template: str, index: pd.Index, **columns: Text) -> pd.Series:
    """One sentence per row: the template's ``{names}`` taken from columns (or the same text for all rows)."""
    sentence = pd.Series("", index=index, dtype=object)
    for literal, name, _, _ in Formatter().parse(template):
        sentence = sentence + literal
        if name is not None:
            sentence = sentence + columns[name]
    return sentence


def decimals(indicator: Indicator) -> int:
    """One more than on a map for scores: their differences are often smaller than the last decimal there."""
    return indicator.decimals + (indicator.kind == "index" and indicator.direction != 0)


def signal_names(say: Wording) -> dict[int, str]:
    """What the signal classes are called at the start of a sentence."""
    return {
        int(Signal.STRONGLY_UNFAVOURABLE): say("Strongly unfavourable"),
        int(Signal.UNFAVOURABLE): say("Unfavourable"),
        int(Signal.AVERAGE): say("Around average"),
        int(Signal.FAVOURABLE): say("Favourable"),
        int(Signal.STRONGLY_FAVOURABLE): say("Strongly favourable"),
    }


def trend_names(say: Wording) -> dict[int, str]:
    """What the trend classes are called at the start of a sentence."""
    return {
        int(Trend.STRONGLY_WORSE): say("Strongly worse"),
        int(Trend.WORSE): say("Worse"),
        int(Trend.STABLE): say("Stable"),
        int(Trend.BETTER): say("Better"),
        int(Trend.STRONGLY_BETTER): say("Strongly better"),
    }


@remembered(SENTENCES, ROWS)
def absence(
    value: np.ndarray, status: np.ndarray, why: np.ndarray, words: Mapping[int, str], say: Wording
) -> pd.Series:
    """Why areas have no value: in the words of the suppression, else of the publisher; empty text where they have one.

    Parameters
    ----------
    status : places in STATUSES; why : of suppression.Why; words : from suppression.sentences.
    """
    publisher = np.where(status == SUPPRESSED, say("The publisher does not show this value."), say("No data."))
    own = pd.Series(why.reshape(-1)).map(words).astype(object)
    told = own.where(own.ne(""), pd.Series(publisher.reshape(-1), dtype=object))
    return told.where(np.isnan(value.reshape(-1)), "")


def places_compared(kind: np.ndarray, say: Wording) -> pd.Series:
    """What areas are compared with, as it stands in a sentence (``kind``: places in KINDS)."""
    names = {
        "": "",
        "published": say("in the municipality"),
        "weighted": say("in the municipality"),
        "netherlands": say("in the Netherlands"),
        "peers": say("in areas with as much social housing"),
        "base_year": say("in the municipality in the base year"),
        "norm": say("as the norm"),
        "selection": say("in the chosen areas"),
    }
    return pd.Series(kind.reshape(-1)).map({number: names[name] for number, name in enumerate(KINDS)}).astype(object)


@dataclass(frozen=True)
class Compared:
    """What one indicator is compared with, a row an area: value, in words where, and why there is no signal.

    method : of METHODS; breaks : of fixed breaks.
    """

    value: np.ndarray
    place: pd.Series
    problem: pd.Series
    method: str = "z"
    breaks: tuple[float, ...] = ()


@remembered(SENTENCES, ROWS)
def signal_reasons(
    frame: pd.DataFrame,
    inhabitants: np.ndarray,
    missing: pd.Series,
    indicator: Indicator,
    against: Compared,
    thresholds: Thresholds,
    say: Wording,
) -> np.ndarray:
    """The reasons of one indicator's signals (rows of Results.signals, on a plain index)."""
    index, digits = frame.index, decimals(indicator)
    measured = fill(
        "{value} {unit}", index, value=say.numbers(frame["value"], digits), unit=indicator.unit(say.language)
    )
    margin = fill(
        say(" (95% interval {low}–{high})"),
        index,
        low=say.numbers(frame["low"], digits),
        high=say.numbers(frame["high"], digits),
    ).where(frame["low"].notna(), "")
    reference = say.numbers(against.value, digits)
    if indicator.direction == 0:
        sentence = fill("{measured}.", index, measured=measured)
        if indicator.kind not in ("count", CLASSES):
            template = say("{measured}{margin}, against {reference} {place}.")
            beside = fill(template, index, measured=measured, margin=margin, reference=reference, place=against.place)
            sentence = beside.where(~np.isnan(against.value), sentence)
    else:
        none = fill(
            say("{measured}{margin}. No signal: {problem}"),
            index,
            measured=measured,
            margin=margin,
            problem=against.problem,
        )
        sentence = fill(
            _template(against.method, say),
            index,
            signal=frame["signal"].map(signal_names(say)).astype(object).fillna(""),
            measured=measured,
            value=say.numbers(frame["value"], digits),
            margin=margin,
            reference=reference,
            place=against.place,
            z=say.numbers(frame["z"], 1),
            fifth=frame["signal"].astype(object).where(frame["signal"].notna(), "").astype(str),
            bounds=" – ".join(say.number(bound, digits) for bound in against.breaks),
            side=_side(frame, say),
        )
        sentence += np.where(frame["certainty"].eq("model"), say(" A modelled figure."), "")
        # the publisher's own class needs none of ours
        without = frame["low"].isna() & ~frame["certainty"].eq("model") & (against.method != "classes")
        sentence += np.where(without, say(" No margin is known."), "")
        sentence = sentence.where(against.problem.eq(""), none)
    sentence += np.where(frame["status"].eq("estimated"), say(" Counted with the denominator of another year."), "")
    if indicator.kind != "count":
        sentence += size_remark(pd.Series(inhabitants), thresholds, say).to_numpy()
    return sentence.where(frame["value"].notna(), pd.Series(missing.to_numpy(), index=index)).to_numpy()


def _template(method: str, say: Wording) -> str:
    """The sentence on a class, by the method that gave it."""
    if method == "quintiles":
        return say("{signal}: {measured}{margin}; fifth {fifth} of the areas, counted from the unfavourable side.")
    if method == "breaks":
        return say("{signal}: {measured}{margin}; the classes part at {bounds}.")
    if method == "classes":
        return say("{signal}: class {value} of the nine of the Leefbaarometer.")
    if method == "benchmark":
        return say("{signal}: {measured}{margin}, {side} {reference} {place}.")
    return say("{signal}: {measured}{margin} against {reference} {place}; z = {z}.")


def _side(frame: pd.DataFrame, say: Wording) -> pd.Series:
    """Where an interval lies, as it stands before the reference in a sentence."""
    above, below = frame["low"].gt(frame["reference"]), frame["high"].lt(frame["reference"])
    return pd.Series(
        np.select([above, below], [say("wholly above"), say("wholly below")], default=say("around")),
        index=frame.index,
        dtype=object,
    )


def size_remark(inhabitants: pd.Series, thresholds: Thresholds, say: Wording) -> pd.Series:
    """What an area's size means for its certainty; empty for large areas."""
    few = fill(
        say(" Only {number} inhabitants: indicative."),
        inhabitants.index,
        number=say.numbers(inhabitants),
    )
    unknown = say(" The number of inhabitants is not known: indicative.")
    small = inhabitants.lt(thresholds.uncertain_inhabitants)
    return few.where(small, "").where(inhabitants.notna(), unknown)


@remembered(SENTENCES, ROWS)
def trend_reasons(frame: pd.DataFrame, indicator: Indicator, say: Wording) -> pd.Series:
    """The reasons of one indicator's trends where there is a change (rows of Results.trends, on a plain index)."""
    digits = decimals(indicator)
    names = trend_names(say)
    return fill(
        say(
            "{trend}: from {before} ({first}) to {after} {unit} ({last}); change {change}, margin {band}. "
            "Against the municipality {relative}: {relative_trend}."
        ),
        frame.index,
        trend=frame["trend"].map(names).astype(object).fillna(say("No trend")),
        before=say.numbers(frame["value_from"], digits),
        first=frame["year_from"].astype(str),
        after=say.numbers(frame["value_to"], digits),
        last=frame["year_to"].astype(str),
        unit=indicator.unit(say.language),
        change=say.numbers(frame["value_to"] - frame["value_from"], digits, signed=True),
        band=say.numbers(frame["band"], digits),
        relative=say.numbers(_raw(frame["change_relative"], indicator), digits, signed=True),
        relative_trend=frame["trend_relative"].map(names).astype(object).fillna(say("No trend")).str.lower(),
    )


def published_reasons(frame: pd.DataFrame, indicator: Indicator, say: Wording) -> pd.Series:
    """The reasons of one indicator's trends that its publisher gave (rows of Results.trends, on a plain index)."""
    digits, names = decimals(indicator), trend_names(say)
    sentence = fill(
        say("{trend}: development class {published} of the nine of the Leefbaarometer, {first}–{last}."),
        frame.index,
        trend=frame["trend"].map(names).astype(object).fillna(""),
        published=frame["published"].astype(object).where(frame["published"].notna(), "").astype(str),
        first=frame["year_from"].astype(str),
        last=frame["year_to"].astype(str),
    )
    scores = fill(
        say(
            " Its score went from {before} to {after} ({change}); against the municipality {relative}: "
            "{relative_trend}."
        ),
        frame.index,
        before=say.numbers(frame["value_from"], digits),
        after=say.numbers(frame["value_to"], digits),
        change=say.numbers(frame["value_to"] - frame["value_from"], digits, signed=True),
        relative=say.numbers(_raw(frame["change_relative"], indicator), digits, signed=True),
        relative_trend=frame["trend_relative"].map(names).astype(object).fillna(say("No trend")).str.lower(),
    )
    alone = say(" What is relative to the municipality was not published.")
    return sentence + scores.where(frame["change"].notna() & frame["change_relative"].notna(), alone)


def _raw(oriented: pd.Series, indicator: Indicator) -> pd.Series:
    """A change in the indicator's own sense again: readers compare it with the two values in the same sentence."""
    return oriented * (indicator.direction or 1)


def coincidence_reasons(frame: pd.DataFrame, missing: str, k_last: str, o_name: str, say: Wording) -> pd.Series:
    """The reasons of one version's coincidence classes.

    Parameters
    ----------
    frame : k_trend, o_trend, coincidence, one row an area.
    missing : why there is no class anywhere; empty when there are classes.
    k_last, o_name : how the two legs are called.
    """
    if missing:
        return pd.Series(missing, index=frame.index, dtype=object)
    sentences = {
        Coincidence.COINCIDES.value: say("Coincides: vulnerability up and more nuisance"),
        Coincidence.RESILIENT.value: say("Resilient: vulnerability up, no more nuisance"),
        Coincidence.OTHER_CAUSE.value: say("Another cause: more nuisance, vulnerability not up"),
        Coincidence.NO_SIGNAL.value: say("No signal: vulnerability not up, no more nuisance"),
    }
    names = trend_names(say)
    k_text = frame["k_trend"].map(names).astype(object).str.lower()
    o_text = frame["o_trend"].map(names).astype(object).str.lower()
    full = fill(
        say("{class_} ({k_name}: {k}; {o_name}: {o})."),
        frame.index,
        class_=frame["coincidence"].astype(object).map(sentences).fillna(""),
        k_name=k_last,
        k=k_text.fillna(""),
        o_name=o_name,
        o=o_text.fillna(""),
    )
    no_k, no_o = frame["k_trend"].isna(), frame["o_trend"].isna()
    lacking = np.select(
        [no_k & no_o, no_k, no_o],
        [
            say("No class: neither trend can be given here."),
            say("No class: no trend for {name} here.", name=k_last),
            say("No class: no trend for {name} here.", name=o_name),
        ],
        default="",
    )
    return full.where(~(no_k | no_o), pd.Series(lacking, index=frame.index))
