"""Diagnose: what an authored type refuses, as diagnostics in plain words, at the guilty key or value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel, StringConstraints, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from ..errors import Diagnostic, closest, quoted
from .load import DataPath, Document, PlainScalar

FORMS: dict[str, str] = {}
_WANTED = {
    "string_type": "text",
    "list_type": "a list",
    "dict_type": "a mapping of keys to values",
    "model_type": "a mapping of keys to values",
    "model_attributes_type": "a mapping of keys to values",
}


def form(pattern: str, words: str) -> StringConstraints:
    """A pattern for text, and the words that say what it asks for."""
    FORMS[pattern] = words
    return StringConstraints(pattern=pattern)


def diagnose(
    error: ValidationError, document: Document, kind: type[BaseModel]
) -> Iterator[Diagnostic]:
    """What is wrong with a document that should be of some authored type."""
    for detail in error.errors(include_url=False):
        # A reader of a whole JSON value knows better than pydantic where in it the trouble is.
        loc = (*detail["loc"], *detail.get("ctx", {}).get("path", ()))
        yield _diagnostic(detail, _data_path(loc, document), document, kind)


def _data_path(loc: tuple[int | str, ...], document: Document) -> DataPath:
    """A pydantic location without the steps that are not in the data (union branches, `[key]`, bare names)."""
    path: DataPath = ()
    data: object = document.data
    for index, step in enumerate(loc):
        if isinstance(data, dict) and step in data:  # noqa: SIM114  # indices of two kinds
            data = data[step]
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        elif index == len(loc) - 1 and isinstance(data, dict) and step != "[key]":
            return (*path, step)  # the missing key
        else:
            continue
        path = (*path, step)
    return path


def _diagnostic(
    detail: ErrorDetails, path: DataPath, document: Document, kind: type[BaseModel]
) -> Diagnostic:
    label = _label(path)
    given, context = detail["input"], detail.get("ctx", {})
    is_key = detail["loc"][-1:] == ("[key]",)
    at = document.at(path, key=is_key)
    match detail["type"]:
        case "extra_forbidden":
            at, known = document.at(path, key=True), _keys_at(kind, path[:-1])
            return Diagnostic(at, "unknown-key", f"{label} is no key here", _closest(path, known))
        case "missing":
            at = document.at(path[:-1], key=True)
            message = f"{label} must be given here"
            return Diagnostic(at, "missing-key", message, _about(kind, path))
        case "literal_error" if isinstance(given, str):
            choices = re.findall(r"'([^']*)'", str(context.get("expected", "")))
            message = f"{label} cannot be {quoted(given)}"
            return Diagnostic(at, "bad-value", message, closest(given, choices))
        case "string_pattern_mismatch":
            words = FORMS.get(str(context.get("pattern")), f"of the form {context.get('pattern')}")
            what = "this key" if is_key else label
            message = f"{what} cannot be {quoted(given)}"
            return Diagnostic(at, "bad-form", message, f"it is {words}")
        case "string_too_short" | "too_short" if context.get("min_length") == 1:
            return Diagnostic(at, "empty", f"{label} is empty", "say something, or leave it out")
        case "too_short":
            message = f"{label} needs at least {context['min_length']} items"
            return Diagnostic(at, "too-few", message, "name a single field without `any_of`")
        case "greater_than_equal" | "less_than_equal":
            bound = context.get("ge", context.get("le"))
            word = "at least" if "ge" in context else "at most"
            return Diagnostic(at, "out-of-range", f"{label} must be {word} {bound}")
        case "no_such_day":
            last = context["last"]
            help_ = f"that month has {last} days" if last else "write year, month and day"
            return Diagnostic(at, "no-such-day", f"the calendar has no {quoted(given)}", help_)
        case "number_range":
            message = f"{quoted(context['text'])} is no number that every JSON reader can hold"
            help_ = "quote it if it is text; whole numbers end at 9007199254740991"
            return Diagnostic(at, "out-of-range", message, help_)
        case _:
            wanted = _WANTED.get(detail["type"]) or context.get("wanted") or "something else"
            if detail["type"] == "literal_error":
                wanted = f"one of {context['expected']}".replace("'", "`")
            message = f"{label} must be {wanted}, not {_got(given)}"
            return Diagnostic(at, "wrong-type", message, _mend(str(wanted), given))


def _closest(path: DataPath, known: set[str]) -> str:
    return closest(str(path[-1]), known) if path else ""


def _label(path: DataPath) -> str:
    """What the last step of a path is called in a message."""
    if not path:
        return "the file"
    names = [step for step in path if isinstance(step, str)]
    if isinstance(path[-1], int):
        return f"item {path[-1] + 1} of `{names[-1]}`" if names else f"item {path[-1] + 1}"
    return quoted(path[-1])


def _got(value: object) -> str:
    if isinstance(value, str):
        return quoted(value) if isinstance(value, PlainScalar) else f"the text {quoted(value)}"
    return {list: "a list", dict: "a mapping", type(None): "nothing"}.get(type(value), str(value))


def _mend(wanted: str, given: object) -> str:
    """What to do about a value of the wrong type."""
    if given is None:
        return "say something, or leave the key out"
    if wanted == "a list" and isinstance(given, str):
        return f"write [{given}]"
    if wanted == "text" and isinstance(given, dict):
        return "quote a text that holds `: ` or starts with `{`"
    if wanted == "text" and isinstance(given, list):
        return "give one; quote a text that starts with `[` or `- `"
    if wanted == "a number":
        return "write it unquoted, in decimal digits, such as 1000 or 0.5"
    if wanted == "a whole number":
        return "write it unquoted, in decimal digits, such as 1000"
    if wanted == "a list" and isinstance(given, dict):
        return "write `- ` before each item"
    if wanted.startswith("a mapping"):
        return "write lines of `key: value`, or {key: value, …}"
    if "true" in wanted:
        return "write true or false, unquoted"
    return ""


def _keys_at(kind: type[BaseModel], path: DataPath) -> set[str]:
    """The keys that the authored type at a data path knows."""
    return {f.alias or name for name, f in _fields_at(kind, path).items()}


def _fields_at(kind: type[BaseModel], path: DataPath) -> dict[str, FieldInfo]:
    current: Any = kind
    for step in path:
        current = _step_into(current, step)
    is_authored = isinstance(current, type) and issubclass(current, BaseModel)
    return current.model_fields if is_authored else {}


def _about(kind: type[BaseModel], path: DataPath) -> str:
    """What a key is for, as its authored type says it."""
    key = str(path[-1])
    fields = _fields_at(kind, path[:-1])
    description = next((f.description for n, f in fields.items() if (f.alias or n) == key), None)
    return f"add `{key}:`" + (f" ({description.rstrip('.')})" if description else "")


def _step_into(annotation: Any, step: str | int) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        fields = annotation.model_fields.items()
        return next((_unwrap(f.annotation) for n, f in fields if (f.alias or n) == step), None)
    origin, args = get_origin(annotation), get_args(annotation)
    return _unwrap(args[-1]) if origin in {dict, list} else None


def _unwrap(annotation: Any) -> Any:
    """Without Annotated and Optional."""
    while True:
        args = [a for a in get_args(annotation) if a is not type(None)]
        if get_origin(annotation) is Annotated or (
            type(None) in get_args(annotation) and len(args) == 1
        ):
            annotation = args[0]
        else:
            return annotation
