"""Boundary files in zips, as publishers offer them; and zips that hold something else, or far too much."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.intake.boundaries import archives
from quickscan_veerkracht.veerkracht.intake.boundaries.areas import area_layers, read_areas
from quickscan_veerkracht.veerkracht.intake.cells import zipped as checks
from quickscan_veerkracht.veerkracht.study import AreaSource
from support.boundary_files import codes_of, parts, square, zipped


@pytest.mark.parametrize("folder", ["", "WijkBuurtkaart_2019_v2/", "kaart met spatie/über/"])
def test_a_shapefile_in_a_zip_is_read_from_any_folder_in_it(shapefile, tmp_path, say, digest, temporary, folder):
    members = parts(shapefile("buurt_2019"), folder)
    path = zipped(
        tmp_path / "kaart.zip", [*members, ("leesmij.txt", b"toelichting"), ("__MACOSX/._buurt_2019.shp", b"x")]
    )
    before = digest(path), path.stat().st_mtime_ns
    areas = read_areas(AreaSource(str(path)), "", say)
    assert (codes_of(areas), areas.year) == (["BU02000101"], 2019)
    assert areas.reasons["layer"] == "The layer “buurt_2019” was read."
    assert (digest(path), path.stat().st_mtime_ns) == before
    assert list(temporary.iterdir()) == []


def test_of_the_shapefiles_in_a_zip_the_deepest_is_taken_and_another_can_be_named(layer_file, tmp_path, say):
    members = []
    for stem, key, code, name in (
        ("gem_2017", "GM_CODE", "GM0200", "Apeldoorn"),
        ("buurt_2017", "BU_CODE", "BU02000101", "Centrum"),
        ("wijk_2017", "WK_CODE", "WK020001", "Wijk 01"),
    ):
        rows = [({key: code, f"{key[:2]}_NAAM": name}, square())]
        members += parts(layer_file(f"{stem}.shp", rows, driver="ESRI Shapefile", layer=stem), "shape/")
    path = zipped(tmp_path / "kaart.zip", members)
    assert sorted(area_layers(path, say)) == [
        ("buurt_2017", "neighbourhood", 1),
        ("gem_2017", "municipality", 1),
        ("wijk_2017", "district", 1),
    ]
    areas = read_areas(AreaSource(str(path)), "Apeldoorn", say)
    assert (codes_of(areas), areas.municipality_name) == (["BU02000101"], "Apeldoorn")
    assert areas.frame["district_name"].tolist() == ["Wijk 01"]
    assert areas.reasons["district_name"] == "The names of the districts are in the layer “wijk_2017”."
    assert codes_of(read_areas(AreaSource(str(path), "wijk_2017"), "", say)) == ["WK020001"]
    assert codes_of(read_areas(AreaSource(f"{path}|layername=gem_2017"), "", say)) == ["GM0200"]


def test_layers_of_one_name_in_two_folders_of_a_zip_can_be_told_apart(shapefile, tmp_path, say):
    first = [(name, item.read_bytes()) for name, item in parts(shapefile("buurt"), "2019/")]
    for item in tmp_path.glob("buurt.*"):
        item.unlink()
    second = parts(shapefile("buurt", code="BU02000202"), "2020/")
    path = zipped(tmp_path / "kaart.zip", [*first, *second])
    assert [name for name, _, _ in area_layers(path, say)] == ["buurt", "buurt (2)"]
    assert codes_of(read_areas(AreaSource(str(path), "buurt (2)"), "", say)) == ["BU02000202"]


@pytest.mark.parametrize("suffix", ["gpkg", "geojson", "csv"])
def test_other_kinds_of_files_in_a_zip_are_read_too(layer_file, tmp_path, say, temporary, suffix):
    rows = [({"buurtcode": "BU02000101", "naam": "Centrum"}, square())]
    if suffix == "csv":
        inside = tmp_path / "grenzen.csv"
        inside.write_text(f"buurtcode;naam;wkt\nBU02000101;Centrum;{square()}\n", encoding="utf-8")
    else:
        inside = layer_file(f"grenzen.{suffix}", rows, driver={"gpkg": "GPKG", "geojson": "GeoJSON"}[suffix])
    description = json.dumps({"titel": "geen kaart"}).encode()
    path = zipped(tmp_path / "kaart.zip", [("metadata.json", description), (f"map/{inside.name}", inside)])
    assert codes_of(read_areas(AreaSource(str(path)), "", say)) == ["BU02000101"]
    assert list(temporary.iterdir()) == []


def test_no_name_in_a_zip_leads_out_of_the_temporary_folder(shapefile, tmp_path, say, temporary):
    members = [(f"../../{name}", item) for name, item in parts(shapefile("buurt_2019"))]
    path = zipped(tmp_path / "kaart.zip", members)
    before = sorted(item.name for item in tmp_path.iterdir())
    assert codes_of(read_areas(AreaSource(str(path)), "", say)) == ["BU02000101"]
    assert sorted(item.name for item in tmp_path.iterdir()) == before
    assert list(temporary.iterdir()) == []


def bad_zip(kind, tmp_path, shapefile):
    path = tmp_path / "kaart.zip"
    if kind == "no zip":
        path.write_bytes(b"dit is geen zip")
    elif kind == "cut off":
        zipped(path, parts(shapefile("buurt_2019")))
        path.write_bytes(path.read_bytes()[:-40])
    elif kind == "damaged":
        zipped(path, parts(shapefile("buurt_2019")))
        content = bytearray(path.read_bytes())
        with zipfile.ZipFile(path) as archive:
            member = next(item for item in archive.infolist() if item.filename.endswith(".shp"))
        start = member.header_offset + 30 + len(member.filename)
        content[start : start + member.compress_size] = b"\xff" * member.compress_size
        path.write_bytes(bytes(content))
    elif kind == "locked":
        zipped(path, parts(shapefile("buurt_2019")))
        content = bytearray(path.read_bytes())
        # the bit in both headers of each member that says that it is encrypted
        for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            at = content.find(signature)
            while at >= 0:
                content[at + place] |= 1
                at = content.find(signature, at + 4)
        path.write_bytes(bytes(content))
    elif kind == "without a map":
        zipped(path, [("leesmij.pdf", b"%PDF"), ("nog een.zip", b"PK")])
    elif kind == "empty":
        zipped(path, [])
    return path


@pytest.mark.parametrize(
    ("kind", "message", "detail"),
    [
        ("no zip", "could not be unpacked", "File is not a zip file"),
        ("cut off", "could not be unpacked", "broken off"),
        ("damaged", "could not be unpacked", "broken off"),
        ("locked", "could not be unpacked", "password"),
        ("without a map", "holds no boundary file", "leesmij.pdf, nog een.zip"),
        ("empty", "holds no boundary file", "–"),
    ],
)
def test_a_bad_zip_ends_with_advice_and_leaves_nothing(shapefile, tmp_path, say, temporary, kind, message, detail):
    path = bad_zip(kind, tmp_path, shapefile)
    with pytest.raises(QuickScanError, match=message) as caught:
        read_areas(AreaSource(str(path)), "", say)
    assert detail in caught.value.details
    assert caught.value.hint
    assert list(temporary.iterdir()) == []


def test_a_zip_that_would_fill_the_disk_is_not_unpacked(tmp_path, say, temporary, monkeypatch):
    """A megabyte of zip can hold gigabytes of zeros."""
    path = zipped(tmp_path / "bom.zip", [("kaart.geojson", bytes(30 << 20))])
    assert path.stat().st_size < 1 << 20
    monkeypatch.setattr(archives, "LARGEST_MAPS", 20 << 20)
    with pytest.raises(QuickScanError, match="unpacks to too much") as caught:
        read_areas(AreaSource(str(path)), "", say)
    assert "30 MB" in caught.value.details
    assert list(temporary.iterdir()) == []


def test_a_zip_that_lies_about_its_size_writes_no_more_than_it_states(tmp_path, say, temporary):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("kaart.geojson", bytes(8 << 20))
    content = bytearray(target.getvalue())
    # the stated size, in the header of the member and in the directory
    for signature, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = content.find(signature)
        content[at + place : at + place + 4] = (1000).to_bytes(4, "little")
    path = tmp_path / "bom.zip"
    path.write_bytes(bytes(content))
    with pytest.raises(QuickScanError) as caught:
        read_areas(AreaSource(str(path)), "", say)
    assert caught.value.hint
    assert list(temporary.iterdir()) == []


def test_a_zip_of_too_many_files_is_not_unpacked(tmp_path, say, monkeypatch):
    monkeypatch.setattr(checks, "MOST_PARTS", 50)
    path = zipped(tmp_path / "veel.zip", [(f"{i}.geojson", b"{}") for i in range(51)])
    with pytest.raises(QuickScanError, match="unpacks to too much") as caught:
        read_areas(AreaSource(str(path)), "", say)
    assert "in 51 parts; up to 1024 MB in 50 parts" in caught.value.details


def test_two_maps_of_one_name_in_a_zip_are_never_chosen_between(shapefile, tmp_path, say, temporary):
    """The second would be unpacked over the first, and the shapes of one stand beside the codes of the other."""
    first = [(name, item.read_bytes()) for name, item in parts(shapefile("buurt"))]
    for item in tmp_path.glob("buurt.*"):
        item.unlink()
    second = parts(shapefile("buurt", code="BU02000202"))
    with pytest.warns(UserWarning, match="Duplicate name"):
        path = zipped(tmp_path / "kaart.zip", [*first, *second])
    with pytest.raises(QuickScanError, match="holds two files with one name") as caught:
        read_areas(AreaSource(str(path)), "", say)
    assert "“buurt." in caught.value.details
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize("other", ["kaart?.geojson", "kaart:.geojson"])
def test_two_names_that_a_file_system_writes_alike_are_never_chosen_between(tmp_path, say, other):
    maps = [
        {"type": "FeatureCollection", "features": []},
        {"type": "FeatureCollection", "features": [], "name": "anders"},
    ]
    members = zip(("kaart_.geojson", other), maps)
    path = zipped(tmp_path / "kaart.zip", [(name, json.dumps(content).encode()) for name, content in members])
    with pytest.raises(QuickScanError, match="holds two files with one name"):
        read_areas(AreaSource(str(path)), "", say)


def test_a_link_in_a_zip_of_maps_is_not_followed(layer_file, tmp_path, say):
    elsewhere = layer_file("elders.gpkg", [({"buurtcode": "BU02000101"}, square())])
    link = zipfile.ZipInfo("kaart.gpkg")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    path = tmp_path / "kaart.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(link, str(elsewhere))
    with pytest.raises(QuickScanError, match="holds no boundary file"):
        read_areas(AreaSource(str(path)), "", say)
