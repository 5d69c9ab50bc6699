"""Area codes as text: trimmed, with lost zeros and prefixes restored only where that is unambiguous (DOMAIN §2)."""

from __future__ import annotations

import re
from typing import Union

import numpy as np
import pandas as pd

from ..wording import Wording

# prefix -> (level, characters after the prefix); letters occur after the municipality's digits (BU0363AA01)
PREFIXES = {
    "BU": ("neighbourhood", 8),
    "WK": ("district", 6),
    "GM": ("municipality", 4),
}
NETHERLANDS = "NL00"
CBS_CODE = r"(?:BU\d{4}[0-9A-Z]{4}|WK\d{4}[0-9A-Z]{2}|GM\d{4}|NL\d{2})"
# no letter, and seen by nobody: a place where a word may be broken, a byte order mark, and the like
_INVISIBLE = r"[\u00ad\u200b-\u200f\u2060\ufeff]"
# how a number may be written: a spreadsheet shows a long one with an exponent
BARE_CODE = r"(?:\d{{{least},8}}(?:[.,]0+)?|\d[.,]\d{{4,7}}[eE]\+?0?[4-7])"
_EXPONENT = r"\d(?:[.,]\d+)?[eE]\+?\d{1,2}"
_PREFIX_OF_LEVEL = {level: (prefix, width) for prefix, (level, width) in PREFIXES.items()}
# no municipality ever had a lower number (GM0003 was Appingedam), so that 1, 2, 3 … are an organisation's own numbers
_FIRST_MUNICIPALITY = 3

_LEVEL_OF_CODE = re.compile(
    r"(?P<neighbourhood>BU\d{4}[0-9A-Z]{4})|(?P<district>WK\d{4}[0-9A-Z]{2})|(?P<municipality>GM\d{4})|"
    rf"(?P<country>{NETHERLANDS})"
)
_IN_DISTRICT = re.compile(r"(?:BU|WK)\d{4}[0-9A-Z]{2,4}")
_IN_MUNICIPALITY = re.compile(r"(?:BU|WK|GM)\d{4}[0-9A-Z]{0,4}")
# how a code begins that may have lost its zeros, its capitals or its being text
_MENDABLE = re.compile(r"(?i:bu|wk|gm|nl)?\d")
# what publishers call the levels, in a column beside the code or in the name of the code column
LEVEL_WORDS = {
    "land": "country",
    "nederland": "country",
    "gemeente": "municipality",
    "wijk": "district",
    "buurt": "neighbourhood",
    # the Excel edition of 2012 and before
    "g": "municipality",
    "w": "district",
    "b": "neighbourhood",
}


def clean_codes(raw: pd.Series, say: Wording, level: Union[str, pd.Series] = "") -> tuple[pd.Series, list[str]]:
    """Codes as they should be written, and a sentence for every kind of repair that was needed.

    Parameters
    ----------
    raw : the key column as text.
    level : one of ``frames.LEVELS`` for all rows or a series of them; where it is known, bare numbers get their zeros
        and prefix back, unless one of them lies in no municipality: then they are an organisation's own. Empty: only
        numbers of 7 and 8 digits, where most are, are taken for neighbourhoods.
    """
    text = raw.fillna("").astype(str)
    place, different = pd.factorize(text)
    ways = pd.Series(different, dtype=object)
    seen = visible(ways)
    trimmed = seen.str.strip()
    codes = pd.Series(trimmed.to_numpy(dtype=object)[place], index=raw.index, dtype=object)
    hard = ways.str.contains("\u00a0", regex=False)
    repairs = []
    for changed, sentence in (
        (
            seen.ne(ways.str.replace("\u00a0", " ", regex=False)),
            say("Invisible characters in {count} codes were removed."),
        ),
        (trimmed.ne(seen) | hard, say("Spaces around {count} codes were removed.")),
    ):
        count = int(changed.to_numpy(dtype=bool)[place].sum())
        if count:
            repairs.append(say.filled(sentence, count=count))
    # a national table is written as the CBS does, but for a row or two: only those are looked at closely
    levels = level_of(codes)
    own = levels.eq("other").to_numpy()
    odd = own & np.array([bool(_MENDABLE.match(code)) for code in codes], dtype=bool)
    if not odd.any():
        return codes, repairs
    others = codes[~odd & levels.ne("country").to_numpy() & codes.ne("").to_numpy()]
    mended, told = _mended(codes[odd], level[odd] if isinstance(level, pd.Series) else level, others, say)
    all_codes = codes.to_numpy(copy=True)
    all_codes[odd] = mended.to_numpy()
    return pd.Series(all_codes, index=codes.index, dtype=object), [*repairs, *told]


