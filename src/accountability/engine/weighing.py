"""Requirements weighed on a row of a case: the verdict, its reasons, and what is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from attrs import evolve, field, frozen

from accountability.dates import Day, Span
from accountability.engine.compiling import Compiled, CompiledTest
from accountability.engine.graph import Node
from accountability.facts import ENTRIES, FACTS, Answer, View
from accountability.findings import Reason
from accountability.model.citation import Citation
from accountability.model.listing import Listing
from accountability.model.mechanism import Against, Presumption, Requirement, RequirementKind, WhyClosed
from accountability.truth import Truth, all_of, any_of


@frozen
class Missing:
    """A fact that would settle what is not known."""

    fact: str
    of: str | None
    reason: Reason


@frozen
class Weighed:
    """A requirement weighed on one row: the verdict, and what it rests on."""

    requirement: Requirement
    truth: Truth
    reasons: tuple[Reason, ...]
    citations: tuple[Citation, ...]
    closes_as: WhyClosed | None
    missing: tuple[Missing, ...] = ()
    gaps: tuple[Reason, ...] = ()
    assumed: tuple[str, ...] = ()
    used: frozenset[tuple[str, str | None]] = field(factory=frozenset)


@frozen
class _Result:
    """One test, or one entry of a list, weighed."""

    truth: Truth
    answers: tuple[tuple[Node, Any, View], ...] = ()
    closing: tuple[tuple[WhyClosed, ...], ...] = ()
    """For each test that failed, how what fails in it closes."""


def weigh(compiled: Compiled, view: View, off: frozenset[str] = frozenset(), *, presume: bool = True) -> Weighed:
    """Weigh a requirement on a row of a case.

    ``presume`` and ``off`` say whether presumptions count, and which of them do not. A presumption only fills in
    what is not recorded, and only where the verdict would otherwise be unknown.
    """
    found = _weigh(compiled, view)
    reasons: tuple[Reason, ...] = ()
    assumed: tuple[str, ...] = ()
    for presumption in compiled.requirement.presumptions if presume else ():
        if found.truth is not Truth.UNKNOWN:
            break
        if presumption.id in off or _told(view, presumption):
            continue
        view = view.presuming(presumption.fact, presumption.value)
        found = evolve(filled := _weigh(compiled, view), used=found.used | filled.used)
        reasons = (*reasons, Reason("presumed", {"text": presumption.text}))
        assumed = (*assumed, presumption.id)
    if found.truth is Truth.UNKNOWN or not assumed:
        return found  # where it stays unknown, it asks for no more than is not presumed
    return evolve(found, reasons=(*found.reasons, *reasons), assumed=(*found.assumed, *assumed))


def decide(compiled: Compiled, view: View, off: frozenset[str] = frozenset()) -> Truth:
    """The verdict on a requirement alone, without reasons: the same as that of `weigh`.

    Where a presumption fills in what is not recorded, the verdict with it is that without it, if that was known:
    what is filled in never turns a verdict.
    """
    requirement = compiled.requirement
    if requirement.kind is RequirementKind.APPRAISED:
        return Truth.UNKNOWN
    if not compiled.tests_on(view.on):
        return Truth.YES  # the law did not ask for it then
    for presumption in requirement.presumptions:
        if presumption.id not in off and not _told(view, presumption):
            view = view.presuming(presumption.fact, presumption.value)
    applies = Truth.YES if compiled.applies_if is None else compiled.applies_if.truth(view)
    if applies is Truth.NO:
        return Truth.YES
    truth = _decide_tests(compiled, view)
    return Truth.UNKNOWN if applies is Truth.UNKNOWN and truth is not Truth.YES else truth


def _decide_tests(compiled: Compiled, view: View) -> Truth:
    each = compiled.requirement.each
    if each is None:
        return _any_truth(compiled, view)
    if each == "remedies" and _state_of_remedies(view) is None:
        return Truth.UNKNOWN
    truth = all_of(_any_truth(compiled, entry) for entry in _entries(each, view))
    complete = truth is Truth.NO or view.fact(FACTS[f"case_{each}"]).complete
    return truth if complete else truth & Truth.UNKNOWN


def _any_truth(compiled: Compiled, view: View) -> Truth:
    """Yes as soon as one test is met."""
    found = Truth.NO
    for test in compiled.tests_on(view.on):
        truth = test.truth(view)
        if truth is Truth.YES:
            return truth
        found = found | truth
    return found


def _told(view: View, presumption: Presumption) -> bool:
    """Whether what is recorded leaves no room for the presumption."""
    told = presumption.unless is not None and view.fact(FACTS[presumption.unless]) is not None
    return told or not _unrecorded(view, presumption.fact, presumption.value)


def _unrecorded(view: View, name: str, how: object) -> bool:
    value = view.fact(FACTS[name])
    if how == "notified":
        return any(entry.notified_on is None and entry.decided_on is not None for entry in value)
    if value is None or (isinstance(value, Listing) and not value.complete):
        return True
    return how == "own" and any(
        entry.mechanism == view.mechanism.id and None in (entry.same_person, entry.same_facts) for entry in value
    )


def _weigh(compiled: Compiled, view: View) -> Weighed:
    requirement = compiled.requirement
    if requirement.kind is RequirementKind.APPRAISED:
        by = Reason("appraised", {"by": requirement.appraised_by or "the body"})
        return Weighed(requirement, Truth.UNKNOWN, (by,), requirement.citations, None)
    if not compiled.tests_on(view.on):
        reason = Reason("rule.not_the_law", {"on": view.on})
        return Weighed(requirement, Truth.YES, (reason,), requirement.citations, None)
    entries = _entries(requirement.each, view)
    used = _used(compiled, view, entries)
    if compiled.applies_if is not None:
        applies = _test(compiled.applies_if, view)
        if applies.truth is Truth.NO:
            return Weighed(requirement, Truth.YES, _reasons([applies]), requirement.citations, None, used=used)
        verdict = _verdict(compiled, view, entries)
        if applies.truth is Truth.UNKNOWN and verdict.truth is not Truth.YES:
            verdict = _Verdict(Truth.UNKNOWN, (applies,))
    else:
        verdict = _verdict(compiled, view, entries)
    missing, gaps = _missing(verdict.results) if verdict.truth is Truth.UNKNOWN else ((), ())
    if verdict.perhaps_more and verdict.truth is Truth.UNKNOWN:
        more = Reason("each.perhaps_more", {"what": requirement.each})
        missing = (*missing, Missing(f"case_{requirement.each}", None, more))
    reasons = _reasons(verdict.results) + verdict.reasons
    if verdict.truth is Truth.UNKNOWN and not missing and not gaps:
        gaps = (Reason("rule.unread", {"title": requirement.title}),)
        reasons += gaps
    answers = [found for result in verdict.results for _, found, _ in result.answers if isinstance(found, Answer)]
    cited = [citation for found in answers for citation in found.citations]
    return Weighed(
        requirement,
        verdict.truth,
        reasons,
        tuple(dict.fromkeys((*requirement.citations, *cited))),
        _closes_as(requirement, verdict.results) if verdict.truth is Truth.NO else None,
        missing,
        gaps,
        tuple(dict.fromkeys(name for found in answers for name in found.assumed)),
        used,
    )


@frozen
class _Verdict:
    """The tests of a requirement on a row, or on every entry of a list: the answer and what decides it."""

    truth: Truth
    results: tuple[_Result, ...] = ()
    reasons: tuple[Reason, ...] = ()
    perhaps_more: bool = False
    """Whether the list is not complete."""


def _verdict(compiled: Compiled, view: View, entries: list[View]) -> _Verdict:
    each = compiled.requirement.each
    results = [_any_test(compiled, entry) for entry in entries]
    truth = all_of(result.truth for result in results)
    if each is None:
        return _Verdict(truth, tuple(results))
    if each == "remedies" and _state_of_remedies(view) is None:
        return _Verdict(Truth.UNKNOWN, perhaps_more=True, reasons=(Reason("state.unknown"),))
    perhaps_more = not view.fact(FACTS[f"case_{each}"]).complete
    if truth is Truth.YES and perhaps_more:
        return _Verdict(Truth.UNKNOWN, reasons=(Reason("each.perhaps_more", {"what": each}),), perhaps_more=True)
    deciding = tuple(result for result in results if result.truth is truth)
    reasons = () if results else (Reason("each.none", {"what": each}),)
    return _Verdict(truth, deciding, reasons, perhaps_more)


def _used(compiled: Compiled, view: View, entries: list[View]) -> frozenset[tuple[str, str | None]]:
    """The facts that a requirement depends on, with whose they are; facts of entries once for each entry."""
    plain = {(name, view.owner(FACTS[name])) for name in compiled.facts if not _is_entry_fact(name)}
    of_entries = {
        (name, entry.owner(FACTS[name])) for entry in entries for name in compiled.facts if _is_entry_fact(name)
    }
    for name in compiled.whole_lists:
        count = len(view.fact(FACTS[f"case_{name}"]))
        of_entries |= {(fact, f"{name}/{place}") for fact in _FACTS_OF[name] for place in range(count)}
    if compiled.requirement.each == "remedies" and view.mechanism.against is Against.SUSPECT:
        plain.add(("act_place", view.owner(FACTS["act_place"])))
    return frozenset(plain | of_entries)


_FACTS_OF = {
    name: tuple(fact.name for fact in FACTS.values() if fact.scope is scope) for name, scope in ENTRIES.items()
}
"""The facts of the entries of each list."""


def _is_entry_fact(name: str) -> bool:
    return FACTS[name].scope in ENTRIES.values()


def _entries(each: str | None, view: View) -> list[View]:
    """The rows to weigh: the one given, or one for each entry of a list that bears on it."""
    if each is None:
        return [view]
    return list(_BEARING[each](view))


def _state_of_remedies(view: View) -> str | None:
    """Whose remedies are asked for: the state's complained of or, where no state is, those of the place of the act."""
    if view.mechanism.against is Against.SUSPECT:
        place: str | None = view.fact(FACTS["act_place"])
        return place
    return view.opponent


