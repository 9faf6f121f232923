"""The law as an immutable value: what the data files say, read when somebody asks."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Any, TypeVar

from attrs import evolve, frozen

from accountability.corpus.timeline import ACCEPTS, BEGINS, ENDS, RESERVES, UNRESERVES, WITHDRAWS, Timeline, timeline
from accountability.dates import Day, Overlap, Span
from accountability.documents import structure
from accountability.errors import UnknownName
from accountability.model.citation import Citation
from accountability.model.jurisdiction import Jurisdiction
from accountability.model.mechanism import Mechanism
from accountability.model.treaty import ActOfState, Complete, Confirmation, Exclusion, Instrument, TreatyAction
from accountability.model.vocabulary import Bodies, Body, Crime, Crimes, StateName, States, Violation, Violations
from accountability.resources import DATA, read_data
from accountability.truth import Truth

T = TypeVar("T")

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


@frozen
class Law:
    """What the law was on any date, as far as the register knows.

    ``unchanged`` says whether a list is presumed to go on unchanged after the last day to which it speaks
    (the presumption ``register-unchanged``), ``statutes_unchanged`` the same of statutes. Every method raises
    ``UnknownName`` for an id it does not hold.
    """

    unchanged: bool = True
    statutes_unchanged: bool = True

    # ------------------------------------------------------------------------------------------ records

    def instrument(self, identity: str) -> Instrument:
        """An instrument by its id."""
        return _instrument(identity)

    def mechanism(self, identity: str) -> Mechanism:
        """A mechanism by its id; ``national`` is the one that every jurisdiction shares."""
        return _mechanism(identity)

    def jurisdiction(self, state: str) -> Jurisdiction:
        """A state's legal order by its ISO 3166-1 alpha-3 code."""
        return _jurisdiction(state)

    def instruments(self) -> tuple[str, ...]:
        """The ids of all instruments."""
        return _names("instruments")

    def mechanisms(self) -> tuple[str, ...]:
        """The ids of all mechanisms, the national ones as ``national:ISO3``."""
        international = tuple(name for name in _names("mechanisms") if name != "national")
        return international + tuple(f"national:{state}" for state in self.jurisdictions())

    def jurisdictions(self) -> tuple[str, ...]:
        """The states whose jurisdiction has been read."""
        return _names("jurisdictions")

    def violation(self, identity: str) -> Violation:
        """A violation by its id."""
        return _find("violation", identity, _violations())

    def crime(self, identity: str) -> Crime:
        """A crime by its id."""
        return _find("crime", identity, _crimes())

    def body(self, identity: str) -> Body:
        """An international body or procedure by its id."""
        return _find("body", identity, _bodies())

    def states(self) -> tuple[str, ...]:
        """The codes of all states and territories."""
        return tuple(_states())

    def state(self, code: str) -> StateName:
        """A state by its ISO 3166-1 alpha-3 code."""
        return _find("state", code, _states())

    # ----------------------------------------------------------------------------------------- queries

    def timeline(self, state: str, instrument: str, provision: str | None = None) -> Timeline:
        """When a state was bound by an instrument, or by an optional provision of it."""
        drawn = _timeline(state, instrument, provision)
        if self.unchanged:
            return drawn
        complete = _complete(state, instrument, provision)
        return drawn.limited_to(complete.day if complete else None)

    def standing(self, state: str, instrument: str, day: Day, provision: str | None = None) -> Standing:
        """Whether a state was bound on a day, by which act, and up to which day the register speaks."""
        known = self.instrument(instrument)
        line = self.timeline(state, instrument, provision)
        complete = _complete(state, instrument, provision)
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
        )

    def bound_during(self, state: str, instrument: str, span: Span, provision: str | None = None) -> Overlap:
        """Whether a state was bound for at least a part of a span."""
        overlap = self.timeline(state, instrument, provision).during(span)
        complete = _complete(state, instrument, provision)
        if complete is None and overlap.truth is Truth.NO and not _actions(state, instrument):
            return Overlap(Truth.UNKNOWN, Truth.UNKNOWN)
        return overlap

    def reservations(self, state: str, instrument: str, day: Day) -> tuple[TreatyAction, ...]:
        """The reservations and declarations of a state that limited what bound it on a day."""
        return tuple(
            action
            for action in _actions(state, instrument)
            if action.act in RESERVES
            and (
                action.act is not ActOfState.DECLARATION or action.provision not in self.instrument(instrument).optional
            )
            and _reserved(state, instrument, action).on(day) is not Truth.NO
        )

    def excluded(
        self, state: str, instrument: str, exclusion: Exclusion, day: Day
    ) -> tuple[Truth, TreatyAction | None]:
        """Whether a reservation of that kind stood on a day, and the reservation."""
        for action in self.reservations(state, instrument, day):
            if action.excludes is exclusion:
                return _reserved(state, instrument, action).on(day), action
        return Truth.NO, None

    def citations(self, instrument: str, *records: TreatyAction | Complete | Confirmation) -> tuple[Citation, ...]:
        """The sources of acts and of the completeness of lists, each with the confidence of the act."""
        sources = _sources(instrument)
        found: dict[Citation, None] = {}
        for record in records:
            for key in record.sources:
                citation = sources[key]
                if isinstance(record, TreatyAction):
                    citation = evolve(citation, confidence=record.confidence)
                found[citation] = None
        return tuple(found)


