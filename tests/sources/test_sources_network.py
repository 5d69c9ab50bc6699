"""One question through the network manager of QGIS: what is tried again, what is not, and what is told."""

from __future__ import annotations

import socket
import threading
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime
from pathlib import Path

import pytest
from qgis.core import QgsBlockingNetworkRequest, QgsFeedback
from qgis.PyQt.QtCore import QObject, Qt, QThread, QUrl, pyqtSignal
from qgis.PyQt.QtNetwork import QNetworkRequest
from quickscan_veerkracht.veerkracht.errors import Cancelled, QuickScanError
from quickscan_veerkracht.veerkracht.progress import Progress
from quickscan_veerkracht.veerkracht.sources.answers import Kind, document_of
from quickscan_veerkracht.veerkracht.sources.network import Limits, Network
from quickscan_veerkracht.veerkracht.sources.watch import Watch
from quickscan_veerkracht.veerkracht.wording import Wording

GOOD = "/ODataApi/odata/84799NED/TableInfos"
WFS_REPORT = (
    '<?xml version="1.0"?><ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows/1.1"><ows:Exception>'
    "<ows:ExceptionText>msWFSGetFeature: no such layer</ows:ExceptionText></ows:Exception></ows:ExceptionReport>"
)
PAGE = "<!DOCTYPE html><html><head><title>PDOK: we zijn zo terug</title></head><body>…</body></html>"


@pytest.fixture
def get(server, network, progress, say):
    return lambda path=GOOD, kind=Kind.JSON, by=network: by.get(server.base + path, kind, progress, say)


def told(problem: pytest.ExceptionInfo[QuickScanError]) -> str:
    message, why, what_to_do = problem.value.parts()
    assert message
    assert why
    assert what_to_do
    return f"{message} {why}"


def test_a_question_goes_through_the_network_manager_of_qgis(get, server, hosts) -> None:
    answer = get()
    assert document_of(answer)["value"][0]["Identifier"] == "84799NED"
    assert "QGIS" in server.asked[0].agent
    assert hosts == ["127.0.0.1"]


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_busy_service_is_asked_again(get, server, pauses, status) -> None:
    server.answer("TableInfos", status, times=1)
    assert get().status == 200
    assert len(server.asked) == 2
    assert pauses.total == 1.0


def test_pauses_grow_and_end(get, server, pauses) -> None:
    server.answer("TableInfos", 503, '{"title": "Service Unavailable", "status": 503, "detail": "onderhoud"}')
    with pytest.raises(QuickScanError) as problem:
        get()
    assert len(server.asked) == 4
    assert pauses.total == 1.0 + 2.0 + 4.0
    assert "onderhoud" in told(problem)
    assert "asked 4 times" in told(problem)


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_what_qgis_keeps_of_an_earlier_answer_is_not_taken_for_a_new_one(get, server, pauses, status) -> None:
    QgsBlockingNetworkRequest().get(QNetworkRequest(QUrl(server.base + GOOD)), True)
    server.answer("TableInfos", status, '{"error": {"message": "onderhoud"}}', Retry_After="7")
    with pytest.raises(QuickScanError) as problem:
        get()
    assert f"Status {status}: onderhoud" in told(problem)
    assert pauses.total == pytest.approx(3 * 7.0)


def test_chance_spreads_the_pauses(server, pauses, progress, say) -> None:
    server.answer("TableInfos", 503, times=2)
    chances = iter([0.0, 1.0])
    Network(sleep=pauses, chance=lambda: next(chances)).get(server.base + GOOD, Kind.JSON, progress, say)
    assert pauses.total == pytest.approx(1.0 * 0.5 + 2.0 * 1.5)


def test_a_service_is_given_the_time_that_it_asks_for(get, server, pauses) -> None:
    server.answer("TableInfos", 429, times=1, Retry_After="7")
    get()
    assert pauses.total == pytest.approx(7.0)


def test_the_time_may_be_a_moment(get, server, pauses) -> None:
    moment = datetime.now(timezone.utc) + timedelta(seconds=20)
    server.answer("TableInfos", 503, times=1, Retry_After=format_datetime(moment, usegmt=True))
    get()
    assert 10 < pauses.total <= 20


def test_a_service_that_asks_for_more_than_a_minute_is_not_asked_again(get, server, pauses) -> None:
    server.answer("TableInfos", 429, '{"error": {"message": "quota"}}', times=1, Retry_After="3600")
    with pytest.raises(QuickScanError) as problem:
        get()
    assert len(server.asked) == 1
    assert pauses.seconds == []
    assert "quota" in told(problem)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_a_service_that_says_no_is_not_asked_twice(get, server, pauses, status) -> None:
    server.answer("TableInfos", status, '{"odata.error": {"message": {"lang": "en-US", "value": "Not for you."}}}')
    with pytest.raises(QuickScanError) as problem:
        get()
    assert len(server.asked) == 1
    assert f"Status {status}: Not for you." in told(problem)


