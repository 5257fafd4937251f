"""The command line: the names of the API and the flags of a request, over the copied commands."""

from __future__ import annotations

from ... import ir
from ...naming import PythonIdentifier
from ...render.python import Call, Pair
from ...render.row import Row
from ..banner import banner
from .client.plan import polled_resource
from .client.views import CommandView

# Options that the commands have of their own: a field of such a name goes through `--set`.
TAKEN = frozenset(
    [
        *("base_url", "file", "given", "help", "is_json", "is_waiting", "json", "mode", "model"),
        *("out", "overwrite", "pairs", "quiet", "set", "timeout", "validation", "version", "wait"),
    ]
)


def plan_command(contract: ir.Contract) -> tuple[Row, ...]:
    """The command line's rendered file."""
    target = f"python/{contract.api.package}"
    return (Row("python/package/cli.py.j2", f"{target}/cli.py", _command(contract)),)


def _command(contract: ir.Contract) -> CommandView:
    api = contract.api
    polled = polled_resource(contract)
    media_type = polled.content.media_type if polled and polled.content else ""
    subtype = media_type.rpartition("/")[2].partition("+")[0].removeprefix("x-")
    fields = {f.name: f for family in contract.families for f in family.fields}
    flags = tuple(
        Call("Flag", (f.name, f.type.kind, f.type.is_list, _first_sentence(f.text.default)))
        for f in fields.values()
        if f.name not in TAKEN
    )
    keywords: dict[str, object] = {
        "name": api.package,
        "version": api.version,
        "text": f"{api.title.default.rstrip('.')}. {api.text.default}",
        "noun": api.noun,
        "polled": PythonIdentifier(polled.name) if polled else "",
        "families": {f.name: PythonIdentifier(f.resource) for f in contract.families},
        "extension": f".{subtype}" if subtype else "",
        "key_variable": api.key_variable,
        "flags": flags,
    }
    advice = f"The command needs more packages: pip install '{api.package}[cli]'"
    program = Pair("PROGRAM", Call("Program", keywords=tuple(keywords.items())))
    return CommandView(banner("spec/"), api.package, program, advice)


def _first_sentence(text: str) -> str:
    return f"{text.partition('. ')[0].rstrip('.')}."
