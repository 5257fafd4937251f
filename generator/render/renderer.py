"""Render: a plan of rows in, a set of files out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

import jinja2

from ..checkout import unify_line_ends
from .filters import FILTERS
from .row import Row

TEMPLATE = ".j2"


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

    def expand(self, rows: Iterable[Row]) -> tuple[Row, ...]:
        """The rows, with a row for each file in place of one that copies a folder."""
        return tuple(file for row in rows for file in self._files(row))

    def _files(self, row: Row) -> Iterator[Row]:
        if not self._is_folder(row):
            yield row
            return
        for name in self._inside(row):
            if not name.endswith(TEMPLATE):
                yield Row(f"{row.template}/{name}", f"{row.path}/{name}")

    def _is_folder(self, row: Row) -> bool:
        return row.view is None and (self.templates / row.template).is_dir()

    def _inside(self, row: Row) -> Iterator[str]:
        """The files of a folder that the row does not leave out, in an order that no machine decides."""
        folder = self.templates / row.template
        there = (PurePosixPath(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file())
        for path in sorted(there):
            is_ours = not any(p.startswith(".") or p == "__pycache__" for p in path.parts)
            if is_ours and not any(path.is_relative_to(out) for out in row.without):
                yield str(path)

    def check(self, rows: Iterable[Row]) -> None:
        """Hold a whole plan against the folder of templates.

        Raises:
            TemplateError: when a template of a copied folder has no row, or two rows make one file.
        """
        rows = tuple(rows)
        rendered = {row.template for row in rows if row.view is not None}
        for row in filter(self._is_folder, rows):
            for name in self._inside(row):
                template = f"{row.template}/{name}"
                if name.endswith(TEMPLATE) and template not in rendered:
                    raise TemplateError(
                        f"{template}: nothing renders it: give it a row with a view in its target's plan"
                    )
        made: dict[str, str] = {}
        for row in self.expand(rows):
            if row.path in made:
                raise TemplateError(
                    f"{row.template}: {made[row.path]} makes the same file, {row.path}"
                )
            made[row.path] = row.template

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
