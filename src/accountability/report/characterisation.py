"""The crimes that the acts of a case may be, for people: element by element."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accountability.model.characterisation import Characterisation, ElementSupport, StateDefinition, Support
from accountability.model.explanation import printable, wrapped
from accountability.truth import Truth, any_of

_MARKS = {Support.ALLEGED: "said", Support.CITED: "found", Support.MISSING: "ask"}
_SAID = {
    Truth.YES: "the case says so",
    Truth.NO: "the case does not say so",
    Truth.UNKNOWN: "the case does not say whether",
}
_FOOT = (
    "An element that is said is an allegation, one that is found rests on an official finding that anybody may rebut. "
    "Nothing is added to the case: whether to allege a crime is for the person and counsel."
)


def characterisation_text(found: Sequence[Characterisation]) -> str:
    """Every crime of every act, what is said of each element, what was found, what to ask."""
    lines: list[str] = []
    for entry in found:
        lines += [*_entry(entry), ""]
    cited = {finding.id: finding for entry in found for part in entry.elements for finding in part.findings}
    if cited:
        lines.append("Official findings")
        for name, finding in cited.items():
            lines += wrapped(f"{name}: {finding.text} ({finding.citation})", "  ")
        lines.append("")
    return "\n".join([*lines, *wrapped(_FOOT, "")]) + "\n"


def _entry(entry: Characterisation) -> Iterator[str]:
    counts = ", ".join(
        f"{word} {sum(part.support is support for part in entry.elements)}" for support, word in _MARKS.items()
    )
    yield printable(f"{entry.act}: {entry.crime} ({_SAID[entry.said]}; elements: {counts})")
    yield from wrapped(f"{entry.name}. {entry.citation}", "  ")
    for part in entry.elements:
        yield from _element(part)
    for person in entry.liability:
        asked = f"{person.mode.id}: {person.mode.test} ({person.mode.citation})" if person.mode else "how is not said"
        yield from wrapped(f"{person.suspect}, {asked}", "  who   ")
    if entry.note:
        yield from wrapped(entry.note, "  ")
    yield from _elsewhere(entry.definitions)


def _element(part: ElementSupport) -> Iterator[str]:
    mark = f"  {_MARKS[part.support]:<5} "
    yield from wrapped(f"{part.element.text} ({part.element.provision})", mark)
    if part.alleged_by:
        yield from wrapped(f"by {', '.join(part.alleged_by)}", " " * len(mark))
    if part.findings:
        yield from wrapped(f"found by {', '.join(finding.id for finding in part.findings)}", " " * len(mark))
    if part.question:
        yield from wrapped(part.question, " " * len(mark))


def _elsewhere(definitions: Sequence[StateDefinition]) -> Iterator[str]:
    """What states ask beside, and which of them had the offence in force."""
    for entry in definitions:
        for condition in entry.conditions:
            yield from wrapped(f"{entry.state}, {entry.provision}: {condition.text}", "  state ")
    words = {
        Truth.YES: "In force when the act was done",
        Truth.NO: "Not in force then",
        Truth.UNKNOWN: "Not known whether in force then",
    }
    best = {
        state: any_of(entry.covers_the_act for entry in definitions if entry.state == state)
        for state in dict.fromkeys(entry.state for entry in definitions)
    }
    for truth, title in words.items():
        states = [state for state, found in best.items() if found is truth]
        if states:
            yield from wrapped(f"{title}: {', '.join(states)}", "  ")
