"""The most memory that some work takes, in a process of its own."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path


def peak_of(module: str, *arguments: str) -> float:
    """The peak of ``python -m module``, in MB; the module ends with printing :func:`own_peak`."""
    finished = subprocess.run([sys.executable, "-m", module, *arguments], stdout=subprocess.PIPE, text=True, check=True)
    return float(finished.stdout.split()[-1])


def own_peak() -> float:
    """The most memory that this process held at one moment until now, in MB.

    Asked of the kernel by its status, because ``ru_maxrss`` begins at what the process that started this one holds.
    """
    status = Path("/proc/self/status").read_text(encoding="ascii")
    found = re.search(r"^VmHWM:\s+(\d+) kB$", status, re.MULTILINE)
    if found is None:
        raise RuntimeError("this system does not tell the peak of a process (VmHWM in /proc/self/status)")
    return int(found.group(1)) * 1024 / 1e6
