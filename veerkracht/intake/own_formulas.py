"""The formulas of a user's own indicators: whether they can be computed, and what kind of figure they make."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Optional

from ..errors import QuickScanError
from ..own_indicators import Formula, OwnIndicator, unusable
from .catalogue import Indicator
from .derived import FORMULAS, of_counts

# the analysis makes it, of what it finds
_AFTER_ALL_OTHERS = "k_index"


def what_follows(item: OwnIndicator, formula: Formula, known: Mapping[str, Indicator]) -> tuple[str, str, int]:
    """Kind, denominator and per of an indicator that is made by a formula.

    Raises
    ------
    QuickScanError : the formula cannot be computed, or the user says of it what does not follow.
    """
    _check_formula(item, formula, known)
    operands = [known[name] for name in formula.operands]
    first = operands[0]
    alike = {(one.kind, one.denominator, one.per) for one in operands}
    kind, denominator, per = "index", "", 1
    if of_counts(formula, known):
        denominator, per = operands[-1].id, formula.per or 1
        kind = "share" if per == 100 and item.kind != "rate" else "rate"
    elif formula.kind != "ratio" and first.kind == "count":
        kind = "count"
    elif formula.kind == "sum" and len(alike) == 1 and first.kind in ("share", "rate") and first.denominator:
        kind, denominator, per = first.kind, first.denominator, first.per
    if item.kind not in ("", kind):
        raise unusable(
            item.id,
            "Its kind is “{kind}”, but what its formula makes is: {follows}.",
            "Leave the kind out.",
            kind=item.kind,
            follows=kind,
        )
    return kind, denominator, per


def without_operands(waiting: Sequence[OwnIndicator], known: Mapping[str, Indicator]) -> QuickScanError:
    """The error for formulas none of which has all its operands."""
    names = {item.id for item in waiting}
    for item in waiting:
        unknown = (
            [name for name in item.formula.operands if name not in known and name not in names] if item.formula else []
        )
        if unknown:
            return unusable(
                item.id,
                "Its formula uses {operands}, which nobody knows.",
                "Correct the id, or add that indicator too.",
                operands=", ".join(unknown),
            )
    return unusable(
        waiting[0].id,
        "Its formula goes round in a circle, through {operands}.",
        "Make one of these of figures from a table.",
        operands=", ".join(sorted(names)),
    )


def can_divide(indicator: Optional[Indicator]) -> bool:
    """Whether shares and rates can be made of it: a count that may be known."""
    return indicator is not None and indicator.kind == "count" and not indicator.sensitive


def _check_formula(item: OwnIndicator, formula: Formula, known: Mapping[str, Indicator]) -> None:
    if formula.kind not in FORMULAS:
        raise unusable(
            item.id,
            "The kind of its formula is “{kind}”.",
            "Choose one of {kinds}.",
            kind=formula.kind,
            kinds=", ".join(FORMULAS),
        )
    operands = [known[name] for name in formula.operands]
    if (
        len(operands) < 2
        or (formula.kind == "difference" and len(operands) > 2)
        or _AFTER_ALL_OTHERS in formula.operands
    ):
        raise unusable(
            item.id,
            "Its formula has the operands: {operands}.",
            "Give two ids of indicators (of a sum, ratio or per: two or more); k_index cannot be one of them.",
            operands=", ".join(formula.operands) or "–",
        )
    if (formula.kind == "per" and formula.per is None) or (formula.per is not None and formula.per <= 0):
        raise unusable(
            item.id,
            "The “per” of its formula is {per}.",
            "Give a number above 0: 100 for a percentage, 1000 for a rate.",
            per="–" if formula.per is None else formula.per,
        )
    if formula.per is not None and formula.kind not in ("ratio", "per"):
        raise unusable(item.id, "A {kind} has no “per”.", "Leave it out.", kind=formula.kind)
    if formula.kind in ("sum", "difference") and len({one.kind == "count" for one in operands}) > 1:
        raise unusable(
            item.id,
            "It adds or subtracts numbers and figures that are no numbers: {operands}.",
            "Use counts only, or none.",
            operands=", ".join(f"{one.id} ({one.kind})" for one in operands),
        )
    if formula.kind == "per":
        for one in operands[:-1]:
            if not (one.kind == "count" or (one.kind in ("share", "rate") and one.denominator)):
                raise unusable(
                    item.id,
                    "“per” divides numbers of people or cases, and there are none behind {operand} ({kind}).",
                    "Use a count, or a share or rate with a denominator; or divide the figures themselves by “ratio”.",
                    operand=one.id,
                    kind=one.kind,
                )
    if (formula.kind == "per" or of_counts(formula, known)) and not can_divide(operands[-1]):
        raise unusable(
            item.id,
            "It divides by {operand}, which is no count, or a sensitive one.",
            "Put a count last, such as c_inw, c_hh or c_won.",
            operand=operands[-1].id,
        )
