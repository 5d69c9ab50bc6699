"""National key figures (CBS Kerncijfers wijken en buurten) as StatLine gives them in bulk, with invented figures.

The keys are those of the tables of 2020 (84799NED, 118 columns) and 2024 (85984NED); a year's own table number stands
in the name of its file, as in a download, and the number behind each key is its place in that year's table.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

SEED = 2020
MUNICIPALITY = "GM0344"
AREAS = "buurten.geojson"
REGIONS = 17_800
TABLES = {
    2015: "83220NED",
    2016: "83487NED",
    2017: "83765NED",
    2018: "84286NED",
    2019: "84583NED",
    2020: "84799NED",
    2021: "85039NED",
    2022: "85318NED",
    2023: "85618NED",
    2024: "85984NED",
}
# DISTRICTS and NEIGHBOURHOODS of each municipality; with the country that is REGIONS rows for 345 of them
_MUNICIPALITIES, _DISTRICTS, _NEIGHBOURHOODS = 345, 9, 42
_PEOPLE = """AantalInwoners Mannen Vrouwen k_0Tot15Jaar k_15Tot25Jaar k_25Tot45Jaar k_45Tot65Jaar k_65JaarOfOuder
    Ongehuwd Gehuwd Gescheiden Verweduwd"""
_ORIGIN_2020 = """WestersTotaal NietWestersTotaal Marokko NederlandseAntillenEnAruba Suriname Turkije
    OverigNietWesters"""
_ORIGIN_2024 = """Nederland EuropaExclusiefNederland BuitenEuropa Nederland EuropaExclusiefNederland BuitenEuropa
    EuropaExclusiefNederland BuitenEuropa"""
_HOUSEHOLDS = """GeboorteTotaal GeboorteRelatief SterfteTotaal SterfteRelatief HuishoudensTotaal Eenpersoonshuishoudens
    HuishoudensZonderKinderen HuishoudensMetKinderen GemiddeldeHuishoudensgrootte Bevolkingsdichtheid Woningvoorraad"""
_HOMES_2020 = """GemiddeldeWoningwaarde PercentageEengezinswoning PercentageMeergezinswoning PercentageBewoond
    PercentageOnbewoond Koopwoningen HuurwoningenTotaal InBezitWoningcorporatie InBezitOverigeVerhuurders
    EigendomOnbekend BouwjaarVoor2000 BouwjaarVanaf2000 GemiddeldElektriciteitsverbruikTotaal"""
_HOMES_2024 = """NieuwbouwWoningen NietWoningvoorraad NieuwbouwNietWoningen GemiddeldeWOZWaardeVanWoningen
    PercentageEengezinswoning PercentageTussenwoningEengezins PercentageHoekwoningEengezins
    PercentageTweeOnderEenKapWoningEe PercentageVrijstaandeWoningEengezins PercentageMeergezinswoning OnbewoondeWoningen
    Koopwoningen HuurwoningenTotaal InBezitWoningcorporatie InBezitOverigeVerhuurders BouwjaarMeerDanTienJaarGeleden
    BouwjaarAfgelopenTienJaar GemiddeldeElektriciteitsleveringTotaal"""
_KINDS = "Appartement Tussenwoning Hoekwoning TweeOnderEenKapWoning VrijstaandeWoning Huurwoning EigenWoning"
_ENERGY = f"{_KINDS} GemiddeldAardgasverbruikTotaal {_KINDS} PercentageWoningenMetStadsverwarming"
_SCHOOL_2020 = "OpleidingsniveauLaag OpleidingsniveauMiddelbaar OpleidingsniveauHoog NettoArbeidsparticipatie"
_SCHOOL_2024 = """LeerlingenPo LeerlingenVoInclVavo StudentenMboExclExtranei StudentenHbo StudentenWo
    BasisonderwijsVmboMbo1 HavoVwoMbo24 HboWo Nettoarbeidsparticipatie"""
_INCOME = """PercentageWerknemers PercentageZelfstandigen AantalInkomensontvangers
    GemiddeldInkomenPerInkomensontvanger GemiddeldInkomenPerInwoner k_40PersonenMetLaagsteInkomen
    k_20PersonenMetHoogsteInkomen GemGestandaardiseerdInkomenVanHuish k_40HuishoudensMetLaagsteInkomen
    k_20HuishoudensMetHoogsteInkomen HuishoudensMetEenLaagInkomen HuishOnderOfRondSociaalMinimum
    HuishoudensTot110VanSociaalMinimum HuishoudensTot120VanSociaalMinimum MediaanVermogenVanParticuliereHuish
    PersonenPerSoortUitkeringBijstand PersonenPerSoortUitkeringAO PersonenPerSoortUitkeringWW
    PersonenPerSoortUitkeringAOW"""
_CARE = "JongerenMetJeugdzorgInNatura PercentageJongerenMetJeugdzorg WmoClienten WmoClientenRelatief"
_FIRMS = """BedrijfsvestigingenTotaal ALandbouwBosbouwEnVisserij BFNijverheidEnEnergie GIHandelEnHoreca
    HJVervoerInformatieEnCommunicatie KLFinancieleDienstenOnroerendGoed MNZakelijkeDienstverlening"""
_PLACE = """RUCultuurRecreatieOverigeDiensten PersonenautoSTotaal PersonenautoSBrandstofBenzine
    PersonenautoSOverigeBrandstof PersonenautoSPerHuishouden PersonenautoSNaarOppervlakte Motorfietsen
    AfstandTotHuisartsenpraktijk AfstandTotGroteSupermarkt AfstandTotKinderdagverblijf AfstandTotSchool
    ScholenBinnen3Km OppervlakteTotaal OppervlakteLand OppervlakteWater MeestVoorkomendePostcode Dekkingspercentage
    MateVanStedelijkheid Omgevingsadressendichtheid"""
_DECIMALS = re.compile(r"Relatief|grootte|PerHuishouden|Afstand|Scholen|Inkomen|Minimum|Jeugdzorg$|Mediaan|Uit$")
_SHARES = re.compile(
    r"Percentage|Koop|Huurwoningen|InBezit|Bouwjaar|Opleiding|Netto|Laagste|Hoogste|Dekking|LaagInk|Minimum"
)


def keys(year: int) -> list[str]:
    """The column keys of a year's table, in order."""
    new = year > 2020
    care = _CARE if year > 2017 else ""
    topics = (
        f"{_PEOPLE} {_ORIGIN_2024} {_HOUSEHOLDS} {_HOMES_2024} {_ENERGY} {_SCHOOL_2024} {_INCOME} {care} {_FIRMS} "
        f"OQOverheidOnderwijsEnZorg {_PLACE}"
        if new
        else f"{_PEOPLE} {_ORIGIN_2020} {_HOUSEHOLDS} {_HOMES_2020} {_ENERGY} {_SCHOOL_2020} {_INCOME} {care} {_FIRMS} "
        f"{_PLACE}"
    )
    change = "IndelingswijzigingGemeenteWijkBuurt" if new else "IndelingswijzigingWijkenEnBuurten"
    stems = ["Gemeentenaam", "SoortRegio", "Codering", change, *topics.split()]
    return ["ID", "WijkenEnBuurten", *(f"{stem}_{number}" for number, stem in enumerate(stems, start=1))]


