"""The attributes of the CBS wijk- en buurtkaart by year, of its squares and postcodes, read as a table."""

from __future__ import annotations

import pytest
from support.boundary_files import square
from support.reading import read, value

# what the fields are called: short in the shapefiles, long in the services and GeoPackages
SHORT = {
    "c_inw": "AANT_INW",
    "c_hh": "AANTAL_HH",
    "c_won": "WONINGEN",
    "c_woz": "WOZ",
    "w_corp": "P_HUURCORP",
    "k_bijstand": "WWB_UITTOT",
    "k_ao": "AO_UIT_TOT",
    "k_ww": "WW_UIT_TOT",
    "k_laaginkomen": "P_LIK_HH",
    "k_sociaalmin": "P_SOCMINH",
}
LONG = {
    "c_inw": "aantal_inwoners",
    "c_hh": "aantal_huishoudens",
    "c_won": "woningvoorraad",
    "c_woz": "gemiddelde_woningwaarde",
    "w_corp": "perc_huurwoningen_in_bezit_woningcorporaties",
    "k_bijstand": "aantal_personen_met_een_alg_bijstandsuitkering_tot",
    "k_ao": "aantal_personen_met_een_ao_uitkering_totaal",
    "k_ww": "aantal_personen_met_een_ww_uitkering_totaal",
    "k_laaginkomen": "percentage_huishoudens_met_lage_koopkracht",
    "k_sociaalmin": "percentage_huishoudens_onder_of_rond_sociaal_minimum",
}
LATER = {
    **LONG,
    "c_woz": "gemiddelde_woz_waarde_woning",
    "w_corp": "percentage_huurwoningen_in_bezit_woningcorporaties",
    "k_jeugdzorg": "percentage_jongeren_met_jeugdzorg_in_natura",
    "k_wmo": "aantal_wmo_clienten_per_1000_inwoners",
}
FIGURES = {
    "c_inw": 5495,
    "c_hh": 3865,
    "c_won": 4000,
    "c_woz": 250,
    "w_corp": 25,
    "k_bijstand": 170,
    "k_ao": 280,
    "k_ww": 0,
    "k_laaginkomen": 9,
    "k_sociaalmin": 11,
    "k_jeugdzorg": 8,
    "k_wmo": 60,
}
COUNTED = ("k_bijstand", "k_ao", "k_ww")
NAMES_SHORT = {"code": "BU_CODE", "name": "BU_NAAM", "flag": "IND_WBI"}
NAMES_LONG = {"code": "buurtcode", "name": "buurtnaam", "flag": "indelingswijziging_wijken_en_buurten"}
YEARS = [(year, "ESRI Shapefile", f"buurt_{year}", NAMES_SHORT, SHORT) for year in range(2009, 2017)]
YEARS += [(year, "GPKG", f"wijkenbuurten_{year}_v3", NAMES_LONG, LONG) for year in range(2017, 2022)]
YEARS += [(year, "GPKG", f"wijkenbuurten_{year}_v2", NAMES_LONG, LATER) for year in range(2022, 2025)]
SUFFIX = {"ESRI Shapefile": ".shp", "GPKG": ".gpkg"}


@pytest.mark.parametrize(("year", "driver", "stem", "names", "fields"), YEARS, ids=[str(row[0]) for row in YEARS])
def test_the_fields_of_every_year_are_known(layer_file, say, year, driver, stem, names, fields):
    known = {names["code"]: "BU02000101", names["name"]: "Binnenstad", names["flag"]: 3}
    known |= {field: FIGURES[indicator] for indicator, field in fields.items()}
    secret = {names["code"]: "BU02000102", names["name"]: "De Haven", names["flag"]: 1}
    secret |= dict.fromkeys(fields.values(), -99999999)
    rows = [(known, square()), (secret, square(200_000))]
    path = layer_file(stem + SUFFIX[driver], rows, driver=driver, layer=stem, numeric=(*fields.values(), names["flag"]))
    table = read(path, say)
    assert (table.provenance.format, table.provenance.publisher, table.provenance.years) == ("cbs_map", "CBS", (year,))
    assert set(table.observations["indicator"]) == set(fields)
    for indicator in fields:
        column = "numerator" if indicator in COUNTED else "value"
        assert value(table, "BU02000101", year, indicator, column) == FIGURES[indicator]
        assert value(table, "BU02000102", year, indicator, "status") == "missing"
    assert value(table, "BU02000101", year, "k_bijstand") == pytest.approx(100 * 170 / 5495)
    assert table.observations.query("area_code == 'BU02000102'")[["value", "numerator"]].isna().all(axis=None)
    regions = table.regions.set_index("area_code")
    assert regions.loc["BU02000101", ["name", "change_flag"]].tolist() == ["Binnenstad", 3]


