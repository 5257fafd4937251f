"""`python -m` with this package runs its command."""

from __future__ import annotations

from .cli import main

main()
