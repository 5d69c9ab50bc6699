"""A user's own indicators: refused with a reason, known beside the plugin's, found in tables, and gone afterwards."""

from __future__ import annotations

import json
import re
import threading
from pathlib import Path

import pytest
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.intake.assistant.guess import propose
from quickscan_veerkracht.veerkracht.intake.catalogue import built_in, catalogue
from quickscan_veerkracht.veerkracht.intake.own import catalogue_with, own_indicators
from quickscan_veerkracht.veerkracht.own_indicators import from_document, read_indicators
from quickscan_veerkracht.veerkracht.study import Study, from_json
from quickscan_veerkracht.veerkracht.wording import Wording
from support.reading import read, value, write

DEBTS = {
    "id": "k_schulden",
    "label_nl": "Huishoudens met schulden",
    "label_en": "Households in debt",
    "unit_nl": "% van de huishoudens",
    "theme": "K",
    "direction": -1,
    "kind": "share",
    "denominator": "c_hh",
    "columns": ["Problematische schulden"],
    "count_columns": ["hh_schuldhulp"],
}
ELDERLY = {
    "id": "c_ouderen",
    "label_nl": "65-plussers",
    "unit_nl": "inwoners",
    "theme": "C",
    "direction": 0,
    "kind": "count",
    "columns": ["k_65JaarOfOuder"],
}


def made(id_: str, *operands: str, kind: str = "ratio", **fields: object) -> dict:
    """A derived indicator; ``per`` belongs to its formula."""
    formula = {"kind": kind, "operands": list(operands)}
    if "per" in fields:
        formula["per"] = fields.pop("per")
    return {
        "id": id_,
        "label_nl": f"Label {id_}",
        "unit_nl": "x",
        "theme": "K",
        "direction": -1,
        "formula": formula,
    } | (fields)


def known(*documents: dict):
    return catalogue_with(tuple(from_document(document) for document in documents))


def refused(*documents: dict) -> str:
    """What is said of it, all parts of it."""
    with pytest.raises(QuickScanError) as problem:
        known(*documents)
    message, details, hint = problem.value.parts()
    assert documents[-1]["id"] in message
    assert details
    assert hint
    assert all(problem.value.parts(Wording("nl"))[part] != problem.value.parts()[part] for part in range(3))
    return f"{details} {hint}"


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"theme": "X"}, "theme is “X”"),
        ({"theme": ""}, "K (vulnerability)"),
        ({"kind": "percentage"}, "kind is “percentage”"),
        ({"direction": 2}, "direction is 2"),
        ({"direction": None}, "direction is –"),
        ({"denominator": "c_auto"}, "denominator is “c_auto”"),
        ({"denominator": "k_bijstand"}, "denominator is “k_bijstand”"),
        ({"per": 0, "kind": "rate"}, "“per” is 0"),
        ({"per": 1000}, "“per” is 1000, which a share"),
        ({"label_nl": "", "label_en": ""}, "no label"),
        ({"unit_nl": ""}, "no unit"),
        ({"label_nl": "<b>Schulden</b>"}, "<b>Schulden</b>"),
        ({"unit_nl": "[% 1 + 1 %]"}, "[% 1 + 1 %]"),
        ({"label_en": "=HYPERLINK()"}, "=HYPERLINK()"),
        ({"label_nl": "S" * 81}, "81"),
        ({"label_nl": "bijstand"}, "“Bijstand”"),
        ({"decimals": 9}, "9 decimals"),
        ({"columns": ["AantalInwoners_5"]}, "read as c_inw"),
        ({"columns": ["€"]}, "“€” has no letters"),
        ({"columns": ["schuld", "Schuld (%)"]}, "read as k_schulden"),
        ({"kind": "index", "per": None}, "count_columns"),
        ({"kind": "index", "count_columns": [], "sensitive": True}, "sensitive"),
        ({"kind": "count", "denominator": "", "count_columns": []}, "direction -1"),
        ({"kind": "rate", "whole_percent": True}, "whole_percent"),
    ],
)
def test_what_cannot_be_used_is_refused_with_the_reason_and_what_to_do(fields, told):
    assert told in refused({**DEBTS, **fields})


