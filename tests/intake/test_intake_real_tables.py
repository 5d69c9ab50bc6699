"""The publishers' real files, each checked against values read with another library."""

from __future__ import annotations

import csv
import math
import shutil
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.intake.reader import expand, read_table, recognise
from quickscan_veerkracht.veerkracht.study import TableSource

KWB_2020 = "kwb/odata_v3_84799NED_TypedDataSet_cut.csv"
KWB_2023 = "kwb/CBS-Utrecht-kwb-2023.xlsx"
KWB_2024 = "kwb/CBS-Utrecht-kwb-2024.xlsx"
RIVM = "rivm/50090NED_18plus_2012_2016_2020_cut.csv"
RIVM_XLSX = "rivm/50090NED_UntypedDataSet_18plus_2016.xlsx"
APELDOORN = "politie/derived_apeldoorn_misdrijven_buurt_2021_2025.csv"
UTRECHT = "politie/utrecht_misdrijven_buurt_2021_2025.csv"
SES = "kwb/statline_ses_woa_amsterdam_2019.csv"
LBM = "leefbaarometer/AmstelveenDataWithDimensions.csv"


def table(shared_data, name, say, **choices):
    return read_table(TableSource(str(shared_data / name), **choices), say)


def cell(observations, code, year, indicator, column="value"):
    rows = observations.query("area_code == @code and year == @year and indicator == @indicator")
    assert len(rows) == 1
    return rows[column].iloc[0]


def csv_rows(path, delimiter):
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream, delimiter=delimiter))


@pytest.mark.parametrize(
    ("name", "format_name", "years"),
    [
        (KWB_2020, "cbs_kwb", (2020,)),
        (KWB_2023, "cbs_kwb", (2023,)),
        (KWB_2024, "cbs_kwb", (2024,)),
        (RIVM, "rivm", (2012, 2016, 2020)),
        (RIVM_XLSX, "rivm", (2016,)),
        (APELDOORN, "wide", (2021, 2022, 2023, 2024, 2025)),
        (UTRECHT, "wide", (2021, 2022, 2023, 2024, 2025)),
        (SES, "ses_woa", (2019,)),
        (LBM, "leefbaarometer", (2014, 2018, 2020, 2022)),
        ("kwb/odata_v3_84799NED_WijkenEnBuurten_cut.csv", "region_names", ()),
        ("kwb/odata_v4_83765NED_WijkenEnBuurtenCodes_cut.csv", "region_names", ()),
    ],
)
def test_every_real_file_is_recognised_with_its_years(shared_data, say, name, format_name, years):
    seen = recognise(shared_data / name, say=say)
    assert seen.format == format_name
    assert seen.reason
    read = table(shared_data, name, say)
    assert read.provenance.format == format_name
    assert read.provenance.years == years


@pytest.mark.parametrize("code", ["BU02000101", "BU03440111", "GM0200", "WK020001", "NL00"])
def test_kwb_2020_equals_the_csv(shared_data, say, code):
    read = table(shared_data, KWB_2020, say).observations
    (row,) = [r for r in csv_rows(shared_data / KWB_2020, ",") if r["Codering_3"].strip() == code]
    inhabitants = float(row["AantalInwoners_5"])
    assert cell(read, code, 2020, "c_inw") == inhabitants
    assert cell(read, code, 2020, "c_hh") == float(row["HuishoudensTotaal_28"])
    benefits = float(row["PersonenPerSoortUitkeringBijstand_83"])
    assert cell(read, code, 2020, "k_bijstand", "numerator") == benefits
    assert cell(read, code, 2020, "k_bijstand", "denominator") == inhabitants
    assert cell(read, code, 2020, "k_bijstand") == pytest.approx(100 * benefits / inhabitants)


def test_zero_benefits_are_real_and_secret_cells_are_missing(shared_data, say):
    read = table(shared_data, KWB_2020, say).observations.query("indicator == 'k_bijstand'")
    rows = csv_rows(shared_data / KWB_2020, ",")
    zero = [r["Codering_3"].strip() for r in rows if r["PersonenPerSoortUitkeringBijstand_83"] in ("0", "0.0")]
    secret = [r["Codering_3"].strip() for r in rows if not r["PersonenPerSoortUitkeringBijstand_83"]]
    assert zero
    assert secret
    assert read.loc[read["area_code"].isin(zero), "numerator"].eq(0).all()
    hidden = read[read["area_code"].isin(secret)]
    assert hidden["numerator"].isna().all()
    assert hidden["value"].isna().all()
    assert hidden["status"].eq("missing").all()


