from __future__ import annotations

import os
import subprocess
import unicodedata
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import (
    QgsExpressionContextUtils,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemManualTable,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsProject,
    QgsReport,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QImage
from quickscan_veerkracht.veerkracht.errors import Cancelled, QuickScanError
from quickscan_veerkracht.veerkracht.mapping.legend import legend
from quickscan_veerkracht.veerkracht.mapping.nouns import nuisance
from quickscan_veerkracht.veerkracht.mapping.project import save_project
from quickscan_veerkracht.veerkracht.mapping.renderer import LIT_DISTRICT
from quickscan_veerkracht.veerkracht.progress import Progress
from quickscan_veerkracht.veerkracht.sheets import charts, design
from quickscan_veerkracht.veerkracht.sheets.bookmarks import add_bookmarks
from quickscan_veerkracht.veerkracht.sheets.export import (
    export_report,
    export_sheets,
    page_count,
    pdf_pages,
)
from quickscan_veerkracht.veerkracht.sheets.lint import lint
from quickscan_veerkracht.veerkracht.sheets.page import is_fictitious, readable
from quickscan_veerkracht.veerkracht.sheets.report import (
    NAME_PROPERTY,
    TITLE_PROPERTY,
    bodies,
    build_report,
    is_edited,
)
from quickscan_veerkracht.veerkracht.sheets.words import question
from quickscan_veerkracht.veerkracht.sheets.words.terms import capital
from quickscan_veerkracht.veerkracht.wording import Wording
from support.invented import invented_quickscan
from support.sheets import made_report

DAY = date(2026, 11, 22)
ORDER = [
    "01_omslag",
    "02_leeswijzer",
    "03_samenvatting",
    "04_orientation",
    "05_social_housing",
    "06_k_level",
    "07_o_level",
    "08_focus",
    "09_bivariate",
    "10_k_change",
    "11_o_change",
    "12_coincidence_relative",
    "13_coincidence_absolute",
    "14_red_count",
    "15_residual",
    "16_kloof",
    "17_seinentabel",
    "18_going_well",
]


LAST = ["verantwoording", "koppeling", "begrippen"]


def _order(quickscan):
    """The sheets by name: a page for each district stands before the method."""
    land = quickscan.areas.frame[~quickscan.areas.frame["water"]]
    named = land.drop_duplicates("district_code").sort_values("district_code")
    wijken = [
        f"wijk_{code.lower()}_{readable(name)}" for code, name in zip(named["district_code"], named["district_name"])
    ]
    return ORDER + [f"{number}_{name}" for number, name in enumerate([*wijken, *LAST], len(ORDER) + 1)]


@pytest.fixture
def quickscan(invented):
    return invented


@pytest.fixture(scope="module")
def made(report):
    return report


@pytest.fixture
def without_charts(monkeypatch):
    """As where matplotlib is missing; saves the time that charts take."""
    monkeypatch.setattr(charts, "available", lambda: False)


@pytest.fixture(scope="module")
def printed(made, tmp_path_factory):
    path = tmp_path_factory.mktemp("printed") / "quickscan.pdf"
    pages = export_report(made[1], path, Progress())
    return path, pages


def _name(body):
    return str(body.customProperty(NAME_PROPERTY))


def _body(report, name):
    return next(body for body in bodies(report) if body.customProperty(NAME_PROPERTY).endswith(name))


@pytest.fixture(scope="module")
def printed_texts(printed):
    """What each page says, with single spaces; Qt prints ligatures and its own kind of spaces."""
    told = subprocess.run(["pdftotext", "-raw", printed[0], "-"], capture_output=True, text=True, check=True).stdout
    return [" ".join(unicodedata.normalize("NFKC", page).split()) for page in told.split("\f")[:-1]]


def _texts(layout):
    return [item.currentText() for item in layout.items() if isinstance(item, QgsLayoutItemLabel)]


def test_the_sheets_stand_in_the_order_of_the_product(made, quickscan):
    assert [body.customProperty(NAME_PROPERTY) for body in bodies(made[1])] == _order(quickscan)


def _findings(report):
    return [finding for body in bodies(report) for finding in lint(body, Wording("nl"))]


def test_nothing_is_wrong_on_any_page(made):
    assert _findings(made[1]) == []


@pytest.mark.parametrize("view_id", ["social_housing", "k_level", "focus", "coincidence_relative", "red_count"])
def test_a_map_follows_the_theme_of_its_view_and_asks_its_question(made, quickscan, view_id):
    layout = _body(made[1], view_id)
    view = next(view for view in made[0].views if view.id == view_id)
    assert layout.itemById("map").followVisibilityPreset()
    assert layout.itemById("map").followVisibilityPresetName() == made[0].themes[view_id]
    assert question(view, quickscan, Wording("nl")) in _texts(layout)


@pytest.mark.parametrize("stem", ["k_change", "o_change"])
def test_a_change_sheet_shows_absolute_and_relative_beside_each_other_at_one_scale(made, stem):
    layout = _body(made[1], stem)
    absolute, relative = (layout.itemById(f"map {stem}_{version}") for version in ("absolute", "relative"))
    assert absolute.followVisibilityPresetName() != relative.followVisibilityPresetName()
    assert absolute.scale() == pytest.approx(relative.scale())
    assert absolute.pagePos().y() == pytest.approx(relative.pagePos().y())
    assert any(text.startswith("relatief: kan absoluut verbeterd zijn") for text in _texts(layout))


def test_every_map_has_a_round_scale(made):
    for body in bodies(made[1]):
        for item in body.items():
            if isinstance(item, QgsLayoutItemMap) and not item.dataDefinedProperties().hasActiveProperties():
                digits = f"{round(item.scale()):d}".rstrip("0")
                assert digits in {"1", "125", "15", "2", "25", "3", "35", "4", "5", "6", "75"}, item.scale()


def test_maps_and_legends_stand_on_the_grid(made):
    layout = _body(made[1], "k_level")
    grid = design.Design().columns(0, 8, 0, 0)
    frame = layout.itemById("map")
    assert frame.pagePos().x() == pytest.approx(grid.left())
    assert frame.rect().width() == pytest.approx(grid.width())
    side = design.Design().columns(8, 4, 0, 0)
    assert layout.itemById("legend title k_level 0").pagePos().x() == pytest.approx(side.left())
    counts = [item for item in layout.items() if getattr(item, "id", lambda: "")().endswith(": count")]
    assert counts
    assert {round(item.pagePos().x() + item.rect().width(), 2) for item in counts} == {round(side.right(), 2)}


def test_the_map_on_the_cover_has_its_question_and_the_classes_that_occur_under_it(made, quickscan):
    layout = _body(made[1], "omslag")
    assert (
        layout.itemById("map caption").text() == "Waar nemen kwetsbaarheid en geregistreerde criminaliteit allebei toe?"
    )
    view = next(view for view in made[0].views if view.id == "coincidence_absolute")
    for entry in legend(quickscan, view, Wording("nl")).groups[0].entries:
        shown = layout.itemById(f"map key {entry.key}")
        assert shown.text() == entry.label if entry.count else shown is None


def test_the_legend_prints_the_counts_of_the_results(made, quickscan):
    layout = _body(made[1], "coincidence_absolute")
    view = next(view for view in made[0].views if view.id == "coincidence_absolute")
    rows = quickscan.results.coincidence
    wanted = int((rows["version"].eq("absolute") & rows["coincidence"].eq("coincides")).sum())
    assert layout.itemById("legend coincidence_absolute 0 coincides: count").text() == str(wanted)
    for entry in legend(quickscan, view, Wording("nl")).groups[0].entries:
        assert layout.itemById(f"legend coincidence_absolute 0 {entry.key}").text() == entry.told


def test_every_page_says_fictitious_and_signal_for_an_invented_municipality(printed_texts):
    for text in printed_texts:
        assert "fictitious" in text


def test_every_map_page_says_that_it_is_a_signal_and_names_its_source(printed_texts):
    for text in printed_texts[1:]:
        assert "signaal, geen oordeel" in text
        assert any(publisher in text for publisher in ("CBS", "Politie", "Leefbaarometer"))


def test_only_codes_that_cbs_never_gives_are_fictitious(quickscan):
    assert is_fictitious(quickscan)
    assert not is_fictitious(replace(quickscan, areas=replace(quickscan.areas, municipality_code="GM0344")))
    assert not is_fictitious(replace(quickscan, areas=replace(quickscan.areas, municipality_code="")))


def test_the_heat_table_has_every_land_area_once_and_each_page_fits(made, quickscan):
    layout = _body(made[1], "seinentabel")
    names = []
    for table in layout.multiFrames():
        assert isinstance(table, QgsLayoutItemManualTable)
        names += [row[0].content() for row in table.tableContents() if any(cell.content() for cell in row[1:])]
    frame = quickscan.areas.frame
    assert sorted(names) == sorted(frame.loc[~frame["water"], "name"])


def test_the_pdf_has_all_pages_and_its_questions_are_text(printed, printed_texts, made, quickscan):
    path, pages = printed
    assert pages == page_count(made[1]) == pdf_pages(path) == len(printed_texts)
    text = " ".join(printed_texts)
    for view in (
        "orientation",
        "social_housing",
        "k_level",
        "red_count",
        "gap",
        "heat_table",
        "method",
        "matching",
        "glossary",
    ):
        assert question(view, quickscan, Wording("nl")) in text
    for name in quickscan.areas.frame["district_name"].unique():
        assert f"Wat valt op in {name}?" in text


def test_a_district_of_water_alone_gets_no_page(quickscan, qgis_app, without_charts, tmp_path):
    frame = quickscan.areas.frame.copy()
    frame.loc[frame["water"], ["district_code", "district_name"]] = ["WK999099", "Water"]
    _maps, report = made_report(replace(quickscan, areas=replace(quickscan.areas, frame=frame)), tmp_path / "water")
    pages = [body.customProperty(NAME_PROPERTY) for body in bodies(report) if "_wijk_" in _name(body)]
    assert len(pages) == frame.loc[~frame["water"], "district_code"].nunique()
    assert not any("wk999099" in name for name in pages)


def test_each_district_page_shows_its_own_name_areas_and_extent(made, quickscan):
    frame = quickscan.areas.frame[~quickscan.areas.frame["water"]]
    outlines = {feature["district_code"]: feature for feature in made[0].districts.getFeatures()}
    pages = [body for body in bodies(made[1]) if "_wijk_" in _name(body)]
    assert len(pages) == frame["district_code"].nunique()
    for layout, (code, rows) in zip(pages, frame.groupby("district_code")):
        assert rows["district_name"].iloc[0] in layout.itemById("question").currentText()
        assert layout.itemById("map").extent().contains(outlines[code].geometry().boundingBox())
        assert QgsExpressionContextUtils.layoutScope(layout).variable(LIT_DISTRICT) == code
        table = layout.multiFrames()[0].tableContents()
        assert [row[0].content() for row in table][: len(rows)] == sorted(rows["name"], key=str.casefold)


def test_a_district_map_lights_only_its_own_district(made, quickscan, tmp_path):
    layout = next(body for body in bodies(made[1]) if "_wijk_" in _name(body))
    drawn = layout.itemById("map")
    assert drawn.followVisibilityPresetName() == made[0].district_theme
    frame, dpi = drawn.sceneBoundingRect(), 50
    image = QgsLayoutExporter(layout).renderRegionToImage(frame, QSize(), dpi)
    view, extent = made[0].district_view, drawn.extent()
    colours = {entry.key: entry.colour for entry in legend(quickscan, view, Wording("nl")).groups[0].entries}

    def seen(area):
        point = area.geometry().poleOfInaccessibility(1.0)[0].asPoint()
        x = (point.x() - extent.xMinimum()) / extent.width() * image.width()
        y = (extent.yMaximum() - point.y()) / extent.height() * image.height()
        # beside the letter and the name, which stand in the middle
        return {image.pixelColor(int(x + dx), int(y + dy)).name().upper() for dx in (-9, 9) for dy in (-7, 7)}

    code = QgsExpressionContextUtils.layoutScope(layout).variable(LIT_DISTRICT)
    lit, dimmed = 0, 0
    for area in made[0].areas.getFeatures():
        if not extent.contains(area.geometry().boundingBox()) or area[view.id] not in colours:
            continue
        full = colours[area[view.id]].upper() in seen(area)
        lit += full and area["district_code"] == code
        dimmed += not full and area["district_code"] != code
        # an uncertain area is hatched, so that few of its dots have its plain colour
        assert full == (area["district_code"] == code) or area["coincidence_uncertain"]
    assert lit
    assert dimmed


def test_pictures_are_vectors_kept_inside_the_project(made):
    pictures = [item for body in bodies(made[1]) for item in body.items() if isinstance(item, QgsLayoutItemPicture)]
    assert pictures
    assert all(item.mode() == QgsLayoutItemPicture.Format.FormatSVG for item in pictures)
    assert all(item.picturePath().startswith("base64:") for item in pictures)


def test_the_pdf_has_a_bookmark_for_each_sheet_and_says_its_language(made, printed):
    pdf = PdfReader(printed[0], strict=True)
    expected, page = [], 0
    for body in bodies(made[1]):
        expected.append((str(body.customProperty(TITLE_PROPERTY)), page))
        page += body.pageCollection().pageCount()
    assert [(mark.title, pdf.get_destination_page_number(mark)) for mark in pdf.outline] == expected
    root = pdf.trailer["/Root"]
    assert root["/Lang"] == "nl"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] is not None
    assert root["/PageMode"] == "/UseOutlines"
    assert pdf.metadata.author
    assert pdf.metadata.title