@pytest.mark.parametrize(
    "name", ["K_schulden", "k schulden", "1k", "k_schulden_2020", "k_schulden_aantal", "", "k" * 31]
)
def test_an_id_names_columns_and_so_is_an_identifier(name):
    assert "30 small letters" in refused({**DEBTS, "id": name})


@pytest.mark.parametrize("name", ["k_bijstand", "k_index", "kbijstand"])
def test_an_id_of_the_plugin_is_taken(name):
    assert "is taken" in refused({**DEBTS, "id": name})


def test_two_own_indicators_cannot_have_one_id_or_one_label():
    assert "is taken" in refused(DEBTS, {**DEBTS, "label_nl": "Anders", "label_en": "Other"})
    assert "label is that of “Huishoudens met schulden”" in refused(
        DEBTS, {**ELDERLY, "label_nl": "HUISHOUDENS MET SCHULDEN"}
    )


@pytest.mark.parametrize(
    ("document", "told"),
    [
        (made("k_a", "k_bijstand", "k_nergens"), "uses k_nergens"),
        (made("k_a", "k_bijstand"), "the operands: k_bijstand"),
        (made("k_a", "k_bijstand", "k_index"), "k_index cannot"),
        (made("k_a", "k_bijstand", "k_ww", "k_ao", kind="difference"), "the operands"),
        (made("k_a", "k_bijstand", "k_ww", kind="product"), "“product”"),
        (made("k_a", "k_bijstand", "c_won", kind="per"), "“per” of its formula is –"),
        (made("k_a", "k_bijstand", "c_won", kind="per", per=0), "“per” of its formula is 0"),
        (made("k_a", "k_bijstand", "k_ww", kind="sum", per=100), "A sum has no “per”"),
        (made("k_a", "k_ses", "c_won", kind="per", per=1000), "behind k_ses (index)"),
        (made("k_a", "k_jeugdzorg", "c_inw", kind="per", per=1000), "behind k_jeugdzorg (share)"),
        (made("k_a", "k_bijstand", "w_corp", kind="per", per=1000), "divides by w_corp"),
        (made("k_a", "k_bijstand", "c_inw", kind="sum"), "k_bijstand (share), c_inw (count)"),
        (made("k_a", "c_hh", "c_won", kind="sum"), "direction -1"),
        (made("k_a", "k_bijstand", "k_ww", kind="difference") | {"kind": "share"}, "makes is: index"),
        (made("k_a", "k_bijstand", "k_ww") | {"columns": ["x"]}, "has a formula, and beside it columns"),
    ],
)
def test_a_formula_that_cannot_be_computed_is_refused(document, told):
    assert told in refused(document)


def test_a_circle_of_formulas_is_refused_and_names_them():
    with pytest.raises(QuickScanError, match="round in a circle, through k_a, k_b"):
        known(made("k_a", "k_b", "k_ww"), made("k_b", "k_a", "k_ww"))


def test_nothing_is_divided_by_a_sensitive_count():
    secret = {**ELDERLY, "sensitive": True}
    assert "divides by c_ouderen" in refused(secret, made("k_a", "c_inw", "c_ouderen"))
    assert "denominator is “c_ouderen”" in refused(secret, {**DEBTS, "denominator": "c_ouderen"})


@pytest.mark.parametrize(
    ("document", "kind", "denominator", "per"),
    [
        (made("k_a", "c_ouderen", "c_inw", per=100), "share", "c_inw", 100),
        (made("k_a", "c_ouderen", "c_inw", per=100) | {"kind": "rate"}, "rate", "c_inw", 100),
        (made("k_a", "c_inw", "c_won"), "rate", "c_won", 1),
        (made("k_a", "o_misdrijf", "c_won", kind="per", per=1000), "rate", "c_won", 1000),
        (made("k_a", "k_bijstand", "k_ww"), "index", "", 1),
        (made("k_a", "k_bijstand", "k_ww", kind="sum"), "share", "c_inw", 100),
        (made("k_a", "o_misdrijf", "o_overlast", kind="sum"), "rate", "c_inw", 1000),
        (made("k_a", "k_bijstand", "k_laaginkomen", kind="sum"), "index", "", 1),
        (made("k_a", "k_bijstand", "k_ww", kind="difference"), "index", "", 1),
        (made("k_a", "c_inw", "c_ouderen", kind="difference", direction=0), "count", "", 1),
    ],
)
def test_the_kind_and_so_the_interval_follows_from_the_formula(document, kind, denominator, per):
    found = known(ELDERLY, document)["k_a"]
    assert (found.kind, found.denominator, found.per) == (kind, denominator, per)


