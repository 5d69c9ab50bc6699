"""Three whole walks, each made once: the sample, Utrecht and Apeldoorn."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

import pandas as pd
import pytest
from support.headless import SAMPLE, Headless, Outcome, fingerprints, study_sources


@dataclass(frozen=True)
class Walk:
    """A finished QuickScan, and the sources' fingerprints before and after it."""

    folder: Path
    outcome: Outcome
    before: dict[str, str]
    after: dict[str, str]

    def table(self, name: str) -> pd.DataFrame:
        """A table of the GeoPackage, opened so that it cannot be written."""
        uri = f"{(self.folder / 'quickscan.gpkg').as_uri()}?immutable=1"
        with closing(sqlite3.connect(uri, uri=True)) as database:
            return pd.read_sql_query(f'SELECT * FROM "{name}"', database)


def walk(tmp_path_factory: pytest.TempPathFactory, name: str, sources: list[Path], **parameters: object) -> Walk:
    folder = tmp_path_factory.mktemp(name)
    headless = Headless(tmp_path_factory.mktemp(f"{name}_profile"))
    before = fingerprints(*sources)
    outcome = headless.run("quickscan", OUTPUT=folder / "out", **parameters)
    assert outcome.good, outcome.told
    return Walk(folder / "out", outcome, before, fingerprints(*sources))


@pytest.fixture(scope="session")
def walk_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Walk]:
    """Makes another walk: a name, the files that it reads, and parameters."""
    return lambda name, sources, **parameters: walk(tmp_path_factory, name, sources, **parameters)


@pytest.fixture(scope="session")
def sample_walk(tmp_path_factory: pytest.TempPathFactory) -> Walk:
    return walk(tmp_path_factory, "sample", study_sources(), STUDY=SAMPLE / "study.json")


@pytest.fixture(scope="session")
def utrecht_walk(tmp_path_factory: pytest.TempPathFactory, shared_data: Path) -> Walk:
    areas = shared_data / "boundaries" / "utrecht_buurt_2019_rd.gpkg"
    tables = [
        shared_data / "kwb" / "odata_v3_84799NED_TypedDataSet_cut.csv",
        shared_data / "kwb" / "CBS-Utrecht-kwb-2023.xlsx",
        shared_data / "politie" / "utrecht_misdrijven_buurt_2021_2025.csv",
        shared_data / "rivm" / "50090NED_18plus_2012_2016_2020_cut.csv",
    ]
    return walk(
        tmp_path_factory,
        "utrecht",
        [areas, *tables],
        AREAS=areas,
        TABLES=tables,
        MUNICIPALITY="GM0344",
        PERIOD="2020-2023",
    )


@pytest.fixture(scope="session")
def apeldoorn_walk(tmp_path_factory: pytest.TempPathFactory, shared_data: Path) -> Walk:
    areas = shared_data / "boundaries" / "apeldoorn_buurt_2019_rd.gpkg"
    tables = [
        shared_data / "kwb" / "odata_v3_84799NED_TypedDataSet_cut.csv",
        shared_data / "politie" / "derived_apeldoorn_misdrijven_buurt_2021_2025.csv",
        shared_data / "rivm" / "50090NED_18plus_2012_2016_2020_cut.csv",
    ]
    return walk(tmp_path_factory, "apeldoorn", [areas, *tables], AREAS=areas, TABLES=tables, MUNICIPALITY="GM0200")
