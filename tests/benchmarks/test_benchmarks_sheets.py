"""The town whose report is measured has all that a report prints."""

from __future__ import annotations

from quickscan_veerkracht.benchmarks.support.town import make_town
from quickscan_veerkracht.veerkracht.sheets import facts


def test_an_invented_town_has_districts_signals_trends_and_neighbours() -> None:
    town = make_town(3, 9)
    assert facts.districts(town).tolist() == ["Wijk 1", "Wijk 2", "Wijk 3"]
    assert facts.land(town)["district_code"].value_counts().tolist() == [3, 3, 3]
    assert town.results.signals["signal"].notna().mean() > 0.5
    assert town.results.trends["trend"].notna().any()
    assert town.results.coincidence["coincidence"].notna().any()
    assert not town.results.gap.empty
