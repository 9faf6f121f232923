"""What can go wrong, as exceptions whose messages say what to do.

::

    ValueError
    ├── DocumentError       a document cannot be used: every problem found in it
    │   └── LawError        the same, for a file of the law as data
    ├── ImpossibleOrder     an event of a proceeding cannot be where it is (``absentia.lifecycle``)
    └── DocketError         a docket cannot be used, or does not take what it was given (``tracking``)
    KeyError
    ├── UnknownName         no such mechanism, state, instrument, fact or presumption
    └── AmbiguousAvenue     a mechanism id that leads to several opponents (``model.avenue``)
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from attrs import frozen


@frozen
class Problem:
    """One thing that is wrong with a document."""

    pointer: str
    """Where: a JSON pointer (RFC 6901); empty for the whole document."""
    message: str
    """What was expected, what was found, and what to do."""

    def __str__(self) -> str:
        return f"at {self.pointer or 'the top'}: {self.message}"


class DocumentError(ValueError):
    """A document cannot be used. ``problems`` holds everything that is wrong with it, not only the first."""

    def __init__(self, document: str, problems: Iterable[Problem]) -> None:
        self.document = document
        self.problems = tuple(problems)
        super().__init__(document, self.problems)

    def __str__(self) -> str:
        if len(self.problems) == 1:
            return f"{self.document}: {self.problems[0]}"
        lines = "".join(f"\n  {problem}" for problem in self.problems)
        return f"{self.document}: {len(self.problems)} problems{lines}"


class LawError(DocumentError):
    """A file of the law as data cannot be used."""


class UnknownName(KeyError):
    """No such name; the message offers the nearest."""

    def __init__(self, what: str, name: str, known: Iterable[str]) -> None:
        self.what, self.name = what, name
        super().__init__(f"no {what} is called {name!r}{suggestion(name, known)}")

    def __str__(self) -> str:
        return str(self.args[0])


def suggestion(name: str, known: Iterable[str]) -> str:
    """`` (did you mean ...?)`` with the nearest known name, or nothing."""
    names = {entry.casefold(): entry for entry in sorted(known)}
    near = get_close_matches(name.casefold(), names, n=1, cutoff=0.6)
    return f"; did you mean {names[near[0]]!r}?" if near else ""
