"""Sets of choices: a box to pick one, and a menu to keep, share and remove a user's own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, Qt, QTimer
from qgis.PyQt.QtWidgets import QComboBox, QFileDialog, QInputDialog, QMenu, QMessageBox, QToolButton

from ...veerkracht.analysis.presets import (
    FINGERTIPS,
    NATIONAL,
    SUFFIX,
    USUAL,
    Preset,
    built_in,
    file_of,
    of_study,
    read_preset,
    read_presets,
    remove_preset,
    save_preset,
)
from ...veerkracht.errors import QuickScanError
from ...veerkracht.intake.own import catalogue_with
from ..messages import Messages
from ..profile_folder import presets_folder
from ..study_model import StudyModel
from ..translation import tr


def preset_names() -> dict[str, str]:
    """What the plugin's own are called."""
    return {
        USUAL: tr("the usual choices"),
        NATIONAL: tr("as the national research"),
        FINGERTIPS: tr("as Fingertips"),
    }


def preset_words() -> dict[str, str]:
    """What the plugin's own do."""
    return {
        USUAL: tr("Each indicator against the municipality as a whole, in five classes by distance."),
        NATIONAL: tr("Each indicator against the Netherlands, in five classes by distance."),
        FINGERTIPS: tr("Shares and rates are red or good only where the whole margin of chance lies on one side."),
    }


class Presets(QObject):
    """Fills a box and a menu that stand on the page."""

    def __init__(self, study: StudyModel, messages: Messages, box: QComboBox, button: QToolButton) -> None:
        super().__init__(box)
        self._study, self._messages, self._box, self._button = study, messages, box, button
        self._presets: tuple[Preset, ...] = ()
        self._own: tuple[Preset, ...] = ()
        button.setIcon(QgsApplication.getThemeIcon("/mActionFileSave.svg"))
        self.menu = QMenu(button)
        self.save_action = self.menu.addAction(tr("Keep these choices as…"), self._ask_name)
        self.share_action = self.menu.addAction(tr("Share as a file…"), self._ask_file)
        self.open_action = self.menu.addAction(tr("Open a file…"), self._ask_which)
        self.menu.addSeparator()
        self.remove_action = self.menu.addAction(tr("Remove"), self._ask_remove)
        button.setMenu(self.menu)
        box.activated.connect(self._take)
        self.read()

    def read(self) -> None:
        """The user's own, as they are kept in the profile."""
        self._own = read_presets(presets_folder())

    def refresh(self, has_country: bool) -> None:
        """Show which set the study follows; one that cannot be used here is there, with its reason."""
        study, words = self._study.study, preset_words()
        self._presets = (*built_in(catalogue_with(study.indicators), preset_names()), *self._own)
        current = next((number for number, preset in enumerate(self._presets) if preset.is_in(study)), None)
        entries = [preset.name for preset in self._presets]
        if current is None:
            entries.append(tr("choices of your own"))
            current = len(entries) - 1
        if [self._box.itemText(row) for row in range(self._box.count())] != entries:
            self._box.clear()
            self._box.addItems(entries)
        for row, preset in enumerate(self._presets):
            lacking = preset.study.reference == "netherlands" and not has_country
            item: Any = self._box.model().item(row)
            item.setEnabled(not lacking)
            told = tr("The tables hold no row for the Netherlands.") if lacking else words.get(preset.id, "")
            self._box.setItemData(row, told, Qt.ItemDataRole.ToolTipRole)
        self._box.setCurrentIndex(current)
        chosen = self.chosen
        self._box.setToolTip(words.get(chosen.id, "") if chosen else tr("All choices on this page at once"))
        own = chosen is not None and not chosen.id
        self.remove_action.setEnabled(own)
        self.remove_action.setText(tr("Remove “{name}”", name=chosen.name) if chosen and own else tr("Remove"))

    @property
    def chosen(self) -> Any:
        """The set that the study follows, if any."""
        row = self._box.currentIndex()
        return self._presets[row] if 0 <= row < len(self._presets) else None

    # -- what the user does

    def _take(self, row: int) -> None:
        if row < len(self._presets):
            preset = self._presets[row]
            self._study.choose(preset.applied(self._study.study), tr("choices: {name}", name=preset.name))

    def keep(self, name: str) -> None:
        """Keep the choices of the study in the profile; a set of the same name is replaced."""
        if name in preset_names().values():
            self._messages.tell(tr("“{name}” comes with the plugin: choose another name.", name=name))
            return
        self._tried(lambda: save_preset(of_study(name, self._study.study), file_of(name, presets_folder())))

    def share(self, path: Path) -> None:
        """Write the choices of the study to a file to give away."""
        path = path if path.name.endswith(SUFFIX) else path.with_name(path.name + SUFFIX)
        name = self.chosen.name if self.chosen is not None else path.name[: -len(SUFFIX)]
        if self._tried(lambda: save_preset(of_study(name, self._study.study), path)):
            self._messages.done(tr("The choices are in {name}.", name=path.name))

    def take_file(self, path: Path) -> None:
        """Keep the choices of a file, and follow them."""

        def take() -> None:
            preset = read_preset(path)
            save_preset(preset, file_of(preset.name, presets_folder()))
            self._study.choose(preset.applied(self._study.study), tr("choices: {name}", name=preset.name))

        self._tried(take)

    def remove(self, name: str) -> None:
        """Remove a set from the profile; the study keeps its choices."""
        self._tried(lambda: remove_preset(name, presets_folder()))

    def _tried(self, work: Any) -> bool:
        try:
            work()
        except QuickScanError as problem:
            self._messages.error(problem)
            return False
        self.read()
        # after the menu is closed: the study tells its listeners that a set came or went
        QTimer.singleShot(0, self._study.study_changed.emit)
        return True

    def _ask_name(self) -> None:
        name, fine = QInputDialog.getText(self._button, tr("Keep these choices"), tr("Name"))
        if fine and name.strip():
            self.keep(name.strip())

    def _ask_file(self) -> None:
        path, _kind = QFileDialog.getSaveFileName(self._button, tr("Share these choices"), "", f"*{SUFFIX}")
        if path:
            self.share(Path(path))

    def _ask_which(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(self._button, tr("Open choices"), "", f"*{SUFFIX};;*.json")
        if path:
            self.take_file(Path(path))

    def _ask_remove(self) -> None:
        preset = self.chosen
        if preset is None:
            return
        asked = tr("Remove the set of choices “{name}”? The study keeps its choices.", name=preset.name)
        yes = QMessageBox.StandardButton.Yes
        if QMessageBox.question(self._button, tr("Remove"), asked) == yes:
            self.remove(preset.name)
