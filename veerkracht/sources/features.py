"""Features as boundary services give them: their codes, their shapes, and whether an answer is what it says it is."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Optional

from osgeo import gdal, ogr

from ..errors import QuickScanError
from ..intake.codes import PREFIXES
from .addresses import host_of, shown
from .paging import Page

Feature = dict[str, Any]
RD = "urn:ogc:def:crs:EPSG::28992"
DEGREES = "urn:ogc:def:crs:OGC:1.3:CRS84"
# where the Netherlands lies, west to east and south to north: the two cannot be confused
_INSIDE = {RD: (0.0, 300000.0, 300000.0, 625000.0), DEGREES: (2.0, 8.0, 50.0, 54.5)}
_CODE = {level: re.compile(rf"{prefix}\d{{4}}[0-9A-Z]{{{width - 4}}}") for prefix, (level, width) in PREFIXES.items()}
_CODE_FIELDS = {
    "neighbourhood": ("statcode", "buurtcode", "bu_code"),
    "district": ("statcode", "wijkcode", "wk_code"),
    "municipality": ("statcode", "gemeentecode", "gm_code"),
}
_FOREIGN = "B"


@dataclass(frozen=True)
class Box:
    """A rectangle in one of the two coordinate systems."""

    west: float
    south: float
    east: float
    north: float
    crs: str

    def text(self) -> str:
        """West, south, east, north: to the centimetre."""
        decimals = 2 if self.crs == RD else 7
        return ",".join(f"{value:.{decimals}f}" for value in (self.west, self.south, self.east, self.north))

    def is_near(self, feature: Feature) -> bool:
        """Whether a feature lies in the rectangle, or next to it by a rounding."""
        first = _first_point(feature)
        if first is None or (self.west <= first[0] <= self.east and self.south <= first[1] <= self.north):
            return True
        x, y = zip(*_points(feature["geometry"]["coordinates"]))
        slack_x, slack_y = 0.05 * (self.east - self.west), 0.05 * (self.north - self.south)
        return (
            min(x) <= self.east + slack_x
            and max(x) >= self.west - slack_x
            and min(y) <= self.north + slack_y
            and max(y) >= self.south - slack_y
        )


@dataclass(frozen=True)
class Where:
    """Which features of a level are asked: of one municipality, those in a rectangle, or (neither) all."""

    municipality: str = ""
    box: Optional[Box] = None


@dataclass(frozen=True)
class Collection:
    """The features of all pages, their coordinate system (RD or DEGREES) and the first page's address."""

    features: tuple[Feature, ...]
    crs: str
    url: str


def collect(pages: Iterable[Page], box: Optional[Box]) -> Collection:
    """The features of all pages, without foreign land.

    Raises
    ------
    QuickScanError : a page holds another number than it says, there is another number in all than the service found,
        a feature lies outside the rectangle that was asked, or the coordinates are in no system of the Netherlands.
    """
    features: list[Feature] = []
    matched: Any = None
    url = ""
    for page in pages:
        url = url or page.url
        found = _features(page)
        matched = page.document.get("numberMatched", matched)
        strays = [feature for feature in found if box is not None and not box.is_near(feature)]
        if strays:
            raise wrong_answer(
                page.url, "It gives areas far from those that were asked ({url}): the question was not understood."
            )
        features += found
    if isinstance(matched, int) and matched != len(features):
        raise wrong_answer(url, "It found {said} areas and gave {held} ({url}).", said=matched, held=len(features))
    systems = {_system(feature, url) for feature in features} - {""}
    if len(systems) > 1:
        raise wrong_answer(url, "Its areas are in two coordinate systems ({url}).")
    native = tuple(feature for feature in features if str(feature["properties"].get("water") or "").upper() != _FOREIGN)
    return Collection(native, systems.pop() if systems else RD, url)


def code_field(features: Sequence[Feature], level: str) -> str:
    """The property with the code of the level; empty where no feature has one."""
    for feature in features:
        properties = feature["properties"]
        for name in (*_CODE_FIELDS[level], *properties):
            if isinstance(properties.get(name), str) and _CODE[level].fullmatch(properties[name].strip()):
                return name
    return ""


def codes_of(collection: Collection, level: str) -> list[str]:
    """The code of every feature.

    Raises
    ------
    QuickScanError : a feature has none, or one of another shape.
    """
    field = code_field(collection.features, level)
    codes = [str(feature["properties"].get(field) or "").strip() for feature in collection.features]
    wrong = [code for code in codes if not _CODE[level].fullmatch(code)]
    if wrong:
        raise wrong_answer(
            collection.url,
            "{count} of its areas have no right area code, but for example “{code}” ({url}).",
            count=len(wrong),
            code=wrong[0],
        )
    return codes


def once(collection: Collection, codes: Sequence[str]) -> None:
    """Check that no area comes twice; its land and its water may be a feature each.

    Raises
    ------
    QuickScanError : one does.
    """
    seen: set[tuple[str, str]] = set()
    for feature, code in zip(collection.features, codes):
        part = (code, str(feature["properties"].get("water") or "").upper())
        if part in seen:
            raise wrong_answer(collection.url, "The area {code} comes twice ({url}).", code=code)
        seen.add(part)


