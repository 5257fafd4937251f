"""Inside the client: flows that say what to send, drivers that carry them out, and what is read from replies."""
