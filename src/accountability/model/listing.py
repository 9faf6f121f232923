"""Lists that say whether they are complete."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, TypeVar

from attrs import frozen

T = TypeVar("T")


@frozen
class Listing(Generic[T]):
    """What is known of a list of facts.

    In a document ``[]`` means none, ``["BLR"]`` Belarus and nothing else, ``["BLR", null]`` Belarus and perhaps
    more; a list that is left out says nothing, and is the same as ``[null]``.
    """

    items: tuple[T, ...] = ()
    complete: bool = False

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    @property
    def recorded(self) -> bool:
        """Whether the list says anything at all."""
        return bool(self.items) or self.complete