def _remedies(view: View) -> Iterator[View]:
    for index, remedy in enumerate(view.fact(FACTS["case_remedies"])):
        concerns = view.act is None or remedy.acts is None or view.act.id in remedy.acts
        if remedy.state == _state_of_remedies(view) and concerns:
            yield view.at(f"remedies/{index}", remedy=remedy)


def _procedures(view: View) -> Iterator[View]:
    for index, procedure in enumerate(view.fact(FACTS["case_procedures"])):
        own = procedure.mechanism == view.mechanism.id and procedure.against in (view.opponent, None)
        if not own:
            yield view.at(f"procedures/{index}", procedure=procedure)


def _prosecutions(view: View) -> Iterator[View]:
    suspect = view.suspect.id if view.suspect else None
    for index, prosecution in enumerate(view.fact(FACTS["case_prosecutions"])):
        if prosecution.person in (suspect, None):
            yield view.at(f"prosecutions/{index}", prosecution=prosecution)


def _notices(view: View) -> Iterator[View]:
    victim = view.victim.id if view.victim else None
    for index, notice in enumerate(view.fact(FACTS["case_notices"])):
        if notice.state == view.opponent and notice.person in (victim, None):
            yield view.at(f"notices/{index}", notice=notice)


def _trials(view: View) -> Iterator[View]:
    victim = view.victim.id if view.victim else None
    for index, trial in enumerate(view.fact(FACTS["case_trials"])):
        if trial.state == view.opponent and trial.person in (victim, None):
            yield view.at(f"trials/{index}", trial=trial)


