"""What a caller gets in place of what was asked for: refusals in the words of a dialect, and faults."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from starlette.responses import JSONResponse, Response

from . import answers
from ._api import API
from .replies import Dropped, Truncated

if TYPE_CHECKING:
    from starlette.requests import Request

    from .rules import Fault
    from .shapes import Dialect

NOTHING: Mapping[str, object] = {}
PAGE = (
    "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n"
    "<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n"
)


class Refused(Exception):
    """A call that is refused.

    Args:
        dialect: In which it is said.
        situation: Why; one of the dialect's `errors`.
        words: What fills the body.
        status: Where not the one that the dialect has for it.
        headers: More headers.
    """

    def __init__(
        self,
        dialect: Dialect,
        situation: str,
        words: Mapping[str, object] = NOTHING,
        *,
        status: int = 0,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(situation)
        self.answer = dialect.errors[situation]
        self.words = words
        self.status = status or self.answer.status
        self.headers = headers

    def reply(self, request: Request) -> Response:
        """The answer."""
        here = {"method": request.method, "path": request.url.path}
        body = answers.refusal(self.answer, {**here, **self.words})
        if body is None:
            return Response(status_code=self.status, headers=self.headers)
        return JSONResponse(body, self.status, self.headers)


def strike(
    dialect: Dialect, request: Request, fault: Fault, reply: Response | None = None
) -> Response:
    """The answer to a call that a fault befalls.

    Args:
        dialect: In which refusals are said.
        request: The call.
        fault: Of a kind that takes the place of the answer.
        reply: The answer that the call would have had; left out: none was made.
    """
    status = fault.http_status
    words = {
        "message": "The sandbox was told to answer so.",
        "code": fault.code or f"sandbox_{fault.kind}",
    }
    match fault.kind:
        case "drop":
            return Dropped()
        case "truncate" if reply is not None:
            return Truncated(reply, fault.bytes)
        case "html":
            return Response(PAGE, status or 502, media_type="text/html")
        case "empty":
            return Response(status_code=status or 502)
        case "garble":
            return JSONResponse({"ok": True}, status or 200)
        case "rate_limit":
            after = {"retry-after": str(fault.retry_after)} if fault.retry_after else {}
            refused = Refused(dialect, "rate_limited", words, status=status, headers=after)
        case "not_accepted":
            words["code"] = fault.code or API.not_accepted
            refused = Refused(dialect, "not_accepted", words, status=status)
        case _:
            refused = Refused(dialect, "other", words, status=status)
    return refused.reply(request)
