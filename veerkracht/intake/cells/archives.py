"""Tables inside a zip, as publishers pack their downloads: unpacked one at a time, into a folder that goes away."""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from ...errors import QuickScanError
from .companions import is_companion
from .zipped import file_name, is_file, is_hidden, parts_of, require_whole

ARCHIVES = (".zip",)
# what belongs to a map file of this name and must be unpacked with it
_PARTS_OF_SHAPEFILE = (".shp", ".shx", ".dbf", ".prj", ".cpg")


def members(path: Path, extensions: tuple[str, ...]) -> list[str]:
    """The tables in a zip, by name, without metadata and hidden files.

    Raises
    ------
    QuickScanError : the zip is broken off, unpacks to too much, or holds nothing but other zips.
    """
    _refuse_broken(path)
    with zipfile.ZipFile(path) as archive:
        names = [part.filename for part in archive.infolist() if is_file(part)]
    seen = [name for name in names if not is_hidden(parts_of(name))]
    known = [name for name in seen if parts_of(name).suffix.lower() in extensions]
    inside = [name for name in seen if parts_of(name).suffix.lower() in ARCHIVES]
    if inside and not known:
        raise QuickScanError(
            "“{name}” holds no tables.",
            "It holds other zips: {members}.",
            "Unpack it, and choose the zip or the table that you need.",
            name=path.name,
            members=", ".join(sorted(inside)[:12]),
        )
    # the table of a shapefile is read with its shapes' file
    shapes = {name[:-4].lower() for name in known if name.lower().endswith(".shp")}
    return sorted(
        name
        for name in known
        if not is_companion(Path(name)) and not (name.lower().endswith(".dbf") and name[:-4].lower() in shapes)
    )


@contextmanager
def unpacked(path: Path, member: str) -> Iterator[Path]:
    """One table of a zip as a file, with the metadata that stands beside it; removed afterwards.

    Raises
    ------
    QuickScanError : the zip is broken off or has no such table.
    """
    _refuse_broken(path)
    with zipfile.ZipFile(path) as archive, tempfile.TemporaryDirectory(prefix="quickscan_") as folder:
        names = [part.filename for part in archive.infolist() if is_file(part)]
        if member not in names:
            raise QuickScanError(
                "“{name}” has no table “{member}”.",
                "It holds: {members}.",
                "Choose one of these.",
                name=path.name,
                member=member,
                members=", ".join(sorted(names)[:12]),
            )
        inside = parts_of(member)
        for name in names:
            near = parts_of(name)
            # written under its last name only: a name with a path in it could point outside the folder
            if near.parent == inside.parent and (near == inside or _belongs(near, inside)):
                with archive.open(name) as source, (Path(folder) / file_name(near)).open("wb") as target:
                    shutil.copyfileobj(source, target)
        yield Path(folder) / file_name(inside)


def _belongs(near: PurePosixPath, inside: PurePosixPath) -> bool:
    if inside.suffix.lower() == ".shp":
        return near.stem == inside.stem and near.suffix.lower() in _PARTS_OF_SHAPEFILE
    return is_companion(Path(near.name))


def _refuse_broken(path: Path) -> None:
    reason = require_whole(path)
    if reason:
        raise QuickScanError(
            "“{name}” could not be unpacked.",
            "The zip is broken off or of another kind. {problem}",
            "Download it again, or unpack it yourself and choose the files in it.",
            name=path.name,
            problem=reason,
        )
