"""The boundary layer of a study: the areas of one municipality, their districts, and what lies around them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
from osgeo import ogr

from ...errors import QuickScanError
from ...study import AreaSource
from ...wording import Wording
from ..codes import CBS_CODE, district_of, level_of, municipality_of
from ..fingerprint import sha256
from ..formats.keys import some
from ..frames import AREA_COLUMNS, Areas
from ..values import to_numbers
from .attributes import attributes
from .complaints import breaks_off
from .fields import WATER_ENDING, Fields, find_fields, worth_reading
from .keys import CBS
from .kinds import kind_of
from .layers import AreaLayer, BoundaryFile, area_layers, boundary_file, choose, quick_to_read, split_layer
from .names import name_districts, with_sibling_names
from .projection import CRS, Placement, place
from .shapes import NOTABLE_CHANGE, extent, geometries, union

__all__ = ["area_layers", "municipalities", "name_districts", "read_areas"]

# the quiet background reaches this share of the municipality's size beyond it
_AROUND = 0.35
_YES = ("ja", "j", "yes", "y", "true", "1")


def read_areas(source: AreaSource, municipality: str, say: Wording) -> Areas:
    """Read the areas of one municipality; the file is left byte for byte as it was.

    Parameters
    ----------
    municipality : its code (``GM0200``, ``0200``) or name; empty when the layer holds one municipality or own areas.

    Raises
    ------
    QuickScanError : the layer cannot be read, has no area codes, holds codes twice for different areas, does not lie in
        the Netherlands, or has no such municipality.
    """
    path, wanted = split_layer(source.path, source.layer)
    with boundary_file(path, say) as file:
        layer = quick_to_read(file, choose(file, wanted))
        frame, fields = _described(layer, source, file, say)
        code, name, inside = _select(frame, municipality, path, say)
        placement = _placed(layer, path, len(frame), say)
        # all shapes near the municipality, in one pass over the file
        shapes = _shapes_around(layer.layer, placement, frame, inside)
        repairs = [*file.notes, *layer.notes, *fields.repairs, *([placement.repair] if placement.repair else [])]
    own = shapes.reindex(frame.index[inside])
    chosen = frame[inside].assign(geometry=own["geometry"].to_numpy())
    repairs += _repair_notes(chosen["area_code"], own, say)
    chosen, dropped = _without_empty(chosen, own["stray"].eq(True), path, say)
    repairs += dropped
    chosen, merged = _one_row_per_code(chosen, path, say)
    repairs += merged
    chosen = chosen.sort_values("area_code", kind="stable").reset_index(drop=True)
    around = shapes.loc[~shapes.index.isin(frame.index[inside]), "geometry"].dropna()
    kind, level_reason = kind_of(fields.key, fields.level, chosen["geometry"], say)
    layer_reason = say("The layer “{layer}” was read.", layer=layer.name)
    reasons = {**fields.reasons, "level": level_reason, "layer": layer_reason, "crs": placement.reason}
    return Areas(
        frame=chosen[list(AREA_COLUMNS)].astype(AREA_COLUMNS),
        crs=CRS,
        level=fields.level,
        year=fields.year,
        municipality_code=code,
        municipality_name=name,
        key_field=fields.key.column,
        source=str(path),
        sha256=sha256(path),
        surroundings=tuple(around),
        reasons=reasons,
        repairs=tuple(repairs),
        kind=kind,
        key_candidates=fields.candidates,
    )


def municipalities(source: AreaSource, say: Wording) -> list[tuple[str, str]]:
    """The municipalities in a layer as (code, name), by code; the name is empty where the layer has none.

    Raises
    ------
    QuickScanError : as :func:`read_areas`.
    """
    path, wanted = split_layer(source.path, source.layer)
    with boundary_file(path, say) as file:
        frame, _ = _described(choose(file, wanted), source, file, say)
    return list(_municipality_names(frame).items())


def _described(layer: AreaLayer, source: AreaSource, file: BoundaryFile, say: Wording) -> tuple[pd.DataFrame, Fields]:
    """One row per feature: the area columns without geometry, and the municipality's name."""
    raw = attributes(layer.layer, worth_reading(layer, source))
    if raw.empty and not layer.layer.GetFeatureCount():
        raise QuickScanError(
            "“{name}” holds no areas.",
            "The layer “{layer}” is empty.",
            "Choose another layer or download it again.",
            name=file.path.name,
            layer=layer.name,
        )
    fields = find_fields(raw, layer.types, source, file.path, layer.name, say)
    codes, column = fields.codes, fields.column
    is_cbs = fields.key.kind == CBS
    frame = pd.DataFrame({"area_code": codes})
    frame["name"] = column(fields.name).where(column(fields.name).ne(""), codes)
    district = column(fields.district)
    frame["district_code"] = district.where(district.ne(""), district_of(codes))
    frame["district_name"] = column(fields.district_name)
    municipality = column(fields.municipality)
    bare = municipality.str.fullmatch(r"\d{1,4}")
    municipality = municipality.where(~bare, "GM" + municipality.str.zfill(4))
    municipality = municipality.where(municipality.str.fullmatch(r"GM\d{4}"), "")
    frame["municipality_code"] = municipality.where(municipality.ne(""), municipality_of(codes))
    frame["municipality_name"] = column(fields.municipality_name)
    if fields.level == "municipality" and not fields.municipality_name:
        frame["municipality_name"] = frame["name"]
    frame["water"] = column(fields.water).str.lower().isin(_YES)
    if is_cbs and not fields.water:
        frame["water"] = codes.str.endswith(WATER_ENDING)
    flags, _ = to_numbers(column(fields.flag))
    frame["change_flag"] = flags.round().astype("Int8")
    frame = with_sibling_names(frame, fields, layer, file, say)
    return _with_codes(frame, fields, say), fields


