"""The boxes in which the import assistant says what a table is: those choices that are the same for every table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.PyQt.QtWidgets import QComboBox

from ..veerkracht.intake.cells.dialect import DELIMITERS, MIXED
from ..veerkracht.recipe import FROM_COLUMN, FROM_HEADER, FROM_NAME, GIVEN, LONG, WIDE
from .translation import tr


def offer_fixed(window: Any) -> None:
    """Fill the boxes of the form ``window`` whose choices no table changes."""
    levels = (
        ("", tr("as they show")),
        ("neighbourhood", tr("neighbourhoods")),
        ("district", tr("districts")),
        ("municipality", tr("municipalities")),
        ("other", tr("own areas")),
    )
    years = (
        (FROM_COLUMN, tr("in a column")),
        (FROM_HEADER, tr("in the headers")),
        (FROM_NAME, tr("in the file name")),
        (GIVEN, tr("all of one year")),
    )
    layouts = ((WIDE, tr("a column for each figure")), (LONG, tr("a row for each figure")))
    delimiters = ((";", tr("semicolon")), (",", tr("comma")), ("\t", tr("tab")), ("|", tr("bar")))
    assert {choice for choice, _label in delimiters} <= set(DELIMITERS)
    decimals = (("", tr("as each cell shows")), (",", tr("comma")), (".", tr("point")))
    encodings = (
        ("utf-8-sig", "UTF-8"),
        (MIXED, tr("UTF-8, with Windows characters")),
        ("cp1252", tr("Windows (cp1252)")),
        ("utf-16", "UTF-16"),
    )
    for box, choices in (
        (window.levelBox, levels),
        (window.yearFromBox, years),
        (window.layoutBox, layouts),
        (window.delimiterBox, delimiters),
        (window.decimalBox, decimals),
        (window.encodingBox, encodings),
    ):
        offer(box, choices)


def offer(box: QComboBox, choices: Sequence[tuple[str, str]]) -> None:
    """Put (value, label) pairs in a box, in the place of what it offered."""
    box.clear()
    for choice, label in choices:
        box.addItem(label, choice)


def choose(box: QComboBox, chosen: str) -> None:
    """Show one of the values that a box offers; none where it does not offer that."""
    box.setCurrentIndex(box.findData(chosen))
