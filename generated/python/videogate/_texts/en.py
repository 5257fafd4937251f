# Made by `callsheet generate` from spec/.
# Edits are lost: change the catalog and run the command again.
"""The words of every issue in one language: en."""

from __future__ import annotations

SOURCES: dict[str, str] = {
    "page": "the published page, {place}",
    "page_en": "the published page in English, {place}",
    "page_happyhorse": "the publisher's page on HappyHorse",
    "gateway": "the open-source gateway's code ({place})",
    "openai": "OpenAI's own API document ({place})",
    "comfy_docs": "ComfyUI's documentation ({place})",
    "comfyui": "ComfyUI's code ({place})",
    "vercel": "Vercel's AI SDK ({place})",
    "xai_sdk": "xAI's own SDK ({place})",
    "xai_docs": "xAI's documentation ({place})",
    "xai_digest": "a digest of xAI's documentation ({place})",
    "grok2api": "the code of grok2api, a gateway to Grok ({place})",
    "google_genai": "Google's own SDK ({place})",
    "gemini_docs": "Google's documentation of Veo ({place})",
    "vertex": "Google's Vertex AI documentation ({place})",
    "omni_card": "Google's model card of Gemini Omni ({place})",
    "ark": "Volcengine's documentation ({place})",
    "ark_new": "a digest of Volcengine's newest pages ({place})",
    "ark_tutorial": "Volcengine's tutorial ({place})",
    "kling_t2v": "Kling's page on text to video ({place})",
    "kling_i2v": "Kling's page on image to video ({place})",
    "kling_map": "notes on Kling's capability map ({place})",
    "kling_new": "a digest of Kling's newest pages ({place})",
    "vidu_docs": "Vidu's documentation ({place})",
    "vidu_older": "an older copy of Vidu's documentation ({place})",
    "vidu_digest": "digests of Vidu's documentation ({place})",
    "happyhorse": "Alibaba Cloud's documentation ({place})",
    "gateway_plugins": "the open-source gateway's first plugins ({place})",
    "gateway_later": "the open-source gateway's later plugins ({place})",
    "gateway_copy": "a later copy of the open-source gateway ({place})",
    "gateway_xai": "another copy of the open-source gateway ({place})",
    "files": "code of third parties on GitHub",
    "web": "{place}",
}

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
    "type_date": "a date such as `2026-01-31`",
    "type_array": "a list",
    "type_object": "an object",
    "type_null": "null",
    "type_json": "plain JSON",
    "type_foreign": "a value that JSON does not have",
    "type_file": "a file",
    "candidate_left_over": "`{mode}` does not use {names}",
    "candidate_missing": "`{mode}` lacks {names}",
    "candidate_count": "`{mode}` takes {count} of {names}",
    "candidate_both": "`{mode}` lacks {missing} and does not use {names}",
    "candidates": "{rest}; {last}",
    "mode_given": "The request names mode `{mode}`.",
    "mode_only": "`{mode}` is the only mode of `{model}`.",
    "mode_inferred": "Mode `{mode}` was inferred: it is the first that uses {names} and lacks nothing.",
    "mode_inferred_bare": "Mode `{mode}` was inferred: the request carries no image, video or other material.",
    "mode_unknown": "The mode could not be told.",
    "said_by": "Source: {source}.",
    "another_place": "another place in it",
    "differ": "Sources differ: it is taken according to {takers}, but not according to {refusers}.",
    "differ_on": "Sources differ: not so according to {takers}.",
    "in_steps": "{range} in steps of {step}",
    "or_value": "{range} or {value}",
    "effect_refused": "The vendor refuses anything else.",
    "effect_cut": "The vendor cuts off the rest.",
    "effect_replaced": "The vendor takes its default instead of anything else.",
    "effect_ignored": "The vendor ignores anything else.",
    "effect_adjusted": "The vendor changes anything else to a value that it takes.",
}

