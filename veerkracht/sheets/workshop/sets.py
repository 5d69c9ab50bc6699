"""Which sheets there are for a workshop: the sets, each sheet with its paper, and why one cannot be made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...analysis.results import K_INDEX, QuickScan
from ...mapping.views import INDICATOR, signalled, view_name
from ...wording import Wording
from ...workshop import Note
from .. import facts
from ..words.district_words import district_name
from ..words.terms import listed

WORKSHOP_1, WORKSHOP_2, AFTER = "workshop1", "workshop2", "after"
SETS = (WORKSHOP_1, WORKSHOP_2, AFTER)
# kind of sheet -> the paper that it is meant for
STANDARD = {
    "focus": "A0",
    "coincidence": "A1",
    "social_housing": "A1",
    "theme": "A3",
    "gap": "A3",
    "guide": "A4",
    "cards": "A4",
    "zoom": "A1",
    "profiles": "A3",
    "canvas": "A1",
    "stickers": "A4",
    "result": "A3",
    # by themselves
    "view": "A3",
    "pair": "A3",
    "years": "A3",
}
# these have one size: what is cut or stuck must fit
FIXED = ("cards", "stickers", "guide")
OF_A_DISTRICT = ("zoom", "profiles", "canvas", "stickers")
THEMES = ("k_level", "o_level", "k_change", "o_change", "red_count")


@dataclass(frozen=True)
class SheetChoice:
    """A sheet that can be ticked.

    id : its kind, and behind a colon the view or the district that it is of. set_id : of SETS.
    paper : the name of the paper that it is meant for. problem : why it cannot be made; empty when it can.
    ticked : whether it is in the set unless somebody says otherwise.
    """

    id: str
    set_id: str
    title: str
    paper: str
    district: str = ""
    problem: str = ""
    ticked: bool = True

    @property
    def kind(self) -> str:
        return self.id.split(":")[0].removeprefix("after_")

    @property
    def subject(self) -> str:
        """The view or the district behind the colon."""
        return self.id.partition(":")[2]


def set_title(set_id: str, say: Wording) -> str:
    """What a set is called."""
    return {WORKSHOP_1: say("Workshop 1"), WORKSHOP_2: say("Workshop 2"), AFTER: say("After the workshop")}[set_id]


def sheet_choices(quickscan: QuickScan, say: Wording) -> list[SheetChoice]:
    """Every sheet that belongs to a workshop of this study, set by set; also those that cannot be made, with why."""
    return [*_first(quickscan, say), *_second(quickscan, say), *_after(quickscan, say)]


def _first(quickscan: QuickScan, say: Wording) -> Iterator[SheetChoice]:
    missing = quickscan.results.unavailable

    def choice(id_: str, title: str, problem: str = "", ticked: bool = True) -> SheetChoice:
        return SheetChoice(id_, WORKSHOP_1, title, STANDARD[id_.split(":")[0]], "", problem, ticked and not problem)

    yield choice("focus", view_name("focus", say), missing.get("focus", ""))
    versions = [f"coincidence_{version}" for version in ("absolute", "relative")]
    problem = next((missing[version] for version in versions if version in missing), "")
    yield choice("coincidence", say("Coincidence, relative and absolute"), problem)
    yield choice("social_housing", view_name("social_housing", say), missing.get("social_housing", ""))
    for theme in THEMES:
        names = [f"{theme}_absolute", f"{theme}_relative"] if theme.endswith("_change") else [theme]
        problem = next((missing[name] for name in names if name in missing), "")
        if theme.startswith("o_") and not quickscan.results.nuisance:
            problem = problem or say("There are no figures of nuisance.")
        yield choice(f"theme:{theme}", view_name(names[0], say), problem)
    for indicator in signalled(quickscan):
        if indicator != K_INDEX:
            yield choice(f"theme:{INDICATOR}{indicator}", view_name(INDICATOR + indicator, say), ticked=False)
    without_gap = "" if len(quickscan.results.gap) else say("There are no figures of social housing.")
    yield choice("gap", say("Gap"), missing.get("gap", without_gap))
    yield choice("guide", say("Reading guide"))
    yield choice("cards", say("Question cards"))


def _second(quickscan: QuickScan, say: Wording) -> Iterator[SheetChoice]:
    titles = {
        "zoom": say("Zoom: {place}"),
        "profiles": say("Profiles: {place}"),
        "canvas": say("Canvas: {place}"),
        "stickers": say("Stickers: {place}"),
    }
    for code in districts(quickscan):
        for kind in OF_A_DISTRICT:
            title = say.filled(titles[kind], place=district_name(code, quickscan))
            yield SheetChoice(f"{kind}:{code}", WORKSHOP_2, title, STANDARD[kind], code)


def _after(quickscan: QuickScan, say: Wording) -> Iterator[SheetChoice]:
    """For each district in which something was written: the same sheets with it, and the results.

    Before these what was said of the municipality as a whole, in the first workshop: each sheet that has something.
    """
    titles = {
        "after_zoom": say("Zoom, with what was written: {place}"),
        "after_canvas": say("Canvas, with what was written: {place}"),
        "result": say("Results: {place}"),
    }
    codes = districts(quickscan)
    for code in codes if "" in codes else ["", *codes]:
        written = quickscan.study.workshop.of_district(code)
        there = {
            "after_zoom": bool(notes_of(code, quickscan)),
            "after_canvas": bool(written.canvases or written.successes or written.promises),
            "result": bool(written.successes or written.promises),
        }
        for id_, title in titles.items():
            if there[id_] or (code in codes and written):
                kind = id_.removeprefix("after_")
                name = say.filled(title, place=district_name(code, quickscan))
                yield SheetChoice(f"{id_}:{code}", AFTER, name, STANDARD[kind], code)


def notes_of(code: str, quickscan: QuickScan) -> tuple[Note, ...]:
    """The notes of a district; for an empty code those of no district that has sheets of its own."""
    if code:
        return quickscan.study.workshop.of_district(code).notes
    known = set(districts(quickscan)) - {""}
    return tuple(note for note in quickscan.study.workshop.notes if note.district not in known)


def left_out(quickscan: QuickScan, say: Wording) -> list[str]:
    """What no sheet can hold: canvases, success indicators and promises of districts that the areas do not have (notes
    have their place on the map). Empty where there are none."""
    written = quickscan.study.workshop
    known = {"", *districts(quickscan)}
    owners = [item.district for part in (written.canvases, written.successes, written.promises) for item in part]
    lost = list(dict.fromkeys(code for code in owners if code not in known))
    if not lost:
        return []
    return [
        say(
            "What was written for {districts} is on no sheet: the areas have no such district any more.",
            districts=listed(lost, say),
        )
    ]


def districts(quickscan: QuickScan) -> list[str]:
    """The codes of the districts with areas to judge; one empty code where the areas belong to none."""
    judged = set(facts.land(quickscan)["district_code"].dropna())
    return sorted(judged & set(facts.districts(quickscan).index)) or [""]
