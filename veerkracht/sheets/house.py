"""The house style of an organisation: logo, accent colour, type and a line of text, from a small JSON file."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Optional

from ..errors import QuickScanError
from ..mapping.typography import is_installed
from ..study import Study
from .colours import luminance

LOGO_SUFFIXES = (".svg", ".png", ".jpg", ".jpeg")
LONGEST_BLOCK = 80
COLOUR = re.compile(r"#[0-9a-fA-F]{6}$")
LEAST_CONTRAST = 4.5  # on white (WCAG 2.1 AA): the accent colours text too


@dataclass(frozen=True)
class House:
    """What an organisation puts on its sheets; what is left out is as the plugin has it.

    logo : a picture file. accent : as #rrggbb, readable on white. font : a family that is installed here.
    title_block : a line under the study's name, such as the department.
    """

    # no data colour of DOMAIN §9 is green, so that the accent cannot be read as a class
    accent: str = "#3F6B4F"
    logo: Optional[Path] = None
    font: str = ""
    title_block: str = ""


def house_of(study: Study) -> House:
    """The house style that a study names; the plugin's own where it names none.

    Raises
    ------
    QuickScanError : as :func:`read_house`.
    """
    return read_house(Path(study.house)) if study.house else House()


def read_house(path: Path) -> House:
    """A house style from a file; a relative path of the logo starts at the file's folder.

    Raises
    ------
    QuickScanError : the file cannot be read, or holds something that cannot be used; told is what, and what can.
    """
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        raise _refused(path, str(problem)) from problem
    if not isinstance(document, dict):
        raise _refused(path, "{ … }")
    known = [item.name for item in fields(House)]
    unknown = sorted(set(document) - set(known))
    if unknown:
        raise _wrong(path, ", ".join(unknown), ", ".join(known))
    for name, value in document.items():
        if not isinstance(value, str):
            raise _wrong(path, f"{name}: {value}", '"…"')
    return _house(path, document)


def _house(path: Path, document: dict[str, str]) -> House:
    given: dict[str, Any] = {name: text.strip() for name, text in document.items() if text.strip()}
    accent = given.get("accent", House.accent)
    if not COLOUR.match(accent):
        raise _wrong(path, f"accent: {accent}", "#3F6B4F")
    if 1.05 / (luminance(accent) + 0.05) < LEAST_CONTRAST:
        raise QuickScanError(
            "The accent colour {colour} cannot be used.",
            "It is too pale: text in it cannot be read on white paper.",
            "Choose a darker one in {name}.",
            colour=accent,
            name=path.name,
        )
    if "logo" in given:
        given["logo"] = path.resolve().parent / given["logo"]
        if given["logo"].suffix.lower() not in LOGO_SUFFIXES:
            raise _wrong(path, f"logo: {given['logo'].name}", ", ".join(LOGO_SUFFIXES))
        if not given["logo"].is_file():
            raise _refused(path, f"logo: {given['logo']}")
    if "font" in given and not is_installed(given["font"]):
        raise QuickScanError(
            "The type family {font} is not on this computer.",
            "{name} asks for it, and the sheets would be measured and printed with another.",
            "Install it, or leave it out of the file: the sheets then use their own.",
            font=given["font"],
            name=path.name,
        )
    if len(given.get("title_block", "")) > LONGEST_BLOCK:
        raise _wrong(path, f"title_block: {len(given['title_block'])}", f"≤ {LONGEST_BLOCK}")
    return House(**given)


def _refused(path: Path, problem: str) -> QuickScanError:
    return QuickScanError(
        "The house style {name} could not be read.",
        "{problem}",
        "A house style is a JSON file with, as far as wanted, logo, accent, font and title_block.",
        name=path.name,
        problem=problem,
    )


def _wrong(path: Path, found: str, wanted: str) -> QuickScanError:
    return QuickScanError(
        "The house style {name} holds something that cannot be used.",
        "It says “{found}”.",
        "What can stand there: {wanted}.",
        name=path.name,
        found=found,
        wanted=wanted,
    )
