"""The sheets in words: read back by a parser that is not ours."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from html.parser import HTMLParser

import pytest
from quickscan_veerkracht.veerkracht.analysis.results import K_INDEX
from quickscan_veerkracht.veerkracht.errors import Cancelled
from quickscan_veerkracht.veerkracht.mapping.geopackage import write_geopackage
from quickscan_veerkracht.veerkracht.mapping.legend import legend
from quickscan_veerkracht.veerkracht.mapping.project import build_project
from quickscan_veerkracht.veerkracht.progress import Progress
from quickscan_veerkracht.veerkracht.sheets import charts, facts
from quickscan_veerkracht.veerkracht.sheets.colours import LETTERS, luminance
from quickscan_veerkracht.veerkracht.sheets.export import page_count
from quickscan_veerkracht.veerkracht.sheets.page import Making
from quickscan_veerkracht.veerkracht.sheets.report import TITLE_PROPERTY, bodies
from quickscan_veerkracht.veerkracht.sheets.text_version import write_text_version
from quickscan_veerkracht.veerkracht.sheets.words import answer, highlights, question
from quickscan_veerkracht.veerkracht.sheets.workshop.build import build_sheets
from quickscan_veerkracht.veerkracht.sheets.workshop.publish import chosen_sheets
from quickscan_veerkracht.veerkracht.wording import Wording
from support.invented import invented_quickscan

NL, EN = Wording("nl"), Wording("en")
UNCERTAIN = " (onzeker)"
EMPTY = {"meta", "br", "link", "img"}
HOSTILE = '<script>alert("x")</script> & Zn.'


@dataclass
class Part:
    """A section of a page: its texts by their tag in their order, and its tables as rows of (tag, scope, text)."""

    attributes: dict[str, str]
    texts: list[tuple[str, str]] = field(default_factory=list)
    tables: list[list[list[tuple[str, str, str]]]] = field(default_factory=list)

    def of(self, tag: str) -> list[str]:
        return [text for name, text in self.texts if name == tag]


class Read(HTMLParser):
    """Keeps what the tests ask for, and sees that every tag is closed by its own end."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.language = ""
        self.ids: list[str] = []
        self.links: list[str] = []
        self.named_by: list[str] = []
        self.parts = [Part({})]
        self._open: list[tuple[str, dict[str, str]]] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.tags.append(tag)
        self.ids += [attributes["id"]] if "id" in attributes else []
        self.links += [attributes["href"]] if "href" in attributes else []
        self.named_by += [attributes["aria-labelledby"]] if "aria-labelledby" in attributes else []
        if tag == "html":
            self.language = attributes["lang"]
        if tag == "section":
            self.parts.append(Part(attributes))
        if tag == "table":
            self.parts[-1].tables.append([])
        if tag == "tr":
            self.parts[-1].tables[-1].append([])
        if tag in ("td", "th"):
            self.parts[-1].tables[-1][-1].append((tag, attributes.get("scope", ""), ""))
        if tag in ("h1", "h2", "h3", "p", "li", "caption", "title"):
            self.parts[-1].texts.append((tag, ""))
        if tag not in EMPTY:
            self._open.append((tag, attributes))

    def handle_endtag(self, tag):
        assert self._open.pop()[0] == tag

    def handle_data(self, data):
        names = [tag for tag, _attributes in self._open]
        if "td" in names or "th" in names:
            row = self.parts[-1].tables[-1][-1]
            row[-1] = (*row[-1][:2], row[-1][2] + data)
        elif any(tag in names for tag in ("h1", "h2", "h3", "p", "li", "caption", "title")):
            tag, text = self.parts[-1].texts[-1]
            self.parts[-1].texts[-1] = (tag, text + data)


def body(table):
    """The rows of a table as texts, its head first."""
    return [[text for _tag, _scope, text in row] for row in table]


@pytest.fixture(scope="module")
def path(report, invented, tmp_path_factory):
    path = tmp_path_factory.mktemp("words") / "quickscan.html"
    write_text_version(bodies(report[1]), path, invented, NL, Progress(), "quickscan.pdf")
    return path


@pytest.fixture(scope="module")
def page(path):
    return Read(path.read_text(encoding="utf-8"))


def part(page, title):
    return next(found for found in page.parts[1:] if found.of("h2")[0].endswith(title))


