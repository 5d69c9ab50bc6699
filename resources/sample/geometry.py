"""From the plan to the outlines of areas: seeds, blocks, growth, polygons."""

from __future__ import annotations

from collections.abc import Sequence

import blocks
import lines
import numpy as np
import shapes
import town

SEED = 99011
FINE, COARSE = 4.0, 16.0  # metres: streets and banks are drawn more precisely than ditches between farms


def outlines() -> dict[str, list[shapes.Polygon]]:
    """Polygons (RD metres, outer ring anticlockwise first) per neighbourhood code, water and neighbours included."""
    rng = np.random.default_rng(SEED)
    river, width = _river()
    border = lines.roughen(_metres(town.BORDER), rng, 0.14, 4)
    horizon = lines.roughen(_metres(town.HORIZON), rng, 0.10, 3)
    basins = [lines.curve([*_metres(ring), _metres(ring)[0]], 20) for ring in town.BASINS]
    barriers = [blocks.Barrier(border, np.inf, 70, 24), blocks.Barrier(horizon, np.inf, 110, 40)]
    barriers += [blocks.Barrier(basin, np.inf, 40, 18) for basin in basins]
    barriers += [blocks.Barrier(lines.curve(_metres(points), 60), cost, 62, 20) for cost, points in town.LINES.values()]
    banks = [river + side * width[:, None] / 2 * _normals(river) for side in (1.0, -1.0)]
    seeds = _seeds(rng, river, banks, barriers)
    made = blocks.blocks(seeds)
    in_river = _in_river(seeds, river, width)
    for basin in basins:
        in_river |= lines.inside(seeds, basin)
    home = lines.inside(seeds, border)
    beyond = ~lines.inside(seeds, horizon)
    extra = blocks.crossing_cost(made, barriers)
    extra[home[made.pairs[:, 0]] != home[made.pairs[:, 1]]] = np.inf

    areas = town.QUARTERS + town.OUTSIDE
    sources = []
    for number, area in enumerate(areas):
        usable = ~in_river & ~beyond & (home == (area.municipality == town.MUNICIPALITY))
        for place in _metres(area.places):
            gap = ((seeds - np.asarray(place)) ** 2).sum(axis=1)
            sources.append((int(np.where(usable, gap, np.inf).argmin()), number, area.size))
    label = blocks.grow(made, extra, sources, in_river | beyond)
    codes = [area.code for area in areas] + [town.WATER] + [area.code for area in town.OUTSIDE_WATER]
    water = len(areas)
    middle = (town.BORDER[0][0] + 6) * 1000
    in_river |= (label < 0) & ~beyond  # land that the water cut off
    label[in_river & home] = water
    label[in_river & ~home & (seeds[:, 0] < middle)] = water + 1
    label[in_river & ~home & (seeds[:, 0] >= middle)] = water + 2
    label[beyond] = -1
    fixed = in_river | beyond
    label = blocks.tidy(made, label, extra, fixed)
    label = blocks.in_one_piece(made, label, fixed)
    tolerance = np.array([COARSE if area.kind in town.COUNTRYSIDE else FINE for area in areas] + [FINE] * 3)
    found = shapes.polygons(made, label, tolerance)
    east, north = town.ORIGIN
    return {
        codes[who]: [[[(round(x + east, 1), round(y + north, 1)) for x, y in ring] for ring in one] for one in many]
        for who, many in found.items()
    }


def _metres(points: Sequence[town.Point]) -> list[tuple[float, float]]:
    return [(x * 1000.0, y * 1000.0) for x, y in points]


def _normals(line: np.ndarray) -> np.ndarray:
    along = np.gradient(line, axis=0)
    along /= np.sqrt((along**2).sum(axis=1))[:, None]
    return np.column_stack([-along[:, 1], along[:, 0]])


def _river() -> tuple[np.ndarray, np.ndarray]:
    """The middle of the river and its width there: wider in the bends, with slow swells."""
    line = lines.curve(_metres(town.RIVER), 40)
    step = np.arange(len(line))
    mean, swell = town.RIVER_WIDTH
    return line, mean + swell * (0.6 * np.sin(step / 9.0) + 0.4 * np.sin(step / 3.7 + 1))


def _in_river(points: np.ndarray, river: np.ndarray, width: np.ndarray) -> np.ndarray:
    gap = ((points[:, None, :] - river[None, ::2, :]) ** 2).sum(axis=2)
    nearest = gap.argmin(axis=1) * 2
    near = np.flatnonzero(np.sqrt(gap.min(axis=1)) < 300)
    result = np.zeros(len(points), dtype=bool)
    normals = _normals(river)[nearest[near]]
    off = np.abs(((points[near] - river[nearest[near]]) * normals).sum(axis=1))
    result[near] = off < width[nearest[near]] / 2
    return result


def _seeds(
    rng: np.random.Generator, river: np.ndarray, banks: list[np.ndarray], barriers: list[blocks.Barrier]
) -> np.ndarray:
    """Mirrored seeds along lines first (they win), then the street patterns of each area."""
    lined = []
    for bank in banks:
        point, normal = lines.walk(bank, 45)
        lined += [point + 22 * normal, point - 22 * normal]
    for barrier in barriers:
        point, normal = lines.walk(barrier.line, barrier.step)
        lined += [point + barrier.offset * normal, point - barrier.offset * normal]
    areas = town.QUARTERS + town.OUTSIDE
    places = [(number, place) for number, area in enumerate(areas) for place in _metres(area.places)]
    centres = np.asarray([place for _, place in places])
    sizes = np.asarray([areas[number].size for number, _ in places])
    streets = []
    for index, (number, place) in enumerate(places):
        pattern = town.PATTERNS[areas[number].kind]
        turn = pattern.degrees + (rng.random() - 0.5) * 24
        reach = 900 + 2600 * sizes[index]
        grid = lines.lattice(np.asarray(place), reach, pattern.block, turn, pattern.jitter, rng)
        gap = np.sqrt(((grid[:, None, :] - centres[None, :, :]) ** 2).sum(axis=2)) / sizes
        streets.append(grid[gap.argmin(axis=1) == index])
    street = np.vstack(streets)
    clear = lines.distance_to_line(street, river) > 20
    for bank in banks:
        clear &= lines.distance_to_line(street, bank) > 44
    for barrier in barriers:
        clear &= lines.distance_to_line(street, barrier.line) > 2 * barrier.offset
    return lines.thin(np.round(np.vstack([*lined, street[clear]]), 2), 26)
