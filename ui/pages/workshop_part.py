"""What the parts of the workshop page share: a form, the study, and the district that is talked about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Callable

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QSortFilterProxyModel, Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QComboBox, QCompleter, QLineEdit, QListView, QShortcut, QWidget

from ...veerkracht.workshop import Workshop
from ..models.written import Names, WrittenModel, WrittenRow, names_of
from ..study_model import StudyModel
from ..translation import load_form
from ..written_delegate import WrittenDelegate, as_high_as_its_rows


class WorkshopPart(QWidget):
    """A part of the page; it reads the study and changes only its workshop."""

    FORM = ""

    def __init__(self, study: StudyModel) -> None:
        super().__init__()
        load_form(self.FORM, self)
        self.study = study
        self.district = ""
        self.names = names_of(None)

    def show_district(self, district: str, names: Names) -> None:
        """Show what is of a district; an empty code is the whole municipality."""
        self.district, self.names = district, names
        self.refresh()

    def refresh(self) -> None:
        """Show what the study holds."""
        raise NotImplementedError

    @property
    def workshop(self) -> Workshop:
        return self.study.study.workshop

    def put(self, workshop: Workshop, step: str) -> None:
        """Another workshop in the study; ``step`` says what the user did, for who wants to undo it."""
        self.study.change(step, workshop=workshop)

    def areas_of(self, district: str) -> list[tuple[str, str]]:
        """Code and name of the areas in a district, or of all."""
        names = self.names
        return [
            (code, name) for code, name in names.areas.items() if not district or names.district_of[code] == district
        ]


def make_list(view: QListView, model: Any) -> WrittenDelegate:
    """Let a list show a model of what was written."""
    view.setModel(model)
    delegate = WrittenDelegate(view)
    view.setItemDelegate(delegate)
    view.setMouseTracking(True)
    return delegate


def current_key(view: QListView) -> Any:
    """What the chosen line is found by; None without one."""
    index = view.currentIndex()
    return index.data(WrittenModel.KEY_ROLE) if index.isValid() else None


def choose_key(view: QListView, key: Any) -> None:
    """Choose the line with this key, where it is shown."""
    model = view.model()
    source = model.sourceModel() if isinstance(model, QSortFilterProxyModel) else model
    row = source.row_of(key)
    if row is None:
        return
    index = source.index(row)
    view.setCurrentIndex(model.mapFromSource(index) if model is not source else index)


def fill_box(box: QComboBox, choices: list[tuple[str, str]], chosen: str) -> None:
    """Code and label of what can be chosen; a code that is not among them is added as it is."""
    box.blockSignals(True)
    box.clear()
    for code, label in choices:
        box.addItem(label, code)
    if box.findData(chosen) < 0:
        box.addItem(chosen, chosen)
    box.setCurrentIndex(box.findData(chosen))
    box.blockSignals(False)


def complete_with(edit: QLineEdit, words: set[str]) -> None:
    """Offer what was written before."""
    completer = QCompleter(sorted(word for word in words if word), edit)
    edit.setCompleter(completer)


def put_icons(*pairs: tuple[Any, str]) -> None:
    """QGIS's own icon on each button."""
    for button, icon in pairs:
        button.setIcon(QgsApplication.getThemeIcon(icon))


def on_keys(place: QWidget, **slots: Callable[[], None]) -> None:
    """What keys do while a widget, or something in it, has the focus; ``delete``, ``escape``, ``accept``."""
    keys = {"delete": "Del", "escape": "Esc", "accept": "Ctrl+Return"}
    for name, slot in slots.items():
        shortcut = QShortcut(QKeySequence(keys[name]), place)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(slot)


class ListedPart(WorkshopPart):
    """A list on the sheet of the canvas, with a form under it that opens for a new line or for a chosen one.

    Subclasses name the list and the form's holder, and fill and read the form.
    """

    VIEW = ""
    HOLDER = ""

    def __init__(self, study: StudyModel) -> None:
        super().__init__(study)
        self.rows = WrittenModel(self)
        self.view: QListView = getattr(self, self.VIEW)
        self.holder: QWidget = getattr(self, self.HOLDER)
        self._delegate = make_list(self.view, self.rows)
        put_icons(
            (self.addButton, "/symbologyAdd.svg"),
            (self.editButton, "/mActionToggleEditing.svg"),
            (self.removeButton, "/symbologyRemove.svg"),
        )
        self.holder.hide()
        self.addButton.clicked.connect(lambda: self.write(None))
        self.editButton.clicked.connect(self._edit_current)
        self.removeButton.clicked.connect(self._remove_current)
        self.saveButton.clicked.connect(self.save)
        self.cancelButton.clicked.connect(self.close_form)
        self.view.activated.connect(lambda _index: self._edit_current())
        self.view.selectionModel().currentChanged.connect(lambda *_: self._enable())
        for edit in self.holder.findChildren(QLineEdit):
            edit.returnPressed.connect(self.save)
        on_keys(self.view, delete=self._remove_current)
        on_keys(self.holder, escape=self.close_form, accept=self.save)

    def make_rows(self) -> Sequence[WrittenRow]:
        """The lines of the district that is shown; with the whole municipality those of all districts."""
        raise NotImplementedError

    def write(self, key: Any) -> None:
        """Open the form with what has this key; with None for something new."""
        raise NotImplementedError

    def save(self) -> None:
        """Put what the form holds in the study, or say what is wrong with it."""
        raise NotImplementedError

    def remove(self, key: Any) -> None:
        """Take what has this key out of the study."""
        raise NotImplementedError

    def refresh(self) -> None:
        self.rows.set_rows(self.make_rows())
        as_high_as_its_rows(self.view)
        self._enable()

    def of_district(self, items: Iterable[Any]) -> list[Any]:
        return [item for item in items if not self.district or item.district == self.district]

    def open_form(self) -> None:
        self.problemLabel.hide()
        self.holder.show()
        self.addButton.hide()

    def close_form(self) -> None:
        """Back to the list without a change."""
        self.holder.hide()
        self.addButton.show()

    def say_problem(self, text: str, edit: QWidget) -> None:
        self.problemLabel.setText(text)
        self.problemLabel.show()
        edit.setFocus()

    def resizeEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        as_high_as_its_rows(self.view)

    def _enable(self) -> None:
        there = self.rows.rowCount() > 0
        for button in (self.editButton, self.removeButton):
            button.setVisible(there)
            button.setEnabled(current_key(self.view) is not None)

    def _edit_current(self) -> None:
        key = current_key(self.view)
        if key is not None:
            self.write(key)

    def _remove_current(self) -> None:
        key = current_key(self.view)
        if key is not None:
            self.close_form()
            self.remove(key)
