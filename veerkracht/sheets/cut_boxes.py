"""Where a printing house cuts a page of a PDF, told in the file: QGIS writes the size of the paper only."""

from __future__ import annotations

import re
from pathlib import Path

from .measure import POINT
from .pdf_objects import PAGE_OBJECT, objects_of, written

_PAPER = re.compile(rb"/MediaBox\s*\[([^\]]*)\]")


def add_cut_boxes(path: Path, around: float, bleed: float) -> bool:
    """Rewrite a PDF in place with a TrimBox and a BleedBox on each page; returns whether it could be.

    One that is built otherwise than Qt does stays as it was.

    Parameters
    ----------
    around : from the edge of the paper to the cut, in millimetres. bleed : what is printed outside the cut, likewise.
    """
    content = path.read_bytes()
    objects = objects_of(content)
    pages = [number for number, whole in objects.items() if PAGE_OBJECT.search(whole)]
    papers = {number: _PAPER.search(objects[number]) for number in pages}
    if not pages or not all(papers.values()):
        return False
    for number, paper in papers.items():
        assert paper is not None
        left, bottom, right, top = (float(edge) for edge in paper.group(1).split())
        boxes = b"".join(
            b"\n/%s [%.3f %.3f %.3f %.3f]" % (name, left + inset, bottom + inset, right - inset, top - inset)
            for name, inset in ((b"TrimBox", around / POINT), (b"BleedBox", (around - bleed) / POINT))
        )
        at = paper.end()
        objects[number] = objects[number][:at] + boxes + objects[number][at:]
    path.write_bytes(written(content, objects))
    return True
