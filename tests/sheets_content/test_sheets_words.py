from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest
from quickscan_veerkracht.veerkracht.mapping.views import VIEW_IDS, View
from quickscan_veerkracht.veerkracht.mapping.well import goes_well
from quickscan_veerkracht.veerkracht.sheets import facts, words
from support.invented import HIDDEN, WATER, invented_quickscan

PAGES = ("gap", "heat_table", "summary", "reading_guide", "method", "matching", "glossary")


def codes_where(quickscan, frame, mask):
    water = set(quickscan.areas.frame.loc[quickscan.areas.frame["water"], "area_code"])
    return [code for code in frame.loc[mask, "area_code"] if code not in water]


def changed(quickscan, **frames):
    return replace(quickscan, results=replace(quickscan.results, **frames))


def test_the_vulnerability_answer_counts_the_unfavourable_and_favourable_areas(quickscan, nl):
    rows = quickscan.results.signals[quickscan.results.signals["indicator"] == "k_index"]
    red = codes_where(quickscan, rows, (rows["signal"] <= 2).fillna(False))
    green = codes_where(quickscan, rows, (rows["signal"] >= 4).fillna(False))
    classed = codes_where(quickscan, rows, rows["signal"].notna())
    answer = words.answer("k_level", quickscan, nl)
    assert answer.startswith(f"In {len(red)} van {len(classed)} buurten is de kwetsbaarheid duidelijk groter")
    assert f"in {len(green)} is zij duidelijk kleiner" in answer


@pytest.mark.parametrize("version", ["absolute", "relative"])
def test_the_coincidence_answer_counts_the_coinciding_areas(quickscan, nl, version):
    rows = quickscan.results.coincidence
    rows = rows[rows["version"] == version]
    both = codes_where(quickscan, rows, rows["coincidence"] == "coincides")
    classed = codes_where(quickscan, rows, rows["coincidence"].notna())
    assert f"In {len(both)} van {len(classed)} buurten" in words.answer(f"coincidence_{version}", quickscan, nl)


@pytest.mark.parametrize("leg", ["k_change", "o_change"])
def test_a_relative_answer_says_that_it_may_have_improved_and_an_absolute_one_does_not(quickscan, nl, leg):
    note = "Relatief: kan absoluut verbeterd zijn"
    trends = quickscan.results.trends
    for whole, end in ((0.5, "."), (-0.5, ", gunstiger kan verslechterd zijn.")):
        moved = changed(quickscan, trends=trends.assign(change_relative=trends["change"] - whole))
        assert words.answer(f"{leg}_relative", moved, nl).endswith(note + end)
    assert note not in words.answer(f"{leg}_absolute", quickscan, nl)


def test_the_change_answer_names_the_years_that_the_areas_really_span(quickscan, nl):
    trends = quickscan.results.trends.copy()
    trends.loc[trends["indicator"] == "o_misdrijf", "year_from"] = 2018
    moved = changed(quickscan, trends=trends)
    assert "(2018–2020)" in words.answer("o_change_absolute", moved, nl)
    assert "(2016–2020)" in words.answer("k_change_absolute", moved, nl)
    footer = words.footer("coincidence_absolute", moved, nl, date(2026, 11, 22))
    assert footer.startswith("Periode 2016–2020 (kwetsbaarheid), 2018–2020 (geregistreerde criminaliteit)")


def test_where_no_period_was_asked_for_the_pages_name_the_years_that_the_figures_are_of(quickscan, nl):
    free = replace(quickscan, study=quickscan.study.changed(period=None))
    signals = free.results.signals.copy()
    signals.loc[signals.index[0], "year"] = 2022
    free = changed(free, signals=signals)
    assert ", 2016–2022: " in words.answer("summary", free, nl)
    assert words.footer("summary", free, nl).startswith("Periode 2016–2022 · ")


