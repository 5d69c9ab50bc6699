"""Method and provenance, how the tables matched, and what the words mean. Each breaks over pages."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from ..analysis.results import QuickScan
from ..wording import Wording
from . import facts
from .page import Making, Section, start
from .running_sheet import tables_on, words_on
from .tables import (
    DASH,
    Cell,
    Column,
    Row,
    TableSpec,
    hidden_table,
    ingredients_table,
    match_summary,
    provenance_table,
)
from .words import Section as Words
from .words import answer, glossary, method, question
from .words.terms import counted

MOST_CODES = 60
FIRST_CODES = 8


def method_sheet(making: Making, number: int) -> Section:
    """As many pages as it takes: the method in words, then the tables one under another."""
    quickscan, say = making.quickscan, making.say
    layout = start(making)
    title = question("method", quickscan, say)
    words = method(quickscan, say)
    if not making.profiles:
        words.append(_without_profiles(making))
    begun = words_on(making, layout, "method", title, number, words)
    tables = (
        (say("What the K-index is made of"), ingredients_table(quickscan, say)),
        (say("Where the figures come from"), _origins(quickscan, say)),
        (say("What was hidden"), hidden_table(quickscan, say)),
    )
    pages = tables_on(making, layout, "method", title, number, tables, begun)
    return Section("verantwoording" if say.language == "nl" else "method", title, layout, pages)


def _without_profiles(making: Making) -> Words:
    quickscan, say = making.quickscan, making.say
    areas = counted(len(facts.land(quickscan)), quickscan, say)
    sentence = say("A profile of each of the {areas}: make the sheets of workshop 2 for these.", areas=areas)
    return Words(say("What is not in this report"), (sentence,))


def all_matched(quickscan: QuickScan) -> bool:
    """Whether every table has every area and no code asks for a look: a sentence tells it, without a page."""
    report, land = quickscan.match_report, facts.land(quickscan).index
    inside = report[report["side"].eq("matched") & report["area_code"].isin(land)]
    whole = inside.groupby("table")["area_code"].nunique().reindex(report["table"].unique(), fill_value=0).ge(len(land))
    return bool(whole.all()) and not report["attention"].astype(bool).any()


def _origins(quickscan: QuickScan, say: Wording) -> TableSpec:
    """Where the figures come from, with how they matched where that needs no page."""
    spec = provenance_table(quickscan, say)
    return replace(spec, note=answer("matching", quickscan, say)) if all_matched(quickscan) else spec


def matching_sheet(making: Making, number: int) -> Section:
    """The match report: how many areas each table has, and which codes ask for a look."""
    quickscan, say = making.quickscan, making.say
    layout = start(making)
    title = question("matching", quickscan, say)
    tables = (
        (say("How the tables match the areas"), match_summary(quickscan, say)),
        (say("What did not match"), unmatched_table(quickscan, say)),
    )
    pages = tables_on(making, layout, "matching", title, number, tables, reply=answer("matching", quickscan, say))
    return Section("koppeling" if say.language == "nl" else "matching", title, layout, pages)


def glossary_sheet(making: Making, number: int) -> Section:
    """The words of the report in alphabetical order, and what each indicator is."""
    quickscan, say = making.quickscan, making.say
    layout = start(making)
    title = question("glossary", quickscan, say)
    begun = words_on(making, layout, "glossary", title, number, glossary(quickscan, say))
    tables = ((say("The indicators"), indicator_table(quickscan, say)),)
    pages = tables_on(making, layout, "glossary", title, number, tables, begun)
    return Section("begrippen" if say.language == "nl" else "glossary", title, layout, pages)


def unmatched_table(quickscan: QuickScan, say: Wording) -> TableSpec:
    """The codes that ask for a look, gathered by side, cause and what to do over all tables."""
    report = quickscan.match_report
    rows = report[report["attention"].astype(bool)].fillna("")
    heads = (
        Column(say("Where"), 30.0),
        Column(say("Codes"), 100.0),
        Column(say("Reason"), 80.0),
        Column(say("What to do"), 80.0),
        Column(say("Tables"), 90.0),
    )
    where = {
        "only_in_table": say("only in the table"),
        "only_in_areas": say("only in the areas"),
        "matched": say("matched"),
    }
    made = []
    for (side, _cause), part in rows.groupby(["side", "cause"], sort=False):
        # reasons and advice name codes of their own; the first stands for all
        reason, advice = (_common(part[column], say) for column in ("reason", "suggestion"))
        codes = sorted(pd.unique(part["area_code"].astype(str)))
        names = ", ".join(pd.unique(part["table"].astype(str)))
        texts = (where.get(str(side), str(side)), _listed_codes(codes, say), reason, advice, names)
        made.append(Row(tuple(Cell(text) for text in texts)))
    return TableSpec(heads, tuple(made), "" if made else say("Everything matched."))


def _common(sentences: pd.Series, say: Wording) -> str:
    """The sentence of all rows; where they differ, the first as an example."""
    first = str(sentences.iloc[0])
    return first if sentences.nunique() == 1 else say("For instance: {sentence}", sentence=first)


def _listed_codes(codes: list[str], say: Wording) -> str:
    """All codes; of very many (a table of the whole country) their number and the first ones."""
    if len(codes) <= MOST_CODES:
        return ", ".join(codes)
    return say(
        "{count} codes, among them {codes}. All of them stand in the match report in the workbook.",
        count=say.number(len(codes)),
        codes=", ".join(codes[:FIRST_CODES]),
    )


def indicator_table(quickscan: QuickScan, say: Wording) -> TableSpec:
    """The indicators that there are figures of: unit, and which way is unfavourable."""
    unfavourable = {-1: say("high"), 1: say("low"), 0: say("neither: context")}
    columns = (
        Column(say("Indicator"), 90.0),
        Column(say("Unit"), 70.0),
        Column(say("Unfavourable is"), 44.0),
        Column(say("Year"), 20.0, "right"),
    )
    rows = tuple(
        Row(
            (
                Cell(item.label(say.language)),
                Cell(item.unit(say.language) or DASH),
                Cell(unfavourable[item.direction]),
                Cell(str(facts.level_year(item.id, quickscan) or DASH)),
            )
        )
        for item in facts.present_indicators(quickscan)
    )
    return TableSpec(columns, rows)
