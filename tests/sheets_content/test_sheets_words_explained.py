"""The reading guide, the glossary and the method explain what the report has, and no more."""

from __future__ import annotations

from dataclasses import replace

import pytest
from quickscan_veerkracht.veerkracht.analysis.results import ResidualModel
from quickscan_veerkracht.veerkracht.sheets import words


@pytest.fixture(scope="module")
def without_coincidence(quickscan):
    missing = {"coincidence_absolute": "Geen trend.", "coincidence_relative": "Geen trend."}
    housing = quickscan.results.housing.assign(share=float("nan"))
    results = replace(
        quickscan.results, unavailable={**quickscan.results.unavailable, **missing}, housing=housing, housing_groups=""
    )
    return replace(quickscan, results=results)


def told(sections):
    return " ".join(text for section in sections for text in (section.title, *section.sentences))


def test_coincidence_is_explained_where_there_is_a_map_of_it(quickscan, without_coincidence, nl):
    for explain in (words.reading_guide, words.glossary, words.method):
        assert "Samenloop" in told(explain(quickscan, nl))
    assert "Samenloop" not in told(words.reading_guide(without_coincidence, nl))
    assert "Veerkrachtig" not in told(words.glossary(without_coincidence, nl))
    assert "Samenloop: de trend" not in told(words.method(without_coincidence, nl))


def test_the_glossary_names_what_the_index_is_made_of_and_no_comparable_areas_without_housing(
    quickscan, without_coincidence, nl
):
    sections = {section.title: section.sentences[0] for section in words.glossary(quickscan, nl)}
    members = quickscan.results.ingredients
    meant = sections["Kwetsbaarheid (K-index)"]
    assert meant.startswith("Het gemiddelde van de gestandaardiseerde indicatoren: ")
    assert meant.count(",") + meant.count(" en ") == int(members["in_level"].sum()) - 1
    assert "Vergelijkbare gebieden" in sections
    assert "Vergelijkbare gebieden" not in {section.title for section in words.glossary(without_coincidence, nl)}


def test_the_formula_of_what_is_expected_can_be_worked_out(quickscan, nl):
    model = ResidualModel(intercept=0.07, of_index=-0.03, of_housing=0.001, areas=58, spread=0.5)
    modelled = replace(quickscan, results=replace(quickscan.results, residual_model=model))
    wanted = "criminaliteit (z) min (0,07 − 0,03 × K-index + 0,001 × aandeel corporatiewoningen)"
    assert wanted in told(words.method(modelled, nl))
