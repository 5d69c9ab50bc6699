"""The files of a study, made in a process of its own with a QGIS of its own.

Layouts may only be drawn in a main thread. In QGIS that is the window's, which would stand still for as long as a page
takes; another process has one of its own, and where it breaks down the user's project is not lost with it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from typing import IO, Any, Optional

from .errors import Cancelled, QuickScanError
from .progress import Progress
from .study import Study, from_json

_MARK = "quickscan:"  # before our own lines: QGIS and its drivers write in the same stream
_STOP = b"stop\n"
PUBLISH, PROOFS = "publish", "proofs"
_PATIENCE = 20.0  # seconds that the other process gets to tidy up
_BEGIN = """
import importlib.util, sys
name, root = sys.argv[1:]
spec = importlib.util.spec_from_file_location(name, root + "/__init__.py", submodule_search_locations=[root])
sys.modules[name] = importlib.util.module_from_spec(spec)
spec.loader.exec_module(sys.modules[name])
importlib.import_module(name + ".veerkracht.apart").serve()
"""


class NotStartedError(Exception):
    """No other process could be started here, or it found no QGIS: do the work in this one."""


def publish_apart(study: Study, folder: Path, hashes: tuple[str, ...], progress: Progress) -> tuple[str, ...]:
    """Compute a study and write what it says is printed in ``folder``, as ``publication.publish_chosen`` does, in
    another process; returns what the proof-reader says of the sheets.

    Parameters
    ----------
    hashes : the SHA-256 of the tables in the study's order, as they were when the user saw the results.

    Raises
    ------
    NotStartedError : there is no Python to be found beside this QGIS, or it does not start.
    QuickScanError : of the pipeline; a table changed meanwhile; or the other process broke down.
    Cancelled : the user asked to stop.
    """
    request = {"work": PUBLISH, "study": study.to_json(), "folder": str(folder), "hashes": hashes}
    return tuple(_ask(request, progress)["done"])


def proofs_apart(
    study: Study, folder: Path, wanted: Sequence[str], progress: Progress, told: Callable[[dict[str, Any]], None]
) -> None:
    """Proofs of a study's sheets, as ``proofs.make_proofs`` makes them, in another process.

    Parameters
    ----------
    told : called, in this thread, with the plain values of each proof as it comes.

    Raises
    ------
    NotStartedError, QuickScanError, Cancelled : as :func:`publish_apart`.
    """
    _ask({"work": PROOFS, "study": study.to_json(), "folder": str(folder), "wanted": list(wanted)}, progress, told)


def _ask(
    request: dict[str, Any], progress: Progress, told: Optional[Callable[[dict[str, Any]], None]] = None
) -> dict[str, Any]:
    with tempfile.TemporaryFile() as errors:
        process = _started(errors)
        with process:
            try:
                answer = _follow(process, request, progress, told)
            finally:
                _end(process)
        if answer is None:
            errors.seek(0)
            raise _broke_down(process.returncode, errors)
    if "problem" in answer:
        raise Cancelled() if answer["problem"] is None else QuickScanError(*answer["problem"], **answer["values"])
    return answer


def serve() -> None:
    """The other side: do what was asked, tell in lines of JSON how it goes, and end."""
    from qgis.core import QgsApplication

    running = QgsApplication([], True)
    running.initQgis()
    request = json.loads(sys.stdin.buffer.readline())
    stop = Event()
    Thread(target=_hear, args=(stop,), daemon=True).start()
    _tell(started=True)
    try:
        progress = Progress(lambda share, words: _tell(share=share, words=words), stop.is_set)
        _tell(done={PUBLISH: _publish, PROOFS: _proofs}[request["work"]](request, progress))
    except Cancelled:
        _tell(problem=None)
    except QuickScanError as problem:
        _tell(problem=problem.templates, values=_plain(problem.values))
    except Exception:  # the other side tells it, and this one ends
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(1)
    # without taking QGIS down in good order: a thread still listens, and all that counts is on disk
    os._exit(0)


def _publish(request: dict[str, Any], progress: Progress) -> tuple[str, ...]:
    from .pipeline import run
    from .publication import publish_chosen

    quickscan = run(from_json(request["study"]), progress.part(0.0, 0.15))
    if tuple(origin.sha256 for origin in quickscan.provenance) != tuple(request["hashes"]):
        raise QuickScanError(
            "A table changed after the signals were computed.",
            "What would be printed is not what stands on the map.",
            "Read the tables again, compute, and print then.",
        )
    return publish_chosen(quickscan, Path(request["folder"]), progress.part(0.15, 1.0)).remarks


def _proofs(request: dict[str, Any], progress: Progress) -> None:
    from .pipeline import run
    from .proofs import make_proofs

    quickscan = run(from_json(request["study"]), progress.part(0.0, 0.3))
    folder, rest = Path(request["folder"]), progress.part(0.3, 1.0)
    make_proofs(quickscan, request["wanted"], folder, rest, lambda proof: _tell(proof=proof.document()))


def _started(errors: IO[bytes]) -> subprocess.Popen[bytes]:
    python = _python()
    if python is None:
        raise NotStartedError
    root, name = Path(__file__).resolve().parents[1], __name__.split(".")[0]
    try:
        return subprocess.Popen(
            [str(python), "-c", _BEGIN, name, str(root)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as problem:
        raise NotStartedError from problem


def _python() -> Optional[Path]:
    """The Python that belongs to this QGIS; inside QGIS ``sys.executable`` may be QGIS itself."""
    places = [Path(sys.executable)] if sys.executable else []
    places += [Path(sys.exec_prefix) / part for part in ("python3.exe", "python.exe", "bin/python3")]
    return next((place for place in places if place.stem.lower().startswith("python") and place.is_file()), None)


def _follow(
    process: subprocess.Popen[bytes],
    request: dict[str, Any],
    progress: Progress,
    proof_told: Optional[Callable[[dict[str, Any]], None]],
) -> Optional[dict[str, Any]]:
    """Ask, pass progress on and a wish to stop back; the last line of the other side, or None when it fell silent."""
    assert process.stdout is not None
    _write(process, json.dumps(request).encode() + b"\n")
    started = stopping = False
    for line in process.stdout:
        text = line.decode("utf-8", "replace").strip()
        if not text.startswith(_MARK):
            continue
        told: dict[str, Any] = json.loads(text[len(_MARK) :])
        started = True
        if "share" in told and not stopping:
            try:
                progress.step(told["share"], told["words"])
            except Cancelled:
                stopping = True
                _write(process, _STOP)
        elif "proof" in told and proof_told is not None:
            proof_told(told["proof"])
        elif "done" in told or "problem" in told:
            return told
    if not started:
        raise NotStartedError
    return None


def _write(process: subprocess.Popen[bytes], line: bytes) -> None:
    assert process.stdin is not None
    with suppress(OSError):  # one that is gone is told by its silence
        process.stdin.write(line)
        process.stdin.flush()


def _end(process: subprocess.Popen[bytes]) -> None:
    assert process.stdin is not None
    with suppress(OSError):
        process.stdin.close()
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()


def _broke_down(status: int, errors: IO[bytes]) -> QuickScanError:
    said = errors.read().decode("utf-8", "replace").strip().splitlines()
    return QuickScanError(
        "The program that makes the files broke down.",
        "It ended with {status}. {said}",
        "Try again. Your project and earlier files are as they were.",
        status=status,
        said=said[-1] if said else "",
    )


def _hear(stop: Event) -> None:
    """Wait for the wish to stop; when the one who asked is gone, stop as well."""
    sys.stdin.buffer.readline()
    stop.set()


def _tell(**what: Any) -> None:
    sys.stdout.buffer.write(f"{_MARK}{json.dumps(what)}\n".encode())
    sys.stdout.buffer.flush()


def _plain(values: dict[str, object]) -> dict[str, object]:
    return {name: value if isinstance(value, (int, float)) else str(value) for name, value in values.items()}
