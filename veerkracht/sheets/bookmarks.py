"""Bookmarks in a finished PDF, its language, and its title in the window's bar: QGIS writes none of these."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from .pdf_objects import objects_of, written

_ROOT = re.compile(rb"/Root (\d+) 0 R")
_PAGES = re.compile(rb"/Pages (\d+) 0 R")
_KIDS = re.compile(rb"/Kids\s*\[([^\]]*)\]")


def add_bookmarks(path: Path, entries: Sequence[tuple[str, int]], language: str) -> bool:
    """Rewrite a PDF in place with bookmarks; returns whether it could be.

    One that is built otherwise than Qt does stays as it was.

    Parameters
    ----------
    entries : title and page, from 1, in the order of the pages. language : such as ``nl``.
    """
    content = path.read_bytes()
    objects = objects_of(content)
    root = _ROOT.findall(content[content.rindex(b"trailer") :]) if objects else []
    catalog = objects.get(int(root[-1]), b"") if root else b""
    tree = _PAGES.search(catalog)
    kids = _KIDS.search(objects.get(int(tree.group(1)), b"")) if tree else None
    pages = [int(number) for number in re.findall(rb"(\d+) 0 R", kids.group(1))] if kids else []
    unknown = b"/Outlines" in catalog or any(not 1 <= page <= len(pages) for _title, page in entries)
    if not entries or unknown or catalog.count(b"<<") < 1:
        return False
    first = max(objects) + 1
    last = first + len(entries)
    objects[first] = b"%d 0 obj\n<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>\nendobj\n" % (
        first,
        first + 1,
        last,
        len(entries),
    )
    for number, (title, page) in enumerate(entries, first + 1):
        before = b" /Prev %d 0 R" % (number - 1) if number > first + 1 else b""
        after = b" /Next %d 0 R" % (number + 1) if number < last else b""
        words = title.encode("utf-16-be").hex().upper().encode("ascii")
        objects[number] = b"%d 0 obj\n<< /Title <FEFF%s> /Parent %d 0 R%s%s /Dest [%d 0 R /Fit] >>\nendobj\n" % (
            number,
            words,
            first,
            before,
            after,
            pages[page - 1],
        )
    said = b"<< /Outlines %d 0 R /PageMode /UseOutlines" % first
    if b"/Lang" not in catalog:
        said += b" /Lang (%s)" % language.encode("ascii")
    if b"/ViewerPreferences" not in catalog:
        said += b" /ViewerPreferences << /DisplayDocTitle true >>"
    objects[int(root[-1])] = catalog.replace(b"<<", said, 1)
    path.write_bytes(written(content, objects))
    return True
