"""Signals, trends, K-index change and coincidence of Utrecht and Apeldoorn, worked out again from the raw files.

Plain Python on purpose: csv and openpyxl, loops and formulas of DOMAIN, nothing of the plugin but its answers.
"""

from __future__ import annotations

import csv
import math
import statistics
from pathlib import Path
from typing import Optional

import openpyxl
import pandas as pd
import pytest
from quickscan_veerkracht.veerkracht.pipeline import run
from quickscan_veerkracht.veerkracht.study import AreaSource, Study, TableSource

KWB_2020 = "kwb/odata_v3_84799NED_TypedDataSet_cut.csv"
KWB_2023 = "kwb/CBS-Utrecht-kwb-2023.xlsx"
RIVM = "rivm/50090NED_18plus_2012_2016_2020_cut.csv"
CRIMES = {
    "GM0344": "politie/utrecht_misdrijven_buurt_2021_2025.csv",
    "GM0200": "politie/derived_apeldoorn_misdrijven_buurt_2021_2025.csv",
}
AREAS = {"GM0344": "boundaries/utrecht_buurt_2019_rd.gpkg", "GM0200": "boundaries/apeldoorn_buurt_2019_rd.gpkg"}
BENEFITS = {"k_bijstand": "Bijstand", "k_ao": "AO", "k_ww": "WW"}
IN_2020 = {
    "c_inw": "AantalInwoners_5",
    "k_bijstand": "PersonenPerSoortUitkeringBijstand_83",
    "k_ao": "PersonenPerSoortUitkeringAO_84",
    "k_ww": "PersonenPerSoortUitkeringWW_85",
}
IN_2023 = {"c_inw": "a_inw", "k_bijstand": "a_soz_wb", "k_ao": "a_soz_ao", "k_ww": "a_soz_ww"}
MODELLED = {
    "k_angst": "HoogRisicoOpAngstOfDepressie_25",
    "k_rondkomen": "MoeiteMetRondkomen_38",
    "k_eenzaam": "ErnstigZeerErnstigEenzaam_29",
}
Z95 = 1.959963984540054


def number(cell: object) -> Optional[float]:
    text = str(cell if cell is not None else "").strip()
    return None if text in ("", ".") else float(text)


