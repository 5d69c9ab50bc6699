"""When two codes or two names are nearly the same."""

from __future__ import annotations

import numpy as np
import pandas as pd

# names that agree so far are taken for one name: publishers cut names off
_NAME_BEGINS = 12
# StatLine calls a municipality that has the name of its province "Utrecht (gemeente)"
_TAIL = r"\b(?:e\.\s?o\.?|en omgeving)\s*.*$|\s*\(gemeente\)\s*$"


def bare_key(codes: pd.Series) -> pd.Series:
    """A code without prefix, leading zeros, capitals and punctuation: ``BU02000101``, ``2000101.0`` and ``2000101`` are
    one; own keys such as ``Noord-1`` and ``noord 01`` too."""
    text = codes.fillna("").astype(str).str.upper().str.replace(r"\.0+$", "", regex=True)
    text = text.str.replace(r"[\W_]", "", regex=True)
    text = text.str.replace(r"^(?:BU|WK|GM)(?=\d)", "", regex=True)
    return text.str.replace(r"(?<!\d)0+(?=\d)", "", regex=True)


def name_key(names: pd.Series) -> pd.Series:
    """A name without "Wijk 02", "e.o." or "en omgeving", "(gemeente)", capitals, accents and punctuation."""
    given = names.fillna("").astype(str)
    # a national table has the name of a municipality at each of its areas, or none
    spelled = pd.Series(given.unique(), dtype=object)
    text = spelled.str.lower().str.replace(_TAIL, "", regex=True)
    text = text.str.replace(r"^(?:wijk|buurt)\s+\d+\s+", "", regex=True)
    text = text.str.normalize("NFKD").str.replace(r"[\u0300-\u036f]", "", regex=True)
    return given.map(dict(zip(spelled, text.str.replace(r"\W", "", regex=True)))).astype(object)


def same_name(one: pd.Series, other: pd.Series) -> pd.Series:
    """Whether two spellings begin alike."""
    return name_key(one).str[:_NAME_BEGINS].eq(name_key(other).str[:_NAME_BEGINS])


def one_slip_apart(one: pd.Series, other: pd.Series) -> pd.DataFrame:
    """Pairs (``one``, ``other``) of codes that a single typing error turns into each other: a character wrong, missing
    or too many, or two neighbours that changed places.

    Each code is laid beside all its shortenings by one character; codes that share one are a slip apart.
    """
    pairs = _shortened(one, "one").merge(_shortened(other, "other"), on="short")[["one", "other"]].drop_duplicates()
    pairs = pairs[pairs["one"].ne(pairs["other"])]
    slips = [_slips(left, right) for left, right in zip(pairs["one"], pairs["other"])]
    return pairs[np.array(slips, dtype="int64") == 1].reset_index(drop=True)


def _shortened(codes: pd.Series, name: str) -> pd.DataFrame:
    unique = codes.drop_duplicates().astype(str)
    parts = [pd.DataFrame({name: unique, "short": unique})]
    for place in range(int(unique.str.len().max() or 0) if len(unique) else 0):
        longer = unique[unique.str.len().gt(place)]
        parts.append(pd.DataFrame({name: longer, "short": longer.str.slice_replace(place, place + 1, "")}))
    return pd.concat(parts, ignore_index=True).drop_duplicates()


def _slips(one: str, other: str) -> int:
    """1 where the two differ by one slip, else more."""
    if len(one) == len(other):
        places = [place for place in range(len(one)) if one[place] != other[place]]
        if len(places) == 2 and places[1] == places[0] + 1:
            first, second = places
            return 1 if one[first] == other[second] and one[second] == other[first] else 2
        return len(places)
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return 1 if any(longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer))) else 2
