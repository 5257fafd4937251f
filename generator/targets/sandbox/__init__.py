"""The sandbox: the API played on one's own machine."""
