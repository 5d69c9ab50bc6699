"""What is measured is laid out as the CBS lays out its national tables."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import pandas as pd
import pytest
from quickscan_veerkracht.benchmarks.support import kwb, ten_years
from quickscan_veerkracht.veerkracht.intake.reader import read_table
from quickscan_veerkracht.veerkracht.study import TableSource
from quickscan_veerkracht.veerkracht.wording import Wording


def test_the_columns_are_those_of_the_tables_of_2020_and_2024(shared_data: Path) -> None:
    with (shared_data / "kwb" / "odata_v3_84799NED_TypedDataSet_cut.csv").open(encoding="utf-8-sig") as stream:
        assert kwb.keys(2020) == next(csv.reader(stream))
    described = json.loads((shared_data / "kwb" / "odata_v3_85984NED_DataProperties.json").read_text("utf-8-sig"))
    topics = [item["Key"] for item in described if item["Type"] != "TopicGroup"]
    assert kwb.keys(2024)[1:] == topics


def test_a_national_year_has_the_rows_and_columns_of_one() -> None:
    codes = [code for code, _, _ in kwb.regions()]
    assert len(set(codes)) == len(codes) == 17_800
    assert all(re.fullmatch(r"NL00|GM\d{4}|WK\d{6}|BU\d{8}", code) for code in codes)
    assert len(kwb.keys(2020)) == 118


@pytest.mark.parametrize("typed", [False, True])
def test_figures_are_written_as_the_bulk_download_writes_them(tmp_path: Path, typed: bool) -> None:
    path = kwb.write_year(tmp_path, 2020, 60, typed=typed)
    text = path.read_bytes().decode("utf-8")
    assert text.startswith('\ufeff"ID";"WijkenEnBuurten";"Gemeentenaam_1"')
    assert text.count("\r\n") == text.count("\n") == 61
    frame = pd.read_csv(path, sep=";", dtype=str, keep_default_na=False, encoding="utf-8-sig")
    assert frame["WijkenEnBuurten"].str.len().eq(10).all()
    cells = frame["Koopwoningen_40"]
    assert set(cells[~cells.str.strip().str.fullmatch(r"\d+")].str.strip()) == ({""} if typed else {"."})
    assert cells.str.len().eq(8).all() != typed
    again = kwb.write_year(tmp_path, 2020, 60, typed=typed)
    assert again.read_bytes() == text.encode("utf-8")


def test_every_year_is_read_as_pandas_reads_it(tmp_path: Path) -> None:
    for year in kwb.TABLES:
        path = kwb.write_year(tmp_path, year, 120)
        table = read_table(TableSource(str(path)), Wording())
        assert table.provenance.years == (year,)
        assert table.provenance.format == "cbs_kwb"
        frame = pd.read_csv(path, sep=";", encoding="utf-8-sig", skipinitialspace=True, na_values=["."], dtype=str)
        frame = frame.set_index(frame["WijkenEnBuurten"].str.strip())
        people = next(name for name in frame if name.startswith("AantalInwoners_"))
        given = pd.to_numeric(frame[people].str.strip())
        found = table.observations[table.observations["indicator"].eq("c_inw")]
        assert found.set_index("area_code")["value"].to_dict() == given.to_dict()


def test_ten_years_come_together_for_the_areas_of_one_municipality(tmp_path: Path) -> None:
    kwb.write_areas(tmp_path)
    for year in kwb.TABLES:
        kwb.write_year(tmp_path, year, 120)
    observed = ten_years.brought_together(ten_years.study_of(tmp_path)).observations
    assert set(observed["year"]) == set(range(2015, 2025))
    assert set(observed["area_code"].str[:6]) == {"NL00", "GM0344", "BU0344"}
    assert observed.loc[observed["area_code"].str.startswith("BU"), "area_code"].nunique() == 42
