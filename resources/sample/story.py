"""Who lives where in Veerdam and what happens there from 2012 to 2022: the figures' hidden causes.

``k`` is the level of vulnerability and ``o`` that of safety (higher is safer) in 2012; ``dk`` and ``do`` are what a
decade adds to them over and above the town as a whole. All that the tables show follows from these few numbers.
"""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Place:
    """The causes in one neighbourhood.

    ``homes`` in 2012 and their ``growth`` in a decade (share); ``household`` size; ``corp`` and ``dcorp`` in per cent
    of the homes; ``woz`` in thousands of euros; ``visitors`` as crimes per year that have nothing to do with residents.
    """

    homes: int
    household: float
    corp: float
    woz: float
    k: float
    o: float
    dk: float = 0.0
    do: float = 0.0
    growth: float = 0.03
    dcorp: float = -3.0
    visitors: float = 0.0
    facilities: float = 0.0


KINDS: dict[str, Place] = {
    "centre": Place(780, 1.55, 18, 235, 0.10, -0.06, visitors=60, facilities=0.12),
    "prewar": Place(1020, 1.85, 24, 215, 0.10, -0.02, facilities=0.07),
    "harbour": Place(560, 1.80, 26, 240, 0.05, -0.02, facilities=0.04),
    "flats": Place(1250, 1.85, 72, 138, 1.05, -0.10, facilities=0.0),
    "rows": Place(880, 2.15, 48, 172, 0.50, -0.03, facilities=0.0),
    "garden": Place(700, 2.10, 66, 182, 0.55, -0.01, facilities=0.02),
    "seventies": Place(850, 2.45, 27, 228, -0.20, 0.04, facilities=-0.01),
    "villa": Place(470, 2.40, 3, 470, -1.10, 0.09, facilities=-0.02),
    "new": Place(760, 2.75, 17, 302, -0.65, 0.08, growth=0.10, facilities=-0.03),
    "business": Place(16, 2.20, 0, 290, -0.20, -0.04, facilities=-0.05),
    "village": Place(520, 2.45, 19, 272, -0.50, 0.09, facilities=-0.05),
    "polder": Place(250, 2.65, 2, 345, -0.65, 0.10, facilities=-0.10),
    "rural": Place(255, 2.55, 3, 338, -0.60, 0.09, facilities=-0.09),
    "heath": Place(9, 2.20, 0, 420, -0.50, 0.09, facilities=-0.12),
}

# Code after BU9901: what differs from its kind. The README tells the same stories in words.
STORIES: dict[str, dict[str, float]] = {
    # Coincidence: low-income households come to the cheapest flats, caretakers leave, nuisance follows
    "0301": {"k": 1.55, "o": -0.17, "dk": 0.55, "do": -0.11, "corp": 86, "facilities": -0.13, "visitors": 40},
    "0304": {"k": 1.40, "o": -0.15, "dk": 0.50, "do": -0.10, "corp": 82, "facilities": -0.12, "visitors": 35},
    "0305": {"k": 1.15, "o": -0.11, "dk": 0.45, "do": -0.08, "corp": 76},
    "0306": {"k": 0.95, "o": -0.07, "dk": 0.40, "do": -0.07, "corp": 70},
    "0404": {"k": 1.45, "o": -0.16, "dk": 0.45, "do": -0.09, "corp": 84, "facilities": -0.12, "visitors": 35},
    "0402": {"k": 0.85, "o": -0.06, "dk": 0.48, "do": -0.07, "corp": 61},
    # Resilient: the same inflow, taken up by caretakers, tenants' groups and a tight community
    "0302": {"k": 1.20, "o": -0.07, "dk": 0.50, "do": 0.01, "corp": 78},
    "0303": {"k": 1.00, "o": -0.06, "dk": 0.42, "do": 0.02},
    "0406": {"k": 0.95, "o": -0.05, "dk": 0.45, "do": 0.00, "corp": 71},
    "0501": {"k": 0.60, "o": 0.03, "dk": 0.43, "do": 0.01, "corp": 74},
    "0503": {"k": 0.55, "o": 0.02, "dk": 0.41, "do": 0.00, "corp": 67},
    "0607": {"k": 0.10, "o": 0.04, "dk": 0.46, "do": 0.00, "corp": 38},
    "0401": {"k": 0.60, "o": -0.03, "dk": 0.44, "do": 0.02},
    # Lagging behind a town that gets safer: worse relatively, not absolutely
    "0405": {"k": 0.50, "o": -0.02, "dk": 0.70, "do": -0.021},
    "0601": {"do": -0.021},
    "0104": {"do": -0.021},
    # Another cause: nightlife, the station, a shopping centre; residents are not poorer than before
    "0001": {"o": -0.12, "do": -0.09, "visitors": 190},
    "0002": {"o": -0.10, "do": -0.12, "visitors": 150, "homes": 640},
    "0006": {"do": -0.07, "visitors": 90},
    "0101": {"o": -0.10, "do": -0.08, "visitors": 140},
    "0202": {"do": -0.06, "visitors": 40},
    "0605": {"o": 0.00, "do": -0.07, "visitors": 50},
    # Going well: renewal, transformation of the harbour, new owners in old streets
    "0403": {"k": 0.80, "o": -0.06, "dk": -0.65, "do": 0.10, "corp": 62, "dcorp": -20.0},
    "0201": {"k": 0.35, "o": -0.05, "dk": -0.85, "do": 0.10, "growth": 0.40, "dcorp": -9.0},
    "0205": {"k": 0.20, "o": -0.03, "dk": -0.85, "do": 0.08, "growth": 0.30, "dcorp": -8.0},
    "0102": {"k": 0.40, "o": -0.05, "dk": -0.72, "do": 0.07, "dcorp": -8.0},
    "0502": {"k": 0.60, "o": 0.00, "dk": -0.30, "do": 0.08, "dcorp": -6.0},
    "0105": {"k": -0.35, "o": 0.03, "dk": -0.25, "do": 0.06},
    # Safer without a change among residents: burglary schemes and a new street plan
    "0603": {"do": 0.05},
    "0804": {"do": 0.05},
    "0807": {"do": 0.06},
    "0407": {"do": 0.07},
    "0504": {"do": 0.05},
    "0803": {"do": 0.04},
    # Growing and changing places
    "0204": {"homes": 420, "growth": 0.35},
    "0808": {"homes": 60, "growth": 4.5, "corp": 21, "dcorp": 0.0},
    "0801": {"growth": 0.06},
    # Hardly anyone lives here: hidden (under 50 inhabitants) or hatched (50-199)
    "0308": {"homes": 44},
    "0901": {"homes": 52},
    "0902": {"homes": 12},
    "0903": {"homes": 5},
    "0904": {"homes": 31, "household": 1.4, "corp": 0},
    "0705": {"homes": 70, "household": 1.9, "k": -0.3},
    "1304": {"homes": 62, "household": 1.9, "k": 0.0},
    "1005": {"homes": 58},
    "1104": {"homes": 66},
    "1105": {"homes": 64},
    "1204": {"homes": 98},
    "1302": {"homes": 210},
}


def place(code: str, kind: str) -> Place:
    """The cause behind a neighbourhood's figures."""
    return replace(KINDS[kind], **STORIES.get(code[6:], {}))
