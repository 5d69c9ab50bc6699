"""The plan of Veerdam, an invented municipality: its river, roads, districts and neighbourhoods.

Places are in kilometres from the south-west corner; ``ORIGIN`` puts that corner in the open water of the Markermeer, in
the polder that was planned there and never made, so that no real neighbourhood lies under the invented ones.
"""

from __future__ import annotations

from dataclasses import dataclass

ORIGIN = (139500.0, 500500.0)  # EPSG:28992, metres
MUNICIPALITY = "GM9901"
MUNICIPALITY_NAME = "Veerdam"
NEIGHBOURS = {"GM9902": "Hoogerwaard", "GM9903": "Lisserbroek aan de Veer"}
WATER = "BU99019997"
RECODED, RECODED_BEFORE = "BU99010203", "BU99010107"  # new code from 2022; the code in the tables up to 2021
REDRAWN = "BU99010204"
CHANGE_YEAR = 2022

Point = tuple[float, float]


@dataclass(frozen=True)
class Quarter:
    """A neighbourhood on the plan: where it starts to grow, how fast (about its radius in km), its building pattern."""

    code: str
    name: str
    kind: str
    places: tuple[Point, ...]
    size: float

    @property
    def district(self) -> str:
        return "WK" + self.code[2:8]

    @property
    def municipality(self) -> str:
        return "GM" + self.code[2:6]


@dataclass(frozen=True)
class Pattern:
    """Street pattern of a kind of neighbourhood: block sizes in metres, direction in degrees, jitter as a share."""

    block: tuple[float, float]
    degrees: float
    jitter: float


PATTERNS = {
    "centre": Pattern((62, 54), 12, 0.75),
    "prewar": Pattern((88, 62), 8, 0.35),
    "harbour": Pattern((120, 90), -20, 0.45),
    "flats": Pattern((120, 82), 4, 0.16),
    "rows": Pattern((105, 72), -14, 0.2),
    "garden": Pattern((86, 74), 28, 0.55),
    "seventies": Pattern((84, 78), 40, 0.8),
    "villa": Pattern((150, 120), 20, 0.6),
    "new": Pattern((104, 74), -8, 0.3),
    "business": Pattern((190, 150), -18, 0.25),
    "village": Pattern((95, 85), 15, 0.75),
    "polder": Pattern((420, 150), 74, 0.22),
    "rural": Pattern((260, 200), 25, 0.6),
    "heath": Pattern((300, 270), 0, 0.85),
    "outside": Pattern((420, 330), 40, 0.7),
}

COUNTRYSIDE = ("polder", "rural", "heath", "outside")

DISTRICTS = {
    "WK990100": "Binnenstad",
    "WK990101": "Singels en Stationsgebied",
    "WK990102": "Havenkwartier",
    "WK990103": "Westerveld",
    "WK990104": "Oosterbroek",
    "WK990105": "Tuindorp",
    "WK990106": "Parkwijk",
    "WK990107": "Hoogeveld",
    "WK990108": "Waterrijk",
    "WK990109": "Bedrijvenpark De Wetering",
    "WK990110": "Lutterveld",
    "WK990111": "Zwanebroek",
    "WK990112": "Odulfsdorp en Noordpolder",
    "WK990113": "Veerderheide",
    "WK990199": "Water",
}


def _quarter(number: str, name: str, kind: str, size: float, *places: Point) -> Quarter:
    return Quarter("BU9901" + number, name, kind, places, size)


