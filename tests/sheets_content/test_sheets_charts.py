from __future__ import annotations

import importlib.util
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
from matplotlib.collections import LineCollection, PathCollection
from matplotlib.colors import to_hex
from matplotlib.lines import Line2D
from qgis.PyQt.QtGui import QColor, QImage, QPainter
from qgis.PyQt.QtSvg import QSvgRenderer
from quickscan_veerkracht.veerkracht.analysis.results import K_INDEX
from quickscan_veerkracht.veerkracht.mapping.legend import legend
from quickscan_veerkracht.veerkracht.mapping.palette import palette
from quickscan_veerkracht.veerkracht.mapping.views import available_views
from quickscan_veerkracht.veerkracht.sheets import charts, facts
from quickscan_veerkracht.veerkracht.sheets.charts.line_names import broken
from quickscan_veerkracht.veerkracht.sheets.charts.paper import new_figure, style
from quickscan_veerkracht.veerkracht.sheets.charts.points import gap_indicators, gap_name, stacked
from quickscan_veerkracht.veerkracht.sheets.map_sheet import chart_of
from quickscan_veerkracht.veerkracht.sheets.workshop.sparks import sparks
from support.invented import HIDDEN, MUNICIPALITY, UNCERTAIN, invented_quickscan

SIZE = (120.0, 90.0)
DISTRICT = "WK999002"


def drawings(quickscan, say):
    """Name, function that draws to a path, and size of every chart."""
    area = facts.land(quickscan).index[5]
    return {
        "gap": (lambda path: charts.gap(quickscan, path, (390.0, 190.0), say), (390.0, 190.0)),
        "quadrants": (lambda path: charts.quadrants(quickscan, "relative", path, SIZE, say), SIZE),
        "distribution": (
            lambda path: charts.distribution(quickscan, "o_misdrijf", path, (115.0, 55.0), say),
            (115.0, 55.0),
        ),
        "housing": (lambda path: charts.distribution(quickscan, "w_corp", path, (115.0, 55.0), say), (115.0, 55.0)),
        "scatter": (lambda path: charts.housing_scatter(quickscan, path, SIZE, say), SIZE),
        "district": (
            lambda path: charts.district_trends(quickscan, DISTRICT, path, (190.0, 110.0), say),
            (190.0, 110.0),
        ),
        "change": (lambda path: charts.change(quickscan, K_INDEX, "relative", path, (115.0, 55.0), say), (115.0, 55.0)),
        "area": (lambda path: charts.area_sparklines(quickscan, area, path, (95.0, 120.0), say), (95.0, 120.0)),
    }


NAMES = ("gap", "quadrants", "distribution", "housing", "scatter", "district", "change", "area")


