"""Lines and patterns of points on a map: curves, borders, street patterns; all in metres."""

from __future__ import annotations

import numpy as np


def curve(points: list[tuple[float, float]], step: float = 25.0) -> np.ndarray:
    """A Catmull-Rom curve through ``points`` (metres), sampled about every ``step`` metres."""
    given = np.asarray(points, dtype=float)
    padded = np.vstack([2 * given[0] - given[1], given, 2 * given[-1] - given[-2]])
    pieces = []
    for a, b, c, d in zip(padded[:-3], padded[1:-2], padded[2:-1], padded[3:]):
        count = max(2, int(np.sqrt(((c - b) ** 2).sum()) / step))
        t = (np.arange(count) / count)[:, None]
        pieces.append(
            0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t)
        )
    return np.vstack([*pieces, given[-1:]])


def roughen(points: list[tuple[float, float]], rng: np.random.Generator, share: float, rounds: int) -> np.ndarray:
    """A closed line with midpoints moved sideways by up to ``share`` of each piece, ``rounds`` times."""
    line = np.asarray(points, dtype=float)
    for _ in range(rounds):
        following = np.roll(line, -1, axis=0)
        along = following - line
        sideways = np.column_stack([-along[:, 1], along[:, 0]]) * ((rng.random(len(line)) - 0.5) * 2 * share)[:, None]
        middle = (line + following) / 2 + sideways
        line = np.stack([line, middle], axis=1).reshape(-1, 2)
    return np.vstack([line, line[:1]])


def inside(points: np.ndarray, ring: np.ndarray) -> np.ndarray:
    """Which ``points`` (n, 2) lie in the closed ``ring`` (k, 2): even-odd rule."""
    result = np.zeros(len(points), dtype=bool)
    x, y = points[:, 0], points[:, 1]
    for (x0, y0), (x1, y1) in zip(ring[:-1], ring[1:]):
        crosses = (y0 > y) != (y1 > y)
        if y1 != y0:
            result ^= crosses & (x < (x1 - x0) * (y - y0) / (y1 - y0) + x0)
    return result


def distance_to_line(points: np.ndarray, line: np.ndarray) -> np.ndarray:
    """Distance (n,) from ``points`` to a polyline, in metres."""
    best = np.full(len(points), np.inf)
    for a, b in zip(line[:-1], line[1:]):
        along = b - a
        length = float(along @ along)
        if length == 0:
            continue
        t = np.clip(((points - a) @ along) / length, 0, 1)
        gap = points - (a + t[:, None] * along)
        best = np.minimum(best, (gap * gap).sum(axis=1))
    return np.sqrt(best)


def walk(line: np.ndarray, step: float) -> tuple[np.ndarray, np.ndarray]:
    """Points every ``step`` metres along ``line`` and the unit normals there."""
    pieces = np.diff(line, axis=0)
    lengths = np.sqrt((pieces * pieces).sum(axis=1))
    reach = np.concatenate([[0.0], np.cumsum(lengths)])
    count = max(2, round(reach[-1] / step))
    at = (np.arange(count) + 0.5) * reach[-1] / count
    index = np.clip(np.searchsorted(reach, at, side="right") - 1, 0, len(pieces) - 1)
    share = (at - reach[index]) / lengths[index]
    direction = pieces[index] / lengths[index][:, None]
    return line[index] + pieces[index] * share[:, None], np.column_stack([-direction[:, 1], direction[:, 0]])


def lattice(
    centre: np.ndarray,
    reach: float,
    spacing: tuple[float, float],
    degrees: float,
    jitter: float,
    rng: np.random.Generator,
) -> np.ndarray:
    """Seeds of a turned street pattern with blocks of ``spacing`` metres; ``jitter`` as a share of it."""
    columns, rows = int(reach / spacing[0]) + 2, int(reach / spacing[1]) + 2
    i, j = np.meshgrid(np.arange(-columns, columns + 1), np.arange(-rows, rows + 1))
    grid = np.column_stack([i.ravel() * spacing[0], j.ravel() * spacing[1]]).astype(float)
    grid += (rng.random(grid.shape) - 0.5) * jitter * np.asarray(spacing)
    turn = np.deg2rad(degrees)
    rotation = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    return centre + grid @ rotation


def thin(points: np.ndarray, least: float) -> np.ndarray:
    """``points`` without those nearer than ``least`` metres to an earlier one (a coarse grid finds the candidates)."""
    cells: dict[tuple[int, int], list[int]] = {}
    kept: list[int] = []
    for index, (x, y) in enumerate(points):
        column, row = int(x // least), int(y // least)
        near = (k for dx in (-1, 0, 1) for dy in (-1, 0, 1) for k in cells.get((column + dx, row + dy), ()))
        if all((points[k][0] - x) ** 2 + (points[k][1] - y) ** 2 >= least * least for k in near):
            cells.setdefault((column, row), []).append(index)
            kept.append(index)
    return points[kept]
