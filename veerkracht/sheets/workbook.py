"""The results as a workbook (XLSX) that colleagues open without QGIS, written by GDAL (ARCHITECTURE, decision 6).

Numbers are numbers; text is text. A text that a spreadsheet could take for a formula gets an apostrophe before it.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pandas as pd
from osgeo import gdal, ogr

from ..analysis.results import QuickScan
from ..errors import QuickScanError
from ..intake.catalogue import catalogue
from ..mapping.drawing import coincidence_labels, trend_labels
from ..wording import Wording
from . import facts
from .colours import LETTERS
from .words import footer, method, reading_guide, sources, summary
from .words.terms import label

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
SHEET_NAME_LIMIT = 31


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name and its cells; the column names are the headings as printed."""

    name: str
    frame: pd.DataFrame


def write_workbook(quickscan: QuickScan, path: Path, say: Wording) -> None:
    """Write every result, read-me first; made aside and renamed, so that an earlier workbook survives a failure.

    Raises
    ------
    QuickScanError : the file cannot be written, or is open in another program.
    """
    aside = path.with_name(f".{path.stem}-{os.getpid()}.xlsx")
    try:
        _write(sheets(quickscan, say), aside)
        os.replace(aside, path)
    except (OSError, RuntimeError) as problem:
        raise QuickScanError(
            "The workbook {name} could not be written.",
            "{problem}",
            "Close it in other programs, or choose another folder.",
            name=path.name,
            problem=problem,
        ) from problem
    finally:
        if aside.exists():
            aside.unlink()


def sheets(quickscan: QuickScan, say: Wording) -> list[Sheet]:
    """The workbook's sheets in order."""
    return [
        Sheet(say("Read me"), _read_me(quickscan, say)),
        Sheet(say("All areas"), areas_sheet(quickscan, say)),
        Sheet(say("Signals"), _signals(quickscan, say)),
        Sheet(say("Trends"), _trends(quickscan, say)),
        Sheet(say("Coincidence"), _coincidence(quickscan, say)),
        Sheet(say("Differences"), _gap(quickscan, say)),
        Sheet(say("K-index"), _ingredients(quickscan, say)),
        Sheet(say("Match report"), _match_report(quickscan, say)),
        Sheet(say("Provenance"), _provenance(quickscan, say)),
        Sheet(say("Hidden"), _hidden(quickscan, say)),
    ]


def neutral(text: str) -> str:
    """A text that no spreadsheet takes for a formula: one that begins like one gets an apostrophe in front.

    Not a space: readers of XLSX may strip that.
    """
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA_STARTS) else text


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
            wide[say("{indicator}: signal", **values)] = rows["signal"].map(LETTERS).to_numpy()
        moved = facts.of_indicator(results.trends, indicator.id)["trend"].reindex(codes)
        if moved.notna().any():
            wide[say("{indicator}: trend", **values)] = moved.map(_trend_words(say)).to_numpy()
    relative = results.coincidence[results.coincidence["version"] == "relative"].set_index("area_code").reindex(codes)
    absolute = results.coincidence[results.coincidence["version"] == "absolute"].set_index("area_code").reindex(codes)
    kinds = coincidence_labels(say)
    wide[say("Coincidence, absolute")] = absolute["coincidence"].astype(object).map(kinds).to_numpy()
    wide[say("Coincidence, relative")] = relative["coincidence"].astype(object).map(kinds).to_numpy()
    wide[say("Focus")] = _yes_no(relative["focus"], say).to_numpy()
    wide[say("Unfavourable signals")] = relative["red_count"].to_numpy()
    wide[say("Available signals")] = relative["available_count"].to_numpy()
    return wide