def rendered(path, size, scale=4):
    renderer = QSvgRenderer(str(path))
    assert renderer.isValid()
    image = QImage(int(size[0] * scale), int(size[1] * scale), QImage.Format.Format_ARGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    memory = image.constBits()
    memory.setsize(image.sizeInBytes())
    return np.frombuffer(memory, np.uint8).reshape(image.height(), image.width(), 4)[:, :, 2::-1].astype(int)


def colour_share(pixels, colour):
    wanted = np.array([int(colour[start : start + 2], 16) for start in (1, 3, 5)])
    return float((np.abs(pixels - wanted).max(axis=2) <= 6).mean())


@pytest.mark.parametrize("name", NAMES)
def test_qt_draws_every_chart_and_nothing_is_cut_at_its_edges(quickscan, say, tmp_path, qgis_app, name):
    draw, size = drawings(quickscan, say)[name]
    assert draw(tmp_path / "chart.svg") == tmp_path / "chart.svg"
    pixels = rendered(tmp_path / "chart.svg", size)
    ink = (pixels.min(axis=2) < 200).mean()
    assert 0.005 < ink < 0.5
    # words that run off the paper leave dark pixels on its last line; headings may start at the left side
    for edge in (pixels[0], pixels[-1], pixels[:, -1]):
        assert (edge.max(axis=1) < 130).sum() == 0


@pytest.mark.parametrize("name", NAMES)
def test_a_chart_is_the_same_file_each_time(quickscan, nl, tmp_path, name):
    draw, _ = drawings(quickscan, nl)[name]
    draw(tmp_path / "first.svg")
    draw(tmp_path / "second.svg")
    assert (tmp_path / "first.svg").read_bytes() == (tmp_path / "second.svg").read_bytes()
    assert b"<dc:date" not in (tmp_path / "first.svg").read_bytes()


def test_the_quadrants_show_each_judged_area_once_in_the_colour_of_its_class(quickscan, nl):
    figure = charts.quadrants_figure(quickscan, "absolute", SIZE, nl)
    marks = [item for item in figure.axes[0].collections if isinstance(item, PathCollection)]
    assert sum(len(item.get_offsets()) for item in marks) == 58
    rows = quickscan.results.coincidence
    rows = rows[(rows["version"] == "absolute") & rows["coincidence"].notna()].set_index("area_code")
    small = quickscan.areas.frame["area_code"].iloc[list(UNCERTAIN)]
    certain = rows.drop(small)
    for kind, colour in zip(("coincides", "resilient", "other_cause", "no_signal"), palette().coincidence):
        wanted = np.array([int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)])
        count = sum(len(item.get_offsets()) for item in marks if np.allclose(item.get_facecolor()[0][:3], wanted))
        assert count == (certain["coincidence"] == kind).sum()


def test_more_vulnerability_lies_to_the_right_and_more_nuisance_up(quickscan, nl):
    figure = charts.quadrants_figure(quickscan, "absolute", SIZE, nl)
    red = np.array([int(palette().coincidence[0][start : start + 2], 16) / 255 for start in (1, 3, 5)])
    for item in figure.axes[0].collections:
        if isinstance(item, PathCollection) and np.allclose(item.get_facecolor()[0][:3], red):
            assert (item.get_offsets() > 0).all()


def label_boxes(figure):
    renderer = figure.canvas.get_renderer()
    texts = [text for text in figure.axes[0].texts if text.get_text()]
    return [(text.get_text(), text.get_window_extent(renderer).extents) for text in texts]


@pytest.mark.parametrize("make", ["quadrants", "scatter"])
@pytest.mark.parametrize("size", [(95.0, 80.0), (190.0, 150.0)])
def test_names_lie_over_no_other_words(quickscan, nl, make, size):
    if make == "quadrants":
        figure = charts.quadrants_figure(quickscan, "relative", size, nl)
    else:
        figure = charts.housing_figure(quickscan, size, nl)
    boxes = label_boxes(figure)
    names = set(quickscan.areas.frame["name"])
    assert sum(text in names for text, _ in boxes) >= 3
    for index, (one, a) in enumerate(boxes):
        for other, b in boxes[index + 1 :]:
            apart = a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
            assert apart, (one, other)


def test_the_distribution_counts_the_classes_and_names_the_reference(quickscan, nl):
    figure = charts.distribution_figure(quickscan, "o_misdrijf", (115.0, 55.0), nl)
    words = [text.get_text() for text in figure.axes[0].texts]
    signals = quickscan.results.signals
    rows = signals[signals["indicator"] == "o_misdrijf"]
    for kind, letter in enumerate("ABCDE", start=1):
        assert f"{letter} {(rows['signal'] == kind).sum()}" in words
    assert f"Veldhaven {nl.number(rows['reference'].iloc[0], 1)}" in words
    marks = [bar for container in figure.axes[0].containers for bar in container]
    assert len(marks) == 58


def class_words_of(figure):
    """A letter and a number over each class of a strip."""
    return [text for text in figure.axes[0].texts if text.get_text()[1:2] in (" ", "")]


