"""The study inside the QGIS project: written at every change, read when a project is opened."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Callable, Optional

from qgis.core import QgsProject

from ..veerkracht.intake.own import catalogue_with
from ..veerkracht.study import Study, from_json

SCOPE = "QuickScanVeerkracht"


@dataclass(frozen=True)
class SavedState:
    """What a project remembers; ``computed``: the results belonged to this very study when it was saved."""

    study: Study
    area_layer_id: str = ""
    view_id: str = ""
    computed: bool = False


def write(project: QgsProject, state: SavedState) -> None:
    """Remember the study in ``project``, with paths as the project itself writes them (relative or absolute)."""
    text = _with_paths(state.study, project.writePath).to_json()
    for key, value in (("study", text), ("area_layer", state.area_layer_id), ("view", state.view_id)):
        if project.readEntry(SCOPE, key)[0] != value:
            project.writeEntry(SCOPE, key, value)
    if project.readBoolEntry(SCOPE, "computed")[0] != state.computed:
        project.writeEntryBool(SCOPE, "computed", state.computed)


def read(project: QgsProject) -> Optional[SavedState]:
    """The study that ``project`` remembers, or None.

    Raises
    ------
    QuickScanError : it was written by a newer plugin, is damaged, or has own indicators that cannot be used.
    """
    text = project.readEntry(SCOPE, "study")[0]
    if not text:
        return None
    study = from_json(text)
    catalogue_with(study.indicators)
    return SavedState(
        _with_paths(study, project.readPath),
        project.readEntry(SCOPE, "area_layer")[0],
        project.readEntry(SCOPE, "view")[0],
        project.readBoolEntry(SCOPE, "computed")[0],
    )


def _with_paths(study: Study, convert: Callable[[str], str]) -> Study:
    def converted(path: str) -> str:
        return convert(path) if path else path

    return study.changed(
        areas=replace(study.areas, path=converted(study.areas.path)),
        tables=tuple(replace(table, path=converted(table.path)) for table in study.tables),
    )
