"""Files as they are: other encodings, answers that were cut off, broken ones; and each stays as it was."""

from __future__ import annotations

import json
import os
import shutil

import pytest
from osgeo import gdal, ogr
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.intake.boundaries.areas import area_layers, municipalities, read_areas
from quickscan_veerkracht.veerkracht.intake.boundaries.layers import open_boundaries
from quickscan_veerkracht.veerkracht.study import AreaSource
from support.boundary_files import codes_of, parts, square, zipped


def with_names_in(path, encoding, names, language=0, codepage=""):
    """A shapefile whose DBF holds names in an encoding, and says nothing or something else about it."""
    width = 20
    rows = [({"GM_CODE": f"GM{1900 + i}", "GM_NAAM": "X" * width}, square(194000 + 900 * i)) for i in range(len(names))]
    dataset = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(path))
    layer = dataset.CreateLayer(path.stem, None, ogr.wkbPolygon)
    for header in rows[0][0]:
        field = ogr.FieldDefn(header, ogr.OFTString)
        field.SetWidth(width)
        layer.CreateField(field)
    for cells, wkt in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for header, cell in cells.items():
            feature.SetField(header, cell)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        layer.CreateFeature(feature)
    feature = layer = dataset = None
    dbf = path.with_suffix(".dbf")
    content = bytearray(dbf.read_bytes())
    for name in names:
        at = content.index(b"X" * width)
        content[at : at + width] = name.encode(encoding)[:width].ljust(width)
    content[29] = language
    dbf.write_bytes(bytes(content))
    path.with_suffix(".cpg").unlink(missing_ok=True)
    if codepage:
        path.with_suffix(".cpg").write_text(codepage)


NAMES = ["Súdwest-Fryslân", "Sneek", "Café ’t Hoekje"]


@pytest.mark.parametrize(
    ("encoding", "language", "codepage"),
    [
        ("utf-8", 0, ""),
        ("utf-8", 0x57, ""),
        ("utf-8", 0, "ISO-8859-1"),
        ("utf-8", 0, "UTF-8"),
        ("cp1252", 0, ""),
        ("cp1252", 0x57, ""),
        ("cp1252", 0x03, ""),
        ("cp1252", 0, "UTF-8"),
        ("cp1252", 0, "ISO-8859-1"),
    ],
)
def test_names_in_any_encoding_are_read_as_they_were_written(tmp_path, say, digest, encoding, language, codepage):
    path = tmp_path / "gem_2017.shp"
    with_names_in(path, encoding, NAMES, language, codepage)
    before = {item.name: digest(item) for item in tmp_path.iterdir()}
    names = dict(municipalities(AreaSource(str(path)), say))
    assert names == {"GM1900": NAMES[0], "GM1901": NAMES[1], "GM1902": NAMES[2]}
    assert {item.name: digest(item) for item in tmp_path.iterdir()} == before


@pytest.fixture
def trusting():
    """GDAL believes what a shapefile says of its encoding, as it does until QGIS opens one and tells it not to."""
    before = gdal.GetConfigOption("SHAPE_ENCODING")
    gdal.SetConfigOption("SHAPE_ENCODING", None)
    yield
    gdal.SetConfigOption("SHAPE_ENCODING", before)


def test_mended_names_are_counted_and_shown(tmp_path, say, trusting):
    path = tmp_path / "gem_2017.shp"
    with_names_in(path, "utf-8", NAMES, codepage="ISO-8859-1")
    areas = read_areas(AreaSource(str(path)), "Súdwest-Fryslân", say)
    assert (areas.municipality_code, areas.frame["name"].tolist()) == ("GM1900", ["Súdwest-Fryslân"])
    assert areas.repairs[0] == (
        "2 texts were in another encoding than the file says and were mended, such as “Café ’t Hoekje”."
    )


def test_a_name_that_was_cut_off_in_the_middle_of_a_letter_loses_only_that(tmp_path, say):
    path = tmp_path / "gem_2017.shp"
    with_names_in(path, "utf-8", ["Súdwest-Fryslân", "Negentien letters, aë"], codepage="ISO-8859-1")
    names = dict(municipalities(AreaSource(str(path)), say))
    assert names == {"GM1900": "Súdwest-Fryslân", "GM1901": "Negentien letters, a"}


