"""Linear equations in numbers that are not known: which have one value left, and what range the others have."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from scipy.optimize import linprog

# Indicator, year and area of a number: of cases, or of the people or homes that these are counted among.
Key = tuple[str, int, str]
Equation = tuple[dict[Key, float], float, str]


def determined(equations: list[Equation]) -> dict[Key, tuple[float, str]]:
    """The unknowns that have one value left: those that no solution of the equations without right side touches."""
    found = {}
    for keys, together in systems(equations):
        matrix, right = matrix_of(keys, together)
        _, sizes, turned = np.linalg.svd(matrix)
        rank = int((sizes > 1e-9 * sizes[0]).sum())
        free = np.abs(turned[rank:]).max(axis=0, initial=0.0)
        answer = np.linalg.lstsq(matrix, right, rcond=None)[0]
        how = " and ".join(name for _, _, name in together)
        found.update({key: (answer[place], how) for place, key in enumerate(keys) if free[place] < 1e-7})
    return found


def systems(equations: list[Equation]) -> Iterator[tuple[list[Key], list[Equation]]]:
    """The equations in groups that share no unknown."""
    group: dict[Key, int] = {}
    groups: dict[int, list[Equation]] = {}
    for number, equation in enumerate(equations):
        touched = {group[key] for key in equation[0] if key in group}
        merged = [equation, *(item for other in touched for item in groups.pop(other))]
        groups[number] = merged
        for terms, _, _ in merged:
            group.update(dict.fromkeys(terms, number))
    for together in groups.values():
        yield list(dict.fromkeys(key for terms, _, _ in together for key in terms)), together


def matrix_of(keys: list[Key], equations: list[Equation]) -> tuple[np.ndarray, np.ndarray]:
    place = {key: number for number, key in enumerate(keys)}
    matrix, right = np.zeros((len(equations), len(keys))), np.zeros(len(equations))
    for row, (terms, total, _) in enumerate(equations):
        scale = max(abs(factor) for factor in terms.values())
        right[row] = total / scale
        for key, factor in terms.items():
            matrix[row, place[key]] = factor / scale
    return matrix, right


def extreme(
    sign: int,
    place: int,
    matrix: np.ndarray,
    right: np.ndarray,
    above: np.ndarray,
    limits: np.ndarray,
    bounds: list[tuple[float, float]],
) -> float:
    """The smallest (1) or largest (-1) value of one unknown that all equations allow."""
    aim = np.zeros(matrix.shape[1])
    aim[place] = sign
    ceiling = (above, limits) if len(above) else (None, None)
    done = linprog(aim, *ceiling, matrix, right, bounds, method="highs")
    if done.status == 3:
        return np.inf if sign < 0 else 0.0
    assert done.status == 0, done.message  # what is true is always allowed
    return float(sign * done.fun)
