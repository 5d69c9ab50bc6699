"""Boundary files in a zip, as publishers offer shapefiles: unpacked into a temporary folder, within limits."""

from __future__ import annotations

import re
import shutil
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from ...errors import QuickScanError
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
MOST_BYTES = 1 << 30
MOST_MEMBERS = 10_000


def unpack(path: Path, folder: Path) -> list[Path]:
    """The boundary files in a zip, unpacked into ``folder``, in the order of the zip.

    Each folder of the zip becomes a numbered one, so that no name in it can lead out of ``folder``.

    Raises
    ------
    QuickScanError : the file is no zip or is broken or locked, has no boundary files, or would become too large.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            wanted = _wanted(archive, path)
            return _extract(archive, wanted, folder)
    # zipfile has no error of its own for a password, nor for a way of packing that it does not know
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError) as problem:
        raise QuickScanError(
            "The zip “{name}” could not be unpacked.",
            "It is broken off, locked with a password or packed in an unusual way. {problem}",
            "Download it again, or unpack it yourself and choose the file with the areas.",
            name=path.name,
            problem=problem,
        ) from problem


def _wanted(archive: zipfile.ZipFile, path: Path) -> list[zipfile.ZipInfo]:
    members = [member for member in archive.infolist() if not member.is_dir()]
    names = [PurePosixPath(member.filename.replace("\\", "/")) for member in members]
    wanted = [
        member
        for member, name in zip(members, names)
        if name.suffix.lower() in (*MAP_FILES, *_BESIDE)
        and not name.name.startswith(".")
        and "__MACOSX" not in name.parts
    ]
    if not any(PurePosixPath(member.filename).suffix.lower() in MAP_FILES for member in wanted):
        raise QuickScanError(
            "The zip “{name}” holds no boundary file.",
            "In it are: {members}.",
            "Choose a zip with a shapefile, GeoPackage or GeoJSON in it.",
            name=path.name,
            members=some([str(name) for name in names], 6) or "–",
        )
    size = sum(member.file_size for member in wanted)
    if size > MOST_BYTES or len(members) > MOST_MEMBERS:
        raise QuickScanError(
            "The zip “{name}” is too large to unpack.",
            "It would become {size} MB in {count} files; at most {most} MB in {files} files are unpacked.",
            "Unpack it yourself and choose the file with the areas.",
            name=path.name,
            size=size >> 20,
            count=len(members),
            most=MOST_BYTES >> 20,
            files=MOST_MEMBERS,
        )
    return wanted


def _extract(archive: zipfile.ZipFile, wanted: list[zipfile.ZipInfo], folder: Path) -> list[Path]:
    numbers: dict[PurePosixPath, int] = {}
    files: list[Path] = []
    for member in wanted:
        name = PurePosixPath(member.filename.replace("\\", "/"))
        place = folder / str(numbers.setdefault(name.parent, len(numbers)))
        place.mkdir(exist_ok=True)
        target = place / re.sub(r'[<>:"|?*\x00-\x1f]', "_", name.name)
        with archive.open(member) as packed, target.open("wb") as unpacked:
            # never more than the size that the zip states and that was weighed: zipfile stops there
            shutil.copyfileobj(packed, unpacked)
        if target.suffix.lower() in MAP_FILES:
            files.append(target)
    return files
