"""Render: rows of a plan in, bytes of files out."""
