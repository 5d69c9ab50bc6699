"""The data colours to colour-blind eyes (DOMAIN §9), and the three by three legend."""

from __future__ import annotations

import numpy as np
import pytest
from quickscan_veerkracht.veerkracht.analysis.coincidence import bivariate
from quickscan_veerkracht.veerkracht.mapping.legend import legend
from quickscan_veerkracht.veerkracht.mapping.palette import PAPER, WATER, palette, palette_names
from quickscan_veerkracht.veerkracht.wording import Wording
from support.colour_vision import difference, lab, least

EYES = ("normal", "protan", "deutan", "tritan")


# of the supplement to Sharma, Wu and Dalal (2005)
@pytest.mark.parametrize(
    ("one", "other", "published"),
    [
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, 2.5, 0), (73, 25, -18), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
        ((50, -1, 2), (50, 0, 0), 2.3669),
    ],
)
def test_differences_are_those_that_were_published(one, other, published):
    assert round(difference(np.array(one, dtype=float), np.array(other, dtype=float)), 4) == published


def test_the_signals_lie_as_far_apart_as_the_specification_says():
    found = [round(least(palette().signal, eyes), 1) for eyes in (*EYES, "grey")]
    assert found == [21.8, 15.0, 19.0, 27.6, 6.6]


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("name", palette_names())
def test_the_nine_classes_are_told_apart_by_all_eyes(name, eyes):
    colours = palette(name).bivariate
    assert len(set(colours)) == 9
    assert least(colours, eyes) >= 15


def test_no_class_of_the_nine_is_taken_for_water_or_for_no_data():
    for colour in palette().bivariate:
        assert min(difference(lab(colour), lab(other)) for other in (PAPER, WATER)) >= 6


def test_both_sides_grow_darker_towards_unfavourable():
    light = np.array([lab(colour)[0] for colour in palette().bivariate]).reshape(3, 3)
    assert (np.diff(light, axis=0) > 2).all()
    assert (np.diff(light, axis=1) > 2).all()


def test_the_legend_of_the_nine_is_a_square_whose_counts_are_those_of_the_table(made):
    view = next(view for view in made.maps.views if view.id == "bivariate")
    group = legend(made.quickscan, view, Wording("nl")).groups[0]
    assert (group.square.across, group.square.down) == ("Kwetsbaarheid", "Geregistreerde criminaliteit")
    rows = made.quickscan.results.coincidence.drop_duplicates("area_code")
    nine = group.entries[:9]
    assert [entry.count for entry in nine] == [int(rows["bivariate"].eq(number).sum()) for number in range(1, 10)]
    assert [entry.letter for entry in nine] == ["−−", "−0", "−+", "0−", "00", "0+", "+−", "+0", "++"]
    assert nine[2].label == "kwetsbaarheid ongunstig, geregistreerde criminaliteit gunstig"
    # the place in the square follows from the number, so the number has to follow from both sides
    assert bivariate(np.array([1, 2, 5]), np.array([5, 3, 1])).tolist() == [3, 2, 7]
    assert sum(entry.count for entry in group.entries if not entry.overlay) == len(made.quickscan.areas.frame)


def test_what_is_expected_has_marks_that_are_no_plus_or_minus(made):
    view = next(view for view in made.maps.views if view.id == "residual")
    group = legend(made.quickscan, view, Wording("nl")).groups[0]
    assert [entry.letter for entry in group.entries[:5]] == [">>", ">", "", "<", "<<"]
    assert group.entries[0].label == "veel meer dan verwacht"


def test_the_classes_of_coincidence_are_told_with_what_they_stand_for(made):
    view = next(view for view in made.maps.views if view.id == "coincidence_absolute")
    entries = legend(made.quickscan, view, Wording("nl")).groups[0].entries
    assert entries[1].label == "Veerkrachtig"
    assert entries[1].told == "Veerkrachtig: kwetsbaarheid neemt toe, geregistreerde criminaliteit niet"
    assert entries[-1].told == entries[-1].label
