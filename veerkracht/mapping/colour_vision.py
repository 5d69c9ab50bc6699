"""How colours look to people who see fewer of them, and how far colours are apart (DOMAIN §9).

Simulation after Machado, Oliveira and Fernandes (2009), whole deficiency, in linear light; distance is CIEDE2000.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np

NORMAL, PROTAN, DEUTAN, TRITAN = "normal", "protan", "deutan", "tritan"
KINDS = (NORMAL, PROTAN, DEUTAN, TRITAN)
# below this, two areas that do not touch are easily taken for the same class
APART = 10.0

_MATRICES = {
    PROTAN: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    DEUTAN: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    TRITAN: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}
_TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
_WHITE = np.array([0.95047, 1.0, 1.08883])


def simulated(pixels: np.ndarray, kind: str) -> np.ndarray:
    """Colours (…, 3) of 0–255 as somebody of that kind sees them, of the same shape, as uint8."""
    pixels = np.asarray(pixels)
    if kind == NORMAL:
        return pixels.astype(np.uint8)
    # a picture has few colours: its light is looked up, not worked out for each pixel
    light = _LIGHT[pixels.astype(np.uint8)] @ np.array(_MATRICES[kind]).T
    return np.rint(255 * _written(np.clip(light, 0, 1))).astype(np.uint8)


def seen_as(colour: str, kind: str) -> str:
    """A colour ``#rrggbb`` as somebody of that kind sees it."""
    return "#" + "".join(f"{part:02X}" for part in simulated(_parts(colour), kind).tolist())


def distance(one: str, other: str) -> float:
    """CIEDE2000 between two colours ``#rrggbb``: about 2 is the least that is seen side by side."""
    return _ciede2000(_lab(_parts(one)), _lab(_parts(other)))


def closest(colours: Sequence[str], kind: str = NORMAL) -> tuple[float, int, int]:
    """The two colours that are least apart for somebody of that kind: their distance and their places."""
    seen = [seen_as(colour, kind) for colour in colours]
    return min((distance(seen[one], seen[other]), one, other) for one, other in combinations(range(len(seen)), 2))


def _parts(colour: str) -> np.ndarray:
    return np.array([int(colour[start : start + 2], 16) for start in (1, 3, 5)])


def _linear(values: np.ndarray) -> np.ndarray:
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def _written(light: np.ndarray) -> np.ndarray:
    return np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)


_LIGHT = _linear(np.arange(256) / 255)


def _lab(parts: np.ndarray) -> tuple[float, float, float]:
    ratio = _TO_XYZ @ _LIGHT[parts] / _WHITE
    x, y, z = np.where(ratio > (6 / 29) ** 3, np.cbrt(ratio), ratio / (3 * (6 / 29) ** 2) + 4 / 29)
    return float(116 * y - 16), float(500 * (x - y)), float(200 * (y - z))


def _ciede2000(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    """Sharma, Wu and Dalal (2005), with all weights 1."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean_chroma = (np.hypot(a1, b1) + np.hypot(a2, b2)) / 2
    stretch = 1.5 - 0.5 * np.sqrt(mean_chroma**7 / (mean_chroma**7 + 25.0**7))
    c1, c2 = np.hypot(a1 * stretch, b1), np.hypot(a2 * stretch, b2)
    h1, h2 = np.degrees(np.arctan2(b1, a1 * stretch)) % 360, np.degrees(np.arctan2(b2, a2 * stretch)) % 360
    turn = 0.0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180
    d_light, d_chroma = l2 - l1, c2 - c1
    d_hue = 2 * np.sqrt(c1 * c2) * np.sin(np.radians(turn / 2))
    light, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    hue = h1 + h2 if c1 * c2 == 0 else (h1 + turn / 2) % 360
    t = (
        1
        - 0.17 * np.cos(np.radians(hue - 30))
        + 0.24 * np.cos(np.radians(2 * hue))
        + 0.32 * np.cos(np.radians(3 * hue + 6))
        - 0.20 * np.cos(np.radians(4 * hue - 63))
    )
    s_light = 1 + 0.015 * (light - 50) ** 2 / np.sqrt(20 + (light - 50) ** 2)
    s_chroma, s_hue = 1 + 0.045 * chroma, 1 + 0.015 * chroma * t
    around = 30 * np.exp(-(((hue - 275) / 25) ** 2))
    turned = -2 * np.sqrt(chroma**7 / (chroma**7 + 25.0**7)) * np.sin(np.radians(2 * around))
    parts = d_light / s_light, d_chroma / s_chroma, d_hue / s_hue
    return float(np.sqrt(sum(part**2 for part in parts) + turned * parts[1] * parts[2]))
