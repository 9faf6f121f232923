"""The public face: what is exported, on purpose, and documented."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
from enum import Enum
from types import ModuleType

import pytest
from attrs import has

import accountability
import accountability.model
from accountability import errors

VALUES = {"FACTS", "When", "__version__"}
"""Names that are neither classes nor functions: their modules say what they are."""

PARTS = {
    "accountability.model.absence": {"Request"},
    "accountability.model.absence_words": {
        "AbsenceReason",
        "Assurance",
        "Attendance",
        "CitizenshipEffect",
        "Confiscation",
        "CourtKind",
        "Defence",
        "EvasionBasis",
        "Instance",
        "Knowledge",
        "ListingEffect",
        "NoticeMode",
        "Penalty",
        "ProceedingKind",
        "Published",
        "Receipt",
        "RemotePart",
        "RequestKind",
        "RetrialRight",
        "RetrialScope",
        "RunsFrom",
        "Search",
        "Waiver",
        "Whereabouts",
    },
    "accountability.model.standard": {
        "AbsenceLaw",
        "AskedCondition",
        "Binding",
        "Bound",
        "Decision",
        "OtherRule",
        "Proof",
        "Question",
        "RetrialRule",
        "Standard",
        "TrialPoint",
        "Trials",
    },
    "accountability.model.acts": set[str](),
    "accountability.model.avenue": {"Avenues", "ContestedReading", "Questions"},
    "accountability.model.case": set[str](),
    "accountability.model.characterisation": {"ElementSupport", "Liability", "StateDefinition", "Support"},
    "accountability.model.citation": set[str](),
    "accountability.model.explanation": {"explain_avenue", "explain_mapping", "headline", "printable", "wrapped"},
    "accountability.model.fields": {"fact", "facts", "plain"},
    "accountability.model.interplay": set[str](),
    "accountability.model.jurisdiction": {
        "AbsenceRule",
        "DatesBind",
        "FunctionalImmunityRule",
        "InTime",
        "LimitationKind",
        "LinkDate",
        "LinkRule",
        "NeBisRule",
        "OtherCondition",
        "PersonalImmunityRule",
        "PlaceRule",
        "Practice",
        "PresenceRule",
        "Principle",
        "Reading",
        "Statute",
        "SubsidiarityRule",
        "TreatyHeads",
        "TrialInAbsentia",
        "YesNoUnread",
    },
    "accountability.model.listing": set[str](),
    "accountability.model.mechanism": {
        "Addresses",
        "Against",
        "Closes",
        "DeadlineRule",
        "Harm",
        "LengthVersion",
        "NationalStage",
        "OpenSituation",
        "Presumption",
        "RunsFrom",
        "Term",
        "Test",
    },
    "accountability.model.persons": set[str](),
    "accountability.model.situation": {"Context", "DomesticRemedy", "Reach"},
    "accountability.model.steps": set[str](),
    "accountability.model.travel": {"Opening", "TreatyDuty"},
    "accountability.model.treaty": {
        "Complete",
        "Confirmation",
        "EntryIntoForce",
        "Exclusion",
        "Participation",
    },
    "accountability.model.vocabulary": {
        "Alias",
        "Aliases",
        "Article",
        "Bodies",
        "Body",
        "CrimeElement",
        "CrimeFamily",
        "Crimes",
        "ElementKind",
        "FormerState",
        "ModeOfLiability",
        "Names",
        "Sentences",
        "Sign",
        "StateName",
        "States",
        "Violations",
    },
}
"""Names of the model that are not exported: one meets them as parts of a record of the law, or not at all."""


def order(name: str) -> tuple[int, str]:
    """Constants, then classes, then the rest, each by the alphabet: as ruff sorts ``__all__``."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2), name


def own(module: ModuleType) -> set[str]:
    """The public classes and functions that a module defines itself."""
    return {
        name
        for name, value in vars(module).items()
        if (inspect.isclass(value) or inspect.isfunction(value))
        and value.__module__ == module.__name__
        and not name.startswith("_")
    }


def test_all_is_sorted_and_names_each_once() -> None:
    assert accountability.__all__ == sorted(set(accountability.__all__), key=order)


def imported() -> dict[str, str]:
    """The names that the package imports from its own modules, at once or late, with those modules."""
    tree = ast.parse(inspect.getsource(accountability))
    return {
        alias.asname or alias.name: node.module
        for node in tree.body + [inner for outer in tree.body if isinstance(outer, ast.If) for inner in outer.body]
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("accountability")
        for alias in node.names
    }


def test_all_is_everything_that_is_imported_by_name() -> None:
    assert {*imported(), "__version__"} == set(accountability.__all__)


@pytest.mark.parametrize(("name", "module"), sorted(imported().items()))
def test_a_public_name_is_what_its_module_calls_so(name: str, module: str) -> None:
    assert getattr(accountability, name) is getattr(importlib.import_module(module), name)


def test_a_name_that_is_not_public() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'map_cases'"):
        _ = accountability.map_cases


@pytest.mark.parametrize("name", sorted(set(accountability.__all__) - VALUES))
def test_a_public_name_is_documented(name: str) -> None:
    value = getattr(accountability, name)
    assert inspect.isclass(value) or inspect.isfunction(value)
    assert value.__module__.startswith("accountability.")
    own_words = vars(value).get("__doc__") if inspect.isclass(value) else value.__doc__
    assert own_words
    assert own_words.strip()


def methods() -> list[str]:
    """The public methods and properties of the public classes, dotted."""
    classes = [value for name in accountability.__all__ if inspect.isclass(value := getattr(accountability, name))]
    return sorted(
        f"{kind.__name__}.{name}"
        for kind in classes
        if kind.__module__.startswith("accountability.")
        for name, value in vars(kind).items()
        if not name.startswith("_") and isinstance(value, property | classmethod | type(methods))
    )


@pytest.mark.parametrize("dotted", methods())
def test_a_public_method_is_documented(dotted: str) -> None:
    kind, name = dotted.split(".")
    assert inspect.getdoc(getattr(accountability, kind).__dict__[name])


@pytest.mark.parametrize("name", [entry.name for entry in pkgutil.iter_modules(accountability.model.__path__)])
def test_the_names_of_the_model_are_exported_on_purpose(name: str) -> None:
    module = importlib.import_module(f"accountability.model.{name}")
    kept = PARTS[module.__name__]
    assert own(module) & set(accountability.__all__) == own(module) - kept
    assert kept <= own(module)
    assert not kept & set(accountability.__all__)


def test_the_classes_of_the_model_cannot_be_changed() -> None:
    for name in accountability.__all__:
        value = getattr(accountability, name)
        if inspect.isclass(value) and has(value) and not issubclass(value, Enum):
            assert value.__setattr__ is not object.__setattr__, name


@pytest.mark.parametrize(
    ("name", "base"),
    [("DocumentError", ValueError), ("LawError", errors.DocumentError), ("UnknownName", KeyError)],
)
def test_errors_are_kinds_of_the_fitting_builtin(name: str, base: type[Exception]) -> None:
    assert issubclass(getattr(accountability, name), base)
    assert name in str(errors.__doc__)


def test_a_name_that_is_not_known() -> None:
    assert str(errors.UnknownName("mechanism", "WGD", ["wgad", "icc"])) == (
        "no mechanism is called 'WGD'; did you mean 'wgad'?"
    )
    assert str(errors.UnknownName("mechanism", "zzz", ["wgad", "icc"])) == "no mechanism is called 'zzz'"
