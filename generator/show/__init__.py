"""Show: what calls of a model need, for the terminal."""