@pytest.fixture(scope="module")
def hostile(qgis_app, tmp_path_factory):
    """Sheets in English of a town in which an area has a name that is code, and the page of that area."""
    code = invented_quickscan().areas.frame["area_code"].iloc[3]
    scan = invented_quickscan("en", names={code: HOSTILE})
    scan = replace(scan, areas=replace(scan.areas, municipality_name="A<b>town</b>"))
    folder = tmp_path_factory.mktemp("hostile")
    write_geopackage(scan, folder / "hostile.gpkg", Progress())
    maps = build_project(scan, folder / "hostile.gpkg", EN)
    making = Making(maps, scan, folder, EN, date(2026, 11, 22))
    district = scan.areas.frame.set_index("area_code").at[code, "district_code"]
    chosen = chosen_sheets(scan, ("view:k_level", f"profiles:{district}", f"zoom:{district}"), EN)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(charts, "available", lambda: False)  # saves the time that they take
        made = build_sheets(making, chosen, {}, Progress())
    write_text_version([sheet.layout for sheet in made], folder / "sheets.html", scan, EN, Progress())
    text = (folder / "sheets.html").read_text(encoding="utf-8")
    maps.project.clear()
    return scan, code, text


def test_it_says_its_language_and_has_one_title_and_headings_in_their_order(page):
    assert page.language == "nl"
    assert page.tags.count("h1") == page.tags.count("title") == page.tags.count("main") == 1
    assert page.parts[0].of("h1") == page.parts[0].of("title") == ["QuickScan Veldhaven 2016–2020"]
    levels = [int(tag[1]) for tag in page.tags if re.fullmatch(r"h\d", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:]))


def test_each_page_of_the_pdf_has_its_section_in_the_same_order(page, report):
    sections = page.parts[1:]
    assert len(sections) == page_count(report[1])
    assert [found.attributes["id"] for found in sections] == [f"page-{n}" for n in range(1, len(sections) + 1)]
    at = 0
    for layout in bodies(report[1]):
        title = str(layout.customProperty(TITLE_PROPERTY))
        for _page in range(layout.pageCollection().pageCount()):
            assert sections[at].of("h2") == [f"Pagina {at + 1}{title}"]
            at += 1


def test_the_contents_lead_to_the_pages_and_every_name_is_that_of_something(page):
    assert len(page.ids) == len(set(page.ids))
    assert set(page.named_by) <= set(page.ids)
    titles = dict(zip(page.links, page.parts[1].of("li")))
    assert len(titles) > 15
    for link, title in titles.items():
        (heading,) = next(found for found in page.parts[1:] if f"#{found.attributes['id']}" == link).of("h2")
        assert title in heading or title == "Wijken"


def test_it_needs_nothing_but_itself(path, page):
    assert not {"script", "img", "link", "iframe"} & set(page.tags)
    assert all(link.startswith("#") for link in page.links)
    assert "url(" not in path.read_text(encoding="utf-8")
    assert path.stat().st_size < 500_000


def test_its_colours_can_be_read_on_white(path):
    style = re.search("<style>(.*?)</style>", path.read_text(encoding="utf-8"), re.DOTALL)[1]
    inks = re.findall(r"[ ;{]color: (#[0-9a-f]+)", style)
    assert len(inks) >= 3
    for ink in inks:
        whole = ink if len(ink) == 7 else "#" + "".join(2 * sign for sign in ink[1:])
        assert 1.05 / (luminance(whole) + 0.05) >= 4.5


def test_a_map_is_told_by_its_question_answer_legend_and_remarks(page, report, invented):
    view = next(view for view in report[0].views if view.id == "k_level")
    found = part(page, question(view, invented, NL))
    texts = found.of("p")
    assert texts[0] == answer(view, invented, NL)
    assert f"Kaart van Veldhaven: {view.name}." in texts
    assert set(highlights(view, invented, NL)) <= set(texts)
    assert "signaal, geen oordeel" in texts[-1]
    heads, *rows = body(found.tables[0])
    assert heads == ["Klasse", "Op de kaart", "Aantal", "Welke"]
    entries = legend(invented, view, NL).groups[0].entries
    assert [row[:3] for row in rows] == [[entry.label, entry.letter, str(entry.count)] for entry in entries]


def test_the_areas_of_a_class_are_those_of_the_results(page, invented):
    found = part(page, question("k_level", invented, NL))
    names, classes = facts.names(invented), facts.classes("k_level", invented)
    for row in body(found.tables[0])[1:]:
        for signal, letter in LETTERS.items():
            if row[1] == letter:
                members = set(names[facts.among(classes, (signal,))])
                assert set(row[3].split("; ")) - {""} == members


def test_every_class_of_every_map_names_as_many_areas_as_it_counts(page, hostile):
    counted = 0
    for found in [*page.parts, *Read(hostile[2]).parts]:
        for heads, *rows in map(body, found.tables):
            number, which = ("Aantal", "Welke") if "Aantal" in heads else ("Number", "Which")
            if number not in heads or which not in heads:
                continue
            for row in rows:
                names = [name for name in row[heads.index(which)].split("; ") if name]
                counted += len(names)
                assert row[0] in ("water", "buurt") or len(names) == int(row[heads.index(number)]), (found, row)
    assert counted > 500


