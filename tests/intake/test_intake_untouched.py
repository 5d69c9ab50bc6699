"""A file that is read stays as it was, is let go of, and may be held, moved or forbidden by others meanwhile."""

from __future__ import annotations

import fcntl
import gc
import os
import shutil
import sqlite3
import tempfile
from pathlib import Path

import openpyxl
import pytest
from osgeo import gdal, ogr
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.intake import reader
from quickscan_veerkracht.veerkracht.intake.assistant.guess import propose
from quickscan_veerkracht.veerkracht.intake.reader import expand, read_table, recognise
from quickscan_veerkracht.veerkracht.study import TableSource
from support.table_files import as_text, figures_of, write_gpkg, write_json, write_ods, write_xls, write_xlsx, write_zip

CENTRUM, WEST = "BU99010101", "BU99010102"
ROWS = [["code", "jaar", "k_lvb"], [CENTRUM, 2020, 1.5], [WEST, 2020, 2.5]]
FIGURES = {(CENTRUM, 2020, "k_lvb"): 1.5, (WEST, 2020, "k_lvb"): 2.5}


def write_csv(path, rows):
    path.write_text(as_text(rows), encoding="utf-8")
    return path


def write_zipped(path, rows):
    return write_zip(path, [("cijfers.csv", as_text(rows))])


def write_zipped_workbook(path, rows):
    inside = write_xlsx(path.with_name("binnen.xlsx"), rows)
    write_zip(path, [("binnen.xlsx", inside.read_bytes())])
    inside.unlink()
    return path


def write_shapefile(path, rows):
    header, *lines = rows
    source = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(path))
    layer = source.CreateLayer(path.stem, None, ogr.wkbPoint if path.suffix == ".shp" else ogr.wkbNone)
    for name, kind in zip(header, (ogr.OFTString, ogr.OFTInteger, ogr.OFTReal)):
        layer.CreateField(ogr.FieldDefn(name, kind))
    for line in lines:
        feature = ogr.Feature(layer.GetLayerDefn())
        for place, cell in enumerate(line):
            feature.SetField(place, cell)
        layer.CreateFeature(feature)
    return path


def write_geojson(path, rows):
    header, *lines = rows
    features = [{"type": "Feature", "geometry": None, "properties": dict(zip(header, line))} for line in lines]
    path.write_text(str({"type": "FeatureCollection", "features": features}).replace("'", '"').replace("None", "null"))
    return path


KINDS = {
    "csv": write_csv,
    "txt": write_csv,
    "xlsx": write_xlsx,
    "xls": write_xls,
    "ods": write_ods,
    "json": write_json,
    "gpkg": write_gpkg,
    "shp": write_shapefile,
    "dbf": write_shapefile,
    "geojson": write_geojson,
    "zip": write_zipped,
    "zip ": write_zipped_workbook,
}


def listing(folder):
    return {item.name: (item.read_bytes(), item.stat().st_mtime_ns) for item in sorted(folder.iterdir())}


def held_files(*folders):
    """The files in these folders that this process holds open."""
    held = []
    for number in os.listdir("/proc/self/fd"):
        try:
            target = os.readlink(f"/proc/self/fd/{number}")
        except FileNotFoundError:
            continue
        if any(target.startswith(str(folder)) for folder in folders):
            held.append(target)
    return held


def open_datasets():
    return [item for item in gc.get_objects() if isinstance(item, gdal.Dataset)]


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "tabellen"
    made.mkdir()
    return made


@pytest.mark.parametrize("kind", KINDS)
def test_reading_changes_no_byte_leaves_nothing_behind_and_holds_nothing(folder, temporary, say, kind):
    path = KINDS[kind](folder / f"cijfers.{kind.strip()}", ROWS)
    for item in folder.iterdir():
        os.utime(item, ns=(1_600_000_000_123_456_789, 1_600_000_000_123_456_789))
    before = listing(folder)
    gc.collect()
    earlier = len(open_datasets())
    for item in folder.iterdir():
        # Excel opens a file to write in it, and does not find it taken
        item.chmod(0o444)
    recognition = recognise(path, say=say)
    expand([path], say)
    propose(path, say)
    table = read_table(TableSource(str(path)), say)
    assert recognition.confidence > 0
    assert figures_of(table) == FIGURES
    assert held_files(folder, temporary) == []
    assert len(open_datasets()) == earlier
    assert listing(folder) == before
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize("kind", KINDS)
def test_an_error_leaves_nothing_open_as_long_as_it_is_looked_at(folder, temporary, say, kind):
    rows = [ROWS[0], [CENTRUM, 2020, 1.5], [CENTRUM, 2020, 9.5]]
    path = KINDS[kind](folder / f"cijfers.{kind.strip()}", rows)
    before = listing(folder)
    gc.collect()
    earlier = len(open_datasets())
    with pytest.raises(QuickScanError, match="holds area codes twice") as caught:
        read_table(TableSource(str(path)), say)
    assert held_files(folder, temporary) == []
    assert len(open_datasets()) == earlier
    assert list(temporary.iterdir()) == []
    # a broken file of the same kind
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    broken = listing(folder)
    with pytest.raises(QuickScanError) as caught_too:
        read_table(TableSource(str(path)), say)
    assert caught_too.value.hint
    assert held_files(folder, temporary) == []
    assert len(open_datasets()) == earlier
    assert listing(folder) == broken
    assert list(before) == list(broken)
    assert caught.value is not caught_too.value


