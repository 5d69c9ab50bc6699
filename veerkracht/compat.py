"""Every difference between versions of QGIS, Qt and what comes with them; nowhere else."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from qgis.core import Qgis, QgsField, QgsLayoutItemLabel, QgsLocatorResult, QgsProject, QgsUnitTypes
from qgis.PyQt.QtCore import QVariant
from qgis.PyQt.QtGui import QColor, QFont, QPdfWriter
from qgis.PyQt.QtNetwork import QNetworkRequest

from .errors import QuickScanError

try:  # where Qt 6 has them
    from qgis.PyQt.QtGui import QUndoCommand, QUndoStack
except ImportError:
    from qgis.PyQt.QtWidgets import QUndoCommand, QUndoStack

__all__ = ["QUndoCommand", "QUndoStack", "make_field", "require_pandas", "set_idle_limit"]


def require_pandas() -> None:
    """Check that pandas can be imported, without importing it.

    Raises
    ------
    QuickScanError : this QGIS came without pandas (some macOS, OSGeo4W and Ubuntu installations do).
    """
    if importlib.util.find_spec("pandas") is None:
        raise QuickScanError(
            "QuickScan Veerkracht needs pandas, which this QGIS does not have.",
            "The Python that belongs to this QGIS has no package “pandas”.",
            "Windows: start “OSGeo4W Setup” and add python3-pandas and python3-matplotlib. Debian and Ubuntu: "
            "sudo apt install python3-pandas python3-matplotlib. macOS: install QGIS from qgis.org. Then restart QGIS.",
        )


def make_field(name: str, kind: str) -> QgsField:
    """A field of ``kind`` text, integer, number or boolean (QMetaType for fields came after QGIS 3.22)."""
    return QgsField(name, _FIELD_TYPES[kind])


def label_look(item: QgsLayoutItemLabel) -> tuple[QFont, QColor]:
    """The font of a layout label, in points, and its colour (a text format came after QGIS 3.22)."""
    if not hasattr(item, "textFormat"):
        return item.font(), item.fontColor()
    form = item.textFormat()
    font = form.font()
    if form.sizeUnit() == QgsUnitTypes.RenderUnit.RenderPoints:
        font.setPointSizeF(form.size())
    return font, form.color()


def chart_canvas() -> Any:
    """matplotlib's widget for the Qt that QGIS uses (before matplotlib 3.5 it was named after Qt 5)."""
    try:
        from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
    except ImportError:
        from matplotlib.backends.backend_qt5agg import FigureCanvasQTAgg
    return FigureCanvasQTAgg


def set_idle_limit(request: QNetworkRequest, seconds: float) -> None:
    """Give a request up when nothing arrives for so long (in Qt since 5.15; before it only QGIS has a limit)."""
    if hasattr(request, "setTransferTimeout"):
        request.setTransferTimeout(int(1000 * seconds))


def user_data_of(result: QgsLocatorResult) -> Any:
    """What a locator's result carries (a property that became a method after QGIS 3.22)."""
    data = result.userData
    return data() if callable(data) else data


def can_print_inks() -> bool:
    """Whether QGIS writes the colours of a PDF as printing inks (since 3.40, where its Qt is 6.8 or later)."""
    return hasattr(Qgis, "ColorModel") and hasattr(QPdfWriter, "ColorModel")


@contextmanager
def printing_colours(project: QgsProject, inks: bool) -> Iterator[None]:
    """Let a project print PDFs in printing inks (CMYK) meanwhile, if so asked and where QGIS can."""
    if not inks or not can_print_inks():
        yield
        return
    style = project.styleSettings()
    earlier = style.colorModel()
    style.setColorModel(Qgis.ColorModel.Cmyk)
    try:
        yield
    finally:
        style.setColorModel(earlier)


_FIELD_TYPES = {
    "text": QVariant.Type.String,
    "integer": QVariant.Type.LongLong,
    "number": QVariant.Type.Double,
    "boolean": QVariant.Type.Bool,
}
