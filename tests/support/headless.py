"""Runs the plugin's algorithms: through ``qgis_process`` as a stranger does, or here with a watched feedback."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Optional

from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProject

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "sample"


@dataclass(frozen=True)
class Outcome:
    """How a run ended: ``results`` of a good one, ``told`` everything that was said on the way."""

    good: bool
    results: dict[str, Any]
    told: str


class Headless:
    """``qgis_process`` with this tree as a plugin, in a profile of its own."""

    def __init__(self, folder: Path, language: str = "en") -> None:
        self._folder = folder
        self._language = language
        profile = folder / "profiles" / "default"
        (profile / "python" / "plugins").mkdir(parents=True)
        (profile / "python" / "plugins" / "quickscan_veerkracht").symlink_to(ROOT)
        (profile / "QGIS").mkdir()
        (profile / "QGIS" / "QGIS3.ini").write_text("[PythonPlugins]\nquickscan_veerkracht=true\n", encoding="utf-8")

    def command(self, algorithm: str, parameters: Mapping[str, object]) -> list[str]:
        program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
        assert program, "qgis_process is not installed"
        given = [
            f"--{name}={one}"
            for name, value in parameters.items()
            for one in (value if type(value) is list else [value])
        ]
        return [program, "run", f"veerkracht:{algorithm}", "--json", *given]

    def environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("QGIS_", "LC_"))}
        tongue = {"en": "C.UTF-8", "nl": "nl_NL.UTF-8"}[self._language]
        own = {"QT_QPA_PLATFORM": "offscreen", "QGIS_CUSTOM_CONFIG_PATH": str(self._folder), "LANG": tongue}
        if not kept.get("PYTHONPYCACHEPREFIX"):  # nothing is written beside the sources
            own["PYTHONDONTWRITEBYTECODE"] = "1"
        return {**kept, **own, "LANGUAGE": ""}

    def run(self, algorithm: str, **parameters: object) -> Outcome:
        done = subprocess.run(
            self.command(algorithm, parameters),
            env=self.environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=900,
        )
        good = done.returncode == 0
        results = json.loads(done.stdout[done.stdout.index("{") :])["results"] if good else {}
        return Outcome(good, results, done.stdout + done.stderr)

    def kill_when(self, ready: Callable[[], bool], algorithm: str, **parameters: object) -> None:
        """Start a run and kill it without mercy as soon as ``ready``."""
        process = subprocess.Popen(
            self.command(algorithm, parameters),
            env=self.environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            while not ready():
                assert process.poll() is None, "the run ended before it could be killed"
                time.sleep(0.05)
        finally:
            process.send_signal(signal.SIGKILL)
            process.wait()


class WatchedFeedback(QgsProcessingFeedback):
    """Remembers what it is told, and cancels at a share of the work (in percent) when asked to."""

    def __init__(self, cancel_at: Optional[float] = None) -> None:
        super().__init__(False)
        self.told: list[str] = []
        self._cancel_at = cancel_at
        self.progressChanged.connect(self._cancel_in_time)

    def _cancel_in_time(self, progress: float) -> None:
        if self._cancel_at is not None and progress >= self._cancel_at:
            self.cancel()

    def setProgressText(self, text: str) -> None:  # noqa: N802
        self.told.append(text)

    def pushInfo(self, info: str) -> None:  # noqa: N802
        self.told.append(info)

    def reportError(self, error: str, fatalError: bool = False) -> None:  # noqa: N802, N803
        self.told.append(error)


def run_here(algorithm: str, parameters: Mapping[str, object], cancel_at: Optional[float] = None) -> Outcome:
    """Run in this process, on the current project."""
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    feedback = WatchedFeedback(cancel_at)
    chosen = QgsApplication.processingRegistry().createAlgorithmById(f"veerkracht:{algorithm}")
    acceptable, why = chosen.checkParameterValues(dict(parameters), context)
    if not acceptable:
        return Outcome(False, {}, why)
    results, good = chosen.run(dict(parameters), context, feedback)
    return Outcome(good, results, "\n".join(feedback.told))


def fingerprints(*paths: Path) -> dict[str, str]:
    """The SHA-256 of every file among ``paths`` and in the folders among them."""
    files = [file for path in paths for file in ([path] if path.is_file() else sorted(path.rglob("*")))]
    return {str(file): hashlib.sha256(file.read_bytes()).hexdigest() for file in files if file.is_file()}


def study_sources(path: Path = SAMPLE / "study.json") -> list[Path]:
    """The files that a study reads."""
    study = json.loads(path.read_text(encoding="utf-8"))
    names = [study["areas"]["path"], *(table["path"] for table in study["tables"])]
    return [path.parent / name for name in names]