def test_a_table_has_heads_of_columns_and_rows_and_the_numbers_of_the_results(page, invented):
    found = part(page, question("gap", invented, NL))
    table = found.tables[0]
    assert {(tag, scope) for tag, scope, _text in table[0]} == {("th", "col")}
    assert all(row[0][:2] == ("th", "row") and {cell[0] for cell in row[1:]} == {"td"} for row in table[1:])
    last = invented.results.gap.dropna(subset=["much", "little"]).sort_values("year")
    last = last.drop_duplicates("indicator", keep="last").set_index("indicator")
    rows = {row[0]: row for row in body(table)[1:]}
    bijstand = rows["Bijstand"]
    numbers = [NL.number(last.at["k_bijstand", side], 1) for side in ("much", "little")]
    assert bijstand[1:5] == ["per 100 inwoners", str(last.at["k_bijstand", "year"]), *numbers]


def test_the_heat_table_tells_letter_and_trend_in_words_under_its_district(page, invented):
    parts = [found for found in page.parts[1:] if found.of("h2")[0].endswith(question("heat_table", invented, NL))]
    rows = [row for found in parts for table in found.tables for row in table[1:]]
    groups = [row[0][2] for row in rows if row[0][1] == "rowgroup"]
    assert [group for group in groups if "(vervolg)" not in group] == list(facts.districts(invented))
    signals = facts.of_indicator(invented.results.signals, K_INDEX)["signal"]
    trends = facts.of_indicator(invented.results.trends, K_INDEX)["trend"]
    words = dict(enumerate(("▼▼ sterk slechter", "▼ slechter", "● stabiel", "▲ beter", "▲▲ sterk beter"), 1))
    open_words = {place: word.translate(str.maketrans("▼●▲", "▽○△")) + UNCERTAIN for place, word in words.items()}
    frames = (invented.results.signals, invented.results.trends)
    unsure = [facts.of_indicator(frame, K_INDEX)["uncertain"] for frame in frames]
    told = {row[0][2]: row[1][2] for row in rows if row[0][1] == "row"}
    assert len(told) == len(facts.land(invented))
    for code, name in facts.names(invented)[facts.land(invented).index].items():
        if code in signals.index and signals.notna()[code] and trends.notna()[code]:
            letter = LETTERS[int(signals[code])] + (UNCERTAIN if unsure[0][code] else "")
            trend = (open_words if unsure[1][code] else words)[int(trends[code])]
            assert told[name].replace("*", "") == f"{letter} {trend}"
    assert any(UNCERTAIN in text for text in told.values())


def test_a_chart_is_told_with_the_numbers_that_it_shows(page, invented):
    found = part(page, question("o_level", invented, NL))
    chart = next(text for text in found.of("p") if text.startswith("Grafiek: "))
    rows = facts.of_indicator(invented.results.signals, invented.results.nuisance).reindex(facts.land(invented).index)
    values = rows[rows["signal"].notna()]["value"].dropna()
    names = facts.names(invented)
    for place in (values.idxmin(), values.idxmax()):
        assert names[place] in chart
        assert NL.number(values[place], 1) in chart


def test_text_from_data_is_never_code(hostile):
    read = Read(hostile[2])
    assert "script" not in read.tags
    assert "b" not in read.tags
    assert read.language == "en"
    assert any(HOSTILE in cell for found in read.parts for table in found.tables for row in body(table) for cell in row)
    assert "A<b>town</b>" in read.parts[0].of("h1")[0]


def test_the_page_of_an_area_has_the_figures_of_its_indicators_and_their_way_over_the_years(hostile):
    scan, code, text = hostile
    read = Read(text)
    found = part(read, f"What do the figures say of {HOSTILE}?")
    key, *_glyphs, table = map(body, found.tables)
    assert key[0] == ["Class", "On the map"]
    heads, *rows = table
    assert heads[:3] == ["Indicator", "Signal", "Value"]
    row = next(row for row in rows if row[0] == "Benefits" or row[0].startswith("Social assistance"))
    own = facts.of_indicator(scan.results.signals, "k_bijstand").loc[code]
    assert row[1].split(" (")[0].rstrip("*") == LETTERS[int(own["signal"])]
    assert row[2] == EN.number(own["value"], 1)
    seen = scan.results.observations
    seen = seen[(seen["area_code"] == code) & (seen["indicator"] == "k_bijstand")].set_index("year")["value"]
    years = heads.index("2016–2020")
    assert row[years] == f"from {EN.number(seen[2016], 1)} (2016) to {EN.number(seen[2020], 1)} (2020)"
    assert re.match(r"2_|profi", found.of("h2")[0])  # the file in which it is printed


def test_a_stop_leaves_no_file_where_it_is_made(report, invented, tmp_path):
    with pytest.raises(Cancelled):
        write_text_version(bodies(report[1]), tmp_path / "q.html", invented, NL, Progress(is_cancelled=lambda: True))
