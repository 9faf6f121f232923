"""`accountability track`: what a newcomer types, and one clear message for bad input."""

from __future__ import annotations

import builtins
import json
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from click.testing import CliRunner, Result

from accountability import Citation, Day, check, decode
from accountability.absentia.lifecycle import machine
from accountability.absentia.proceeding import Event, Proceeding
from accountability.cli import main
from accountability.resources import DATA
from accountability.tracking import assessing, cli

EXILE = Path(__file__).parents[2] / "examples" / "proceedings" / "minsk-exile.json"
AT = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)
Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """A command on a docket of its own, at a time of its own."""
    monkeypatch.setattr(cli, "_now", lambda: AT)
    monkeypatch.setattr(cli, "_today", lambda: Day.parse("2026-11-22"))
    environment = {"ACCOUNTABILITY_DOCKET": str(tmp_path / "docket.sqlite"), "ACCOUNTABILITY_BY": "me"}

    def ran(*args: str) -> Result:
        return CliRunner().invoke(main, ["track", *args], env=environment)

    return ran


@pytest.fixture
def said(run: Run) -> Callable[..., str]:
    """What a command that succeeds writes."""

    def ran(*args: str) -> str:
        result = run(*args)
        assert (result.exit_code, result.stderr) == (0, ""), result.output
        return result.stdout

    return ran


@pytest.fixture
def refused(run: Run) -> Callable[..., str]:
    """The message of a command that fails as it should."""

    def ran(*args: str) -> str:
        result = run(*args)
        assert isinstance(result.exception, SystemExit), result.exception
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.count("Error: ") == 1
        assert "Traceback" not in result.stderr
        return result.stderr.partition("Error: ")[2].rstrip("\n")

    return ran


def opened(said: Callable[..., str]) -> None:
    said("open", "p", "--state", "BLR", "--accused", "A.", "--charge", "CC art 361")
    said("record", "p", "judgment", "--on", "2024-02-09", "--source", "Notice", "--url", "https://court.example/1")


def test_a_proceeding_from_opening_to_what_is_due(said: Callable[..., str], tmp_path: Path) -> None:
    assert said("open", "p", "--state", "POL", "--accused", "A.").startswith("opened p in ")
    recorded = said("record", "p", "judgment", "--on", "2026-10-09", "--source", "Notice", "--fact", "counsel=chosen")
    assert recorded == "recorded e1 of p: judgment on 2026-10-09\n"
    said("record", "p", "upheld", "--on", "2026-11", "--source", "Court", "--confidence", "verified")
    said("record", "p", "judgment", "--on", "2026-10-08", "--source", "Paper", "--claim")
    shown = said("show", "p")
    assert "The case: Conviction final" in shown
    assert "Sources disagree on 'Conviction at first instance': 2026-10-09 (e1: Notice [uncertain]) against" in shown
    assert "fact: counsel = chosen" in shown
    assert said("show") == "p: POL against A.: The case: Conviction final\n"
    told = said("timeline", "p")
    assert told.index("(e3)") < told.index("(e1)") < told.index("(e2)")
    assert "recorded by me, 2026-11-22T10:30:00Z" in told
    assert said("due", "--within", "60d") == "Nothing is due as of 2026-11-22, as far as events are recorded.\n"
    due = said("due", "p", "--within", "6m")
    assert due.startswith("2027-03-01 to 2027-03-30  Apply to the European Court of Human Rights [p]")
    assert json.loads(said("due", "--within", "6m", "--format", "json"))[0]["earliest"] == "2027-03-01"
    assert said("due", "--on", "2028-01-01", "--within", "60d").startswith("Nothing is due")
    assert "(passed)" in said("due", "--on", "2028-01-01", "--all")


def test_a_correction_keeps_what_it_corrects(said: Callable[..., str]) -> None:
    opened(said)
    said("record", "p", "judgment", "--on", "2024-02-12", "--source", "Copy of the judgment", "--corrects", "e1")
    told = said("timeline", "p")
    assert "2024-02-09  Conviction at first instance (e1) [corrected by e2]" in told
    assert "2024-02-12  Conviction at first instance (e2, corrects e1)\n" in told
    said("record", "p", "judgment", "--source", "Court", "--corrects", "e2", "--withdrawn")
    assert "Nothing is recorded yet." in said("show", "p")


