"""What every sheet asks of the same results is worked out once for them, and forgotten with them."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

Asked = TypeVar("Asked", bound=Callable[..., Any])


def once(function: Asked) -> Asked:
    """A function of a QuickScan (or a frame of its results), and hashable values, that remembers what it gave.

    The results never change, and what is given may not be changed either: all who ask share it.
    """
    given: dict[int, dict[tuple[Any, ...], Any]] = {}

    @wraps(function)
    def remembering(results: Any, *values: Any) -> Any:
        key = id(results)
        if key not in given:
            given[key] = {}
            # before another object can get the same id
            weakref.finalize(results, given.pop, key, None).atexit = False
        known = given[key]
        if values not in known:
            known[values] = function(results, *values)
        return known[values]

    return cast("Asked", remembering)
