"""The files that travel with the package: the law as data, and the schemas."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).parent

DATA = _PACKAGE / "data"
"""The folder of the law as data."""

SCHEMAS = _PACKAGE / "schemas" if (_PACKAGE / "schemas").is_dir() else _PACKAGE.parents[1] / "schemas"
"""The folder of the JSON Schemas: inside an installed package, at the top of a checkout."""


@cache
def read_data(path: str) -> Any:
    """A JSON file of the data folder by its relative path, read once; treat it as read-only."""
    return json.loads((DATA / path).read_bytes())


@cache
def read_schema(kind: str) -> Any:
    """The JSON Schema of a document kind, read once; treat it as read-only."""
    return json.loads((SCHEMAS / f"{kind}.schema.json").read_bytes())
