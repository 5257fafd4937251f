"""Probe: requests derived from the Contract, and the validator itself to try them on."""
