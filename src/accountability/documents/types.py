"""What the type hints of the model say, for those who read them: the converter, the schemas, the engine."""

from __future__ import annotations

from types import UnionType
from typing import Any, Union, get_args, get_origin

from attrs import has

from accountability.dates import Day, Span
from accountability.model.listing import Listing

_ANSWERS = frozenset(f"accountability.model.{name}" for name in ("avenue", "characterisation", "travel"))
"""The modules whose classes are answers, by name: those that are read late need not be imported for it."""


def is_union(kind: Any) -> bool:
    """Whether a type is written ``A | B``."""
    return get_origin(kind) in (Union, UnionType)


def optional(kind: Any) -> Any:
    """``A`` for ``A | None``; any other type as it is."""
    if not is_union(kind):
        return kind
    rest = tuple(arg for arg in get_args(kind) if arg is not type(None))
    return rest[0] if len(rest) == 1 else Union[rest]  # noqa: UP007  (the members are known only at run time)


def is_when(kind: Any) -> bool:
    """Whether a type is a day or a span, perhaps absent."""
    return is_union(kind) and {Day, Span} <= set(get_args(kind))


def is_listing(kind: Any) -> bool:
    """Whether a type is a list that says whether it is complete."""
    return get_origin(kind) is Listing


def is_answer(kind: Any) -> bool:
    """Whether a type is a class of the answer: those say everything, leaving nothing out."""
    return has(kind) and kind.__module__ in _ANSWERS
