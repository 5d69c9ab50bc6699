"""The publishers' own file layouts: StatLine bulk CSV per year, police tables, Leefbaarometer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import figures
import numpy as np
import pandas as pd
import town

SECRET = "."
# topics in order; names in braces come, go or change over the years; some are secret throughout, as in early releases
TOPICS = (
    "AantalInwoners", "Mannen", "Vrouwen", "k_0Tot15Jaar", "{ages}", "k_65JaarOfOuder", "{civil}", "{births}",
    "HuishoudensTotaal", "Eenpersoonshuishoudens", "HuishoudensZonderKinderen", "HuishoudensMetKinderen",
    "GemiddeldeHuishoudensgrootte", "Bevolkingsdichtheid", "Woningvoorraad", "{woz}", "PercentageEengezinswoning",
    "PercentageMeergezinswoning", "PercentageBewoond", "PercentageOnbewoond", "Koopwoningen", "HuurwoningenTotaal",
    "InBezitWoningcorporatie", "InBezitOverigeVerhuurders", "EigendomOnbekend", "BouwjaarVoor2000", "BouwjaarVanaf2000",
    "GemiddeldAardgasverbruikTotaal", "Appartement", "Huurwoning", "EigenWoning", "{energy}",
    "HuishoudensMetEenLaagInkomen", "HuishOnderOfRondSociaalMinimum", "PersonenPerSoortUitkeringBijstand",
    "PersonenPerSoortUitkeringAO", "PersonenPerSoortUitkeringWW", "PersonenPerSoortUitkeringAOW", "{care}",
    "PersonenautoSTotaal", "PersonenautoSPerHuishouden", "AfstandTotHuisartsenpraktijk", "AfstandTotGroteSupermarkt",
    "OppervlakteTotaal", "OppervlakteLand", "OppervlakteWater", "MeestVoorkomendePostcode", "Dekkingspercentage",
)  # fmt: skip
NATION = {
    "people": 16_900_000, "homes": 7_600_000, "low_income": 0.082, "minimum": 0.071, "assistance": 0.034,
    "disabled": 0.052, "unemployed": 0.021, "corp": 0.30, "woz": 232.0, "youth_care": 0.098, "wmo": 0.047,
}  # fmt: skip


def kwb_columns(year: int) -> list[str]:
    """Topic names of a year with the running number that StatLine hangs on them."""
    changing = {
        "{woz}": ["GemiddeldeWoningwaarde" if year < 2020 else "GemiddeldeWOZWaardeVanWoningen"],
        "{ages}": ["k_15Tot25Jaar", "k_25Tot45Jaar", "k_45Tot65Jaar"],
        "{civil}": ["Ongehuwd", "Gehuwd", "Gescheiden", "Verweduwd"],
        "{births}": [] if year < 2014 else ["GeboorteTotaal", "GeboorteRelatief", "SterfteTotaal", "SterfteRelatief"],
        "{energy}": [] if year < 2017 else ["PercentageWoningenMetStadsverwarming"],
        "{care}": []
        if year < figures.FIRST_CARE_YEAR
        else ["JongerenMetJeugdzorgInNatura", "PercentageJongerenMetJeugdzorg", "WmoClienten", "WmoClientenRelatief"],
    }
    names = [name for stem in TOPICS for name in changing.get(stem, [stem])]
    fixed = ["Gemeentenaam", "SoortRegio", "Codering", "IndelingswijzigingWijkenEnBuurten"]
    return [f"{name}_{number}" for number, name in enumerate(fixed + names, start=1)]


def write_rows(path: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """StatLine's CSV: byte-order mark, CRLF, semicolons, every cell in quotes."""
    lines = [";".join(f'"{cell}"' for cell in row) for row in [header, *rows]]
    path.write_bytes(("\ufeff" + "\r\n".join(lines) + "\r\n").encode("utf-8"))


def write_kwb(path: Path, year: int, people: pd.DataFrame, hectares: dict[str, dict[str, float]]) -> None:
    """Kerncijfers wijken en buurten of one year: country, municipality, districts and neighbourhoods."""
    header = ["ID", "WijkenEnBuurten", *kwb_columns(year)]
    stems = [name.rsplit("_", 1)[0] for name in header]
    rows = []
    for number, (code, kind, counts) in enumerate(_regions(year, people)):
        cells = _cells(code, kind, year, counts, hectares.get(code, {}))
        cells["ID"] = str(number)
        rows.append([cells.get(stem, SECRET.rjust(8)) for stem in stems])
    write_rows(path, header, rows)


