"""Fictitious municipalities, and their boundaries and tables in the shape of the publishers."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from functools import cache
from typing import Any

from osgeo import osr

Feature = dict[str, Any]
WORDS = {"municipality": "gemeente", "district": "wijk", "neighbourhood": "buurt"}
# the south-west corner of each in RD; every neighbourhood is a square kilometre
PLACES = {
    "GM9901": ("Veerdam", 150_000, 450_000),
    "GM9902": ("Overkant", 153_000, 450_000),
    "GM9903": ("Ver Weg", 200_000, 500_000),
    "GM9904": ("Dubbeldam", 210_000, 500_000),
    "GM9905": ("Dubbeldam", 220_000, 500_000),
}
KILOMETRE = 1000
YEARS = (2018, 2020, 2021, 2022)
# a district per row of squares; the last square of Veerdam is water, and Overkant has letters in its codes
SQUARES = [(row, column) for row in range(2) for column in range(3)]
KINDS = {"0.0.0 ": "Totaal misdrijven", "1.1.1 ": "1.1.1 Diefstal/inbraak woning", "1.4.5 ": "1.4.5 Mishandeling"} | {
    "2.2.1 ": "2.2.1 Vernieling cq. zaakbeschadiging",
    "3.9.1 ": "3.9.1 Horizontale fraude",
}
NUISANCES = {"T001462": "Totaal registraties overlast", "A048450": "Overlast door verward persoon", "A048451": "Drugs"}
LEEFBAAROMETER = {
    "Leefbaarometer 3.0 - Meting 2024 - open data/Leefbaarometer-ontwikkeling buurten 2014-2024.csv": b"bu_code,x\n",
    "Leefbaarometer 3.0 - Meting 2024 - open data/Leefbaarometer-scores buurten 2002-2024.csv": (
        b"bu_code,bu_naam,jaar,lbm,afw,fys,onv,soc,vrz,won\r\n"
        b"BU99010101,Buurt 1,2022,4.270599604867483,0.1683347537237974,0.0064002230091221,0.04,-0.003,0.167,-0.0456\r\n"
        b'BU99010102,Buurt 2,2022,4.1,"0,168",0.0,0.04,-0.003,0.167,-0.0456\r\n'
    ),
    "Leefbaarometer 3.0 - Meting 2024 - open data/Leefbaarometer-scores wijken 2002-2024.csv": b"wk_code,jaar\n",
    "Leefbaarometer 3.0 - Meting 2024 - open data/Leefbaarometer-scores grids 2002-2024.csv": b"rid,jaar\n",
}


def neighbourhoods(municipality: str) -> list[str]:
    """The codes of a municipality's neighbourhoods."""
    letters = "AA" if municipality == "GM9902" else ""
    return [
        f"BU{municipality[2:]}{letters}{number:02d}"
        if letters
        else f"BU{municipality[2:]}{row + 1:02d}{column + 1:02d}"
        for number, (row, column) in enumerate(SQUARES, start=1)
    ]


def features(level: str, year: int, statcode: bool = False) -> list[Feature]:
    """All features of a level in RD, with the properties of wijken-en-buurten, or of gebiedsindelingen."""
    return [
        {
            "type": "Feature",
            "id": code,
            "properties": _short(level, code, own, year) if statcode else own,
            "geometry": shape,
        }
        for code, own, shape in _features(level)
    ]


def code_of(feature: Feature, level: str) -> str:
    """The code of a feature of a level."""
    properties = feature["properties"]
    return str(properties.get("statcode") or properties[f"{WORDS[level]}code"])


def _features(level: str) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    for municipality, (name, x, y) in PLACES.items():
        about = {"gemeentecode": municipality, "gemeentenaam": name}
        if level == "municipality":
            yield municipality, {**about, "water": "NEE"}, _square(x, y, 3, 2)
        elif level == "district":
            for row in range(2):
                code = f"WK{municipality[2:]}{row + 1:02d}"
                properties = {"wijkcode": code, "wijknaam": f"Wijk {row + 1:02d}", **about, "water": "NEE"}
                yield code, properties, _square(x, y + KILOMETRE * row, 3, 1)
        else:
            for code, (row, column) in zip(neighbourhoods(municipality), SQUARES):
                wet = code == "BU99010203"
                properties = {
                    "buurtcode": code,
                    "buurtnaam": None if wet else f"Buurt {column + 1} {name}",
                    **about,
                    "water": "JA" if wet else "NEE",
                    "aantal_inwoners": None if wet else 100 * (column + 1),
                }
                yield code, properties, _square(x + KILOMETRE * column, y + KILOMETRE * row, 1, 1)


def _short(level: str, code: str, own: dict[str, Any], year: int) -> dict[str, Any]:
    return {
        "statcode": code,
        "statnaam": own.get(f"{WORDS[level]}naam"),
        "gm_code": own["gemeentecode"],
        "jaarcode": year,
        "jrstatcode": f"{year}{code}",
        "rubriek": WORDS[level],
    }


def _square(x: float, y: float, wide: int, high: int) -> dict[str, Any]:
    east, north = x + KILOMETRE * wide, y + KILOMETRE * high
    return {"type": "Polygon", "coordinates": [[[x, y], [east, y], [east, north], [x, north], [x, y]]]}


