"""Tables of one municipality: asked by the keys that the table itself lists, and compared with that list."""

from __future__ import annotations

import csv
import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from quickscan_veerkracht.veerkracht.errors import Cancelled, QuickScanError
from quickscan_veerkracht.veerkracht.intake.reader import read_table
from quickscan_veerkracht.veerkracht.progress import Progress
from quickscan_veerkracht.veerkracht.sources.cache import Fetched
from quickscan_veerkracht.veerkracht.sources.kwb import fetch_kwb
from quickscan_veerkracht.veerkracht.sources.leefbaarometer import fetch_leefbaarometer
from quickscan_veerkracht.veerkracht.sources.police import fetch_crimes, fetch_nuisance
from quickscan_veerkracht.veerkracht.sources.tables import fetch_tables, parse_years
from quickscan_veerkracht.veerkracht.study import TableSource
from support.polder import neighbourhoods

OWN = {"NL00", "GM9901", "WK990101", "WK990102", *neighbourhoods("GM9901")}


@pytest.fixture
def ask(publishers, progress):
    """Calls a fetch with everything that is always the same."""

    def go(fetch: Any, *what: Any, **choices: Any) -> Any:
        own = choices.pop("progress", progress)
        return fetch(*what, replace(publishers, **choices), own)

    return go


def content(fetched: Fetched) -> dict[str, Any]:
    return json.loads(fetched.path.read_text(encoding="utf-8"))


def reason_of(problem: pytest.ExceptionInfo[QuickScanError]) -> str:
    assert all(problem.value.parts())
    return problem.value.details


# ---- key figures


def test_key_figures_are_the_rows_of_the_municipality_and_what_is_in_it_and_the_netherlands(ask, tmp_path) -> None:
    fetched = ask(fetch_kwb, "GM9901", 2020)
    assert fetched.path == tmp_path / "84799NED_TypedDataSet_GM9901.json"
    document = content(fetched)
    assert {row["WijkenEnBuurten"].strip() for row in document["value"]} == OWN
    assert document["TableInfos"]["Identifier"] == "84799NED"
    assert [item["Key"] for item in document["DataProperties"]] == ["WijkenEnBuurten", "AantalInwoners_5"]
    assert document["odata.metadata"].endswith("/ODataFeed/odata/84799NED/$metadata#Cbs.OData.WebAPI.TypedDataSet")
    assert {row["Key"].strip() for row in document["WijkenEnBuurten"]} == OWN
    assert fetched.rows == len(OWN) == 10


def test_rows_stay_as_they_came_with_their_padding(ask) -> None:
    rows = content(ask(fetch_kwb, "GM9901", 2020))["value"]
    assert all(len(row["WijkenEnBuurten"]) == 10 for row in rows)
    assert set(rows[0]) == {"ID", "WijkenEnBuurten", "AantalInwoners_5"}


def test_regions_are_asked_by_the_keys_as_the_table_pads_them(ask, server) -> None:
    ask(fetch_kwb, "GM9901", 2020)
    assert server.asked[-1].query["$filter"] == (
        "(startswith(WijkenEnBuurten,'BU9901') or startswith(WijkenEnBuurten,'WK9901') "
        "or WijkenEnBuurten eq 'NL00      ' or WijkenEnBuurten eq 'GM9901    ')"
    )
    assert "$skip" not in server.asked[-1].query


def test_codes_with_letters_are_neighbourhoods_too(ask) -> None:
    codes = {row["WijkenEnBuurten"].strip() for row in content(ask(fetch_kwb, "GM9902", 2020))["value"]}
    assert {"BU9902AA01", "BU9902AA06", "GM9902"} <= codes


@pytest.mark.parametrize("suffix", [5, 42, 120])
def test_the_numbers_of_columns_do_not_matter(ask, server, suffix) -> None:
    server.manners.suffix = suffix
    rows = content(ask(fetch_kwb, "GM9901", 2020))["value"]
    assert {key for row in rows for key in row} == {"ID", "WijkenEnBuurten", f"AantalInwoners_{suffix}"}


def test_pages_are_put_together(ask, server) -> None:
    server.manners.odata_page = 4
    assert ask(fetch_kwb, "GM9901", 2020).rows == 10
    assert len(server.paths("TypedDataSet")) == 3


