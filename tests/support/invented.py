"""A small invented municipality, walked to the end of the analysis: every frame in the contract's shape.

The rooms behind the analysis test against it without reading a file. 61 areas in eight districts: one is water, two
have too few inhabitants to show, three so few that they are uncertain, and one lacks one value. Nothing in it is real.
"""

from __future__ import annotations

import math
import struct
from typing import Optional

import numpy as np
import pandas as pd
from quickscan_veerkracht.veerkracht.analysis.results import (
    CERTAINTY,
    COINCIDENCE,
    K_INDEX,
    SENSITIVITY_TYPES,
    QuickScan,
    Results,
)
from quickscan_veerkracht.veerkracht.intake.catalogue import catalogue
from quickscan_veerkracht.veerkracht.intake.frames import (
    AREA_COLUMNS,
    MATCH_COLUMNS,
    STATUS,
    Areas,
    Provenance,
    Table,
    observations,
)
from quickscan_veerkracht.veerkracht.study import AreaSource, Study, TableSource

MUNICIPALITY = "GM9990"
MUNICIPALITY_NAME = "Veldhaven"
YEARS = (2016, 2017, 2018, 2019, 2020)
INDICATORS = ("k_bijstand", "k_ao", "k_laaginkomen", "o_misdrijf", "o_vernieling", "l_soc")
K_MEMBERS = ("k_bijstand", "k_ao", "k_laaginkomen")
NUISANCE = "o_misdrijf"
WATER, HIDDEN, UNCERTAIN, ONE_MISSING = 0, (17, 42), (8, 29, 55), 33
DISTRICTS = (
    "Binnenstad",
    "Noorderhout",
    "De Hoge Weide",
    "Oosterkwartier",
    "Zuidbroek",
    "Haveneiland",
    "Westrand",
    "Lageveen",
)
FIRST = ("Linden", "Molen", "Kerk", "Wilgen", "Station", "Haven", "Brink", "Vogel", "Rivier", "Tuin")
SECOND = ("buurt", "kwartier", "hof", "weide", "park", "dijk", "veld")
CELL = 420.0  # radius of a cell in metres
TOO_FEW = "Minder dan 50 inwoners: niet getoond."


def invented_quickscan(
    language: str = "nl",
    names: Optional[dict[str, str]] = None,
    unavailable: Optional[dict[str, str]] = None,
    seed: int = 7,
) -> QuickScan:
    """The invented QuickScan; ``names`` replaces area names by code, ``unavailable`` names views and their reasons."""
    random = np.random.default_rng(seed)
    areas = _areas(names or {})
    codes = areas.frame["area_code"].to_numpy()
    people = _inhabitants(random, len(codes))
    share = _social_housing(random, areas, people)
    values = _values(random, share, people)
    signals = _signals(codes, people, values)
    trends = _trends(codes, people, values)
    coincidence = _coincidence(codes, signals, trends)
    seen = _observations(codes, people, values, share)
    results = Results(
        signals=signals,
        trends=trends,
        coincidence=coincidence,
        housing=_housing(codes, people, share),
        gap=_gap(values, share, people),
        references=_references(signals),
        ingredients=pd.DataFrame(
            {"indicator": K_MEMBERS, "in_level": True, "in_change": True, "reason": ""}, index=range(len(K_MEMBERS))
        ),
        sensitivity=_sensitivity(signals),
        hidden=_hidden(codes),
        observations=seen,
        unavailable=dict(unavailable or {}),
        nuisance=NUISANCE,
        housing_groups="terciles",
    )
    tables = _tables(seen)
    study = Study(
        areas=AreaSource("buurten.gpkg", "buurten", "buurtcode", "buurtnaam", "wijkcode", 2020),
        tables=tuple(TableSource(table.provenance.path) for table in tables),
        municipality=MUNICIPALITY,
        period=(YEARS[0], YEARS[-1]),
        language=language,
    )
    return QuickScan(study, areas, tables, _match_report(codes), (), results)


