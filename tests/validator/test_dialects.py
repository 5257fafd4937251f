"""What a gateway honours before a request is normalised, it honours after: every name, at every kind of gateway."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import httpx2
import pytest

from callsheet import ir
from tests.openapi.payloads import value_of
from tests.validator.conftest import CASES, Case, minimum
from videogate import Client, check, check_form, check_json, validate

DIALECTS = json.loads((Path(__file__).parents[2] / "generated/rules.json").read_text())["dialects"]
PIC = "https://example.com/a.png"
VEO = {"model": "veo3.1", "prompt": "a kite"}
Body = Mapping[str, Any]
Normalise = Callable[[Body], Body]


def taken(dialect: str, family: str) -> Mapping[str, Any] | None:
    """What the rules say that a gateway takes of requests to a family; None: everything."""
    said = DIALECTS[dialect]
    rows = DIALECTS[said.get("like", dialect)].get("takes", [])
    return next((row for row in rows if row["family"] == family), None)


def honoured(dialect: str, family: ir.Family, body: Body) -> set[tuple[str, str]]:
    """What a gateway honours of a request: what it says of which field, whatever it is called."""
    takes = taken(dialect, family.name) or {}
    if any(not isinstance(body.get(key, ""), str) for key in takes.get("texts", ())):
        return set()  # refused as a whole
    fields = {name.name: (field, name) for field in family.fields for name in field.names}
    found = set()
    for key, value in body.items():
        is_read = key in takes.get("reads", [key]) and key not in takes.get("withholds", ())
        if key in ("model", "mode") or key not in fields or not is_read:
            continue
        if key in takes.get("whole", ()) and not (type(value) is int or str(value).isdigit()):
            continue
        field, name = fields[key]
        inner = value.get(name.unwrap, value) if isinstance(value, dict) else value
        what = field.media if field.type.kind in ("url", "any") and field.media else field.name
        found |= {(what, plain(item)) for item in (inner if isinstance(inner, list) else [inner])}
    return found


def plain(value: object) -> str:
    """A value so that equal ones are the same text, a number and its text included, case left aside."""
    try:
        return str(float(str(value)))
    except ValueError:
        return json.dumps(value, sort_keys=True).casefold()


def bodies() -> Iterator[tuple[Case, str, Body]]:
    """Every family × mode × name, in each form that a value of it may have."""
    for case in CASES:
        least = minimum(case)
        for field in case.variant.fields:
            value = value_of(field)
            rest = {k: v for k, v in least.items() if k not in [n.name for n in field.names]}
            for name in field.names:
                forms = [value, *([{name.unwrap: value}] if name.unwrap else [])]
                forms += [str(value)] if field.type.numeric_strings else []
                forms += [value[0]] if field.type.lift else []
                for form in forms:
                    yield case, name.name, {**rest, name.name: form}


def losses(normalise: Normalise) -> tuple[int, list[str]]:
    """How many requests were tried at how many gateways, and what is honoured before and not after."""
    tried, lost = 0, []
    for case, name, body in bodies():
        sent = normalise(body)
        for dialect in DIALECTS:
            tried += 1
            gone = honoured(dialect, case.family, body) - honoured(dialect, case.family, sent)
            if gone:
                lost.append(f"{case.name} {name} at {dialect}: {sorted(gone)} of {body}")
    return tried, lost


def test_normalising_never_loses(record_property: Callable[..., None]) -> None:
    """What goes out is honoured wherever, and as far as, what was given was."""
    tried, lost = losses(lambda body: check(body).wire())
    record_property("counted", ("families × modes × names × forms × dialects, nothing lost", tried))
    assert lost == []
    assert tried > 20_000


def test_a_loss_would_be_noticed() -> None:
    """Were names exchanged for the catalog's own, gateways would lose images and lengths."""
    canonical = {
        name.name: field.name for case in CASES for field in case.variant.fields for name in field.names
    }  # fmt: skip
    _, lost = losses(lambda body: {canonical.get(key, key): v for key, v in body.items()})
    assert any(" image at stock:" in one for one in lost)
    assert any(" seconds at stock:" in one for one in lost)


