"""A second opinion: judges requests by catalog.json alone, as the design says; none of it is the validator's."""

import json
import re
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

TEXT = Path(__file__).parents[2].joinpath("generated/catalog.json").read_bytes()
CATALOG = json.loads(TEXT, object_hook=lambda x: defaultdict(tuple, x))  # what is left out is empty
MODELS, BLANK = CATALOG["models"], "".join(map(chr, CATALOG["api"]["blank"]))
NAMES = {n["name"] for f in CATALOG["families"].values() for x in f["fields"] for n in x["names"]}
ENDS = [x for f in CATALOG["families"].values() for x in f["lifecycle"]]
CONTRACT, DECISION = ({"provenance": {"authority": one}} for one in ("contract", "decision"))
LASTING = ("unknown_model", "retired_model", "deprecated")  # warnings that strict lets be
LACKS = ("missing_field", "missing_one_of", "too_short", "too_few_items")
MODELESS = ("unsupported_mode", "mode_ambiguous")  # where the mode cannot be told
TYPES = {"boolean": bool, "object": dict, "list": list, "numbers": tuple, "any": object}
NUMBER = re.compile(r"(?=.{1,400}\Z)-?[0-9]+(\.[0-9]+)?")
ADDRESS = re.compile(r"(?is)(https?|asset|gs):\x2f\x2f.|data:.")
HAN = re.compile("[⺀-\u2fdf々-〇〡-〩㐀-䶿一-鿿豈-\ufaff\U00020000-\U000323af]")
BOUNDS = {  # the kind of value that each is about, when a value keeps it, and the code when not
    "values": ("any", lambda v, b: is_a("list", v) or like(v, b["values"]), "not_allowed"),
    "above": ("number", lambda v, b: v > b["above"], "out_of_range"),
    "minimum": ("number", lambda v, b: v >= b["minimum"], "out_of_range"),
    "maximum": ("number", lambda v, b: v <= b["maximum"], "out_of_range"),
    "multiple_of": ("number", lambda v, b: round(v / b["multiple_of"], 9) % 1 == 0, "out_of_range"),
    "step": ("number", lambda v, b: (v - b["minimum"]) % b["step"] == 0, "out_of_range"),
    "min_length": ("text", lambda v, b: len(v) >= b["min_length"], "too_short"),
    "max_length": ("text", lambda v, b: len(v) <= b["max_length"], "too_long"),
    "min_items": ("list", lambda v, b: len(v) >= b["min_items"], "too_few_items"),
    "max_items": ("list", lambda v, b: len(v) <= b["max_items"], "too_many_items"),
    "nonzero": ("numbers", lambda v, b: len(v) == b["nonzero"], "not_allowed"),
}


def like(value, words):
    """Those of some words that say the same as a value, without case."""
    *said, sought = (repr(x).casefold().replace("：", ":") for x in (*words, value))
    return [word for word, one in zip(words, said, strict=True) if one == sought]


def is_blank(value):
    """Whether a value counts as not given."""
    return value in (None, []) or (isinstance(value, str) and not value.strip(BLANK))


def is_a(kind, v):
    """Whether a value is of a kind; numbers are finite, and no booleans."""
    is_fit = type(v) in (int, float) and abs(v) < 2**1024 and (kind == "number" or v % 1 == 0)
    return is_fit if kind in ("integer", "number") else isinstance(v, TYPES.get(kind, str))


def breach(bounds, v):
    """The code of the first bound that a value breaks; none: it keeps to them."""
    v = "".join(HAN.findall(v)) if bounds["script"] and is_a("text", v) else v
    v = tuple(x for x in v.values() if is_a("number", x) and x) if is_a("object", v) else v
    held = [one for name, one in BOUNDS.items() if bounds[name] != () and is_a(one[0], v)]
    broken = [code for _, is_kept, code in held if not is_kept(v, bounds)]
    return None if like(v, bounds["also"]) else next(iter(broken), None)


