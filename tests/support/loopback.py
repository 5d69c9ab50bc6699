"""A web server on this machine that answers as PDOK, the CBS, the police and the Leefbaarometer do, and misbehaves on
request.

Its answers follow the expected answers of PDOK's own server (shared/data/pdok) and the CBS files in shared/data/kwb.
The municipalities in it are fictitious; see ``support.polder``.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Callable, Optional
from urllib.parse import parse_qsl, urlencode, urlsplit

from quickscan_veerkracht.veerkracht.sources.services import SERVICES_FILE
from support import polder

MATCHED_ALL = 10_000


@dataclass(frozen=True)
class Asked:
    """A request that the server got."""

    path: str
    query: dict[str, str]
    agent: str
    host: str


@dataclass
class Fault:
    """What happens instead of an answer, to requests with ``part`` in their address, as often as ``times``."""

    part: str
    act: Callable[[Handler], None]
    times: int


@dataclass
class Manners:
    """How the services behave; the defaults are good manners."""

    page_size: int = MATCHED_ALL  # a larger limit is cut to this without a word
    leave_out_nulls: bool = False
    only_degrees: bool = False
    ignore_box: bool = False
    ignore_municipality: bool = False
    refuse_municipality: bool = False
    returned: Optional[int] = None  # numberReturned, whatever is returned
    matched: Optional[int] = None
    next_link: str = ""  # in place of the true one
    year: Optional[int] = None  # of the features, whatever was asked
    absent: frozenset[str] = frozenset()  # codes that are silently left out
    twice: frozenset[str] = frozenset()
    wfs_types: tuple[str, ...] = ("wijkenbuurten:gemeenten", "wijkenbuurten:wijken", "wijkenbuurten:buurten")
    wfs_counts: bool = True
    ignore_filter: bool = False
    ignore_start: bool = False
    suffix: int = 5  # the number of the first column of a StatLine table
    odata3: bool = True
    odata_page: int = MATCHED_ALL
    months_only: bool = False
    real: dict[str, dict[str, list[dict[str, Any]]]] = field(default_factory=dict)  # tables beside the fictitious ones
    members: dict[str, bytes] = field(default_factory=lambda: dict(polder.LEEFBAAROMETER))


class Loopback:
    """The server: where it is, what it was asked, and how it behaves."""

    def __init__(self, port: int) -> None:
        self.base = f"http://127.0.0.1:{port}"
        self.asked: list[Asked] = []
        self.manners = Manners()
        self.faults: list[Fault] = []
        self.closing = threading.Event()
        self.waiting = threading.Event()  # somebody waits for a slow answer

    def paths(self, part: str = "") -> list[str]:
        return [asked.path for asked in self.asked if part in asked.path]

    def answer(
        self,
        part: str,
        status: int,
        body: bytes | str = "",
        content_type: str = "application/json",
        times: int = MATCHED_ALL,
        **headers: str,
    ) -> None:
        """Answer with this, whatever was asked."""
        content = body.encode("utf-8") if isinstance(body, str) else body
        self.faults.append(Fault(part, lambda handler: handler.give(content, content_type, status, headers), times))

    def cut(self, part: str, times: int = MATCHED_ALL) -> None:
        """Break the connection off in the middle of the body."""

        def act(handler: Handler) -> None:
            handler.send_response(200)
            handler.send_header("Content-Type", "application/json")
            handler.send_header("Content-Length", "1000")
            handler.end_headers()
            handler.wfile.write(b'{"value": [')
            handler.close_connection = True

        self.faults.append(Fault(part, act, times))

    def stall(self, part: str, times: int = MATCHED_ALL) -> None:
        """Say nothing until the server closes."""

        def act(handler: Handler) -> None:
            self.waiting.set()
            self.closing.wait(30)
            handler.close_connection = True

        self.faults.append(Fault(part, act, times))

    def drip(self, part: str) -> None:
        """Send a byte now and then, without end."""

        def act(handler: Handler) -> None:
            handler.send_response(200)
            handler.send_header("Content-Type", "application/json")
            handler.end_headers()
            self.waiting.set()
            while not self.closing.wait(0.02):
                handler.wfile.write(b" ")

        self.faults.append(Fault(part, act, MATCHED_ALL))

    def flood(self, part: str, megabytes: int) -> None:
        """Send more than anybody asked for."""

        def act(handler: Handler) -> None:
            handler.send_response(200)
            handler.send_header("Content-Type", "application/json")
            handler.end_headers()
            for _ in range(megabytes):
                handler.wfile.write(b" " * 1_000_000)

        self.faults.append(Fault(part, act, MATCHED_ALL))


@contextmanager
def loopback() -> Iterator[Loopback]:
    """The server, on a port of its own, until the end of the block."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # type: ignore[method-assign] # clients hang up on purpose
    state = server.state = Loopback(server.server_port)  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield state
    finally:
        state.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()


