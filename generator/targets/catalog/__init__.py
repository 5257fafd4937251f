"""catalog.json: the resolved contract as plain data."""
