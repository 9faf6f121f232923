"""What the library answers on records of decided cases, from their facts alone.

    python tests/decided/predict.py FILE --format json

FILE holds records, or an object with ``records``; of each only ``id``, ``mechanism``, ``decided_on`` and ``facts``
are read. Each is answered by the law of its own day.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from accountability import Law, map_case
from accountability.errors import DocumentError, UnknownName
from accountability.model.avenue import Avenue, Finding, Status
from accountability.model.mechanism import RequirementKind, RequirementType
from accountability.truth import Truth

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.decided import records  # the folder of the script is not a package when it is run

TYPES = {
    RequirementType.PERSONAE: "jurisdiction_personae",
    RequirementType.MATERIAE: "jurisdiction_materiae",
    RequirementType.TEMPORIS: "jurisdiction_temporis",
    RequirementType.LOCI: "jurisdiction_loci",
    RequirementType.SAME_MATTER: "no_parallel_procedure",
}
INTERNATIONAL = {
    RequirementType.IMMUNITY: "other",
    RequirementType.PRESENCE: "other",
    RequirementType.SUBSIDIARITY: "exhaustion",
}
# A charge comes before the trial, at which presence is asked for.
STAGES = {
    "warrant": "warrant",
    "arrest": "warrant",
    "extradition": "warrant",
    "charge": "warrant",
    "trial": "try",
    "appeal": "try",
    "confirmation_of_charges": "confirm",
}
ORDER = ("investigate", "warrant", "confirm", "try")


def predict(record: dict[str, Any], law: Law) -> dict[str, Any]:
    """The answer on one record."""
    identity, mechanism = record["id"], _mechanism(record)
    if mechanism not in law.mechanisms():
        return {"id": identity, "not_built": True}
    if not record.get("decided_on"):
        return _nothing(identity, "decided_on")
    try:
        mapping = map_case(records.case(record, law), records.on(record), records.law_of(record, law))
    except (DocumentError, UnknownName, ValueError) as error:
        return _nothing(identity, f"a record that can be read: {error}")
    avenues = [mapping[key] for key in mapping.keys if key[0] == mechanism]
    stage = STAGES.get(record["facts"].get("stage") or "", "investigate")
    found = [_answer(avenue, stage) for avenue in avenues]
    order = [Status.OPEN.value, Status.UNDETERMINED.value, Status.CLOSED.value]
    return {"id": identity, "stage": stage} | min(found, key=lambda answer: order.index(answer["status"]))


def _mechanism(record: dict[str, Any]) -> str:
    """The avenue that a record is about; a civil suit in a national court is weighed as one for redress."""
    civil = record["facts"].get("proceeding_kind") == "civil" and record["mechanism"].startswith("national:")
    return "cat-art14-civil" if civil else str(record["mechanism"])


def _nothing(identity: str, need: str) -> dict[str, Any]:
    answer: dict[str, list[str]] = {key: [] for key in ("failed", "unknown", "met", "register_gaps")}
    return {"id": identity, "stage": "investigate", "status": "undetermined", "needs": [need]} | answer


def _answer(avenue: Avenue, stage: str) -> dict[str, Any]:
    """What carries the answer of an avenue: the rows that are nearest to opening it, and all where it is closed."""
    national = avenue.mechanism.id.startswith("national:")
    asked = [finding for finding in avenue.findings if _counts(finding, stage)]
    rows = {row.id: [finding for finding in asked if row.id in finding.rows] for row in avenue.rows}
    failing = {name: sum(finding.value is Truth.NO for finding in found) for name, found in rows.items()}
    open_ = {name: sum(finding.value is not Truth.YES for finding in found) for name, found in rows.items()}
    best = min(((failing[name], open_[name]) for name in rows), default=(0, 0))
    carrying = [name for name in rows if best[0] or (failing[name], open_[name]) == best]
    findings = list({id(finding): finding for name in carrying for finding in rows[name]}.values())
    status = Status.CLOSED if best[0] else Status.UNDETERMINED if best[1] else Status.OPEN
    return {
        "status": status.value,
        "failed": [_entry(finding, national) for finding in findings if finding.value is Truth.NO],
        "unknown": [_entry(finding, national) for finding in findings if finding.value is Truth.UNKNOWN],
        "met": [_entry(finding, national) for finding in findings if finding.value is Truth.YES],
        "needs": sorted({need.fact for need in avenue.needs}),
        "register_gaps": [gap.text for gap in avenue.register_gaps],
    }


def _counts(finding: Finding, stage: str) -> bool:
    if finding.kind is RequirementKind.APPRAISED:
        return False
    return finding.stage is None or ORDER.index(finding.stage) <= ORDER.index(stage)


def _entry(finding: Finding, national: bool) -> dict[str, str]:
    names = TYPES if national else TYPES | INTERNATIONAL
    return {"type": names.get(finding.type, finding.type.value), "requirement": finding.requirement}


def main(arguments: Sequence[str] | None = None) -> None:
    """Read a file of records and print the answers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--format", choices=["json"], default="json")
    options = parser.parse_args(arguments)
    document = json.loads(options.file.read_text(encoding="utf-8"))
    given = document["records"] if isinstance(document, dict) else document
    law = Law()
    stripped = [{key: record.get(key) for key in ("id", "mechanism", "decided_on", "facts")} for record in given]
    print(json.dumps([predict(record, law) for record in stripped], ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