def services_table(server: Loopback, folder: Path) -> Path:
    """A table of services of which every address is on this machine, written in ``folder``."""
    text = SERVICES_FILE.read_text(encoding="utf-8")
    for host in ("api.pdok.nl", "service.pdok.nl", "opendata.cbs.nl", "dataderden.cbs.nl", "datasets.cbs.nl"):
        text = text.replace(f"https://{host}", server.base)
    path = folder / "services.json"
    path.write_text(
        text.replace("https://www.leefbaarometer.nl/resources", f"{server.base}/resources"), encoding="utf-8"
    )
    return path


class Handler(BaseHTTPRequestHandler):
    """One request."""

    protocol_version = "HTTP/1.1"

    @property
    def state(self) -> Loopback:
        return self.server.state  # type: ignore[attr-defined]

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        query = dict(parse_qsl(parts.query, keep_blank_values=True))
        self.state.asked.append(
            Asked(parts.path, query, self.headers.get("User-Agent", ""), self.headers.get("Host", ""))
        )
        for fault in self.state.faults:
            if fault.part in self.path and fault.times > 0:
                fault.times -= 1
                fault.act(self)
                return
        for pattern, reply in ROUTES:
            found = re.fullmatch(pattern, parts.path)
            if found:
                reply(self, query, **found.groupdict())
                return
        self.problem(404, "Not Found", f"there is nothing at {parts.path}")

    def give(self, body: bytes, content_type: str, status: int = 200, headers: Optional[dict[str, str]] = None) -> None:
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        for name, value in (headers or {}).items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def json(self, document: object, content_type: str = "application/json", status: int = 200) -> None:
        self.give(json.dumps(document).encode("utf-8"), content_type, status)

    def problem(self, status: int, title: str, detail: str) -> None:
        """RFC 7807, as PDOK's server writes it."""
        document = {"detail": detail, "status": status, "timeStamp": "2000-01-01T00:00:00Z", "title": title}
        self.json(document, "application/problem+json", status)


# ---- PDOK: OGC API Features


def ogc_items(handler: Handler, query: dict[str, str], collection: str, year: str = "") -> None:
    manners = handler.state.manners
    allowed = {"f", "limit", "crs", "bbox", "bbox-crs", "cursor", "jaarcode" if not year else "gemeentecode"}
    if manners.refuse_municipality:
        allowed -= {"gemeentecode"}
    for name in query:
        if name not in allowed:
            detail = f'request doesn\'t conform to OpenAPI spec: query parameter "{name}" is not known'
            handler.problem(400, "Bad Request", detail)
            return
    level = next(level for level, word in polder.WORDS.items() if collection.startswith(word))
    features = polder.features(level, manners.year or int(year or query["jaarcode"]), statcode=not year)
    found = _chosen(features, level, query, manners)
    limit = min(int(query.get("limit", "10")), manners.page_size)
    start = int(query.get("cursor", "0"))
    page = found[start : start + limit]
    here = f"{handler.state.base}{urlsplit(handler.path).path}"
    links = [{"rel": "self", "type": "application/geo+json", "href": f"{here}?{urlencode(query)}"}]
    if start + limit < len(found):
        following = f"{here}?{urlencode({**query, 'cursor': str(start + limit)})}"
        links.append({"rel": "next", "type": "application/geo+json", "href": manners.next_link or following})
    document = {
        "type": "FeatureCollection",
        "timeStamp": "2000-01-01T00:00:00Z",
        "links": links,
        "features": page,
        "numberReturned": len(page) if manners.returned is None else manners.returned,
    }
    if manners.matched is not None:
        document["numberMatched"] = manners.matched
    handler.json(document, "application/geo+json")


