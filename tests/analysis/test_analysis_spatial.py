"""Spatial patterns: against esda and statsmodels, by counting all possibilities, and what holds for any values."""

from __future__ import annotations

import itertools
import warnings

import numpy as np
import pandas as pd
import pytest
from esda import Moran, Moran_Local, fdr
from hypothesis import given, settings
from hypothesis import strategies as st
from libpysal.weights import W
from quickscan_veerkracht.veerkracht.analysis.neighbourhood import LEAST_AREAS, Problem
from quickscan_veerkracht.veerkracht.analysis.results import CLUSTERS
from quickscan_veerkracht.veerkracht.analysis.shuffling import SHUFFLES
from quickscan_veerkracht.veerkracht.analysis.spatial import FEW_DRAWS, clusters, false_discovery, moran
from quickscan_veerkracht.veerkracht.analysis.spatial_reasons import cluster_frame, pattern_frame
from quickscan_veerkracht.veerkracht.intake.boundaries.areas import read_areas
from quickscan_veerkracht.veerkracht.intake.boundaries.contiguity import contiguity
from quickscan_veerkracht.veerkracht.intake.catalogue import catalogue
from quickscan_veerkracht.veerkracht.intake.frames import Neighbours
from quickscan_veerkracht.veerkracht.study import AreaSource
from quickscan_veerkracht.veerkracht.wording import Wording
from statsmodels.stats.multitest import multipletests

ENGLISH, DUTCH = Wording("en"), Wording("nl")
PROPERTIES = settings(max_examples=10, deadline=None)
WORSE, BETTER, NEUTRAL = (catalogue()[name] for name in ("k_bijstand", "o_lbm", "c_inw"))
NONE, UNFAVOURABLE, FAVOURABLE, OUTLIER_UNFAVOURABLE, OUTLIER_FAVOURABLE = range(len(CLUSTERS))
DUTCH_TOWNS = [
    ("utrecht_buurt_2019_rd.gpkg", "gem_woz", 2023),
    ("utrecht_buurt_2019_rd.gpkg", "pct_woningcorporatie", 2023),
    ("apeldoorn_buurt_2019_rd.gpkg", "rivm_Eenzaam", 2020),
    ("apeldoorn_buurt_2019_rd.gpkg", "gem_inkomen_per_inwoner", 2024),
    ("amsterdam_api_buurten_crs84.geojson", "pct_hh_laag_inkomen", 2023),
]


def named(count):
    return [f"BU{number:08d}" for number in range(count)]


def net_of(pairs, codes):
    """Neighbours of pairs of places that are given once."""
    pairs = list(pairs)
    both = sorted({*pairs, *((other, one) for one, other in pairs)})
    first, second = np.array(both, dtype=np.int64).reshape(-1, 2).T
    return Neighbours(tuple(codes), first, second)


def grid(size):
    """Squares that touch at sides and corners, row after row."""
    places = list(itertools.product(range(size), range(size)))
    pairs = [
        (one, other)
        for (one, a), (other, b) in itertools.combinations(enumerate(places), 2)
        if max(abs(a[0] - b[0]), abs(a[1] - b[1])) == 1
    ]
    return net_of(pairs, named(size * size))


def ring(count):
    return net_of([(place, (place + 1) % count) for place in range(count)], named(count))


def of_pysal(values, codes, neighbours):
    """The values of the areas that take part, their places, and libpysal's weights of them."""
    place = {code: number for number, code in enumerate(codes)}
    known = {code for code, value in zip(codes, values) if np.isfinite(value)}
    beside = {code: [] for code in known}
    for one, other in zip(neighbours.first, neighbours.second):
        if neighbours.codes[one] in known and neighbours.codes[other] in known:
            beside[neighbours.codes[one]].append(neighbours.codes[other])
    taking = [code for code in codes if beside.get(code)]
    weights = W({code: beside[code] for code in taking}, id_order=taking, silence_warnings=True)
    weights.transform = "r"
    at = [place[code] for code in taking]
    return values[at], at, weights


