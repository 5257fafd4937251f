"""What a catalog may say reaches every output as it was said: words that look like something else, hostile texts."""

import ast
import dataclasses
import json
import re
import shutil
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from itertools import chain, combinations, product
from pathlib import Path
from unicodedata import category

import black
import pytest
import yaml
from markdown_it import MarkdownIt

from callsheet import ir, pipeline
from callsheet.catalog.load import DataPath
from callsheet.probe.trial import Trial
from tests.cases.conftest import CASES, Lay
from tests.cases.good.hostile import TEXTS, lay_texts
from tests.schemas import validator_of

TEMPLATES = CASES.parents[1] / "templates"
BLACK = black.Mode(line_length=100, target_versions={black.TargetVersion.PY311})
Files = dict[str, bytes]
Given = Mapping[tuple[str, DataPath], str]


# --- plain scalars ---------------------------------------------------------------------------------------------------

RATIOS = "16:9 1.10 on off yes no 2026-01-01 0123 ~ null true 1e3 0x10 1_000 .5 = << 12:30:45"
MODELS = "finch-1 1.10 0123 2026-01-01 on no 16:9 1e3"


@pytest.fixture
def plain(lay: Lay) -> ir.Contract:
    """Return the Contract of a catalog whose unquoted words YAML 1.1 would read as something else."""
    return pipeline.load_contract(lay(CASES / "good/plain_scalars"))


def test_plain_scalars_stay_text(plain: ir.Contract) -> None:
    """Unquoted ids, values, names and texts are the characters that stand there."""
    family = plain.families[0]
    fields = {field.name: field for field in family.fields}
    assert [model.id for model in family.models] == MODELS.split()
    assert family.models[-1].title == "~"
    assert family.models[-1].text == ir.Text((("en", "on"), ("zh-Hant", "no")))
    assert family.title == ir.Text((("en", "1.10"), ("zh-Hant", "0123")))
    assert family.text == ir.Text((("en", "16:9"), ("zh-Hant", "~")))
    assert fields["ratio"].type.values == tuple(RATIOS.split())
    assert fields["ratio"].title == ir.Text((("en", "16:9"), ("zh-Hant", "on")))
    assert fields["ratio"].text == ir.Text((("en", "no"), ("zh-Hant", "2026-01-01")))
    assert (fields["ratio"].unit, fields["ratio"].example) == ("1.10", "16:9")
    assert fields["ratio"].provenance.place == "1.10"
    assert (fields["wide"].sent_as("wide"), fields["wide"].example) == ("on", "1.10")
    echo = next(v for v in family.variants if v.mode == "echo")
    assert (echo.aliases, echo.wire) == (("on", "1.10", "~"), "no")
    assert family.limits[1].values == ("16:9", "1.10", "on")
    assert family.limits[1].models == ("1.10", "on")


def test_numbers_are_numbers_where_they_are_wanted(plain: ir.Contract) -> None:
    """Where a number is wanted, and in a request, an unquoted number is one; no other word is."""
    family = plain.families[0]
    tempo = next(field for field in family.fields if field.name == "tempo")
    assert tempo.type.values == (1.1, 8)
    assert family.limits[2].maximum == 9.5
    request = dict(family.variants[0].examples[0].request)
    assert request == {
        "model": "finch-1",
        "words": "on",
        "seconds": 8,
        "ratio": "16:9",
        "wide": "~",
        "tempo": 1.1,
    }


def test_plain_scalars_reach_every_output(plain: ir.Contract) -> None:
    """The same words stand in the Python code, the OpenAPI document, the schemas and the contract."""
    files = dict(pipeline.build(plain, TEMPLATES).files)
    assert_sound(files)
    for name in ("openapi/openapi.json", "catalog.json"):
        said = set(strings_in(data_of(name, files[name])))
        assert {*RATIOS.split(), *MODELS.split()} <= said, name
    said = {
        value for name, data in files.items() if name.endswith(".py") for value in values_in(data)
    }
    assert {*RATIOS.split(), *MODELS.split()} <= said
    for name, data in files.items():
        if name.endswith("finch.md"):
            text = squash(text_of(data.decode()))
            assert all(squash(word) in text for word in (*RATIOS.split(), *MODELS.split())), name


