"""The maps a QuickScan can show: what each is called, and which results it draws (DOMAIN §10)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from ..analysis.by_year import years_of
from ..analysis.results import K_INDEX, QuickScan
from ..intake.catalogue import catalogue
from ..wording import Wording

VIEW_IDS = (
    "orientation",
    "social_housing",
    "k_level",
    "o_level",
    "focus",
    "bivariate",
    "k_change_absolute",
    "k_change_relative",
    "o_change_absolute",
    "o_change_relative",
    "coincidence_relative",
    "coincidence_absolute",
    "red_count",
    "residual",
    "going_well",
)
INDICATOR = "indicator:"
BY_YEAR = "years:"


@dataclass(frozen=True)
class View:
    """One map. ``id`` is one of VIEW_IDS, ``indicator:<id>`` or ``years:<id>``; ``name`` is its style and theme name.

    ``indicator`` is the indicator that it draws; empty for maps of several. ``years`` are those that a map by year can
    show, empty for the others.
    """

    id: str
    name: str
    indicator: str = ""
    years: tuple[int, ...] = ()

    @property
    def partner(self) -> str:
        """The id of the relative map of an absolute one, and the reverse; empty where there is no pair."""
        for one, other in (("_absolute", "_relative"), ("_relative", "_absolute")):
            if self.id.endswith(one):
                return self.id[: -len(one)] + other
        return ""

    @property
    def relative(self) -> bool:
        """Whether it shows change against that of the municipality."""
        return self.id.endswith("_relative")


def available_views(quickscan: QuickScan, say: Wording) -> list[View]:
    """The maps that can be made of these results: the standard ones, then one per indicator with a signal."""
    results = quickscan.results
    drawn = {"k_": K_INDEX, "o_": results.nuisance}
    standard = [
        View(view_id, view_name(view_id, say), drawn.get(view_id[:2], ""))
        for view_id in VIEW_IDS
        if view_id not in results.unavailable and (not view_id.startswith("o_") or results.nuisance)
    ]
    # the K-index has its own maps among the standard ones
    single = [
        View(INDICATOR + indicator, view_name(INDICATOR + indicator, say), indicator)
        for indicator in signalled(quickscan)
        if indicator != K_INDEX and INDICATOR + indicator not in results.unavailable
    ]
    return standard + single


def by_year(quickscan: QuickScan, view: View, say: Wording) -> Optional[View]:
    """The map of the same indicator that follows the years of QGIS's temporal controller; None where there is none."""
    years = years_of(quickscan, view.indicator) if view.indicator else ()
    if not years:
        return None
    return View(BY_YEAR + view.indicator, view_name(BY_YEAR + view.indicator, say), view.indicator, years)


def signalled(quickscan: QuickScan) -> list[str]:
    """The indicators that have a signal in at least one area, in the catalogue's order."""
    signals = quickscan.results.signals
    present = set(signals.loc[signals["signal"].notna(), "indicator"])
    known = [indicator for indicator in catalogue() if indicator in present]
    return known + sorted(present.difference(known))


def view_name(view_id: str, say: Wording) -> str:
    """What a map is called in the reader's language."""
    if view_id.startswith(BY_YEAR):
        return say("{indicator}, by year", indicator=view_name(INDICATOR + view_id[len(BY_YEAR) :], say))
    if view_id.startswith(INDICATOR):
        indicator = catalogue().get(view_id[len(INDICATOR) :])
        return indicator.label(say.language) if indicator else view_id[len(INDICATOR) :]
    return {
        "orientation": say("Orientation"),
        "social_housing": say("Social-housing share"),
        "k_level": say("Vulnerability: level"),
        "o_level": say("Nuisance and safety: level"),
        "focus": say("Focus areas"),
        "bivariate": say("Vulnerability and nuisance together"),
        "k_change_absolute": say("Vulnerability: change"),
        "k_change_relative": say("Vulnerability: change, relative"),
        "o_change_absolute": say("Nuisance and safety: change"),
        "o_change_relative": say("Nuisance and safety: change, relative"),
        "coincidence_relative": say("Coincidence, relative"),
        "coincidence_absolute": say("Coincidence, absolute"),
        "red_count": say("Red signals together"),
        "residual": say("Nuisance against what is expected"),
        "going_well": say("Where it goes well"),
    }[view_id]
