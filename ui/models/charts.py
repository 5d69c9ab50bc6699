"""What each chart shows, prepared from the results: places, colours, cuts and words of areas."""

from __future__ import annotations

from typing import Callable, Optional

import numpy as np
import pandas as pd

from ...veerkracht.analysis.results import K_INDEX, Coincidence, QuickScan
from ...veerkracht.analysis.roles import as_chosen
from ...veerkracht.intake.catalogue import Indicator, in_use
from ...veerkracht.mapping.class_names import coincidence_labels
from ...veerkracht.mapping.nouns import nuisance
from ...veerkracht.mapping.palette import palette
from ...veerkracht.sheets.charts.points import (
    CUTS_HOUSING,
    change_limits,
    change_points,
    share_change_points,
    strip_cuts,
    strip_scale,
    strip_values,
)
from ...veerkracht.sheets.facts import BETTER, WORSE, change_years, level_year
from ...veerkracht.sheets.gap_numbers import gap_decimals
from ...veerkracht.sheets.words.terms import capital, period, reference_name
from ..translation import language, say, tr
from .area_numbers import HOUSING, AreaNumbers
from .chart_shapes import Corner, Line, LineChart, PointChart, StripChart, Tip
from .signals_table import LETTERS, signal_label, trend_label

KINDS = ("changes", "housing", "years", "gap", "strip")
VERSIONS = ("relative", "absolute")


def kind_label(kind: str) -> str:
    """What a chart is called."""
    return {
        "changes": tr("Vulnerability against nuisance"),
        "housing": tr("Social housing against change"),
        "years": tr("Through the years"),
        "gap": tr("Difference by social housing"),
        "strip": tr("Distribution"),
    }[kind]


def version_label(version: str) -> str:
    """What a change is compared with."""
    return {"relative": tr("vs municipality"), "absolute": tr("by itself")}[version]