QUARTERS = (
    _quarter("0001", "Marktkwartier", "centre", 0.22, (5.70, 5.52)),
    _quarter("0002", "Oude Haven", "centre", 0.20, (6.02, 5.80)),
    _quarter("0003", "Sint Jansbuurt", "centre", 0.20, (5.42, 5.76)),
    _quarter("0004", "'t Bolwerk", "centre", 0.18, (5.33, 5.40)),
    _quarter("0005", "Kloosterkwartier", "centre", 0.20, (5.68, 5.20)),
    _quarter("0006", "Lange Gracht e.o.", "centre", 0.20, (6.06, 5.40)),
    _quarter("0101", "Stationskwartier", "prewar", 0.30, (5.45, 4.78)),
    _quarter("0102", "Schildersbuurt", "prewar", 0.30, (4.85, 5.02)),
    _quarter("0103", "Rozenkwartier", "prewar", 0.28, (4.82, 5.62)),
    _quarter("0104", "Oranjebuurt", "prewar", 0.30, (6.15, 4.82)),
    _quarter("0105", "Burgemeestersbuurt", "prewar", 0.30, (6.75, 4.90)),
    _quarter("0106", "Singelkwartier", "prewar", 0.28, (6.62, 5.48)),
    _quarter("0108", "Spoorbuurt-Oost", "prewar", 0.30, (7.25, 4.76)),
    _quarter("0201", "Scheepswerf", "harbour", 0.26, (6.62, 6.02)),
    _quarter("0202", "Kadebuurt", "harbour", 0.26, (7.15, 5.98)),
    _quarter("0203", "Pakhuiskwartier", "harbour", 0.28, (7.35, 5.48)),
    _quarter("0204", "Houthaven", "harbour", 0.32, (7.85, 6.22)),
    _quarter("0205", "Havenpoort", "harbour", 0.32, (8.55, 5.90)),
    _quarter("0301", "Componistenbuurt-Noord", "flats", 0.32, (3.98, 6.22)),
    _quarter("0302", "Componistenbuurt-Zuid", "flats", 0.30, (3.98, 5.62)),
    _quarter("0303", "Staatsliedenbuurt", "flats", 0.32, (3.95, 4.98)),
    _quarter("0304", "Planetenbuurt", "flats", 0.30, (3.28, 6.10)),
    _quarter("0305", "Sterrenbuurt", "flats", 0.30, (3.28, 5.50)),
    _quarter("0306", "Zonnebuurt", "flats", 0.30, (2.62, 5.62)),
    _quarter("0307", "Poortersdreef", "rows", 0.32, (2.62, 6.32)),
    _quarter("0308", "Sportpark Westerveld, volkstuinen en begraafplaats", "rural", 0.36, (2.85, 4.85)),
    _quarter("0401", "Vogelbuurt-Noord", "rows", 0.30, (7.92, 5.05)),
    _quarter("0402", "Vogelbuurt-Zuid", "rows", 0.28, (7.85, 4.62)),
    _quarter("0403", "Bloemenbuurt", "rows", 0.30, (8.42, 5.00)),
    _quarter("0404", "Verzetsheldenbuurt", "flats", 0.30, (8.45, 4.50)),
    _quarter("0405", "Kruidenbuurt", "rows", 0.26, (8.88, 4.98)),
    _quarter("0406", "Oosterbroekpark", "flats", 0.26, (8.88, 4.50)),
    _quarter("0407", "Zeeheldenbuurt", "rows", 0.28, (8.10, 5.48)),
    _quarter("0501", "Tuindorp-Oud", "garden", 0.28, (4.82, 4.18)),
    _quarter("0502", "Tuindorp-Nieuw", "garden", 0.28, (4.72, 3.62)),
    _quarter("0503", "Heilig Hartbuurt", "garden", 0.26, (5.38, 4.22)),
    _quarter("0504", "Bomenbuurt", "garden", 0.28, (5.35, 3.55)),
    _quarter("0505", "Volkspark e.o.", "garden", 0.22, (5.10, 3.90)),
    _quarter("0601", "Zonnehoek-Noord", "seventies", 0.30, (6.28, 4.12)),
    _quarter("0602", "Zonnehoek-Zuid", "seventies", 0.30, (6.30, 3.55)),
    _quarter("0603", "De Waarden", "seventies", 0.30, (6.95, 4.12)),
    _quarter("0604", "De Weiden", "seventies", 0.30, (6.98, 3.52)),
    _quarter("0605", "De Gaarden", "seventies", 0.30, (7.65, 4.02)),
    _quarter("0606", "De Akkers", "seventies", 0.30, (7.66, 3.46)),
    _quarter("0607", "Wijkerpark", "seventies", 0.32, (8.45, 3.90)),
    _quarter("0608", "De Hoeven", "seventies", 0.32, (8.48, 3.38)),
    _quarter("0701", "Hoogeveld-West", "villa", 0.32, (4.55, 2.90)),
    _quarter("0702", "Hoogeveld-Midden", "villa", 0.32, (5.20, 2.78)),
    _quarter("0703", "Beukenlaan en omgeving", "villa", 0.34, (5.25, 2.10)),
    _quarter("0704", "Hertenkamp", "villa", 0.34, (4.50, 2.20)),
    _quarter("0705", "Sanatoriumterrein", "villa", 0.26, (4.60, 1.65)),
    _quarter("0706", "Zuiderhout", "villa", 0.30, (6.45, 2.75)),
    _quarter("0801", "Waterrijk-West", "new", 0.32, (4.72, 7.62)),
    _quarter("0802", "Het Eiland", "new", 0.28, (4.98, 6.92)),
    _quarter("0803", "Waterrijk-Midden", "new", 0.32, (5.85, 7.55)),
    _quarter("0804", "Rietlanden", "new", 0.28, (5.95, 6.75)),
    _quarter("0805", "Zeilmakersbuurt", "new", 0.30, (6.65, 7.05)),
    _quarter("0806", "Lisdodde", "new", 0.30, (6.70, 7.65)),
    _quarter("0807", "Polderpoort", "new", 0.30, (7.55, 7.40)),
    _quarter("0808", "Waterrijk-Noord in aanbouw", "new", 0.30, (5.85, 8.35)),
    _quarter("0901", "De Wetering-Noord", "business", 0.42, (9.85, 4.35)),
    _quarter("0902", "De Wetering-Zuid", "business", 0.42, (9.85, 2.85)),
    _quarter("0903", "Logistiek Park Veerdam-Oost", "business", 0.42, (10.75, 3.60)),
    _quarter("0904", "Kantorenpark Spoorzicht", "business", 0.26, (9.55, 3.55)),
    _quarter("1001", "Lutterveld-Kern", "village", 0.30, (7.70, 1.95)),
    _quarter("1002", "Lutterveld-Nieuw", "village", 0.26, (8.25, 2.15)),
    _quarter("1003", "Verspreide huizen Lutterveld-West", "rural", 0.75, (6.70, 1.45), (7.3, 1.05)),
    _quarter("1004", "Verspreide huizen Lutterveld-Oost", "rural", 0.75, (8.75, 1.35), (8.8, 2.5)),
    _quarter("1005", "Buurtschap Luttermolen", "rural", 0.50, (10.20, 1.95)),
    _quarter("1101", "Zwanebroek-Kern", "village", 0.32, (10.50, 7.05)),
    _quarter("1102", "Zwanebroek-Dijkzicht", "village", 0.24, (10.95, 6.55)),
    _quarter("1103", "Verspreide huizen Zwanebroek", "polder", 0.85, (10.55, 8.35), (11.2, 7.6)),
    _quarter("1104", "Oosterwaard", "polder", 0.75, (10.85, 4.80)),
    _quarter("1105", "Buurtschap De Knoop", "polder", 0.55, (8.90, 8.30)),
    _quarter("1201", "Odulfsdorp-Kern", "village", 0.30, (2.20, 8.55)),
    _quarter("1202", "Odulfsdorp-Oost", "village", 0.26, (2.78, 8.50)),
    _quarter("1203", "Verspreide huizen Noordpolder", "polder", 0.85, (3.70, 9.10), (1.30, 8.00)),
    _quarter("1204", "Hogedijk, Lagedijk en Het Hoekje", "polder", 0.50, (3.30, 7.95)),
    _quarter("1205", "Verspreide huizen Binnenpolder", "polder", 0.85, (7.10, 9.10)),
    _quarter("1301", "Veerderheide", "heath", 0.95, (2.30, 1.90), (1.50, 1.40)),
    _quarter("1302", "Westeind", "village", 0.24, (1.35, 4.45)),
    _quarter("1303", "Verspreide huizen Heiderand", "rural", 0.60, (3.60, 3.70), (2.2, 3.7)),
    _quarter("1304", "Recreatiepark De Zandkuil", "rural", 0.35, (3.70, 0.95)),
    _quarter("1305", "Verspreide huizen Veerwaard", "polder", 0.70, (0.95, 5.90)),
)

