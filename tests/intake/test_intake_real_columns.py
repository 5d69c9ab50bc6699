"""Whole columns of the real tables, cell by cell beside what another library reads in them."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest
from support.published import (
    AMSTERDAM_2024,
    APELDOORN,
    INCOME_2023,
    KWB_2020,
    KWB_2023,
    KWB_2024,
    LBM,
    MAP_2016,
    RIVM,
    RIVM_XLSX,
    SES,
    UTRECHT,
    WOONIKVEILIG,
)
from support.reading import read

Row = Mapping[str, Any]
EXCEL = {"c_inw": "a_inw", "c_hh": "a_hh"}
HEALTH = {
    "k_angst": "HoogRisicoOpAngstOfDepressie_25",
    "k_rondkomen": "MoeiteMetRondkomen_38",
    "k_eenzaam": "ErnstigZeerErnstigEenzaam_29",
}
BENEFITS = {"k_bijstand": "Bijstand_83", "k_ao": "AO_84", "k_ww": "WW_85"}
COLUMNS = {
    (KWB_2020, "Codering_3", "2020"): {
        "c_inw": "AantalInwoners_5",
        "c_hh": "HuishoudensTotaal_28",
        **{indicator: f"PersonenPerSoortUitkering{column}" for indicator, column in BENEFITS.items()},
    },
    (KWB_2023, "gwb_code_10", "2023"): {
        **EXCEL,
        "c_won": "a_woning",
        "c_woz": "g_wozbag",
        "w_corp": "p_wcorpw",
        "k_bijstand": "a_soz_wb",
        "k_ao": "a_soz_ao",
        "k_ww": "a_soz_ww",
    },
    (KWB_2024, "gwb_code_10", "2024"): EXCEL,
    (INCOME_2023, "Area_Code", "2023"): {"k_laaginkomen": "Pct_Low_Income_Households"},
    (AMSTERDAM_2024, "Area_Code", "2024"): {"c_inw": "Population_Total", "c_woz": "Avg_Property_Value_1000EUR"},
    (SES, "Regiocode (gemeente, wijk, buurt) (code)", "Perioden"): {
        "k_ses": "SES-WOA/Totaalscore/Gemiddelde score (Getal)"
    },
    (RIVM, "WijkenEnBuurten", "Perioden"): HEALTH,
    (RIVM_XLSX, "WijkenEnBuurten", "Perioden"): HEALTH,
    (LBM, "wk_code", "jaar"): {
        "o_lbm": "onv",
        "l_lbm": "afw",
        "l_soc": "soc",
        "l_fys": "fys",
        "l_vrz": "vrz",
        "l_won": "won",
    },
    **{
        (file, "code", str(year)): {"o_misdrijf": f"misdrijven_{year}"}
        for file in (APELDOORN, UTRECHT)
        for year in range(2021, 2026)
    },
    **{
        (WOONIKVEILIG, "code", str(year)): {"o_misdrijf": f"veiligheid/trend/{year}"}
        for year in (2021, 2022, 2023, 2025)
    },
    (WOONIKVEILIG, "code", "2024"): {
        "o_misdrijf": "veiligheid/trend/2024",
        "c_inw": "demografie/inwoners",
        "c_hh": "demografie/huishoudens",
        "c_woz": "demografie/wozWaarde",
    },
    (MAP_2016, "gemeentecode", "2016"): {"c_inw": "aantal_inwoners", "c_hh": "aantal_huishoudens"},
}


def rows_of(path: Path) -> Iterator[Row]:
    if path.suffix == ".xlsx":
        rows = openpyxl.load_workbook(path, read_only=True).worksheets[0].iter_rows(values_only=True)
        header = next(rows)
        yield from (dict(zip(header, row)) for row in rows)
    elif path.suffix == ".geojson":
        yield from (feature["properties"] for feature in json.loads(path.read_text())["features"])
    elif path.suffix == ".json":
        document = json.loads(path.read_text())
        yield from (document, *document["wijken"], *document["buurten"])
    else:
        text = path.read_text(encoding="utf-8-sig")
        yield from csv.DictReader(text.splitlines(), delimiter=";" if ";" in text.splitlines()[0] else ",")


def number(row: Row, column: str) -> float:
    cell: Any = row
    for name in column.split("/") if column not in row else [column]:
        cell = cell.get(name) if isinstance(cell, dict) else None
    text = "" if cell is None else str(cell).strip().replace(",", ".")
    return float("nan") if text in ("", ".") else float(text)


@pytest.mark.parametrize("place", COLUMNS, ids=lambda place: f"{place[0]}-{place[2]}")
def test_a_column_of_a_real_table_is_read_cell_by_cell(shared_data, say, place):
    file, key, period = place
    rows = list(rows_of(shared_data / file))
    # the country is NL01 in health and NL00 elsewhere
    codes = [code.replace("NL01", "NL00") if len(code) == 4 else code for code in (row[key].strip() for row in rows)]
    years = [int(str(row.get(period, period))[:4]) for row in rows]
    keys = pd.MultiIndex.from_arrays([codes, years])
    observed = read(shared_data / file, say).observations
    for indicator, column in COLUMNS[place].items():
        wanted = pd.Series([number(row, column) for row in rows], index=keys).sort_index()
        of_one = observed[observed["indicator"].eq(indicator) & observed["year"].isin(keys.levels[1])]
        figures = of_one["numerator" if of_one["numerator"].notna().any() else "value"].to_numpy()
        got = pd.Series(figures, index=pd.MultiIndex.from_frame(of_one[["area_code", "year"]])).sort_index()
        assert wanted.notna().any()
        pd.testing.assert_series_equal(got, wanted, check_names=False, check_dtype=False, check_index_type=False)


def test_benefits_per_hundred_inhabitants_are_the_counts_over_the_inhabitants(shared_data, say):
    observed = read(shared_data / KWB_2020, say).observations.query("indicator == 'k_bijstand'").set_index("area_code")
    rates = {
        str(row["Codering_3"]).strip(): (number(row, "PersonenPerSoortUitkeringBijstand_83"), people)
        for row in rows_of(shared_data / KWB_2020)
        if (people := number(row, "AantalInwoners_5"))
    }
    wanted = pd.Series({code: 100 * count / people for code, (count, people) in rates.items()})
    assert len(wanted) == 1184 - 28
    pd.testing.assert_series_equal(observed["value"].reindex(wanted.index), wanted, check_names=False)
    # nobody to divide by is no rate of 0
    assert observed.loc[~observed.index.isin(wanted.index), "value"].isna().all()


def test_the_two_files_of_one_year_of_health_hold_the_same(shared_data, say):
    stack = read(shared_data / RIVM, say).observations.query("year == 2016").set_index(["area_code", "indicator"])
    whole = read(shared_data / RIVM_XLSX, say).observations.set_index(["area_code", "indicator"])
    assert len(stack) == 3 * 814
    pd.testing.assert_series_equal(whole["value"].reindex(stack.index), stack["value"])
