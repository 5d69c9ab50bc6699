"""Where the tables came from, as a table (ARCHITECTURE, "Data shapes")."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

import pandas as pd

from ..intake.frames import PROVENANCE_COLUMNS, Provenance


def provenance_frame(provenance: Iterable[Provenance]) -> pd.DataFrame:
    """One row a table, in the contract's columns."""
    return pd.DataFrame([asdict(item) for item in provenance], columns=list(PROVENANCE_COLUMNS))
