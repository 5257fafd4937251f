"""The calls, grouped: one module per resource, one per family."""
