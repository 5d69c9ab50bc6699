"""How fine a file is made: for a screen, for the printer in the hall, for a printing house."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import Qgis, QgsLayoutExporter, QgsLayoutRenderContext


@dataclass(frozen=True)
class Preset:
    """How a PDF is made; all but what must be a bitmap (hatches, with what lies under them) stays vector and text.

    dpi : of bitmaps; vectors are simplified to it. lossless : bitmaps are not compressed as photographs are.
    most_bytes : a file that comes out larger is packed closer; 0 for no limit.
    marks : bleed and crop marks on large paper. inks : colours as printing inks (CMYK), where this QGIS can.
    """

    dpi: float
    lossless: bool = False
    most_bytes: int = 0
    marks: bool = False
    inks: bool = False


PRESETS = {
    "screen": Preset(120.0, most_bytes=10_000_000),
    "print": Preset(200.0),
    "press": Preset(300.0, lossless=True, marks=True, inks=True),
}
PRINT = PRESETS["print"]


def pdf_settings(preset: Preset) -> QgsLayoutExporter.PdfExportSettings:
    """The settings of QGIS for a preset."""
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = preset.dpi
    settings.rasterizeWholeImage = False
    settings.simplifyGeometries = not preset.lossless
    settings.appendGeoreference = False
    settings.exportMetadata = True
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    if preset.lossless:
        settings.flags = settings.flags | QgsLayoutRenderContext.Flag.FlagLosslessImageRendering
    return settings
