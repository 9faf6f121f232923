"""What a schema cannot say of a document: names that must exist, lists whose null must come last, acts in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from accountability.dates import Day, Span, parse_when
from accountability.documents.validation import pointer
from accountability.errors import Problem, suggestion

CONSENTS = ("ratification", "accession", "succession")
ENDS = {"reservation_withdrawn": "reservation", "declaration_withdrawn": "declaration"}
"""Acts that take something back, and the acts that they take back."""


def reference_problems(kind: str, value: Any) -> list[Problem]:
    """What is wrong with a document of that kind beyond its schema. Reads any JSON without failing."""
    find = _CHECKS.get(kind)
    return find(value) if find else []


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
    for name in ("persons", "acts", "trials"):
        yield from _twice(case, name)
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
    for name in ("prosecutions", "notices", "trials"):
        for index, entry in _objects(case.get(name)):
            yield from _known(entry.get("person"), "person", person_ids, name, index, "person")


def participation_problems(value: Any) -> list[Problem]:
    """Where a record of acts names a source it does not hold, or tells of acts that cannot follow one another."""
    return [*_sources(value), *_acts(value)] if isinstance(value, dict) else []


def _sources(record: dict[str, Any]) -> Iterator[Problem]:
    known = set(_mapping(record.get("sources")))
    places: list[tuple[tuple[str | int, ...], Any]] = [
        (("states", state, index), act)
        for state, acts in _mapping(record.get("states")).items()
        for index, act in _objects(acts)
    ]
    places.append((("complete",), record.get("complete")))
    places += [
        (("complete_provisions", name), part) for name, part in _mapping(record.get("complete_provisions")).items()
    ]
    places += [(("confirmations", index), entry) for index, entry in _objects(record.get("confirmations"))]
    for path, entry in places:
        if not isinstance(entry, dict):
            continue
        if entry.get("sources", []) == []:
            yield Problem(pointer(*path), "this has no source; name at least one in 'sources'")
        for number, key in enumerate(_list(entry.get("sources"))):
            if isinstance(key, str) and key not in known:
                message = f"no source of this file has the key {key!r}{suggestion(key, known)}"
                yield Problem(pointer(*path, "sources", number), message)


def _acts(record: dict[str, Any]) -> Iterator[Problem]:
    for state, listed in _mapping(record.get("states")).items():
        acts = _objects(listed)
        for index, act in acts:
            yield from _act(act, "states", state, index)
        yield from _turns(acts, "states", state)
        yield from _taken_back(acts, "states", state)


def _act(act: dict[str, Any], *path: str | int) -> Iterator[Problem]:
    """What one act says by itself."""
    what, provision = act.get("act"), act.get("provision")
    if not isinstance(what, str):
        return
    if what.startswith(("declaration", "reservation")):
        if provision is None:
            yield Problem(pointer(*path), f"the act {what!r} is about a provision; name it in 'provision'")
    elif provision is not None:
        yield Problem(
            pointer(*path, "provision"),
            f"the act {what!r} is of the whole instrument; leave this out, or enter a declaration",
        )
    if act.get("before") is not None and act.get("excludes") is None:
        yield Problem(pointer(*path, "before"), "this limits an exclusion; name it in 'excludes', or leave it out")
    deposited, effective = _day(act.get("deposited_on")), _day(act.get("effective_on"))
    early = deposited is not None and effective is not None and effective.latest < deposited.earliest
    if what in CONSENTS and early and act.get("entry_exception") is None:
        message = f"the effect ({effective}) is before the deposit ({deposited}); say why in 'entry_exception'"
        yield Problem(pointer(*path, "effective_on"), message)


def _turns(acts: list[tuple[int, dict[str, Any]]], *path: str | int) -> Iterator[Problem]:
    """Consents and denunciations take turns; on one day the denunciation comes first."""
    steps: list[tuple[Day, bool, int, str]] = []
    undated = False
    for index, act in acts:
        what = act.get("act")
        if what not in (*CONSENTS, "denunciation"):
            continue
        day = _day(act.get("effective_on")) or _day(act.get("deposited_on"))
        if day is None:
            undated = True
        else:
            steps.append((day, what != "denunciation", index, what))
    steps.sort(key=lambda step: (step[0].earliest, step[1]))
    last: tuple[Day, bool, int, str] | None = None
    for step in steps:
        day, begins, index, what = step
        if last is not None and day.earliest < last[0].latest:
            message = f"this {what} ({day}) and the {last[3]} before it ({last[0]}) overlap; narrow one of the two days"
            yield Problem(pointer(*path, index), message)
        elif last is not None and begins and last[1] and not undated:
            message = f"this {what} ({day}) follows the {last[3]} of {last[0]}; enter the denunciation between the two"
            yield Problem(pointer(*path, index), message)
        elif not begins and not undated and (last is None or not last[1]):
            message = f"this denunciation ({day}) follows no consent; enter the consent that it ends"
            yield Problem(pointer(*path, index), message)
        last = step


def _taken_back(acts: list[tuple[int, dict[str, Any]]], *path: str | int) -> Iterator[Problem]:
    """What is withdrawn was made before, about the same provision."""
    for index, act in acts:
        what, provision, day = act.get("act"), act.get("provision"), _day(act.get("effective_on"))
        if not isinstance(what, str) or what not in ENDS or not isinstance(provision, str):
            continue
        made_as = ENDS[what]
        made = [entry for _, entry in acts if entry.get("act") == made_as]
        about = [entry for entry in made if entry.get("provision") == provision]
        if not about:
            near = suggestion(provision, [name for entry in made if isinstance(name := entry.get("provision"), str)])
            message = f"no {made_as} about {provision!r} is entered that this could take back{near}"
            yield Problem(pointer(*path, index), message)
        elif day and all((first := _day(entry.get("effective_on"))) and first.earliest > day.latest for entry in about):
            message = f"this withdrawal ({day}) comes before the {made_as} that it takes back; check the two days"
            yield Problem(pointer(*path, index), message)


def instrument_problems(value: Any) -> list[Problem]:
    """Where a record of an instrument contradicts itself."""
    return [*_instrument(value)] if isinstance(value, dict) else []


def _instrument(record: dict[str, Any]) -> Iterator[Problem]:
    adopted, in_force = _day(record.get("adopted_on")), _day(record.get("in_force_on"))
    if adopted and in_force and in_force.latest < adopted.earliest:
        yield Problem("/in_force_on", f"{in_force} is before the adoption ({adopted}); check the two days")
    if record.get("denounceable") is False and record.get("denunciation_provision") is not None:
        message = "the record says that nobody can leave; leave this out, or set 'denounceable' to true"
        yield Problem("/denunciation_provision", message)
    seen: set[str] = set()
    for index, provision in enumerate(_list(record.get("optional"))):
        if isinstance(provision, str) and provision in seen:
            yield Problem(pointer("optional", index), f"{provision!r} stands twice; keep one of them")
        elif isinstance(provision, str):
            seen.add(provision)


def mechanism_problems(value: Any) -> list[Problem]:
    """Where the ids inside a mechanism stand twice, or its terms are not in order."""
    if not isinstance(value, dict):
        return []
    found = [problem for name in ("requirements", "deadlines", "notes") for problem in _twice(value, name)]
    for index, requirement in _objects(value.get("requirements")):
        found += _twice(requirement, "tests", "requirements", index)
    return [*found, *_terms(value)]


def _terms(mechanism: dict[str, Any]) -> Iterator[Problem]:
    terms = _objects(mechanism.get("terms"))
    last: Day | None = None
    for index, term in terms:
        since, until = _day(term.get("since")), _day(term.get("until"))
        if since and until and until.latest < since.earliest:
            message = f"{until} is before the term begins ({since}); check the two days"
            yield Problem(pointer("terms", index, "until"), message)
        if since and last and since.latest < last.earliest:
            message = f"{since} is before the term above it begins ({last}); put the terms in their order"
            yield Problem(pointer("terms", index, "since"), message)
        last = since or last
    if mechanism.get("renewable") is True and not any(term.get("until") for _, term in terms[-1:]):
        yield Problem(
            "/renewable", "the last term has no end that could be put off; give its 'until', or leave this out"
        )


def standard_problems(value: Any) -> list[Problem]:
    """Where the ids inside a standard stand twice, or a test names a decision that the standard does not hold."""
    if not isinstance(value, dict):
        return []
    found = [problem for name in ("requirements", "gates") for problem in _twice(value, name)]
    known = {entry["name"] for _, entry in _objects(value.get("case_law")) if isinstance(entry.get("name"), str)}
    for name in ("requirements", "gates"):
        for index, requirement in _objects(value.get(name)):
            found += _twice(requirement, "tests", name, index)
            for number, test in _objects(requirement.get("tests")):
                for place, decision in enumerate(_list(test.get("case_law"))):
                    if isinstance(decision, str) and decision not in known:
                        message = f"no decision of this standard is called {decision!r}{suggestion(decision, known)}"
                        found.append(Problem(pointer(name, index, "tests", number, "case_law", place), message))
    return found


def absence_problems(value: Any) -> list[Problem]:
    """Where the ids of a state's conditions stand twice."""
    if not isinstance(value, dict):
        return []
    return list(_twice(value, "conditions"))


