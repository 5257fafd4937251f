# Made by `callsheet generate` from spec/.
# Edits are lost: change the catalog and run the command again.
"""The dialects that the sandbox speaks, as plain data."""

from __future__ import annotations

from .shapes import Answer, Dialect

__all__ = ["DIALECTS"]

OPENAI = Dialect(
    name="openai",
    replies={
        "any": {
            "id": "$id",
            "object": "video",
            "model": "$model",
            "status": "$status",
            "progress": "$progress",
            "created_at": "$created",
            "completed_at": "$ended",
            "seconds": "$seconds",
            "size": "$size",
            "prompt": "$prompt",
            "video_url": "$location",
            "error": {"code": "$code", "message": "$reason"},
        },
    },
    errors={
        "unauthorized": Answer(
            401,
            {
                "error": {
                    "message": "$message",
                    "type": "invalid_request_error",
                    "param": None,
                    "code": "invalid_api_key",
                },
            },
        ),
        "unreadable": Answer(
            400,
            {
                "error": {
                    "message": "$message",
                    "type": "invalid_request_error",
                    "param": None,
                    "code": "$code",
                },
            },
        ),
        "invalid": Answer(
            400,
            {
                "error": {
                    "message": "$message",
                    "type": "invalid_request_error",
                    "param": "$param",
                    "code": "$code",
                },
            },
        ),
        "unknown_model": Answer(
            400,
            {
                "error": {
                    "message": "$message",
                    "type": "invalid_request_error",
                    "param": "model",
                    "code": "model_not_found",
                },
            },
        ),
        "too_large": Answer(
            400,
            {
                "error": {
                    "message": "$message",
                    "type": "invalid_request_error",
                    "param": None,
                    "code": "request_too_large",
                },
            },
        ),
        "unknown_task": Answer(
            404,
            {
                "error": {
                    "message": "There is no task `$id`.",
                    "type": "invalid_request_error",
                    "param": None,
                    "code": "not_found",
                },
            },
        ),
        "unknown_file": Answer(
            404,
            {
                "error": {
                    "message": "There is no task `$id`.",
                    "type": "invalid_request_error",
                    "param": None,
                    "code": "not_found",
                },
            },
        ),
        "not_ready": Answer(
            409,
            {
                "error": {
                    "message": "The task `$id` is `$status`: its file is not there yet.",
                    "type": "invalid_request_error",
                    "param": None,
                    "code": "not_ready",
                },
            },
        ),
        "failed": Answer(
            409,
            {
                "error": {
                    "message": "The task `$id` failed, so it has no file: $reason",
                    "type": "invalid_request_error",
                    "param": None,
                    "code": "$code",
                },
            },
        ),
        "no_route": Answer(
            404,
            {
                "error": {
                    "message": "Nothing is served at $path.",
                    "type": "invalid_request_error",
                    "param": None,
                    "code": "unknown_url",
                },
            },
        ),
        "no_method": Answer(
            405,
            {
                "error": {
                    "message": "$path does not take $method.",
                    "type": "invalid_request_error",
                    "param": None,
                    "code": "method_not_supported",
                },
            },
        ),
        "rate_limited": Answer(
            429,
            {
                "error": {
                    "message": "$message",
                    "type": "rate_limit_error",
                    "param": None,
                    "code": "rate_limit_exceeded",
                },
            },
        ),
        "not_accepted": Answer(
            503,
            {
                "error": {
                    "message": "$message",
                    "type": "server_error",
                    "param": None,
                    "code": "$code",
                },
            },
        ),
        "other": Answer(
            500,
            {
                "error": {
                    "message": "$message",
                    "type": "server_error",
                    "param": None,
                    "code": "$code",
                },
            },
        ),
    },
)

PAGE = Dialect(
    name="page",
    replies={
        "any": {
            "id": "$id",
            "task_id": "$id",
            "object": "video",
            "model": "$model",
            "status": "$status",
            "progress": "$progress",
            "created_at": "$created",
            "completed_at": "$ended",
            "video_url": "$location",
            "url": "$location",
            "error": {"code": "$code", "message": "$reason"},
        },
    },
    errors={
        "unauthorized": Answer(
            401,
            {
                "error": {
                    "message": "$message",
                    "type": "invalid_request_error",
                    "param": None,
                    "code": "invalid_api_key",
                },
            },
        ),
        "unreadable": Answer(
            400,
            {
                "error": {
                    "message": "$message",
                    "type": "invalid_request_error",
                    "param": None,
                    "code": "$code",
                },
            },
        ),
        "invalid": Answer(
            400,
            {
                "error": {
                    "message": "$message",
                    "type": "invalid_request_error",
                    "param": "$param",
                    "code": "$code",
                },
            },
        ),
        "unknown_model": Answer(
            400,
            {
                "error": {
                    "message": "$message",
                    "type": "invalid_request_error",
                    "param": "model",
                    "code": "model_not_found",
                },
            },
        ),
        "too_large": Answer(
            400,
            {
                "error": {
                    "message": "$message",
                    "type": "invalid_request_error",
                    "param": None,
                    "code": "request_too_large",
                },
            },
        ),
        "unknown_task": Answer(
            404,
            {
                "error": {
                    "message": "There is no task `$id`.",
                    "type": "invalid_request_error",
                    "param": None,
                    "code": "not_found",
                },
            },
        ),
        "unknown_file": Answer(
            404,
            {
                "error": {
                    "message": "There is no task `$id`.",
                    "type": "invalid_request_error",
                    "param": None,
                    "code": "not_found",
                },
            },
        ),
        "not_ready": Answer(
            409,
            {
                "error": {
                    "message": "The task `$id` is `$status`: its file is not there yet.",
                    "type": "invalid_request_error",
                    "param": None,
                    "code": "not_ready",
                },
            },
        ),
        "failed": Answer(
            409,
            {
                "error": {
                    "message": "The task `$id` failed, so it has no file: $reason",
                    "type": "invalid_request_error",
                    "param": None,
                    "code": "$code",
                },
            },
        ),
        "no_route": Answer(
            404,
            {
                "error": {
                    "message": "Nothing is served at $path.",
                    "type": "invalid_request_error",
                    "param": None,
                    "code": "unknown_url",
                },
            },
        ),
        "no_method": Answer(
            405,
            {
                "error": {
                    "message": "$path does not take $method.",
                    "type": "invalid_request_error",
                    "param": None,
                    "code": "method_not_supported",
                },
            },
        ),
        "rate_limited": Answer(
            429,
            {
                "error": {
                    "message": "$message",
                    "type": "rate_limit_error",
                    "param": None,
                    "code": "rate_limit_exceeded",
                },
            },
        ),
        "not_accepted": Answer(
            503,
            {
                "error": {
                    "message": "$message",
                    "type": "server_error",
                    "param": None,
                    "code": "$code",
                },
            },
        ),
        "other": Answer(
            500,
            {
                "error": {
                    "message": "$message",
                    "type": "server_error",
                    "param": None,
                    "code": "$code",
                },
            },
        ),
    },
)

