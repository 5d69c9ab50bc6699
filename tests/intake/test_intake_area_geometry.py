"""Where areas lie whatever their layer says, shapes that are not as they should be, and shapes that stand as text."""

from __future__ import annotations

import pytest
from osgeo import ogr, osr
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.intake.boundaries.areas import read_areas
from quickscan_veerkracht.veerkracht.study import AreaSource
from support.boundary_files import SQUARE, UNSAID, brought_to, buurt, shape_of, system

# RDNAPTRANS: the six points that the Kadaster and Rijkswaterstaat publish to check a transformation with (ETRS89, RD)
REFERENCE_POINTS = {
    "Texel": (53.160753042, 4.824761912, 117380.1200, 575040.3400),
    "Noord-Groningen": (53.419482050, 6.776726674, 247380.5600, 604580.7800),
    "Amersfoort": (52.155172896, 5.387203657, 155000.0000, 463000.0000),
    "Zeeuws-Vlaanderen": (51.368607152, 3.397588595, 16460.9100, 377380.2300),
    "Zuid-Limburg": (50.792584916, 5.773795548, 182260.4500, 311480.6700),
    "Maasvlakte": (51.947393898, 4.072887101, 64640.8900, 440700.0101),
}


def says(areas, words):
    return [sentence for sentence in areas.repairs if words in sentence]


@pytest.mark.parametrize("number", [28992, 7415, 4258, 4326, 3857, 3035, 25831, 28991])
def test_every_system_becomes_rd(layer_file, say, number):
    rows = [(buurt(), brought_to(number).ExportToWkt())]
    areas = read_areas(AreaSource(str(layer_file("a.gpkg", rows, epsg=number))), "", say)
    centre = shape_of(areas).Centroid()
    assert (centre.GetX(), centre.GetY()) == pytest.approx((194050, 469550), abs=1.0)
    assert shape_of(areas).Area() == pytest.approx(10_000, rel=0.001)
    if number in (28992, 7415):
        assert areas.reasons["crs"] == "The layer is in RD (EPSG:28992)."
        assert areas.repairs == ()
    else:
        assert areas.reasons["crs"].startswith("The layer was converted from ")
        assert areas.repairs == (areas.reasons["crs"],)


@pytest.mark.parametrize("place", REFERENCE_POINTS)
@pytest.mark.parametrize("number", [4258, 4326])
def test_degrees_become_rd_within_a_metre_at_the_official_reference_points(layer_file, say, place, number):
    latitude, longitude, x, y = REFERENCE_POINTS[place]
    d = 0.0001
    ring = ", ".join(
        f"{longitude + i * d} {latitude + j * d}" for i, j in ((-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1))
    )
    path = layer_file("a.gpkg", [(buurt(), f"POLYGON (({ring}))")], epsg=number)
    centre = shape_of(read_areas(AreaSource(str(path)), "", say)).Centroid()
    assert (centre.GetX(), centre.GetY()) == pytest.approx((x, y), abs=1.0)


STEREOGRAPHIC = "+proj=sterea +lat_0=52.15616055555555 +lon_0=5.38763888888889 +k=0.9999079 +units=m +no_defs"


@pytest.mark.parametrize(
    "datum",
    [
        "+ellps=bessel +towgs84=565.2369,50.0087,465.658,-0.406857330322398,0.350732676542563,-1.8703473836068,4.0812",
        "+ellps=bessel +towgs84=565.04,49.91,465.84,-0.40939,0.35971,-1.86849,4.0772",
        "+ellps=bessel",
        "+datum=WGS84",
    ],
)
def test_rd_under_another_name_is_not_moved(tmp_path, say, datum):
    """Old files carry the shift of their day, those of MapInfo the wrong ellipsoid; both are in RD already."""
    reference = osr.SpatialReference()
    reference.ImportFromProj4(f"{STEREOGRAPHIC} +x_0=155000 +y_0=463000 {datum}")
    path = tmp_path / "oud.gpkg"
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("oud", reference, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("buurtcode", ogr.OFTString))
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetField(0, "BU02000101")
    feature.SetGeometry(ogr.CreateGeometryFromWkt(SQUARE))
    layer.CreateFeature(feature)
    feature = layer = dataset = None
    areas = read_areas(AreaSource(str(path)), "", say)
    assert areas.reasons["crs"] == "The layer is in RD (EPSG:28992)."
    assert shape_of(areas).GetEnvelope() == (194000, 194100, 469500, 469600)


