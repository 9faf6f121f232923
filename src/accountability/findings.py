"""Reasons as data: a code with parameters, and the one catalogue that turns it into a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum

from attrs import field, frozen

from accountability.dates import Day, Days, Duration, Span
from accountability.resources import read_data
from accountability.truth import Truth

Parameter = str | int | bool | None | Day | Days | Span | Duration | Enum | tuple["Parameter", ...]


@frozen
class Reason:
    """Why a fact, a requirement or an avenue is as it is: a code of the catalogue and what fills its blanks."""

    code: str
    params: Mapping[str, Parameter] = field(factory=dict)

    @property
    def text(self) -> str:
        """The sentence, made when somebody reads it."""
        return sentence(self.code, self.params)


def sentence(code: str, params: Mapping[str, Parameter]) -> str:
    """The sentence of ``data/sentences.json`` for a code. Raises ``KeyError`` for a code it does not hold."""
    template: str = read_data("sentences.json")["sentences"][code]
    return template.format_map({name: words(value) for name, value in params.items()})


def words(value: Parameter) -> str:
    """A parameter as a reader sees it."""
    if isinstance(value, tuple):
        return ", ".join(words(part) for part in value) or "none"
    if isinstance(value, Truth):
        return value.value
    if isinstance(value, Enum):
        return str(value.value).replace("_", " ")
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Day) and value.earliest == date.min:
        return "a day that is not known" if value.latest == date.max else f"any day up to {value.latest}"
    if isinstance(value, Day) and value.latest == date.max:
        return "no day yet" if value.earliest == date.max else f"{value.earliest} or later"
    return "not known" if value is None else str(value)
