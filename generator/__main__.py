"""`python -m callsheet` is `callsheet`."""

from .cli import main

main()
