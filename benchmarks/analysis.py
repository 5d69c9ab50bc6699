"""The analysis: a country at once, one municipality at once, and the same definitions written out area by area."""

from __future__ import annotations

from functools import partial

from .support import one_country
from .support.comparison import Comparison, seconds_of
from .support.country import chosen, make_country
from .support.memory import peak_of
from .support.one_country import analysed
from .support.plain import Walk

MUNICIPALITIES, AREAS = 342, 43  # 14,706 areas
TOWN = 100
MOST_SECONDS, MOST_TOWN_SECONDS, MOST_MEMORY = 1.5, 0.060, 1500.0
FASTER = 50
# areas that the plain way is timed on; its time for the country follows from that, as it does each by itself
PLAIN_AREAS = (2, 43)
SEVERAL = (10, 100)


def measure(small: bool) -> list[Comparison]:
    """Each ratio is at most 1 where the analysis is as quick and as small as it should be."""
    many, areas, turns = (3, 12, 1) if small else (MUNICIPALITIES, AREAS, 5)
    country, town = make_country(many, areas), make_country(1, 20 if small else TOWN)
    ours = [seconds_of(partial(analysed, country)) for _ in range(turns + 1)][1:]
    of_town = [seconds_of(partial(analysed, town)) for _ in range(4 * turns + 1)][1:]
    peak = peak_of(one_country.__name__, str(many), str(areas))
    return [
        Comparison(
            "country", f"{many} municipalities of {areas} areas", "the most it may take", _against(ours, MOST_SECONDS)
        ),
        Comparison("country_memory", "the most at one moment", "the most it may be", ((peak, MOST_MEMORY),), "MB"),
        Comparison("town", "one municipality", "the most it may take", _against(of_town, MOST_TOWN_SECONDS)),
        _plainly(2 if small else PLAIN_AREAS[0], 12 if small else PLAIN_AREAS[1], turns),
        *(_growth(few, areas, many, ours, turns) for few in ((2,) if small else SEVERAL)),
    ]


def _against(seconds: list[float], most: float) -> tuple[tuple[float, float], ...]:
    return tuple((second, most) for second in seconds)


def _plainly(municipalities: int, areas: int, turns: int) -> Comparison:
    """Against a fiftieth of the plain way, on the same few municipalities."""
    few = make_country(municipalities, areas)
    plain = seconds_of(lambda: Walk(few.observations, few.areas, chosen()).run())
    pairs = [(seconds_of(partial(analysed, few)), plain / FASTER) for _ in range(turns + 1)]
    words = f"a fiftieth of groupby.apply, area by area ({plain:.1f} s for {municipalities * areas} areas)"
    return Comparison("against_plain", f"{municipalities} municipalities of {areas} areas", words, tuple(pairs[1:]))


def _growth(few: int, areas: int, many: int, ours: list[float], turns: int) -> Comparison:
    """Time a municipality of the whole country, against that of a few of them: 1 where cost grows linearly."""
    country = make_country(few, areas)
    less = [seconds_of(partial(analysed, country)) for _ in range(turns + 1)][1:]
    pairs = tuple((1000 * more / many, 1000 * second / few) for more, second in zip(ours, less))
    return Comparison(f"growth_{few}", f"time a municipality, of {many}", f"time a municipality, of {few}", pairs, "ms")
