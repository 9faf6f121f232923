"""The pages of the register are what the task writes, lead somewhere, and take nothing in data for Markdown."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import PurePosixPath
from posixpath import normpath

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from accountability.dates import Day
from accountability.model.treaty import ActOfState, EntryIntoForce, Exclusion, TreatyAction
from tasks import pages
from tasks.pages import BINDS, EXCLUDES, MARK, REGISTER, Book, Listed, escape

NASTY = r'<script>|a&b</script> [x](javascript:1) `c` *d* _e_ ~f~ $g$ \| &lt; "h" # i'
LINK = re.compile(r"(?<!\\)\]\(([^)]*)\)")


@cache
def book() -> Book:
    """What the pages are made of."""
    return pages.book()


@cache
def written() -> dict[str, str]:
    """The pages as the task writes them."""
    return pages.pages(book())


@cache
def nasty() -> dict[str, str]:
    """The pages of a book that holds one instrument, whose every text is nasty."""
    entry = next(listed for listed in book().listed if listed.instrument.id == "cat")
    did = entry.participation
    citation = evolve(entry.instrument.citation, reference=NASTY, url=f"https://a.example/{NASTY}", note=NASTY)
    act = TreatyAction(ActOfState.RATIFICATION, provision=NASTY, entry_exception=NASTY, sources=(NASTY,), note=NASTY)
    assert did.complete
    complete = evolve(did.complete, note=NASTY, sources=(NASTY,))
    instrument = evolve(
        entry.instrument,
        title=NASTY,
        short_title=NASTY,
        depositary=NASTY,
        citation=citation,
        entry_provision=NASTY,
        denunciation_provision=NASTY,
        optional=(NASTY,),
        note=NASTY,
    )
    participation = evolve(
        did,
        sources={NASTY: evolve(citation, read_at=NASTY, url=NASTY)},
        states={"BLR": (act,), "LTU": (act,)},
        complete=complete,
        complete_provisions={NASTY: complete},
        confirmations=(evolve(did.confirmations[0], provision=NASTY, sources=(NASTY,), note=NASTY),),
    )
    return pages.pages(evolve(book(), listed=(Listed(instrument, participation),)))


def bare(text: str) -> str:
    """A text without what is escaped in it."""
    return re.sub(r"\\.|&(?:amp|lt|gt);", "", text)


def tables(text: str) -> Iterator[list[str]]:
    """The lines of each table of a page."""
    for part in text.split("\n\n"):
        if part.startswith("|"):
            yield part.splitlines()


def test_the_pages_on_disk_are_what_the_task_writes() -> None:
    on_disk = {path.relative_to(REGISTER).as_posix() for path in REGISTER.rglob("*") if path.is_file()}
    assert on_disk == set(written()), "run python -m tasks.pages"
    differ = [name for name, text in written().items() if (REGISTER / name).read_text(encoding="utf-8") != text]
    assert differ == [], "run python -m tasks.pages"


def test_the_same_data_give_the_same_pages() -> None:
    assert pages.pages(pages.book()) == written()


def test_there_is_a_page_for_each_instrument_and_each_state_that_did_anything() -> None:
    acting = {state for entry in book().listed for state, acts in entry.participation.states.items() if acts}
    assert {f"instruments/{entry.instrument.id}.md" for entry in book().listed} < set(written())
    assert {f"states/{state}.md" for state in acting} < set(written())


def test_every_page_says_that_it_is_generated() -> None:
    assert [name for name, text in written().items() if not text.startswith(MARK)] == []


def test_links_lead_somewhere() -> None:
    for name, text in written().items():
        for target in LINK.findall(text):
            if not target.startswith(("https://", "http://")):
                assert ((REGISTER / name).parent / target).is_file(), (name, target)


def test_every_page_is_reached_from_the_first() -> None:
    reached: set[str] = set()
    waiting = ["index.md"]
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            found = [target for target in LINK.findall(written()[name]) if not target.startswith("http")]
            waiting += [normpath(f"{PurePosixPath(name).parent}/{target}") for target in found]
    assert reached == set(written())


@pytest.mark.parametrize("made", [written, nasty], ids=["ours", "nasty"])
def test_no_page_lets_data_become_html(made: Callable[[], dict[str, str]]) -> None:
    for name, text in made().items():
        rest = text.removeprefix(MARK)
        assert "<" not in rest, name
        assert ">" not in rest, name
        assert not re.search(r"[`~$]", bare(LINK.sub("]", rest))), name


@pytest.mark.parametrize("made", [written, nasty], ids=["ours", "nasty"])
def test_the_rows_of_a_table_have_as_many_cells_as_its_head(made: Callable[[], dict[str, str]]) -> None:
    for name, text in made().items():
        for lines in tables(text):
            assert {bare(line).count("|") for line in lines} == {lines[0].count("|")}, name


def test_an_act_stands_on_both_its_pages() -> None:
    for entry in book().listed:
        own = written()[f"instruments/{entry.instrument.id}.md"]
        for state, acts in entry.participation.states.items():
            assert f"(../states/{state}.md)" in own
            assert f"(../instruments/{entry.instrument.id}.md)" in written()[f"states/{state}.md"]
            for act in acts:
                days = f"{escape(act.deposited_on or '')}|{escape(act.effective_on or '')}"
                cells = f"|{act.act.value.replace('_', ' ')}|{escape(act.provision or '')}|{days}|"
                assert cells in own
                assert act.act is ActOfState.SIGNATURE or cells in written()[f"states/{state}.md"]


def test_a_page_numbers_a_remark_that_comes_again() -> None:
    act = TreatyAction(ActOfState.ACCESSION, note="the same long remark, which comes again")
    lines = list(pages.table("State", [pages.Row("[A](a.md)", act), pages.Row("[B](b.md)", act)]))
    assert lines[2:] == [
        "|[A](a.md)|accession||||uncertain||see 1|",
        "|[B](b.md)|accession||||uncertain||see 1|",
        "",
        "1. the same long remark, which comes again",
    ]


def test_a_reservation_says_what_it_takes_away() -> None:
    act = TreatyAction(ActOfState.RESERVATION, excludes=Exclusion.ACTS_BEFORE, before=Day.parse("1990-01-01"))
    assert pages.remarks(act) == ("takes away acts before 1990-01-01",)
    assert pages.remarks(evolve(act, before=None)) == ("takes away acts before its own entry into force",)


def test_every_rule_and_every_exclusion_has_its_words() -> None:
    assert set(BINDS) == set(EntryIntoForce)
    assert set(EXCLUDES) == set(Exclusion)


@given(st.text(alphabet=st.sampled_from(sorted({*NASTY, "1", ".", "-", "+", "\n", "é"}))))
def test_what_is_escaped_reads_as_it_was(text: str) -> None:
    line = escape(text)
    assert html.unescape(re.sub(r"\\(.)", r"\1", line)) == " ".join(text.split())
    assert not re.search(r"[\\`*_\[\]|<>&~$]", bare(line))
    assert not re.match(r"#|[-+] |\d+[.)]", line)


def test_an_address_cannot_leave_its_link() -> None:
    assert pages.address("https://a.example/b(c)|d?e=1&f=<g>") == (
        "[official address](https://a.example/b%28c%29%7Cd?e=1&amp;f=%3Cg%3E)"
    )
    assert pages.address("javascript:alert(1)") == "javascript:alert(1)"
