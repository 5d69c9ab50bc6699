"""What the maps and charts of the sheets show, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Optional

import pandas as pd
from qgis.core import QgsExpressionContextUtils, QgsLayout, QgsLayoutItemMap

from ...analysis.results import K_INDEX, QuickScan
from ...intake.catalogue import catalogue
from ...mapping.class_names import coincidence_labels, trend_labels
from ...mapping.legend import entry_areas, legend
from ...mapping.nouns import nuisance
from ...mapping.project import DISTRICT_VIEWS
from ...mapping.renderer import LIT_DISTRICT
from ...mapping.views import View, available_views
from ...wording import Wording
from .. import facts
from ..charts.points import change_points, change_values, share_points, strip_cuts, strip_values
from ..items import PAPER_PROPERTY
from ..words.terms import capital, counted, label, measured, reference_name

SHEETS_OF_DISTRICTS = ("zoom", "map")  # what the legends of the one map of these are called
Entries = Mapping[tuple[int, str], tuple[str, str, str]]


class Telling:
    """Words for the maps and charts of one study; each legend is counted once."""

    def __init__(self, quickscan: QuickScan, say: Wording) -> None:
        self.say = say
        self._quickscan = quickscan
        self._views: dict[str, View] = {view.id: view for view in available_views(quickscan, say)}
        self._of_districts = next((self._views[name] for name in DISTRICT_VIEWS if name in self._views), None)
        self._entries: dict[tuple[str, str], Entries] = {}

    def map(self, item: QgsLayoutItemMap) -> str:
        """What a map is of; which areas are in which class stands in the legend after it."""
        theme = item.followVisibilityPresetName()
        bare = theme.removesuffix(f" ({item.layout().customProperty(PAPER_PROPERTY, '')})")
        return self.say("Map of {place}: {view}.", place=self._quickscan.areas.municipality_name, view=bare)

    def entries(self, name: str, layout: QgsLayout) -> Optional[Entries]:
        """Of the legend of a view: what its entries are called, their letters or glyphs, and the names of the areas
        in each. On the sheet of a district its own areas."""
        view = self._views.get(name) or (self._of_districts if name in SHEETS_OF_DISTRICTS else None)
        if view is None:
            return None
        district = str(QgsExpressionContextUtils.layoutScope(layout).variable(LIT_DISTRICT) or "")
        if (name, district) not in self._entries:
            areas = entry_areas(self._quickscan, view, self.say, district)
            groups = legend(self._quickscan, view, self.say).groups
            self._entries[name, district] = {
                (number, entry.key): (
                    entry.told,
                    entry.letter or entry.glyph,
                    "; ".join(areas.get((number, entry.key), [])),
                )
                for number, group in enumerate(groups)
                for entry in group.entries
            }
        return self._entries[name, district]

    def chart(self, name: str) -> str:
        """What a chart shows: each kind has its own name, some with what it is of behind it."""
        name = name.removeprefix("summary_")
        kind, _mark, subject = name.partition("_")
        if name.startswith("coincidence_"):
            return self._quadrants(subject)
        if name == "social_housing":
            return self._housing()
        if name == "gap":
            return self._gap()
        if kind in ("trends", "lines", "result") or name == "years":
            return self._lines(subject if kind == "lines" else "")
        view = self._views.get(name)
        if view is None:
            return self.say("Chart.")
        indicator = K_INDEX if name.startswith("k_") else view.indicator or self._quickscan.results.nuisance
        return self._changes(indicator, view) if view.partner else self._strip(indicator)

    def _changes(self, indicator: str, view: View) -> str:
        say, quickscan = self.say, self._quickscan
        values = change_values(quickscan, indicator, "relative" if view.relative else "absolute")
        counts = values["kind"].astype(int).value_counts().to_dict()
        classes = [f"{name} {counts.get(kind, 0)}" for kind, name in enumerate(trend_labels(say), 1)]
        return say(
            "Chart: {areas} by their change in {indicator}. {classes}.",
            areas=counted(len(values), quickscan, say),
            indicator=label(indicator, say),
            classes=capital(", ".join(classes)),
        )

    def _strip(self, indicator: str) -> str:
        say, quickscan = self.say, self._quickscan
        values = strip_values(quickscan, indicator)
        known = catalogue().get(indicator)
        if values.empty or known is None:
            return say("Chart: the areas by {indicator}.", indicator=label(indicator, say))
        ordered = values["value"].sort_values()
        names = facts.names(quickscan)
        reference, _cuts = strip_cuts(quickscan, known)
        return say(
            "Chart: {areas} by {indicator}. Lowest is {low} ({low_name}), the middle one {middle}, highest {high} "
            "({high_name}); {reference}: {compared}.",
            areas=counted(len(ordered), quickscan, say),
            indicator=label(indicator, say),
            low=measured(indicator, float(ordered.iloc[0]), say),
            low_name=names.loc[str(ordered.index[0])],
            middle=measured(indicator, float(ordered.median()), say),
            high=measured(indicator, float(ordered.iloc[-1]), say),
            high_name=names.loc[str(ordered.index[-1])],
            reference=reference_name(quickscan, say, indicator),
            compared=measured(indicator, reference, say),
        )

    def _quadrants(self, version: str) -> str:
        say, quickscan = self.say, self._quickscan
        points = change_points(quickscan, version)
        counts = points["kind"].value_counts().to_dict()
        fields = [f"{name} {counts.get(kind, 0)}" for kind, name in coincidence_labels(say).items()]
        return say(
            "Chart: {areas} by the change of vulnerability (worse to the right) and of {nuisance} (worse above). "
            "{fields}.",
            areas=counted(len(points), quickscan, say),
            nuisance=nuisance(quickscan, say),
            fields=", ".join(fields),
        )

    def _housing(self) -> str:
        say, quickscan = self.say, self._quickscan
        points = share_points(quickscan)
        if points.empty:
            return say("Chart.")
        halves = pd.qcut(points["x"].rank(method="first"), 2, labels=False) if len(points) > 1 else None
        means = points["y"].groupby(halves).mean() if halves is not None else pd.Series([points["y"].iloc[0]] * 2)
        return say(
            "Chart: {areas} by share of corporation dwellings and vulnerability (K-index, more vulnerable is lower). "
            "The half with the smaller shares is at {few} on average, the other half at {many}.",
            areas=counted(len(points), quickscan, say),
            few=say.number(float(means.iloc[0]), 2),
            many=say.number(float(means.iloc[-1]), 2),
        )

    def _gap(self) -> str:
        frame = self._quickscan.results.gap
        return self.say(
            "Chart: a line over the years ({first}–{last}) for areas with much and one for areas with little social "
            "housing, for each indicator. The figures of the last year stand in the table.",
            first=int(frame["year"].min()),
            last=int(frame["year"].max()),
        )

    def _lines(self, area_code: str) -> str:
        say, quickscan = self.say, self._quickscan
        if area_code:
            return say(
                "Chart: a line over the years for each indicator, with {place} in grey. The table gives the first and "
                "the last figure, the workbook all.",
                place=quickscan.areas.municipality_name,
            )
        return say(
            "Chart: lines over the years for each indicator, one for each area, with {place} as a whole. The workbook "
            "gives the figures of all years.",
            place=quickscan.areas.municipality_name,
        )
