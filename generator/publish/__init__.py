"""Publish: an output tree is brought to what was built, or compared with it."""
