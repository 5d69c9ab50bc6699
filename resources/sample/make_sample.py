"""Makes the sample: Veerdam, a municipality that does not exist, in the publishers' own formats.

``python3 make_sample.py [FOLDER]`` writes all files into FOLDER (this folder when left out). The same code and seeds
give the same bytes; tests/sample compares them. Needs numpy, pandas and matplotlib (it triangulates); nothing of QGIS.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import figures
import geometry
import pandas as pd
import shapes
import tables
import town
from geopackage import Layer, write_geopackage

HERE = Path(__file__).resolve().parent
BOUNDARIES = "veerdam_wijkenbuurten_2022.gpkg"
CRIME = "politie_99018NED_UntypedDataSet_01112022_091500.csv"
NUISANCE = "politie_99024NED_UntypedDataSet_01112022_092000.csv"
LEEFBAAROMETER = "Leefbaarometer-scores buurten 2012-2022.csv"
PERIOD = (2014, 2022)
FICTITIOUS = "Fictief: Veerdam bestaat niet. Voorbeeldgegevens van QuickScan Veerkracht."
MISSING = -99999999
BUURT_COLUMNS = {
    "buurtcode": "TEXT", "buurtnaam": "TEXT", "wijkcode": "TEXT", "wijknaam": "TEXT", "gemeentecode": "TEXT",
    "gemeentenaam": "TEXT", "indelingswijziging_wijken_en_buurten": "MEDIUMINT", "water": "TEXT",
    "aantal_inwoners": "MEDIUMINT", "aantal_huishoudens": "MEDIUMINT",
    "bevolkingsdichtheid_inwoners_per_km2": "MEDIUMINT",
    "oppervlakte_totaal_in_ha": "MEDIUMINT", "oppervlakte_land_in_ha": "MEDIUMINT",
    "oppervlakte_water_in_ha": "MEDIUMINT", "jaarstatcode": "TEXT",
}  # fmt: skip
WIJK_COLUMNS = {"wijkcode": "TEXT", "wijknaam": "TEXT", "gemeentecode": "TEXT", "gemeentenaam": "TEXT", "water": "TEXT"}
GEMEENTE_COLUMNS = {"gemeentecode": "TEXT", "gemeentenaam": "TEXT", "water": "TEXT"}


def kwb_file(year: int) -> str:
    """The file name of a KWB year: an invented table id, and the year in front because that id means nothing."""
    return f"kwb_{year}_99{year - 2000:03d}NED_UntypedDataSet_01112022_{year % 100:02d}0000.csv"


def make(folder: Path) -> None:
    """Write the whole sample into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    outlines = geometry.outlines()
    people = figures.residents()
    counts = figures.police(people)
    write_geopackage(folder / BOUNDARIES, _layers(outlines, people))
    for year in figures.YEARS:
        tables.write_kwb(folder / kwb_file(year), year, people, _hectares(outlines))
    tables.write_police(folder / CRIME, "SoortMisdrijf", "GeregistreerdeMisdrijven_1", figures.CRIMES, 6, counts)
    tables.write_police(folder / NUISANCE, "Overlast", "GeregistreerdeOverlast_1", figures.NUISANCES, 30, counts)
    names = {quarter.code: quarter.name for quarter in town.QUARTERS}
    tables.write_leefbaarometer(folder / LEEFBAAROMETER, people, names)
    _write_study(folder / "study.json")


def _hectares(outlines: dict[str, list[shapes.Polygon]]) -> dict[str, dict[str, float]]:
    """Land and water in hectares per area, district and municipality."""
    made: dict[str, dict[str, float]] = {}
    for code, many in outlines.items():
        size = sum(shapes.signed_area(ring) for one in many for ring in one) / 10000
        kind = "water" if code.endswith("9997") else "land"
        before = town.RECODED_BEFORE if code == town.RECODED else code
        for region in {code, before, "WK" + code[2:8], "GM" + code[2:6]}:
            made.setdefault(region, {"land": 0.0, "water": 0.0})[kind] += size
    return made


def _layers(outlines: dict[str, list[shapes.Polygon]], people: pd.DataFrame) -> list[Layer]:
    areas = {quarter.code: quarter for quarter in town.QUARTERS + town.OUTSIDE + town.OUTSIDE_WATER}
    hectares = _hectares(outlines)
    newest = people[people["year"] == figures.YEARS[-1]].set_index("code")
    municipalities = {town.MUNICIPALITY: town.MUNICIPALITY_NAME, **town.NEIGHBOURS}
    buurten: list[Any] = []
    by_district: dict[str, list[str]] = {}
    for code in sorted(outlines):
        district, municipality = "WK" + code[2:8], "GM" + code[2:6]
        by_district.setdefault(district, []).append(code)
        water = code.endswith("9997")
        size = hectares[code]
        inhabitants = households = density = MISSING
        if code in newest.index:
            inhabitants = int(newest.loc[code, "people"] / 5 + 0.5) * 5
            households = int(newest.loc[code, "households"] / 5 + 0.5) * 5
            density = int(100 * inhabitants / size["land"] + 0.5)
        values = (
            code, "" if water else areas[code].name, district, town.DISTRICTS.get(district, ""), municipality,
            municipalities[municipality], int(tables.change_flag(code, town.CHANGE_YEAR)), "JA" if water else "NEE",
            inhabitants, households, density, int(size["land"] + size["water"] + 0.5), int(size["land"] + 0.5),
            int(size["water"] + 0.5), f"2022{code}",
        )  # fmt: skip
        buurten.append((outlines[code], values))
    wijken, by_municipality = [], {}
    for district, codes in sorted(by_district.items()):
        municipality = "GM" + district[2:6]
        by_municipality.setdefault(municipality, []).extend(codes)
        water = "JA" if district.endswith("99") else "NEE"
        values = (district, town.DISTRICTS.get(district, ""), municipality, municipalities[municipality], water)
        wijken.append((shapes.dissolve([one for code in codes for one in outlines[code]]), values))
    gemeenten = [
        (shapes.dissolve([one for code in codes for one in outlines[code]]), (code_of, municipalities[code_of], "NEE"))
        for code_of, codes in sorted(by_municipality.items())
    ]
    return [
        Layer("buurten", FICTITIOUS, BUURT_COLUMNS, buurten),
        Layer("wijken", FICTITIOUS, WIJK_COLUMNS, wijken),
        Layer("gemeenten", FICTITIOUS, GEMEENTE_COLUMNS, gemeenten),
    ]


def _write_study(path: Path) -> None:
    """The study that opens the sample, in the form of veerkracht.study, with paths relative to the study."""
    files = [*(kwb_file(year) for year in figures.YEARS), CRIME, NUISANCE, LEEFBAAROMETER]
    study = {
        "version": 1,
        "areas": {"path": BOUNDARIES, "layer": "buurten", "year": 2022},
        "tables": [{"path": name} for name in files],
        "municipality": town.MUNICIPALITY,
        "period": list(PERIOD),
        "language": "nl",
        "notes": FICTITIOUS,
    }
    path.write_bytes((json.dumps(study, indent=2, ensure_ascii=False) + "\n").encode("utf-8"))


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