def _regions(year: int, people: pd.DataFrame) -> list[tuple]:
    """(code, kind, sums) per region; neighbourhoods under their codes of that year, in the order of those codes."""
    now = people[people["year"] == year].set_index("code")
    now = now[list(figures.COUNTS)].copy()
    if year < town.CHANGE_YEAR:
        # the basin that was filled in 2022 did not count before: its later blocks have no residents in the older tables
        now.loc[town.REDRAWN] *= 0.62
        now = now.rename(index={town.RECODED: town.RECODED_BEFORE}).sort_index()
    made = [("NL00", "Land", _nation(year)), (town.MUNICIPALITY, "Gemeente", now.sum())]
    for district in sorted(set(town.DISTRICTS) - {"WK" + town.WATER[2:8]}):  # the KWB has no rows for water
        members = now[now.index.str[2:8] == district[2:]]
        made.append((district, "Wijk", members.sum()))
        made += [(code, "Buurt", members.loc[code]) for code in members.index]
    return made


def _nation(year: int) -> pd.Series:
    decade = (year - figures.YEARS[0]) / 10
    people, homes = NATION["people"] * (1 + 0.05 * decade), NATION["homes"] * (1 + 0.07 * decade)
    households, youth = homes * 0.97, people * 0.21
    care = 1.0 + 0.02 * max(0, year - figures.FIRST_CARE_YEAR)
    sums = {
        "homes": homes, "households": households, "people": people, "men": people * 0.496, "young": people * 0.163,
        "older": people * (0.165 + 0.035 * decade), "assistance": people * NATION["assistance"],
        "disabled": people * NATION["disabled"], "unemployed": people * NATION["unemployed"] * figures.UNEMPLOYED[year],
        "pension": people * 0.175, "low_income": households * NATION["low_income"],
        "minimum": households * NATION["minimum"], "corp_homes": homes * (NATION["corp"] - 0.02 * decade),
        "woz_sum": homes * NATION["woz"] * figures.VALUES[year], "youth": youth,
        "youth_care": youth * NATION["youth_care"] * care, "wmo": people * NATION["wmo"] * care,
        "bought": homes * 0.575, "alone": households * 0.38, "cars": households * 1.04,
    }  # fmt: skip
    return pd.Series(sums)


def _cells(code: str, kind: str, year: int, n: pd.Series, hectares: dict[str, float]) -> dict[str, str]:
    """One row as StatLine prints it: rounded, padded, and secret where few people live."""
    people, homes, households = n["people"], n["homes"], n["households"]
    small = kind == "Buurt"

    def number(value: float, decimals: int = 0) -> str:
        return f"{value:.{decimals}f}".rjust(8)

    def rounded(value: float, step: int) -> str:
        return number(np.floor(value / (step if small else 1) + 0.5) * (step if small else 1))

    def known(value: float, total: float, least: float, decimals: int = 1) -> str:
        return number(value / total, decimals) if total >= least else SECRET.rjust(8)

    least = 0.5 if kind in ("Land", "Gemeente") else 100
    owned = {"Koopwoningen": n["bought"], "InBezitWoningcorporatie": n["corp_homes"]}
    share = {name: int(np.floor(100 * value / homes + 0.5)) if homes >= 20 else None for name, value in owned.items()}
    rented = None if share["Koopwoningen"] is None else 99 - share["Koopwoningen"]
    cells = {
        "WijkenEnBuurten": code.ljust(10),
        "Gemeentenaam": ("Nederland" if kind == "Land" else town.MUNICIPALITY_NAME).ljust(40),
        "SoortRegio": kind.ljust(10),
        "Codering": code.ljust(10),
        "IndelingswijzigingWijkenEnBuurten": change_flag(code, year) if kind in ("Buurt", "Wijk") else SECRET.rjust(8),
        "AantalInwoners": rounded(people, 5),
        "Mannen": rounded(n["men"], 5),
        "Vrouwen": rounded(people - n["men"], 5),
        "HuishoudensTotaal": rounded(households, 5),
        "Woningvoorraad": number(homes),
        "OppervlakteTotaal": number(sum(hectares.values())),
        "OppervlakteLand": number(hectares.get("land", 0)),
        "OppervlakteWater": number(hectares.get("water", 0)),
    }
    if kind == "Land":
        del cells["OppervlakteTotaal"], cells["OppervlakteLand"], cells["OppervlakteWater"]
    if people < 10:
        return cells
    cells.update(
        {
            "k_0Tot15Jaar": rounded(n["young"], 5),
            "k_65JaarOfOuder": rounded(n["older"], 5),
            "Eenpersoonshuishoudens": rounded(n["alone"], 5),
            "GemiddeldeHuishoudensgrootte": number(people / households, 1),
            "PersonenautoSTotaal": rounded(n["cars"], 5),
            "PersonenautoSPerHuishouden": number(n["cars"] / households, 1),
            "MeestVoorkomendePostcode": SECRET.rjust(8) if kind != "Buurt" else f"99{code[6:8]}".rjust(8),
            "Dekkingspercentage": number(1),
            "GemiddeldeWoningwaarde": known(n["woz_sum"], homes, 20, 0),
            "GemiddeldeWOZWaardeVanWoningen": known(n["woz_sum"], homes, 20, 0),
            "HuishoudensMetEenLaagInkomen": known(100 * n["low_income"], households, least),
            "HuishOnderOfRondSociaalMinimum": known(100 * n["minimum"], households, least),
            "PercentageJongerenMetJeugdzorg": known(100 * n["youth_care"], n["youth"], 20 if small else 1),
            "JongerenMetJeugdzorgInNatura": rounded(n["youth_care"], 5),
            "WmoClientenRelatief": known(1000 * n["wmo"], people, 50, 0),
            "WmoClienten": rounded(n["wmo"], 5),
        }
    )
    if hectares.get("land"):
        cells["Bevolkingsdichtheid"] = number(100 * people / hectares["land"])
    for stem, name in (("Bijstand", "assistance"), ("AO", "disabled"), ("WW", "unemployed"), ("AOW", "pension")):
        cells[f"PersonenPerSoortUitkering{stem}"] = rounded(n[name], 10) if people >= 50 else SECRET.rjust(8)
    if rented is not None:
        corp = min(share["InBezitWoningcorporatie"], rented)
        cells["Koopwoningen"], cells["HuurwoningenTotaal"] = number(share["Koopwoningen"]), number(rented)
        cells["InBezitWoningcorporatie"], cells["InBezitOverigeVerhuurders"] = number(corp), number(rented - corp)
        cells["EigendomOnbekend"] = number(1)
    return cells


