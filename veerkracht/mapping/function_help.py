"""What the functions for expressions are called, which column each reads, and what QGIS tells about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from ..wording import Wording


@dataclass(frozen=True)
class Help:
    """One function as its user meets it.

    arguments : (name, may be left out). notes : on the arguments, a sentence each. example : an expression, and what
        it gives.
    """

    name: str
    arguments: tuple[tuple[str, bool], ...]
    what: str
    notes: tuple[str, ...]
    example: tuple[str, str]

    def html(self) -> str:
        """As QGIS shows it beside the list of functions."""
        shown = ", ".join(f"[{name}]" if optional else name for name, optional in self.arguments)
        notes = "".join(f"<li>{escape(note)}</li>" for note in self.notes)
        expression, gives = (escape(part, quote=False) for part in self.example)
        return (
            f"<h3>{self.name}({shown})</h3><p>{escape(self.what)}</p>"
            f"<ul>{notes}</ul><p><code>{expression}</code> → <code>{gives}</code></p>"
        )


Entry = tuple[Help, str]


def help_on_indicator(say: Wording) -> Iterable[Entry]:
    """The functions that ask for an indicator, each with its column."""
    notes = (
        say("indicator: its id, such as 'k_bijstand' or 'k_index'; it is the first part of a column's name."),
        _on_area(say),
        _on_null(say),
    )
    arguments = (("indicator", False), (say("area"), True))
    for name, column, what, gives in (
        ("sein", "signal", say("The signal as a number: 1 is strongly unfavourable, 5 strongly favourable."), "2"),
        (
            "sein_letter",
            "signal",
            say("The signal as its letter: A is strongly unfavourable, E strongly favourable."),
            "B",
        ),
        ("sein_naam", "signal", say("The signal in words."), say("unfavourable")),
        ("sein_reden", "reason", say("Why the area has this signal, in a sentence."), "…"),
        ("zekerheid", "certainty", say("How certain the signal is: certain, indicative or model."), "certain"),
        ("zekerheid_naam", "certainty", say("How certain the signal is, in words."), say("certain")),
        ("waarde", "value", say("The figure behind the signal."), "4.1"),
        ("waarde_jaar", "year", say("The year of the figure behind the signal."), "2023"),
        ("trend", "trend", say("The trend as a number: 1 is strongly worse, 5 strongly better."), "4"),
        ("trend_naam", "trend", say("The trend in words."), say("better")),
        ("trend_reden", "trend_reason", say("Why the area has this trend, in a sentence."), "…"),
        (
            "trend_relatief",
            "trend_relative",
            say("The trend against that of the municipality, as a number: 1 is strongly worse, 5 strongly better."),
            "3",
        ),
        (
            "trend_relatief_naam",
            "trend_relative",
            say("The trend against that of the municipality, in words."),
            say("stable"),
        ),
    ):
        yield Help(name, arguments, what, notes, (f"{name}('k_bijstand')", gives)), f"{{}}_{column}"


def help_on_coincidence(say: Wording) -> Iterable[Entry]:
    """The functions that ask for a version, each with its column."""
    notes = (say("version: 'relative' (when left out) or 'absolute'."), _on_area(say), _on_null(say))
    arguments = ((say("version"), True), (say("area"), True))
    for name, column, what, gives in (
        (
            "samenloop",
            "coincidence_{}",
            say(
                "Whether more vulnerability and more nuisance coincide: coincides, resilient, other_cause or no_signal."
            ),
            "coincides",
        ),
        (
            "samenloop_naam",
            "coincidence_{}",
            say("Whether more vulnerability and more nuisance coincide, in words."),
            say("Coincidence"),
        ),
        ("samenloop_reden", "coincidence_{}_reason", say("Why the area has this coincidence, in a sentence."), "…"),
    ):
        yield Help(name, arguments, what, notes, (f"{name}()", gives)), column


def help_on_area(say: Wording) -> Iterable[Entry]:
    """The functions that ask for nothing, each with its column."""
    notes = (_on_area(say), _on_null(say))
    arguments = ((say("area"), True),)
    for name, column, what, gives in (
        ("focus", "focus", say("1 where vulnerability and nuisance both stand low now, else 0."), "1"),
        ("rode_seinen", "red_count", say("How many signals are red: unfavourable or strongly unfavourable."), "6"),
        ("aantal_seinen", "available_count", say("How many signals the area has."), "9"),
    ):
        yield Help(name, arguments, what, notes, (f"{name}()", gives)), column


def _on_area(say: Wording) -> str:
    return say("area: the code of an area, to ask from any other layer; when left out, that of the current feature.")


def _on_null(say: Wording) -> str:
    return say("NULL where there is nothing: no figure, hidden, or no QuickScan in the project.")
