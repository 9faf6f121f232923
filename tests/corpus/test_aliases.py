"""The table of aliases: complete for the names of the research notes, and leading nowhere but to ids of ours."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from accountability import Law, UnknownName
from accountability.corpus.aliases import aliases

LAW = Law()
KINDS = sorted(aliases().kinds)
NOTES: dict[str, list[str]] = json.loads(
    (Path(__file__).parents[1] / "fixtures" / "names-in-the-notes.json").read_text(encoding="utf-8")
)["kinds"]


@pytest.mark.parametrize("kind", sorted(NOTES))
def test_every_name_of_the_notes_is_known(kind: str) -> None:
    known = LAW.ids(kind)
    assert [name for name in NOTES[kind] if name not in known and name not in aliases().kinds.get(kind, {})] == []


@pytest.mark.parametrize("kind", KINDS)
def test_an_alias_leads_to_an_id_of_ours(kind: str) -> None:
    known = LAW.ids(kind)
    assert known
    wrong = {name: alias.to for name, alias in aliases().kinds[kind].items() if alias.to and alias.to not in known}
    assert wrong == {}


@pytest.mark.parametrize("kind", KINDS)
def test_no_id_of_ours_is_an_alias_of_another(kind: str) -> None:
    assert LAW.ids(kind) & {name for name, alias in aliases().kinds[kind].items() if alias.to != name} == set()


@pytest.mark.parametrize("kind", KINDS)
def test_what_has_no_equivalent_says_why(kind: str) -> None:
    assert [name for name, alias in aliases().kinds[kind].items() if alias.to is None and not alias.note] == []


def test_resolving() -> None:
    assert LAW.resolve("mechanism", "hrcttee") == "ccpr-individual"
    assert LAW.resolve("mechanism", "uj_ltu") == "national:LTU"
    assert LAW.resolve("instrument", "iccpr-op1") == "iccpr-op1"
    assert LAW.resolve("violation", "frostbite") is None
    with pytest.raises(UnknownName, match="no violation is called 'tortur'; did you mean 'torture'"):
        LAW.resolve("violation", "tortur")