def judge(request, *, strict=False, unknown_model="error", unknown_mode="error", partial=False):
    """What is to be said of a request, and what goes out; all in the catalog's order, not in the request's."""
    told = {"model": None, "mode": None, "mode_source": None, "issues": [], "adjustments": []}
    told["wire"] = request if isinstance(request, dict) else {}

    def say(code, path, claim=CONTRACT, accepted=(), severity=None, lack=False):
        who = claim["provenance"]
        severity = severity or ("error" if who["authority"] == "contract" else "warning")
        is_free = severity == "error" and code in MODELESS and unknown_mode == "allow"
        if claim.get("note") or claim.get("disputed_by") or (partial and (lack or code in LACKS)):
            severity = "note"
        elif is_free or (severity == "warning" and strict and code not in LASTING):
            severity = "warning" if is_free else "error"
        issue = {"code": code, "severity": severity, "authority": who["authority"]}
        issue["source"] = f"{who.get('source', '')} {who.get('place', '')}".strip()
        told["issues"].append(issue | {"path": [*path], "accepted": [*map(str, accepted)]})

    def change(kind, key, before, after):
        if before != after:
            told["adjustments"] += [{"kind": kind, "path": [key], "before": before, "after": after}]
            if kind not in ("converted", "renamed") or key == "mode":
                say("adjusted", (key,), severity="note")

    model = told["wire"].get("model")
    if not isinstance(request, dict):
        say("not_an_object", ())
    elif is_blank(model) or not isinstance(model, str):
        say("missing_field" if is_blank(model) else "invalid_type", ("model",))
    elif like(model, MODELS):
        change("spelling", "model", model, like(model, MODELS)[0])
        told |= judge_known(request, like(model, MODELS)[0], say, change, told["issues"])
        told["adjustments"].sort(key=lambda x: (x["path"] == ["mode"], x["kind"] == "renamed"))
    else:
        told["model"] = model
        say("unknown_model", ("model",), severity={"allow": "warning"}.get(unknown_model, "error"))
        for end in [x for x in ENDS if (x["kind"], x["value"]) == ("elsewhere", model)]:
            say(end["code"], ("model",), end | {"disputed_by": ()}, (), "warning")
    return {"ok": all(issue["severity"] != "error" for issue in told["issues"]), **told}