OUTSIDE = (
    Quarter("BU99020000", "Hoogerwaard-Dorp", "outside", ((-0.9, 5.6),), 0.9),
    Quarter("BU99020001", "Verspreide huizen Hoogerwaard", "outside", ((-0.6, 2.4),), 1.2),
    Quarter("BU99020002", "Hoogerwaard-Overzij", "outside", ((-0.8, 9.2),), 1.2),
    Quarter("BU99020100", "Kuinderveen", "outside", ((2.4, -0.9), (5.0, -0.7)), 1.2),
    Quarter("BU99020101", "Kuinderbroek", "outside", ((4.6, 11.0), (1.4, 10.8)), 1.2),
    Quarter("BU99030000", "Lisserbroek-Centrum", "outside", ((13.0, 4.4),), 0.9),
    Quarter("BU99030001", "Lisserbroek-Noord", "outside", ((12.6, 8.6), (9.0, 10.8)), 1.2),
    Quarter("BU99030100", "Zandeind", "outside", ((10.6, 0.3), (8.3, -0.7), (12.6, 1.7)), 1.2),
)
OUTSIDE_WATER = (
    Quarter("BU99029997", "", "water", ((-1.0, 7.4),), 1.0),
    Quarter("BU99039997", "", "water", ((12.9, 6.3),), 1.0),
)