STOCK = Dialect(
    name="stock",
    replies={
        "created": {
            "id": "$id",
            "task_id": "$id",
            "object": "video",
            "model": "$model",
            "status": "queued",
            "progress": 0,
            "created_at": "$created",
        },
        "any": {
            "id": "$id",
            "object": "video",
            "model": "$model",
            "status": "$status",
            "progress": "$progress",
            "created_at": "$created",
            "completed_at": "$updated",
            "metadata": {"url": "$location"},
        },
    },
    errors={
        "unauthorized": Answer(
            401,
            {
                "error": {
                    "message": "Invalid token (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "unreadable": Answer(
            400,
            {
                "error": {
                    "message": "Invalid request: Invalid request: invalid JSON request body (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "invalid": Answer(400, {"code": "invalid_request", "message": "$message", "data": None}),
        "unknown_model": Answer(
            503,
            {
                "error": {
                    "message": "No available channel for model $model under group default (distributor) (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "model_not_found",
                },
            },
        ),
        "too_large": Answer(
            400,
            {
                "error": {
                    "message": "Invalid request: request body too large (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "unknown_task": Answer(
            400,
            {"code": "task_not_exist", "message": "task_not_exist", "data": None},
        ),
        "unknown_file": Answer(
            404,
            {"error": {"message": "Task not found", "type": "invalid_request_error"}},
        ),
        "not_ready": Answer(
            400,
            {
                "error": {
                    "message": "Task is not completed yet, current status: $internal",
                    "type": "invalid_request_error",
                },
            },
        ),
        "failed": Answer(
            400,
            {
                "error": {
                    "message": "Task is not completed yet, current status: $internal",
                    "type": "invalid_request_error",
                },
            },
        ),
        "no_route": Answer(
            404,
            {
                "error": {
                    "message": "Invalid URL ($method $path)",
                    "type": "invalid_request_error",
                    "param": "",
                    "code": "",
                },
            },
        ),
        "no_method": Answer(
            404,
            {
                "error": {
                    "message": "Invalid URL ($method $path)",
                    "type": "invalid_request_error",
                    "param": "",
                    "code": "",
                },
            },
        ),
        "rate_limited": Answer(
            429,
            {"code": "fail_to_fetch_task", "message": "上游负载已饱和，请稍后再试", "data": None},
        ),
        "not_accepted": Answer(
            503,
            {
                "error": {
                    "message": "No available channel (distributor) (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "$code",
                },
            },
        ),
        "other": Answer(500, {"code": "fail_to_fetch_task", "message": "$upstream", "data": None}),
    },
    families={
        "sora": "stock_sora",
        "grok": "stock_sora",
        "gemini_omni": "stock_sora",
        "veo": "stock_veo",
        "seedance": "stock_doubao",
        "kling": "stock_kling",
        "vidu": "stock_vidu",
        "hailuo": "stock_hailuo",
        "happyhorse": "stock_ali",
    },
    statuses={"queued": "unknown"},
    progress={"queued": 20, "in_progress": 50, "succeeded": 100, "failed": 100},
    headers={"X-New-Api-Other-Ratios": '{"seconds":$seconds}'},
    file_headers={"Cache-Control": "public, max-age=86400"},
    ranges=False,
    head=False,
)

STOCK_SORA = Dialect(
    name="stock_sora",
    replies={
        "created": {
            "id": "$id",
            "task_id": "$id",
            "object": "video",
            "model": "$model",
            "status": "queued",
            "progress": 0,
            "created_at": "$created",
            "seconds": "$seconds",
            "size": "$size",
        },
        "any": {
            "id": "$id",
            "task_id": "upstream_$id",
            "object": "video",
            "model": "$model-upstream",
            "status": "$status",
            "progress": "$progress",
            "created_at": "$created",
            "completed_at": "$ended",
            "expires_at": "$expires",
            "seconds": "$seconds",
            "size": "$size",
            "prompt": "$prompt",
            "quality": "standard",
            "remixed_from_video_id": None,
            "error": {"code": "$code", "message": "$reason"},
        },
    },
    errors={
        "unauthorized": Answer(
            401,
            {
                "error": {
                    "message": "Invalid token (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "unreadable": Answer(
            400,
            {
                "error": {
                    "message": "Invalid request: Invalid request: invalid JSON request body (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "invalid": Answer(400, {"code": "invalid_request", "message": "$message", "data": None}),
        "unknown_model": Answer(
            503,
            {
                "error": {
                    "message": "No available channel for model $model under group default (distributor) (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "model_not_found",
                },
            },
        ),
        "too_large": Answer(
            400,
            {
                "error": {
                    "message": "Invalid request: request body too large (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "unknown_task": Answer(
            400,
            {"code": "task_not_exist", "message": "task_not_exist", "data": None},
        ),
        "unknown_file": Answer(
            404,
            {"error": {"message": "Task not found", "type": "invalid_request_error"}},
        ),
        "not_ready": Answer(
            400,
            {
                "error": {
                    "message": "Task is not completed yet, current status: $internal",
                    "type": "invalid_request_error",
                },
            },
        ),
        "failed": Answer(
            400,
            {
                "error": {
                    "message": "Task is not completed yet, current status: $internal",
                    "type": "invalid_request_error",
                },
            },
        ),
        "no_route": Answer(
            404,
            {
                "error": {
                    "message": "Invalid URL ($method $path)",
                    "type": "invalid_request_error",
                    "param": "",
                    "code": "",
                },
            },
        ),
        "no_method": Answer(
            404,
            {
                "error": {
                    "message": "Invalid URL ($method $path)",
                    "type": "invalid_request_error",
                    "param": "",
                    "code": "",
                },
            },
        ),
        "rate_limited": Answer(
            429,
            {"code": "fail_to_fetch_task", "message": "上游负载已饱和，请稍后再试", "data": None},
        ),
        "not_accepted": Answer(
            503,
            {
                "error": {
                    "message": "No available channel (distributor) (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "$code",
                },
            },
        ),
        "other": Answer(500, {"code": "fail_to_fetch_task", "message": "$upstream", "data": None}),
    },
    statuses={"queued": "queued"},
    progress={"queued": 20, "in_progress": 50, "succeeded": 100, "failed": 100},
    headers={"X-New-Api-Other-Ratios": '{"seconds":$seconds}'},
    file_headers={"Cache-Control": "public, max-age=86400"},
    ranges=False,
    head=False,
)

STOCK_VEO = Dialect(
    name="stock_veo",
    replies={
        "created": {
            "id": "$id",
            "task_id": "$id",
            "object": "video",
            "model": "$model",
            "status": "queued",
            "progress": 0,
            "created_at": "$created",
        },
        "any": {
            "id": "$id",
            "object": "video",
            "model": "veo-3.0-generate-001",
            "status": "$status",
            "progress": "$progress",
            "created_at": "$created",
            "completed_at": "$updated",
        },
    },
    errors={
        "unauthorized": Answer(
            401,
            {
                "error": {
                    "message": "Invalid token (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "unreadable": Answer(
            400,
            {
                "error": {
                    "message": "Invalid request: Invalid request: invalid JSON request body (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "invalid": Answer(400, {"code": "invalid_request", "message": "$message", "data": None}),
        "unknown_model": Answer(
            503,
            {
                "error": {
                    "message": "No available channel for model $model under group default (distributor) (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "model_not_found",
                },
            },
        ),
        "too_large": Answer(
            400,
            {
                "error": {
                    "message": "Invalid request: request body too large (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "unknown_task": Answer(
            400,
            {"code": "task_not_exist", "message": "task_not_exist", "data": None},
        ),
        "unknown_file": Answer(
            404,
            {"error": {"message": "Task not found", "type": "invalid_request_error"}},
        ),
        "not_ready": Answer(
            400,
            {
                "error": {
                    "message": "Task is not completed yet, current status: $internal",
                    "type": "invalid_request_error",
                },
            },
        ),
        "failed": Answer(
            400,
            {
                "error": {
                    "message": "Task is not completed yet, current status: $internal",
                    "type": "invalid_request_error",
                },
            },
        ),
        "no_route": Answer(
            404,
            {
                "error": {
                    "message": "Invalid URL ($method $path)",
                    "type": "invalid_request_error",
                    "param": "",
                    "code": "",
                },
            },
        ),
        "no_method": Answer(
            404,
            {
                "error": {
                    "message": "Invalid URL ($method $path)",
                    "type": "invalid_request_error",
                    "param": "",
                    "code": "",
                },
            },
        ),
        "rate_limited": Answer(
            429,
            {"code": "fail_to_fetch_task", "message": "上游负载已饱和，请稍后再试", "data": None},
        ),
        "not_accepted": Answer(
            503,
            {
                "error": {
                    "message": "No available channel (distributor) (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "$code",
                },
            },
        ),
        "other": Answer(500, {"code": "fail_to_fetch_task", "message": "$upstream", "data": None}),
    },
    statuses={"queued": "in_progress"},
    progress={"queued": 20, "in_progress": 50, "succeeded": 100, "failed": 100},
    headers={"X-New-Api-Other-Ratios": '{"seconds":$seconds}'},
    file_headers={"Cache-Control": "public, max-age=86400"},
    ranges=False,
    head=False,
)

STOCK_VERTEX = Dialect(
    name="stock_vertex",
    replies={
        "created": {
            "id": "$id",
            "task_id": "$id",
            "object": "video",
            "model": "$model",
            "status": "queued",
            "progress": 0,
            "created_at": "$created",
        },
        "any": {
            "id": "$id",
            "object": "video",
            "model": "veo-3.0-generate-001",
            "status": "$status",
            "progress": "$progress",
            "created_at": "$created",
            "completed_at": "$updated",
        },
        "succeeded": {
            "id": "$id",
            "object": "video",
            "model": "veo-3.0-generate-001",
            "status": "$status",
            "progress": "$progress",
            "created_at": "$created",
            "completed_at": "$updated",
            "metadata": {"url": "$data"},
        },
    },
    errors={
        "unauthorized": Answer(
            401,
            {
                "error": {
                    "message": "Invalid token (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "unreadable": Answer(
            400,
            {
                "error": {
                    "message": "Invalid request: Invalid request: invalid JSON request body (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "invalid": Answer(400, {"code": "invalid_request", "message": "$message", "data": None}),
        "unknown_model": Answer(
            503,
            {
                "error": {
                    "message": "No available channel for model $model under group default (distributor) (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "model_not_found",
                },
            },
        ),
        "too_large": Answer(
            400,
            {
                "error": {
                    "message": "Invalid request: request body too large (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "unknown_task": Answer(
            400,
            {"code": "task_not_exist", "message": "task_not_exist", "data": None},
        ),
        "unknown_file": Answer(
            404,
            {"error": {"message": "Task not found", "type": "invalid_request_error"}},
        ),
        "not_ready": Answer(
            400,
            {
                "error": {
                    "message": "Task is not completed yet, current status: $internal",
                    "type": "invalid_request_error",
                },
            },
        ),
        "failed": Answer(
            400,
            {
                "error": {
                    "message": "Task is not completed yet, current status: $internal",
                    "type": "invalid_request_error",
                },
            },
        ),
        "no_route": Answer(
            404,
            {
                "error": {
                    "message": "Invalid URL ($method $path)",
                    "type": "invalid_request_error",
                    "param": "",
                    "code": "",
                },
            },
        ),
        "no_method": Answer(
            404,
            {
                "error": {
                    "message": "Invalid URL ($method $path)",
                    "type": "invalid_request_error",
                    "param": "",
                    "code": "",
                },
            },
        ),
        "rate_limited": Answer(
            429,
            {"code": "fail_to_fetch_task", "message": "上游负载已饱和，请稍后再试", "data": None},
        ),
        "not_accepted": Answer(
            503,
            {
                "error": {
                    "message": "No available channel (distributor) (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "$code",
                },
            },
        ),
        "other": Answer(500, {"code": "fail_to_fetch_task", "message": "$upstream", "data": None}),
    },
    statuses={"queued": "in_progress"},
    progress={"queued": 20, "in_progress": 50, "succeeded": 100, "failed": 100},
    headers={"X-New-Api-Other-Ratios": '{"seconds":$seconds}'},
    file_headers={"Cache-Control": "public, max-age=86400"},
    ranges=False,
    head=False,
    length=False,
)

STOCK_KLING = Dialect(
    name="stock_kling",
    replies={
        "created": {
            "id": "$id",
            "task_id": "$id",
            "object": "video",
            "model": "$model",
            "status": "queued",
            "progress": 0,
            "created_at": "$created",
        },
        "any": {
            "id": "$id",
            "object": "video",
            "model": "",
            "status": "$status",
            "progress": "$progress",
            "created_at": "$created_ms",
            "completed_at": "$updated",
            "seconds": "$seconds",
            "metadata": {"url": "$location"},
        },
        "failed": {
            "id": "$id",
            "object": "video",
            "model": "",
            "status": "$status",
            "progress": "$progress",
            "created_at": "$created_ms",
            "completed_at": "$updated",
            "seconds": "$seconds",
            "error": {"message": "$reason", "code": ""},
        },
    },
    errors={
        "unauthorized": Answer(
            401,
            {
                "error": {
                    "message": "Invalid token (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "unreadable": Answer(
            400,
            {
                "error": {
                    "message": "Invalid request: Invalid request: invalid JSON request body (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "invalid": Answer(400, {"code": "invalid_request", "message": "$message", "data": None}),
        "unknown_model": Answer(
            503,
            {
                "error": {
                    "message": "No available channel for model $model under group default (distributor) (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "model_not_found",
                },
            },
        ),
        "too_large": Answer(
            400,
            {
                "error": {
                    "message": "Invalid request: request body too large (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "unknown_task": Answer(
            400,
            {"code": "task_not_exist", "message": "task_not_exist", "data": None},
        ),
        "unknown_file": Answer(
            404,
            {"error": {"message": "Task not found", "type": "invalid_request_error"}},
        ),
        "not_ready": Answer(
            400,
            {
                "error": {
                    "message": "Task is not completed yet, current status: $internal",
                    "type": "invalid_request_error",
                },
            },
        ),
        "failed": Answer(
            400,
            {
                "error": {
                    "message": "Task is not completed yet, current status: $internal",
                    "type": "invalid_request_error",
                },
            },
        ),
        "no_route": Answer(
            404,
            {
                "error": {
                    "message": "Invalid URL ($method $path)",
                    "type": "invalid_request_error",
                    "param": "",
                    "code": "",
                },
            },
        ),
        "no_method": Answer(
            404,
            {
                "error": {
                    "message": "Invalid URL ($method $path)",
                    "type": "invalid_request_error",
                    "param": "",
                    "code": "",
                },
            },
        ),
        "rate_limited": Answer(
            429,
            {"code": "fail_to_fetch_task", "message": "上游负载已饱和，请稍后再试", "data": None},
        ),
        "not_accepted": Answer(
            503,
            {
                "error": {
                    "message": "No available channel (distributor) (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "$code",
                },
            },
        ),
        "other": Answer(500, {"code": "fail_to_fetch_task", "message": "$upstream", "data": None}),
    },
    statuses={"queued": "unknown"},
    progress={"queued": 20, "in_progress": 50, "succeeded": 100, "failed": 100},
    headers={"X-New-Api-Other-Ratios": '{"seconds":$seconds}'},
    file_headers={"Cache-Control": "public, max-age=86400"},
    ranges=False,
    head=False,
)

STOCK_VIDU = Dialect(
    name="stock_vidu",
    replies={
        "created": {
            "id": "$id",
            "task_id": "$id",
            "object": "video",
            "model": "$model",
            "status": "queued",
            "progress": 0,
            "created_at": "$created",
        },
        "any": {
            "id": "$id",
            "object": "video",
            "model": "",
            "status": "$status",
            "progress": "$progress",
            "created_at": "$created",
            "completed_at": "$updated",
            "metadata": {"url": "$location"},
            "error": {"message": "$code", "code": "$code"},
        },
    },
    errors={
        "unauthorized": Answer(
            401,
            {
                "error": {
                    "message": "Invalid token (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "unreadable": Answer(
            400,
            {
                "error": {
                    "message": "Invalid request: Invalid request: invalid JSON request body (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "invalid": Answer(400, {"code": "invalid_request", "message": "$message", "data": None}),
        "unknown_model": Answer(
            503,
            {
                "error": {
                    "message": "No available channel for model $model under group default (distributor) (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "model_not_found",
                },
            },
        ),
        "too_large": Answer(
            400,
            {
                "error": {
                    "message": "Invalid request: request body too large (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "unknown_task": Answer(
            400,
            {"code": "task_not_exist", "message": "task_not_exist", "data": None},
        ),
        "unknown_file": Answer(
            404,
            {"error": {"message": "Task not found", "type": "invalid_request_error"}},
        ),
        "not_ready": Answer(
            400,
            {
                "error": {
                    "message": "Task is not completed yet, current status: $internal",
                    "type": "invalid_request_error",
                },
            },
        ),
        "failed": Answer(
            400,
            {
                "error": {
                    "message": "Task is not completed yet, current status: $internal",
                    "type": "invalid_request_error",
                },
            },
        ),
        "no_route": Answer(
            404,
            {
                "error": {
                    "message": "Invalid URL ($method $path)",
                    "type": "invalid_request_error",
                    "param": "",
                    "code": "",
                },
            },
        ),
        "no_method": Answer(
            404,
            {
                "error": {
                    "message": "Invalid URL ($method $path)",
                    "type": "invalid_request_error",
                    "param": "",
                    "code": "",
                },
            },
        ),
        "rate_limited": Answer(
            429,
            {"code": "fail_to_fetch_task", "message": "上游负载已饱和，请稍后再试", "data": None},
        ),
        "not_accepted": Answer(
            503,
            {
                "error": {
                    "message": "No available channel (distributor) (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "$code",
                },
            },
        ),
        "other": Answer(500, {"code": "fail_to_fetch_task", "message": "$upstream", "data": None}),
    },
    statuses={"queued": "unknown"},
    progress={"queued": 20, "in_progress": 50, "succeeded": 100, "failed": 100},
    headers={"X-New-Api-Other-Ratios": '{"seconds":$seconds}'},
    file_headers={"Cache-Control": "public, max-age=86400"},
    ranges=False,
    head=False,
)

STOCK_HAILUO = Dialect(
    name="stock_hailuo",
    replies={
        "created": {
            "id": "$id",
            "task_id": "$id",
            "object": "video",
            "model": "$model",
            "status": "queued",
            "progress": 0,
            "created_at": "$created",
        },
        "any": {
            "id": "$id",
            "object": "video",
            "model": "$model",
            "status": "$status",
            "progress": "$progress",
            "created_at": "$created",
            "completed_at": "$updated",
            "metadata": {"url": ""},
        },
        "succeeded": {
            "id": "$id",
            "object": "video",
            "model": "$model",
            "status": "$status",
            "progress": "$progress",
            "created_at": "$created",
            "completed_at": "$updated",
            "metadata": {"url": "$location"},
        },
        "failed": {
            "id": "$id",
            "object": "video",
            "model": "$model",
            "status": "$status",
            "progress": "$progress",
            "created_at": "$created",
            "completed_at": "$updated",
            "metadata": {"url": "$reason"},
        },
    },
    errors={
        "unauthorized": Answer(
            401,
            {
                "error": {
                    "message": "Invalid token (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "unreadable": Answer(
            400,
            {
                "error": {
                    "message": "Invalid request: Invalid request: invalid JSON request body (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "invalid": Answer(400, {"code": "invalid_request", "message": "$message", "data": None}),
        "unknown_model": Answer(
            503,
            {
                "error": {
                    "message": "No available channel for model $model under group default (distributor) (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "model_not_found",
                },
            },
        ),
        "too_large": Answer(
            400,
            {
                "error": {
                    "message": "Invalid request: request body too large (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "unknown_task": Answer(
            400,
            {"code": "task_not_exist", "message": "task_not_exist", "data": None},
        ),
        "unknown_file": Answer(
            404,
            {"error": {"message": "Task not found", "type": "invalid_request_error"}},
        ),
        "not_ready": Answer(
            400,
            {
                "error": {
                    "message": "Task is not completed yet, current status: $internal",
                    "type": "invalid_request_error",
                },
            },
        ),
        "failed": Answer(
            400,
            {
                "error": {
                    "message": "Task is not completed yet, current status: $internal",
                    "type": "invalid_request_error",
                },
            },
        ),
        "no_route": Answer(
            404,
            {
                "error": {
                    "message": "Invalid URL ($method $path)",
                    "type": "invalid_request_error",
                    "param": "",
                    "code": "",
                },
            },
        ),
        "no_method": Answer(
            404,
            {
                "error": {
                    "message": "Invalid URL ($method $path)",
                    "type": "invalid_request_error",
                    "param": "",
                    "code": "",
                },
            },
        ),
        "rate_limited": Answer(
            429,
            {"code": "fail_to_fetch_task", "message": "上游负载已饱和，请稍后再试", "data": None},
        ),
        "not_accepted": Answer(
            503,
            {
                "error": {
                    "message": "No available channel (distributor) (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "$code",
                },
            },
        ),
        "other": Answer(500, {"code": "fail_to_fetch_task", "message": "$upstream", "data": None}),
    },
    statuses={"queued": "unknown"},
    progress={"queued": 20, "in_progress": 50, "succeeded": 100, "failed": 100},
    headers={"X-New-Api-Other-Ratios": '{"seconds":$seconds}'},
    file_headers={"Cache-Control": "public, max-age=86400"},
    ranges=False,
    head=False,
)

STOCK_DOUBAO = Dialect(
    name="stock_doubao",
    replies={
        "created": {
            "id": "$id",
            "task_id": "$id",
            "object": "video",
            "model": "$model",
            "status": "queued",
            "progress": 0,
            "created_at": "$created",
        },
        "any": {
            "id": "$id",
            "object": "video",
            "model": "$model",
            "status": "$status",
            "progress": "$progress",
            "created_at": "$created",
            "completed_at": "$updated",
            "metadata": {"url": ""},
        },
        "succeeded": {
            "id": "$id",
            "object": "video",
            "model": "$model",
            "status": "$status",
            "progress": "$progress",
            "created_at": "$created",
            "completed_at": "$updated",
            "metadata": {"url": "$location"},
        },
        "failed": {
            "id": "$id",
            "task_id": "$id",
            "object": "video",
            "model": "$model",
            "status": "$status",
            "progress": "$progress",
            "created_at": "$created",
            "completed_at": "$updated",
            "metadata": {"url": ""},
            "error": {"message": "$reason", "code": "$code"},
        },
    },
    errors={
        "unauthorized": Answer(
            401,
            {
                "error": {
                    "message": "Invalid token (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "unreadable": Answer(
            400,
            {
                "error": {
                    "message": "Invalid request: Invalid request: invalid JSON request body (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "invalid": Answer(400, {"code": "invalid_request", "message": "$message", "data": None}),
        "unknown_model": Answer(
            503,
            {
                "error": {
                    "message": "No available channel for model $model under group default (distributor) (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "model_not_found",
                },
            },
        ),
        "too_large": Answer(
            400,
            {
                "error": {
                    "message": "Invalid request: request body too large (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "unknown_task": Answer(
            400,
            {"code": "task_not_exist", "message": "task_not_exist", "data": None},
        ),
        "unknown_file": Answer(
            404,
            {"error": {"message": "Task not found", "type": "invalid_request_error"}},
        ),
        "not_ready": Answer(
            400,
            {
                "error": {
                    "message": "Task is not completed yet, current status: $internal",
                    "type": "invalid_request_error",
                },
            },
        ),
        "failed": Answer(
            400,
            {
                "error": {
                    "message": "Task is not completed yet, current status: $internal",
                    "type": "invalid_request_error",
                },
            },
        ),
        "no_route": Answer(
            404,
            {
                "error": {
                    "message": "Invalid URL ($method $path)",
                    "type": "invalid_request_error",
                    "param": "",
                    "code": "",
                },
            },
        ),
        "no_method": Answer(
            404,
            {
                "error": {
                    "message": "Invalid URL ($method $path)",
                    "type": "invalid_request_error",
                    "param": "",
                    "code": "",
                },
            },
        ),
        "rate_limited": Answer(
            429,
            {"code": "fail_to_fetch_task", "message": "上游负载已饱和，请稍后再试", "data": None},
        ),
        "not_accepted": Answer(
            503,
            {
                "error": {
                    "message": "No available channel (distributor) (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "$code",
                },
            },
        ),
        "other": Answer(500, {"code": "fail_to_fetch_task", "message": "$upstream", "data": None}),
    },
    statuses={"queued": "unknown"},
    progress={"queued": 20, "in_progress": 50, "succeeded": 100, "failed": 100},
    headers={"X-New-Api-Other-Ratios": '{"seconds":$seconds}'},
    file_headers={"Cache-Control": "public, max-age=86400"},
    ranges=False,
    head=False,
)

STOCK_JIMENG = Dialect(
    name="stock_jimeng",
    replies={
        "created": {
            "id": "$id",
            "task_id": "$id",
            "object": "video",
            "model": "$model",
            "status": "queued",
            "progress": 0,
            "created_at": "$created",
        },
        "any": {
            "id": "$id",
            "object": "video",
            "model": "",
            "status": "$status",
            "progress": "$progress",
            "created_at": "$created",
            "completed_at": "$updated",
            "metadata": {"url": ""},
        },
        "succeeded": {
            "id": "$id",
            "object": "video",
            "model": "",
            "status": "$status",
            "progress": "$progress",
            "created_at": "$created",
            "completed_at": "$updated",
            "metadata": {"url": "$location"},
        },
        "failed": {
            "id": "$id",
            "object": "video",
            "model": "",
            "status": "$status",
            "progress": "$progress",
            "created_at": "$created",
            "completed_at": "$updated",
            "metadata": {"url": ""},
            "error": {"message": "$reason", "code": "50411"},
        },
    },
    errors={
        "unauthorized": Answer(
            401,
            {
                "error": {
                    "message": "Invalid token (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "unreadable": Answer(
            400,
            {
                "error": {
                    "message": "Invalid request: Invalid request: invalid JSON request body (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "invalid": Answer(400, {"code": "invalid_request", "message": "$message", "data": None}),
        "unknown_model": Answer(
            503,
            {
                "error": {
                    "message": "No available channel for model $model under group default (distributor) (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "model_not_found",
                },
            },
        ),
        "too_large": Answer(
            400,
            {
                "error": {
                    "message": "Invalid request: request body too large (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "unknown_task": Answer(
            400,
            {"code": "task_not_exist", "message": "task_not_exist", "data": None},
        ),
        "unknown_file": Answer(
            404,
            {"error": {"message": "Task not found", "type": "invalid_request_error"}},
        ),
        "not_ready": Answer(
            400,
            {
                "error": {
                    "message": "Task is not completed yet, current status: $internal",
                    "type": "invalid_request_error",
                },
            },
        ),
        "failed": Answer(
            400,
            {
                "error": {
                    "message": "Task is not completed yet, current status: $internal",
                    "type": "invalid_request_error",
                },
            },
        ),
        "no_route": Answer(
            404,
            {
                "error": {
                    "message": "Invalid URL ($method $path)",
                    "type": "invalid_request_error",
                    "param": "",
                    "code": "",
                },
            },
        ),
        "no_method": Answer(
            404,
            {
                "error": {
                    "message": "Invalid URL ($method $path)",
                    "type": "invalid_request_error",
                    "param": "",
                    "code": "",
                },
            },
        ),
        "rate_limited": Answer(
            429,
            {"code": "fail_to_fetch_task", "message": "上游负载已饱和，请稍后再试", "data": None},
        ),
        "not_accepted": Answer(
            503,
            {
                "error": {
                    "message": "No available channel (distributor) (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "$code",
                },
            },
        ),
        "other": Answer(500, {"code": "fail_to_fetch_task", "message": "$upstream", "data": None}),
    },
    statuses={"queued": "unknown"},
    progress={"queued": 20, "in_progress": 50, "succeeded": 100, "failed": 100},
    headers={"X-New-Api-Other-Ratios": '{"seconds":$seconds}'},
    file_headers={"Cache-Control": "public, max-age=86400"},
    ranges=False,
    head=False,
)

STOCK_ALI = Dialect(
    name="stock_ali",
    replies={
        "created": {
            "id": "$id",
            "task_id": "$id",
            "object": "video",
            "model": "$model",
            "status": "queued",
            "progress": 0,
            "created_at": "$created",
        },
        "any": {
            "id": "$id",
            "object": "video",
            "model": "$model",
            "status": "$status",
            "progress": "$progress",
            "created_at": "$created",
            "completed_at": "$updated",
            "metadata": {"url": ""},
        },
        "succeeded": {
            "id": "$id",
            "object": "video",
            "model": "$model",
            "status": "$status",
            "progress": "$progress",
            "created_at": "$created",
            "completed_at": "$updated",
            "metadata": {"url": "$location"},
        },
        "failed": {
            "id": "$id",
            "task_id": "$id",
            "object": "video",
            "model": "$model",
            "status": "$status",
            "progress": "$progress",
            "created_at": "$created",
            "completed_at": "$updated",
            "metadata": {"url": ""},
            "error": {"message": "$reason", "code": "$code"},
        },
    },
    errors={
        "unauthorized": Answer(
            401,
            {
                "error": {
                    "message": "Invalid token (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "unreadable": Answer(
            400,
            {
                "error": {
                    "message": "Invalid request: Invalid request: invalid JSON request body (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "invalid": Answer(200, {"code": "ali_api_error", "message": "$message", "data": None}),
        "unknown_model": Answer(
            503,
            {
                "error": {
                    "message": "No available channel for model $model under group default (distributor) (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "model_not_found",
                },
            },
        ),
        "too_large": Answer(
            400,
            {
                "error": {
                    "message": "Invalid request: request body too large (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "unknown_task": Answer(
            400,
            {"code": "task_not_exist", "message": "task_not_exist", "data": None},
        ),
        "unknown_file": Answer(
            404,
            {"error": {"message": "Task not found", "type": "invalid_request_error"}},
        ),
        "not_ready": Answer(
            400,
            {
                "error": {
                    "message": "Task is not completed yet, current status: $internal",
                    "type": "invalid_request_error",
                },
            },
        ),
        "failed": Answer(
            400,
            {
                "error": {
                    "message": "Task is not completed yet, current status: $internal",
                    "type": "invalid_request_error",
                },
            },
        ),
        "no_route": Answer(
            404,
            {
                "error": {
                    "message": "Invalid URL ($method $path)",
                    "type": "invalid_request_error",
                    "param": "",
                    "code": "",
                },
            },
        ),
        "no_method": Answer(
            404,
            {
                "error": {
                    "message": "Invalid URL ($method $path)",
                    "type": "invalid_request_error",
                    "param": "",
                    "code": "",
                },
            },
        ),
        "rate_limited": Answer(
            429,
            {"code": "fail_to_fetch_task", "message": "上游负载已饱和，请稍后再试", "data": None},
        ),
        "not_accepted": Answer(
            503,
            {
                "error": {
                    "message": "No available channel (distributor) (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "$code",
                },
            },
        ),
        "other": Answer(500, {"code": "fail_to_fetch_task", "message": "$upstream", "data": None}),
    },
    statuses={"queued": "queued"},
    progress={"queued": 20, "in_progress": 50, "succeeded": 100, "failed": 100},
    headers={"X-New-Api-Other-Ratios": '{"seconds":$seconds}'},
    file_headers={"Cache-Control": "public, max-age=86400"},
    ranges=False,
    head=False,
)

PLUGINS = Dialect(
    name="plugins",
    replies={
        "created": {
            "id": "$id",
            "task_id": "$id",
            "status": "queued",
            "model": "$model",
            "created_at": "$created",
        },
        "any": {
            "id": "$id",
            "object": "video",
            "model": "$model",
            "status": "$status",
            "progress": "$progress",
            "created_at": "$created",
            "completed_at": "$ended",
            "metadata": {"url": "$location"},
            "error": {"message": "$reason", "code": "$code"},
        },
    },
    errors={
        "unauthorized": Answer(
            401,
            {
                "error": {
                    "message": "Invalid token (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "unreadable": Answer(
            400,
            {
                "error": {
                    "message": "$message (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "invalid": Answer(
            400,
            {
                "error": {
                    "message": "$message (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "unknown_model": Answer(
            503,
            {
                "error": {
                    "message": "No available channel for model $model under group default (distributor) (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "model_not_found",
                },
            },
        ),
        "too_large": Answer(
            400,
            {
                "error": {
                    "message": "Invalid request: request body too large (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "unknown_task": Answer(
            400,
            {"code": "task_not_exist", "message": "task_not_exist", "data": None},
        ),
        "unknown_file": Answer(
            404,
            {"error": {"message": "Task not found", "type": "invalid_request_error"}},
        ),
        "not_ready": Answer(
            400,
            {
                "error": {
                    "message": "Task is not completed yet, current status: $internal",
                    "type": "invalid_request_error",
                },
            },
        ),
        "failed": Answer(
            400,
            {
                "error": {
                    "message": "Task is not completed yet, current status: $internal",
                    "type": "invalid_request_error",
                },
            },
        ),
        "no_route": Answer(
            404,
            {
                "error": {
                    "message": "Invalid URL ($method $path)",
                    "type": "invalid_request_error",
                    "param": "",
                    "code": "",
                },
            },
        ),
        "no_method": Answer(
            404,
            {
                "error": {
                    "message": "Invalid URL ($method $path)",
                    "type": "invalid_request_error",
                    "param": "",
                    "code": "",
                },
            },
        ),
        "rate_limited": Answer(
            429,
            {
                "error": {
                    "message": "Too many requests (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "not_accepted": Answer(
            503,
            {
                "error": {
                    "message": "No available channel (distributor) (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "$code",
                },
            },
        ),
        "other": Answer(
            502,
            {"code": "plugin_submit_response_failed", "message": "$upstream", "data": None},
        ),
    },
    statuses={"queued": "queued"},
    progress={"queued": 20, "in_progress": 50, "succeeded": 100, "failed": 100},
    headers={"X-New-Api-Other-Ratios": '{"seconds":$seconds}'},
    file_headers={"Cache-Control": "public, max-age=86400"},
)

PLUGINS_FIRST = Dialect(
    name="plugins_first",
    replies={
        "created": {
            "id": "$id",
            "task_id": "$id",
            "status": "queued",
            "model": "$model",
            "created_at": "$created",
        },
        "any": {
            "id": "$id",
            "object": "video",
            "model": "$model",
            "status": "$status",
            "progress": "$progress",
            "created_at": "$created",
            "completed_at": "$ended",
            "metadata": {"url": "$location"},
            "error": {"message": "$reason", "code": "$code"},
        },
    },
    errors={
        "unauthorized": Answer(
            401,
            {
                "error": {
                    "message": "Invalid token (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "unreadable": Answer(
            400,
            {
                "error": {
                    "message": "$message (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "invalid": Answer(
            400,
            {
                "error": {
                    "message": "$message (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "unknown_model": Answer(
            503,
            {
                "error": {
                    "message": "No available channel for model $model under group default (distributor) (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "model_not_found",
                },
            },
        ),
        "too_large": Answer(
            400,
            {
                "error": {
                    "message": "Invalid request: request body too large (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "unknown_task": Answer(
            400,
            {"code": "task_not_exist", "message": "task_not_exist", "data": None},
        ),
        "unknown_file": Answer(
            404,
            {"error": {"message": "Task not found", "type": "invalid_request_error"}},
        ),
        "not_ready": Answer(
            400,
            {
                "error": {
                    "message": "Task is not completed yet, current status: $internal",
                    "type": "invalid_request_error",
                },
            },
        ),
        "failed": Answer(
            400,
            {
                "error": {
                    "message": "Task is not completed yet, current status: $internal",
                    "type": "invalid_request_error",
                },
            },
        ),
        "no_route": Answer(
            404,
            {
                "error": {
                    "message": "Invalid URL ($method $path)",
                    "type": "invalid_request_error",
                    "param": "",
                    "code": "",
                },
            },
        ),
        "no_method": Answer(
            404,
            {
                "error": {
                    "message": "Invalid URL ($method $path)",
                    "type": "invalid_request_error",
                    "param": "",
                    "code": "",
                },
            },
        ),
        "rate_limited": Answer(
            429,
            {
                "error": {
                    "message": "Too many requests (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "not_accepted": Answer(
            503,
            {
                "error": {
                    "message": "No available channel (distributor) (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "$code",
                },
            },
        ),
        "other": Answer(
            502,
            {"code": "plugin_submit_response_failed", "message": "$upstream", "data": None},
        ),
    },
    statuses={"queued": "queued"},
    progress={"queued": 20, "in_progress": 50, "succeeded": 100, "failed": 100},
    headers={"X-New-Api-Other-Ratios": '{"seconds":$seconds}'},
    file_headers={"Cache-Control": "public, max-age=86400"},
)

RECORDS = Dialect(
    name="records",
    replies={
        "created": {
            "id": "$id",
            "task_id": "$id",
            "status": "queued",
            "model": "$model",
            "created_at": "$created",
        },
        "any": {
            "task_id": "$id",
            "platform": "54",
            "status": "$status",
            "progress": "$percent",
            "created_at": "$created",
            "finished_at": "$ended",
            "fail_reason": "$reason",
        },
    },
    errors={
        "unauthorized": Answer(
            401,
            {
                "error": {
                    "message": "Invalid token (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "unreadable": Answer(
            400,
            {
                "error": {
                    "message": "$message (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "invalid": Answer(
            400,
            {
                "error": {
                    "message": "$message (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "unknown_model": Answer(
            503,
            {
                "error": {
                    "message": "No available channel for model $model under group default (distributor) (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "model_not_found",
                },
            },
        ),
        "too_large": Answer(
            400,
            {
                "error": {
                    "message": "Invalid request: request body too large (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "unknown_task": Answer(
            400,
            {"code": "task_not_exist", "message": "task_not_exist", "data": None},
        ),
        "unknown_file": Answer(
            404,
            {"error": {"message": "Task not found", "type": "invalid_request_error"}},
        ),
        "not_ready": Answer(
            400,
            {
                "error": {
                    "message": "Task is not completed yet, current status: $internal",
                    "type": "invalid_request_error",
                },
            },
        ),
        "failed": Answer(
            400,
            {
                "error": {
                    "message": "Task is not completed yet, current status: $internal",
                    "type": "invalid_request_error",
                },
            },
        ),
        "no_route": Answer(
            404,
            {
                "error": {
                    "message": "Invalid URL ($method $path)",
                    "type": "invalid_request_error",
                    "param": "",
                    "code": "",
                },
            },
        ),
        "no_method": Answer(
            404,
            {
                "error": {
                    "message": "Invalid URL ($method $path)",
                    "type": "invalid_request_error",
                    "param": "",
                    "code": "",
                },
            },
        ),
        "rate_limited": Answer(
            429,
            {
                "error": {
                    "message": "Too many requests (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "not_accepted": Answer(
            503,
            {
                "error": {
                    "message": "No available channel (distributor) (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "$code",
                },
            },
        ),
        "other": Answer(
            502,
            {"code": "plugin_submit_response_failed", "message": "$upstream", "data": None},
        ),
    },
    statuses={
        "queued": "QUEUED",
        "in_progress": "IN_PROGRESS",
        "succeeded": "SUCCESS",
        "failed": "FAILURE",
    },
    progress={"queued": 20, "in_progress": 50, "succeeded": 100, "failed": 100},
    headers={"X-New-Api-Other-Ratios": '{"seconds":$seconds}'},
    file_headers={"Cache-Control": "public, max-age=86400"},
)

LEGACY = Dialect(
    name="legacy",
    replies={
        "created": {
            "id": "$id",
            "task_id": "$id",
            "status": "queued",
            "model": "$model",
            "created_at": "$created",
        },
        "any": {
            "code": "success",
            "message": "",
            "data": {
                "task_id": "$id",
                "status": "$status",
                "progress": "$percent",
                "created_at": "$created",
                "finished_at": "$ended",
                "result_url": "$location",
                "fail_reason": "$reason",
            },
        },
    },
    errors={
        "unauthorized": Answer(
            401,
            {
                "error": {
                    "message": "Invalid token (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "unreadable": Answer(
            400,
            {
                "error": {
                    "message": "$message (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "invalid": Answer(
            400,
            {
                "error": {
                    "message": "$message (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "unknown_model": Answer(
            503,
            {
                "error": {
                    "message": "No available channel for model $model under group default (distributor) (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "model_not_found",
                },
            },
        ),
        "too_large": Answer(
            400,
            {
                "error": {
                    "message": "Invalid request: request body too large (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "unknown_task": Answer(
            400,
            {"code": "task_not_exist", "message": "task_not_exist", "data": None},
        ),
        "unknown_file": Answer(
            404,
            {"error": {"message": "Task not found", "type": "invalid_request_error"}},
        ),
        "not_ready": Answer(
            400,
            {
                "error": {
                    "message": "Task is not completed yet, current status: $internal",
                    "type": "invalid_request_error",
                },
            },
        ),
        "failed": Answer(
            400,
            {
                "error": {
                    "message": "Task is not completed yet, current status: $internal",
                    "type": "invalid_request_error",
                },
            },
        ),
        "no_route": Answer(
            404,
            {
                "error": {
                    "message": "Invalid URL ($method $path)",
                    "type": "invalid_request_error",
                    "param": "",
                    "code": "",
                },
            },
        ),
        "no_method": Answer(
            404,
            {
                "error": {
                    "message": "Invalid URL ($method $path)",
                    "type": "invalid_request_error",
                    "param": "",
                    "code": "",
                },
            },
        ),
        "rate_limited": Answer(
            429,
            {
                "error": {
                    "message": "Too many requests (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "",
                },
            },
        ),
        "not_accepted": Answer(
            503,
            {
                "error": {
                    "message": "No available channel (distributor) (request id: $request_id)",
                    "type": "new_api_error",
                    "code": "$code",
                },
            },
        ),
        "other": Answer(
            502,
            {"code": "plugin_submit_response_failed", "message": "$upstream", "data": None},
        ),
    },
    statuses={
        "queued": "QUEUED",
        "in_progress": "IN_PROGRESS",
        "succeeded": "SUCCESS",
        "failed": "FAILURE",
    },
    progress={"queued": 20, "in_progress": 50, "succeeded": 100, "failed": 100},
    headers={"X-New-Api-Other-Ratios": '{"seconds":$seconds}'},
    file_headers={"Cache-Control": "public, max-age=86400"},
)

DIALECTS: dict[str, Dialect] = {
    "openai": OPENAI,
    "page": PAGE,
    "stock": STOCK,
    "stock_sora": STOCK_SORA,
    "stock_veo": STOCK_VEO,
    "stock_vertex": STOCK_VERTEX,
    "stock_kling": STOCK_KLING,
    "stock_vidu": STOCK_VIDU,
    "stock_hailuo": STOCK_HAILUO,
    "stock_doubao": STOCK_DOUBAO,
    "stock_jimeng": STOCK_JIMENG,
    "stock_ali": STOCK_ALI,
    "plugins": PLUGINS,
    "plugins_first": PLUGINS_FIRST,
    "records": RECORDS,
    "legacy": LEGACY,
}
