"""What the templates of typed requests print."""

from __future__ import annotations

from dataclasses import dataclass

from ....render.python import Pair


@dataclass(frozen=True, slots=True)
class AttributeView:
    """One field of a request class."""

    name: str
    hint: str  # as it is read and given
    annotation: str  # with None where it may be left out
    default: str  # ` = None` or empty
    argument: str  # in the dict of keywords: with `NotRequired` where it may be left out
    text: str


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """A closed vocabulary under a name of its own."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClassView:
    """One variant."""

    name: str
    fields_name: str
    base: str
    text: str
    mode: str
    attributes: tuple[AttributeView, ...]


@dataclass(frozen=True, slots=True)
class FamilyRequestsView:
    """One family's module."""

    banner: str
    text: str
    imports: tuple[str, ...]
    family: str
    family_text: str
    choices: tuple[ChoiceView, ...]
    model: AttributeView
    base: str
    fields_base: str
    has_optional: bool  # some keyword may be left out
    object_names: tuple[Pair, ...]
    entry_names: tuple[Pair, ...]
    shared: tuple[AttributeView, ...]
    classes: tuple[ClassView, ...]
    exports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CommonView:
    """What every request class has."""

    banner: str
    imports: tuple[str, ...]
    text: str
    attributes: tuple[AttributeView, ...]


@dataclass(frozen=True, slots=True)
class RequestsIndexView:
    """The package of the request classes."""

    banner: str
    text: str
    request: str
    request_literal: str
    model_text: str
    mode_text: str
    collections: str
    uses_types: bool
    attributes: tuple[AttributeView, ...]
    families: tuple[tuple[str, str], ...]
