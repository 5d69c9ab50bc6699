"""Single sheets: any map by itself, two maps beside each other, and all indicators over the years."""

from __future__ import annotations

from collections.abc import Iterable

from ..analysis.results import K_INDEX, QuickScan
from ..mapping.legend import legend
from ..mapping.views import available_views
from ..wording import Wording
from . import charts, naming
from .design import BODY, BODY_TOP, HEADING
from .extents import study_extent
from .items import label, map_frame
from .legend_items import draw_legend, legend_height
from .map_sheet import MOST_UNDER, STRIP, TIMES, chart, map_sheet, remark, strip
from .page import Making, Section, fitted, page, readable, start
from .tables import signal_indicators
from .words import answer, question
from .words.terms import areas_word
from .workshop.sets import SheetChoice

SINGLES = "singles"
VIEW, PAIR, YEARS = "view", "pair", "years"
BESIDE = "|"  # between the two views of a pair
PAPER = "A3"


def single_choices(quickscan: QuickScan, say: Wording) -> list[SheetChoice]:
    """Every sheet that can be made by itself, but for the pairs, of which there are as many as one can think of."""
    maps = [
        SheetChoice(f"{VIEW}:{view.id}", SINGLES, view.name, PAPER, ticked=False)
        for view in available_views(quickscan, say)
    ]
    observed = quickscan.results.observations
    years = observed[observed["value"].notna()]["year"].nunique()
    problem = "" if years > 1 else say("There is one year of figures.")
    problem = problem if charts.available() else charts.missing_sentence(say)
    return [*maps, SheetChoice(YEARS, SINGLES, say("All indicators over the years"), PAPER, "", problem, False)]


def pair_choice(first: str, second: str, quickscan: QuickScan, say: Wording) -> SheetChoice:
    """Two maps beside each other, by the ids of their views; with what is missing where one cannot be made."""
    names = {view.id: view.name for view in available_views(quickscan, say)}
    unknown = [name for name in (first, second) if name not in names]
    title = say("{first} beside {second}", first=names.get(first, first), second=names.get(second, second))
    problem = say("There is no map “{name}”.", name=unknown[0]) if unknown else ""
    return SheetChoice(f"{PAIR}:{first}{BESIDE}{second}", SINGLES, title, PAPER, "", problem, False)


def pairs_in(ids: Iterable[str]) -> list[tuple[str, str]]:
    """The two views of each id of a pair among these."""
    found = [id_.partition(":")[2].partition(BESIDE) for id_ in ids if id_.startswith(f"{PAIR}:")]
    return [(first, second) for first, _mark, second in found]


def view_sheet(making: Making, number: int, view_id: str) -> Section:
    """One map, as in the report."""
    return map_sheet(making, next(view for view in making.maps.views if view.id == view_id), number)


def pair_sheet(making: Making, number: int, pair: str) -> Section:
    """Two maps of the same extent beside each other, each with its question, its answer and its legend."""
    quickscan, say = making.quickscan, making.say
    known = {view.id: view for view in making.maps.views}
    views = [known[name] for name in pair.split(BESIDE)]
    layout = start(making)
    title = pair_choice(views[0].id, views[1].id, quickscan, say).title
    sheet = page(making, layout, "summary", title, say("The same areas twice, to lay beside each other."), str(number))
    legends = [legend(quickscan, view, say) for view in views]
    width = making.design.columns(0, 6, 0, 0).width()
    below = max(legend_height(shown, width, across=2) for shown in legends)
    top, bottom = BODY_TOP + 14.0, making.design.body_bottom - below - STRIP - 5.0
    left, whole = making.design.columns(0, 6, top, bottom), making.design.body(0, 12)
    keyed = naming.over_key(making, left, study_extent(making), views, whole.width(), MOST_UNDER, times=TIMES)
    bottom = keyed.frame.bottom()
    for first, view, shown in zip((0, 6), views, legends):
        side = making.design.body(first, 6)
        for words, style, at, height in (
            (question(view, quickscan, say), HEADING, BODY_TOP, 6.5),
            (answer(view, quickscan, say), BODY, BODY_TOP + 6.5, 7.0),
        ):
            frame = making.design.columns(first, 6, at, at + height)
            label(sheet, words, frame, fitted(words, style, side.width(), height, 6.0), f"{view.id}: {style.points}")
        frame = making.design.columns(first, 6, top, bottom)
        drawn = map_frame(sheet, frame, study_extent(making), making.theme(view), f"map {view.id}")
        naming.apply(keyed.named, drawn, making.design.scale)
        strip(making, sheet, drawn, frame, remark(view.id, making))
        draw_legend(sheet, shown, making.design.body(first, 6, bottom + STRIP + 5.0), view.id, across=2)
    if keyed.height:
        naming.draw_key(sheet, keyed.under, say, whole.adjusted(0, whole.height() - keyed.height, 0, 0))
    return Section(readable(f"{views[0].id}_{views[1].id}"), title, layout, 1)


def years_sheet(making: Making, number: int) -> Section:
    """A small chart an indicator: thin lines for the areas, a thick one for the municipality."""
    quickscan, say = making.quickscan, making.say
    layout = start(making)
    title = say("How did the figures develop?")
    named = {"areas": areas_word(2, quickscan, say), "place": quickscan.areas.municipality_name}
    told = say("Each thin line is one of the {areas}; the thick one is {place} as a whole.", **named)
    if not _known_as_a_whole(quickscan):
        told = say("Each thin line is one of the {areas}; the thick one is {place} as a whole, where known.", **named)
    sheet = page(making, layout, YEARS, title, told, str(number))
    frame = making.design.body(0, 12)
    chart(making, sheet, YEARS, lambda path, size: charts.years(quickscan, path, size, say), frame)
    return Section("jaren" if say.language == "nl" else YEARS, title, layout, 1)


def _known_as_a_whole(quickscan: QuickScan) -> bool:
    """Whether the municipality has figures of its own for every indicator that there is a chart of."""
    observed = quickscan.results.observations
    whole = observed[(observed["area_code"] == quickscan.areas.municipality_code) & observed["value"].notna()]
    drawn = {item.id for item in signal_indicators(quickscan)} - {K_INDEX}
    return drawn <= set(whole["indicator"])
