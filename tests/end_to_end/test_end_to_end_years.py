"""The classes of all years in the GeoPackage, on real files."""

from __future__ import annotations

import re

import pytest


@pytest.mark.parametrize("name", ["sample_walk", "utrecht_walk"])
def test_the_year_of_the_signals_has_the_same_classes_and_hatch_as_the_signals(name, request):
    walk = request.getfixturevalue(name)
    areas, signals = walk.table("areas"), walk.table("signals")
    indicators = [column[: -len("_by_year")] for column in areas if column.endswith("_by_year")]
    assert len(indicators) >= 4
    compared = 0
    for indicator in indicators:
        texts = areas.set_index("area_code")[f"{indicator}_by_year"].fillna("")
        for row in signals[signals["indicator"] == indicator].itertuples():
            found = re.search(rf"{row.year}:(.)(~?)", texts[row.area_code])
            shown = "" if found is None or found[1] == "x" else found[1]
            assert shown == ("" if row.signal != row.signal else str(int(row.signal))), (indicator, row.area_code)
            if shown:
                assert bool(found[2]) == bool(row.uncertain), (indicator, row.area_code)
                compared += 1
    assert compared > 300
