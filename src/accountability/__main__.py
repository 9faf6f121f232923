"""``python -m accountability``: the command line."""

from __future__ import annotations

from accountability.cli import main

if __name__ == "__main__":
    main()
