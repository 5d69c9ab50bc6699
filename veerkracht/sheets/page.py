"""What every page of the report has: question, answer, name of the study, footer; and what all sheets are made from."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from qgis.core import QgsLayout
from qgis.PyQt.QtCore import QRectF

from ..analysis.results import QuickScan
from ..mapping.project import MapProject
from ..wording import Wording
from .design import (
    ACCENT,
    ANSWER,
    ANSWER_TOP,
    BODY_TOP,
    FOOTER_RULE,
    FOOTER_TOP,
    LABEL,
    MARGIN,
    MARK,
    RIGHT,
    SMALL,
    TITLE,
    WIDTH,
    Style,
)
from .items import RIGHT_ALIGNED, Sheet, label, new_layout, new_sheet, rule, text_height
from .words import footer

# codes that CBS never gives out: a sample's numbers must not be taken for a real town's
FICTITIOUS = re.compile(r"GM99\d\d$")
BRAND_WIDTH = 92.0
NUMBER_WIDTH = 14.0


@dataclass(frozen=True)
class Making:
    """What the sheets are made from. ``charts`` is a folder for pictures on their way into the layouts."""

    maps: MapProject
    quickscan: QuickScan
    charts: Path
    say: Wording
    made: date


@dataclass(frozen=True)
class Section:
    """One layout of the report.

    name : a stable, readable file name without number and extension.
    chapter : what the table of contents calls it together with its neighbours of the same chapter; its title if empty.
    """

    name: str
    title: str
    layout: QgsLayout
    pages: int
    chapter: str = ""


def is_fictitious(quickscan: QuickScan) -> bool:
    """Whether the municipality is an invented one (code GM99xx)."""
    return bool(FICTITIOUS.match(quickscan.areas.municipality_code or ""))


def report_name(quickscan: QuickScan) -> str:
    """What the report is called in the project and on each page."""
    return f"QuickScan {quickscan.areas.municipality_name}".strip()


def readable(text: str) -> str:
    """A file name part: letters and digits without accents, everything else a hyphen."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9_]+", "-", bare).strip("-_")[:60]


def start(making: Making) -> QgsLayout:
    """An empty layout in the study's project."""
    return new_layout(making.maps.project)


def page(making: Making, layout: QgsLayout, view: str, title: str, answer: str, number: str) -> Sheet:
    """A new page with its furniture, question and answer."""
    sheet = new_sheet(layout)
    furniture(making, sheet, view, number)
    head(sheet, title, answer)
    return sheet


def head(sheet: Sheet, title: str, answer: str) -> None:
    """The question and its answer, each as large as fits."""
    room = WIDTH - BRAND_WIDTH
    style = fitted(title, TITLE, room, 10.0, 13.0)
    label(sheet, title, QRectF(MARGIN, MARGIN, room, ANSWER_TOP - MARGIN), style, "question")
    if answer:
        height = BODY_TOP - ANSWER_TOP - 2.5
        style = fitted(answer, ANSWER, WIDTH, height, 8.0)
        needed = min(height, text_height(answer, style, WIDTH))
        label(sheet, answer, QRectF(MARGIN, ANSWER_TOP, WIDTH, needed), style, "answer")


def fitted(text: str, style: Style, width: float, height: float, smallest: float) -> Style:
    """The style, in the largest size not above its own at which the text fits; never below ``smallest`` points."""
    while style.points > smallest and text_height(text, style, width) > height:
        style = replace(style, points=style.points - 0.5)
    return style


def furniture(making: Making, sheet: Sheet, view: str, number: str) -> None:
    """The study's name, the footer and the page number."""
    say = making.say
    left = RIGHT - BRAND_WIDTH
    name = report_name(making.quickscan)
    label(
        sheet,
        name,
        QRectF(left, MARGIN, BRAND_WIDTH, 5.0),
        fitted(name, LABEL, BRAND_WIDTH, 4.5, 6.0),
        "study",
        RIGHT_ALIGNED,
    )
    if is_fictitious(making.quickscan):
        fictitious = say("fictitious municipality")
        text = fictitious if say.language == "en" else f"{fictitious} / fictitious"
        label(sheet, text, QRectF(left, MARGIN + 5.0, BRAND_WIDTH, 5.0), MARK, "fictitious", RIGHT_ALIGNED)
    rule(sheet, MARGIN, FOOTER_RULE, RIGHT, "footer rule", ACCENT, 0.4)
    line = footer(view, making.quickscan, say, making.made)
    room = WIDTH - NUMBER_WIDTH
    style = fitted(line, SMALL, room, 8.0, 5.5)
    label(sheet, line, QRectF(MARGIN, FOOTER_TOP, room, 8.0), style, "footer")
    label(
        sheet,
        number,
        QRectF(RIGHT - NUMBER_WIDTH, FOOTER_TOP, NUMBER_WIDTH, 5.0),
        MARK,
        "page number",
        RIGHT_ALIGNED,
    )