class Raw:
    """Figures per (code, year, name), straight from the files."""

    def __init__(self, folder: Path, municipality: str) -> None:
        self.municipality = municipality
        self.figures: dict[tuple[str, int, str], float] = {}
        with (folder / KWB_2020).open(encoding="utf-8-sig") as file:
            for row in csv.DictReader(file):
                for name, column in IN_2020.items():
                    self.note(row["WijkenEnBuurten"], 2020, name, row[column])
        if municipality == "GM0344":
            sheet = openpyxl.load_workbook(folder / KWB_2023, read_only=True, data_only=True).active
            head, *rows = sheet.iter_rows(values_only=True)
            for row in rows:
                for name, column in [*IN_2023.items(), ("w_corp", "p_wcorpw"), ("c_won", "a_woning")]:
                    self.note(row[head.index("gwb_code_10")], 2023, name, row[head.index(column)])
        with (folder / CRIMES[municipality]).open(encoding="utf-8-sig") as file:
            for row in csv.DictReader(file):
                for year in range(2021, 2026):
                    self.note(row["code"], year, "o_misdrijf", row[f"misdrijven_{year}"])
        with (folder / RIVM).open(encoding="utf-8-sig") as file:
            for row in csv.DictReader(file):
                if row["Perioden"] == "2020JJ00" and row["Leeftijd"].strip() == "20300":
                    for name, column in MODELLED.items():
                        self.note(row["WijkenEnBuurten"], 2020, name, row[column])
        prefix = "BU" + municipality[2:]
        self.codes = sorted({code for code, _, _ in self.figures if code.startswith(prefix)})

    def note(self, code: object, year: int, name: str, cell: object) -> None:
        value = number(cell)
        if value is not None:
            self.figures[str(code).strip(), year, name] = value

    def people(self, code: str, year: int, within: int = 99) -> Optional[float]:
        """Inhabitants in the nearest year that has them."""
        near = sorted((abs(other - year), other) for other in (2020, 2023) if (code, other, "c_inw") in self.figures)
        return self.figures[code, near[0][1], "c_inw"] if near and near[0][0] <= within else None

    def count_and_people(self, name: str, code: str, year: int) -> Optional[tuple[float, float]]:
        count, people = self.figures.get((code, year, name)), self.people(code, year, within=2)
        return None if count is None or not people else (count, people)

    def value(self, name: str, code: str, year: int) -> Optional[float]:
        """The indicator's value, whether or not it may be shown."""
        if name in MODELLED:
            return self.figures.get((code, year, name))
        pair = self.count_and_people(name, code, year)
        return None if pair is None else pair[0] / pair[1] * (1000 if name == "o_misdrijf" else 100)

    def shown(self, name: str, code: str, year: int) -> Optional[float]:
        people = self.people(code, year)
        return None if people is not None and people < 50 else self.value(name, code, year)

    def sigma(self, name: str, year: int) -> tuple[float, float]:
        """The municipality's value, and the spread around it over areas with at least 200 inhabitants."""
        city = self.value(name, self.municipality, year)
        assert city is not None
        squares = total = 0.0
        for code in self.codes:
            value, people = self.shown(name, code, year), self.people(code, year)
            if value is not None and people is not None and people >= 200:
                squares += people * (value - city) ** 2
                total += people
        return city, math.sqrt(squares / total)

    def change(self, name: str, code: str, years: tuple[int, int]) -> Optional[tuple[float, float]]:
        """The oriented change (all indicators here are worse when higher) and its standard error."""
        old, new = (self.shown(name, code, year) for year in years)
        if old is None or new is None:
            return None
        squares = 0.0
        for year in years:
            pair = self.count_and_people(name, code, year)
            assert pair is not None
            count, people = pair
            if name == "o_misdrijf":
                squares += 1000**2 * count / people**2
            else:
                squares += 100**2 * (count / people) * (1 - count / people) / people
        return old - new, math.sqrt(squares)

    def large(self, code: str, *years: int) -> bool:
        return all((self.people(code, year) or 0) >= 200 for year in years)


def signal(z: float) -> int:
    return 1 if z <= -1 else 2 if z <= -0.5 else 3 if z < 0.5 else 4 if z < 1 else 5


def trend(change: float, band: float) -> int:
    return 1 if change < -2 * band else 2 if change < -band else 3 if change <= band else 4 if change <= 2 * band else 5


def rows_by_code(frame: pd.DataFrame, indicator: str) -> pd.DataFrame:
    return frame[frame["indicator"] == indicator].set_index("area_code")


def scan(folder: Path, municipality: str):
    tables = [KWB_2020, *([KWB_2023] if municipality == "GM0344" else []), CRIMES[municipality], RIVM]
    study = Study(
        areas=AreaSource(path=str(folder / AREAS[municipality])),
        tables=tuple(TableSource(str(folder / table)) for table in tables),
        municipality=municipality,
        period=(2020, 2023),
    )
    return run(study).results


@pytest.fixture(scope="module")
def utrecht(shared_data):
    return Raw(shared_data, "GM0344"), scan(shared_data, "GM0344")


@pytest.fixture(scope="module")
def apeldoorn(shared_data):
    return Raw(shared_data, "GM0200"), scan(shared_data, "GM0200")


def level_year(municipality: str, name: str) -> int:
    if name in MODELLED:
        return 2020
    if municipality == "GM0344":
        return 2023
    # Apeldoorn's inhabitants are known for 2020 only: crimes per inhabitant reach to 2022.
    return 2022 if name == "o_misdrijf" else 2020