_BEARING: dict[str, Callable[[View], Iterable[View]]] = {
    "remedies": _remedies,
    "procedures": _procedures,
    "prosecutions": _prosecutions,
    "notices": _notices,
    "trials": _trials,
}
"""The lists that a requirement may ask every entry of, and which of their entries bear on a row."""


def _any_test(compiled: Compiled, view: View) -> _Result:
    """The tests of a requirement on one row: the general rule or any exception."""
    results = [_test(test, view) for test in compiled.tests_on(view.on)]
    truth = any_of(result.truth for result in results)
    deciding = [result for result in results if result.truth is truth]
    if truth is Truth.YES:
        deciding = deciding[:1]
    answers = tuple(found for result in deciding for found in result.answers)
    return _Result(truth, answers, tuple(named for result in deciding for named in result.closing))


def _test(compiled: CompiledTest, view: View) -> _Result:
    row = compiled.row(view)
    truth = compiled.table.rows[row]
    answers = tuple(
        (compiled.nodes[index], compiled.nodes[index].value(view), view) for index in compiled.table.decisive(row)
    )
    if truth is not Truth.NO:
        return _Result(truth, answers)
    closing = tuple(
        found.closes_as
        for index in compiled.table.failing(row)
        if isinstance(found := compiled.nodes[index].value(view), Answer) and found.closes_as is not None
    )
    return _Result(truth, answers, (closing,))