def test_a_spreadsheet_that_is_open_in_a_spreadsheet_program_is_read(folder, say):
    path = write_xlsx(folder / "cijfers.xlsx", ROWS)
    # so Excel marks a file that it has open; the lock itself forbids writing, not reading
    (folder / "~$cijfers.xlsx").write_bytes(b"\x05Beheerder" + b" " * 150)
    with path.open("r+b") as held:
        fcntl.lockf(held, fcntl.LOCK_EX)
        assert figures_of(read_table(TableSource(str(path)), say)) == FIGURES
        assert [source.path for source in expand([folder], say)] == [str(path)]
    book = openpyxl.load_workbook(path)
    book.active["C2"] = 7
    book.save(path)
    assert figures_of(read_table(TableSource(str(path)), say))[CENTRUM, 2020, "k_lvb"] == 7


def test_a_geopackage_in_which_another_program_writes_is_read(folder, say):
    path = write_gpkg(folder / "cijfers.gpkg", ROWS)
    with sqlite3.connect(path, isolation_level=None) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert figures_of(read_table(TableSource(str(path)), say)) == FIGURES
        other.execute("ROLLBACK")
    other.close()


NAMES = [
    "cijfers met  spaties.csv",
    "wijk- & buurtcijfers (2020) [v2] {0}.csv",
    "cijfers 100% %s %(a)s.csv",
    "çijfers – ’s-Gravenhage ĳ 数字.csv",
    "cijfers\nop twee regels.csv",
    "-cijfers.csv",
    "c" * 240 + ".csv",
]


@pytest.mark.parametrize("name", NAMES, ids=lambda name: ascii(name)[:24])
def test_any_name_of_a_file_will_do(folder, say, name):
    path = write_csv(folder / name, ROWS)
    assert figures_of(read_table(TableSource(str(path)), say)) == FIGURES
    path.write_text("code;jaar;k_lvb\n", encoding="utf-8")
    with pytest.raises(QuickScanError, match="holds no rows") as caught:
        read_table(TableSource(str(path)), say)
    assert name in caught.value.message


@pytest.mark.parametrize("kind", ["xlsx", "gpkg", "dbf", "zip"])
def test_a_path_of_more_than_a_thousand_letters_will_do(folder, say, kind):
    deep = folder.joinpath(*[f"{number} een lange map é" * 4 for number in range(16)])
    deep.mkdir(parents=True)
    path = Path(shutil.move(KINDS[kind](folder / f"cijfers.{kind}", ROWS), deep))
    assert len(str(path)) > 1000
    assert figures_of(read_table(TableSource(str(path)), say)) == FIGURES


@pytest.fixture
def as_nobody():
    """What root may read, nobody may not; where the tests run as another user, that one may not either."""
    place = Path(tempfile.mkdtemp(prefix="verboden_"))
    place.chmod(0o755)
    root = os.geteuid() == 0
    try:
        yield place, (lambda: os.seteuid(65534)) if root else (lambda: None)
    finally:
        if root:
            os.seteuid(0)
        for item in [place, *place.rglob("*")]:
            item.chmod(0o700)
        shutil.rmtree(place)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("forbidden", ["file", "folder"])
def test_a_file_that_may_not_be_read_says_so(as_nobody, say, kind, forbidden):
    place, become = as_nobody
    inside = place / "map"
    inside.mkdir()
    path = KINDS[kind](inside / f"cijfers.{kind.strip()}", ROWS)
    inside.chmod(0o000 if forbidden == "folder" else 0o755)
    if forbidden == "file":
        for item in inside.iterdir():
            item.chmod(0o000)
    become()
    for attempt in (
        lambda: read_table(TableSource(str(path)), say),
        lambda: recognise(path, say=say),
        lambda: propose(path, say),
    ):
        with pytest.raises(QuickScanError) as caught:
            attempt()
        assert f"cijfers.{kind.strip()}" in caught.value.message
        assert "ermission denied" in caught.value.details
        assert caught.value.hint
    if forbidden == "folder":
        with pytest.raises(QuickScanError, match="“map” could not be opened") as caught:
            expand([inside], say)
        assert "ermission denied" in caught.value.details


def test_a_file_that_grows_while_it_is_read_is_not_half_read(folder, say, monkeypatch):
    path = write_csv(folder / "cijfers.csv", ROWS)
    told = reader.about_file

    def while_read(file):
        with path.open("a", encoding="utf-8") as stream:
            stream.write("BU99010103;2020;3\n")
        return told(file)

    monkeypatch.setattr(reader, "about_file", while_read)
    with pytest.raises(QuickScanError, match="changed while it was read") as caught:
        read_table(TableSource(str(path)), say)
    assert "Another program writes in it" in caught.value.details


@pytest.mark.parametrize("kind", ["csv", "xlsx", "json", "zip"])
def test_a_file_that_disappears_while_it_is_read_says_so(folder, say, monkeypatch, kind):
    path = KINDS[kind](folder / f"cijfers.{kind}", ROWS)
    told = reader.about_file

    def while_read(file):
        path.unlink(missing_ok=True)
        return told(file)

    monkeypatch.setattr(reader, "about_file", while_read)
    with pytest.raises(QuickScanError, match="changed while it was read"):
        read_table(TableSource(str(path)), say)
