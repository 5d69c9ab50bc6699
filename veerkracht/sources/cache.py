"""What was fetched, kept on disk: whole files, each with a note beside it that says where it came from and when.

A file is made aside and put in place whole. An earlier one survives every failure, and is offered with its age.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, fields, replace
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Optional
from uuid import uuid4

from ..errors import Cancelled, QuickScanError
from ..wording import Wording
from .addresses import shown

NOTE = ".source.json"
MAX_AGE_DAYS = 30
_ASIDE = ".fetching-"
_MOMENT = "%Y-%m-%dT%H:%M:%SZ"


@dataclass(frozen=True)
class Origin:
    """Where data came from.

    released : when the publisher last changed it, as it says itself; may be empty. rows : features or rows in it.
    years : the years in it, where it is a table of more; else empty.
    notes : what the user should know about it, in the language of the fetch.
    """

    publisher: str
    licence: str
    url: str
    table: str
    title: str
    released: str
    rows: int
    years: tuple[int, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Made(Origin):
    """A file that is fetched and checked, but not yet on disk."""

    name: str
    body: bytes


@dataclass(frozen=True)
class Fetched(Origin):
    """A file on disk: when it was fetched (UTC), and whether it was there already."""

    path: Path
    fetched: datetime
    from_cache: bool

    @property
    def age(self) -> int:
        """Whole days since it was fetched."""
        return max(0, (datetime.now(timezone.utc) - self.fetched).days)


class Cache:
    """The files in one folder.

    Parameters
    ----------
    max_age_days : an older file is fetched anew.
    refresh : every file is.
    """

    def __init__(self, folder: Path, max_age_days: int = MAX_AGE_DAYS, refresh: bool = False) -> None:
        self.folder = Path(folder)
        self._max_age_days = max_age_days
        self._refresh = refresh

    def fetch(self, names: Sequence[str], make: Callable[[], Made], say: Wording, years: Sequence[int] = ()) -> Fetched:
        """The file, from disk while it is young enough, else made anew and put in place.

        Parameters
        ----------
        names : what the file may be called: a publisher's table has another name in another format. The newest counts,
            and a new file takes the place of all.
        years : the years that must be in it.

        Raises
        ------
        QuickScanError : it could not be made and there is no earlier one, or it could not be written.
        Cancelled : the user stopped it; what was there is as it was.
        """
        earlier = self.kept(names, years)
        if earlier is not None and not self._refresh and earlier.age <= self._max_age_days:
            return earlier
        try:
            made = make()
        except Cancelled:
            raise
        except QuickScanError as problem:
            if earlier is None:
                raise
            message, why, _ = problem.parts(say)
            note = say(
                "{name} is {age} days old: a new one could not be fetched. {problem}",
                name=earlier.path.name,
                age=earlier.age,
                problem=f"{message} {why}".strip(),
            )
            return replace(earlier, notes=(*earlier.notes, note))
        return self._put(made, names)

    def kept(self, names: Sequence[str], years: Sequence[int] = ()) -> Optional[Fetched]:
        """The newest whole file of these names that holds the years; None where there is none."""
        found = [entry for entry in (_read(self.folder / name) for name in names) if entry is not None]
        holding = [entry for entry in found if set(years) <= set(entry.years)]
        return max(holding, key=lambda entry: entry.fetched, default=None)

    def _put(self, made: Made, names: Sequence[str]) -> Fetched:
        path = self.folder / made.name
        origin = {item.name: getattr(made, item.name) for item in fields(Origin)}
        origin["url"] = shown(made.url)
        moment = datetime.now(timezone.utc).replace(microsecond=0)
        note = {**origin, "fetched": moment.strftime(_MOMENT), "sha256": hashlib.sha256(made.body).hexdigest()}
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            _remove_stale(self.folder)
            # a kill between the two leaves a note that does not fit its file, and such a file is not used
            _write_whole(path, made.body)
            _write_whole(_note_of(path), json.dumps(note, indent=2, ensure_ascii=False).encode("utf-8"))
            for other in (self.folder / name for name in names if name != made.name):
                for superseded in (other, _note_of(other)):
                    with suppress(FileNotFoundError):
                        superseded.unlink()
        except OSError as problem:
            raise QuickScanError(
                "{name} could not be written in {folder}.",
                "{problem}",
                "Choose a folder in which you may make files, and check that the disk is not full.",
                name=made.name,
                folder=self.folder,
                problem=problem,
            ) from problem
        return Fetched(**origin, path=path, fetched=moment, from_cache=False)


def noted(path: Path) -> Optional[Fetched]:
    """A file as its note describes it; None where either is missing or the note is not whole."""
    note = source_note(path)
    if note is None or not path.is_file() or "sha256" not in note:
        return None
    with suppress(ValueError, KeyError, TypeError):
        origin = {item.name: note[item.name] for item in fields(Origin)}
        origin |= {"years": tuple(map(int, note["years"])), "notes": tuple(map(str, note["notes"]))}
        moment = datetime.strptime(note["fetched"], _MOMENT).replace(tzinfo=timezone.utc)
        return Fetched(**origin, path=path, fetched=moment, from_cache=True)
    return None


def kept_in(folder: Path) -> list[Fetched]:
    """Every file of a folder that has a note, the newest first. Their content is not checked: a fetch does that."""
    entries = (noted(note.with_name(note.name[: -len(NOTE)])) for note in Path(folder).glob("*" + NOTE))
    return sorted((entry for entry in entries if entry is not None), key=lambda entry: entry.fetched, reverse=True)


def room_taken(folder: Path) -> tuple[int, int]:
    """How many fetched files a folder and its subfolders hold, and how many bytes they and their notes take."""
    files = list(_with_notes(Path(folder)))
    return len(files), sum(part.stat().st_size for file in files for part in (file, _note_of(file)) if part.is_file())


def clear(folder: Path) -> int:
    """Remove every fetched file with its note, and nothing else; returns how many files went.

    Raises
    ------
    QuickScanError : a file cannot be removed; those before it are gone.
    """
    gone = 0
    for file in list(_with_notes(Path(folder))):
        try:
            file.unlink(missing_ok=True)
            _note_of(file).unlink(missing_ok=True)
        except OSError as problem:
            raise QuickScanError(
                "{name} could not be removed.",
                "{problem}",
                "Close the projects and programs that have it open, and try again.",
                name=file.name,
                problem=problem,
            ) from problem
        gone += 1
    return gone


def _with_notes(folder: Path) -> Iterator[Path]:
    return (note.with_name(note.name[: -len(NOTE)]) for note in folder.rglob("*" + NOTE))


def source_note(path: Path) -> Optional[dict[str, Any]]:
    """The note beside a fetched file; None where there is none that can be read."""
    try:
        note = json.loads(_note_of(Path(path)).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return note if isinstance(note, dict) else None


def _read(path: Path) -> Optional[Fetched]:
    """A file with a note that fits it; None otherwise."""
    entry = noted(path)
    with suppress(OSError):
        if entry is not None and hashlib.sha256(path.read_bytes()).hexdigest() == _sum_of(path):
            return entry
    return None


def _sum_of(path: Path) -> str:
    return str((source_note(path) or {}).get("sha256", ""))


def _note_of(path: Path) -> Path:
    return path.with_name(path.name + NOTE)


def _write_whole(path: Path, body: bytes) -> None:
    aside = path.with_name(f"{_ASIDE}{uuid4().hex}")
    try:
        aside.write_bytes(body)
        os.replace(aside, path)
    finally:
        with suppress(OSError):
            aside.unlink()


def _remove_stale(folder: Path) -> None:
    """What a killed fetch left a day ago or more."""
    for left in folder.glob(_ASIDE + "*"):
        if time.time() - left.stat().st_mtime > 24 * 3600:
            left.unlink()
