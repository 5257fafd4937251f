# Made by `callsheet generate` from spec/api.yaml.
# Edits are lost: change the catalog and run the command again.
"""The errors under their public names; `_http.errors` draws their tree."""

from __future__ import annotations

from ._http.errors import (
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
    WaitTimeout,
)
from ._http.errors import PackageError as VideogateError
from ._http.errors import TaskFailed as VideoFailed

__all__ = [
    "APIError",
    "AuthenticationFailed",
    "CallbackInvalid",
    "Conflict",
    "ConnectionFailed",
    "CreateOutcomeUnknown",
    "DownloadFailed",
    "InvalidRequest",
    "NotFound",
    "PermissionDenied",
    "RateLimited",
    "RequestInvalid",
    "RequestWarning",
    "ServerFailed",
    "VideoFailed",
    "VideogateError",
    "WaitTimeout",
]

# Tracebacks, reprs and pickles show the public names.
VideogateError.__name__ = VideogateError.__qualname__ = "VideogateError"
VideoFailed.__name__ = VideoFailed.__qualname__ = "VideoFailed"
for _public in (
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
):
    _public.__module__ = __name__
