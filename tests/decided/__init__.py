"""Decided cases: the library held against what courts and committees answered."""
