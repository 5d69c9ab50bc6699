"""What the user decided: areas, tables, municipality, period, reference, thresholds. Saved as versioned JSON."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Callable, Optional

from .errors import QuickScanError
from .own_indicators import OwnIndicator
from .own_indicators import from_document as indicator_from
from .prints import Prints
from .prints import from_document as prints_from
from .recipe import Recipe, from_document
from .workshop import Workshop
from .workshop_document import from_document as workshop_from

VERSION = 4


@dataclass(frozen=True)
class AreaSource:
    """A boundary layer in a file; empty fields are found by the intake."""

    path: str = ""
    layer: str = ""
    key_field: str = ""
    name_field: str = ""
    district_field: str = ""
    year: Optional[int] = None


@dataclass(frozen=True)
class Repair:
    """How codes of a table find their areas, as the user agreed to it.

    kind : ``code`` (one code stands for one area), ``prefix`` (``ours`` was left off all codes), ``alike`` (codes that
        differ only in zeros, prefix, capitals or punctuation), ``names`` (areas are found by their names).
    """

    kind: str
    theirs: str = ""
    ours: str = ""


REPAIRS = ("code", "prefix", "alike", "names")


@dataclass(frozen=True)
class TableSource:
    """A table in a file; ``format`` is a reader's name or ``auto``, ``year`` overrides what the file says.

    layer : the sheet, layer or file in it; repairs : of its codes; recipe : how to read it where no format knows it.
    """

    path: str
    format: str = "auto"
    year: Optional[int] = None
    layer: str = ""
    repairs: tuple[Repair, ...] = ()
    recipe: Optional[Recipe] = None


@dataclass(frozen=True)
class Thresholds:
    """Numbers below which a value is hidden, uncertain or not classed (DOMAIN §4, §5, §3).

    clear, strong : the z at which a signal becomes (un)favourable, and strongly so.
    """

    hide_inhabitants: int = 50
    hide_dwellings: int = 20
    uncertain_inhabitants: int = 200
    sigma_inhabitants: int = 200
    minimum_areas: int = 8
    minimum_index_members: int = 3
    clear: float = 0.5
    strong: float = 1.0


@dataclass(frozen=True)
class Choice:
    """What the user decided on one indicator; what is left empty follows the study.

    reference : of REFERENCES. method : of METHODS. direction : 1, -1 or 0 in place of the catalogue's.
    norm : what it is compared with when the reference is ``norm``. breaks : four ascending bounds of the five classes.
    """

    indicator: str
    reference: str = ""
    method: str = ""
    direction: Optional[int] = None
    norm: Optional[float] = None
    breaks: tuple[float, ...] = ()


@dataclass(frozen=True)
class AreaNote:
    """What the user wrote on one area."""

    area_code: str
    text: str


@dataclass(frozen=True)
class Study:
    """One QuickScan. ``period`` is (first, last) year; ``reference`` is one of REFERENCES.

    base_year, selection : the year, and the area codes, that the references ``base_year`` and ``selection`` stand for.
    choices : on single indicators. vulnerability_indicators : the ingredients of the K-index (empty: all of theme K).
    recipes : of the import assistant, for tables whose shape no format knows.
    indicators : the user's own, beside those of the plugin. left_out : those that take no part.
    workshop : what the groups wrote. area_notes : what the user wrote on areas; one each.
    house : a file with the house style of the sheets; empty for the plugin's own. prints : what is printed.
    """

    areas: AreaSource = field(default_factory=AreaSource)
    tables: tuple[TableSource, ...] = ()
    municipality: str = ""
    period: Optional[tuple[int, int]] = None
    reference: str = "municipality"
    thresholds: Thresholds = field(default_factory=Thresholds)
    nuisance_indicator: str = ""
    vulnerability_indicators: tuple[str, ...] = ()
    base_year: Optional[int] = None
    selection: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    language: str = "nl"
    palette: str = "signal"
    notes: str = ""
    recipes: tuple[Recipe, ...] = ()
    indicators: tuple[OwnIndicator, ...] = ()
    area_notes: tuple[AreaNote, ...] = ()
    workshop: Workshop = field(default_factory=Workshop)
    house: str = ""
    left_out: tuple[str, ...] = ()
    prints: Prints = field(default_factory=Prints)

    def changed(self, **choices: Any) -> Study:
        """A copy with other choices."""
        return replace(self, **choices)

    def choice(self, indicator: str) -> Choice:
        """What the user decided on an indicator; an empty choice where that is nothing."""
        return next((item for item in self.choices if item.indicator == indicator), Choice(indicator))

    def reference_of(self, indicator: str) -> str:
        """What an indicator is compared with."""
        return self.choice(indicator).reference or self.reference

    def note_on(self, area_code: str) -> str:
        """What the user wrote on an area; empty where that is nothing."""
        return next((note.text for note in self.area_notes if note.area_code == area_code), "")

    def with_note(self, area_code: str, text: str) -> Study:
        """A copy in which this is written on an area; an empty text takes the note away."""
        others = tuple(note for note in self.area_notes if note.area_code != area_code)
        new = (AreaNote(area_code, text.strip()),) if text.strip() else ()
        return self.changed(area_notes=(*others, *new))

    def without_folders(self) -> Study:
        """A copy to give away: it names its files but not their folders, which tell who somebody is."""
        areas = replace(self.areas, path=Path(self.areas.path).name)
        tables = tuple(replace(table, path=Path(table.path).name) for table in self.tables)
        return self.changed(areas=areas, tables=tables, house=Path(self.house).name)

    def to_json(self) -> str:
        """The study as text that :func:`from_json` reads back equal."""
        return json.dumps({"version": VERSION, **asdict(self)}, indent=2, ensure_ascii=False)


REFERENCES = ("municipality", "netherlands", "peers", "base_year", "norm", "selection")
METHODS = ("z", "quintiles", "breaks", "classes", "benchmark")

# version -> the step that turns a document of that version into the next one
MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {
    1: dict,  # version 2 only adds what a table may carry
    2: dict,  # version 3 only adds choices on single indicators, what the references need, and own indicators
    3: dict,  # version 4 only adds what groups and users wrote, what is left out, and what is printed
}


def from_json(text: str) -> Study:
    """Read a study.

    Raises
    ------
    QuickScanError : the text is no study, or was written by a newer plugin.
    """
    try:
        document = json.loads(text)
        version = int(document.pop("version"))
    except (ValueError, KeyError, AttributeError, TypeError) as problem:
        raise QuickScanError(
            "This is not a QuickScan study.",
            "The text could not be read as a study: {problem}",
            "Choose a file that was saved by QuickScan Veerkracht.",
            problem=problem,
        ) from problem
    if version > VERSION:
        raise QuickScanError(
            "This study was made by a newer version of the plugin.",
            "The study has version {version}; this plugin reads up to {newest}.",
            "Update QuickScan Veerkracht through the plugin manager.",
            version=version,
            newest=VERSION,
        )
    while version < VERSION:
        document = MIGRATIONS[version](document)
        version += 1
    try:
        return _from_document(document)
    except (TypeError, ValueError) as problem:
        raise QuickScanError(
            "This study holds a choice that is not understood.",
            "{problem}",
            "Open it in an editor and correct the choice.",
            problem=problem,
        ) from problem


def _from_document(document: dict[str, Any]) -> Study:
    known = {item.name for item in fields(Study)}
    unknown = sorted(set(document) - known)
    if unknown:
        raise ValueError(f"unknown: {', '.join(unknown)}")
    values = dict(document)
    values["areas"] = AreaSource(**values.get("areas", {}))
    values["tables"] = tuple(_table_source(table) for table in values.get("tables", ()))
    values["recipes"] = tuple(from_document(recipe) for recipe in values.get("recipes", ()))
    values["indicators"] = tuple(indicator_from(item) for item in values.get("indicators", ()))
    values["area_notes"] = tuple(AreaNote(**note) for note in values.get("area_notes", ()))
    values["workshop"] = workshop_from(values.get("workshop", {}))
    values["prints"] = prints_from(values.get("prints", {}))
    values["thresholds"] = Thresholds(**values.get("thresholds", {}))
    for name in ("vulnerability_indicators", "selection", "left_out"):
        values[name] = tuple(str(item) for item in values.get(name, ()))
    values["choices"] = tuple(choice_from(choice) for choice in values.get("choices", ()))
    _must_be_one_of("reference", values.get("reference", "municipality"), REFERENCES)
    if values.get("period") is not None:
        first, last = values["period"]
        values["period"] = (int(first), int(last))
    return Study(**values)


def choice_from(document: dict[str, Any]) -> Choice:
    """A choice from its document.

    Raises
    ------
    ValueError, TypeError : something in it is not understood.
    """
    choice = Choice(**{**document, "breaks": tuple(float(bound) for bound in document.get("breaks", ()))})
    _must_be_one_of("reference", choice.reference, ("", *REFERENCES))
    _must_be_one_of("method", choice.method, ("", *METHODS))
    _must_be_one_of("direction", choice.direction, (None, -1, 0, 1))
    if choice.method == "breaks" and not is_ascending(choice.breaks):
        raise ValueError(f"breaks of {choice.indicator}: {list(choice.breaks)}; four ascending numbers are needed")
    if choice.reference == "norm" and choice.norm is None:
        raise ValueError(f"norm of {choice.indicator}: a number is needed")
    return choice


def is_ascending(bounds: tuple[float, ...]) -> bool:
    """Whether these can be the four bounds between five classes."""
    return len(bounds) == 4 and all(low < high for low, high in zip(bounds, bounds[1:]))


def _must_be_one_of(name: str, value: Any, values: tuple[Any, ...]) -> None:
    if value not in values:
        raise ValueError(f"{name}: {value}")


def _table_source(document: dict[str, Any]) -> TableSource:
    repairs = tuple(Repair(**repair) for repair in document.get("repairs", ()))
    unknown = sorted({repair.kind for repair in repairs} - set(REPAIRS))
    if unknown:
        raise ValueError(f"repairs: {', '.join(unknown)}")
    recipe = None if document.get("recipe") is None else from_document(document["recipe"])
    return TableSource(**{**document, "repairs": repairs, "recipe": recipe})


def parse_period(text: str) -> Optional[tuple[int, int]]:
    """``2014-2020`` to (2014, 2020); empty text to None.

    Raises
    ------
    QuickScanError : the text is not two years with the first before the last.
    """
    if not text.strip():
        return None
    parts = [part.strip() for part in text.replace("–", "-").split("-")]
    if len(parts) != 2 or not all(part.isdigit() and len(part) == 4 for part in parts) or parts[0] >= parts[1]:
        raise QuickScanError(
            "The period “{text}” is not understood.",
            "A period is two years with a hyphen, the first before the last.",
            "Write it as 2014-2020.",
            text=text,
        )
    return int(parts[0]), int(parts[1])


def read_study(path: Path) -> Study:
    """Read a study file; relative paths in it start at the file's folder."""
    try:
        study = from_json(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as problem:
        raise QuickScanError(
            "The study {name} could not be read.", "{problem}", "Check the path.", name=path.name, problem=problem
        ) from problem
    here = path.resolve().parent

    def absolute(source: str) -> str:
        return str(here / source) if source else source

    areas = replace(study.areas, path=absolute(study.areas.path))
    tables = tuple(replace(table, path=absolute(table.path)) for table in study.tables)
    return study.changed(areas=areas, tables=tables, house=absolute(study.house))
