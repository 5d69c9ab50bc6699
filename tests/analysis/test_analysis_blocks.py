"""A country is worked out some municipalities at a time, and each of them is as if it stood alone."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any, Optional

import numpy as np
import pytest
from quickscan_veerkracht.benchmarks.support.country import Country, make_country
from quickscan_veerkracht.veerkracht.analysis.blocks import AREAS, blocks
from quickscan_veerkracht.veerkracht.analysis.comparison import Comparison
from quickscan_veerkracht.veerkracht.analysis.measure import Measured, measure
from quickscan_veerkracht.veerkracht.analysis.places import Places
from quickscan_veerkracht.veerkracht.errors import Cancelled
from quickscan_veerkracht.veerkracht.intake.catalogue import catalogue
from quickscan_veerkracht.veerkracht.progress import Progress
from quickscan_veerkracht.veerkracht.study import Study

OWN = 320


def found_in(country: Country, place: str = "", progress: Optional[Progress] = None) -> Measured:
    areas = country.areas
    areas = areas[areas["municipality_code"] == place] if place else areas
    return measure(country.observations, areas, place, Study(), catalogue(), progress or Progress())


@pytest.fixture(scope="module")
def country() -> Country:
    return make_country(4, OWN)


@pytest.fixture(scope="module")
def whole(country: Country) -> Measured:
    return found_in(country)


def arrays(found: Any, path: str = "") -> dict[str, np.ndarray]:
    """Every array in it, by where it stands."""
    if isinstance(found, np.ndarray):
        return {path: found}
    parts = dict(enumerate(found)) if isinstance(found, tuple) else {}
    if is_dataclass(found):
        parts = {item.name: getattr(found, item.name) for item in fields(found)}
    return {name: array for key, part in parts.items() for name, array in arrays(part, f"{path}.{key}").items()}


def compared(found: Measured) -> dict[str, np.ndarray]:
    """What is worked out municipality by municipality, the fit of the residual included."""
    return {
        name: array
        for item in (*fields(Comparison), *(item for item in fields(found) if item.name == "fits"))
        for name, array in arrays(getattr(found, item.name), item.name).items()
    }


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ((3, 3, 3, 3), [(0, 2), (2, 4)]),
        ((9, 1, 1, 9), [(0, 1), (1, 3), (3, 4)]),
        ((1, 9, 1), [(0, 1), (1, 2), (2, 3)]),
        ((6, 1), [(0, 1), (1, 2)]),
        ((5,), [(0, 1)]),
    ],
)
def test_blocks_hold_as_many_municipalities_as_fit_and_none_is_cut(sizes, expected):
    places = Places(tuple("abcdefg"[: len(sizes)]), np.repeat(np.arange(len(sizes)), sizes))
    found = list(blocks(places, 6))
    assert [(block.places.start, block.places.stop) for block in found] == expected
    starts = [0, *np.cumsum(sizes).tolist()]
    assert [(block.areas.start, block.areas.stop) for block in found] == [(starts[a], starts[b]) for a, b in expected]


def test_each_municipality_of_a_country_is_as_if_it_stood_alone(country, whole):
    assert len(list(blocks(whole.cube.places))) == 2 < len(whole.cube.places.codes)
    of_all = compared(whole)
    for number, place in enumerate(whole.cube.places.codes):
        own = compared(found_in(country, place))
        assert len(own) > 80
        assert own.keys() == of_all.keys()
        for name, array in own.items():
            width = array.shape[-1]
            assert width in (1, OWN)
            part = of_all[name][..., number * width : (number + 1) * width]
            np.testing.assert_allclose(part, array, rtol=1e-11, atol=1e-11, err_msg=name)


def test_work_on_a_country_stops_between_two_blocks(country):
    asked: list[int] = []

    def stop() -> bool:
        asked.append(1)
        return len(asked) == 4  # at the start, after laying out, and twice while comparing

    with pytest.raises(Cancelled):
        found_in(country, progress=Progress(is_cancelled=stop))
    assert OWN * 2 <= AREAS < OWN * 4
