"""What a schema cannot say of a case: names that must exist, lists whose null must come last."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from accountability.documents.validation import pointer
from accountability.errors import Problem, suggestion


def case_problems(value: Any) -> list[Problem]:
    """Where a case names a person or an act that it does not hold, and the like. Reads any JSON without failing."""
    if not isinstance(value, dict):
        return []
    return [*_misplaced_nulls(value), *_references(value)]


def _misplaced_nulls(value: Any, *path: str | int) -> Iterator[Problem]:
    if isinstance(value, dict):
        for key, part in value.items():
            yield from _misplaced_nulls(part, *path, key)
    elif isinstance(value, list):
        for index, part in enumerate(value):
            if part is None and index < len(value) - 1:
                yield Problem(pointer(*path, index), "null may only be the last entry, where it says: perhaps more")
            yield from _misplaced_nulls(part, *path, index)


def _references(case: dict[str, Any]) -> Iterator[Problem]:
    persons, acts = _objects(case.get("persons")), _objects(case.get("acts"))
    if isinstance(case.get("acts"), list) and not case["acts"]:
        yield Problem("/acts", "a case has at least one act; say what happened")
    for name, entries in (("persons", persons), ("acts", acts)):
        seen: set[str] = set()
        for index, entry in entries:
            identity = entry.get("id")
            if isinstance(identity, str) and identity in seen:
                yield Problem(pointer(name, index, "id"), f"the id {identity!r} stands twice; give each its own")
            elif isinstance(identity, str):
                seen.add(identity)
    person_ids = {entry["id"] for _, entry in persons if isinstance(entry.get("id"), str)}
    act_ids = {entry["id"] for _, entry in acts if isinstance(entry.get("id"), str)}
    for index, act in acts:
        for number, victim in enumerate(_list(act.get("victims"))):
            yield from _known(victim, "person", person_ids, "acts", index, "victims", number)
        for number, suspect in _objects(act.get("suspects")):
            yield from _known(suspect.get("person"), "person", person_ids, "acts", index, "suspects", number, "person")
    if isinstance(case.get("author"), dict):
        yield from _known(case["author"].get("person"), "person", person_ids, "author", "person")
    for index, remedy in _objects(case.get("remedies")):
        for number, act in enumerate(_list(remedy.get("acts"))):
            yield from _known(act, "act", act_ids, "remedies", index, "acts", number)
    for index, prosecution in _objects(case.get("prosecutions")):
        yield from _known(prosecution.get("person"), "person", person_ids, "prosecutions", index, "person")


def _known(name: Any, what: str, known: set[str], *path: str | int) -> Iterator[Problem]:
    if isinstance(name, str) and name not in known:
        yield Problem(pointer(*path), f"no {what} of this case has the id {name!r}{suggestion(name, known)}")


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _objects(value: Any) -> list[tuple[int, dict[str, Any]]]:
    return [(index, entry) for index, entry in enumerate(_list(value)) if isinstance(entry, dict)]
