"""The fingerprint of a file, so that a printed sheet can be traced to the very bytes it was made from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import QuickScanError


def sha256(path: Path) -> str:
    """The SHA-256 of a file, as hexadecimal text."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        for block in iter(lambda: stream.read(1 << 20), b""):
            digest.update(block)
    return digest.hexdigest()


@contextmanager
def unchanged(path: Path) -> Iterator[None]:
    """A file that must be at the end what it was at the beginning: it is read in parts, and its fingerprint after that.

    Raises
    ------
    QuickScanError : another program wrote in it, moved or removed it meanwhile.
    """
    before = _state(path)
    try:
        yield
    except (QuickScanError, OSError) as problem:
        # half a file reads as a broken one
        if _state(path) != before:
            raise _changed(path) from problem
        raise
    if _state(path) != before:
        raise _changed(path)


def _changed(path: Path) -> QuickScanError:
    return QuickScanError(
        "“{name}” changed while it was read.",
        "Another program writes in it, or it is being downloaded or synchronised.",
        "Wait until that is done, and read it again.",
        name=path.name,
    )


def _state(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except OSError:
        return 0, 0
    return status.st_size, status.st_mtime_ns
