"""The sample's files: made again byte for byte, in the publishers' layouts, with codes that can never be real."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest
from quickscan_veerkracht.veerkracht.study import read_study

YEARS = range(2012, 2023)
MADE = (".csv", ".gpkg", ".json")


def kwb_file(folder: Path, year: int) -> Path:
    return next(folder.glob(f"kwb_{year}_*.csv"))


def raw(path: Path) -> pd.DataFrame:
    """Every cell as the text that is in the file."""
    return pd.read_csv(path, sep=";", dtype=str, encoding="utf-8-sig", keep_default_na=False)


def test_the_maker_writes_the_committed_files_byte_for_byte(sample_folder: Path, tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-B", str(sample_folder / "make_sample.py"), str(tmp_path)], check=True)
    committed = {path.name: path.read_bytes() for path in sample_folder.iterdir() if path.suffix in MADE}
    again = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert sorted(again) == sorted(committed)
    assert [name for name in sorted(again) if again[name] != committed[name]] == []


def test_the_sample_stays_small_enough_to_ship(sample_folder: Path) -> None:
    assert sum(path.stat().st_size for path in sample_folder.iterdir() if path.is_file()) < 4_000_000


def test_no_code_of_the_sample_is_real(sample_folder: Path, shared_data: Path) -> None:
    ours = set(raw(kwb_file(sample_folder, 2022))["WijkenEnBuurten"].str.strip()) - {"NL00"}
    assert all(re.fullmatch(r"(GM|WK|BU)99\d{2}(\d{2}){0,2}", code) for code in ours)
    theirs = pd.read_csv(shared_data / "kwb" / "odata_v3_84799NED_WijkenEnBuurten_cut.csv", dtype=str)
    real = set(theirs.stack().str.strip())
    assert "GM0200" in real
    assert not any(re.match(r"(GM|WK|BU)99", str(code)) for code in real)


def test_the_study_opens_every_table_and_the_boundaries(sample_folder: Path) -> None:
    study = read_study(sample_folder / "study.json")
    assert study.municipality == "GM9901"
    assert study.period == (2014, 2022)
    assert study.language == "nl"
    assert Path(study.areas.path).is_file()
    assert all(Path(table.path).is_file() for table in study.tables)
    assert len(study.tables) == len(list(sample_folder.glob("*.csv")))
    assert "Fictief" in study.notes
    written = json.loads((sample_folder / "study.json").read_text(encoding="utf-8"))
    assert not any(Path(table["path"]).is_absolute() for table in written["tables"])


@pytest.mark.parametrize("year", YEARS)
def test_a_kwb_file_has_statlines_layout(sample_folder: Path, year: int) -> None:
    content = kwb_file(sample_folder, year).read_bytes()
    assert content.startswith(b'\xef\xbb\xbf"ID";"WijkenEnBuurten";"Gemeentenaam_1"')
    lines = content.decode("utf-8-sig").split("\r\n")
    assert lines[-1] == ""
    assert all("\n" not in line and re.fullmatch(r'"[^"]*"(;"[^"]*")*', line) for line in lines[:-1])
    table = raw(kwb_file(sample_folder, year))
    assert set(table["WijkenEnBuurten"].str.len()) == {10}
    assert set(table["Gemeentenaam_1"].str.len()) == {40}
    assert set(table["AantalInwoners_5"].str.len()) == {8}
    numbers = list(table.columns[5:])
    assert table[numbers].apply(lambda column: column.str.fullmatch(r" *(\d+(\.\d+)?|\.)").all()).all()
    levels = table["WijkenEnBuurten"].str[:2].value_counts()
    assert levels.to_dict() == {"BU": 84, "WK": 14, "GM": 1, "NL": 1}


def test_numbers_behind_column_names_move_between_years(sample_folder: Path) -> None:
    def found(stem: str) -> set[str]:
        headers = [list(raw(kwb_file(sample_folder, year)).columns) for year in YEARS]
        return {name for header in headers for name in header if name.rsplit("_", 1)[0] == stem}

    assert len(found("InBezitWoningcorporatie")) == 2
    assert len(found("PersonenPerSoortUitkeringBijstand")) == 3
    assert found("GemiddeldeWoningwaarde")
    assert found("GemiddeldeWOZWaardeVanWoningen")


def test_youth_care_and_wmo_begin_in_2015(sample_folder: Path) -> None:
    for year in YEARS:
        header = " ".join(raw(kwb_file(sample_folder, year)).columns)
        assert ("PercentageJongerenMetJeugdzorg" in header) == (year >= 2015)
        assert ("WmoClientenRelatief" in header) == (year >= 2015)


def test_neighbourhood_counts_are_rounded_as_cbs_rounds_them(sample_folder: Path) -> None:
    table = raw(kwb_file(sample_folder, 2022))
    areas = table[table["WijkenEnBuurten"].str.startswith("BU")]
    people = pd.to_numeric(areas["AantalInwoners_5"])
    assert (people % 5 == 0).all()
    assistance = next(name for name in areas if name.startswith("PersonenPerSoortUitkeringBijstand"))
    known = areas[assistance].str.strip() != "."
    assert (pd.to_numeric(areas.loc[known, assistance]) % 10 == 0).all()
    assert (~known == (people < 50)).all()


def test_the_recoded_area_has_its_old_code_until_2021_and_flag_2_in_2022(sample_folder: Path) -> None:
    for year in YEARS:
        table = raw(kwb_file(sample_folder, year)).set_index("WijkenEnBuurten")
        flags = table["IndelingswijzigingWijkenEnBuurten_4"].str.strip()
        assert ("BU99010107" in table.index) == (year < 2022)
        assert ("BU99010203" in table.index) == (year == 2022)
        expected = {"BU99010203": "2", "BU99010204": "3"} if year == 2022 else {}
        marked = flags[flags.index.str.startswith("BU") & ~flags.isin(["1"])]
        assert marked.to_dict() == expected


def test_the_redrawn_area_jumps_when_its_boundary_moves(sample_folder: Path) -> None:
    people = {
        year: int(raw(kwb_file(sample_folder, year)).set_index("WijkenEnBuurten").loc["BU99010204", "AantalInwoners_5"])
        for year in (2020, 2021, 2022)
    }
    assert abs(people[2021] / people[2020] - 1) < 0.06
    assert people[2022] / people[2021] > 1.4


def test_the_heath_has_twenty_inhabitants_and_no_figures(sample_folder: Path) -> None:
    row = raw(kwb_file(sample_folder, 2022)).set_index("WijkenEnBuurten").loc["BU99011301"]
    assert row["AantalInwoners_5"].strip() == "20"
    assert int(next(row[name] for name in row.index if name.startswith("OppervlakteLand"))) > 700
    assert next(row[name] for name in row.index if name.startswith("InBezitWoningcorporatie")).strip() == "."


@pytest.mark.parametrize(
    ("pattern", "dimension", "topic", "kinds"),
    [
        ("politie_99018NED*", "SoortMisdrijf", "GeregistreerdeMisdrijven_1", {"0.0.0 ", "1.1.1 ", "1.4.5 ", "2.2.1 "}),
        ("politie_99024NED*", "Overlast", "GeregistreerdeOverlast_1", None),
    ],
)
def test_police_tables_are_long_padded_and_add_up(
    sample_folder: Path, pattern: str, dimension: str, topic: str, kinds: object
) -> None:
    table = raw(next(sample_folder.glob(pattern)))
    assert list(table.columns) == ["ID", dimension, "WijkenEnBuurten", "Perioden", topic]
    if kinds is not None:
        assert set(table[dimension]) == kinds
    assert set(table["WijkenEnBuurten"].str.len()) == {10}
    assert set(table["Perioden"]) == {f"{year}JJ00" for year in YEARS}
    table[topic] = table[topic].astype(int)
    level = table["WijkenEnBuurten"].str[:2]
    key = [dimension, "Perioden"]
    municipality = table[level == "GM"].set_index(key)[topic]
    for part in ("BU", "WK"):
        pd.testing.assert_series_equal(
            table[level == part].groupby(key)[topic].sum().sort_index(), municipality.sort_index()
        )


def test_leefbaarometer_differs_from_its_deviation_by_one_constant(sample_folder: Path) -> None:
    scores = pd.read_csv(next(sample_folder.glob("Leefbaarometer*.csv")))
    expected = ["bu_code", "bu_naam", "jaar", "lbm", "afw", "fys", "onv", "soc", "vrz", "won"]
    assert list(scores.columns) == expected
    assert ((scores["lbm"] - scores["afw"] - 4.102265).abs() < 1e-9).all()
    dimensions = scores[["fys", "onv", "soc", "vrz", "won"]].sum(axis=1)
    assert ((dimensions - scores["afw"]).abs() < 1e-9).all()
    assert sorted(scores["jaar"].unique()) == [2012, 2014, 2016, 2018, 2020, 2022]
    assert "Hogedijk, Lagedijk en Het Hoekje" in set(scores["bu_naam"])
    assert "'t Bolwerk" in set(scores["bu_naam"])
    assert "BU99011301" not in set(scores["bu_code"])
