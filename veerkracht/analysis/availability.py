"""Which maps cannot be made, and why: an empty map without a word would look like good news."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ..intake.catalogue import Indicator
from ..wording import Wording

# an area goes well now with no fewer signals than these; a map of fewer would find none and look like bad news
WELL_SIGNALS = 4


@dataclass(frozen=True)
class Legs:
    """Why a leg of the coincidence is missing, as a sentence; empty where it is there."""

    k_level: str
    k_change: str
    o_level: str
    o_change: str

    def coincidence(self, say: Wording) -> str:
        return self._needs(
            say("Coincidence needs a trend of vulnerability and of nuisance."), self.k_change, self.o_change
        )

    def focus(self, say: Wording) -> str:
        return self._needs(say("Focus needs the level of vulnerability and of nuisance."), self.k_level, self.o_level)

    def residual(self, no_housing: bool, say: Wording) -> str:
        return self._needs(
            say("What is expected is worked out from vulnerability, nuisance and social housing in enough areas."),
            self.k_level,
            self.o_level,
            say("The tables hold no social-housing share for these areas.") if no_housing else "",
        ) or say("Vulnerability, nuisance and social housing are not known together in enough areas.")

    def _needs(self, what: str, *problems: str) -> str:
        lacking = [problem for problem in dict.fromkeys(problems) if problem]
        return " ".join([what, *lacking]) if lacking else ""


def k_level_problem(members: list[Indicator], least: int, say: Wording) -> str:
    """Why there is no K-index: ``members`` are the too few that can take part."""
    if not members:
        return say("The tables hold no vulnerability indicator that can be compared.")
    names = ", ".join(member.label(say.language) for member in members)
    return say(
        "The K-index needs {least} indicators; there are {count}: {names}.",
        least=least,
        count=len(members),
        names=names,
    )


def k_change_problem(years: dict[str, list[int]], members: int, least: int, say: Wording) -> str:
    """``years`` of the K indicators that are not modelled; ``members`` of these can be compared over time."""
    if not years:
        return k_level_problem([], least, say)
    known = sorted({year for own in years.values() for year in own})
    if not known:
        return say("For the K-index there is no year with counted figures, only modelled ones.")
    if len(known) == 1:
        return say("For the K-index there is only one year: {year}.", year=known[0])
    return say(
        "The change of the K-index needs {least} indicators with two years; there are {count}.",
        least=least,
        count=members,
    )


def o_change_problem(indicator: Indicator, years: list[int], say: Wording) -> str:
    """Why an indicator has no trend: ``years`` are the none or one that have values."""
    name = indicator.label(say.language)
    if years:
        return say("No trend: for {name} there is only one year, {year}.", name=name, year=years[0])
    return say("No trend: for {name} no year in the period has enough areas.", name=name)


def unavailable(
    signals: pd.DataFrame, coincidence: pd.DataFrame, homes: pd.DataFrame, legs: Legs, say: Wording
) -> dict[str, str]:
    """View id to the reason why it cannot be made (Results.unavailable)."""
    together = legs.coincidence(say)
    missing = {
        "social_housing": "",
        "k_level": legs.k_level,
        "o_level": legs.o_level,
        "focus": legs.focus(say),
        "bivariate": legs.focus(say),
        "k_change_absolute": legs.k_change,
        "k_change_relative": legs.k_change,
        "o_change_absolute": legs.o_change,
        "o_change_relative": legs.o_change,
        "coincidence_relative": together,
        "coincidence_absolute": together,
        "red_count": "",
        "residual": "",
        "going_well": "",
    }
    no_housing = bool(homes["share"].isna().all())
    if no_housing:
        missing["social_housing"] = say("The tables hold no social-housing share for these areas.")
    if signals.empty or not coincidence["available_count"].gt(0).any():
        missing["red_count"] = missing["going_well"] = say("No indicator has a signal.")
    elif coincidence["available_count"].max() < WELL_SIGNALS and coincidence[["k_trend", "o_trend"]].isna().all(
        axis=None
    ):
        missing["going_well"] = say(
            "Where it goes well takes {least} signals of an area, or a trend; there are {most} signals at most, and "
            "no trend.",
            least=WELL_SIGNALS,
            most=int(coincidence["available_count"].max()),
        )
    if coincidence["residual"].isna().all():
        missing["residual"] = legs.residual(no_housing, say)
    for version in ("absolute", "relative"):
        rows = coincidence[coincidence["version"] == version]
        if not together and rows["coincidence"].isna().all():
            missing[f"coincidence_{version}"] = say("No area has both trends.")
        # a publisher may give a trend, and nothing that is relative
        if not legs.o_change and len(rows) and rows["o_trend"].isna().all():
            missing[f"o_change_{version}"] = say("No trend of nuisance was published or can be compared this way.")
    return {view: reason for view, reason in missing.items() if reason}
