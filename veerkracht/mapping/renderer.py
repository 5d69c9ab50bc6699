"""A map's renderer: rules in two groups, the signal as fill and the trend as a mark on it (ARCHITECTURE, decision 2).

Each area takes one rule of the first group and at most one of the second; the uncertain ones take the hatch besides,
and fragile classes a star beside their letter or glyph.
"""

from __future__ import annotations

from qgis.core import (
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsGeometryGeneratorSymbolLayer,
    QgsRuleBasedRenderer,
    QgsSymbol,
    QgsSymbolLayerUtils,
)
from qgis.PyQt.QtGui import QColor

from ..wording import Wording
from .class_names import fragile_label, hidden_label, uncertain_label
from .drawing import Category, Drawing
from .palette import INK, PAPER, WATER
from .symbols import BESIDE, add_mark, fill, fragile_mark, glyph_mark, hatched, only_mark, overlay, text_mark

# where a class has two signs, the star stands beside the second
SECOND_SIGN = 1.1
LIT_DISTRICT = "quickscan_district"
VEIL = 165  # of 255: the neighbours stay recognisable


def renderer(drawn: Drawing, say: Wording) -> QgsRuleBasedRenderer:
    """The renderer that draws the areas as ``drawn`` says."""
    root = QgsRuleBasedRenderer.Rule(None)
    signal = _group(drawn.title)
    root.appendChild(signal)
    value = drawn.value if drawn.column else ""
    for category in drawn.categories:
        signal.appendChild(_rule(_class_fill(drawn, category), class_filter(value, category), category.label))
    if drawn.column:
        missing = f'NOT "water" AND {drawn.absent}'
        hidden = drawn.concealed
        if drawn.uncertain:
            doubtful = f'NOT "water" AND NOT ({drawn.absent}) AND {drawn.doubtful}'
            signal.appendChild(_rule(overlay("uncertain"), doubtful, uncertain_label(say)))
        if drawn.fragile:
            star = only_mark(fragile_mark(-BESIDE if drawn.glyphs else SECOND_SIGN if drawn.square else 0.0))
            signal.appendChild(_rule(star, f'NOT "water" AND "{drawn.fragile}"', fragile_label(say)))
        signal.appendChild(_rule(hatched("hidden"), f"{missing} AND {hidden}", hidden_label(say)))
        signal.appendChild(_rule(hatched("no_data"), f"{missing} AND NOT ({hidden})", say("no data")))
    signal.appendChild(_rule(fill(WATER), '"water"', say("water")))
    if drawn.glyphs:
        trend = _group(drawn.glyph_title)
        root.appendChild(trend)
        for category in drawn.glyphs:
            symbol = only_mark(glyph_mark(category.glyph, BESIDE))
            trend.appendChild(_rule(symbol, class_filter(f'"{drawn.glyph_column}"', category), category.label))
        star = only_mark(fragile_mark(BESIDE))
        trend.appendChild(_rule(star, f'NOT "water" AND "{drawn.glyph_fragile}"', fragile_label(say)))
    return QgsRuleBasedRenderer(root)


def outline_renderer(colour: str = INK, width: float = 0.5) -> QgsRuleBasedRenderer:
    """District outlines, over a light casing so that they show on dark fills."""
    symbol = QgsFillSymbol.createSimple(
        {"style": "no", "outline_color": PAPER, "outline_width": str(width * 2), "joinstyle": "round"}
    )
    line = QgsFillSymbol.createSimple(
        {"style": "no", "outline_color": colour, "outline_width": str(width), "joinstyle": "round"}
    )
    symbol.appendSymbolLayer(line.symbolLayer(0).clone())
    return _single(symbol)


def lit_renderer() -> QgsRuleBasedRenderer:
    """District outlines, and a veil over everything but the district whose code is in the variable LIT_DISTRICT."""
    base = outline_renderer()
    # past the frame, because half of an outline that lies just outside it is still seen
    veil = QgsGeometryGeneratorSymbolLayer.create(
        {"geometryModifier": "difference(buffer(@map_extent, 200), $geometry)", "SymbolType": "Fill"}
    )
    paper = QColor(PAPER)
    paper.setAlpha(VEIL)
    veil.setSubSymbol(
        QgsFillSymbol.createSimple({"color": QgsSymbolLayerUtils.encodeColor(paper), "outline_style": "no"})
    )
    symbol = QgsFillSymbol.createSimple({})
    symbol.changeSymbolLayer(0, veil)
    lit = f'"district_code" = @{LIT_DISTRICT}'
    rule = QgsRuleBasedRenderer.Rule(symbol)
    rule.setFilterExpression(lit)
    base.rootRule().appendChild(rule)
    # the veil comes over all outlines, so its district is drawn last
    base.setOrderBy(QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause(lit, True)]))
    base.setOrderByEnabled(True)
    return base


def plain_renderer(colour: str) -> QgsRuleBasedRenderer:
    """A quiet background, with lines of paper between its areas."""
    return _single(
        QgsFillSymbol.createSimple(
            {"color": colour, "outline_color": PAPER, "outline_width": "0.2", "joinstyle": "round"}
        )
    )


def class_filter(value: str, category: Category) -> str:
    """The areas of one class, as an expression; ``value`` is the expression that gives a class, empty for all areas."""
    if not value:
        return 'NOT "water"'
    wanted = f"'{category.value}'" if isinstance(category.value, str) else category.value
    return f'NOT "water" AND {value} = {wanted}'


def _class_fill(drawn: Drawing, category: Category) -> QgsFillSymbol:
    symbol = fill(category.colour)
    if category.letter:
        add_mark(symbol, text_mark(category.letter, shift=-BESIDE if drawn.glyphs else 0.0))
    elif drawn.mark:
        add_mark(symbol, text_mark(expression=drawn.mark))
    elif category.glyph:
        add_mark(symbol, glyph_mark(category.glyph))
    return symbol


def _group(title: str) -> QgsRuleBasedRenderer.Rule:
    return QgsRuleBasedRenderer.Rule(None, 0, 0, "", title)


def _rule(symbol: QgsSymbol, expression: str, label: str) -> QgsRuleBasedRenderer.Rule:
    return QgsRuleBasedRenderer.Rule(symbol, 0, 0, expression, label)


def _single(symbol: QgsFillSymbol) -> QgsRuleBasedRenderer:
    root = QgsRuleBasedRenderer.Rule(None)
    root.appendChild(QgsRuleBasedRenderer.Rule(symbol))
    return QgsRuleBasedRenderer(root)
