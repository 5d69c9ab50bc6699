"""What stands on each sheet of the workbook: readable headings with units, and never a hidden value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from ..analysis.results import QuickScan
from ..intake.catalogue import catalogue
from ..mapping.class_names import bivariate_labels, certainty_labels, coincidence_labels, trend_labels
from ..wording import Wording
from . import facts
from .colours import LETTERS
from .words import footer, method, reading_guide, sources, summary
from .words.terms import label


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name and its cells; the column names are the headings as printed."""

    name: str
    frame: pd.DataFrame


def sheets(quickscan: QuickScan, say: Wording) -> list[Sheet]:
    """The workbook's sheets in order."""
    return [
        Sheet(say("Read me"), _read_me(quickscan, say)),
        Sheet(say("All areas"), areas_sheet(quickscan, say)),
        Sheet(say("Signals"), _signals(quickscan, say)),
        Sheet(say("Trends"), _trends(quickscan, say)),
        Sheet(say("Over the years"), _series(quickscan, say)),
        Sheet(say("Coincidence"), _coincidence(quickscan, say)),
        Sheet(say("Differences"), _gap(quickscan, say)),
        Sheet(say("Spread"), _inequality(quickscan, say)),
        Sheet(say("Chance"), _chance(quickscan, say)),
        Sheet(say("Pattern"), _pattern(quickscan, say)),
        Sheet(say("Clusters"), _clusters(quickscan, say)),
        Sheet(say("Sensitivity"), _sensitivity(quickscan, say)),
        Sheet(say("K-index"), _ingredients(quickscan, say)),
        Sheet(say("Match report"), _match_report(quickscan, say)),
        Sheet(say("Provenance"), _provenance(quickscan, say)),
        Sheet(say("Hidden"), _hidden(quickscan, say)),
    ]


