"""The sandbox: the API played on one's own machine, a package of its own so that its faults never reach production."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ... import ir
from ...naming import constant_name, module_name
from ...render.python import Call, Name, Pair
from ...render.row import Row
from ..banner import banner


@dataclass(frozen=True, slots=True)
class SandboxView:
    """What the sandbox knows of the API."""

    banner: str
    package: str
    name: str  # of the sandbox' own package
    version: str
    title: str
    api: Pair
    dialects: tuple[Pair, ...]
    names: Pair
    rows: tuple[DialectRow, ...]
    key_prefix: str
    key_variable: str
    base_url_variable: str


@dataclass(frozen=True, slots=True)
class DialectRow:
    """A dialect in a table."""

    name: str
    text: str


def plan_sandbox(contract: ir.Contract) -> tuple[Row, ...]:
    """The rows of the sandbox; none for an API that does not ask for one."""
    sandbox = contract.sandbox
    played = contract.played
    if sandbox is None or played is None:
        return ()
    name = f"{contract.api.package}_sandbox"
    package = f"sandbox/{name}"
    view = _view(contract, sandbox, played)
    return (
        # Copied as it is; what it knows of the API stands in the modules that are rendered.
        Row("sandbox/package", package),
        Row("sandbox/pyproject.toml.j2", "sandbox/pyproject.toml", view),
        Row("sandbox/README.md.j2", "sandbox/README.md", view),
        Row("sandbox/hatch_build.py", "sandbox/hatch_build.py"),
        Row("python/LICENSE", "sandbox/LICENSE"),
        Row("sandbox/package/__init__.py.j2", f"{package}/__init__.py", view),
        Row("sandbox/package/_api.py.j2", f"{package}/_api.py", view),
        Row("sandbox/package/_dialects.py.j2", f"{package}/_dialects.py", view),
    )


def _view(contract: ir.Contract, sandbox: ir.Sandbox, played: ir.Resource) -> SandboxView:
    api = contract.api
    return SandboxView(
        banner=banner("spec/"),
        package=api.package,
        name=f"{api.package}_sandbox",
        version=api.version,
        title=api.title.default,
        api=Pair("API", _api(contract, sandbox, played)),
        dialects=tuple(Pair(_constant(d), _dialect(d)) for d in sandbox.dialects),
        names=Pair(
            "DIALECTS: dict[str, Dialect]",
            {d.name: Name(_constant(d)) for d in sandbox.dialects},
        ),
        rows=tuple(DialectRow(d.name, d.text.default) for d in sandbox.dialects),
        key_prefix=api.key_prefix,
        key_variable=api.key_variable,
        base_url_variable=api.base_url_variable,
    )


def _constant(dialect: ir.Dialect) -> str:
    return str(constant_name(dialect.name))


def _api(contract: ir.Contract, sandbox: ir.Sandbox, played: ir.Resource) -> Call:
    api, task = contract.api, played.task
    assert task is not None
    codes = [code for e in api.errors for code in e.not_accepted]
    return Call(
        "Api",
        keywords=(
            ("name", api.package),
            ("title", api.title.default),
            ("noun", str(module_name(api.noun))),
            ("locales", api.locales),
            ("key_prefix", api.key_prefix),
            ("not_accepted", codes[0] if codes else "unavailable"),
            *((endpoint.operation, _path(endpoint)) for endpoint in played.endpoints),
            ("created", played.create.status),
            ("id_name", task.id[0]),
            ("states", task.states),
            ("fields", dict(sandbox.fields)),
            ("seconds", sandbox.seconds),
            ("size", (sandbox.width, sandbox.height)),
            ("rate", sandbox.rate),
        ),
    )


def _path(endpoint: ir.Endpoint) -> tuple[str, str]:
    parameter = endpoint.parameter
    path = endpoint.path.replace(f"{{{parameter}}}", "{id}") if parameter else endpoint.path
    return endpoint.method, path


def _dialect(dialect: ir.Dialect) -> Call:
    errors: Mapping[str, Call] = {
        key: Call("Answer", (answer.status, answer.body)) for key, answer in dialect.errors
    }
    keywords: list[tuple[str, object]] = [
        ("name", dialect.name),
        ("replies", dict(dialect.replies)),
        ("errors", errors),
    ]
    optional: tuple[tuple[str, dict[str, object]], ...] = (
        ("families", dict(dialect.families)),
        ("statuses", dict(dialect.statuses)),
        ("progress", dict(dialect.progress)),
        ("headers", dict(dialect.headers)),
        ("file_headers", dict(dialect.file_headers)),
    )
    keywords += [(key, value) for key, value in optional if value]
    flags = {"ranges": dialect.ranges, "head": dialect.head, "length": dialect.length}
    keywords += [(name, False) for name, is_set in flags.items() if not is_set]
    return Call("Dialect", keywords=tuple(keywords))
