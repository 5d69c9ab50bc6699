"""What was typed about sheets, districts and paper, as the sheets that are meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..errors import QuickScanError


def words_of(text: str) -> list[str]:
    """``focus, canvas`` as a list."""
    return [part.strip() for part in text.replace(";", ",").split(",") if part.strip()]


def paper_choices(text: str) -> dict[str, str]:
    """``zoom=A0, focus=A1`` as paper by the kind of sheet.

    Raises
    ------
    QuickScanError : a part is not a sheet and its paper.
    """
    found = {}
    for part in words_of(text):
        kind, mark, paper = (piece.strip() for piece in part.partition("="))
        if not (kind and mark and paper):
            raise QuickScanError(
                "The paper “{text}” is not understood.",
                "Paper is told by the sheet that it is for.",
                "Write it as zoom=A0, focus=A1.",
                text=part,
            )
        found[kind] = paper
    return found


def chosen_ids(
    choices: Sequence[Any],
    sets: Sequence[str],
    sheets: Sequence[str],
    districts: Sequence[str],
    names: Mapping[str, str],
) -> list[str]:
    """The ids of the sheets that are meant: of these sets, kinds or ids, and districts; where none is named, of all.

    Parameters
    ----------
    choices : of ``printing.workshop_sheets``. names : the districts' names by their codes.

    Raises
    ------
    QuickScanError : a sheet or a district is not known.
    """
    _must_be_known(sheets, {choice.id for choice in choices} | {choice.kind for choice in choices})
    by_word = {str(word).casefold(): str(code) for code, name in names.items() for word in (code, name) if word}
    _must_be_known([word.casefold() for word in districts], set(by_word))
    codes = {by_word[word.casefold()] for word in districts}
    return [
        choice.id
        for choice in choices
        if not choice.problem
        and (not sets or choice.set_id in sets)
        and ((choice.id in sheets or choice.kind in sheets) if sheets else choice.ticked)
        and (not codes or not choice.district or choice.district in codes)
    ]


def _must_be_known(words: Sequence[str], known: set[str]) -> None:
    unknown = [word for word in words if word not in known]
    if unknown:
        raise QuickScanError(
            "“{words}” is no sheet or district of this study.",
            "There are: {known}.",
            "Choose among these.",
            words=", ".join(unknown),
            known=", ".join(sorted(known)),
        )
