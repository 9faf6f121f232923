"""A data pack: law as data, laid out like the library's own, found through an entry point."""

from pathlib import Path

DATA = Path(__file__).parent / "data"
"""The folder that the entry point names."""
