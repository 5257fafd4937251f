"""Render: a plan of rows in, a set of files out."""

from __future__ import annotations

from pathlib import Path

import jinja2

from ..checkout import unify_line_ends
from .filters import FILTERS
from .row import Row


class TemplateError(Exception):
    """A template that cannot be read or rendered; names the template and the line."""


class Renderer:
    """Renders the rows of a plan from one folder of templates."""

    def __init__(self, templates: Path) -> None:
        self.templates = templates
        self.environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(templates),
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            autoescape=False,  # noqa: S701  # escaping is per place: see `filters`
        )
        self.environment.filters.clear()
        self.environment.filters.update(FILTERS)
        self.environment.globals.clear()

    def render(self, row: Row) -> bytes:
        """The bytes of one file.

        Raises:
            TemplateError: when the template is missing or wrong.
        """
        if row.view is None:
            try:
                return unify_line_ends((self.templates / row.template).read_bytes())
            except OSError as error:
                raise TemplateError(f"{row.template}: {error.strerror}") from None
        try:
            return self.environment.get_template(row.template).render(view=row.view).encode()
        except jinja2.TemplateNotFound:
            raise TemplateError(f"{row.template}: there is no such template") from None
        except jinja2.TemplateSyntaxError as error:
            raise TemplateError(f"{row.template}:{error.lineno}: {error.message}") from None
        except jinja2.UndefinedError as error:
            raise TemplateError(f"{row.template}: {error.message}") from None
