"""Curves of a PDF that nobody can tell from straight lines become these: the rims around names have thousands."""

from __future__ import annotations

import math

FLAT = 0.1  # points of the paper (0.035 mm) that a line may lie beside its curve

Point = tuple[float, float]


def flatter(drawing: bytes) -> bytes:
    """A stream of drawing, an operator a line as Qt writes it, with each curve that is all but straight as a line."""
    outer: list[float] = []
    scale, at = 1.0, (0.0, 0.0)
    lines = drawing.split(b"\n")
    for number, line in enumerate(lines):
        end = line[-2:]
        if end == b" c":
            words = line.split()
            one, other, to = ((float(words[place]), float(words[place + 1])) for place in (0, 2, 4))
            if _beside(at, one, other, to) * scale <= FLAT:
                lines[number] = b"%s %s l" % (words[4], words[5])
            at = to
        elif end in (b" l", b" m"):
            across, up = line.split()[:2]
            at = float(across), float(up)
        elif end == b"cm":
            a, b, c, d = (float(word) for word in line.split()[-7:-3])
            scale *= max(math.hypot(a, b), math.hypot(c, d))
        elif end[-1:] in (b"q", b"Q"):
            for word in line.split():
                if word == b"q":
                    outer.append(scale)
                elif outer:
                    scale = outer.pop()
    return b"\n".join(lines)


def _beside(begin: Point, one: Point, other: Point, end: Point) -> float:
    """How far a curve lies from the line between its ends, at most; far where they are the same point."""
    across, up = end[0] - begin[0], end[1] - begin[1]
    length = math.hypot(across, up)
    if not length:
        return math.inf
    return 0.75 * max(
        _away(point[0] - begin[0], point[1] - begin[1], across / length, up / length, length) for point in (one, other)
    )


def _away(x: float, y: float, across: float, up: float, length: float) -> float:
    """How far a point lies from a line from the origin: what turns back behind an end is beside it too."""
    along = across * x + up * y
    return math.hypot(across * y - up * x, max(0.0, -along, along - length))
