"""The room of the forms that requests come in, with stand-ins."""
