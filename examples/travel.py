"""What would open if the suspect set foot in a country, and what must be ready beforehand.

Run ``python examples/travel.py [CASE.json] [DAY] [STATE ...]`` with states as ISO 3166-1 alpha-3 codes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from accountability import Truth, Visit, if_seen_in, load_case
from accountability.model.explanation import printable

_STATES = ("CHE", "LTU", "POL", "DEU", "GEO", "TUR", "ARE", "RUS")
_BINDS = {Truth.YES: "must extradite or prosecute", Truth.NO: "not obliged", Truth.UNKNOWN: "perhaps obliged"}


def told(visit: Visit) -> Iterator[str]:
    """One state: what opens, what its authorities must or may do, what blocks it, what to have ready."""
    stages = ", ".join(f"{stage} {status.value}" for stage, status in visit.after.items())
    yield f"{visit.name} ({visit.state}), {visit.suspect} there on {visit.on}: {stages}"
    yield f"  opens by that: {', '.join(visit.opens) or 'nothing that was not open before'}"
    for head in visit.openings:
        may = f"; whether it is used: {head.authorised_by}" if head.authorised_by else "; no discretion is recorded"
        yield f"  open: {head.crime} ({head.offence}) under {head.provision}{may}"
    for duty in visit.duties:
        under = f"{duty.crime} under {duty.treaty} {duty.provision}"
        yield f"  {_BINDS[duty.binds]}: {under}. {duty.text} {duty.reason_text}"
    if visit.must and not visit.openings:
        yield "  The treaty obliges the state; no head of its own law was found that carries a case without more."
    if not visit.must:
        yield "  No treaty surely obliges the state; what its own law opens it may use, and need not."
    yield from (f"  blocks ({finding.requirement}): {finding.text}" for finding in visit.blocks)
    unsettled = {finding.requirement: finding for finding in reversed(visit.unsettled)}
    yield from (f"  not settled ({name}): {finding.text}" for name, finding in unsettled.items())
    yield f"  have ready for {visit.authority}: a file; who may bring it: {', '.join(visit.avenue.initiators)}"
    for need in visit.avenue.needs:
        yield f"  have ready: {need.question} ({need.of or 'case'}; stage {need.stage})"
    for entry in visit.avenue.appraisals:
        yield f"  have ready for {entry.appraised_by}: {entry.text}"
    for reading in visit.avenue.readings:
        yield f"  contested ({reading.requirement}): {reading.text} {reading.gives} ({reading.authority})"


path = sys.argv[1] if len(sys.argv) > 1 else "examples/cases/minsk-2020-torture.json"
day = sys.argv[2] if len(sys.argv) > 2 else "2026-11-22"
visits = if_seen_in(load_case(path), sys.argv[3:] or _STATES, on=day)

for line in dict.fromkeys(f"mind first ({harm.risk}): {harm.avoid}" for one in visits for harm in one.avenue.harm):
    print(printable(line))
for one in visits:
    print()
    for line in told(one):
        print(printable(line))
print()
for line in dict.fromkeys(f"presumed, so check: {entry.text}" for one in visits for entry in one.avenue.assumes):
    print(printable(line))
