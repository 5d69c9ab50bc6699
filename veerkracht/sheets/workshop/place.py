"""The district that a sheet is about, or the whole municipality where the areas belong to no district."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd
from qgis.core import QgsExpressionContextUtils, QgsLayout, QgsLayoutItemMap, QgsMapLayer
from qgis.PyQt.QtCore import QRectF

from ...mapping.grid import Grid, district_grid
from ...mapping.legend import Legend, LegendEntry, legend
from ...mapping.magnified import SHINES_THROUGH
from ...mapping.renderer import LIT_DISTRICT
from .. import facts, naming
from ..colours import tint
from ..items import ROUND_SCALES, Sheet, map_frame
from ..page import Making, readable
from ..words.district_words import district_name


@dataclass(frozen=True)
class Place:
    """``code`` is the district's, or empty for all areas."""

    making: Making
    code: str

    @property
    def name(self) -> str:
        return district_name(self.code, self.making.quickscan)

    def file_name(self, kind: str) -> str:
        """What the file of a sheet is called: its kind, the district's code and its name."""
        return readable("_".join(part for part in (kind, self.code, self.name) if part))

    @property
    def areas(self) -> pd.Series:
        """The land areas' names by their codes, in alphabetical order."""
        land = facts.land(self.making.quickscan)
        codes = land.index[land["district_code"] == self.code] if self.code else land.index
        return facts.names(self.making.quickscan).reindex(codes).sort_values(key=lambda names: names.str.casefold())

    @property
    def grid(self) -> Grid:
        return district_grid(self.making.quickscan.areas.frame, self.code)

    def theme(self, background: Sequence[QgsMapLayer] = ()) -> str:
        """The map theme of its sheets: with the district lit among dimmed ones."""
        view = self.making.maps.district_view
        if self.code or view is None:
            return self.making.district_theme(background)
        return self.making.theme(view, background)

    def light(self, layout: QgsLayout) -> None:
        """Tell the maps of a layout which district is lit."""
        if self.code:
            QgsExpressionContextUtils.setLayoutVariable(layout, LIT_DISTRICT, self.code)

    def map(
        self,
        sheet: Sheet,
        frame: QRectF,
        name: str,
        background: Sequence[QgsMapLayer] = (),
        steps: Sequence[float] = ROUND_SCALES,
    ) -> QgsLayoutItemMap:
        """A map of the place in a frame, as large as a round scale allows."""
        return map_frame(sheet, frame, self.grid.rectangle, self.theme(background), name, 1.0, steps)

    def small_map(self, sheet: Sheet, frame: QRectF, name: str) -> QgsLayoutItemMap:
        """The same, with the names that fit."""
        shown = self.map(sheet, frame, name)
        naming.name_where_it_fits(self.making, shown, frame, self.making.maps.district_view, self.code)
        return shown

    def legend(self, over_background: bool = False, counted: bool = True) -> Legend:
        """The legend of its map, with the number of its own areas behind each class; as pale as the map is over a
        background. ``counted``: its heading says of what the numbers are."""
        view = self.making.maps.district_view
        if view is None:
            return Legend(())
        shown = legend(self.making.quickscan, view, self.making.say, self.code)
        if over_background:
            shown = Legend(tuple(replace(group, entries=_pale(group.entries)) for group in shown.groups))
        if not self.code or not counted:
            return shown
        say = self.making.say
        titles = [say("{legend} (number in {place})", legend=group.title, place=self.name) for group in shown.groups]
        return Legend(tuple(replace(group, title=title) for group, title in zip(shown.groups, titles)))


def _pale(entries: tuple[LegendEntry, ...]) -> tuple[LegendEntry, ...]:
    return tuple(replace(entry, colour=tint(entry.colour, SHINES_THROUGH)) for entry in entries)