def jurisdiction_problems(value: Any) -> list[Problem]:
    """Where the ids inside a jurisdiction stand twice, or a law ends before it begins."""
    if not isinstance(value, dict):
        return []
    found = [problem for name in ("statutes", "heads", "notes") for problem in _twice(value, name)]
    for index, head in _objects(value.get("heads")):
        found += _twice(head, "other_conditions", "heads", index)
        found += _reversed(head, "heads", index)
        for number, crime in _objects(head.get("crimes")):
            found += _twice(crime, "other_conditions", "heads", index, "crimes", number)
            found += _reversed(crime, "heads", index, "crimes", number)
    return found


def _reversed(entry: dict[str, Any], *path: str | int) -> Iterator[Problem]:
    first, until = _day(entry.get("in_force_from")), _day(entry.get("in_force_until"))
    if first and until and until.latest <= first.earliest:
        message = f"{until} is not after the first day ({first}); it is the first day on which the law no longer holds"
        yield Problem(pointer(*path, "in_force_until"), message)


def situation_problems(value: Any) -> list[Problem]:
    """Where a situation names a finding it does not hold, or tells of days that cannot be."""
    return [*_situation(value)] if isinstance(value, dict) else []


def _situation(record: dict[str, Any]) -> Iterator[Problem]:
    for name in ("contexts", "findings", "remedies", "notes"):
        yield from _twice(record, name)
    findings = {entry["id"]: entry for _, entry in _objects(record.get("findings")) if isinstance(entry.get("id"), str)}
    as_of = _day(record.get("as_of"))
    for index, finding in _objects(record.get("findings")):
        yield from _finding(finding, as_of, "findings", index)
    for name, key in (("contexts", "found_by"), ("remedies", "found_ineffective")):
        for index, entry in _objects(record.get(name)):
            if entry.get(key, []) == []:
                yield Problem(pointer(name, index, key), "this rests on no finding; name at least one")
            for number, identity in enumerate(_list(entry.get(key))):
                yield from _known(identity, "finding", set(findings), name, index, key, number, of="situation")
                found = findings.get(identity) if isinstance(identity, str) else None
                if found and key == "found_ineffective" and "remedy_ineffective" not in _list(found.get("bears_on")):
                    message = (
                        f"the finding {identity!r} does not bear on 'remedy_ineffective'; add that or leave it out"
                    )
                    yield Problem(pointer(name, index, key, number), message)
    mandates = _list(record.get("mandates"))
    for index, mechanism in enumerate(mandates):
        if isinstance(mechanism, str) and mechanism in mandates[:index]:
            yield Problem(pointer("mandates", index), f"{mechanism!r} stands twice; keep one of them")


