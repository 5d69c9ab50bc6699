"""The years behind a figure, one text an area: what a small line in a map tip is drawn of."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd

from ..intake.catalogue import catalogue

SERIES = "series"
LEAST_YEARS = 2


def series_columns(observations: pd.DataFrame, indicators: Iterable[str], codes: pd.Index) -> dict[str, np.ndarray]:
    """``<indicator>_series`` per indicator with at least two years, in the order of ``codes``.

    observations : without what is hidden. Each text is JSON, ``[[2014,3.1],[2015,3.4]]``; empty for an area without
    figures. Modelled figures have none: a line would suggest a change (DOMAIN §3).
    """
    rows = observations[observations["value"].notna() & observations["area_code"].isin(codes)]
    wanted = [indicator for indicator in dict.fromkeys(indicators) if not _modelled(indicator)]
    columns = {}
    for indicator, part in rows[rows["indicator"].isin(wanted)].groupby("indicator", sort=False):
        if part["year"].nunique() >= LEAST_YEARS:
            columns[f"{indicator}_{SERIES}"] = _texts(str(indicator), part, codes)
    return columns


def _texts(indicator: str, rows: pd.DataFrame, codes: pd.Index) -> np.ndarray:
    known = catalogue().get(indicator)
    pattern = f"%.{(known.decimals if known else 2) + 1}f"
    texts = np.full(len(codes), "", dtype=object)
    for year, part in rows.drop_duplicates(["area_code", "year"]).groupby("year", sort=True):
        places = codes.get_indexer(part["area_code"])
        points = np.char.mod(f",[{year},{pattern}]", part["value"].to_numpy(dtype=float)).astype(object)
        texts[places] = texts[places] + points
    filled = texts != ""
    # the first comma of each stands where the list begins
    texts[filled] = "[" + pd.Series(texts[filled], dtype=object).str[1:].to_numpy(dtype=object) + "]"
    return texts


def _modelled(indicator: str) -> bool:
    known = catalogue().get(indicator)
    return known is not None and known.kind == "model"
