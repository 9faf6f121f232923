"""The command line: the same answers from a shell, and one clear message for bad input."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings

from accountability import Case, Mapping, __version__, check, decode, dump
from accountability.cli import main
from tests.documents.samples import MINSK, ON, full_case, mapping_text, minsk
from tests.strategies import cases

CASE = str(MINSK)


def run(*args: str, stdin: bytes | None = None) -> Result:
    """A command as a terminal would see it, colours and all."""
    return CliRunner().invoke(main, args, input=stdin, color=True)


def answered(*args: str, stdin: bytes | None = None) -> str:
    """What a command that succeeds writes."""
    result = run(*args, stdin=stdin)
    assert (result.exit_code, result.stderr) == (0, ""), result.output
    return result.stdout


def refused(*args: str, stdin: bytes | None = None) -> str:
    """The message of a command that fails as it should: on standard error only, fit for a terminal."""
    result = run(*args, stdin=stdin)
    assert isinstance(result.exception, SystemExit), result.exception
    assert (result.exit_code, result.stdout) == (2, "")
    message = result.stderr
    assert message.count("Error: ") == 1
    assert all(char.isprintable() or char == "\n" for char in message)
    return message.partition("Error: ")[2].rstrip("\n")


def written(folder: Path, value: Any) -> str:
    """A document in a file."""
    path = folder / "case.json"
    path.write_bytes(value if isinstance(value, bytes) else json.dumps(value).encode("ascii"))
    return str(path)


COMMANDS = [("map",), ("explain", "wgad"), ("check",), ("facts",)]


def command(words: tuple[str, ...], path: str, *options: str) -> list[str]:
    """A command on a document."""
    return [words[0], path, *words[1:], *options]


def dated(words: tuple[str, ...]) -> list[str]:
    """The day of the question, for the commands that ask for it."""
    return [] if words[0] == "check" else ["--on", ON]


BAD: dict[str, tuple[Any, str]] = {
    "no JSON": (b"a case", "at the top: not JSON at line 1, column 1: Expecting value"),
    "empty": (b"", "at the top: the document is empty; expected a JSON object"),
    "no UTF-8": (b"\xff\xfe{}", "at the top: not UTF-8 at byte 0; save the document as UTF-8"),
    "NaN": (b'{"id": NaN}', "at the top: NaN is not JSON; leave the field out when a number is not known"),
    "a key twice": (b'{"id": 1, "id": 2}', "at the top: the key 'id' stands twice in one object; keep one of them"),
    "an escape in a key": (b'{"\\u001b[31m": 1, "\\u001b[31m": 2}', "the key '\\x1b[31m' stands twice"),
    "nested too deeply": (b"[" * 5000 + b"]" * 5000, "at the top: nested too deeply; 64 levels are the limit"),
    "a huge number": (b"[" + b"9" * 5000 + b"]", "at the top: a number in it is too long to read"),
    "a list": ([], 'at the top: expected an object with "document": "case"'),
    "no such kind": (full_case() | {"document": "cases"}, "at /document: expected 'case', found 'cases'"),
    "an unknown key": (full_case() | {"persns": []}, "at the top: the key 'persns' is not known here; did you mean"),
    "a surrogate as key": (full_case() | {"\ud800": 1}, "at the top: the key '\\ud800' is not known here"),
    "a surrogate as id": (full_case() | {"id": "\ud800"}, "at /id: '\\ud800' is not written as expected"),
    "an unknown person": (full_case() | {"author": {"person": "offcer"}}, "did you mean 'officer'?"),
    "a null that is not last": (full_case() | {"procedures": [None, None]}, "at /procedures/0: null may only be the"),
    "a large number": (full_case() | {"fictional": 10**4000}, "at /fictional: expected true or false, found a number"),
}


@pytest.mark.parametrize("words", COMMANDS, ids=[words[0] for words in COMMANDS])
@pytest.mark.parametrize("name", BAD)
def test_bad_input(tmp_path: Path, words: tuple[str, ...], name: str) -> None:
    value, message = BAD[name]
    path = written(tmp_path, value)
    found = refused(*command(words, path))
    assert found.startswith(f"{path}: ")
    assert message in found
    assert found.count("\n") == 0


@pytest.mark.parametrize(
    ("key", "part", "message"),
    [
        ("violations", ["tortur"], "at /acts/0/violations/0: 'tortur' is not in the list of violations; did you mean "),
        ("when", "2020-02-30", "at /acts/0/when: '2020-02-30' is not in the calendar; check the month and the day"),
        ("when", "2020-08-12/2020-08-09", "ends before it begins; put the earlier day first"),
        ("place", "SUN", "at /acts/0/place: 'SUN' is a former state (Soviet Union, until 1991-12-26); name one of "),
        ("place", "BLX", "at /acts/0/place: 'BLX' is not an ISO 3166-1 alpha-3 state code; did you mean "),
        ("place", "\x1b[31m", "at /acts/0/place: '\\x1b[31m' is not an ISO 3166-1 alpha-3 state code"),
        ("victims", ["victm"], "at /acts/0/victims/0: no person of this case has the id 'victm'; did you mean "),
    ],
)
def test_a_bad_act(tmp_path: Path, key: str, part: Any, message: str) -> None:
    value = full_case()
    value["acts"][0][key] = part
    assert message in refused("map", written(tmp_path, value))


def test_another_kind_of_document() -> None:
    found = refused("map", "-", stdin=mapping_text().encode())
    assert found == "standard input: at /document: this is a document of the kind 'mapping'; expected 'case'"


def test_every_problem_at_once(tmp_path: Path) -> None:
    value = full_case()
    value["acts"][0] |= {"place": "SUN", "when": "2020-02-30"}
    value["persons"].append({"id": "victim"})
    path = written(tmp_path, value)
    first, *lines = refused("check", path).splitlines()
    assert first == f"{path}: 3 problems"
    assert sorted(line.split(":")[0] for line in lines) == [
        "  at /acts/0/place",
        "  at /acts/0/when",
        "  at /persons/2/id",
    ]


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "large.json"
    path.touch()
    os.truncate(path, 200 * 1024 * 1024)
    assert refused("map", str(path)) == (
        f"{path}: at the top: it is larger than 16 MB, the limit for a document; split it"
    )


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (".", "this is a folder; name a JSON file in it"),
        ("none.json", "there is no such file; check the path"),
        ("x" * 5000, "it cannot be read: File name too long"),
        ("\x1b[31m", "there is no such file; check the path"),
        ("\udcff", "there is no such file; check the path"),
    ],
    ids=["a folder", "missing", "too long", "an escape", "no UTF-8"],
)
def test_a_file_that_cannot_be_read(tmp_path: Path, name: str, message: str) -> None:
    assert refused("map", str(tmp_path / name)).endswith(f": at the top: {message}")


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["map", CASE, "--on", "2026"], "'2026' is not one day; write 2026-11-22"),
        (["map", CASE, "--on", "2026-02-30"], "'2026-02-30' is not in the calendar"),
        (["map", CASE, "--on", "\x1b[31m"], "'\\x1b[31m' is not a day; write 2020-08-09"),
        (["map", CASE, "--without", "no-such"], "no presumption is called 'no-such'"),
        (["explain", CASE, "wgd"], "no avenue of this case is called 'wgd'; did you mean 'wgad'?"),
        (["explain", CASE, "wgad", "--against", "BLX"], "no opponent of wgad is called 'BLX'; did you mean 'BLR'?"),
        (["law", "BLRR"], "no state, instrument or topic is called 'BLRR'; did you mean 'BLR'?"),
        (["law", "iccpr-op3"], "no state, instrument or topic is called 'iccpr-op3'; did you mean 'iccpr-op2'?"),
        (["law", "\x1b[31m"], "no state, instrument or topic is called '\\x1b[31m'"),
    ],
)
def test_bad_options(args: list[str], message: str) -> None:
    assert message in refused(*args)


@pytest.mark.parametrize("words", COMMANDS, ids=[words[0] for words in COMMANDS])
@pytest.mark.parametrize("form", ["text", "json"])
def test_standard_input_says_the_same(words: tuple[str, ...], form: str) -> None:
    options = [*dated(words), "--format", form]
    from_file = answered(*command(words, CASE, *options))
    from_stdin = answered(*command(words, "-", *options), stdin=MINSK.read_bytes())
    assert from_file.replace(CASE, "standard input") == from_stdin
    assert from_file.endswith("\n")
    assert not from_file.endswith("\n\n\n")


def test_map_as_json_is_the_mapping() -> None:
    value = json.loads(answered("map", CASE, "--on", ON, "--format", "json"))
    assert value == json.loads(mapping_text())
    assert decode(Mapping, value).on == date(2026, 11, 22)


def test_map_without_presumptions() -> None:
    value = json.loads(answered("map", CASE, "--on", ON, "--no-presumptions", "--format", "json"))
    assert all(avenue["assumes"] == [] for avenue in value["avenues"])
    assert value["presumptions_off"]


def test_map_without_one_presumption() -> None:
    (off, *_) = json.loads(answered("map", CASE, "--on", ON, "--no-presumptions", "--format", "json"))[
        "presumptions_off"
    ]
    value = json.loads(answered("map", CASE, "--on", ON, "--without", off, "--format", "json"))
    assert value["presumptions_off"] == [off]


def test_map_without_a_day_asks_for_today() -> None:
    assert json.loads(answered("map", CASE, "--format", "json"))["on"] >= "2026-11-22"


def test_explain_is_the_avenue() -> None:
    value = json.loads(answered("explain", CASE, "cat-individual", "--on", ON, "--format", "json"))
    whole = json.loads(mapping_text())["avenues"]
    assert value in whole
    assert value["mechanism"] == "cat-individual"
    assert value["findings"][0]["title"] in answered("explain", CASE, "cat-individual", "--on", ON)


def test_explain_an_avenue_against_one_opponent() -> None:
    assert answered("explain", CASE, "wgad", "--against", "BLR", "--on", ON) == answered(
        "explain", CASE, "wgad", "--on", ON
    )


def test_explain_where_the_opponent_must_be_named() -> None:
    value = full_case()
    value["acts"][0]["attributed_to"] = ["BLR", "RUS"]
    found = refused("explain", "-", "wgad", "--on", ON, stdin=json.dumps(value).encode())
    assert found == "'wgad' leads to several opponents (BLR, RUS); ask for ('wgad', opponent)"


def test_check_a_sound_document() -> None:
    assert answered("check", CASE) == f"{CASE}: sound\n"
    assert json.loads(answered("check", CASE, "--format", "json")) == {"document": CASE, "sound": True, "problems": []}
    assert answered("check", "-", stdin=mapping_text().encode()) == "standard input: sound\n"


def test_check_as_json_lists_the_problems() -> None:
    result = run("check", "-", "--format", "json", stdin=json.dumps(full_case() | {"a/b": 1}).encode())
    assert (result.exit_code, result.stderr) == (2, "")
    assert json.loads(result.stdout) == {
        "document": "standard input",
        "sound": False,
        "problems": [{"pointer": "", "message": "the key 'a/b' is not known here"}],
    }


def test_check_a_document_with_an_odd_name(tmp_path: Path) -> None:
    path = tmp_path / "\x1b[31m\udcff.json"
    path.write_bytes(MINSK.read_bytes())
    assert answered("check", str(path)) == f"{tmp_path}/\\x1b[31m\\udcff.json: sound\n"


def test_facts_as_json() -> None:
    value = json.loads(answered("facts", CASE, "--on", ON, "--format", "json"))
    assert (value["case"], value["on"]) == ("minsk-2020-torture", ON)
    text = answered("facts", CASE, "--on", ON)
    assert all(entry["question"] in text for entry in value["open"])


@pytest.mark.parametrize("what", ["BLR", "ltu", "iccpr-op1", "mechanisms"])
def test_law(what: str) -> None:
    assert json.loads(answered("law", what, "--on", "2020-08-09", "--format", "json"))["on"] == "2020-08-09"
    assert answered("law", what, "--on", "2020-08-09").strip()


ODD = "lone \ud800, red \x1b[31m, title \x1b]0;x\x07, reversed \u202e, two\nlines, \x9b31m"


@pytest.mark.parametrize("words", COMMANDS, ids=[words[0] for words in COMMANDS])
@pytest.mark.parametrize("form", ["text", "json"])
def test_odd_but_legal_texts_do_no_harm(words: tuple[str, ...], form: str) -> None:
    value = minsk() | {"title": ODD, "note": ODD}
    for entry in (*value["persons"], *value["acts"], value["remedies"][0]):
        entry["label"] = ODD
    out = answered(*command(words, "-", *dated(words), "--format", form), stdin=json.dumps(value).encode("ascii"))
    assert [char for char in out if not (char.isprintable() or char == "\n")] == []


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(cases())
def test_every_case_is_answered(case: Case) -> None:
    stdin = dump(case).encode("ascii")
    value = json.loads(answered("map", "-", "--on", ON, "--format", "json", stdin=stdin))
    assert check("mapping", value) == []
    out = answered("map", "-", "--on", ON, stdin=stdin) + answered("facts", "-", "--on", ON, stdin=stdin)
    assert all(char.isprintable() or char == "\n" for char in out)


@pytest.mark.parametrize("name", ["map", "explain", "check", "facts", "law"])
def test_help(name: str) -> None:
    assert name in answered("--help")
    assert answered(name, "-h") == answered(name, "--help")
    assert "--format [text|json" in answered(name, "--help")


def test_version() -> None:
    assert answered("--version").split()[-1] == __version__


def test_nothing_is_written_for_an_unknown_command() -> None:
    assert refused("maps") == "No such command 'maps'. Did you mean 'map'?"
