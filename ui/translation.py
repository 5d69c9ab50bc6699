"""The panel's words in the language of QGIS: one dictionary for code and forms alike.

Forms are translated after they are loaded, property by property. A Qt translator would do the same, but installing and
removing one tells every window of QGIS that the language changed.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt import uic
from qgis.PyQt.QtWidgets import QWidget

from ..veerkracht.wording import LANGUAGES, Wording

FORMS_FOLDER = Path(__file__).resolve().parent / "forms"
TEXT_PROPERTIES = ("text", "title", "toolTip", "placeholderText", "accessibleName", "accessibleDescription")


def language() -> str:
    """``nl`` or ``en``, after the language that QGIS itself speaks."""
    locale = QgsApplication.locale()[:2].lower()
    return locale if locale in LANGUAGES else "en"


def say() -> Wording:
    """The wording of the panel."""
    return Wording(language())


def tr(source: str, **values: object) -> str:
    """A sentence of the panel in the language of QGIS."""
    return say()(source, **values)


def breakable(text: str) -> str:
    """Text in which a long file name may break over lines, so that it does not hold a narrow panel open."""
    return text.replace("_", "_\u200b").replace("/", "/\u200b")


def load_form(name: str, widget: QWidget) -> None:
    """Put the form ``forms/<name>.ui`` into ``widget``, in the language of QGIS."""
    uic.loadUi(str(FORMS_FOLDER / f"{name}.ui"), widget)
    for part in [widget, *widget.findChildren(QWidget)]:
        for name_of_property in TEXT_PROPERTIES:
            text = part.property(name_of_property)
            if isinstance(text, str) and text:
                part.setProperty(name_of_property, tr(text))
