"""The rules as Python data: a module for what all families share, and one for each family."""
