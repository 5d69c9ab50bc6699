"""What kind of areas a layer holds, by the key and by the shapes, and the sentence that says why."""

from __future__ import annotations

import re
from typing import Optional

import numpy as np
import pandas as pd

from ...wording import Wording
from .keys import CBS, PC4, SQUARES, Key

_SIZES = (100, 500)
# a detour through web-map coordinates costs a square this share of its side at most
_TOLERANCE = 0.02
# a multipolygon of one ring of five points, as WKB: the heads of the three take 22 bytes
_RING_BYTES = 5 * 2 * 8
_SQUARE_BYTES = 22 + _RING_BYTES


def kind_of(key: Key, level: str, shapes: pd.Series, say: Wording) -> tuple[str, str]:
    """The kind for ``Areas.kind`` and the sentence on the level.

    Parameters
    ----------
    shapes : WKB of the areas in RD.
    """
    if key.kind == CBS:
        return CBS, _level_reason(level, key.column, say)
    if key.kind == PC4:
        return PC4, say(
            "Postcode areas (PC4), because “{column}” is called so and holds numbers of four digits.", column=key.column
        )
    drawn_size = size_of_squares(shapes)
    if key.kind == SQUARES:
        size = drawn_size or _size_in_header(key.column)
        kind = f"{SQUARES}_{size}m" if size else SQUARES
        if size:
            return kind, say(
                "Squares of {size} m, because “{column}” holds codes of squares.", size=size, column=key.column
            )
        return kind, say("Squares, because “{column}” holds codes of squares.", column=key.column)
    if drawn_size:
        return f"{SQUARES}_{drawn_size}m", say(
            "Squares of {size} m, because all areas are squares of that size.", size=drawn_size
        )
    return key.kind, say("Own areas, because “{column}” holds no CBS codes.", column=key.column)


def size_of_squares(shapes: pd.Series) -> Optional[int]:
    """The side in metres when all shapes (WKB of multipolygons in RD) are upright squares of one size; None when they
    are not, or when there are fewer than two."""
    if len(shapes) < 2 or shapes.map(len).ne(_SQUARE_BYTES).any():
        return None
    table = np.frombuffer(b"".join(shapes), dtype=np.uint8).reshape(len(shapes), _SQUARE_BYTES)
    points = table[:, -_RING_BYTES:].copy().view("<f8").reshape(len(shapes), 5, 2)
    sides = points.max(axis=1) - points.min(axis=1)
    size = float(np.median(sides))
    x, y = points[:, :, 0], points[:, :, 1]
    areas = np.abs(np.sum(x[:, :-1] * y[:, 1:] - x[:, 1:] * y[:, :-1], axis=1)) / 2
    alike = (
        size > 0 and np.all(np.abs(sides / size - 1) < _TOLERANCE) and np.all(np.abs(areas / size**2 - 1) < _TOLERANCE)
    )
    if not alike:
        return None
    return next((known for known in _SIZES if abs(size / known - 1) < _TOLERANCE), round(size))


def _size_in_header(header: str) -> Optional[int]:
    """The side that CBS names in its headers: ``c28992r100``, ``crs28992res500m``."""
    found = re.search(r"r(?:es)?(\d{2,4})m?$", header.lower())
    return int(found.group(1)) if found else None


def _level_reason(level: str, key: str, say: Wording) -> str:
    if level == "neighbourhood":
        return say("Neighbourhoods, because the codes in “{column}” begin with BU.", column=key)
    if level == "district":
        return say("Districts, because the codes in “{column}” begin with WK.", column=key)
    return say("Municipalities, because the codes in “{column}” begin with GM.", column=key)
