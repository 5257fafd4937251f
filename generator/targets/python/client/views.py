"""What the client's templates print: classes, imports and sentences, each settled before any rendering."""

from __future__ import annotations

from dataclasses import dataclass

from ....naming import PythonIdentifier
from ....render.python import Pair


@dataclass(frozen=True, slots=True)
class Flavour:
    """What differs between the sync and the async form of one text."""

    prefix: str  # of class names
    base: str
    define: str
    wait: str
    make_raw: str

    def named(self, name: PythonIdentifier) -> PythonIdentifier:
        """The class of that name in this form."""
        return PythonIdentifier(f"{self.prefix}{name}")


SYNC = Flavour("", "Sync", "def", "", "raw")
ASYNC = Flavour("Async", "Async", "async def", "await ", "async_raw")
FLAVOURS = (SYNC, ASYNC)


@dataclass(frozen=True, slots=True)
class AttributeView:
    """An attribute that leads to a group of methods."""

    name: PythonIdentifier
    class_name: PythonIdentifier
    module: PythonIdentifier  # that has the class
    constant: PythonIdentifier
    doc: str


@dataclass(frozen=True, slots=True)
class ClassView:
    """One class in one of its two forms; `define` and `wait` are the words before a method and a call."""

    name: PythonIdentifier
    base: str
    doc: str
    define: str
    wait: str
    raw: PythonIdentifier  # the class whose calls give replies as they came
    make_raw: str
    attributes: tuple[AttributeView, ...]


@dataclass(frozen=True, slots=True)
class ImportView:
    """`from .<module> import <names>`, names in import order."""

    module: PythonIdentifier
    names: tuple[PythonIdentifier, ...]


@dataclass(frozen=True, slots=True)
class ClientView:
    """The module with the two clients."""

    banner: str
    package: str
    version: str
    key_variable: str
    base_url_variable: str
    imports: tuple[ImportView, ...]
    classes: tuple[ClassView, ...]


@dataclass(frozen=True, slots=True)
class ResourceView:
    """The module with the calls of one resource."""

    banner: str
    doc: str
    reply: PythonIdentifier
    endpoints: Pair  # a constant
    parameter: PythonIdentifier
    create_doc: str
    retrieve_doc: str
    wait_doc: str
    content_doc: str
    download_doc: str
    is_polled: bool
    has_content: bool
    imports: tuple[str, ...]  # whole lines
    type_imports: tuple[str, ...]  # likewise, indented, for type checkers alone
    namespaces: tuple[ImportView, ...]
    classes: tuple[ClassView, ...]


@dataclass(frozen=True, slots=True)
class MethodView:
    """One variant's method."""

    name: PythonIdentifier
    request: PythonIdentifier
    fields: PythonIdentifier
    doc: str


@dataclass(frozen=True, slots=True)
class NamespaceView:
    """The module with one family's methods."""

    banner: str
    doc: str
    module: PythonIdentifier
    reply: PythonIdentifier
    imports: tuple[PythonIdentifier, ...]
    methods: tuple[MethodView, ...]
    classes: tuple[ClassView, ...]


@dataclass(frozen=True, slots=True)
class UploadsView:
    """The module that tells how local files reach the models of each family."""

    banner: str
    ways: Pair  # a constant


@dataclass(frozen=True, slots=True)
class CommandView:
    """The module with the names of the command line."""

    banner: str
    package: str
    program: Pair  # a constant
    advice: str


@dataclass(frozen=True, slots=True)
class CallbackView:
    """The module that reads what is delivered to a callback address."""

    banner: str
    doc: str
    reply: PythonIdentifier
    shape: Pair  # a constant
    call_doc: str


@dataclass(frozen=True, slots=True)
class ErrorsView:
    """The module with the public names of the errors."""

    banner: str
    package_error: PythonIdentifier
    task_failed: PythonIdentifier
    exports: tuple[str, ...]
