"""Make a typed request of a report. Loaded only when one is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

from .typed import attribute_of

if TYPE_CHECKING:
    from .._engine.report import Report
    from ..requests import AnyRequest

_CLASSES: dict[tuple[str, str], type[AnyRequest]] = {}


def request_of(report: Report) -> AnyRequest:
    """The typed request for a report without errors; nothing is checked again."""
    family, mode = cast("str", report.family), cast("str", report.mode)
    cls = class_of(family, mode)
    said = {**report.shown, **report.values}
    values = {attribute_of(name): value for name, value in said.items()}
    known = {name: value for name, value in values.items() if name in cls.model_fields}
    given = {"model", "mode", *known}
    request = cls.model_construct(given, **known, model=report.model, mode=mode)
    own = request._wire  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
    own.update(report.wire())
    return request


def class_of(family: str, mode: str) -> type[AnyRequest]:
    """The class of a family's requests in a mode."""
    found = _CLASSES.get((family, mode))
    if found is None:
        module = import_module(f"..requests.{family}", __package__)
        for name in module.__all__:
            cls = cast("type[AnyRequest]", getattr(module, name))
            if getattr(cls, "is_variant", False):
                _CLASSES[family, cast("str", cls.model_fields["mode"].default)] = cls
        found = _CLASSES[family, mode]
    return found
