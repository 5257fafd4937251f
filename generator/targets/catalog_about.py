"""What catalog.json says about itself: every key, and how a request is read with them."""

from __future__ import annotations

ABOUT = {
    "what": "The resolved contract of this API: enough to check a request with nothing else.",
    "made_by": "callsheet generate; edits are lost",
    "format": 1,
    "conventions": {
        "left_out": "A key that is left out is false, empty, or no limit. 0 is never left out.",
        "order": "Lists are in order. Objects are looked up by key; their order means nothing.",
        "text": "Words for people are {locale: text}; words in {braces} are filled in, {{ is a brace.",
        "provenance": (
            "{authority, source, place, confidence, reason}. Breaking what a contract says is an error; "
            "what a provider or a decision says, a warning, or an error under strict. "
            "`source` is a key of /sources."
        ),
    },
    "keys": {
        "api.blank": "Code points. A string of nothing but these counts as not given.",
        "api.group_suffixes": "Words wrongly appended to a model id; they name account groups.",
        "resources.R.endpoints": "create, and perhaps retrieve and content.",
        "resources.R.task": "Where a polled reply keeps its id, status and result; dotted paths.",
        "modes": "Every mode, whatever the family.",
        "models.ID": "The family, and in `ranks` the modes to try first when `mode` is left out.",
        "families.F.resource": "A key of /resources: where its models are called.",
        "families.F.default_model": "What `model` is where another field picks the real one.",
        "families.F.mode_required": "Who says that `mode` must be given; null: it may be left out.",
        "families.F.sends_inferred_mode": "Whether a mode that was not given is sent all the same.",
        "families.F.mode_confusions": "Values of `mode` that mean something else at the vendor.",
        "families.F.elsewhere": "Ids of other APIs, and what to send here instead.",
        "families.F.fields[]": "Every property but `model` and `mode`, in reading order.",
        "…fields[].type.kind": "text, url, integer, number, boolean, choice, object, any; of items if is_list.",
        "…fields[].type.is_closed": "Only `values` will do. Compared without case and with ： as :, sent as spelt.",
        "…fields[].type.numeric_strings": "A number may come as a string of ASCII digits, `-` before, decimals after.",
        "…fields[].type.zero_is_absent": "0 counts as not given, and less than 0 is out of range.",
        "…fields[].type.lift": "One bare value becomes a list of one.",
        "…fields[].type.schema": "A key of /schemas: what an object looks like.",
        "…fields[].names": (
            "Accepted names, the canonical one first; all that are given must agree. "
            "unwrap: {unwrap: value} means value. keep: an object with such a key goes out as it is, "
            "under the name it was given."
        ),
        "…fields[].wire": "The name under which it goes out; wire_kind text: a number as a string.",
        "…fields[].media": "The kind of material, by which a mode is inferred; left out: no material.",
        "…fields[].standing": "unknown: a note that nobody documents its effect; ignored, refused: a warning.",
        "…fields[].verbatim": "Goes out as written and is held to its type alone.",
        "…fields[].parts": (
            "What an item of the list stands for, by its `type` and `role` (no role: an item without one; "
            "any_role: whatever it is): one of the fields in `provides`, its value at the dotted path `value`."
        ),
        "families.F.variants[]": "A mode of the family; inference takes the first that fits.",
        "…variants[].aliases": "Other values of `mode` that mean it; compared without case, as is `wire`.",
        "…variants[].wire": "The value of `mode` that goes out.",
        "…variants[].requirements[]": "One of `fields` must be given, itself or by an item of a list with parts.",
        "…variants[].fields": "The names of the fields that it takes.",
        "…variants[].uses": "The material that it works on.",
        "…variants[].unused": "The family's material that it leaves alone: a warning when given.",
        "families.F.limits[]": (
            "A limit on one field. `modes` and `models` say where it holds; left out: everywhere. "
            "snap: a number moves to the nearest of `to`, of two as near to the upper or the lower (ties)."
        ),
        "families.F.rules[]": (
            "When every condition of `when` holds (given, is_one_of, above, below), the fields of `require` "
            "must be given and those of `forbid` must not; note: it is only pointed out."
        ),
    },
    "reading": [
        "Null, an empty list and a blank string mean not given; such fields are not sent.",
        "The model is looked up in /models, without case, and gives the family.",
        "Each property is read by its type under any of its names; two names of a field must agree.",
        "The mode is the one given, the only one, or the first that fits: it uses all material given and "
        "lacks none that it requires. Modes in the model's `ranks` come first.",
        "Then requirements, limits, rules and standings of that variant are judged, each on its own.",
        "Unknown properties are kept and sent, with a warning.",
    ],
}
