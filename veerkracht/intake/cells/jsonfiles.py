"""JSON tables: answers of a service (a list of records, alone or under ``value``) and records inside a document."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, Optional

import pandas as pd

from ...errors import QuickScanError
from ...wording import Wording
from .companions import about_document
from .limits import require_columns, require_size
from .raw import About, RawTable

_MOST_DEPTH = 12


class JsonCells:
    """The records of a JSON document as rows of text.

    Records are taken from a bare list, from ``value`` (OData), or from all lists of objects in the document; what is
    nested in a record becomes a column called after its path, such as ``veiligheid/trend/2021``.
    """

    kind = "json"

    def __init__(self, path: Path, say: Wording) -> None:
        self.path, self.layer = path, ""
        self._say = say

    @cached_property
    def document(self) -> Any:
        """The whole document.

        Raises
        ------
        QuickScanError : the file is empty, too large, or no JSON.
        """
        require_size(self.path)
        try:
            return json.loads(self.path.read_bytes().decode("utf-8-sig"))
        except (ValueError, RecursionError) as problem:
            raise QuickScanError(
                "“{name}” could not be read as JSON.",
                "It is broken off or of another kind. {problem}",
                "Download or save the file again.",
                name=self.path.name,
                problem=str(problem)[:200],
            ) from problem

    @cached_property
    def about(self) -> About:
        """What the document says of the table in it."""
        return about_document(self.document)

    @cached_property
    def _frame(self) -> pd.DataFrame:
        records = _records(self.document)
        if not records:
            raise QuickScanError(
                "“{name}” holds no table.",
                "It is JSON, but there is no list of records in it.",
                "Choose a file with a list of records, such as an answer of CBS OData.",
                name=self.path.name,
            )
        flat = [dict(_flat(record)) for record in records]
        frame = pd.DataFrame.from_records(flat)
        require_columns(frame.shape[1], self.path)
        return frame

    def table(self, rows: Optional[int] = None, columns: Optional[Collection[str]] = None) -> RawTable:
        """The records as text; only the first ``rows`` and only ``columns`` where these are given."""
        frame = self._frame if rows is None else self._frame.head(rows)
        headers = tuple(str(column) for column in self._frame.columns)
        wanted = [column for column in self._frame.columns if columns is None or column in columns]
        return RawTable(
            self.path,
            self.layer,
            frame[wanted].apply(_as_text).set_axis([str(column) for column in wanted], axis=1),
            self.kind,
            rows is not None,
            (),
            headers,
            about=self.about,
        )


def _records(document: Any) -> list[dict[str, Any]]:
    if isinstance(document, list):
        return [item for item in document if isinstance(item, dict)]
    if not isinstance(document, dict):
        return []
    if isinstance(document.get("value"), list):
        return [item for item in document["value"] if isinstance(item, dict)]
    lists = list(_lists(document))
    # a document about one area often carries that area's own figures beside its lists of smaller areas
    own = {name: part for name, part in document.items() if not _is_records(part)}
    found = [record for records in lists for record in records]
    return [own, *found] if found and any(name in found[0] for name in own) else found


def _is_records(part: Any) -> bool:
    return isinstance(part, list) and bool(part) and all(isinstance(item, dict) for item in part)


def _lists(document: Mapping[str, Any], depth: int = 0) -> Iterator[list[dict[str, Any]]]:
    for part in document.values():
        if _is_records(part):
            yield part
        elif isinstance(part, dict) and depth < _MOST_DEPTH:
            yield from _lists(part, depth + 1)


def _flat(record: Mapping[str, Any], path: str = "", depth: int = 0) -> Iterator[tuple[str, Any]]:
    for name, part in record.items():
        where = f"{path}/{name}" if path else str(name)
        if isinstance(part, dict) and depth < _MOST_DEPTH:
            yield from _flat(part, where, depth + 1)
        elif not isinstance(part, (list, dict)):
            yield where, part


def _as_text(column: pd.Series) -> pd.Series:
    """Numbers as they were written: pandas makes 5 of a column with gaps into 5.0, which is the same number."""
    text = column.map(lambda cell: "" if cell is None or cell != cell else str(cell))
    return text.astype(object)
