"""Reading a create: JSON or a form, judged by the same check that the package makes before it sends one."""

from __future__ import annotations

import hashlib
import json
from collections.abc import AsyncIterator
from typing import cast

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request

from ._api import API, FormFile, Report, check_form, check_json

Given = dict[str, object]
FORMS = ("multipart/form-data", "application/x-www-form-urlencoded")
LARGEST_BODY = 128 * 1024 * 1024  # bytes, as gateways have it
LARGEST_TEXT = 8 * 1024 * 1024  # bytes of one text part of a form
MOST_PARTS = 1000


class TooLarge(Exception):
    """The body has more bytes than a gateway takes."""


class Unreadable(Exception):
    """The body is none of the kinds that can be read; says why."""


async def read_report(request: Request, *, strict: bool) -> tuple[Report, Given]:
    """What the check says of a request's body, and the properties in it as they came.

    Raises:
        TooLarge, Unreadable: when there is nothing to check.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    locale = locale_of(request.headers.get("accept-language", ""))
    if kind in FORMS:
        return await _read_form(request, strict, locale)
    if kind and kind != "application/json" and not kind.endswith("+json"):
        raise Unreadable(f"A request is JSON or a form; `{kind[:100]}` is neither.")
    body = b"".join([chunk async for chunk in _limited(request)])
    report = check_json(body, strict=strict, locale=locale)
    return report, cast("Given", json.loads(body)) if report.ok else {}


async def _read_form(request: Request, strict: bool, locale: str) -> tuple[Report, Given]:
    stream = Request(request.scope, _receiver(_limited(request)))
    try:
        async with stream.form(
            max_files=MOST_PARTS, max_fields=MOST_PARTS, max_part_size=LARGEST_TEXT
        ) as form:
            report = check_form(form.multi_items(), strict=strict, locale=locale)
            return report, report.wire()
    except HTTPException as error:
        raise Unreadable(f"The form cannot be read: {error.detail}") from None


def _receiver(chunks: AsyncIterator[bytes]):  # type: ignore[no-untyped-def]
    async def receive() -> dict[str, object]:
        async for chunk in chunks:
            return {"type": "http.request", "body": chunk, "more_body": True}
        return {"type": "http.request", "body": b"", "more_body": False}

    return receive


async def _limited(request: Request) -> AsyncIterator[bytes]:
    size = 0
    try:
        async for chunk in request.stream():
            size += len(chunk)
            if size > LARGEST_BODY:
                raise TooLarge
            yield chunk
    except ClientDisconnect:
        raise Unreadable("The request broke off.") from None


def locale_of(accepted: str) -> str:
    """The language of messages: the first of an Accept-Language header that there is one for."""
    for part in accepted.split(","):
        wanted = part.partition(";")[0].strip().lower()
        for locale in API.locales:
            if wanted and locale.lower().partition("-")[0] == wanted.partition("-")[0]:
                return locale
    return API.locales[0]


def written(report: Report) -> str:
    """A request as JSON text, as it goes out; a file is told by its name, type and size."""
    return json.dumps(_plain(report.wire()), ensure_ascii=False, sort_keys=True)


def digest_of(text: str) -> str:
    """A short name for a request: equal ones have the same."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _plain(value: object) -> object:
    if isinstance(value, FormFile):
        return {"file": value.filename, "type": value.content_type}
    if isinstance(value, dict):
        given = cast("dict[str, object]", value)
        return {key: _plain(item) for key, item in given.items()}
    if isinstance(value, list):
        return [_plain(item) for item in cast("list[object]", value)]
    return value
