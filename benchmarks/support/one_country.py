"""Analyses an invented country of so many municipalities of so many areas; prints the peak of memory."""

from __future__ import annotations

import sys

from ...veerkracht.analysis.measure import Measured, measure
from ...veerkracht.intake.catalogue import catalogue
from ...veerkracht.progress import Progress
from ...veerkracht.study import Study
from .country import Country, make_country
from .memory import own_peak


def analysed(country: Country) -> Measured:
    """Signals, trends, coincidence, gap and suppression of all areas, each against its own municipality."""
    return measure(country.observations, country.areas, "", Study(), catalogue(), Progress())


if __name__ == "__main__":
    analysed(make_country(int(sys.argv[1]), int(sys.argv[2])))
    print(own_peak())