@pytest.mark.parametrize(
    ("number", "found"),
    [
        (28992, "RD (EPSG:28992)."),
        (4326, "WGS 84 (EPSG:4326)."),
        (3857, "WGS 84 / Pseudo-Mercator (EPSG:3857)."),
    ],
)
@pytest.mark.parametrize("driver", ["GPKG", "ESRI Shapefile"])
def test_a_layer_without_a_system_is_placed_by_its_numbers_and_that_is_reported(layer_file, say, number, found, driver):
    name = "a.gpkg" if driver == "GPKG" else "a.shp"
    path = layer_file(name, [({"bu_code": "BU02000101"}, brought_to(number).ExportToWkt())], epsg=None, driver=driver)
    assert not path.with_suffix(".prj").exists()
    areas = read_areas(AreaSource(str(path)), "", say)
    assert areas.reasons["crs"] == UNSAID + found
    assert areas.repairs == (UNSAID + found,)
    assert shape_of(areas).Centroid().GetX() == pytest.approx(194050, abs=1.0)


LABEL = "By its label or its format the layer is in {}, but its coordinates are those of {}."


@pytest.mark.parametrize(
    ("number", "label", "sentence"),
    [
        (28992, 4326, LABEL.format("WGS 84", "RD (EPSG:28992)")),
        (28992, 4258, LABEL.format("ETRS89", "RD (EPSG:28992)")),
        (28992, 3857, LABEL.format("WGS 84 / Pseudo-Mercator", "RD (EPSG:28992)")),
        (4326, 28992, LABEL.format("Amersfoort / RD New", "WGS 84 (EPSG:4326)")),
        (4326, 3857, LABEL.format("WGS 84 / Pseudo-Mercator", "WGS 84 (EPSG:4326)")),
    ],
)
def test_a_wrong_label_is_found_out_by_the_numbers(layer_file, say, number, label, sentence):
    path = layer_file("a.gpkg", [(buurt(), brought_to(number).ExportToWkt())], epsg=label)
    areas = read_areas(AreaSource(str(path)), "", say)
    assert areas.repairs == (sentence,)
    assert shape_of(areas).Centroid().GetX() == pytest.approx(194050, abs=1.0)


@pytest.mark.parametrize("label", [4326, None])
def test_latitude_before_longitude_is_put_right_and_reported(layer_file, say, label):
    shape = brought_to(4326)
    shape.SwapXY()
    areas = read_areas(AreaSource(str(layer_file("a.gpkg", [(buurt(), shape.ExportToWkt())], epsg=label))), "", say)
    assert says(areas, "East and north had changed places")
    assert shape_of(areas).Centroid().GetY() == pytest.approx(469550, abs=1.0)
    assert shape_of(areas).Area() == pytest.approx(10_000, rel=0.001)


def test_a_stray_shape_far_away_does_not_hide_where_the_layer_lies(layer_file, say, shape):
    rows = [(buurt(f"BU0200010{i}"), shape(194000 + 900 * i, 469500)) for i in range(4)]
    rows.append((buurt("BU02000199"), shape(0, 0)))
    areas = read_areas(AreaSource(str(layer_file("a.gpkg", rows, epsg=None))), "", say)
    assert areas.reasons["crs"] == UNSAID + "RD (EPSG:28992)."


@pytest.mark.parametrize(
    ("number", "wkt", "message"),
    [
        (4326, "POLYGON ((2.3 48.8, 2.4 48.8, 2.4 48.9, 2.3 48.8))", "The areas do not lie in the Netherlands"),
        (3857, "POLYGON ((0 0, 10 0, 10 10, 0 0))", "The areas do not lie in the Netherlands"),
        (28992, "POLYGON ((900000 9000, 900100 9000, 900100 9100, 900000 9000))", "do not lie in the Netherlands"),
        (None, "POLYGON ((900000 52, 900100 52, 900100 53, 900000 52))", "The boundary layer has no coordinate system"),
    ],
)
def test_areas_outside_the_netherlands_are_refused_with_their_coordinates(layer_file, say, number, wkt, message):
    path = layer_file("a.gpkg", [(buurt(), wkt)], epsg=number)
    with pytest.raises(QuickScanError, match=message) as caught:
        read_areas(AreaSource(str(path)), "", say)
    x, y = (round(sum(ogr.CreateGeometryFromWkt(wkt).GetEnvelope()[i : i + 2]) / 2, 2) for i in (0, 2))
    assert f"such as {x}, {y}," in caught.value.details
    assert caught.value.hint


