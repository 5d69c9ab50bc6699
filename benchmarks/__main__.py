"""Runs one benchmark, prints its table and ends with one line of JSON."""

from __future__ import annotations

import argparse
import json
import pkgutil
import platform
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from .support.comparison import Comparison, table_of


def names() -> list[str]:
    """The benchmarks that exist: the modules beside this one."""
    found = pkgutil.iter_modules([str(Path(__file__).parent)])
    return sorted(module.name for module in found if not module.ispkg and module.name != "__main__")


def main(arguments: Sequence[str]) -> int:
    """Run the benchmark that is asked for.

    Returns
    -------
    0 whatever the numbers are, 2 where there is no such benchmark.
    """
    parser = argparse.ArgumentParser(prog="scripts/bench", description="Measure our work against a yardstick.")
    parser.add_argument("name", metavar="NAME", choices=names(), help=f"one of: {', '.join(names())}")
    parser.add_argument("--small", action="store_true", help="only show that it works; the numbers mean nothing")
    chosen = parser.parse_args(arguments)
    print(f"== measuring {chosen.name}, on Python {platform.python_version()}", file=sys.stderr)
    comparisons: list[Comparison] = import_module(f"{__package__}.{chosen.name}").measure(chosen.small)
    print(table_of(comparisons))
    ratios = {comparison.name: round(comparison.ratio, 3) for comparison in comparisons}
    print(json.dumps({"bench": chosen.name, "ratios": ratios}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