def _finding(finding: dict[str, Any], as_of: Day | None, *path: str | int) -> Iterator[Problem]:
    if finding.get("bears_on", [""]) == []:
        yield Problem(pointer(*path, "bears_on"), "this can be cited for nothing; say what it bears on")
    made, period = _day(finding.get("day")), _span(finding.get("period"))
    if made and as_of and made.earliest > as_of.latest:
        yield Problem(pointer(*path, "day"), f"{made} is after the day to which the record speaks ({as_of})")
    if made and period and period.last.earliest > made.latest:
        message = f"'{period}' goes on after the finding was made ({made}); end it where the finding ends"
        yield Problem(pointer(*path, "period"), message)


def supposition_problems(value: Any) -> list[Problem]:
    """Where a supposition supposes nothing, or an act that cannot be."""
    if not isinstance(value, dict):
        return []
    found = [
        problem
        for name in ("acts", "without")
        for index, entry in _objects(value.get(name))
        for problem in _act(_mapping(entry.get("action")), name, index, "action")
    ]
    if value.get("acts", []) == [] and value.get("without", []) == []:
        found.append(Problem("", "nothing is supposed; name an act in 'acts' or in 'without'"))
    return found


def proceeding_problems(value: Any) -> list[Problem]:
    """Where the events of a proceeding have no source, stand twice, or correct what is not there."""
    return [*_proceeding(value)] if isinstance(value, dict) else []


