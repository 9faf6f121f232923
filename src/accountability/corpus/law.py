"""The law as an immutable value: what the data files say, read when somebody asks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import TypeVar

from attrs import evolve, field, frozen

from accountability.corpus.aliases import resolve
from accountability.corpus.register import Register
from accountability.corpus.store import OWN, Pack, Store, installed, with_packs
from accountability.corpus.timeline import RESERVES, Timeline
from accountability.corpus.treaty_heads import treaty_based
from accountability.dates import Day, Overlap, Span
from accountability.documents import structure
from accountability.errors import UnknownName
from accountability.model.citation import Citation
from accountability.model.jurisdiction import Jurisdiction
from accountability.model.mechanism import Mechanism
from accountability.model.situation import Bearing, OfficialFinding, Situation
from accountability.model.standard import AbsenceLaw, Standard, Trials
from accountability.model.treaty import (
    ActOfState,
    Complete,
    Confirmation,
    Exclusion,
    Instrument,
    Supposition,
    TreatyAction,
)
from accountability.model.vocabulary import (
    Bodies,
    Body,
    Crime,
    Crimes,
    ModeOfLiability,
    StateName,
    States,
    Violation,
    Violations,
)
from accountability.resources import read_data
from accountability.truth import Truth

T = TypeVar("T")

NATIONAL = "national-criminal-jurisdiction"
"""The mechanism that the criminal courts of every state share."""
UNCHANGED = "register-unchanged"
"""The presumption that nothing has changed since the last day to which a list speaks."""
STATUTES_UNCHANGED = "statutes-unchanged"
"""The presumption that no statute has changed since the day on which a jurisdiction was read."""


@frozen
class Standing:
    """Whether a state was bound by an instrument or a provision of it, and how we know."""

    state: str
    instrument: Instrument
    provision: str | None
    bound: Truth
    by: TreatyAction | None = None
    """The act that decides: the consent, or the denunciation."""
    until: TreatyAction | None = None
    """The act that ended it, if it ended before the end of the register."""
    complete: Complete | Confirmation | None = None
    """Up to which day the list speaks."""
    presumed: bool = False
    """Whether the answer rests on nothing having changed since then."""
    later: TreatyAction | None = None
    """The act by which it becomes bound after the day asked about."""
    citations: tuple[Citation, ...] = ()
    supposed: bool = False
    """Whether the answer rests on a supposition."""


@cache
def _register(store: Store) -> Register:
    """One register for one store, so that what has been read is read once."""
    return Register(store)


@frozen
class Law:
    """What the law was on any date, as far as the register knows.

    ``unchanged`` says whether a list is presumed to go on unchanged after the last day to which it speaks
    (the presumption ``register-unchanged``), ``statutes_unchanged`` the same of statutes; ``off`` names what is not
    to be presumed of trials in absence. Every method raises ``UnknownName`` for an id it does not hold.
    """

    unchanged: bool = True
    statutes_unchanged: bool = True
    off: frozenset[str] = frozenset()
    register: Register = field(factory=lambda: _register(installed()))

    @classmethod
    def of(cls, packs: Iterable[Pack]) -> Law:
        """The law with the data packs named, and no other."""
        return cls(register=Register(with_packs(packs)))

    def with_(self, *suppositions: Supposition) -> Law:
        """What the law would be if states had done what is supposed; answers say that they rest on it."""
        return evolve(self, register=evolve(self.register, suppositions=(*self.register.suppositions, *suppositions)))

    @property
    def suppositions(self) -> tuple[Supposition, ...]:
        """What is supposed."""
        return self.register.suppositions

    # ------------------------------------------------------------------------------------------ records

    def instrument(self, identity: str) -> Instrument:
        """An instrument by its id."""
        return self.register.instrument(identity)

    def mechanism(self, identity: str) -> Mechanism:
        """A mechanism by its id; ``national:LTU`` and the like share one, that of ``NATIONAL``."""
        name = NATIONAL if identity.partition(":")[0] == "national" else identity
        return self.register.store.record(Mechanism, "mechanisms", name)

    def jurisdiction(self, state: str) -> Jurisdiction:
        """A state's legal order by its ISO 3166-1 alpha-3 code: as it was read, or else as treaties demand it."""
        if state not in self.register.store.files("jurisdictions") and state in _states():
            return treaty_based(state)
        return self.register.store.record(Jurisdiction, "jurisdictions", state)

    def standard(self, identity: str) -> Standard:
        """A standard for trials in absence by its id."""
        return self.register.store.record(Standard, "standards", identity)

    def standards(self) -> tuple[str, ...]:
        """The ids of all standards for trials in absence."""
        return tuple(self.register.store.files("standards"))

    def absence(self, state: str) -> AbsenceLaw:
        """A state's own rules on trials in absence by its ISO 3166-1 alpha-3 code."""
        return self.register.store.record(AbsenceLaw, "absence", state)

    def absences(self) -> tuple[str, ...]:
        """The states whose rules on trials in absence are recorded."""
        return tuple(self.register.store.files("absence"))

    def trials(self) -> Trials:
        """What holds for every standard: what is presumed, and what proves a fact."""
        found = _trials()
        kept = tuple(entry for entry in found.presumptions if entry.id not in self.off)
        return found if len(kept) == len(found.presumptions) else evolve(found, presumptions=kept)

    def origin(self, folder: str, identity: str) -> str | None:
        """The name of the data pack that a file comes from; ``None`` for the library's own, or where none stands."""
        if folder == "jurisdictions" and identity not in self.register.store.files(folder):
            return None
        name = self.register.store.origin(folder, identity)
        return None if name == OWN.name else name

    def instruments(self) -> tuple[str, ...]:
        """The ids of all instruments."""
        return tuple(self.register.store.files("instruments"))

    def mechanisms(self) -> tuple[str, ...]:
        """The ids of all mechanisms, the national ones as ``national:ISO3``."""
        international = tuple(name for name in self.register.store.files("mechanisms") if name != NATIONAL)
        return international + tuple(f"national:{state}" for state in self.jurisdictions())

    def jurisdictions(self) -> tuple[str, ...]:
        """The states whose jurisdiction has been read."""
        return tuple(self.register.store.files("jurisdictions"))

    def situations(self) -> tuple[str, ...]:
        """The states of which official findings have been recorded."""
        return tuple(self.register.store.files("situations"))

    def situation(self, state: str) -> Situation | None:
        """What official bodies have found about a state; ``None`` where nothing has been recorded."""
        if self.state(state).code not in self.situations():
            return None
        return self.register.store.record(Situation, "situations", state)

    def violation(self, identity: str) -> Violation:
        """A violation by its id."""
        return _find("violation", identity, _violations())

    def crime(self, identity: str) -> Crime:
        """A crime by its id."""
        return _find("crime", identity, _crimes())

    def mode(self, identity: str) -> ModeOfLiability:
        """A mode of liability by its id."""
        return _find("mode", identity, _modes())

    def body(self, identity: str) -> Body:
        """An international body or procedure by its id."""
        return _find("body", identity, _bodies())

    def states(self) -> tuple[str, ...]:
        """The codes of all states and territories."""
        return tuple(_states())

    def parties(self) -> tuple[str, ...]:
        """The codes of whoever may be party to a treaty: states, former states, organisations."""
        return tuple(_parties())

    def names(self, code: str) -> Mapping[str, str]:
        """The names of a state by language (ISO 639-1), as far as they are known."""
        found: dict[str, str] = read_data("names.json")["names"].get(code, {})
        return MappingProxyType(found)

    def ids(self, kind: str) -> frozenset[str]:
        """Our ids of a kind: `instrument`, `mechanism`, `violation`, `crime`, `mode`, `state` or `provision`."""
        if kind == "instrument":
            return frozenset(self.instruments())
        if kind == "mechanism":
            return frozenset({*_bodies(), *(f"national:{code}" for code in _states())})
        if kind == "provision":
            return frozenset(
                provision for instrument in self.instruments() for provision in self.provisions(instrument)
            )
        vocabularies: dict[str, Iterable[str]] = {
            "violation": _violations(),
            "crime": (*_crimes(), *(family["id"] for family in read_data("crimes.json")["families"])),
            "mode": (mode["id"] for mode in read_data("crimes.json")["modes_of_liability"]),
            "state": _parties(),
        }
        return frozenset(vocabularies.get(kind, ()))

    def provisions(self, instrument: str) -> tuple[str, ...]:
        """The optional provisions of an instrument, and those that states made acts about."""
        acts = (
            action.provision
            for state in self.register.states(instrument)
            for action in self.register.actions(state, instrument)
            if action.provision
        )
        return tuple(sorted({*self.instrument(instrument).optional, *acts}))

    def resolve(self, kind: str, name: str) -> str | None:
        """Our id for a name used elsewhere; ``None`` where the name is known and nothing of ours fits.

        Raises ``UnknownName`` for a name that the table of aliases does not hold.
        """
        return resolve(kind, name, self.ids(kind))

    def violations(self) -> tuple[Violation, ...]:
        """The vocabulary of violations."""
        return tuple(_violations().values())

    def crimes(self) -> tuple[Crime, ...]:
        """The vocabulary of crimes."""
        return tuple(_crimes().values())

    def state(self, code: str) -> StateName:
        """A state, a former state or an organisation by its code: ISO 3166-1 alpha-3 for states."""
        return _find("state", code, _parties())

    # ----------------------------------------------------------------------------------------- queries

    def timeline(self, state: str, instrument: str, provision: str | None = None) -> Timeline:
        """When a state was bound by an instrument, or by an optional provision of it."""
        drawn = self.register.timeline(state, instrument, provision)
        if self.unchanged:
            return drawn
        complete = self.register.complete(state, instrument, provision)
        return drawn.limited_to(complete.day if complete else None)

    def standing(self, state: str, instrument: str, day: Day, provision: str | None = None) -> Standing:
        """Whether a state was bound on a day, by which act, and up to which day the register speaks."""
        key = ("standing", state, instrument, day, provision, self.unchanged)
        return self.register.remember(key, lambda: self._standing(state, instrument, day, provision))

    def _standing(self, state: str, instrument: str, day: Day, provision: str | None) -> Standing:
        known = self.instrument(instrument)
        line = self.timeline(state, instrument, provision)
        complete = self.register.complete(state, instrument, provision)
        periods = line.deciding(day)
        bound = line.on(day)
        by = periods[-1].action
        after = [period for period in line.periods if period.first > day.latest]
        until = next((period.action for period in after if period.bound is Truth.NO), None)
        later = next((period.action for period in after if period.bound is Truth.YES), None)
        silent = any(period.silent for period in periods)
        presumed = silent and self.unchanged and (complete is None or day.latest > complete.day)
        if complete is None and bound is Truth.NO and by is None:
            bound, presumed = Truth.UNKNOWN, False  # no list is known to be complete, so its silence proves nothing
        actions = [action for action in (by, until, later) if action is not None]
        return Standing(
            state,
            known,
            provision,
            bound,
            by,
            until,
            complete,
            presumed and bound is not Truth.UNKNOWN,
            later,
            self.citations(instrument, *actions, *([complete] if complete and not actions else [])),
            supposed=self.register.supposed(state, instrument),
        )

    def bound_during(self, state: str, instrument: str, span: Span, provision: str | None = None) -> Overlap:
        """Whether a state was bound for at least a part of a span."""
        key = ("bound_during", state, instrument, span, provision, self.unchanged)
        return self.register.remember(key, lambda: self._bound_during(state, instrument, span, provision))

    def _bound_during(self, state: str, instrument: str, span: Span, provision: str | None) -> Overlap:
        overlap = self.timeline(state, instrument, provision).during(span)
        complete = self.register.complete(state, instrument, provision)
        if complete is None and overlap.truth is Truth.NO and not self.register.actions(state, instrument):
            return Overlap(Truth.UNKNOWN, Truth.UNKNOWN)
        return overlap

    def reservations(self, state: str, instrument: str, day: Day) -> tuple[TreatyAction, ...]:
        """The reservations and declarations of a state that limited what bound it on a day."""
        return tuple(
            action
            for action in self.register.actions(state, instrument)
            if action.act in RESERVES
            and (
                action.act is not ActOfState.DECLARATION or action.provision not in self.instrument(instrument).optional
            )
            and self.register.reserved(state, instrument, action).on(day) is not Truth.NO
        )

    def excluded(
        self, state: str, instrument: str, exclusion: Exclusion, day: Day
    ) -> tuple[Truth, TreatyAction | None]:
        """Whether a reservation of that kind stood on a day, and the reservation."""
        for action in self.reservations(state, instrument, day):
            if action.excludes is exclusion:
                line = self.register.reserved(state, instrument, action)
                complete = self.register.complete(state, instrument, None)
                if not self.unchanged:
                    line = line.limited_to(complete.day if complete else None)
                return line.on(day), action
        return Truth.NO, None

    def official_findings(
        self, state: str, bears_on: Bearing, day: Day, *, made_by: Day | None = None
    ) -> tuple[OfficialFinding, ...]:
        """The findings on the situation in a state that can be cited for something on a day; none proves nothing.

        They are evidence that may be rebutted, never facts of a case. See ``Situation.cited_for``.
        """
        known = self.situation(state)
        return () if known is None else known.cited_for(bears_on, day, made_by=made_by)

    def citations(self, instrument: str, *records: TreatyAction | Complete | Confirmation) -> tuple[Citation, ...]:
        """The sources of acts and of the completeness of lists, each with the confidence of the act."""
        sources = self.register.sources(instrument)
        found: dict[Citation, None] = {}
        for record in records:
            for key in record.sources:
                citation = sources[key]
                if isinstance(record, TreatyAction):
                    citation = evolve(citation, confidence=record.confidence)
                found[citation] = None
        return tuple(found)


