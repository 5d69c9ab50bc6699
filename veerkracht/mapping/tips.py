"""What appears under the mouse: an area's class and why, its years as a small line, and its signals by class.

Expressions only, so that a tip works in every QGIS that opens the GeoPackage, with or without this plugin. It is read
as HTML: text of the data is escaped in the expression, and text that is put in is written so that it can be neither
markup nor expression.
"""

from __future__ import annotations

from html import escape

from qgis.core import QgsExpression

from ..analysis.results import K_INDEX, QuickScan
from ..intake.catalogue import catalogue
from ..wording import Wording
from .class_names import CLASS_VALUES, GLYPHS, SIGNAL_LETTERS
from .drawing import Category, Drawing
from .palette import INK, PAPER, palette
from .views import View, signalled
from .wide import wide_areas
from .year_lines import SERIES

_WIDTH, _HEIGHT, _EDGE = 108, 26, 4
_LINE = "%236b6b6b"
_MIDDLE = 3
# paper and ink of its own: QGIS writes black letters in a tip, also where its theme makes the ground dark
_START = f'<div style="font-family:sans-serif;width:330px;background-color:{PAPER};color:{INK};padding:2px">'
# WebKit gives tables a type size of their own, and all paragraphs wide margins
_TABLE = '<table cellspacing="1" cellpadding="2" style="font-size:inherit;color:inherit">'
_PARAGRAPH = '<p style="margin:4px 0">'


def map_tip(drawn: Drawing, view: View, quickscan: QuickScan, say: Wording) -> str:
    """The tip of one view, as the template that QGIS fills in for the area under the mouse."""
    columns = set(wide_areas(quickscan).columns)
    reasons = [name for name in _reason_columns(drawn, view) if name in columns]
    return "".join(
        (
            _START,
            f"<b>{_text_of('name')}</b><br><small>{_text_of('district_name')}</small>",
            _class(drawn, columns),
            *(f"{_PARAGRAPH}{_first_sentence(name)}</p>" for name in reasons),
            _years(view, quickscan, columns, say),
            _signals(quickscan, columns, say),
            "</div>",
        )
    )


def _reason_columns(drawn: Drawing, view: View) -> list[str]:
    if view.id.startswith("coincidence_"):
        return [f"{view.id}_reason"]
    if view.id.endswith(("_change_absolute", "_change_relative")):
        return [f"{view.indicator}_trend_reason"]
    # a reason tells of the year of the signals, not of the one that a map by year shows
    if not view.indicator or view.years:
        return []
    return [f"{view.indicator}_reason", *([f"{view.indicator}_trend_reason"] if drawn.glyph_column else [])]


def _class(drawn: Drawing, columns: set[str]) -> str:
    """The class that the map draws the area in, in words after its colour; nothing where it has none."""
    if drawn.column not in columns:
        return ""
    cases = " ".join(
        f"WHEN {drawn.value} = {_quoted(category.value)} THEN {_quoted(_swatch(category))}"
        for category in drawn.categories
    )
    return f"[% coalesce(CASE {cases} END, '') %]"


def _swatch(category: Category) -> str:
    mark = f"<b>{category.letter or category.glyph}</b> " if category.letter or category.glyph else ""
    return (
        f'{_TABLE}<tr><td bgcolor="{category.colour}">&nbsp;&nbsp;&nbsp;</td>'
        f"<td>&nbsp;{mark}{_plain(category.label)}</td></tr></table>"
    )


def _years(view: View, quickscan: QuickScan, columns: set[str], say: Wording) -> str:
    """A line of the years of the map's indicator, with its first and last figure; where an area has two or more."""
    indicator = "w_corp" if view.id == "social_housing" else view.indicator or quickscan.results.nuisance
    if view.id == "orientation" or f"{indicator}_{SERIES}" not in columns:
        return ""
    known = catalogue().get(indicator)
    label = known.label(say.language) if known else indicator
    unit = known.unit(say.language) if known else ""
    decimals = known.decimals if known else 2
    number = f"format_number(array_get(array_get(@s, %d), 1), {decimals}, {_quoted(say.language)})"
    value = f"replace({number}, '-', '−')"
    year = "to_string(array_get(array_get(@s, %d), 0))"
    spread = "CASE WHEN array_max(@v) = array_min(@v) THEN 1 ELSE array_max(@v) - array_min(@v) END"
    across = f"{_EDGE} + {_WIDTH - 2 * _EDGE} * (@element[0] - @from) / (@to - @from)"
    down = f"{_HEIGHT - _EDGE} - {_HEIGHT - 2 * _EDGE} * (@element[1] - array_min(@v)) / ({spread})"
    points = f"array_foreach(@s, to_string(round({across})) || ',' || to_string(round({down})))"
    picture = _picture().replace("POINTS", "' || array_to_string(@p, '%20') || '")
    for axis, place in (("LASTX", 0), ("LASTY", 1)):
        picture = picture.replace(axis, f"' || string_to_array(@p[-1])[{place}] || '")
    ends = [
        f"'<small>' || {year % 0} || '</small> ' || {value % 0}",
        f"{value % -1} || ' <small>' || {year % -1} || '</small>'",
    ]
    line = (
        f"'{_PARAGRAPH}{_plain(f'{label}, {unit}' if unit else label)}<br><span style=\"white-space:nowrap\">' || "
        f"{ends[0]} || ' <img src=\"{picture}\"> ' || {ends[1]} || '</span></p>'"
    )
    return (
        f"[% with_variable('s', from_json(\"{indicator}_{SERIES}\"), "
        "CASE WHEN coalesce(array_length(@s), 0) > 1 THEN "
        "with_variable('v', array_foreach(@s, @element[1]), "
        "with_variable('from', array_get(array_get(@s, 0), 0), with_variable('to', array_get(array_get(@s, -1), 0), "
        f"with_variable('p', {points}, {line})))) ELSE '' END) %]"
    )