def foot_of(figure):
    """The words under the scale of a strip, as one text."""
    return " ".join(text.get_text() for text in figure.texts).replace("\u00a0", " ")


def test_unfavourable_lies_on_the_side_of_the_indicator_s_own_direction(quickscan, nl):
    """Much crime is unfavourable and lies to the right; a low index is unfavourable and lies to the left."""

    def place(indicator):
        figure = charts.distribution_figure(quickscan, indicator, (115.0, 55.0), nl)
        at = {text.get_text()[0]: text.get_position()[0] for text in class_words_of(figure)}
        return at["A"] - at["E"]

    assert place("o_misdrijf") > 0
    assert place("k_index") < 0


def test_no_stack_holds_two_classes(quickscan, nl):
    figure = charts.distribution_figure(quickscan, "o_misdrijf", (115.0, 55.0), nl)
    colours: dict[float, set] = {}
    white = (1.0, 1.0, 1.0, 1.0)
    for container in figure.axes[0].containers:
        for bar in container:
            if bar.get_facecolor() != white:
                colours.setdefault(round(bar.get_x() + bar.get_width() / 2, 6), set()).add(bar.get_facecolor())
    assert max(map(len, colours.values())) == 1


def test_far_outliers_stand_in_the_outer_stack_and_are_told(quickscan, nl):
    signals = quickscan.results.signals.copy()
    row = signals.index[(signals["indicator"] == "o_misdrijf") & (signals["signal"] == 1)][0]
    signals.loc[row, "value"] = 1500.0
    extreme = replace(quickscan, results=replace(quickscan.results, signals=signals))
    figure = charts.distribution_figure(extreme, "o_misdrijf", (115.0, 55.0), nl)
    assert figure.axes[0].get_xlim()[1] < 300
    assert "laatste stapel tot 1.500,0" in foot_of(figure)
    low = signals.copy()
    low.loc[row, "value"] = -1500.0
    figure = charts.distribution_figure(with_signals(quickscan, low), "o_misdrijf", (115.0, 55.0), nl)
    assert figure.axes[0].get_xlim()[0] > -100
    assert "eerste stapel vanaf −1.500,0" in foot_of(figure)


def test_a_class_without_areas_makes_no_mark_smaller_and_has_no_words(quickscan, nl):
    """A cut just above the lowest value leaves a sliver of the scale below it, in which no area lies."""
    values = pd.Series(np.linspace(10.0, 90.0, 80))
    size = (110.0, 50.0)
    _, _, free = stacked(values, 8.0, 92.0, (30.0, 70.0), size)
    _, _, narrow = stacked(values, 8.0, 92.0, (8.2, 30.0, 70.0), size)
    assert narrow == free
    signals = quickscan.results.signals
    few = signals[~((signals["indicator"] == "o_misdrijf") & (signals["signal"] == 5))]
    figure = charts.distribution_figure(with_signals(quickscan, few), "o_misdrijf", (115.0, 55.0), nl)
    assert sorted(text.get_text()[0] for text in class_words_of(figure)) == ["A", "B", "C", "D"]


def with_signals(quickscan, signals):
    return replace(quickscan, results=replace(quickscan.results, signals=signals))


@pytest.mark.parametrize("width", [55.0, 80.0, 115.0])
def test_words_over_the_classes_stand_apart_and_on_the_paper(quickscan, nl, width):
    signals = quickscan.results.signals.copy()
    rows = (signals["indicator"] == "o_misdrijf") & (signals["signal"] == 1)
    signals.loc[rows, "value"] *= 4  # a long scale pushes the other classes together
    figures = [charts.distribution_figure(with_signals(quickscan, signals), "o_misdrijf", (width, 50.0), nl)]
    figures += [charts.change_figure(quickscan, "o_misdrijf", version, (width, 50.0), nl) for version in VERSIONS]
    for figure in figures:
        renderer = figure.canvas.get_renderer()
        words = [text for text in figure.axes[0].texts if text.get_fontweight() == "semibold"]
        boxes = sorted(tuple(text.get_window_extent(renderer).extents) for text in words)
        assert len(boxes) > 2
        assert all(left[2] < right[0] for left, right in zip(boxes, boxes[1:]))
        assert boxes[0][0] >= 0
        assert boxes[-1][2] <= figure.bbox.x1


