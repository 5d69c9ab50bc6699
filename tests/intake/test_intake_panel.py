"""The panel that others put together from the publishers' files, beside what the intake reads in the same files."""

from __future__ import annotations

import pandas as pd
import pytest
from quickscan_veerkracht.veerkracht.intake.frames import Table
from support.published import (
    AMSTERDAM_2024,
    APELDOORN,
    INCOME_2023,
    KWB_2020,
    KWB_2023,
    KWB_2024,
    MAP_2016,
    PANEL,
    RIVM,
    RIVM_XLSX,
    WOONIKVEILIG,
)
from support.reading import read

MEANING = {
    "aantal_inwoners": ("c_inw", "value"),
    "aantal_huishoudens": ("c_hh", "value"),
    "woningvoorraad": ("c_won", "value"),
    "gem_woz": ("c_woz", "value"),
    "pct_woningcorporatie": ("w_corp", "value"),
    "pct_hh_laag_inkomen": ("k_laaginkomen", "value"),
    "personen_bijstand": ("k_bijstand", "numerator"),
    "personen_ao": ("k_ao", "numerator"),
    "personen_ww": ("k_ww", "numerator"),
    "misdrijven_totaal": ("o_misdrijf", "numerator"),
    "rivm_MoeiteMetRondkomen": ("k_rondkomen", "value"),
    "rivm_ErnstigZeerErnstigEenzaam": ("k_eenzaam", "value"),
}
# how the panel names a source, and how many values of each figure a file of ours has with it
_CBS_2020, _CBS_2024 = "CBS 84799NED (stand 2021-03-26)", "CBS 85984NED (stand 2025-03-27)"
_WOONIKVEILIG = "woonikveilig GM0200 (85984NED/47022NED, 2026-07-19)"
_STUDENT_2024 = "CBS KWB 2024 Amsterdam (student, kolommen hernoemd)"
_PDOK_2016 = "PDOK WFS wijkenbuurten2016 gemeenten (geoloep)"
BENEFITS = ("personen_bijstand", "personen_ao", "personen_ww")
HEALTH = ("rivm_MoeiteMetRondkomen", "rivm_ErnstigZeerErnstigEenzaam")
SAME_SOURCE = {
    (KWB_2020, _CBS_2020): {"aantal_inwoners": 813, "aantal_huishoudens": 813, **dict.fromkeys(BENEFITS, 745)},
    (KWB_2023, "CBS kwb-2023.xlsx"): {
        "aantal_inwoners": 122,
        "aantal_huishoudens": 122,
        "gem_woz": 118,
        "pct_woningcorporatie": 119,
        **dict.fromkeys(BENEFITS, 118),
    },
    (KWB_2024, "CBS kwb-2024.xlsx (eerste versie)"): {"aantal_inwoners": 122, "aantal_huishoudens": 122},
    (INCOME_2023, "CBS KWB 2023 inkomen Amsterdam (student)"): {"pct_hh_laag_inkomen": 523},
    (AMSTERDAM_2024, _STUDENT_2024): {"aantal_inwoners": 517, "gem_woz": 536},
    (RIVM, "RIVM 50090NED"): dict.fromkeys(HEALTH, 314),
    (WOONIKVEILIG, _WOONIKVEILIG): {"aantal_inwoners": 93, "gem_woz": 103, "misdrijven_totaal": 480},
    (MAP_2016, _PDOK_2016): {"aantal_inwoners": 3, "aantal_huishoudens": 3},
}
# the same figure in a file that the panel was not made of
OTHER_SOURCE = {
    (RIVM_XLSX, "RIVM 50090NED"): dict.fromkeys(HEALTH, 104),
    (APELDOORN, _WOONIKVEILIG): {"misdrijven_totaal": 480},
    (AMSTERDAM_2024, _CBS_2024): {"aantal_inwoners": 111},
    (WOONIKVEILIG, _CBS_2024): {"aantal_inwoners": 17},
}
# sources that are not among our files; where another file has the same figure it stands above
ABSENT = {
    "CBS wijk/gem_2017.dbf": 256,
    "PDOK WFS wijkenbuurten2022 gemeenten": 6,
    "CBS KWB 2020 Amsterdam (student; alleen niet-geimputeerde kolommen)": 500,
    _CBS_2024: 256,
}
# figures that are no indicators of the QuickScan
NO_INDICATOR = {
    "pct_koopwoningen": 1274,
    "pct_huurwoningen": 1171,
    "pct_hh_tot_120_soc_min": 523,
    "rivm_Eenzaam": 314,
    "rivm_ErvarenGezondheidGoedZeerGoed": 314,
    "rivm_ErnstigeGeluidhinderDoorBuren": 106,
    "gem_inkomen_per_inwoner": 41,
}
CASES = [
    (file, source, figure, count)
    for (file, source), figures in (*SAME_SOURCE.items(), *OTHER_SOURCE.items())
    for figure, count in figures.items()
]


@pytest.fixture(scope="module")
def panel(shared_data) -> pd.DataFrame:
    return pd.read_csv(shared_data / PANEL)


def beside(table: Table, rows: pd.DataFrame, figure: str) -> pd.DataFrame:
    """The panel's rows that the table has too, with its own figure as ``ours``."""
    indicator, column = MEANING[figure]
    ours = table.observations[table.observations["indicator"].eq(indicator)]
    ours = ours.rename(columns={"area_code": "code", "year": "jaar", column: "ours"})[["code", "jaar", "ours"]]
    return rows.merge(ours, on=["code", "jaar"])


@pytest.mark.parametrize(("file", "source", "figure", "count"), CASES)
def test_a_figure_of_the_panel_is_the_one_in_the_file(shared_data, say, panel, file, source, figure, count):
    rows = panel[panel["bron"].eq(source) & panel["indicator"].eq(figure)]
    both = beside(read(shared_data / file, say), rows, figure)
    assert len(both) == count
    assert both["ours"].tolist() == both["waarde"].tolist()


def test_every_value_of_the_panel_is_compared_or_has_a_reason_not_to_be(panel):
    compared = sum(count for figures in SAME_SOURCE.values() for count in figures.values())
    known = panel[panel["indicator"].isin(MEANING)]
    absent = known["bron"].value_counts().reindex(list(ABSENT)).to_dict()
    others = panel.loc[~panel["indicator"].isin(MEANING), "indicator"].value_counts().to_dict()
    assert absent == ABSENT
    assert others == NO_INDICATOR
    assert compared == 7826
    assert compared + sum(ABSENT.values()) + sum(NO_INDICATOR.values()) == len(panel) == 12587


def test_the_panel_itself_is_read_to_the_same_values(shared_data, say, panel):
    table = read(shared_data / PANEL, say)
    for figure in MEANING:
        rows = panel[panel["indicator"].eq(figure)]
        both = beside(table, rows, figure)
        assert len(both) == len(rows) > 100
        assert both["ours"].tolist() == both["waarde"].tolist()


def test_where_the_file_has_a_gap_the_panel_has_no_row(shared_data, say, panel):
    """Secret benefits of 2020 in the three towns: neither side makes a number of them."""
    observed = read(shared_data / KWB_2020, say).observations.query("indicator == 'k_bijstand'")
    towns = observed["area_code"].str[2:6].isin(["0200", "0344", "0363"])
    gaps = set(observed.loc[towns & observed["numerator"].isna(), "area_code"])
    given = panel[panel["bron"].eq(_CBS_2020) & panel["indicator"].eq("personen_bijstand")]
    assert len(gaps) == 813 - 745
    assert not gaps & set(given["code"])
