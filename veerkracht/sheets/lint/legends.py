"""Rules on legends: they count what the map draws, and their colours can be told apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Optional

from qgis.core import (
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsLayout,
    QgsLayoutItemMap,
    QgsLayoutItemShape,
    QgsMapLayerStyle,
    QgsRenderContext,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)

from ...mapping.colour_vision import APART, KINDS, closest
from ...wording import Wording
from .finding import Finding
from .placed import Placed

_ENTRY = re.compile(r"legend (?P<view>\S+) (?P<group>\d+) (?P<key>.+?)(?P<part>: (swatch|letter|count|glyph.*))?$")


def legends(layout: QgsLayout, items: Sequence[Placed], say: Wording) -> list[Finding]:
    """What the legends of a layout say against its maps."""
    return [*_counts(layout, items, say), *_colours(items, say)]


def _counts(layout: QgsLayout, items: Sequence[Placed], say: Wording) -> Iterator[Finding]:
    """Numbers in a legend that the map of that view does not draw."""
    drawn: dict[str, dict[str, Counter[str]]] = {}
    maps = [item.item for item in items if isinstance(item.item, QgsLayoutItemMap)]
    texts = {item.item.id(): item for item in items if item.is_label}
    for name, item in texts.items():
        parts = _ENTRY.match(name)
        if parts is None or parts.group("part") != ": count":
            continue
        view = parts.group("view")
        if view not in drawn:
            drawn[view] = _drawn(_map_of(view, maps))
        title = texts.get(f"legend title {view} {parts.group('group')}")
        label = texts.get(name[: -len(": count")])
        if title is None or label is None:
            continue
        counted = next(
            (found for group, found in drawn[view].items() if group.casefold() == title.text.casefold()), None
        )
        if counted is not None and label.text in counted and str(counted[label.text]) != item.text.strip():
            text = say(
                "The legend counts {said} areas as “{label}”; the map draws {drawn}.",
                said=item.text,
                label=label.text,
                drawn=counted[label.text],
            )
            yield Finding("legend", item.page, name, text)


def _map_of(view: str, maps: Sequence[QgsLayoutItemMap]) -> Optional[QgsLayoutItemMap]:
    named = [item for item in maps if item.id() == f"map {view}"]
    return named[0] if named else maps[0] if len(maps) == 1 or (maps and maps[0].id() == "map") else None


def _drawn(shown: Optional[QgsLayoutItemMap]) -> dict[str, Counter[str]]:
    """How many areas a map draws by each rule, by the rule's label, for each group of rules."""
    if shown is None or not shown.followVisibilityPreset():
        return {}
    themes = shown.layout().project().mapThemeCollection()
    found: dict[str, Counter[str]] = {}
    for record in themes.mapThemeState(shown.followVisibilityPresetName()).layerRecords():
        layer = record.layer()
        if not isinstance(layer, QgsVectorLayer) or "area_code" not in layer.fields().names():
            continue
        styled = QgsVectorLayer(layer.source(), "", layer.providerType())
        QgsMapLayerStyle(layer.styleManager().style(record.currentStyle).xmlData()).writeToLayer(styled)
        renderer = styled.renderer()
        if isinstance(renderer, QgsRuleBasedRenderer):
            found.update(_counted(styled, renderer))
    return found


def _counted(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> dict[str, Counter[str]]:
    context = QgsRenderContext()
    context.setExpressionContext(QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer)))
    rules = {rule.ruleKey(): rule for rule in renderer.rootRule().descendants()}
    groups = {rule.label(): Counter({child.label(): 0 for child in rule.children()}) for rule in rules.values()}
    renderer.startRender(context, layer.fields())
    try:
        for feature in layer.getFeatures():
            context.expressionContext().setFeature(feature)
            for key in renderer.legendKeysForFeature(feature, context):
                rule = rules.get(key)
                if rule is not None and rule.parent() is not None and rule.parent().label() in groups:
                    groups[rule.parent().label()][rule.label()] += 1
    finally:
        renderer.stopRender(context)
    return {title: counts for title, counts in groups.items() if counts}


def _colours(items: Sequence[Placed], say: Wording) -> Iterator[Finding]:
    """Two plain swatches of one legend that some people cannot tell apart, without a letter or glyph in them."""
    marked = {item.item.id().split(": ")[0] for item in items if re.search(r": (letter|glyph)", item.item.id())}
    blocks: dict[tuple[int, str, str], list[tuple[str, str]]] = {}
    for item in items:
        parts = _ENTRY.match(item.item.id())
        if not isinstance(item.item, QgsLayoutItemShape) or parts is None or parts.group("part") != ": swatch":
            continue
        name = item.item.id()[: -len(": swatch")]
        symbol = item.item.symbol()
        if name in marked or symbol.symbolLayerCount() != 1:
            continue  # a letter, a glyph or a hatch tells it apart
        block = blocks.setdefault((item.page, parts.group("view"), parts.group("group")), [])
        block.append((name, symbol.symbolLayer(0).fillColor().name()))
    for (page, _view, _group), swatches in blocks.items():
        if len(swatches) < 2:
            continue
        names, colours = [name for name, _ in swatches], [colour for _, colour in swatches]
        least, one, other = min(closest(colours, kind) for kind in KINDS)
        if least < APART:
            text = say(
                "Not everyone can tell the colours {one} and {other} apart.", one=colours[one], other=colours[other]
            )
            yield Finding("colours", page, names[one], text)
