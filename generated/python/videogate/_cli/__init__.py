"""The command line, over the client and the catalog; needs the extra `cli`."""
