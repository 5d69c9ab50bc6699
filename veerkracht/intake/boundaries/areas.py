"""The boundary layer of a study: the areas of one municipality, their districts, and what lies around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Optional

import numpy as np
import pandas as pd
from osgeo import ogr, osr

from ...errors import QuickScanError
from ...study import AreaSource
from ...wording import Wording
from ..codes import district_of, municipality_of
from ..fingerprint import sha256
from ..frames import AREA_COLUMNS, Areas, Table
from ..values import to_numbers
from .fields import Fields, find_fields, may_describe
from .layers import attributes, extent, geometries, open_boundaries, projection_of, split_layer, union

CRS = "EPSG:28992"
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
    QuickScanError : the layer cannot be read, has no area codes, holds codes twice for different areas, or has no
        such municipality.
    """
    path, wanted = split_layer(source.path, source.layer)
    with open_boundaries(path, wanted) as (layer, layer_name):
        frame, fields = _described(layer, source, path, layer_name, say)
        transformation, crs_reason, crs_repair = projection_of(layer, say)
        code, name, inside = _select(frame, municipality, path, say)
        # all shapes near the municipality, in one pass over the file
        shapes, broken = _shapes_around(layer, transformation, frame, inside)
    repairs = [*fields.repairs, *([crs_repair] if crs_repair else [])]
    chosen = frame[inside].assign(geometry=shapes.reindex(frame.index[inside]).to_numpy())
    if broken:
        repairs.append(say("{count} areas had an invalid shape, which was repaired in the copy.", count=broken))
    chosen, dropped = _without_empty(chosen, path, say)
    repairs += dropped
    chosen, merged = _one_row_per_code(chosen, path, say)
    repairs += merged
    chosen = chosen.sort_values("area_code", kind="stable").reset_index(drop=True)
    around = shapes[~shapes.index.isin(frame.index[inside])].dropna()
    reasons = {**fields.reasons, "layer": say("The layer “{layer}” was read.", layer=layer_name), "crs": crs_reason}
    return Areas(
        frame=chosen[list(AREA_COLUMNS)].astype(AREA_COLUMNS),
        crs=CRS,
        level=fields.level,
        year=fields.year,
        municipality_code=code,
        municipality_name=name,
        key_field=fields.key,
        source=str(path),
        sha256=sha256(path),
        surroundings=tuple(around),
        reasons=reasons,
        repairs=tuple(repairs),
    )


def municipalities(source: AreaSource, say: Wording) -> list[tuple[str, str]]:
    """The municipalities in a layer as (code, name), by code; the name is empty where the layer has none.

    Raises
    ------
    QuickScanError : as :func:`read_areas`.
    """
    path, wanted = split_layer(source.path, source.layer)
    with open_boundaries(path, wanted) as (layer, layer_name):
        frame, _ = _described(layer, source, path, layer_name, say)
    return list(_municipality_names(frame).items())


def name_districts(areas: Areas, tables: Sequence[Table]) -> Areas:
    """The areas with what the tables know beside the layer: names of districts and of the municipality, names of areas
    without one, and the boundary flag of the boundaries' own year. A CBS district without a name is called by its
    number, as CBS does (“Wijk 01”); another keeps its code."""
    if not tables:
        return areas
    regions = pd.concat([table.regions for table in tables], ignore_index=True)
    names = regions[regions["name"].ne("")].drop_duplicates("area_code", keep="last").set_index("area_code")["name"]
    frame = areas.frame.copy()
    unnamed_district = frame["district_name"].eq("") | frame["district_name"].eq(frame["district_code"])
    frame["district_name"] = frame["district_name"].mask(
        unnamed_district, frame["district_code"].map(names).fillna(_numbered(frame["district_code"]))
    )
    unnamed = frame["name"].eq("") | frame["name"].eq(frame["area_code"])
    frame["name"] = frame["name"].mask(unnamed, frame["area_code"].map(names).fillna(frame["area_code"]))
    if "year" in regions and areas.year is not None:
        of_year = regions[regions["year"].eq(areas.year) & regions["change_flag"].notna()]
        flags = of_year.drop_duplicates("area_code", keep="last").set_index("area_code")["change_flag"]
        frame["change_flag"] = frame["change_flag"].fillna(frame["area_code"].map(flags).astype("Int8"))
    # the publisher's name goes before a word that the user typed for a layer without names
    municipality_name = str(names.get(areas.municipality_code, areas.municipality_name or areas.municipality_code))
    return replace(areas, frame=frame.astype(AREA_COLUMNS), municipality_name=municipality_name)


