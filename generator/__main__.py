"""`python -m generator` is `callsheet`."""

from generator.cli import main

main()
