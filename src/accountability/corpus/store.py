"""Where the law's files are: the library's own, and data packs that other distributions add."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any, TypeVar

from attrs import field, frozen

from accountability.documents import check, parse_json, structure
from accountability.errors import LawError, Problem, UnknownName
from accountability.resources import DATA

T = TypeVar("T")

ENTRY_POINTS = "accountability.data"
"""The entry point group of data packs; each entry point gives the path of a folder laid out like ``data/``."""

FOLDERS = {
    "instruments": "instrument",
    "participation": "participation",
    "mechanisms": "mechanism",
    "jurisdictions": "jurisdiction",
    "situations": "situation",
    "standards": "standard",
    "absence": "absence",
}
"""The folders that hold one file for each thing, and the document kind of their files."""


@frozen
class Pack:
    """A folder of law as data, laid out like the library's own."""

    name: str
    """The name by which answers say where a fact comes from."""
    path: Path
    own: bool = False
    """Whether it is the library's own, which the tests have validated."""


OWN = Pack("accountability", DATA, own=True)


@frozen(eq=False)
class Store:
    """The files of the library and of its packs, each read once, when somebody asks.

    Raises ``LawError`` when two packs hold a file of the same name, or when a pack's file is unsound.
    """

    packs: tuple[Pack, ...] = (OWN,)
    _files: dict[str, Mapping[str, tuple[Pack, Path]]] = field(factory=dict, init=False, repr=False)
    _raw: dict[Path, Any] = field(factory=dict, init=False, repr=False)
    _objects: dict[Path, Any] = field(factory=dict, init=False, repr=False)

    def files(self, folder: str) -> Mapping[str, tuple[Pack, Path]]:
        """The ids of a folder, each with its pack and its file, in the order of the ids."""
        if folder not in self._files:
            found: dict[str, tuple[Pack, Path]] = {}
            for pack in self.packs:
                for path in (pack.path / folder).glob("*.json"):
                    if path.stem in found:
                        other = found[path.stem][0].name
                        message = f"the data pack {other!r} holds {folder}/{path.stem} already; give yours another id"
                        raise LawError(f"data pack {pack.name!r}", [Problem(f"/{folder}/{path.stem}", message)])
                    found[path.stem] = (pack, path)
            self._files[folder] = dict(sorted(found.items()))
        return self._files[folder]

    def origin(self, folder: str, identity: str) -> str:
        """The name of the pack that holds a file."""
        return self._find(folder, identity)[0].name

    def raw(self, folder: str, identity: str) -> dict[str, Any]:
        """A file as plain JSON, validated if a pack holds it; treat it as read-only."""
        pack, path = self._find(folder, identity)
        if path not in self._raw:
            name = f"data pack {pack.name!r}, {folder}/{path.name}"
            value = parse_json(name, path.read_bytes())
            problems = [] if pack.own else check(FOLDERS[folder], value)
            if not problems and value.get(_KEYS[folder]) != identity:
                problems = [Problem(f"/{_KEYS[folder]}", f"expected {identity!r}, the name of the file")]
            if problems:
                raise LawError(name, problems)
            self._raw[path] = value
        value = self._raw[path]
        return dict(value)

    def record(self, kind: type[T], folder: str, identity: str) -> T:
        """A file as an object of the model."""
        _, path = self._find(folder, identity)
        if path not in self._objects:
            self._objects[path] = structure(kind, deepcopy(self.raw(folder, identity)))
        found: T = self._objects[path]
        return found

    def _find(self, folder: str, identity: str) -> tuple[Pack, Path]:
        files = self.files(folder)
        if identity not in files:
            raise UnknownName(FOLDERS[folder].replace("participation", "instrument"), identity, files)
        return files[identity]


_KEYS = {
    "instruments": "id",
    "participation": "instrument",
    "mechanisms": "id",
    "jurisdictions": "state",
    "situations": "state",
    "standards": "id",
    "absence": "state",
}


@cache
def installed() -> Store:
    """The library's own files and those of every installed data pack."""
    packs = [
        Pack(entry.name, Path(entry.load()))
        for entry in sorted(entry_points(group=ENTRY_POINTS), key=lambda entry: entry.name)
    ]
    return with_packs(packs)


def with_packs(packs: Iterable[Pack]) -> Store:
    """The library's own files and those of the packs named."""
    return Store((OWN, *packs))
