"""What every table that we have should give, without a hint: recognised, and read to the numbers that stand in it."""

from __future__ import annotations

import math
import shutil
from pathlib import Path

import pytest
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.intake.reader import expand, read_table, recognise
from quickscan_veerkracht.veerkracht.study import TableSource
from support.published import APELDOORN, KWB_2020, KWB_2023, LBM, RIVM, UTRECHT
from support.published_figures import FIGURES
from support.published_lists import LISTS, METADATA, REFUSED
from support.reading import read, value


def test_every_file_that_we_have_is_named_once(shared_data):
    named = [row.file for row in (*FIGURES, *LISTS, *REFUSED)] + list(METADATA)
    present = [str(path.relative_to(shared_data)) for path in shared_data.rglob("*") if path.is_file()]
    assert sorted(named) == sorted(set(present) - {"SOURCES.md"})


@pytest.mark.parametrize("given", [*FIGURES, *LISTS], ids=lambda row: row.file)
def test_a_real_table_is_recognised_without_a_hint(shared_data, say, given):
    path = shared_data / given.file
    seen = recognise(path, say=say)
    assert (seen.format, seen.publisher) == (given.format, given.publisher)
    assert seen.years == (given.years if given.head_years is None else given.head_years)
    assert seen.reason


@pytest.mark.parametrize("given", [*FIGURES, *LISTS], ids=lambda row: row.file)
def test_a_real_table_gives_what_stands_in_it(shared_data, say, digest, given):
    path = shared_data / given.file
    table = read(path, say)
    origin, observed, regions = table.provenance, table.observations, table.regions
    assert (origin.format, origin.publisher, origin.licence) == (given.format, given.publisher, given.licence)
    assert (origin.table_id, origin.title, origin.released) == (given.table_id, given.title, given.released)
    assert (origin.rows, origin.years, origin.sha256) == (given.rows, given.years, digest(path))
    assert tuple(sorted(observed["indicator"].unique())) == given.indicators
    assert regions.drop_duplicates("area_code")["level"].value_counts().to_dict() == given.areas
    assert set(observed["area_code"]) <= set(regions["area_code"])
    assert not observed.duplicated(["area_code", "year", "indicator"]).any()
    assert table.by_name == given.by_name
    assert (table.crosswalk is not None) == (given.format == "crosswalk")
    names = regions.drop_duplicates("area_code").set_index("area_code")["name"]
    assert {code: names[code] for code in given.names} == given.names
    for cell in given.cells:
        rows = observed.query("area_code == @cell.code and year == @cell.year and indicator == @cell.indicator")
        assert len(rows) == 1, cell
        number = math.nan if cell.number is None else cell.number
        assert rows[cell.column].iloc[0] == pytest.approx(number, nan_ok=True), cell
        assert rows["status"].iloc[0] == cell.status, cell


@pytest.mark.parametrize("given", FIGURES, ids=lambda row: row.file)
def test_every_gap_of_a_real_table_stays_a_gap_and_every_zero_a_zero(shared_data, say, given):
    observed = read(shared_data / given.file, say).observations
    assert set(observed["indicator"]) == set(given.indicators)
    for indicator, rows in observed.groupby("indicator"):
        counted = rows["numerator"].notna().any()
        figures = rows["numerator"] if counted else rows["value"]
        assert figures.isna().sum() == given.gaps.get(indicator, 0), indicator
        assert figures.eq(0).sum() == given.zeros.get(indicator, 0), indicator
        # a rate cannot be there without its count
        assert rows.loc[figures.isna(), ["value", "numerator"]].isna().all(axis=None)
        assert rows.loc[figures.isna(), "status"].eq("missing").all()


@pytest.mark.parametrize("name", METADATA)
def test_a_description_is_recognised_as_such_and_says_where_it_belongs(shared_data, say, name):
    path = shared_data / name
    assert recognise(path, say=say).format == "metadata"
    with pytest.raises(QuickScanError, match="holds no figures") as caught:
        read_table(TableSource(str(path)), say)
    assert caught.value.hint == "Put it in the folder of the table itself, and add that table; it is then found."


@pytest.mark.parametrize("refused", REFUSED, ids=lambda row: row.file)
def test_a_file_without_figures_of_areas_is_refused_with_what_it_holds(shared_data, say, refused):
    path = shared_data / refused.file
    if refused.format:
        assert recognise(path, say=say).format == refused.format
    else:
        with pytest.raises(QuickScanError, match=refused.message):
            recognise(path, say=say)
    with pytest.raises(QuickScanError, match=refused.message) as caught:
        read_table(TableSource(str(path)), say)
    assert refused.details in " ".join(caught.value.parts(say))
    assert caught.value.hint


def test_columns_without_any_data_are_named_and_give_no_observations(shared_data, say):
    table = read(shared_data / KWB_2020, say)
    assert "w_corp" not in set(table.observations["indicator"])
    (empty,) = [sentence for sentence in table.provenance.repairs if "no data at all" in sentence]
    assert "“InBezitWoningcorporatie_42”, " in empty
    assert empty.endswith(" are there but hold no data at all.")


def test_a_published_percentage_carries_its_dwellings_and_invents_no_numerator(shared_data, say):
    table = read(shared_data / KWB_2023, say)
    assert value(table, "GM0344", 2023, "w_corp", "denominator") == 165400
    assert math.isnan(value(table, "GM0344", 2023, "w_corp", "numerator"))


@pytest.mark.parametrize(
    ("name", "municipality", "totals"),
    [
        (APELDOORN, "GM0200", [6849, 7064, 6962, 7520, 7478]),
        (UTRECHT, "GM0344", [21765, 24093, 25437, 25124, 27512]),
    ],
)
def test_crimes_add_up_to_the_municipality(shared_data, say, name, municipality, totals):
    table = read(shared_data / name, say)
    counted = table.observations
    of_areas = counted[counted["area_code"].str.startswith("BU")].groupby("year")["numerator"].sum()
    assert of_areas.tolist() == totals
    assert [value(table, municipality, year, "o_misdrijf", "numerator") for year in range(2021, 2026)] == totals
    assert counted["value"].isna().all()


def test_the_year_may_be_given_by_the_user(shared_data, say, tmp_path):
    copy = tmp_path / "kerncijfers.csv"
    shutil.copyfile(shared_data / KWB_2020, copy)
    with pytest.raises(QuickScanError, match="The year of “kerncijfers” is not known"):
        read_table(TableSource(str(copy)), say)
    assert read_table(TableSource(str(copy), year=2020), say).provenance.years == (2020,)


def test_reading_leaves_every_file_as_it_was(shared_data, say, digest, tmp_path):
    for name in (KWB_2020, KWB_2023, RIVM, UTRECHT, LBM):
        copy = tmp_path / (shared_data / name).name
        shutil.copyfile(shared_data / name, copy)
        before = digest(copy)
        read = read_table(TableSource(str(copy)), say)
        assert digest(copy) == before == read.provenance.sha256
    assert len(list(tmp_path.iterdir())) == 5


def test_a_folder_stands_for_the_tables_in_it(shared_data, tmp_path):
    for name in (KWB_2023, UTRECHT):
        shutil.copyfile(shared_data / name, tmp_path / (shared_data / name).name)
    (tmp_path / "~$open.xlsx").write_bytes(b"lock")
    (tmp_path / "notes.docx").write_bytes(b"")
    assert [Path(source.path).name for source in expand([tmp_path])] == [
        "CBS-Utrecht-kwb-2023.xlsx",
        "utrecht_misdrijven_buurt_2021_2025.csv",
    ]