def test_one_area_and_no_area_are_worded_as_such(quickscan, nl, en):
    rows = quickscan.results.coincidence.copy()
    known = rows["coincidence"].notna()
    rows.loc[known, "coincidence"] = "no_signal"
    none = changed(quickscan, coincidence=rows)
    assert words.answer("coincidence_absolute", none, nl).startswith("In geen van de 58 buurten")
    assert words.answer("coincidence_absolute", none, en).startswith("In none of the 58 neighbourhoods")
    rows = rows.copy()
    rows.loc[rows.index[known][0], "coincidence"] = "coincides"
    one = changed(quickscan, coincidence=rows)
    version = rows.loc[rows.index[known][0], "version"]
    assert words.answer(f"coincidence_{version}", one, nl).startswith("In 1 van 58 buurten")


def one_area(quickscan):
    """The study with a single area."""
    frame = quickscan.areas.frame.iloc[[5]]
    return replace(quickscan, areas=replace(quickscan.areas, frame=frame))


def test_a_single_area_is_no_plural(quickscan, nl):
    assert words.answer("orientation", one_area(quickscan), nl).startswith("1 wijk met 1 buurt; ")
    assert " · 1 buurt · " in words.footer("gap", one_area(quickscan), nl)


@pytest.mark.parametrize("view", VIEW_IDS)
def test_every_view_has_a_question_an_answer_a_footer_and_at_most_three_highlights(quickscan, say, view):
    assert words.question(view, quickscan, say).endswith("?")
    assert words.answer(view, quickscan, say).endswith(".")
    assert len(words.highlights(view, quickscan, say)) <= 3
    assert words.footer(view, quickscan, say)


def test_a_view_and_its_id_are_answered_alike(quickscan, say):
    view = View("focus", "Focus")
    assert words.question(view, quickscan, say) == words.question("focus", quickscan, say)
    assert words.answer(view, quickscan, say) == words.answer("focus", quickscan, say)


def every_sentence(quickscan, say):
    views = [*VIEW_IDS, *PAGES, "indicator:o_misdrijf", "indicator:k_bijstand"]
    views += [f"district:{code}" for code in facts.districts(quickscan).index]
    for view in views:
        yield words.question(view, quickscan, say)
        yield words.answer(view, quickscan, say)
        yield from words.highlights(view, quickscan, say)
        yield words.footer(view, quickscan, say)
    for page in (words.summary, words.reading_guide, words.method):
        for section in page(quickscan, say):
            yield section.title
            yield from section.sentences
    yield from words.sources(quickscan, say)


def test_no_sentence_names_a_cause_or_calls_an_area_worst(quickscan, say):
    text = "\n".join(every_sentence(quickscan, say)).casefold()
    for word in (
        "omdat de kwetsbaarheid",
        "veroorza",
        "doordat",
        "slechtste",
        "probleemwijk",
        "achterstand",
        "worst",
        "caused by",
        "problem area",
    ):
        assert word not in text, word


def test_no_template_is_left_unfilled_and_no_sentence_is_broken(quickscan, say):
    for sentence in every_sentence(quickscan, say):
        assert not re.search(r"[{}]|\bnan\b|<NA>|None|  |\.\.|\s[,.;:]", sentence), sentence


def test_dutch_sentences_hold_no_english(quickscan, nl, en):
    pairs = zip(every_sentence(quickscan, nl), every_sentence(quickscan, en))
    same = {dutch for dutch, english in pairs if dutch == english and len(dutch.split()) > 3}
    same -= set(words.sources(quickscan, nl))  # names of publishers and files
    assert not same


def test_names_stand_in_alphabetical_order(quickscan, nl):
    sentence = next(item for item in words.highlights("coincidence_relative", quickscan, nl) if "Veerkrachtig" in item)
    listed = sentence.split(": ", 1)[1].rstrip(".").replace(" en ", ", ").split(", ")
    bare = [name.rstrip("*") for name in listed]
    assert len(bare) > 2
    assert bare == sorted(bare, key=str.casefold)
    rows = quickscan.results.coincidence
    rows = rows[(rows["version"] == "relative") & (rows["coincidence"] == "resilient")]
    names = facts.names(quickscan)
    # those whose class hangs on a choice carry a star, and only those
    assert set(listed) == {names[code] + "*" * fragile for code, fragile in zip(rows["area_code"], rows["fragile"])}
    assert 0 < rows["fragile"].sum() < len(rows)


