"""What the two clients share: settings from arguments and environment, and the checking of requests."""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Literal, TypeVar

import httpx2

from .. import errors as errors  # gives the errors their public names
from .._data.index import ATTRIBUTES
from .endpoints import Endpoints
from .errors import PackageError, RequestInvalid, RequestWarning
from .flows import Flows
from .payload import PLAIN, WithFiles, payload_of
from .settings import Event, Secret, Settings, Timeout

if TYPE_CHECKING:
    from pydantic import BaseModel

    from .._engine.issue import Issue
    from .files import StandIns

R = TypeVar("R", bound="BaseModel")
HTTPClient = TypeVar("HTTPClient", httpx2.Client, httpx2.AsyncClient)
Transport = TypeVar("Transport", httpx2.BaseTransport, httpx2.AsyncBaseTransport)
Validation = Literal["contract", "strict", "off"]


class BaseClient(Generic[HTTPClient, Transport]):
    """What the sync and the async client share.

    Args:
        api_key: The API key; by default taken from the environment. No repr, log line or error shows it.
        base_url: Where the API is found, with or without its version segment; by default from the environment.
        timeout: Seconds that one network operation (connect, read, write) may take, or an `httpx2.Timeout`.
        max_retries: How often a call is repeated. A create is repeated only if it certainly was not accepted.
        headers: Sent along with every call to the API, and to no other host.
        validation: `contract` refuses requests that break the contract, `strict` also those with warnings, `off`
            sends what it is given.
        dialect: The kind of gateway at `base_url`; then what it drops is a warning, and its names are sent.
        on_issue: Called with each warning and note about a request; without it, warnings are Python warnings.
        on_event: Called with each request, reply, failure and retry. What it raises is logged and ends no call.
        proxy: URL of a proxy; by default the environment's.
        transport: Carries the requests in place of the network.
        http_client: An HTTP client of your own, which you close yourself. Its idle connections may be used for a create
            too, which is not repeated when such a connection turns out dead.

    Raises `PackageError` for settings that cannot work, `ValueError` for a dialect that there is not.
    """

    _package: ClassVar[str] = ""
    _version: ClassVar[str] = ""
    _key_variable: ClassVar[str] = ""
    _base_url_variable: ClassVar[str] = ""

    def __init__(
        self,
        *,
        api_key: str | None = None,
        base_url: str | None = None,
        timeout: Timeout = 60.0,
        max_retries: int = 2,
        headers: Mapping[str, str] | None = None,
        validation: Validation = "contract",
        dialect: str | None = None,
        on_issue: Callable[[Issue], object] | None = None,
        on_event: Callable[[Event], object] | None = None,
        proxy: str | httpx2.Proxy | None = None,
        transport: Transport | None = None,
        http_client: HTTPClient | None = None,
    ) -> None:
        key = Secret(_setting("api_key", api_key, self._key_variable))
        api_key = None  # tools that print tracebacks with all local variables print this one too
        self._settings = Settings(
            api_key=key,
            base_url=_setting("base_url", base_url, self._base_url_variable),
            timeout=timeout,
            max_retries=max_retries,
            headers=dict(headers or {}),
            user_agent=f"{self._package}/{self._version}",
            on_event=on_event,
        )
        if dialect is not None:
            from .._engine.dialects import known

            known(dialect)
        self._validation = validation
        self._dialect = dialect
        self._on_issue = on_issue
        self._is_owner = http_client is None
        self._open(proxy, transport, http_client)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._settings.base_url!r})"

    def _open(
        self,
        proxy: str | httpx2.Proxy | None,
        transport: Transport | None,
        http_client: HTTPClient | None,
    ) -> None:
        raise NotImplementedError

    def flows(self, endpoints: Endpoints[R]) -> Flows[R]:
        """The flows of one kind of task, under this client's settings."""
        return Flows(self._settings, endpoints, partial(self._prepare, endpoints))

    def _prepare(
        self, endpoints: Endpoints[Any], request: object, fields: Mapping[str, object]
    ) -> Mapping[str, object]:
        """The JSON object to send.

        Raises `RequestInvalid`; `PackageError` for a model of other calls; `TypeError` for a request given twice.
        """
        if request is not None and fields:
            raise TypeError("give a request or keywords, not both")
        named = {ATTRIBUTES.get(name, name): value for name, value in fields.items()}
        payload = payload_of(named if request is None else request)
        is_plain = all(type(value) in PLAIN for value in payload.values())
        files = None if is_plain else _files_of(payload)
        if self._validation == "off":
            return payload if files is None else WithFiles(files.as_given(payload))
        from .._engine.check import check

        checked = payload if files is None else files.put_in(payload)
        report = check(checked, strict=self._validation == "strict", dialect=self._dialect)
        if not report.ok:
            raise RequestInvalid(report)
        right = endpoints.elsewhere.get(report.family or "")
        if right:
            raise PackageError(f"{report.model} is not called here: use `client.{right}`.")
        if self._on_issue is not None:
            for issue in report.issues:
                self._on_issue(issue)
        else:
            for issue in report.warnings:  # the caller: past here, Flows.create, and the method
                warnings.warn(str(issue), RequestWarning, stacklevel=4)
        return report.wire() if files is None else WithFiles(files.put_back(report))


def _setting(name: str, value: str | None, variable: str) -> str:
    found = (os.environ.get(variable, "") if value is None else value).strip()
    if not found:
        raise PackageError(f"Pass {name}=, or set the environment variable {variable}.")
    return found


def _files_of(payload: Mapping[str, object]) -> StandIns | None:
    """What stands in for the files of a payload, `None` if it holds none."""
    from .files import StandIns, holds_files

    return StandIns() if holds_files(payload) else None
