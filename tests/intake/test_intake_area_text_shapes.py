"""Shapes that stand as text in a column of a table, or in an attribute of a layer without shapes."""

from __future__ import annotations

import json
import struct

import pytest
from osgeo import ogr
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.intake.boundaries.areas import read_areas
from quickscan_veerkracht.veerkracht.study import AreaSource
from support.boundary_files import SQUARE, UNSAID, brought_to, buurt, shape_of

RAW = [(194000, 469500), (194100, 469500), (194100, 469600), (194000, 469600), (194000, 469500)]


def wkb(polygon, srid=0, order="<"):
    """A polygon of one ring as WKB, or as EWKB when it has a coordinate system; written without GDAL."""
    kind = struct.pack(f"{order}II", 3 | 0x20000000, srid) if srid else struct.pack(f"{order}I", 3)
    points = b"".join(struct.pack(f"{order}dd", *point) for point in polygon)
    return (b"\x01" if order == "<" else b"\x00") + kind + struct.pack(f"{order}II", 1, len(polygon)) + points


TEXTS = {
    "WKT": (SQUARE, False),
    "WKT in small letters": (SQUARE.lower(), False),
    "WKT with heights": (
        "POLYGONZ((194000 469500 1,194100 469500 1,194100 469600 1,194000 469600 1,194000 469500 1))",
        False,
    ),
    "EWKT": (f"SRID=28992;{SQUARE}", True),
    "EWKT of several parts": (
        f"SRID=28992; MULTIPOLYGON ({SQUARE.replace('POLYGON ', '')})",
        True,
    ),
    "EWKT without a number": (f"SRID=0;{SQUARE}", False),
    "WKB": (wkb(RAW).hex(), False),
    "WKB, the other way round": (wkb(RAW, order=">").hex().upper(), False),
    "EWKB": (wkb(RAW, 28992).hex().upper(), True),
    "EWKB, the other way round": (wkb(RAW, 28992, ">").hex(), True),
    "GeoJSON": (json.dumps({"type": "Polygon", "coordinates": [RAW]}), False),
}


@pytest.mark.parametrize("how", TEXTS)
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_shapes_that_stand_as_text_in_a_column_are_read(tmp_path, say, how, separator):
    text, knows_system = TEXTS[how]
    path = tmp_path / "gebieden.csv"
    cell = '"' + text.replace('"', '""') + '"'
    rows = [["buurtcode", "naam", "vorm"], ["BU02000101", "Centrum", cell], ["BU02000102", "“West”", cell]]
    path.write_text("\n".join(separator.join(row) for row in rows), encoding="utf-8-sig")
    areas = read_areas(AreaSource(str(path)), "", say)
    assert areas.frame["area_code"].tolist() == ["BU02000101", "BU02000102"]
    assert areas.frame["name"].tolist() == ["Centrum", "“West”"]
    assert shape_of(areas).GetEnvelope() == (194000, 194100, 469500, 469600)
    assert areas.repairs[0] == "The shapes are in the column “vorm”."
    assert (areas.reasons["crs"] == "The layer is in RD (EPSG:28992).") == knows_system
    assert (areas.reasons["crs"] == UNSAID + "RD (EPSG:28992).") != knows_system


def test_degrees_in_ewkt_become_rd(tmp_path, say):
    path = tmp_path / "gebieden.csv"
    rows = [f'BU0200010{i},Buurt {i},"SRID=4326;{brought_to(4326).ExportToWkt()}"' for i in (1, 2)]
    path.write_text("\n".join(["buurtcode,naam,geometry", *rows]), encoding="utf-8")
    areas = read_areas(AreaSource(str(path)), "", say)
    assert shape_of(areas).Centroid().GetX() == pytest.approx(194050, abs=1.0)
    assert [sentence for sentence in areas.repairs if "converted from WGS 84" in sentence]


