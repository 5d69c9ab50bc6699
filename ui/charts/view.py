"""A chart, or a sentence in its place, and the menu with which it is copied and saved."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, QMimeData, Qt, pyqtSignal
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QLabel, QMenu, QSizePolicy, QVBoxLayout, QWidget

from ...veerkracht.errors import QuickScanError
from ..messages import missing_matplotlib
from ..translation import tr
from . import has_matplotlib
from .theme import theme_of


class ChartView(QWidget):
    """Shows the chart that it is given; what the user chooses in it comes back as ``chosen``, a double click as
    ``opened``. What went wrong with a file is told through ``failed``."""

    chosen = pyqtSignal(tuple)
    opened = pyqtSignal(str)
    failed = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._chart: Any = None
        self._name = ""
        self._selection: tuple[str, ...] = ()
        self.canvas: Any = None
        self.sentence = QLabel(self)
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.sentence, 1)
        layout.addWidget(self.note)
        self.show_sentence("")

    def _make_canvas(self) -> None:
        """When the first chart is shown: loading matplotlib takes too long for a panel that opens."""
        if self.canvas is not None or not has_matplotlib():
            return
        from .canvas import ChartCanvas

        self.canvas = ChartCanvas()
        self.canvas.setObjectName("chartCanvas")
        self.canvas.chosen.connect(self.chosen)
        self.canvas.opened.connect(self.opened)
        self.canvas.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.canvas.customContextMenuRequested.connect(self._open_menu)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        # no focus proxy: it would let Tab go round between the picture and what comes after it
        layout.insertWidget(0, self.canvas, 1)

    def show_chart(self, chart: Any, name: str) -> None:
        """Another chart; ``name`` is read out and names its files."""
        self._make_canvas()
        self._chart, self._name = chart, name
        if self.canvas is None:
            self.show_sentence(missing_matplotlib())
            return
        self.sentence.hide()
        self.note.setText(chart.note)
        self.note.setVisible(bool(chart.note))
        self.canvas.setAccessibleName(name)
        self.canvas.show()
        self.canvas.show_chart(chart, theme_of(self.note), self._selection)

    def show_sentence(self, text: str) -> None:
        """Why there is no chart."""
        self._chart = None
        if self.canvas is not None:
            self.canvas.hide()
        self.note.hide()
        self.sentence.setText(text)
        self.sentence.show()

    def select(self, codes: tuple[str, ...]) -> None:
        """Draw these areas out."""
        self._selection = codes
        if self.canvas is not None and self._chart is not None:
            self.canvas.select(codes)

    def changeEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._redraw()

    def showEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        super().showEvent(event)
        self._redraw()

    def _redraw(self) -> None:
        if self._chart is not None and self.canvas is not None:
            self.canvas.show_chart(self._chart, theme_of(self.note), self._selection)

    # -- the chart as a file

    def file(self, kind: str) -> bytes:
        """The chart as it is now, on white; ``kind`` is png or svg."""
        from .make import file_of

        inch = float(self.canvas.logicalDpiX())
        return file_of(
            self._chart, self._name, self._selection, (self.canvas.width() / inch, self.canvas.height() / inch), kind
        )

    def copy(self) -> None:
        """The chart on the clipboard, as a picture and as SVG: programs take what they can."""
        data = QMimeData()
        data.setImageData(QImage.fromData(self.file("png")))
        data.setData("image/svg+xml", self.file("svg"))
        QApplication.clipboard().setMimeData(data)

    def save(self, path: Path) -> None:
        """The chart in a file, of the kind that its name says."""
        content = self.file(path.suffix[1:].lower())
        aside = path.with_name(path.name + ".part")
        try:
            aside.write_bytes(content)
            os.replace(aside, path)
        except OSError as problem:
            aside.unlink(missing_ok=True)
            self.failed.emit(
                QuickScanError(
                    "The chart could not be saved in {folder}.",
                    "{problem}",
                    "Choose another folder.",
                    folder=path.parent,
                    problem=problem,
                )
            )

    def menu(self) -> QMenu:
        """What can be done with the chart."""
        menu = QMenu(self)
        menu.addAction(QgsApplication.getThemeIcon("/mActionEditCopy.svg"), tr("Copy the chart"), self.copy)
        save = QgsApplication.getThemeIcon("/mActionFileSave.svg")
        menu.addAction(save, tr("Save as a picture (PNG)…"), lambda: self._ask("png"))
        menu.addAction(save, tr("Save as a drawing (SVG)…"), lambda: self._ask("svg"))
        return menu

    def _open_menu(self, place: Any) -> None:
        menu = self.menu()
        menu.exec(self.canvas.mapToGlobal(place))
        menu.deleteLater()

    def _ask(self, kind: str) -> None:
        path, _filter = QFileDialog.getSaveFileName(self, tr("Save the chart"), f"{self._name}.{kind}", f"*.{kind}")
        if path:
            self.save(Path(path).with_suffix(f".{kind}"))
