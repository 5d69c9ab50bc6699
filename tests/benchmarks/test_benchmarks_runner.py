"""``scripts/bench`` runs, knows its names and ends with a line of JSON; how long things take is asserted nowhere."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from types import SimpleNamespace

import pytest
from quickscan_veerkracht.benchmarks import __main__ as runner
from quickscan_veerkracht.benchmarks.support.comparison import Comparison, in_turns, table_of

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("name", "ratios"),
    [
        ("intake", {"read_national_year", "read_national_year_typed", "ten_years_memory", "join_ten_years"}),
        ("analysis", {"country", "country_memory", "town", "against_plain", "growth_2"}),
        ("mapping", {"draw_k_level", "draw_coincidence_absolute"}),
        ("start", {"load", "open_panel"}),
        ("simulation", {"status_false_alarms", "trend_false_alarms", "coincidence_false_alarms"}),
    ],
)
def test_a_benchmark_is_measured_and_its_last_line_is_json(name: str, ratios: set[str]) -> None:
    finished = subprocess.run([ROOT / "scripts" / "bench", name, "--small"], capture_output=True, text=True)
    assert finished.returncode == 0, finished.stderr
    *table, last = finished.stdout.splitlines()
    told = json.loads(last)
    assert set(told) == {"bench", "ratios"}
    assert told["bench"] == name
    assert set(told["ratios"]) == ratios
    assert all(isinstance(ratio, float) and ratio >= 0 for ratio in told["ratios"].values())
    assert [line.split(":")[0] for line in table if not line.startswith((" ", "|"))] == list(told["ratios"])


def test_an_unknown_name_is_answered_with_those_that_exist(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        runner.main(["kaarten"])
    assert stopped.value.code == 2
    told = capsys.readouterr().err
    assert "kaarten" in told
    assert all(name in told for name in runner.names())


def test_a_benchmark_is_a_module_of_the_folder() -> None:
    files = {path.stem for path in (ROOT / "benchmarks").glob("*.py")} - {"__init__", "__main__"}
    assert set(runner.names()) == files
    assert "intake" in files


def test_a_ratio_is_the_median_of_the_turns_own_ratios() -> None:
    # 3.0, 1.0 and 0.5; the medians of the sides would give 2 / 2
    comparison = Comparison("reading", "ours", "bare", ((6.0, 2.0), (2.0, 2.0), (1.0, 2.0)))
    assert comparison.ratio == 1.0
    assert Comparison("reading", "ours", "bare", ((6.0, 2.0), (9.0, 9.0), (8.0, 4.0))).ratio == 2.0
    assert table_of([comparison]).splitlines()[0] == "reading: 1.00 (0.50–3.00 in 3 turns)"


def test_works_are_timed_in_turns_after_one_that_warms_up(monkeypatch: pytest.MonkeyPatch) -> None:
    order: list[str] = []
    clock = SimpleNamespace(now=0.0)

    def work(name: str, seconds: float) -> None:
        order.append(name)
        clock.now += seconds if len(order) > 2 else 100.0

    monkeypatch.setattr("quickscan_veerkracht.benchmarks.support.comparison.perf_counter", lambda: clock.now)
    found = in_turns("reading", ("a", lambda: work("ours", 3.0)), ("b", lambda: work("bare", 2.0)), 2)
    assert order == ["ours", "bare"] * 3
    assert found.pairs == ((3.0, 2.0), (3.0, 2.0))
