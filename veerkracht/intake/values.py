"""Cells of text to numbers: decimal point or comma, and every publisher's way of writing "no data" (DOMAIN §4)."""

from __future__ import annotations

import pandas as pd

MISSING_WORDS = frozenset({"", ".", "x", "null", "none", "nan", "na", "n/a", "-", "–"})
# CBS writes -99997, -99999999 and the like; real negatives (SES-WOA, Leefbaarometer) are small
LOWEST_VALUE = -99990.0


def to_numbers(cells: pd.Series, whole: bool = False) -> tuple[pd.Series, pd.Series]:
    """The numbers of one column, and which cells hold text that is neither a number nor a sign for "no data".

    Parameters
    ----------
    whole : the column counts something, so that the point in ``1.200`` parts thousands.

    Returns
    -------
    numbers : float, NaN for no data.
    unreadable : bool.
    """
    text = cells.fillna("").astype(str).str.replace("\u00a0", "", regex=False).str.strip()
    text = text.str.replace("\u2212", "-", regex=False).str.rstrip("*").str.rstrip()
    missing = text.str.lower().isin(MISSING_WORDS)
    if text.str.fullmatch(r"[+-]?\d{1,3}(?:\.\d{3})+,\d+").any() or (whole and has_thousands(text)):
        text = text.str.replace(".", "", regex=False)
    text = text.str.replace(r"(?<=\d),(?=\d+$)", ".", regex=True)
    numbers = pd.to_numeric(text.mask(missing), errors="coerce").astype("float64")
    unreadable = numbers.isna() & ~missing
    return numbers.mask(numbers <= LOWEST_VALUE), unreadable


def has_thousands(cells: pd.Series) -> bool:
    """Whether points part the thousands in a column of counts: ``1.200`` among ``90``, not ``120.000`` of a database.

    Every point must have three digits behind it that are not all 0 throughout, and no number may be longer without one.
    """
    text = cells.fillna("").astype(str).str.strip()
    pointed = text[text.str.contains(".", regex=False) & text.ne(".")]
    longer = text.str.fullmatch(r"[+-]?\d{4,}(?:[.,]\d*)?") & ~text.str.startswith("-9999")
    return bool(
        len(pointed)
        and pointed.str.fullmatch(r"\d{1,3}(?:\.\d{3})+").all()
        and not pointed.str.endswith(".000").all()
        and not longer.any()
    )
