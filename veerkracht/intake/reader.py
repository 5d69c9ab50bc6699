"""Tables come in here: find out what a file is, and read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Optional, Union

from ..errors import QuickScanError, UnknownTable
from ..recipe import Recipe
from ..study import TableSource
from ..wording import Wording
from .assistant.reading import NAME as RECIPE
from .assistant.reading import columns_of, read_by_recipe
from .assistant.shape import recipe_for
from .cells.companions import about_file, is_companion, merged, table_id
from .cells.dialect import Dialect
from .cells.mapfiles import MAP_FILES
from .cells.opening import JSON_FILES, is_table_file, layers_of, open_cells, problems_told
from .cells.raw import RawTable
from .fingerprint import sha256, unchanged
from .formats.format import Format, Recognition
from .formats.keys import some
from .formats.registry import FORMATS
from .formats.tidy import Content
from .frames import Provenance, Table
from .rates import with_rates

__all__ = ["FORMATS", "Recognition", "expand", "read_table", "recognise"]

AUTO = "auto"
METADATA = "metadata"
_PEEK_ROWS = 300
# below this the table is of a publisher, but about something else; up to the next it may hold names and no figures
_SURE = 0.25
_FIGURES = 0.7
# cells in the first rows of a table; a read-me sheet has fewer
_LARGE = 10_000
# a publisher's own form, which no recipe should stand in for
_CERTAIN = 0.9


def recognise(path: Path, layer: str = "", say: Optional[Wording] = None) -> Recognition:
    """What a file is, from its first rows, and why.

    Parameters
    ----------
    layer : the sheet, layer or file in it; empty for the one that is known best.
    say : the language of the reason.

    Raises
    ------
    QuickScanError : the file cannot be read, or no format knows it.
    """
    path, say = Path(path), say or Wording()
    if is_companion(path):
        return _metadata(path, say)
    with open_cells(path, layer or _best_layer(path, say), say) as cells:
        return _choose(_described(cells.table(_PEEK_ROWS)), AUTO, say)[1]


def read_table(source: TableSource, say: Wording, recipes: Sequence[Recipe] = ()) -> Table:
    """Read a table into observations of all areas and years in it.

    Rates and shares whose numerator and denominator both stand in the table are computed here; ``combine`` does the
    rest.

    Parameters
    ----------
    recipes : of the import assistant; one whose shape the table has is used where no format is sure of it. The recipe
        of the source itself goes before everything.

    Raises
    ------
    QuickScanError : the file cannot be read, is not known, contradicts itself, or changes meanwhile.
    """
    path = Path(source.path)
    with unchanged(path):
        return _read(path, source, say, recipes)


def _read(path: Path, source: TableSource, say: Wording, recipes: Sequence[Recipe]) -> Table:
    if source.recipe is not None:
        return _by_recipe(path, source, source.recipe, say)
    if is_companion(path) and source.format == AUTO:
        raise QuickScanError(
            "“{name}” holds no figures.",
            "It describes a table ({table}): titles, units and dates.",
            "Put it in the folder of the table itself, and add that table; it is then found.",
            name=path.name,
            table=table_id(path.name) or path.stem,
        )
    with open_cells(path, source.layer or _best_layer(path, say, source.format, recipes), say) as cells:
        head = _described(cells.table(_PEEK_ROWS))
        fitting = recipe_for(head, recipes) if source.format == AUTO else None
        if fitting is not None and _sureness(head, say) < _CERTAIN:
            return _by_recipe(path, source, fitting, say)
        chosen, recognition = _choose(head, source.format, say)
        raw = _described(cells.table(columns=chosen.columns(head)))
        content = chosen.read(raw, source.year, say)
    publisher = recognition.publisher or chosen.publisher
    # the licence is that of the format's own publisher: others write in the same form
    licence = chosen.licence if publisher == chosen.publisher else ""
    return _table(path, raw, content, chosen.name, publisher, licence, say)


def _by_recipe(path: Path, source: TableSource, recipe: Recipe, say: Wording) -> Table:
    dialect = Dialect(recipe.encoding, recipe.delimiter, recipe.header_row, recipe.header_rows)
    parts = layers_of(path)
    layer = source.layer or (recipe.sheet if recipe.sheet in parts else "")
    with open_cells(path, layer, say, dialect) as cells:
        raw = _described(cells.table(columns=columns_of(cells.table(_PEEK_ROWS), recipe)))
        content = read_by_recipe(raw, recipe, source.year, say)
    return replace(_table(path, raw, content, RECIPE, recipe.publisher, recipe.licence, say), recipe=recipe)


def _table(path: Path, raw: RawTable, content: Content, name: str, publisher: str, licence: str, say: Wording) -> Table:
    observed, _ = with_rates(content.observations, say, years_around=0)
    provenance = Provenance(
        table=raw.name,
        publisher=raw.about.publisher or publisher,
        format=name,
        years=tuple(sorted(int(year) for year in observed["year"].unique())),
        licence=raw.about.licence or licence,
        sha256=sha256(path),
        rows=raw.rows,
        columns_used=content.columns_used,
        repairs=content.repairs,
        path=str(path),
        table_id=raw.about.table_id,
        title=raw.about.title,
        released=raw.about.released,
    )
    return Table(
        raw.name, observed, content.regions, provenance, content.by_name, content.crosswalk, since=content.since
    )


def expand(
    paths: Iterable[Union[str, Path]], say: Optional[Wording] = None, recipes: Sequence[Recipe] = ()
) -> list[TableSource]:
    """The tables in files and folders (not in their subfolders), by name.

    A workbook, map file or zip with more than one table that is known gives one source for each; files that describe
    a table are not tables themselves.

    Raises
    ------
    QuickScanError : a path does not exist, or a folder holds no table.
    """
    say = say or Wording()
    found: dict[tuple[str, str], TableSource] = {}
    for path in _files(map(Path, paths), say):
        for layer in _known_layers(path, say, recipes):
            found.setdefault((str(path), layer), TableSource(str(path), layer=layer))
    return list(found.values())


def _files(paths: Iterable[Path], say: Wording) -> Iterator[Path]:
    for path in paths:
        with problems_told(path):
            if path.is_dir():
                yield from _tables_in(path, say)
                continue
            exists = path.is_file()
        if not exists:
            raise QuickScanError(
                "The file “{name}” does not exist.",
                "Looked for: {path}",
                "Check the path; the file may have been moved or renamed.",
                name=path.name,
                path=path,
            )
        yield path


def _tables_in(folder: Path, say: Wording) -> list[Path]:
    inside = sorted(item for item in folder.iterdir() if item.is_file() and _is_meant(item, say))
    if not inside:
        raise QuickScanError(
            "The folder “{name}” holds no tables.",
            "No CSV, xlsx, xls, ods, JSON or zip stands directly in it.",
            "Choose the folder with the tables themselves.",
            name=folder.name,
        )
    return inside


def _is_meant(path: Path, say: Wording) -> bool:
    """Whether a file in a folder is one of its tables. JSON is many things: only with figures in it. A map lies there
    for its areas; its figures are read when the map itself is named."""
    suffix = path.suffix.lower()
    if not is_table_file(path) or suffix in MAP_FILES:
        return False
    return suffix not in JSON_FILES or _confidence(path, "", say) > _FIGURES


def _known_layers(path: Path, say: Wording, recipes: Sequence[Recipe]) -> list[str]:
    """The sheets, layers or members that a format knows; ``[""]`` where there is only one, or none is known: reading
    the file then says what is wrong with it."""
    try:
        layers = layers_of(path)
    except QuickScanError:
        return [""]
    if len(layers) < 2:
        return [""]
    known = [layer for layer in layers if _confidence(path, layer, say, recipes=recipes) > _SURE]
    return known if len(known) > 1 else known or [""]


def _best_layer(path: Path, say: Wording, name: str = AUTO, recipes: Sequence[Recipe] = ()) -> str:
    """The part of a file that is known best; the largest where none is."""
    layers = layers_of(path)
    if len(layers) < 2:
        return layers[0] if layers else ""
    return max(layers, key=lambda layer: _confidence(path, layer, say, name, recipes))


def _confidence(path: Path, layer: str, say: Wording, name: str = AUTO, recipes: Sequence[Recipe] = ()) -> float:
    try:
        with open_cells(path, layer, say) as cells:
            head = _described(cells.table(_PEEK_ROWS))
    except QuickScanError:
        return 0.0
    by_shape = _FIGURES if recipe_for(head, recipes) is not None else _SURE * min(1.0, head.frame.size / _LARGE)
    return max(_sureness(head, say, name), by_shape)


def _sureness(raw: RawTable, say: Wording, name: str = AUTO) -> float:
    try:
        return _choose(raw, name, say)[1].confidence
    except QuickScanError:
        return 0.0


def _described(raw: RawTable) -> RawTable:
    """The table with what its name and the metadata beside it say; what stands in it goes first."""
    return RawTable(**{**raw.__dict__, "about": merged(raw.about, about_file(raw.path))})


def _metadata(path: Path, say: Wording) -> Recognition:
    reason = say("It describes a table, as its name says; it holds no figures.")
    return Recognition(METADATA, "", 1.0, reason)


def _choose(raw: RawTable, name: str, say: Wording) -> tuple[Format, Recognition]:
    if name != AUTO:
        named = next((item for item in FORMATS if item.name == name), None)
        if named is None:
            raise QuickScanError(
                "There is no table format “{format}”.",
                "The formats are: {formats}.",
                "Choose one of these, or “auto”.",
                format=name,
                formats=", ".join([AUTO, *(item.name for item in FORMATS)]),
            )
        reason = say("The user chose this format.")
        return named, named.recognise(raw, say) or Recognition(named.name, named.publisher, 1.0, reason)
    found = [(item, item.recognise(raw, say)) for item in FORMATS]
    known = [(item, recognition) for item, recognition in found if recognition is not None]
    if not known:
        raise _unknown_table(raw)
    return max(known, key=lambda pair: pair[1].confidence)


def _unknown_table(raw: RawTable) -> UnknownTable:
    """The error for a table of no publisher's form, with its title where the metadata beside it tell one."""
    title = f"{raw.about.table_id} {raw.about.title}".strip()
    told = "It is “{title}”, with the columns {columns}." if title else "Its columns are {columns}."
    return UnknownTable(
        "“{name}” was not recognised.",
        told,
        "Say with the import assistant what its columns are.",
        name=raw.path.name,
        title=title,
        columns=some(raw.headers),
    )