def test_export_and_import(said: Callable[..., str], tmp_path: Path) -> None:
    opened(said)
    value = json.loads(said("export"))
    assert check("proceeding", value) == []
    assert value["events"][0]["recorded"] == [{"by": "me", "at": "2026-11-22T10:30:00Z"}]
    path = tmp_path / "p.json"
    assert said("export", "p", "--output", str(path)) == f"wrote {path}\n"
    assert "added 0 proceedings and 0 events" in said("import", str(path))
    there = said("--docket", str(tmp_path / "other.sqlite"), "import", str(path), str(EXILE), "--by", "you")
    assert "added 2 proceedings and 18 events" in there
    whole = json.loads(said("--docket", str(tmp_path / "other.sqlite"), "export"))
    assert check("proceedings", whole) == []
    assert said("export", "--format", "csv").startswith('\ufeff"proceeding","state"')
    assert said("export", "--format", "ics").startswith("BEGIN:VCALENDAR")


def test_the_example_has_its_deadlines(said: Callable[..., str]) -> None:
    said("import", str(EXILE))
    due = said("due", "minsk-exile", "--all")
    for day in (
        "2024-02-19 to 2024-02-22  Appeal against the conviction",
        "2024-09-21  Apply to the European Court of Human Rights [minsk-exile] (passed, does not apply)",
        "2029-05-21  Write to the Human Rights Committee [minsk-exile] (does not apply)",
        "2026-12-05  Decision of the Commission on correction or deletion",
    ):
        assert day in due
    shown = said("show", "minsk-exile")
    assert "Property: Property sold" in shown
    assert "Extradition or surrender (POL): Arrested with a view to extradition" in shown


@pytest.mark.parametrize("path", sorted((DATA / "absentia").glob("b*.json")), ids=lambda path: path.stem)
def test_sets_of_public_facts_are_imported_and_counted(said: Callable[..., str], path: Path) -> None:
    assert "0 were there already" in said("import", str(path))
    assert "What others counted:" in said("statistics", str(path))
    assert "What others counted:" not in said("statistics")
    assert len(said("show").splitlines()) == len(json.loads(path.read_bytes())["proceedings"])


def test_help_tells_a_newcomer_what_to_do(run: Run, said: Callable[..., str]) -> None:
    text = said("--help")
    assert "accountability track open exile-1 --state BLR" in text
    for name in ("open", "record", "show", "timeline", "due", "assess", "import", "export"):
        assert f"\n  {name} " in text
        assert said(name, "--help").startswith(f"Usage: main track {name}")
    kinds = said("events")
    assert "  judgment: Conviction at first instance, by court; proof: judgment with its reasons" in kinds
    opened(said)
    after = said("events", "--after", "p")
    assert "  appeal_lodged_by_counsel:" in after
    assert "  trial_opened:" not in after


RECORD = ("record", "p", "upheld", "--source", "S")


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("record", "p", "upheldd", "--source", "S"), "did you mean 'upheld'?"),
        (("record", "q", "upheld", "--source", "S"), "no proceeding of this docket is called 'q'"),
        (("record", "p", "upheld"), "Missing option '--source'"),
        (("record", "p", "upheld", "--source", " "), "a source is empty; say where the event is known from"),
        ((*RECORD, "--on", "2024-13-01"), "'2024-13-01' is not in the calendar"),
        ((*RECORD, "--on", "yesterday"), "'yesterday' is not a day; write 2020-08-09"),
        ((*RECORD, "--on", "2026-11-24"), "2026-11-24 has not come yet on 2026-11-23; record what has happened"),
        ((*RECORD, "--url", "a", "--url", "b"), "there are more addresses than sources"),
        ((*RECORD, "--fact", "notice"), "'notice' is not an answer; write a name and a value"),
        ((*RECORD, "--corrects", "e7"), "no event 'e7' is recorded that this could correct"),
        ((*RECORD, "--on", "2024-01-01"), "it follows"),
        (("record", "p", "sent_back", "--source", "S"), "(--corrects, --claim). Nothing was recorded."),
        (("open", "p", "--state", "BLR", "--accused", "A."), "the docket holds a proceeding 'p' already"),
        (("open", "r", "--state", "Belarus", "--accused", "A."), "'Belarus' is not an ISO 3166-1 alpha-3 state code"),
        (("open", "a b", "--state", "BLR", "--accused", "A."), "at /id: 'a b' is not written as expected"),
        (("show", "r"), "no proceeding of this docket is called 'r'"),
        (("due", "--within", "soon"), "'soon' is not a length of time; write 60d, 8w, 3m or 1y"),
        (("due", "--on", "2026"), "'2026' is not one day"),
        (("import", "none.json"), "there is no such file"),
        (("import", str(DATA / "states.json")), "this is a document of the kind 'states'; expected 'proceeding'"),
        (("export", "--output", "/none/x.json"), "the answer could not be written: No such file or directory"),
        (("--docket", "/none/docket.sqlite", "show"), "there is no docket; open a proceeding to make one"),
        (("statistics", str(EXILE)), "this is a document of the kind 'proceeding'; expected 'proceedings'"),
    ],
)
def test_bad_input(said: Callable[..., str], refused: Callable[..., str], args: tuple[str, ...], message: str) -> None:
    opened(said)
    before = said("export")
    assert message in refused(*args)
    assert said("export") == before


