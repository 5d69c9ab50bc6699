"""Outputs are made aside and put in place whole (ARCHITECTURE, decision 9).

An earlier result survives any failure, cancel or kill, and a project that the user edited is kept beside the new one.
"""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from ..errors import QuickScanError

PREFIX = ".quickscan-making-"
STALE_AFTER_SECONDS = 24 * 3600


@dataclass(frozen=True)
class Stage:
    """A folder aside, in the same file system as the final one.

    ``aside`` holds what will be put in place; ``scratch`` what is thrown away.
    """

    folder: Path
    aside: Path
    scratch: Path
    backup: Path

    def put_in_place(self, project: Optional[Path] = None) -> list[Path]:
        """Move everything from ``aside`` into the folder; returns the new paths.

        project : the one among it, of which an edited earlier one is kept.

        Raises
        ------
        QuickScanError : a file could not be replaced (often because it is open); the earlier result is put back.
        """
        kept = None
        if project is not None:
            kept = _keep_edited_project(self.folder, project.name)
            _remember_project(self.aside, project.name)
        moved: list[Path] = []
        try:
            for made in sorted(self.aside.iterdir()):
                target = self.folder / made.name
                if target.exists():
                    target.rename(self.backup / made.name)
                made.rename(target)
                moved.append(target)
        except OSError as problem:
            self._restore(moved, kept)
            raise QuickScanError(
                "The earlier result in {folder} could not be replaced.",
                "{problem}",
                "Close the files of the earlier result, or choose another folder.",
                folder=self.folder,
                problem=problem,
            ) from problem
        return moved

    def _restore(self, moved: list[Path], kept: Optional[Path]) -> None:
        for path in moved:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        for earlier in self.backup.iterdir():
            earlier.rename(self.folder / earlier.name)
        if kept is not None:
            kept.unlink()


@contextmanager
def staging(folder: Path) -> Iterator[Stage]:
    """A stage for ``folder``, which is made when it is absent; whatever happens, nothing half-made is left.

    Raises
    ------
    QuickScanError : the folder cannot be made or written.
    """
    made_folder = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _remove_stale(folder)
        root = Path(tempfile.mkdtemp(prefix=PREFIX, dir=folder))
    except OSError as problem:
        raise QuickScanError(
            "The output folder {folder} cannot be written.",
            "{problem}",
            "Choose a folder in which you may make files.",
            folder=folder,
            problem=problem,
        ) from problem
    try:
        stage = Stage(folder, root / "aside", root / "scratch", root / "backup")
        for part in (stage.aside, stage.scratch, stage.backup):
            part.mkdir()
        yield stage
    finally:
        shutil.rmtree(root, ignore_errors=True)
        if made_folder:
            with suppress(OSError):  # not empty: the result stands in it
                folder.rmdir()


def _remove_stale(folder: Path) -> None:
    """What a killed run left a day ago or more."""
    for left in folder.glob(PREFIX + "*"):
        if time.time() - left.stat().st_mtime > STALE_AFTER_SECONDS:
            shutil.rmtree(left, ignore_errors=True)


def _fingerprint(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _remember_project(aside: Path, name: str) -> None:
    """Note in the new GeoPackage beside it what the project looked like when we wrote it."""
    with closing(sqlite3.connect((aside / name).with_suffix(".gpkg"))) as database, database:
        database.execute("CREATE TABLE quickscan_outputs (name TEXT PRIMARY KEY, sha256 TEXT)")
        database.execute("INSERT INTO quickscan_outputs VALUES (?, ?)", (name, _fingerprint(aside / name)))


def _keep_edited_project(folder: Path, name: str) -> Optional[Path]:
    """A copy of an earlier project that differs from how we wrote it, beside it; None where it was not edited."""
    project = folder / name
    geopackage = project.with_suffix(".gpkg")
    if not project.exists():
        return None
    written = None
    if geopackage.exists():
        uri = f"{geopackage.resolve().as_uri()}?immutable=1"
        with suppress(sqlite3.Error), closing(sqlite3.connect(uri, uri=True)) as database:
            row = database.execute("SELECT sha256 FROM quickscan_outputs WHERE name = ?", (name,)).fetchone()
            written = row[0] if row else None
    if written == _fingerprint(project):
        return None
    edited = project.with_name(f"{project.stem}_{time.strftime('%Y-%m-%d_%H%M%S')}{project.suffix}")
    shutil.copy2(project, edited)
    return edited
