"""What catalog.json says about itself: every key, and how a request is read with them."""

from __future__ import annotations

from ...bounds.kinds import KINDS
from ...bounds.table import BOUNDS

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
        "api.unsaid_in_schema": (
            "What no JSON Schema can say, and why; limits and rules name theirs in `unsaid_in_schema`."
        ),
        "resources.R.endpoints": "create, and perhaps retrieve and content.",
        "resources.R.task": "Where a polled reply keeps its id, status and result; dotted paths.",
        "resources.R.task.spellings": "Other words for a status, and which; letter case does not matter.",
        "resources.R.task.times": "Moments in seconds; some gateways send milliseconds. `ended` is one of them.",
        "resources.R.task.other_names": "Other keys under which gateways send a property.",
        "api.errors.STATUS.not_accepted": "Codes by which a create certainly left nothing behind.",
        "api.errors.STATUS.codes": "Codes that mean this, whichever status they come with.",
        "modes": "Every mode, whatever the family.",
        "models.ID": "The family, and in `ranks` the modes to try first when `mode` is left out.",
        "families.F.resource": "A key of /resources: where its models are called.",
        "families.F.picked_by": (
            "The field that picks the real model; then `models` of limits, rules, standings, gaps, defaults and "
            "remarks lists values of that field."
        ),
        "families.F.default_model": "What `model` is where another field picks the real one.",
        "families.F.mode_required": "Who asks that `mode` is given, though it is inferred; null: it may be left out.",
        "families.F.sends_inferred_mode": "Whether a mode that was not given is sent all the same.",
        "families.F.mode_confusions": "Values of `mode` that mean something else at the vendor.",
        "families.F.elsewhere": "Ids of other APIs, and what to send here instead.",
        "families.F.material": "Its fields that carry material, by which a mode is inferred.",
        "families.F.fields[]": "Every property but `model` and `mode`, in reading order.",
        "…fields[].type.kind": f"{', '.join(KINDS)}; of items if is_list.",
        "…fields[].type.is_closed": "Only `values` will do. Compared without case and with ： as :, sent as spelt.",
        "…fields[].type.numeric_strings": "A number may come as a string of ASCII digits, `-` before, decimals after.",
        "…fields[].type.keeps_text": "A number that came as a string goes out as that string.",
        "…fields[].type.zero_is_absent": "0 counts as not given, and less than 0 is out of range.",
        "…fields[].type.synonyms": "Texts, in either case, or numbers written so, and the value that each means.",
        "…fields[].type.lift": "One bare value becomes a list of one.",
        "…fields[].type.schema": "A key of /schemas: what an object looks like.",
        "…fields[].type.members": (
            "What is known of an object's members: name, kind and, as for fields, values, is_closed, is_list, members. "
            "Words are compared as written; where `values` are not closed, another is a warning. required: `accepted` "
            "would do for a missing one. of: only in objects whose `type` is one of these. Members that are not listed "
            "are let through."
        ),
        "…fields[].type.parts": (
            "What an item of the list stands for, by the first that has what is `given` in it (null: not given): "
            "the field of `provides` that the mode uses, else the first. Its value is at the dotted path `value`, or "
            "where the path leads into something that is no object."
        ),
        "…fields[].names": (
            "Accepted names, the canonical one first; all that are given must agree. "
            "unwrap: {unwrap: value} means value. keep: an object with such a key goes out as it is, "
            "under the name it was given."
        ),
        "…fields[].elsewhere": "What other APIs call it, and who does; never accepted, only named by hints.",
        "…fields[].entry": "Which of its names a typed request sends; left out: its own.",
        "…fields[].sends": (
            "What goes out in place of what was given, and who says so: under that name (left out: the one it was "
            "given under); kind text: a number as a string. Left out: it goes out as it was given."
        ),
        "…fields[].media": "The kind of material; left out: no material.",
        "…fields[].standing": "unknown: a note that nobody documents its effect; "
        "absent from the vendor's schema, ignored, refused: a warning.",
        "…fields[].verbatim": "Goes out as written and is held to its type alone.",
        "…fields[].overrides": "Who says that a key inside wins over the same one at top level: a note.",
        "families.F.any_mode": "What every mode requires, for requests whose mode is not known.",
        "families.F.variants[]": "A mode of the family; inference takes the first that fits.",
        "…variants[].aliases": "Other values of `mode` that mean it; compared without case, as is `wire`.",
        "…variants[].elsewhere": "What other APIs call it, and who does; never accepted, only named by hints.",
        "…variants[].wire": "The value of `mode` that goes out.",
        "…variants[].requirements[]": (
            "One of `fields` must be given, itself or by an item of a list with parts. What a request without them is "
            "told: `code`, `path` and `accepted`."
        ),
        "…variants[].needs": "The requirements that material meets: one field of each group must be given.",
        "…variants[].fields": "The names of the fields that it takes.",
        "…variants[].uses": "The material that it works on; the rest of the family's it leaves alone.",
        "…variants[].counts[]": (
            "Where `field` is given and none of some of `of`, what else meets the needs that it may meet: the mode is "
            "inferred for `items` of it, less one for each of `of` that is given. Said in a note where it has several."
        ),
        "families.F.limits[]": (
            "A limit on a field, or on what a dotted name leads to inside it (`*`: each member). `modes` and `models` "
            "say where it holds; left out: everywhere."
        ),
        "…limits[].said[]": (
            "What each source says of it, the limit's own first. All bounds that are set must hold; a pattern is ASCII "
            "and matched to the whole text. What all sources refuse counts as the first says; what one takes is a note."
        ),
        **{f"…said[].{row.name}": row.about for row in BOUNDS if row.about},
        "…limits[].effect": (
            "What becomes of another value upstream; left out: not known. matched: the gateway itself takes "
            "the nearest of the values, so it is a note."
        ),
        "families.F.rules[]": (
            "When every condition of `when` holds, the consequence is due. Names are dotted where they look inside "
            "an object."
        ),
        "…rules[].when[]": (
            "There is a value at `field`, within the bounds that are set (above, below: not the bound itself); "
            "given false: there is none."
        ),
        "…rules[].require": "Of each group one must be given.",
        "…rules[].forbid": "None of them may be given.",
        "…rules[].at_most_one_of": "No two of them may be given.",
        "…rules[].limits[]": "Bounds on each value of the fields in `of`, and on how many items they hold together.",
        "…rules[].note": "It is only pointed out.",
        "…rules[].disputed_by": "Sources that do not ask for it; then a breach is a note.",
        "families.F.standings[]": (
            "What becomes of fields in some modes and models; the last that concerns a field stands, over its own "
            "`standing` too. left: material that a mode leaves alone, a warning. Disputed: a note."
        ),
        "families.F.local_files[]": (
            "How a file on the caller's machine reaches the models: as a part called `name` of a multipart body, or "
            "as a data URI or bare Base64 in the field's place."
        ),
        "families.F.gaps[]": "Modes that models are published not to have: a warning; disputed: a note.",
        "families.F.offers": "The modes that each model, or each value of picked_by, has by that.",
        "families.F.defaults[]": (
            "What holds where a field is left out: a value, or who chooses one; of several one for models stands over "
            "one for modes, and that over the family's. Nothing is added to a request."
        ),
        "families.F.remarks[]": (
            "What a request alone cannot be held against, and `why`; `says` are the figures."
        ),
        "families.F.lifecycle[]": (
            "A model, mode, field, alias, value or other API's id (`kind`) that is going or gone: the property `name`, "
            "or what it says is `value`. A warning with this `code`, or a `note`, that strict "
            "leaves alone."
        ),
        "sources.S.name": "What messages call it; `{place}` stands for the place that is cited.",
        "sources.S.kind": "own_page, own_code, copy, reseller_docs, third_party_code or digest.",
        "sources.S.repeats": "The source that it copies, translates or sums up; the two are one witness.",
        "sources.S.speaks_of": "The date of which it speaks, or unknown; `read` is when it was read.",
        "evidence": "Counts of facts and sources, and of statements with one witness.",
        "facts": "What sources publish, row by row; `not_carried` says why nothing above carries it.",
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