@cache
def _names(folder: str) -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in (DATA / folder).glob("*.json")))


def _load(kind: type[T], what: str, folder: str, identity: str) -> T:
    names = _names(folder)
    if identity not in names:
        raise UnknownName(what, identity, names)
    return structure(kind, read_data(f"{folder}/{identity}.json"))


@cache
def _instrument(identity: str) -> Instrument:
    return _load(Instrument, "instrument", "instruments", identity)


@cache
def _mechanism(identity: str) -> Mechanism:
    return _load(Mechanism, "mechanism", "mechanisms", identity)


@cache
def _jurisdiction(state: str) -> Jurisdiction:
    return _load(Jurisdiction, "jurisdiction", "jurisdictions", state)


@cache
def _violations() -> dict[str, Violation]:
    return {entry.id: entry for entry in structure(Violations, read_data("violations.json")).violations}


@cache
def _crimes() -> dict[str, Crime]:
    return {entry.id: entry for entry in structure(Crimes, read_data("crimes.json")).crimes}


@cache
def _bodies() -> dict[str, Body]:
    return {entry.id: entry for entry in structure(Bodies, read_data("bodies.json")).bodies}


@cache
def _states() -> dict[str, StateName]:
    return {entry.code: entry for entry in structure(States, read_data("states.json")).states}


def _find(what: str, identity: str, entries: dict[str, T]) -> T:
    if identity not in entries:
        raise UnknownName(what, identity, entries)
    return entries[identity]


# A participation file holds every state; only the acts of the states that are asked about become objects.


@cache
def _raw(instrument: str) -> dict[str, Any]:
    if instrument not in _names("participation"):
        raise UnknownName("instrument", instrument, _names("participation"))
    value: dict[str, Any] = read_data(f"participation/{instrument}.json")
    return value


@cache
def _sources(instrument: str) -> dict[str, Citation]:
    return {key: structure(Citation, source) for key, source in _raw(instrument)["sources"].items()}


@cache
def _actions(state: str, instrument: str) -> tuple[TreatyAction, ...]:
    return tuple(structure(TreatyAction, action) for action in _raw(instrument)["states"].get(state, ()))


@cache
def _complete(state: str, instrument: str, provision: str | None) -> Complete | Confirmation | None:
    """The last day to which the list speaks for a state: that of the list, or of a source on this state alone."""
    raw = _raw(instrument)
    listed = raw.get("complete_provisions", {}).get(provision) if provision else raw.get("complete")
    candidates: list[Complete | Confirmation] = [structure(Complete, listed)] if listed else []
    candidates += [
        structure(Confirmation, entry)
        for entry in raw.get("confirmations", ())
        if entry["state"] == state and entry.get("provision") == provision
    ]
    return max(candidates, key=lambda entry: entry.day, default=None)


@cache
def _timeline(state: str, instrument: str, provision: str | None) -> Timeline:
    known = _instrument(instrument)
    listed = _complete(state, instrument, provision)
    actions = _actions(state, instrument)
    whole = _draw(actions, BEGINS, ENDS, known, listed.day if listed else None)
    if provision is None:
        return whole
    accepted = [action for action in actions if action.provision == provision]
    return _draw(accepted, ACCEPTS, WITHDRAWS, known, listed.day if listed else None)


@cache
def _reserved(state: str, instrument: str, reservation: TreatyAction) -> Timeline:
    known = _instrument(instrument)
    acts = [
        action
        for action in _actions(state, instrument)
        if action is reservation or (action.act in UNRESERVES and action.provision == reservation.provision)
    ]
    return _draw(acts, RESERVES, UNRESERVES, known, None)


def _draw(
    actions: Iterable[TreatyAction],
    begins: set[ActOfState],
    ends: set[ActOfState],
    instrument: Instrument,
    known_from: date | None,
) -> Timeline:
    return timeline(
        actions,
        begins,
        ends,
        in_force_on=instrument.in_force_on,
        lapses=instrument.denounceable or begins is not BEGINS,
        known_from=known_from,
    )
