"""How large a table may be. What is larger is no table of neighbourhoods, or a file made to bring a program down."""

from __future__ import annotations

from pathlib import Path

from ...errors import QuickScanError

# a file of some neighbourhoods is a megabyte, that of all squares of the country some hundreds
LARGEST_FILE = 512 * 2**20
# a document becomes some twenty times larger in memory
LARGEST_JSON = 128 * 2**20
# a zip of maps is unpacked to the disk, not to memory
LARGEST_MAPS = 2**30
# files in one zip
MOST_PARTS = 10_000
# one line with the outline of a province is a few megabytes
LONGEST_LINE = 16 * 2**20
# Excel has 16,384 columns
MOST_COLUMNS = 16_384
# more cells than this are kept in memory as text by nobody
MOST_CELLS = 30_000_000


def require_size(path: Path, most: int = LARGEST_FILE) -> None:
    """Check that a file is no larger than ``most`` bytes.

    Raises
    ------
    QuickScanError : it is.
    """
    size = path.stat().st_size
    if size > most:
        raise QuickScanError(
            "“{name}” is too large.",
            "It is {size} MB; a table of up to {limit} MB can be read.",
            "Filter it on your municipality first, or download only the years that you need.",
            name=path.name,
            size=round(size / 2**20),
            limit=most // 2**20,
        )


def require_columns(count: int, path: Path) -> None:
    """Check that a table has no more than MOST_COLUMNS.

    Raises
    ------
    QuickScanError : it has.
    """
    if count > MOST_COLUMNS:
        raise QuickScanError(
            "“{name}” has too many columns.",
            "It has {count}; a table of up to {limit} can be read.",
            "Save only the columns that you need; or turn the table so that years stand below each other.",
            name=path.name,
            count=count,
            limit=MOST_COLUMNS,
        )


def too_many_rows(count: int, path: Path) -> QuickScanError:
    """The error for a table of more cells than MOST_CELLS, which is reached at ``count`` rows."""
    return QuickScanError(
        "“{name}” is too large.",
        "It has more than {count} rows.",
        "Filter it on your municipality first, or download only the years that you need.",
        name=path.name,
        count=count,
    )
