"""The docstrings of the client's methods, around the catalog's own sentences."""

from __future__ import annotations

CLIENT_DOC = """\
{title}.

{text}

A {manager}; otherwise {close}. The key and the address come from `api_key` and `base_url`, or from the environment
variables `{key_variable}` and `{base_url_variable}`. See `BaseClient` for all settings."""

NAMESPACE_DOC = """\
{title}: one method per mode, typed exactly.

{text}"""

CREATE_DOC = """\
Check a request, and send it once.

{text}

Takes a typed request, a mapping, or keywords; the fields' names and aliases are those of the documentation. `timeout`
is in seconds, for each network operation.

Raises `RequestInvalid` before anything is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may
exist all the same."""

RETRIEVE_DOC = """\
Ask how it is doing.

{text}

`timeout` is in seconds, for each network operation. Raises `APIError` or `ConnectionFailed`."""

WAIT_DOC = """\
Look until it has succeeded, for at most `timeout` seconds.

Failures that pass are borne. `on_progress` is called with each state seen. Raises `{task_failed}` with the reason,
`WaitTimeout`, which keeps the id, or `APIError`."""

CONTENT_DOC = """\
Fetch the result into memory.

{text}

`timeout` is in seconds, for each network operation. Raises `APIError`, `ConnectionFailed`, or `DownloadFailed` if the
answer is no file."""

DOWNLOAD_DOC = """\
Save the result as a file, which appears only when it is whole.

Returns its path. `on_progress` is called with the bytes so far and in all, the latter `None` where unknown. `timeout`
is in seconds, for each network operation.

Raises `FileExistsError` before anything is sent unless `overwrite`, `{task_failed}`, `APIError`, `ConnectionFailed`, or
`DownloadFailed`."""

CALLBACK_DOC = """\
What is delivered to the address that a request names for it.

{text}"""

PARSE_CALLBACK_DOC = """\
Read the body of a callback, as `client.{resource}.retrieve` reads a reply.

Takes the body as bytes, as text, or parsed. Anybody can send to an open address: ask for the task by its id before
you rely on what a callback says.

Raises `CallbackInvalid` for a body that shows no task."""

VARIANT_DOC = """\
{title}.

{text}

`timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything is sent, `APIError`,
`ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the same."""