def test_names_are_made_safe_for_a_terminal(said: Callable[..., str], refused: Callable[..., str]) -> None:
    said("open", "p", "--state", "BLR", "--accused", "A\x1b[31m.\nB")
    assert "A\\x1b[31m.\\nB" in said("show", "p")
    assert "\\x1b" in refused("record", "\x1b[31m", "judgment", "--source", "S")


def test_an_export_never_takes_the_place_of_the_docket(
    said: Callable[..., str], refused: Callable[..., str], tmp_path: Path
) -> None:
    opened(said)
    place = tmp_path / "docket.sqlite"
    before = place.read_bytes()
    assert "is the docket itself" in refused("export", "--output", str(tmp_path / "." / "docket.sqlite"))
    assert place.read_bytes() == before


def test_a_docket_of_a_newer_version(said: Callable[..., str], refused: Callable[..., str], tmp_path: Path) -> None:
    opened(said)
    with closing(sqlite3.connect(tmp_path / "docket.sqlite")) as connection, connection:
        connection.execute("UPDATE docket SET version = 99")
    assert "written by a newer version of this library (docket version 99" in refused("show")


def test_without_the_extra_the_command_says_what_to_install(
    run: Run, refused: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def without(name: str, *args: Any, **options: Any) -> Any:
        if name.partition(".")[0] in ("sqlalchemy", "icalendar"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return real(name, *args, **options)

    for name in [name for name in sys.modules if name.startswith("accountability.tracking.docket")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(builtins, "__import__", without)
    message = refused("show")
    assert message.startswith("this needs sqlalchemy, which is not installed; install the extra `tracking`:")
    assert run("--help").exit_code == 0
    assert run("events").exit_code == 0


def test_assess_lists_what_to_secure_and_asks_the_standards_where_there_are_any(
    said: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(said)

    class Weighed:
        def explain(self) -> str:
            return "article 14(3)(d): breached"

    monkeypatch.setattr(assessing, "assessor", lambda: lambda *_: [Weighed()])
    text = said("assess", "p")
    assert "  Summons published: dated capture of the publication" in text
    assert text.endswith("article 14(3)(d): breached\n")
    monkeypatch.setattr(assessing, "assessor", lambda: None)
    assert "The standards are not part of this version" in said("assess", "p")


def test_what_events_tell_the_standards_and_a_recorded_fact_before_it() -> None:
    exile = decode(Proceeding, json.loads(EXILE.read_bytes()))
    told = assessing.answers(exile, machine().read(exile))
    assert told == {
        "proceeding": "criminal",
        "in_absentia": True,
        "tried_in_presence": False,
        "trial_date": "2024-01-22",
        "final": "2024-05-21",
        "confiscation": "executed",
        "travel_document_effect": True,
        "penalty_years": 11,
        "notice": "posted_or_website",
        "counsel": "appointed_no_contact",
        "judgment_published": "short_notice",
    }
    note = Event(
        "e99", "fact_recorded", (Citation("S"),), facts={"confiscation": "none", "retrial_deadline_days": "10"}
    )
    more = evolve(exile, events=(*exile.events, note))
    told = assessing.answers(more, machine().read(more))
    assert (told["confiscation"], told["retrial_deadline_days"]) == ("none", 10)


def test_a_disk_that_takes_no_more_keeps_what_was_acknowledged(said: Callable[..., str], tmp_path: Path) -> None:
    """The same from outside: the kernel refuses to let the file grow."""
    opened(said)
    path = tmp_path / "docket.sqlite"
    limit = path.stat().st_size

    def no_growth() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    command = [sys.executable, "-m", "accountability", "track", "--docket", str(path), "record", "p", "upheld"]
    done = subprocess.run(
        [*command, "--source", "S", "--on", "2024-05-21", "--by", "me", "--note", "x" * (limit + 50_000)],
        preexec_fn=no_growth,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "this entry was not recorded, all earlier ones are there" in done.stderr
    assert "Traceback" not in done.stderr
    assert [event["id"] for event in json.loads(said("export"))["events"]] == ["e1"]
    said("record", "p", "upheld", "--source", "S", "--on", "2024-05-21")
