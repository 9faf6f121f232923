"""The register's files: whether what they say of every act, source, list and day can be so."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from accountability import Day, Law, Truth
from accountability.corpus.timeline import BEGINS, ENDS
from accountability.documents import structure
from accountability.model.treaty import ActOfState, Complete, EntryIntoForce, Instrument, Participation, TreatyAction
from accountability.resources import DATA, read_data

LAW = Law()
STRICT = Law(unchanged=False)
INSTRUMENTS = sorted(path.stem for path in (DATA / "instruments").glob("*.json"))
OWN_FILES = sorted(path for name in ("mechanisms", "jurisdictions") for path in (DATA / name).glob("*.json"))

KNOWN_GAPS = frozenset({"terrorist-financing-1999"})
"""Instruments that a mechanism or a jurisdiction names and that the register does not hold yet."""

NO_TREATIES = frozenset({"udhr"})
"""Texts with articles that violations name and that no state becomes a party to."""

NAMES_INSTRUMENTS = (
    "instruments",
    "treaties",
    "treaty",
    "in_force",
    "bound_by",
    "right_in",
    "reserved_in",
    "accepted_by",
    "statute",
    "clause_in",
)
"""Keys of mechanisms and jurisdictions that name instruments, or provisions as ``instrument#provision``."""

MIRRORS = ("github", "gitlab", "worldpoliticsdatalab", "huggingface", "kaggle", "dataverse", "wikipedia", "web.archive")
"""Where a fact may have been read and what never is its citation."""

REACHES_BACK = {
    ("rome", "Rome art 12(3)"): "a State may accept the Court's jurisdiction for the time before",
    ("rome", "Rome art 12(3) (not acted on)"): "the same",
    ("rome", "Rome art 124"): "France took its declaration back in August 2008 with effect from June",
}
"""Provisions about which an act other than a consent may take effect before it is received."""

COUNTED = {
    ("ced", None, "BGD"): "deposited on the day of the list; a depositary counts deposits, it binds 30 days later",
    ("genocide", None, "TKM"): "deposited before the day of the list, bound after it",
    ("opcat", None, "COL"): "deposited in 2025, no day read",
    ("gc-ap1", "AP I art 90", "NAM"): "on the list, its day from memory",
    ("gc-ap1", "AP I art 90", "PSE"): "on the list, its day from memory",
}
"""States that an official number counts and that the register does not call bound on that day, with the reason."""


@cache
def participation(instrument: str) -> Participation:
    return structure(Participation, read_data(f"participation/{instrument}.json"))


def acts(instrument: str) -> Iterator[tuple[str, TreatyAction]]:
    for state, listed in sorted(participation(instrument).states.items()):
        for act in listed:
            yield state, act


def lists(instrument: str) -> Iterator[tuple[str | None, Complete]]:
    record = participation(instrument)
    if record.complete:
        yield None, record.complete
    yield from record.complete_provisions.items()


def decides(act: TreatyAction, provision: str | None) -> bool:
    """Whether an act decides who stands on the list of parties, or of an optional provision."""
    return act.act in BEGINS | ENDS if provision is None else act.provision == provision


def each(value: Any, *keys: str) -> Iterator[Any]:
    """What stands under those keys anywhere in some JSON."""
    if isinstance(value, dict):
        for key, part in value.items():
            if key in keys:
                yield part
            yield from each(part, *keys)
    elif isinstance(value, list):
        for part in value:
            yield from each(part, *keys)


def citations(value: Any) -> Iterator[dict[str, Any]]:
    """Every citation in some JSON."""
    if isinstance(value, dict):
        if "reference" in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from citations(part)


# ------------------------------------------------------------------------------------------------ names


def test_every_instrument_has_its_participation_and_the_reverse() -> None:
    assert sorted(path.stem for path in (DATA / "participation").glob("*.json")) == INSTRUMENTS
    assert list(LAW.instruments()) == INSTRUMENTS


@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_the_id_inside_is_the_name_of_the_file(instrument: str) -> None:
    assert read_data(f"instruments/{instrument}.json")["id"] == instrument
    assert read_data(f"participation/{instrument}.json")["instrument"] == instrument