def _mended(
    codes: pd.Series, level: Union[str, pd.Series], others: pd.Series, say: Wording
) -> tuple[pd.Series, list[str]]:
    """The codes that may not be written as the CBS does; ``others`` are those beside them, without the country's."""
    repairs: list[str] = []

    def note(changed: pd.Series, sentence: str) -> None:
        if changed.any():
            repairs.append(say.filled(sentence, count=int(changed.sum()), code=codes[changed].iloc[0]))

    exponent = codes.str.fullmatch(_EXPONENT)
    restored = codes[exponent].map(_without_exponent)
    exponent &= restored.reindex(codes.index, fill_value="").ne("")
    codes = codes.where(~exponent, restored.reindex(codes.index, fill_value=""))
    note(exponent, say("{count} codes were written with an exponent and became whole again, such as {code}."))

    decimal = codes.str.fullmatch(r"\d+[.,]0+")
    codes = codes.where(~decimal, codes.str.replace(r"[.,]0+$", "", regex=True))
    note(decimal, say("{count} codes were written as decimal numbers and became text again, such as {code}."))

    small = codes.str.fullmatch(r"(?i:bu|wk|gm|nl)\d{1,4}[0-9a-zA-Z]{0,4}") & codes.ne(codes.str.upper())
    codes = codes.where(~small, codes.str.upper())
    note(small, say("{count} codes were written in small letters and are capitals now, such as {code}."))

    country = codes.str.fullmatch(r"NL\d{2}") & codes.ne(NETHERLANDS)
    # there is one Netherlands, and only the CBS writes it so: NL01, NL02, NL03 are neighbourhoods of Amsterdam
    country &= codes[country].nunique() == 1 and _among_cbs_codes(codes, others)
    codes = codes.where(~country, NETHERLANDS)
    note(country, say("Rows of the Netherlands that got the code {code}: {count}."))

    codes, restored = _restore_zeros(codes, level)
    note(restored, say("Lost zeros or prefixes were put back in {count} codes, such as {code}."))
    return codes, repairs


def visible(cells: pd.Series) -> pd.Series:
    """Text as it looks: without invisible characters, and with hard spaces as spaces."""
    if "".join(map(str, cells)).isascii():
        return cells
    return cells.str.replace(_INVISIBLE, "", regex=True).str.replace("\u00a0", " ", regex=False)


def _without_exponent(code: str) -> str:
    """``2.000101E6`` as 2000101; empty where digits were lost (``2.0E+06``)."""
    mantissa, power = re.split("[eE]", code)
    whole, _, fraction = mantissa.replace(",", ".").partition(".")
    if len(fraction) != int(power):
        return ""
    return whole + fraction


def _among_cbs_codes(codes: pd.Series, others: pd.Series) -> bool:
    """Whether at least half of ``codes`` (but for the rows of a country) and ``others`` are CBS codes."""
    filled = pd.concat([codes[~codes.str.fullmatch(r"NL\d{2}")], others])
    return bool(filled.empty or filled.str.fullmatch(CBS_CODE).mean() >= 0.5)


def _restore_zeros(codes: pd.Series, level: Union[str, pd.Series]) -> tuple[pd.Series, pd.Series]:
    before = codes
    for prefix, (_, width) in PREFIXES.items():
        short = codes.str.fullmatch(prefix + r"\d{1," + str(width - 1) + "}")
        if not short.any():
            continue
        short &= codes.str[2:].where(short, "0").astype("int64").ge(lowest_number(width))
        codes = codes.where(~short, prefix + codes.str[2:].str.zfill(width))
    bare = codes.str.fullmatch(r"\d+")
    if isinstance(level, str) and not level:
        # only a neighbourhood has 7 or 8 digits; 4 to 6 may be a postcode, a municipality or a district
        long = bare & codes.str.len().between(7, 8)
        mostly = bool(bare.any()) and long.sum() >= 0.5 * bare.sum()
        levels = pd.Series(np.where(long & mostly, "neighbourhood", ""), index=codes.index)
    else:
        levels = pd.Series(level, index=codes.index) if isinstance(level, str) else level
    for name, (prefix, width) in _PREFIX_OF_LEVEL.items():
        rows = bare & levels.eq(name) & codes.str.len().le(width)
        if not rows.any():
            continue
        numbers = codes.where(rows, "0").astype("int64")
        if not numbers.between(1, lowest_number(width) - 1).any():
            codes = codes.where(numbers.eq(0), prefix + codes.str.zfill(width))
    return codes, codes.ne(before)


def lowest_number(width: int) -> int:
    """The lowest number that a code of so many digits can have: that of the first municipality."""
    return _FIRST_MUNICIPALITY * 10 ** (width - 4)


def level_of(codes: pd.Series) -> pd.Series:
    """The level (of ``frames.LEVELS``) that each code is of; ``other`` for an organisation's own keys."""
    kinds = [(found := _LEVEL_OF_CODE.fullmatch(code)) and found.lastgroup for code in codes]
    return pd.Series([kind or "other" for kind in kinds], index=codes.index, dtype=object)


def levels_from_words(words: pd.Series) -> pd.Series:
    """Levels from a publisher's own column (``Buurt``, ``Wijk``, ``Gemeente``, ``Land``); empty where unknown."""
    text = words.fillna("")
    return text.map({word: LEVEL_WORDS.get(word.strip().lower(), "") for word in text.unique()})


def level_from_header(header: str) -> str:
    """The level that a code column's own name tells (``buurtcode``, ``bu_code``, ``WK_CODE``); empty when none."""
    name = header.lower()
    if name.startswith(("buurt", "bu_", "bucode")):
        return "neighbourhood"
    if name.startswith(("wijkcode", "wk_", "wkcode")):
        return "district"
    if name.startswith(("gemeente", "gm_", "gmcode")):
        return "municipality"
    return ""


def district_of(codes: pd.Series) -> pd.Series:
    """The district code of each neighbourhood or district code; empty for others."""
    found = ["WK" + code[2:8] if _IN_DISTRICT.fullmatch(code) else "" for code in codes]
    return pd.Series(found, index=codes.index, dtype=object)


def municipality_of(codes: pd.Series) -> pd.Series:
    """The municipality code of each CBS code; empty for others."""
    found = ["GM" + code[2:6] if _IN_MUNICIPALITY.fullmatch(code) else "" for code in codes]
    return pd.Series(found, index=codes.index, dtype=object)
