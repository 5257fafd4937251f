"""What can go wrong when a request is checked, sent, waited for or fetched.

PackageError
├── RequestInvalid             the request breaks the contract; nothing was sent
├── APIError                   the API answered, and the answer is an error
│   ├── InvalidRequest         400, 422
│   ├── AuthenticationFailed   401
│   ├── PermissionDenied       403
│   ├── NotFound               404
│   ├── Conflict               409
│   ├── RateLimited            429
│   └── ServerFailed           5xx
├── ConnectionFailed           no answer; a create that ends so was not accepted
├── CreateOutcomeUnknown       the create was sent, and may exist and be billed
├── TaskFailed                 the API reports that the task failed
├── WaitTimeout                the task was still running when the waiting ended
├── DownloadFailed             the result exists, but its bytes could not be fetched
└── CallbackInvalid            what was delivered to a callback address shows no task

`RequestWarning` is the category of findings that do not stop a request.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .._engine.report import Report

ErrorClass = type["PackageError"]


def _restore(kind: ErrorClass, args: tuple[object, ...], state: dict[str, object]) -> PackageError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(state)
    return error


class RequestWarning(UserWarning):
    """A finding about a request that is sent all the same."""


class PackageError(Exception):
    """Base of every error of this package.

    Attributes:
        id: The task's id where one is known, else an empty string.
    """

    id: str = ""

    def __reduce__(self) -> tuple[object, ...]:
        return _restore, (type(self), self.args, dict(self.__dict__))


class RequestInvalid(PackageError):
    """The request breaks the contract; nothing was sent.

    Attributes:
        report: Every finding about the request.
    """

    def __init__(self, report: Report) -> None:
        errors = report.errors
        first = str(errors[0]) if errors else "The request is not valid."
        more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
        super().__init__(f"{first}{more}")
        self.report = report


class APIError(PackageError):
    """The API answered with an error.

    Attributes:
        status: HTTP status.
        code: The API's own code, empty where it gave none.
        message: The API's own words.
        request_id: What to quote to the API's operators, empty where unknown.
        body: The parsed JSON body, else its text.
        retry_after: Seconds after which the API asks to be called again, or `None`.
    """

    def __init__(
        self,
        status: int,
        code: str = "",
        message: str = "",
        request_id: str = "",
        body: object = None,
        retry_after: float | None = None,
    ) -> None:
        head = f"HTTP {status} {code}".rstrip()
        tail = f" (request id {request_id})" if request_id else ""
        super().__init__(f"{head}: {message}{tail}")
        self.status = status
        self.code = code
        self.message = message
        self.request_id = request_id
        self.body = body
        self.retry_after = retry_after


class InvalidRequest(APIError):
    """400 or 422: the API refuses the request as it stands."""


class AuthenticationFailed(APIError):
    """401: the API key is missing, wrong or expired."""


class PermissionDenied(APIError):
    """403: the key may not do this, or its balance does not allow it."""


class NotFound(APIError):
    """404, or the API's own code for a task it does not know."""


class Conflict(APIError):
    """409: the request is at odds with the state of things."""


class RateLimited(APIError):
    """429: too many requests; nothing was accepted."""


class ServerFailed(APIError):
    """5xx: the API or something behind it failed."""


class ConnectionFailed(PackageError):
    """No answer was received; if a create ends so, it was certainly not accepted."""


class CreateOutcomeUnknown(PackageError):
    """The create was sent and may exist and be billed, but its outcome was not learned.

    Attributes:
        id: The task's id if the answer still held one.
        error: The API's answer, if there was one.
    """

    def __init__(self, reason: str, task_id: str = "", error: APIError | None = None) -> None:
        named = f" Its id may be {task_id}." if task_id else ""
        super().__init__(
            f"The create was sent once, and may exist and be billed: {reason}.{named}"
            " It was not sent again."
        )
        self.id = task_id
        self.error = error


class TaskFailed(PackageError):
    """The API reports that the task failed.

    Attributes:
        task: The task as last seen.
        reason: The API's own words, empty where it gave none.
        code: The API's own code, empty where it gave none.
    """

    def __init__(self, task: Any, task_id: str = "", reason: str = "", code: str = "") -> None:
        named = f" [{code}]" if code else ""
        super().__init__(f"{task_id or 'The task'} failed: {reason or 'no reason given'}{named}")
        self.task = task
        self.id = task_id
        self.reason = reason
        self.code = code


class WaitTimeout(PackageError):
    """The task was still running when the waiting ended; it goes on, so wait for the id again.

    Attributes:
        id: The task's id.
        timeout: How long it was waited for, in seconds.
        task: The task as last seen, `None` if it never was.
    """

    def __init__(self, task_id: str, timeout: float = 0.0, task: Any = None) -> None:
        super().__init__(f"{task_id} was still running after {timeout:g} seconds")
        self.id = task_id
        self.timeout = timeout
        self.task = task


class DownloadFailed(PackageError):
    """The result's bytes could not be fetched; no file was written."""

    def __init__(self, reason: str, task_id: str = "") -> None:
        super().__init__(f"{task_id}: {reason}" if task_id else reason)
        self.id = task_id


class CallbackInvalid(PackageError):
    """What was delivered to a callback address shows no task.

    Attributes:
        body: The parsed JSON, else the text.
    """

    def __init__(self, reason: str, body: object = None) -> None:
        super().__init__(f"The callback shows no task: {reason}")
        self.body = body


_BY_STATUS: dict[int, type[APIError]] = {
    400: InvalidRequest,
    401: AuthenticationFailed,
    403: PermissionDenied,
    404: NotFound,
    409: Conflict,
    422: InvalidRequest,
    429: RateLimited,
}


def error_class(status: int) -> type[APIError]:
    """The class for an HTTP status; statuses without a meaning of their own give `APIError`."""
    return ServerFailed if status >= 500 else _BY_STATUS.get(status, APIError)