def _corner(x: float, y: float) -> tuple[float, float]:
    """The same shift for the same point, so that neighbours share their border."""
    key = np.random.default_rng([round(x) + 10**6, round(y) + 10**6])
    shift = key.normal(0, CELL * 0.075, 2)
    return x + shift[0], y + shift[1]


def _cell(q: int, r: int, x0: float = 135000.0, y0: float = 455000.0) -> bytes:
    """One six-sided cell with bent sides, as WKB."""
    x, y = CELL * 1.5 * q, CELL * math.sqrt(3) * (r + q / 2)
    angles = [math.pi / 3 * step for step in range(6)]
    corners = [(x + CELL * math.cos(a), y + CELL * math.sin(a)) for a in angles]
    ring: list[tuple[float, float]] = []
    for (ax, ay), (bx, by) in zip(corners, corners[1:] + corners[:1]):
        ring += [_corner(ax, ay), _corner((ax + bx) / 2, (ay + by) / 2)]
    ring.append(ring[0])
    points = b"".join(struct.pack("<dd", px * 1.2 + x0, py * 0.85 + y0) for px, py in ring)
    return struct.pack("<BII", 1, 3, 1) + struct.pack("<I", len(ring)) + points


def _axial(radius: int) -> list[tuple[int, int]]:
    return [(q, r) for q in range(-radius, radius + 1) for r in range(-radius, radius + 1) if abs(q + r) <= radius]


def _areas(names: dict[str, str]) -> Areas:
    cells = _axial(4)
    centre = np.array([(1.5 * q, math.sqrt(3) * (r + q / 2)) for q, r in cells])
    turn = np.floor((np.degrees(np.arctan2(centre[:, 1], centre[:, 0])) % 360) / (360 / 7)).astype(int) + 1
    district = np.where(np.hypot(*centre.T) < 2, 0, turn)
    serial = pd.Series(district).groupby(district).cumcount().to_numpy()
    codes = [f"BU9990{d:02d}{s:02d}" for d, s in zip(district, serial)]
    plain = [f"{FIRST[i % 10]}{SECOND[i % 7]}" for i in range(len(cells))]
    plain[4], plain[11] = "Nieuwe Lindenlaan en omgeving", "Bedrijventerrein De Lange Akkers"
    frame = pd.DataFrame(
        {
            "area_code": codes,
            "name": [names.get(code, name) for code, name in zip(codes, plain)],
            "district_code": [f"WK9990{d:02d}" for d in district],
            "district_name": [DISTRICTS[d] for d in district],
            "municipality_code": MUNICIPALITY,
            "water": [index == WATER for index in range(len(cells))],
            "change_flag": 1,
            "geometry": [_cell(q, r) for q, r in cells],
        }
    ).astype(AREA_COLUMNS)
    around = tuple(_cell(q, r) for q, r in _axial(6) if max(abs(q), abs(r), abs(q + r)) > 4)
    return Areas(
        frame=frame,
        crs="EPSG:28992",
        level="neighbourhood",
        year=2020,
        municipality_code=MUNICIPALITY,
        municipality_name=MUNICIPALITY_NAME,
        key_field="buurtcode",
        source="buurten.gpkg",
        sha256="0" * 64,
        surroundings=around,
        reasons={"key": "De kolom buurtcode heeft voor elk gebied een eigen code."},
    )


def _inhabitants(random: np.random.Generator, count: int) -> np.ndarray:
    people = random.integers(600, 4200, count).astype(float)
    people[WATER] = 0
    people[list(HIDDEN)] = (20, 38)
    people[list(UNCERTAIN)] = (90, 140, 180)
    return people


def _social_housing(random: np.random.Generator, areas: Areas, people: np.ndarray) -> np.ndarray:
    district = areas.frame["district_code"].str[-2:].astype(int).to_numpy()
    middle = np.array([38, 22, 71, 45, 12, 30, 5, 18])[district]
    share = np.clip(middle + random.normal(0, 9, len(people)), 0, 92).round()
    share[(people < 50)] = np.nan
    return share


