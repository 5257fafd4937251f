"""The room of the real engine, with stand-ins."""
