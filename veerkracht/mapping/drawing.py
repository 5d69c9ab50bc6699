"""What each map draws: which column of the areas, in which classes. Renderer and legend both follow it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Optional, Union

from ..analysis.results import Coincidence, QuickScan
from ..wording import Wording
from .class_names import (
    AGAINST_EXPECTED,
    CLASS_VALUES,
    GLYPHS,
    SIGNAL_LETTERS,
    SIGNS,
    bivariate_labels,
    coincidence_labels,
    coincidence_meanings,
    residual_labels,
    signal_labels,
    three_sides,
    trend_labels,
)
from .nouns import nuisance
from .palette import PAPER, palette
from .views import BY_YEAR, INDICATOR, View
from .well import BETTER, BOTH, NOW, OTHER, RESILIENT, followed
from .wide import HIDDEN_MARK, SUPPRESSED, UNCERTAIN_MARK, YEAR_END, highest_available, red_classes


@dataclass(frozen=True)
class Category:
    """One class: the areas whose column has ``value``. ``meaning`` : what a name that does not tell it stands for."""

    value: Union[int, str]
    label: str
    colour: str
    letter: str = ""
    glyph: str = ""
    meaning: str = ""


@dataclass(frozen=True)
class Square:
    """Nine classes as three by three: the first three stand in the last column, the first of these on top.

    across, down : what the columns and the rows are of. steps : of each the unfavourable, middle and favourable.
    """

    across: str
    down: str
    steps: tuple[str, str, str]


@dataclass(frozen=True)
class Drawing:
    """How a map draws the areas.

    column, status, uncertain : columns of :func:`~.wide.wide_areas`; an empty column draws all areas as one class.
    fragile : the column of the areas whose class hangs on a choice; empty where nothing tells. glyph_fragile : the same
        of the glyphs.
    mark : an expression whose text is put in the middle of each area that has a class, where classes have no letter.
    glyph_column : the column of trend classes that is drawn as glyphs; empty for none. ``glyphs`` are its classes.
    first : the values whose names matter most when not all names fit.
    square : where the classes are those of two things together, how a legend lays them out.
    last_year : of a map by year, whose column holds the classes of all years: what it shows where no time is chosen.
    """

    title: str
    categories: tuple[Category, ...]
    column: str = ""
    status: str = ""
    uncertain: str = ""
    fragile: str = ""
    mark: str = ""
    glyph_column: str = ""
    glyph_title: str = ""
    glyphs: tuple[Category, ...] = ()
    glyph_fragile: str = ""
    first: tuple[Union[int, str], ...] = field(default=())
    square: Optional[Square] = None
    last_year: int = 0

    @property
    def value(self) -> str:
        """The class of an area, as an expression."""
        return self._of_year(len(YEAR_END)) if self.last_year else f'"{self.column}"'

    @property
    def absent(self) -> str:
        """Whether an area has no class, as an expression; text columns hold an empty string then, numbers NULL."""
        if self.last_year:
            classes = ", ".join(f"'{category.value}'" for category in self.categories)
            return f"coalesce({self.value}, '') NOT IN ({classes})"
        return f"coalesce(to_string(\"{self.column}\"), '') = ''"

    @property
    def concealed(self) -> str:
        """Whether an area without a class is hidden, as an expression."""
        return f"{self.value} = '{HIDDEN_MARK}'" if self.last_year else f"\"{self.status}\" = '{SUPPRESSED}'"

    @property
    def doubtful(self) -> str:
        """Whether the class of an area is uncertain, as an expression."""
        if self.last_year:
            return f"{self._of_year(len(YEAR_END) + 1)} = '{UNCERTAIN_MARK}'"
        return f'"{self.uncertain}"'

    def _of_year(self, place: int) -> str:
        """The character at a place behind the year that the map shows, as an expression; empty without that year."""
        year = f"to_string(coalesce(year(@map_start_time), {self.last_year})) || '{YEAR_END}'"
        found = f'strpos("{self.column}", {year})'
        return f"if({found} > 0, substr(\"{self.column}\", {found} + {4 + place}, 1), '')"


def drawing(quickscan: QuickScan, view: View, say: Wording) -> Drawing:
    """How this view is drawn."""
    makers = {
        "orientation": _orientation,
        "social_housing": _social_housing,
        "focus": _focus,
        "bivariate": _bivariate,
        "red_count": _red_count,
        "residual": _residual,
        "going_well": _going_well,
    }
    if view.id in makers:
        return makers[view.id](quickscan, say)
    if view.id.startswith(BY_YEAR):
        return _by_year(quickscan, view, say)
    if view.id.startswith("coincidence_"):
        return _coincidence(quickscan, view, say)
    if view.id.endswith(("_change_absolute", "_change_relative")):
        return _change(quickscan, view, say)
    return _level(quickscan, view, say)


def _level(quickscan: QuickScan, view: View, say: Wording) -> Drawing:
    """Signal as fill with its letter; on the maps of one indicator the trend as a glyph beside it."""
    colours = palette(quickscan.study.palette).signal
    indicator = view.indicator
    classes = zip(CLASS_VALUES, signal_labels(say), colours, SIGNAL_LETTERS)
    trends = quickscan.results.trends
    own = trends[trends["indicator"].eq(indicator)]
    has_trend = bool(own["trend"].notna().any())
    trend_title = say("Trend, as published") if own["published"].notna().any() else say("Trend")
    glyphs = view.id.startswith(INDICATOR) and has_trend
    return Drawing(
        say("Signal"),
        tuple(Category(value, label, colour, letter) for value, label, colour, letter in classes),
        f"{indicator}_signal",
        f"{indicator}_status",
        f"{indicator}_uncertain",
        f"{indicator}_fragile",
        glyph_column=f"{indicator}_trend" if glyphs else "",
        glyph_title=trend_title if glyphs else "",
        glyphs=_glyphs(say) if glyphs else (),
        glyph_fragile=f"{indicator}_trend_fragile" if glyphs else "",
        first=(1, 2),
    )


def _by_year(quickscan: QuickScan, view: View, say: Wording) -> Drawing:
    """The signal of one year, by the reference and the spread of the year of the signals."""
    references = quickscan.results.references
    year = references.loc[references["indicator"] == view.indicator, "year"].max()
    classes = zip(CLASS_VALUES, signal_labels(say), palette(quickscan.study.palette).signal, SIGNAL_LETTERS)
    column = f"{view.indicator}_by_year"
    return Drawing(
        say("Signal of each year, by the reference of {year}", year=year),
        tuple(Category(str(value), label, colour, letter) for value, label, colour, letter in classes),
        column,
        uncertain=column,
        first=("1", "2"),
        last_year=view.years[-1],
    )


def _change(quickscan: QuickScan, view: View, say: Wording) -> Drawing:
    """Trend as fill, with its glyph."""
    colours = palette(quickscan.study.palette).signal
    relative = view.id.endswith("_relative")
    column = f"{view.indicator}_trend_relative" if relative else f"{view.indicator}_trend"
    title = say("Change against the municipality") if relative else say("Change")
    trends = quickscan.results.trends
    if not relative and trends.loc[trends["indicator"].eq(view.indicator), "published"].notna().any():
        title = say("Change, as the Leefbaarometer published it")
    classes = zip(CLASS_VALUES, trend_labels(say), colours, GLYPHS)
    return Drawing(
        title,
        tuple(Category(value, label, colour, glyph=glyph) for value, label, colour, glyph in classes),
        column,
        f"{view.indicator}_trend_status",
        f"{view.indicator}_trend_uncertain",
        f"{column}_fragile",
        glyph_column=column,
        first=(1, 2),
    )


def _glyphs(say: Wording) -> tuple[Category, ...]:
    classes = zip(CLASS_VALUES, trend_labels(say), GLYPHS)
    return tuple(Category(value, label, PAPER, glyph=glyph) for value, label, glyph in classes)


def _coincidence(quickscan: QuickScan, view: View, say: Wording) -> Drawing:
    labels, meanings = coincidence_labels(say), coincidence_meanings(nuisance(quickscan, say), say)
    colours = palette(quickscan.study.palette).coincidence
    letters = {value: label[:1] for value, label in labels.items() if value != Coincidence.NO_SIGNAL.value}
    return Drawing(
        view.name,
        tuple(
            Category(value, label, colour, letters.get(value, ""), meaning=meanings[value])
            for (value, label), colour in zip(labels.items(), colours)
        ),
        view.id,
        "coincidence_status",
        "coincidence_uncertain",
        f"{view.id}_fragile",
        first=(Coincidence.COINCIDES.value,),
    )


def _focus(quickscan: QuickScan, say: Wording) -> Drawing:
    inside, outside = palette(quickscan.study.palette).focus
    return Drawing(
        say("Vulnerability and {nuisance} both unfavourable", nuisance=nuisance(quickscan, say)),
        (Category(1, say("focus area"), inside, "F"), Category(0, say("no focus area"), outside)),
        "focus",
        "focus_status",
        "focus_uncertain",
        first=(1,),
    )


def _bivariate(quickscan: QuickScan, say: Wording) -> Drawing:
    """Nine fills with two signs, the first of vulnerability, so that the classes read in grey too."""
    colours, bare = palette(quickscan.study.palette).bivariate, nuisance(quickscan, say)
    signs = [one + other for one in SIGNS for other in SIGNS]
    return Drawing(
        say("Vulnerability and {nuisance} together", nuisance=bare),
        tuple(
            Category(number, label, colour, mark)
            for (number, label), colour, mark in zip(bivariate_labels(bare, say).items(), colours, signs)
        ),
        "bivariate",
        "focus_status",
        "focus_uncertain",
        "bivariate_fragile",
        first=(1,),
        square=Square(say("Vulnerability"), bare[:1].upper() + bare[1:], three_sides(say)),
    )


def _social_housing(quickscan: QuickScan, say: Wording) -> Drawing:
    labels = (
        say("hardly any: less than 10\u00a0%"),
        say("little: 10 to 32\u00a0%"),
        say("mixed: 33 to 66\u00a0%"),
        say("much: 67\u00a0% or more"),
    )
    colours = palette(quickscan.study.palette).concentration
    return Drawing(
        say("Social housing, share of dwellings"),
        tuple(Category(number, label, colour) for number, (label, colour) in enumerate(zip(labels, colours), 1)),
        "housing_class",
        "housing_status",
        "housing_uncertain",
        mark="to_string(round(\"housing_share\")) || '\u00a0%'",
        first=(4,),
    )


def _red_count(quickscan: QuickScan, say: Wording) -> Drawing:
    highest = highest_available(quickscan.results)
    classes = red_classes(highest)
    stack = palette(quickscan.study.palette).stack
    # the most red signals always get the deepest colour, however few classes there are
    steps = max(len(classes) - 2, 1)
    colours = [stack[0], *(stack[1 + (len(stack) - 2) * step // steps] for step in range(len(classes) - 1))]
    # of how many is told only where it is not all of them: the same number behind each count takes the map's room
    fewer = f'"available_count" < {highest}'
    labels = [say("none"), *(f"{low}–{top}" if top > low else str(low) for low, top in classes[1:])]
    return Drawing(
        say("Red signals, of at most {number}", number=highest),
        tuple(Category(number, label, colour) for number, (label, colour) in enumerate(zip(labels, colours))),
        "red_class",
        "red_status",
        "red_uncertain",
        mark=f"""to_string("red_count") || if({fewer}, '/' || to_string("available_count"), '')""",
        first=tuple(range(len(classes) - 1, len(classes) - 3, -1)),
    )


def _residual(quickscan: QuickScan, say: Wording) -> Drawing:
    colours, bare = palette(quickscan.study.palette).signal, nuisance(quickscan, say)
    classes = zip(CLASS_VALUES, residual_labels(say), colours, AGAINST_EXPECTED)
    return Drawing(
        say("{nuisance} against what is expected", nuisance=bare[:1].upper() + bare[1:]),
        tuple(Category(value, label, colour, sign) for value, label, colour, sign in classes),
        "residual_class",
        "focus_status",
        "focus_uncertain",
        first=(1, 5),
    )


def _going_well(quickscan: QuickScan, say: Wording) -> Drawing:
    colours = palette(quickscan.study.palette)
    told, bare = followed(quickscan), nuisance(quickscan, say)
    classes = [(NOW, say("now: no signal unfavourable, half or more favourable"), colours.signal[3], "N")]
    both = say("now, and it gets better")
    if told.both:
        better = say("it gets better: vulnerability or {nuisance} decreased, neither increased", nuisance=bare)
    elif told.nuisance:
        both = say("now, and {nuisance} decreased", nuisance=bare)
        better = say("{nuisance} decreased; vulnerability has no trend", nuisance=bare)
    else:
        both = say("now, and vulnerability decreased")
        better = say("vulnerability decreased; {nuisance} has no trend", nuisance=bare)
    if told.vulnerability or told.nuisance:
        classes.insert(0, (BOTH, both, colours.signal[4], "N+"))
        classes.append((BETTER, better, colours.bivariate[8], "+"))
    if told.both:
        name = say("resilient: more vulnerability, not more {nuisance}", nuisance=bare)
        classes.append((RESILIENT, name, colours.coincidence[1], "V"))
    classes.append((OTHER, say("none of these"), colours.focus[1], ""))
    return Drawing(
        say("Where it goes well"),
        tuple(Category(value, label, colour, letter) for value, label, colour, letter in classes),
        "well_class",
        "well_status",
        "red_uncertain",
        first=(BOTH, NOW),
    )


def _orientation(quickscan: QuickScan, say: Wording) -> Drawing:
    return Drawing(say("On the map"), (Category(1, area_word(quickscan, say), "#F6F4EF"),))


def area_word(quickscan: QuickScan, say: Wording) -> str:
    """What one area is called on maps."""
    words: dict[Optional[str], str] = {"neighbourhood": say("neighbourhood"), "district": say("district")}
    return words.get(quickscan.areas.level, say("area"))