def test_columns_without_any_data_are_named_and_give_no_observations(shared_data, say):
    read = table(shared_data, KWB_2020, say)
    assert "w_corp" not in set(read.observations["indicator"])
    assert "“InBezitWoningcorporatie_42” is there but holds no data at all." in read.provenance.repairs


@pytest.mark.parametrize("name", [KWB_2023, KWB_2024])
def test_kwb_excel_equals_openpyxl(shared_data, say, name):
    read = table(shared_data, name, say).observations
    sheet = openpyxl.load_workbook(shared_data / name, read_only=True).worksheets[0]
    rows = list(sheet.iter_rows(values_only=True))
    frame = pd.DataFrame(rows[1:], columns=rows[0]).set_index("gwb_code_10")
    year = 2023 if name == KWB_2023 else 2024
    ours = {"a_inw": "c_inw", "a_hh": "c_hh"}
    if year == 2023:
        ours.update({"p_wcorpw": "w_corp", "g_wozbag": "c_woz", "a_woning": "c_won"})
    for column, indicator in ours.items():
        wanted = pd.to_numeric(frame[column], errors="coerce")
        got = read[read["indicator"].eq(indicator)].set_index("area_code")["value"].reindex(frame.index)
        pd.testing.assert_series_equal(got, wanted, check_names=False, check_dtype=False)
    if year == 2023:
        wanted = pd.to_numeric(frame["a_soz_wb"], errors="coerce")
        got = read[read["indicator"].eq("k_bijstand")].set_index("area_code")["numerator"].reindex(frame.index)
        pd.testing.assert_series_equal(got, wanted, check_names=False, check_dtype=False)


def test_a_published_percentage_carries_its_dwellings_and_invents_no_numerator(shared_data, say):
    read = table(shared_data, KWB_2023, say).observations
    assert cell(read, "GM0344", 2023, "w_corp", "denominator") == 165400
    assert math.isnan(cell(read, "GM0344", 2023, "w_corp", "numerator"))


def test_rivm_csv_equals_the_file_and_is_modelled(shared_data, say):
    read = table(shared_data, RIVM, say).observations
    rows = [r for r in csv_rows(shared_data / RIVM, ",") if r["Codering_3"].strip() == "BU02000101"]
    assert len(rows) == 3
    for row in rows:
        year = int(row["Perioden"][:4])
        for column, indicator in (
            ("HoogRisicoOpAngstOfDepressie_25", "k_angst"),
            ("MoeiteMetRondkomen_38", "k_rondkomen"),
            ("ErnstigZeerErnstigEenzaam_29", "k_eenzaam"),
        ):
            assert cell(read, "BU02000101", year, indicator) == float(row[column])
            assert cell(read, "BU02000101", year, indicator, "status") == "modelled"
    assert cell(read, "NL00", 2012, "k_angst") == pytest.approx(6.0)


def test_rivm_excel_equals_openpyxl_and_the_csv(shared_data, say):
    read = table(shared_data, RIVM_XLSX, say)
    assert len(read.regions) == 17341
    sheet = openpyxl.load_workbook(shared_data / RIVM_XLSX, read_only=True).worksheets[0]
    rows = sheet.iter_rows(values_only=True)
    header = list(next(rows))
    code, angst = header.index("Codering_3"), header.index("HoogRisicoOpAngstOfDepressie_25")
    wanted = {}
    for row in rows:
        wanted[str(row[code]).strip()] = row[angst]
        if len(wanted) == 400:
            break
    got = read.observations.query("indicator == 'k_angst'").set_index("area_code")["value"]
    for area, text in wanted.items():
        area_code = "NL00" if area == "NL01" else area
        number = pd.to_numeric(str(text).strip(), errors="coerce") if text is not None else math.nan
        assert got[area_code] == pytest.approx(number, nan_ok=True)
    stack = table(shared_data, RIVM, say).observations.query("indicator == 'k_angst' and year == 2016")
    both = stack.set_index("area_code")["value"]
    pd.testing.assert_series_equal(got.reindex(both.index), both)


@pytest.mark.parametrize(
    ("name", "municipality", "totals"),
    [
        (APELDOORN, "GM0200", [6849, 7064, 6962, 7520, 7478]),
        (UTRECHT, "GM0344", [21765, 24093, 25437, 25124, 27512]),
    ],
)
def test_crimes_add_up_to_the_municipality(shared_data, say, name, municipality, totals):
    read = table(shared_data, name, say).observations
    of_areas = read[read["area_code"].str.startswith("BU")].groupby("year")["numerator"].sum()
    assert of_areas.tolist() == totals
    assert [cell(read, municipality, year, "o_misdrijf", "numerator") for year in range(2021, 2026)] == totals
    assert read["value"].isna().all()