def read(request, names, say, change):
    """Read the properties of a request: what they say, and what goes out."""
    values, keys, given, vague, texts = {}, {}, defaultdict(list), [], []  # by field; then places

    def read_one(field, kind, at, value, is_list=()):
        each = {(*at, i): x for i, x in enumerate(value)} if type(value) is list else {at: value}
        if is_list and (type(value) is list or kind["lift"]):
            return [read_one(field, kind, *item) for item in each.items()]
        if kind["numeric_strings"] and isinstance(value, str) and NUMBER.fullmatch(value):
            value = float(value) if "." in value else int(value)
        value = dict(kind["synonyms"]).get(str(value).casefold(), value)
        value = int(value) if kind["kind"] != "any" and is_a("integer", value) else value
        is_odd = is_list or is_blank(value) or not is_a(kind["kind"], value)
        ok = [] if is_odd else kind["values"] or [value]
        if not like(value, ok) or (kind["name"] and value not in ok):  # inside: as written
            severity = None if is_odd or kind["is_closed"] else "warning"
            return say("invalid_type" if is_odd else "not_allowed", at, field, ok, severity)
        inner = {k: v for k, v in value.items() if not is_blank(v)} if kind["members"] else {}
        for k, step in [(x, s) for x in inner for s in (x, "*")]:
            given[".".join((field["name"], *map(str, at[1:]), step))].append(((*at, k), inner[k]))
        for one in [x for x in kind["members"] if not x["of"] or inner.get("type") in x["of"]]:
            if one["name"] in inner:
                read_one(field, one, (*at, one["name"]), inner[one["name"]], one["is_list"])
            elif one["required"]:
                say("missing_field", (*at, one["name"]), field, one["accepted"])
        fit = [p for p in kind["parts"] if all(inner.get(k) == v for k, v in p["given"].items())]
        for part in fit[:1]:
            stands = inner
            for step in part["value"].split("."):
                stands = stands.get(step) if isinstance(stands, dict) else stands
            for n in () if is_blank(stands) else part["provides"]:
                given[n].insert(0, (at, inner))
                texts.extend([] if names[n][0]["media"] else [(at, n, stands)])
        return like(value, ok)[0]

    wire = {key: raw for key, raw in request.items() if key not in names and not is_blank(raw)}
    for key, (field, name) in [x for x in names.items() if not is_blank(request.get(x[0]))]:
        label, kind, raw = field["name"], field["type"], request[key]
        bare = raw.get(name["unwrap"]) if name["unwrap"] and isinstance(raw, dict) else raw
        held = [k for k in name["keep"] if isinstance(raw, dict) and not is_blank(raw.get(k))]
        inner = [k for k in (*held, name["unwrap"]) if held and not is_blank(raw.get(k))]
        found = [read_one(field, kind, (key, k), raw[k]) for k in inner]
        value = raw if held else read_one(field, kind, (key,), bare, kind["is_list"])
        said = value if isinstance(value, list) else [value]
        if None in (*found, *said):
            wire.setdefault(key, raw)
            vague += [(label, (key,))] + [(n, (key,)) for p in kind["parts"] for n in p["provides"]]
        elif value == 0 and kind["zero_is_absent"]:
            say("adjusted", (key,), severity="note")
        elif values.setdefault(label, value) != value:
            vague.append((label, (key,)))
            say("alias_conflict", (key,), accepted=(keys[label], key))
        elif keys.setdefault(label, key) != key:
            change("merged", key, key, keys[label])
        else:
            given[label] += [((key,), one) for one in said]
            sends = {} if held else field["sends"] or {}
            to, as_is = sends.get("name", key), (dict, str) if kind["keeps_text"] else dict
            text = format(Decimal(repr(value)), "f") if sends.get("kind") else value
            wire[to] = out = raw if text is value and to == key and isinstance(raw, as_is) else text
            sort = "spelling" if type(value) is str and type(raw) is not dict else "converted"
            change("lifted" if value == [raw] else sort, key, raw, out)
            change("renamed", key, key, to)
            is_read = kind["kind"] == "url" or (kind["kind"] == "any" and field["media"])
            is_read = is_read and (kind["is_list"] or said is not value)
            each = {i: x for i, x in enumerate(said) if is_read and isinstance(x, str)}
            for i in [i for i, x in each.items() if not ADDRESS.match(x)]:
                say("bad_format", (key, i) if kind["is_list"] else (key,), DECISION)
    for at in [at for at, n, stands in texts if values.get(n, stands) != stands]:
        say("alias_conflict", at, DECISION)
    for key in sorted(wire.keys() - names - {"model", "mode"}):
        say("unused_field" if key in NAMES else "unknown_field", (key,), DECISION)
    return values, keys, given, vague, wire


