"""Typed requests: one module per family, one class per variant, with canonical names only."""
