"""What may be expected of each organisation in a district."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

from ...veerkracht.workshop import Promise
from ..models.written import WrittenRow, promise_rows
from ..study_model import StudyModel
from ..translation import tr
from .workshop_part import ListedPart, choose_key, complete_with


class PromisesPart(ListedPart):
    """One promise an organisation."""

    FORM = "workshop_promises"
    VIEW = "promisesView"
    HOLDER = "promisesForm"

    def __init__(self, study: StudyModel) -> None:
        super().__init__(study)
        self._earlier: Optional[Promise] = None

    def make_rows(self) -> Sequence[WrittenRow]:
        return promise_rows(self.of_district(self.workshop.promises))

    def write(self, key: Any) -> None:
        promises = self.workshop.promises
        self._earlier = next((item for item in promises if (item.district, item.organisation) == key), None)
        self.organisationEdit.setText(self._earlier.organisation if self._earlier else "")
        self.textEdit.setPlainText(self._earlier.text if self._earlier else "")
        complete_with(self.organisationEdit, {item.organisation for item in promises})
        self.open_form()
        self.organisationEdit.setFocus()

    def save(self) -> None:
        earlier = self._earlier
        district = earlier.district if earlier else self.district
        promise = Promise(district, self.organisationEdit.text().strip(), self.textEdit.toPlainText().strip())
        if not promise.organisation:
            self.say_problem(tr("Write the name of the organisation."), self.organisationEdit)
            return
        taken = {item.organisation for item in self.workshop.promises if item.district == district}
        renamed = earlier is None or earlier.organisation != promise.organisation
        if renamed and promise.organisation in taken:
            self.say_problem(tr("There is a promise of this organisation already."), self.organisationEdit)
            return
        self.close_form()
        workshop = self.workshop
        if earlier is not None and renamed:
            workshop = workshop.without_promise(earlier.district, earlier.organisation)
        self.put(workshop.with_promise(promise), tr("promise"))
        choose_key(self.view, (district, promise.organisation))

    def remove(self, key: Any) -> None:
        self.put(self.workshop.without_promise(*key), tr("promise removed"))
