"""Runs inside QGIS (``qgis --code``): opens the panel with the sample and puts its signals on the map.

With QUICKSCAN_PICTURE in the environment it then saves a picture of the window there and closes QGIS.
"""

from __future__ import annotations

import os
import sys
from typing import Any

import qgis.utils
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDockWidget

GIVE_UP_AFTER = 120  # seconds
UNTIL_DRAWN = 5000  # milliseconds
PICTURE_SIZE = (1600, 1000)
LAYERS_WIDTH = 340  # the legend's words whole


class SampleOpener:
    """Waits for the panel to be ready at each step; the timer keeps it alive."""

    def __init__(self) -> None:
        self._waited = 0.0
        self._computing = False
        self._dock: Any = None
        self._picture = os.environ.get("QUICKSCAN_PICTURE", "")
        if self._picture:
            window = qgis.utils.iface.mainWindow()
            window.resize(*PICTURE_SIZE)
            layers = window.findChild(QDockWidget, "Layers")
            window.resizeDocks([layers], [LAYERS_WIDTH], Qt.Orientation.Horizontal)
        self.timer = QTimer(qgis.utils.iface.mainWindow())
        self.timer.timeout.connect(self.look)
        self.timer.start(250)

    def look(self) -> None:
        self._waited += 0.25
        if self._waited > GIVE_UP_AFTER:
            print("error: the sample was not ready in time; the picture shows how far it came", file=sys.stderr)
            self._save_picture()
            self._close(1)
        elif self._dock is None:
            self._dock = qgis.utils.plugins["quickscan_veerkracht"].open_panel()
            if self._dock is None:  # the plugin has said why
                self._close(1)
                return
            self._dock.open_sample()
        elif self._dock.desk.busy:
            return
        elif self._dock.study.findings is not None:
            self.timer.stop()
            self._dock.open_page("map")
            QTimer.singleShot(UNTIL_DRAWN, self.take_picture)
        elif self._dock.study.ready and not self._computing:
            self._computing = True
            self._dock.work.compute()

    def take_picture(self) -> None:
        if self._picture:
            self._close(0 if self._save_picture() else 1)

    def _save_picture(self) -> bool:
        qgis.utils.iface.messageBar().clearWidgets()
        QApplication.processEvents()
        saved = bool(self._picture) and qgis.utils.iface.mainWindow().grab().save(self._picture)
        print(self._picture if saved else f"error: {self._picture} could not be written")
        return saved

    def _close(self, status: int) -> None:
        self.timer.stop()
        if self._picture:
            sys.stdout.flush()
            QgsProject.instance().setDirty(False)
            os._exit(status)


qgis.utils.quickscan_sample_opener = SampleOpener()
