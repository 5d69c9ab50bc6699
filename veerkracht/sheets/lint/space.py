"""Rules on room: nothing over something else, and nothing empty."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from qgis.core import QgsLayout, QgsLayoutFrame, QgsLayoutItemManualTable, QgsLayoutItemMap, QgsLayoutItemPicture

from ...wording import Wording
from .finding import Finding
from .placed import Placed, scale_of

_TOUCH = 0.6  # millimetres of A3 by which two things may overlap before anyone sees it
_HAIR = 0.35
_FRAMES = (QgsLayoutItemMap, QgsLayoutItemPicture, QgsLayoutFrame)


def outside(layout: QgsLayout, items: Sequence[Placed], say: Wording) -> Iterator[Finding]:
    """What lies wholly or partly beside the paper."""
    hair = _HAIR * scale_of(layout)
    pages = [page.mapRectToScene(page.rect()) for page in layout.pageCollection().pages()]
    for item in items:
        rect = item.rect.adjusted(hair, hair, -hair, -hair)
        # of a dot of two hairs nothing is left, and nothing lies nowhere
        inner = item.rect.center() if rect.isNull() else rect
        if not any(page.contains(inner) for page in pages):
            yield Finding("outside", item.page, item.name, say("“{one}” lies beside the paper.", one=item.name))


def overlaps(layout: QgsLayout, items: Sequence[Placed], say: Wording) -> Iterator[Finding]:
    """Texts over texts, and texts, maps, pictures and tables that lie half over one another.

    What lies wholly within a map or picture was put there on purpose, such as an inset or a letter of a grid.
    """
    labels = [item for item in items if item.is_label and item.text.strip()]
    frames = [item for item in items if isinstance(item.item, _FRAMES)]
    found = [(labels[one], labels[other]) for one, other in _pairs(labels, layout, within=False)]
    others = [*labels, *frames]
    found += [
        (others[one], others[other])
        for one, other in _pairs(others, layout, within=True)
        if not (others[one].is_label and others[other].is_label)
    ]
    for one, other in found:
        text = say("“{one}” lies over “{other}”.", one=other.name, other=one.name)
        yield Finding("overlap", one.page, other.name, text)


def _pairs(items: Sequence[Placed], layout: QgsLayout, within: bool) -> list[tuple[int, int]]:
    """The places of items whose ink overlaps; ``within``: where one holds the other whole, that is well."""
    if len(items) < 2:
        return []
    touch = _TOUCH * scale_of(layout)
    box = np.array([[item.ink.left(), item.ink.top(), item.ink.right(), item.ink.bottom()] for item in items])
    page = np.array([item.page for item in items])
    low = np.maximum(box[:, None, :2], box[None, :, :2])
    high = np.minimum(box[:, None, 2:], box[None, :, 2:])
    over = ((high - low) > touch).all(axis=2) & (page[:, None] == page[None, :])
    if within:
        holds = (box[:, None, :2] <= box[None, :, :2] + touch).all(axis=2)
        holds &= (box[:, None, 2:] >= box[None, :, 2:] - touch).all(axis=2)
        over &= ~(holds | holds.T)
    return [(int(one), int(other)) for one, other in np.argwhere(np.triu(over, 1))]


def empty(layout: QgsLayout, items: Sequence[Placed], say: Wording) -> Iterator[Finding]:
    """Maps without layers or beside them, pictures that are not there, tables and texts with nothing in them."""
    for item in items:
        why = _why_empty(item, say)
        if why:
            yield Finding("empty", item.page, item.name, why)


def _why_empty(item: Placed, say: Wording) -> str:
    shown = item.item
    if isinstance(shown, QgsLayoutItemMap):
        layers = shown.layersToRender()
        if not layers:
            return say("The map shows no layers.")
        settings = shown.mapSettings(shown.extent(), shown.rect().size(), 96.0, False)
        around = [settings.layerExtentToOutputExtent(layer, layer.extent()) for layer in layers]
        return (
            ""
            if any(shown.extent().intersects(extent) for extent in around)
            else say("The map lies beside its layers.")
        )
    if isinstance(shown, QgsLayoutItemPicture):
        return say("The picture is not there.") if not shown.picturePath() or shown.isMissingImage() else ""
    if isinstance(shown, QgsLayoutFrame) and isinstance(shown.multiFrame(), QgsLayoutItemManualTable):
        return "" if shown.multiFrame().tableContents() else say("The table has no rows.")
    return say("The text is empty.") if item.is_label and not item.text.strip() else ""