@pytest.mark.parametrize(
    ("name", "status", "reason"),
    [
        ("feature_404", 404, "the requested feature with id: 999999 does not exist"),
        ("features_cql_non_queryable", 400, "is not a queryable property"),
        ("straatnaam_not_allowed_value", 400, "value is not one of the allowed values"),
        ("query_timeout_features", 500, "querying the features took too long"),
    ],
)
def test_the_reason_of_pdoks_own_server_is_told(get, server, shared_data: Path, name, status, reason) -> None:
    body = (shared_data / "pdok" / f"gokoala_expected_{name}.json").read_bytes()
    server.answer("TableInfos", status, body, "application/problem+json")
    with pytest.raises(QuickScanError) as problem:
        get()
    assert reason in told(problem)


@pytest.mark.parametrize(
    ("body", "content_type", "message"),
    [
        (PAGE, "text/html; charset=utf-8", "we zijn zo terug"),
        (PAGE, "application/json", "we zijn zo terug"),
        (WFS_REPORT, "application/json", "no such layer"),
        (WFS_REPORT, "text/xml", "no such layer"),
        ("GIF89a", "image/gif", "image/gif"),
    ],
    ids=["page", "page that says it is JSON", "report that says it is JSON", "report", "picture"],
)
def test_something_else_than_was_asked_is_refused_though_the_status_is_200(
    get, server, body, content_type, message
) -> None:
    server.answer("TableInfos", 200, body, content_type)
    with pytest.raises(QuickScanError) as problem:
        get()
    assert message in told(problem)
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ('{"value": [1, 2', "no whole JSON"),
        ("[1, 2]", "reports an error"),
        ('{"error": {"code": "500", "message": "no table"}}', "no table"),
        ('{"status": 404, "title": "Not Found", "detail": "gone"}', "Not Found: gone"),
    ],
    ids=["broken", "list", "error", "problem"],
)
def test_json_that_is_broken_or_an_error_is_refused(get, server, body, message) -> None:
    server.answer("TableInfos", 200, body)
    with pytest.raises(QuickScanError) as problem:
        document_of(get())
    assert message in told(problem)


def test_an_exception_report_in_place_of_capabilities_is_told(get, server) -> None:
    server.answer("wfs", 200, WFS_REPORT, "text/xml")
    with pytest.raises(QuickScanError) as problem:
        get("/cbs/wijkenbuurten/2022/wfs/v1_0", Kind.XML)
    assert "no such layer" in told(problem)


def test_a_connection_that_is_cut_is_tried_again(get, server) -> None:
    server.cut("TableInfos", times=2)
    assert get().status == 200
    assert len(server.asked) == 3


def test_a_connection_that_is_cut_every_time_is_told_and_half_an_answer_is_not_used(get, server) -> None:
    server.cut("TableInfos")
    with pytest.raises(QuickScanError) as problem:
        get()
    assert "broken off" in told(problem)
    assert len(server.asked) == 4


def test_a_service_that_is_not_there_is_told(network, progress, say, pauses) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    with pytest.raises(QuickScanError) as problem:
        network.get(f"http://127.0.0.1:{port}/", Kind.JSON, progress, say)
    assert "could not be reached" in told(problem)
    assert pauses.total == 7.0


@pytest.mark.parametrize("manner", ["stall", "drip"])
def test_a_slow_answer_is_given_up_at_the_time_limit(server, pauses, progress, say, manner) -> None:
    getattr(server, manner)("TableInfos")
    limits = Limits(attempts=2, idle=0.2 if manner == "stall" else 5.0, total=5.0 if manner == "stall" else 0.2)
    with pytest.raises(QuickScanError) as problem:
        Network(limits, sleep=pauses).get(server.base + GOOD, Kind.JSON, progress, say)
    assert "did not answer in time" in told(problem)
    assert len(server.asked) == 2


def test_an_answer_that_is_too_big_is_given_up_on_the_way(server, pauses, progress, say) -> None:
    server.flood("TableInfos", megabytes=200)
    with pytest.raises(QuickScanError) as problem:
        Network(Limits(megabytes=1), sleep=pauses).get(server.base + GOOD, Kind.JSON, progress, say)
    assert "too big" in told(problem)
    assert len(server.asked) == 1


