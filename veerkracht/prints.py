"""What a study is printed as: which sheets, on which paper, how fine, in which formats. Kept with the study."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Optional

PRESETS = ("screen", "print", "press")
FORMATS = ("pdf", "png", "svg", "geopdf")
REPORT_PAPERS = ("A3", "A4")


@dataclass(frozen=True)
class Prints:
    """The choices of the page that prints.

    report : the report with its sheets, workbook, GeoPackage and project. tables : the CSV files beside it.
    workshop : ids of workshop sheets. singles : ids of single sheets. formats : of FORMATS, of the single sheets.
    papers : (kind of sheet, paper) where that is not its own. preset : of PRESETS.
    report_paper : of REPORT_PAPERS. profiles : whether each area gets a page in the report; None where that depends on
    how many there are. text_version : what is printed in words too, as a web page.
    """

    report: bool = True
    tables: bool = True
    workshop: tuple[str, ...] = ()
    singles: tuple[str, ...] = ()
    formats: tuple[str, ...] = ("pdf",)
    papers: tuple[tuple[str, str], ...] = ()
    preset: str = "print"
    report_paper: str = "A3"
    profiles: Optional[bool] = None
    text_version: bool = True

    def __bool__(self) -> bool:
        """Whether there is anything to make."""
        return bool(self.report or self.tables or self.workshop or self.singles)

    def with_paper(self, kind: str, paper: str) -> Prints:
        """A copy in which sheets of this kind have this paper; an empty one gives them their own again."""
        others = tuple(pair for pair in self.papers if pair[0] != kind)
        return replace(self, papers=(*others, (kind, paper)) if paper else others)


def from_document(document: dict[str, Any]) -> Prints:
    """Choices from their document.

    Raises
    ------
    ValueError, TypeError : something in it is not understood.
    """
    values = dict(document)
    for name in ("workshop", "singles", "formats"):
        if name in values:
            values[name] = tuple(str(item) for item in values[name])
    values["papers"] = tuple((str(kind), str(paper)) for kind, paper in values.get("papers", ()))
    prints = Prints(**values)
    unknown = sorted(set(prints.formats) - set(FORMATS))
    unknown += [str(prints.preset)] if prints.preset not in PRESETS else []
    unknown += [str(prints.report_paper)] if prints.report_paper not in REPORT_PAPERS else []
    unknown += [str(prints.profiles)] if prints.profiles not in (True, False, None) else []
    if unknown:
        raise ValueError(f"prints: {', '.join(unknown)}")
    return prints