INVALID = {
    # what is drawn, the area that it should have, and whether the repair changes it so much that it must be named
    "a bow tie": ("POLYGON ((0 0, 100 100, 100 0, 0 100, 0 0))", 5000, True),
    "a ring that crosses itself near its end": (
        "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0.2, 0.1 -0.1, 0 0))",
        None,
        False,
    ),
    "parts that overlap": (
        "MULTIPOLYGON (((0 0, 100 0, 100 100, 0 100, 0 0)), ((50 0, 150 0, 150 100, 50 100, 50 0)))",
        15000,
        True,
    ),
    "a hole outside": (
        "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0), (200 0, 300 0, 300 50, 200 50, 200 0))",
        15000,
        True,
    ),
    "a spike": ("POLYGON ((0 0, 100 0, 100 100, 100 300, 100 100, 0 100, 0 0))", 10000, False),
    "a hole of three points": ("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0), (10 10, 20 10, 10 10))", 10000, False),
    "a ring that is not closed": ("POLYGON ((0 0, 100 0, 100 100, 0 100))", 10000, False),
}


@pytest.mark.parametrize("how", INVALID)
@pytest.mark.parametrize("form", ["gpkg", "csv"])
def test_an_invalid_shape_is_repaired_in_the_copy_and_named_when_it_changes_size(
    layer_file, tmp_path, say, digest, how, form
):
    wkt, size, named = INVALID[how]
    drawn = moved(wkt)
    if form == "csv":
        path = tmp_path / "a.csv"
        path.write_text(f"buurtcode;naam;wkt\nBU02000101;Centrum;{drawn}\nBU02000102;West;{SQUARE}\n", encoding="utf-8")
    else:
        path = layer_file("a.gpkg", [(buurt(), drawn), (buurt("BU02000102"), SQUARE)])
    before = digest(path)
    areas = read_areas(AreaSource(str(path)), "", say)
    shape = shape_of(areas)
    assert shape.IsValid()
    assert shape.GetGeometryName() == "MULTIPOLYGON"
    if size:
        assert shape.Area() == pytest.approx(size)
    assert "1 areas had an invalid shape, which was repaired in the copy." in areas.repairs
    changed = "The repair changed the size of 1 areas by more than 1 %; look at them on the map: BU02000101."
    assert (changed in areas.repairs) == named
    assert digest(path) == before


def moved(wkt):
    """A shape drawn around the origin, moved to Apeldoorn."""
    shape = ogr.CreateGeometryFromWkt(wkt)
    rings = (
        [shape]
        if shape.GetGeometryName() == "POLYGON"
        else [shape.GetGeometryRef(i) for i in range(shape.GetGeometryCount())]
    )
    for polygon in rings:
        for number in range(polygon.GetGeometryCount()):
            ring = polygon.GetGeometryRef(number)
            for place in range(ring.GetPointCount()):
                ring.SetPoint_2D(place, ring.GetX(place) + 194000, ring.GetY(place) + 469500)
    return shape.ExportToWkt()


def test_only_the_repairs_of_the_municipality_itself_are_reported(layer_file, say, shape):
    bow_tie = moved("POLYGON ((120 0, 220 100, 220 0, 120 100, 120 0))")
    rows = [(buurt("BU02000101"), SQUARE), (buurt("BU03440101"), bow_tie)]
    areas = read_areas(AreaSource(str(layer_file("a.gpkg", rows))), "GM0200", say)
    assert len(areas.surroundings) == 1
    assert areas.repairs == ()