@pytest.mark.parametrize("path", OWN_FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_mechanisms_and_jurisdictions_name_instruments_of_the_register(path: Path) -> None:
    for part in each(json.loads(path.read_bytes()), *NAMES_INSTRUMENTS):
        for name in part if isinstance(part, list) else [part]:
            instrument, _, provision = name.partition("#")
            assert instrument in {*INSTRUMENTS, *KNOWN_GAPS, *NO_TREATIES}
            assert not provision or provision in LAW.instrument(instrument).optional


def test_a_setting_that_holds_the_id_of_an_instrument_is_checked() -> None:
    """Whatever a test of a mechanism is set to: where it is an instrument, its key is among those checked above."""
    for path in OWN_FILES:
        for settings in each(json.loads(path.read_bytes()), "settings"):
            for key, part in settings.items():
                names = [str(name).partition("#")[0] for name in (part if isinstance(part, list) else [part])]
                crimes = LAW.ids("crime") if key == "crimes" else frozenset[str]()  # genocide is a crime and a treaty
                assert key in NAMES_INSTRUMENTS or not set(names) & set(INSTRUMENTS) - crimes, key


def test_a_gap_that_is_filled_is_no_gap() -> None:
    assert not KNOWN_GAPS & set(INSTRUMENTS)


@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_lists_and_confirmations_speak_of_optional_provisions(instrument: str) -> None:
    record = participation(instrument)
    named = {*record.complete_provisions, *(entry.provision for entry in record.confirmations if entry.provision)}
    assert named <= set(LAW.instrument(instrument).optional)


# ---------------------------------------------------------------------------------------------- sources


@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_every_act_has_a_source_that_exists_and_every_source_is_used(instrument: str) -> None:
    record = participation(instrument)
    named = [
        *(act.sources for _, act in acts(instrument)),
        *(entry.sources for _, entry in lists(instrument)),
        *(entry.sources for entry in record.confirmations),
    ]
    assert all(named)
    assert {key for keys in named for key in keys} == set(record.sources)


@pytest.mark.parametrize("folder", ["instruments", "participation"])
@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_a_citation_is_official_and_says_how_and_when_it_was_checked(instrument: str, folder: str) -> None:
    found = list(citations(read_data(f"{folder}/{instrument}.json")))
    assert found or (folder == "participation" and not participation(instrument).states)
    for citation in found:
        assert citation["reference"].strip()
        assert citation["confidence"] in ("verified", "known", "uncertain")
        assert date.fromisoformat(citation["checked_on"])
        cited = f"{citation['reference']} {citation.get('url', '')}".casefold()
        assert not [mirror for mirror in MIRRORS if mirror in cited], cited


# ------------------------------------------------------------------------------------------- acts in turn


@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_consents_and_denunciations_take_turns(instrument: str) -> None:
    for state, listed in participation(instrument).states.items():
        turns = [
            (act.effective_on or act.deposited_on, act.act in BEGINS) for act in listed if act.act in BEGINS | ENDS
        ]
        dated = sorted(
            ((day, begins) for day, begins in turns if day is not None),
            key=lambda turn: (turn[0].earliest, turn[1]),  # on one day the denunciation comes first
        )
        assert len(dated) == len(turns) or len(turns) == 1, f"{state}: an act without a day among several"
        if dated:
            assert dated[0][1], f"{state} leaves before it joins"
        for (day, begins), (later, begins_again) in pairwise(dated):
            assert begins is not begins_again, f"{state}: {day} and {later}"
            assert day.latest <= later.earliest, f"{state}: {day} and {later} overlap"


@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_what_is_withdrawn_was_made_before(instrument: str) -> None:
    made_by = {
        ActOfState.RESERVATION_WITHDRAWN: ActOfState.RESERVATION,
        ActOfState.DECLARATION_WITHDRAWN: ActOfState.DECLARATION,
    }
    for state, act in acts(instrument):
        if act.act not in made_by:
            continue
        made = [
            other
            for other in participation(instrument).states[state]
            if other.act is made_by[act.act] and other.provision == act.provision
        ]
        assert made, f"{state} takes back what it never made: {act.provision}"
        last = act.effective_on.latest if act.effective_on else date.max
        assert any(other.effective_on is None or other.effective_on.earliest <= last for other in made), (
            f"{state} takes back {act.provision} before it made it"
        )


@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_no_act_takes_effect_before_it_is_received_unexplained(instrument: str) -> None:
    for state, act in acts(instrument):
        if act.deposited_on and act.effective_on and act.effective_on.latest < act.deposited_on.earliest:
            reaches_back = (instrument, act.provision) in REACHES_BACK and act.note
            assert act.entry_exception or reaches_back, f"{state}: {act}"


# ------------------------------------------------------------------------------------- entry into force


def by_rule(instrument: Instrument, act: TreatyAction) -> date | None:
    """The first day of a consent by the rule of its instrument; ``None`` where it cannot be computed."""
    if not (act.deposited_on and act.deposited_on.exact and act.effective_on and act.effective_on.exact):
        return None
    return instrument.entry_into_force.first_day(act.deposited_on.earliest, instrument.in_force_on)


def needs_an_exception(instrument: Instrument, act: TreatyAction) -> bool:
    """Whether the day of a consent needs a reason: it is not the one of the rule, or cannot be computed.

    Where nothing is counted the day named stands as the day of deposit too, and the instrument must be in force.
    """
    expected = by_rule(instrument, act)
    counts = instrument.entry_into_force is not EntryIntoForce.ON_ADMISSION
    if not counts and act.deposited_on and act.deposited_on.exact:
        expected = max(act.deposited_on.earliest, instrument.in_force_on or date.min)
    return expected is None or act.effective_on != Day.on(expected)


@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_a_day_of_entry_into_force_is_the_one_of_the_rule_or_says_why_not(instrument: str) -> None:
    known = LAW.instrument(instrument)
    unexplained, unneeded = [], []
    for state, act in acts(instrument):
        needed = act.act in BEGINS and needs_an_exception(known, act)
        if needed and not act.entry_exception:
            unexplained.append((state, str(act.deposited_on), str(act.effective_on)))
        if act.entry_exception and not needed:
            unneeded.append((state, str(act.effective_on), act.entry_exception))
    assert unexplained == []
    assert unneeded == [], "the rule gives this day: put what is to be said in 'note'"


def test_a_random_half_of_the_recomputed_days_agrees() -> None:
    """Drawn anew from a fixed seed, so that the rule of each treaty is tested and not the list of exceptions."""
    computed = [
        (instrument, state, act, day)
        for instrument in INSTRUMENTS
        for state, act in acts(instrument)
        if act.act in BEGINS and (day := by_rule(LAW.instrument(instrument), act)) is not None
    ]
    assert len(computed) > 5000
    half = random.Random(20261122).sample(computed, len(computed) // 2)  # noqa: S311  (a sample, no secret)
    differ = [entry for entry in half if entry[2].effective_on != Day.on(entry[3])]
    rate = 1 - len(differ) / len(half)
    assert rate >= 0.975, f"{rate:.2%} of {len(half)} days agree by the rule alone; on 2026-11-22 it was 97.9%"
    assert [entry for entry in differ if not entry[2].entry_exception] == []


# -------------------------------------------------------------------------------------- lists and counts


def counted(instrument: str, provision: str | None, day: date) -> tuple[set[str], set[str]]:
    """Who is bound on a day; and whom a depositary counts beside: received by then, or not sure."""
    bound, beside = set(), set()
    organisations = [entry["code"] for entry in read_data("states.json")["organisations"]]
    for state in (*LAW.states(), *organisations):
        truth = STRICT.standing(state, instrument, Day.on(day), provision).bound
        begins = [
            act
            for act in participation(instrument).states.get(state, ())
            if decides(act, provision) and act.act in BEGINS | {ActOfState.DECLARATION}
        ]
        if truth is Truth.YES:
            bound.add(state)
        elif truth is Truth.NO:
            beside |= {state for act in begins if _received_by(act, day)}
        elif any(act.deposited_on or act.effective_on for act in begins):
            beside.add(state)
    return bound, beside


def _received_by(act: TreatyAction, day: date) -> bool:
    """Whether an act that takes effect after a day was received by it."""
    effect = act.effective_on is not None and act.effective_on.earliest > day
    return effect and act.deposited_on is not None and act.deposited_on.latest <= day


COUNTS = [
    pytest.param(instrument, provision, entry, id=f"{instrument}:{provision or 'parties'}")
    for instrument in INSTRUMENTS
    for provision, entry in lists(instrument)
    if entry.count is not None
]


@pytest.mark.parametrize(("instrument", "provision", "entry"), COUNTS)
def test_an_official_number_is_the_number_that_the_register_has(
    instrument: str, provision: str | None, entry: Complete
) -> None:
    bound, beside = counted(instrument, provision, entry.day)
    explained = {state for name, about, state in COUNTED if (name, about) == (instrument, provision)}
    assert beside == explained
    assert len(bound) + len(beside) == entry.count


@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_no_later_act_contradicts_a_list_that_is_complete(instrument: str) -> None:
    """Nobody comes onto a list on its day, or leaves it, by an act that was received afterwards."""
    for provision, entry in lists(instrument):
        assert entry.day <= max(participation(instrument).sources[key].checked_on or date.min for key in entry.sources)
        for state, act in acts(instrument):
            if decides(act, provision) and act.deposited_on and act.deposited_on.latest > entry.day:
                effect = act.effective_on or act.deposited_on
                assert effect.earliest > entry.day, f"{state}: {act}"


@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_a_confirmation_agrees_with_the_timeline(instrument: str) -> None:
    for entry in participation(instrument).confirmations:
        found = STRICT.standing(entry.state, instrument, Day.on(entry.day), entry.provision).bound
        assert found in (Truth.of(entry.bound), Truth.UNKNOWN), entry


@pytest.mark.parametrize("former", read_data("states.json")["former"], ids=lambda former: former["code"])
def test_a_former_state_is_bound_by_nothing_after_its_end(former: dict[str, Any]) -> None:
    after = Day.on(Day.parse(former["until"]).latest + timedelta(days=1))
    still = [name for name in INSTRUMENTS if LAW.standing(former["code"], name, after).bound is Truth.YES]
    assert still == []
