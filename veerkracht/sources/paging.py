"""Answers in pages, by the links that the service gives: never by counting, and never with anything added."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Optional

from ..errors import QuickScanError
from ..progress import Progress
from ..wording import Wording
from .addresses import followed, host_of, shown
from .answers import Kind, document_of
from .network import Network

MOST_PAGES = 500


@dataclass(frozen=True)
class Page:
    """One page: its address and what it holds."""

    url: str
    document: dict[str, Any]


def ogc_next(document: dict[str, Any]) -> str:
    """The link to the next page of an OGC API; empty on the last."""
    links = document.get("links") or []
    return next((str(link.get("href", "")) for link in links if link.get("rel") == "next"), "")


def odata_next(document: dict[str, Any]) -> str:
    """The link to the next page of OData, version 3 or 4; empty on the last."""
    return str(document.get("odata.nextLink") or document.get("@odata.nextLink") or "")


def odata_rows(
    url: str,
    network: Network,
    progress: Progress,
    say: Wording,
    look: Optional[Callable[[list[dict[str, Any]]], None]] = None,
) -> list[dict[str, Any]]:
    """The rows of all pages of OData; ``look`` sees those of each page before the next is asked, and may refuse them.

    Raises
    ------
    QuickScanError : as :func:`pages`.
    """
    rows: list[dict[str, Any]] = []
    for page in pages(url, odata_next, network, progress, say):
        found = [row for row in page.document.get("value") or [] if isinstance(row, dict)]
        if look is not None:
            look(found)
        rows += found
    return rows


def pages(
    url: str,
    next_of: Callable[[dict[str, Any]], str],
    network: Network,
    progress: Progress,
    say: Wording,
    most: int = MOST_PAGES,
) -> Iterator[Page]:
    """All pages, from the first address on.

    Raises
    ------
    QuickScanError : a page does not come, a link leads to another host or back, or there is no end to them.
    """
    seen: set[str] = set()
    while url:
        if url in seen or len(seen) == most:
            raise QuickScanError(
                "The pages of {host} have no end.",
                "After {count} pages it sends us to {url}.",
                "The service has a fault. Try again later, or download the data yourself and add the file.",
                host=host_of(url),
                count=len(seen),
                url=shown(url),
            )
        seen.add(url)
        # how many pages there are is never told: each takes half of what is left
        part = progress.part(1 - 0.5 ** (len(seen) - 1), 1 - 0.5 ** len(seen))
        part.step(0.0, say("Asking {host}: page {number}", host=host_of(url), number=len(seen)))
        document = document_of(network.get(url, Kind.JSON, part, say))
        yield Page(url, document)
        link = next_of(document)
        url = followed(url, link) if link else ""