def regions(rows: int = REGIONS) -> list[tuple[str, str, str]]:
    """Code, level and municipality's name of the first ``rows`` regions; those of MUNICIPALITY stand in front."""
    made = [("NL00", "Land", "Nederland")]
    numbers = [14 + 5 * count for count in range(_MUNICIPALITIES)]
    own = int(MUNICIPALITY[2:])
    for number in [own, *(number for number in numbers if number != own)]:
        name = f"Gemeente aan de IJ {number}" if number % 50 else f"Súdwest {number}"
        made.append((f"GM{number:04d}", "Gemeente", name))
        for district in range(_DISTRICTS):
            made.append((f"WK{number:04d}{district:02d}", "Wijk", name))
            within = range(district, _NEIGHBOURHOODS, _DISTRICTS)
            made += [(f"BU{number:04d}{district:02d}{count // _DISTRICTS:02d}", "Buurt", name) for count in within]
        if len(made) >= rows:
            break
    return made[:rows]


def write_year(folder: Path, year: int, rows: int = REGIONS, typed: bool = False) -> Path:
    """Write one national year: a byte-order mark, semicolons and CRLF.

    Parameters
    ----------
    typed : numbers stand bare and gaps are empty (TypedDataSet); else every cell is a quoted text, numbers are aligned
        to the right and a gap is a point (UntypedDataSet).
    """
    header = keys(year)
    places = regions(rows)
    numbers = np.random.default_rng([SEED, year])
    inhabitants = np.maximum(0, numbers.lognormal(6.8, 1.1, len(places)) // 5 * 5)
    codes = [f"{code:<10}" for code, _, _ in places]
    fixed = {
        "ID": [str(number) for number in range(len(places))],
        "WijkenEnBuurten": codes,
        "Gemeentenaam": [f"{name:<40}" for _, _, name in places],
        "SoortRegio": [f"{level:<10}" for _, level, _ in places],
        "Codering": codes,
    }
    columns: list[Sequence[str]] = []
    for key in header:
        stem = re.sub(r"_\d+$", "", key)
        if stem in fixed:
            cells = fixed[stem]
            columns.append(cells if typed and stem == "ID" else [f'"{cell}"' for cell in cells])
        elif stem.startswith("Indelings"):
            changed = numbers.choice(["1", "2", "3"], len(places), p=[0.97, 0.01, 0.02])
            columns.append([f'"{"." if code[0] in "NG" else flag}"' for code, flag in zip(codes, changed)])
        else:
            columns.append(_figures(stem, inhabitants, numbers, typed))
    path = folder / f"{TABLES[year]}_{'Typed' if typed else 'Untyped'}DataSet_12112025_120000.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        stream.write(";".join(f'"{key}"' for key in header) + "\r\n")
        stream.writelines(";".join(row) + "\r\n" for row in zip(*columns))
    return path


def write_areas(folder: Path, rows: int = 1 + 1 + _DISTRICTS + _NEIGHBOURHOODS) -> Path:
    """Write the neighbourhoods among the first ``rows`` regions, with the keys of the wijk- en buurtkaart: by default
    those of MUNICIPALITY. They are squares, a row for each municipality."""
    features: list[dict[str, Any]] = []
    north, west = 455_000, 130_000
    owner = MUNICIPALITY
    for code, level, name in regions(rows):
        if level == "Gemeente" and code != owner:
            owner, north, west = code, north - 500, 130_000
        if level != "Buurt":
            continue
        ring = [[west, north], [west + 500, north], [west + 500, north + 500], [west, north + 500], [west, north]]
        fields = {"buurtcode": code, "buurtnaam": f"Buurt {code[-4:]}", "gemeentecode": owner}
        fields |= {"gemeentenaam": name, "wijkcode": f"WK{code[2:8]}", "water": "NEE"}
        shape = {"type": "Polygon", "coordinates": [ring]}
        features.append({"type": "Feature", "properties": fields, "geometry": shape})
        west += 500
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}
    path = folder / AREAS
    layer = {"type": "FeatureCollection", "crs": crs, "features": features}
    path.write_text(json.dumps(layer), encoding="utf-8")
    return path


def _figures(stem: str, inhabitants: np.ndarray, numbers: np.random.Generator, typed: bool) -> list[str]:
    """The cells of one topic: counts in fives, whole percentages or one decimal; some are secret, or not yet known."""
    size = len(inhabitants)
    if stem == "AantalInwoners":
        values, gaps = inhabitants, np.zeros(size, dtype=bool)
    elif _SHARES.search(stem):
        values, gaps = numbers.uniform(0, 100, size), numbers.random(size) < 0.1
    else:
        values, gaps = inhabitants * numbers.uniform(0, 0.5, size) // 5 * 5, numbers.random(size) < 0.05
    decimals = 1 if _DECIMALS.search(stem) else 0
    if decimals:
        values = values / 10 if _SHARES.search(stem) else numbers.gamma(2.0, 1.5, size)
    text = [f"{value:.{decimals}f}" for value in values]
    if typed:
        return ["" if gap else cell for cell, gap in zip(text, gaps)]
    return [f'"{"." if gap else cell:>8}"' for cell, gap in zip(text, gaps)]
