"""Imports point one way (ARCHITECTURE, "Rules")."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ["intake", "analysis", "mapping", "sheets", "pipeline", "desk"]  # each may import those before it
SOURCES = "sources"  # a room beside the walk: it may use the intake, and only the pipeline and the desks may use it
DESKS = ("veerkracht.processing", "ui", "plugin")
WALKS = (
    "veerkracht.pipeline",
    "veerkracht.printing",
    "veerkracht.publication",
    "veerkracht.proofs",
    "veerkracht.apart",
)
FREE = (
    "veerkracht.lost_files",
    "veerkracht.study",
    "veerkracht.lost_files",
    "veerkracht.own_indicators",
    "veerkracht.prints",
    "veerkracht.recipe",
    "veerkracht.errors",
    "veerkracht.progress",
    "veerkracht.wording",
    "veerkracht.workshop",
    "veerkracht.compat",
)
PANDAS_FREE = [
    "__init__.py",
    "plugin.py",
    "ui/__init__.py",
    "ui/diagnostics.py",
    "ui/help.py",
    "ui/layer_actions.py",
    "ui/locator.py",
    "ui/messages.py",
    "ui/options.py",
    "ui/problem_window.py",
    "ui/profile_folder.py",
    "ui/settings.py",
    "ui/shell.py",
    "ui/translation.py",
    "veerkracht/__init__.py",
    "veerkracht/compat.py",
    "veerkracht/errors.py",
    "veerkracht/mapping/__init__.py",
    "veerkracht/mapping/class_names.py",
    "veerkracht/mapping/function_help.py",
    "veerkracht/mapping/functions.py",
    "veerkracht/mapping/result_layer.py",
    "veerkracht/progress.py",
    "veerkracht/lost_files.py",
    "veerkracht/own_indicators.py",
    "veerkracht/sheets/__init__.py",
    "veerkracht/sheets/validity.py",
    "veerkracht/prints.py",
    "veerkracht/recipe.py",
    "veerkracht/study.py",
    "veerkracht/sources/__init__.py",
    "veerkracht/sources/addresses.py",
    "veerkracht/sources/cache.py",
    "veerkracht/wording.py",
    "veerkracht/workshop.py",
    "veerkracht/workshop_document.py",
    "veerkracht/workshop_merge.py",
    "veerkracht/processing/__init__.py",
    "veerkracht/processing/algorithm.py",
    "veerkracht/processing/area_parameter.py",
    "veerkracht/processing/fetchboundaries.py",
    "veerkracht/processing/fetching.py",
    "veerkracht/processing/fetchtables.py",
    "veerkracht/processing/jointables.py",
    "veerkracht/processing/provider.py",
    "veerkracht/processing/quickscan.py",
    "veerkracht/processing/readtable.py",
    "veerkracht/processing/signals.py",
    "veerkracht/processing/sheet.py",
    "veerkracht/processing/sheet_choices.py",
    "veerkracht/processing/study_parameters.py",
    "veerkracht/processing/workshopsheets.py",
]


@cache
def parsed(path: Path) -> ast.Module:
    """A file's syntax; hundreds of tests ask the same files for it, and only read it."""
    return ast.parse(path.read_text(encoding="utf-8"))


def package_files() -> list[Path]:
    files = [ROOT / "__init__.py", ROOT / "plugin.py", *ROOT.glob("veerkracht/**/*.py"), *ROOT.glob("ui/**/*.py")]
    return sorted(files)


