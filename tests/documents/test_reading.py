"""Bad input on its way in: every refusal is one message that says what to do."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest

from accountability import DocumentError, load_case
from accountability.documents import MAX_BYTES, MAX_DEPTH, parse_json, read_json

from .samples import MINSK


def refusal(data: bytes) -> str:
    with pytest.raises(DocumentError) as refused:
        parse_json("some.json", data)
    (problem,) = refused.value.problems
    assert problem.pointer == ""
    assert str(refused.value) == f"some.json: at the top: {problem.message}"
    return problem.message


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the document is empty; expected a JSON object"),
        (b" \n\t", "the document is empty; expected a JSON object"),
        (b"a case", "not JSON at line 1, column 1: Expecting value"),
        (b'{"id":\n "x",}', "not JSON at line 2, column 6"),
        (b"{'id': 'x'}", "not JSON at line 1, column 2"),
        (b"{} {}", "not JSON at line 1, column 4: Extra data"),
        (b'{"id": "a\nb"}', "not JSON at line 1, column 10: Invalid control character"),
        (b"\xff\xfe{\x00", "not UTF-8 at byte 0; save the document as UTF-8"),
        (b'{"id": "\xc3("}', "not UTF-8 at byte 8; save the document as UTF-8"),
        (b'{"id": "\xed\xa0\x80"}', "not UTF-8 at byte 8; save the document as UTF-8"),
        (b'{"id": NaN}', "NaN is not JSON; leave the field out when a number is not known"),
        (b'{"id": -Infinity}', "-Infinity is not JSON"),
        (b'{"id": 1, "acts": 2, "id": 3}', "the key 'id' stands twice in one object; keep one of them"),
        (b'{"acts": [{"a": {}, "a": {}}]}', "the key 'a' stands twice"),
        (b'{"a": "\\ud800", "\\ud800": 1, "\\ud800": 2}', "the key '\\ud800' stands twice"),
        (b'{"id": ' + b"9" * 5000 + b"}", "a number in it is too long to read; write numbers of ordinary length"),
        (b"[" * 5000 + b"]" * 5000, "nested too deeply; 64 levels are the limit"),
        (b'{"a":' * 5000 + b"1" + b"}" * 5000, "nested too deeply; 64 levels are the limit"),
        (b"[" * 100_000, "nested too deeply; 64 levels are the limit"),
    ],
)
def test_refused(data: bytes, message: str) -> None:
    assert message in refusal(data)


def test_nesting_up_to_the_limit() -> None:
    assert "nested too deeply" in refusal(b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1))
    assert parse_json("some.json", b"[" * (MAX_DEPTH - 1) + b"]" * (MAX_DEPTH - 1)) is not None


def test_a_byte_order_mark_is_no_harm() -> None:
    assert parse_json("some.json", b'\xef\xbb\xbf{"id": "x"}') == {"id": "x"}


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="this is a folder; name a JSON file in it"):
        load_case(tmp_path)


def test_a_file_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"none\.json: at the top: there is no such file; check the path"):
        load_case(tmp_path / "none.json")


@pytest.mark.parametrize("path", ["a\x00b", "x" * 5000], ids=["with a NUL", "too long"])
def test_a_path_that_cannot_be_used(path: str) -> None:
    with pytest.raises(DocumentError, match="it cannot be read: "):
        load_case(path)


def test_a_path_through_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(DocumentError, match="it cannot be read: Not a directory"):
        load_case(tmp_path / "file" / "case.json")


def test_a_file_over_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "large.json"
    path.touch()
    os.truncate(path, 200 * 1024 * 1024)
    with pytest.raises(DocumentError, match="it is larger than 16 MB, the limit for a document; split it"):
        load_case(path)


def test_a_file_of_just_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "large.json"
    path.write_bytes(b"{}".ljust(MAX_BYTES))
    assert read_json(path) == (str(path), {})


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(MINSK.read_bytes())))
    assert load_case("-") == load_case(MINSK) == load_case(str(MINSK))


def test_standard_input_over_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b" " * (MAX_BYTES + 1))))
    with pytest.raises(DocumentError, match="standard input: at the top: it is larger than 16 MB"):
        load_case("-")


def test_odd_but_legal_texts_are_read_as_they_are(tmp_path: Path) -> None:
    odd = 'lone \ud800, bell \x07, red \x1b[31m, reversed \u202e, NUL \x00, "quoted"'
    value = json.loads(MINSK.read_bytes()) | {"title": odd}
    path = tmp_path / "odd.json"
    path.write_text(json.dumps(value), encoding="ascii")
    assert load_case(path).title == odd
