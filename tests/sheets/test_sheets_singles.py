"""Sheets by themselves: what stands on them, and the files that become of them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from matplotlib.collections import LineCollection
from osgeo import gdal
from pypdf import PdfReader
from qgis.core import QgsLayoutItemLabel, QgsLayoutItemMap
from qgis.PyQt.QtGui import QImage
from quickscan_veerkracht.veerkracht.analysis.results import K_INDEX
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.sheets import formats
from quickscan_veerkracht.veerkracht.sheets.charts import years_figure
from quickscan_veerkracht.veerkracht.sheets.export import export_layout
from quickscan_veerkracht.veerkracht.sheets.flatter import flatter
from quickscan_veerkracht.veerkracht.sheets.formats import can_make_geopdf, export_as, require_formats
from quickscan_veerkracht.veerkracht.sheets.lint import lint
from quickscan_veerkracht.veerkracht.sheets.presets import PRESETS, PRINT
from quickscan_veerkracht.veerkracht.sheets.press import AROUND, BLEED, CROP_MARK, marked
from quickscan_veerkracht.veerkracht.sheets.singles import single_choices
from quickscan_veerkracht.veerkracht.sheets.smaller import make_smaller
from quickscan_veerkracht.veerkracht.sheets.workshop.publish import chosen_sheets
from quickscan_veerkracht.veerkracht.wording import Wording

NL = Wording("nl")
PAIR = "pair:k_level|social_housing"
MM = 72 / 25.4


def texts(layout):
    return [item.text() for item in layout.items() if isinstance(item, QgsLayoutItemLabel)]


def maps_of(layout):
    return [item for item in layout.items() if isinstance(item, QgsLayoutItemMap)]


def test_the_proof_reader_has_nothing_to_say_on_single_sheets(singles):
    assert [finding.text for sheet in singles.values() for finding in lint(sheet.layout, NL)] == []


def test_two_maps_of_one_extent_stand_beside_each_other_each_with_its_question(singles):
    layout = singles[PAIR].layout
    first, second = sorted(maps_of(layout), key=lambda item: item.pos().x())
    assert first.extent() == second.extent()
    assert first.pos().y() == second.pos().y()
    assert first.followVisibilityPresetName() == "Kwetsbaarheid: niveau"
    assert second.followVisibilityPresetName() == "Aandeel corporatiewoningen"
    assert {"Waar is de kwetsbaarheid groot?", "Waar staan de corporatiewoningen?"} <= set(texts(layout))


def test_a_chart_an_indicator_has_a_line_for_each_area_that_has_years(invented):
    figure = years_figure(invented, (396.0, 220.0), NL)
    observed = invented.results.observations
    land = invented.areas.frame.loc[~invented.areas.frame["water"], "area_code"]
    rows = observed[observed["area_code"].isin(land) & observed["value"].notna()]
    years = rows.groupby(["indicator", "area_code"])["year"].nunique()
    groups = [len(group.get_segments()) for group in figure.findobj(LineCollection)]
    drawn = [count for count in groups if count > 10]  # not the lines of the axes
    wanted = years[years > 1].groupby("indicator").size()
    assert len(drawn) > 3
    judged = set(invented.results.signals["indicator"]) - {K_INDEX}
    assert sorted(drawn) == sorted(wanted[wanted.index.isin(judged)].tolist())


def test_the_sheet_of_all_years_promises_the_municipality_only_where_it_is_known(invented, singles):
    observed = invented.results.observations
    whole = observed[(observed["area_code"] == invented.areas.municipality_code) & observed["value"].notna()]
    judged = set(invented.results.signals["indicator"]) - {K_INDEX}
    told = any("waar dat bekend is" in text for text in texts(singles["years"].layout))
    assert told == bool(judged - set(whole["indicator"]))


def test_what_cannot_be_made_says_why(invented):
    choices = {choice.id: choice for choice in single_choices(invented, NL)}
    assert choices["view:k_level"].problem == ""
    one_year = invented.results.observations[invented.results.observations["year"] == 2020]
    poor = replace(invented, results=replace(invented.results, observations=one_year))
    assert {choice.id: choice.problem for choice in single_choices(poor, NL)}["years"]
    with pytest.raises(QuickScanError, match="Mars"):
        chosen_sheets(invented, ["pair:k_level|Mars"], NL)


def test_a_sheet_becomes_a_picture_a_drawing_and_a_map_with_coordinates(singles, tmp_path):
    layout = singles[PAIR].layout
    (png,) = export_as(layout, tmp_path / "paar", "png", replace(PRINT, dpi=60.0))
    assert (QImage(str(png)).width(), QImage(str(png)).height()) == pytest.approx(
        (420 / 25.4 * 60, 297 / 25.4 * 60), abs=2
    )
    (svg,) = export_as(layout, tmp_path / "paar", "svg", PRINT)
    assert "Waar staan de corporatiewoningen?" in svg.read_text(encoding="utf-8")
    if can_make_geopdf():
        (pdf,) = export_as(layout, tmp_path / "paar", "geopdf", PRINT)
        assert 'ID["EPSG",28992]' in gdal.Open(str(pdf)).GetSpatialRef().ExportToWkt(["FORMAT=WKT2"]) or (
            "Amersfoort" in gdal.Open(str(pdf)).GetProjection()
        )
    assert sorted(path.suffix for path in tmp_path.iterdir()) == sorted({png.suffix, svg.suffix, ".pdf"})


def test_a_format_that_cannot_be_made_here_is_told_before_the_work(monkeypatch):
    with pytest.raises(QuickScanError, match="docx"):
        require_formats(["pdf", "docx"])
    monkeypatch.setattr(formats, "can_make_geopdf", lambda: False)
    with pytest.raises(QuickScanError, match="GeoPDF"):
        require_formats(["geopdf"])


def test_a_pdf_is_made_smaller_without_losing_a_word_or_a_line(singles, tmp_path):
    path = tmp_path / "vel.pdf"
    export_layout(singles["view:k_level"].layout, path)
    before, size = PdfReader(path).pages[0], path.stat().st_size
    words, drawn = before.extract_text(), before.get_contents().get_data()
    assert make_smaller(path, size)
    assert path.stat().st_size == size
    assert not make_smaller(path, 1000)
    assert path.stat().st_size < 0.6 * size
    after = PdfReader(path, strict=True).pages[0]
    assert after.extract_text() == words
    lines = re.compile(rb" (?:m|l|c)$", re.MULTILINE)
    assert len(lines.findall(after.get_contents().get_data())) == len(lines.findall(drawn)) > 1000


def test_a_curve_becomes_a_line_only_where_nobody_can_tell_on_paper():
    flat, round_ = b"1 0.04 2 0.04 3 0 c", b"1 1 2 1 3 0 c"
    assert flatter(b"0 0 m\n" + flat + b"\nh") == b"0 0 m\n3 0 l\nh"
    assert flatter(b"0 0 m\n" + round_ + b"\nh") == b"0 0 m\n" + round_ + b"\nh"
    # enlarged it is not flat any more; behind the end of the enlargement it is again
    drawing = b"q\n9 0 0 9 5 5 cm\n0 0 m\n" + flat + b"\nQ\n0 0 m\n" + flat
    assert flatter(drawing).split(b"\n") == [*drawing.split(b"\n")[:-1], b"3 0 l"]
    # a small circle, which begins where it ends
    loop = b"0 0 m\n0.01 0.01 0.02 0.01 0 0 c"
    assert flatter(loop) == loop
    back = b"0 0 m\n-9 0 0 0 3 0 c"
    assert flatter(back) == back


def test_what_is_no_pdf_of_qt_stays_as_it_was(tmp_path):
    path = tmp_path / "vreemd.pdf"
    path.write_bytes(b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n")
    before = path.read_bytes()
    assert not make_smaller(path, 10)
    assert path.read_bytes() == before


def test_for_the_printing_house_a_large_sheet_has_crop_marks_around_it_and_a_small_one_has_not(singles, tmp_path):
    layout = singles["view:k_level"].layout
    places = {item.uuid(): item.pagePos() for item in maps_of(layout)}
    with marked(layout) as copy:
        marks = [item for item in copy.items() if getattr(item, "id", str)() == CROP_MARK]
        assert len(marks) == 8
        first = maps_of(copy)[0].pagePos()
        assert (first.x(), first.y()) in [
            pytest.approx((place.x() + AROUND, place.y() + AROUND), abs=0.01) for place in places.values()
        ]
    assert {item.uuid(): item.pagePos() for item in maps_of(layout)} == places
    export_layout(layout, tmp_path / "groot.pdf", PRESETS["press"])
    export_layout(singles["guide"].layout, tmp_path / "klein.pdf", PRESETS["press"])
    cut, whole = (PdfReader(tmp_path / name, strict=True).pages[0] for name in ("groot.pdf", "klein.pdf"))
    large, small = cut.mediabox, whole.mediabox
    for box, outside in ((cut.trimbox, 0.0), (cut.bleedbox, 2 * BLEED)):
        assert float(box.width) == pytest.approx((841 + outside) * MM, abs=2)
        assert float(box.height) == pytest.approx((594 + outside) * MM, abs=2)
        assert float(box.left) == pytest.approx((AROUND - outside / 2) * MM, abs=1)
    assert "/TrimBox" not in whole
    assert float(large.width) == pytest.approx((841 + 2 * AROUND) * MM, abs=2)
    assert float(large.height) == pytest.approx((594 + 2 * AROUND) * MM, abs=2)
    assert float(small.width) == pytest.approx(210 * MM, abs=2)


def test_a_map_stands_on_a_sheet_of_a_workshop_and_by_itself_under_one_title(singles):
    layouts = [singles[id_].layout for id_ in ("theme:k_level", "view:k_level")]
    assert singles["theme:k_level"].choice.title == singles["view:k_level"].choice.title
    manager = layouts[0].project().layoutManager()
    assert [manager.layoutByName(layout.name()) for layout in layouts] == layouts
    assert layouts[1].name() == f"{layouts[0].name()} (2)"
