"""The sheets that account for the figures: ingredients, matches, sources, and what was hidden."""

from __future__ import annotations

import pandas as pd

from ..analysis.results import QuickScan
from ..wording import Wording
from . import facts
from .workbook_columns import indicator_columns, place, yes_no


def ingredients(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    """One row an indicator of the K-index."""
    frame = quickscan.results.ingredients
    out = indicator_columns(pd.DataFrame(index=range(len(frame))), frame["indicator"], say)
    out[say("In the level")] = yes_no(frame["in_level"], say).array
    out[say("In the change")] = yes_no(frame["in_change"], say).array
    out[say("Remark")] = frame["reason"].array
    return out


def match_report(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    """One row a table and code."""
    frame = quickscan.match_report
    sides = {
        "matched": say("matched"),
        "only_in_table": say("only in the table"),
        "only_in_areas": say("only in the areas"),
    }
    return pd.DataFrame(
        {
            say("Table"): frame["table"],
            say("Code"): frame["area_code"],
            say("Name"): frame["area_code"].map(facts.names(quickscan)),
            say("Match"): frame["side"].map(sides),
            say("Reason"): frame["reason"],
            say("Suggestion"): frame["suggestion"],
            say("Needs a look"): yes_no(frame["attention"], say),
        }
    )


def provenance(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    """One row a table."""
    origins = quickscan.provenance
    return pd.DataFrame(
        {
            say("Table"): [origin.table for origin in origins],
            say("Publisher"): [origin.publisher for origin in origins],
            say("Format"): [origin.format for origin in origins],
            say("Table number"): [origin.table_id for origin in origins],
            say("Title"): [origin.title for origin in origins],
            say("Released"): [origin.released for origin in origins],
            say("Years"): [", ".join(str(year) for year in origin.years) for origin in origins],
            say("Licence"): [origin.licence for origin in origins],
            say("Rows"): [origin.rows for origin in origins],
            say("Columns used"): [", ".join(origin.columns_used) for origin in origins],
            say("Repairs"): [" ".join(origin.repairs) for origin in origins],
            say("SHA-256"): [origin.sha256 for origin in origins],
        }
    )


def hidden(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    """One row a hidden figure."""
    frame = quickscan.results.hidden
    out = place(quickscan, frame["area_code"], say)
    out = indicator_columns(out, frame["indicator"], say)
    out[say("Year")] = frame["year"].to_numpy()
    out[say("Reason")] = frame["reason"].to_numpy()
    return out
