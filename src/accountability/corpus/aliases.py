"""Names used elsewhere, and what they are called here: the one place that translates names."""

from __future__ import annotations

from functools import cache

from accountability.documents import structure
from accountability.errors import UnknownName
from accountability.model.vocabulary import Aliases
from accountability.resources import read_data


@cache
def aliases() -> Aliases:
    """The table, read once."""
    return structure(Aliases, read_data("aliases.json"))


def resolve(kind: str, name: str, known: frozenset[str]) -> str | None:
    """Our id for a name of that kind: the name itself if it is one of ours, or what the table says.

    ``None`` means that the name is known and nothing of ours fits it. Raises ``UnknownName`` for a kind or a
    name that is not in the table.
    """
    if name in known:
        return name
    table = aliases().kinds
    if kind not in table:
        raise UnknownName("kind of name", kind, table)
    if name not in table[kind]:
        raise UnknownName(kind, name, {*known, *table[kind]})
    return table[kind][name].to