RIVER = (
    (-3.0, 8.3), (-1.6, 7.7), (-0.6, 7.25), (0.7, 6.85), (2.0, 7.2), (3.1, 7.42), (4.1, 7.0), (5.0, 6.3), (6.1, 6.2),
    (7.1, 6.6), (8.1, 6.85), (9.1, 6.45), (9.9, 5.75), (10.8, 5.55), (11.7, 6.1), (12.8, 6.4), (14.6, 6.1), (16, 6.0),
)  # fmt: skip
RIVER_WIDTH = (165.0, 60.0)  # metres: mean, and how much it swells and narrows
# water beside the river: the timber basin and two old clay pits
BASINS = (
    ((7.50, 6.75), (7.46, 6.46), (7.50, 6.33), (7.66, 6.31), (7.75, 6.40), (7.74, 6.78)),
    ((10.05, 5.64), (10.02, 6.02), (10.28, 6.28), (10.62, 6.22), (10.74, 5.95), (10.66, 5.56)),
    ((1.10, 6.90), (1.20, 7.40), (1.65, 7.72), (2.15, 7.78), (2.62, 7.50), (2.50, 7.32), (2.15, 7.60), (1.70, 7.55),
     (1.36, 7.30), (1.30, 6.95)),
)  # fmt: skip
BORDER = (
    (0.2, 4.1), (0.05, 5.4), (-0.3, 6.3), (-0.25, 7.3), (0.5, 8.2), (0.9, 9.4), (2.3, 9.9), (3.9, 9.7), (5.4, 10.2),
    (7.2, 9.9), (8.9, 9.5), (10.4, 9.8), (11.7, 8.9), (11.5, 7.5), (12.1, 6.4), (11.9, 5.0), (11.4, 4.3), (11.7, 3.0),
    (10.9, 1.5), (9.7, 1.2), (8.6, 0.4), (7.0, 0.8), (5.6, 0.9), (4.9, 0.6), (4.0, 0.2), (2.6, 0.0), (1.2, 0.5),
    (0.4, 1.8), (0.7, 3.0),
)  # fmt: skip
HORIZON = (
    (-1.5, 1.5), (-1.7, 4.8), (-1.6, 8.2), (-1.0, 10.6), (1.6, 11.5), (5.0, 11.8), (8.6, 11.4), (11.6, 10.9),
    (13.5, 9.2), (13.9, 6.0), (13.7, 3.0), (12.8, 0.2), (10.0, -1.0), (6.8, -1.3), (3.4, -1.7), (0.4, -1.2),
)  # fmt: skip

