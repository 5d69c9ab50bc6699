"""What was fetched stays on disk: reused while it is young, offered with its age when a service fails, never half."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from quickscan_veerkracht.veerkracht.errors import Cancelled, QuickScanError
from quickscan_veerkracht.veerkracht.progress import Progress
from quickscan_veerkracht.veerkracht.sources.boundaries import fetch_boundaries
from quickscan_veerkracht.veerkracht.sources.cache import Fetched, source_note
from quickscan_veerkracht.veerkracht.sources.kwb import fetch_kwb
from support.headless import fingerprints

NAME = "84799NED_TypedDataSet_GM9901.json"
PAGE = "<html><head><title>Onderhoud</title></head></html>"


@pytest.fixture
def fetch(server, publishers, progress):
    def go(**choices: object) -> Fetched:
        chosen = {"progress": progress, **choices}
        own = chosen.pop("progress")
        return fetch_kwb("GM9901", 2020, replace(publishers, **chosen), own)

    return go


def made_older(path: Path, days: int) -> None:
    """Say in its note that a file was fetched so many days ago."""
    note_path = path.with_name(path.name + ".source.json")
    note = json.loads(note_path.read_text(encoding="utf-8"))
    moment = datetime.now(timezone.utc) - timedelta(days=days, hours=1)
    note_path.write_text(json.dumps({**note, "fetched": moment.strftime("%Y-%m-%dT%H:%M:%SZ")}), encoding="utf-8")


def break_everything(server, manner: str) -> None:
    if manner == "cut":
        server.cut("/")
    elif manner == "stall":
        server.stall("/")
    elif manner == "half the rows":
        server.manners.absent = frozenset({"BU99010101"})
    else:
        status, body, content_type = {
            "404": (404, '{"odata.error": {"message": {"value": "gone"}}}', "application/json"),
            "429": (429, "", "text/plain"),
            "500": (500, "", "text/plain"),
            "503": (503, PAGE, "text/html"),
            "page": (200, PAGE, "text/html"),
            "picture": (200, "GIF89a", "image/gif"),
            "no rows": (200, '{"value": []}', "application/json"),
        }[manner]
        server.answer("/", status, body, content_type)


def test_a_file_says_where_it_came_from_and_when(fetch, tmp_path) -> None:
    before = datetime.now(timezone.utc) - timedelta(seconds=2)
    fetched = fetch()
    note = source_note(tmp_path / NAME)
    assert note is not None
    assert {key: note[key] for key in ("publisher", "licence", "table", "title", "released", "rows")} == {
        "publisher": "CBS",
        "licence": "CC BY 4.0",
        "table": "84799NED",
        "title": "Kerncijfers wijken en buurten 2020",
        "released": "2021-03-26T02:00:00",
        "rows": 10,
    }
    assert note["url"].endswith("/ODataFeed/odata/84799NED/TypedDataSet")
    moment = datetime.strptime(note["fetched"], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=timezone.utc)
    assert before <= moment <= datetime.now(timezone.utc)
    assert (fetched.path, fetched.fetched, fetched.from_cache, fetched.age) == (tmp_path / NAME, moment, False, 0)


def test_a_young_file_is_not_fetched_again(fetch, server) -> None:
    first = fetch()
    server.asked.clear()
    second = fetch()
    assert server.asked == []
    assert second.from_cache
    assert (second.path, second.rows, second.title, second.fetched) == (
        first.path,
        first.rows,
        first.title,
        first.fetched,
    )


def test_a_file_older_than_a_month_is_fetched_again(fetch, server, tmp_path) -> None:
    fetch()
    made_older(tmp_path / NAME, days=29)
    assert fetch().from_cache
    assert fetch().age == 29
    made_older(tmp_path / NAME, days=31)
    again = fetch()
    assert not again.from_cache
    assert again.age == 0


def test_how_old_is_too_old_is_the_callers_choice(fetch, tmp_path) -> None:
    fetch()
    made_older(tmp_path / NAME, days=10)
    assert fetch(max_age_days=10).from_cache
    assert not fetch(max_age_days=9).from_cache


def test_everything_is_fetched_anew_on_request(fetch, server) -> None:
    fetch()
    server.asked.clear()
    assert not fetch(refresh=True).from_cache
    assert server.asked


@pytest.mark.parametrize("manner", ["404", "429", "500", "503", "page", "picture", "cut", "no rows", "half the rows"])
def test_the_earlier_file_survives_a_failure_and_is_offered_with_its_age(fetch, server, tmp_path, manner) -> None:
    fetch()
    made_older(tmp_path / NAME, days=40)
    before = fingerprints(tmp_path)
    break_everything(server, manner)
    offered = fetch()
    assert offered.from_cache
    assert offered.age == 40
    (note,) = offered.notes
    assert note.startswith(f"{NAME} is 40 days old: a new one could not be fetched.")
    assert "84799NED" in note
    assert fingerprints(tmp_path) == before


@pytest.mark.parametrize("manner", ["404", "503", "page", "cut", "half the rows"])
def test_boundaries_survive_a_failure_too(server, publishers, progress, manner) -> None:
    def go() -> Fetched:
        return fetch_boundaries("GM9901", 2022, "district", replace(publishers, max_age_days=5), progress)

    path = go().path
    made_older(path, days=6)
    before = fingerprints(path)
    break_everything(server, manner)
    server.manners.absent = frozenset({"WK990101"})
    offered = go()
    assert (offered.from_cache, offered.age) == (True, 6)
    assert "6 days old" in offered.notes[-1]
    assert fingerprints(path) == before


def test_a_failure_without_an_earlier_file_is_an_error_and_leaves_nothing(fetch, server, tmp_path) -> None:
    break_everything(server, "503")
    with pytest.raises(QuickScanError):
        fetch()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.write_bytes(path.read_bytes()[:-20]),
        lambda path: path.unlink(),
        lambda path: path.with_name(path.name + ".source.json").unlink(),
        lambda path: path.with_name(path.name + ".source.json").write_text("{", encoding="utf-8"),
        lambda path: path.with_name(path.name + ".source.json").write_text("[]", encoding="utf-8"),
        lambda path: path.with_name(path.name + ".source.json").write_text('{"publisher": "CBS"}', encoding="utf-8"),
    ],
    ids=["half a file", "no file", "no note", "half a note", "no note but a list", "a note without what matters"],
)
def test_a_broken_file_is_not_used(fetch, server, tmp_path, damage) -> None:
    whole = fingerprints(fetch().path)
    damage(tmp_path / NAME)
    server.asked.clear()
    again = fetch()
    assert not again.from_cache
    assert server.asked
    assert fingerprints(again.path) == whole
    damage(tmp_path / NAME)
    break_everything(server, "503")
    with pytest.raises(QuickScanError):
        fetch()


@pytest.mark.parametrize("part", ["TableInfos", "DataProperties", "WijkenEnBuurten", "TypedDataSet"])
def test_stopping_leaves_nothing_half_made(fetch, server, tmp_path, part) -> None:
    server.stall(part, times=1)
    with pytest.raises(Cancelled):
        fetch(progress=Progress(is_cancelled=server.waiting.is_set))
    assert list(tmp_path.iterdir()) == []
    server.waiting.clear()
    fetch()
    before = fingerprints(tmp_path)
    server.stall(part, times=1)
    with pytest.raises(Cancelled):
        fetch(progress=Progress(is_cancelled=server.waiting.is_set), refresh=True)
    assert fingerprints(tmp_path) == before


def test_a_folder_that_cannot_be_written_is_told(publishers, progress, tmp_path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(QuickScanError) as problem:
        fetch_kwb("GM9901", 2020, replace(publishers, folder=tmp_path / "file" / "below"), progress)
    assert "could not be written" in problem.value.message


def test_the_address_in_a_note_holds_no_secrets(server, publishers, progress) -> None:
    from quickscan_veerkracht.veerkracht.sources.services import read_services

    services = read_services(base=server.base.replace("//", "//jan:geheim@"))
    path = fetch_kwb("GM9901", 2020, replace(publishers, services=services), progress).path
    assert "geheim" not in path.with_name(path.name + ".source.json").read_text(encoding="utf-8")
    assert "geheim" not in path.read_text(encoding="utf-8")