VERSIONS = ("absolute", "relative")


def test_a_map_of_a_change_has_the_chart_of_that_change(quickscan, nl, tmp_path):
    making = SimpleNamespace(quickscan=quickscan, say=nl)
    views = {view.id: view for view in available_views(quickscan, nl)}
    for stem, indicator in (("k", K_INDEX), ("o", quickscan.results.nuisance)):
        for version in VERSIONS:
            drawn = chart_of(views[f"{stem}_change_{version}"], making, tmp_path / "drawn.svg", (115.0, 60.0))
            wanted = charts.change(quickscan, indicator, version, tmp_path / "wanted.svg", (115.0, 60.0), nl)
            assert drawn.read_bytes() == wanted.read_bytes()


@pytest.mark.parametrize("version", VERSIONS)
def test_the_chart_of_a_change_counts_the_classes_of_its_map(quickscan, nl, version):
    figure = charts.change_figure(quickscan, K_INDEX, version, (115.0, 60.0), nl)
    view = next(view for view in available_views(quickscan, nl) if view.id == f"k_change_{version}")
    entries = legend(quickscan, view, nl).groups[0].entries[:5]
    words = [text.get_text() for text in figure.axes[0].texts if text.get_fontweight() == "semibold"]
    assert sorted(words) == sorted(str(entry.count) for entry in entries if entry.count)
    marks = [bar for container in figure.axes[0].containers for bar in container]
    rows = facts.of_indicator(quickscan.results.trends, K_INDEX)
    column = "change" if version == "absolute" else "change_relative"
    assert len(marks) == rows[column].reindex(facts.land(quickscan).index).notna().sum()
    assert foot_of(figure).count("← slechter") == 1
    assert "standaardafwijking" in foot_of(figure) or "punten" in foot_of(figure)


def test_the_k_index_has_one_direction_in_all_charts_and_each_says_which_side_is_bad(quickscan, nl):
    figure = charts.housing_figure(quickscan, SIZE, nl)
    dots = next(item for item in figure.axes[0].collections if isinstance(item, PathCollection))
    index = facts.of_indicator(quickscan.results.signals, K_INDEX)["value"]
    drawn = np.sort(dots.get_offsets()[:, 1])
    assert np.isclose(drawn[:, None], index.dropna().to_numpy()[None, :]).any(axis=1).all()
    low, high = figure.axes[0].get_ylim()
    assert low < high
    assert figure.axes[0].get_ylabel().startswith("← ongunstig")
    assert "← ongunstig" in foot_of(charts.distribution_figure(quickscan, K_INDEX, (115.0, 55.0), nl))
    assert "ongunstig →" in foot_of(charts.distribution_figure(quickscan, "o_misdrijf", (115.0, 55.0), nl))
    words = [text.get_text() for text in charts.gap_figure(quickscan, (390.0, 190.0), nl).texts]
    assert sum(word.endswith(("; ↑ ongunstig", "; ↓ ongunstig")) for word in words) == len(gap_indicators(quickscan))
    narrow = charts.gap_figure(quickscan, (180.0, 80.0), nl)
    words = [text.get_text() for text in narrow.texts]
    assert sum("↑" in word or "↓" in word for word in words) == len(headings_of(narrow))
    assert not any(word.endswith("…") for word in words)