def test_a_saved_report_opens_whole_and_unedited(made, quickscan, tmp_path):
    save_project(made[0], tmp_path / "quickscan.qgz")
    opened = QgsProject()
    assert opened.read(str(tmp_path / "quickscan.qgz"))
    report = opened.layoutManager().layoutByName("QuickScan Veldhaven")
    assert isinstance(report, QgsReport)
    assert [body.customProperty(NAME_PROPERTY) for body in bodies(report)] == _order(quickscan)
    assert not is_edited(report)
    opened.clear()


def test_only_what_the_user_changes_in_a_layout_can_be_undone(made):
    """Each step of ours that is kept for undoing costs some 100 kB."""
    for body in bodies(made[1]):
        assert body.undoStack().stack().count() == 0
    body = bodies(made[1])[0]
    title = next(item for item in body.items() if isinstance(item, QgsLayoutItemLabel))
    before = title.text()
    body.undoStack().beginCommand(title, "text")
    title.setText("Anders")
    body.undoStack().endCommand()
    body.undoStack().stack().undo()
    assert title.text() == before
    body.undoStack().stack().clear()


def test_an_edited_report_is_kept_and_the_new_one_stands_beside_it(quickscan, qgis_app, without_charts, tmp_path):
    maps, _ = made_report(quickscan, tmp_path / "edited")
    say = Wording("nl")
    manager = maps.project.layoutManager()
    shares: list[float] = []
    telling = Progress(lambda share, message: shares.append(share) if message else None)
    build_report(maps, quickscan, tmp_path / "charts", say, DAY, telling, profiles=False)
    assert len(shares) > 10
    assert shares == sorted(shares)
    assert [item.name() for item in manager.layouts()] == ["QuickScan Veldhaven"]
    kept = manager.layouts()[0]
    _body(kept, "k_level").itemById("answer").setText("Onze eigen zin.")
    build_report(maps, quickscan, tmp_path / "charts", say, DAY, profiles=False)
    assert sorted(item.name() for item in manager.layouts()) == ["QuickScan Veldhaven", "QuickScan Veldhaven (2)"]
    assert "Onze eigen zin." in _texts(_body(manager.layoutByName("QuickScan Veldhaven"), "k_level"))


