"""How answers on decided cases compare with what was decided.

    python tests/decided/score.py PREDICTIONS FILE

On an open (or partly open) record a failed requirement is the wrong way, and a requirement of the deciding ground's
kind that is met agrees. On a closed record a failed requirement of the deciding ground's kind agrees, and an open
avenue is the wrong way. All else is undetermined. Only records that a rule can decide are counted.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

NATIONAL = {
    "ratione_temporis": {"jurisdiction_temporis", "limitation"},
    "ratione_materiae": {"jurisdiction_materiae"},
    "immunity_personal": {"immunity"},
    "immunity_functional": {"immunity"},
    "presence": {"presence"},
    "suspect_nationality": {"suspect_link"},
    "victim_nationality": {"victim_link"},
    "universal_basis": {"jurisdiction_materiae", "jurisdiction_temporis", "other"},
    "forum_link": {"victim_link", "suspect_link", "jurisdiction_loci", "other"},
    "double_criminality": {"double_criminality"},
    "subsidiarity": {"subsidiarity"},
    "authorisation": {"authorisation"},
    "same_matter": {"same_matter", "no_parallel_procedure"},
    "complementarity": {"subsidiarity"},
    "absence": {"presence"},
    "defendant_kind": {"jurisdiction_personae", "other"},
    "territory_or_nationality": {"jurisdiction_loci"},
}
"""Which kinds of requirement of a national avenue a ground is about."""


def types(record: dict[str, Any], grounds: dict[str, Any], ground: str) -> set[str]:
    """The kinds of requirement that a ground is about."""
    if record["mechanism"].startswith("national:"):
        return NATIONAL.get(ground, set())
    return set(grounds.get(ground, {}).get("requirement_types", []))


def judge(prediction: dict[str, Any], record: dict[str, Any], grounds: dict[str, Any]) -> str:
    """``agree``, ``wrong_way``, ``undetermined`` or ``not_built``."""
    if prediction.get("not_built"):
        return "not_built"
    wanted = set[str]()
    for ground in (record["deciding_ground"], *record.get("other_grounds", [])):
        wanted |= types(record, grounds, ground)
    failed = {entry["type"] for entry in prediction["failed"]}
    met = {entry["type"] for entry in prediction["met"]}
    if record["polarity"] in ("open", "partly"):
        return "wrong_way" if failed else "agree" if met & wanted else "undetermined"
    if failed & wanted:
        return "agree"
    return "wrong_way" if prediction["status"] == "open" else "undetermined"


def main(arguments: Sequence[str] | None = None) -> None:
    """Read answers and records, and print the figures and every answer that does not agree."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("predictions", type=Path)
    parser.add_argument("file", type=Path)
    options = parser.parse_args(arguments)
    document = json.loads(options.file.read_text(encoding="utf-8"))
    answers = {entry["id"]: entry for entry in json.loads(options.predictions.read_text(encoding="utf-8"))}
    records = [record for record in document["records"] if record["decidable"]]
    found = {record["id"]: judge(answers[record["id"]], record, document["grounds"]) for record in records}
    figures = Counter(found.values())
    total = len(records)
    print(f"{total} records that a rule can decide")
    for name in ("agree", "undetermined", "wrong_way", "not_built"):
        print(f"{name:13} {figures[name]:4} {figures[name] / total:6.1%}")
    for record in records:
        verdict = found[record["id"]]
        if verdict != "agree":
            answer = answers[record["id"]]
            failed = ", ".join(entry["requirement"] for entry in answer.get("failed", []))
            unknown = ", ".join(entry["requirement"] for entry in answer.get("unknown", []))
            about = f"{record['mechanism']}, {record['polarity']}, {record['deciding_ground']}"
            print(
                f"{verdict:13} {record['id']} ({about})"
                f" answered {answer.get('status')}; failed: {failed or '-'}; unknown: {unknown or '-'}"
            )


if __name__ == "__main__":
    main()
