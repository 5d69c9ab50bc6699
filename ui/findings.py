"""What a computation brought, as the pages of the panel look at it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Optional

from ..veerkracht.analysis.results import Gathered, QuickScan
from .models.area_numbers import AreaNumbers
from .models.profile import Profiles
from .models.views import ViewRow


@dataclass(frozen=True)
class Findings:
    """What a computation brought: the results, where they were written and what can be looked at.

    ``views`` are (view, reason) with an empty reason for those that can be shown; ``profiles`` answers per area,
    ``numbers`` for all areas together.
    ``hidden_areas``: how many areas have something hidden. ``temporary``: the GeoPackage will not outlive QGIS.
    ``gathered``: what they were made of; other choices on the same inputs need no reading. ``styles``: of the maps.
    """

    quickscan: QuickScan
    geopackage: Optional[Path]
    views: tuple[ViewRow, ...]
    profiles: Profiles
    numbers: AreaNumbers
    hidden_areas: int = 0
    temporary: bool = False
    gathered: Optional[Gathered] = None
    styles: Mapping[str, str] = field(default_factory=dict)