def _reasons(results: Iterable[_Result]) -> tuple[Reason, ...]:
    found: dict[tuple[Any, ...], Reason] = {}
    for result in results:
        for node, value, _ in result.answers:
            reason = _reason(node, value)
            found.setdefault((reason.code, tuple(reason.params.items())), reason)
    return tuple(found.values())


def _reason(node: Node, value: Any) -> Reason:
    if isinstance(value, Answer):
        return value.reason
    fact = FACTS[node.name]
    recorded = {True: "yes", False: "no", None: "not known"}.get(value, getattr(value, "value", value))
    return Reason("fact", {"doc": fact.doc.rstrip("."), "value": str(recorded)})


def _missing(results: Iterable[_Result]) -> tuple[tuple[Missing, ...], tuple[Reason, ...]]:
    """What would settle an unknown: facts of the case, and gaps of the register."""
    missing: dict[tuple[str, str | None, str], Missing] = {}
    gaps: list[Reason] = []
    for result in results:
        for node, value, view in result.answers:
            reason = _reason(node, value)
            if isinstance(value, Answer) and value.gap:
                gaps.append(reason)
                continue
            asked = value.needs if isinstance(value, Answer) and value.needs is not None else None
            loose = [name for name in sorted(asked or node.facts) if not settled(view.fact(FACTS[name]))]
            if not loose:
                gaps.append(reason)  # every fact is recorded: what is missing is law, or its settling
            for name in loose:
                owner = view.owner(FACTS[name])
                missing.setdefault((name, owner, reason.code), Missing(name, owner, reason))
    return tuple(missing.values()), tuple(gaps)


def settled(value: Any) -> bool:
    """Whether a fact is recorded so that nothing more could be learnt of it."""
    if value is None:
        return False
    if isinstance(value, Day | Span):
        return value.exact
    if isinstance(value, Listing):
        return value.complete and all(_settled_entry(entry) for entry in value)
    return True


def _settled_entry(entry: Any) -> bool:
    """Whether a tie, an office or the like has its dates; a sighting never says all."""
    return not hasattr(entry, "when") or (
        entry.when is not None and settled(entry.when) and isinstance(entry.when, Span)
    )


_NEAREST = (WhyClosed.NOT_YET, WhyClosed.NO_LONGER, WhyClosed.NEVER)


def _closes_as(requirement: Requirement, results: Iterable[_Result]) -> WhyClosed:
    """How a no closes.

    A test closes as firmly as the firmest of what fails in it; a requirement as its test that is nearest to being
    met; and where every entry of a list must pass, as the firmest of those that fail.
    """
    firmest: list[WhyClosed] = []
    for result in results:
        tests = [max(named, key=_NEAREST.index) for named in result.closing if named]
        firmest.append(min(tests, key=_NEAREST.index) if tests else requirement.closes_as)
    return max(firmest, key=_NEAREST.index, default=requirement.closes_as)
