"""Checks that reason: whether what a catalog says can be kept, can matter, and agrees with itself."""
