from __future__ import annotations

import pytest
from quickscan_veerkracht.veerkracht.wording import Wording
from support.invented import invented_quickscan


@pytest.fixture(scope="session")
def quickscan():
    """The invented municipality; tests that change it make a copy."""
    return invented_quickscan()


@pytest.fixture(params=["nl", "en"])
def say(request):
    return Wording(request.param)


@pytest.fixture(scope="session")
def nl():
    return Wording("nl")


@pytest.fixture(scope="session")
def en():
    return Wording("en")
