"""Real numbers, recomputed from the publishers' files by hand: DOMAIN §3 to §7, without a line of the plugin."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

UTRECHT = {2021: 21765, 2022: 24093, 2023: 25437, 2024: 25124, 2025: 27512}
APELDOORN = {2021: 6849, 2022: 7064, 2023: 6962, 2024: 7520, 2025: 7478}
BENEFITS = {"k_bijstand": ("Bijstand", "wb"), "k_ao": ("AO", "ao"), "k_ww": ("WW", "ww")}


@pytest.fixture(scope="module")
def figures(shared_data: Path) -> pd.DataFrame:
    """Utrecht's neighbourhoods and its own row: inhabitants and benefits of 2020 and 2023, crimes of 2021 and 2023."""
    old = pd.read_csv(shared_data / "kwb" / "odata_v3_84799NED_TypedDataSet_cut.csv", dtype=str)
    old.index = old["WijkenEnBuurten"].str.strip()
    new = pd.read_excel(shared_data / "kwb" / "CBS-Utrecht-kwb-2023.xlsx", dtype=str).set_index("gwb_code_10")
    crimes = pd.read_csv(shared_data / "politie" / "utrecht_misdrijven_buurt_2021_2025.csv").set_index("code")

    def number(text: pd.Series) -> pd.Series:
        return pd.to_numeric(text.str.strip().str.replace(",", "."), errors="coerce")

    columns = {"n_2020": number(old["AantalInwoners_5"]), "n_2023": number(new["a_inw"])}
    for indicator, (stem, short) in BENEFITS.items():
        name = next(column for column in old if column.startswith(f"PersonenPerSoortUitkering{stem}_"))
        columns[f"{indicator}_2020"] = number(old[name])
        columns[f"{indicator}_2023"] = number(new[f"a_soz_{short}"])
    for year in (2021, 2022, 2023):
        columns[f"crimes_{year}"] = crimes[f"misdrijven_{year}"].astype(float)
    frame = pd.DataFrame(columns)
    return frame[frame.index.str.match(r"BU0344|GM0344$")]


def sigma_of(x: pd.Series, n: pd.Series, reference: float) -> float:
    use = x.notna() & (n >= 200)
    return float(np.sqrt((n[use] * (x[use] - reference) ** 2).sum() / n[use].sum()))


@pytest.mark.parametrize(("walk", "totals"), [("utrecht_walk", UTRECHT), ("apeldoorn_walk", APELDOORN)])
def test_the_crimes_of_the_municipality_are_the_published_totals(
    walk: str, totals: dict[int, int], request: pytest.FixtureRequest
) -> None:
    observed = request.getfixturevalue(walk).table("observations")
    own = observed[(observed["indicator"] == "o_misdrijf") & observed["area_code"].str.startswith("GM")]
    assert own.set_index("year")["numerator"].to_dict() == totals


@pytest.mark.parametrize("indicator", BENEFITS)
def test_utrechts_signals_follow_from_the_published_counts(utrecht_walk, figures: pd.DataFrame, indicator: str) -> None:
    n, rate = figures["n_2023"], 100 * figures[f"{indicator}_2023"] / figures["n_2023"]
    reference = rate["GM0344"]
    areas = rate.drop("GM0344").dropna()
    areas = areas[n[areas.index] >= 50]
    z = -(areas - reference) / sigma_of(areas, n[areas.index], reference)
    expected = np.select([z <= -1, z <= -0.5, z < 0.5, z < 1], [1, 2, 3, 4], 5)
    signals = utrecht_walk.table("signals").query("indicator == @indicator").set_index("area_code")
    shown = signals["signal"].dropna()
    assert set(shown.index) == set(areas.index)
    np.testing.assert_allclose(signals.loc[areas.index, "z"], z, rtol=1e-9)
    assert (shown[areas.index].astype(int) == expected).all()


def test_utrechts_k_index_change_uses_the_base_years_sigma_and_gives_its_trend(
    utrecht_walk, figures: pd.DataFrame
) -> None:
    areas = figures.drop("GM0344")
    both = (areas["n_2020"] >= 50) & (areas["n_2023"] >= 50)
    areas = areas[both]
    change, variance = pd.Series(0.0, areas.index), pd.Series(0.0, areas.index)
    for indicator in BENEFITS:
        p0, p1 = (areas[f"{indicator}_{year}"] / areas[f"n_{year}"] for year in (2020, 2023))
        everyone = figures[figures.index != "GM0344"]
        everyone = everyone[everyone["n_2020"] >= 50]
        sigma = sigma_of(
            100 * everyone[f"{indicator}_2020"] / everyone["n_2020"],
            everyone["n_2020"],
            100 * figures.loc["GM0344", f"{indicator}_2020"] / figures.loc["GM0344", "n_2020"],
        )
        change -= 100 * (p1 - p0) / sigma / 3
        error = p0 * (1 - p0) / areas["n_2020"] + p1 * (1 - p1) / areas["n_2023"]
        variance += 100**2 * error / sigma**2
    large = (areas["n_2020"] >= 200) & (areas["n_2023"] >= 200)
    band = np.maximum(1.96 * np.sqrt(variance) / 3, 0.25 * change[large].std(ddof=1))
    known = change.dropna().index
    trends = utrecht_walk.table("trends").query("indicator == 'k_index'").set_index("area_code").loc[known]
    complete = trends["change"].notna()
    assert complete.sum() > 80
    np.testing.assert_allclose(trends.loc[complete, "change"], change[known][complete], rtol=1e-6)
    expected = np.select([change < -2 * band, change < -band, change <= band, change <= 2 * band], [1, 2, 3, 4], 5)
    assert (trends.loc[complete, "trend"] == pd.Series(expected, change.index)[known][complete]).mean() > 0.98


def test_utrechts_coincidence_follows_from_its_two_trends(utrecht_walk) -> None:
    trends = utrecht_walk.table("trends")
    found = utrecht_walk.table("coincidence")
    names = {(True, True): "coincides", (True, False): "resilient", (False, True): "other_cause"}
    for version, column in {"absolute": "trend", "relative": "trend_relative"}.items():
        k, o = (
            trends[trends["indicator"] == indicator].set_index("area_code")[column]
            for indicator in ("k_index", "o_misdrijf")
        )
        rows = found[found["version"] == version].set_index("area_code")
        legs = pd.DataFrame({"k": k, "o": o}).reindex(rows.index)
        known = legs.dropna()
        expected = [names.get((k <= 2, o <= 2), "no_signal") for k, o in known.itertuples(index=False)]
        assert rows.loc[known.index, "coincidence"].tolist() == expected
        assert not rows.loc[legs.isna().any(axis=1), "coincidence"].replace("", None).notna().any()
        assert len(known) > 80


def test_a_hidden_area_is_hidden_in_every_table(utrecht_walk, figures: pd.DataFrame) -> None:
    small = [code for code in figures.index if figures.loc[code, "n_2023"] < 50]
    assert small
    for name, columns in {"signals": ["value", "low", "high", "z"], "observations": ["value", "numerator"]}.items():
        rows = utrecht_walk.table(name)
        rows = rows[rows["area_code"].isin(small)]
        if name == "observations":
            rows = rows[rows["year"] == 2023]
        assert not rows[columns].notna().any().any()
    wide = utrecht_walk.table("areas").set_index("area_code").loc[small]
    assert not wide[[column for column in wide if column.endswith("_value")]].notna().any().any()
