"""Runs inside QGIS (``qgis --code``): opens the panel with the sample and puts its signals on the map.

With QUICKSCAN_PICTURE in the environment it then saves a picture of the window there and closes QGIS; with
QUICKSCAN_PAGES, a folder, also one of the panel at each of its pages.
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
UNTIL_SHOWN = 4000  # milliseconds that a page has for its charts and small pictures
PROOFS_AT_MOST = 90  # seconds that the last one has for the pages that it shows before they are printed
PICTURE_SIZE = (1600, 1000)
LAYERS_WIDTH = 340  # the legend's words whole


class SampleOpener:
    """Waits for the panel to be ready at each step; the timer keeps it alive."""

    def __init__(self) -> None:
        self._waited = 0.0
        self._computing = False
        self._dock: Any = None
        self._picture = os.environ.get("QUICKSCAN_PICTURE", "")
        self._pages = os.environ.get("QUICKSCAN_PAGES", "")
        self._saved = False
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
            self._dock.opening.open_sample()
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
            self._saved = self._save_picture()
            self._turn(list(self._dock.steps.buttons) if self._pages else [])

    def _turn(self, steps: list[str]) -> None:
        """The pages one after the other; each has time to draw its charts and small pictures."""
        if not steps:
            self._close(0 if self._saved else 1)
            return
        step, *others = steps
        if step == "insight":
            code, _name = self._dock.study.findings.profiles.names[10]
            self._dock.study.select_area(code)
        self._dock.open_page(step)

        def taken(waited: float = 0.0) -> None:
            if step == "print" and self._dock.print_page.proofing.busy and waited < PROOFS_AT_MOST:
                QTimer.singleShot(500, lambda: taken(waited + 0.5))
                return
            file = os.path.join(self._pages, f"page_{step}.png")
            self._saved = self._dock.grab().save(file) and self._saved
            self._turn(others)

        QTimer.singleShot(UNTIL_SHOWN, taken)

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
