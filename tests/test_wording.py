"""Words and numbers in the reader's language."""

from __future__ import annotations

import numpy as np
import pytest
from quickscan_veerkracht.veerkracht.errors import Cancelled, QuickScanError
from quickscan_veerkracht.veerkracht.progress import Progress
from quickscan_veerkracht.veerkracht.wording import Wording


def test_a_sentence_is_said_in_dutch_with_its_values():
    assert (
        Wording("nl")("The study {name} could not be read.", name="a.json")
        == "De studie a.json kon niet worden gelezen."
    )


def test_a_sentence_without_translation_is_said_in_english():
    assert Wording("nl")("No such sentence {x}", x=1) == "No such sentence 1"


def test_braces_in_a_value_are_not_filled_in_again():
    assert Wording("nl")("The study {name} could not be read.", name="{x}") == "De studie {x} kon niet worden gelezen."


@pytest.mark.parametrize(
    ("language", "value", "decimals", "text"),
    [("nl", 1234.5, 1, "1.234,5"), ("en", 1234.5, 1, "1,234.5"), ("nl", -0.04, 1, "0,0"), ("nl", -1.5, 1, "−1,5")],
)
def test_a_number_has_the_languages_marks(language, value, decimals, text):
    assert Wording(language).number(value, decimals) == text
    assert Wording(language).numbers([value], decimals)[0] == text


def test_counts_in_sentences_have_the_languages_marks_and_years_have_none():
    sentence = "{count} codes of {year} were split over areas of {new}."
    assert Wording("nl").filled(sentence, count=np.int64(2442), year=2021, new=2022).startswith("2.442 codes of 2021 ")
    assert Wording("nl")("For instance: {sentence}", sentence="no row") == "Bijvoorbeeld: no row"
    assert Wording("en")(sentence, count=2442, year=2021, new=2022).startswith("2,442 codes of 2021 ")


def test_no_data_is_a_dash_and_never_a_zero():
    assert Wording("nl").number(float("nan"), 1) == "–"
    assert Wording("nl").numbers([np.nan, 0.0], 1).tolist() == ["–", "0,0"]


def test_signed_numbers_carry_their_sign():
    assert Wording("nl").numbers([1.25, -2.0], 1, signed=True).tolist() == ["+1,2", "−2,0"]


def test_no_change_has_no_sign():
    assert Wording("nl").numbers([0.0, 0.04, -0.04, np.nan], 1, signed=True).tolist() == ["0,0", "0,0", "0,0", "–"]


def test_an_error_is_worded_in_the_readers_language():
    error = QuickScanError("The study {name} could not be read.", "{problem}", "Check the path.", name="a", problem="b")
    assert error.parts(Wording("nl")) == ("De studie a kon niet worden gelezen.", "b", "Controleer het pad.")
    assert str(error) == "The study a could not be read.\nb\nCheck the path."


def test_a_part_of_the_progress_reports_within_its_share_and_stops_when_asked():
    told, stop = [], []
    progress = Progress(lambda fraction, message: told.append((fraction, message)), lambda: bool(stop))
    progress.part(0.5, 1.0).part(0.0, 0.5).step(0.5, "here")
    assert told == [(0.625, "here")]
    stop.append(True)
    with pytest.raises(Cancelled):
        progress.step(0.7)
