"""A sheet as PDF, PNG, SVG or GeoPDF; each is looked at before it counts as made."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from osgeo import gdal
from qgis.core import QgsLayout, QgsLayoutExporter, QgsLayoutItemMap
from qgis.PyQt.QtGui import QImageReader

from ..errors import QuickScanError
from .export import export_layout
from .presets import Preset, pdf_settings

MOST_PIXELS = 12_000  # of the long side of a picture: more than that few programs open
_READERS = ("HAVE_POPPLER", "HAVE_PDFIUM", "HAVE_PODOFO")
_SUFFIX = {"pdf": ".pdf", "png": ".png", "svg": ".svg", "geopdf": "_geo.pdf"}


def can_make_geopdf() -> bool:
    """Whether the GDAL of this QGIS can put layers and coordinates in a PDF, which takes that it can read one."""
    driver = gdal.GetDriverByName("PDF")
    return driver is not None and any(driver.GetMetadataItem(name) for name in _READERS)


def require_formats(formats: Sequence[str]) -> None:
    """See that sheets can be made in these formats here.

    Raises
    ------
    QuickScanError : there is no such format, or this QGIS cannot make it.
    """
    unknown = [name for name in formats if name not in _SUFFIX]
    if unknown or not formats:
        raise QuickScanError(
            "There is no format “{name}”.",
            "There are: {known}.",
            "Choose among these.",
            name=", ".join(unknown),
            known=", ".join(_SUFFIX),
        )
    if "geopdf" in formats and not can_make_geopdf():
        raise QuickScanError(
            "This QGIS cannot make a GeoPDF.",
            "Its GDAL was built without a library that reads PDF.",
            "Choose PDF, or print with another installation of QGIS.",
        )


def export_as(layout: QgsLayout, stem: Path, format_: str, preset: Preset) -> list[Path]:
    """Write a layout beside ``stem``, with the ending of its format; of a picture, each page is a file.

    Raises
    ------
    QuickScanError : it could not be written, or is not whole.
    """
    path = stem.parent / f"{stem.name}{_SUFFIX[format_]}"
    without_map = not any(isinstance(item, QgsLayoutItemMap) for item in layout.items())
    if format_ == "pdf" or (format_ == "geopdf" and without_map):  # a chart has no coordinates
        export_layout(layout, path, preset)
        return [path]
    if format_ == "geopdf":
        _geopdf(layout, path, preset)
        return [path]
    pages = layout.pageCollection().pageCount()
    made = _png(layout, path, preset) if format_ == "png" else _svg(layout, path, preset)
    paths = [path, *(path.with_name(f"{stem.name}_{number}{path.suffix}") for number in range(2, pages + 1))]
    for page in paths:
        _require(made and page.exists() and _is_picture(page), page)
    return paths


def _png(layout: QgsLayout, path: Path, preset: Preset) -> bool:
    settings = QgsLayoutExporter.ImageExportSettings()
    sizes = [layout.pageCollection().page(number).pageSize() for number in range(layout.pageCollection().pageCount())]
    longest = max(max(size.width(), size.height()) for size in sizes) / 25.4
    settings.dpi = min(preset.dpi, MOST_PIXELS / longest)
    settings.exportMetadata = False  # GDAL cannot write it into a PNG, and says so
    settings.generateWorldFile = False
    return _done(QgsLayoutExporter(layout).exportToImage(str(path), settings))


def _svg(layout: QgsLayout, path: Path, preset: Preset) -> bool:
    settings = QgsLayoutExporter.SvgExportSettings()
    settings.dpi = preset.dpi
    settings.textRenderFormat = pdf_settings(preset).textRenderFormat
    settings.exportMetadata = True
    return _done(QgsLayoutExporter(layout).exportToSvg(str(path), settings))


def _geopdf(layout: QgsLayout, path: Path, preset: Preset) -> None:
    settings = pdf_settings(preset)
    settings.writeGeoPdf = True
    settings.appendGeoreference = True
    settings.includeGeoPdfFeatures = False
    made = _done(QgsLayoutExporter(layout).exportToPdf(str(path), settings))
    content = path.read_bytes() if path.exists() else b""
    # without either a PDF knows no coordinates
    _require(made and (b"/Measure" in content or b"/LGIDict" in content), path)


def _done(result: int) -> bool:
    return bool(result == QgsLayoutExporter.ExportResult.Success)


def _is_picture(path: Path) -> bool:
    if path.suffix == ".svg":
        with path.open("rb") as stream:
            return b"<svg" in stream.read(2000)
    return bool(QImageReader(str(path)).size().isValid())


def _require(whole: bool, path: Path) -> None:
    if not whole:
        raise QuickScanError(
            "{name} could not be made.",
            "QGIS wrote no file, or one that cannot be opened.",
            "Check that the disk is not full, or choose another format.",
            name=path.name,
        )