def _with_codes(frame: pd.DataFrame, fields: Fields, say: Wording) -> pd.DataFrame:
    """The rows that have a code; among CBS codes, those with one of the level of most."""
    codes = frame["area_code"]
    without = codes.eq("")
    if without.any():
        fields.repairs.append(say("{count} rows without a code were left out.", count=int(without.sum())))
    if fields.key.kind == CBS:
        # “B” is what lies abroad
        foreign = ~without & ~codes.str.fullmatch(CBS_CODE)
        other = ~without & ~foreign & level_of(codes).ne(fields.level)
        for left_out, sentence in (
            (foreign, say("{count} rows whose code is no CBS code were left out, such as “{code}”.")),
            (other, say("{count} rows of another level than most were left out, such as “{code}”.")),
        ):
            if left_out.any():
                fields.repairs.append(say.filled(sentence, count=int(left_out.sum()), code=codes[left_out].iloc[0]))
        without |= foreign | other
    return frame[~without]


def _municipality_names(frame: pd.DataFrame) -> dict[str, str]:
    known = frame[frame["municipality_code"].ne("")]
    return known.groupby("municipality_code")["municipality_name"].max().to_dict()


def _select(frame: pd.DataFrame, municipality: str, path: Path, say: Wording) -> tuple[str, str, pd.Series]:
    """The municipality's code and name, and which rows are in it."""
    names = _municipality_names(frame)
    everything = pd.Series(True, index=frame.index)
    wanted = municipality.strip()
    if not names:
        is_code = bool(pd.Series([wanted]).str.fullmatch(r"GM\d{4}").iloc[0])
        return (wanted if is_code else ""), ("" if is_code else wanted), everything
    if not wanted:
        if len(names) == 1:
            code = next(iter(names))
            return code, names[code], frame["municipality_code"].eq(code)
        raise QuickScanError(
            "Choose a municipality.",
            "“{name}” holds {count} municipalities, such as {some}.",
            "Give its name or code, such as Apeldoorn or GM0200.",
            name=path.name,
            count=len(names),
            some=", ".join(names[code] or code for code in list(names)[:5]),
        )
    digits = wanted.upper().replace("GM", "").strip()
    as_code = "GM" + digits.zfill(4) if digits.isdigit() else ""
    by_name = [code for code, name in names.items() if name.casefold() == wanted.casefold()]
    found = [as_code] if as_code in names else by_name
    if not found and not as_code and len(names) == 1 and not any(names.values()):
        # the layer knows no names and holds one municipality: the user's own word for it
        found = list(names)
    if not found:
        raise QuickScanError(
            "The municipality “{municipality}” is not in “{name}”.",
            "It holds {count} municipalities: {some}.",
            "Give a name or code that is in the layer, or choose another layer.",
            municipality=wanted,
            name=path.name,
            count=len(names),
            some=", ".join(f"{code} {name}".strip() for code, name in list(names.items())[:10]),
        )
    code = found[0]
    name = names[code] or ("" if as_code else wanted)
    return code, name, frame["municipality_code"].eq(code)


def _placed(layer: AreaLayer, path: Path, count: int, say: Wording) -> Placement:
    if not len(layer.head.points):
        raise _no_shapes(path, count)
    return place(layer.layer.GetSpatialRef(), layer.head.points, say)


