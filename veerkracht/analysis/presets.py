"""Sets of choices under a name: those that come with the plugin, and a user's own, which are files to give away."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ..errors import QuickScanError
from ..intake.catalogue import Indicator
from ..study import VERSION as STUDY_VERSION
from ..study import Choice, Study, from_json
from .intervals import COUNTED_KINDS
from .roles import can_be_red

VERSION = 1
SUFFIX = ".preset.json"
# what of a study a set of choices holds: how is judged, not what, where or when
CHOICES = (
    "reference",
    "thresholds",
    "nuisance_indicator",
    "vulnerability_indicators",
    "base_year",
    "choices",
    "left_out",
)
USUAL, NATIONAL, FINGERTIPS = "usual", "national", "fingertips"


@dataclass(frozen=True)
class Preset:
    """A set of choices, in a study that holds nothing else. id : of the plugin's own; empty for a user's."""

    name: str
    study: Study
    id: str = ""

    def applied(self, study: Study) -> Study:
        """A study with these choices in the place of its own."""
        return study.changed(**{name: getattr(self.study, name) for name in CHOICES})

    def is_in(self, study: Study) -> bool:
        """Whether a study has just these choices, in whatever order they were made."""
        return _sorted(self.applied(study)) == _sorted(study)

    def to_json(self) -> str:
        """Text that :func:`from_text` reads back equal."""
        document = {key: value for key, value in asdict(self.study).items() if key in CHOICES}
        written = {"preset": VERSION, "study": STUDY_VERSION, "name": self.name, "choices": document}
        return json.dumps(written, indent=2, ensure_ascii=False)


def of_study(name: str, study: Study) -> Preset:
    """The choices of a study under a name."""
    return Preset(name, Study(**{key: getattr(study, key) for key in CHOICES}))


def built_in(catalogue: Mapping[str, Indicator], names: Mapping[str, str]) -> tuple[Preset, ...]:
    """The plugin's own: the usual choices; as the national research, which compares with the Netherlands; and as OHID
    Fingertips colours its tables, by whether the whole interval lies on one side of the reference.

    Parameters
    ----------
    names : what each id is called.
    """
    counted = (item for item in catalogue.values() if can_be_red(item) and item.kind in COUNTED_KINDS)
    by_interval = tuple(Choice(item.id, method="benchmark") for item in counted)
    studies = {USUAL: Study(), NATIONAL: Study(reference="netherlands"), FINGERTIPS: Study(choices=by_interval)}
    return tuple(Preset(names[id_], study, id_) for id_, study in studies.items())


def from_text(text: str) -> Preset:
    """Read a set of choices.

    Raises
    ------
    QuickScanError : the text is none, was written by a newer plugin, or holds a choice that is not understood.
    """
    try:
        document = json.loads(text)
        version, name, choices = int(document["preset"]), str(document["name"]).strip(), dict(document["choices"])
        unknown = sorted(set(choices) - set(CHOICES))
        if version > VERSION or unknown or not name:
            raise ValueError(f"version {version}, {', '.join(unknown)}")
        study = _study(choices, int(document["study"]))
    except (ValueError, KeyError, TypeError, AttributeError) as problem:
        raise QuickScanError(
            "This is not a set of choices of QuickScan Veerkracht.",
            "It could not be read: {problem}",
            "Choose a file whose name ends in .preset.json, or update the plugin.",
            problem=problem,
        ) from problem
    return Preset(name, study)


def _study(choices: dict[str, Any], version: int) -> Study:
    return from_json(json.dumps({"version": version, **choices}))


def read_preset(path: Path) -> Preset:
    """Read a set of choices from a file.

    Raises
    ------
    QuickScanError : the file cannot be read, or is none.
    """
    try:
        return from_text(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as problem:
        raise QuickScanError(
            "The file {name} could not be read.", "{problem}", "Check the path.", name=path.name, problem=problem
        ) from problem


def read_presets(folder: Path) -> tuple[Preset, ...]:
    """A user's own, by name; what is none in the folder is passed over."""
    found = []
    for path in sorted(folder.glob(f"*{SUFFIX}")):
        try:
            found.append(read_preset(path))
        except QuickScanError:
            continue
    return tuple(sorted(found, key=lambda preset: preset.name.lower()))


def save_preset(preset: Preset, path: Path) -> None:
    """Write a set of choices; an earlier file is replaced when the new one is complete.

    Raises
    ------
    QuickScanError : the file cannot be written.
    """
    aside = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside.write_text(preset.to_json(), encoding="utf-8")
        aside.replace(path)
    except OSError as problem:
        raise _not_written(path, problem) from problem


def remove_preset(name: str, folder: Path) -> None:
    """Delete a user's own set of choices.

    Raises
    ------
    QuickScanError : the file cannot be removed.
    """
    try:
        file_of(name, folder).unlink(missing_ok=True)
    except OSError as problem:
        raise _not_written(file_of(name, folder), problem) from problem


def file_of(name: str, folder: Path) -> Path:
    """Where a set of choices of this name is kept."""
    plain = "".join(letter if letter.isalnum() or letter in " -_" else "_" for letter in name).strip() or "preset"
    return folder / f"{plain[:80]}{SUFFIX}"


def _not_written(path: Path, problem: OSError) -> QuickScanError:
    return QuickScanError(
        "The choices could not be saved.",
        "{problem}",
        "Check whether you may write in {folder}.",
        problem=problem,
        folder=path.parent,
    )


def _sorted(study: Study) -> Study:
    return study.changed(
        choices=tuple(sorted(study.choices, key=lambda choice: choice.indicator)),
        left_out=tuple(sorted(study.left_out)),
        vulnerability_indicators=tuple(sorted(study.vulnerability_indicators)),
    )