def _chosen(
    features: list[dict[str, Any]], level: str, query: dict[str, str], manners: Manners
) -> list[dict[str, Any]]:
    """The features that a question is about, in the coordinate system that it asks."""
    found = [item for item in features if polder.code_of(item, level) not in manners.absent]
    found += [item for item in features if polder.code_of(item, level) in manners.twice]
    if "gemeentecode" in query and not manners.ignore_municipality:
        found = [item for item in found if item["properties"]["gemeentecode"] == query["gemeentecode"]]
    degrees = manners.only_degrees or not query.get("crs", query.get("srsName", "")).endswith("28992")
    if "bbox" in query and not manners.ignore_box:
        box = [float(number) for number in query["bbox"].split(",")[:4]]
        in_rd = "28992" in query.get("bbox-crs", query["bbox"])
        found = [item for item in found if polder.touches(item, box, in_rd)]
    found = [polder.in_degrees(item) if degrees else item for item in found]
    if manners.leave_out_nulls:
        found = [
            {**item, "properties": {key: value for key, value in item["properties"].items() if value is not None}}
            for item in found
        ]
    return found


# ---- PDOK: WFS


def wfs(handler: Handler, query: dict[str, str], year: str) -> None:
    manners = handler.state.manners
    if query["request"] == "GetCapabilities":
        types = "".join(f"<FeatureType><Name>{name}</Name></FeatureType>" for name in manners.wfs_types)
        text = (
            '<?xml version="1.0"?><wfs:WFS_Capabilities xmlns="http://www.opengis.net/wfs/2.0" '
            f'xmlns:wfs="http://www.opengis.net/wfs/2.0"><FeatureTypeList>{types}</FeatureTypeList>'
            "</wfs:WFS_Capabilities>"
        )
        handler.give(text.encode("utf-8"), "text/xml; charset=UTF-8")
        return
    if query["typeNames"] not in manners.wfs_types:
        text = (
            '<?xml version="1.0"?><ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows/1.1"><ows:Exception '
            'exceptionCode="InvalidParameterValue"><ows:ExceptionText>no such type</ows:ExceptionText></ows:Exception>'
            "</ows:ExceptionReport>"
        )
        handler.give(text.encode("utf-8"), "text/xml", 400)
        return
    local = query["typeNames"].split(":")[-1]
    level = next(level for level, word in polder.WORDS.items() if word in local)
    asked = {key: value for key, value in query.items() if key != "filter"}
    municipality = re.search(r"Literal>(\w+)<", query.get("filter", ""))
    if municipality and not manners.ignore_filter:
        asked["gemeentecode"] = municipality.group(1)
    found = _chosen(polder.features(level, manners.year or int(year)), level, asked, manners)
    start = 0 if manners.ignore_start else int(query.get("startIndex", "0"))
    page = found[start : start + min(int(query["count"]), manners.page_size)]
    document: dict[str, Any] = {"type": "FeatureCollection", "name": local, "features": page}
    if manners.wfs_counts:
        document |= {"numberMatched": len(found), "numberReturned": len(page)}
    if manners.matched is not None:
        document["numberMatched"] = manners.matched
    handler.json(document, "application/json; subtype=geojson")


# ---- CBS and police: OData


