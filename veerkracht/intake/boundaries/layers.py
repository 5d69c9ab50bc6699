"""The layers with areas in a file, and which of them to use."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Optional

from osgeo import ogr

from ...errors import QuickScanError
from ...wording import Wording
from ..formats.keys import some
from .attributes import Head, attributes, field_types, head_of, trimmed
from .datasets import Source, source_in_memory
from .files import Contents, claims, opened
from .keys import Columns, Key, candidates
from .text_geometry import drawn, geometry_column

# the answers of web services, which say how much there is
_ANSWERS = (".json", ".geojson", ".gml", ".xml")


@dataclass(frozen=True)
class AreaLayer:
    """A layer with areas; ``key`` is the best of its keys by its first rows."""

    name: str
    layer: ogr.Layer
    source: Source
    head: Head
    types: dict[str, int]
    key: Optional[Key]
    notes: tuple[str, ...] = ()

    @property
    def level(self) -> str:
        return self.key.level if self.key else "other"


@dataclass(frozen=True)
class BoundaryFile:
    """A file that is open: its layers with areas, what its other layers hold, and sentences on how it was read."""

    path: Path
    layers: tuple[AreaLayer, ...]
    without_areas: tuple[str, ...]
    notes: tuple[str, ...]
    contents: Contents


def split_layer(path: str, layer: str) -> tuple[Path, str]:
    """A QGIS source (``file.gpkg|layername=buurt``) as path and layer."""
    if "|" in path and Path(path).exists():
        return Path(path), layer
    file, *options = path.split("|")
    named = next((option[len("layername=") :] for option in options if option.startswith("layername=")), "")
    return Path(file), layer or named


@contextmanager
def open_boundaries(path: Path, layer: str = "") -> Iterator[tuple[ogr.Layer, str]]:
    """The layer with the areas and its name; the deepest level where a file has more.

    Raises
    ------
    QuickScanError : the file does not exist, is no boundary file, or has no (such) layer of polygons.
    """
    with boundary_file(path, Wording("en")) as file:
        chosen = choose(file, layer)
        yield chosen.layer, chosen.name


def area_layers(path: Path, say: Wording) -> list[tuple[str, str, int]]:
    """The layers with areas in a file as (name, level, how many rows), in the order of the file.

    Raises
    ------
    QuickScanError : as :func:`open_boundaries`.
    """
    with boundary_file(path, say) as file:
        choose(file, "")
        return [(item.name, item.level, item.layer.GetFeatureCount()) for item in file.layers]


@contextmanager
def boundary_file(path: Path, say: Wording) -> Iterator[BoundaryFile]:
    """A file with all its layers, for as long as the block lasts.

    Raises
    ------
    QuickScanError : the file does not exist or is no boundary file.
    """
    with opened(path, say) as contents:
        yield _layers_of(contents, path, say)


def choose(file: BoundaryFile, layer: str) -> AreaLayer:
    """The layer of that name, or the deepest when none is named.

    Raises
    ------
    QuickScanError : there is no such layer, or none with areas.
    """
    names = [item.name for item in file.layers]
    if layer and layer not in names and (file.layers or not file.without_areas):
        raise QuickScanError(
            "“{name}” has no layer “{layer}”.",
            "Its layers are: {layers}.",
            "Choose one of these layers.",
            name=file.path.name,
            layer=layer,
            layers=", ".join(names),
        )
    if not file.layers:
        raise QuickScanError(
            "“{name}” holds no areas.",
            "None of its layers has polygons: {layers}.",
            "Choose a layer with the boundaries of neighbourhoods, districts or your own areas.",
            name=file.path.name,
            layers="; ".join(file.without_areas) or "–",
        )
    if layer:
        return file.layers[names.index(layer)]
    return max(file.layers, key=lambda item: item.key.depth if item.key else -1)


def quick_to_read(file: BoundaryFile, item: AreaLayer) -> AreaLayer:
    """The layer itself, or a copy in memory of one that would take seconds each time that it is read through."""
    if not item.source.is_slow_to_read_again:
        return item
    copy = source_in_memory(item.name)
    file.contents.sources.append(copy)
    return replace(item, source=copy, layer=copy.copy_layer(item.layer))


def _layers_of(contents: Contents, path: Path, say: Wording) -> BoundaryFile:
    found: list[AreaLayer] = []
    without: list[str] = []
    notes = list(contents.notes)
    # tables as (name, cells, the column with shapes)
    tables = [(name, frame, geometry_column(frame)) for name, frame in contents.tables]
    for source in contents.sources:
        layers = source.layers
        for layer in layers:
            head = head_of(layer)
            column = "" if head.has_areas else geometry_column(head.frame)
            if head.has_areas:
                found.append(_area_layer(layer, source, head, path, say))
            elif column:
                tables.append((layer.GetName(), attributes(layer), column))
            else:
                without.append(_what(layer.GetName(), head, say))
        if len(layers) == 1 and source.path is not None and source.path.suffix.lower() in _ANSWERS:
            notes += _incomplete(source.path, layers[0], say)
    for name, frame, column in tables:
        if column:
            source, said = drawn(frame, column, name, say)
            contents.sources.append(source)
            found.append(_area_layer(source.layers[0], source, head_of(source.layers[0]), path, say, said))
        else:
            columns = some([str(header) for header in frame.columns])
            without.append(say("“{layer}” is a table without shapes ({columns})", layer=name, columns=columns))
    return BoundaryFile(path, tuple(_told_apart(found)), tuple(without), tuple(notes), contents)


def _area_layer(
    layer: ogr.Layer, source: Source, head: Head, path: Path, say: Wording, notes: Collection[str] = ()
) -> AreaLayer:
    name, types = layer.GetName(), field_types(layer)
    keys = candidates(Columns(trimmed(head.frame), types, f"{path.stem} {name}"), say)
    return AreaLayer(name, layer, source, head, types, keys[0] if keys else None, tuple(notes))


def _told_apart(layers: list[AreaLayer]) -> Iterator[AreaLayer]:
    """Layers of one name, from different folders of a zip, get a number behind it."""
    seen: dict[str, int] = {}
    for item in layers:
        seen[item.name] = seen.get(item.name, 0) + 1
        number = seen[item.name]
        yield item if number == 1 else replace(item, name=f"{item.name} ({number})")


def _what(name: str, head: Head, say: Wording) -> str:
    if head.others:
        return say("“{layer}” has {kinds}", layer=name, kinds=", ".join(sorted(head.others)))
    return say("“{layer}” has no shapes", layer=name)


def _incomplete(readable: Path, layer: ogr.Layer, say: Wording) -> list[str]:
    """Sentences on an answer of a web service that holds fewer features than there are (DATA-FACTS, Geometry)."""
    claimed, has_next_page = claims(readable)
    count = layer.GetFeatureCount()
    if claimed > count:
        return [
            say(
                "The file says that there are {claimed} areas but holds {count}: the download was cut off.",
                claimed=claimed,
                count=count,
            )
        ]
    if has_next_page:
        return [
            say(
                "The file is one page of a longer answer: it holds {count} areas and points to a next page.",
                count=count,
            )
        ]
    return []
