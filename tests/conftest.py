"""What all tests may use."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from accountability import Law

FEW = ("BEL", "CHE", "DEU", "LTU")
"""Four legal orders whose heads differ: versions in time, links of victims, absent suspects, presence."""


@pytest.fixture(scope="module")
def few_states() -> Iterator[None]:
    """Weigh four states' courts instead of fifty: random cases try what holds for every state alike."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Law, "jurisdictions", lambda _: FEW)
        yield