def test_dots_by_social_housing_have_the_colours_of_the_map_and_its_classes_have_names(quickscan, nl):
    figure = charts.housing_figure(quickscan, SIZE, nl)
    dots = next(item for item in figure.axes[0].collections if isinstance(item, PathCollection))
    shades = {to_hex(colour).upper() for colour in dots.get_facecolor()} - {"#FFFFFF"}
    assert shades <= {colour.upper() for colour in palette().concentration}
    assert {"nauwelijks", "weinig", "gemengd", "veel"} <= {text.get_text() for text in figure.axes[0].texts}
    assert {10.0, 33.0, 67.0} <= set(figure.axes[0].get_xticks())


def lines_of(figure):
    return [item for item in figure.artists if isinstance(item, Line2D)]


def pieces_of(figure):
    """The values of every line; lines of the same look are drawn as one, with a gap between them."""
    for line in lines_of(figure):
        values = np.asarray(line.get_ydata(), float)
        for piece in np.split(values, np.flatnonzero(np.isnan(values))):
            yield tuple(np.round(piece[~np.isnan(piece)], 6))


def headings_of(figure):
    return [text.get_text() for text in figure.texts if text.get_fontweight() == "semibold"]


def test_hidden_areas_are_in_no_chart(quickscan, nl, tmp_path):
    """What is hidden keeps out even when a value should linger in the observations."""
    code = quickscan.areas.frame["area_code"].iloc[HIDDEN[0]]
    district = quickscan.areas.frame.set_index("area_code")["district_code"][code]
    seen = quickscan.results.observations.copy()
    rows = (seen["area_code"] == code) & (seen["indicator"] == "k_bijstand")
    seen.loc[rows, "value"], seen.loc[rows, "status"] = 77.7, "suppressed"
    leaking = replace(quickscan, results=replace(quickscan.results, observations=seen))
    figure = charts.district_figure(leaking, district, (190.0, 110.0), nl)
    drawn = np.concatenate([np.array(piece) for piece in pieces_of(figure)])
    assert len(drawn)
    assert not np.isclose(drawn, 77.7).any()
    assert charts.area_figure(quickscan, code, (95.0, 120.0), nl) is None


def test_the_time_lines_show_the_published_values_and_the_municipality(quickscan, nl):
    figure = charts.district_figure(quickscan, DISTRICT, (190.0, 110.0), nl)
    seen = quickscan.results.observations
    seen = seen[seen["indicator"] == "k_bijstand"]
    drawn = set(pieces_of(figure))
    land = facts.land(quickscan)
    for code in [*land.index[land["district_code"] == DISTRICT], MUNICIPALITY]:
        values = seen[seen["area_code"] == code].sort_values("year")["value"].dropna()
        if len(values):
            assert tuple(np.round(values, 6)) in drawn


def without(quickscan, code, years):
    """Without the figures of an area in some years, as where they are withheld."""
    seen = quickscan.results.observations.copy()
    rows = (seen["area_code"] == code) & (seen["indicator"] == "k_bijstand") & seen["year"].isin(years)
    seen.loc[rows, "value"], seen.loc[rows, "status"] = np.nan, "suppressed"
    return replace(quickscan, results=replace(quickscan.results, observations=seen))


def test_a_line_is_broken_where_a_year_is_missing_and_a_year_by_itself_is_a_dot(quickscan, nl):
    land = facts.land(quickscan)
    code = land.index[land["district_code"] == DISTRICT][0]
    seen = quickscan.results.observations
    own = seen[(seen["area_code"] == code) & (seen["indicator"] == "k_bijstand")].sort_values("year")
    years, values = own["year"].tolist(), np.round(own["value"].to_numpy(float), 6)
    assert len(years) >= 5
    gappy = without(quickscan, code, [years[1], years[-2]] if len(years) > 5 else [years[1]])
    for figure in (charts.district_figure(gappy, DISTRICT, (190.0, 110.0), nl), charts.years_figure(gappy, SIZE, nl)):
        pieces = [*pieces_of(figure), *line_pieces_of(figure)]
        dots = {
            value for line in lines_of(figure) if line.get_marker() == "o" for value in np.round(line.get_ydata(), 6)
        }
        assert values[0] in dots
        assert not any(len(piece) > 1 and piece[:2] == (values[0], values[2]) for piece in pieces)
    line = sparks(code, gappy)["k_bijstand"].values
    assert line.index.tolist() == sorted(seen.loc[seen["indicator"] == "k_bijstand", "year"].unique())
    assert bool(np.isnan(line.loc[years[1]]))