class Charts:
    """The charts of a QuickScan. ``numbers`` were made with it, in the background."""

    def __init__(self, quickscan: QuickScan, numbers: AreaNumbers) -> None:
        self._quickscan, self._numbers = quickscan, numbers
        self._known = numbers.known
        self.town = quickscan.areas.municipality_name
        self._palette = quickscan.study.palette
        self._gap = quickscan.results.gap.dropna(subset=["much", "little"])
        moved = quickscan.results.trends
        self._moved = set(moved.loc[moved["change"].notna(), "indicator"])

    def indicators(self, kind: str) -> list[Indicator]:
        """The indicators that a kind of chart can show, in the catalogue's order; none for the quadrants."""
        if kind == "changes":
            return []
        signalled = [item.id for item in self._numbers.indicators]
        if kind == "housing":
            ids = [name for name in signalled if name in self._moved]
        elif kind == "years":
            ids = list(self._numbers.years)
        elif kind == "gap":
            several = self._gap.groupby("indicator")["year"].nunique().to_dict()
            ids = [name for name in self._known if several.get(name, 0) > 1]
        else:
            ids = [*signalled, HOUSING]
        return [self._known[name] for name in ids if name in self._known]

    def first_kind(self) -> str:
        """The first kind of chart that there is something to show in."""
        return next((kind for kind in KINDS if self.indicators(kind) or (kind == "changes" and self._coincides())), "")

    def _coincides(self) -> bool:
        with in_use(self._known):
            return any(len(change_points(self._quickscan, version)) for version in VERSIONS)

    def changes(self, version: str) -> Optional[PointChart]:
        """Change of vulnerability against change of nuisance; None where no area has both."""
        with in_use(self._known):
            points = change_points(self._quickscan, version)
            words = nuisance(self._quickscan, say())
        if points.empty:
            return None
        points = self._in_order(points)
        colours = dict(zip((item.value for item in Coincidence), palette(self._palette).coincidence))
        titles, counts = coincidence_labels(say()), points["kind"].value_counts().to_dict()
        corners = (
            (Coincidence.COINCIDES, True, True),
            (Coincidence.RESILIENT, True, False),
            (Coincidence.OTHER_CAUSE, False, True),
            (Coincidence.NO_SIGNAL, False, False),
        )
        bands = float(points["x_band"].median()), float(points["y_band"].median())
        x_label, y_label = tr("vulnerability: worse →"), tr("↑ {what}: worse", what=words)
        about = [tr("Vulnerability"), capital(words)]
        kinds, x, y = (points[name].to_numpy() for name in ("kind", "x", "y"))

        def tip(index: int) -> Tip:
            lines = [f"{word}: {_signed(*pair)}" for word, *pair in zip(about, (x[index], y[index]), bands)]
            return Tip(self._name(str(points.index[index])), (titles[kinds[index]], *lines))

        return self._points(
            points,
            points["kind"].map(colours).to_numpy(dtype=object),
            (change_limits(points["x"], bands[0]), change_limits(points["y"], bands[1])),
            (x_label, y_label),
            tip,
            self._period(K_INDEX, self._quickscan.results.nuisance),
            x_band=bands[0],
            y_band=bands[1],
            corners=tuple(
                Corner(titles[kind.value], int(counts.get(kind.value, 0)), colours[kind.value], right, top)
                for kind, right, top in corners
            ),
        )

    def housing(self, indicator: str, version: str) -> Optional[PointChart]:
        """Share of social housing against the change of an indicator; None where no area has both."""
        points = share_change_points(self._quickscan, indicator, version)
        if points.empty or indicator not in self._known:
            return None
        points = self._in_order(points)
        item = self._known[indicator]
        band = float(points["band"].median())
        kinds, x, y = points["kind"].astype(int).to_numpy(), points["x"].to_numpy(float), points["y"].to_numpy(float)
        housing = self._known[HOUSING].label(language()) if HOUSING in self._known else HOUSING

        def tip(index: int) -> Tip:
            change = f"{item.label(language())}: {_signed(y[index], band)} ({trend_label(int(kinds[index]))})"
            return Tip(self._name(str(points.index[index])), (f"{housing}: {say().number(x[index])} %", change))

        return self._points(
            points,
            _colours(palette(self._palette).signal)[kinds],
            ((0.0, min(100.0, max(20.0, 1.06 * float(x.max())))), change_limits(points["y"], band)),
            (tr("share of social housing, %"), tr("↑ {what}: worse", what=item.label(language()))),
            tip,
            self._period(indicator),
            x_cuts=CUTS_HOUSING,
            y_band=band,
            signed=(False, True),
        )

    def years(self, indicator: str) -> Optional[LineChart]:
        """All areas through the years, with the municipality and the areas with as much social housing."""
        found = self._numbers.years.get(indicator)
        if found is None or indicator not in self._known:
            return None
        item = self._known[indicator]
        return LineChart(
            self._numbers.codes,
            self._numbers.names,
            found.years,
            found.areas,
            (Line(self.town or tr("Municipality"), found.town),),
            _with_unit(item),
            item.decimals,
            item.unit(language()),
            found.peers,
            note=tr("Like areas: the others with as much social housing (their middle)."),
        )

    def gap(self, indicator: str) -> Optional[LineChart]:
        """The mean of areas with much and with little social housing per year."""
        rows = self._gap[self._gap["indicator"] == indicator].sort_values("year")
        if rows.empty or indicator not in self._known:
            return None
        item, colours = self._known[indicator], palette(self._palette).concentration
        years = rows["year"].to_numpy(dtype=int)
        areas = np.full((len(self._numbers.codes), len(years)), np.nan)
        series = self._numbers.years.get(indicator)
        if series is not None:
            shared = np.isin(years, series.years)
            areas[:, shared] = series.areas[:, np.searchsorted(series.years, years[shared])]
        return LineChart(
            self._numbers.codes,
            self._numbers.names,
            years,
            areas,
            (
                Line(tr("much social housing"), rows["much"].to_numpy(float), colours[3], tr("much")),
                Line(tr("little social housing"), rows["little"].to_numpy(float), colours[2], tr("little")),
            ),
            _with_unit(item),
            item.decimals,
            item.unit(language()),
            fill=colours[2],
            backdrop=False,
            note=_gap_sentence(rows, item),
        )

    def spread(self, indicator: str) -> Optional[StripChart]:
        """All areas on the scale of one indicator; None where none has a class."""
        item = self._known.get(indicator)
        values = strip_values(self._quickscan, indicator)
        if item is None or values.empty:
            return None
        values = self._in_order(values)
        with in_use(self._known):
            chosen = as_chosen(item, self._quickscan.study)
            reference, cuts = strip_cuts(self._quickscan, chosen)
            name = self.town if indicator == HOUSING else reference_name(self._quickscan, say(), indicator)
        kinds, numbers = values["kind"].astype(int).to_numpy(), values["value"].to_numpy(float)
        shades = palette(self._palette)
        told = indicator != HOUSING

        def tip(index: int) -> Tip:
            value = f"{say().number(numbers[index], item.decimals)} {item.unit(language())}".strip()
            signal = f"{LETTERS[kinds[index]]} · {signal_label(int(kinds[index]))}"
            return Tip(self._name(str(values.index[index])), (f"{item.label(language())}: {value}", *([signal] * told)))

        return StripChart(
            values.index.to_numpy(dtype=object),
            self._names(values.index),
            numbers,
            _colours(shades.signal if told else shades.concentration)[kinds],
            values["uncertain"].to_numpy(dtype=bool),
            strip_scale(values["value"], reference, cuts),
            cuts,
            _heads(kinds, cuts, chosen.direction, told),
            reference,
            f"{name} {say().number(reference, item.decimals)}",
            ", ".join(filter(None, (_with_unit(item), str(level_year(indicator, self._quickscan) or "")))),
            tip,
            tr("Above: the number of areas in each class."),
        )

    def _points(
        self,
        points: pd.DataFrame,
        colours: np.ndarray,
        limits: tuple[tuple[float, float], tuple[float, float]],
        labels: tuple[str, str],
        tip: Callable[[int], Tip],
        years: str,
        **more: object,
    ) -> PointChart:
        x, y = points["x"].to_numpy(float), points["y"].to_numpy(float)
        beyond = (x < limits[0][0]) | (x > limits[0][1]) | (y < limits[1][0]) | (y > limits[1][1])
        note = tr("Grey: the usual margin. Open: few inhabitants.")
        if beyond.any():
            note += " " + tr("Diamond: off the scale ({count}).", count=int(beyond.sum()))
        note = " ".join(filter(None, (years, note)))
        return PointChart(
            points.index.to_numpy(dtype=object),
            self._names(points.index),
            x.clip(*limits[0]),
            y.clip(*limits[1]),
            colours,
            points["uncertain"].to_numpy(dtype=bool),
            beyond,
            *limits,
            *labels,
            tip,
            note,
            **more,  # type: ignore[arg-type] # what each kind has beside the rest
        )

    def _period(self, *indicators: str) -> str:
        """The years that the changes run between; by name where they differ."""
        years = {name: period(change_years(name, self._quickscan), say()) for name in indicators}
        if len(set(years.values())) < 2:
            return f"{next(iter(years.values()))}."
        parts = (f"{self._known[name].short(language())} {span}" for name, span in years.items() if name in self._known)
        return f"{', '.join(parts)}."

    def _in_order(self, points: pd.DataFrame) -> pd.DataFrame:
        """By name: so do the arrow keys go from area to area."""
        order = points.index.map(self._numbers.place)
        return points.iloc[np.argsort(order.to_numpy(), kind="stable")]

    def _name(self, code: str) -> str:
        return str(self._numbers.names[self._numbers.place[code]])

    def _names(self, codes: pd.Index) -> np.ndarray:
        return self._numbers.names[codes.map(self._numbers.place).to_numpy(dtype=int)]


