"""Frames become tables and layers of Processing."""

from __future__ import annotations

from typing import Any, Optional

import pandas as pd
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsWkbTypes,
)

from ..compat import make_field
from ..errors import QuickScanError


def write_frame(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    name: str,
    context: QgsProcessingContext,
    frame: pd.DataFrame,
    crs: str = "",
    geometry: Optional[str] = None,
) -> Optional[str]:
    """Write ``frame`` to the output ``name``; returns its id, or None where that output was not asked for.

    Parameters
    ----------
    geometry : the column with polygons as WKB, in ``crs``; without it the output is a table.

    Raises
    ------
    QuickScanError : the output cannot be made or written.
    """
    plain = _plain(frame.drop(columns=[geometry] if geometry else []))
    wkb_type = QgsWkbTypes.Type.MultiPolygon if geometry else QgsWkbTypes.Type.NoGeometry
    sink, identifier = algorithm.parameterAsSink(
        parameters, name, context, _fields(plain), wkb_type, QgsCoordinateReferenceSystem(crs)
    )
    if sink is None:
        if not parameters.get(name):
            return None
        raise _cannot_write(name, parameters)
    rows = plain.astype(object).where(plain.notna(), None).itertuples(index=False, name=None)
    shapes = frame[geometry] if geometry else [None] * len(plain)
    features = [_feature(row, shape) for row, shape in zip(rows, shapes)]
    if not sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert):
        raise _cannot_write(name, parameters)
    return str(identifier)


def _plain(frame: pd.DataFrame) -> pd.DataFrame:
    """Categories and tuples as text: a table of QGIS knows neither."""
    listed = {
        column: frame[column].map(lambda cell: "; ".join(map(str, cell)) if isinstance(cell, (tuple, list)) else cell)
        for column in frame.columns
        if frame[column].dtype == object
    }
    named = {column: frame[column].astype(object) for column in frame.select_dtypes("category").columns}
    return frame.assign(**listed, **named)


def _fields(frame: pd.DataFrame) -> QgsFields:
    fields = QgsFields()
    for column, dtype in frame.dtypes.items():
        fields.append(make_field(str(column), _kind(dtype)))
    return fields


def _kind(dtype: Any) -> str:
    if pd.api.types.is_bool_dtype(dtype):
        return "boolean"
    if pd.api.types.is_integer_dtype(dtype):
        return "integer"
    return "number" if pd.api.types.is_numeric_dtype(dtype) else "text"


def _feature(row: tuple[Any, ...], shape: Optional[bytes]) -> QgsFeature:
    feature = QgsFeature()
    feature.setAttributes(list(row))
    if shape:
        geometry = QgsGeometry()
        geometry.fromWkb(bytes(shape))
        geometry.convertToMultiType()
        feature.setGeometry(geometry)
    return feature


def _cannot_write(name: str, parameters: dict[str, Any]) -> QuickScanError:
    return QuickScanError(
        "The output {name} could not be written.",
        "QGIS could not make {path}.",
        "Choose a folder in which you may make files, and close the earlier result.",
        name=name,
        path=parameters.get(name),
    )