def _read_me(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    town = quickscan.areas.municipality_name
    lines = [
        ("", say("A map signals and does not judge: talk about it with the people who know the place.")),
        ("", footer("summary", quickscan, say, date.today())),
    ]
    for section in [*summary(quickscan, say), *reading_guide(quickscan, say), *method(quickscan, say)]:
        lines += [(section.title if index == 0 else "", text) for index, text in enumerate(section.sentences)]
    lines += [(say("Sources") if index == 0 else "", text) for index, text in enumerate(sources(quickscan, say))]
    return pd.DataFrame(lines, columns=[say("QuickScan {town}", town=town), " "])


def _place(quickscan: QuickScan, codes: pd.Series, say: Wording) -> pd.DataFrame:
    """Code, name and district of each row's area."""
    frame = quickscan.areas.frame.drop_duplicates("area_code").set_index("area_code")
    owner = frame["district_code"].map(facts.districts(quickscan)).reindex(codes)
    return pd.DataFrame(
        {
            say("Code"): codes.to_numpy(),
            say("Name"): facts.names(quickscan).reindex(codes).to_numpy(),
            say("District"): owner.to_numpy(),
        }
    )


def areas_sheet(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    """One row an area, one column per indicator (with unit and year), signal, trend and class."""
    frame = quickscan.areas.frame
    codes = pd.Series(frame["area_code"].to_numpy())
    wide = _place(quickscan, codes, say)
    results = quickscan.results
    housing = results.housing.drop_duplicates("area_code").set_index("area_code")
    if housing["share"].notna().any():
        year = facts.level_year("w_corp", quickscan)
        heading = say("{indicator} ({unit}, {year})", indicator=label("w_corp", say), unit="%", year=year)
        wide[heading] = housing["share"].reindex(codes).to_numpy()
    for indicator in facts.present_indicators(quickscan):
        if indicator.id == "w_corp":
            continue
        rows = facts.of_indicator(results.signals, indicator.id).reindex(codes)
        values = {
            "indicator": indicator.label(say.language),
            "unit": indicator.unit(say.language),
            "year": facts.level_year(indicator.id, quickscan),
        }
        wide[say("{indicator} ({unit}, {year})", **values)] = rows["value"].round(4).to_numpy()
        if rows["signal"].notna().any():
            wide[say("{indicator}: signal", **values)] = rows["signal"].map(LETTERS).array
        moved = facts.of_indicator(results.trends, indicator.id)["trend"].reindex(codes)
        if moved.notna().any():
            wide[say("{indicator}: trend", **values)] = moved.map(_trend_words(say)).array
    relative = results.coincidence[results.coincidence["version"] == "relative"].set_index("area_code").reindex(codes)
    absolute = results.coincidence[results.coincidence["version"] == "absolute"].set_index("area_code").reindex(codes)
    kinds = coincidence_labels(say)
    wide[say("Coincidence, absolute")] = absolute["coincidence"].astype(object).map(kinds).array
    wide[say("Coincidence, relative")] = relative["coincidence"].astype(object).map(kinds).array
    wide[say("Focus")] = _yes_no(relative["focus"], say).array
    wide[say("Unfavourable signals")] = relative["red_count"].array
    wide[say("Available signals")] = relative["available_count"].array
    return wide


def _signals(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    frame = quickscan.results.signals
    out = _place(quickscan, frame["area_code"], say)
    out = _indicator_columns(out, frame["indicator"], say)
    out[say("Year")] = frame["year"].array
    for heading, column in (
        (say("Value"), "value"),
        (say("Lower limit (95 %)"), "low"),
        (say("Upper limit (95 %)"), "high"),
        (say("Reference"), "reference"),
        (say("z (negative is unfavourable)"), "z"),
    ):
        out[heading] = frame[column].astype(float).round(4).array
    beside = quickscan.results.funnel.set_index(["area_code", "indicator"])
    beside = beside.reindex(pd.MultiIndex.from_frame(frame[["area_code", "indicator"]]))
    out[say("Shrunk value (empirical Bayes)")] = beside["shrunk"].astype(float).round(4).array
    outside = {-2: say("below 99.8 %"), -1: say("below 95 %"), 1: say("above 95 %"), 2: say("above 99.8 %")}
    out[say("Outside the funnel")] = beside["position"].map(outside).array
    out[say("Signal")] = frame["signal"].map(LETTERS).array
    certainty = certainty_labels(say)
    out[say("Certainty")] = frame["certainty"].astype(object).map(certainty).array
    out[say("Fragile")] = _yes_no(frame["fragile"].where(frame["signal"].notna()), say).array
    out[say("Remark")] = frame["reason"].array
    return out


def _trends(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    frame = quickscan.results.trends
    out = _place(quickscan, frame["area_code"], say)
    out = _indicator_columns(out, frame["indicator"], say)
    out[say("Year from")] = frame["year_from"].array
    out[say("Year to")] = frame["year_to"].array
    for heading, column in (
        (say("Value from"), "value_from"),
        (say("Value to"), "value_to"),
        (say("Change (negative is worse)"), "change"),
        (say("Relative change (negative is worse)"), "change_relative"),
        (say("Band"), "band"),
    ):
        out[heading] = frame[column].astype(float).round(4).array
    out[say("Trend")] = frame["trend"].map(_trend_words(say)).array
    out[say("Relative trend")] = frame["trend_relative"].map(_trend_words(say)).array
    out[say("Published class (1–9)")] = frame["published"].array
    out[say("Fragile")] = _yes_no(frame["fragile"].where(frame["trend"].notna()), say).array
    out[say("Relative trend fragile")] = _yes_no(
        frame["fragile_relative"].where(frame["trend_relative"].notna()), say
    ).array
    out[say("Remark")] = frame["reason"].array
    return out


def _coincidence(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    frame = quickscan.results.coincidence
    out = _place(quickscan, frame["area_code"], say)
    versions = {"absolute": say("absolute"), "relative": say("relative")}
    out[say("Version")] = frame["version"].map(versions).array
    out[say("Trend of vulnerability")] = frame["k_trend"].map(_trend_words(say)).array
    out[say("Trend of nuisance")] = frame["o_trend"].map(_trend_words(say)).array
    out[say("Coincidence")] = frame["coincidence"].astype(object).map(coincidence_labels(say)).array
    out[say("Fragile")] = _yes_no(frame["fragile"].where(frame["coincidence"].notna()), say).array
    out[say("Focus")] = _yes_no(frame["focus"], say).array
    out[say("Vulnerability and nuisance together")] = frame["bivariate"].map(bivariate_labels(say)).array
    out[say("Unfavourable signals")] = frame["red_count"].array
    out[say("Available signals")] = frame["available_count"].array
    out[say("All unfavourable")] = _yes_no(frame["all_red"], say).array
    out[say("Remark")] = frame["reason"].array
    return out


def _gap(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    frame = quickscan.results.gap
    out = _indicator_columns(pd.DataFrame(index=range(len(frame))), frame["indicator"], say)
    out[say("Year")] = frame["year"].array
    for heading, column in (
        (say("Much social housing"), "much"),
        (say("Little social housing"), "little"),
        (say("Difference"), "gap"),
        (say("Lower limit (95 %)"), "low"),
        (say("Upper limit (95 %)"), "high"),
    ):
        out[heading] = frame[column].astype(float).round(4).array
    moves = {1: say("grows"), 2: say("grows"), 3: say("stable"), 4: say("shrinks"), 5: say("shrinks")}
    out[say("The difference")] = frame["trend"].map(moves).array
    return out


def _series(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    frame = quickscan.results.series
    out = _indicator_columns(_place(quickscan, frame["area_code"], say), frame["indicator"], say)
    for heading, column in ((say("Year from"), "first"), (say("Year to"), "last"), (say("Years counted"), "points")):
        out[heading] = frame[column].array
    for heading, column in (
        (say("Slope a year"), "slope"),
        (say("Slope a year (Theil–Sen)"), "theil_sen"),
        (say("p (Mann–Kendall)"), "p"),
    ):
        out[heading] = frame[column].round(4).array
    out[say("Trend")] = frame["trend"].map({2: say("worse"), 3: say("no significant trend"), 4: say("better")}).array
    return out


def _inequality(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    frame = quickscan.results.inequality
    out = _indicator_columns(pd.DataFrame(index=range(len(frame))), frame["indicator"], say)
    out[say("Year")] = frame["year"].array
    out[say("Areas")] = frame["areas"].array
    for heading, column in (
        (say("Standard deviation"), "sd"),
        (say("Coefficient of variation"), "cv"),
        (say("Dissimilarity"), "dissimilarity"),
        (say("Slope a year"), "slope"),
        (say("Its standard error"), "slope_error"),
    ):
        out[heading] = frame[column].round(4).array
    out[say("The spread")] = frame["trend"].map({2: say("grows"), 3: say("stable"), 4: say("shrinks")}).array
    return out


def _chance(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    frame = quickscan.results.chance
    out = _indicator_columns(pd.DataFrame(index=range(len(frame))), frame["indicator"], say)
    for heading, column in (
        (say("Areas"), "areas"),
        (say("Unfavourable"), "red"),
        (say("Unfavourable by chance alone"), "red_expected"),
        (say("Areas followed"), "areas_followed"),
        (say("Worse"), "worse"),
        (say("Worse by chance alone"), "worse_expected"),
    ):
        out[heading] = frame[column].round(1).array
    return out


def _pattern(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    frame = quickscan.results.pattern
    out = _indicator_columns(pd.DataFrame(index=range(len(frame))), frame["indicator"], say)
    out[say("Areas")] = frame["areas"].array
    for heading, column in ((say("Moran's I"), "moran"), (say("z"), "z"), (say("p (by shuffling)"), "p")):
        out[heading] = frame[column].round(4).array
    out[say("Remark")] = frame["reason"].array
    return out


def _clusters(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    """Only areas that lie in a cluster or stand out among their neighbours."""
    frame = quickscan.results.clusters
    frame = frame[frame["cluster"].notna() & frame["cluster"].ne("none")].reset_index(drop=True)
    out = _indicator_columns(_place(quickscan, frame["area_code"], say), frame["indicator"], say)
    out[say("Remark")] = frame["reason"].array
    return out


def _sensitivity(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    frame = quickscan.results.sensitivity
    kinds = {
        "signal": say("Signal"),
        "trend": say("Trend"),
        "trend_relative": say("Relative trend"),
        "coincidence_absolute": say("Coincidence, absolute"),
        "coincidence_relative": say("Coincidence, relative"),
    }
    out = pd.DataFrame({say("Class"): frame["kind"].map(kinds).to_numpy()})
    out = _indicator_columns(out, frame["indicator"], say).drop(columns=say("Unit"))
    out[say("Moved to")] = frame["setting"].array
    for heading, column in (
        (say("Areas with a class"), "classed"),
        (say("Another class"), "other_class"),
        (say("Another side"), "other_side"),
        (say("Turned unfavourable, or no longer"), "across_red"),
    ):
        out[heading] = frame[column].array
    out[say("Makes fragile")] = _yes_no(frame["marks"], say).array
    return out


def _ingredients(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    frame = quickscan.results.ingredients
    out = _indicator_columns(pd.DataFrame(index=range(len(frame))), frame["indicator"], say)
    out[say("In the level")] = _yes_no(frame["in_level"], say).array
    out[say("In the change")] = _yes_no(frame["in_change"], say).array
    out[say("Remark")] = frame["reason"].array
    return out


def _match_report(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    frame = quickscan.match_report
    sides = {
        "matched": say("matched"),
        "only_in_table": say("only in the table"),
        "only_in_areas": say("only in the areas"),
    }
    return pd.DataFrame(
        {
            say("Table"): frame["table"],
            say("Code"): frame["area_code"],
            say("Name"): frame["area_code"].map(facts.names(quickscan)),
            say("Match"): frame["side"].map(sides),
            say("Reason"): frame["reason"],
            say("Suggestion"): frame["suggestion"],
            say("Needs a look"): _yes_no(frame["attention"], say),
        }
    )


def _provenance(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    origins = quickscan.provenance
    return pd.DataFrame(
        {
            say("Table"): [origin.table for origin in origins],
            say("Publisher"): [origin.publisher for origin in origins],
            say("Format"): [origin.format for origin in origins],
            say("Table number"): [origin.table_id for origin in origins],
            say("Title"): [origin.title for origin in origins],
            say("Released"): [origin.released for origin in origins],
            say("Years"): [", ".join(str(year) for year in origin.years) for origin in origins],
            say("Licence"): [origin.licence for origin in origins],
            say("Rows"): [origin.rows for origin in origins],
            say("Columns used"): [", ".join(origin.columns_used) for origin in origins],
            say("Repairs"): [" ".join(origin.repairs) for origin in origins],
            say("SHA-256"): [origin.sha256 for origin in origins],
        }
    )


def _hidden(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    frame = quickscan.results.hidden
    out = _place(quickscan, frame["area_code"], say)
    out = _indicator_columns(out, frame["indicator"], say)
    out[say("Year")] = frame["year"].to_numpy()
    out[say("Reason")] = frame["reason"].to_numpy()
    return out


def _indicator_columns(frame: pd.DataFrame, indicators: pd.Series, say: Wording) -> pd.DataFrame:
    known = catalogue()
    titles = {key: item.label(say.language) for key, item in known.items()}
    units = {key: item.unit(say.language) for key, item in known.items()}
    frame[say("Indicator")] = indicators.map(titles).fillna(indicators).to_numpy()
    frame[say("Unit")] = indicators.map(units).to_numpy()
    return frame


def _trend_words(say: Wording) -> dict[int, str]:
    return dict(enumerate(trend_labels(say), start=1))


def _yes_no(values: pd.Series, say: Wording) -> pd.Series:
    return values.astype(object).map({True: say("yes"), False: say("no")})