@pytest.fixture
def real_table(server, shared_data: Path) -> dict[str, list[dict[str, Any]]]:
    """The key figures of 2020 as the CBS gave them, of four municipalities, served for those of the fictitious ones."""
    folder = shared_data / "kwb"

    def rows(name: str) -> list[dict[str, str]]:
        with (folder / f"odata_v3_84799NED_{name}.csv").open(encoding="utf-8-sig", newline="") as file:
            return [dict(row) for row in csv.DictReader(file)]

    infos = json.loads((folder / "odata_v3_84799NED_Metadata.json").read_text(encoding="utf-8"))
    regions = rows("WijkenEnBuurten_cut")
    figures = [row for row in rows("TypedDataSet_cut") if row["WijkenEnBuurten"][:2] in ("BU", "WK", "GM", "NL")]
    if not any(row["Key"].startswith("NL") for row in regions):
        regions.append({"Key": "NL00      ", "Title": "Nederland"})
    server.manners.real["84799NED"] = {
        "TableInfos": [infos],
        "DataProperties": rows("DataProperties"),
        "WijkenEnBuurten": regions,
        "TypedDataSet": figures,
    }
    return server.manners.real["84799NED"]


@pytest.mark.parametrize(
    ("municipality", "neighbourhoods_", "districts"), [("GM0200", 95, 16), ("GM0344", 111, 10), ("GM0363", 479, 99)]
)
def test_the_real_table_of_2020_comes_whole(ask, server, real_table, municipality, neighbourhoods_, districts) -> None:
    server.manners.odata_page = 100
    fetched = ask(fetch_kwb, municipality, 2020)
    codes = Counter(row["WijkenEnBuurten"][:2] for row in content(fetched)["value"])
    assert codes == {"BU": neighbourhoods_, "WK": districts, "GM": 1, "NL": 1}
    assert fetched.title == "Kerncijfers wijken en buurten 2020"
    by_key = {row["WijkenEnBuurten"]: row for row in real_table["TypedDataSet"]}
    assert all(row == by_key[row["WijkenEnBuurten"]] for row in content(fetched)["value"])


def test_every_year_has_its_table_and_the_intake_knows_the_same(services) -> None:
    from quickscan_veerkracht.veerkracht.intake.formats.kwb import TABLE_YEARS

    assert services.kwb.tables == {str(year): table for table, year in TABLE_YEARS.items()}


def test_a_year_without_a_table_is_told_without_asking(ask, server) -> None:
    with pytest.raises(QuickScanError) as problem:
        ask(fetch_kwb, "GM9901", 2031)
    assert "2013, 2014" in reason_of(problem)
    assert server.asked == []


def test_a_table_of_another_year_is_refused(ask, server) -> None:
    infos = {"value": [{"Identifier": "84799NED", "Title": "Kerncijfers wijken en buurten 2019", "Period": "2019"}]}
    server.answer("TableInfos", 200, json.dumps(infos))
    server.answer("/odata/v1/", 404)
    with pytest.raises(QuickScanError) as problem:
        ask(fetch_kwb, "GM9901", 2020)
    assert "It is about 2019, not about 2020" in reason_of(problem)


def test_a_municipality_that_the_table_does_not_know_is_told(ask, server, tmp_path) -> None:
    with pytest.raises(QuickScanError) as problem:
        ask(fetch_kwb, "GM9910", 2020)
    assert problem.value.message == "The municipality GM9910 is not in the table 84799NED."
    assert "Kerncijfers wijken en buurten 2020" in reason_of(problem)
    assert server.paths("/odata/v1/") == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("misbehave", "reason"),
    [
        (lambda server: setattr(server.manners, "ignore_filter", True), "rows of other regions, such as “BU99"),
        (
            lambda server: server.answer("TypedDataSet", 200, '{"value": []}'),
            "gives no rows at all, though it lists 10 regions",
        ),
        (
            lambda server: setattr(server.manners, "twice", frozenset({"BU99010102"})),
            "1 of its rows come twice",
        ),
    ],
    ids=["a filter that is ignored", "a key of the wrong width", "a row twice"],
)
def test_a_table_that_is_not_whole_is_refused(ask, server, tmp_path, misbehave, reason) -> None:
    misbehave(server)
    server.answer("/odata/v1/", 404)
    with pytest.raises(QuickScanError) as problem:
        ask(fetch_kwb, "GM9901", 2020)
    assert reason in reason_of(problem)
    assert list(tmp_path.iterdir()) == []


