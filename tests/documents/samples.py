"""One sound document of each kind and more, as plain JSON, for tests that break them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

from accountability import encode, load_case, map_case
from accountability.resources import DATA

ROOT = Path(__file__).parents[2]
MINSK = ROOT / "examples" / "cases" / "minsk-2020-torture.json"
ON = "2026-11-22"

FULL_CASE: dict[str, Any] = {
    "document": "case",
    "id": "full",
    "persons": [
        {
            "id": "victim",
            "nationalities": [{"state": "BLR", "when": "1990/.."}],
            "residences": [{"state": "LTU"}],
            "presences": [{"state": "LTU", "when": "2026-11-22"}],
            "custodies": [{"state": "BLR", "when": "2020-08-10/2020-08-13"}],
        },
        {"id": "officer", "offices": [{"kind": "military", "state": "BLR", "when": "2019/"}]},
    ],
    "acts": [
        {
            "id": "act",
            "when": "2020-08-10/2020-08-13",
            "violations": ["torture"],
            "victims": ["victim"],
            "suspects": [{"person": "officer", "mode": "perpetration"}],
            "later_conduct": [{"kind": "no_effective_investigation", "when": "2020-09/.."}],
            "elements": [{"state": "BLR", "element": "all"}],
        }
    ],
    "author": {"person": "victim", "role": "victim"},
    "remedies": [{"state": "BLR", "acts": ["act"], "decided_on": "2021-08"}],
    "procedures": [{"mechanism": "wgad", "against": "BLR"}],
    "dispute": {"exists": True, "negotiated": True},
    "prosecutions": [{"state": "LTU", "person": "officer", "status": "investigating"}],
    "referrals": [{"kind": "state_party", "by": "LTU", "on": "2024-09-30"}],
    "notices": [{"state": "BLR", "person": "victim", "kind": "red_notice", "offence": "against_the_state"}],
    "trials": [{"state": "BLR", "person": "victim", "requests": [{"kind": "extradition", "state": "LTU"}]}],
}

PARTICIPATION: dict[str, Any] = {
    "document": "participation",
    "instrument": "cat",
    "sources": {"treaty-collection": {"reference": "UN Treaty Collection, chapter IV-9"}},
    "states": {"BLR": [{"act": "ratification", "deposited_on": "1987-03-13", "sources": ["treaty-collection"]}]},
    "complete": {"day": "2026-01-01", "sources": ["treaty-collection"]},
    "complete_provisions": {"art. 22": {"day": "2026-01-01", "sources": ["treaty-collection"]}},
    "confirmations": [{"state": "BLR", "bound": True, "day": "2026-01-01", "sources": ["treaty-collection"]}],
}
"""A record in which every class of a participation stands at least once."""

SUPPOSITION: dict[str, Any] = {
    "document": "supposition",
    "title": "Belarus accepts article 22 and has not left the Optional Protocol",
    "acts": [
        {
            "state": "BLR",
            "instrument": "cat",
            "action": {"act": "declaration", "provision": "CAT art 22", "effective_on": "2025-01-01"},
        }
    ],
    "without": [{"state": "BLR", "instrument": "iccpr-op1", "action": {"act": "denunciation"}}],
}

PROCEEDING: dict[str, Any] = {
    "document": "proceeding",
    "id": "full",
    "state": "BLR",
    "accused": ["A."],
    "events": [
        {
            "id": "e1",
            "event": "judgment",
            "on": "2024-02-09",
            "sources": [{"reference": "Notice of the court"}],
            "sentences": [{"imprisonment": "P11Y"}],
            "recorded": [{"by": "somebody", "at": "2026-11-22T10:00:00Z"}],
        }
    ],
}
"""A proceeding in which every class stands at least once."""


ABSENCE: dict[str, Any] = {
    "document": "absence",
    "state": "BLR",
    "rule": "limited",
    "conditions": [
        {
            "id": "appeal",
            "title": "There is an appeal",
            "type": "other",
            "kind": "decided",
            "citations": [{"reference": "A code", "checked_on": "2026-11-22"}],
            "tests": [{"id": "open", "rule": "appeal_is_open"}],
            "presumption": {"id": "appeal-exists", "fact": "trial_appeal", "value": True},
        }
    ],
    "counsel": "mandatory",
    "retrial": {"right": "of_right"},
    "citation": {"reference": "A code"},
    "as_of": "2026-11",
    "when_asked": [
        {
            "requirement": {
                "id": "new-trial",
                "title": "A new trial is assured",
                "type": "other",
                "kind": "appraised",
                "citations": [{"reference": "A code", "checked_on": "2026-11-22"}],
            },
            "since": "2005-03-18",
        }
    ],
    "others": [{"text": "A judgment on the file"}],
}
"""Rules of a state in which every class stands at least once."""

TRIAL: dict[str, Any] = {
    "document": "trial",
    "state": "BLR",
    "charges": ["CC art 130"],
    "notice": "posted_or_website",
    "judged_on": "2024-05-20",
    "requests": [{"kind": "extradition", "state": "LTU", "on": "2025-01-10"}],
    "penalty_months": 120,
    "judgment_served": False,
}


def full_case() -> dict[str, Any]:
    """A sound case in which every class of the model stands at least once; a copy to break."""
    return deepcopy(FULL_CASE)


def minsk() -> dict[str, Any]:
    """The first example case; a copy to break."""
    value: dict[str, Any] = json.loads(MINSK.read_bytes())
    return value


@cache
def mapping_text(*, presumptions: bool = True) -> str:
    """The answer on the first example case, as JSON."""
    return json.dumps(encode(map_case(load_case(MINSK), ON, presumptions=presumptions)))


def some_avenues(mapping: dict[str, Any]) -> dict[str, Any]:
    """The same answer with a few avenues of each sort only."""
    kept = ("ccpr-individual", "cat-individual", "wgad", "ecthr", "icc", "eu-ghrsr", "national:LTU", "national:DEU")
    return mapping | {"avenues": [avenue for avenue in mapping["avenues"] if avenue["mechanism"] in kept]}


def data_files() -> list[str]:
    """The files of the law as data, by their path inside the data folder."""
    return sorted(path.relative_to(DATA).as_posix() for path in DATA.rglob("*.json"))


def samples(kind: str) -> Iterator[dict[str, Any]]:
    """Every sound document of a kind that the project holds."""
    if kind == "case":
        yield full_case()
        yield minsk()
    elif kind == "mapping":
        yield some_avenues(json.loads(mapping_text()))
        yield some_avenues(json.loads(mapping_text(presumptions=False)))
    elif kind == "participation":
        yield deepcopy(PARTICIPATION)
        yield from _data(kind)
    elif kind == "supposition":
        yield deepcopy(SUPPOSITION)
    elif kind == "trial":
        yield deepcopy(TRIAL)
    elif kind == "absence":
        yield deepcopy(ABSENCE)
    elif kind == "proceeding":
        yield deepcopy(PROCEEDING)
        yield json.loads((ROOT / "examples" / "proceedings" / "minsk-exile.json").read_bytes())
    elif kind == "proceedings":
        yield {"document": kind, "id": "full", "title": "A set", "proceedings": [_without_kind(PROCEEDING)]}
        yield from _data(kind)
    else:
        yield from _data(kind)


def _without_kind(value: dict[str, Any]) -> dict[str, Any]:
    return deepcopy({key: part for key, part in value.items() if key != "document"})


def _data(kind: str) -> Iterator[dict[str, Any]]:
    for path in data_files():
        value = json.loads((DATA / path).read_bytes())
        if value["document"] == kind:
            yield value
