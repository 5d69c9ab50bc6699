"""Small boundary files and their shapes, for the tests of the intake."""

from __future__ import annotations

import zipfile
from pathlib import Path

from osgeo import ogr, osr

SQUARE = "POLYGON ((194000 469500, 194100 469500, 194100 469600, 194000 469600, 194000 469500))"
UNSAID = "The layer does not say its coordinate system; its coordinates are those of "


def square(x=194000):
    return f"POLYGON (({x} 469500, {x + 120} 469500, {x + 120} 469600, {x} 469600, {x} 469500))"


def strips(count):
    """Areas of no regular shape, all different."""
    return [
        f"POLYGON (({200_000 + 900 * i} 460000, {200_400 + 900 * i} 460010, {200_500 + 900 * i} {460_300 + 7 * i}, "
        f"{200_010 + 900 * i} 460200, {200_000 + 900 * i} 460000))"
        for i in range(count)
    ]


def rows_of(columns, shapes):
    """Columns of cells as the rows that ``layer_file`` writes."""
    return [(dict(zip(columns, cells)), shape) for cells, shape in zip(zip(*columns.values()), shapes)]


def codes_of(areas):
    return areas.frame["area_code"].tolist()


def shape_of(areas, row=0):
    return ogr.CreateGeometryFromWkb(areas.frame["geometry"].iloc[row])


def buurt(code="BU02000101", **more):
    return {"buurtcode": code, "buurtnaam": "Centrum", **more}


def system(number):
    made = osr.SpatialReference()
    made.SetFromUserInput(number if isinstance(number, str) else f"EPSG:{number}")
    made.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return made


def brought_to(number, wkt=SQUARE):
    shape = ogr.CreateGeometryFromWkt(wkt)
    shape.Transform(osr.CoordinateTransformation(system(28992), system(number)))
    return shape


def zipped(target, members):
    """A zip of files: (name in the zip, path) or (name in the zip, bytes)."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content if isinstance(content, bytes) else Path(content).read_bytes())
    return target


def parts(path, folder=""):
    """The files of a shapefile, as the members of a zip."""
    return [(folder + item.name, item) for item in sorted(path.parent.iterdir()) if item.stem == path.stem]