def _signals(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    frame = quickscan.results.signals
    out = _place(quickscan, frame["area_code"], say)
    out = _indicator_columns(out, frame["indicator"], say)
    out[say("Year")] = frame["year"].to_numpy()
    for heading, column in (
        (say("Value"), "value"),
        (say("Lower limit (95 %)"), "low"),
        (say("Upper limit (95 %)"), "high"),
        (say("Reference"), "reference"),
        (say("z (negative is unfavourable)"), "z"),
    ):
        out[heading] = frame[column].astype(float).round(4).to_numpy()
    out[say("Signal")] = frame["signal"].map(LETTERS).to_numpy()
    certainty = {"certain": say("certain"), "indicative": say("indicative"), "model": say("model")}
    out[say("Certainty")] = frame["certainty"].astype(object).map(certainty).to_numpy()
    out[say("Remark")] = frame["reason"].to_numpy()
    return out


def _trends(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    frame = quickscan.results.trends
    out = _place(quickscan, frame["area_code"], say)
    out = _indicator_columns(out, frame["indicator"], say)
    out[say("Year from")] = frame["year_from"].to_numpy()
    out[say("Year to")] = frame["year_to"].to_numpy()
    for heading, column in (
        (say("Value from"), "value_from"),
        (say("Value to"), "value_to"),
        (say("Change (negative is worse)"), "change"),
        (say("Relative change (negative is worse)"), "change_relative"),
        (say("Band"), "band"),
    ):
        out[heading] = frame[column].astype(float).round(4).to_numpy()
    out[say("Trend")] = frame["trend"].map(_trend_words(say)).to_numpy()
    out[say("Relative trend")] = frame["trend_relative"].map(_trend_words(say)).to_numpy()
    out[say("Remark")] = frame["reason"].to_numpy()
    return out


def _coincidence(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    frame = quickscan.results.coincidence
    out = _place(quickscan, frame["area_code"], say)
    versions = {"absolute": say("absolute"), "relative": say("relative")}
    out[say("Version")] = frame["version"].map(versions).to_numpy()
    out[say("Trend of vulnerability")] = frame["k_trend"].map(_trend_words(say)).to_numpy()
    out[say("Trend of nuisance")] = frame["o_trend"].map(_trend_words(say)).to_numpy()
    out[say("Coincidence")] = frame["coincidence"].astype(object).map(coincidence_labels(say)).to_numpy()
    out[say("Focus")] = _yes_no(frame["focus"], say).to_numpy()
    out[say("Unfavourable signals")] = frame["red_count"].to_numpy()
    out[say("Available signals")] = frame["available_count"].to_numpy()
    out[say("All unfavourable")] = _yes_no(frame["all_red"], say).to_numpy()
    out[say("Remark")] = frame["reason"].to_numpy()
    return out


def _gap(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    frame = quickscan.results.gap
    out = _indicator_columns(pd.DataFrame(index=range(len(frame))), frame["indicator"], say)
    out[say("Year")] = frame["year"].to_numpy()
    for heading, column in (
        (say("Much social housing"), "much"),
        (say("Little social housing"), "little"),
        (say("Difference"), "gap"),
        (say("Lower limit (95 %)"), "low"),
        (say("Upper limit (95 %)"), "high"),
    ):
        out[heading] = frame[column].astype(float).round(4).to_numpy()
    moves = {1: say("grows"), 2: say("grows"), 3: say("stable"), 4: say("shrinks"), 5: say("shrinks")}
    out[say("The difference")] = frame["trend"].map(moves).to_numpy()
    return out


def _ingredients(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    frame = quickscan.results.ingredients
    out = _indicator_columns(pd.DataFrame(index=range(len(frame))), frame["indicator"], say)
    out[say("In the level")] = _yes_no(frame["in_level"], say).to_numpy()
    out[say("In the change")] = _yes_no(frame["in_change"], say).to_numpy()
    out[say("Remark")] = frame["reason"].to_numpy()
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
        }
    )


def _provenance(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    origins = quickscan.provenance
    return pd.DataFrame(
        {
            say("Table"): [origin.table for origin in origins],
            say("Publisher"): [origin.publisher for origin in origins],
            say("Format"): [origin.format for origin in origins],
            say("Years"): [", ".join(str(year) for year in origin.years) for origin in origins],
            say("Licence"): [origin.licence for origin in origins],
            say("Rows"): [origin.rows for origin in origins],
            say("Columns used"): [", ".join(origin.columns_used) for origin in origins],
            say("Repairs"): ["; ".join(origin.repairs) for origin in origins],
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


def _write(content: list[Sheet], path: Path) -> None:
    """One GDAL layer a sheet. RuntimeError when GDAL refuses."""
    driver = ogr.GetDriverByName("XLSX")
    if driver is None:
        raise RuntimeError("GDAL: XLSX")
    workbook = driver.CreateDataSource(str(path))
    if workbook is None:
        raise RuntimeError(gdal.GetLastErrorMsg() or str(path))
    for sheet in content:
        _write_sheet(workbook, sheet)
    workbook.FlushCache()
    del workbook
    if not path.exists() or path.stat().st_size == 0:
        raise RuntimeError(gdal.GetLastErrorMsg() or str(path))


def _write_sheet(workbook: ogr.DataSource, sheet: Sheet) -> None:
    if sheet.frame.empty:  # GDAL writes no headings above nothing
        empty = {heading: ["–" if index == 0 else None] for index, heading in enumerate(sheet.frame.columns)}
        sheet = Sheet(sheet.name, pd.DataFrame(empty, dtype=object))
    layer = workbook.CreateLayer(sheet.name[:SHEET_NAME_LIMIT], None, ogr.wkbNone)
    if layer is None:
        raise RuntimeError(gdal.GetLastErrorMsg() or sheet.name)
    numeric = [
        pd.api.types.is_numeric_dtype(kind) and not pd.api.types.is_bool_dtype(kind) for kind in sheet.frame.dtypes
    ]
    whole = [pd.api.types.is_integer_dtype(kind) for kind in sheet.frame.dtypes]
    for heading, is_number, is_whole in zip(sheet.frame.columns, numeric, whole):
        kind = ogr.OFTInteger64 if is_whole else ogr.OFTReal if is_number else ogr.OFTString
        layer.CreateField(ogr.FieldDefn(neutral(str(heading)), kind))
    definition = layer.GetLayerDefn()
    columns = [
        sheet.frame[heading].astype(object).where(sheet.frame[heading].notna(), None).tolist()
        for heading in sheet.frame.columns
    ]
    for cells in zip(*columns):
        feature = ogr.Feature(definition)
        for index, (cell, is_number) in enumerate(zip(cells, numeric)):
            if cell is None:
                continue
            feature.SetField(index, cell if is_number else neutral(str(cell)))
        if layer.CreateFeature(feature) != 0:
            raise RuntimeError(gdal.GetLastErrorMsg() or sheet.name)