def line_pieces_of(figure):
    """The values of the lines that are drawn as a collection."""
    for group in figure.findobj(LineCollection):
        for segment in group.get_segments():
            yield tuple(np.round(segment[:, 1], 6))


def test_every_line_of_a_district_has_its_name_where_there_is_room(quickscan, nl):
    figure = charts.district_figure(quickscan, DISTRICT, (190.0, 300.0), nl)
    words = [text.get_text().replace("\n", " ").replace("- ", "-") for text in figure.texts]
    land = facts.land(quickscan)
    members = land.index[land["district_code"] == DISTRICT]
    seen = quickscan.results.observations
    drawn = seen[seen["area_code"].isin(members) & (seen["indicator"] == "k_bijstand") & seen["value"].notna()]
    for name in facts.names(quickscan)[drawn["area_code"].unique()]:
        assert name in words
    assert not any(word.endswith("…") for word in words)


def test_a_long_name_stands_on_two_lines_and_ends_at_a_word(quickscan, nl):
    with style():
        text = new_figure((100.0, 50.0)).text(0, 0, "Hogedijk, Lagedijk en Het Hoekje", fontsize=7.5)
        broken(text, 25.0)
        assert text.get_text().count("\n") == 1
        assert text.get_text().replace("\n", " ") == "Hogedijk, Lagedijk en Het Hoekje"
        text.set_text("Hogedijk, Lagedijk en Het Hoekje")
        broken(text, 14.0)
        assert text.get_text() == "Hogedijk,\nLagedijk"


@pytest.mark.parametrize("size", [(190.0, 110.0), (262.0, 130.0)])
def test_no_words_of_small_charts_lie_over_each_other(quickscan, nl, size):
    for figure in (charts.gap_figure(quickscan, size, nl), charts.district_figure(quickscan, DISTRICT, size, nl)):
        renderer = figure.canvas.get_renderer()
        boxes = [(text.get_text(), text.get_window_extent(renderer).extents) for text in figure.texts]
        slack = 0.25 * figure.dpi / 25.4
        for index, (one, a) in enumerate(boxes):
            for other, b in boxes[index + 1 :]:
                apart = a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] + slack or b[3] <= a[1] + slack
                assert apart, (one, other)


def test_modelled_values_make_no_line(quickscan, nl):
    seen = quickscan.results.observations.copy()
    seen.loc[seen["indicator"] == "k_bijstand", "status"] = "modelled"
    modelled = replace(quickscan, results=replace(quickscan.results, observations=seen))
    before = headings_of(charts.district_figure(quickscan, DISTRICT, (190.0, 110.0), nl))
    after = headings_of(charts.district_figure(modelled, DISTRICT, (190.0, 110.0), nl))
    assert len(after) == len(before) - 1
    assert set(after) < set(before)


def test_the_gap_chart_has_a_panel_an_indicator_with_its_numbers(quickscan, nl):
    figure = charts.gap_figure(quickscan, (390.0, 190.0), nl)
    assert len(headings_of(figure)) == quickscan.results.gap["indicator"].nunique()
    rows = quickscan.results.gap[quickscan.results.gap["indicator"] == "k_bijstand"].sort_values("year")
    words = [text.get_text() for text in figure.texts]
    assert f"veel {nl.number(rows['much'].iloc[-1], 1)}" in words
    assert f"weinig {nl.number(rows['little'].iloc[-1], 1)}" in words
    assert "per 100 inwoners; ↑ ongunstig" in words
    change = f"{nl.number(rows['gap'].iloc[0], 1)} → {nl.number(rows['gap'].iloc[-1], 1)}"
    assert any(text.endswith(change) for text in words)
    assert headings_of(figure) == [gap_name(item, "nl") for item in gap_indicators(quickscan)]


