"""From a file or standard input to plain JSON, refusing what is not JSON with a message for people."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from accountability.errors import DocumentError, Problem

MAX_BYTES = 16 * 1024 * 1024
"""Larger documents are refused: no case is that large, and reading one would stop a service."""

MAX_DEPTH = 64
"""Deeper nesting is refused."""


def read_json(source: str | Path) -> tuple[str, Any]:
    """The name and the JSON of a document; ``-`` is standard input. Raises ``DocumentError``."""
    name = "standard input" if str(source) == "-" else str(source)
    return name, parse_json(name, _read(name, source))


def parse_json(name: str, data: bytes) -> Any:
    """The JSON in some bytes. Raises ``DocumentError`` for what is no JSON, or is dangerous."""

    def refuse(message: str, pointer: str = "") -> DocumentError:
        return DocumentError(name, [Problem(pointer, message)])

    def no_constant(constant: str) -> None:
        raise refuse(f"{constant} is not JSON; leave the field out when a number is not known")

    def no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        value: dict[str, Any] = {}
        for key, part in pairs:
            if key in value:
                raise refuse(f"the key {key!r} stands twice in one object; keep one of them")
            value[key] = part
        return value

    if not data.strip():
        raise refuse("the document is empty; expected a JSON object")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise refuse(f"not UTF-8 at byte {error.start}; save the document as UTF-8") from None
    try:
        value = json.loads(text, parse_constant=no_constant, object_pairs_hook=no_duplicates)
    except json.JSONDecodeError as error:
        raise refuse(f"not JSON at line {error.lineno}, column {error.colno}: {error.msg}") from None
    except RecursionError:
        raise refuse(f"nested too deeply; {MAX_DEPTH} levels are the limit") from None
    except DocumentError:
        raise
    except ValueError:
        raise refuse("a number in it is too long to read; write numbers of ordinary length") from None
    if _too_deep(value):
        raise refuse(f"nested too deeply; {MAX_DEPTH} levels are the limit")
    return value


def _read(name: str, source: str | Path) -> bytes:
    def refuse(message: str) -> DocumentError:
        return DocumentError(name, [Problem("", message)])

    if str(source) == "-":
        if sys.stdin is None:
            raise refuse("there is no standard input; name a file")
        data = sys.stdin.buffer.read(MAX_BYTES + 1)
    else:
        try:
            with Path(source).open("rb") as file:
                data = file.read(MAX_BYTES + 1)
        except FileNotFoundError:
            raise refuse("there is no such file; check the path") from None
        except IsADirectoryError:
            raise refuse("this is a folder; name a JSON file in it") from None
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else "the path cannot be used"
            raise refuse(f"it cannot be read: {reason}") from None
    if len(data) > MAX_BYTES:
        raise refuse(f"it is larger than {MAX_BYTES // 1024 // 1024} MB, the limit for a document; split it")
    return data


def _too_deep(value: Any) -> bool:
    level = [value]
    for _ in range(MAX_DEPTH):
        level = [
            child
            for parent in level
            if isinstance(parent, dict | list)
            for child in (parent.values() if isinstance(parent, dict) else parent)
        ]
        if not level:
            return False
    return True
