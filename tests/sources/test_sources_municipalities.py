"""Which municipality a user means."""

from __future__ import annotations

from pathlib import Path

import pytest
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.sources.municipalities import (
    find_municipality,
    list_municipalities,
    municipality_code,
)


@pytest.fixture
def find(publishers, progress):
    return lambda text, year=2022: find_municipality(text, year, publishers, progress)


@pytest.mark.parametrize("text", ["Veerdam", "veerdam", "  VEERDAM ", "GM9901", "gm9901", "9901"])
def test_a_municipality_is_known_by_name_and_code(find, text) -> None:
    assert find(text) == "GM9901"


@pytest.mark.parametrize(
    ("text", "code"), [("200", "GM0200"), ("GM0200", "GM0200"), ("Apeldoorn", ""), ("GM02000", ""), ("", "")]
)
def test_a_code_is_four_digits_that_may_lack_zeros(text, code) -> None:
    assert municipality_code(text) == code


def test_a_code_needs_no_list(find, server) -> None:
    find("GM9901")
    assert server.asked == []


def test_a_name_that_is_nearly_right_is_met_with_the_right_one(find) -> None:
    with pytest.raises(QuickScanError) as problem:
        find("Veerdamm")
    assert problem.value.message == "There is no municipality “Veerdamm” in 2022."
    assert "Veerdam (GM9901)" in problem.value.details


def test_part_of_a_name_is_met_with_the_names_that_hold_it(find) -> None:
    with pytest.raises(QuickScanError) as problem:
        find("dam")
    assert "Veerdam (GM9901)" in problem.value.details


def test_a_name_of_two_municipalities_is_met_with_their_codes(find) -> None:
    with pytest.raises(QuickScanError) as problem:
        find("Dubbeldam")
    assert "GM9904, GM9905" in problem.value.details


def test_the_list_is_kept_in_a_folder_of_its_own(find, server, tmp_path) -> None:
    find("Veerdam")
    asked = len(server.asked)
    assert asked == 1
    find("Overkant")
    assert len(server.asked) == asked
    assert [path.name for path in tmp_path.iterdir()] == ["municipalities"]


def test_the_simplified_shapes_are_asked_first_because_they_are_small(find, server) -> None:
    find("Veerdam")
    assert server.paths("gebiedsindelingen") == [asked.path for asked in server.asked]
    assert server.asked[0].query["jaarcode"] == "2022"


def test_another_service_gives_the_list_where_the_first_does_not(find, server) -> None:
    server.answer("gebiedsindelingen", 404)
    assert find("Veerdam") == "GM9901"


def test_the_list_that_pdok_gave_names_every_municipality_of_2025(
    server, publishers, progress, shared_data: Path
) -> None:
    real = (shared_data / "boundaries" / "pdok_ogcapi_cbs_gemeente_gegeneraliseerd_2025.json").read_bytes()
    server.answer("gemeente_gegeneraliseerd", 200, real, "application/geo+json")
    names = list_municipalities(2025, publishers, progress)
    assert len(names) == 342
    assert names["GM0200"] == "Apeldoorn"
    assert names["GM0518"] == "'s-Gravenhage"
    assert find_municipality("utrecht", 2025, publishers, progress) == "GM0344"
    with pytest.raises(QuickScanError) as problem:
        find_municipality("Den Haag", 2025, publishers, progress)
    assert "342 municipalities" in problem.value.details
    with pytest.raises(QuickScanError) as problem:
        find_municipality("Bergen", 2025, publishers, progress)
    assert "Bergen (L.) (GM0893)" in problem.value.details
    assert "Bergen (NH.) (GM0373)" in problem.value.details
