"""Which areas touch: as libpysal sees it where neighbours share corners, and by measure where they do not."""

from __future__ import annotations

import itertools

import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from libpysal.weights import Queen
from osgeo import ogr, osr
from quickscan_veerkracht.veerkracht.intake.boundaries.areas import read_areas
from quickscan_veerkracht.veerkracht.intake.boundaries.contiguity import contiguity
from quickscan_veerkracht.veerkracht.study import AreaSource
from quickscan_veerkracht.veerkracht.wording import Wording
from support.boundary_files import system

ENGLISH = Wording("en")
PROPERTIES = settings(max_examples=60, deadline=None)
EAST, NORTH = 194_000.0, 469_500.0
APART = "pairs of areas have no corner in common"


def layer(shapes):
    """Areas A, B, C … of WKT, of WKB or of nothing."""
    drawn = [bytes(shapely.from_wkt(shape).wkb) if isinstance(shape, str) else shape for shape in shapes]
    return pd.DataFrame({"area_code": [f"BU{number:08d}" for number in range(len(shapes))], "geometry": drawn})


def box(west, south, east, north, x=EAST, y=NORTH):
    return shapely.box(x + west, y + south, x + east, y + north).wkt


def touching(areas):
    """The pairs of places, each once; that they stand there in both directions and in order is seen to here."""
    found = contiguity(areas, ENGLISH)
    assert found.codes == tuple(areas["area_code"])
    pairs = list(zip(found.first.tolist(), found.second.tolist()))
    assert pairs == sorted(set(pairs))
    assert set(pairs) == {(second, first) for first, second in pairs}
    return {(first, second) for first, second in pairs if first < second}, found.notes


def queen(areas):
    weights = Queen(list(shapely.from_wkb(areas["geometry"])), silence_warnings=True)
    return {(one, other) for one, others in weights.neighbors.items() for other in others if one < other}


def in_rd(path):
    dataset = ogr.Open(str(path))
    source = dataset.GetLayer(0)
    own = source.GetSpatialRef()
    own.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    shapes = [feature.GetGeometryRef().Clone() for feature in source]
    for shape in shapes:
        assert shape.Transform(osr.CoordinateTransformation(own, system(28992))) == ogr.OGRERR_NONE
    return [bytes(shape.ExportToWkb(ogr.wkbNDR)) for shape in shapes]


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("utrecht_buurt_2019_rd.gpkg", 337),
        ("apeldoorn_buurt_2019_rd.gpkg", 271),
        ("amsterdam_api_buurten_crs84.geojson", 1617),
        ("amsterdam_ois_buurten_2015_2022_ewkt.csv", 1283),
        ("pdok_wfs_cbs_buurten_2021_ermelo.gpkg", 30),
    ],
)
def test_the_neighbours_in_a_published_layer_are_those_of_libpysal(shared_data, say, name, count):
    areas = read_areas(AreaSource(str(shared_data / "boundaries" / name)), "", say).frame
    found, notes = touching(areas)
    assert found == queen(areas)
    assert len(found) == count
    assert not any(APART in note for note in notes)


@pytest.mark.parametrize(
    "name",
    ["pdok_ogcapi_cbs_gemeente_gegeneraliseerd_2025.json", "pdok_wfs_cbs_wijkenbuurten2016_gemeenten_rd.geojson"],
)
def test_so_are_those_of_all_municipalities_with_islands_and_enclaves(shared_data, name):
    areas = layer(in_rd(shared_data / "boundaries" / name))
    found, notes = touching(areas)
    assert found == queen(areas)
    islands = set(range(len(areas))) - {place for pair in found for place in pair}
    assert notes[0].startswith(f"{len(islands)} areas touch no other: ")


def test_where_areas_were_simplified_one_by_one_those_touch_that_lie_within_a_metre(shared_data, say):
    areas = read_areas(AreaSource(str(shared_data / "boundaries/utrecht_buurt_2019_rd.gpkg")), "", say).frame
    shapes = shapely.simplify(shapely.from_wkb(areas["geometry"]), 20)
    apart = areas.assign(geometry=[bytes(shape) for shape in shapely.to_wkb(shapes)])
    found, notes = touching(apart)
    near = {
        (one, other)
        for one, other in itertools.combinations(range(len(apart)), 2)
        if shapes[one].dwithin(shapes[other], 1)
    }
    assert found == near
    # libpysal, which looks at corners only, misses some of them
    assert notes[0].startswith(f"{len(near - queen(apart))} {APART}")
    assert len(near - queen(apart)) == 18


