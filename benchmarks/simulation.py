"""How often a class is wrong, where the truth is known, beside rules that anybody could make in a spreadsheet.

Prints the table of docs/method.md; the ratios are our false alarms over those of the sign of the difference.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from .support.comparison import Comparison
from .support.truth import NUISANCE, Towns, make_towns

TOWNS = 300
SIZES = {"50–199": (50, 200), "200–999": (200, 1000), "1,000 and more": (1000, np.inf), "all": (50, np.inf)}
ONE_SHARE = "k_bijstand"


def measure(small: bool) -> list[Comparison]:
    """Status, trend and coincidence, in towns where some areas differ and some change."""
    count = 4 if small else TOWNS
    nothing, unchanged = {1.0: 1.0}, {(1.0, 1.0): 1.0}
    # together they are the town's own level: 0.6 + 0.2 × 0.575 + 0.1 × 1.25 + 0.1 × 1.6 = 1
    levels = {1.0: 0.6, 0.575: 0.2, 1.25: 0.1, 1.6: 0.1}
    changes = {(1.0, 1.0): 0.6, (1.15, 1.15): 0.1, (1.5, 1.0): 0.1, (1.0, 1.5): 0.1, (1.5, 1.5): 0.1}
    alike, standing = make_towns(count, nothing, unchanged), make_towns(count, levels, unchanged)
    moving = make_towns(count, nothing, changes)
    status, trend, both = _status(standing), _trend(moving), _coincidence(moving)
    one = (moving.vulnerable == 1.5) != (moving.nuisance == 1.5)
    quiet = (moving.vulnerable == 1) & (moving.nuisance == 1)
    print("| True | Rule | " + " | ".join(SIZES) + " |\n|---|---|" + "--:|" * len(SIZES))
    _print("all areas of the town alike", _status(alike), alike.level == 1, alike.people)
    for level, words in ((1.0, "as the town, among others that differ"), (1.25, "1.25 times"), (1.6, "1.6 times")):
        _print(f"level {words}", status, standing.level == level, standing.people)
    for factor, words in ((1.0, "no change"), (1.15, "1.15 times as much"), (1.5, "1.5 times as much")):
        _print(f"crime: {words}", trend, moving.nuisance == factor, moving.people)
    for truth, words in (
        (quiet, "neither changed"),
        (one, "one of the two 1.5 times"),
        ((moving.vulnerable == 1.15) & (moving.nuisance == 1.15), "both 1.15 times"),
        ((moving.vulnerable == 1.5) & (moving.nuisance == 1.5), "both 1.5 times"),
    ):
        _print(f"vulnerability and crime: {words}", both, truth, moving.people)
    return [
        _compared("status_false_alarms", status, "certain and red", standing.level == 1),
        _compared("trend_false_alarms", trend, "worse", moving.nuisance == 1),
        _compared("coincidence_false_alarms", both, "coincides", quiet),
    ]


def _status(towns: Towns) -> dict[str, np.ndarray]:
    found = towns.found
    row = found.cube.indicators.index(ONE_SHARE)
    level = found.level
    red = (level.signal[row] > 0) & (level.signal[row] <= 2)
    value, reference = level.cells.value[row], level.references.per_area[row]
    return {
        "red": red,
        "certain and red": red & (level.certainty[row] == 0),
        "sign of the difference": value > reference,
        "worst fifth": _worst_fifth(value, found),
        "more than 10 % higher": value > 1.1 * reference,
    }


def _trend(towns: Towns) -> dict[str, np.ndarray]:
    found = towns.found
    moves, row = found.change, found.cube.indicators.index(NUISANCE)
    before, after = moves.before.value[row], moves.after.value[row]
    worse = (moves.trend[row] > 0) & (moves.trend[row] <= 2)
    return {
        "worse": worse,
        "worse, and no small area": worse & ~moves.uncertain[row],
        "sign of the difference": after > before,
        "worst fifth": _worst_fifth(after - before, found),
        "more than 10 % higher": after > 1.1 * before,
    }


def _coincidence(towns: Towns) -> dict[str, np.ndarray]:
    found = towns.found
    index, row = found.index_change, found.cube.indicators.index(NUISANCE)
    change = found.change.after.value[row] - found.change.before.value[row]
    return {
        "coincides": found.coincidences["absolute"] == 1,
        "sign of the difference": (index.change < 0) & (change > 0),
        "worst fifth": _worst_fifth(-index.change, found) & _worst_fifth(change, found),
    }


def _worst_fifth(values: np.ndarray, found: object) -> np.ndarray:
    towns = values.reshape(-1, len(values) // len(found.cube.places.codes))  # type: ignore[attr-defined]
    return (towns >= np.quantile(towns, 0.8, axis=1, keepdims=True)).reshape(-1)


def _print(truth: str, rules: Mapping[str, np.ndarray], true: np.ndarray, people: np.ndarray) -> None:
    """Rows of a Markdown table: % of the areas of which something is true that each rule points at, by inhabitants."""
    for rule, pointed in rules.items():
        shares = [100 * pointed[true & (people >= low) & (people < high)].mean() for low, high in SIZES.values()]
        print(f"| {truth} | {rule} | " + " | ".join(f"{share:.1f}" for share in shares) + " |")


def _compared(name: str, rules: Mapping[str, np.ndarray], ours: str, quiet: np.ndarray) -> Comparison:
    pair = tuple(100 * float(rules[rule][quiet].mean()) for rule in (ours, "sign of the difference"))
    return Comparison(name, f"{ours}, where nothing is", "sign of the difference", ((pair[0], pair[1]),), "%")