def check_signals(raw: Raw, results) -> None:
    for name in (*BENEFITS, *MODELLED, "o_misdrijf"):
        year = level_year(raw.municipality, name)
        city, sigma = raw.sigma(name, year)
        rows = rows_by_code(results.signals, name)
        assert sorted(rows.index) == raw.codes
        assert rows["year"].eq(year).all()
        assert rows["reference"].iloc[0] == pytest.approx(city)
        for code in raw.codes:
            value = raw.shown(name, code, year)
            if value is None:
                assert pd.isna(rows.loc[code, "signal"]), (name, code)
                continue
            z = -(value - city) / sigma
            assert rows.loc[code, "value"] == pytest.approx(value), (name, code)
            assert rows.loc[code, "z"] == pytest.approx(z), (name, code)
            assert rows.loc[code, "signal"] == signal(round(z, 9)), (name, code)


def test_signals_of_utrecht_are_those_worked_out_from_the_raw_files(utrecht):
    check_signals(*utrecht)


def test_signals_of_apeldoorn_are_those_worked_out_from_the_raw_files(apeldoorn):
    check_signals(*apeldoorn)


def check_k_level(raw: Raw, results) -> None:
    index = {}
    for code in raw.codes:
        scores = []
        for name in (*BENEFITS, *MODELLED):
            year = level_year(raw.municipality, name)
            value = raw.shown(name, code, year)
            if value is not None:
                city, sigma = raw.sigma(name, year)
                scores.append(-(value - city) / sigma)
        if len(scores) >= 3:
            index[code] = sum(scores) / len(scores)
    year = level_year(raw.municipality, "k_bijstand")
    weighted = [(raw.people(code, year), value) for code, value in index.items() if raw.large(code, year)]
    sigma = math.sqrt(sum(n * value**2 for n, value in weighted) / sum(n for n, _ in weighted))
    rows = rows_by_code(results.signals, "k_index")
    assert rows.index[rows["value"].notna()].tolist() == sorted(index)
    for code, value in index.items():
        assert rows.loc[code, "value"] == pytest.approx(value), code
        assert rows.loc[code, "signal"] == signal(round(value / sigma, 9)), code


def test_the_k_level_of_both_is_that_of_three_benefits_and_three_modelled_indicators(utrecht, apeldoorn):
    check_k_level(*utrecht)
    check_k_level(*apeldoorn)


def worked_out_trends(raw: Raw, name: str, years: tuple[int, int]) -> dict[str, tuple[float, float, int, int]]:
    """Per area the oriented change, the band, and the absolute and relative class."""
    changes = {code: change for code in raw.codes if (change := raw.change(name, code, years)) is not None}
    delta = 0.25 * statistics.stdev(d for code, (d, _) in changes.items() if raw.large(code, *years))
    city = [raw.value(name, raw.municipality, year) for year in years]
    found = {}
    for code, (d, error) in changes.items():
        band = max(Z95 * error, delta)
        found[code] = d, band, trend(d, band), trend(d - (city[0] - city[1]), band)
    return found


def check_trends(raw: Raw, results, name: str, years: tuple[int, int]) -> None:
    rows = rows_by_code(results.trends, name)
    expected = worked_out_trends(raw, name, years)
    assert rows["year_from"].eq(years[0]).all()
    assert rows["year_to"].eq(years[1]).all()
    assert sorted(rows.index[rows["trend"].notna()]) == sorted(expected)
    for code, (change, band, absolute, relative) in expected.items():
        assert rows.loc[code, "change"] == pytest.approx(change), (name, code)
        assert rows.loc[code, "band"] == pytest.approx(band), (name, code)
        assert rows.loc[code, "trend"] == absolute, (name, code)
        assert rows.loc[code, "trend_relative"] == relative, (name, code)


@pytest.mark.parametrize("name", BENEFITS)
def test_benefit_trends_of_utrecht_from_2020_to_2023(utrecht, name):
    check_trends(*utrecht, name, (2020, 2023))


def test_crime_trends_of_utrecht_from_2021_to_2023_and_of_apeldoorn_to_2022(utrecht, apeldoorn):
    check_trends(*utrecht, "o_misdrijf", (2021, 2023))
    check_trends(*apeldoorn, "o_misdrijf", (2021, 2022))


