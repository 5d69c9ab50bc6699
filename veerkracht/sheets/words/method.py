"""The method page: exactly how the classes of a study were made (DOMAIN §4–8)."""

from __future__ import annotations

from ...analysis.classing import method_of
from ...analysis.results import K_INDEX, QuickScan
from ...intake.catalogue import catalogue
from ...mapping.nouns import nuisance
from ...mapping.symbols import FRAGILE
from ...wording import Wording
from .. import facts
from .summary import Section
from .terms import label, listed, period, reference_name, short


def method(quickscan: QuickScan, say: Wording) -> list[Section]:
    """The definitions as they were applied to this study, with its own thresholds, years and members."""
    sections = [
        Section(say("Signal"), _signal(quickscan, say)),
        Section(say("Trend"), _trend(quickscan, say)),
        Section(say("K-index"), _index(quickscan, say)),
        Section(say("Coincidence, focus and piling up"), _coincidence(quickscan, say)),
        Section(say("Social housing and the differences"), _housing(quickscan, say)),
        Section(say("Hidden, uncertain, missing"), _small(quickscan, say)),
        Section(say("Fragile classes"), _fragile(quickscan, say)),
        Section(say("What was repaired or estimated"), quickscan.notes),
    ]
    return [section for section in sections if section.sentences]


def _signal(quickscan: QuickScan, say: Wording) -> tuple[str, ...]:
    return (
        say(
            "Each value is compared with {reference} and divided by the spread over the areas (σ, weighted by "
            "inhabitants, areas of {count} inhabitants or more); negative is always unfavourable.",
            reference=reference_name(quickscan, say),
            count=quickscan.study.thresholds.sigma_inhabitants,
        ),
        say(
            "A: −{strong} σ or lower; B: from −{strong} to −{clear} σ; C: between; D: from {clear} to {strong} σ; "
            "E: {strong} σ or higher.",
            strong=_bound(quickscan.study.thresholds.strong, say),
            clear=_bound(quickscan.study.thresholds.clear, say),
        ),
        *_other_methods(quickscan, say),
        say("Intervals: Wilson for shares, Byar for rates (95\u00a0%)."),
    )


def _bound(z: float, say: Wording) -> str:
    """A bound with as many decimals as it needs."""
    return say.number(z, next(digits for digits in range(3) if digits == 2 or round(z, digits) == z))


def _other_methods(quickscan: QuickScan, say: Wording) -> list[str]:
    """The indicators that are classed in another way than by σ, way by way."""
    names: dict[str, list[str]] = {}
    for indicator in dict.fromkeys(quickscan.results.references["indicator"]):
        method = method_of(quickscan.study.choice(indicator), catalogue().get(indicator))
        names.setdefault(method, []).append(label(indicator, say))
    templates = {
        "quintiles": say("In five parts of equally many areas, A the most unfavourable: {names}."),
        "breaks": say("Between bounds that were chosen: {names}."),
        "classes": say("By the classes of the Leefbaarometer (1–2 is A, 3–4 B, 5 C, 6–7 D, 8–9 E): {names}."),
        "benchmark": say(
            "By the interval (B: wholly on the unfavourable side of the reference, D: wholly on the favourable, C: "
            "around it): {names}."
        ),
    }
    return [say.filled(text, names=listed(names[way], say)) for way, text in templates.items() if way in names]


def _trend(quickscan: QuickScan, say: Wording) -> tuple[str, ...]:
    years = [
        say(
            "{indicator} {years}",
            indicator=label(indicator, say),
            years=period(facts.change_years(indicator, quickscan), say),
        )
        for indicator in dict.fromkeys(quickscan.results.trends["indicator"])
        if facts.change_years(indicator, quickscan) is not None
    ]
    if not years:
        return (say("There is no indicator with two usable years, so no change is shown."),)
    return (
        say(
            "The change between two years counts when it is larger than chance (1.96 times the standard error) and "
            "than a lower limit: 1 percentage point for whole percentages, otherwise a quarter of the spread in change."
        ),
        say("Twice that band is a strong change. Relative: less the change of the municipality."),
        *_series(quickscan, say),
        *_published(quickscan, say),
        say("Years used: {years}.", years="; ".join(years)),
    )


def _published(quickscan: QuickScan, say: Wording) -> tuple[str, ...]:
    """Whose trends are those of the publisher."""
    trends = quickscan.results.trends
    names = dict.fromkeys(trends.loc[trends["published"].notna(), "indicator"])
    if not names:
        return ()
    return (
        say(
            "As the Leefbaarometer published it (development classes 1–4 worse, 5 stable, 6–9 better), not by the rule "
            "above: {names}. Only what is relative to the municipality is compared by that rule.",
            names=listed([label(name, say) for name in names], say),
        ),
    )


def _series(quickscan: QuickScan, say: Wording) -> tuple[str, ...]:
    if quickscan.results.series.empty:
        return ()
    return (
        say(
            "With five years or more a line through all of them is tested too (χ² over 9.55, and no single year "
            "decides it); it stands in the workbook and beside each trend."
        ),
    )


def _index(quickscan: QuickScan, say: Wording) -> tuple[str, ...]:
    if not len(facts.of_indicator(quickscan.results.signals, K_INDEX)):
        return ()
    members = quickscan.results.ingredients
    level = [label(item, say) for item in members.loc[members["in_level"].astype(bool), "indicator"]]
    change = [label(item, say) for item in members.loc[members["in_change"].astype(bool), "indicator"]]
    sentences = [
        say(
            "The mean of the standardised indicators, each with the same weight; at least {count} are needed.",
            count=quickscan.study.thresholds.minimum_index_members,
        ),
        say("In the level: {indicators}.", indicators=listed(level, say)),
    ]
    if quickscan.study.vulnerability_indicators:
        sentences.insert(0, say("Its ingredients were chosen for this study."))
    if change:
        sentences += [
            say("In the change: {indicators}.", indicators=listed(change, say)),
            say("Both years are measured against the reference and spread of the first year."),
        ]
    return tuple(sentences)