def test_every_statement_is_good(lay: Lay) -> None:
    """A catalog that says everything that a family can say is proven, means what it says, and makes all its files."""
    contract = pipeline.load_contract(lay(CASES / "good/every_statement"))
    finch, wren = contract.families
    said = (finch.standings, finch.gaps, finch.defaults, finch.remarks, finch.lifecycle)
    assert all(said)
    bounds = {name for x in finch.limits for name in x.bounds}
    assert {*ir.BOUNDS} == bounds
    consequences = {f.name for f in dataclasses.fields(ir.Rule)}
    assert all(any(getattr(rule, name) for rule in finch.rules) for name in consequences)
    assert (wren.picked_by, wren.mode_required is not None) == ("bird", True)
    made = dict(pipeline.build(contract, TEMPLATES).files)
    vectors = json.loads(made["vectors/finch.json"])
    unproven = [one["id"] for one in vectors["left_out"]]
    assert len(vectors["vectors"]) > 250
    # Seconds are moved to 1 or 9 before the rule looks: no request that the rule alone refuses is found.
    assert all(id_.startswith("finch.alto_is_long.") for id_ in unproven)


def test_a_vector_by_hand_shows_what_none_derived_does(lay: Lay) -> None:
    """What no request can be derived for is shown by the vector that names it."""
    contract = pipeline.load_contract(lay(CASES / "good/vector_by_hand"))
    made = dict(pipeline.build(contract, TEMPLATES).files)
    vectors = {
        one["id"]: one["covers"] for one in json.loads(made["vectors/finch.json"])["vectors"]
    }
    assert vectors["finch.perch"] == ["hand:finch", "limit:finch.perch.6431d0/taken"]


# --- which mode an example means -------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> ir.Contract:
    """Return the Contract of a catalog in which a text or a material meets the need of one mode."""
    spec = tmp_path_factory.mktemp("mixed") / "spec"
    shutil.copytree(CASES / "base", spec)
    shutil.copytree(CASES / "good/text_or_material", spec, dirs_exist_ok=True)
    return pipeline.load_contract(spec)


def test_an_example_means_the_mode_that_the_engine_infers(mixed: ir.Contract) -> None:
    """Text alone, material alone and a named mode are accepted, each as an example of the mode the engine says."""
    modes = {e.name: v.mode for v in mixed.variants for e in v.examples}
    assert modes == {
        "words": "sing",
        "sample": "sing",
        "noted": "sing",
        "film": "read",
        "named": "read",
        "tape": "hum",
    }
    with Trial(mixed) as trial:
        reports = {e.name: trial.check(dict(e.request)) for v in mixed.variants for e in v.examples}
        assert all(report.ok for report in reports.values())
        assert {name: report.mode for name, report in reports.items()} == modes
        sources = {name: report.mode_source for name, report in reports.items()}
        assert sources.pop("named") == "given"
        assert {*sources.values()} == {"inferred"}


