"""Reasons as data, and the sentences they become."""

from __future__ import annotations

from datetime import date
from string import Formatter

import pytest

from accountability import Day, Days, Duration, Reason, Sex, Span, Truth
from accountability.findings import Parameter, sentence, words
from accountability.model.case import Capacity
from accountability.resources import read_data

SENTENCES: dict[str, str] = read_data("sentences.json")["sentences"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("BLR", "BLR"),
        (3, "3"),
        (True, "yes"),
        (False, "no"),
        (None, "not known"),
        (Truth.UNKNOWN, "unknown"),
        (Sex.FEMALE, "female"),
        (Capacity.HELD_INCOMMUNICADO, "held incommunicado"),
        (Day.parse("2020~"), "2020~"),
        (Day.parse("[..2020-08]"), "any day up to 2020-08-31"),
        (Span.parse("1990/.."), "1990/.."),
        (Days(date(2020, 8, 9), date(2020, 8, 12)), "2020-08-09..2020-08-12"),
        (Duration.parse("P5Y"), "P5Y"),
        ((), "none"),
        (("BLR", None, Truth.YES), "BLR, not known, yes"),
    ],
)
def test_words(value: Parameter, text: str) -> None:
    assert words(value) == text


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_a_sentence_fills_every_blank(code: str) -> None:
    blanks = [name for _, name, _, _ in Formatter().parse(SENTENCES[code]) if name is not None]
    assert all(name.isidentifier() for name in blanks)
    text = sentence(code, {name: f"<{name}>" for name in blanks})
    assert [name for name in blanks if f"<{name}>" not in text] == []
    assert text[-1] in ".>"


def test_a_reason_is_worded_when_it_is_read() -> None:
    code = next(code for code, template in SENTENCES.items() if "{" not in template)
    assert Reason(code).text == SENTENCES[code]
    assert Reason(code) == Reason(code, {}) != Reason(code, {"state": "BLR"})


def test_a_code_that_the_catalogue_does_not_hold() -> None:
    with pytest.raises(KeyError, match="no_such_code"):
        _ = Reason("no_such_code").text