def worked_out_k_change(raw: Raw) -> dict[str, tuple[int, int]]:
    """Per area the absolute and relative trend class of the K-index, 2020–2023."""
    years = (2020, 2023)
    sigmas = {name: raw.sigma(name, 2020)[1] for name in BENEFITS}
    city = {
        name: -(raw.value(name, raw.municipality, 2023) - raw.value(name, raw.municipality, 2020)) / sigmas[name]
        for name in BENEFITS
    }
    means: dict[str, tuple[float, float]] = {}
    for code in raw.codes:
        parts = {name: raw.change(name, code, years) for name in BENEFITS}
        if None not in parts.values():
            error = math.sqrt(sum((parts[name][1] / sigmas[name]) ** 2 for name in BENEFITS)) / 3
            means[code] = sum(parts[name][0] / sigmas[name] for name in BENEFITS) / 3, error
    delta = 0.25 * statistics.stdev(d for code, (d, _) in means.items() if raw.large(code, *years))
    found = {}
    for code, (d, error) in means.items():
        band = max(Z95 * error, delta)
        found[code] = trend(d, band), trend(d - sum(city.values()) / 3, band)
    return found


def test_the_k_change_of_utrecht_is_that_of_its_three_benefits(utrecht):
    raw, results = utrecht
    rows = rows_by_code(results.trends, "k_index")
    expected = worked_out_k_change(raw)
    assert len(expected) > 100
    assert sorted(rows.index[rows["trend"].notna()]) == sorted(expected)
    for code, (absolute, relative) in expected.items():
        assert (rows.loc[code, "trend"], rows.loc[code, "trend_relative"]) == (absolute, relative), code
    changed = results.ingredients.loc[results.ingredients["in_change"], "indicator"]
    assert sorted(changed) == sorted(BENEFITS)


@pytest.mark.parametrize(("version", "place"), [("absolute", 0), ("relative", 1)])
def test_coincidence_of_utrecht_follows_from_both_trends(utrecht, version, place):
    raw, results = utrecht
    k_change = worked_out_k_change(raw)
    crime = worked_out_trends(raw, "o_misdrijf", (2021, 2023))
    names = {(True, True): "coincides", (True, False): "resilient", (False, True): "other_cause"}
    rows = results.coincidence[results.coincidence["version"] == version].set_index("area_code")
    for code in raw.codes:
        if code in k_change and code in crime:
            worse = k_change[code][place] <= 2, crime[code][2 + place] <= 2
            assert rows.loc[code, "coincidence"] == names.get(worse, "no_signal"), code
        else:
            assert pd.isna(rows.loc[code, "coincidence"]), code
    assert set(rows["coincidence"].dropna()) == {"coincides", "resilient", "other_cause", "no_signal"}


def test_social_housing_of_utrecht_is_the_published_share_where_it_may_be_shown(utrecht):
    raw, results = utrecht
    shares = results.housing.set_index("area_code")
    # one area alone has a share and too few homes: the published total less the others would give it away
    hidden = results.hidden[results.hidden["indicator"] == "w_corp"].set_index("area_code")["reason"]
    beside = hidden.index[hidden.str.contains("totaal|total")]
    assert len(hidden) == 2
    assert len(beside) == 1
    for code in raw.codes:
        share, homes = raw.figures.get((code, 2023, "w_corp")), raw.figures.get((code, 2023, "c_won"))
        few = (raw.people(code, 2023) or 50) < 50 or (homes is not None and homes < 20)
        if share is None or few or code in beside:
            assert pd.isna(shares.loc[code, "share"]), code
        else:
            assert shares.loc[code, "share"] == share, code
            assert shares.loc[code, "housing_class"] == 1 + (share >= 10) + (share >= 33) + (share >= 67), code
    assert results.unavailable == {}