def _numbered(district_codes: pd.Series) -> pd.Series:
    return district_codes.str.replace(r"^WK\d{4}(\w{2})$", r"Wijk \1", regex=True)


def _described(
    layer: ogr.Layer, source: AreaSource, path: Path, layer_name: str, say: Wording
) -> tuple[pd.DataFrame, Fields]:
    """One row per feature: the area columns without geometry, and the municipality's name."""
    chosen = {source.key_field, source.name_field, source.district_field}
    cells = attributes(layer, wanted=lambda header: header in chosen or may_describe(header))
    if cells.empty:
        raise QuickScanError(
            "“{name}” holds no areas.",
            "The layer “{layer}” is empty.",
            "Choose another layer or download it again.",
            name=path.name,
            layer=layer_name,
        )
    fields = find_fields(cells, source, path, layer_name, say)

    def column(name: str) -> pd.Series:
        return cells[name] if name else pd.Series("", index=cells.index)

    codes = fields.codes
    frame = pd.DataFrame({"area_code": codes})
    frame["name"] = column(fields.name).where(column(fields.name).ne(""), codes)
    district = column(fields.district)
    frame["district_code"] = district.where(district.ne(""), district_of(codes))
    frame["district_name"] = column(fields.district_name)
    municipality = column(fields.municipality)
    bare = municipality.str.fullmatch(r"\d{1,4}")
    municipality = municipality.where(~bare, "GM" + municipality.str.zfill(4))
    frame["municipality_code"] = municipality.where(municipality.ne(""), municipality_of(codes))
    frame["municipality_name"] = column(fields.municipality_name)
    if fields.level == "municipality" and not fields.municipality_name:
        frame["municipality_name"] = frame["name"]
    frame["water"] = column(fields.water).str.lower().isin(_YES)
    flags, _ = to_numbers(column(fields.flag))
    frame["change_flag"] = flags.round().astype("Int8")
    without = frame["area_code"].eq("")
    if without.any():
        fields.repairs.append(say("{count} rows without a code were left out.", count=int(without.sum())))
    return frame[~without], fields


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


def _shapes_around(
    layer: ogr.Layer, transformation: Optional[osr.CoordinateTransformation], frame: pd.DataFrame, inside: pd.Series
) -> tuple[pd.Series, int]:
    """WKB by feature id of the municipality's areas and of those near it; how many of its own were repaired."""
    if inside.all():
        return geometries(layer, transformation)
    box = extent(layer, frame.index[inside])
    if box is None:
        return pd.Series(dtype="object"), 0
    west, south, east, north = box
    margin = _AROUND * max(east - west, north - south)
    near = (west - margin, south - margin, east + margin, north + margin)
    return geometries(layer, transformation, near)


def _without_empty(chosen: pd.DataFrame, path: Path, say: Wording) -> tuple[pd.DataFrame, list[str]]:
    empty = chosen["geometry"].isna()
    if empty.all():
        raise QuickScanError(
            "The areas in “{name}” have no shapes.",
            "All {count} rows have an empty geometry.",
            "Choose a layer with polygons.",
            name=path.name,
            count=len(chosen),
        )
    if not empty.any():
        return chosen, []
    codes = ", ".join(chosen.loc[empty, "area_code"].head(5))
    sentence = say("{count} areas have no shape and were left out: {codes}.", count=int(empty.sum()), codes=codes)
    return chosen[~empty], [sentence]


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
