"""A stand-in for the generated index."""

ATTRIBUTES: dict[str, str] = {}
