"""The client: the calls of each resource, and one method a variant, over the copied runtime."""
