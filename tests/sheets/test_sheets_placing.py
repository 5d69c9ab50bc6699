"""An earlier result survives whatever goes wrong; edited projects are kept."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing

import pytest
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.sheets.placing import PREFIX, staging


def _make(folder, text):
    with staging(folder) as stage:
        with closing(sqlite3.connect(stage.aside / "quickscan.gpkg")) as database, database:
            database.execute("CREATE TABLE told (word TEXT)")
            database.execute("INSERT INTO told VALUES (?)", (text,))
        (stage.aside / "quickscan.qgz").write_text(text)
        (stage.aside / "sheets").mkdir()
        (stage.aside / "sheets" / "01.pdf").write_text(text)
        stage.put_in_place(stage.aside / "quickscan.qgz")


def test_a_result_is_put_in_place_whole_and_nothing_else_is_left(tmp_path):
    folder = tmp_path / "new" / "result"
    _make(folder, "first")
    assert sorted(path.name for path in folder.iterdir()) == ["quickscan.gpkg", "quickscan.qgz", "sheets"]


def test_a_second_result_replaces_the_first_and_leaves_other_files_alone(tmp_path):
    _make(tmp_path, "first")
    (tmp_path / "notes.txt").write_text("mine")
    _make(tmp_path, "second")
    assert (tmp_path / "quickscan.qgz").read_text() == "second"
    assert (tmp_path / "sheets" / "01.pdf").read_text() == "second"
    assert (tmp_path / "notes.txt").read_text() == "mine"
    assert len(list(tmp_path.iterdir())) == 4


def test_an_edited_project_is_kept_beside_the_new_one(tmp_path):
    _make(tmp_path, "first")
    (tmp_path / "quickscan.qgz").write_text("edited by hand")
    _make(tmp_path, "second")
    kept = list(tmp_path.glob("quickscan_*.qgz"))
    assert [path.read_text() for path in kept] == ["edited by hand"]
    assert (tmp_path / "quickscan.qgz").read_text() == "second"


def test_a_failure_leaves_the_earlier_result_untouched(tmp_path):
    _make(tmp_path, "first")
    with pytest.raises(RuntimeError), staging(tmp_path) as stage:
        (stage.aside / "quickscan.qgz").write_text("half")
        raise RuntimeError
    assert (tmp_path / "quickscan.qgz").read_text() == "first"
    assert not list(tmp_path.glob(PREFIX + "*"))


def test_a_failure_in_a_new_folder_leaves_no_folder(tmp_path):
    folder = tmp_path / "never"
    with pytest.raises(RuntimeError), staging(folder):
        raise RuntimeError
    assert not folder.exists()


def test_a_replacement_that_fails_halfway_puts_the_earlier_result_back(tmp_path, monkeypatch):
    _make(tmp_path, "first")
    original = os.rename
    path_class = type(tmp_path)

    def refuse_sheets(self, target):
        if self.parent.name == "aside" and self.name == "sheets":
            raise PermissionError("open in another program")
        original(self, target)
        return path_class(target)

    monkeypatch.setattr(path_class, "rename", refuse_sheets)
    with pytest.raises(QuickScanError) as raised:
        _make(tmp_path, "second")
    assert "open in another program" in raised.value.details
    assert raised.value.hint
    assert (tmp_path / "quickscan.qgz").read_text() == "first"
    assert (tmp_path / "sheets" / "01.pdf").read_text() == "first"


def test_a_folder_that_cannot_be_made_is_refused_with_the_reason(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(QuickScanError) as raised, staging(tmp_path / "file" / "below"):
        pass
    assert "cannot be written" in raised.value.message
    assert raised.value.hint


def test_what_a_killed_run_left_a_day_ago_is_removed(tmp_path):
    stale, fresh = tmp_path / (PREFIX + "old"), tmp_path / (PREFIX + "new")
    stale.mkdir()
    fresh.mkdir()
    long_ago = time.time() - 2 * 24 * 3600
    os.utime(stale, (long_ago, long_ago))
    with staging(tmp_path):
        pass
    assert not stale.exists()
    assert fresh.exists()
