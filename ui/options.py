"""The plugin's page among the options of QGIS."""

from __future__ import annotations

from typing import Any, Optional

from qgis.gui import QgsFileWidget, QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from ..veerkracht.errors import QuickScanError
from ..veerkracht.sources.cache import clear, room_taken
from .layer_actions import ICON
from .profile_folder import fetched_folder
from .settings import Settings, read_settings, write_settings
from .translation import load_form, say, tr

PAGE = "quickscan_veerkracht_options"
MEGABYTE = 1_000_000


class OptionsFactory(QgsOptionsWidgetFactory):
    """Makes the page when QGIS opens its options."""

    def __init__(self) -> None:
        super().__init__("QuickScan Veerkracht", QIcon(str(ICON)))

    def createWidget(self, parent: Optional[QWidget] = None) -> QgsOptionsPageWidget:  # noqa: N802 - QGIS's name
        return OptionsPage(parent)


class OptionsPage(QgsOptionsPageWidget):
    """What holds for all studies; kept when the options are agreed to, but for the cache, which goes at once."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        load_form("options", self)
        self.setObjectName(PAGE)
        for name, code in ((tr("As QGIS"), ""), ("Nederlands", "nl"), ("English", "en")):
            self.languageBox.addItem(name, code)
        self.houseWidget.setFilter(tr("House style") + " (*.json)")
        self.houseWidget.lineEdit().setPlaceholderText(tr("The plugin's own"))
        self.folderWidget.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folderWidget.lineEdit().setPlaceholderText(tr("Beside the project"))
        self.clearButton.clicked.connect(self._clear)
        self._show(read_settings())
        self._show_cache()

    def helpKey(self) -> str:  # noqa: N802 - the name QGIS asks for
        return ""

    def apply(self) -> None:
        """Keep what is chosen; the options were agreed to."""
        write_settings(
            Settings(
                self.languageBox.currentData(),
                self.houseWidget.filePath().strip(),
                self.folderWidget.filePath().strip(),
                self.idleBox.value(),
                self.totalBox.value(),
            )
        )

    def _show(self, settings: Settings) -> None:
        self.languageBox.setCurrentIndex(max(0, self.languageBox.findData(settings.output_language)))
        self.houseWidget.setFilePath(settings.house_style)
        self.folderWidget.setFilePath(settings.folder)
        self.idleBox.setValue(settings.idle_seconds)
        self.totalBox.setValue(settings.total_seconds)

    def _show_cache(self) -> None:
        count, size = room_taken(fetched_folder())
        self.cacheLabel.setText(
            tr("{count} files, {size} MB", count=count, size=say().number(size / MEGABYTE, 1))
            if count
            else tr("Nothing was fetched yet.")
        )
        self.cacheLabel.setToolTip(str(fetched_folder()))
        self.clearButton.setEnabled(bool(count))

    def _clear(self, _checked: Any = None) -> None:
        question = tr("Remove the fetched files? Studies that use them must fetch them again.")
        buttons = QMessageBox.StandardButton
        if QMessageBox.question(self, tr("Fetched files"), question, buttons.Yes | buttons.No) != buttons.Yes:
            return
        try:
            clear(fetched_folder())
        except QuickScanError as problem:
            QMessageBox.warning(self, tr("Fetched files"), "\n\n".join(part for part in problem.parts(say()) if part))
        self._show_cache()