def _values(random: np.random.Generator, share: np.ndarray, people: np.ndarray) -> dict[str, np.ndarray]:
    """indicator -> areas × years; NaN where an area is water, hidden or lacks the value."""
    base = np.nan_to_num(share, nan=30.0) / 30
    step = np.arange(len(YEARS)) / (len(YEARS) - 1)
    shape = (len(share), len(YEARS))
    worse = random.normal(0.25, 1.0, len(share))[:, None] * step
    unsafe = (0.6 * random.normal(0, 1, len(share)) + 0.5 * worse[:, -1])[:, None] * step
    noise = {indicator: random.normal(0, 1, shape) for indicator in INDICATORS}
    start = {indicator: random.normal(0, 1, len(share))[:, None] for indicator in INDICATORS}
    values = {
        "k_bijstand": 3 + 2.2 * base[:, None] + 0.8 * start["k_bijstand"] + 1.6 * worse + 0.1 * noise["k_bijstand"],
        "k_ao": 4 + 1.4 * base[:, None] + 0.7 * start["k_ao"] + 1.1 * worse + 0.1 * noise["k_ao"],
        "k_laaginkomen": 6
        + 4 * base[:, None]
        + 1.5 * start["k_laaginkomen"]
        + 2.4 * worse
        + 0.2 * noise["k_laaginkomen"],
        "o_misdrijf": 48 + 11 * base[:, None] + 9 * start["o_misdrijf"] + 21 * unsafe + 1.5 * noise["o_misdrijf"],
        "o_vernieling": 7
        + 1.5 * base[:, None]
        + 2 * start["o_vernieling"]
        + 2.5 * unsafe
        + 0.6 * noise["o_vernieling"],
        "l_soc": 0.02 - 0.03 * base[:, None] + 0.04 * start["l_soc"] - 0.03 * unsafe + 0.004 * noise["l_soc"],
    }
    for indicator, grid in values.items():
        if indicator != "l_soc":
            np.maximum(grid, 0.2, out=grid)
        grid[people < 50] = np.nan
    values["l_soc"][ONE_MISSING] = np.nan
    return values


def _spread(value: np.ndarray, people: np.ndarray) -> tuple[float, float]:
    use = (people >= 200) & ~np.isnan(value)
    mean = float(np.average(value[use], weights=people[use]))
    return mean, float(np.sqrt(np.average((value[use] - mean) ** 2, weights=people[use])))


def _oriented(indicator: str, value: np.ndarray, people: np.ndarray) -> np.ndarray:
    mean, sigma = _spread(value, people)
    return catalogue()[indicator].direction * (value - mean) / sigma


