"""Stand-ins for the requests."""
