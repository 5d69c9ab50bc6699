"""The sample's boundaries: a coverage without gaps or overlaps, with the CBS columns and awkward areas."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from osgeo import ogr

LAND_OF_VEERDAM = 84  # neighbourhoods without the water


@pytest.fixture(scope="module")
def boundaries(sample_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> dict:
    """Per layer a list of (attributes, geometry); read from a copy, because GDAL may touch a GeoPackage."""
    copy = tmp_path_factory.mktemp("sample") / "boundaries.gpkg"
    shutil.copy(sample_folder / "veerdam_wijkenbuurten_2022.gpkg", copy)
    source = ogr.Open(str(copy))
    layers = {}
    for index in range(source.GetLayerCount()):
        layer = source.GetLayer(index)
        assert layer.GetSpatialRef().GetAuthorityCode(None) == "28992"
        layers[layer.GetName()] = [(feature.items(), feature.GetGeometryRef().Clone()) for feature in layer]
    return layers


def parts(geometries: list) -> ogr.Geometry:
    together = ogr.Geometry(ogr.wkbMultiPolygon)
    for geometry in geometries:
        for number in range(geometry.GetGeometryCount()):
            together.AddGeometry(geometry.GetGeometryRef(number))
    return together


@pytest.mark.parametrize("layer", ["buurten", "wijken", "gemeenten"])
def test_areas_are_valid_and_cover_without_overlap_or_gap(boundaries: dict, layer: str) -> None:
    shapes = [geometry for _, geometry in boundaries[layer]]
    assert all(shape.IsValid() for shape in shapes)
    union = parts(shapes).UnionCascaded()
    assert union.GetArea() == pytest.approx(sum(shape.GetArea() for shape in shapes), abs=0.01)  # no overlaps
    whole = union.GetGeometryRef(0) if union.GetGeometryName() == "MULTIPOLYGON" else union
    assert union.GetGeometryName() == "POLYGON" or union.GetGeometryCount() == 1
    assert whole.GetGeometryCount() == 1  # no hole: no gaps


def test_every_inner_edge_is_walked_once_by_each_side(boundaries: dict) -> None:
    seen: dict = {}
    for _, geometry in boundaries["buurten"]:
        for number in range(geometry.GetGeometryCount()):
            polygon = geometry.GetGeometryRef(number)
            for ring_number in range(polygon.GetGeometryCount()):
                points = polygon.GetGeometryRef(ring_number).GetPoints()
                for a, b in zip(points[:-1], points[1:]):
                    assert a != b
                    seen[(a[:2], b[:2])] = seen.get((a[:2], b[:2]), 0) + 1
    assert set(seen.values()) == {1}
    outer = [edge for edge in seen if edge[::-1] not in seen]
    assert 0 < len(outer) < 0.05 * len(seen)


def test_districts_and_municipalities_are_the_sums_of_their_neighbourhoods(boundaries: dict) -> None:
    for layer, key in (("wijken", "wijkcode"), ("gemeenten", "gemeentecode")):
        for attributes, geometry in boundaries[layer]:
            members = [g for a, g in boundaries["buurten"] if a[key] == attributes[key]]
            assert geometry.GetArea() == pytest.approx(sum(member.GetArea() for member in members), abs=0.01)
            assert geometry.SymmetricDifference(parts(members).UnionCascaded()).GetArea() < 0.01


def test_veerdam_is_a_town_of_believable_size_in_open_water(boundaries: dict) -> None:
    areas = [(a, g) for a, g in boundaries["buurten"] if a["gemeentecode"] == "GM9901"]
    land = [(a, g) for a, g in areas if a["water"] == "NEE"]
    assert len(land) == LAND_OF_VEERDAM
    assert len({a["wijkcode"] for a, _ in land}) == 14
    assert all(g.GetGeometryCount() == 1 for _, g in land)  # each in one piece
    west, east, south, north = parts([g for _, g in areas]).GetEnvelope()
    assert 11_000 < east - west < 14_000
    assert 9_000 < north - south < 12_000
    assert 138_000 < west < east < 153_000  # the Markermeer, between Hoorn and Lelystad
    assert 499_500 < south < north < 512_500


def test_shapes_are_neither_grid_nor_voronoi_cells(boundaries: dict) -> None:
    ours = [geometry for a, geometry in boundaries["buurten"] if a["gemeentecode"] == "GM9901"]
    hulls = [geometry.GetArea() / geometry.ConvexHull().GetArea() for geometry in ours]
    assert min(hulls) < 0.75  # a Voronoi cell or a grid square fills its hull entirely
    assert sum(share < 0.97 for share in hulls) > 0.7 * len(hulls)
    sizes = sorted(geometry.GetArea() for geometry in ours)
    assert sizes[-1] / sizes[0] > 50


def test_water_heath_and_neighbours_are_there(boundaries: dict) -> None:
    rows = {a["buurtcode"]: (a, g) for a, g in boundaries["buurten"]}
    water, river = rows["BU99019997"]
    assert water["water"] == "JA"
    assert water["aantal_inwoners"] == -99999999
    assert river.Boundary().Length() > 25_000  # long and winding
    assert rows["BU99011301"][0]["aantal_inwoners"] == 20
    assert rows["BU99011301"][1].GetArea() > 7_000_000
    neighbours = [a for a, _ in rows.values() if a["gemeentecode"] in ("GM9902", "GM9903")]
    assert len({a["gemeentecode"] for a in neighbours}) == 2
    assert all(a["aantal_inwoners"] == -99999999 for a in neighbours)


def test_change_flags_name_the_recoded_and_the_redrawn_area(boundaries: dict) -> None:
    flags = {a["buurtcode"]: a["indelingswijziging_wijken_en_buurten"] for a, _ in boundaries["buurten"]}
    marked = {code: flag for code, flag in flags.items() if flag != 1}
    assert marked == {"BU99010203": 2, "BU99010204": 3, "BU99019997": 3}


def test_names_hold_the_awkward_ones(boundaries: dict) -> None:
    names = [a["buurtnaam"] for a, _ in boundaries["buurten"] if a["water"] == "NEE"]
    assert len(set(names)) == len(names)
    assert any(name.startswith("'t ") for name in names)
    assert any(name.endswith("e.o.") for name in names)
    assert any("," in name for name in names)
    assert max(len(name) for name in names) > 40
