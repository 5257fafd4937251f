"""Words: what is said about a catalog in sentences, in every language that we know."""
