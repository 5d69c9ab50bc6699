"""What every boundary file that we have should give, without a hint.

The facts were worked out apart from GDAL: the sizes and centroids with the shoelace formula from the files' own text or
bytes, degrees brought to RD by the published approximation of the RD grid (within 0.3 m of the six reference points).
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from osgeo import ogr
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.intake.boundaries.areas import area_layers, municipalities, read_areas
from quickscan_veerkracht.veerkracht.study import AreaSource


@dataclass(frozen=True)
class Fact:
    """One area: its code, name, district, hectares and centroid in RD."""

    code: str
    name: str
    district: str
    hectares: float
    x: float
    y: float


@dataclass(frozen=True)
class Given:
    """A file, the municipality asked for, and what comes of it."""

    file: str
    rows: int
    areas: int
    key: str
    names: str
    fact: Fact
    crs: str
    level: str = "neighbourhood"
    year: int | None = None
    municipality: str = ""
    found: str = ""
    municipalities: int = 1
    surroundings: int = 0
    water: int = 0
    repairs: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()


IN_RD = "The layer is in RD (EPSG:28992)."
RD_BY_NUMBERS = "By its label or its format the layer is in WGS 84, but its coordinates are those of RD (EPSG:28992)."
FROM_DEGREES = "The layer was converted from WGS 84 to RD (EPSG:28992)."
FROM_CRS84 = "The layer was converted from WGS 84 (CRS84) to RD (EPSG:28992)."
HOOG_SOEREN = Fact("BU02001103", "Bosgebied Hoog Soeren", "WK020011", 2226.5087, 187448.63, 469368.70)
WELGELEGEN = Fact("BU03440111", "Welgelegen, Den Hommel", "WK034401", 39.1152, 134575.60, 454980.11)

TABLE = [
    Given(
        "amsterdam_api_buurten_crs84.geojson",
        rows=518,
        areas=518,
        key="cbsCode",
        names="naam",
        fact=Fact("BU0363MK06", "Muidenbuurt-Oost", "WK0363MK", 40.2911, 130891.52, 485392.65),
        crs=FROM_CRS84,
        found="GM0363",
        repairs=(FROM_CRS84,),
        candidates=("cbsCode", "code", "id", "identificatie"),
    ),
    Given(
        "amsterdam_ois_buurten_2015_2022_ewkt.csv",
        rows=439,
        areas=439,
        key="BUURTCODE_CBS_2022",
        names="BUURTNAAM_2022",
        fact=Fact("BU0363AE01", "Kop Zeedijk", "WK0363AE", 8.0480, 121841.64, 487673.35),
        crs=IN_RD,
        year=2022,
        found="GM0363",
        repairs=("The shapes are in the column “geometrie”.",),
        candidates=("BUURTCODE_CBS_2022", "BUURTCODE_CBS_2015", "BUURTCODE_2022", "BUURTCODE_2015"),
    ),
    Given(
        "apeldoorn_buurt_2019_rd.gpkg",
        rows=95,
        areas=95,
        key="statcode",
        names="statnaam",
        fact=HOOG_SOEREN,
        crs=IN_RD,
        year=2019,
        found="GM0200",
        candidates=("statcode", "jrstatcode", "id"),
    ),
    Given(
        "apeldoorn_buurt_2019_rd_cartomap.geojson",
        rows=95,
        areas=95,
        key="statcode",
        names="statnaam",
        fact=HOOG_SOEREN,
        crs=RD_BY_NUMBERS,
        year=2019,
        found="GM0200",
        repairs=(RD_BY_NUMBERS,),
        candidates=("statcode", "jrstatcode", "id"),
    ),
    Given(
        "pdok_ogcapi_cbs_gemeente_gegeneraliseerd_2025.json",
        rows=342,
        areas=1,
        key="statcode",
        names="statnaam",
        fact=Fact("GM0344", "Utrecht", "", 9919.476, 133586.40, 455922.97),
        crs=FROM_DEGREES,
        level="municipality",
        year=2025,
        municipality="Utrecht",
        found="GM0344",
        municipalities=342,
        surroundings=24,
        repairs=(FROM_DEGREES,),
        candidates=("statcode", "jrstatcode", "id"),
    ),
    Given(
        "pdok_wfs_cbs_buurten_2021_ermelo.gpkg",
        rows=17,
        areas=17,
        key="buurtcode",
        names="buurtnaam",
        fact=Fact("BU02330000", "Ermelo", "WK023300", 323.3655, 170923.36, 479254.16),
        crs=IN_RD,
        year=2021,
        found="GM0233",
        water=1,
        candidates=("buurtcode", "jaarstatcode"),
    ),
    Given(
        "pdok_wfs_cbs_wijkenbuurten2016_gemeenten_rd.geojson",
        rows=390,
        areas=1,
        key="gemeentecode",
        names="gemeentenaam",
        # the publisher's own column says 34115 ha
        fact=Fact("GM0200", "Apeldoorn", "", 34124.880, 191561.73, 466986.43),
        crs=IN_RD,
        level="municipality",
        year=2016,
        municipality="200",
        found="GM0200",
        municipalities=390,
        surroundings=26,
        candidates=("gemeentecode",),
    ),
    Given(
        "utrecht_buurt_2019_rd.gpkg",
        rows=111,
        areas=111,
        key="statcode",
        names="statnaam",
        fact=WELGELEGEN,
        crs=IN_RD,
        year=2019,
        found="GM0344",
        candidates=("statcode", "jrstatcode", "id"),
    ),
    Given(
        "utrecht_buurt_2019_rd_cartomap.geojson",
        rows=111,
        areas=111,
        key="statcode",
        names="statnaam",
        fact=WELGELEGEN,
        crs=RD_BY_NUMBERS,
        year=2019,
        found="GM0344",
        repairs=(RD_BY_NUMBERS,),
        candidates=("statcode", "jrstatcode", "id"),
    ),
]


def test_the_table_names_every_boundary_file(shared_data):
    assert sorted(item.name for item in (shared_data / "boundaries").iterdir()) == sorted(row.file for row in TABLE)


@pytest.mark.parametrize("given", TABLE, ids=lambda row: row.file)
def test_a_real_file_is_recognised_without_a_hint(shared_data, say, digest, given):
    path = shared_data / "boundaries" / given.file
    before = digest(path)
    areas = read_areas(AreaSource(str(path)), given.municipality, say)
    assert [row[1:] for row in area_layers(path, say)] == [(given.level, given.rows)]
    assert len(municipalities(AreaSource(str(path)), say)) == given.municipalities
    assert (len(areas.frame), areas.level, areas.kind, areas.year) == (given.areas, given.level, "cbs", given.year)
    assert (areas.key_field, areas.municipality_code) == (given.key, given.found)
    assert [field for field, _ in areas.key_candidates] == list(given.candidates)
    assert areas.reasons["key"].startswith(f"The key is “{given.key}”. It holds CBS codes, such as ")
    assert areas.reasons["name"] == f"The names are in “{given.names}”."
    assert areas.reasons["crs"] == given.crs
    assert areas.repairs == given.repairs
    assert len(areas.surroundings) == given.surroundings
    assert int(areas.frame["water"].sum()) == given.water
    fact, row = given.fact, areas.frame.set_index("area_code").loc[given.fact.code]
    shape = ogr.CreateGeometryFromWkb(row["geometry"])
    assert (row["name"], row["district_code"], row["municipality_code"]) == (fact.name, fact.district, given.found)
    assert shape.Area() / 10_000 == pytest.approx(fact.hectares, rel=2e-4)
    assert (shape.Centroid().GetX(), shape.Centroid().GetY()) == pytest.approx((fact.x, fact.y), abs=0.6)
    assert digest(path) == before == areas.sha256


def test_the_two_files_of_amsterdam_draw_the_same_neighbourhoods_in_the_same_place(shared_data, say):
    """One is published in degrees and one in RD, apart from each other."""
    frames = [
        read_areas(AreaSource(str(shared_data / "boundaries" / file)), "", say).frame.set_index("area_code")
        for file in ("amsterdam_api_buurten_crs84.geojson", "amsterdam_ois_buurten_2015_2022_ewkt.csv")
    ]
    both = frames[0].index.intersection(frames[1].index)
    assert len(both) == 439
    near = 0
    for code in both:
        one, other = (ogr.CreateGeometryFromWkb(frame.loc[code, "geometry"]).Centroid() for frame in frames)
        near += one.Distance(other) < 0.6
    assert near > 0.97 * len(both)


def test_the_older_codes_of_amsterdam_are_a_choice_with_names_and_year_of_their_own(shared_data, say):
    path = str(shared_data / "boundaries/amsterdam_ois_buurten_2015_2022_ewkt.csv")
    older = read_areas(AreaSource(path, key_field="BUURTCODE_CBS_2015"), "", say)
    assert (older.year, older.kind, older.municipality_code) == (2015, "cbs", "GM0363")
    row = older.frame.set_index("area_code").loc["BU03630000"]
    # the districts in the file are those of 2022, so the district has its code and no name
    assert (row["name"], row["district_code"], row["district_name"]) == ("Kop Zeedijk", "WK036300", "")
    own = read_areas(AreaSource(path, key_field="BUURTCODE_2022"), "", say)
    assert (own.year, own.kind, own.level) == (2022, "own", "other")
    row = own.frame.set_index("area_code").loc["AE01"]
    assert (row["name"], row["district_code"], row["district_name"]) == ("Kop Zeedijk", "AE", "Burgwallen-Oude Zijde")
    # codes that look like that of the Netherlands are neighbourhoods in the north-west of the city
    assert "NL01" in set(own.frame["area_code"])


def test_a_code_list_without_shapes_says_what_it_is(shared_data, say):
    path = shared_data / "codes/cbs_buurtcodes_2021_cut_GM0014_GM0200.csv"
    with pytest.raises(QuickScanError, match="holds no areas") as caught:
        read_areas(AreaSource(str(path)), "", say)
    assert "is a table without shapes (buurtcode2021, buurtnaam2021" in caught.value.details
