"""Columns that the sheets of the workbook share."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from ..analysis.results import QuickScan
from ..intake.catalogue import catalogue
from ..mapping.class_names import trend_labels
from ..wording import Wording
from . import facts


def place(quickscan: QuickScan, codes: pd.Series, say: Wording) -> pd.DataFrame:
    """Code, name and district of each row's area."""
    frame = quickscan.areas.frame.drop_duplicates("area_code").set_index("area_code")
    owner = frame["district_code"].map(facts.districts(quickscan)).reindex(codes)
    return pd.DataFrame(
        {
            say("Code"): codes.to_numpy(),
            say("Name"): facts.names(quickscan).reindex(codes).to_numpy(),
            say("District"): owner.to_numpy(),
        }
    )


def indicator_columns(frame: pd.DataFrame, indicators: pd.Series, say: Wording) -> pd.DataFrame:
    """Add what each row is about: the indicator and its unit."""
    known = catalogue()
    titles = {key: item.label(say.language) for key, item in known.items()}
    units = {key: item.unit(say.language) for key, item in known.items()}
    frame[say("Indicator")] = indicators.map(titles).fillna(indicators).to_numpy()
    frame[say("Unit")] = indicators.map(units).to_numpy()
    return frame


def add_numbers(out: pd.DataFrame, frame: pd.DataFrame, headings: Mapping[str, str], decimals: int = 4) -> None:
    """Add columns of ``frame``, rounded, under their headings (heading to column); whole numbers stay whole."""
    for heading, column in headings.items():
        numbers = frame[column]
        if not pd.api.types.is_integer_dtype(numbers.dtype):
            numbers = numbers.astype(float)
        out[heading] = numbers.round(decimals).array


def trend_words(say: Wording) -> dict[int, str]:
    """The words of trends 1 to 5."""
    return dict(enumerate(trend_labels(say), start=1))


def yes_no(values: pd.Series, say: Wording) -> pd.Series:
    """Truths in words."""
    return values.astype(object).map({True: say("yes"), False: say("no")})
