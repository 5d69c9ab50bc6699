from __future__ import annotations

import json

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QPointF, QRectF
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.mapping.typography import FAMILY, family, font, typeface
from quickscan_veerkracht.veerkracht.sheets import design
from quickscan_veerkracht.veerkracht.sheets.design import A0, A1, A3, A4, BODY, Design, Style, paper_of
from quickscan_veerkracht.veerkracht.sheets.house import House, house_of, read_house
from quickscan_veerkracht.veerkracht.sheets.items import label, line, new_layout, new_sheet
from quickscan_veerkracht.veerkracht.sheets.measure import ALLOWANCE, settled_width, text_height, text_width
from quickscan_veerkracht.veerkracht.study import Study

SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>'


@pytest.mark.parametrize(("paper", "scale"), [(A0, 2.8), (A1, 2.0), (A3, 1.0), (A4, 0.95)])
def test_type_grows_with_the_paper_and_is_read_on_all(paper, scale):
    made = Design(paper)
    assert made.scale == scale
    assert design.BODY.points * made.scale >= (18.0 if paper is A0 else 9.0)
    assert made.width * scale == pytest.approx(paper.width)


def test_large_paper_holds_what_a3_holds():
    for paper in (A0, A1):
        assert Design(paper).width == pytest.approx(Design(A3).width, rel=0.02)
        assert Design(paper).body_bottom == pytest.approx(Design(A3).body_bottom, rel=0.02)
    assert Design(A4).width < 0.8 * Design(A3).width


def test_paper_is_named_or_measured():
    assert paper_of(" a1 ") == A1
    own = paper_of("600x900")
    assert (own.width, own.height, own.scale) == (600.0, 900.0, 2.0)
    assert A1.portrait.height == 841.0
    assert A1.portrait.landscape == A1


@pytest.mark.parametrize("text", ["A9", "600", "600x", "10x10", "9000x100", "nanx300"])
def test_what_is_no_paper_is_refused_with_what_is(text):
    with pytest.raises(QuickScanError) as raised:
        paper_of(text)
    assert text in raised.value.message


def test_items_stand_on_the_paper_as_the_design_says(qgis_app):
    layout = new_layout(QgsProject.instance(), Design(A0))
    new_sheet(layout, Design(A0))
    sheet = new_sheet(layout, Design(A0))
    item = label(sheet, "tekst", QRectF(10, 20, 30, 6), Style(10), "text")
    assert item.font().pointSizeF() == pytest.approx(28.0)
    assert (item.pagePos().x(), item.pagePos().y()) == pytest.approx((28.0, 56.0))
    assert item.rect().width() == pytest.approx(84.0)
    drawn = line(sheet, QPointF(10, 20), QPointF(40, 20), "line", width=0.5)
    assert drawn.symbol().width() == pytest.approx(1.4)
    assert drawn.page() == 1
    assert layout.pageCollection().page(1).pageSize().width() == 1189.0


def _house(folder, **content):
    path = folder / "huis.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_a_house_style_is_read_with_its_logo_beside_it(tmp_path, qgis_app):
    (tmp_path / "logo.svg").write_text(SQUARE, encoding="utf-8")
    path = _house(tmp_path, logo="logo.svg", accent="#14538A", font=FAMILY, title_block="Onderzoek")
    assert house_of(Study(house=str(path))) == House("#14538A", tmp_path / "logo.svg", FAMILY, "Onderzoek")
    assert house_of(Study()) == House()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ({"colour": "#14538A"}, "colour"),
        ({"accent": "groen"}, "groen"),
        ({"accent": "#FFE680"}, "#FFE680"),
        ({"logo": "weg.svg"}, "weg.svg"),
        ({"logo": "logo.exe"}, "logo.exe"),
        ({"font": "Letter Die Er Niet Is"}, "Letter Die Er Niet Is"),
        ({"title_block": "x" * 200}, "200"),
        ({"accent": 3}, "3"),
    ],
)
def test_a_house_style_that_cannot_be_used_is_refused_with_what_is_wrong(tmp_path, qgis_app, content, told):
    with pytest.raises(QuickScanError) as raised:
        read_house(_house(tmp_path, **content))
    assert told in str(raised.value)


def test_a_house_style_that_is_no_json_is_refused(tmp_path):
    (tmp_path / "huis.json").write_text("logo: x", encoding="utf-8")
    for name in ("huis.json", "weg.json"):
        with pytest.raises(QuickScanError):
            read_house(tmp_path / name)


def test_another_typeface_is_measured_and_printed_while_it_is_chosen(qgis_app):
    plain = text_width("Kwetsbaarheid", Style(10))
    with typeface("DejaVu Sans Mono"):
        assert font(10, bold=True).family() == "DejaVu Sans Mono"
        assert text_width("Kwetsbaarheid", Style(10)) > plain
    assert family() == FAMILY


def test_a_paragraph_is_drawn_in_as_many_lines_as_it_was_measured_with():
    text = "Gebieden waarvan de grens in 2022 is verlegd: 1 (BU99010204). Over dat jaar heen is er geen trend."
    widths = [400 + step for step in range(500)]
    for width in (number / 10 for number in widths):
        drawn = settled_width(text, BODY, width)
        # the paper itself has no allowance for other text engines
        assert text_height(text, BODY, drawn * ALLOWANCE) == text_height(text, BODY, width)
        assert width / ALLOWANCE <= drawn <= width
