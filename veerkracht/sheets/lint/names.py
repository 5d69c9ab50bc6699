"""A rule on names: a map that is meant to name areas or districts does."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import lru_cache
from typing import Optional

from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsLayout,
    QgsLayoutItemMap,
    QgsReadWriteContext,
    QgsRuleBasedLabeling,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument

from ...mapping.labels import NAMING, NAMING_DISTRICTS, NOTHING_NAMED, PLANNED_RULE
from ...wording import Wording
from .finding import Finding
from .placed import Placed

_TRIED = 4  # names of a map that are looked up
_CODES = {NAMING: "area_code", NAMING_DISTRICTS: "district_code"}


def names(layout: QgsLayout, items: Sequence[Placed], say: Wording) -> Iterator[Finding]:
    """Maps of which the decided names are not drawn, or for which no name at all was decided."""
    for item in items:
        shown = item.item
        if not isinstance(shown, QgsLayoutItemMap) or not shown.followVisibilityPreset():
            continue
        context = shown.createExpressionContext()
        for variable, code in _CODES.items():
            decided = context.variable(variable)
            if decided and decided != NOTHING_NAMED:
                text = _wrong(shown, context, str(decided), code, say)
                if text:
                    yield Finding("unnamed", item.page, item.name, text)


def _wrong(shown: QgsLayoutItemMap, context: QgsExpressionContext, decided: str, code: str, say: Wording) -> str:
    told: Mapping[str, Sequence[object]] = {}
    with suppress(ValueError, KeyError, TypeError):
        told = json.loads(decided)["areas"]
    if not told:
        return say("The map has no names.")
    tried = list(told)[:: max(1, len(told) // _TRIED)][:_TRIED]
    drawn = _drawn(shown, context, code, tried)
    missing = next((area for area in tried if drawn.get(area) != told[area][0]), None)
    if missing is None:
        return ""
    return say("The map does not draw the name or number “{text}”.", text=str(told[missing][0]).replace("\n", " "))


def _drawn(
    shown: QgsLayoutItemMap, context: QgsExpressionContext, code: str, codes: Sequence[str]
) -> dict[str, Optional[str]]:
    """What the labels of a map's theme say of areas or districts with these codes, by code."""
    themes = shown.layout().project().mapThemeCollection()
    found: dict[str, Optional[str]] = {}
    for record in themes.mapThemeState(shown.followVisibilityPresetName()).layerRecords():
        layer = record.layer()
        # the areas have the code of their district too
        if not isinstance(layer, QgsVectorLayer) or next(iter(layer.fields().names()[1:]), "") != code:
            continue
        rule = _planned(layer.styleManager().style(record.currentStyle).xmlData())
        if rule is None:
            continue
        listed = ", ".join(QgsExpression.quotedString(area) for area in codes)
        request = QgsFeatureRequest().setFilterExpression(f'"{code}" IN ({listed})')
        inner = QgsExpressionContext(context)
        inner.appendScope(QgsExpressionContextUtils.layerScope(layer))
        inner.setFields(layer.fields())
        wanted, text = QgsExpression(rule.filterExpression()), QgsExpression(rule.settings().fieldName)
        for feature in layer.getFeatures(request):
            inner.setFeature(feature)
            if wanted.evaluate(inner):
                found[str(feature[code])] = text.evaluate(inner)
    return found


@lru_cache(maxsize=8)
def _planned(style: str) -> Optional[QgsRuleBasedLabeling.Rule]:
    """The rule of a style that draws what a sheet decided; None where the style has no such rule or no labels."""
    document = QDomDocument()
    document.setContent(style)
    root = document.documentElement()
    labels = root.firstChildElement("labeling")
    if root.attribute("labelsEnabled") != "1" or labels.attribute("type") != "rule-based":
        return None
    labeling = QgsRuleBasedLabeling.create(labels, QgsReadWriteContext())
    rules = labeling.rootRule().descendants() if labeling else []
    found = next((rule for rule in rules if rule.description() == PLANNED_RULE and rule.active()), None)
    return found.clone() if found is not None else None
