"""Tasks run one after the other, and each of them comes to its end."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QTimer
from quickscan_veerkracht.ui.tasks import StudyTask, TaskDesk
from quickscan_veerkracht.ui.turns import Steps
from quickscan_veerkracht.veerkracht.progress import Progress


class Quick(StudyTask):
    def __init__(self, number: int) -> None:
        super().__init__(f"task {number}")
        self._number = number

    def work(self, progress: Progress) -> Any:
        progress.step(0.1)
        return self._number


def test_tasks_that_are_started_when_another_ends_all_come_to_their_end(qtbot, qgis_app):
    """QGIS can throw away a task that is added while it tidies up the one before."""
    desk = TaskDesk()
    ended: list[int] = []

    def end(number: int) -> None:
        ended.append(number)
        if number < 300:
            desk.start(Quick(number + 1), end, lambda problem: None)

    desk.start(Quick(1), end, lambda problem: None)
    qtbot.waitUntil(lambda: not desk.busy, timeout=60_000)
    assert ended == list(range(1, 301))


def test_what_is_left_to_do_is_done_in_turns_before_the_next_task_starts(qtbot, qgis_app):
    desk, order = TaskDesk(), []

    def steps(name: str) -> Steps:
        for number in range(3):
            order.append(f"{name} {number}")
            yield

    def put(result: int) -> None:
        desk.go_on(steps("first"))
        desk.go_on(steps("second"))
        QTimer.singleShot(0, lambda: order.append("a click"))

    desk.start(Quick(1), put, lambda problem: None)
    desk.start(Quick(2), lambda _result: order.append("the next task"), lambda problem: None)
    qtbot.waitUntil(lambda: not desk.busy, timeout=10_000)
    rest = [name for name in order if name != "a click"]
    assert rest == [*(f"{name} {number}" for name in ("first", "second") for number in range(3)), "the next task"]
    # what the user does comes between the steps
    assert 0 <= order.index("a click") < order.index("second 2")


def test_steps_that_are_not_wanted_any_more_put_away_what_they_hold(qtbot, qgis_app):
    desk, told = TaskDesk(), []

    def steps(name: str) -> Steps:
        try:
            told.append(f"{name} began")
            if name == "ends all":
                desk.abandon()
            while True:
                yield
        finally:
            told.append(f"{name} tidied up")

    desk.go_on(steps("alone"))
    qtbot.waitUntil(lambda: "alone began" in told)
    desk.abandon()
    assert not desk.busy
    desk.go_on(steps("ends all"))
    desk.go_on(steps("never begun"))
    qtbot.waitUntil(lambda: "ends all began" in told)
    qtbot.wait(20)
    assert not desk.busy
    assert told == ["alone began", "alone tidied up", "ends all began", "ends all tidied up"]