def test_a_filter_that_is_ignored_is_seen_on_the_first_page(ask, server) -> None:
    server.manners.ignore_filter = True
    server.manners.odata_page = 5
    server.answer("/odata/v1/", 404)
    with pytest.raises(QuickScanError):
        ask(fetch_kwb, "GM9902", 2020)
    assert len(server.paths("TypedDataSet")) == 1


def test_neighbourhoods_that_the_table_lists_but_does_not_give_are_told(ask, server) -> None:
    listed = [{"Key": "GM9901    ", "Title": "Veerdam"}, {"Key": "BU99010199", "Title": "Weg"}]
    server.answer("WijkenEnBuurten?", 200, json.dumps({"value": [*listed, *_listed()]}))
    server.answer("/odata/v1/", 404)
    with pytest.raises(QuickScanError) as problem:
        ask(fetch_kwb, "GM9901", 2020)
    assert "Of the 8 neighbourhoods and municipality that it lists, 1 have no rows, such as BU99010199" in reason_of(
        problem
    )


def _listed() -> list[dict[str, str]]:
    from support.polder import regions

    return [{"Key": key, "Title": ""} for key in regions() if key[2:6] == "9901" or key.startswith("NL")]


# ---- key figures by OData version 4


def test_version_4_gives_the_table_where_version_3_is_gone(ask, server, tmp_path) -> None:
    server.manners.odata3 = False
    server.manners.odata_page = 7
    fetched = ask(fetch_kwb, "GM9901", 2020)
    assert fetched.path == tmp_path / "84799NED_Observations_GM9901.json"
    document = content(fetched)
    assert {row["WijkenEnBuurten"] for row in document["value"]} == OWN
    assert Counter(row["Measure"] for row in document["value"]) == {"T001036": 10, "3000": 10}
    assert [item["Title"] for item in document["MeasureCodes"]] == ["Aantal inwoners", "Mannen"]
    assert document["Properties"]["Title"] == fetched.title == "Kerncijfers wijken en buurten 2020"
    assert {row["Identifier"] for row in document["WijkenEnBuurtenCodes"]} == OWN
    assert fetched.released == "2021-03-26T02:00:00+01:00"
    (note,) = fetched.notes
    assert "Resource not found." in note


def test_version_4_is_asked_by_keys_without_padding(ask, server) -> None:
    server.manners.odata3 = False
    ask(fetch_kwb, "GM9901", 2020)
    assert server.asked[-1].query["$filter"].endswith("or WijkenEnBuurten eq 'NL00' or WijkenEnBuurten eq 'GM9901')")


@pytest.mark.parametrize(
    ("misbehave", "reason"),
    [
        (lambda server: setattr(server.manners, "ignore_filter", True), "rows of other regions"),
        (lambda server: setattr(server.manners, "absent", frozenset({"BU99010101"})), "such as BU99010101"),
        (lambda server: server.answer("Observations", 200, '{"value": []}'), "no rows at all"),
    ],
    ids=["a filter that is ignored", "one missing", "nothing"],
)
def test_observations_that_are_not_whole_are_refused(ask, server, tmp_path, misbehave, reason) -> None:
    server.manners.odata3 = False
    misbehave(server)
    with pytest.raises(QuickScanError) as problem:
        ask(fetch_kwb, "GM9901", 2020)
    assert reason in reason_of(problem)
    assert "Resource not found." in reason_of(problem)
    assert problem.value.message == "The table 84799NED could not be fetched."
    assert list(tmp_path.iterdir()) == []


def test_a_table_in_another_format_takes_the_place_of_the_earlier_one(ask, server, tmp_path) -> None:
    server.manners.odata3 = False
    by_4 = ask(fetch_kwb, "GM9901", 2020)
    assert ask(fetch_kwb, "GM9901", 2020).from_cache
    server.manners.odata3 = True
    by_3 = ask(fetch_kwb, "GM9901", 2020, refresh=True)
    assert by_3.path != by_4.path
    assert sorted(path.name for path in tmp_path.iterdir()) == [by_3.path.name, by_3.path.name + ".source.json"]


# ---- crime and nuisance


def test_crime_is_the_total_and_the_kinds_that_are_indicators(ask, tmp_path) -> None:
    fetched = ask(fetch_crimes, "GM9901", (2020, 2021))
    assert fetched.path == tmp_path / "47018NED_TypedDataSet_GM9901.json"
    document = content(fetched)
    rows = document["value"]
    assert {row["SoortMisdrijf"] for row in rows} == {"0.0.0 ", "1.1.1 ", "1.4.5 ", "2.2.1 "}
    assert {row["Perioden"] for row in rows} == {"2020JJ00", "2021JJ00"}
    assert {row["WijkenEnBuurten"].strip() for row in rows} == OWN
    assert len(rows) == fetched.rows == 10 * 4 * 2
    assert {"Key": "1.4.5 ", "Title": "1.4.5 Mishandeling"} in document["SoortMisdrijf"]


