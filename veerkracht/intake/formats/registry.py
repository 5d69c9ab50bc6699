"""All formats. A new one is a module beside this one and a line here."""

from __future__ import annotations

from . import (
    bbga,
    cbs_map,
    crosswalk,
    kwb,
    leefbaarometer,
    long_table,
    odata_v4,
    police,
    region_names,
    rivm,
    ses_woa,
    wide,
    woonikveilig,
)
from .format import Format

FORMATS: tuple[Format, ...] = (
    kwb.FORMAT,
    odata_v4.FORMAT,
    cbs_map.FORMAT,
    ses_woa.FORMAT,
    rivm.FORMAT,
    police.FORMAT,
    leefbaarometer.FORMAT,
    leefbaarometer.FORMAT_2,
    bbga.FORMAT,
    woonikveilig.FORMAT,
    wide.FORMAT,
    long_table.FORMAT,
    crosswalk.FORMAT,
    region_names.FORMAT,
)
