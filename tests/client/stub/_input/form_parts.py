"""A stand-in for the files of a form."""


class FormFile:
    """A file of a form."""

    def __init__(self, source: object, filename: str = "", content_type: str = "") -> None:
        self.source = source
        self.filename = filename
        self.content_type = content_type
