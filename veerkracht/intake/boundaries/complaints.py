"""What GDAL complains about while it reads: kept off the terminal, and gathered where data may be missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any, Callable

from osgeo import gdal, ogr, osr

from ...errors import QuickScanError


@contextmanager
def quiet() -> Iterator[list[str]]:
    """GDAL's failures inside the block, in a list instead of on the terminal; its warnings are dropped."""
    failures: list[str] = []

    def note(kind: int, _number: int, message: str) -> None:
        if kind >= gdal.CE_Failure:
            failures.append(message)

    with ExitStack() as calm:
        for module in (gdal, ogr, osr):
            # from GDAL 3.7 on a piece of program can choose for itself that failures are not raised
            if hasattr(module, "ExceptionMgr"):
                calm.enter_context(module.ExceptionMgr(useExceptions=False))
        gdal.PushErrorHandler(note)
        try:
            yield failures
        finally:
            gdal.PopErrorHandler()


def attempt(call: Callable[..., Any], *arguments: Any) -> Any:
    """What a GDAL call gives, and None where it fails: whether GDAL raises or returns nothing is a setting of the whole
    program, which QGIS or another plugin may have changed."""
    try:
        return call(*arguments)
    except RuntimeError:
        return None


def features(layer: ogr.Layer, failures: list[str]) -> Iterator[ogr.Feature]:
    """The features of a layer from the first on, as far as they can be read; what stops that joins ``failures``."""
    layer.ResetReading()
    while True:
        try:
            feature = layer.GetNextFeature()
        except RuntimeError as problem:
            failures.append(str(problem))
            return
        if feature is None:
            return
        yield feature


def breaks_off(layer: str, count: int, read: int, problem: str) -> QuickScanError:
    """The error for a layer of which only a part can be read."""
    return QuickScanError(
        "The layer “{layer}” breaks off.",
        "Of {count} areas {read} could be read. {problem}",
        "Download or copy the file again.",
        layer=layer,
        count=count,
        read=read,
        problem=problem,
    )


@contextmanager
def without(layer: ogr.Layer, parts: Iterable[str]) -> Iterator[None]:
    """A layer whose reader leaves out some fields, or ``OGR_GEOMETRY``, where it can: most of the time goes there."""
    if not layer.TestCapability(ogr.OLCIgnoreFields):
        yield
        return
    layer.SetIgnoredFields(list(parts))
    try:
        yield
    finally:
        layer.SetIgnoredFields([])