def test_names_that_are_right_already_stay(layer_file, say):
    names = ["Café", "Ã la carte", "Súdwest-Fryslân"]
    rows = [({"buurtcode": f"BU0200010{i}", "naam": name}, square(194000 + 900 * i)) for i, name in enumerate(names)]
    areas = read_areas(AreaSource(str(layer_file("a.gpkg", rows))), "", say)
    assert areas.frame["name"].tolist() == names
    assert areas.repairs == ()


def collection(count, **members):
    features = [
        {
            "type": "Feature",
            "properties": {"buurtcode": f"BU0200{i:04d}"},
            "geometry": json.loads(ogr.CreateGeometryFromWkt(square(194000 + 900 * i)).ExportToJson()),
        }
        for i in range(count)
    ]
    return {"type": "FeatureCollection", **members, "features": features}


CUT_OFF = "The file says that there are 25 areas but holds 21: the download was cut off."
NEXT_PAGE = "The file is one page of a longer answer: it holds 21 areas and points to a next page."


@pytest.mark.parametrize(
    ("members", "sentence"),
    [
        ({"numberMatched": 25, "numberReturned": 25}, CUT_OFF),
        ({"totalFeatures": 25}, CUT_OFF),
        ({"numberMatched": 25, "numberReturned": 21}, CUT_OFF),
        ({"links": [{"rel": "self", "href": "x"}, {"rel": "next", "href": "y"}]}, NEXT_PAGE),
        ({"numberMatched": 21, "numberReturned": 21, "links": [{"rel": "self", "href": "x"}]}, ""),
        ({}, ""),
    ],
)
@pytest.mark.parametrize("at_the_end", [False, True])
def test_an_answer_with_fewer_areas_than_it_claims_is_warned_of(tmp_path, say, members, sentence, at_the_end):
    document = collection(21, **members)
    if at_the_end:
        document = {**{k: v for k, v in document.items() if k not in members}, **members}
    path = tmp_path / "antwoord.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    areas = read_areas(AreaSource(str(path)), "", say)
    assert len(areas.frame) == 21
    assert [repair for repair in areas.repairs if repair in (CUT_OFF, NEXT_PAGE)] == ([sentence] if sentence else [])


def test_a_gml_that_claims_more_than_it_holds_is_warned_of_and_gets_no_file_beside_it(
    layer_file, tmp_path, say, digest
):
    rows = [({"buurtcode": f"BU0200{i:04d}"}, square(194000 + 900 * i)) for i in range(3)]
    made = layer_file("a.gml", rows, driver="GML")
    path = tmp_path / "alleen" / "antwoord.gml"
    path.parent.mkdir()
    path.write_bytes(
        made.read_bytes().replace(b"<ogr:FeatureCollection", b'<ogr:FeatureCollection numberMatched="4"', 1)
    )
    before = digest(path)
    areas = read_areas(AreaSource(str(path)), "", say)
    assert len(areas.frame) == 3
    assert "The file says that there are 4 areas but holds 3: the download was cut off." in areas.repairs
    assert [item.name for item in path.parent.iterdir()] == ["antwoord.gml"]
    assert digest(path) == before


def geopackage_cut_off(shared_data):
    return (shared_data / "boundaries/apeldoorn_buurt_2019_rd.gpkg").read_bytes()[:60_000]


