"""Names that were read in the wrong encoding, and how they should be read: only where there is one way to do it.

Shapefiles seldom say how their text was written (DATA-FACTS, "Text and files": a DBF with UTF-8 bytes gives
“SÃºdwest-FryslÃ¢n”). The text is mended as it was read; the file is not touched.
"""

from __future__ import annotations

import re
from typing import Optional

import pandas as pd

from ...wording import Wording

# Python keeps a byte that is no UTF-8 as a surrogate, which no file can be written with
_BYTE = re.compile("[\udc80-\udcff]")
# control characters that nobody uses; Windows has its quotation marks and dashes there
_CONTROL = re.compile("[\x80-\x9f]")
# letters of western names, typographers' marks and the euro; É and a dash are in UTF-8 the one letter ɖ
_FOREIGN = re.compile("[^\x00-\x7f\u00a0-\u017f\u0218-\u021b\u2010-\u2044\u20ac]")


def mended(frame: pd.DataFrame, say: Wording) -> tuple[pd.DataFrame, list[str]]:
    """The text cells of a layer with broken ones mended, and a sentence where there were any."""
    columns: dict[str, pd.Series] = {}
    examples: list[str] = []
    count = 0
    for name in frame.columns:
        cells = frame[name]
        if "".join(cells).isascii():
            continue
        changes = _changes(sorted({cell for cell in cells if not cell.isascii()}))
        if changes:
            columns[name] = cells.replace(changes)
            examples += changes.values()
            count += int(cells.isin(changes).sum())
    if not columns:
        return frame, []
    sentence = say(
        "{count} texts were in another encoding than the file says and were mended, such as “{text}”.",
        count=count,
        text=examples[0],
    )
    return frame.assign(**columns), [sentence]


def _changes(texts: list[str]) -> dict[str, str]:
    """What the broken ones of a column's texts should be."""
    broken = [text for text in texts if _BYTE.search(text)]
    if broken:
        # where other texts of the column could be read it is UTF-8, and these were cut off in the middle of a letter
        cut_off = len(broken) < len(texts)
        return {text: _from_bytes(text.encode("utf-8", "surrogateescape"), cut_off) for text in broken}
    return _from_utf8(texts) or _from_windows(texts)


def _from_bytes(raw: bytes, cut_off: bool) -> str:
    return (_utf8(raw, cut_off) if cut_off else None) or raw.decode("cp1252", "replace")


def _from_utf8(texts: list[str]) -> dict[str, str]:
    """UTF-8 that was read as a Western encoding: all of the column must be, in western letters, and one to its end."""
    raws = {text: _western_bytes(text) for text in texts}
    whole = any(raw is not None and _utf8(raw) is not None for raw in raws.values())
    found = {text: _utf8(raw, cut_off=whole) if raw is not None else None for text, raw in raws.items()}
    made = {text: right for text, right in found.items() if right is not None and not _FOREIGN.search(right)}
    return made if len(made) == len(texts) else {}


def _from_windows(texts: list[str]) -> dict[str, str]:
    found = {text: _western_bytes(text) for text in texts if _CONTROL.search(text)}
    return {text: raw.decode("cp1252", "replace") for text, raw in found.items() if raw is not None}


def _utf8(raw: bytes, cut_off: bool = False) -> Optional[str]:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as problem:
        if cut_off and problem.reason == "unexpected end of data":
            return raw[: problem.start].decode("utf-8")
        return None


def _western_bytes(text: str) -> Optional[bytes]:
    """The bytes of a text that was read as Latin-1 or Windows-1252; None where a letter is in neither."""
    try:
        return b"".join(letter.encode("latin-1" if letter < "\u0100" else "cp1252") for letter in text)
    except UnicodeEncodeError:
        return None
