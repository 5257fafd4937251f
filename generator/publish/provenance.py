"""Provenance: what an output tree was made from, by what, and which files are ours."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from .. import __version__, ir
from ..targets.python.types import make_types, types_key, types_path
from .output import PROVENANCE, FileSet, manifest_of, read_manifest

TOOLS = ("jinja2", "pyyaml", "pydantic", "datamodel-code-generator", "black")


def provenance_of(contract: ir.Contract, templates: Mapping[str, str], files: FileSet) -> bytes:
    """The provenance file for a set of files."""
    data = {
        "about": "What this folder was made from. `callsheet check` proves that it still is.",
        "made_by": f"callsheet {__version__}",
        "tools": {name: version(name) for name in TOOLS},
        "spec": dict(contract.files),
        "templates": dict(templates),
        "types": types_key(contract),
        "files": manifest_of(files),
    }
    return (json.dumps(data, indent=2) + "\n").encode()


def types_of(contract: ir.Contract, out: Path | None) -> bytes:
    """The module of reply types; taken from `out` when it was made there from the same schemas by the same tools."""
    path = types_path(contract)
    if out is not None and _recorded(out) == types_key(contract):
        try:
            data = (out / path).read_bytes()
        except OSError:
            data = b""
        if data and hashlib.sha256(data).hexdigest() == read_manifest(out).get(path):
            return data
    return make_types(contract)


def _recorded(out: Path) -> str:
    try:
        data = json.loads((out / PROVENANCE).read_bytes())
    except (OSError, ValueError):
        return ""
    return str(data.get("types", "")) if isinstance(data, dict) else ""