DEEP = b"[" * 50_000_000


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("leeg.gpkg", b"", "is empty"),
        ("leeg.geojson", b"  \n", "is empty"),
        ("leeg.csv", b"", "is empty"),
        ("leeg.shp", b"", "is empty"),
        ("tekst.gpkg", b"geen geopackage", "could not be opened"),
        ("afgekapt.gpkg", geopackage_cut_off, "could not be opened"),
        ("afgekapt.geojson", json.dumps(collection(3))[:-90].encode(), "could not be opened"),
        ("pagina.geojson", b"\xef\xbb\xbf<!DOCTYPE html><html><body>404</body></html>", "is a web page"),
        ("pagina.json", b"<html lang='nl'><head></head></html>", "is a web page"),
        ("pagina.shp", b"<!doctype html>", "is a web page"),
        ("pagina.csv", b"<!DOCTYPE html><html></html>", "is a web page"),
        ("diep.geojson", DEEP, "could not be opened"),
        ("diep.json", b'{"type": "FeatureCollection", "features": ' + DEEP + b"}", "could not be opened"),
        ("diep.json", b'{"type":"Polygon","coordinates":' + DEEP, "could not be opened"),
        ("leeg.json", b"{}", "could not be opened"),
        ("tabel.json", b'[{"buurtcode": "BU02000101"}]', "could not be opened"),
        ("foto.gpkg", b"\x89PNG\r\n\x1a\n" + bytes(100), "could not be opened"),
        ("geen.geojson", b'{"type": "FeatureCollection", "features": []}', "holds no areas"),
        ("tabel.csv", b"buurtcode;naam\nBU02000101;Centrum\n", "holds no areas"),
        ("punten.csv", b"code;naam;wkt\nA;b;POINT (1 2)\n", "holds no areas"),
        ("coordinaten.csv", b"code;x;y\nA;194000;469500\n", "holds no areas"),
        ("een kolom.csv", b"wkt\nPOLYGON ((1 2))\n", "is not a table"),
        ("los.shp", b"\x00\x00\x27\x0a" + bytes(96), "is not complete"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_that_is_no_boundary_layer_ends_with_advice(
    tmp_path, shared_data, say, temporary, name, content, message
):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content(shared_data))
    for attempt in (
        lambda: read_areas(AreaSource(str(path)), "", say),
        lambda: municipalities(AreaSource(str(path)), say),
        lambda: area_layers(path, say),
    ):
        with pytest.raises(QuickScanError, match=message) as caught:
            attempt()
        assert name in caught.value.message
        assert caught.value.details
        assert caught.value.hint
    assert list(temporary.iterdir()) == []
    assert sorted(item.name for item in tmp_path.iterdir()) == sorted([name, "temporary"])


@pytest.mark.parametrize("wkt", ["POINT (194000 469500)", "LINESTRING (194000 469500, 194100 469500)"])
@pytest.mark.parametrize("suffix", ["gpkg", "shp"])
def test_a_layer_of_points_or_lines_is_refused_by_what_it_has(layer_file, say, wkt, suffix):
    driver = {"gpkg": "GPKG", "shp": "ESRI Shapefile"}[suffix]
    path = layer_file(f"punten.{suffix}", [({"code": "A"}, wkt)], driver=driver, layer="punten")
    with pytest.raises(QuickScanError, match="holds no areas") as caught:
        read_areas(AreaSource(str(path)), "", say)
    assert f"“punten” has {wkt.split(' ')[0]}" in caught.value.details


def test_a_folder_and_a_file_that_is_not_there_are_told_apart(tmp_path, say):
    with pytest.raises(QuickScanError, match="is a folder"):
        read_areas(AreaSource(str(tmp_path)), "", say)
    with pytest.raises(QuickScanError, match=r"weg\.gpkg.* does not exist"):
        read_areas(AreaSource(str(tmp_path / "weg.gpkg")), "", say)


def test_a_file_that_may_not_be_read_says_so(layer_file, say, monkeypatch):
    path = layer_file("a.gpkg", [({"buurtcode": "BU02000101"}, square())])

    def refused(*_arguments):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(shutil, "copyfile", refused)
    with pytest.raises(QuickScanError, match="could not be opened") as caught:
        read_areas(AreaSource(str(path)), "", say)
    assert "Permission denied" in caught.value.details
    assert caught.value.hint