def test_a_corner_is_enough():
    squares = [box(x, y, x + 100, y + 100) for y in (0, 100) for x in (0, 100, 200)]
    found, notes = touching(layer(squares))
    assert found == {(0, 1), (0, 3), (0, 4), (1, 2), (1, 3), (1, 4), (1, 5), (2, 4), (2, 5), (3, 4), (4, 5)}
    assert notes == ()


@pytest.mark.parametrize("start", np.arange(0, 0.04, 0.003).tolist())
def test_corners_at_most_a_centimetre_apart_are_one_place_wherever_they_lie(start):
    west = box(0, 0, 100, 100, EAST + start)
    found, notes = touching(layer([west, box(100.0095, 100.0095, 200, 200, EAST + start)]))
    assert found == {(0, 1)}
    assert notes == ()


@pytest.mark.parametrize(("gap", "expected"), [(0.05, {(0, 1)}), (0.99, {(0, 1)}), (1.01, set()), (30.0, set())])
def test_borders_that_were_drawn_apart_touch_when_they_leave_at_most_a_metre(gap, expected):
    found, notes = touching(layer([box(0, 0, 100, 100), box(100 + gap, 20, 200, 80)]))
    assert found == expected
    assert any(APART in note for note in notes) == bool(expected)


def test_it_is_told_which_areas_count_as_neighbours_without_a_common_corner():
    _, notes = touching(layer([box(0, 0, 100, 100), box(100.5, 20, 200, 80), box(500, 0, 600, 100)]))
    assert notes == (
        "1 pairs of areas have no corner in common but lie at most 1 m apart, such as BU00000000 and BU00000001; "
        "they count as neighbours.",
        "1 areas touch no other: BU00000002.",
    )


def test_a_street_that_the_publisher_drew_between_two_areas_stays_between_them():
    # a crossing one decimetre wide: the two others share its corners, and every stretch of border has two owners
    wide = 0.1
    cross = [
        "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))",
        f"POLYGON (({100 + wide} {100 + wide}, 200 100, 200 200, 100 200, {100 + wide} {100 + wide}))",
        f"POLYGON ((100 0, 200 0, 200 100, {100 + wide} {100 + wide}, 100 100, 100 0))",
        f"POLYGON ((0 100, 100 100, {100 + wide} {100 + wide}, 100 200, 0 200, 0 100))",
    ]
    areas = layer(cross)
    assert touching(areas) == (queen(areas), ())
    assert (0, 1) not in queen(areas)


def hole(ring):
    inner = ", ".join(f"{EAST + x} {NORTH + y}" for x, y in ring)
    around = [(0, 0), (300, 0), (300, 300), (0, 300), (0, 0)]
    outer = ", ".join(f"{EAST + x} {NORTH + y}" for x, y in around)
    return f"POLYGON (({outer}), ({inner}))"


@pytest.mark.parametrize(
    ("ring", "expected"),
    [
        ([(100, 100), (200, 100), (200, 200), (100, 200), (100, 100)], {(0, 1)}),
        ([(99.5, 99.5), (150, 99.5), (200.5, 99.5), (200.5, 200.5), (99.5, 200.5), (99.5, 99.5)], {(0, 1)}),
        ([(80, 80), (220, 80), (220, 220), (80, 220), (80, 80)], set()),
    ],
    ids=["fits", "leaves half a metre", "leaves twenty metres"],
)
def test_an_area_in_the_hole_of_another_touches_it_when_it_fills_the_hole(ring, expected):
    assert touching(layer([hole(ring), box(100, 100, 200, 200)]))[0] == expected


def test_an_area_that_lies_on_another_without_a_hole_for_it_touches_it():
    assert touching(layer([box(0, 0, 300, 300), box(100, 100, 200, 200)]))[0] == {(0, 1)}


