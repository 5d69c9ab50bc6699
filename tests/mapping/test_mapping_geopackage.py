from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from osgeo import ogr
from quickscan_veerkracht.veerkracht.errors import Cancelled, QuickScanError
from quickscan_veerkracht.veerkracht.mapping.geopackage import write_geopackage
from quickscan_veerkracht.veerkracht.mapping.wide import red_classes, wide_areas
from quickscan_veerkracht.veerkracht.progress import Progress
from support.invented import HIDDEN, INDICATORS, WATER, invented_quickscan

CONTRACT_TABLES = {
    "areas",
    "districts",
    "surroundings",
    "signals",
    "trends",
    "coincidence",
    "gap",
    "sensitivity",
    "match_report",
    "provenance",
    "observations",
    "hidden",
    "study",
    "housing",
    "layer_styles",
}


def table(path, name) -> pd.DataFrame:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        return pd.read_sql_query(f'SELECT * FROM "{name}"', connection)


def test_all_tables_of_the_contract_are_there_and_registered(made):
    contents = set(table(made.geopackage, "gpkg_contents")["table_name"])
    assert contents >= CONTRACT_TABLES


def test_the_areas_hold_one_row_each_with_the_contract_columns(made):
    areas = table(made.geopackage, "areas")
    assert areas["area_code"].tolist() == made.quickscan.areas.frame["area_code"].tolist()
    parts = "value signal certainty uncertain trend trend_relative change change_relative status reason trend_reason"
    parts += " fragile trend_fragile trend_relative_fragile"
    wanted = {f"{indicator}_{part}" for indicator in (*INDICATORS, "k_index") for part in parts.split()}
    wanted |= {"coincidence_absolute_fragile", "coincidence_relative_fragile"}
    wanted |= {"name", "district_code", "district_name", "water", "inhabitants", "coincidence_relative"}
    wanted |= {"coincidence_absolute", "focus", "red_count", "available_count", "all_red", "residual", "housing_class"}
    assert wanted <= set(areas.columns)


def test_the_areas_carry_the_values_of_the_results(made):
    areas = table(made.geopackage, "areas").set_index("area_code")
    signals = made.quickscan.results.signals
    rows = signals[signals["indicator"] == "o_misdrijf"].set_index("area_code")
    np.testing.assert_allclose(areas["o_misdrijf_value"], rows["value"].reindex(areas.index))
    assert areas["o_misdrijf_signal"].dropna().astype(int).equals(rows["signal"].dropna().astype(int))


def test_signals_trends_and_observations_have_as_many_rows_as_the_results(made):
    results = made.quickscan.results
    for name in ("signals", "trends", "coincidence", "gap", "observations", "hidden"):
        assert len(table(made.geopackage, name)) == len(getattr(results, name)), name


def test_hidden_values_are_nowhere_in_the_file_even_when_a_frame_still_holds_them(tmp_path, qgis_app):
    quickscan = invented_quickscan()
    results = quickscan.results
    secret = 987.654321
    leaky = {}
    for name, columns in (
        ("signals", ["value", "low", "high", "z"]),
        ("trends", ["value_to", "change", "change_relative"]),
    ):
        frame = getattr(results, name).copy()
        frame.loc[frame["status"] == "suppressed", columns] = secret
        leaky[name] = frame
    seen = results.observations.copy()
    seen.loc[seen["status"] == "suppressed", ["value", "numerator", "denominator"]] = secret
    quickscan = replace(quickscan, results=replace(results, observations=seen, **leaky))
    path = tmp_path / "hidden.gpkg"
    write_geopackage(quickscan, path)
    hidden = quickscan.areas.frame["area_code"].iloc[list(HIDDEN)]
    areas = table(path, "areas").set_index("area_code").loc[hidden]
    numbers = [column for column in areas if column.endswith(("_value", "_change", "_signal", "_trend"))]
    assert areas[numbers].isna().all().all()
    assert areas["inhabitants"].isna().all()
    for name in ("areas", "signals", "trends", "observations", "housing"):
        frame = table(path, name).select_dtypes("number")
        assert not np.isclose(frame, secret).any(), name
    assert str(secret).encode() not in path.read_bytes()


def test_districts_are_the_union_of_their_areas(made):
    dataset = ogr.Open(str(made.geopackage), 0)
    shapes = {feature["district_code"]: feature.geometry().Clone() for feature in dataset.GetLayerByName("districts")}
    sums: dict[str, float] = {}
    for feature in dataset.GetLayerByName("areas"):
        sums[feature["district_code"]] = sums.get(feature["district_code"], 0) + feature.geometry().Area()
    assert len(shapes) == 8
    for code, shape in shapes.items():
        assert shape.Area() == pytest.approx(sums[code], rel=1e-6)
    assert "28992" in dataset.GetLayerByName("areas").GetSpatialRef().GetAuthorityCode(None)


def test_the_place_for_a_mark_lies_inside_its_area(made):
    dataset = ogr.Open(str(made.geopackage), 0)
    for feature in dataset.GetLayerByName("areas"):
        point = ogr.CreateGeometryFromWkt(f"POINT({feature['label_x']} {feature['label_y']})")
        assert feature.geometry().Contains(point)


def test_the_styles_of_all_maps_are_in_the_file_and_the_first_is_the_default(made):
    styles = table(made.geopackage, "layer_styles")
    areas = styles[styles["f_table_name"] == "areas"]
    assert areas["styleName"].tolist() == [view.name for view in made.maps.views]
    assert areas.loc[areas["useAsDefault"].astype(bool), "styleName"].tolist() == [made.maps.views[0].name]
    assert areas["styleQML"].str.contains('type="RuleRenderer"').all()


def test_nothing_but_the_geopackage_is_left_in_the_folder(tmp_path, qgis_app):
    write_geopackage(invented_quickscan(), tmp_path / "quickscan.gpkg")
    assert [path.name for path in tmp_path.iterdir()] == ["quickscan.gpkg"]


def test_a_cancel_leaves_an_earlier_file_as_it_was(tmp_path, qgis_app):
    path = tmp_path / "quickscan.gpkg"
    path.write_bytes(b"earlier")
    steps = iter([False, True])
    with pytest.raises(Cancelled):
        write_geopackage(invented_quickscan(), path, Progress(is_cancelled=lambda: next(steps)))
    assert path.read_bytes() == b"earlier"
    assert [item.name for item in tmp_path.iterdir()] == ["quickscan.gpkg"]


def test_a_folder_that_is_not_there_is_told_in_words(tmp_path, qgis_app):
    with pytest.raises(QuickScanError) as caught:
        write_geopackage(invented_quickscan(), tmp_path / "nowhere" / "quickscan.gpkg")
    assert "quickscan.gpkg" in caught.value.message
    assert caught.value.hint


def test_an_area_without_a_name_is_called_by_its_code(qgis_app):
    quickscan = invented_quickscan(names={"BU99900000": ""})
    names = wide_areas(quickscan).set_index("area_code")["name"]
    assert names["BU99900000"] == "BU99900000"


def test_water_is_never_classed(made):
    areas = table(made.geopackage, "areas")
    assert bool(areas["water"].iloc[WATER])
    assert areas.filter(like="_signal").iloc[WATER].isna().all()


def test_classes_of_red_signals_leave_no_gap():
    for highest in range(1, 30):
        classes = red_classes(highest)
        assert len(classes) <= 5
        assert [number for low, top in classes for number in range(low, top + 1)] == list(range(highest + 1))