# The messages of each issue code, and its hints.
ISSUES: dict[str, tuple[dict[str, str], dict[str, str]]] = {
    "invalid_json": (
        {
            "default": "The body is not JSON: {problem} at line {line}, column {column}.",
            "part": "`{field}` is not JSON: {problem} at line {line}, column {column}.",
        },
        {
            "default": "Send one JSON object, encoded as UTF-8.",
            "part": "In a form, write it as JSON text, or as parts named `{field}[…]`.",
        },
    ),
    "not_an_object": (
        {"default": "The request must be a JSON object, not {got}."},
        {"default": 'Send an object such as {{"model": "…", "prompt": "…"}}.'},
    ),
    "missing_field": (
        {
            "default": "{where} needs `{field}`.",
            "mode": "No `mode` is given; `{mode}` was inferred.",
        },
        {
            "mode": "Give `mode`; there are {accepted}.",
            "default": "Give {accepted}; null, empty and blank count as not given.",
            "values": "Give one of {values}.",
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
            "list": "`videogate models` lists the catalog's ids, and so does the documentation.",
        },
    ),
    "unsupported_mode": (
        {
            "default": "{where} has no mode `{mode}`.",
            "gap": "{where} is not known to do `{mode}`.",
            "disputed": "Sources differ: {where} does `{mode}` according to {takers}, but not according to {source}.",
        },
        {
            "default": "Use {accepted}.",
            "elsewhere": "`{mode}` is {here} here.",
            "similar": "Did you mean `{similar}`? It has {accepted}.",
            "gap": "Use another model, or another mode.",
            "gap_models": "Use another mode, or a model that is not known to lack it: {models}.",
            "disputed": "To be safe, use {accepted}, or another model.",
            "allowed": "It goes out as given; what hangs on the mode was not checked. Known are {accepted}.",
            "confused": "{explanation} Use {accepted}.",
        },
    ),
    "mode_ambiguous": (
        {
            "default": "No mode of {where} fits what is given.",
            "counted": "`{mode}` was inferred, for `{name}` has {count} items; they may be meant otherwise.",
        },
        {
            "counted": "Name the `mode` to be sure.",
            "default": "Name the `mode`, or change the material: {candidates}.",
            "allowed": "It goes out as given; what hangs on the mode was not checked.",
        },
    ),
    "alias_conflict": (
        {
            "default": "`{first}` and `{field}` are two names of one field but differ: {before} and {after}.",
            "overrides": "`{first}` also stands at `{field}`.",
        },
        {
            "default": "Keep one of them.",
            "overrides": "Both go out, and stock gateways let the one inside `{name}` win: keep one of them.",
            "content": "`{first}` and the text in `{field}` both go out as they are; nobody documents which one counts.",
        },
    ),
    "invalid_type": (
        {
            "default": "`{field}` must be {expected}, not {got}.",
            "text": "`{field}` must be {expected}, not {given}.",
            "repeated": "`{field}` is given {count} times.",
            "uneven": "Which values of `{field}` belong together cannot be told.",
        },
        {
            "values": "Send {values}.",
            "shape": "Write it as `{shape}`.",
            "object": "Send the object itself, not a text of it.",
            "unit": "Write the number alone: `{number}`.",
            "number_text": "Send it as a JSON number.",
            "list": "Put the value into a list: `[…]`.",
            "blank_item": "Remove the empty item.",
            "wrapped": "An object must carry a string `{key}`.",
            "finite": "NaN and infinity are not JSON.",
            "key": "Property names are strings.",
            "repeated": "It takes one value; a form gives it once.",
            "uneven": "Number the items, as in `{field}[0][…]`, or send the list as JSON text.",
            "file": "Send a file as {accepted}.",
        },
    ),
    "not_allowed": (
        {
            "default": "{where} does not take {given} for `{field}`.",
            "typed": "{given} is not a `{field}` of `{class_name}`.",
            "matched": "`{field}` goes out as {given}; the gateway matches it to {accepted}, and the nearest is {nearest}.",
            "matched_openly": "`{field}` goes out as {given}; the gateway matches it to {accepted}, and to which of them is not documented.",
            "disputed": "Sources differ: {where} takes {given} for `{field}` according to {takers}, but not according to {refusers}.",
        },
        {
            "default": "Use {accepted}.",
            "disputed": "To be safe, use {accepted}.",
            "similar": "Did you mean `{similar}`? Accepted: {accepted}.",
        },
    ),
    "out_of_range": (
        {
            "default": "`{field}` is {given}; {where} takes {range}.",
            "least": "`{field}` is {given}; {where} takes at least {minimum}.",
            "most": "`{field}` is {given}; {where} takes at most {maximum}.",
            "between": "`{field}` is {given}; {where} takes {minimum} to {maximum}.",
            "whole": "`{field}` is {given}; {where} takes whole numbers from {minimum} to {maximum}.",
            "whole_or": "`{field}` is {given}; {where} takes whole numbers from {minimum} to {maximum}, or {accepted}.",
            "between_or": "`{field}` is {given}; {where} takes {minimum} to {maximum}, or {accepted}.",
            "multiple": "`{field}` is {given}; {where} takes multiples of {multiple_of}.",
            "disputed": "Sources differ: {where} takes {given} for `{field}` according to {takers}, but not according to {refusers}.",
        },
        {
            "disputed_least": "To be safe, use {minimum} or more.",
            "disputed_most": "To be safe, use {maximum} or less.",
            "disputed_between": "To be safe, stay between {minimum} and {maximum}.",
            "disputed_whole": "To be safe, use a whole number from {minimum} to {maximum}.",
        },
    ),
    "too_short": (
        {
            "default": "`{field}` has {length} characters; {where} takes at least {minimum}.",
            "han": "`{field}` has {length} Chinese characters; {where} takes at least {minimum}.",
            "disputed": "Sources differ: {where} takes {length} characters in `{field}` according to {takers}, but not according to {refusers}.",
        },
        {"disputed": "To be safe, use at least {minimum}."},
    ),
    "too_long": (
        {
            "default": "`{field}` has {length} characters; {where} takes at most {maximum}.",
            "han": "`{field}` has {length} Chinese characters; {where} takes at most {maximum}.",
            "disputed": "Sources differ: {where} takes {length} characters in `{field}` according to {takers}, but not according to {refusers}.",
        },
        {"disputed": "To be safe, use at most {maximum}."},
    ),
    "too_few_items": (
        {
            "default": "The number of items in `{field}` is {count}; {where} takes at least {minimum}.",
            "counted": "The items of `{field}` that stand for `{name}` are {count}; {where} takes at least {minimum}.",
            "disputed": "Sources differ: {where} takes {count} items in `{field}` according to {takers}, but not according to {refusers}.",
        },
        {"disputed": "To be safe, give at least {minimum}."},
    ),
    "too_many_items": (
        {
            "default": "`{field}` has {count} items; {where} takes at most {maximum}.",
            "counted": "The items of `{field}` that stand for `{name}` are {count}; {where} takes at most {maximum}.",
            "disputed": "Sources differ: {where} takes {count} items in `{field}` according to {takers}, but not according to {refusers}.",
        },
        {
            "roles": "Tell the items apart by `role`: {roles}.",
            "disputed": "To be safe, give at most {maximum}.",
        },
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
        {
            "default": "Leave it out; stock gateways read a vendor's own fields inside `metadata`.",
            "elsewhere": "`{field}` is {here} here.",
            "canonical": "It calls it `{similar}`.",
            "similar": "Did you mean `{similar}`?",
        },
    ),
    "unused_field": (
        {
            "default": "{where} is not known to use `{field}`.",
            "ignored": "{where} is known to ignore `{field}`.",
            "dialect": "A gateway of the kind `{dialect}` drops `{field}`.",
            "dialect_mode": "To a gateway of the kind `{dialect}`, `{field}` means something else; it is not sent.",
            "dialect_whole": "A gateway of the kind `{dialect}` drops `{field}` unless it is a whole number.",
            "disputed": "Sources differ: {where} uses `{field}` according to {takers}, but not according to {source}.",
        },
        {
            "other_family": "It belongs to {families}; here it is sent as it is and probably ignored.",
            "other_mode": "Mode {modes} uses it; here it is sent as it is and probably ignored.",
            "no_mode": "None of its modes is documented to use it; it is sent as it is.",
            "unknown": "The field is documented, but not whether it takes effect here.",
            "ignored": "Leave it out.",
            "dialect": "Of {where} it reads {accepted}.",
            "dialect_mode": "What is given says which video is made.",
            "dialect_whole": "Send a whole number.",
            "disputed": "Do not rely on it.",
        },
    ),
    "refused_field": (
        {
            "default": "{where} is known to refuse `{field}`.",
            "disputed": "Sources differ: {where} refuses `{field}` according to {source}, but not according to {takers}.",
        },
        {"default": "Leave it out.", "disputed": "To be safe, leave it out."},
    ),
    "adjusted": (
        {
            "default": "`{field}` goes out as {after} instead of {before}.",
            "merged": "`{first}` and `{field}` say the same.",
            "zero": "`{field}` is left off.",
        },
        {
            "merged": "They are two names of one field; one is sent.",
            "zero": "Zero means that no value is given.",
            "lifted": "A single value becomes a list of one.",
            "spelling": "That is how {where} spells it.",
            "renamed": "That is what {where} calls it.",
        },
    ),
    "retired_model": (
        {
            "default": "`{model}` is retired at its vendor as of {as_of}; whether it still runs here is not documented.",
            "value_retired": "The `{field}` {given} is retired at its vendor as of {as_of}; whether it still runs here is not documented.",
        },
        {
            "default": "To be safe, use another model.",
            "value_retired": "To be safe, use another one.",
            "instead": "Use `{instead}`.",
        },
    ),
    "deprecated": (
        {
            "default": "`{field}` is deprecated as of {as_of}.",
            "model_deprecated": "`{model}` is deprecated as of {as_of}.",
            "mode_deprecated": "{where} is deprecated as of {as_of}.",
            "mode_retired": "{where} is retired as of {as_of}.",
            "field_retired": "`{field}` is retired as of {as_of}.",
            "alias_retired": "The name `{field}` is retired as of {as_of}.",
            "value_deprecated": "The `{field}` {given} is deprecated as of {as_of}.",
            "value_retired": "The `{field}` {given} is retired as of {as_of}.",
        },
        {"value_retired": "To be safe, use another value.", "instead": "Use `{instead}`."},
    ),
}

