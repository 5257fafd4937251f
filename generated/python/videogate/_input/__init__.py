"""The forms in which a request may come beside a dict: JSON text, the fields of a web form, a typed request."""