def touches(feature: Feature, box: list[float], in_rd: bool) -> bool:
    """Whether the rectangle around a feature (in RD) meets a box in RD or in degrees."""
    ring = (feature if in_rd else in_degrees(feature))["geometry"]["coordinates"][0]
    x, y = [point[0] for point in ring], [point[1] for point in ring]
    return min(x) <= box[2] and max(x) >= box[0] and min(y) <= box[3] and max(y) >= box[1]


def in_degrees(feature: Feature) -> Feature:
    """A feature with longitude and latitude."""
    ring = [list(_to_degrees().TransformPoint(*point)[:2]) for point in feature["geometry"]["coordinates"][0]]
    return {**feature, "geometry": {"type": "Polygon", "coordinates": [ring]}}


@cache
def _to_degrees() -> osr.CoordinateTransformation:
    systems = []
    for number in (28992, 4326):
        system = osr.SpatialReference()
        system.ImportFromEPSG(number)
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        systems.append(system)
    return osr.CoordinateTransformation(*systems)


# ---- tables


def regions() -> list[str]:
    """The regions of a StatLine table, padded to 10 as OData version 3 does."""
    codes = ["NL00"]
    for municipality in PLACES:
        codes += [municipality, f"WK{municipality[2:]}01", f"WK{municipality[2:]}02", *neighbourhoods(municipality)]
    return [code.ljust(10) for code in codes]


def tables(suffix: int, months_only: bool) -> dict[str, dict[str, list[dict[str, Any]]]]:
    """Table id to entity to rows, of OData version 3."""
    listed = [{"Key": key, "Title": f"Regio {key.strip()}", "Description": ""} for key in regions()]
    found: dict[str, dict[str, list[dict[str, Any]]]] = {}
    for table, year in (("84799NED", 2020), ("85039NED", 2021)):
        column = f"AantalInwoners_{suffix}"
        found[table] = {
            "TableInfos": [_infos(table, f"Kerncijfers wijken en buurten {year}", str(year))],
            "DataProperties": [_property("WijkenEnBuurten", "GeoDetail"), _property(column, "Topic")],
            "WijkenEnBuurten": listed,
            "TypedDataSet": [
                {"ID": number, "WijkenEnBuurten": key, column: 10 * number} for number, key in enumerate(regions())
            ],
        }
    periods = [f"{year}MM{month:02d}" for year in YEARS for month in (1, 2)]
    periods += [] if months_only else [f"{year}JJ00" for year in YEARS]
    for table, name, kinds, measure in (
        ("47018NED", "SoortMisdrijf", KINDS, "GeregistreerdeMisdrijven_1"),
        ("47024NED", "Overlast", NUISANCES, "GeregistreerdeOverlast_1"),
    ):
        cells = [(key, kind, period) for key in regions() for kind in kinds for period in periods]
        found[table] = {
            "TableInfos": [_infos(table, f"Geregistreerd; {name}", "2018-2022")],
            "DataProperties": [
                _property(name, "Dimension"),
                _property("WijkenEnBuurten", "GeoDetail"),
                _property("Perioden", "TimeDimension"),
                _property(measure, "Topic"),
            ],
            "WijkenEnBuurten": listed,
            name: [{"Key": key, "Title": title} for key, title in kinds.items()],
            "Perioden": [{"Key": period, "Title": period[:4]} for period in periods],
            "TypedDataSet": [
                {"ID": number, name: kind, "WijkenEnBuurten": key, "Perioden": period, measure: number % 7}
                for number, (key, kind, period) in enumerate(cells)
            ],
        }
    return found


def observation_tables() -> dict[str, dict[str, Any]]:
    """Table id to entity to rows or properties, of OData version 4: keys without padding, a row a figure."""
    codes = [key.strip() for key in regions()]
    cells = [(code, measure) for code in codes for measure in ("T001036", "3000")]
    return {
        "84799NED": {
            "Properties": {
                "Identifier": "84799NED",
                "Title": "Kerncijfers wijken en buurten 2020",
                "Modified": "2021-03-26T02:00:00+01:00",
                "TemporalCoverage": "2020",
            },
            "Dimensions": [{"Identifier": "WijkenEnBuurten", "Kind": "GeoDetailDimension"}],
            "MeasureCodes": [
                {"Identifier": "T001036", "Title": "Aantal inwoners", "Unit": "aantal"},
                {"Identifier": "3000", "Title": "Mannen", "Unit": "aantal"},
            ],
            "WijkenEnBuurtenCodes": [{"Identifier": code, "Title": f"Regio {code}"} for code in codes],
            "Observations": [
                {"Id": number, "Measure": measure, "WijkenEnBuurten": code, "Value": 10.0 * number, "StringValue": None}
                | {"ValueAttribute": "None"}
                for number, (code, measure) in enumerate(cells)
            ],
        }
    }


def _infos(table: str, title: str, period: str) -> dict[str, Any]:
    return {"ID": 0, "Identifier": table, "Title": title, "Modified": "2021-03-26T02:00:00", "Period": period}


def _property(key: str, kind: str) -> dict[str, Any]:
    return {"odata.type": f"Cbs.OData.{kind}", "Key": key, "Type": kind, "Title": key.split("_")[0]}


def zipped(members: dict[str, bytes]) -> bytes:
    """A zip with these members."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return made.getvalue()