@pytest.mark.parametrize(
    ("attributes", "layer"),
    [
        ({"jaarstatcode": "2021BU02000101"}, "CBS_Buurten"),
        ({"jrstatcode": "2021BU02000101"}, "buurten"),
        ({"jaarcode": "2021"}, "buurten"),
        ({"jaar": "2021"}, "buurten"),
        ({}, "buurten_2021"),
    ],
)
def test_the_year_is_found_wherever_the_map_has_it(layer_file, say, attributes, layer):
    row = {"buurtcode": "BU02000101", "aantal_inwoners": 5, **attributes}
    path = layer_file("kaart.gpkg", [(row, square())], layer=layer, numeric=("aantal_inwoners",))
    assert value(read(path, say), "BU02000101", 2021, "c_inw") == 5


def test_districts_and_municipalities_are_layers_of_their_own(layer_file, say):
    codes = {"gemeentecode": "GM0200", "wijkcode": "WK020001", "buurtcode": "BU02000101"}
    layers = {"gemeenten": "gemeentecode", "wijken": "wijkcode", "buurten": "buurtcode"}
    for layer, own in layers.items():
        # each layer has the codes of what its areas lie in
        fields = list(codes)[: list(codes).index(own) + 1]
        row = {**{field: codes[field] for field in fields}, "aantal_inwoners": 5}
        path = layer_file("wijkenbuurten_2022.gpkg", [(row, square())], layer=layer, numeric=("aantal_inwoners",))
    for layer, own in layers.items():
        assert read(path, say, layer=layer).observations["area_code"].tolist() == [codes[own]]


def test_postcodes_keep_their_key_and_secret_numbers_are_no_numbers(layer_file, say):
    fields = ("aantal_inwoners", "aantal_woningen", "gemiddelde_woz_waarde_woning")
    corporation = "aantal_huurwoningen_in_bezit_woningcorporaties"
    rows = [
        ({"postcode": "7311", **dict(zip(fields, (5495, 4000, 250))), corporation: 500}, square()),
        ({"postcode": "7312", **dict(zip(fields, (-99997, 5, -99997))), corporation: -99997}, square()),
    ]
    path = layer_file("cbs_pc4_2022_vol.gpkg", rows, layer="cbs_pc4_2022", numeric=(*fields, corporation))
    table = read(path, say)
    assert value(table, "7311", 2022, "c_inw") == 5495
    assert value(table, "7311", 2022, "w_corp") == pytest.approx(12.5)
    assert value(table, "7312", 2022, "c_won") == 5
    for indicator in ("c_inw", "c_woz", "w_corp"):
        assert value(table, "7312", 2022, indicator, "status") == "missing"
    assert table.regions["level"].tolist() == ["other", "other"]


@pytest.mark.parametrize("field", ["crs28992res100m", "crs28992res500m", "C28992R100"])
def test_squares_are_known_by_the_key_of_their_year(layer_file, say, field):
    row = {field: "E1945N4660", "aantal_inwoners": 15, "aantal_woningen": 10}
    path = layer_file("cbs_vk_2022_v1.gpkg", [(row, square())], layer="vk", numeric=tuple(row)[1:])
    table = read(path, say)
    assert value(table, "E1945N4660", 2022, "c_inw") == 15
    assert value(table, "E1945N4660", 2022, "c_won") == 10


def test_names_that_somebody_wrote_in_another_style_are_the_same_names(layer_file, say):
    row = {"buurtcode": "BU02000101", "aantalInwoners": 5495, "aantalHuishoudens": 3865}
    path = layer_file("edited.gpkg", [(row, square())], layer="buurten_2022", numeric=tuple(row)[1:])
    assert read(path, say).observations["value"].tolist() == [5495, 3865]
