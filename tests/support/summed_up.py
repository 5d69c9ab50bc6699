"""The sentences of the summary page, in Dutch, counted again from the tables of the GeoPackage with plain pandas."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

NUISANCE = {"o_lbm": "overlast", "o_misdrijf": "geregistreerde criminaliteit"}
RED, GREEN = (1, 2), (4, 5)
STAR = "met het teken *"


def sentences(tables: Mapping[str, pd.DataFrame], town: str, nuisance: str) -> Iterator[tuple[str, ...]]:
    """What must stand in the summary, whole or up to where names begin.

    Parameters
    ----------
    tables : ``areas`` without geometry, and the others. nuisance : the indicator that stands for O.
    """
    areas = tables["areas"]
    land = set(areas.loc[~areas["water"].astype(bool), "area_code"])
    signals = tables["signals"][lambda rows: rows["area_code"].isin(land)]
    trends = tables["trends"][lambda rows: rows["area_code"].isin(land)]
    word = NUISANCE[nuisance]
    k, o = (_classes(signals, name, "signal") for name in ("k_index", nuisance))
    yield (
        f"{_within(k.isin(RED).sum(), len(k))} is de kwetsbaarheid duidelijk groter dan gemiddeld in {town}",
        f"in {_or_none(k.isin(GREEN).sum())} is zij duidelijk kleiner.",
    )
    fewer = f"in {_or_none(o.isin(GREEN).sum())} duidelijk minder."
    if not o.isin(GREEN).any() and nuisance == "o_misdrijf":
        own = signals[signals["indicator"].eq(nuisance) & signals["z"].notna()]
        sigma = ((own["value"] - own["reference"]).abs() / own["z"].abs()).median()
        reference = own["reference"].iloc[0]
        if reference - sigma / 2 < reference / 2:
            bound = _comma(reference - sigma / 2, 1)
            fewer = f"Door de grote spreiding is het pas bij {bound} per 1.000 inwoners duidelijk minder."
    yield (f"{_within(o.isin(RED).sum(), len(o))} is er duidelijk meer {word} dan gemiddeld in {town}", fewer)
    both = k.index.intersection(o.index)
    focus = (k[both].isin(RED) & o[both].isin(RED)).sum()
    years = [
        signals[signals["indicator"].eq(name) & signals["z"].notna()]["year"].iloc[0] for name in ("k_index", nuisance)
    ]
    if years[0] == years[1]:
        yield (f"{_within(focus, len(both))} zijn kwetsbaarheid en {word} nu allebei ongunstig",)
    else:
        yield (f"{_within(focus, len(both))} zijn kwetsbaarheid ({years[0]}) en {word} ({years[1]}) allebei ongunstig",)
    single = signals[signals["signal"].notna() & signals["indicator"].ne("k_index")]
    counts = single.assign(red=single["signal"].isin(RED), green=single["signal"].isin(GREEN)).groupby("area_code")
    red, green, known = counts["red"].sum(), counts["green"].sum(), counts.size()
    yield (f"{_within((2 * red >= known).sum(), len(known))} is minstens de helft van de seinen ongunstig",)
    well = ((known >= 4) & (red == 0) & (2 * green >= known)).sum()
    yield (f"Geen sein ongunstig en minstens de helft gunstig: {well} buurten, ",)
    for name, what in (("k_index", "De kwetsbaarheid"), (nuisance, f"De {word}")):
        moved = _classes(trends, name, "trend")
        if moved.isin(GREEN).any():
            yield (f"{what} nam af {_within(moved.isin(GREEN).sum(), len(moved)).lower()}.",)
    for column, tail in (("trend", "allebei toe"), ("trend_relative", f"beide zich ongunstiger dan in heel {town}")):
        legs = [_classes(trends, name, column) for name in ("k_index", nuisance)]
        shared = legs[0].index.intersection(legs[1].index)
        if len(shared):
            together = (legs[0][shared].isin(RED) & legs[1][shared].isin(RED)).sum()
            yield (_within(together, len(shared)), tail)
    yield from _differences(tables["gap"])
    digits = {"o_lbm": 2, "k_index": 2, "o_misdrijf": 1}
    for name in (nuisance, "k_index"):
        rows = tables["gap"][lambda rows, name=name: rows["indicator"].eq(name)].sort_values("year")
        if len(rows) > 1:
            first, last = rows.iloc[0], rows.iloc[-1]
            yield (
                f"{_comma(first.gap, digits[name])} ({first.year})",
                f"{_comma(last.gap, digits[name])} ",
                f"({last.year}).",
            )
    moved = trends[trends["indicator"].eq(nuisance)].dropna(subset=["year_from", "year_to"])
    years = [int(moved[name].iloc[0]) for name in ("year_from", "year_to")] if len(moved) else []
    own = tables["observations"][lambda rows: rows["area_code"].str.startswith("GM") & rows["indicator"].eq(nuisance)]
    ends = own[own["year"].isin(years)].dropna(subset=["value"]).sort_values("year")
    if len(ends) == 2:
        first, last = (_comma(value, digits[nuisance]) for value in ends["value"])
        yield (f" in heel {town}: van {first} naar {last} ", "–".join(map(str, ends["year"])))
    yield from _uncertain(tables, land, single, trends)


def _differences(gap: pd.DataFrame) -> Iterator[tuple[str, ...]]:
    last = gap.dropna(subset=["trend"]).drop_duplicates("indicator", keep="last")["trend"]
    if len(last) > 1:
        grows, shrinks = int(last.isin(RED).sum()), int(last.isin(GREEN).sum())
        yield (
            f"Van {len(last)} indicatoren met meerdere jaren groeit het verschil bij {_or_none(grows)}, krimpt het bij "
            f"{_or_none(shrinks)} en is het stabiel bij {_or_none(len(last) - grows - shrinks)}.",
        )


def _uncertain(
    tables: Mapping[str, pd.DataFrame], land: set[str], single: pd.DataFrame, trends: pd.DataFrame
) -> Iterator[tuple[str, ...]]:
    hidden = tables["hidden"][lambda rows: rows["area_code"].isin(land)]
    of_a_total = hidden["reason"].str.contains("totaal")
    small = hidden.loc[~of_a_total, "area_code"].nunique()
    yield (f"Waarden van {small} buurten zijn verborgen: te weinig mensen of woningen.",)
    others = hidden["area_code"].nunique() - small
    if others:
        yield (f"Enkele waarden van nog {others} buurt",)
    people = tables["areas"].set_index("area_code")["inhabitants"]
    yield (f"Weinig inwoners: {((people >= 50) & (people < 200)).sum()} buurten.",)
    red = single[single["signal"].isin(RED) & single["low"].notna()]
    # the interval against the reference once more, not the word for it; small areas are never certain
    sure = (red["low"].gt(red["reference"]) | red["high"].lt(red["reference"])) & red["certainty"].eq("certain")
    share = round(100 * sure.sum() / len(red))
    yield (f"Zeker: {sure.sum()} van de {len(red)} ongunstige seinen met een bekende marge ({share}",)
    fragile = int(single["fragile"].astype(bool).sum())
    share = round(100 * fragile / len(single))
    yield (f"Wankel, {STAR}: {_thousands(fragile)} van de {_thousands(len(single))} seinen ({share}",)
    chance = tables["chance"]
    for column, told in (("red", "seinen met een bekende marge ongunstig"), ("worse", "verslechteringen te zien")):
        expected = round(chance[f"{column}_expected"].sum())
        yield (f"ongeveer {expected} {told} zijn; het zijn er {chance[column].sum()}.",)
    modelled = single.loc[single["certainty"].eq("model"), "indicator"].nunique()
    if modelled:
        yield ("Schattingen uit een model, wel een niveau en nooit een trend: ",)
    assert trends["published"].isna().all()


def _classes(frame: pd.DataFrame, indicator: str, column: str) -> pd.Series:
    return frame[frame["indicator"].eq(indicator)].set_index("area_code")[column].dropna()


def _within(count: int, total: int) -> str:
    return f"In {count} van {total} buurten" if count else f"In geen van de {total} buurten"


def _or_none(count: int) -> str:
    return str(count) if count else "geen enkele"


def _comma(number: float, digits: int) -> str:
    return f"{number:.{digits}f}".replace(".", ",").replace("-", "−")


def _thousands(number: int) -> str:
    return f"{number:,}".replace(",", ".")
