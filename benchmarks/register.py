"""The register: ``python -m benchmarks.register`` prints what reading it costs, beside decoding its JSON.

The budget: the whole register, ready to be asked, takes at most 150 ms more than the decoding of its files. Acts become
objects when somebody asks for them, so the price of making all of them stands apart. Figures are medians of runs that
take turns on one machine; the ratios are what can be read on another one.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from accountability import Day, Law
from accountability.documents import structure
from accountability.model.treaty import Instrument, Participation
from accountability.resources import DATA

FOLDERS = ("instruments", "participation")
BUDGET_MS = 150.0
STATE, INSTRUMENT, DAY = "BLR", "iccpr-op1", "2023-02-08"


def files() -> list[Path]:
    """The register's files."""
    return sorted(path for folder in FOLDERS for path in (DATA / folder).glob("*.json"))


def milliseconds(works: dict[str, Callable[[], Any]], repeat: int = 9) -> dict[str, float]:
    """The median time of each, after one run that nobody times; they take turns, so that drift meets them alike."""
    found: dict[str, list[float]] = {name: [] for name in works}
    for run in range(repeat + 1):
        for name, work in works.items():
            begin = time.perf_counter()
            work()
            if run:
                found[name].append((time.perf_counter() - begin) * 1000)
    return {name: statistics.median(times) for name, times in found.items()}


def decode() -> list[Any]:
    """The JSON of every file with the standard library, and nothing more."""
    return [json.loads(path.read_bytes()) for path in files()]


def load() -> Law:
    """A new law that has read every file: the instruments as objects, what states did as plain JSON."""
    law = Law.of(())
    for identity in law.instruments():
        law.instrument(identity)
        law.register.states(identity)
    return law


def load_everything() -> int:
    """The same with every act an object, and every timeline of a party and of an optional provision drawn."""
    law, drawn = load(), 0
    for identity in law.instruments():
        optional = law.instrument(identity).optional
        for state in law.register.states(identity):
            for provision in (None, *optional):
                law.timeline(state, identity, provision)
                drawn += 1
    return drawn


def structure_everything() -> int:
    """Every file as an object of the model, from JSON that is decoded."""
    kinds = {"instrument": Instrument, "participation": Participation}
    for value in DECODED:
        structure(kinds[value["document"]], value)
    return len(DECODED)


DECODED = decode()


def files_read(question: Callable[[Law], object]) -> list[str]:
    """The files of law that a new law opens to answer a question, whoever opens them."""
    opened: list[str] = []
    watching = True

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        if watching and event == "open" and str(arguments[0]).startswith(str(DATA)):
            opened.append(Path(arguments[0]).relative_to(DATA).as_posix())

    sys.addaudithook(watch)  # such a hook stays, so it is told to stop
    question(Law.of(()))
    watching = False
    return opened


def one_query() -> dict[str, Any]:
    """One state, one day, one instrument: which files are read, and how long it takes with nothing read before."""

    def ask(law: Law) -> object:
        return law.standing(STATE, INSTRUMENT, Day.parse(DAY)).bound

    read = files_read(ask)
    own = {f"{folder}/{INSTRUMENT}.json" for folder in FOLDERS} | {"states.json"}  # which states are no more
    law = load()
    ask(law)
    return {
        "question": f"{STATE}, {INSTRUMENT}, {DAY}",
        "files read": read,
        "reads its own two files and the list of states, each once, and no other": len(read) == len(own)
        and set(read) == own,
        **{
            f"{name} ms": time
            for name, time in milliseconds({"first": lambda: ask(Law.of(())), "again": lambda: ask(law)}).items()
        },
    }


def register() -> dict[str, Any]:
    """Reading all of it, and making objects of all of it."""
    times = milliseconds({"decode": decode, "load": load, "structure": structure_everything, "draw": load_everything})
    added = times["load"] - times["decode"]
    return {
        "files": len(DECODED),
        "bytes": sum(path.stat().st_size for path in files()),
        "acts": sum(len(acts) for value in DECODED for acts in value.get("states", {}).values()),
        "timelines": load_everything(),
        "json decode ms": times["decode"],
        "law with every file read ms": times["load"],
        "added to the decoding ms": added,
        "within the budget of 150 ms": added <= BUDGET_MS,
        "law over json decode": times["load"] / times["decode"],
        "every file structured ms": times["structure"],
        "every file structured over json decode": times["structure"] / times["decode"],
        "every timeline drawn ms": times["draw"],
        "every timeline drawn over json decode": times["draw"] / times["decode"],
    }


if __name__ == "__main__":
    figures = {"one query": one_query(), "register": register()}  # the query first, while nothing has been read
    print(json.dumps(figures, indent=1, default=str))
