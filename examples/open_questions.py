"""Which questions to put to the client first: those on which most avenues wait.

Run ``python examples/open_questions.py [CASE.json] [DAY]``.
"""

from __future__ import annotations

import sys
from collections import defaultdict

from accountability import load_case, map_case

path = sys.argv[1] if len(sys.argv) > 1 else "examples/cases/minsk-2020-torture.json"
day = sys.argv[2] if len(sys.argv) > 2 else "2026-11-22"

waiting: dict[str, set[str]] = defaultdict(set)
for avenue in map_case(load_case(path), on=day):
    for need in avenue.needs:
        waiting[f"{need.question} [{need.of or 'case'}]"].add(avenue.mechanism.id)

for question, avenues in sorted(waiting.items(), key=lambda item: (-len(item[1]), item[0])):
    print(f"{len(avenues)}  {question}  ({', '.join(sorted(avenues))})")