def sampling_error(p, *draws):
    """What two counts of chance may differ, both sides counted: four and a half standard errors, and one count."""
    tail = np.clip(p / 2, 1 / min(draws), 0.5)
    return 2 * (4.5 * np.sqrt(tail * (1 - tail) * sum(1 / made for made in draws)) + 1 / min(draws))


@pytest.fixture(scope="module")
def town(shared_data):
    """Values, codes and neighbours of a published indicator on its published boundaries."""
    panel = pd.read_csv(shared_data / "panel/panel_shared_long.csv")

    def load(name, indicator, year):
        areas = read_areas(AreaSource(str(shared_data / "boundaries" / name)), "", ENGLISH)
        rows = panel[panel["niveau"].eq("BU") & panel["indicator"].eq(indicator) & panel["jaar"].eq(year)]
        codes = areas.frame["area_code"]
        return (
            rows.set_index("code")["waarde"].reindex(codes).to_numpy(),
            codes.tolist(),
            contiguity(areas.frame, ENGLISH),
        )

    return load


@pytest.mark.parametrize("of", DUTCH_TOWNS, ids=lambda of: of[1])
def test_moran_of_published_figures_is_that_of_esda(town, of):
    values, codes, neighbours = town(*of)
    own, _, weights = of_pysal(values, codes, neighbours)
    np.random.seed(1)
    expected = Moran(own, weights, permutations=9999)
    found = moran(values[None], codes, neighbours)
    assert found.areas[0] == len(own) < len(codes)
    assert found.moran[0] == pytest.approx(expected.I, abs=1e-9)
    assert found.expected[0] == pytest.approx(expected.EI, abs=1e-12)
    assert found.z[0] == pytest.approx(expected.z_rand, abs=1e-9)
    assert found.p_normal[0] == pytest.approx(expected.p_rand, abs=1e-9)
    folded = min(1, 2 * expected.p_sim)
    assert abs(found.p[0] - folded) <= sampling_error(folded, SHUFFLES, 9999)


@pytest.mark.parametrize("of", DUTCH_TOWNS, ids=lambda of: of[1])
def test_local_moran_of_published_figures_is_that_of_esda(town, of):
    values, codes, neighbours = town(*of)
    own, at, weights = of_pysal(values, codes, neighbours)
    expected = Moran_Local(own, weights, permutations=9999, seed=1)
    found = clusters(values[None], [1], codes, neighbours)
    assert found.local[0, at] == pytest.approx(expected.Is, abs=1e-9)
    # esda's quarters: 1 high-high, 2 low-high, 3 low-low, 4 high-low
    kinds = {1: FAVOURABLE, 2: OUTLIER_UNFAVOURABLE, 3: UNFAVOURABLE, 4: OUTLIER_FAVOURABLE}
    told = found.adjusted[0, at] <= 0.05
    assert found.cluster[0, at].tolist() == [kinds[q] if yes else NONE for q, yes in zip(expected.q, told)]
    left_out = np.setdiff1d(np.arange(len(codes)), at)
    assert np.isnan(found.local[0, left_out]).all()
    assert (found.cluster[0, left_out] == -1).all()


@pytest.mark.parametrize("of", DUTCH_TOWNS, ids=lambda of: of[1])
def test_the_chances_of_published_figures_are_those_of_esda_where_nothing_is_equal(town, of):
    # esda counts what is equal to one side only, so that of few possibilities the lowest looks rarer than it is
    values, codes, neighbours = town(*of)
    values = values + np.nanstd(values) * np.random.default_rng(1).uniform(0, 1e-3, len(values))
    own, at, weights = of_pysal(values, codes, neighbours)
    many = np.array([weights.cardinalities[code] >= 4 for code in weights.id_order])
    folded = np.minimum(1, 2 * Moran_Local(own, weights, permutations=9999, seed=1).p_sim)
    found = clusters(values[None], [1], codes, neighbours).p[0, at]
    assert many.sum() >= 5
    assert (np.abs(found - folded) <= sampling_error(folded, FEW_DRAWS, 9999))[many].all()


