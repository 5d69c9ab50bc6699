"""What holds for any name and any shape, tried on many."""

from __future__ import annotations

import re

import pandas as pd
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from osgeo import ogr
from quickscan_veerkracht.veerkracht.intake.boundaries.datasets import source_in_memory
from quickscan_veerkracht.veerkracht.intake.boundaries.encoding import mended
from quickscan_veerkracht.veerkracht.intake.boundaries.kinds import size_of_squares
from quickscan_veerkracht.veerkracht.intake.boundaries.projection import Placement
from quickscan_veerkracht.veerkracht.intake.boundaries.shapes import geometries
from quickscan_veerkracht.veerkracht.wording import Wording

ENGLISH = Wording("en")
PROPERTIES = settings(max_examples=80, deadline=None)
BYTE = "[\udc80-\udcff]"  # how Python keeps a byte that is no letter
# the letters of Dutch and Frisian names, and Windows' own punctuation
LETTERS = st.text(alphabet="abcdefghijklmnopqrstuvwxyzABCDE -'éèëêïîöôüûúâáàçÉ’–", min_size=1, max_size=20)


@PROPERTIES
@given(st.lists(LETTERS, min_size=1, max_size=12))
@example(["CAFÉ–WEST"])
@example(["Één", "ÉÉN–TWEE"])
@example(["â’–"])
def test_names_that_were_read_rightly_are_never_changed(names):
    frame = pd.DataFrame({"naam": names})
    made, said = mended(frame, ENGLISH)
    assert made["naam"].tolist() == names
    assert said == []


@PROPERTIES
@given(st.lists(LETTERS, min_size=1, max_size=12), st.sampled_from(["latin-1", "cp1252"]))
def test_names_in_utf_8_that_were_read_as_western_come_back_whole(names, read_as):
    misread = [name.encode("utf-8").decode(read_as, "surrogateescape") for name in names]
    # Windows has no letter for five bytes, and no reader gives a text of those
    assume(not any(re.search(BYTE, text) for text in misread))
    made, _ = mended(pd.DataFrame({"naam": misread}), ENGLISH)
    assert made["naam"].tolist() == names


@PROPERTIES
@given(LETTERS)
def test_a_name_of_windows_that_was_read_as_utf_8_comes_back_whole(name):
    misread = name.encode("cp1252").decode("utf-8", "surrogateescape")
    made, _ = mended(pd.DataFrame({"naam": [misread]}), ENGLISH)
    assert made["naam"].tolist() == [name if re.search(BYTE, misread) else misread]


def shapes_of(wkt):
    source = source_in_memory("proef")
    layer = source.add_layer("proef", None)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
    layer.CreateFeature(feature)
    try:
        return geometries(layer, Placement(None, False, "", ""))
    finally:
        source.close()


POINT = st.tuples(st.integers(0, 20), st.integers(0, 20))


@PROPERTIES
@given(st.lists(st.lists(POINT, min_size=1, max_size=9), min_size=1, max_size=3))
@example([[(1, 0), (8, 1), (14, 5), (15, 4)], [(0, 0), (1, 0), (5, 1)], [(1, 0), (8, 1), (14, 5), (15, 4)]])
def test_any_rings_give_a_valid_shape_within_them_or_none(rings):
    """Rings that cross, overlap, touch, are flat or not closed."""
    text = ", ".join("(" + ", ".join(f"{x} {y}" for x, y in ring) + ")" for ring in rings)
    made, problem = shapes_of(f"POLYGON ({text})")
    assert (len(made), problem) == (1, "")
    wkb = made["geometry"].iloc[0]
    if wkb is None:
        return
    shape = ogr.CreateGeometryFromWkb(wkb)
    assert shape.GetGeometryType() == ogr.wkbMultiPolygon
    assert shape.IsValid()
    assert shape.Area() > 0
    points = ogr.Geometry(ogr.wkbMultiPoint)
    for x, y in {point for ring in rings for point in ring}:
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(x, y)
        points.AddGeometry(point)
    assert shape.Difference(points.ConvexHull().Buffer(1e-9)).Area() == pytest.approx(0, abs=1e-6)


@PROPERTIES
@given(
    st.integers(10, 2000),
    st.lists(st.tuples(st.integers(0, 2000), st.integers(3000, 6000)), min_size=2, max_size=12),
    st.booleans(),
)
def test_squares_of_one_size_are_squares_whatever_their_place_and_direction(size, corners, clockwise):
    shapes = []
    for x, y in corners:
        ring = [(x, y), (x + size, y), (x + size, y + size), (x, y + size), (x, y)]
        ring = ring[::-1] if clockwise else ring
        wkt = "MULTIPOLYGON (((" + ", ".join(f"{a} {b}" for a, b in ring) + ")))"
        shapes.append(bytes(ogr.CreateGeometryFromWkt(wkt).ExportToWkb(ogr.wkbNDR)))
    assert size_of_squares(pd.Series(shapes, dtype="object")) == pytest.approx(size, rel=0.02)
