"""Resolve: from the authored catalog, found consistent, to the Contract."""
