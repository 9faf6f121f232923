"""The engine: compiles the requirements of a mechanism into a graph, and weighs them on a row of a case.

A requirement declares what it reads as the parameters of its rule function, as a test names its fixtures; a
derived fact does the same. Positional parameters are facts, keyword-only ones are settings that the law's data
supply. The graph is compiled once for each mechanism and head of jurisdiction; a name that nothing supplies
fails there, never while a case is weighed.

A rule is a plain function of ``bool`` and enumerations. What is unknown, the engine tries out: where every
completion of the unknowns gives the same result that is the result, otherwise it is unknown. A rule whose
parameters are ``Truth`` is three-valued by hand.
"""

from __future__ import annotations

from accountability.engine.columns import weigh_columns
from accountability.engine.compiling import Compiled, CompiledTest, compile_requirement
from accountability.engine.table import Rule, Table
from accountability.engine.weighing import Missing, Weighed, decide, weigh

__all__ = [
    "Compiled",
    "CompiledTest",
    "Missing",
    "Rule",
    "Table",
    "Weighed",
    "compile_requirement",
    "decide",
    "weigh",
    "weigh_columns",
]
