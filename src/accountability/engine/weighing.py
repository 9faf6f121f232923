"""Requirements weighed on a row of a case: the verdict, its reasons, and what is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from attrs import evolve, field, frozen

from accountability.dates import Day, Span
from accountability.engine.compiling import Compiled, CompiledTest
from accountability.engine.graph import Node
from accountability.facts import FACTS, Answer, View
from accountability.findings import Reason
from accountability.model.citation import Citation
from accountability.model.listing import Listing
from accountability.model.mechanism import Requirement, RequirementKind, Test, WhyClosed
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
    test: Test | None = None


def weigh(compiled: Compiled, view: View, off: frozenset[str] = frozenset(), *, presume: bool = True) -> Weighed:
    """Weigh a requirement on a row of a case.

    ``presume`` and ``off`` say whether presumptions count, and which of them do not. A presumption only fills in
    what is not recorded, and only where the verdict would otherwise be unknown.
    """
    plain = _weigh(compiled, view)
    presumption = compiled.requirement.presumption
    if plain.truth is not Truth.UNKNOWN or presumption is None or not presume or presumption.id in off:
        return plain
    filled = _weigh(compiled, view.presuming(presumption.fact, presumption.value))
    if filled.truth is Truth.UNKNOWN or not _unrecorded(view, presumption.fact):
        return plain
    return Weighed(
        filled.requirement,
        filled.truth,
        (*filled.reasons, Reason("presumed", {"text": presumption.text})),
        filled.citations,
        filled.closes_as,
        assumed=(*filled.assumed, presumption.id),
        used=plain.used | filled.used,
    )


def _unrecorded(view: View, name: str) -> bool:
    value = view.fact(FACTS[name])
    return value is None or (isinstance(value, Listing) and not value.complete)


def _weigh(compiled: Compiled, view: View) -> Weighed:
    requirement = compiled.requirement
    used = frozenset((name, view.owner(FACTS[name])) for name in compiled.facts)
    if requirement.kind is RequirementKind.APPRAISED:
        return Weighed(
            requirement, Truth.UNKNOWN, (Reason("appraised", {"by": requirement.appraised_by or "the body"}),),
            requirement.citations, None,
        )  # fmt: skip
    entries = _entries(requirement.each, view)
    results = [_any_test(compiled, entry) for entry in entries]
    truth = all_of(result.truth for result in results)
    if requirement.each and truth is Truth.YES and not view.fact(FACTS[f"case_{requirement.each}"]).complete:
        truth = Truth.UNKNOWN
        results = []
    if requirement.each:
        used |= {(name, entry.owner(FACTS[name])) for entry in entries for name in compiled.facts}
        used = frozenset(pair for pair in used if pair[1] is not None or not _is_entry_fact(pair[0]))
    extra: tuple[Reason, ...] = ()
    if compiled.applies_if is not None:
        applies = _test(compiled.applies_if, view)
        if applies.truth is Truth.NO:
            return Weighed(requirement, Truth.YES, _reasons([applies]), requirement.citations, None, used=used)
        if applies.truth is Truth.UNKNOWN and truth is not Truth.YES:
            truth, results = Truth.UNKNOWN, [applies]
    deciding = [result for result in results if result.truth is truth]
    if requirement.each and not deciding:
        code = {Truth.YES: "each.all", Truth.NO: "each.failed", Truth.UNKNOWN: "each.perhaps_more"}[truth]
        extra = (Reason(code, {"what": requirement.each}),)
    missing, gaps = _missing(deciding) if truth is Truth.UNKNOWN else ((), ())
    if truth is Truth.UNKNOWN and requirement.each and not deciding:
        missing = (Missing(f"case_{requirement.each}", None, extra[0]),)
    if truth is Truth.UNKNOWN and not missing and not gaps:
        gaps = (Reason("rule.unread", {"title": requirement.title}),)
        extra = gaps
    answers = [answer for result in deciding for _, answer, _ in result.answers if isinstance(answer, Answer)]
    cited = [citation for answer in answers for citation in answer.citations]
    return Weighed(
        requirement,
        truth,
        _reasons(deciding) + extra,
        tuple(dict.fromkeys((*requirement.citations, *cited))),
        _closes_as(requirement, answers) if truth is Truth.NO else None,
        missing,
        gaps,
        tuple(dict.fromkeys(name for answer in answers for name in answer.assumed)),
        used,
    )


def _is_entry_fact(name: str) -> bool:
    return FACTS[name].scope.value in ("remedy", "procedure", "prosecution")


def _entries(each: str | None, view: View) -> list[View]:
    """The rows to weigh: the one given, or one for each entry of a list that bears on it."""
    if each is None:
        return [view]
    return list(ENTRIES[each](view))


def _remedies(view: View) -> Iterator[View]:
    for index, remedy in enumerate(view.fact(FACTS["case_remedies"])):
        concerns = view.act is None or remedy.acts is None or view.act.id in remedy.acts
        if remedy.state == view.opponent and concerns:
            yield _entry(view, f"remedies/{index}", remedy=remedy)


def _procedures(view: View) -> Iterator[View]:
    for index, procedure in enumerate(view.fact(FACTS["case_procedures"])):
        own = procedure.mechanism == view.mechanism.id and procedure.against in (view.opponent, None)
        if not own:
            yield _entry(view, f"procedures/{index}", procedure=procedure)


def _prosecutions(view: View) -> Iterator[View]:
    suspect = view.suspect.id if view.suspect else None
    for index, prosecution in enumerate(view.fact(FACTS["case_prosecutions"])):
        if prosecution.state != view.forum and prosecution.person in (suspect, None):
            yield _entry(view, f"prosecutions/{index}", prosecution=prosecution)


ENTRIES: dict[str, Callable[[View], Iterable[View]]] = {
    "remedies": _remedies,
    "procedures": _procedures,
    "prosecutions": _prosecutions,
}
"""The lists that a requirement may ask every entry of, and which of their entries bear on a row."""


def _entry(view: View, place: str, **entry: Any) -> View:
    return evolve(view, entry=place, **entry)


def _any_test(compiled: Compiled, view: View) -> _Result:
    """The tests of a requirement on one row: the general rule or any exception."""
    results = [_test(test, view) for test in compiled.tests]
    truth = any_of(result.truth for result in results)
    deciding = [result for result in results if result.truth is truth]
    if truth is Truth.YES:
        deciding = deciding[:1]
    answers = tuple(answer for result in deciding for answer in result.answers)
    return _Result(truth, answers, deciding[0].test if deciding else None)


def _test(compiled: CompiledTest, view: View) -> _Result:
    row = compiled.row(view)
    truth = compiled.table.rows[row]
    answers = tuple(
        (compiled.nodes[index], compiled.nodes[index].value(view), view) for index in compiled.table.decisive(row)
    )
    return _Result(truth, answers, compiled.test)


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
            needs = value.needs if isinstance(value, Answer) and value.needs is not None else None
            for name in needs or sorted(name for name in node.facts if not settled(view.fact(FACTS[name]))):
                owner = view.owner(FACTS[name])
                missing.setdefault((name, owner, reason.code), Missing(name, owner, reason))
    return tuple(missing.values()), tuple(gaps)


def settled(value: Any) -> bool:
    """Whether a fact is recorded so that nothing more could be learnt of it."""
    if value is None:
        return False
    if isinstance(value, Day | Span):
        return value.exact
    return not isinstance(value, Listing)


def _closes_as(requirement: Requirement, answers: Iterable[Answer]) -> WhyClosed:
    """How a no closes: by the reasons that decide it, or by the requirement's own word."""
    named = [answer.closes_as for answer in answers if answer.closes_as is not None and answer.value is Truth.NO]
    return named[0] if named else requirement.closes_as