def odata3(handler: Handler, query: dict[str, str], table: str, entity: str, api: str) -> None:
    manners = handler.state.manners
    tables = {**polder.tables(manners.suffix, manners.months_only), **manners.real}
    if not manners.odata3 or table not in tables or entity not in tables[table]:
        document = {"odata.error": {"code": "", "message": {"lang": "en-US", "value": "Resource not found."}}}
        handler.json(document, "application/json;odata=minimalmetadata", 404)
        return
    rows = [row for row in tables[table][entity] if str(row.get("WijkenEnBuurten", "")).strip() not in manners.absent]
    rows += [row for row in rows if str(row.get("WijkenEnBuurten", "")).strip() in manners.twice]
    if "$filter" in query and not manners.ignore_filter:
        rows = [row for row in rows if holds(query["$filter"], row)]
    _paged(handler, query, rows, "odata.metadata", "odata.nextLink")


def odata4(handler: Handler, query: dict[str, str], table: str, entity: str) -> None:
    manners = handler.state.manners
    tables = polder.observation_tables()
    if table not in tables or entity not in tables[table]:
        handler.json({"error": {"code": "404", "message": f"{table} is not there"}}, status=404)
        return
    content = tables[table][entity]
    if isinstance(content, dict):
        handler.json({"@odata.context": f"{handler.state.base}/$metadata#Properties", **content})
        return
    rows = [row for row in content if row.get("WijkenEnBuurten") not in manners.absent]
    if "$filter" in query and not manners.ignore_filter:
        rows = [row for row in rows if holds(query["$filter"], row)]
    _paged(handler, query, rows, "@odata.context", "@odata.nextLink")


def _paged(handler: Handler, query: dict[str, str], rows: list[dict[str, Any]], about: str, link: str) -> None:
    manners = handler.state.manners
    start = int(query.get("$skip", "0"))
    document: dict[str, Any] = {
        about: f"{handler.state.base}/$metadata",
        "value": rows[start : start + manners.odata_page],
    }
    if start + manners.odata_page < len(rows):
        following = urlencode({**query, "$skip": str(start + manners.odata_page)})
        document[link] = manners.next_link or f"{handler.state.base}{urlsplit(handler.path).path}?{following}"
    handler.json(document, "application/json;odata=minimalmetadata")


def holds(question: str, row: dict[str, Any]) -> bool:
    """Whether a row fits an OData filter of ``startswith``, ``eq``, ``and``, ``or`` and brackets."""
    tokens = re.findall(r"startswith\(\w+,'[^']*'\)|\w+ eq '[^']*'|and|or|[()]", question)
    position = 0

    def one() -> bool:
        nonlocal position
        token = tokens[position]
        position += 1
        if token == "(":
            inside = some()
            position += 1
            return inside
        start = re.fullmatch(r"startswith\((\w+),'([^']*)'\)", token)
        if start:
            return str(row[start.group(1)]).startswith(start.group(2))
        same = re.fullmatch(r"(\w+) eq '([^']*)'", token)
        assert same, f"not understood: {token}"
        return bool(row[same.group(1)] == same.group(2))

    def every() -> bool:
        nonlocal position
        found = one()
        while position < len(tokens) and tokens[position] == "and":
            position += 1
            found = one() and found
        return found

    def some() -> bool:
        nonlocal position
        found = every()
        while position < len(tokens) and tokens[position] == "or":
            position += 1
            found = every() or found
        return found

    return some()


# ---- Leefbaarometer


def leefbaarometer(handler: Handler, query: dict[str, str]) -> None:
    handler.give(polder.zipped(handler.state.manners.members), "application/x-zip-compressed")


ROUTES: list[tuple[str, Callable[..., None]]] = [
    (r"/cbs/wijken-en-buurten-(?P<year>\d{4})/ogc/v1/collections/(?P<collection>\w+)/items", ogc_items),
    (r"/cbs/gebiedsindelingen/ogc/v1/collections/(?P<collection>\w+)/items", ogc_items),
    (r"/cbs/wijkenbuurten/(?P<year>\d{4})/wfs/v1_0", wfs),
    (r"/(?P<api>ODataApi|ODataFeed)/(?i:odata)/(?P<table>\w+)/(?P<entity>\w+)", odata3),
    (r"/odata/v1/CBS/(?P<table>\w+)/(?P<entity>\w+)", odata4),
    (r"/resources/open-data-leefbaarometer-meting-\d{4}\.zip", leefbaarometer),
]