def test_a_view_that_cannot_be_made_is_left_out_and_named_with_its_reason(qgis_app, without_charts, tmp_path):
    reason = "Geen aandeel corporatiewoningen in de tabellen."
    scan = invented_quickscan(unavailable={"social_housing": reason, "gap": reason})
    # nine classes of 35 areas are a list of names: a map in the project, and no sheet
    few = scan.results.coincidence.copy()
    few["bivariate"] = few["bivariate"].where(
        few.groupby("version")["bivariate"].transform(lambda one: one.notna().cumsum()).le(35)
    )
    maps, report = made_report(replace(scan, results=replace(scan.results, coincidence=few)), tmp_path / "without")
    names = [body.customProperty(NAME_PROPERTY)[3:] for body in bodies(report)]
    assert "social_housing" not in names
    assert "kloof" not in names
    assert "bivariate" in maps.themes
    assert "bivariate" not in names
    assert reason[1:] in " ".join(_texts(_body(report, "samenvatting")))
    # without their charts, which this test leaves out, pages are white
    assert [finding for finding in _findings(report) if finding.kind != "white"] == []


def test_text_from_data_is_printed_and_never_run(qgis_app, without_charts, tmp_path):
    code = invented_quickscan().areas.frame["area_code"].iloc[3]
    scan = invented_quickscan(names={code: "[% 1+1 %] <b>Vet</b>"})
    town = replace(scan.areas, municipality_name="Veld[% 2*21 %]haven")
    _maps, report = made_report(replace(scan, areas=town), tmp_path / "hostile")
    everything = " ".join(text for body in bodies(report) for text in _texts(body))
    assert "Veld[ % 2*21 %]haven" in everything
    assert "Veld42haven" not in everything


