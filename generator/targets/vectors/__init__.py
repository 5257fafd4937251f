"""Vectors: requests with the outcome that every implementation of the catalog must give."""
