"""Writes the pages as one web page that needs nothing else: no picture, no script, no font."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from qgis.core import QgsLayout

from ...analysis.results import QuickScan
from ...errors import QuickScanError
from ...progress import Progress
from ...wording import Wording
from ..report import NAME_PROPERTY, TITLE_PROPERTY
from .blocks import Block, Grid, Heading, Listing, Page, Picture, Row, Words
from .reading import read_pages, titled
from .telling import Telling

END = "</main>\n</body>\n</html>\n"
GENERATOR = "QuickScan Veerkracht, text version"
STYLE = """
body { margin: 0 auto; max-width: 60rem; padding: 1rem 1.5rem 4rem; background: #fff; color: #222;
  font: 1.05rem/1.55 "Source Sans 3", "Segoe UI", Arial, sans-serif; }
section { border-top: 2px solid #222; margin-top: 3rem; }
h1 { font-size: 2rem; line-height: 1.2; }
h2 { font-size: 1.45rem; line-height: 1.25; margin-bottom: .3rem; }
h3 { font-size: 1.15rem; margin: 1.6rem 0 .3rem; }
.page, .foot { color: #5a5a5a; font-size: .9rem; }
.answer { font-size: 1.15rem; }
.shows { border-left: .3rem solid #5a5a5a; margin: 1rem 0; padding: .1rem 0 .1rem .8rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin: .8rem 0; }
caption { font-weight: 600; padding-bottom: .3rem; text-align: left; }
th, td { border-bottom: 1px solid #c9c6c0; padding: .25rem .9rem .25rem 0; text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid #222; vertical-align: bottom; }
th { font-weight: 600; }
a { color: #00459c; }
a:focus, .wide:focus { outline: 3px solid #00459c; outline-offset: 2px; }
@media print { body { max-width: none; } section { break-inside: auto; } }
"""


def write_text_version(
    layouts: Sequence[QgsLayout], path: Path, quickscan: QuickScan, say: Wording, progress: Progress, pdf: str = ""
) -> int:
    """Write what these layouts say, in their order, to ``path``; returns the number of pages.

    pdf : the name of the file in which they are printed after each other; empty where each has a file of its own.

    Raises
    ------
    OSError : the file cannot be written.
    QuickScanError : it is not whole.
    Cancelled : the user asked to stop; a part of the file may be there.
    """
    telling = Telling(quickscan, say)
    count = 0
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write(_top(layouts, pdf, say))
        for number, layout in enumerate(layouts):
            progress.step(number / max(1, len(layouts)), say("Writing the text version"))
            pages = read_pages(layout, count + 1, str(layout.customProperty(TITLE_PROPERTY, "")), telling)
            count += len(pages)
            for place, page in enumerate(pages, 1):
                where = say("Page {number}", number=page.number if pdf else place)
                own = "" if pdf else f"{layout.customProperty(NAME_PROPERTY, '')}.pdf"
                found = own if own and len(pages) == 1 else f"{own} · {where}" if own else where
                stream.write("".join(_section(page, found)))
        stream.write(END)
    _require_whole(path, count)
    return count


def _require_whole(path: Path, pages: int) -> None:
    text = path.read_text(encoding="utf-8")
    found = text.count("<section ")
    if found != pages or not text.endswith(END):
        raise QuickScanError(
            "The text version {name} is not complete.",
            "It has {found} pages where {wanted} were to be written.",
            "Try again; if it happens again, check that the disk is not full.",
            name=path.name,
            found=found,
            wanted=pages,
        )


def _top(layouts: Sequence[QgsLayout], pdf: str, say: Wording) -> str:
    about = layouts[0].project().metadata() if layouts else None
    title = escape((about.title() if about else "") or pdf)
    lines = [line for line in dict.fromkeys(line for layout in layouts for line in titled(layout)) if line not in title]
    told = [say("Maps and charts are told in words; a table gives the areas of each class.")]
    if pdf:
        told.insert(0, say("The text version of {pdf}: the same pages in the same order.", pdf=pdf))
    paragraphs = "".join(f"<p>{_text(line)}</p>\n" for line in [*lines, *told])
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(say.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="generator" content="'
        f'{GENERATOR}">\n<title>{title}</title>\n'
        f"<style>{STYLE}</style>\n</head>\n<body>\n<header>\n<h1>{title}</h1>\n{paragraphs}</header>\n<main>\n"
    )


def _section(page: Page, where: str) -> Iterator[str]:
    """``where`` it is printed, above its question."""
    name = f"page-{page.number}"
    yield f'<section id="{name}" aria-labelledby="{name}-title">\n'
    yield f'<h2 id="{name}-title"><span class="page">{_text(where)}</span><br>'
    yield f"{_text(page.title)}</h2>\n"
    if page.answer:
        yield f'<p class="answer">{_text(page.answer)}</p>\n'
    about = f"{name}-title"
    for number, block in enumerate(page.blocks):
        if isinstance(block, Heading):
            about = f"{name}-{number}"
            yield f'<h3 id="{about}">{_text(block.text)}</h3>\n'
        else:
            yield from _block(block, about)
    if page.foot:
        yield f'<p class="foot">{_text(page.foot)}</p>\n'
    yield "</section>\n"


def _block(block: Block, about: str) -> Iterator[str]:
    """``about`` is the id of the heading that it stands under."""
    if isinstance(block, Words):
        yield f"<p>{_text(block.text)}</p>\n"
    elif isinstance(block, Picture):
        yield f'<p class="shows">{_text(block.text)}</p>\n'
    elif isinstance(block, Listing):
        yield "<ul>\n"
        for entry, page in zip(block.entries, block.pages):
            yield f'<li><a href="#page-{page}">{_text(entry)}</a></li>\n' if page else f"<li>{_text(entry)}</li>\n"
        yield "</ul>\n"
    elif isinstance(block, Grid):
        yield from _table(block, about)


def _table(grid: Grid, about: str) -> Iterator[str]:
    """Without the columns in which nothing can be told in words."""
    shown = [
        column
        for column in range(len(grid.heads))
        if column == 0 or any(len(row.cells) > column and row.cells[column] for row in grid.rows)
    ]
    # it can be moved with the keyboard where it is wider than the screen
    yield f'<div class="wide" tabindex="0" role="region" aria-labelledby="{about}">\n'
    yield "<table>\n" if grid.caption else f'<table aria-labelledby="{about}">\n'
    if grid.caption:
        yield f"<caption>{_text(grid.caption)}</caption>\n"
    heads = "".join(f'<th scope="col">{_text(grid.heads[at])}</th>' if grid.heads[at] else "<td></td>" for at in shown)
    yield f"<thead><tr>{heads}</tr></thead>\n<tbody>\n"
    for number, row in enumerate(grid.rows):
        yield "</tbody>\n<tbody>\n" if row.group and number else ""
        yield f"<tr>{_cells(row, shown)}</tr>\n"
    yield "</tbody>\n</table>\n</div>\n"


def _cells(row: Row, shown: Sequence[int]) -> str:
    if row.group:
        return f'<th colspan="{len(shown)}" scope="rowgroup">{_text(row.cells[0])}</th>'
    cells = [row.cells[at] if at < len(row.cells) else "" for at in shown]
    return f'<th scope="row">{_text(cells[0])}</th>' + "".join(f"<td>{_text(cell)}</td>" for cell in cells[1:])


def _text(text: str) -> str:
    """Text from data is never code."""
    return "<br>".join(escape(line) for line in text.split("\n"))