def dotted(path: Path) -> str:
    parts = list(path.relative_to(ROOT).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def imports_of(path: Path, only_at_import: bool = False) -> frozenset[str]:
    """Every module that a file imports, absolute within the package; at any depth, or only when it is loaded itself."""
    tree = parsed(path)
    package = path.relative_to(ROOT).parent.parts
    found: set[str] = set()
    for node in _top(tree.body) if only_at_import else ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = list(package[: len(package) - node.level + 1]) if node.level else []
            module = ".".join([*base, *(node.module.split(".") if node.module else [])])
            found |= {f"{module}.{alias.name}" if module else alias.name for alias in node.names}
    return frozenset(found)


def _top(body: list[ast.stmt]) -> list[ast.stmt]:
    """The statements that run at import: those in classes, ``if`` and ``try`` too, but not under TYPE_CHECKING."""
    found: list[ast.stmt] = []
    for node in body:
        found.append(node)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            continue
        if isinstance(node, (ast.If, ast.Try, ast.ClassDef, ast.With)):
            found += _top(node.body)
    return found


def room_of(module: str) -> str:
    if module.startswith(DESKS):
        return "desk"
    if module.startswith(FREE):
        return "free"
    if module.startswith(WALKS):
        return "pipeline"
    part = module.split(".")
    return part[1] if part[0] == "veerkracht" and len(part) > 1 else "outside"


def starts_with(modules: frozenset[str], *names: str) -> set[str]:
    return {module for module in modules if module.split(".")[0] in names}


@pytest.mark.parametrize("path", package_files(), ids=dotted)
def test_a_room_imports_only_rooms_that_the_table_passed_before_it(path: Path) -> None:
    room = room_of(dotted(path))
    rooms = {module: room_of(module) for module in imports_of(path)}
    if room == "free":
        allowed = {"free"}
    elif room == SOURCES:
        allowed = {"free", "intake", SOURCES}
    elif room in ROOMS:
        allowed = {"free", *ROOMS[: ROOMS.index(room) + 1], *([SOURCES] if room in ("pipeline", "desk") else [])}
    else:
        allowed = {"free", "desk"}  # __init__.py hands over to plugin.py
    wrong = {module: other for module, other in rooms.items() if other != "outside" and other not in allowed}
    assert not wrong, f"{dotted(path)} walks backwards"


def test_every_room_is_known_to_this_test() -> None:
    folders = {path.name for path in (ROOT / "veerkracht").iterdir() if (path / "__init__.py").exists()}
    assert folders <= {"intake", "analysis", "mapping", "sheets", "processing", "sources"}


@pytest.mark.parametrize("path", sorted((ROOT / "veerkracht" / "intake").rglob("*.py")), ids=dotted)
def test_the_intake_knows_no_qgis_and_no_qt(path: Path) -> None:
    assert not starts_with(imports_of(path), "qgis", "PyQt5", "PyQt6", "sip")
    assert "veerkracht.compat" not in {module.rsplit(".", 1)[0] for module in imports_of(path)}


@pytest.mark.parametrize("path", sorted((ROOT / "veerkracht" / "analysis").rglob("*.py")), ids=dotted)
def test_the_analysis_knows_no_qgis_no_qt_and_no_gdal(path: Path) -> None:
    assert not starts_with(imports_of(path), "qgis", "PyQt5", "PyQt6", "sip", "osgeo")
    assert "veerkracht.compat" not in {module.rsplit(".", 1)[0] for module in imports_of(path)}


@pytest.mark.parametrize("path", package_files(), ids=dotted)
def test_qt_is_reached_through_qgis_only(path: Path) -> None:
    assert not starts_with(imports_of(path), "PyQt5", "PyQt6", "sip")


@pytest.mark.parametrize("name", PANDAS_FREE)
def test_nothing_heavy_is_imported_at_start(name: str) -> None:
    heavy = starts_with(imports_of(ROOT / name, only_at_import=True), "pandas", "numpy", "matplotlib", "osgeo")
    assert not heavy


@pytest.mark.parametrize("name", PANDAS_FREE)
def test_what_is_imported_at_start_imports_only_light_files_itself(name: str) -> None:
    light = {dotted(ROOT / other) for other in PANDAS_FREE}
    own = {module for module in imports_of(ROOT / name, only_at_import=True) if room_of(module) != "outside"}
    heavy = {module for module in own if module not in light and module.rsplit(".", 1)[0] not in light}
    assert not heavy


def test_addresses_on_the_web_stand_in_the_table_of_services_only() -> None:
    """Names of XML namespaces and coordinate systems look like addresses, but nobody asks them anything."""
    found = {
        f"{dotted(path)}: {address}"
        for path in package_files()
        for address in re.findall(r"https?://[\w.-]+", path.read_text(encoding="utf-8"))
        if not address.endswith(
            ("//www.opengis.net", "//www.w3.org", "//schemas.openxmlformats.org", "//purl.org", "//127.0.0.1")
        )
    }
    assert found == set()


def test_version_differences_stand_in_compat_only() -> None:
    asking = [
        dotted(path)
        for path in package_files()
        if path.name != "compat.py" and "QGIS_VERSION" in path.read_text(encoding="utf-8")
    ]
    assert asking == []


def test_no_file_is_named_after_nothing() -> None:
    nameless = {"utils", "util", "helpers", "helper", "manager", "misc", "common", "tools"}
    assert [dotted(path) for path in package_files() if path.stem in nameless] == []


def test_no_construct_that_the_plugin_site_refuses() -> None:
    refused = {"eval", "exec", "compile", "__import__"}
    found = []
    for path in package_files():
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in refused:
                found.append(f"{dotted(path)}: {node.func.id}")
            if (
                isinstance(node, ast.keyword)
                and node.arg == "shell"
                and ast.dump(node.value) != "Constant(value=False)"
            ):
                found.append(f"{dotted(path)}: shell")
        found += [f"{dotted(path)}: pickle" for module in imports_of(path) if module.split(".")[0] == "pickle"]
    assert found == []
