"""Web addresses: built, followed, and shown without what is secret in them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote, urljoin, urlsplit

from ..errors import QuickScanError

_SECRETS = "api[-_]?key|apikey|key|token|access[-_]?token|auth|authcfg|password|passwd|pwd|secret|sig|signature"
_USER = re.compile(r"(?<=//)[^/@\s?#]*@")
_SECRET = re.compile(rf"([?&](?:[\w-]*[-_])?(?:{_SECRETS})=)[^&\s#]*", flags=re.IGNORECASE)
# OData names its parameters with a dollar and its functions with brackets; services know them unescaped best
_PLAIN = "$'(),:/"


def with_query(url: str, query: Mapping[str, object]) -> str:
    """``url`` with parameters behind it, in their order."""
    parameters = "&".join(f"{quote(name, safe='$')}={quote(str(value), safe=_PLAIN)}" for name, value in query.items())
    if not parameters:
        return url
    return f"{url}{'&' if '?' in url else '?'}{parameters}"


def host_of(url: str) -> str:
    """The host as a person knows it, without user, password and port."""
    return urlsplit(url).hostname or url


def shown(text: str) -> str:
    """A text for a message: users, passwords and the values of keys and tokens in its addresses are gone."""
    return _SECRET.sub(r"\1…", _USER.sub("", text))


def followed(page: str, link: str) -> str:
    """The address of the next page, exactly as ``page`` gives it (a relative one is made whole).

    Raises
    ------
    QuickScanError : it is at another host: a service that is asked for a table has no business sending us elsewhere.
    """
    there = urljoin(page, link)
    if urlsplit(page).scheme == "https" and urlsplit(there).scheme == "http" and urlsplit(there).port is None:
        # CBS has written http in its links to pages that it serves by https
        there = urlsplit(there)._replace(scheme="https").geturl()
    if _origin(there) != _origin(page):
        raise QuickScanError(
            "{host} sends us to another host for the next page.",
            "It is not followed: {link}",
            "Tell the maker of this plugin; meanwhile, download the table yourself and add the file.",
            host=host_of(page),
            link=shown(there),
        )
    return there


def must_be_web(url: str) -> None:
    """Refuse every address that is not on the web: a table of services must not make us read local files."""
    if urlsplit(url).scheme not in ("http", "https"):
        raise QuickScanError(
            "This is no web address: {url}",
            "Only http and https are fetched.",
            "Correct the address in the table of services.",
            url=shown(url),
        )


def _origin(url: str) -> tuple[str, str, int]:
    parts = urlsplit(url)
    return parts.scheme, parts.hostname or "", parts.port or {"http": 80, "https": 443}.get(parts.scheme, 0)