def _shapes_around(layer: ogr.Layer, placement: Placement, frame: pd.DataFrame, inside: pd.Series) -> pd.DataFrame:
    """The shapes, by feature id, of the municipality's areas and of those near it.

    Raises
    ------
    QuickScanError : reading failed, and some of the municipality's own areas are not among them.
    """
    own = frame.index[inside]
    near = None
    box = None if inside.all() else extent(layer, own)
    if box is not None:
        west, south, east, north = box
        margin = _AROUND * max(east - west, north - south)
        near = (west - margin, south - margin, east + margin, north + margin)
    shapes, problem = geometries(layer, placement, near)
    read = int(shapes["geometry"].reindex(own).notna().sum())
    if problem and read < len(own):
        raise breaks_off(layer.GetName(), len(own), read, problem)
    return shapes


def _repair_notes(codes: pd.Series, shapes: pd.DataFrame, say: Wording) -> list[str]:
    """Sentences on what was repaired in the shapes of the municipality's own areas."""
    notes = []
    repaired = shapes["repaired"].eq(True)
    if repaired.any():
        notes.append(
            say("{count} areas had an invalid shape, which was repaired in the copy.", count=int(repaired.sum()))
        )
    changed = codes[(shapes["change"] > NOTABLE_CHANGE) & shapes["geometry"].notna()]
    if len(changed):
        notes.append(
            say(
                "The repair changed the size of {count} areas by more than 1 %; look at them on the map: {codes}.",
                count=len(changed),
                codes=some(changed.tolist()),
            )
        )
    beside = int((shapes["stray"].eq(True) & shapes["geometry"].notna()).sum())
    if beside:
        notes.append(say("{count} areas had points or lines beside their polygons, which were left out.", count=beside))
    return notes


def _without_empty(chosen: pd.DataFrame, stray: pd.Series, path: Path, say: Wording) -> tuple[pd.DataFrame, list[str]]:
    empty = chosen["geometry"].isna()
    if empty.all():
        raise _no_shapes(path, len(chosen))
    notes = []
    lines = empty & stray
    if lines.any():
        notes.append(say("{count} rows are points or lines, not areas, and were left out.", count=int(lines.sum())))
    lost = empty & ~stray
    if lost.any():
        codes = some(chosen.loc[lost, "area_code"].tolist(), 5)
        notes.append(say("{count} areas have no shape and were left out: {codes}.", count=int(lost.sum()), codes=codes))
    return chosen[~empty], notes


def _no_shapes(path: Path, count: int) -> QuickScanError:
    return QuickScanError(
        "The areas in “{name}” have no shapes.",
        "All {count} rows have an empty geometry.",
        "Choose a layer with polygons.",
        name=path.name,
        count=count,
    )


def _one_row_per_code(chosen: pd.DataFrame, path: Path, say: Wording) -> tuple[pd.DataFrame, list[str]]:
    """Parts of one area become one; different areas under one code are refused."""
    again = chosen["area_code"].duplicated(keep=False)
    if not again.any():
        return chosen, []
    repairs: list[str] = []
    # the CBS gives the water of an area a row of its own, under the same code
    doubled = chosen[again]
    has_land = doubled.groupby("area_code")["water"].transform(lambda flags: (~flags).any())
    water = doubled["water"] & has_land
    if water.any():
        chosen = chosen.drop(index=doubled.index[water])
        repairs.append(say("{count} water parts with the code of a land area were left out.", count=int(water.sum())))
        doubled = doubled[~water]
    names = doubled.groupby("area_code")["name"].nunique()
    clashing = names[names > 1].index
    if len(clashing):
        raise QuickScanError(
            "“{name}” uses one code for different areas.",
            "{count} codes stand at areas with different names, such as {codes}.",
            "Choose another key column, or correct the codes in a copy of the layer.",
            name=path.name,
            count=len(clashing),
            codes=", ".join(clashing[:8]),
        )
    parts = doubled.groupby("area_code")["geometry"].agg(["size", union])
    parts = parts[parts["size"].gt(1)]
    if len(parts):
        chosen = chosen.drop_duplicates("area_code")
        joined = chosen["area_code"].map(parts["union"])
        chosen = chosen.assign(geometry=np.where(joined.notna(), joined, chosen["geometry"]))
        repairs.append(say("{count} areas were drawn in more than one row; their parts were joined.", count=len(parts)))
    return chosen, repairs
