"""Where on earth the coordinates of a layer lie, whatever it says about that, and the way from there to RD."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np
from osgeo import ogr, osr

from ...errors import QuickScanError
from ...wording import Wording
from .complaints import attempt, quiet

RD = 28992
CRS = f"EPSG:{RD}"


@dataclass(frozen=True)
class _Numbers:
    """The numbers that the Netherlands has in one coordinate system: metres in RD can be nothing else (DATA-FACTS,
    Geometry), nor can degrees or those of web maps."""

    epsg: int
    name: str
    x: tuple[float, float]
    y: tuple[float, float]

    def hold(self, points: np.ndarray) -> bool:
        """Whether most points lie here; one stray shape does not move a country."""
        return bool(len(points)) and bool(np.mean(self._inside(points)) > 0.5)

    def _inside(self, points: np.ndarray) -> np.ndarray:
        x, y = points[:, 0], points[:, 1]
        return (self.x[0] <= x) & (x <= self.x[1]) & (self.y[0] <= y) & (y <= self.y[1])


_IN_RD = _Numbers(RD, "RD (EPSG:28992)", (0, 300_000), (300_000, 625_000))
_IN_DEGREES = _Numbers(4326, "WGS 84 (EPSG:4326)", (3.0, 7.5), (50.5, 53.8))
_IN_WEB_MAPS = _Numbers(3857, "WGS 84 / Pseudo-Mercator (EPSG:3857)", (330_000, 840_000), (6_500_000, 7_150_000))


@dataclass(frozen=True)
class Placement:
    """How a layer's coordinates become RD: x and y change places when ``swapped``, then ``transformation`` (None when
    they are RD already). ``reason`` is a sentence on why, ``repair`` one that is empty when nothing had to be done."""

    transformation: Optional[osr.CoordinateTransformation]
    swapped: bool
    reason: str
    repair: str


def place(reference: Optional[osr.SpatialReference], points: np.ndarray, say: Wording) -> Placement:
    """How to bring a layer to RD.

    Parameters
    ----------
    reference : the coordinate system that the layer says it has.
    points : coordinates of some of its areas, as they stand in the layer (rows of x, y).

    Raises
    ------
    QuickScanError : the coordinates do not lie in the Netherlands, neither in the system that the layer says nor in
        one that the numbers could be of.
    """
    reference = _known(reference)
    if reference is not None:
        if is_rd(reference):
            if _IN_RD.hold(points) or not len(points):
                return Placement(None, False, say("The layer is in RD (EPSG:28992)."), "")
        else:
            transformation = _to_rd(reference)
            if transformation is not None and _IN_RD.hold(_transformed(points, transformation)):
                sentence = say("The layer was converted from {crs} to RD (EPSG:28992).", crs=reference.GetName())
                return Placement(transformation, False, sentence, sentence)
    return _by_numbers(reference, points, say)


def _by_numbers(reference: Optional[osr.SpatialReference], points: np.ndarray, say: Wording) -> Placement:
    for numbers in (_IN_RD, _IN_DEGREES, _IN_WEB_MAPS):
        if numbers.hold(points):
            return Placement(_from(numbers), False, *_said(reference, numbers, say))
    for numbers in (_IN_DEGREES, _IN_RD):
        if numbers.hold(points[:, ::-1]):
            reason, _ = _said(reference, numbers, say)
            sentence = f"{reason} {say('East and north had changed places in it and were put back.')}"
            return Placement(_from(numbers), True, sentence, sentence)
    x, y = (round(float(value), 2) for value in (np.median(points, axis=0) if len(points) else (0, 0)))
    if reference is None:
        raise QuickScanError(
            "The boundary layer has no coordinate system.",
            "Its coordinates, such as {x}, {y}, are those of no system in the Netherlands that is known here.",
            "Set the coordinate system of the layer in QGIS and save it again.",
            x=x,
            y=y,
        )
    raise QuickScanError(
        "The areas do not lie in the Netherlands.",
        "The layer says that it is in {crs}; its coordinates, such as {x}, {y}, do not lie in the Netherlands in that.",
        "Choose a layer of a Dutch municipality, or set the right coordinate system in QGIS and save the layer again.",
        crs=reference.GetName(),
        x=x,
        y=y,
    )


def _said(reference: Optional[osr.SpatialReference], numbers: _Numbers, say: Wording) -> tuple[str, str]:
    """The sentence on a guess by numbers, as a reason and as a repair."""
    if reference is None:
        sentence = say(
            "The layer does not say its coordinate system; its coordinates are those of {found}.", found=numbers.name
        )
    else:
        sentence = say(
            "By its label or its format the layer is in {crs}, but its coordinates are those of {found}.",
            crs=reference.GetName(),
            found=numbers.name,
        )
    return sentence, sentence


def _known(reference: Optional[osr.SpatialReference]) -> Optional[osr.SpatialReference]:
    """The reference with x before y; None when it says nothing (a GeoPackage has rows of its own for that)."""
    if reference is None:
        return None
    known = reference.Clone()
    if known.IsLocal() or known.GetName().lower().startswith(("undefined", "unknown engineering", "unknown crs")):
        return None
    known.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return known


def is_rd(reference: osr.SpatialReference) -> bool:
    """Whether a system is RD under any name: with NAP heights (EPSG:7415), from an old ``.prj``, with its shift to
    WGS 84 written out, or on the ellipsoid of WGS 84, as MapInfo files have it. Taken for systems of their own the
    last two would move areas by a metre and by a hundred; no other system begins at this point."""
    if reference.GetAuthorityCode(None) == str(RD):
        return True
    return bool(
        reference.IsProjected()
        and abs(reference.GetProjParm("false_easting", 0.0) - 155_000) < 1e-6
        and abs(reference.GetProjParm("false_northing", 0.0) - 463_000) < 1e-6
    )


def _from(numbers: _Numbers) -> Optional[osr.CoordinateTransformation]:
    return None if numbers.epsg == RD else _to_rd(_system(numbers.epsg))


def _system(epsg: int) -> osr.SpatialReference:
    made = osr.SpatialReference()
    made.ImportFromEPSG(epsg)
    made.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return made


def _to_rd(reference: osr.SpatialReference) -> Optional[osr.CoordinateTransformation]:
    with quiet():
        return attempt(osr.CoordinateTransformation, reference, _system(RD))


def _transformed(points: np.ndarray, transformation: osr.CoordinateTransformation) -> np.ndarray:
    with quiet():
        found = [attempt(transformation.TransformPoint, float(x), float(y)) for x, y in points]
    return np.array([point[:2] if point else (np.inf, np.inf) for point in found], dtype="float64").reshape(-1, 2)


def to_rd(geometry: ogr.Geometry, placement: Placement) -> bool:
    """Bring one shape to RD in place; False when it has no place there."""
    if placement.swapped:
        geometry.SwapXY()
    if placement.transformation is None:
        return True
    return attempt(geometry.Transform, placement.transformation) == 0
