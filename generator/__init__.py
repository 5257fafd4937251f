"""Callsheet: one YAML catalog of an API's models and modes, and everything that follows from it."""

__version__ = "0.1.0"
