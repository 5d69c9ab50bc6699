"""What a PDF says of itself: title, organisation, keywords and language.

QGIS writes these in the PDF of a single layout and leaves them out of that of a report; what GDAL adds here is the
same, and the language besides. Neither can write tags (docs/report.md); ``bookmarks`` adds what they leave out.
"""

from __future__ import annotations

from datetime import datetime
from html import escape
from pathlib import Path

from osgeo import gdal
from qgis.core import QgsProject

from ..analysis.results import QuickScan
from ..intake.boundaries.complaints import attempt, quiet
from ..wording import Wording
from . import facts
from .house import House
from .words.terms import period

KEYWORDS = "gmd:topicCategory"
NAME = "QuickScan Veerkracht"
XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:subject><rdf:Bag>{keywords}</rdf:Bag></dc:subject>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""


def describe(project: QgsProject, quickscan: QuickScan, house: House, say: Wording) -> None:
    """Put title, organisation, keywords and language in the project, from which its PDFs take them.

    The organisation is the house style's line of text; without one it is the plugin, never the name of the user.
    """
    years = period(facts.span(quickscan), say)
    known = project.metadata()
    known.setTitle(" ".join(part for part in (f"QuickScan {quickscan.areas.municipality_name}".strip(), years) if part))
    known.setAuthor(house.title_block or NAME)
    known.setLanguage(say.language)
    known.setKeywords({KEYWORDS: [word for word in (NAME, quickscan.areas.municipality_name, years) if word]})
    project.setMetadata(known)


def write_about(path: Path, project: QgsProject) -> None:
    """Add to a finished PDF what its project says of itself; a PDF that GDAL cannot change here stays as it is."""
    known = project.metadata()
    keywords = known.keywords().get(KEYWORDS, [])
    with quiet():
        opened = attempt(gdal.OpenEx, str(path), gdal.OF_UPDATE | gdal.OF_RASTER, ["PDF"])
        if opened is None:
            return
        opened.SetMetadata(
            {
                "TITLE": known.title(),
                "AUTHOR": known.author(),
                "KEYWORDS": ", ".join(keywords),
                "CREATOR": NAME,
                "CREATION_DATE": datetime.now().strftime("D:%Y%m%d%H%M%S"),
            }
        )
        items = "".join(f"<rdf:li>{escape(word)}</rdf:li>" for word in keywords)
        text = XMP.format(
            title=escape(known.title()), author=escape(known.author()), keywords=items, language=known.language()
        )
        opened.SetMetadata([text], "xml:XMP")
        opened.FlushCache()
        del opened