def test_what_one_language_lacks_the_other_gives():
    dutch, english = known({**DEBTS, "label_en": ""}), known({**DEBTS, "label_nl": ""})
    assert dutch["k_schulden"].label("en") == "Huishoudens met schulden"
    assert english["k_schulden"].label("nl") == "Households in debt"
    assert dutch["k_schulden"].unit("en") == "% van de huishoudens"
    assert dutch["k_schulden"].short("nl") == "Huishoudens met s…"
    assert known({**DEBTS, "short_nl": "Schulden"})["k_schulden"].short("nl") == "Schulden"
    assert known({**DEBTS, "short_nl": "Schulden"})["k_schulden"].short("en") == "Households in debt"


def test_own_indicators_stand_last_in_their_theme_and_an_operand_may_be_of_a_later_one():
    order = list(known(made("k_a", "c_ouderen", "c_inw"), DEBTS, ELDERLY))
    assert [name for name in order if name in built_in()] == list(built_in())
    assert order.index("k_index") < order.index("k_schulden") < order.index("o_lbm")
    assert order[-1] == "c_ouderen"


def test_own_indicators_hold_in_their_own_thread_and_block_only():
    seen: list[bool] = []
    with own_indicators([from_document(DEBTS)]):
        other = threading.Thread(target=lambda: seen.append("k_schulden" in catalogue()))
        other.start()
        other.join()
        seen.append("k_schulden" in catalogue())
        with own_indicators([]):
            seen.append("k_schulden" in catalogue())
        seen.append("k_schulden" in catalogue())
    seen.append("k_schulden" in catalogue())
    assert seen == [False, True, False, True, False]


def test_a_block_that_fails_leaves_nothing_behind():
    with pytest.raises(ZeroDivisionError), own_indicators([from_document(DEBTS)]):
        _ = 1 / 0
    assert dict(catalogue()) == built_in()


def test_a_study_is_read_back_equal_with_its_indicators():
    study = Study(indicators=(from_document(DEBTS), from_document(made("k_a", "c_inw", "c_won", per=10))))
    assert from_json(study.to_json()) == study


def test_a_file_of_indicators_is_read(tmp_path):
    path = write(tmp_path, "eigen.indicators.json", json.dumps({"version": 1, "indicators": [DEBTS, ELDERLY]}))
    assert read_indicators(path) == (from_document(DEBTS), from_document(ELDERLY))


def test_the_example_in_the_manual_can_be_used(tmp_path):
    manual = Path(__file__).resolve().parents[2] / "docs" / "indicators.md"
    (example,) = re.findall(r"```json\n(.*?)```", manual.read_text(encoding="utf-8"), re.DOTALL)
    found = catalogue_with(read_indicators(write(tmp_path, "manual.indicators.json", example)))
    made = {name: item.kind for name, item in found.items() if name not in built_in()}
    assert made == {"k_schulden": "share", "k_ouderen": "share", "o_woning": "rate", "c_ouderen": "count"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[1, 2]", "could not be read"),
        ("{", "could not be read"),
        ('{"indicators": {}}', "could not be read"),
        ('{"version": 2, "indicators": []}', "up to 1"),
        ('{"indicators": [{"label_nl": "Schulden"}]}', "no id"),
        ('{"indicators": [{"id": "k_a", "kleur": "rood"}]}', "kleur"),
        ('{"indicators": [{"id": "k_a", "direction": "omhoog"}]}', '“direction” is "omhoog"'),
        ('{"indicators": [{"id": "k_a", "per": true}]}', "“per” is true"),
        ('{"indicators": [{"id": "k_a", "columns": "schuld"}]}', '“columns” is "schuld"'),
        ('{"indicators": [{"id": "k_a", "formula": "a / b"}]}', "Its formula is a / b"),
        ('{"indicators": [{"id": "k_a", "formula": {"kind": "sum", "of": []}}]}', "the fields of"),
    ],
)
def test_a_file_that_is_no_list_of_indicators_says_what_is_wrong(tmp_path, text, told):
    with pytest.raises(QuickScanError) as problem:
        read_indicators(write(tmp_path, "x.indicators.json", text))
    assert told in str(problem.value)
    assert problem.value.hint


