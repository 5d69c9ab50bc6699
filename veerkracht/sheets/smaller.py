"""Makes a PDF of Qt smaller without a loss that can be seen: Qt writes each coordinate with nine figures, and the rim
around each letter of a name on a map as curves.

Drawings stay drawings and words stay words.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from pathlib import Path

from .flatter import flatter
from .pdf_objects import objects_of, written

# decimals of coordinates, which the scale of a chart may enlarge eight times: a hundredth of a millimetre, and a tenth
STEPS = (2, 1)
_NUMBER = rb"-?\d+(?:\.\d+)?"
_PATH_LINE = re.compile(rb"^(?:" + _NUMBER + rb" )+(?:m|l|c|re)$", re.MULTILINE)
_LONG = re.compile(rb"-?\d+\.\d{2,}")
# a stream of drawing has nothing in its head but its packing and, in an object of its own, its length
_DRAWING = re.compile(rb"\d+ 0 obj\s*<<\s*/Length (\d+) 0 R\s*/Filter /FlateDecode\s*>>\s*stream\r?\n")


def make_smaller(path: Path, most_bytes: int) -> bool:
    """Rewrite a PDF in place until it is at most so large, as far as that can be done; returns whether it is.

    One that is built otherwise than Qt does stays as it was.
    """
    for decimals in STEPS:
        if path.stat().st_size > most_bytes:
            _rewrite(path, decimals, flatter if decimals == STEPS[0] else lambda drawing: drawing)
    return path.stat().st_size <= most_bytes


def _rewrite(path: Path, decimals: int, simpler: Callable[[bytes], bytes]) -> None:
    content = path.read_bytes()
    objects = objects_of(content)

    def shortened(line: re.Match[bytes]) -> bytes:
        return _LONG.sub(lambda found: _plain(float(found.group()), decimals), line.group())

    for number, whole in list(objects.items()):
        head = _DRAWING.match(whole)
        if head is None:
            continue
        unpacked, packed_length = _unpacked(whole[head.end() :])
        if not unpacked:
            return
        packed = zlib.compress(_PATH_LINE.sub(shortened, simpler(unpacked)))
        objects[number] = whole[: head.end()] + packed + whole[head.end() + packed_length :]
        length = int(head.group(1))
        objects[length] = b"%d 0 obj\n%d\nendobj\n" % (length, len(packed))
    made = written(content, objects) if objects else content
    if len(made) < len(content):
        path.write_bytes(made)


def _unpacked(data: bytes) -> tuple[bytes, int]:
    """What a packed stream holds, and how many bytes it takes; nothing where it is broken."""
    engine = zlib.decompressobj()
    try:
        unpacked = engine.decompress(data)
    except zlib.error:
        return b"", 0
    return unpacked, len(data) - len(engine.unused_data)


def _plain(number: float, decimals: int) -> bytes:
    return f"{number:.{decimals}f}".rstrip("0").rstrip(".").encode("ascii")