def test_shapes_in_two_systems_are_refused(tmp_path, say):
    path = tmp_path / "gebieden.csv"
    degrees = brought_to(4326).ExportToWkt()
    path.write_text(f'code,naam,g\nA,x,"SRID=28992;{SQUARE}"\nB,y,"SRID=4326;{degrees}"\n', encoding="utf-8")
    with pytest.raises(QuickScanError, match="more than one coordinate system") as caught:
        read_areas(AreaSource(str(path)), "", say)
    assert "EPSG:4326, EPSG:28992" in caught.value.details


def test_a_cell_without_a_readable_shape_is_counted_and_its_area_named(tmp_path, say):
    path = tmp_path / "gebieden.csv"
    rows = [
        f"{code};{code};{shape}"
        for code, shape in (("A1", SQUARE), ("A2", SQUARE), ("A3", "POLYGON ((1 2"), ("A4", ""))
    ]
    path.write_text("\n".join(["code;naam;wkt", *rows]), encoding="utf-8")
    areas = read_areas(AreaSource(str(path)), "", say)
    assert areas.frame["area_code"].tolist() == ["A1", "A2"]
    assert "1 cells of “wkt” hold no shape that can be read." in areas.repairs
    assert "2 areas have no shape and were left out: A3, A4." in areas.repairs


def test_a_shape_longer_than_python_lets_a_cell_be_is_read(tmp_path, say):
    """The coast of a municipality in one cell: the reader of CSV stops at 131,072 letters by itself."""
    steps = 9000
    there = [f"{194000 + i * 0.01:.3f} {469500 + (i % 2):.3f}" for i in range(steps)]
    ring = ", ".join([*there, "194200.000 469600.000", "194000.000 469600.000", there[0]])
    assert len(ring) > 131_072
    path = tmp_path / "kust.csv"
    path.write_text(f'code,naam,wkt\nA,kust,"POLYGON (({ring}))"\nB,land,"{SQUARE}"\n', encoding="utf-8")
    areas = read_areas(AreaSource(str(path)), "", say)
    assert areas.frame["area_code"].tolist() == ["A", "B"]
    assert shape_of(areas).GetGeometryRef(0).GetGeometryRef(0).GetPointCount() == steps + 3


@pytest.mark.parametrize("geometry", [None, {"type": "Polygon", "coordinates": None}], ids=["null", "coordinates null"])
def test_a_geojson_with_its_shapes_in_an_attribute_is_read(tmp_path, say, digest, geometry):
    features = [
        {
            "type": "Feature",
            "geometry": geometry,
            "properties": {**buurt(f"BU0200010{i}"), "geom": f"SRID=28992;{SQUARE}"},
        }
        for i in (1, 2)
    ]
    path = tmp_path / "buurten.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    before = digest(path)
    areas = read_areas(AreaSource(str(path)), "", say)
    assert areas.frame["area_code"].tolist() == ["BU02000101", "BU02000102"]
    assert areas.repairs[0] == "The shapes are in the column “geom”."
    assert shape_of(areas).GetEnvelope() == (194000, 194100, 469500, 469600)
    assert digest(path) == before


def test_a_workbook_with_a_column_of_shapes_is_read(tmp_path, say):
    path = tmp_path / "gebieden.xlsx"
    dataset = ogr.GetDriverByName("XLSX").CreateDataSource(str(path))
    layer = dataset.CreateLayer("gebieden")
    for header in ("code", "naam", "wkt"):
        layer.CreateField(ogr.FieldDefn(header, ogr.OFTString))
    for code in ("A1", "A2"):
        feature = ogr.Feature(layer.GetLayerDefn())
        for place, cell in enumerate((code, "Noord", SQUARE)):
            feature.SetField(place, cell)
        layer.CreateFeature(feature)
    feature = layer = dataset = None
    areas = read_areas(AreaSource(str(path)), "", say)
    assert areas.frame["area_code"].tolist() == ["A1", "A2"]
    assert shape_of(areas).Area() == 10_000
