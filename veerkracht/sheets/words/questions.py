"""The question at the top of each sheet."""

from __future__ import annotations

from typing import Union

from ...analysis.results import QuickScan
from ...mapping.nouns import nuisance
from ...mapping.views import View
from ...wording import Wording
from .. import facts
from .terms import areas_word, label
from .together import of_one_year


def question(view: Union[View, str], quickscan: QuickScan, say: Wording) -> str:
    """The title of a sheet. Beside the views: ``gap``, ``heat_table``, ``summary``, ``reading_guide``, ``method``
    and ``district:<code>``."""
    name = facts.view_id(view)
    town = quickscan.areas.municipality_name
    bare = nuisance(quickscan, say)
    areas = areas_word(2, quickscan, say)
    if name.startswith("indicator:"):
        return say("{indicator}: where does it stand out?", indicator=label(name.split(":", 1)[1], say))
    if name.startswith("district:"):
        code = name.split(":", 1)[1]
        return say("What stands out in {place}?", place=facts.districts(quickscan).get(code, code))
    now = of_one_year(quickscan)
    questions = {
        "orientation": say("How is {place} divided?", place=town),
        "social_housing": say("Where is the social housing?"),
        "k_level": say("Where is vulnerability high?"),
        "o_level": say("Where is there much {nuisance}?", nuisance=bare),
        "focus": say("Where are vulnerability and {nuisance} both high now?", nuisance=bare)
        if now
        else say("Where are vulnerability and {nuisance} both high?", nuisance=bare),
        "bivariate": say("How do vulnerability and {nuisance} go together now?", nuisance=bare)
        if now
        else say("How do vulnerability and {nuisance} go together?", nuisance=bare),
        "k_change_absolute": say("Where does vulnerability increase?"),
        "k_change_relative": say("Where does vulnerability develop otherwise than in {place} as a whole?", place=town),
        "o_change_absolute": say("Where does {nuisance} increase?", nuisance=bare),
        "o_change_relative": say(
            "Where does {nuisance} develop otherwise than in {place} as a whole?", nuisance=bare, place=town
        ),
        "coincidence_relative": say("Does vulnerability increase where {nuisance} increases?", nuisance=bare),
        "coincidence_absolute": say("Where do vulnerability and {nuisance} both increase?", nuisance=bare),
        "red_count": say("Where do unfavourable signals pile up?"),
        "residual": say("Where is there more or less {nuisance} than expected?", nuisance=bare),
        "going_well": say("Where does it go well?"),
        "matching": say("Did the tables match the areas?"),
        "glossary": say("What do the words mean?"),
        "gap": say("Do {areas} with much and with little social housing grow apart?", areas=areas),
        "heat_table": say("Which signals are unfavourable where?"),
        "summary": say("What does this QuickScan show?"),
        "reading_guide": say("How do you read these maps?"),
        "method": say("How was this made?"),
    }
    return questions.get(name, name)