def test_apeldoorn_names_the_maps_that_cannot_be_made_and_has_the_others(apeldoorn):
    _, results = apeldoorn
    assert set(results.unavailable) == {
        "residual",
        "social_housing",
        "k_change_absolute",
        "k_change_relative",
        "coincidence_relative",
        "coincidence_absolute",
    }
    assert "2020" in results.unavailable["k_change_relative"]
    for name in ("k_index", "o_misdrijf"):
        assert rows_by_code(results.signals, name)["signal"].notna().sum() > 80


def test_no_area_of_under_50_inhabitants_shows_a_number_anywhere(utrecht, apeldoorn):
    for raw, results in (utrecht, apeldoorn):
        small = [
            code for code in raw.codes if (raw.people(code, 2020) or 50) < 50 and (raw.people(code, 2023) or 0) < 50
        ]
        assert small
        for frame, columns in ((results.signals, ["value", "low", "high", "z"]), (results.observations, ["value"])):
            assert frame.loc[frame["area_code"].isin(small), columns].isna().all(axis=None)
        assert results.coincidence.loc[results.coincidence["area_code"].isin(small), "coincidence"].isna().all()


@pytest.mark.parametrize(
    ("town", "totals"),
    [("utrecht", (21765, 24093, 25437, 25124, 27512)), ("apeldoorn", (6849, 7064, 6962, 7520, 7478))],
)
def test_crimes_per_year_are_the_published_totals_and_those_of_the_areas(request, town, totals):
    raw, results = request.getfixturevalue(town)
    seen = results.observations[results.observations["indicator"] == "o_misdrijf"]
    city = seen[seen["area_code"] == raw.municipality].set_index("year")["numerator"]
    for year, total in zip(range(2021, 2026), totals):
        assert city[year] == total
        assert sum(raw.figures.get((code, year, "o_misdrijf"), 0) for code in raw.codes) == total


@pytest.mark.parametrize(
    ("name", "years"), [*((name, (2020, 2023)) for name in BENEFITS), ("o_misdrijf", (2021, 2023))]
)
def test_the_gap_of_utrecht_is_that_of_its_areas_with_much_and_with_little_social_housing(utrecht, name, years):
    raw, results = utrecht
    shares = results.housing.set_index("area_code")["share"].dropna()
    share = {code: raw.figures[code, 2023, "w_corp"] for code in shares.index}
    much = [code for code in share if share[code] >= 67]
    little = [code for code in share if 10 <= share[code] < 33]
    assert min(len(much), len(little)) >= 3
    assert results.housing_groups == "classes"

    def mean(codes: list[str], year: int) -> tuple[float, float]:
        """The mean weighted by people, over the areas that have both years, and its sampling variance."""
        total = summed = squares = 0.0
        for code in codes:
            if any(raw.shown(name, code, other) is None for other in years):
                continue
            count, people = raw.count_and_people(name, code, year)
            own = (
                1000**2 * count / people**2
                if name == "o_misdrijf"
                else 100**2 * count / people * (1 - count / people) / people
            )
            total += people
            summed += people * raw.value(name, code, year)
            squares += people**2 * own
        return summed / total, squares / total**2

    found = results.gap[results.gap["indicator"].eq(name)].set_index("year")
    size, error = {}, {}
    for year in years:
        (high, of_high), (low, of_low) = mean(much, year), mean(little, year)
        size[year], error[year] = high - low, of_high + of_low
        assert found.loc[year, "much"] == pytest.approx(high), year
        assert found.loc[year, "little"] == pytest.approx(low), year
        assert found.loc[year, "gap"] == pytest.approx(size[year]), year
        reach = 1.959963984540054 * math.sqrt(error[year])
        assert found.loc[year, "low"] == pytest.approx(size[year] - reach), year
        assert found.loc[year, "high"] == pytest.approx(size[year] + reach), year
    changes = [raw.change(name, code, years) for code in raw.codes if raw.large(code, *years)]
    delta = 0.25 * statistics.stdev(change[0] for change in changes if change is not None)
    wider = abs(size[years[1]]) - abs(size[years[0]])
    margin = max(1.959963984540054 * math.sqrt(sum(error.values())), delta)
    assert found.loc[years[1], "trend"] == trend(-wider, margin)
