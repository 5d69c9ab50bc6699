"""Boundary files in a zip, as publishers offer shapefiles: unpacked into a temporary folder, within limits."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path, PurePosixPath

from ...errors import QuickScanError
from ..cells.limits import LARGEST_MAPS
from ..cells.zipped import (
    NOT_UNPACKED,
    file_name,
    is_file,
    is_hidden,
    parts_of,
    refuse_named_twice,
    refuse_too_much,
)
from ..formats.keys import some

MAP_FILES = (
    ".shp",
    ".gpkg",
    ".sqlite",
    ".geojson",
    ".json",
    ".topojson",
    ".gml",
    ".fgb",
    ".kml",
    ".tab",
    ".csv",
    ".tsv",
)
# what stands beside a shapefile, a GML or a MapInfo file and belongs to it
_BESIDE = (".shx", ".dbf", ".prj", ".cpg", ".xsd", ".dat", ".map", ".id")


def unpack(path: Path, folder: Path) -> list[Path]:
    """The boundary files in a zip, unpacked into ``folder``, in the order of the zip.

    Each folder of the zip becomes a numbered one, so that no name in it can lead out of ``folder``.

    Raises
    ------
    QuickScanError : the file is no zip or is broken or locked, has no boundary files or two of one name, or would
        become too large.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            wanted = _wanted(archive, path)
            return _extract(archive, wanted, folder)
    except NOT_UNPACKED as problem:
        raise QuickScanError(
            "The zip “{name}” could not be unpacked.",
            "It is broken off, locked with a password or packed in an unusual way. {problem}",
            "Download it again, or unpack it yourself and choose the file with the areas.",
            name=path.name,
            problem=problem,
        ) from problem


def _wanted(archive: zipfile.ZipFile, path: Path) -> list[zipfile.ZipInfo]:
    members = [member for member in archive.infolist() if is_file(member)]
    names = {member: parts_of(member.filename) for member in members}
    wanted = [
        member
        for member, name in names.items()
        if name.suffix.lower() in (*MAP_FILES, *_BESIDE) and not is_hidden(name)
    ]
    if not any(names[member].suffix.lower() in MAP_FILES for member in wanted):
        raise QuickScanError(
            "The zip “{name}” holds no boundary file.",
            "In it are: {members}.",
            "Choose a zip with a shapefile, GeoPackage or GeoJSON in it.",
            name=path.name,
            members=some([str(name) for name in names.values()], 6) or "–",
        )
    refuse_too_much(path, wanted, LARGEST_MAPS)
    refuse_named_twice(path, wanted)
    return wanted


def _extract(archive: zipfile.ZipFile, wanted: list[zipfile.ZipInfo], folder: Path) -> list[Path]:
    numbers: dict[PurePosixPath, int] = {}
    files: list[Path] = []
    for member in wanted:
        name = parts_of(member.filename)
        place = folder / str(numbers.setdefault(name.parent, len(numbers)))
        place.mkdir(exist_ok=True)
        target = place / file_name(name)
        with archive.open(member) as packed, target.open("wb") as unpacked:
            # never more than the size that the zip states and that was weighed: zipfile stops there
            shutil.copyfileobj(packed, unpacked)
        if target.suffix.lower() in MAP_FILES:
            files.append(target)
    return files
