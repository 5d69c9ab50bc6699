"""What stays in a folder of an earlier result, because the new one was made without it.

It is told and not taken away: somebody may want to keep it, or may have worked in it.
"""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from ..prints import Prints
from ..wording import Wording
from .datapackage import NAME, PACKAGE
from .text_version import GENERATOR

HEAD = 2000  # bytes of a web page in which it says what wrote it


def left_behind(tables: Path, text_version: Path, prints: Prints, say: Wording) -> tuple[str, ...]:
    """A sentence for each part of an earlier result that ``prints`` does not ask for any more.

    tables, text_version : where a publication puts these.
    """
    found = []
    if not prints.tables and _is_our_package(tables / NAME):
        found.append((tables.name, tables / NAME))
    if not prints.text_version and _is_our_page(text_version):
        found.append((text_version.name, text_version))
    return tuple(
        say(
            "“{name}” is of an earlier result ({date}), and may say otherwise than this one: it was not asked for now. "
            "Remove it, or have it made again.",
            name=name,
            date=_day(path, say),
        )
        for name, path in found
    )


def _is_our_package(path: Path) -> bool:
    with suppress(OSError, ValueError):
        package = json.loads(path.read_text(encoding="utf-8"))
        return isinstance(package, dict) and package.get("name") == PACKAGE
    return False


def _is_our_page(path: Path) -> bool:
    with suppress(OSError), path.open("rb") as stream:
        return GENERATOR.encode("ascii") in stream.read(HEAD)
    return False


def _day(path: Path, say: Wording) -> str:
    day = datetime.fromtimestamp(path.stat().st_mtime)
    return day.strftime("%d-%m-%Y") if say.language == "nl" else day.date().isoformat()
