"""What is in a zipped file (xlsx, ods, a zip of tables or maps) before it is opened: whole, of a sane size, without
traps."""

from __future__ import annotations

import re
import stat
import zipfile
import zlib
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath
from xml.parsers import expat

from ...errors import QuickScanError
from .limits import LARGEST_FILE, MOST_PARTS

# zipfile has no error of its own for a password, nor for a way of packing that it does not know
NOT_UNPACKED = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError, NotImplementedError)
_BLOCK = 2**16


def require_whole(path: Path) -> str:
    """Why an archive is broken; empty when it is whole.

    Raises
    ------
    QuickScanError : it unpacks to more than any table needs, or declares XML entities (both are used to bring a
        program down).
    """
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            refuse_too_much(path, parts, LARGEST_FILE)
            refuse_named_twice(path, parts)
            if any(_declares_entities(archive, part) for part in parts):
                raise QuickScanError(
                    "“{name}” was refused.",
                    "It declares entities of its own, which no spreadsheet program does.",
                    "Open it in a spreadsheet program that you trust, and save it again.",
                    name=path.name,
                )
            return archive.testzip() or ""
    except (*NOT_UNPACKED, OSError) as problem:
        return str(problem) or type(problem).__name__


def refuse_too_much(path: Path, parts: Sequence[zipfile.ZipInfo], most: int) -> None:
    """Check that parts of a zip unpack to no more than ``most`` bytes, and are no more than MOST_PARTS.

    A zip may lie about the size of a part; zipfile never gives more of it than the zip says.

    Raises
    ------
    QuickScanError : they are more (used to bring a program down).
    """
    unpacked = sum(part.file_size for part in parts)
    if unpacked > most or len(parts) > MOST_PARTS:
        raise QuickScanError(
            "“{name}” unpacks to too much.",
            "It holds {size} MB in {count} parts; up to {limit} MB in {parts} parts can be read.",
            "Save only the rows that you need; or unpack the zip yourself and choose the file that you need.",
            name=path.name,
            size=round(unpacked / 2**20),
            count=len(parts),
            limit=most // 2**20,
            parts=MOST_PARTS,
        )


def refuse_named_twice(path: Path, parts: Iterable[zipfile.ZipInfo]) -> None:
    """Check that no two parts of a zip unpack to one file: of these the last would be read in place of the first.

    Raises
    ------
    QuickScanError : two do.
    """
    seen: set[str] = set()
    for part in filter(is_file, parts):
        name = parts_of(part.filename)
        # Windows and macOS keep "A.csv" and "a.csv" in one place
        place = str(name.parent / file_name(name)).casefold()
        if place in seen:
            raise QuickScanError(
                "“{name}” holds two files with one name.",
                "“{member}” stands in it more than once, and which of them is meant cannot be told.",
                "Unpack it and choose the right file; or ask who made it.",
                name=path.name,
                member=part.filename,
            )
        seen.add(place)


def parts_of(name: str) -> PurePosixPath:
    """A name in a zip; some programs of Windows write ``\\`` between its parts."""
    return PurePosixPath(name.replace("\\", "/"))


def file_name(member: PurePosixPath) -> str:
    """The last part of a name in a zip, without what means something to a file system."""
    return re.sub(r'[<>:"|?*\x00-\x1f]', "_", member.name)


def is_file(part: zipfile.ZipInfo) -> bool:
    """Neither a folder nor a link to somewhere else."""
    return not part.is_dir() and not stat.S_ISLNK(part.external_attr >> 16)


def is_hidden(member: PurePosixPath) -> bool:
    """What a system keeps for itself, or a spreadsheet program beside an open file."""
    return member.name.startswith((".", "~$")) or "__MACOSX" in member.parts


class _FirstElement(Exception):  # noqa: N818 - a sign, not an error
    """What may stand before the first element of an XML file has passed."""


def _declares_entities(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    """Read as the program would that opens it: in any encoding, however far behind a remark."""
    name = part.filename.lower()
    if not name.endswith((".xml", ".rels")) or name.startswith("meta-inf/"):
        return False
    parser = expat.ParserCreate()
    declared: list[str] = []

    def passed(*_: object) -> None:
        raise _FirstElement

    def noted(name: str, *_: object) -> None:
        declared.append(name)

    parser.EntityDeclHandler, parser.StartElementHandler = noted, passed
    with archive.open(part) as stream:
        try:
            while not declared and (block := stream.read(_BLOCK)):
                parser.Parse(block)
            # newer parsers put off a long remark until they know that no more comes
            parser.Parse(b"", True)
        except (_FirstElement, expat.ExpatError):
            # what is no XML is told by the program that reads it
            pass
    return bool(declared)