def test_names_with_commas_stay_whole(shared_data, say):
    regions = table(shared_data, UTRECHT, say).regions.set_index("area_code")
    assert regions.loc["BU03440111", "name"] == "Welgelegen, Den Hommel"


def test_statline_with_titles_for_headers_is_read_by_the_same_rules(shared_data, say):
    read = table(shared_data, SES, say).observations
    assert cell(read, "GM0363", 2019, "k_ses") == -0.1
    assert cell(read, "WK036300", 2019, "k_ses") == -0.022
    rows = csv_rows(shared_data / SES, ";")
    column = "SES-WOA/Totaalscore/Gemiddelde score (Getal)"
    last = rows[-1]
    code = last["Regiocode (gemeente, wijk, buurt) (code)"].strip()
    assert cell(read, code, 2019, "k_ses") == pytest.approx(
        float(last[column].strip().rstrip(".") or "nan"), nan_ok=True
    )


def test_leefbaarometer_equals_the_file(shared_data, say):
    read = table(shared_data, LBM, say).observations
    for row in csv_rows(shared_data / LBM, ","):
        code, year = row["wk_code"], int(row["jaar"])
        assert cell(read, code, year, "o_lbm") == pytest.approx(float(row["onv"]))
        assert cell(read, code, year, "l_lbm") == pytest.approx(float(row["afw"]))
        assert cell(read, code, year, "l_soc") == pytest.approx(float(row["soc"]))


def test_the_shared_panel_holds_the_same_numbers(shared_data, say):
    """The panel was put together by others from the same files."""
    panel = pd.read_csv(shared_data / "panel/panel_shared_long.csv")
    sources = [
        (KWB_2020, "CBS 84799NED (stand 2021-03-26)", {"aantal_inwoners": ("c_inw", "value")}),
        (KWB_2020, "CBS 84799NED (stand 2021-03-26)", {"personen_bijstand": ("k_bijstand", "numerator")}),
        (KWB_2020, "CBS 84799NED (stand 2021-03-26)", {"personen_ao": ("k_ao", "numerator")}),
        (KWB_2020, "CBS 84799NED (stand 2021-03-26)", {"personen_ww": ("k_ww", "numerator")}),
        (KWB_2023, "CBS kwb-2023.xlsx", {"pct_woningcorporatie": ("w_corp", "value")}),
        (KWB_2023, "CBS kwb-2023.xlsx", {"gem_woz": ("c_woz", "value")}),
        (KWB_2024, "CBS kwb-2024.xlsx (eerste versie)", {"aantal_inwoners": ("c_inw", "value")}),
        (RIVM, "RIVM 50090NED", {"rivm_MoeiteMetRondkomen": ("k_rondkomen", "value")}),
        (RIVM, "RIVM 50090NED", {"rivm_ErnstigZeerErnstigEenzaam": ("k_eenzaam", "value")}),
    ]
    read = {name: table(shared_data, name, say).observations for name in {name for name, *_ in sources}}
    compared = 0
    for name, source, meaning in sources:
        for theirs, (indicator, column) in meaning.items():
            rows = panel[panel["bron"].eq(source) & panel["indicator"].eq(theirs)]
            ours = read[name][read[name]["indicator"].eq(indicator)].set_index(["area_code", "year"])[column]
            keys = pd.MultiIndex.from_frame(rows[["code", "jaar"]], names=["area_code", "year"])
            assert len(rows) > 50
            assert ours.reindex(keys).to_numpy() == pytest.approx(rows["waarde"].to_numpy())
            compared += len(rows)
    assert compared > 3000


def test_the_year_may_be_given_by_the_user(shared_data, say, tmp_path):
    copy = tmp_path / "kerncijfers.csv"
    shutil.copyfile(shared_data / KWB_2020, copy)
    with pytest.raises(QuickScanError, match="The year of “kerncijfers” is not known"):
        read_table(TableSource(str(copy)), say)
    assert read_table(TableSource(str(copy), year=2020), say).provenance.years == (2020,)


def test_real_files_without_codes_or_indicators_end_with_advice(shared_data, say):
    with pytest.raises(QuickScanError, match="no columns that the QuickScan knows"):
        table(shared_data, "kwb/statline_nabijheid_voorzieningen_utrecht_2023.csv", say)
    with pytest.raises(QuickScanError, match="holds no figures") as caught:
        table(shared_data, "codes/statline_83958NED_metadata.csv", say)
    assert caught.value.hint


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
