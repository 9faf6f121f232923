"""Plain JSON to the classes of the model and back: one converter for every document kind."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import Any, get_args

from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from accountability.dates import Day, Duration, Span, parse_when
from accountability.documents.types import is_answer, is_listing, is_when
from accountability.findings import Parameter, Reason, words
from accountability.model.avenue import Avenue, MechanismName
from accountability.model.listing import Listing


def _make() -> Converter:
    converter = Converter(forbid_extra_keys=True, omit_if_default=True)

    for kind, parse in ((Day, Day.parse), (Duration, Duration.parse), (date, date.fromisoformat)):
        converter.register_structure_hook(kind, lambda value, _, parse=parse: parse(value))
        converter.register_unstructure_hook(kind, str)
    converter.register_structure_hook_func(is_when, lambda value, _: None if value is None else parse_when(value))
    converter.register_unstructure_hook_func(is_when, lambda value: None if value is None else str(value))
    converter.register_unstructure_hook(Span, str)
    converter.register_structure_hook(str | bool | None, lambda value, _: value)

    def structure_listing(value: Any, kind: Any) -> Listing[Any]:
        if value is None:
            return Listing()
        (item,) = get_args(kind)
        complete = not value or value[-1] is not None
        entries = value if complete else value[:-1]
        return Listing(tuple(converter.structure(entry, item) for entry in entries), complete)

    def unstructure_listing(value: Listing[Any]) -> list[Any]:
        return [*(converter.unstructure(item) for item in value.items), *([] if value.complete else [None])]

    converter.register_structure_hook_func(is_listing, structure_listing)
    converter.register_unstructure_hook_func(lambda kind: is_listing(kind) or kind is Listing, unstructure_listing)

    def unstructure_reason(reason: Reason) -> dict[str, Any]:
        return {"code": reason.code, "params": {name: _plain(value) for name, value in reason.params.items()}}

    converter.register_unstructure_hook(Reason, unstructure_reason)
    converter.register_structure_hook(Reason, lambda value, _: Reason(value["code"], value["params"]))

    def write_whole(kind: type) -> Any:
        """A class of the answer: it goes out with nothing left out, and with its computed texts for readers."""
        write: Callable[[Any], dict[str, Any]] = make_dict_unstructure_fn(
            kind, converter, _cattrs_omit_if_default=False, _cattrs_include_init_false=False
        )
        names: tuple[str, ...] = getattr(kind, "__computed__", ())
        return lambda value: write(value) | {name: getattr(value, name) for name in names}

    def read_whole(kind: type) -> Any:
        """The same coming in; computed texts are left aside, since they are made anew."""
        read: Callable[[Any, Any], Any] = make_dict_structure_fn(kind, converter)
        names: tuple[str, ...] = getattr(kind, "__computed__", ())
        return lambda value, _: read({key: part for key, part in value.items() if key not in names}, kind)

    converter.register_unstructure_hook_factory(is_answer, write_whole)
    converter.register_structure_hook_factory(is_answer, read_whole)

    write_avenue = make_dict_unstructure_fn(Avenue, converter, _cattrs_omit_if_default=False)
    read_avenue = make_dict_structure_fn(Avenue, converter)

    def unstructure_avenue(avenue: Avenue) -> dict[str, Any]:
        rest = write_avenue(avenue)
        return {"mechanism": avenue.mechanism.id, "name": avenue.mechanism.name} | {
            key: value for key, value in rest.items() if key != "mechanism"
        }

    def structure_avenue(value: dict[str, Any], _: type) -> Avenue:
        name = {"id": value["mechanism"], "name": value["name"]}
        return read_avenue({key: part for key, part in value.items() if key != "name"} | {"mechanism": name}, Avenue)

    converter.register_unstructure_hook(Avenue, unstructure_avenue)
    converter.register_structure_hook(Avenue, structure_avenue)
    converter.register_structure_hook(MechanismName, lambda value, _: MechanismName(value["id"], value["name"]))
    return converter


def _plain(value: Parameter) -> str | int | bool | None:
    if value is None or (isinstance(value, str | int) and not isinstance(value, Enum)):
        return value
    return words(value)


CONVERTER = _make()
"""Structures documents strictly and unstructures them so that they come back equal."""