def test_names_with_a_comma_are_parted_by_semicolons(nl):
    plain = invented_quickscan()
    rows = plain.results.coincidence
    codes = rows.loc[(rows["version"] == "relative") & (rows["coincidence"] == "resilient"), "area_code"].tolist()
    renamed = invented_quickscan(names={codes[0]: "Aardpad, Beekpad en omgeving"})
    sentence = next(item for item in words.highlights("coincidence_relative", renamed, nl) if "Veerkrachtig" in item)
    assert "Aardpad, Beekpad en omgeving; " in sentence


def test_many_areas_are_summed_up_by_district_only_where_most_of_them_lie(quickscan, nl):
    found = facts.classes("k_change_absolute", quickscan)
    worse = found.index[(found <= 2).fillna(False)]
    sentence = next(
        item for item in words.highlights("k_change_absolute", quickscan, nl) if item.startswith("Toename: ")
    )
    parts = dict(re.findall(r"([A-Z][\w ]+?) \((\d+)\)", sentence.split("de meeste in ")[1]))
    owner = quickscan.areas.frame.set_index("area_code")["district_name"].reindex(worse).value_counts()
    assert sentence.startswith(f"Toename: {len(worse)} buurten")
    assert {name: int(count) for name, count in parts.items()} == {name: owner[name] for name in parts}
    assert sum(map(int, parts.values())) * 2 > len(worse)
    assert owner.drop(list(parts)).max() < min(map(int, parts.values()))


def test_a_view_that_could_not_be_made_answers_with_its_reason(nl):
    reason = "Er zijn geen cijfers over corporatiewoningen."
    bare = invented_quickscan(unavailable={"social_housing": reason, "gap": reason})
    assert words.answer("social_housing", bare, nl) == reason
    assert words.highlights("social_housing", bare, nl) == []
    last = words.summary(bare, nl)[-1]
    assert last.title == "Wat niet kon"
    assert last.sentences == ("Corporatiewoningen en kloof: er zijn geen cijfers over corporatiewoningen.",)
    assert "De kloof" not in [section.title for section in words.summary(bare, nl)]


def test_a_compass_direction_is_named_when_a_class_clearly_lies_there():
    quickscan = invented_quickscan()
    centres = facts._centres(quickscan)
    offset = centres - centres.mean()
    southwest = centres.index[(offset["x"] < -900) & (offset["y"] < -500)][:7]
    assert len(southwest) >= 4
    assert facts.direction(southwest, quickscan) == "southwest"
    middle = np.hypot(offset["x"], offset["y"]).sort_values().index[:8]
    assert facts.direction(middle, quickscan) == "middle"


def test_no_compass_direction_is_named_for_areas_here_and_there_or_for_few_areas(quickscan):
    everywhere = facts.land(quickscan).index
    assert facts.direction(everywhere, quickscan) == ""
    assert facts.direction(everywhere[::5], quickscan) == ""
    assert facts.direction(everywhere[:3], quickscan) == ""


def test_random_classes_seldom_get_a_direction(quickscan):
    random = np.random.default_rng(1)
    codes = facts.land(quickscan).index.to_numpy()
    named = sum(bool(facts.direction(pd.Index(random.choice(codes, 12, replace=False)), quickscan)) for _ in range(60))
    assert named <= 6  # nine windows, each below 1 in 100