def _picture() -> str:
    """The line as an SVG picture in an address; its points are filled in for each area."""
    return (
        "data:image/svg+xml;utf8,%3Csvg%20xmlns=%27http://www.w3.org/2000/svg%27%20"
        f"width=%27{_WIDTH}%27%20height=%27{_HEIGHT}%27%3E%3Cpolyline%20fill=%27none%27%20stroke=%27{_LINE}%27%20"
        "stroke-width=%271.5%27%20points=%27POINTS%27/%3E"
        f"%3Ccircle%20cx=%27LASTX%27%20cy=%27LASTY%27%20r=%273%27%20fill=%27{_LINE}%27/%3E%3C/svg%3E"
    )


def _signals(quickscan: QuickScan, columns: set[str], say: Wording) -> str:
    """The area's signals: a row for each class but the middle one, with the names and the trends in it."""
    indicators = [one for one in signalled(quickscan) if f"{one}_signal" in columns and one != K_INDEX]
    if not indicators:
        return ""
    entries = ", ".join(
        f'array({_quoted(_plain(_short(one, say)))}, "{one}_signal", {_column(f"{one}_trend", columns)})'
        for one in indicators
    )
    glyphs = ", ".join(_quoted(f" {glyph}" if value != _MIDDLE else "") for value, glyph in zip(CLASS_VALUES, GLYPHS))
    colours = ", ".join(map(_quoted, palette(quickscan.study.palette).signal))
    letters = ", ".join(map(_quoted, SIGNAL_LETTERS))
    name = f"@element[0] || coalesce(array_get(array({glyphs}), @element[2] - 1), '')"
    shown = ", ".join(str(value) for value in CLASS_VALUES if value != _MIDDLE)
    rows = (
        f"array_foreach(array({shown}), with_variable('c', @element, with_variable('n', "
        f"array_to_string(array_foreach(array_filter(@all, @element[1] = @c), {name}), ', '), "
        f"CASE WHEN @n <> '' THEN '<tr><td bgcolor=\"' || array_get(array({colours}), @c - 1) || '\">&nbsp;&nbsp;</td>"
        f"<td valign=\"top\"><b>' || array_get(array({letters}), @c - 1) || '</b></td><td>' || @n || '</td></tr>' "
        "ELSE '' END)))"
    )
    note = _plain(say("▼ became worse, ▲ became better; signals around average are left out"))
    return (
        f"[% with_variable('all', array({entries}), with_variable('r', array_to_string({rows}, ''), "
        f"CASE WHEN @r <> '' THEN '{_TABLE}' || @r || "
        f"'</table><small>{note}</small>' ELSE '' END)) %]"
    )


def _short(indicator: str, say: Wording) -> str:
    known = catalogue().get(indicator)
    return known.short(say.language) if known else indicator


def _column(name: str, columns: set[str]) -> str:
    return f'"{name}"' if name in columns else "NULL"


def _plain(text: str) -> str:
    """Text inside a template: no markup, no end of an expression, no end of a text in one."""
    marks = {"[": "&#91;", "]": "&#93;", "%": "&#37;", "'": "&#39;", "\\": "&#92;"}
    return "".join(marks.get(letter, letter) for letter in escape(text, quote=False))


def _quoted(value: object) -> str:
    return QgsExpression.quotedString(value) if isinstance(value, str) else str(value)


def _text_of(field: str) -> str:
    return _escaped(f"coalesce(\"{field}\", '')")


def _first_sentence(field: str) -> str:
    """What matters most of a reason; all of it stands in the panel and the tables."""
    return _escaped(f"coalesce(nullif(regexp_substr(\"{field}\", '^(.+?[.])(?= [A-Z]|$)'), ''), \"{field}\", '')")


def _escaped(text: str) -> str:
    """Text of the data; ``replace`` walks the characters in this order, so the ampersand goes first."""
    return f"[% replace({text}, map('&', '&amp;', '<', '&lt;', '>', '&gt;')) %]"