def test_with_a_dialect_all_is_honoured_or_warned_of(record_property: Callable[..., None]) -> None:
    """With the dialect named nothing is lost either, what it drops is told, and once more changes nothing."""
    tried = 0
    for case, name, body in bodies():
        for dialect in DIALECTS:
            report = check(body, dialect=dialect)
            sent = report.wire()
            tried += 1
            before = honoured(dialect, case.family, body)
            after = honoured(dialect, case.family, sent)
            assert before <= after, (dialect, body, sent)
            told = {issue.path[0] for issue in report.issues if issue.code == "unused_field"}
            wanted = honoured("openai", case.family, {name: body[name]})
            assert wanted <= after or name in told, (dialect, body, sent)
            again = check(sent, dialect=dialect)
            assert (again.wire(), again.adjustments) == (sent, []), (dialect, body, sent)
    record_property("counted", ("requests with a dialect, honoured or warned of", tried))


@pytest.mark.parametrize(
    ("given", "dialect", "sent"),
    [
        ({"image_url": PIC, "seconds": 8}, "stock", {"image": PIC, "duration": 8}),
        ({"image_url": PIC, "seconds": "8"}, "plugins", {"images": [PIC], "seconds": "8"}),
        ({"duration": "8.0"}, "stock", {"duration": 8}),
        ({"image_url": PIC, "seconds": 8}, "page", {"image_url": PIC, "seconds": 8}),
    ],
)
def test_a_gateways_own_names_are_sent(given: Body, dialect: str, sent: Body) -> None:
    """Only what the gateway reads goes out, under the names and in the types that it reads, and is told as a change."""
    report = check({**VEO, **given}, dialect=dialect)
    assert report.wire() == {**VEO, **sent}
    assert bool(report.adjustments) == (given != sent)
    assert report.request is not None
    assert report.request.wire() == report.wire()
    assert report.values == check({**VEO, **given}).values


def test_the_length_is_text_where_it_must_be() -> None:
    """Seedance's adaptor reads `seconds` alone, and only as text."""
    seedance = {"model": "doubao-seedance-1-5-pro-251215", "prompt": "x", "duration": 5}
    report = check(seedance, dialect="stock")
    assert report.wire()["seconds"] == "5"
    assert "duration" not in report.wire()
    assert report.adjustments[-1].source == "gateway relay/channel/task/doubao"


def test_what_a_gateway_drops_is_a_warning() -> None:
    """It names the gateway, what it reads, and the source; `strict` makes it an error, and it goes out all the same."""
    for strict in (False, True):
        report = check({**VEO, "end_image_url": PIC, "image": PIC}, dialect="stock", strict=strict)
        [found] = [i for i in report.issues if i.code == "unused_field"]
        assert (found.authority, found.path) == ("provider", ("end_image_url",))
        assert found.source == "gateway relay/channel/task/gemini"
        assert "`stock`" in found.message
        assert "image" in found.accepted
        assert (found.severity, report.ok) == (("error", False) if strict else ("warning", True))
        assert report.wire()["end_image_url"] == PIC


def test_a_dialect_that_there_is_not() -> None:
    """Whoever asks for it is told which there are, also where the request cannot be read."""
    calls: list[Callable[[], object]] = [
        lambda: check(None, dialect="klingon"),
        lambda: check_json("{", dialect="klingon"),
        lambda: check_form([], dialect="klingon"),
        lambda: validate(VEO, dialect="klingon"),
        lambda: Client(api_key="sk-1", base_url="https://api.test", dialect="klingon"),
    ]
    for call in calls:
        with pytest.raises(
            ValueError, match="'klingon' is no dialect; there are openai, page, stock"
        ):
            call()


def test_a_client_sends_its_gateways_names() -> None:
    """A client that is told the kind of its gateway sends what that reads, and tells what it drops."""
    sent, told = [], []

    def answer(request: httpx2.Request) -> httpx2.Response:
        sent.append(json.loads(request.content))
        return httpx2.Response(200, json={"id": "task_1", "status": "queued"})

    with Client(
        api_key="sk-1",
        base_url="https://api.test",
        dialect="stock",
        on_issue=told.append,
        transport=httpx2.MockTransport(answer),
    ) as client:
        client.videos.create({**VEO, "image_url": PIC, "end_image_url": PIC})
    assert sent == [{**VEO, "image": PIC, "end_image_url": PIC}]
    assert ("unused_field", ("end_image_url",)) in [(issue.code, issue.path) for issue in told]


def test_forms_and_json_take_a_dialect() -> None:
    """A form and JSON text are suited to the gateway as the parsed request is."""
    given = {**VEO, "image_url": PIC}
    expected = check(given, dialect="stock").wire()
    assert check_json(json.dumps(given), dialect="stock").wire() == expected
    assert check_form(given, dialect="stock").wire() == expected
    assert validate(given, dialect="stock").wire() == expected