def judge_known(request, model, say, change, issues):
    """Find the mode of a request, and hold what is given against all that the catalog asks in it."""
    family = CATALOG["families"][MODELS[model]["family"]]
    modes = sorted(family["variants"], key=lambda m: m["mode"] not in MODELS[model]["ranks"])
    names = {n["name"]: (f, n) for f in family["fields"] for n in f["names"]}
    values, keys, given, vague, wire = read(request, names, say, change)
    places = [(n, at) for n, found in given.items() for at, _ in found] + vague
    met, is_only = {n for n, _ in places}, len(modes) == 1

    def where(some):
        return {at for n, at in places if n in some}

    def here(part):
        found = [x for x in family[part] if pick in (x["models"] or [pick])]
        return [x for x in found if mode in (x["modes"] or [mode or ""])]

    def counted(m):  # lists that alone meet needs: how many items they have, and should have
        rows = [(c, sum(map(met.isdisjoint, c["of"]))) for c in m["counts"] if given[c["field"]]]
        return [(c, len(given[c["field"]]), c["items"] - len(c["of"]) + n) for c, n in rows if n]

    wire["model"], asked = model, wire.get("mode")
    fit = [m for m in modes if where(family["material"]) <= where(m["uses"])]
    met_by = [m for m in fit if not any(map(met.isdisjoint, m["needs"]))]
    found = modes if is_only else [m for m in met_by if all(n == due for _, n, due in counted(m))]
    source, code = "only" if is_only else "inferred", "mode_ambiguous"
    if asked is not None:
        source, code = "given", "unsupported_mode" if isinstance(asked, str) else "invalid_type"
        found = [m for m in modes if like(asked, (m["wire"], m["mode"], *m["aliases"]))]
    variant = [*found, family["any_mode"]][0]
    mode, pick = variant["mode"], values.get(family["picked_by"], model)
    if not found:
        say(code, ("mode",), CONTRACT, [m["mode"] for m in modes], "error", asked is None and fit)
    elif source == "given" or family["sends_inferred_mode"]:
        wire["mode"] = to = variant["wire"]
        change("spelling" if like(asked, [to]) else "renamed", "mode", asked or to, to)
    if found and asked is None and (asks := family["mode_required"]):
        say("missing_field", ("mode",), asks, [v["mode"] for v in family["variants"]])
    for c, items, _ in counted(variant) if source == "inferred" else ():
        say("mode_ambiguous", ("mode",), c, (), "note") if items > 1 else None
    for need in [r for r in variant["requirements"] if met.isdisjoint(r["fields"])]:
        say(need["code"], need["path"], need, need["accepted"])
    first = len(issues)  # limits speak field by field, after rules on what is given
    for label, field in [(f["name"], f) for f in family["fields"]]:
        limits = [x for x in here("limits") if x["field"].partition(".")[0] == label]
        for limit, said, items in [(x, x["said"], given[x["field"]]) for x in limits]:
            for at, one in items + [(at[:1], items) for at, _ in items[-1:]]:
                broken = [(s, code) for s in said if (code := breach(s, one))]
                for s, code in broken[:1]:  # what another source takes is only noted
                    is_note = len(broken) < len(said) or limit["effect"] == "matched"
                    say(code, at, s | {"note": is_note}, s["values"] or s["also"])
        v = values.get(label, 0) if field["type"]["zero_is_absent"] else 0
        if v < 0 and not any(v in (*s["values"], *s["also"]) for x in limits for s in x["said"]):
            say("out_of_range", (keys[label],), field)
    for n in {names[key][0]["name"] for _, (key,) in vague}:  # from here on it says nothing
        given[n] = [x for x in given[n] if len(x[0]) > 1]
    for rule in here("rules"):
        kept = [(c, [x for x in given[c["field"]] if not breach(c, x[1])]) for c in rule["when"]]
        missing = [n for group in rule["require"] if met.isdisjoint(group) for n in group]
        faults = [(n.split("."), missing) for n in missing]
        faults += [(at, ()) for n in rule["forbid"] for at, _ in given[n][-1:]]
        faults += [(at, ()) for n in rule["at_most_one_of"] for at, _ in given[n][-1:]][1:]
        for due in rule["limits"]:
            items = [x for n in due["of"] for x in given[n]]
            faults += [(at, due["values"]) for at, one in items if breach(due, one)]
            faults += [(at[:1], ()) for at, _ in items[-1:] if breach(due, items)]
        faults += rule["note"] and [(x[-1][0], ()) for _, x in kept if x] + [((), ())]
        for path, accepted in faults[: all(bool(x) == (c["given"] is not False) for c, x in kept)]:
            say("rule_violated", path, rule, accepted, lack=0 < len(missing) == len(faults))
            asked = json.dumps([rule[x] for x in ("when", "require", "forbid", "at_most_one_of")])
            tests = [n for c in rule["when"] for n in BOUNDS if c[n] != ()]
            if not (tests or rule["limits"] or "." in asked):
                issues[first:first], first = [issues.pop()], first + 1
    said = [*family["fields"], *here("standings")] if found else []  # the last that is said stands
    fates = {at: x for x in said for n in x["fields"] or [x["name"]] for at, _ in given[n]}
    left = where(family["material"]) - where(variant["uses"])
    for at, one in sorted(fates.items(), key=lambda x: x[0][1:]):  # items of lists: last
        if one["standing"] not in ((), "used") and (len(at) == 1 or at in left):
            code = "refused_field" if one["standing"] == "refused" else "unused_field"
            say(code, at, one, (), "note" if one["standing"] == "unknown" else "warning")
    for gap in here("gaps"):
        say("unsupported_mode", ("mode",), gap, family["offers"][pick])
    told = dict.fromkeys(request, ()) | (values if found else {}) | {"model": model, "mode": mode}
    for x in [x for x in family["lifecycle"] if told.get(x["name"]) == x["value"]]:
        say(x["code"], (keys.get(x["name"], x["name"]),), x | {"disputed_by": ()}, (), "warning")
    return {"model": model, "mode": mode, "mode_source": source if found else None, "wire": wire}
