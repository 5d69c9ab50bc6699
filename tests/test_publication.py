"""All that a study says is printed, part by part."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from qgis.PyQt.QtGui import QImage
from quickscan_veerkracht.veerkracht.errors import Cancelled, QuickScanError
from quickscan_veerkracht.veerkracht.prints import Prints
from quickscan_veerkracht.veerkracht.progress import Progress
from quickscan_veerkracht.veerkracht.proofs import REPORT, make_proofs, proof_from
from quickscan_veerkracht.veerkracht.publication import publish_chosen
from quickscan_veerkracht.veerkracht.sheets.earlier import left_behind
from quickscan_veerkracht.veerkracht.sheets.facts import land
from quickscan_veerkracht.veerkracht.sheets.presets import PRESETS
from quickscan_veerkracht.veerkracht.sheets.remarks import too_large
from quickscan_veerkracht.veerkracht.sheets.report import MOST_PROFILES
from quickscan_veerkracht.veerkracht.sheets.text_version import GENERATOR
from quickscan_veerkracht.veerkracht.wording import Wording
from support.invented import invented_quickscan

# the quickest sheets, and one of a view that this study does not have
CHOSEN = Prints(False, True, ("guide", "cards", "zoom:nowhere"), ("years", "pair:k_level|mars"), preset="screen")


def quickscan_with(prints):
    made = invented_quickscan()
    return replace(made, study=made.study.changed(prints=prints))


def test_what_is_ticked_is_made_and_what_the_study_does_not_have_is_left_out(qgis_app, tmp_path):
    told = []
    publish_chosen(quickscan_with(CHOSEN), tmp_path, Progress(lambda share, words: told.append((share, words))))
    assert sorted(item.name for item in tmp_path.iterdir()) == ["singles", "tables", "workshop"]
    assert json.loads((tmp_path / "tables" / "datapackage.json").read_text(encoding="utf-8"))["resources"]
    assert sorted(path.name for path in (tmp_path / "workshop").glob("*.pdf")) == [
        "1_leeswijzer_A4.pdf",
        "1_vraagkaarten_A4.pdf",
    ]
    assert [path.name for path in (tmp_path / "singles").glob("*.pdf")] == ["jaren_A3.pdf"]
    shares = [share for share, _words in told]
    assert shares == sorted(shares)
    assert "“Leeswijzer” afdrukken" in [words for _share, words in told]


def test_sheets_are_told_in_words_beside_their_files_unless_nobody_asks_for_that(qgis_app, tmp_path):
    asked = Prints(False, False, ("guide", "cards"), ("years",), formats=("png",))
    publish_chosen(quickscan_with(asked), tmp_path)
    words = (tmp_path / "workshop" / "workshop.html").read_text(encoding="utf-8")
    for name in ("1_leeswijzer_A4.pdf", "1_vraagkaarten_A4.pdf"):
        assert f'<span class="page">{name}' in words
        assert (tmp_path / "workshop" / name).exists()
    assert not (tmp_path / "singles" / "sheets.html").exists()  # pictures, which nobody has read aloud
    publish_chosen(quickscan_with(replace(asked, singles=(), text_version=False)), tmp_path / "without")
    assert not list((tmp_path / "without").rglob("*.html"))


def test_what_stays_of_an_earlier_result_is_told_and_not_touched(tmp_path):
    tables, page = tmp_path / "tables", tmp_path / "quickscan.html"
    asked, say = Prints(tables=False, text_version=False), Wording("en")
    assert left_behind(tables, page, asked, say) == ()
    tables.mkdir()
    package = tables / "datapackage.json"
    for text in ("{", "[]", '{"name": "of a colleague"}'):
        package.write_text(text, encoding="utf-8")
        page.write_text("<html>mine</html>", encoding="utf-8")
        assert left_behind(tables, page, asked, say) == ()
    package.write_text('{"name": "quickscan"}', encoding="utf-8")
    page.write_text(f'<meta name="generator" content="{GENERATOR}">', encoding="utf-8")
    told = left_behind(tables, page, asked, say)
    assert [sentence.split(" is of an earlier result (2")[0] for sentence in told] == ["“tables”", "“quickscan.html”"]
    assert package.read_text(encoding="utf-8") == '{"name": "quickscan"}'
    assert left_behind(tables, page, Prints(), say) == ()


def test_a_file_that_is_too_large_for_a_screen_is_told_with_its_size(qgis_app, tmp_path, monkeypatch):
    monkeypatch.setitem(PRESETS, "screen", replace(PRESETS["screen"], most_bytes=2000))
    made = publish_chosen(quickscan_with(Prints(False, False, ("cards",), preset="screen")), tmp_path)
    (path,) = (tmp_path / "workshop").glob("*.pdf")
    (told,) = made.remarks
    size = Wording("nl").number(path.stat().st_size / 1e6, 1)
    assert told.startswith(f"1_vraagkaarten_A4.pdf is {size} MB, meer dan de 0 MB")
    for preset in ("print", "press"):
        assert too_large([path], PRESETS[preset], Wording("nl")) == ()


def test_a_stop_between_two_sheets_leaves_what_was_ready_and_nothing_half_made(qgis_app, tmp_path):
    told: list[str] = []
    progress = Progress(lambda _share, words: told.append(words), lambda: "“Vraagkaarten” afdrukken" in told)
    with pytest.raises(Cancelled):
        publish_chosen(quickscan_with(CHOSEN), tmp_path, progress)
    assert [item.name for item in tmp_path.iterdir()] == ["tables"]


def test_there_must_be_something_to_make(qgis_app, tmp_path):
    with pytest.raises(QuickScanError, match="No sheet was chosen"):
        publish_chosen(quickscan_with(Prints(report=False, tables=False, workshop=("zoom:nowhere",))), tmp_path)


def test_the_proofs_of_the_report_have_its_paper_and_profiles(qgis_app, tmp_path):
    proofs = []

    def told(proof):
        proofs.append(proof)
        raise Cancelled

    made = quickscan_with(Prints(report_paper="A4", profiles=False))
    with pytest.raises(Cancelled):
        make_proofs(made, [REPORT], tmp_path, Progress(), told)
    image = QImage(proofs[0].picture)
    assert image.height() > image.width()
    areas = len(land(made))
    assert areas <= MOST_PROFILES  # left open, each would have its page
    assert proofs[0].pages < areas


def test_proofs_are_small_pictures_of_every_page_with_what_the_proof_reader_says(qgis_app, tmp_path):
    proofs = []
    made = quickscan_with(CHOSEN)
    make_proofs(made, ["guide", "years"], tmp_path, Progress(), lambda proof: proofs.append(proof.document()))
    found = [proof_from(document) for document in json.loads(json.dumps(proofs))]
    assert [(proof.sheet, proof.page, proof.pages) for proof in found] == [
        ("guide", 1, 2),
        ("guide", 2, 2),
        ("years", 1, 1),
    ]
    assert [proof.findings for proof in found] == [(), (), ()]
    for proof in found:
        with open(proof.picture, "rb") as stream:
            assert stream.read(8) == b"\x89PNG\r\n\x1a\n"


def test_what_the_proof_reader_says_comes_with_the_files_and_stops_nothing(qgis_app, tmp_path):
    house = tmp_path / "house.json"
    house.write_text(json.dumps({"title_block": "W" * 80}), encoding="utf-8")
    made = quickscan_with(Prints(report=False, tables=False, workshop=("cards",), singles=("years",)))
    outputs = publish_chosen(replace(made, study=made.study.changed(house=str(house))), tmp_path / "out")
    assert [remark.partition(", bladzijde 1: ")[0] for remark in outputs.remarks] == [
        "Hoe ontwikkelden de cijfers zich?",
        "Hoe ontwikkelden de cijfers zich?",
    ]
    assert "is afgekapt" in outputs.remarks[0]
    assert len(list(outputs.singles.glob("*.pdf"))) == 1
