"""What is in a zipped file (xlsx, ods, zip) before it is opened: whole, of a sane size, without traps."""

from __future__ import annotations

import zipfile
from pathlib import Path

from ...errors import QuickScanError
from .limits import LARGEST_FILE

_MOST_PARTS = 10_000


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
            unpacked = sum(part.file_size for part in parts)
            if unpacked > LARGEST_FILE or len(parts) > _MOST_PARTS:
                raise QuickScanError(
                    "“{name}” unpacks to too much.",
                    "It holds {size} MB in {count} parts; up to {limit} MB can be read.",
                    "Save only the sheet or rows that you need.",
                    name=path.name,
                    size=round(unpacked / 2**20),
                    count=len(parts),
                    limit=LARGEST_FILE // 2**20,
                )
            if any(_declares_entities(archive, part) for part in parts):
                raise QuickScanError(
                    "“{name}” was refused.",
                    "It declares entities of its own, which no spreadsheet program does.",
                    "Open it in a spreadsheet program that you trust, and save it again.",
                    name=path.name,
                )
            return archive.testzip() or ""
    except (zipfile.BadZipFile, OSError, EOFError, RuntimeError, ValueError, NotImplementedError) as problem:
        return str(problem) or type(problem).__name__


def _declares_entities(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    if not part.filename.lower().endswith(".xml") or part.filename.startswith("META-INF/"):
        return False
    with archive.open(part) as stream:
        return b"<!DOCTYPE" in stream.read(2048)
