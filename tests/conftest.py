"""Loads the plugin once, under the name that QGIS gives it, and finds the shared publisher files."""

from __future__ import annotations

import gc
import importlib.util
import sys
from pathlib import Path
from typing import Any, Optional

import pytest
from hypothesis import settings

# every run tries the same examples, so that a run of today is one of tomorrow; `--hypothesis-profile default` looks on
settings.register_profile("steady", derandomize=True)
settings.load_profile("steady")

ROOT = Path(__file__).resolve().parent.parent


def _load_plugin_package() -> None:
    """The repository root is the package; a clone may have any folder name, so it is loaded by path."""
    spec = importlib.util.spec_from_file_location(
        "quickscan_veerkracht", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["quickscan_veerkracht"] = module
    spec.loader.exec_module(module)


if "quickscan_veerkracht" not in sys.modules:
    _load_plugin_package()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """On more cores (scripts/test): files that share something dear run on the same one, the longest first."""
    if config.getoption("dist") != "loadfile":
        return None
    from support.spreading import SharingScheduling

    config.option.loadscopereorder = False  # by the order below, not by the number of tests
    return SharingScheduling(config, log)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if hasattr(config, "workerinput"):
        from support.spreading import dearest_first

        dearest_first(items)


def pytest_collection_finish() -> None:
    """What was loaded stays: no collection of garbage needs to look through it again after every test."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown(item: pytest.Function, nextitem: Optional[pytest.Item]) -> None:
    """The last test lets go of its layers: the application ends with it, and a layer that outlives that crashes."""
    if nextitem is None:
        item.funcargs.clear()


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder with the publishers' real files; absent on a stranger's machine."""
    folder = ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("the publishers' files (../shared/data) are not on this machine")
    return folder


@pytest.fixture(scope="session")
def sample_folder() -> Path:
    return ROOT / "resources" / "sample"