def test_a_cancelled_export_leaves_an_earlier_file_and_nothing_else(made, tmp_path):
    path = tmp_path / "quickscan.pdf"
    path.write_bytes(b"earlier")
    asked = iter([False, False, False])
    progress = Progress(is_cancelled=lambda: next(asked, True))
    with pytest.raises(Cancelled):
        export_report(made[1], path, progress)
    assert path.read_bytes() == b"earlier"
    assert [item.name for item in tmp_path.iterdir()] == ["quickscan.pdf"]


def test_sheets_are_one_pdf_each_with_readable_names(made, quickscan, tmp_path):
    (tmp_path / "sheets").mkdir()
    (tmp_path / "sheets" / "old.pdf").write_bytes(b"old")
    told: list[str] = []
    paths = export_sheets(made[1], tmp_path / "sheets", Progress(lambda _share, message: told.append(message)))
    assert told[1] == "Blad “Hoe lees je deze kaarten?” afdrukken", told
    assert not any(path.stem in message for path, message in zip(paths, told))
    names = [path.name for path in paths]
    assert sorted(names) == sorted(item.name for item in (tmp_path / "sheets").iterdir())
    assert names[:2] == ["01_omslag.pdf", "02_leeswijzer.pdf"]
    assert "19_wijk_wk999000_binnenstad.pdf" in names
    assert sum(pdf_pages(path) for path in paths) == page_count(made[1])


