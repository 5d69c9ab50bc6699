"""The notes of the groups: a list, and a form in which one is written."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Optional

from ...veerkracht.errors import QuickScanError
from ...veerkracht.mapping.notes import spot_at
from ...veerkracht.workshop import (
    SESSIONS,
    STRATEGY_FAMILIES,
    THEMES,
    Note,
    as_cell,
    family_label,
    new_id,
    theme_label,
)
from ..models.written import WrittenFilter, WrittenModel, note_rows
from ..note_map import NoteMap
from ..study_model import StudyModel
from ..translation import say, tr
from .workshop_part import (
    WorkshopPart,
    choose_key,
    complete_with,
    current_key,
    fill_box,
    make_list,
    on_keys,
    put_icons,
)


class NotesPart(WorkshopPart):
    """Notes are added by a click on the map or with the cell that they have on paper."""

    FORM = "workshop_notes"

    def __init__(self, study: StudyModel, note_map: NoteMap) -> None:
        super().__init__(study)
        self._map = note_map
        self._note: Optional[Note] = None
        self._session = SESSIONS[-1]
        self._owner = ""
        self.rows = WrittenModel(self)
        self.filter = WrittenFilter(self)
        self.filter.setSourceModel(self.rows)
        self._delegate = make_list(self.notesView, self.filter)
        put_icons(
            (self.pickButton, "/mActionCapturePoint.svg"),
            (self.placeButton, "/mActionCapturePoint.svg"),
            (self.addButton, "/symbologyAdd.svg"),
            (self.editButton, "/mActionToggleEditing.svg"),
            (self.removeButton, "/symbologyRemove.svg"),
        )
        self._themes = [("", tr("All themes")), *((theme, theme_label(theme, say())) for theme in THEMES)]
        self._families = [("", tr("All strategies"))]
        self._families += [(family, family_label(family, say())) for family in STRATEGY_FAMILIES]
        fill_box(self.themeFilter, self._themes, "")
        fill_box(self.familyFilter, self._families, "")
        self._wire()

    def _wire(self) -> None:
        self.searchEdit.textChanged.connect(self._filter)
        self.themeFilter.activated.connect(self._filter)
        self.familyFilter.activated.connect(self._filter)
        self.notesView.activated.connect(lambda _index: self.edit_current())
        self.notesView.clicked.connect(lambda _index: self._map.point_out(current_key(self.notesView) or ""))
        self.notesView.selectionModel().currentChanged.connect(lambda *_: self._enable())
        self.filter.modelReset.connect(self._enable)
        self.pickButton.clicked.connect(self._map.ask_place)
        self.placeButton.clicked.connect(self._map.ask_place)
        self.addButton.clicked.connect(lambda: self.write(self._new_note()))
        self.editButton.clicked.connect(self.edit_current)
        self.removeButton.clicked.connect(self.remove_current)
        self.saveButton.clicked.connect(self.save)
        self.cancelButton.clicked.connect(self.close_form)
        self.areaBox.activated.connect(self._area_chosen)
        on_keys(self.notesView, delete=self.remove_current)
        on_keys(self.formPage, escape=self.close_form, accept=self.save)

    def refresh(self) -> None:
        """The notes as the study has them; one that is being written stays open."""
        self.rows.set_rows(note_rows(self.workshop, self.names, say()))
        self.filter.want(district=self.district)
        self._filter()

    def _filter(self, *_what: Any) -> None:
        self.filter.want(theme=self.themeFilter.currentData(), family=self.familyFilter.currentData())
        self.filter.search(self.searchEdit.text())
        shown, there = self.filter.rowCount(), self.workshop.notes
        of_district = [note for note in there if not self.district or note.district == self.district]
        for part in (self.searchEdit, self.themeFilter, self.familyFilter):
            part.setVisible(bool(of_district))
        self.notesView.setVisible(shown > 0)
        self.hintLabel.setVisible(shown == 0)
        self.hintLabel.setText(
            tr("No note has all of this.")
            if of_district
            else tr("No notes yet. Click a place on the map, or take over what stands on the paper sheet.")
        )
        self._enable()

    def _enable(self) -> None:
        chosen = current_key(self.notesView) is not None
        self.editButton.setEnabled(chosen)
        self.removeButton.setEnabled(chosen)

    # -- one note

    def _new_note(self, **fields: Any) -> Note:
        """What was filled in last is likely to hold for the next one at the same table."""
        return Note(new_id(), **{"district": self.district, "session": self._session, "owner": self._owner, **fields})

    def write(self, note: Note) -> None:
        """Open the form with a note, a new one or one that is there."""
        self._note = note
        known = any(item.id == note.id for item in self.workshop.notes)
        self.formHeading.setText(tr("Edit the note") if known else tr("New note"))
        self.textEdit.setPlainText(note.text)
        self._show_place(note)
        nothing = ("", tr("not chosen"))
        fill_box(self.themeBox, [nothing, *self._themes[1:]], note.theme)
        fill_box(self.familyBox, [nothing, *self._families[1:]], note.family)
        fill_box(self.sessionBox, [(str(number), str(number)) for number in SESSIONS], str(note.session))
        self.ownerEdit.setText(note.owner)
        complete_with(self.ownerEdit, {item.owner for item in self.workshop.notes})
        self.problemLabel.hide()
        self.stack.setCurrentWidget(self.formPage)
        self.textEdit.setFocus()

    def _show_place(self, note: Note) -> None:
        self.cellEdit.setText(note.grid)
        fill_box(self.areaBox, [("", tr("the whole district")), *self.areas_of(note.district)], note.area_code)

    def place(self, x: float, y: float) -> None:
        """A point on the map was clicked: for the note that is being written, else for a new one."""
        areas = self.study.areas
        if areas is None:
            return
        spot = spot_at(areas.frame, x, y, self.district)
        fields: dict[str, Any] = {
            "x": x,
            "y": y,
            "area_code": spot.area_code,
            "district": spot.district,
            "grid": spot.grid,
        }
        if self.stack.currentWidget() is self.formPage and self._note is not None:
            self._note = replace(self._note, **fields)
            self._show_place(self._note)
        else:
            self.write(self._new_note(**fields))

    def _area_chosen(self, _row: int) -> None:
        """In the list of all areas an area says in which district the note is."""
        code = self.areaBox.currentData()
        if self._note is not None and code and not self._note.district:
            self._note = replace(self._note, district=self.names.district_of.get(code, ""))

    def save(self) -> None:
        """Put the note in the study, or say what is wrong with it."""
        note = self._note
        if note is None:
            return
        try:
            cell = as_cell(self.cellEdit.text())
        except QuickScanError as problem:
            message, details, hint = problem.parts(say())
            self.problemLabel.setText(f"{message} {hint}")
            self.problemLabel.setToolTip(details)
            self.problemLabel.show()
            self.cellEdit.setFocus()
            return
        written = replace(
            note,
            text=self.textEdit.toPlainText().strip(),
            grid=cell,
            area_code=self.areaBox.currentData(),
            theme=self.themeBox.currentData(),
            family=self.familyBox.currentData(),
            owner=self.ownerEdit.text().strip(),
            session=int(self.sessionBox.currentData()),
        )
        if cell != note.grid:
            # another cell was typed: the point was somewhere else
            written = replace(written, x=None, y=None)
        self._session, self._owner = written.session, written.owner
        self.close_form()
        self.put(self.workshop.with_note(written), tr("note"))
        choose_key(self.notesView, written.id)

    def close_form(self) -> None:
        """Back to the list without a change."""
        self._map.stop_asking()
        self._note = None
        self.stack.setCurrentWidget(self.listPage)
        self.notesView.setFocus()

    def edit_current(self) -> None:
        """Open the chosen note."""
        key = current_key(self.notesView)
        note = next((note for note in self.workshop.notes if note.id == key), None)
        if note is not None:
            self.write(note)

    def remove_current(self) -> None:
        """Take the chosen note away."""
        key = current_key(self.notesView)
        if key is not None:
            self.put(self.workshop.without_note(key), tr("note removed"))

    def choose(self, note_id: str) -> None:
        """Choose the note that was selected on the map."""
        if self.stack.currentWidget() is self.listPage:
            choose_key(self.notesView, note_id)
