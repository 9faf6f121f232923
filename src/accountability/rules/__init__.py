"""The families of mechanisms: small functions, each a sentence of the law, found by the names that data use."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from types import ModuleType

from accountability.rules import (
    absence,
    complaints,
    detention,
    disputes,
    handing_over,
    information,
    national,
    notices,
    sanctions,
    suits,
    tribunals,
)
from accountability.truth import Truth

Rule = Callable[..., bool | Truth]


def _rules(*modules: ModuleType) -> dict[str, Rule]:
    return {
        name: function
        for module in modules
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__ and not name.startswith("_")
    }


FAMILIES: dict[str, dict[str, Rule]] = {
    "complaint": _rules(complaints),
    "arbitrary_detention": _rules(complaints, detention),
    "information": _rules(complaints, information),
    "between_states": _rules(complaints, disputes),
    "tribunal": _rules(complaints, tribunals, information),
    "sanctions": _rules(complaints, sanctions),
    "civil_suit": _rules(complaints, suits),
    "police_data": _rules(complaints, notices),
    "national": _rules(national),
    "absence": _rules(absence),
    "trial_in_absence": _rules(complaints, handing_over),
}
"""The rules of each family, by name."""