def of_year(collection: Collection, year: int) -> None:
    """Check the year of the features, where they tell one.

    Raises
    ------
    QuickScanError : they are of another year.
    """
    told = {str(feature["properties"].get("jaarcode") or year)[:4] for feature in collection.features}
    if told - {str(year)}:
        raise wrong_answer(
            collection.url, "Its areas are of {told}, not of {year} ({url}).", told=", ".join(sorted(told)), year=year
        )


def together(features: Iterable[Feature]) -> ogr.Geometry:
    """One shape of many."""
    parts = ogr.Geometry(ogr.wkbMultiPolygon)
    for feature in features:
        if feature["geometry"] is not None:
            _add(_shape(feature), parts)
    return parts.UnionCascaded() if parts.GetGeometryCount() else parts


def box_of(shape: ogr.Geometry, crs: str) -> Box:
    """The rectangle around a shape."""
    west, east, south, north = shape.GetEnvelope()
    return Box(west, south, east, north, crs)


def covered(whole: ogr.Geometry, part: ogr.Geometry) -> float:
    """The share of ``whole`` that ``part`` covers, 0 to 1."""
    shared = whole.Intersection(part)
    return float(shared.GetArea() / whole.GetArea()) if shared is not None and whole.GetArea() > 0 else 0.0


def geojson(name: str, collection: Collection) -> bytes:
    """A FeatureCollection that says its coordinate system and whose features all have the same properties."""
    names = {key: None for feature in collection.features for key in feature["properties"]}
    document = {
        "type": "FeatureCollection",
        "name": name,
        "crs": {"type": "name", "properties": {"name": collection.crs}},
        "features": [{**feature, "properties": {**names, **feature["properties"]}} for feature in collection.features],
    }
    return json.dumps(document, ensure_ascii=False).encode("utf-8")


def wrong_answer(url: str, details: str, **values: object) -> QuickScanError:
    """The error for an answer that came whole and is not what was asked; ``details`` may name the ``{url}``."""
    return QuickScanError(
        "{host} gives other boundaries than were asked.",
        details,
        "Try again later, or download the boundaries yourself and choose the file.",
        host=host_of(url),
        url=shown(url),
        **values,
    )


def _features(page: Page) -> list[Feature]:
    found = page.document.get("features")
    if not isinstance(found, list) or not all(isinstance(item, dict) for item in found):
        raise wrong_answer(page.url, "It gives no list of features ({url}).")
    said = page.document.get("numberReturned")
    if isinstance(said, int) and said != len(found):
        raise wrong_answer(
            page.url, "A page says that it holds {said} areas, and it holds {held} ({url}).", said=said, held=len(found)
        )
    return [
        {**item, "properties": item.get("properties") or {}, "geometry": item.get("geometry") or None} for item in found
    ]


def _system(feature: Feature, url: str) -> str:
    """The coordinate system that a feature's own coordinates are in; empty where it has none."""
    first = _first_point(feature)
    if first is None:
        return ""
    for crs, (west, east, south, north) in _INSIDE.items():
        if west <= first[0] <= east and south <= first[1] <= north:
            return crs
    raise wrong_answer(
        url, "Its coordinates ({x}, {y}) are neither RD nor degrees in the Netherlands ({url}).", x=first[0], y=first[1]
    )


def _first_point(feature: Feature) -> Optional[tuple[float, float]]:
    return next(_points(feature["geometry"].get("coordinates") or []), None) if feature["geometry"] else None


def _points(coordinates: Any) -> Iterator[tuple[float, float]]:
    if coordinates and isinstance(coordinates[0], (int, float)):
        yield coordinates[0], coordinates[1]
    else:
        for part in coordinates:
            yield from _points(part)


def _shape(feature: Feature) -> ogr.Geometry:
    shape = _quietly(lambda: ogr.CreateGeometryFromJson(json.dumps(feature["geometry"])))
    if shape is None:
        raise QuickScanError(
            "An area has a shape that cannot be read.",
            "Its properties are: {properties}",
            "Try again later, or download the boundaries yourself and choose the file.",
            properties=", ".join(f"{key}={value}" for key, value in list(feature["properties"].items())[:4]),
        )
    shape.FlattenTo2D()
    if not _quietly(shape.IsValid):
        return shape.MakeValid() or shape.Buffer(0)
    return shape


def _add(shape: ogr.Geometry, parts: ogr.Geometry) -> None:
    if ogr.GT_Flatten(shape.GetGeometryType()) == ogr.wkbPolygon:
        parts.AddGeometry(shape)
    else:
        for index in range(shape.GetGeometryCount()):
            _add(shape.GetGeometryRef(index), parts)


def _quietly(work: Callable[[], Any]) -> Any:
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        return work()
    finally:
        gdal.PopErrorHandler()
