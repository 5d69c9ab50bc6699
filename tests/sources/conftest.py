from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import QgsNetworkAccessManager
from quickscan_veerkracht.veerkracht.progress import Progress
from quickscan_veerkracht.veerkracht.sources.network import Limits, Network
from quickscan_veerkracht.veerkracht.sources.publishers import Publishers
from quickscan_veerkracht.veerkracht.sources.services import Services, read_services
from quickscan_veerkracht.veerkracht.wording import Wording
from support.loopback import Loopback, loopback

PROMPT = Limits(idle=5.0, total=5.0)


class Pauses:
    """Counts the seconds that a network would have waited, without waiting."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    def __call__(self, seconds: float) -> None:
        self.seconds.append(seconds)

    @property
    def total(self) -> float:
        return round(sum(self.seconds), 3)


@pytest.fixture
def server() -> Iterator[Loopback]:
    with loopback() as running:
        yield running


@pytest.fixture(autouse=True)
def hosts(qgis_app) -> Iterator[list[str]]:
    """Every host that was asked, as the network manager of QGIS saw it; it may be this machine only."""
    seen: list[str] = []
    number = QgsNetworkAccessManager.setRequestPreprocessor(lambda request: seen.append(request.url().host()))
    yield seen
    QgsNetworkAccessManager.removeRequestPreprocessor(number)
    assert set(seen) <= {"127.0.0.1"}


@pytest.fixture
def services(server: Loopback) -> Services:
    return read_services(base=server.base)


@pytest.fixture
def pauses() -> Pauses:
    return Pauses()


@pytest.fixture
def network(pauses: Pauses) -> Network:
    return Network(PROMPT, sleep=pauses, chance=lambda: 0.5)


@pytest.fixture
def say() -> Wording:
    return Wording("en")


@pytest.fixture
def progress() -> Progress:
    return Progress()


@pytest.fixture
def publishers(services: Services, network: Network, say: Wording, tmp_path: Path) -> Publishers:
    return Publishers(tmp_path, services, network, say)