@pytest.mark.parametrize("more", ["", "rules_named_as_definitions"])
def test_schemas_infer_as_the_engine_does(more: str, lay: Lay) -> None:
    """Whatever text, material and mode a request has, each schema accepts it if and only if the engine does."""
    names_of_case = filter(None, ("text_or_material", more))
    contract = pipeline.load_contract(lay(*(CASES / "good" / name for name in names_of_case)))
    made = dict(pipeline.build(contract, TEMPLATES).files)
    files = {
        name.removeprefix("schemas/"): json.loads(data)
        for name, data in made.items()
        if re.fullmatch(r"schemas/[a-z.]+\.json", name)
    }
    url = "https://a.example/it"
    values: dict[str, object] = {
        "words": "Wake up",
        "seconds": 8,
        "sample_url": url,
        "score_url": url,
        "film_url": url,
        "tape_url": url,
        "notes": [{"type": "sound", "sound": {"url": url}}],
    }
    verdicts: Counter[tuple[bool, str]] = Counter()
    with Trial(contract) as trial:
        for names in chain.from_iterable(combinations(values, n) for n in range(len(values) + 1)):
            for model, mode in product(("finch-1", "finch-2"), (None, "sing", "read", "hum")):
                request = {"model": model, **{name: values[name] for name in names}}
                request |= {"mode": mode} if mode else {}
                for strict in (False, True):
                    report = trial.check(request, strict=strict)
                    schema = validator_of(f"request{'.strict' * strict}.json", files)
                    assert schema.is_valid(request) == report.ok, (request, report.issues)
                    verdicts[report.ok, report.mode or ""] += 1
    either = {(ok, mode) for ok in (True, False) for mode in ("sing", "read", "hum")}
    assert verdicts.keys() == {*either, (False, "")}


# --- hostile texts ---------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def tame() -> Files:
    """Return what the base catalog makes: its structure is the structure of all."""
    return dict(pipeline.build(pipeline.load_contract(CASES / "base"), TEMPLATES).files)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Turn the texts on by some places in each round; a long run takes every text to every place."""
    if "turn" in metafunc.fixturenames:
        step = 1 if metafunc.config.getoption("long") else 16
        metafunc.parametrize("turn", range(0, len(TEXTS), step))


def test_hostile_texts(turn: int, tame: Files, tmp_path: Path) -> None:
    """Whatever a text holds, every output is sound, says it, and takes nothing in it for markup or code."""
    spec = tmp_path / "spec"
    given = lay_texts(CASES / "base", spec, lambda place: TEXTS[(place + turn) % len(TEXTS)])
    files = dict(pipeline.build(pipeline.load_contract(spec), TEMPLATES).files)
    assert files.keys() == tame.keys()
    assert_sound(files)
    assert_python_says(files, given)
    assert_data_says(files, given)
    assert_pages_say(files, given, tame)


def assert_sound(files: Files) -> None:
    """Check that Python compiles, Black has nothing to change, and data can be read."""
    for name, data in files.items():
        if name.endswith(".py"):
            compile(data, name, "exec")
            assert blackened(data.decode()) == data.decode(), name
        elif name.endswith(".toml"):
            tomllib.loads(data.decode())
        elif name.endswith(".json"):
            data_of(name, data)
    document = files["openapi/openapi.json"]
    assert json.loads(document) == yaml.safe_load(document)


def blackened(text: str) -> str:
    """Give a Python file as Black would have it."""
    try:
        return black.format_file_contents(text, fast=False, mode=BLACK)
    except black.NothingChanged:
        return text


def data_of(name: str, data: bytes) -> object:
    """Read a JSON file; it holds no bare `<` and no invisible character."""
    text = data.decode()
    assert "<" not in text
    assert not [c for c in text.replace("\n", "") if category(c) in {"Cc", "Cf", "Zl", "Zp"}], name
    return json.loads(text)


def strings_in(data: object) -> Iterator[str]:
    """Give every text in JSON data."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield key
            yield from strings_in(value)
    elif isinstance(data, list):
        for value in data:
            yield from strings_in(value)


def assert_python_says(files: Files, given: Given) -> None:
    """Check that docstrings read back as the texts, and messages as the messages."""
    docs = {
        name: " ".join(normal(text) for text in texts_of(ast.parse(data)))
        for name, data in files.items()
        if name.endswith(".py")
    }
    requests = docs["python/aviary/requests/finch.py"]
    everywhere = " ".join(text for name, text in docs.items() if "/requests/" in name)
    for (file, path), text in given.items():
        if path[-1] != "en":
            continue
        if file == "families/finch.yaml" and path[0] in {"title", "text"}:
            assert normal(text) in requests, text
        if file == "modes.yaml" and path[2] in {"title", "text"}:
            assert normal(text) in requests, text
        if file == "fields.yaml" and path[2] == "text":
            assert normal(text) in everywhere, text
        if file == "api.yaml" and path == ("resources", "songs", "create", "text", "en"):
            assert normal(text) in docs["python/aviary/resources/songs.py"], text
    for locale in ("en", "zh_hant"):
        said = values_in(files[f"python/aviary/_texts/{locale}.py"])
        for (file, path), text in given.items():
            if file == "issues.yaml" and path[2:] == ("message", locale.replace("_h", "-H")):
                assert text.strip().replace("{", "{{").replace("}", "}}") in said


