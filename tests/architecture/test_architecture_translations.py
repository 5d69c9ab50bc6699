"""Everything a user reads is said in Dutch too, with the same values in it."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest
from quickscan_veerkracht.veerkracht.wording import translations

ROOT = Path(__file__).resolve().parents[2]
SAYERS = {"say", "tr", "wording", "_say", "_tr"}
ERRORS = {"QuickScanError", "RefusedError", "NotThereError", "wrong_answer", "wrong_table", "unusable", "unreadable"}
FORM_PROPERTIES = {"text", "title", "toolTip", "placeholderText", "accessibleName", "accessibleDescription"}


@cache
def nodes_in_code() -> tuple[tuple[str, ast.AST], ...]:
    """Every node of the program's syntax with the file that it stands in; read once, by several tests."""
    files = sorted([ROOT / "plugin.py", *ROOT.glob("veerkracht/**/*.py"), *ROOT.glob("ui/**/*.py")])
    return tuple(
        (str(path.relative_to(ROOT)), node)
        for path in files
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, (ast.Call, ast.Constant))
    )


def literal(node: ast.expr) -> list[str]:
    """The texts that an expression can be; none where it is not literal."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return literal(node.body) + literal(node.orelse)
    return []


def is_sayer(function: ast.expr) -> bool:
    """``say(…)``, ``self._say(…)``, ``page.say(…)`` and ``say()(…)``."""
    if isinstance(function, ast.Call):
        return is_sayer(function.func)
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return name in SAYERS


def sentences_in_code() -> Iterator[tuple[str, str]]:
    for where, node in nodes_in_code():
        if not isinstance(node, ast.Call):
            continue
        if is_sayer(node.func) and node.args:
            for text in literal(node.args[0]):
                yield where, text
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if name in ERRORS:
            parts = [*node.args[:3], *(word.value for word in node.keywords if word.arg in ("details", "hint"))]
            for part in parts:
                for text in literal(part):
                    yield where, text


def sentences_in_forms() -> Iterator[tuple[str, str]]:
    for path in sorted(ROOT.glob("ui/forms/*.ui")):
        for node in ElementTree.parse(path).iter("property"):
            text = node.findtext("string")
            if node.get("name") in FORM_PROPERTIES and text and text.strip():
                yield str(path.relative_to(ROOT)), text


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def says_something(text: str) -> bool:
    """Whether there is a word in it, beside what is filled in."""
    return any(part.strip(" .,:;–-—()[]“”/%") and any(map(str.isalpha, part)) for part, *_ in _parts(text))


def _parts(text: str) -> list[tuple[str, ...]]:
    return [(part,) for part, *_ in string.Formatter().parse(text)]


@pytest.mark.parametrize("sentences", [sentences_in_code, sentences_in_forms], ids=["code", "forms"])
def test_every_sentence_has_a_dutch_translation(sentences: object) -> None:
    dutch = translations("nl")
    found = list(sentences())  # type: ignore[operator]
    missing = sorted({(where, text) for where, text in found if text and says_something(text) and text not in dutch})
    assert not missing, "\n".join(f"{where}: {text}" for where, text in missing)


def test_sentences_were_found_in_every_room() -> None:
    rooms = {where.split("/")[1] for where, _ in sentences_in_code() if where.startswith("veerkracht/")}
    assert {"intake", "sources", "analysis", "mapping", "sheets", "processing"} <= rooms


def test_a_translation_fills_in_the_same_values() -> None:
    different = {
        source: translated
        for source, translated in translations("nl").items()
        if placeholders(source) != placeholders(translated)
    }
    assert not different


def test_no_translation_is_said_by_nobody() -> None:
    """A sentence that went out of the program goes out of its translation file too."""
    said = {text for _, text in [*sentences_in_code(), *sentences_in_forms()]}
    constants = {
        node.value for _, node in nodes_in_code() if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert sorted(set(translations("nl")) - said - constants) == []


def test_the_dutch_of_one_sentence_is_the_same_in_every_file() -> None:
    seen: dict[str, tuple[str, str]] = {}
    different = []
    for path in sorted((ROOT / "resources" / "i18n").glob("*_nl.ts")):
        for message in ElementTree.parse(path).iter("message"):
            source, translated = message.findtext("source", ""), message.findtext("translation", "")
            earlier = seen.setdefault(source, (path.name, translated))
            if earlier[1] != translated:
                different.append((source, earlier, (path.name, translated)))
    assert different == []
