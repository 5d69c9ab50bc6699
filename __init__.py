"""QuickScan Veerkracht, a QGIS plugin: from neighbourhood tables and boundaries to a printed QuickScan."""

from __future__ import annotations

from typing import Any


def classFactory(iface: Any) -> Any:  # noqa: N802 - the name QGIS asks for
    """Make the plugin; called by QGIS with its interface, or with None when it runs headless."""
    from .plugin import QuickScanPlugin

    return QuickScanPlugin(iface)
