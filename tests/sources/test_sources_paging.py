"""Pages are followed by their links, exactly, on the same host, and to an end."""

from __future__ import annotations

import json
from urllib.parse import parse_qsl, urlsplit

import pytest
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.progress import Progress
from quickscan_veerkracht.veerkracht.sources.addresses import followed, shown, with_query
from quickscan_veerkracht.veerkracht.sources.paging import odata_next, odata_rows, ogc_next, pages

NEIGHBOURHOODS = "/cbs/wijken-en-buurten-2022/ogc/v1/collections/buurten/items"


def test_pages_of_an_ogc_api_are_followed_by_their_links_with_nothing_added(server, network, progress, say) -> None:
    server.manners.page_size = 7
    first = with_query(server.base + NEIGHBOURHOODS, {"f": "json", "limit": "1000"})
    found = list(pages(first, ogc_next, network, progress, say))
    assert [len(page.document["features"]) for page in found] == [7, 7, 7, 7, 2]
    for page, asked in zip(found, server.asked[1:]):
        link = next(link["href"] for link in page.document["links"] if link["rel"] == "next")
        assert asked.query == dict(parse_qsl(urlsplit(link).query))
    assert len({item["id"] for page in found for item in page.document["features"]}) == 30


@pytest.mark.parametrize(
    ("path", "count"), [("/ODataFeed/odata/84799NED/WijkenEnBuurten", 46), ("/odata/v1/CBS/84799NED/Observations", 92)]
)
def test_pages_of_odata_are_followed_in_version_3_and_4(server, network, progress, say, path, count) -> None:
    server.manners.odata_page = 20
    rows = odata_rows(f"{server.base}{path}?$format=json", network, progress, say)
    assert len(rows) == count
    assert len({json.dumps(row) for row in rows}) == count
    assert all(asked.query["$skip"] == str(20 * (page + 1)) for page, asked in enumerate(server.asked[1:]))


def test_the_answer_that_pdoks_own_server_is_expected_to_give_has_a_next_page(shared_data) -> None:
    path = shared_data / "pdok" / "gokoala_expected_foo_collection_with_cursor.json"
    document = json.loads(path.read_text(encoding="utf-8"))
    assert ogc_next(document) == "http://localhost:8080/collections/foo/items?cursor=DwA%7CNwyr1Q&f=json&limit=2"
    last = shared_data / "pdok" / "gokoala_expected_empty_feature_collection.json"
    assert ogc_next(json.loads(last.read_text(encoding="utf-8"))) == ""


@pytest.mark.parametrize("path", [NEIGHBOURHOODS, "/ODataFeed/odata/84799NED/TypedDataSet"])
def test_a_link_to_another_host_is_not_followed(server, network, progress, say, hosts, path) -> None:
    server.manners.page_size = server.manners.odata_page = 5
    server.manners.next_link = "http://elsewhere.example/collect?token=1"
    follow = ogc_next if "ogc" in path else odata_next
    with pytest.raises(QuickScanError) as problem:
        list(pages(server.base + path, follow, network, progress, say))
    assert "another host" in problem.value.message
    assert "elsewhere.example" in problem.value.details
    assert hosts == ["127.0.0.1"]


def test_pages_that_lead_back_are_not_followed_for_ever(server, network, progress, say) -> None:
    server.manners.page_size = 5
    first = f"{server.base}{NEIGHBOURHOODS}?f=json&limit=5"
    server.manners.next_link = first
    with pytest.raises(QuickScanError) as problem:
        list(pages(first, ogc_next, network, progress, say))
    assert "have no end" in problem.value.message
    assert len(server.asked) == 1


def test_there_is_an_end_to_pages_that_only_grow(server, network, progress, say) -> None:
    server.manners.page_size = 1
    with pytest.raises(QuickScanError) as problem:
        list(pages(f"{server.base}{NEIGHBOURHOODS}?limit=1", ogc_next, network, progress, say, most=3))
    assert "After 3 pages" in problem.value.details
    assert len(server.asked) == 3


def test_every_page_is_told_and_progress_only_grows(server, network, say) -> None:
    server.manners.page_size = 10
    said: list[tuple[float, str]] = []
    progress = Progress(lambda share, message: said.append((share, message)))
    list(pages(f"{server.base}{NEIGHBOURHOODS}?limit=1000", ogc_next, network, progress, say))
    assert [message for _, message in said] == [f"Asking 127.0.0.1: page {number}" for number in (1, 2, 3)]
    assert [share for share, _ in said] == [0.0, 0.5, 0.75]


@pytest.mark.parametrize(
    ("page", "link", "target"),
    [
        ("https://a.nl/x?y=1", "https://a.nl/x?$skip=10000", "https://a.nl/x?$skip=10000"),
        ("https://a.nl/odata/t/Set?y=1", "Set?$skip=1", "https://a.nl/odata/t/Set?$skip=1"),
        ("https://a.nl/x", "http://a.nl/x?z", "https://a.nl/x?z"),
        ("https://a.nl/x", "https://a.nl:443/x?z", "https://a.nl:443/x?z"),
    ],
    ids=["as it is", "relative", "http on an https page", "the port that it has anyway"],
)
def test_a_link_is_taken_as_it_stands_and_never_loses_its_lock(page, link, target) -> None:
    assert followed(page, link) == target


@pytest.mark.parametrize(
    ("page", "link"),
    [
        ("https://a.nl/x", "https://b.nl/x"),
        ("https://a.nl/x", "https://a.nl.evil.example/x"),
        ("https://a.nl/x", "https://a.nl:8443/x"),
        ("https://a.nl/x", "//b.nl/x"),
        ("https://a.nl/x", "file:///etc/passwd"),
    ],
)
def test_a_link_elsewhere_is_refused(page, link) -> None:
    with pytest.raises(QuickScanError):
        followed(page, link)


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("https://jan:pw@a.nl/x?key=1&year=2020", "https://a.nl/x?key=…&year=2020"),
        ("see https://a.nl/?access_token=abc#part", "see https://a.nl/?access_token=…#part"),
        ("https://a.nl/?monkey=1", "https://a.nl/?monkey=1"),
        ("https://a.nl/?subscription-key=1&X-API-Key=2", "https://a.nl/?subscription-key=…&X-API-Key=…"),
    ],
)
def test_what_is_shown_holds_no_secrets(text, safe) -> None:
    assert shown(text) == safe