def test_nothing_is_asked_once_the_user_has_stopped(network, server, say) -> None:
    with pytest.raises(Cancelled):
        network.get(server.base + GOOD, Kind.JSON, Progress(is_cancelled=lambda: True), say)
    assert server.asked == []


@pytest.mark.parametrize("manner", ["stall", "drip"])
def test_a_request_under_way_stops_when_the_user_does(network, server, say, manner) -> None:
    getattr(server, manner)("TableInfos")
    with pytest.raises(Cancelled):
        network.get(server.base + GOOD, Kind.JSON, Progress(is_cancelled=server.waiting.is_set), say)
    assert len(server.asked) == 1


def test_a_pause_stops_when_the_user_does(server, say) -> None:
    server.answer("TableInfos", 503)
    slept: list[float] = []
    network = Network(Limits(first_pause=30.0), sleep=slept.append, chance=lambda: 0.5)
    with pytest.raises(Cancelled):
        network.get(server.base + GOOD, Kind.JSON, Progress(is_cancelled=lambda: len(slept) >= 3), say)
    assert len(slept) == 3
    assert sum(slept) < 1
    assert len(server.asked) == 1


class Worker(QThread):
    """Asks in a thread of its own, as a task of QGIS does."""

    def __init__(self, network: Network, url: str, progress: Progress) -> None:
        super().__init__()
        self.outcome: object = None
        self.thread_name = ""
        self._ask = lambda: network.get(url, Kind.JSON, progress, Wording("en"))

    def run(self) -> None:
        self.thread_name = threading.current_thread().name
        try:
            self.outcome = self._ask().status
        except QuickScanError as problem:
            self.outcome = type(problem)


@pytest.mark.parametrize("cancel", [False, True])
def test_it_works_and_stops_in_a_worker_thread_too(network, server, cancel) -> None:
    if cancel:
        server.stall("TableInfos")
    worker = Worker(network, server.base + GOOD, Progress(is_cancelled=server.waiting.is_set))
    worker.start()
    assert worker.wait(10_000)
    assert worker.thread_name != threading.current_thread().name
    assert worker.outcome == (Cancelled if cancel else 200)


def test_what_is_secret_in_an_address_is_not_told(server, progress, say) -> None:
    secret = server.base.replace("//", "//jan:geheim@") + "/nothing?api_key=k3y&subscription-token=t0k&year=2022"
    server.answer("nothing", 404, f'{{"error": {{"message": "no {secret}"}}}}')
    with pytest.raises(QuickScanError) as problem:
        Network().get(secret, Kind.JSON, progress, say)
    assert "year=2022" in told(problem)
    assert not {"jan", "geheim", "k3y", "t0k"} & set(told(problem).replace("=", " ").replace("&", " ").split())
    for word in ("geheim", "k3y", "t0k"):
        assert word not in str(problem.value)


def test_only_the_web_is_fetched(network, progress, say, tmp_path) -> None:
    file = tmp_path / "local.json"
    file.write_text("{}", encoding="utf-8")
    with pytest.raises(QuickScanError) as problem:
        network.get(file.as_uri(), Kind.JSON, progress, say)
    assert "no web address" in told(problem)


def test_an_authentication_that_qgis_does_not_have_is_told(server, progress, say, pauses) -> None:
    with pytest.raises(QuickScanError) as problem:
        Network(authentication="absent1", sleep=pauses).get(server.base + GOOD, Kind.JSON, progress, say)
    assert "authentication" in told(problem)
    assert server.asked == []


def test_the_waiting_is_told(network, server) -> None:
    server.answer("TableInfos", 503, times=1)
    said: list[str] = []
    network.get(server.base + GOOD, Kind.JSON, Progress(lambda _, message: said.append(message)), Wording("nl"))
    assert said == ["127.0.0.1 geeft geen antwoord; over 1 s weer gevraagd"]


def test_a_watch_ends_with_its_request(get) -> None:
    get()
    assert "quickscan-watch" not in {thread.name for thread in threading.enumerate()}


class Deaf(QObject):
    """A request that threw its reply away before it was asked to stop, as QGIS's own does now and then."""

    downloadProgress = pyqtSignal("qint64", "qint64")  # noqa: N815 (the name in QGIS)
    finished = pyqtSignal()


def test_a_request_that_does_not_hear_is_let_go() -> None:
    request, heard = Deaf(), threading.Event()
    request.finished.connect(heard.set, Qt.ConnectionType.DirectConnection)
    with Watch(request, QgsFeedback(), Progress(is_cancelled=lambda: True), 600.0, 1.0) as watch:
        assert heard.wait(20)
    assert watch.cancelled
