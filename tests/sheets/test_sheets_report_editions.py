"""The report on standing paper, with profiles, and of towns that are built otherwise than most."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from pypdf import PdfReader
from qgis.core import QgsLayoutItemLabel, QgsLayoutItemMap
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.mapping.geopackage import write_geopackage
from quickscan_veerkracht.veerkracht.mapping.project import build_project
from quickscan_veerkracht.veerkracht.progress import Progress
from quickscan_veerkracht.veerkracht.sheets import charts, facts
from quickscan_veerkracht.veerkracht.sheets.design import Design
from quickscan_veerkracht.veerkracht.sheets.export import export_report
from quickscan_veerkracht.veerkracht.sheets.house import House
from quickscan_veerkracht.veerkracht.sheets.lint import lint
from quickscan_veerkracht.veerkracht.sheets.report import NAME_PROPERTY, bodies, build_report, report_paper
from quickscan_veerkracht.veerkracht.wording import Wording
from support.invented import invented_quickscan

NL = Wording("nl")
TRENDS = ("k_change_absolute", "k_change_relative", "o_change_absolute", "o_change_relative")
TOGETHER = ("coincidence_absolute", "coincidence_relative")


def _village(quickscan, districts=1):
    """The study with the areas of a few districts alone; some of them are hidden."""
    frame = quickscan.areas.frame
    codes = sorted(frame.loc[~frame["water"], "district_code"].unique())[:districts]
    return replace(quickscan, areas=replace(quickscan.areas, frame=frame[frame["district_code"].isin(codes)]))


def _made(quickscan, folder, paper, **choices):
    folder.mkdir(parents=True, exist_ok=True)
    write_geopackage(quickscan, folder / "quickscan.gpkg", Progress())
    maps = build_project(quickscan, folder / "quickscan.gpkg", NL)
    design = Design(report_paper(paper), House(title_block="Afdeling Wijken"))
    return maps, build_report(maps, quickscan, folder / "charts", NL, date(2026, 11, 25), design=design, **choices)


@pytest.fixture(scope="module")
def village():
    return _village(invented_quickscan())


@pytest.fixture(scope="module")
def standing(village, qgis_app, tmp_path_factory):
    maps, report = _made(village, tmp_path_factory.mktemp("standing"), "A4")
    yield maps, report
    maps.project.clear()


@pytest.fixture(scope="module")
def pages(standing, tmp_path_factory):
    """The printed pages, and what the PDF says of itself."""
    path = tmp_path_factory.mktemp("printed") / "quickscan.pdf"
    export_report(standing[1], path)
    return PdfReader(str(path))


def _labels(body):
    return [item for item in body.items() if isinstance(item, QgsLayoutItemLabel)]


def _named(report):
    return {str(body.customProperty(NAME_PROPERTY)).split("_", 1)[1]: body for body in bodies(report)}


def test_every_page_of_the_standing_edition_is_a4_and_without_findings(standing):
    for body in bodies(standing[1]):
        assert lint(body, NL) == []
        for page in body.pageCollection().pages():
            assert (page.pageSize().width(), page.pageSize().height()) == (210, 297)


def test_what_is_read_on_a4_is_nine_points_or_more(standing):
    named = _named(standing[1])
    for name, prefix in (("leeswijzer", "guide"), ("samenvatting", "summary "), ("verantwoording", "method ")):
        texts = [item for item in _labels(named[name]) if item.id().startswith(prefix)]
        assert len(texts) > 4
        assert min(item.font().pointSizeF() for item in texts) >= 9.0


def test_on_standing_paper_legend_and_remarks_stand_under_the_map(standing):
    body = _named(standing[1])["k_level"]
    drawn = body.itemById("map")
    foot = drawn.pagePos().y() + drawn.rect().height()
    assert drawn.rect().width() > 180
    for name in ("legend title k_level 0", "k_level: remarks"):
        assert body.itemById(name).pagePos().y() > foot


def test_each_area_has_its_profile_after_the_page_of_its_district(standing, village):
    names = list(_named(standing[1]))
    kinds = [name.split("_")[0] for name in names if name.startswith(("wijk_", "profiles_"))]
    assert kinds == ["wijk", "profiles"] * (len(kinds) // 2)
    profiles = [body for name, body in _named(standing[1]).items() if name.startswith("profiles_")]
    asked = [item.text() for body in profiles for item in _labels(body)]
    for name in facts.names(village)[facts.land(village).index]:
        assert f"Wat zeggen de cijfers over {name}?" in asked


def test_the_contents_give_the_page_on_which_each_sheet_really_begins(standing, pages):
    cover = _named(standing[1])["omslag"]
    entries = {item.text(): cover.itemById(f"{item.id()} page") for item in _labels(cover) if item.id()[-1:].isdigit()}
    assert {"Wijken", "Waar gaat het goed?", "Wat betekenen de woorden?"} <= set(entries)
    begins, at = {}, 1
    for body in bodies(standing[1]):
        begins.setdefault(body.itemById("question").text() if body.itemById("question") else "", at)
        at += body.pageCollection().pageCount()
    for title, number in entries.items():
        if title in begins:
            assert int(number.text()) == begins[title]
    assert at - 1 == len(pages.pages)
    assert "Waar gaat het goed?" in " ".join(pages.pages[begins["Waar gaat het goed?"] - 1].extract_text().split())


def test_the_pdf_says_what_it_is_of_whom_and_in_which_language(pages):
    assert pages.metadata["/Title"] == "QuickScan Veldhaven 2016–2020"
    assert pages.metadata["/Author"] == "Afdeling Wijken"
    assert "Veldhaven" in pages.metadata["/Keywords"]
    assert pages.xmp_metadata.dc_language == ["nl"]


def test_there_is_no_report_on_other_paper():
    with pytest.raises(QuickScanError, match="A0"):
        report_paper("A0")


def _without_districts(quickscan):
    frame = quickscan.areas.frame.assign(district_code="", district_name="")
    return replace(quickscan, areas=replace(quickscan.areas, frame=frame.iloc[8:13]))


def _with_one_district(quickscan):
    frame = quickscan.areas.frame.assign(district_code="WK999900", district_name="Alles")
    return replace(quickscan, areas=replace(quickscan.areas, frame=frame))


def _without_trends(quickscan):
    results, reason = quickscan.results, "Er is maar één jaar."
    rows = results.coincidence.copy()
    rows[["k_trend", "o_trend", "coincidence"]] = pd.NA
    rows = rows.astype(results.coincidence.dtypes.to_dict())
    missing = dict.fromkeys((*TRENDS, *TOGETHER), reason)
    found = replace(results, trends=results.trends.iloc[:0], coincidence=rows, unavailable=missing)
    return _village(replace(quickscan, results=found))


def _with_few_indicators(quickscan):
    results, reason = quickscan.results, "Te weinig indicatoren."
    kept = ["k_ao", "o_misdrijf"]
    signals = results.signals[results.signals["indicator"].isin(kept)]
    trends = results.trends[results.trends["indicator"].isin(kept)]
    missing = dict.fromkeys(("k_level", "focus", "bivariate", "residual", "gap", *TRENDS, *TOGETHER), reason)
    return replace(quickscan, results=replace(results, signals=signals, trends=trends, unavailable=missing))


def _with_long_names(quickscan):
    codes = quickscan.areas.frame["area_code"]
    name = "Bedrijventerrein en omgeving Noordoosterhavenstraat-Zuid {}"
    return _village(invented_quickscan(names={code: name.format(number) for number, code in enumerate(codes)}))


@pytest.mark.parametrize(
    ("town", "paper"),
    [
        (_without_districts, "A3"),
        (_with_one_district, "A4"),
        (_without_trends, "A3"),
        (_with_few_indicators, "A3"),
        (_with_long_names, "A4"),
    ],
)
def test_towns_that_lack_something_have_good_pages_too(town, paper, qgis_app, tmp_path, monkeypatch):
    monkeypatch.setattr(charts, "available", lambda: False)
    maps, report = _made(town(invented_quickscan()), tmp_path / "town", paper, profiles=town is _without_districts)
    # without their charts, which this test leaves out, pages are white
    found = [finding for body in bodies(report) for finding in lint(body, NL) if finding.kind != "white"]
    assert found == []
    assert any(isinstance(item, QgsLayoutItemMap) for body in bodies(report) for item in body.items())
    told = " ".join(item.text() for body in bodies(report) for item in _labels(body))
    assert ("Een profiel van elk van de" in told) == (town is not _without_districts)
    maps.project.clear()
