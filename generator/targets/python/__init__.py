"""The generated package: the validator, typed requests, the client and its command."""
