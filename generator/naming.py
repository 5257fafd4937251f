"""Names in Python: the one place where a catalog's words become identifiers."""

from __future__ import annotations

import keyword
import re

_GAP = re.compile(r"[^0-9A-Za-z]+")

# What a request class has or inherits, its annotations use, or the client's methods take beside the fields.
_OWN_ATTRIBUTES = "of attribute_names entry_names family from_report is_variant object_names wire"
_PYDANTIC = (
    "construct copy dict from_orm json model_computed_fields model_config model_construct model_copy model_dump "
    "model_dump_json model_extra model_fields model_fields_set model_json_schema model_parametrized_name "
    "model_post_init model_rebuild model_validate model_validate_json model_validate_strings parse_file parse_obj "
    "parse_raw schema schema_json update_forward_refs validate"
)
_IN_HINTS = "bool float int list object property str types"
METHOD_KEYWORDS = ("headers", "max_retries", "on_progress", "self", "timeout")
TAKEN_ATTRIBUTES = frozenset(
    " ".join((_OWN_ATTRIBUTES, _PYDANTIC, _IN_HINTS, *METHOD_KEYWORDS)).split()
)

# Public names that every package has, whatever its catalog.
CLIENT_METHODS = ("close", "flows", "run", "run_raw")
CALLS = (
    "content",
    "create",
    "create_and_wait",
    "download",
    "retrieve",
    "wait",
    "with_raw_response",
)
ERRORS = (
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
    "WaitTimeout",
)


class PythonIdentifier(str):
    """A name that Python accepts and that no keyword takes; a plain string cannot pass for one.

    Raises `ValueError` for text without an ASCII letter or digit.
    """

    __slots__ = ()

    def __new__(cls, text: str) -> PythonIdentifier:
        """Make an identifier: `from` becomes `from_`, `veo3.1` `veo3_1`, `3d` `n3d`."""
        name = _GAP.sub("_", text).strip("_")
        if not name:
            raise ValueError(f"no Python name can be made of {text!r}")
        if name[0].isdigit():
            name = f"n{name}"
        if keyword.iskeyword(name):
            name = f"{name}_"
        return super().__new__(cls, name)


def pascal(text: str) -> PythonIdentifier:
    """`gemini_omni` → `GeminiOmni`, `i2v_first_last` → `I2vFirstLast`; capitals inside a word stay."""
    words = [word for word in _GAP.split(text) if word]
    name = "".join(word[0].upper() + word[1:] for word in words)
    return PythonIdentifier(f"N{name}" if name[:1].isdigit() else name)


def module_name(text: str) -> PythonIdentifier:
    """The name of the module about something: `gemini-omni` → `gemini_omni`."""
    return PythonIdentifier(text.lower())


def constant_name(text: str) -> PythonIdentifier:
    """`image_edits` → `IMAGE_EDITS`."""
    return PythonIdentifier(text.upper())


def attribute_name(field: str) -> PythonIdentifier:
    """The attribute and keyword of a field: `caption`; `class` → `class_`, and so `json`, which pydantic takes."""
    name = PythonIdentifier(field)
    return str.__new__(PythonIdentifier, f"{name}_") if name in TAKEN_ATTRIBUTES else name


def method_name(mode: str) -> PythonIdentifier:
    """The name of the method about a mode: `extend`, `t2v`."""
    return PythonIdentifier(mode)


def variant_class(family: str, mode: str) -> PythonIdentifier:
    """The request class of a variant: `kling`, `extend` → `KlingExtend`."""
    return PythonIdentifier(pascal(family) + pascal(mode))


def fields_class(family: str, mode: str) -> PythonIdentifier:
    """The keyword arguments of a variant: `kling`, `extend` → `KlingExtendFields`."""
    return PythonIdentifier(f"{variant_class(family, mode)}Fields")


def choice_class(family: str, field: str) -> PythonIdentifier:
    """The values of a field in a family: `kling`, `model_name` → `KlingModelName`."""
    return PythonIdentifier(pascal(family) + pascal(field))


def resource_class(resource: str) -> PythonIdentifier:
    """The calls on one kind of task: `videos` → `Videos`."""
    return pascal(resource)


def raw_class(resource: str) -> PythonIdentifier:
    """Those calls with their replies as they came: `videos` → `RawVideos`."""
    return PythonIdentifier(f"Raw{resource_class(resource)}")


def namespace_class(family: str, resource: str) -> PythonIdentifier:
    """The methods of one family: `kling`, `videos` → `KlingVideos`."""
    return PythonIdentifier(pascal(family) + pascal(resource))


def request_class(noun: str) -> PythonIdentifier:
    """Any family's request: `video` → `VideoRequest`."""
    return PythonIdentifier(f"{pascal(noun)}Request")


def failure_class(noun: str) -> PythonIdentifier:
    """The public name of `TaskFailed`: `video` → `VideoFailed`."""
    return PythonIdentifier(f"{pascal(noun)}Failed")


def package_error_class(package: str) -> PythonIdentifier:
    """The public name of `PackageError`: `videogate` → `VideogateError`."""
    return PythonIdentifier(f"{pascal(package)}Error")
