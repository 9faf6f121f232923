"""Writes the states of ``data/states.json`` from CLDR, keeping the former states that are recorded there.

Run ``python -m tasks.states`` with babel installed (the extra ``build``). Codes are ISO 3166-1 alpha-3; ``XKX``
stands for Kosovo, without prejudice to its status.
"""

from __future__ import annotations

import json

from babel import Locale
from babel.core import get_global

from accountability.resources import DATA

NO_STATES = frozenset("AN EU EZ UN QO ZZ XA XB SU YU CS DD NT FX ZR TP BU YD AC CP DG TA".split())  # noqa: SIM905 (two lines, not twenty)
"""Codes of CLDR that are groups, reserved, or states that are no more."""


def territories() -> dict[str, str]:
    """The code that CLDR has for each state and territory, by our code."""
    names = Locale("en").territories
    found = {"XKX": "XK"}
    for code, meant in get_global("territory_aliases").items():
        alpha3 = len(code) == 3 and code.isalpha() and code not in ("XKK", "FXX")
        if alpha3 and len(meant) == 1 and meant[0] in names and meant[0] not in NO_STATES:
            found[code] = meant[0]
    return dict(sorted(found.items()))


def states() -> list[dict[str, str]]:
    """Code and English name of each state and territory, by code."""
    names = Locale("en").territories
    return [{"code": code, "name": names[territory]} for code, territory in territories().items()]


def text() -> str:
    """The file as it stands on disk."""
    path = DATA / "states.json"
    kept = json.loads(path.read_text(encoding="utf-8"))
    codes = {state["code"] for state in kept["former"]}
    value = {
        "document": "states",
        "source": "ISO 3166-1 alpha-3 codes and English names of Unicode CLDR; generated",
        "states": [state for state in states() if state["code"] not in codes],
        "former": kept["former"],
        "organisations": kept["organisations"],
    }
    return json.dumps(value, indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    (DATA / "states.json").write_text(text(), encoding="utf-8")
