"""What is made of hidden figures is hidden, and what is made of rounded ones cannot tell how they were rounded."""

from __future__ import annotations

from typing import Optional

import numpy as np
import pandas as pd
import pytest
from quickscan_veerkracht.veerkracht.intake.derived import with_derived
from quickscan_veerkracht.veerkracht.intake.frames import observations
from quickscan_veerkracht.veerkracht.intake.own import own_indicators
from quickscan_veerkracht.veerkracht.intake.rates import with_rates
from quickscan_veerkracht.veerkracht.own_indicators import Formula, OwnIndicator
from quickscan_veerkracht.veerkracht.wording import Wording
from support.observed import MUNICIPALITY, Town, rows_of

DEBTORS = OwnIndicator("c_schuld", "C", 0, "count", label_nl="Schuldhulp", unit_nl="mensen", sensitive=True)
PEOPLE = 1000.0


class OwnTown(Town):
    """A town with own indicators; its derived figures are made when it is asked for."""

    def __init__(self, indicators: tuple[OwnIndicator, ...], areas: int, inhabitants: object = PEOPLE) -> None:
        with own_indicators(indicators):
            super().__init__(areas, inhabitants)
        self._indicators = indicators

    def observations(self) -> pd.DataFrame:
        with own_indicators(self._indicators):
            completed, _ = with_rates(super().observations(), Wording("en"))
            return observations(with_derived(completed, Wording("en"))[0])


def own(id_: str, kind: str, *operands: str, per: Optional[int] = None, direction: int = -1) -> OwnIndicator:
    formula = Formula(kind, operands, per)
    return OwnIndicator(id_, "K", direction, label_nl=f"Label {id_}", unit_nl="x", formula=formula)


def shown(town: Town, indicator: str) -> pd.DataFrame:
    rows = rows_of(town.results().observations, indicator)
    return rows[rows["area_code"] != MUNICIPALITY].set_index("area_code").loc[town.codes]


def indebted(cases: list[float], *made: OwnIndicator, total: bool = True) -> OwnTown:
    town = OwnTown((DEBTORS, *made), len(cases))
    town.add("c_schuld", 2020, cases)
    return town.published("c_schuld", 2020, sum(cases)) if total else town


def test_a_sensitive_count_is_hidden_and_rounded_as_a_sensitive_share_is():
    rows = shown(indebted([3, 30, 10, 41, 52, 63, 70, 80, 90, 99]), "c_schuld")
    # 1 to 4 people hidden, and the smallest other, so that the total does not give it
    assert rows["value"].isna().tolist() == [True, False, True, *[False] * 7]
    assert rows["value"].dropna().tolist() == [30, 40, 50, 65, 70, 80, 90, 100]
    assert rows["status"].iloc[[0, 2]].tolist() == ["suppressed", "suppressed"]


def test_a_share_of_a_hidden_count_is_hidden_in_the_same_areas_with_its_reason():
    town = indebted([3, 30, 10, 41, 52, 63, 70, 80, 90, 99], own("k_schuld", "ratio", "c_schuld", "c_inw", per=1000))
    rows, results = shown(town, "k_schuld"), town.results()
    assert rows["value"].isna().tolist() == [True, False, True, *[False] * 7]
    assert rows["numerator"].isna().tolist() == rows["value"].isna().tolist()
    assert rows["value"].dropna().tolist() == [30, 40, 50, 65, 70, 80, 90, 100]
    reasons = rows_of(results.hidden, "k_schuld").set_index("area_code")["reason"]
    assert "1 to 4" in reasons[town.codes[0]]
    assert "total" in reasons[town.codes[2]]
    signals = rows_of(results.signals, "k_schuld").set_index("area_code")
    assert signals.loc[town.codes[0], "signal"] is pd.NA
    assert "1 to 4" in signals.loc[town.codes[0], "reason"]


def test_a_sum_with_an_exact_count_does_not_tell_how_the_other_was_rounded():
    town = indebted([12, 30, 10, 41, 52, 63, 70, 80, 90, 99], own("c_som", "sum", "c_schuld", "c_hh", direction=0))
    town.add("c_hh", 2020, 501.0)
    # 12 becomes 10, 41 becomes 40, and so on; the households are 501 each
    assert shown(town, "c_som")["value"].tolist() == [511, 531, 511, 541, 551, 566, 571, 581, 591, 601]


@pytest.mark.parametrize("kind", ["sum", "difference"])
def test_no_operand_that_is_hidden_follows_from_the_derived_figure_and_the_other(kind):
    town = indebted([2, 30, 10, 41, 52, 63, 70, 80, 90, 99], own("c_made", kind, "c_hh", "c_schuld", direction=0))
    town.add("c_hh", 2020, 501.0)
    hidden = shown(town, "c_schuld")["value"].isna()
    assert hidden.sum() == 2
    assert shown(town, "c_made")["value"][hidden].isna().all()
    assert not shown(town, "c_hh")["value"].isna().any()


def test_what_is_made_of_a_derived_figure_is_hidden_too():
    share = own("k_schuld", "ratio", "c_schuld", "c_inw", per=1000)
    twice = own("k_verhouding", "ratio", "k_psych", "k_schuld")
    town = indebted([3, 30, 10, 41, 52, 63, 70, 80, 90, 99], share, twice)
    town.add("k_psych", 2020, 60.0)
    rows = shown(town, "k_verhouding")
    assert rows["value"].isna().tolist() == [True, False, True, *[False] * 7]
    # 60 over the rounded shares
    assert rows["value"].dropna().tolist() == pytest.approx([60 / n for n in (30, 40, 50, 65, 70, 80, 90, 100)])


def test_few_inhabitants_hide_the_derived_figure_as_every_other():
    people = [40.0, *[PEOPLE] * 11]
    town = OwnTown((own("k_druk", "per", "k_bijstand", "c_hh", per=100),), 12, people)
    town.add("k_bijstand", 2020, np.nan, counted=[4.0, *np.linspace(20, 130, 11)]).add("c_hh", 2020, 500.0)
    rows = shown(town, "k_druk")
    assert rows["value"].isna().tolist() == [True, *[False] * 11]
    assert rows["status"].iloc[0] == "suppressed"


def test_a_derived_share_has_the_signals_and_intervals_of_any_other():
    """Benefits per household, beside the same numbers read as a share of households from a table."""
    counts = [20.0, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75]
    town = OwnTown((own("k_hh", "per", "k_bijstand", "c_hh", per=100),), 12)
    town.add("k_bijstand", 2020, np.nan, counted=counts).add("c_hh", 2020, 500.0)
    town.add("k_laaginkomen", 2020, [number / 5 for number in counts], of=500.0, counted=counts)
    signals = town.results().signals
    columns = ["value", "denominator", "low", "high", "reference", "z", "signal", "certainty", "uncertain"]
    made, read = (rows_of(signals, name)[columns] for name in ("k_hh", "k_laaginkomen"))
    pd.testing.assert_frame_equal(made, read)
    assert made["signal"].notna().all()
