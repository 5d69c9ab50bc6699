"""What the plugin keeps in the user's QGIS profile: recipes and what was fetched."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication


def recipes_folder() -> Path:
    """Where recipes are remembered: in the profile of QGIS, so that they go with its user."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "quickscan_veerkracht" / "recipes"
