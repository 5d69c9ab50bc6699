"""Tasks run one after the other, and each of them comes to its end."""

from __future__ import annotations

from typing import Any

from quickscan_veerkracht.ui.tasks import StudyTask, TaskDesk
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