def test_nuisance_is_the_total_and_the_kind_that_is_known_by_its_title(ask, tmp_path) -> None:
    fetched = ask(fetch_nuisance, "GM9901", (2020,))
    assert fetched.path == tmp_path / "47024NED_TypedDataSet_GM9901.json"
    assert {row["Overlast"] for row in content(fetched)["value"]} == {"T001462", "A048450"}


def test_years_are_asked_one_by_one(ask, server) -> None:
    ask(fetch_crimes, "GM9901", (2020, 2021, 2022))
    filters = [asked.query["$filter"] for asked in server.asked if asked.path.endswith("TypedDataSet")]
    assert [question.rsplit(" ", 1)[-1] for question in filters] == ["'2020JJ00'", "'2021JJ00'", "'2022JJ00'"]


def test_a_year_that_is_not_published_is_told(ask, server) -> None:
    fetched = ask(fetch_crimes, "GM9901", (2018, 2019, 2020))
    assert fetched.notes == ("The table 47018NED does not have 2019.",)
    server.asked.clear()
    assert ask(fetch_crimes, "GM9901", (2019, 2020)).from_cache
    assert server.asked == []


def test_years_of_which_none_is_published_are_an_error(ask) -> None:
    with pytest.raises(QuickScanError) as problem:
        ask(fetch_crimes, "GM9901", (2003, 2004))
    assert "It has 2018, 2020, 2021, 2022." in reason_of(problem)


def test_the_file_grows_with_the_years_and_never_shrinks(ask, server) -> None:
    ask(fetch_crimes, "GM9901", (2020,))
    assert ask(fetch_crimes, "GM9901", (2022,)).years == (2020, 2022)
    server.asked.clear()
    kept = ask(fetch_crimes, "GM9901", (2020, 2022))
    assert (kept.from_cache, kept.years) == (True, (2020, 2022))
    assert {row["Perioden"] for row in content(kept)["value"]} == {"2020JJ00", "2022JJ00"}
    assert server.asked == []


def test_an_earlier_file_without_the_years_is_not_offered_for_them(ask, server) -> None:
    ask(fetch_crimes, "GM9901", (2020,))
    server.answer("/", 503)
    with pytest.raises(QuickScanError):
        ask(fetch_crimes, "GM9901", (2021,))
    assert ask(fetch_crimes, "GM9901", (2020,), refresh=True).from_cache


def test_a_table_that_counts_by_month_is_fetched_by_month_and_that_is_told(ask, server) -> None:
    server.manners.months_only = True
    fetched = ask(fetch_nuisance, "GM9901", (2020,))
    assert {row["Perioden"] for row in content(fetched)["value"]} == {"2020MM01", "2020MM02"}
    assert fetched.notes == ("The table 47024NED counts by month in 2020.",)


def test_a_table_without_a_total_is_refused(ask, server) -> None:
    server.answer("SoortMisdrijf", 200, '{"value": [{"Key": "1.4.5 ", "Title": "1.4.5 Mishandeling"}]}')
    with pytest.raises(QuickScanError) as problem:
        ask(fetch_crimes, "GM9901", (2020,))
    assert "It has no total; its kinds are 1.4.5 Mishandeling" in reason_of(problem)


# ---- Leefbaarometer


def test_the_table_of_scores_is_taken_out_of_the_release_byte_by_byte(ask, server, tmp_path) -> None:
    fetched = ask(fetch_leefbaarometer, "neighbourhood")
    assert fetched.path == tmp_path / "leefbaarometer_buurten_2024.csv"
    member = next(name for name in server.manners.members if "scores buurten" in name)
    assert fetched.path.read_bytes() == server.manners.members[member]
    assert fetched.table == "Leefbaarometer-scores buurten 2002-2024.csv"
    assert (fetched.publisher, fetched.licence, fetched.released, fetched.rows) == ("Leefbaarometer", "CC0", "2024", 2)
    assert sorted(path.name for path in tmp_path.iterdir()) == [fetched.path.name, fetched.path.name + ".source.json"]


