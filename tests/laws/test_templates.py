"""Templates print and do not think: Jinja's syntax tree shows what each of them does."""

import dataclasses
import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import jinja2
import pytest
from jinja2 import nodes

from callsheet import pipeline
from callsheet.render.filters import FILTERS
from callsheet.render.renderer import Renderer
from callsheet.render.row import Row
from tests.laws.conftest import ROOT

TEMPLATES = ROOT / "templates"
OURS = sorted(path.relative_to(TEMPLATES) for path in TEMPLATES.rglob("*.j2"))
FIRST_LINE = re.compile(r"\{# view: ([a-z_]+(?:\.[a-z_]+)*)\.([A-Z][A-Za-z]*) #\}")

# What a template is made of, and nothing else.
PLAIN = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.Getitem,
    nodes.Const,
    nodes.Filter,
    nodes.For,
    nodes.If,
    nodes.Tuple,  # targets of a loop: `for name, value in …`
    nodes.Not,
)


def tree_of(template: str) -> nodes.Template:
    """Give the syntax tree of a template's text."""
    return jinja2.Environment(autoescape=True).parse(template)


def thoughts(tree: nodes.Template) -> Iterator[str]:
    """Give everything in a template that is more than printing."""
    for node in tree.find_all(nodes.Node):
        what, line = type(node).__name__, node.lineno
        if not isinstance(node, PLAIN):
            yield f"line {line}: {what}"
        elif isinstance(node, nodes.Getitem) and not isinstance(node.arg, nodes.Const):
            yield f"line {line}: computed index"
        elif isinstance(node, nodes.Filter) and node.name not in FILTERS:
            yield f"line {line}: filter {node.name}"
        elif isinstance(node, nodes.For) and (node.test or node.recursive or node.else_):
            yield f"line {line}: a loop that chooses"
        elif isinstance(node, nodes.If) and not is_lookup(node.test):
            yield f"line {line}: a condition that is no plain value"
        elif isinstance(node, nodes.If) and node.elif_:
            yield f"line {line}: elif"
    if depth_of(tree) > 2:
        yield "blocks nested deeper than two"


def is_lookup(node: nodes.Node) -> bool:
    """Whether an expression is a value of the view, or its negation."""
    if isinstance(node, nodes.Not):
        node = node.node
    while isinstance(node, nodes.Getattr):
        node = node.node
    return isinstance(node, nodes.Name)


def depth_of(node: nodes.Node) -> int:
    """How deep loops and conditions stand in each other."""
    inner = max(map(depth_of, node.iter_child_nodes()), default=0)
    return inner + isinstance(node, nodes.For | nodes.If)


@pytest.mark.parametrize("path", OURS, ids=str)
def test_templates_do_not_think(path: Path) -> None:
    """A template loops, looks up and prints: no assignment, arithmetic, comparison, call, include or deep nesting."""
    assert list(thoughts(tree_of((TEMPLATES / path).read_text()))) == []


@pytest.mark.parametrize("path", OURS, ids=str)
def test_templates_know_only_their_view(path: Path) -> None:
    """The only name that a template finds is `view`; loops make the others."""
    tree = tree_of((TEMPLATES / path).read_text())
    made = {n.name for n in tree.find_all(nodes.Name) if n.ctx == "store"}
    used = {n.name for n in tree.find_all(nodes.Name) if n.ctx == "load"}
    assert used - made == {"view"}


@pytest.mark.parametrize("path", OURS, ids=str)
def test_first_line_names_the_view(path: Path) -> None:
    """A template's first line names the dataclass that it prints."""
    first = (TEMPLATES / path).read_text().split("\n", 1)[0]
    found = FIRST_LINE.fullmatch(first)
    assert found, f"{path}: {first!r} is not {{# view: module.Class #}}"
    view = getattr(importlib.import_module(found[1]), found[2])
    assert dataclasses.is_dataclass(view)
    assert view.__dataclass_params__.frozen


def test_filters_are_few() -> None:
    """There are at most six filters, no globals and no tests of ours: what is missing is an error."""
    environment = Renderer(TEMPLATES).environment
    assert len(FILTERS) <= 6
    assert environment.filters == FILTERS
    assert environment.globals == {}
    assert environment.undefined is jinja2.StrictUndefined
    assert (environment.trim_blocks, environment.lstrip_blocks) == (True, True)


def test_every_template_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """No template lies there without a row of the plan that uses it."""
    used: set[str] = set()

    class Noting(Renderer):
        def render(self, row: Row) -> bytes:
            used.add(row.template)
            return super().render(row)

    monkeypatch.setattr(pipeline, "Renderer", Noting)
    pipeline.build(pipeline.load_contract(ROOT / "spec"), TEMPLATES)
    there = {str(p.relative_to(TEMPLATES)) for p in TEMPLATES.rglob("*") if p.is_file()}
    assert used == {path for path in there if "__pycache__" not in path}


@pytest.mark.parametrize(
    "text",
    [
        "{% set a = view.b %}",
        "{% macro a() %}{% endmacro %}",
        "{% include view.a %}",
        "{% include 'a' %}",
        "{% import 'a' as b %}",
        "{% extends 'a' %}",
        "{{ view.a + 1 }}",
        "{{ view.a ~ view.b }}",
        "{{ view.a == view.b }}",
        "{{ view.a if view.b }}",
        "{{ view.a and view.b }}",
        "{{ view.a() }}",
        "{{ view.a.upper() }}",
        "{{ view.a | upper }}",
        "{{ view.a[view.b] }}",
        "{% if view.a is defined %}{% endif %}",
        "{% for a in view.b if a.c %}{% endfor %}",
        "{% for a in view.b %}{% if a.c %}{% if a.d %}{% endif %}{% endif %}{% endfor %}",
        "{% if view.a %}{% elif view.b %}{% endif %}",
    ],
)
def test_thinking_is_seen(text: str) -> None:
    """What this law forbids is found where it stands."""
    assert list(thoughts(tree_of(text)))
