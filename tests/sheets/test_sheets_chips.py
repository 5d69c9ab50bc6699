from __future__ import annotations

import base64
import os

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import QgsLayoutItemManualTable, QgsLayoutItemPicture, QgsProject
from quickscan_veerkracht.veerkracht.sheets import facts
from quickscan_veerkracht.veerkracht.sheets.design import CELL_BOLD, PAPER, Design
from quickscan_veerkracht.veerkracht.sheets.district_sheet import _across, _laid_out, _upright
from quickscan_veerkracht.veerkracht.sheets.items import new_layout, new_sheet
from quickscan_veerkracht.veerkracht.sheets.measure import longest_word
from quickscan_veerkracht.veerkracht.sheets.signal_tables import district_table, heat_table
from quickscan_veerkracht.veerkracht.sheets.table_blocks import chip_blocks
from quickscan_veerkracht.veerkracht.sheets.table_items import all_upright, draw_chips, heads_stand, stretched
from quickscan_veerkracht.veerkracht.sheets.tables import signal_indicators
from quickscan_veerkracht.veerkracht.wording import Wording

NL = Wording("nl")
WIDTH = 330.0


@pytest.fixture
def spec(invented):
    return heat_table(invented, NL)


def test_a_table_of_chips_takes_the_width_and_keeps_the_gap_behind_the_index(spec):
    columns = stretched(spec, WIDTH)
    assert sum(column.width for column in columns) == pytest.approx(WIDTH)
    chips = [column for column in columns if column.align == "center"]
    assert len({round(column.width - column.after, 6) for column in chips}) == 1
    assert [column.after for column in chips] == [column.after for column in spec.columns if column.align == "center"]


def test_each_hollow_chip_is_outlined_once_on_white(spec, qgis_app):
    sheet = new_sheet(new_layout(QgsProject.instance(), Design()), Design())
    columns = stretched(spec, WIDTH)
    block = chip_blocks(spec, 900.0, 900.0, str)[0]
    draw_chips(sheet, columns, block, 20.0, 20.0, "chips")
    hollow = sum(cell.hollow for row in spec.rows for cell in row.cells)
    (drawn,) = [item for item in sheet.layout.items() if isinstance(item, QgsLayoutItemPicture)]
    shapes = base64.b64decode(drawn.picturePath().removeprefix("base64:")).decode("ascii")
    assert hollow > 0
    assert shapes.count("<rect") == hollow
    (table,) = [frame for frame in sheet.layout.multiFrames() if isinstance(frame, QgsLayoutItemManualTable)]
    white = [cell for row in table.tableContents() for cell in row if cell.backgroundColor() == PAPER]
    assert len(white) == hollow


def test_the_heads_of_all_districts_stand_or_lie_alike(invented):
    for width in (120.0, 229.0):
        upright, lying = _upright(invented, "nl", width), []
        for code in facts.districts(invented).index:
            across = _across(district_table(invented, code, NL), width)
            made = district_table(invented, code, NL, signal_indicators(invented)[:across])
            columns, _spec = _laid_out(made, width)
            lying.append(not heads_stand(columns))
            assert heads_stand(all_upright(columns))
        assert upright or all(lying)
    words = [longest_word(item.short("nl"), CELL_BOLD) for item in signal_indicators(invented)]
    assert max(words) > 18.0  # or neither width says anything
