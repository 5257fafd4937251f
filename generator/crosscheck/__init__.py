"""Crosscheck: the catalog held against a list of models that somebody else publishes."""
