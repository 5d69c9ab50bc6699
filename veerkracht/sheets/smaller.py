"""Makes a PDF of Qt smaller without a loss that can be seen: Qt writes each coordinate with nine figures.

Lines stay lines and words stay words.
"""

from __future__ import annotations

import re
import zlib
from bisect import bisect_right
from pathlib import Path

# decimals of coordinates, which the scale of a chart may enlarge eight times: a hundredth of a millimetre, and a tenth
STEPS = (2, 1)
_NUMBER = rb"-?\d+(?:\.\d+)?"
_PATH_LINE = re.compile(rb"^(?:" + _NUMBER + rb" )+(?:m|l|c|re)$", re.MULTILINE)
_LONG = re.compile(rb"-?\d+\.\d{2,}")
# a stream of drawing has nothing in its head but its packing and, in an object of its own, its length
_DRAWING = re.compile(rb"\d+ 0 obj\s*<<\s*/Length (\d+) 0 R\s*/Filter /FlateDecode\s*>>\s*stream\r?\n")
_NAMED = re.compile(rb"(\d+) 0 obj")


def make_smaller(path: Path, most_bytes: int) -> bool:
    """Rewrite a PDF in place until it is at most so large, as far as that can be done; returns whether it is.

    One that is built otherwise than Qt does stays as it was.
    """
    for decimals in STEPS:
        if path.stat().st_size > most_bytes:
            _rewrite(path, decimals)
    return path.stat().st_size <= most_bytes


def _rewrite(path: Path, decimals: int) -> None:
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
        packed = zlib.compress(_PATH_LINE.sub(shortened, unpacked))
        objects[number] = whole[: head.end()] + packed + whole[head.end() + packed_length :]
        length = int(head.group(1))
        objects[length] = b"%d 0 obj\n%d\nendobj\n" % (length, len(packed))
    made = written(content, objects) if objects else content
    if len(made) < len(content):
        path.write_bytes(made)


def objects_of(content: bytes) -> dict[int, bytes]:
    """The objects by their number, as bytes; where one was written anew, as QGIS does with what it tells of the author,
    the last. Empty where the tables at the end are not what Qt writes."""
    tail = re.search(rb"startxref\s+(\d+)\s+%%EOF\s*$", content[-64:])
    tables = [int(tail.group(1))] if tail else []
    starts: dict[int, int] = {}  # by number, the newest first
    edges: list[int] = []
    for table in tables:
        end = content.find(b"trailer", table)
        if not content.startswith(b"xref", table) or end < 0:
            return {}
        for start in (int(entry) for entry in re.findall(rb"(\d{10}) \d{5} n", content[table:end])):
            name = _NAMED.match(content, start)
            if name is None:
                return {}
            starts.setdefault(int(name.group(1)), start)
            edges.append(start)
        earlier = re.search(rb"/Prev (\d+)", content[end : content.find(b"startxref", end)])
        if earlier and int(earlier.group(1)) not in tables:
            tables.append(int(earlier.group(1)))
    edges = sorted([*edges, *tables])
    return {number: content[start : edges[bisect_right(edges, start)]] for number, start in starts.items()}


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


def written(content: bytes, objects: dict[int, bytes]) -> bytes:
    """The file of these objects, with the head and the trailer of ``content``."""
    first = content[: content.index(b" 0 obj")].rstrip(b"0123456789")
    parts, places, at = [first], {}, len(first)
    for number, whole in objects.items():
        places[number] = at
        parts.append(whole)
        at += len(whole)
    last = max(objects)
    rows = [b"0000000000 65535 f \n"]
    rows += [
        b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
        for number in range(1, last + 1)
    ]
    trailer = re.sub(rb"/Prev \d+", b"", content[content.rindex(b"trailer") : content.rindex(b"startxref")])
    trailer = re.sub(rb"/Size \d+", b"/Size %d" % (last + 1), trailer)
    return b"".join([*parts, b"xref\n0 %d\n" % (last + 1), *rows, trailer, b"startxref\n%d\n%%%%EOF\n" % at])
