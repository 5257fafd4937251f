"""Checks: is the catalog consistent? One small function a rule, each with a stable code; all speak at once."""
