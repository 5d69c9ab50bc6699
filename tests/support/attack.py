"""An outsider with a pencil: what can be worked out of the hidden numbers from what a QuickScan gives away?

Everything in the outputs that is a sum, a share, a weighted mean, an interval or a score is one linear equation in
the numbers behind it. A hidden number is found when the equations leave it one value (the rank of what is left), or a
range too narrow to hide it (the smallest and the largest value that all equations allow: the "attacker's problem" of
the literature on statistical disclosure control, as in τ-ARGUS of Statistics Netherlands and R's sdcTable).

The attacker reads the tables of the GeoPackage and knows the documented method; never the tables that went in.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Optional

import numpy as np
import pandas as pd
from quickscan_veerkracht.veerkracht.intake.catalogue import Indicator
from scipy.optimize import brentq

from .equations import Equation, Key, determined, extreme, matrix_of, systems

PEOPLE = "c_inw"
# A range is as good as the number itself when it spans less than ±20 % of it, or fewer than 3 people: a usual p of the
# p%-rule, and a usual least number of the frequency rule.
NARROW, FEW = 0.2, 3.0
Z95 = 1.959963984540054
COUNTED = ("count", "share", "rate")
SMALL = re.compile(r"(?:Only|Maar) ([\d.,]+) (?:inhabitants|inwoners)")
FEW_CASES = re.compile(r"\b1 (?:to|tot|t/m|tot en met) 4\b")
# Every table of the GeoPackage with its columns: what is written and does not stand here, nobody has thought about.
# The first are read into equations below; all others, the workbook and every sentence are compared between twins
# (twins.py). ``areas`` holds the first again, a row an area.
READ = {
    "observations": "area_code year indicator value denominator numerator status source",
    "signals": "area_code indicator year value denominator low high reference z signal certainty uncertain fragile "
    "status reason",
    "trends": "area_code indicator year_from year_to value_from value_to change change_relative band trend "
    "trend_relative published uncertain fragile fragile_relative status reason",
    "references_used": "indicator year value sigma areas kind",
    "gap": "indicator year much little gap low high trend",
    "housing": "area_code year share housing_class tercile status",
    "ingredients": "indicator in_level in_change reason",
    "hidden": "area_code indicator year reason",
    "funnel": "area_code indicator year value shrunk limit_low limit_high position",
}
COMPARED = {
    "coincidence": "area_code version k_trend o_trend coincidence focus bivariate red_count available_count all_red "
    "residual fragile reason",
    "series": "area_code indicator first last points slope theil_sen p trend",
    "chance": "indicator areas red red_expected areas_followed worse worse_expected",
    "inequality": "indicator year areas sd cv dissimilarity slope slope_error trend",
    "pattern": "indicator areas moran expected z p_normal p apart left pattern reason",
    "clusters": "area_code indicator local p p_adjusted cluster reason",
    "sensitivity": "kind indicator choice setting marks classed other_class other_side across_red",
    "match_report": "table area_code side cause reason suggestion repair attention",
    "provenance": "table publisher format table_id title released years licence sha256 rows columns_used repairs",
    "study": "name value",
    "unavailable": "view reason",
    # what people typed in, which no figure goes into
    "workshop_canvas": "district see problem owner approach",
    "workshop_success": "id district indicator target year area_code note since",
    "workshop_promises": "district organisation text",
}
# what stands in ``areas`` beside the columns of each indicator
OF_AREAS = (
    "area_code name district_code district_name water inhabitants coincidence_absolute coincidence_absolute_fragile "
    "coincidence_absolute_reason coincidence_relative coincidence_relative_fragile coincidence_relative_reason "
    "coincidence_status coincidence_uncertain focus bivariate bivariate_fragile focus_status focus_uncertain red_count "
    "available_count red_class red_status red_uncertain all_red residual housing_share housing_class housing_tercile "
    "housing_status housing_uncertain label_x label_y label_r residual_class well_class well_status"
)
PARTS = (
    "by_year series value signal certainty uncertain fragile year status reason trend trend_relative trend_published "
    "change change_relative trend_uncertain trend_fragile trend_relative_fragile trend_status trend_reason"
)
SHEETS = (
    "Read me, All areas, Signals, Trends, Over the years, Coincidence, Differences, Spread, Chance, Pattern, Clusters, "
    "Sensitivity, K-index, Match report, Provenance, Hidden"
)
MEMBERS = re.compile(r"(?:mean of|gemiddelde van) (\d+) (?:of|van) \d+")


@dataclass(frozen=True)
class Found:
    """A hidden number, and the range that is left of it; ``how`` names what gave it away."""

    key: Key
    low: float
    high: float
    how: str


class Attacker:
    """What can be known of the areas of one municipality.

    known : numbers that stand in the outputs or follow at once. equations : what else was given away.
    """

    def __init__(
        self,
        outputs: Mapping[str, pd.DataFrame],
        municipality: str,
        indicators: Mapping[str, Indicator],
        sizes: Optional[pd.DataFrame] = None,
        least: int = 50,
    ) -> None:
        """``sizes`` : inhabitants, households and homes of every area, from elsewhere (area_code, indicator, year,
        value): CBS publishes these of the smallest neighbourhoods too."""
        self.indicators, self.least = indicators, least
        self.tables = {name: frame.mask(frame.isna(), np.nan) for name, frame in outputs.items()}
        seen = self.tables["observations"]
        own = seen["area_code"] == municipality
        told = seen["value"].notna() | seen["numerator"].notna()
        self.total = seen[own & told]
        self.cells = seen[~own & (seen["area_code"] != "NL00")]
        self.cells = self.cells[told[self.cells.index] | self.cells["status"].eq("suppressed")]
        self.hidden = self.tables["hidden"]
        self.gone = set(zip(self.hidden["indicator"], self.hidden["year"], self.hidden["area_code"]))
        self.years: dict[tuple[str, str], list[int]] = defaultdict(list)
        for row in seen[seen["value"].notna() | seen["status"].eq("suppressed")].itertuples():
            self.years[row.indicator, row.area_code].append(row.year)
        self.known: dict[Key, tuple[float, str]] = {}
        self.printed: set[Key] = set()
        self.bounds: dict[Key, tuple[float, float]] = {}
        self.equations: list[Equation] = []
        self.values: dict[Key, float] = {}
        if sizes is not None:
            for row in sizes.itertuples():
                self.known[row.indicator, row.year, row.area_code] = (row.value, "known from elsewhere")
        self._read()
        self._propagate()

    # what is read from the outputs

    def _read(self) -> None:
        for row in self.cells.itertuples():
            self._cell(row.indicator, row.year, row.area_code, row.value, row.denominator, row.numerator)
        for row in self.tables["signals"].itertuples():
            self._signal(row)
        for row in self.tables["trends"].itertuples():
            if row.indicator in self.indicators and row.indicator != "k_index":
                self._trend(row)
        for row in self.tables["funnel"].itertuples():
            if not self.indicators[row.indicator].sensitive and not np.isnan(row.value):
                self.values[row.indicator, row.year, row.area_code] = row.value
        self._index()
        for key, value in self.values.items():
            self._value(key, value)
        for row in self.total.itertuples():
            self._published(row)
        for row in self.tables["references_used"].itertuples():
            if row.indicator in self.indicators and row.indicator != "k_index":
                self._reference(row)
        for indicator in dict.fromkeys(self.tables["trends"]["indicator"]):
            if indicator in self.indicators and indicator != "k_index":
                self._change(indicator)
        for row in self.tables["gap"].itertuples():
            if row.indicator in self.indicators and row.indicator != "k_index":
                self._gap(row)
        for key in self.gone:
            self._hidden(key)

    def _size(self, indicator: str, year: int, area: str) -> Key:
        """What an area's figure is counted among: of its own year, else of the nearest within two, else unknown."""
        name = self.indicators[indicator].denominator
        near = [other for other in self.years.get((name, area), ()) if abs(other - year) <= 2] if name else []
        return (name, self._nearest(near, year), area) if near else (f"of {indicator}", year, area)

    def _people(self, year: int, area: str) -> Key:
        years = self.years.get((PEOPLE, area), [])
        return (PEOPLE, self._nearest(years, year) if years else year, area)

    @staticmethod
    def _nearest(years: list[int], year: int) -> int:
        return min(years, key=lambda other: (abs(other - year), other))

    def _is_count(self, indicator: str) -> bool:
        return self.indicators[indicator].kind == "count"

    def _tell(self, key: Key, number: float, how: str) -> None:
        if not np.isnan(number):
            self.known.setdefault(key, (float(number), how))
            self.printed.add(key)

    def _cell(self, indicator: str, year: int, area: str, value: float, of: float, number: float) -> None:
        key = (indicator, year, area)
        if self._is_count(indicator):
            self._tell(key, value, "shown")
            return
        self._tell(self._size(*key), of, f"the denominator of {indicator} {year}")
        if self.indicators[indicator].sensitive and not np.isnan(number):
            # a multiple of five stands for what is rounded to it, and never for 1 to 4
            self.bounds[key] = (max(number - 2, 5), number + 2) if number else (0.0, 0.0)
            return
        self._tell(key, number, f"the numerator of {indicator} {year}")
        if not np.isnan(value):
            self.values[key] = value

    def _signal(self, row: tuple) -> None:
        people = SMALL.search(str(row.reason))
        if people:
            number = float(re.sub(r"\D", "", people[1]))
            self._tell(self._people(row.year, row.area_code), number, f"the sentence of {row.indicator}")
        if row.indicator == "k_index":
            self._tell(self._people(row.year, row.area_code), row.denominator, "the denominator of the K-index")
            return
        key, item = (row.indicator, row.year, row.area_code), self.indicators[row.indicator]
        if self._is_count(row.indicator) or item.sensitive:
            return
        self._tell(self._size(*key), row.denominator, f"the denominator of the signal of {row.indicator}")
        value, sigma = row.value, self._sigma(row.indicator)
        if np.isnan(value) and not np.isnan(row.z) and not np.isnan(sigma):
            value = row.reference + item.direction * row.z * sigma
        if np.isnan(value):
            return
        self.values[key] = value
        if not np.isnan(row.high):
            of = _behind_wilson(value, row.low, row.high) if item.kind == "share" else _behind_byar(row, item.per)
            self._tell(self._size(*key), of, f"the interval of {row.indicator}")

    def _sigma(self, indicator: str) -> float:
        rows = self.tables["references_used"]
        rows = rows[rows["indicator"] == indicator]
        return float(rows["sigma"].iloc[0]) if len(rows) else np.nan

    def _trend(self, row: tuple) -> None:
        item = self.indicators[row.indicator]
        if item.sensitive or pd.isna(row.year_from):
            return
        turned = (item.direction or 1) * row.change
        before = row.value_to - turned if np.isnan(row.value_from) else row.value_from
        after = row.value_from + turned if np.isnan(row.value_to) else row.value_to
        for year, value in ((row.year_from, before), (row.year_to, after)):
            if not np.isnan(value):
                self.values[row.indicator, int(year), row.area_code] = value

    def _index(self) -> None:
        """The mean of several scores, less those that are shown: the score of the one that is not."""
        signals = self.tables["signals"]
        members = self.tables["ingredients"]
        members = set(members.loc[members["in_level"].astype(bool), "indicator"])
        of_areas = signals[signals["indicator"].isin(members)].groupby("area_code")
        for row in signals[signals["indicator"] == "k_index"].dropna(subset=["value"]).itertuples():
            said = MEMBERS.search(str(row.reason))
            rows = of_areas.get_group(row.area_code)
            shown, absent = rows[rows["z"].notna()], rows[rows["z"].isna()]
            if said is None or int(said[1]) != len(shown) + 1 or len(absent) != 1:
                continue
            other, z = absent.iloc[0], int(said[1]) * row.value - shown["z"].sum()
            item = self.indicators[other["indicator"]]
            value = other["reference"] + item.direction * z * self._sigma(item.id)
            self.values[item.id, other["year"], row.area_code] = value

    def _value(self, key: Key, value: float) -> None:
        """value = per · cases / people, whichever of the two is known."""
        if key in self.bounds or self._is_count(key[0]):
            return
        per = self.indicators[key[0]].per
        self._add({key: per, self._size(*key): -value}, 0.0, f"the value of {key[0]} {key[1]}")

    def _published(self, row: tuple) -> None:
        item, how = self.indicators[row.indicator], f"the published {row.indicator} {row.year}"
        if item.kind not in ("count", "share", "rate"):
            return
        keys = self._areas(row.indicator, row.year)
        if item.kind == "count":
            self._add(dict.fromkeys(keys, 1.0), row.value, how)
            return
        if not np.isnan(row.numerator):
            self._add(dict.fromkeys(keys, 1.0), row.numerator, how)
        elif not np.isnan(row.denominator):
            self._add(dict.fromkeys(keys, 1.0), row.value * row.denominator / item.per, how)
        else:
            self._weighted(keys, row.value, how)

    def _areas(self, indicator: str, year: int) -> list[Key]:
        rows = self.cells[(self.cells["indicator"] == indicator) & (self.cells["year"] == year)]
        return [(indicator, year, area) for area in rows["area_code"]]

    def _weighted(self, keys: list[Key], mean: float, how: str) -> None:
        """mean = per · Σ cases / Σ people."""
        terms: dict[Key, float] = defaultdict(float)
        for key in keys:
            terms[key] += self.indicators[key[0]].per
            terms[self._size(*key)] -= mean
        self._add(dict(terms), 0.0, how)

    def _reference(self, row: tuple) -> None:
        keys = self._areas(row.indicator, row.year)
        if row.kind == "weighted" and not self._follows_from_shown(keys, row.value):
            # hidden areas count in it; one that is shown, but not its size, does not, as documented
            taking = [key for key in keys if key in self.gone or self._size(*key) in self.known]
            self._weighted(taking, row.value, f"the reference of {row.indicator} {row.year}")
        self._spread(keys, row)

    def _follows_from_shown(self, keys: list[Key], mean: float) -> bool:
        """Whether a reference is the mean of what is shown: then it says nothing about the rest.

        A sensitive number from 1 to 4 counts as 2½ in a reference, as documented.
        """
        return any(
            abs(self._mean_of_shown(keys, few, printed) - mean) < 1e-9 * max(1.0, abs(mean))
            for few in (np.nan, 2.5)
            for printed in (True, False)
        )

    def _mean_of_shown(self, keys: list[Key], few: float, printed: bool) -> float:
        """``few`` : what a number from 1 to 4 counts for. printed : leave out sizes that are known from elsewhere."""
        cases, people = 0.0, 0.0
        for key in keys:
            size, per = self._size(*key), self.indicators[key[0]].per
            of = self.known.get(size, (np.nan, ""))[0] if size in self.printed or not printed else np.nan
            number = self.values.get(key, np.nan) * of / per
            if key in self.bounds:
                number = max(self.bounds[key][1] - 2, 0.0)
            elif key in self.gone and self.indicators[key[0]].sensitive and FEW_CASES.search(self._why(key)):
                number = few
            if not np.isnan(number * of):
                cases, people = cases + per * number, people + of
        return cases / people if people else np.nan

    def _change(self, indicator: str) -> None:
        """The municipality's change is an area's less its relative one, and a mean of each of two years less another:
        linear in the cases where the people are known."""
        rows, item = self.tables["trends"], self.indicators[indicator]
        rows = rows[(rows["indicator"] == indicator) & rows["change_relative"].notna()]
        if rows.empty or item.sensitive:
            return
        row = rows.iloc[0]
        years = int(row["year_from"]), int(row["year_to"])
        if all(((self.total["indicator"] == indicator) & (self.total["year"] == year)).any() for year in years):
            return
        city = (item.direction or 1) * (row["change"] - row["change_relative"])
        codes = [{area for _, _, area in self._areas(indicator, year)} for year in years]
        both = codes[0] & codes[1]
        shown = {area for area in both if all((indicator, year, area) in self.values for year in years)}
        means = [
            [self._mean_of_shown([(indicator, year, area) for area in shown], np.nan, printed) for year in years]
            for printed in (True, False)
        ]
        if any(abs(after - before - city) < 1e-9 * max(1.0, abs(before)) for before, after in means):
            return
        terms: dict[Key, float] = {}
        for sign, year in zip((-1, 1), years):
            keys = [(indicator, year, area) for area in both]
            people = sum(self.known.get(self._size(*key), (np.nan, ""))[0] for key in keys)
            terms.update(dict.fromkeys(keys, sign * item.per / people))
        if not np.isnan(sum(terms.values())):
            self._add(terms, city, f"the change of {indicator}")

    def _spread(self, keys: list[Key], row: tuple) -> None:
        """σ² · Σ n = Σ n (value − reference)², over the areas of 200 inhabitants and more: linear in the n."""
        shown = [key for key in keys if key in self.values]
        large = [key for key in shown if self.known.get(self._people(key[1], key[2]), (np.inf, ""))[0] >= 200]
        if len(large) != row.areas or np.isnan(row.sigma):
            return
        terms: dict[Key, float] = defaultdict(float)
        for key in large:
            terms[self._size(*key)] += (self.values[key] - row.value) ** 2 - row.sigma**2
        self._add(dict(terms), 0.0, f"the spread of {row.indicator}")

    def _gap(self, row: tuple) -> None:
        """The weighted means of the areas with much and with little social housing: linear in the weights."""
        homes, groups = self.tables["housing"], {"much": (4, 3), "little": (2, 1)}
        for name, numbers in groups.items():
            mean, readings = getattr(row, name), []
            for column, number in zip(("housing_class", "tercile"), numbers):
                codes = homes.loc[homes[column] == number, "area_code"]
                keys = [(row.indicator, row.year, code) for code in codes]
                readings.append([key for key in keys if key in self.values])
            if np.isnan(mean) or any(self._follows_from_shown(keys, mean) for keys in readings):
                continue
            for keys in readings:
                if sum(self._size(*key) not in self.known for key in keys) == 1:
                    terms = {self._size(*key): self.values[key] - mean for key in keys}
                    self._add(terms, 0.0, f"the group of {name} social housing, {row.indicator} {row.year}")

    def _why(self, key: Key) -> str:
        rows = self.hidden
        found = rows[(rows["indicator"] == key[0]) & (rows["year"] == key[1]) & (rows["area_code"] == key[2])]
        return str(found["reason"].iloc[0]) if len(found) else ""

    def _hidden(self, key: Key) -> None:
        """What the outputs say of a hidden number: it is 1 to 4, or of an area of fewer people than the least."""
        why, item = self._why(key), self.indicators[key[0]]
        few = self.least - 1.0
        if item.sensitive and FEW_CASES.search(why):
            self.bounds[key] = (1.0, 4.0)
        elif key[0] == PEOPLE:
            primary = re.search(rf"\b{self.least}\b", why) is not None
            self.bounds[key] = (0.0, few) if primary else (self.least, np.inf)

    def _add(self, terms: dict[Key, float], total: float, how: str) -> None:
        self.equations.append((terms, total, how))

    # what follows from it

    def _propagate(self) -> None:
        """Fill in what is known until no equation has a single unknown left."""
        while True:
            left: list[Equation] = []
            learned = False
            for terms, total, how in self.equations:
                rest = {key: factor for key, factor in terms.items() if key not in self.known and factor}
                size = sum(abs(factor * self.known[key][0]) for key, factor in terms.items() if key in self.known)
                total -= sum(factor * self.known[key][0] for key, factor in terms.items() if key in self.known)
                # what is left of large numbers that cancel out says nothing
                rest = {key: factor for key, factor in rest.items() if abs(factor) > 1e-12 * max(size, 1.0)}
                if len(rest) == 1:
                    ((key, factor),) = rest.items()
                    self.known[key] = (total / factor, how)
                    learned = True
                elif rest:
                    left.append((rest, total, how))
            self.equations = left
            if not learned:
                return

    def determined(self) -> Iterator[Found]:
        """The hidden numbers that have one value left."""
        targets = self.targets()
        for key in targets:
            if key in self.known and self.known[key][1] != "known from elsewhere":
                number, how = self.known[key]
                yield Found(key, number, number, how)
        for key, (number, how) in determined(self.equations).items():
            if key in targets:
                yield Found(key, number, number, how)

    def targets(self) -> set[Key]:
        """The hidden numbers: those of the table of what was hidden, and the sizes behind them that are not shown."""
        return {key for key in self.gone if self.known.get(key, (0, ""))[1] != "known from elsewhere"}

    def narrowed(self, truth: Mapping[Key, float]) -> Iterator[Found]:
        """The numbers hidden for their own sake of which the range that is left is too narrow; the truth sets how
        narrow that is."""
        primary = {key for key in self.targets() if not re.search("total|totaal", self._why(key))}
        primary = {key for key in primary if self.indicators[key[0]].kind in COUNTED}
        for keys, equations in systems(self.equations):
            matrix, right = matrix_of(keys, equations)
            place = {key: number for number, key in enumerate(keys)}
            above, limits = self._at_most(keys, place)
            bounds = [self._bounds(key) for key in keys]
            for key in primary & set(keys):
                least = max(FEW, 2 * NARROW * truth.get(key, 0.0))
                apart = self._own_range(key)
                low, high = (extreme(sign, place[key], matrix, right, above, limits, bounds) for sign in (1, -1))
                if high - low < min(least, apart) - 1e-6:
                    yield Found(key, low, high, " and ".join(how for _, _, how in equations))

    def _bounds(self, key: Key) -> tuple[float, float]:
        """The range that a number has by itself; scores are below zero too."""
        kind = self.indicators[key[0]].kind if key[0] in self.indicators else "count"
        return self.bounds.get(key, (0.0 if kind in COUNTED else -np.inf, np.inf))

    def _own_range(self, key: Key) -> float:
        """How wide the range of a number is before anything is worked out."""
        low, high = self.bounds.get(key, (0.0, np.inf))
        of = self.known.get(self._size(*key), (np.inf, ""))[0] if self.indicators[key[0]].kind == "share" else np.inf
        return min(high, of) - low

    def _at_most(self, keys: list[Key], place: Mapping[Key, int]) -> tuple[np.ndarray, np.ndarray]:
        """No share is over a hundred: cases less people are at most 0."""
        rows, limits = [], []
        for key in keys:
            if key[0] not in self.indicators or self.indicators[key[0]].kind != "share":
                continue
            row, size = np.zeros(len(keys)), self._size(*key)
            row[place[key]] = 1.0
            if size in place:
                row[place[size]] = -1.0
            elif size not in self.known:
                continue
            rows.append(row)
            limits.append(self.known[size][0] if size in self.known else 0.0)
        return np.array(rows).reshape(-1, len(keys)), np.array(limits)


def _behind_wilson(value: float, low: float, high: float) -> float:
    """The number of people that a Wilson interval of a share (in %) was computed with; NaN at its ends."""
    p, width = value / 100, (high - low) / 100
    if not 0 < p < 1 or not width > 0:
        return np.nan

    def wider(n: float) -> float:
        return Z95 * np.sqrt(Z95**2 + 4 * n * p * (1 - p)) / (n + Z95**2) - width

    return float(brentq(wider, 1e-6, 1e9)) if wider(1e-6) > 0 > wider(1e9) else np.nan


def _behind_byar(row: tuple, per: float) -> float:
    """The number of people that Byar's interval of a rate was computed with."""
    if not row.value > 0:
        return np.nan

    def over(x: float) -> float:
        return (x + 1) * (1 - 1 / (9 * (x + 1)) + Z95 / (3 * np.sqrt(x + 1))) ** 3 / x - row.high / row.value

    return float(per * brentq(over, 1e-3, 1e9) / row.value) if over(1e-3) > 0 > over(1e9) else np.nan