def test_a_study_with_an_indicator_that_has_no_form_is_refused_with_the_same_words():
    document = json.loads(Study().to_json()) | {"indicators": [{"id": "k_a", "kleur": "rood"}]}
    with pytest.raises(QuickScanError, match="kleur"):
        from_json(json.dumps(document))


WIDE = """buurtcode;c_hh_2020;hh_schuldhulp 2020;Problematische schulden (%) 2021
BU99010101;200;10;6,5
BU99010102;100;30;
"""


def test_a_wide_table_is_read_by_the_columns_that_the_user_named(tmp_path, say):
    path = write(tmp_path, "schulden.csv", WIDE)
    with own_indicators([from_document(DEBTS)]):
        table = read(path, say)
    assert value(table, "BU99010101", 2020, "k_schulden") == pytest.approx(5.0)
    assert value(table, "BU99010102", 2020, "k_schulden", "numerator") == 30
    assert value(table, "BU99010101", 2021, "k_schulden") == 6.5
    assert set(read(path, say).observations["indicator"]) == {"c_hh"}


@pytest.mark.parametrize("name", ["k_schulden", "Problematische schulden"])
def test_a_long_table_is_read_by_the_id_or_the_name_of_the_figure(tmp_path, say, name):
    path = write(tmp_path, "lang.csv", f"code;jaar;indicator;waarde\nBU99010101;2020;{name};6,5\n")
    with own_indicators([from_document(DEBTS)]):
        assert value(read(path, say), "BU99010101", 2020, "k_schulden") == 6.5


def test_a_column_of_a_publishers_table_can_be_an_own_indicator(sample_folder, say):
    (path,) = sample_folder.glob("kwb_2022_*.csv")
    with own_indicators([from_document(ELDERLY)]):
        table = read(path, say)
    assert value(table, "GM9901", 2022, "c_ouderen") == 22484
    assert table.provenance.format == "cbs_kwb"
    assert "k_65JaarOfOuder_12" in table.provenance.columns_used


def test_what_a_formula_makes_is_not_read_from_a_table(tmp_path, say):
    path = write(tmp_path, "gemaakt.csv", "buurtcode;c_inw_2020;k_a_2020\nBU99010101;100;12\n")
    with own_indicators([from_document(made("k_a", "c_inw", "c_won"))]):
        assert set(read(path, say).observations["indicator"]) == {"c_inw"}


def test_the_assistant_offers_them_by_column_and_by_likeness(tmp_path, say):
    text = "gebied;omschrijving;hh_schuldhulp;Huishoudens met schuld\nBU99010101;Noord;12;4,5\nBU99010102;Zuid;15;5,5\n"
    path = write(tmp_path, "onbekend.csv", text)
    with own_indicators([from_document(DEBTS)]):
        by_column = propose(path, say).recipe.meanings
    with own_indicators([from_document({**DEBTS, "count_columns": []})]):
        by_likeness = propose(path, say).recipe.meanings
    assert [(one.column, one.indicator, one.role) for one in by_column] == [
        ("hh_schuldhulp", "k_schulden", "numerator")
    ]
    assert [(one.column, one.indicator) for one in by_likeness] == [("Huishoudens met schuld", "k_schulden")]
    assert not propose(path, say).recipe.meanings
