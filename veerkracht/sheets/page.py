"""What every page of the report has: question, answer, name of the study, footer; and what all sheets are made from."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from qgis.core import QgsLayout, QgsLayoutItem, QgsMapLayer
from qgis.PyQt.QtCore import QRectF

from ..analysis.results import QuickScan
from ..mapping.magnified import magnified_theme
from ..mapping.project import MapProject
from ..mapping.views import View
from ..wording import Wording
from .design import ANSWER, ANSWER_TOP, BODY_TOP, LABEL, MARGIN, MARK, SMALL, TITLE, Design, Paper, Style
from .items import RIGHT_ALIGNED, Sheet, embedded, label, new_layout, new_sheet, picture, rule
from .measure import longest_word, text_height, text_width
from .words import footer
from .words.small_print import BETWEEN

# codes that CBS never gives out: a sample's numbers must not be taken for a real town's
FICTITIOUS = re.compile(r"GM99\d\d$")
BRAND_WIDTH = 92.0
MOST_BRAND = 0.25  # of the width of the sheet
LOGO_WIDTH, LOGO_GAP = 30.0, 3.0
NUMBER_WIDTH = 14.0


@dataclass(frozen=True)
class Making:
    """What the sheets are made from, and how they are laid out.

    charts : a folder for pictures on their way into the layouts.
    alone : each sheet is a layout of its own in the project, and no section of a report.
    background, credit : layers of the project that lie under the zoom maps, and whose they are.
    profiles : the report has a page for each area.
    """

    maps: MapProject
    quickscan: QuickScan
    charts: Path
    say: Wording
    made: date
    design: Design = field(default_factory=Design)
    alone: bool = False
    background: tuple[QgsMapLayer, ...] = ()
    credit: str = ""
    profiles: bool = False

    def on(self, paper: Paper) -> Making:
        """The same, for sheets of other paper."""
        return replace(self, design=self.design.on(paper))

    def theme(self, view: View, background: Sequence[QgsMapLayer] = ()) -> str:
        """The map theme of a view, with names and marks as large as the paper asks for."""
        scale, paper = self.design.scale, self.design.paper.name
        return magnified_theme(self.maps, self.maps.themes[view.id], scale, paper, background)

    def district_theme(self, background: Sequence[QgsMapLayer] = ()) -> str:
        """The theme in which one district is lit, likewise."""
        scale, paper = self.design.scale, self.design.paper.name
        return magnified_theme(self.maps, self.maps.district_theme, scale, paper, background)


@dataclass(frozen=True)
class Section:
    """One layout of the report.

    name : a stable, readable file name without number and extension.
    chapter : what the table of contents calls it together with its neighbours of the same chapter; its title if empty.
    part : its own name under that chapter; empty for none.
    """

    name: str
    title: str
    layout: QgsLayout
    pages: int
    chapter: str = ""
    part: str = ""


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
    return new_layout(making.maps.project, making.design, making.alone)


def page(making: Making, layout: QgsLayout, view: str, title: str, answer: str, number: str) -> Sheet:
    """A new page with its furniture, question and answer."""
    sheet = new_sheet(layout, making.design)
    furniture(making, sheet, view, number)
    head(sheet, title, answer)
    return sheet


def head(sheet: Sheet, title: str, answer: str) -> None:
    """The question and its answer, each as large as fits."""
    width = sheet.design.inner_width
    room = width - _brand_width(sheet)
    smallest = 10.5 if sheet.design.standing else 13.0
    style = fitted(title, TITLE, room, 10.0, smallest)
    label(sheet, title, QRectF(MARGIN, MARGIN, room, ANSWER_TOP - MARGIN), style, "question")
    if answer:
        height = BODY_TOP - ANSWER_TOP - 2.5
        style = fitted(answer, ANSWER, width, height, 8.0)
        needed = min(height, text_height(answer, style, width))
        label(sheet, answer, QRectF(MARGIN, ANSWER_TOP, width, needed), style, "answer")


def fitted(text: str, style: Style, width: float, height: float, smallest: float) -> Style:
    """The style, in the largest size from its own down to ``smallest`` points at which the text fits, each word too."""
    while style.points > smallest and (text_height(text, style, width) > height or longest_word(text, style) > width):
        style = replace(style, points=style.points - 0.5)
    return style


def furniture(making: Making, sheet: Sheet, view: str, number: str) -> None:
    """The study's name, the footer and the page number."""
    design = sheet.design
    _brand(making, sheet)
    rule(sheet, MARGIN, design.footer_rule, design.right, "footer rule", design.accent, 0.4)
    line = footer(view, making.quickscan, making.say, making.made)
    room = design.inner_width - NUMBER_WIDTH
    style = fitted(line, SMALL, room, 8.0, 5.5)
    label(sheet, _whole_parts(line, style, room), QRectF(MARGIN, design.footer_top, room, 8.0), style, "footer")
    place = QRectF(design.right - NUMBER_WIDTH, design.footer_top, NUMBER_WIDTH, 5.0)
    label(sheet, number, place, MARK, "page number", RIGHT_ALIGNED)


def _whole_parts(line: str, style: Style, width: float) -> str:
    """A footer that is too long for one line, broken between its parts."""
    lines: list[str] = []
    for part in line.split(BETWEEN):
        longer = f"{lines[-1]}{BETWEEN}{part}" if lines else part
        if lines and text_width(longer, style) <= width:
            lines[-1] = longer
        else:
            lines.append(part)
    return "\n".join(lines)


def _brand_width(sheet: Sheet) -> float:
    return min(BRAND_WIDTH, MOST_BRAND * sheet.design.inner_width)


def _brand(making: Making, sheet: Sheet) -> None:
    """At the upper right: the logo, and beside it the study's name and what the house puts under it."""
    say, house = making.say, sheet.design.house
    width, right = _brand_width(sheet), sheet.design.right
    left = right - width
    if house.logo is not None:
        logo = QRectF(right - LOGO_WIDTH, MARGIN, LOGO_WIDTH, ANSWER_TOP - MARGIN - 1.0)
        vector = house.logo.suffix.lower() == ".svg"
        item = picture(sheet, embedded(house.logo), logo, "logo", vector)
        item.setPictureAnchor(QgsLayoutItem.ReferencePoint.UpperRight)
        width -= LOGO_WIDTH + LOGO_GAP
    lines = [(report_name(making.quickscan), LABEL, "study"), (house.title_block, LABEL, "title block")]
    if is_fictitious(making.quickscan):
        fictitious = say("fictitious municipality")
        lines.append((fictitious if say.language == "en" else f"{fictitious} / fictitious", MARK, "fictitious"))
    lines = [line for line in lines if line[0]]
    step = min(5.0, (ANSWER_TOP - MARGIN) / len(lines))
    for number, (text, style, name) in enumerate(lines):
        place = QRectF(left, MARGIN + number * step, width, step)
        label(sheet, text, place, fitted(text, style, width, step, 6.0), name, RIGHT_ALIGNED)
