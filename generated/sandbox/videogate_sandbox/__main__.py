"""`python -m` with the package's name is its command."""

from .cli import main

if __name__ == "__main__":
    main()
