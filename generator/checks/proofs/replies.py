"""Proofs about dialects: whatever the sandbox answers has a status and a body that the OpenAPI document has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ... import ir
from ...catalog import authored as a
from ...catalog.load import DataPath
from ...errors import Diagnostic, quoted
from ...probe.replies import Answer, answers_of
from ..sandbox import WORDS
from ..subject import Subject

Schema = Mapping[str, Any]


def prove_replies(subject: Subject, contract: ir.Contract) -> Iterator[Diagnostic]:
    """Each answer of each dialect is one that the document has, and is reported where its body is said."""
    file, resource = subject.catalog.dialects, contract.played
    if file is None or contract.sandbox is None or resource is None:
        return
    found: dict[DataPath, Diagnostic] = {}
    for dialect in contract.sandbox.dialects:
        for answer in answers_of(resource, dialect, WORDS):
            path: DataPath = ("dialects", _teller(file, dialect.name, answer), *answer.key)
            reason = "" if path in found else _fault(contract, resource, answer)
            if reason:
                message = f"what it answers {answer.when} is documented nowhere: {reason}"
                advice = "correct the answer, or what api.yaml and schemas.yaml say of replies"
                found[path] = subject.problem(
                    "dialects.yaml", path, "answer-undocumented", message, advice, key=True
                )
    yield from found.values()


def _teller(file: a.DialectsFile, name: str, answer: Answer) -> str:
    """The dialect that says an answer: this one, or one that it extends."""
    section, key = answer.key
    while key not in getattr(file.dialects[name], section):
        name = file.dialects[name].extends or ""
    return name


def _fault(contract: ir.Contract, resource: ir.Resource, answer: Answer) -> str:
    """What is wrong with an answer; empty where the document has it."""
    endpoint: ir.Endpoint = getattr(resource, answer.call)
    errors = {error.status: error for error in contract.api.errors}
    if answer.status == endpoint.status:
        names = (endpoint.reply, *endpoint.also)
    elif answer.status in endpoint.errors:
        error = errors[answer.status]
        names = (error.schema, *error.also)
    else:
        return f"`{answer.call}` has no status {answer.status}"
    if answer.body is None:
        return ""
    if not any(names):
        return f"the reply of `{answer.call}` with status {answer.status} is a file"
    reasons = [_misfit(contract, name, answer.body) for name in names]
    return reasons[0] if all(reasons) else ""


def _misfit(contract: ir.Contract, name: str, body: object) -> str:
    """Why a body is not as a schema says."""
    from jsonschema_rs import Draft202012Validator  # a native module, which few paths need

    whole = {"$ref": f"#/$defs/{name}", "$defs": dict(contract.schemas)}
    fault = next(iter(Draft202012Validator(whole).iter_errors(body)), None)
    if fault is None:
        return ""
    place = ".".join(map(str, fault.instance_path))
    return f"it is no {quoted(name)}" + (f" at `{place}`" if place else "") + f", {fault.message}"
