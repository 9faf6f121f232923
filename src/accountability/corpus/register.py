"""The register of treaties: what each state did, drawn as timelines."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, TypeVar

from attrs import evolve, field, frozen

from accountability.corpus.store import Store
from accountability.corpus.timeline import ACCEPTS, BEGINS, ENDS, RESERVES, UNRESERVES, WITHDRAWS, Timeline, timeline
from accountability.dates import Day
from accountability.documents import structure
from accountability.model.citation import Citation
from accountability.model.treaty import (
    ActOfState,
    Complete,
    Confirmation,
    Instrument,
    SupposedAct,
    Supposition,
    TreatyAction,
)
from accountability.resources import read_data

T = TypeVar("T")

MOST_ANSWERS = 50_000
"""How many answers are kept before they are worked out anew: a bound on memory for long runs."""

SUPPOSED = "supposition"
"""The key of the source of a supposed act, and the id of the assumption that an answer rests on one."""


@frozen(eq=False)
class Register:
    """Who did what about which instrument, as the files say and as suppositions change it.

    A file holds every state; only the acts of the states that are asked about become objects.
    """

    store: Store
    suppositions: tuple[Supposition, ...] = ()
    _memo: dict[tuple[Any, ...], Any] = field(factory=dict, init=False, repr=False)
    _answers: dict[tuple[Any, ...], Any] = field(factory=dict, init=False, repr=False)

    def remember(self, key: tuple[Any, ...], make: Callable[[], T]) -> T:
        """What follows from the law alone, worked out once."""
        if key not in self._answers:
            if len(self._answers) >= MOST_ANSWERS:
                self._answers.clear()
            self._answers[key] = make()
        found: T = self._answers[key]
        return found

    def instrument(self, identity: str) -> Instrument:
        """An instrument by its id."""
        return self.store.record(Instrument, "instruments", identity)

    def actions(self, state: str, instrument: str) -> tuple[TreatyAction, ...]:
        """What a state did about an instrument, suppositions included."""
        key = ("actions", state, instrument)
        if key not in self._memo:
            listed = self.store.raw("participation", instrument)["states"].get(state, ())
            actions = tuple(structure(TreatyAction, entry) for entry in listed)
            for supposition in self.suppositions:
                actions = _supposed(actions, state, instrument, supposition)
            self._memo[key] = actions
        found: tuple[TreatyAction, ...] = self._memo[key]
        return found

    def supposed(self, state: str, instrument: str) -> bool:
        """Whether a supposition touches what a state did about an instrument."""
        return any(
            (act.state, act.instrument) == (state, instrument)
            for supposition in self.suppositions
            for act in (*supposition.acts, *supposition.without)
        )

    def states(self, instrument: str) -> tuple[str, ...]:
        """The codes of the states that did anything about an instrument."""
        return tuple(self.store.raw("participation", instrument)["states"])

    def sources(self, instrument: str) -> dict[str, Citation]:
        """The sources of an instrument's acts, by key."""
        key = ("sources", instrument)
        if key not in self._memo:
            listed = self.store.raw("participation", instrument)["sources"]
            found = {name: structure(Citation, source) for name, source in listed.items()}
            titles = "; ".join(supposition.title for supposition in self.suppositions)
            self._memo[key] = found | {SUPPOSED: Citation(f"Supposition, not law: {titles}")}
        sources: dict[str, Citation] = self._memo[key]
        return sources

    def complete(self, state: str, instrument: str, provision: str | None) -> Complete | Confirmation | None:
        """The last day to which the list speaks for a state: that of the list, or of a source on this state alone."""
        key = ("complete", state, instrument, provision)
        if key not in self._memo:
            raw = self.store.raw("participation", instrument)
            listed = raw.get("complete_provisions", {}).get(provision) if provision else raw.get("complete")
            candidates: list[Complete | Confirmation] = [structure(Complete, listed)] if listed else []
            candidates += [
                structure(Confirmation, entry)
                for entry in raw.get("confirmations", ())
                if entry["state"] == state and entry.get("provision") == provision
            ]
            self._memo[key] = max(candidates, key=lambda entry: entry.day, default=None)
        found: Complete | Confirmation | None = self._memo[key]
        return found

    def timeline(self, state: str, instrument: str, provision: str | None = None) -> Timeline:
        """When a state was bound by an instrument, or had accepted an optional provision of it."""
        actions = self.actions(state, instrument)
        complete = self.complete(state, instrument, provision)
        day = complete.day if complete else None
        ended = _end_of(state)
        if provision is None:
            return self._drawn(("bound", state, instrument), instrument, actions, BEGINS, ENDS, day, ended)
        accepted = [action for action in actions if action.provision == provision]
        key = ("accepted", state, instrument, provision)
        return self._drawn(key, instrument, accepted, ACCEPTS, WITHDRAWS, day, ended)

    def reserved(self, state: str, instrument: str, reservation: TreatyAction) -> Timeline:
        """When a reservation of a state stood."""
        acts = [
            action
            for action in self.actions(state, instrument)
            if action is reservation or (action.act in UNRESERVES and action.provision == reservation.provision)
        ]
        return self._drawn(("reserved", id(reservation)), instrument, acts, RESERVES, UNRESERVES, None)

    def _drawn(
        self,
        key: tuple[Any, ...],
        instrument: str,
        actions: Iterable[TreatyAction],
        begins: frozenset[ActOfState],
        ends: frozenset[ActOfState],
        known_from: date | None,
        ended: date | None = None,
    ) -> Timeline:
        if key not in self._memo:
            known = self.instrument(instrument)
            drawn = timeline(
                actions,
                begins,
                ends,
                in_force_on=known.in_force_on or date.min,
                lapses=known.denounceable or begins is not BEGINS,
                known_from=known_from,
            )
            self._memo[key] = drawn if ended is None else drawn.ended_on(ended)
        found: Timeline = self._memo[key]
        return found


def _end_of(state: str) -> date | None:
    """The last day of a state that is no more."""
    for former in read_data("states.json")["former"]:
        if former["code"] == state:
            return Day.parse(former["until"]).latest
    return None


def _supposed(
    actions: tuple[TreatyAction, ...], state: str, instrument: str, supposition: Supposition
) -> tuple[TreatyAction, ...]:
    """The acts of a state as a supposition changes them."""
    gone = [act for act in supposition.without if (act.state, act.instrument) == (state, instrument)]
    kept = tuple(action for action in actions if not any(_names(act, action) for act in gone))
    added = tuple(
        evolve(act.action, sources=(SUPPOSED,))
        for act in supposition.acts
        if (act.state, act.instrument) == (state, instrument)
    )
    return kept + added


def _names(act: SupposedAct, action: TreatyAction) -> bool:
    wanted = act.action
    same_day = wanted.effective_on is None or wanted.effective_on == action.effective_on
    return wanted.act is action.act and wanted.provision == action.provision and same_day