def _colours(shades: tuple[str, ...]) -> np.ndarray:
    """Colours by class, of which the first is 1."""
    return np.array(["", *shades], dtype=object)


def _with_unit(item: Indicator) -> str:
    unit = item.unit(language())
    return tr("{what}, {unit}", what=item.label(language()), unit=unit) if unit else item.label(language())


def _signed(value: float, band: float) -> str:
    """A change with its sign (+ is worse, as the axes show it), as precise as the usual margin asks."""
    decimals = 2 if not band > 0 else int(np.clip(1 - np.floor(np.log10(band)), 0, 4))
    return str(say().numbers(np.array([value]), decimals, signed=True).iloc[0])


def _heads(kinds: np.ndarray, cuts: tuple[float, ...], direction: int, letters: bool) -> tuple[str, ...]:
    if not cuts:
        return ()
    counts = np.bincount(kinds, minlength=len(cuts) + 2)
    order = range(1, len(cuts) + 2)
    classes = list(order) if direction >= 0 else list(reversed(order))
    return tuple(f"{LETTERS[kind]} {counts[kind]}" if letters else str(counts[kind]) for kind in classes)


def _gap_sentence(rows: pd.DataFrame, item: Indicator) -> str:
    """From and to, and whether that is more than chance."""
    known = rows["trend"].dropna()
    trend = int(known.iloc[-1]) if len(known) else 0
    word = tr("The difference")
    if trend:
        grows, shrinks = tr("The difference grows"), tr("The difference shrinks")
        word = grows if trend in WORSE else shrinks if trend in BETTER else tr("The difference is stable")
    first, last = (say().number(rows["gap"].iloc[at], gap_decimals(rows, item)) for at in (0, -1))
    return tr("{word}: {first} → {last} {unit}.", word=word, first=first, last=last, unit=item.unit(language()))
