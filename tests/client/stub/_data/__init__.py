"""The room of the data, with a stand-in."""