def test_a_folder_that_cannot_be_made_is_told(made, tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(QuickScanError):
        export_report(made[1], tmp_path / "file" / "quickscan.pdf", Progress())


def test_a_map_sheet_looks_as_it_should(made):
    """Coarse on purpose: colours of the legend and of the map where they belong, paper where nothing stands."""
    layout = _body(made[1], "social_housing")
    image: QImage = QgsLayoutExporter(layout).renderPageToImage(0, QSize(840, 594), 0)
    swatch = layout.itemById("legend social_housing 0 4: swatch")
    at = swatch.mapRectToScene(swatch.rect()).center()
    seen = image.pixelColor(round(at.x() * 2), round(at.y() * 2))
    assert abs(seen.red() - 0x04) + abs(seen.green() - 0x5A) + abs(seen.blue() - 0x8D) < 40
    assert image.pixelColor(4, 300).name() == "#ffffff"
    frame = layout.itemById("map").mapRectToScene(layout.itemById("map").rect())
    colours = {
        image.pixelColor(x, y).name()
        for x in range(round(frame.left() * 2) + 4, round(frame.right() * 2) - 4, 6)
        for y in range(round(frame.top() * 2) + 4, round(frame.bottom() * 2) - 4, 6)
    }
    assert {"#045a8d", "#74a9cf", "#bdc9e1"} <= colours


def test_a_pdf_that_is_built_otherwise_gets_no_bookmarks_and_stays_as_it_was(tmp_path):
    path = tmp_path / "other.pdf"
    path.write_bytes(b"%PDF-1.5\nnot as Qt writes it\n%%EOF")
    assert not add_bookmarks(path, [("Omslag", 1)], "nl")
    assert path.read_bytes() == b"%PDF-1.5\nnot as Qt writes it\n%%EOF"


def test_the_levels_of_the_summary_are_called_by_what_they_are_of(made, quickscan):
    say = Wording("nl")
    assert f"{capital(nuisance(quickscan, say))}: niveau" in _texts(_body(made[1], "samenvatting"))
