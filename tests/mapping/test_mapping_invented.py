from __future__ import annotations

from support.invented import HIDDEN, INDICATORS, invented_quickscan


def test_the_invented_quickscan_has_a_signal_row_for_every_area_and_indicator():
    quickscan = invented_quickscan()
    areas = len(quickscan.areas.frame)
    signals = quickscan.results.signals
    assert areas == 61
    assert len(signals) == areas * (len(INDICATORS) + 1)
    hidden = quickscan.areas.frame["area_code"].iloc[list(HIDDEN)]
    assert signals.loc[signals["area_code"].isin(hidden), "value"].isna().all()
