"""All formats. A new one is a module beside this one and a line here."""

from __future__ import annotations

from . import kwb, leefbaarometer, police, region_names, rivm, wide
from .format import Format

FORMATS: tuple[Format, ...] = (
    kwb.FORMAT,
    rivm.FORMAT,
    police.FORMAT,
    leefbaarometer.FORMAT,
    wide.FORMAT,
    region_names.FORMAT,
)
