"""Cells of text to numbers: decimal point or comma, and every publisher's way of writing "no data" (DOMAIN §4)."""

from __future__ import annotations

import pandas as pd

MISSING_WORDS = frozenset({"", ".", "x", "null", "none", "nan", "na", "n/a", "-", "–"})
# CBS writes -99997, -99999999 and the like; real negatives (SES-WOA, Leefbaarometer) are small
LOWEST_VALUE = -99990.0


def to_numbers(cells: pd.Series) -> tuple[pd.Series, pd.Series]:
    """The numbers of one column, and which cells hold text that is neither a number nor a sign for "no data".

    Returns
    -------
    numbers : float, NaN for no data.
    unreadable : bool.
    """
    text = cells.fillna("").astype(str).str.replace("\u00a0", "", regex=False).str.strip()
    text = text.str.replace("\u2212", "-", regex=False).str.rstrip("*").str.rstrip()
    missing = text.str.lower().isin(MISSING_WORDS)
    if text.str.fullmatch(r"[+-]?\d{1,3}(?:\.\d{3})+,\d+").any():
        text = text.str.replace(".", "", regex=False)
    text = text.str.replace(r"(?<=\d),(?=\d+$)", ".", regex=True)
    numbers = pd.to_numeric(text.mask(missing), errors="coerce").astype("float64")
    unreadable = numbers.isna() & ~missing
    return numbers.mask(numbers <= LOWEST_VALUE), unreadable
