# Made by `callsheet generate` from spec/issues.yaml.
# Edits are lost: change the catalog and run the command again.
"""The words of every issue in one language: en."""

from __future__ import annotations

PHRASES: dict[str, str] = {
    "comma": "{rest}, {last}",
    "or": "{rest} or {last}",
    "where_model": "`{model}`",
    "where_mode": "`{model}` in mode `{mode}`",
    "the_request": "The request",
    "type_string": "a string",
    "type_number": "a number",
    "type_integer": "a whole number",
    "type_boolean": "true or false",
    "type_array": "a list",
    "type_object": "an object",
    "type_null": "null",
    "type_json": "plain JSON",
    "candidate_left_over": "`{mode}` does not use {names}",
    "candidate_missing": "`{mode}` lacks {names}",
    "candidate_both": "`{mode}` lacks {missing} and does not use {names}",
    "candidates": "{rest}; {last}",
    "mode_given": "The request names mode `{mode}`.",
    "mode_only": "`{mode}` is the only mode of `{model}`.",
    "mode_inferred": "Mode `{mode}` was inferred: it is the first that uses {names} and lacks nothing.",
    "mode_inferred_bare": "Mode `{mode}` was inferred: the request carries no image, video or other material.",
    "mode_unknown": "The mode could not be told.",
}

ISSUES: dict[str, tuple[dict[str, str], dict[str, str]]] = {
    "invalid_json": (
        {"default": "The body is not JSON: {problem} at line {line}, column {column}."},
        {"default": "Send one JSON object, encoded as UTF-8."},
    ),
    "not_an_object": (
        {"default": "The request must be a JSON object, not {got}."},
        {"default": 'Send an object such as {{"model": "…", "prompt": "…"}}.'},
    ),
    "missing_field": (
        {"default": "{where} needs `{field}`."},
        {
            "default": "Give {accepted}.",
            "model": "Every request names its model; there is no default.",
            "similar": "`{similar}` is given: did you mean `{field}`?",
            "in_metadata": "It is given inside `metadata`, which is passed on as it is and satisfies nothing: give {accepted} at top level.",
        },
    ),
    "missing_one_of": (
        {"default": "{where} needs at least one of {fields}."},
        {
            "default": "Give {accepted}.",
            "in_metadata": "One is given inside `metadata`, which is passed on as it is and satisfies nothing: give it at top level.",
        },
    ),
    "unknown_model": (
        {"default": "`{model_id}` is not a model of this API."},
        {
            "allowed": "It is newer than this catalog or misspelt; nothing else in the request was checked.",
            "similar": "Did you mean {similar}?",
            "group": "`{suffix}` names an account group, which the account or token picks: send `model: {base}`.",
            "elsewhere": "That is the upstream's own id; here it is called {here}.",
            "list": "See the catalog for the ids it knows.",
        },
    ),
    "unsupported_mode": (
        {"default": "{where} has no mode `{mode}`."},
        {
            "default": "Use {accepted}.",
            "similar": "Did you mean `{similar}`? It has {accepted}.",
            "confused": "{explanation} Use {accepted}.",
        },
    ),
    "mode_required": ({"default": "{where} needs `mode`."}, {"default": "Use {accepted}."}),
    "mode_ambiguous": (
        {"default": "No mode of {where} fits what is given."},
        {"default": "Name the `mode`, or change the material: {candidates}."},
    ),
    "alias_conflict": (
        {
            "default": "`{first}` and `{field}` are two names of one field but differ: {before} and {after}.",
        },
        {
            "default": "Keep one of them.",
            "content": "`{first}` and the text in `{field}` both go out as they are; nobody documents which one counts.",
        },
    ),
    "invalid_type": (
        {"default": "`{field}` must be {expected}, not {got}."},
        {
            "unit": "Write the number alone: `{number}`.",
            "number_text": "Send it as a JSON number.",
            "list": "Put the value into a list: `[…]`.",
            "blank_item": "Remove the empty item.",
            "wrapped": "An object must carry a string `{key}`.",
            "finite": "NaN and infinity are not JSON.",
            "key": "Property names are strings.",
        },
    ),
    "not_allowed": (
        {
            "default": "{where} does not take {given} for `{field}`.",
            "typed": "{given} is not a `{field}` of `{class_name}`.",
        },
        {
            "default": "Use {accepted}.",
            "similar": "Did you mean `{similar}`? Accepted: {accepted}.",
        },
    ),
    "out_of_range": ({"default": "`{field}` is {given}; {where} takes {range}."}, {}),
    "too_short": (
        {"default": "`{field}` has {length} characters; {where} takes at least {minimum}."},
        {},
    ),
    "too_long": (
        {"default": "`{field}` has {length} characters; {where} takes at most {maximum}."},
        {},
    ),
    "too_few_items": (
        {"default": "`{field}` has {count} items; {where} takes at least {minimum}."},
        {},
    ),
    "too_many_items": (
        {"default": "`{field}` has {count} items; {where} takes at most {maximum}."},
        {},
    ),
    "bad_format": (
        {"default": "`{field}` is {given}, which does not have the form {pattern}."},
        {},
    ),
    "rule_violated": ({"default": "{text}"}, {}),
    "unknown_field": (
        {
            "default": "`{field}` is not a field of this API; it is sent as it is and probably ignored.",
            "typed": "`{class_name}` has no field `{field}`.",
        },
        {"canonical": "It calls it `{similar}`.", "similar": "Did you mean `{similar}`?"},
    ),
    "unused_field": (
        {"default": "{where} is not known to use `{field}`."},
        {
            "other_family": "It belongs to {families}; here it is sent as it is and probably ignored.",
            "other_mode": "Mode {modes} uses it; here it is sent as it is and probably ignored.",
            "no_mode": "None of its modes is documented to use it; it is sent as it is.",
            "unknown": "It is documented as a field of the API, but for no model whether it takes effect.",
            "ignored": "It is known to be ignored here.",
        },
    ),
    "refused_field": (
        {"default": "{where} is known to refuse `{field}`."},
        {"default": "Leave it out."},
    ),
    "adjusted": (
        {
            "default": "`{field}` goes out as {after} instead of {before}.",
            "merged": "`{first}` and `{field}` say the same.",
            "zero": "`{field}` is left off.",
        },
        {
            "snapped": "The length is matched to the nearest that {where} makes.",
            "merged": "They are two names of one field; one is sent.",
            "zero": "Zero means that no value is given.",
            "lifted": "A single value becomes a list of one.",
            "spelling": "That is how {where} spells it.",
            "renamed": "That is what {where} calls it on the wire.",
        },
    ),
    "retired_model": ({"default": "`{model_id}` is retired as of {as_of}."}, {}),
    "deprecated": ({"default": "`{field}` is deprecated as of {as_of}."}, {}),
}
