"""A package assembled for tests: the client as it is made, the rest as stand-ins."""