# What rules say when they are broken, by family and rule.
RULES: dict[str, dict[str, str]] = {
    # One family an item.
    "gemini_omni": {
        "n_above_one": "Asking for more than one video is documented nowhere; expect one, and start a task for each.",
        "edit_keeps_length_and_size": "One reseller takes neither a length nor a size with a given video. The page says nothing against them.",
    },
    "grok": {
        "n_above_one": "Asking for more than one video is documented nowhere; expect one, and start a task for each.",
        "images_alone": "The page's minimum for this mode (§4.5, §4.6) names `image_url`, while its §6 calls `images` the common entry; `images` goes out as given.",
        "images_for_references": "The page's minimum for this mode (§4.6) names `reference_images`, while its §6 calls `images` the common entry; `images` goes out as given.",
        "image_or_images": "A reseller of this model takes `image` or `images`, not both. Keep `image_url`.",
    },
    "hailuo": {
        "n_above_one": "Asking for more than one video is documented nowhere; expect one, and start a task for each.",
        "images_alone": "The page's minimum for this mode (§4.5, §4.6) names `image_url`, while its §6 calls `images` the common entry; `images` goes out as given.",
        "images_for_references": "The page's minimum for this mode (§4.6) names `reference_images`, while its §6 calls `images` the common entry; `images` goes out as given.",
        "full_hd_up_to_6s": "MiniMax's models make 1080P at 6 seconds only. Ask for 6 seconds, or for 768P.",
    },
    "happyhorse": {
        "n_above_one": "Asking for more than one video is documented nowhere; expect one, and start a task for each.",
        "images_alone": "The page's minimum for this mode (§4.5, §4.6) names `image_url`, while its §6 calls `images` the common entry; `images` goes out as given.",
        "one_first_frame": "This mode takes exactly one image, the first frame; for several use mode `r2v`.",
        "one_video": "Exactly one video is edited; give it in one place.",
    },
    "kling": {
        "images_alone": "The page's minimum for this mode (§4.5, §4.6) names `image_url`, while its §6 calls `images` the common entry; `images` goes out as given.",
        "extend_without_prompt": "A prompt is not needed here, but stock gateways refuse a request without one; if yours does, send a short one.",
        "no_last_frame": "Kling gives this model no last frame; leave it out, or choose another `model_name`.",
        "no_last_frame_on_v2_1_master": "Kling's capability map gives this model no last frame, while a newer table of its documents lists one.",
        "last_frame_5s": "With a last frame this model makes 5 seconds only.",
        "last_frame_without_sound": "With a last frame this model makes no sound; turn `sound` off, or leave the last frame out.",
        "last_frame_or_camera": "A last frame and `camera_control` exclude each other; keep one of them.",
        "camera_5s": "With `camera_control` this model makes 5 seconds only.",
        "camera_5s_and_simple": "With `camera_control` this model makes 5 seconds only, and takes the type `simple` only.",
        "simple_camera_needs_config": "The type `simple` needs `config`, which says how the camera moves.",
        "simple_camera_moves_one_way": "Kling asks for exactly one movement other than 0 in `config`; ComfyUI asks for at least one.",
        "other_cameras_without_config": "Only the type `simple` takes `config`; leave it out.",
    },
    "seedance": {
        "n_above_one": "Asking for more than one video is documented nowhere; expect one, and start a task for each.",
        "images_alone": "The page's minimum for this mode (§4.5, §4.6) names `image_url`, while its §6 calls `images` the common entry; `images` goes out as given.",
        "images_for_references": "The page's minimum for this mode (§4.6) names `reference_images`, while its §6 calls `images` the common entry; `images` goes out as given.",
        "sound_needs_a_picture": "Sound alone, or with text only, is refused; add an image or a video that it goes with.",
        "references_in_total": "Images, videos and sounds together may be 12 at most; leave some out.",
    },
    "sora": {
        "n_above_one": "Asking for more than one video is documented nowhere; expect one, and start a task for each.",
        "images_alone": "The page's minimum for this mode (§4.5, §4.6) names `image_url`, while its §6 calls `images` the common entry; `images` goes out as given.",
        "images_for_references": "The page's minimum for this mode (§4.6) names `reference_images`, while its §6 calls `images` the common entry; `images` goes out as given.",
    },
    "veo": {
        "images_alone": "The page's minimum for this mode (§4.5, §4.6) names `image_url`, while its §6 calls `images` the common entry; `images` goes out as given.",
        "images_for_references": "The page's minimum for this mode (§4.6) names `reference_images`, while its §6 calls `images` the common entry; `images` goes out as given.",
        "ultra_hd_needs_8s": "Google makes 4k at 8 seconds only. Ask for 8 seconds, or for another resolution.",
        "full_hd_needs_8s": "Google makes 1080p at 8 seconds only. Ask for 8 seconds, or for 720p.",
        "references_need_8s": "With reference images Google makes 8 seconds only. Ask for 8, or leave the length out.",
        "last_frame_needs_8s": "An older text of Google's asks for 8 seconds with a first and a last frame; the newest does not say so.",
        "references_are_16_9": "An older text of Google's, and some resellers, take 16:9 only with reference images.",
        "full_hd_is_16_9": "Through the Gemini API, Veo 3.0 makes 1080p in 16:9 only; Vertex AI does not say so.",
    },
    "vidu": {
        "n_above_one": "Asking for more than one video is documented nowhere; expect one, and start a task for each.",
        "images_alone": "The page's minimum for this mode (§4.5, §4.6) names `image_url`, while its §6 calls `images` the common entry; `images` goes out as given.",
        "images_for_references": "The page's minimum for this mode (§4.6) names `reference_images`, while its §6 calls `images` the common entry; `images` goes out as given.",
        "one_image": "This mode takes exactly one image; for a first and a last frame use mode `i2v_first_last`.",
        "two_images": "This mode takes exactly two images, the first and the last frame.",
    },
}

# Values of `mode` that mean something else upstream, by family.
CONFUSIONS: dict[str, dict[str, str]] = {
    # One family an item.
    "kling": {
        "std": "`std` is a quality tier of Kling's own API. Here `mode` says how the video is made; how this API takes the tier is not documented.",
        "pro": "`pro` is a quality tier of Kling's own API. Here `mode` says how the video is made; how this API takes the tier is not documented.",
        "4k": "`4k` is a quality tier of Kling's own API. Here `mode` says how the video is made; how this API takes the tier is not documented.",
    },
}