def _coincidence(quickscan: QuickScan, say: Wording) -> tuple[str, ...]:
    if not quickscan.results.nuisance:
        return ()
    return (
        say(
            "Vulnerability is the K-index, nuisance and safety is {indicator}.",
            indicator=label(quickscan.results.nuisance, say),
        ),
        *_both_worse(quickscan, say),
        say("Focus: both levels are A or B. Piling up: the number of signals A or B of those available."),
        say("Together: A or B is unfavourable, C around average, D or E favourable; nine classes of the two levels."),
        *_residual(quickscan, say),
    )


def _both_worse(quickscan: QuickScan, say: Wording) -> tuple[str, ...]:
    if not facts.coincides(quickscan):
        return ()
    return (
        say("Coincidence: the trend of both is worse or strongly worse. Without one of the two there is no class."),
    )


def _residual(quickscan: QuickScan, say: Wording) -> tuple[str, ...]:
    model = quickscan.results.residual_model
    if model is None:
        return ()
    return (
        say(
            "Better or worse than expected: {nuisance} (z) less ({intercept} {index} × K-index {housing} × share of "
            "corporation dwellings), from a robust regression over {areas} areas; half of them lie within {spread}. It "
            "shows where more or less is registered than these two predict, and says nothing of why.",
            nuisance=nuisance(quickscan, say),
            intercept=say.number(model.intercept, 2),
            index=_term(model.of_index, 2, say),
            housing=_term(model.of_housing, 3, say),
            areas=say.number(model.areas),
            spread=say.number(model.spread, 2),
        ),
    )


def _term(factor: float, decimals: int, say: Wording) -> str:
    """A factor behind another term, its sign with as much room as those of a sum."""
    return f"{'−' if factor < 0 else '+'} {say.number(abs(factor), decimals)}"


def _housing(quickscan: QuickScan, say: Wording) -> tuple[str, ...]:
    if not quickscan.results.housing_groups:
        return ()
    classes = say("Classes of the share of corporation dwellings: under 10, 10–32, 33–66, 67\u00a0% or more.")
    if quickscan.results.housing_groups == "terciles":
        groups = say("Much and little: the highest and the lowest third, as a class would hold fewer than 3 areas.")
    else:
        groups = say("Much is 67\u00a0% or more, little is 10–32\u00a0%.")
    return classes, groups, say("The difference is the weighted mean of much less that of little.")


def _small(quickscan: QuickScan, say: Wording) -> tuple[str, ...]:
    limits = quickscan.study.thresholds
    return (
        say(
            "Hidden under {inhabitants} inhabitants; for the housing share under {dwellings} dwellings; and single "
            "values that would tell a hidden one of another area. Hatched up to {uncertain} inhabitants, and where the "
            "difference is indicative.",
            inhabitants=limits.hide_inhabitants,
            dwellings=limits.hide_dwellings,
            uncertain=limits.uncertain_inhabitants - 1,
        ),
        say("A missing figure is never counted as zero."),
    )


def _fragile(quickscan: QuickScan, say: Wording) -> tuple[str, ...]:
    """Which choices were moved, and how many classes hang on them."""
    results = quickscan.results
    tried = results.sensitivity
    if tried.empty:
        return ()
    judged = results.signals[results.signals["signal"].notna()]
    counts = judged.groupby("indicator", sort=False)["fragile"].agg(["sum", "count"])
    moved = [
        (say("trends"), results.trends["fragile"], results.trends["trend"]),
        (say("relative trends"), results.trends["fragile_relative"], results.trends["trend_relative"]),
        (say("coincidence (both versions)"), results.coincidence["fragile"], results.coincidence["coincidence"]),
    ]
    sentences = [
        say(
            "Each choice was moved by itself and everything was classed again: {settings}.",
            settings="; ".join(dict.fromkeys(tried.loc[tried["marks"], "setting"])),
        ),
        say(
            "A class that then lies on another side (unfavourable, average or favourable; another coincidence) is "
            "fragile and gets the mark {mark}.",
            mark=FRAGILE,
        ),
        say(
            "Fragile signals: {counts}.",
            counts="; ".join(
                _share(short(str(name), say), row["sum"], row["count"], say) for name, row in counts.iterrows()
            ),
        ),
    ]
    also = [
        _share(name, fragile.sum(), classes.notna().sum(), say)
        for name, fragile, classes in moved
        if classes.notna().any()
    ]
    if also:
        sentences.append(say("Also fragile: {counts}.", counts="; ".join(also)))
    others = tried[~tried["marks"] & tried["kind"].eq("signal")].groupby("setting", sort=False)
    if len(others):
        sentences.append(
            say(
                "Another reference asks another question and makes no class fragile; so many signals would lie on "
                "another side: {counts}.",
                counts="; ".join(
                    _share(str(setting), rows["other_side"].sum(), rows["classed"].sum(), say)
                    for setting, rows in others
                ),
            )
        )
    return tuple(sentences)


def _share(what: str, some: int, total: int, say: Wording) -> str:
    return say("{what} {some} of {total}", what=what, some=say.number(some), total=say.number(total))
