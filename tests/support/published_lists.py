"""What every file without figures should give: names of areas, what became of codes, a description, or a refusal."""

from __future__ import annotations

from support.published import (
    BU,
    CODES_2021,
    CROSSWALK,
    ERMELO_2021,
    GM,
    NL,
    OF_APELDOORN,
    OF_UTRECHT,
    OTHER,
    REGIONS_2020,
    WK,
    Given,
    Refused,
)

LISTS = [
    # of its figures only mannen, vrouwen and the densities are there; numbers of inhabitants are NULL in every row
    Given(
        ERMELO_2021,
        "cbs_map",
        "CBS",
        rows=17,
        areas={BU: 17},
        names={"BU02330000": "Ermelo"},
        head_years=(2021,),
    ),
    Given(
        CROSSWALK,
        "crosswalk",
        "",
        rows=439,
        areas={BU: 878, OTHER: 878},
        licence="",
        head_years=(2015, 2022),
    ),
    Given(
        "boundaries/amsterdam_api_buurten_crs84.geojson",
        "region_names",
        "Gemeente Amsterdam",
        rows=518,
        areas={BU: 518},
        names={"BU0363AA01": "Planciusbuurt-Noord"},
        licence="",
    ),
    Given(
        "boundaries/pdok_ogcapi_cbs_gemeente_gegeneraliseerd_2025.json",
        "region_names",
        "CBS",
        rows=342,
        areas={GM: 342},
        names={"GM0014": "Groningen"},
    ),
    *(
        Given(f"boundaries/{town}_buurt_2019_rd{end}", "region_names", "CBS", rows, {BU: rows}, names=names)
        for town, rows, names in (("apeldoorn", 95, OF_APELDOORN), ("utrecht", 111, OF_UTRECHT))
        for end in (".gpkg", "_cartomap.geojson")
    ),
    Given(
        CODES_2021,
        "region_names",
        "CBS",
        rows=245,
        areas={BU: 245, WK: 36, GM: 2},
        # 140000, 1400 and 14 in the file
        names={"BU00140000": "Binnenstad-Noord", "WK001400": "Centrum", "GM0014": "Groningen"},
        head_years=(2021,),
    ),
    Given(
        REGIONS_2020,
        "region_names",
        "CBS",
        rows=832,
        areas={GM: 4, WK: 127, BU: 701},
        names={**OF_APELDOORN, "WK020001": "Centrum"},
        table_id="84799NED",
        title="Kerncijfers wijken en buurten 2020",
        released="2021-03-26T02:00:00",
    ),
    Given(
        "kwb/odata_v4_83765NED_WijkenEnBuurtenCodes_cut.csv",
        "region_names",
        "CBS",
        rows=832,
        areas={GM: 4, WK: 127, BU: 701},
        names={**OF_APELDOORN, "WK020001": "Centrum"},
        table_id="83765NED",
        title="Kerncijfers wijken en buurten 2017",
        released="2020-11-06T00:00:00",
    ),
    Given(
        "kwb/odata_v4_csv_83841NED_85678NED/RegioSCodes.csv",
        "region_names",
        "CBS",
        rows=434,
        areas={NL: 1, GM: 342, OTHER: 91},
        names={"GM0358": "Aalsmeer", "NL00": "Nederland", "PV26": "Utrecht (PV)"},
    ),
]

_PACKAGE = "kwb/odata_v4_csv_83841NED_85678NED/"
# they say what stands in another table
METADATA = (
    "codes/statline_83958NED_metadata.csv",
    "kwb/odata_v3_84799NED_DataProperties.csv",
    "kwb/odata_v3_84799NED_Metadata.json",
    "kwb/odata_v3_85984NED_DataProperties.json",
    "kwb/odata_v3_85984NED_TableInfos.json",
    "kwb/odata_v4_83765NED_MeasureCodes.csv",
    "kwb/odata_v4_83765NED_Properties.json",
    *(
        _PACKAGE + name
        for name in (
            *("Catalog.csv", "D-83841NED.json", "Dimensions.csv", "Distribution.csv", "MeasureCodes.csv"),
            *("DuurInkomenspositieCodes.csv", "InkomensgrensHuishoudenCodes.csv"),
            *("KenmerkenVanHuishoudensCodes.csv", "PeriodenCodes.csv", "Properties.csv", "RegioSGroups.csv"),
        )
    ),
)

REFUSED = (
    # 110 distances to facilities
    Refused(
        "kwb/statline_nabijheid_voorzieningen_utrecht_2023.csv",
        "cbs_kwb",
        "has no columns that the QuickScan knows",
        "Wijken en buurten, Regioaanduiding/Gemeentenaam",
    ),
    # the children of the city of Amsterdam by year
    Refused(
        "gemeentelijk/bbga_tableau.csv",
        "bbga",
        "has no figures that the QuickScan knows",
        "BEV0_17, BEV0_17_P, BEV0_18, BEV0_18_P, BEV0_3, BEV0_3_P",
    ),
    # households by income of the country
    Refused(
        _PACKAGE + "Observations.csv",
        "odata_v4",
        "has no figures of areas",
        "KenmerkenVanHuishoudens, InkomensgrensHuishouden, DuurInkomenspositie, Perioden",
    ),
    # towns and villages with the municipality they lie in
    Refused(
        "codes/statline_83958NED_TypedDataSet_19062020_173530.csv",
        "",
        "was not recognised",
        "83958NED Woonplaatsen in Nederland 2018",
    ),
    # definitions of indicators
    Refused("gemeentelijk/bbga_metadata_utf8.csv", "", "was not recognised", "Begrotingsprogramma, THEMA"),
    # answers of a service to questions that have nothing to do with figures, and lists of services
    *(
        Refused(f"pdok/{name}.json", "", message, "")
        for name, message in (
            ("gokoala_expected_conformance", "was not recognised"),
            ("gokoala_expected_empty_feature_collection", "holds no rows"),
            ("gokoala_expected_feature_404", "holds no table"),
            ("gokoala_expected_features_cql_non_queryable", "holds no table"),
            ("gokoala_expected_foo_collection_with_cursor", "was not recognised"),
            ("gokoala_expected_query_timeout_features", "holds no table"),
            ("gokoala_expected_straatnaam_not_allowed_value", "holds no table"),
            ("ngr_services_spider_cbs_cut", "was not recognised"),
        )
    ),
)
