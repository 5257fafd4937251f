"""The catalog: its files read as they are written, each thing with its place."""