def test_the_footer_counts_hidden_areas_and_areas_without_data_apart(quickscan, nl):
    footer = words.footer("indicator:l_soc", quickscan, nl, date(2026, 11, 22))
    assert footer == (
        "Niveau 2020, trend 2016–2020 · vergeleken met Veldhaven · 60 buurten, 2 verborgen (<50 inw.), 1 zonder cijfer "
        "· bron Leefbaarometer · gemaakt 22-11-2026 · signaal, geen oordeel"
    )
    assert len(HIDDEN) == 2
    found = facts.coverage("indicator:l_soc", quickscan)
    assert (found.total, found.classed, found.hidden, found.missing) == (60, 57, 2, 1)


def test_water_is_not_counted(quickscan, nl):
    assert len(quickscan.areas.frame) == 61
    water = quickscan.areas.frame["area_code"].iloc[WATER]
    assert water not in facts.classes("k_level", quickscan).index
    assert "60 buurten" in words.answer("orientation", quickscan, nl)


def test_the_summary_gives_the_municipality_s_own_change(quickscan, nl):
    seen = quickscan.results.observations
    rows = seen[(seen["area_code"] == "GM9990") & (seen["indicator"] == "o_misdrijf")].set_index("year")["value"]
    sentence = f"van {nl.number(rows[2016], 1)} naar {nl.number(rows[2020], 1)} per 1.000 inwoners (2016–2020)"
    assert any(sentence in item for section in words.summary(quickscan, nl) for item in section.sentences)


def test_going_well_needs_four_signals_none_unfavourable_and_half_favourable(quickscan, nl):
    signals = quickscan.results.signals
    expected = set()
    for code, rows in signals[signals["indicator"] != "k_index"].dropna(subset=["signal"]).groupby("area_code"):
        classes = rows["signal"].astype(int).tolist()
        if len(classes) >= 4 and min(classes) > 2 and 2 * sum(kind >= 4 for kind in classes) >= len(classes):
            expected.add(code)
    assert set(goes_well(quickscan)) == expected
    assert expected


def test_the_gap_answer_counts_growing_shrinking_and_stable_indicators(quickscan, nl):
    gap = quickscan.results.gap.copy()
    last = gap["trend"].notna()
    gap.loc[last, "trend"] = [1, 2, 2, 3, 4, 5]
    answer = words.answer("gap", changed(quickscan, gap=gap), nl)
    assert (
        answer
        == "Van 6 indicatoren met meerdere jaren groeit het verschil bij 3, krimpt het bij 2 en is het stabiel bij 1."
    )
    gap.loc[last, "trend"] = pd.NA
    assert "te weinig jaren" in words.answer("gap", changed(quickscan, gap=gap), nl)


def test_sources_name_publisher_years_and_licence_and_never_a_folder(quickscan, nl):
    lines = words.sources(quickscan, nl)
    assert lines[0] == "Grenzen: buurten.gpkg, 2020"
    assert "CBS, kwb.csv, 2016–2020 (CC BY 4.0)" in lines
    elsewhere = replace(quickscan, areas=replace(quickscan.areas, source="/home/somebody/secret/buurten.gpkg"))
    assert "somebody" not in "".join(words.sources(elsewhere, nl))


def test_the_method_names_the_members_and_the_study_s_own_thresholds(quickscan, nl):
    limits = replace(quickscan.study.thresholds, hide_inhabitants=70, uncertain_inhabitants=300)
    strict = replace(quickscan, study=quickscan.study.changed(thresholds=limits))
    text = " ".join(sentence for section in words.method(strict, nl) for sentence in section.sentences)
    assert "In het niveau: Bijstand, Arbeidsongeschiktheidsuitkering en Huishoudens met laag inkomen." in text
    assert "Verborgen onder 70 inwoners" in text
    assert "tot en met 299 inwoners" in text


def test_districts_as_areas_are_called_districts(quickscan, nl):
    wider = replace(quickscan, areas=replace(quickscan.areas, level="district"))
    assert "wijken" in words.answer("k_level", wider, nl)
    assert "buurten" not in words.answer("k_level", wider, nl)
