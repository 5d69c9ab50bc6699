"""The heat table, without a widget."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.PyQt.QtCore import Qt
from quickscan_veerkracht.ui.insight.heat_part import runs
from quickscan_veerkracht.ui.models.area_numbers import AreaNumbers
from quickscan_veerkracht.ui.models.heat import BY_NAME, HeatModel
from quickscan_veerkracht.ui.models.roles import GLYPH_ROLE, SIGNAL_ROLE, UNCERTAIN_ROLE
from support.invented import UNCERTAIN, invented_quickscan

ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@pytest.fixture(scope="module")
def quickscan():
    return invented_quickscan(names={"BU99900100": "=Kwaad"})


@pytest.fixture(scope="module")
def numbers(quickscan):
    return AreaNumbers(quickscan)


@pytest.fixture
def heat(dutch, numbers):
    model = HeatModel()
    model.set_numbers(numbers, lambda code, indicator: f"{code} {indicator}")
    return model


def codes(model: HeatModel) -> list[str]:
    return [model.code(row) for row in range(model.rowCount())]


def test_a_cell_shows_the_letter_the_hatch_and_the_trend_of_its_area(heat, quickscan):
    signals = quickscan.results.signals.set_index(["area_code", "indicator"])
    column = next(column for column in range(1, heat.columnCount()) if heat.indicator(column) == "k_ao")
    for row in (2, 30):
        signal = signals.loc[(heat.code(row), "k_ao")]
        index = heat.index(row, column)
        assert index.data(SIGNAL_ROLE) == signal["signal"]
        assert index.data() == "–ABCDE"[int(signal["signal"])] + "*" * bool(signal["fragile"])
        assert set(index.data(GLYPH_ROLE).rstrip("*")) <= set("▼●▲")
    small = heat.rows_of((quickscan.areas.frame["area_code"].iloc[UNCERTAIN[0]],))[0]
    assert heat.index(small, column).data(UNCERTAIN_ROLE)


def test_words_are_made_for_the_cell_that_is_pointed_at_and_no_other(dutch, numbers):
    asked = []
    model = HeatModel()
    model.set_numbers(numbers, lambda *cell: asked.append(cell) or "reden")
    model.sort(2, ASCENDING)
    model.keep(text="buurt")
    assert asked == []
    assert model.index(4, 3).data(Qt.ItemDataRole.ToolTipRole).endswith("reden")
    assert asked == [(model.code(4), model.indicator(3))]


def test_sorting_puts_the_worst_first_and_what_is_not_known_last(heat):
    for order in (ASCENDING, DESCENDING):
        heat.sort(7, order)
        signals = np.array([heat.index(row, 7).data(SIGNAL_ROLE) for row in range(heat.rowCount())])
        known = signals[signals > 0]
        assert (np.diff(known) >= 0).all() if order == ASCENDING else (np.diff(known) <= 0).all()
        assert (signals[len(known) :] == 0).all()
        assert 0 < len(known) < len(signals)
    heat.sort(BY_NAME)
    names = [heat.headerData(row, Qt.Orientation.Vertical, 0) for row in range(heat.rowCount())]
    assert names == sorted(names, key=str.casefold)


def test_the_filter_keeps_names_districts_and_kinds_of_areas(heat, quickscan):
    frame = quickscan.areas.frame
    heat.keep(text="HAVENEILAND")
    in_district = set(frame.loc[(frame["district_name"] == "Haveneiland") & ~frame["water"], "area_code"])
    assert set(codes(heat)) >= in_district > set()
    heat.keep(text="", name="focus")
    rows = quickscan.results.coincidence
    focus = rows.loc[rows["focus"].fillna(False).astype(bool), "area_code"]
    assert set(codes(heat)) == set(focus)
    heat.set_selected((frame["area_code"].iloc[5], frame["area_code"].iloc[9]))
    heat.keep(name="selected")
    assert set(codes(heat)) == {frame["area_code"].iloc[5], frame["area_code"].iloc[9]}
    heat.keep(name="red")
    heat.sort(3, ASCENDING)
    assert heat.rowCount()
    assert all(heat.index(row, 3).data(SIGNAL_ROLE) in (1, 2) for row in range(heat.rowCount()))


def test_the_copy_is_what_is_shown_and_holds_no_formula(heat):
    heat.sort(1, DESCENDING)
    lines = [line.split("\t") for line in heat.as_text().split("\n")]
    assert lines[0][:4] == ["Gebied", "Code", "Ongunstig", "K-index"]
    assert [line[1] for line in lines[1:]] == codes(heat)
    for row in (0, 17):
        cell = heat.index(row, 1)
        assert lines[row + 1][3] == f"{cell.data()} {cell.data(GLYPH_ROLE)}".strip()
    assert [line[0] for line in lines if line[1] == "BU99900100"] == ["'=Kwaad"]


def test_rows_are_selected_by_unbroken_runs():
    assert runs([0, 1, 2, 5, 7, 8]) == [(0, 2), (5, 5), (7, 8)]
    assert runs([]) == []
