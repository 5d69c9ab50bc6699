"""What a service answered: whether it is what was asked, and the reason that it gives where it is not."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Optional
from xml.etree import ElementTree

from ..errors import QuickScanError
from .addresses import host_of, shown

_LONGEST_REASON = 300


class Kind(Enum):
    """What is asked: the ``Accept`` header, and the words of which one must stand in the content type."""

    JSON = ("application/geo+json, application/json", ("json",))
    XML = ("application/xml, text/xml", ("xml",))
    ZIP = ("application/zip", ("zip", "octet-stream"))

    @property
    def accept(self) -> str:
        return str(self.value[0])

    def fits(self, content_type: str) -> bool:
        return any(word in content_type.lower() for word in self.value[1])


@dataclass(frozen=True)
class Answer:
    """One reply; header names are in small letters."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def content_type(self) -> str:
        return self.headers.get("content-type", "")


class RefusedError(QuickScanError):
    """A service answered that it will not; ``status`` is that of HTTP."""

    def __init__(self, message: str, details: str = "", hint: str = "", *, status: int, **values: object) -> None:
        super().__init__(message, details, hint, status=status, **values)
        self.status = status


class NotThereError(QuickScanError):
    """The publisher has no such municipality, table or year: asking elsewhere is no use."""


def check(answer: Answer, kind: Kind) -> None:
    """Whether a good reply is of the kind that was asked, and no page or report about an error.

    Raises
    ------
    QuickScanError : it is not.
    """
    start = answer.body[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if "html" in answer.content_type.lower() or start.startswith((b"<!doctype html", b"<html")):
        raise QuickScanError(
            "{host} answered with a web page instead of data.",
            "The page says: {reason} ({url})",
            "The service may be down for maintenance or have moved. Try again later.",
            host=host_of(answer.url),
            reason=reason_in(answer.body) or "–",
            url=shown(answer.url),
        )
    if (kind is not Kind.XML and start.startswith(b"<")) or b"exceptionreport" in start:
        raise _reported(answer, reason_in(answer.body))
    if not kind.fits(answer.content_type):
        raise QuickScanError(
            "{host} answered with something else than was asked.",
            "Asked was {wanted}, the answer is {got} ({url}).",
            "The service may have changed. Try again later, or download the data yourself and add the file.",
            host=host_of(answer.url),
            wanted=kind.name,
            got=answer.content_type or "–",
            url=shown(answer.url),
        )


def document_of(answer: Answer) -> dict[str, Any]:
    """The JSON object in a reply.

    Raises
    ------
    QuickScanError : it is no whole JSON object, or it is one that reports an error.
    """
    try:
        document = json.loads(answer.body.decode("utf-8-sig"))
    except ValueError as problem:
        raise QuickScanError(
            "The answer of {host} is broken.",
            "It is no whole JSON: {problem} ({url})",
            "Try again; if it stays so, the service has a fault.",
            host=host_of(answer.url),
            problem=problem,
            url=shown(answer.url),
        ) from problem
    if not isinstance(document, dict):
        raise _reported(answer, "[…]")
    reported = _json_reason(document)
    if reported is not None:
        raise _reported(answer, reported)
    return document


def reason_in(body: bytes) -> str:
    """What a service says is wrong, in one line; empty where it does not say.

    Known are problem details (RFC 7807), the errors of OData 3 and 4, the exception reports of OGC services, and the
    title of a web page.
    """
    text = body[:100_000].decode("utf-8", "replace").strip().lstrip("\ufeff")
    found = ""
    if text.startswith("{"):
        try:
            found = _json_reason(json.loads(text)) or ""
        except ValueError:
            found = ""
    elif text.startswith("<"):
        found = _xml_reason(text) or _page_title(text)
    return _one_line(found)


def _json_reason(document: Any) -> Optional[str]:
    """The error that a JSON object tells of; None where it is no error."""
    if not isinstance(document, dict):
        return None
    error = document.get("odata.error", document.get("error"))
    if isinstance(error, dict):
        message = error.get("message", error.get("code", ""))
        return str(message.get("value", "") if isinstance(message, dict) else message)
    status = document.get("status")
    if isinstance(status, int) and status >= 400 and ("title" in document or "detail" in document):
        return ": ".join(str(document[key]) for key in ("title", "detail") if document.get(key))
    return None


def _xml_reason(text: str) -> str:
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        return ""
    try:
        tree = ElementTree.fromstring(text)
    except ElementTree.ParseError:
        return ""
    said = [
        node.text or "" for node in tree.iter() if node.tag.rsplit("}", 1)[-1] in ("ExceptionText", "ServiceException")
    ]
    return " ".join(said)


def _page_title(text: str) -> str:
    for tag in ("title", "h1"):
        found = re.search(rf"<{tag}[^>]*>(.*?)</{tag}>", text, flags=re.IGNORECASE | re.DOTALL)
        if found:
            return html.unescape(re.sub(r"<[^>]+>", " ", found.group(1)))
    return ""


def _one_line(text: str) -> str:
    line = shown(" ".join(text.split()))
    return line if len(line) <= _LONGEST_REASON else line[: _LONGEST_REASON - 1] + "…"


def _reported(answer: Answer, reason: str) -> QuickScanError:
    return QuickScanError(
        "{host} reports an error.",
        "{reason} ({url})",
        "Try again later; if it stays so, the service or the plugin's question to it has changed.",
        host=host_of(answer.url),
        reason=_one_line(reason) or "–",
        url=shown(answer.url),
    )