def _status(people: np.ndarray, value: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    hidden = (people < 50) & (people > 0)
    status = np.select([hidden, np.isnan(value)], ["suppressed", "missing"], "ok")
    reason = np.select([people == 0, hidden, np.isnan(value)], ["Water: niet beoordeeld.", TOO_FEW, "Geen cijfer."], "")
    return status, reason


def _signals(codes: np.ndarray, people: np.ndarray, values: dict[str, np.ndarray]) -> pd.DataFrame:
    parts = []
    grids = {indicator: grid[:, -1] for indicator, grid in values.items()}
    grids[K_INDEX] = np.mean([_oriented(indicator, grids[indicator], people) for indicator in K_MEMBERS], axis=0)
    for indicator, value in grids.items():
        mean, _ = _spread(value, people)
        z = _oriented(indicator, value, people)
        kind = pd.cut(pd.Series(z), [-np.inf, -1, -0.5, 0.5, 1, np.inf], labels=False).add(1).astype("Int8")
        status, reason = _status(people, value)
        half = np.abs(value) * 3 / np.sqrt(np.maximum(people, 1))
        sure = np.where((np.abs(z) > 0.5) & (people >= 200), "certain", "indicative")
        part = pd.DataFrame(
            {"area_code": codes, "indicator": indicator, "year": YEARS[-1], "value": value, "denominator": people}
        )
        part["low"], part["high"], part["reference"], part["z"] = value - half, value + half, mean, z
        part["signal"] = kind
        part["certainty"] = pd.Series(np.where(np.isnan(value), None, sure)).astype(CERTAINTY)
        part["uncertain"] = (people >= 50) & (people < 200)
        part["fragile"] = np.abs(np.abs(z) - 0.5) < 0.1
        part["status"] = pd.Series(status).astype(STATUS)
        part["reason"] = reason
        part.loc[part["status"] == "suppressed", "denominator"] = np.nan
        parts.append(part)
    return pd.concat(parts, ignore_index=True)


def _trends(codes: np.ndarray, people: np.ndarray, values: dict[str, np.ndarray]) -> pd.DataFrame:
    parts = []
    pairs = {indicator: (grid[:, 0], grid[:, -1]) for indicator, grid in values.items()}
    first = np.mean([_oriented(indicator, pairs[indicator][0], people) for indicator in K_MEMBERS], axis=0)
    moved = [
        catalogue()[indicator].direction
        * (pairs[indicator][1] - pairs[indicator][0])
        / _spread(pairs[indicator][0], people)[1]
        for indicator in K_MEMBERS
    ]
    pairs[K_INDEX] = (first, first + np.mean(moved, axis=0))
    for indicator, (start, end) in pairs.items():
        change = catalogue()[indicator].direction * (end - start)
        mean, _ = _spread(change, people)
        band = 0.5 * np.nanstd(change)
        status, reason = _status(people, change)
        part = pd.DataFrame({"area_code": codes, "indicator": indicator, "year_from": YEARS[0], "year_to": YEARS[-1]})
        part["value_from"], part["value_to"] = start, end
        part["change"], part["change_relative"], part["band"] = (
            change,
            change - mean,
            np.where(np.isnan(change), np.nan, band),
        )
        part["trend"] = _trend_class(change, band)
        part["trend_relative"] = _trend_class(change - mean, band)
        part["published"] = pd.array([pd.NA] * len(part), dtype="Int8")
        part["uncertain"] = (people >= 50) & (people < 200)
        part["fragile"] = np.abs(np.abs(change) / band - 1) < 0.25
        part["fragile_relative"] = np.abs(np.abs(change - mean) / band - 1) < 0.25
        part["status"] = pd.Series(status).astype(STATUS)
        part["reason"] = reason
        parts.append(part)
    return pd.concat(parts, ignore_index=True)


def _trend_class(change: np.ndarray, band: float) -> pd.Series:
    edges = [-np.inf, -2 * band, -band, band, 2 * band, np.inf]
    return pd.cut(pd.Series(change), edges, labels=False).add(1).astype("Int8")


def _wide(frame: pd.DataFrame, column: str, codes: np.ndarray) -> pd.DataFrame:
    return frame.pivot(index="area_code", columns="indicator", values=column).reindex(codes)


def _coincidence(codes: np.ndarray, signals: pd.DataFrame, trends: pd.DataFrame) -> pd.DataFrame:
    level = _wide(signals, "signal", codes)
    single = level[list(INDICATORS)]
    red, available = (single <= 2).sum(axis=1), single.notna().sum(axis=1)
    focus = ((level[K_INDEX] <= 2) & (level[NUISANCE] <= 2)).astype("boolean")
    focus[level[K_INDEX].isna() | level[NUISANCE].isna()] = pd.NA
    three = {name: level[name].map({1: 1, 2: 1, 3: 2, 4: 3, 5: 3}).astype("Int8") for name in (K_INDEX, NUISANCE)}
    nine = 3 * (three[K_INDEX] - 1) + three[NUISANCE]
    z = _wide(signals, "z", codes).astype(float)
    parts = []
    for version, column in (("absolute", "trend"), ("relative", "trend_relative")):
        trend = _wide(trends, column, codes)
        k, o = trend[K_INDEX], trend[NUISANCE]
        up, worse = (k.fillna(3) <= 2).to_numpy(dtype=bool), (o.fillna(3) <= 2).to_numpy(dtype=bool)
        kind = np.select([up & worse, up, worse], ["coincides", "resilient", "other_cause"], "no_signal")
        part = pd.DataFrame({"area_code": codes, "version": version})
        part["k_trend"], part["o_trend"] = pd.array(k, dtype="Int8"), pd.array(o, dtype="Int8")
        part["coincidence"] = pd.Series(np.where(k.isna() | o.isna(), None, kind)).astype(COINCIDENCE)
        part["focus"] = focus.to_numpy()
        part["focus"] = part["focus"].astype("boolean")
        part["bivariate"] = pd.array(nine, dtype="Int8")
        part["red_count"], part["available_count"] = pd.array(red, dtype="Int64"), pd.array(available, dtype="Int64")
        part["all_red"] = pd.Series(((red == available) & (available >= 4)).to_numpy(), dtype="boolean")
        part["residual"] = (z[NUISANCE] - 0.6 * z[K_INDEX]).to_numpy(dtype=float)
        unsure = _wide(trends, "fragile" if column == "trend" else "fragile_relative", codes)
        part["fragile"] = (unsure[K_INDEX] | unsure[NUISANCE]).to_numpy(dtype=bool) & ~(k.isna() | o.isna()).to_numpy()
        part["reason"] = np.where(part["coincidence"].isna(), "Kwetsbaarheid of overlast ontbreekt.", "")
        parts.append(part)
    return pd.concat(parts, ignore_index=True)


def _housing(codes: np.ndarray, people: np.ndarray, share: np.ndarray) -> pd.DataFrame:
    status, _ = _status(people, share)
    series = pd.Series(share)
    kind = pd.cut(series, [-np.inf, 9.999, 32.999, 66.999, np.inf], labels=False).add(1).astype("Int8")
    third = pd.qcut(series, 3, labels=False).add(1).astype("Int8")
    frame = pd.DataFrame(
        {"area_code": codes, "year": YEARS[-1], "share": share, "housing_class": kind, "tercile": third}
    )
    frame["status"] = pd.Series(status).astype(STATUS)
    return frame


def _gap(values: dict[str, np.ndarray], share: np.ndarray, people: np.ndarray) -> pd.DataFrame:
    low, high = np.nanquantile(share, [1 / 3, 2 / 3])
    parts = []
    for indicator, grid in values.items():
        rows = pd.DataFrame({"indicator": indicator, "year": YEARS})
        for column, members in (("much", share > high), ("little", share <= low)):
            use = members & ~np.isnan(grid[:, 0])
            rows[column] = np.average(grid[use], axis=0, weights=people[use])
        rows["gap"] = rows["much"] - rows["little"]
        half = 0.15 * rows["gap"].abs().mean()
        rows["low"], rows["high"] = rows["gap"] - half, rows["gap"] + half
        moved = abs(rows["gap"].iloc[-1]) - abs(rows["gap"].iloc[0])
        rows["trend"] = pd.array(
            [pd.NA] * (len(YEARS) - 1) + [2 if moved > half else 4 if moved < -half else 3], dtype="Int8"
        )
        parts.append(rows)
    return pd.concat(parts, ignore_index=True)


def _references(signals: pd.DataFrame) -> pd.DataFrame:
    first = signals.groupby("indicator", sort=False)
    frame = first.agg(year=("year", "first"), value=("reference", "first")).reset_index()
    frame["sigma"] = (
        ((signals["value"] - signals["reference"]) / signals["z"])
        .abs()
        .groupby(signals["indicator"])
        .median()[frame["indicator"]]
        .to_numpy()
    )
    frame["areas"] = first["z"].count().to_numpy()
    frame["kind"] = "weighted"
    return frame


def _sensitivity(signals: pd.DataFrame) -> pd.DataFrame:
    """The signals of the invented bounds 0.4 to 0.6: what another bound does to each indicator."""
    rows = signals[signals["signal"].notna()].groupby("indicator", sort=False)
    frame = pd.DataFrame({"kind": "signal", "indicator": list(rows.groups)})
    frame["choice"], frame["setting"], frame["marks"] = "bounds", "bij grenzen 0,6 en 1,2", True
    frame["classed"] = rows["signal"].count().to_numpy()
    for column in ("other_class", "other_side", "across_red"):
        frame[column] = rows["fragile"].sum().to_numpy(dtype="int64")
    return frame.astype(SENSITIVITY_TYPES)


def _hidden(codes: np.ndarray) -> pd.DataFrame:
    pairs = [(codes[i], indicator, year, TOO_FEW) for i in HIDDEN for indicator in INDICATORS for year in YEARS]
    return pd.DataFrame(pairs, columns=["area_code", "indicator", "year", "reason"])


def _observations(
    codes: np.ndarray, people: np.ndarray, values: dict[str, np.ndarray], share: np.ndarray
) -> pd.DataFrame:
    grids = dict(
        values, c_inw=np.repeat(people[:, None], len(YEARS), 1), w_corp=np.repeat(share[:, None], len(YEARS), 1)
    )
    parts = []
    for indicator, grid in grids.items():
        status, _ = _status(people, grid[:, -1])
        table = "kwb.csv" if indicator[0] in "kwc" else "politie.csv" if indicator[0] == "o" else "leefbaarometer.csv"
        for index, year in enumerate(YEARS):
            part = pd.DataFrame({"area_code": codes, "year": year, "indicator": indicator, "value": grid[:, index]})
            part["denominator"], part["status"], part["source"] = people, status, table
            if indicator == "c_inw":
                part["status"] = "ok"
                part.loc[list(HIDDEN), ["value", "status"]] = [np.nan, "suppressed"]
            part.loc[list(HIDDEN), "denominator"] = np.nan
            use = ~np.isnan(grid[:, index])
            mean = grid[use, index].sum() if indicator == "c_inw" else np.average(grid[use, index], weights=people[use])
            wider = pd.DataFrame({"area_code": [MUNICIPALITY, "NL00"], "value": [mean, mean * 0.9]})
            wider["year"], wider["indicator"], wider["status"], wider["source"] = year, indicator, "ok", table
            wider["denominator"] = people.sum()
            parts += [part, wider]
    return observations(pd.concat(parts, ignore_index=True))


def _tables(seen: pd.DataFrame) -> tuple[Table, ...]:
    about = {
        "kwb.csv": ("CBS", "kwb", "CC BY 4.0"),
        "politie.csv": ("Politie", "politie", "CC BY 4.0"),
        "leefbaarometer.csv": ("Leefbaarometer", "leefbaarometer", "CC0"),
    }
    tables = []
    for name, (publisher, layout, licence) in about.items():
        rows = seen[seen["source"] == name].reset_index(drop=True)
        region = pd.DataFrame({"area_code": rows["area_code"].unique()})
        region["name"] = ""
        region["level"] = (
            region["area_code"].str[:2].map({"BU": "neighbourhood", "GM": "municipality", "NL": "country"})
        )
        region["change_flag"] = pd.array([pd.NA] * len(region), dtype="Int8")
        used = tuple(rows["indicator"].unique())
        origin = Provenance(name, publisher, layout, YEARS, licence, "1" * 64, len(rows), used, (), f"/invented/{name}")
        tables.append(Table(name, rows, region, origin))
    return tuple(tables)


def _match_report(codes: np.ndarray) -> pd.DataFrame:
    rows = [
        (name, code, "matched", "same", "", "", "", False)
        for name in ("kwb.csv", "politie.csv", "leefbaarometer.csv")
        for code in codes
    ]
    rows.append(
        (
            "politie.csv",
            "BU99909999",
            "only_in_table",
            "unknown",
            "Deze code komt niet voor in de gebieden.",
            "Zie of de indeling van hetzelfde jaar is.",
            "",
            True,
        )
    )
    return pd.DataFrame(rows, columns=list(MATCH_COLUMNS))
