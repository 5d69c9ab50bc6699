"""Answers that are kept: after a choice that does not touch an indicator, its chances and sentences are the same."""

from __future__ import annotations

import weakref
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import wraps
from hashlib import blake2b
from typing import Any, Callable, TypeVar, cast

import numpy as np
import pandas as pd

from ..wording import Wording

Pure = TypeVar("Pure", bound=Callable[..., Any])


def remembered(most: int, rows: int = 0) -> Callable[[Pure], Pure]:
    """Keep the ``most`` latest answers of a function that hangs on nothing but its arguments.

    Parameters
    ----------
    rows : do not keep answers with more rows than these (0: all), which would take more room than time.
    """

    def remembering(work: Pure) -> Pure:
        kept: OrderedDict[bytes, Any] = OrderedDict()

        @wraps(work)
        def answer(*args: Any) -> Any:
            key = fingerprint(*args)
            found = kept.get(key)
            if found is None:
                found = work(*args)
                if not rows or len(found) <= rows:
                    kept[key] = found
                while len(kept) > most:
                    kept.popitem(last=False)
            # callers may write in what they get
            return found.copy() if hasattr(found, "copy") else found

        return cast("Pure", answer)

    return remembering


def kept_with_first(work: Pure) -> Pure:
    """Keep the latest answer of a function for its first argument, an object in which nothing is changed.

    It holds for as long as that object lives and the other arguments are equal. Callers share the answer and may not
    write in it.
    """
    kept: dict[int, tuple[weakref.ref[Any], bytes, Any]] = {}

    def forget(gone: weakref.ref[Any]) -> None:
        for place, (owner, _key, _answer) in list(kept.items()):
            if owner is gone:
                kept.pop(place, None)

    @wraps(work)
    def answer(first: Any, *others: Any) -> Any:
        key, found = fingerprint(*others), kept.get(id(first))
        if found is None or found[0]() is not first or found[1] != key:
            found = kept[id(first)] = weakref.ref(first, forget), key, work(first, *others)
        return found[2]

    return cast("Pure", answer)


def fingerprint(*parts: Any) -> bytes:
    """The same for equal arguments: numbers, texts, arrays, frames, and dataclasses of these."""
    made = blake2b(digest_size=16)
    for part in parts:
        for piece in _pieces(part):
            made.update(piece)
            made.update(b"\x1e")
    return made.digest()


def _pieces(part: Any) -> Any:
    if isinstance(part, pd.DataFrame):
        for name in part.columns:
            yield str(name).encode()
            yield from _pieces(part[name])
    elif isinstance(part, pd.Series):
        if isinstance(part.dtype, pd.CategoricalDtype):
            yield from _pieces(list(part.cat.categories))
            yield from _pieces(part.cat.codes.to_numpy())
        elif pd.api.types.is_extension_array_dtype(part.dtype):
            yield from _pieces(part.to_numpy(dtype=float, na_value=np.nan))
        else:
            yield from _pieces(part.to_numpy())
    elif isinstance(part, pd.Index):
        yield from _pieces(part.to_numpy())
    elif isinstance(part, np.ndarray):
        yield f"{part.dtype.str}{part.shape}".encode()
        yield repr(part.ravel().tolist()).encode() if part.dtype == object else np.ascontiguousarray(part).tobytes()
    elif isinstance(part, Wording):
        yield part.language.encode()
    elif is_dataclass(part):
        yield type(part).__name__.encode()
        for item in fields(part):
            yield from _pieces(getattr(part, item.name))
    elif isinstance(part, Mapping):
        for name, value in part.items():
            yield repr(name).encode()
            yield from _pieces(value)
    elif isinstance(part, (tuple, list)):
        yield str(len(part)).encode()
        for value in part:
            yield from _pieces(value)
    else:
        yield repr(part).encode()
