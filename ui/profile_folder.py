"""What the plugin keeps in the user's QGIS profile: recipes, sets of choices, what was fetched, and how the
services are reached."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.core import QgsApplication, QgsSettings

# for those who reach the publishers by another address, or must log in to do so (docs/developing.md)
SERVICES_SETTING = "quickscan_veerkracht/services"
AUTHENTICATION_SETTING = "quickscan_veerkracht/authentication"


def recipes_folder() -> Path:
    """Where recipes are remembered: in the profile of QGIS, so that they go with its user."""
    return _folder() / "recipes"


def presets_folder() -> Path:
    """Where a user's own sets of choices are kept."""
    return _folder() / "presets"


def fetched_folder() -> Path:
    """Where boundaries and tables are kept that were fetched; all studies of a user share them."""
    return _folder() / "fetched"


def services_file() -> Optional[Path]:
    """The table of services that takes the place of the plugin's own; None where there is none."""
    path = str(QgsSettings().value(SERVICES_SETTING, "") or "")
    return Path(path) if path else None


def authentication() -> str:
    """The id of the QGIS authentication that the services are asked with; empty for none."""
    return str(QgsSettings().value(AUTHENTICATION_SETTING, "") or "")


def _folder() -> Path:
    return Path(QgsApplication.qgisSettingsDirPath()) / "quickscan_veerkracht"