def test_the_file_is_read_by_the_intake_as_it_is(ask, say) -> None:
    fetched = ask(fetch_leefbaarometer, "neighbourhood")
    observed = read_table(TableSource(str(fetched.path)), say).observations
    row = observed[observed["area_code"].eq("BU99010101") & observed["indicator"].eq("l_lbm")].iloc[0]
    assert (row["year"], row["value"]) == (2022, 0.1683347537237974)


def test_districts_are_another_table_of_the_release(ask) -> None:
    assert ask(fetch_leefbaarometer, "district").table == "Leefbaarometer-scores wijken 2002-2024.csv"


@pytest.mark.parametrize(
    ("names", "chosen"),
    [
        (["open-data-2030/LBM scores Buurten 2002-2030.CSV"], "LBM scores Buurten 2002-2030.CSV"),
        (["a/scores buurten.xlsx", "b/scores buurten.csv"], "scores buurten.csv"),
        (["a/scores buurten 2024.xlsx", "a/leesmij buurten.pdf"], "scores buurten 2024.xlsx"),
        (["__MACOSX/._scores buurten.csv", "scores buurten.csv"], "scores buurten.csv"),
        (["../../etc/scores buurten.csv"], "scores buurten.csv"),
    ],
)
def test_names_in_a_release_may_change(ask, server, tmp_path, names, chosen) -> None:
    server.manners.members = dict.fromkeys(names, b"bu_code,jaar\n")
    fetched = ask(fetch_leefbaarometer, "neighbourhood")
    assert fetched.table == chosen
    assert fetched.path.parent == tmp_path
    assert fetched.path.name == f"leefbaarometer_buurten_2024{Path(chosen).suffix.lower()}"


def test_a_release_without_the_table_is_told_with_what_is_in_it(ask, server) -> None:
    server.manners.members = {"leesmij.txt": b""}
    with pytest.raises(QuickScanError) as problem:
        ask(fetch_leefbaarometer, "neighbourhood")
    assert "It holds: leesmij.txt" in reason_of(problem)


def test_a_release_that_is_no_zip_is_told(ask, server, tmp_path) -> None:
    server.answer("/resources/", 200, b"PK\x03\x04 no zip", "application/zip")
    with pytest.raises(QuickScanError) as problem:
        ask(fetch_leefbaarometer, "neighbourhood")
    assert problem.value.message == "The release of the Leefbaarometer cannot be unpacked."
    assert list(tmp_path.iterdir()) == []


# ---- several


def test_a_table_that_does_not_come_does_not_stop_the_others(ask, server) -> None:
    server.answer("47024NED", 404)
    came = ask(fetch_tables, "GM9901", ("kwb", "police", "nuisance", "leefbaarometer"), (2020, 2021, 2030))
    assert [fetched.path.name for fetched in came.files] == [
        "84799NED_TypedDataSet_GM9901.json",
        "85039NED_TypedDataSet_GM9901.json",
        "47018NED_TypedDataSet_GM9901.json",
        "leefbaarometer_buurten_2024.csv",
    ]
    assert [problem.message for problem in came.failures] == [
        "There are no key figures of 2030.",
        "127.0.0.1 refuses the question.",
    ]


def test_nothing_at_all_is_an_error(ask, server) -> None:
    server.answer("/", 404)
    with pytest.raises(QuickScanError):
        ask(fetch_tables, "GM9901", ("kwb", "police"), (2020,))


def test_stopping_keeps_what_had_come(ask, server, tmp_path) -> None:
    server.stall("85039NED")
    with pytest.raises(Cancelled):
        ask(fetch_tables, "GM9901", ("kwb",), (2020, 2021), progress=Progress(is_cancelled=server.waiting.is_set))
    assert [path.name for path in sorted(tmp_path.iterdir())] == [
        "84799NED_TypedDataSet_GM9901.json",
        "84799NED_TypedDataSet_GM9901.json.source.json",
    ]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2020", (2020,)),
        ("2020-2023", (2020, 2021, 2022, 2023)),
        ("2020 – 2021", (2020, 2021)),
        ("2018, 2020-2021;2024", (2018, 2020, 2021, 2024)),
        (" 2021,2020 ", (2020, 2021)),
    ],
)
def test_years_are_read_as_people_write_them(text, years) -> None:
    assert parse_years(text) == years


@pytest.mark.parametrize("text", ["", "20", "2023-2020", "2020-", "recent", "2020 to 2023", "20202"])
def test_other_words_are_no_years(text) -> None:
    with pytest.raises(QuickScanError):
        parse_years(text)