@pytest.mark.parametrize("part", [".dbf", ".shp"])
@pytest.mark.parametrize("municipality", ["GM0200", "GM0344"])
def test_a_layer_that_breaks_off_halfway_is_refused_not_half_read(layer_file, say, part, municipality):
    codes = [f"BU{200 if i < 40 else 344:04d}{i:04d}" for i in range(80)]
    rows = [({"buurtcode": code, "naam": "x" * 80}, square(100000 + 900 * i)) for i, code in enumerate(codes)]
    path = layer_file("kaart.shp", rows, driver="ESRI Shapefile", layer="kaart")
    broken = path.with_suffix(part)
    content = broken.read_bytes()
    broken.write_bytes(content[: len(content) // 4])
    with pytest.raises(QuickScanError) as caught:
        read_areas(AreaSource(str(path)), municipality, say)
    assert "could be read" in caught.value.details
    assert caught.value.hint


KINDS = {"gpkg": "GPKG", "shp": "ESRI Shapefile", "geojson": "GeoJSON", "fgb": "FlatGeobuf", "gml": "GML", "kml": "KML"}


@pytest.mark.parametrize("suffix", [*KINDS, "csv", "zip"])
@pytest.mark.parametrize("folder", ["gewoon", "map met spatie", "Súdwest “Fryslân” (kopie) #1 100%"])
def test_every_kind_of_file_stays_as_it_was_in_a_read_only_folder_of_any_name(
    layer_file, tmp_path, say, digest, temporary, suffix, folder
):
    rows = [({"buurtcode": f"BU0200010{i}", "naam": "Centrum"}, square(194000 + 900 * i)) for i in (1, 2)]
    there = tmp_path / folder
    there.mkdir()
    if suffix == "csv":
        lines = [f"{cells['buurtcode']};Centrum;SRID=28992{wkt}" for cells, wkt in rows]
        lines = [line.replace("SRID=28992", "") for line in lines]
        (there / "grenzen.csv").write_text("\n".join(["buurtcode;naam;wkt", *lines]), encoding="utf-8")
    elif suffix == "zip":
        zipped(there / "grenzen.zip", parts(layer_file("grenzen.shp", rows, driver="ESRI Shapefile", layer="grenzen")))
    else:
        made = layer_file(f"grenzen.{suffix}", rows, driver=KINDS[suffix], layer="grenzen")
        for item in tmp_path.glob("grenzen.*"):
            if suffix == "shp" or item == made:
                item.rename(there / item.name)
    path = there / f"grenzen.{suffix}"
    before = {item.name: (digest(item), item.stat().st_mtime_ns) for item in there.iterdir()}
    for item in there.iterdir():
        os.chmod(item, 0o444)
    os.chmod(there, 0o555)
    try:
        areas = read_areas(AreaSource(str(path)), "", say)
        assert municipalities(AreaSource(str(path)), say) == [("GM0200", "")]
        with open_boundaries(path) as (layer, name):
            assert (layer.GetFeatureCount(), name) == (2, "grenzen")
    finally:
        os.chmod(there, 0o755)
    assert codes_of(areas) == ["BU02000101", "BU02000102"]
    assert {item.name: (digest(item), item.stat().st_mtime_ns) for item in there.iterdir()} == before
    assert list(temporary.iterdir()) == []


def test_a_failure_of_the_reader_leaves_no_copy_behind(layer_file, say, temporary):
    path = layer_file("a.gpkg", [({"soort": "park", "kleur": "groen"}, square())])
    with pytest.raises(QuickScanError, match="no column with area codes"):
        read_areas(AreaSource(str(path)), "", say)
    assert list(temporary.iterdir()) == []


@pytest.fixture
def raising():
    """GDAL raising errors of its own, as another plugin may have asked it to."""
    before = gdal.GetUseExceptions(), ogr.GetUseExceptions()
    gdal.UseExceptions()
    ogr.UseExceptions()
    yield
    # each put its handler on those before it, so the last one goes first
    for module, was in reversed(list(zip((gdal, ogr), before))):
        (module.UseExceptions if was else module.DontUseExceptions)()


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("tekst.gpkg", b"geen geopackage", "could not be opened"),
        ("afgekapt.geojson", json.dumps(collection(3))[:-90].encode(), "could not be opened"),
    ],
)
@pytest.mark.usefixtures("raising")
def test_bad_files_end_alike_when_gdal_raises(tmp_path, say, name, content, message):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(QuickScanError, match=message):
        read_areas(AreaSource(str(path)), "", say)


@pytest.mark.usefixtures("raising")
def test_bad_shapes_and_cells_end_alike_when_gdal_raises(tmp_path, say):
    bow_tie = "POLYGON ((194000 469500, 194100 469600, 194100 469500, 194000 469600, 194000 469500))"
    path = tmp_path / "gebieden.csv"
    cells = [f"A1;{bow_tie}", f"A2;{square(198000)}", "A3;POLYGON ((1 2", f"A4;{square(199000)}"]
    path.write_text("\n".join(["code;wkt", *cells]), encoding="utf-8")
    areas = read_areas(AreaSource(str(path)), "", say)
    assert codes_of(areas) == ["A1", "A2", "A4"]
    assert "1 areas had an invalid shape, which was repaired in the copy." in areas.repairs
    assert "1 cells of “wkt” hold no shape that can be read." in areas.repairs