@cache
# The vocabularies are the library's own: a pack adds law, not words.


@cache
def _trials() -> Trials:
    return structure(Trials, read_data("trials.json"))


@cache
def _violations() -> dict[str, Violation]:
    return {entry.id: entry for entry in structure(Violations, read_data("violations.json")).violations}


@cache
def _crimes() -> dict[str, Crime]:
    return {entry.id: entry for entry in structure(Crimes, read_data("crimes.json")).crimes}


@cache
def _modes() -> dict[str, ModeOfLiability]:
    return {entry.id: entry for entry in structure(Crimes, read_data("crimes.json")).modes_of_liability}


@cache
def _bodies() -> dict[str, Body]:
    return {entry.id: entry for entry in structure(Bodies, read_data("bodies.json")).bodies}


@cache
def _states() -> dict[str, StateName]:
    return {entry.code: entry for entry in structure(States, read_data("states.json")).states}


@cache
def _parties() -> dict[str, StateName]:
    """Whoever may be party to a treaty: states, states that are no more, and organisations."""
    known = structure(States, read_data("states.json"))
    former = {entry.code: StateName(entry.code, entry.name) for entry in known.former}
    return _states() | former | {entry.code: entry for entry in known.organisations}


def _find(what: str, identity: str, entries: dict[str, T]) -> T:
    if identity not in entries:
        raise UnknownName(what, identity, entries)
    return entries[identity]
