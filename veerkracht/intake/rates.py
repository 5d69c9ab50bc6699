"""Denominators, and the rates and shares that follow from them (DOMAIN §3)."""

from __future__ import annotations

import pandas as pd

from ..wording import Wording
from .catalogue import catalogue
from .frames import STATUS

YEARS_AROUND = 2


def with_rates(
    observations: pd.DataFrame, say: Wording, years_around: int = YEARS_AROUND
) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """Complete denominators, and compute the values that only have a numerator.

    The denominator is that of the same area and year, else of the nearest year within ``years_around`` (of two
    equally near the earlier), and then the computed value has the status ``estimated``. A published value keeps its
    status. Without a denominator a rate is missing; its numerator stays.

    Returns
    -------
    observations in the contract's columns; sentences on what was estimated and what could not be computed.
    """
    frame = observations.copy()
    known = catalogue()
    frame["_of"] = frame["indicator"].map({name: item.denominator for name, item in known.items()}).fillna("")
    # nobody living there is a known count too: it must not be replaced by another year's
    counts = frame.loc[frame["value"].notna(), ["area_code", "year", "indicator", "value"]].rename(
        columns={"indicator": "_of", "value": "_count"}
    )
    frame["_offset"] = 0
    for offset in sorted(range(-years_around, years_around + 1), key=lambda years: (abs(years), years)):
        open_rows = frame["denominator"].isna() & frame["_of"].ne("")
        if not open_rows.any():
            break
        wanted = frame.loc[open_rows, ["area_code", "year", "_of"]]
        found = wanted.assign(year=wanted["year"] + offset).merge(counts, how="left", on=["area_code", "year", "_of"])
        counted = pd.Series(found["_count"].to_numpy(), index=wanted.index).dropna()
        frame.loc[counted.index, "denominator"] = counted
        frame.loc[counted.index, "_offset"] = offset
    frame = _computed(frame)
    notes = _notes(frame, say) if years_around else ()
    return frame[observations.columns].astype({"status": STATUS}), notes


def _computed(frame: pd.DataFrame) -> pd.DataFrame:
    known = catalogue()
    per = frame["indicator"].map({name: item.per for name, item in known.items()}).astype("float64")
    computable = frame["value"].isna() & frame["numerator"].notna()
    value = per * frame["numerator"] / frame["denominator"].where(frame["denominator"].gt(0))
    status = frame["status"].astype(object)
    status = status.mask(computable & value.notna() & frame["_offset"].eq(0), "ok")
    status = status.mask(computable & value.notna() & frame["_offset"].ne(0), "estimated")
    status = status.mask(computable & value.isna(), "missing")
    return frame.assign(value=frame["value"].where(~computable, value), status=status, _rate=computable)


def _notes(frame: pd.DataFrame, say: Wording) -> tuple[str, ...]:
    known = catalogue()
    notes: list[str] = []
    estimated = frame[frame["_rate"] & frame["_offset"].ne(0) & frame["value"].notna()]
    counted = estimated.groupby(["_of", "year", "_offset", "indicator"]).size().rename("areas").reset_index()
    # indicators with the same gap share a sentence
    for (of, year, offset, count), rows in counted.groupby(["_of", "year", "_offset", "areas"]):
        notes.append(
            say(
                "{indicators} {year}: estimated with the {denominator} of {other} (areas: {count}).",
                indicators=", ".join(known[name].label(say.language) for name in rows["indicator"]),
                year=year,
                denominator=known[of].label(say.language).lower(),
                other=year + offset,
                count=count,
            )
        )
    # a year is named when not a single area of it has a denominator; single gaps are "no data" on the map
    rates = frame[frame["_rate"]]
    for name, rows in rates.groupby("indicator"):
        indicator = known[str(name)]
        without = rows.groupby("year")["value"].apply(lambda values: values.isna().all())
        years = [str(year) for year in without.index[without]]
        if years:
            notes.append(
                say(
                    "{indicator}: no rate for {years}, because no {denominator} are known within two years.",
                    indicator=indicator.label(say.language),
                    years=", ".join(years),
                    denominator=known[indicator.denominator].label(say.language).lower(),
                )
            )
    return tuple(notes)