def test_the_same_shape_twice_touches_itself_and_what_the_first_touches():
    assert touching(layer([box(0, 0, 100, 100), box(100, 0, 200, 100), box(0, 0, 100, 100)]))[0] == {
        (0, 1),
        (0, 2),
        (1, 2),
    }


def test_of_an_area_in_parts_every_part_touches():
    parts = f"MULTIPOLYGON ({box(0, 0, 100, 100)[8:]}, {box(500, 0, 600, 100)[8:]})"
    assert touching(layer([parts, box(600, 0, 700, 100), box(100, 100, 200, 200), box(250, 0, 400, 100)]))[0] == {
        (0, 1),
        (0, 2),
    }


def test_what_has_no_shape_or_none_that_can_be_read_touches_nothing():
    good = [box(0, 0, 100, 100), box(100, 0, 200, 100)]
    odd = [None, b"", b"\x01\x06", b"\xff" * 40, "POLYGON EMPTY", f"LINESTRING ({EAST} {NORTH}, {EAST + 100} {NORTH})"]
    found, notes = touching(layer([*good, *odd]))
    assert found == {(0, 1)}
    assert notes[0].startswith("6 areas touch no other: BU00000002, BU00000003")


def test_without_areas_there_are_no_pairs():
    assert touching(layer([])) == (set(), ())
    assert touching(layer([None]))[0] == set()


def test_a_shape_that_crosses_itself_keeps_the_neighbours_at_its_corners():
    bow = f"POLYGON (({EAST} {NORTH}, {EAST + 100} {NORTH + 100}, {EAST + 100} {NORTH}, {EAST} {NORTH + 100}, "
    areas = layer([f"{bow}{EAST} {NORTH}))", box(100, 0, 200, 100), box(400, 0, 500, 100)])
    assert touching(areas)[0] == {(0, 1)}


def written(wkt, order=ogr.wkbNDR):
    return bytes(ogr.CreateGeometryFromWkt(wkt).ExportToWkb(order))


@pytest.mark.parametrize(
    "shape",
    [
        written("POLYGON ((100 0, 200 0, 200 100, 100 100, 100 0))", ogr.wkbXDR),
        written("POLYGON Z ((100 0 5, 200 0 5, 200 100 6, 100 100 7, 100 0 5))"),
        written("CURVEPOLYGON (COMPOUNDCURVE (CIRCULARSTRING (100 0, 200 50, 100 100), (100 100, 100 0)))"),
        written("GEOMETRYCOLLECTION (POINT (1 1), POLYGON ((100 0, 200 0, 200 100, 100 100, 100 0)))"),
    ],
    ids=["big-endian", "with heights", "a curve", "a collection"],
)
def test_a_shape_is_read_however_it_was_written(shape):
    assert touching(layer([written("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))"), shape]))[0] == {(0, 1)}


@st.composite
def cut_up(draw):
    """A rectangle that is cut in two, and each part again: few of the corners lie on a corner of the neighbour."""
    done, todo = [], [(0, 0, 12, 12)]
    while todo:
        west, south, east, north = todo.pop()
        ways = [way for way, size in enumerate((east - west, north - south)) if size > 1]
        if not ways or len(done) + len(todo) > 25 or draw(st.integers(0, 5)) == 0:
            done.append((west, south, east, north))
        elif draw(st.sampled_from(ways)) == 0:
            at = draw(st.integers(west + 1, east - 1))
            todo += [(west, south, at, north), (at, south, east, north)]
        else:
            at = draw(st.integers(south + 1, north - 1))
            todo += [(west, south, east, at), (west, at, east, north)]
    return draw(st.permutations(done))


@PROPERTIES
@given(cut_up())
def test_of_a_rectangle_that_was_cut_up_those_parts_touch_that_share_any_point(parts):
    expected = {
        (one, other)
        for one, other in itertools.combinations(range(len(parts)), 2)
        if parts[one][0] <= parts[other][2]
        and parts[other][0] <= parts[one][2]
        and parts[one][1] <= parts[other][3]
        and parts[other][1] <= parts[one][3]
    }
    assert touching(layer([box(*(7 * side for side in part)) for part in parts]))[0] == expected