def change_flag(code: str, year: int) -> str:
    """1 unchanged, 2 recoded, 3 boundary moved, against the year before.

    In 2022 a basin was filled (from the water to Houthaven) and a neighbourhood went from district 01 to 02.
    """
    if year != town.CHANGE_YEAR:
        return "1".rjust(8)
    if code == town.RECODED:
        return "2".rjust(8)
    moved = (town.REDRAWN, town.WATER, "WK990101", "WK" + town.REDRAWN[2:8], "WK" + town.WATER[2:8])
    return ("3" if code in moved else "1").rjust(8)


def write_police(path: Path, dimension: str, topic: str, keys: Sequence[str], width: int, counts: pd.DataFrame) -> None:
    """A police table: one row per kind, region and year; regions on the division of the newest year."""
    rows, number = [], 0
    nation = {key: counts.groupby("year")[key].sum() * 191 for key in keys}
    by_code = {code: group.set_index("year") for code, group in counts.groupby("code")}
    for key in keys:
        regions = [("NL00", nation[key]), (town.MUNICIPALITY, counts.groupby("year")[key].sum())]
        for district in sorted({"WK" + code[2:8] for code in by_code}):
            members = counts[counts["code"].str[2:8] == district[2:]]
            regions.append((district, members.groupby("year")[key].sum()))
            regions += [(code, by_code[code][key]) for code in sorted(set(members["code"]))]
        for code, per_year in regions:
            for year, value in per_year.items():
                rows.append([str(number), key.ljust(width), code.ljust(10), f"{year}JJ00", str(value).rjust(8)])
                number += 1
    write_rows(path, ["ID", dimension, "WijkenEnBuurten", "Perioden", topic], rows)


def write_leefbaarometer(path: Path, people: pd.DataFrame, names: dict[str, str]) -> None:
    """Scores per neighbourhood and year: comma, point, many decimals; too few homes gives no row."""
    chosen = people[people["year"].isin(figures.LBM_YEARS) & people["lived_in"]].sort_values(["code", "year"])
    dimensions = ["fys", "onv", "soc", "vrz", "won"]
    lines = ["bu_code,bu_naam,jaar,lbm,afw," + ",".join(dimensions)]
    for row in chosen.itertuples(index=False):
        parts = [round(float(getattr(row, name)), 12) for name in dimensions]
        deviation = round(sum(parts), 12)
        name = names[row.code]
        quoted = f'"{name}"' if "," in name else name
        numbers = [round(deviation + figures.LBM_CONSTANT, 12), deviation, *parts]
        lines.append(",".join([row.code, quoted, str(row.year)] + [f"{value:.12f}" for value in numbers]))
    path.write_bytes(("\n".join(lines) + "\n").encode("utf-8"))
