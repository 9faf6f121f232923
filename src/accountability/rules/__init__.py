"""The families of mechanisms: small functions, each a sentence of the law, found by the names that data use."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from types import ModuleType

from accountability.rules import absence, complaints, detention, national
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
    "treaty_body_complaint": _rules(complaints),
    "arbitrary_detention": _rules(complaints, detention),
    "national": _rules(national),
    "absence": _rules(absence),
}
"""The rules of each family, by name."""
