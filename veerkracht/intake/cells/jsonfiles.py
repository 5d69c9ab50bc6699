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
from .limits import LARGEST_JSON, require_columns, require_size
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
        require_size(self.path, LARGEST_JSON)
        try:
            return json.loads(self.path.read_bytes().decode("utf-8-sig"), object_pairs_hook=self._object)
        except (ValueError, RecursionError) as problem:
            raise QuickScanError(
                "“{name}” could not be read as JSON.",
                "It is broken off or of another kind. {problem}",
                "Download or save the file again.",
                name=self.path.name,
                problem=str(problem)[:200],
            ) from problem

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        """JSON allows a name to stand twice in one object, and says not which of the two counts."""
        made = dict(pairs)
        if len(made) < len(pairs):
            for name, part in pairs:
                if part != made[name]:
                    raise self._named_twice(name, part, made[name])
        return made

    def _named_twice(self, name: str, first: object, second: object) -> QuickScanError:
        return QuickScanError(
            "“{name}” holds a record with “{field}” twice.",
            "It is once {first} and once {second}; which of them is meant cannot be told.",
            "Ask who made the file, or remove one of the two in a copy.",
            name=self.path.name,
            field=name,
            first=str(first)[:30],
            second=str(second)[:30],
        )

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
        # as objects: pandas would make decimals of whole numbers beside a gap, and fail at numbers of many digits
        frame = pd.DataFrame([self._object(list(_flat(record))) for record in records], dtype=object)
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
    """Numbers as Python writes them."""
    text = column.map(lambda cell: "" if cell is None or cell != cell else str(cell))
    return text.astype(object)
