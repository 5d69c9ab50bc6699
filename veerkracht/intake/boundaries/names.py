"""Names that the layer of the areas does not have itself: from the other layers of its file, and from the tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from ...study import AreaSource
from ...wording import Wording
from ..frames import AREA_COLUMNS, Areas, Table
from .attributes import attributes
from .fields import Fields, find_fields, worth_reading
from .keys import CBS
from .layers import AreaLayer, BoundaryFile


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


def with_sibling_names(
    frame: pd.DataFrame, fields: Fields, chosen: AreaLayer, file: BoundaryFile, say: Wording
) -> pd.DataFrame:
    """The areas with names of districts and municipalities from the other layers of the file, where their own layer has
    only the codes; a sentence on it joins the reasons."""
    if fields.key.kind != CBS:
        return frame
    sought = (
        ("district", "district_code", "district_name", say("The names of the districts are in the layer “{layer}”.")),
        (
            "municipality",
            "municipality_code",
            "municipality_name",
            say("The names of the municipalities are in the layer “{layer}”."),
        ),
    )
    for level, code, name, reason in sought:
        if level == fields.level or frame[name].ne("").any():
            continue
        for sibling in file.layers:
            if sibling is chosen or sibling.level != level:
                continue
            known = frame[code].map(_names_in(sibling, file, say)).fillna("")
            if known.ne("").any():
                frame = frame.assign(**{name: known})
                fields.reasons[name] = reason.format(layer=sibling.name)
                break
    return frame


def _names_in(layer: AreaLayer, file: BoundaryFile, say: Wording) -> pd.Series:
    source = AreaSource()
    raw = attributes(layer.layer, worth_reading(layer, source))
    fields = find_fields(raw, layer.types, source, file.path, layer.name, say)
    names = pd.Series(fields.column(fields.name).to_numpy(), index=fields.codes)
    return names[names.ne("") & ~names.index.duplicated()]