# name: (what crossing it costs in metres of travel, points)
LINES = {
    "canal": (900.0, (
        (4.98, 6.22), (5.06, 5.90), (5.08, 5.50), (5.16, 5.16), (5.45, 4.99), (5.82, 4.97), (6.18, 5.12), (6.36, 5.40),
        (6.38, 5.75), (6.33, 6.20),
    )),
    "railway": (2500.0, (
        (-2, 3.9), (0, 4.05), (2, 4.35), (3.6, 4.52), (5.0, 4.50), (6.4, 4.46), (7.8, 4.28), (9.2, 3.86), (10.6, 3.2),
        (12, 2.5), (14.5, 1.5),
    )),
    "motorway": (2500.0, (
        (9.95, -2), (9.55, 0), (9.25, 1.8), (9.08, 3.2), (9.12, 4.4), (9.30, 5.4), (9.62, 6.4), (9.72, 7.6), (9.5, 9.2),
        (9.1, 12.2),
    )),
    "west road": (900.0, ((4.55, 6.5), (4.42, 5.6), (4.42, 4.6), (4.22, 3.4), (3.9, 2.2), (3.4, 1.4), (3.0, -2))),
    "south road": (900.0, ((5.72, 4.47), (5.80, 3.6), (5.98, 2.8), (6.05, 1.9), (5.9, 0.9), (6.0, -1.5))),
    "east road": (900.0, ((6.36, 5.22), (7.0, 5.22), (7.6, 5.28), (8.3, 5.72), (9.3, 5.42))),
    "ring south": (1200.0, ((4.22, 3.3), (5.0, 3.18), (5.85, 3.12), (6.7, 3.08), (7.6, 3.0), (8.5, 2.92), (9.1, 2.95))),
    "villa edge": (1200.0, ((3.62, 1.75), (4.2, 1.35), (5.0, 1.45), (5.8, 1.6), (6.5, 2.3), (7.05, 2.6), (7.1, 3.05))),
    "polder road": (1200.0, ((4.05, 7.08), (4.1, 7.7), (4.35, 8.15), (5.1, 8.62), (6.1, 8.72), (7.1, 8.2), (8.0, 7.85),
                             (8.25, 7.3), (8.2, 6.8))),
    "north bridge": (700.0, ((5.42, 6.2), (5.4, 7.0), (5.3, 7.9), (5.0, 8.6))),
    "west edge": (1200.0, ((2.05, 7.15), (2.1, 6.5), (2.05, 5.6), (2.15, 4.9), (2.4, 4.40))),
    "flats avenue": (700.0, ((2.05, 5.95), (2.9, 5.88), (3.6, 5.88), (4.42, 5.86))),
    "flats south": (700.0, ((2.2, 5.25), (3.0, 5.22), (3.7, 5.26), (4.42, 5.28))),
    "brook": (1200.0, ((0.3, 2.9), (1.2, 3.15), (2.1, 2.95), (3.0, 3.05), (3.7, 2.7), (3.95, 2.2))),
    "mill stream": (700.0, ((5.95, 1.9), (6.7, 2.05), (7.2, 1.55), (8.0, 1.45), (8.6, 0.9), (8.8, 0.3))),
}  # fmt: skip
