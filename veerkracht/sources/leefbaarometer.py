"""Leefbaarometer: the newest release as a zip, and out of it the table of one level, as it was published."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import PurePosixPath
from typing import Optional

from ..errors import QuickScanError
from ..progress import Progress
from .addresses import shown
from .answers import Kind
from .cache import Fetched, Made
from .publishers import Publishers
from .services import ReleaseService

_MOST_BYTES = 500_000_000
_TABLES = (".csv", ".xlsx")


def fetch_leefbaarometer(
    level: str,
    publishers: Publishers,
    progress: Progress,
) -> Fetched:
    """The scores of all years and of the whole country at one level.

    Parameters
    ----------
    level : ``neighbourhood``, ``district`` or ``municipality``.

    Raises
    ------
    QuickScanError : the release does not come, is no zip, or holds no such table, and there is no earlier file.
    Cancelled : the user stopped it; nothing half-made is left.
    """
    service, say = publishers.services.leefbaarometer, publishers.say
    release = max(service.releases)
    name = f"leefbaarometer_{service.members[level]}_{release}"
    names = [name + ending for ending in _TABLES]

    def make() -> Made:
        url = service.releases[release]
        answer = publishers.network.get(url, Kind.ZIP, progress.part(0.0, 0.9), say)
        progress.step(0.9, say("Taking the table out of the release"))
        member, body = _table(answer.body, service, level, url)
        return Made(
            publisher=service.publisher,
            licence=service.licence,
            url=url,
            table=member.name,
            title=member.stem,
            released=str(release),
            rows=max(0, len(body.splitlines()) - 1) if member.suffix.lower() == ".csv" else 0,
            years=(),
            notes=(),
            name=name + member.suffix.lower(),
            body=body,
        )

    return publishers.cache().fetch(names, make, say)


def _table(release: bytes, service: ReleaseService, level: str, url: str) -> tuple[PurePosixPath, bytes]:
    """The table of a level, by the words in its name: names have the years in them and change with every release."""
    try:
        with zipfile.ZipFile(io.BytesIO(release)) as archive:
            members = [item for item in archive.infolist() if not item.is_dir()]
            chosen = _choose(members, service.members[level])
            if chosen is None:
                raise QuickScanError(
                    "The release of the Leefbaarometer holds no table of {level}.",
                    "It holds: {members} ({url}).",
                    "Download it from {page} and add the table yourself.",
                    level=service.members[level],
                    members=", ".join(PurePosixPath(item.filename).name for item in members[:12]) or "–",
                    url=shown(url),
                    page=service.page,
                )
            with archive.open(chosen) as file:
                # what the archive says of a size may be a lie: no more is unpacked than is allowed
                body = file.read(_MOST_BYTES + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as problem:
        raise _cannot_unpack(url, str(problem), service) from problem
    if len(body) > _MOST_BYTES:
        raise _cannot_unpack(url, f"> {_MOST_BYTES // 1_000_000} MB", service)
    return PurePosixPath(chosen.filename), body


def _choose(members: list[zipfile.ZipInfo], word: str) -> Optional[zipfile.ZipInfo]:
    """The table of scores with the level's word in its name, as CSV rather than as a workbook; None without any."""

    def rank(member: zipfile.ZipInfo) -> tuple[bool, int]:
        name = PurePosixPath(member.filename).name.lower()
        return "score" not in name, _TABLES.index(PurePosixPath(name).suffix)

    named = [
        member
        for member in members
        if word in PurePosixPath(member.filename).name.lower()
        and PurePosixPath(member.filename).suffix.lower() in _TABLES
        and not PurePosixPath(member.filename).name.startswith(".")
    ]
    return min(named, key=rank, default=None)


def _cannot_unpack(url: str, problem: str, service: ReleaseService) -> QuickScanError:
    return QuickScanError(
        "The release of the Leefbaarometer cannot be unpacked.",
        "{problem} ({url})",
        "Try again later, or download it from {page} and add the table yourself.",
        problem=problem,
        url=shown(url),
        page=service.page,
    )