def test_the_areas_that_are_left_are_those_of_other_draws_but_at_the_very_border(town):
    # where 9,999 draws gave four areas or none, by the seed
    values, codes, neighbours = town("amsterdam_api_buurten_crs84.geojson", "pct_hh_laag_inkomen", 2023)
    own, at, weights = of_pysal(values, codes, neighbours)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        chances = Moran_Local(own, weights, permutations=99_999, seed=4).p_sim
    rejected, adjusted, *_ = multipletests(np.minimum(1, 2 * chances), alpha=0.05, method="fdr_bh")
    clear = np.abs(adjusted - 0.05) > 0.012
    found = clusters(values[None], [1], codes, neighbours).cluster[0, at] > 0
    assert (found == rejected)[clear].all()
    assert (found & clear).sum() == 3


@pytest.mark.parametrize("seed", range(6))
def test_moran_of_values_that_were_drawn_is_that_of_esda_with_gaps_and_islands(seed):
    random = np.random.default_rng(seed)
    count = int(random.integers(30, 90))
    pairs = {tuple(sorted(pair)) for pair in random.integers(0, count, (2 * count, 2)).tolist() if pair[0] != pair[1]}
    codes, values = named(count), random.gamma(0.7, size=count)
    values[random.random(count) < 0.2] = np.nan
    neighbours = net_of(pairs, codes)
    own, at, weights = of_pysal(values, codes, neighbours)
    whole = Moran(own, weights, permutations=0)
    found = moran(values[None], codes, neighbours)
    assert [found.moran[0], found.z[0], found.p_normal[0]] == pytest.approx(
        [whole.I, whole.z_rand, whole.p_rand], abs=1e-9
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        local = Moran_Local(own, weights, permutations=0).Is
    assert clusters(values[None], [1], codes, neighbours).local[0, at] == pytest.approx(local, abs=1e-9)


def test_the_chance_of_two_neighbours_is_that_of_all_pairs_there_are():
    values = np.random.default_rng(5).normal(size=24)
    found = clusters(values[None], [1], named(24), ring(24)).p[0]
    exact = []
    for place in range(24):
        others = np.delete(values, place)
        sums = np.array([one + other for one, other in itertools.combinations(others, 2)])
        own = values[place - 1] + values[(place + 1) % 24]
        exact.append(min(1, 2 * min((sums <= own + 1e-9).mean(), (sums >= own - 1e-9).mean())))
    assert (np.abs(found - exact) <= sampling_error(np.array(exact), FEW_DRAWS)).all()


def test_the_chance_of_one_neighbour_is_its_place_among_the_others():
    # areas in pairs; from the lowest value to the highest, the neighbour is one of 19 others
    values = np.random.default_rng(6).permutation(20).astype(float)
    neighbours = net_of([(place, place + 1) for place in range(0, 20, 2)], named(20))
    found = clusters(values[None], [1], named(20), neighbours).p[0]
    for place, value in enumerate(values):
        other = values[place ^ 1]
        rank = 1 + sum(value_of_other < other for value_of_other in np.delete(values, place))
        exact = min(1, 2 * min(rank, 20 - rank) / 19)
        assert abs(found[place] - exact) <= sampling_error(exact, FEW_DRAWS), value


def test_where_nearly_all_others_are_neighbours_the_chance_is_counted_right_too():
    # 20 areas that all touch but the first two: of the first, 18 of 19 others are neighbours, so one is left out
    values = np.arange(20.0) ** 2
    pairs = [pair for pair in itertools.combinations(range(20), 2) if pair != (0, 1)]
    found = clusters(values[None], [1], named(20), net_of(pairs, named(20))).p[0]
    # leaving out the second, the smallest of the others, gives the highest sum; for the first area likewise
    assert found[:2] == pytest.approx([2 / 19, 2 / 19], abs=0.02)
    assert (found[2:] == 1).all()


def test_of_values_without_a_pattern_one_in_twenty_areas_differs_by_chance():
    values = np.random.default_rng(8).normal(size=(40, 400))
    found = clusters(values, [1] * 40, named(400), grid(20))
    # a p of one side would give one in ten
    assert 0.045 < (found.p <= 0.05).mean() < 0.055
    # and after the correction there is hardly a row with any
    assert (found.cluster > 0).any(axis=1).sum() <= 6


def test_of_values_without_a_pattern_one_in_twenty_looks_clustered_or_scattered_by_chance():
    values = np.random.default_rng(9).normal(size=(300, 64))
    found = moran(values, named(64), grid(8))
    # 15 are expected, with a standard error of 3.8
    assert 4 <= (found.p <= 0.05).sum() <= 26
    assert np.abs(found.p - found.p_normal).max() < 0.15


@given(st.lists(st.floats(0.0001, 1), min_size=1, max_size=60))
def test_the_correction_for_many_areas_is_that_of_statsmodels(p):
    found = false_discovery(np.array(p))
    rejected, expected, _, _ = multipletests(p, alpha=0.05, method="fdr_bh")
    assert found == pytest.approx(expected, abs=1e-12)
    clear = np.abs(found - 0.05) > 1e-9
    assert ((found <= 0.05) == rejected)[clear].all()


def test_the_areas_that_are_left_are_those_below_the_threshold_of_esda():
    p = np.array([0.0002, 0.001, 0.004, 0.012, 0.03, 0.05, 0.2, 0.6, 0.9, 1.0])
    # 0.012 ≤ 4 · 0.05/10, 0.03 > 5 · 0.05/10
    assert (false_discovery(p) <= 0.05).tolist() == (p <= fdr(p, 0.05)).tolist() == [True] * 4 + [False] * 6


def planted():
    """A grid of 12 × 12 around nought, with a block of lows, one of highs, and a high amid the lows."""
    values = np.random.default_rng(2).normal(0, 0.3, (12, 12))
    values[1:6, 1:6] -= 5
    values[7:11, 7:11] += 5
    values[3, 3] = 5
    return values.reshape(1, -1), 3 * 12 + 3, 2 * 12 + 4, 8 * 12 + 8


def test_clusters_are_named_by_what_is_favourable():
    values, odd, low, high = planted()
    better, worse = (clusters(values, [side], named(144), grid(12)).cluster[0] for side in (1, -1))
    assert better[[odd, low, high]].tolist() == [OUTLIER_FAVOURABLE, UNFAVOURABLE, FAVOURABLE]
    assert worse[[odd, low, high]].tolist() == [OUTLIER_UNFAVOURABLE, FAVOURABLE, UNFAVOURABLE]
    assert better[11] == worse[11] == NONE
    assert ((better == NONE) == (worse == NONE)).all()


def test_where_no_side_is_favourable_there_are_chances_but_no_clusters():
    values, *_ = planted()
    found = clusters(values, [0], named(144), grid(12))
    assert (found.cluster == -1).all()
    assert (found.adjusted <= 0.05).sum() == (clusters(values, [1], named(144), grid(12)).cluster > 0).sum() > 20


def test_a_chessboard_is_scattered():
    board = (np.indices((6, 6)).sum(axis=0) % 2).reshape(1, -1).astype(float)
    rook = [(place, place + 1) for place in range(36) if place % 6 < 5] + [(place, place + 6) for place in range(30)]
    neighbours = net_of(rook, named(36))
    # every neighbour has the other colour
    assert moran(board, named(36), neighbours).moran[0] == pytest.approx(-1)
    assert told(board, neighbours, [WORSE])[0]["pattern"].tolist() == ["scattered"]


@pytest.mark.parametrize(("count", "problem"), [(LEAST_AREAS - 1, Problem.FEW), (LEAST_AREAS, Problem.NONE)])
def test_a_pattern_of_few_areas_is_not_told(count, problem):
    values = np.full((1, 30), np.nan)
    values[0, :count] = np.arange(count)
    found = moran(values, named(30), ring(30))
    assert (found.areas[0], found.problem[0]) == (count, problem)
    assert np.isnan(found.p[0]) == np.isnan(found.moran[0]) == (problem == Problem.FEW)
    local = clusters(values, [1], named(30), ring(30))
    assert (local.problem[0, :count] == problem).all()
    assert (local.problem[0, count:] == Problem.NO_VALUE).all()


def test_values_that_are_all_the_same_have_no_pattern():
    values = np.full((1, 30), 0.1) * 3
    assert moran(values, named(30), ring(30)).problem.tolist() == [Problem.SAME]
    found = clusters(values, [1], named(30), ring(30))
    assert (found.problem == Problem.SAME).all()
    assert np.isnan(found.p).all()


def test_where_every_area_touches_every_other_no_order_means_anything():
    neighbours = net_of(itertools.combinations(range(21), 2), named(21))
    found = moran(np.arange(21.0)[None] ** 2, named(21), neighbours)
    assert found.moran[0] == pytest.approx(-1 / 20)
    assert found.p[0] == 1
    assert np.isnan(found.z[0])


def test_an_area_whose_neighbours_have_no_value_takes_no_part():
    values = np.random.default_rng(4).normal(size=(1, 30))
    values[0, [9, 11]] = np.nan
    found = clusters(values, [1], named(30), ring(30))
    assert found.problem[0, [9, 10, 11]].tolist() == [Problem.NO_VALUE, Problem.ALONE, Problem.NO_VALUE]
    assert moran(values, named(30), ring(30)).areas.tolist() == [27]
    # nor does its value
    values[0, 10] = 1000
    np.testing.assert_array_equal(clusters(values, [1], named(30), ring(30)).local, found.local)


def test_an_area_that_the_map_does_not_know_touches_nothing():
    values = np.random.default_rng(4).normal(size=(1, 31))
    found = clusters(values, [1], [*named(30), "BU99999999"], ring(30))
    alone = clusters(values[:, :30], [1], named(30), ring(30))
    np.testing.assert_array_equal(found.p[:, :30], alone.p)
    assert found.problem[0, 30] == Problem.ALONE


@st.composite
def maps(draw):
    """Values of some indicators on a map with gaps, and its neighbours."""
    random = np.random.default_rng(draw(st.integers(0, 10_000)))
    size = draw(st.integers(5, 8))
    values = np.round(random.gamma(2, 10, (2, size * size)), draw(st.integers(0, 2)))
    values[random.random(values.shape) < draw(st.sampled_from([0, 0.1, 0.3]))] = np.nan
    return values, grid(size)


@PROPERTIES
@given(maps(), st.randoms(use_true_random=False))
def test_the_order_of_areas_changes_nothing(made, random):
    values, neighbours = made
    codes = list(neighbours.codes)
    shuffled = list(range(len(codes)))
    random.shuffle(shuffled)
    place = np.argsort(shuffled)
    other = net_of(
        list(zip(place[neighbours.first].tolist(), place[neighbours.second].tolist())),
        [codes[number] for number in shuffled],
    )
    once, again = (
        clusters(values, [1, -1], codes, neighbours),
        clusters(values[:, shuffled], [1, -1], other.codes, other),
    )
    for name in ("local", "p", "adjusted", "cluster", "problem"):
        np.testing.assert_array_equal(getattr(again, name), getattr(once, name)[:, shuffled])
    once, again = moran(values, codes, neighbours), moran(values[:, shuffled], other.codes, other)
    for name in ("areas", "moran", "z", "p", "problem"):
        np.testing.assert_array_equal(getattr(again, name), getattr(once, name))
    # nor does the order in which only one of both was given
    np.testing.assert_array_equal(moran(values, codes, other).p, once.p)


@PROPERTIES
@given(maps(), st.sampled_from([0.001, 3.7, 1e5]), st.sampled_from([0, -250.0, 1e4]))
def test_another_unit_changes_nothing(made, factor, offset):
    values, neighbours = made
    codes = neighbours.codes
    once, again = (
        clusters(values, [1, 1], codes, neighbours),
        clusters(values * factor + offset, [1, 1], codes, neighbours),
    )
    np.testing.assert_allclose(again.local, once.local, atol=1e-6)
    np.testing.assert_array_equal(again.p, once.p)
    np.testing.assert_array_equal(again.cluster, once.cluster)
    np.testing.assert_array_equal(
        moran(values * factor + offset, codes, neighbours).p, moran(values, codes, neighbours).p
    )


@PROPERTIES
@given(maps())
def test_what_is_missing_stays_missing_and_says_so(made):
    values, neighbours = made
    found = clusters(values, [1, 1], neighbours.codes, neighbours)
    gaps = np.isnan(values)
    assert np.isnan(found.local[gaps]).all()
    assert np.isnan(found.p[gaps]).all()
    assert (found.cluster[gaps] == -1).all()
    assert (found.problem[gaps] == Problem.NO_VALUE).all()
    assert (np.isnan(found.p) == (found.problem != Problem.NONE)).all()


def told(values, neighbours, indicators, say=ENGLISH):
    codes, directions = list(neighbours.codes), [indicator.direction for indicator in indicators]
    around = clusters(values, directions, codes, neighbours)
    frame = pattern_frame(moran(values, codes, neighbours), around, indicators, say)
    return frame, cluster_frame(around, codes, indicators, say)


def test_the_frames_have_a_row_an_indicator_and_a_row_an_area_with_a_reason():
    values = np.concatenate([planted()[0]] * 3)
    values[0, 0] = np.nan
    pattern, cluster = told(values, grid(12), [BETTER, WORSE, NEUTRAL])
    assert pattern["indicator"].tolist() == ["o_lbm", "k_bijstand", "c_inw"]
    assert pattern["areas"].tolist() == [143, 144, 144]
    assert pattern["pattern"].tolist() == ["clustered"] * 3
    named_kinds = cluster[cluster["cluster"].ne("none")].groupby("indicator")["cluster"].count()
    assert (
        pattern.set_index("indicator")["left"].loc[["o_lbm", "k_bijstand"]].to_dict()
        == named_kinds.drop("c_inw").to_dict()
    )
    assert len(cluster) == 3 * 144
    assert cluster.loc[cluster["indicator"].eq("c_inw"), "cluster"].isna().all()
    assert cluster["reason"].str.fullmatch(r"[A-Z].*\.").all()
    assert cluster["reason"].iloc[0] == "No cluster: the area has no value."


def test_a_pattern_is_told_with_its_numbers_in_both_languages():
    values, odd, low, _ = planted()
    pattern, cluster = told(values, grid(12), [BETTER])
    number = f"{moran(values, named(144), grid(12)).moran[0]:.2f}"
    left, apart = pattern["left"].iloc[0], pattern["apart"].iloc[0]
    assert pattern["reason"].iloc[0] == (
        "Clustered: unfavourable areas lie by unfavourable ones and favourable by favourable, more than by chance "
        f"(Moran's I {number}, p 0.002). Of 144 areas {left} lie in a cluster or stand out from their neighbours; "
        f"{apart} would without the correction for testing many areas."
    )
    assert (
        cluster["reason"]
        .iloc[low]
        .startswith("Unfavourable, and so are the areas around it, more than by chance (p 0.")
    )
    assert cluster["reason"].iloc[odd].startswith("Favourable among unfavourable areas, more than by chance (p 0.000")
    pattern, cluster = told(values, grid(12), [BETTER], DUTCH)
    assert f"(Morans I {number.replace('.', ',')}, p 0,002). Van 144 gebieden" in pattern["reason"].iloc[0]
    assert cluster["reason"].iloc[low].startswith("Ongunstig, en de gebieden eromheen ook, meer dan door toeval (p 0,")


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        (np.arange(19.0), "No pattern: 19 areas have a value and touch another that has one; 20 are needed."),
        (np.full(30, 7.0), "No pattern: all areas have the same value."),
    ],
)
def test_why_there_is_no_pattern_is_told(values, sentence):
    filled = np.full((1, 30), np.nan)
    filled[0, : len(values)] = values
    pattern, cluster = told(filled, ring(30), [WORSE])
    assert pattern["reason"].tolist() == [sentence]
    assert pattern["pattern"].isna().all()
    assert cluster["cluster"].isna().all()
    assert cluster["reason"].str.startswith("No cluster: ").all()


def test_a_pattern_that_could_be_chance_is_not_called_one():
    values = np.random.default_rng(1).normal(size=(1, 64))
    pattern, _ = told(values, grid(8), [NEUTRAL])
    assert pattern["pattern"].tolist() == ["none"]
    assert pattern["reason"].iloc[0].startswith("No pattern: how the values lie could be chance (Moran's I ")


def test_without_indicators_the_frames_are_empty():
    pattern, cluster = told(np.empty((0, 30)), ring(30), [])
    assert len(pattern) == len(cluster) == 0
    assert "reason" in pattern
    assert "cluster" in cluster