def values_in(data: bytes) -> set[object]:
    """Give every literal of a module."""
    return {node.value for node in ast.walk(ast.parse(data)) if isinstance(node, ast.Constant)}


def texts_of(tree: ast.Module) -> Iterator[str]:
    """Give every text of a module that stands alone, as docstrings do."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield str(node.value.value)


def normal(text: str) -> str:
    """A text as a docstring shows it: one space for all white space, escapes for what cannot be seen."""
    shown = (c if c.isprintable() else " " if c.isspace() else ascii(c)[1:-1] for c in text)
    return " ".join("".join(shown).split())


def assert_data_says(files: Files, given: Given) -> None:
    """Check that the contract has every text, and the OpenAPI document those of the first locale, unchanged."""
    contract = set(strings_in(data_of("catalog.json", files["catalog.json"])))
    document = " ".join(strings_in(json.loads(files["openapi/openapi.json"])))
    for (file, path), text in given.items():
        if file in {"fields.yaml", "modes.yaml", "families/finch.yaml", "schemas.yaml"}:
            assert text.strip() in contract, (file, path)
        is_described = path[-1] == "description" or path[-2:] == ("text", "en")
        if is_described and file in {"fields.yaml", "schemas.yaml", "families/finch.yaml"}:
            assert text.strip() in document, (file, path)


def assert_pages_say(files: Files, given: Given, tame: Files) -> None:
    """Check that pages have the very structure that tame texts give them, and say what was said."""
    for name, data in files.items():
        if name.endswith(".md"):
            page = data.decode()
            assert structure_of(page) == structure_of(tame[name].decode()), name
            assert all(c.isprintable() or c == "\n" for c in page), name
    for locale, folder in (("en", "docs"), ("zh-Hant", "docs/zh-Hant")):
        said = squash(text_of(files[f"{folder}/finch.md"].decode()))
        for (file, path), text in given.items():
            is_here = file in {"fields.yaml", "modes.yaml", "families/finch.yaml"}
            if is_here and path[-1] == locale:
                assert squash(text) in said, (file, path, text)


class Page(HTMLParser):
    """What a browser would see of a page."""

    def __init__(self, page: str) -> None:
        """Read the HTML that a Markdown page becomes."""
        super().__init__()
        self.tags: list[tuple[str, tuple[str, ...]]] = []
        self.text = ""
        self.feed(MarkdownIt("commonmark", {"html": True}).enable("table").render(page))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element and its attributes."""
        self.tags.append((tag, tuple(name for name, _ in attrs)))
        for name, value in attrs:
            assert name in {"href", "class", "style", "id", "start"}, f"{tag} {name}"
            assert name != "href" or not str(value).lower().startswith(("javascript:", "data:"))

    def handle_data(self, data: str) -> None:
        """Note text."""
        self.text += data

    def handle_comment(self, data: str) -> None:
        """Note a comment, such as the banner."""
        self.tags.append((f"<!--{data}-->", ()))


def structure_of(page: str) -> list[tuple[str, tuple[str, ...]]]:
    """Give the elements of a page, but code spans, which a text may have."""
    return [tag for tag in Page(page).tags if tag != ("code", ())]


def text_of(page: str) -> str:
    """Give what a page says."""
    return Page(page).text


def squash(text: str) -> str:
    """A text without what Markdown may drop: white space, and the ticks of code spans; lone ones are apostrophes."""
    return normal(text).translate({ord(c): None for c in " `'"})
