# Made by `callsheet generate` from spec/.
# Edits are lost: change the catalog and run the command again.
"""Video generation API.

Makes videos from text, images, videos or sound through one call, whichever vendor's model does the
work. Creating a video starts a task; its state is polled until the file is ready.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import catalog, errors, requests, types
    from ._engine.check import (
        check,
        is_valid,
    )
    from ._engine.issue import (
        Adjustment,
        Issue,
    )
    from ._engine.report import (
        Report,
    )
    from ._http.raw import (
        RawReply,
    )
    from ._http.settings import (
        Event,
    )
    from ._input.form import (
        check_form,
    )
    from ._input.form_parts import (
        FormFile,
    )
    from ._input.json_text import (
        check_json,
        validate,
    )
    from .callback import (
        parse_callback,
    )
    from .client import (
        AsyncClient,
        Client,
    )
    from .errors import (
        APIError,
        AuthenticationFailed,
        CallbackInvalid,
        Conflict,
        ConnectionFailed,
        CreateOutcomeUnknown,
        DownloadFailed,
        InvalidRequest,
        NotFound,
        PermissionDenied,
        RateLimited,
        RequestInvalid,
        RequestWarning,
        ServerFailed,
        VideoFailed,
        VideogateError,
        WaitTimeout,
    )
    from .requests import (
        VideoRequest,
    )
    from .types import (
        Video,
    )

__version__ = "0.1.0"

__all__ = [
    "APIError",
    "Adjustment",
    "AsyncClient",
    "AuthenticationFailed",
    "CallbackInvalid",
    "Client",
    "Conflict",
    "ConnectionFailed",
    "CreateOutcomeUnknown",
    "DownloadFailed",
    "Event",
    "FormFile",
    "InvalidRequest",
    "Issue",
    "NotFound",
    "PermissionDenied",
    "RateLimited",
    "RawReply",
    "Report",
    "RequestInvalid",
    "RequestWarning",
    "ServerFailed",
    "Video",
    "VideoFailed",
    "VideoRequest",
    "VideogateError",
    "WaitTimeout",
    "__version__",
    "catalog",
    "check",
    "check_form",
    "check_json",
    "errors",
    "is_valid",
    "parse_callback",
    "requests",
    "types",
    "validate",
]

if not TYPE_CHECKING:
    # Hidden from type checkers, so that a misspelt name is an error for them.
    _MODULES = {
        "APIError": "errors",
        "Adjustment": "_engine.issue",
        "AsyncClient": "client",
        "AuthenticationFailed": "errors",
        "CallbackInvalid": "errors",
        "Client": "client",
        "Conflict": "errors",
        "ConnectionFailed": "errors",
        "CreateOutcomeUnknown": "errors",
        "DownloadFailed": "errors",
        "Event": "_http.settings",
        "FormFile": "_input.form_parts",
        "InvalidRequest": "errors",
        "Issue": "_engine.issue",
        "NotFound": "errors",
        "PermissionDenied": "errors",
        "RateLimited": "errors",
        "RawReply": "_http.raw",
        "Report": "_engine.report",
        "RequestInvalid": "errors",
        "RequestWarning": "errors",
        "ServerFailed": "errors",
        "Video": "types",
        "VideoFailed": "errors",
        "VideoRequest": "requests",
        "VideogateError": "errors",
        "WaitTimeout": "errors",
        "check": "_engine.check",
        "check_form": "_input.form",
        "check_json": "_input.json_text",
        "is_valid": "_engine.check",
        "parse_callback": "callback",
        "validate": "_input.json_text",
    }

    def __getattr__(name):
        """Import a public name when it is first used."""
        from importlib import import_module

        if name in _MODULES:
            value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
        elif name in __all__:
            value = import_module(f".{name}", __name__)
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = value
        return value

    def __dir__():
        """The public names."""
        return sorted(__all__)
