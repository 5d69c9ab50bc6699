"""What a careful reader says of the sheets of a publication, as sentences that name the sheet and the page."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from qgis.core import QgsLayout

from ..wording import Wording
from .lint import lint
from .presets import Preset
from .report import TITLE_PROPERTY


def remarks_on(layouts: Iterable[QgsLayout], say: Wording) -> tuple[str, ...]:
    """A sentence for each thing that is wrong, sheet by sheet; the same one once."""
    return tuple(
        dict.fromkeys(
            say(
                "{title}, page {number}: {remark}",
                title=layout.customProperty(TITLE_PROPERTY, "") or layout.name(),
                number=finding.page,
                remark=finding.text,
            )
            for layout in layouts
            for finding in lint(layout, say)
        )
    )


def too_large(paths: Iterable[Path], preset: Preset, say: Wording) -> tuple[str, ...]:
    """A sentence for each finished PDF that is larger than its preset promises."""
    printed = [path for path in paths if path.suffix == ".pdf"] if preset.most_bytes else []
    sizes = {path.name: path.stat().st_size for path in printed}
    return tuple(
        say(
            "{name} is {size} MB, more than the {most} MB that a file for a screen should have: it cannot be made "
            "smaller as it is. It will be with fewer pages, or on smaller paper.",
            name=name,
            size=say.number(size / 1e6, 1),
            most=say.number(preset.most_bytes / 1e6),
        )
        for name, size in sizes.items()
        if size > preset.most_bytes
    )
