"""Tables for other programs: read back they are what the GeoPackage holds, and every column says what it is."""

from __future__ import annotations

import json

import numpy as np
import pandas as pd
import pytest
from quickscan_veerkracht.veerkracht.mapping.geopackage import contract_tables
from quickscan_veerkracht.veerkracht.progress import Progress
from quickscan_veerkracht.veerkracht.sheets.datapackage import described, write_datapackage
from quickscan_veerkracht.veerkracht.wording import Wording
from support.invented import HIDDEN, invented_quickscan

TYPES = {"string": str, "integer": "Int64", "number": float, "boolean": "boolean"}


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """The description, and each table as its schema says it should be read."""
    folder = tmp_path_factory.mktemp("tables")
    write_datapackage(invented_quickscan(), folder, Wording("nl"), Progress())
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    tables = {}
    for resource in package["resources"]:
        types = {field["name"]: TYPES[field["type"]] for field in resource["schema"]["fields"]}
        text = [name for name, kind in types.items() if kind is str]
        table = pd.read_csv(folder / resource["path"], dtype=types, keep_default_na=False, na_values=[""])
        assert list(table.columns) == list(types)
        tables[resource["path"][: -len(".csv")]] = table.fillna(dict.fromkeys(text, ""))
    assert {path.name for path in folder.iterdir()} == {"datapackage.json", *(f"{name}.csv" for name in tables)}
    return package, tables


def test_every_table_reads_back_as_it_was(written):
    _package, tables = written
    expected = contract_tables(invented_quickscan())
    assert set(tables) == {"areas", *expected}
    for name, table in expected.items():
        read = tables[name]
        assert len(read) == len(table), name
        for column in table.columns:
            before, after = table[column], read[column]
            if pd.api.types.is_float_dtype(before.dtype):
                np.testing.assert_allclose(after.astype(float), before.astype(float), rtol=1e-9, err_msg=column)
            elif not pd.api.types.is_numeric_dtype(before.dtype):
                plain = before.astype(object).where(before.notna(), "").map(str)
                assert [text.lstrip("'") for text in after] == [text.lstrip("'") for text in plain], (name, column)


def test_every_column_says_what_it_is_in_both_languages(written):
    _package, tables = written
    for language in ("nl", "en"):
        for name, table in tables.items():
            silent = [column for column in table.columns if not described(name, column, Wording(language))]
            assert silent == [], name
    assert described("areas", "k_bijstand_trend_reason", Wording("nl")).endswith(": trend: waarom")


def test_a_hidden_value_is_not_among_the_tables(written):
    _package, tables = written
    rows = tables["signals"]
    codes = invented_quickscan().areas.frame["area_code"].iloc[list(HIDDEN)]
    hidden = rows[rows["area_code"].isin(codes) & rows["status"].eq("suppressed")]
    assert len(hidden)
    assert hidden[["value", "low", "high", "z", "denominator"]].isna().all(axis=None)


def test_a_text_that_looks_like_a_formula_is_made_harmless(tmp_path):
    codes = invented_quickscan().areas.frame["area_code"].tolist()
    odd = invented_quickscan(names={codes[0]: '=HYPERLINK("x")', codes[1]: 'Achter, \'t "Hof"'})
    write_datapackage(odd, tmp_path, Wording("nl"), Progress())
    names = pd.read_csv(tmp_path / "areas.csv")["name"]
    assert names[0] == '\'=HYPERLINK("x")'
    assert names[1] == 'Achter, \'t "Hof"'


def test_the_package_names_its_sources_with_their_licence(written):
    package, _tables = written
    provenance = invented_quickscan().provenance
    assert [source["licence"] for source in package["sources"]] == [origin.licence for origin in provenance]
    assert all(resource["title"] for resource in package["resources"])
