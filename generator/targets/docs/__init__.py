"""The docs: Markdown for integrators, in every language of the catalog."""