def _proceeding(value: dict[str, Any], *path: str | int) -> Iterator[Problem]:
    yield from _twice(value, "events", *path)
    earlier: set[str] = set()
    for index, event in _objects(value.get("events")):
        if event.get("sources") == []:
            yield Problem(pointer(*path, "events", index), "this has no source; name at least one in 'sources'")
        corrects, identity = event.get("corrects"), event.get("id")
        if isinstance(corrects, str) and corrects not in earlier:
            message = f"no earlier event has the id {corrects!r} that this could correct{suggestion(corrects, earlier)}"
            yield Problem(pointer(*path, "events", index, "corrects"), message)
        if isinstance(identity, str):
            earlier.add(identity)


def proceedings_problems(value: Any) -> list[Problem]:
    """The same for each proceeding of a set, and counts for a time that cannot be read."""
    if not isinstance(value, dict):
        return []
    found = [*_twice(value, "proceedings")]
    for index, entry in _objects(value.get("proceedings")):
        found += _proceeding(entry, "proceedings", index)
    for index, count in _objects(value.get("counts")):
        if isinstance(period := count.get("period"), str):
            try:
                parse_when(period)
            except ValueError as error:
                found.append(Problem(pointer("counts", index, "period"), str(error)))
    return found


_CHECKS: dict[str, Callable[[Any], list[Problem]]] = {
    "case": case_problems,
    "participation": participation_problems,
    "instrument": instrument_problems,
    "mechanism": mechanism_problems,
    "jurisdiction": jurisdiction_problems,
    "situation": situation_problems,
    "standard": standard_problems,
    "absence": absence_problems,
    "supposition": supposition_problems,
    "proceeding": proceeding_problems,
    "proceedings": proceedings_problems,
}


def _twice(value: dict[str, Any], name: str, *path: str | int) -> Iterator[Problem]:
    """Ids that stand twice in a list of an object."""
    seen: set[str] = set()
    for index, entry in _objects(value.get(name)):
        identity = entry.get("id")
        if isinstance(identity, str) and identity in seen:
            yield Problem(pointer(*path, name, index, "id"), f"the id {identity!r} stands twice; give each its own")
        elif isinstance(identity, str):
            seen.add(identity)


def _known(name: Any, what: str, known: set[str], *path: str | int, of: str = "case") -> Iterator[Problem]:
    if isinstance(name, str) and name not in known:
        yield Problem(pointer(*path), f"no {what} of this {of} has the id {name!r}{suggestion(name, known)}")


def _day(value: Any) -> Day | None:
    """A day, where it can be read; the schema says so where it cannot."""
    try:
        return Day.parse(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _span(value: Any) -> Span | None:
    """A day or a span, where it can be read, as a span."""
    try:
        return Span.of(parse_when(value)) if isinstance(value, str) else None
    except ValueError:
        return None


def _mapping(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _objects(value: Any) -> list[tuple[int, dict[str, Any]]]:
    return [(index, entry) for index, entry in enumerate(_list(value)) if isinstance(entry, dict)]