def test_names_are_never_read_as_mathematics(nl, tmp_path):
    names = {code: f"$\\frac{{1}}{{0}}$ {code[-2:]}" for code in invented_quickscan().areas.frame["area_code"]}
    odd = invented_quickscan(names=names)
    figure = charts.quadrants_figure(odd, "absolute", (190.0, 150.0), nl)
    assert any(text.get_text().startswith("$\\frac") for text in figure.axes[0].texts)
    assert charts.quadrants(odd, "absolute", tmp_path / "odd.svg", (190.0, 150.0), nl)


def test_a_chart_without_anything_to_draw_is_none(quickscan, nl, tmp_path):
    empty = replace(
        quickscan,
        results=replace(
            quickscan.results,
            gap=quickscan.results.gap.iloc[:0],
            trends=quickscan.results.trends.iloc[:0],
            coincidence=quickscan.results.coincidence.assign(coincidence=None),
        ),
    )
    assert charts.gap(empty, tmp_path / "gap.svg", SIZE, nl) is None
    assert charts.quadrants(empty, "absolute", tmp_path / "q.svg", SIZE, nl) is None
    assert charts.distribution(empty, "o_inbraak", tmp_path / "d.svg", SIZE, nl) is None
    assert not list(tmp_path.iterdir())


def test_without_matplotlib_every_chart_is_none_and_a_sentence_says_so(quickscan, nl, tmp_path, monkeypatch):
    real = importlib.util.find_spec
    monkeypatch.setattr(charts, "find_spec", lambda name: None if name == "matplotlib" else real(name))
    assert not charts.available()
    for draw, _ in drawings(quickscan, nl).values():
        assert draw(tmp_path / "chart.svg") is None
    assert charts.missing_sentence(nl) == "Grafiek niet beschikbaar: matplotlib ontbreekt in deze QGIS."


def test_charts_leave_matplotlib_s_settings_alone(quickscan, nl):
    import matplotlib

    before = dict(matplotlib.rcParams)
    charts.quadrants_figure(quickscan, "absolute", SIZE, nl)
    assert dict(matplotlib.rcParams) == before


def test_the_palette_of_the_study_colours_the_charts(tmp_path, nl, qgis_app):
    quickscan = invented_quickscan()
    other = replace(quickscan, study=quickscan.study.changed(palette="verkeerslicht"))
    charts.distribution(other, "o_misdrijf", tmp_path / "chart.svg", (115.0, 55.0), nl)
    pixels = rendered(tmp_path / "chart.svg", (115.0, 55.0), 8)
    assert colour_share(pixels, palette("verkeerslicht").signal[0]) > 0.002
    assert colour_share(pixels, palette("signal").signal[0]) == 0


@pytest.mark.parametrize("name", NAMES)
def test_nothing_in_a_chart_is_transparent_or_clipped(quickscan, nl, tmp_path, name):
    """Qt prints a picture with any opacity as a bitmap, and draws through clip paths."""
    draw, _ = drawings(quickscan, nl)[name]
    draw(tmp_path / "chart.svg")
    text = (tmp_path / "chart.svg").read_text(encoding="utf-8")
    assert "opacity" not in text
    assert "<image" not in text
    assert "<pattern" not in text


def test_a_chart_is_as_large_as_a_printer_needs_where_it_becomes_a_bitmap(quickscan, nl, tmp_path):
    charts.quadrants(quickscan, "absolute", tmp_path / "chart.svg", (101.6, 76.2), nl)
    size = QSvgRenderer(str(tmp_path / "chart.svg")).defaultSize()
    assert (size.width(), size.height()) == (1200, 900)  # 300 dots an inch