@pytest.mark.parametrize(
    ("wkt", "size"),
    [
        ("POLYGON Z ((0 0 5, 100 0 5, 100 100 5, 0 100 5, 0 0 5))", 10000),
        ("POLYGON ZM ((0 0 5 1, 100 0 5 1, 100 100 5 1, 0 100 5 1, 0 0 5 1))", 10000),
        ("POLYGON M ((0 0 1, 100 0 1, 100 100 1, 0 100 1, 0 0 1))", 10000),
        ("CURVEPOLYGON (CIRCULARSTRING (0 0, 50 50, 100 0, 50 -50, 0 0))", 7854),
        ("MULTISURFACE (CURVEPOLYGON (CIRCULARSTRING (0 0, 50 50, 100 0, 50 -50, 0 0)))", 7854),
        ("GEOMETRYCOLLECTION (POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0)), POLYGON ((20 0, 29 0, 29 9, 20 0)))", 121.5),
        ("TRIANGLE ((0 0, 100 0, 100 100, 0 0))", 5000),
        ("POLYHEDRALSURFACE Z (((0 0 0, 100 0 0, 100 100 0, 0 100 0, 0 0 0)))", 10000),
        ("TIN Z (((0 0 0, 100 0 0, 100 100 0, 0 0 0)), ((0 0 0, 100 100 0, 0 100 0, 0 0 0)))", 10000),
        ("POLYGON ((0 0, 0 0, 100 0, 100 0, 100 100, 0 100, 0 0))", 10000),
        ("MULTIPOLYGON (((0 0, 100 0, 100 100, 0 100, 0 0)), EMPTY)", 10000),
    ],
    ids=lambda value: value.split(" (")[0] if isinstance(value, str) else None,
)
def test_surfaces_of_every_kind_become_flat_multipolygons(tmp_path, say, wkt, size):
    shape = ogr.CreateGeometryFromWkt(wkt)
    path = geopackage(tmp_path, [("BU02000101", at_apeldoorn(shape))])
    areas = read_areas(AreaSource(str(path)), "", say)
    assert shape_of(areas).GetGeometryType() == ogr.wkbMultiPolygon
    assert shape_of(areas).Area() == pytest.approx(size, rel=0.001)
    assert shape_of(areas).IsValid()
    # the parts of a surface touch along lines, which those of a multipolygon must not
    assert bool(says(areas, "invalid")) == wkt.startswith("TIN")


def at_apeldoorn(shape):
    """The same shape, moved there by way of its own text: every kind of geometry has one."""
    system_there = osr.SpatialReference()
    system_there.ImportFromEPSG(28992)
    moved_by = osr.SpatialReference()
    moved_by.ImportFromProj4(f"{STEREOGRAPHIC} +x_0=-39000 +y_0=-6500 +ellps=bessel")
    shape.Transform(osr.CoordinateTransformation(moved_by, system_there))
    return shape


def geopackage(folder, rows):
    path = folder / "a.gpkg"
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("buurten", system(28992), ogr.wkbUnknown)
    layer.CreateField(ogr.FieldDefn("buurtcode", ogr.OFTString))
    for code, shape in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField(0, code)
        feature.SetGeometry(shape)
        layer.CreateFeature(feature)
    feature = layer = dataset = None
    return path


def test_points_and_lines_among_areas_are_counted_and_left_out(layer_file, say):
    rows = [
        (buurt("BU02000101"), SQUARE),
        (buurt("BU02000102"), "POINT (194500 469500)"),
        (buurt("BU02000103"), "LINESTRING (194500 469500, 194600 469600)"),
        (buurt("BU02000104"), f"GEOMETRYCOLLECTION ({SQUARE}, POINT (194500 469500))"),
        (buurt("BU02000105"), None),
    ]
    areas = read_areas(AreaSource(str(layer_file("a.gpkg", rows))), "", say)
    assert areas.frame["area_code"].tolist() == ["BU02000101", "BU02000104"]
    assert areas.repairs == (
        "1 areas had points or lines beside their polygons, which were left out.",
        "2 rows are points or lines, not areas, and were left out.",
        "1 areas have no shape and were left out: BU02000105.",
    )


def test_the_first_area_may_come_late(layer_file, say):
    rows = [(buurt(f"BU0200{i:04d}"), "POINT (194500 469500)") for i in range(300)]
    rows.append((buurt("BU02009001"), SQUARE))
    areas = read_areas(AreaSource(str(layer_file("a.gpkg", rows))), "", say)
    assert areas.frame["area_code"].tolist() == ["BU02009001"]


def test_a_layer_of_empty_shapes_has_no_areas(layer_file, say):
    path = layer_file("a.gpkg", [(buurt(), "POLYGON EMPTY"), (buurt("BU02000102"), None)])
    with pytest.raises(QuickScanError, match="holds no areas") as caught:
        read_areas(AreaSource(str(path)), "", say)
    assert "“buurten” has no shapes" in caught.value.details
