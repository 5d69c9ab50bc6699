"""The objects of a PDF as Qt writes it: taken apart, and put together again with what QGIS cannot say."""

from __future__ import annotations

import re
from bisect import bisect_right

PAGE_OBJECT = re.compile(rb"/Type\s*/Page(?![s\w])")
_NAMED = re.compile(rb"(\d+) 0 obj")


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
