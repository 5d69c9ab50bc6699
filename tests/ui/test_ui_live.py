"""Results that follow a choice by themselves: only what the choice touches is worked out again."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from quickscan_veerkracht.ui.live_tasks import RenewTask
from quickscan_veerkracht.veerkracht.analysis import by_year, change_reasons, level_reasons, suppression
from quickscan_veerkracht.veerkracht.analysis.choosing import with_choice
from quickscan_veerkracht.veerkracht.mapping import wide
from quickscan_veerkracht.veerkracht.pipeline import analysed
from quickscan_veerkracht.veerkracht.progress import Progress

CRIMES = "o_misdrijf"
BREAKS = (20.0, 30.0, 40.0, 50.0)
KEPT = (
    (level_reasons, "signal_reasons"),
    (change_reasons, "_told"),
    (suppression, "_shown_before"),
    (by_year, "_areas_by_year"),
    (wide, "_parts"),
    (wide, "_years_in_one"),
    (wide, "_lines_through_years"),
)


@pytest.fixture
def worked_out(monkeypatch):
    """Of which indicators the columns on the map, and the sentences on a change, are worked out."""
    columns, changes = set(), set()
    hide, tell = wide.without_hidden, change_reasons.trend_reasons

    def hiding(rows):
        columns.update(rows["indicator"].unique() if "indicator" in rows else ())
        return hide(rows)

    def telling(frame, indicator, say):
        changes.add(indicator.id)
        return tell(frame, indicator, say)

    monkeypatch.setattr(wide, "without_hidden", hiding)
    monkeypatch.setattr(change_reasons, "trend_reasons", telling)
    return columns, changes


@pytest.fixture
def renewed(small_filled, tmp_path):
    """The results of other choices on what the small sample was made of."""
    gathered = small_filled.findings.gathered

    def made(study):
        return RenewTask(study, gathered, tmp_path / "renewed.gpkg", "k_level", False, "").work(Progress())

    return made


def test_a_choice_on_one_indicator_leaves_the_others_as_they_were(small_filled, renewed, worked_out, monkeypatch):
    study = small_filled.findings.quickscan.study
    first = renewed(study)
    columns, changes = worked_out
    columns.clear()
    changes.clear()
    chosen = with_choice(study, CRIMES, method="breaks", breaks=BREAKS)
    second = renewed(chosen)
    signals = first.quickscan.results.signals
    assert CRIMES in columns
    assert len(columns) < signals["indicator"].nunique() / 2
    assert changes == set()
    # what the figures are, and their lines through the years, hang on no choice of classes
    assert second.quickscan.results.observations is first.quickscan.results.observations
    assert all(second.numbers.years[name] is first.numbers.years[name] for name in first.numbers.years)
    # what was kept is what comes out when nothing is
    for room, name in KEPT:
        monkeypatch.setattr(room, name, getattr(room, name).__wrapped__)
    anew = analysed(chosen, second.gathered)
    assert second.quickscan.results.signals.equals(anew.results.signals)
    assert second.quickscan.results.trends.equals(anew.results.trends)
    assert wide.wide_areas(second.quickscan).equals(wide._wide_areas(anew))


def test_another_limit_on_what_may_be_shown_does_change_the_figures(small_filled, renewed):
    study = small_filled.findings.quickscan.study
    limits = study.thresholds
    first = renewed(study)
    other = study.changed(thresholds=replace(limits, hide_inhabitants=1500))
    second = renewed(other)
    assert second.quickscan.results.observations is not first.quickscan.results.observations
    shown, fewer = (found.quickscan.results.observations["value"].notna().sum() for found in (first, second))
    assert fewer < shown
    before, after = first.numbers.years[CRIMES].areas, second.numbers.years[CRIMES].areas
    assert np.isnan(after).sum() > np.isnan(before).sum()
