"""The generator knows no API of its own: a catalog of images makes a package of images."""

import json
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from openapi_spec_validator import validate as validate_openapi

from callsheet.errors import CatalogError
from callsheet.naming import TAKEN_ATTRIBUTES
from callsheet.pipeline import load_contract
from tests.cases.images.conftest import SPEC, TEMPLATES, Ask, Callsheet, Play, run
from tests.client.server import Answer, Server, serving

FOREIGN = re.compile(r"(?i)video|kling|seedance|\bveo|sora\b|mp4|zh-hant")
# The editor schemas show what a locale looks like, and registered media types are everybody's.
OF_NO_API = re.compile(r"such as {en: …, zh-Hant: …}|`zh-Hant`|\"video/(?:mp4|quicktime)\"")
TOKEN = "ig_a-token-that-stays-secret"
HOSTILE = (
    *(
        "async",
        "bool",
        "dict",
        "family",
        "float",
        "from",
        "id",
        "input",
        "int",
        "is_variant",
        "json",
    ),
    *(
        "list",
        "model_config",
        "none",
        "not",
        "object",
        "on_progress",
        "property",
        "requests",
        "self",
    ),
    *("str", "timeout", "true", "type", "types", "validate", "wire"),
)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(100)


@pytest.fixture
def server() -> Iterator[Server]:
    """The API of images."""
    with serving() as running:
        yield running


# --- what is made ----------------------------------------------------------------------------------------------------


def test_no_file_speaks_of_another_api(made: Path) -> None:
    """Nothing that is made names an API, a vendor or a language that the catalog does not."""
    texts = {p: p.read_text("utf-8") for p in made.rglob("*") if p.is_file()}
    found = [
        f"{path.relative_to(made)}:{number}: {line.strip()}"
        for path, text in texts.items()
        for number, line in enumerate(text.splitlines(), 1)
        if FOREIGN.search(OF_NO_API.sub("", line))
    ]
    assert not found, "\n".join(found)
    assert len(texts) > 60


def test_every_output_is_there(made: Path) -> None:
    """The package, the document, the schemas, the docs in both languages and the catalog are made."""
    for path in (
        "python/imagegate/py.typed",
        "python/imagegate/requests/flash.py",
        "openapi/openapi.json",
        "schemas/request.json",
        "schemas/renders.request.json",
        "schemas/studio.strict.json",
        "docs/flash.md",
        "docs/de/studio.md",
        "catalog.json",
    ):
        assert (made / path).is_file(), path


def test_what_is_made_stays_what_the_catalog_makes(made: Path, callsheet: Callsheet) -> None:
    """`check` finds no drift, and a second `generate` writes nothing."""
    words = ("--spec", SPEC, "--out", made, "--templates", TEMPLATES)
    check = callsheet("check", *words)
    assert check.returncode == 0, check.stdout + check.stderr
    again = callsheet("generate", *words)
    assert re.search(r"total +0 written", again.stdout), again.stdout


@pytest.mark.parametrize("name", ["flash-1", "flash", "studio-xl"])
def test_show(name: str, callsheet: Callsheet) -> None:
    """`show` explains a model or a family in the catalog's own words."""
    done = callsheet("show", name, "--spec", SPEC)
    assert done.returncode == 0, done.stderr
    assert "caption" in done.stdout
    assert not FOREIGN.search(done.stdout)


def test_the_document_is_openapi(made: Path) -> None:
    """The OpenAPI document is valid."""
    document = json.loads((made / "openapi/openapi.json").read_text("utf-8"))
    validate_openapi(document)
    operations = {
        (path, method): operation
        for path, item in document["paths"].items()
        for method, operation in item.items()
    }
    assert {path for path, _ in operations} == {
        "/v1/images/generations",
        "/v1/renders",
        "/v1/renders/{render_id}",
        "/v1/renders/{render_id}/file",
    }
    assert operations["/v1/images/generations", "post"]["summary"] == "Create an image"
    assert "202" in operations["/v1/renders", "post"]["responses"]


def test_the_samples_are_python(made: Path) -> None:
    """The document's samples and the README's blocks compile, whatever the fields are called."""
    document = json.loads((made / "openapi/openapi.json").read_text("utf-8"))
    samples = [
        sample["source"]
        for item in document["paths"].values()
        for operation in item.values()
        for sample in operation["x-codeSamples"]
        if sample["lang"] == "Python"
    ]
    readme = (made / "python/README.md").read_text("utf-8")
    samples += re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    assert len(samples) == 6
    for sample in samples:
        compile(sample, "sample", "exec")


@pytest.mark.parametrize("tool", ["mypy", "pyright", "black"])
@pytest.mark.parametrize("catalog", ["made", "smallest", "hostile"])
def test_the_package_is_clean(
    tool: str, catalog: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    """Type checkers find nothing in the package, strictly, and Black would change nothing."""
    source: Path = request.getfixturevalue(catalog) / "python"
    settings = tmp_path / "pyrightconfig.json"
    settings.write_text(json.dumps({"include": ["package"], "strict": ["package"]}))
    (tmp_path / "package").symlink_to(source / "imagegate")
    cache = tmp_path / "cache"
    words: dict[str, tuple[object, ...]] = {
        "mypy": ("--strict", "--cache-dir", cache, source / "imagegate"),
        "pyright": ("--pythonpath", sys.executable, "--project", settings),
        "black": ("--check", "--line-length", 100, "--target-version", "py311", source),
    }
    path = str(Path(sys.executable).parent)
    done = run("-m", tool, *words[tool], cwd=tmp_path, PATH=path, BLACK_CACHE_DIR=str(cache))
    assert done.returncode == 0, done.stdout + done.stderr


# --- checking requests -----------------------------------------------------------------------------------------------


def outcome(checker: Ask, payload: object, locale: str = "en") -> Any:
    """What the package says of a request; no sentence of it may name another API."""
    found = checker(payload, locale)
    assert not FOREIGN.search(str(found))
    return found


@pytest.mark.parametrize(
    ("payload", "mode", "wire"),
    [
        (
            {"model": "flash-1", "caption": "A boat", "steps": "30", "look": "INK"},
            ("generate", "inferred"),
            {"caption": "A boat", "steps": 30, "look": "ink", "mode": "generate"},
        ),
        (
            {"model": "flash-1", "image": "https://e.com/a.png"},
            ("variation", "inferred"),
            {"image": "https://e.com/a.png", "mode": "vary"},
        ),
        (
            {"model": "flash-1", "mode": "variant", "base": {"href": "https://e.com/a.png"}},
            ("variation", "given"),
            {"mode": "vary", "base": {"href": "https://e.com/a.png"}},
        ),
        (
            {"model": "flash-1", "mode": "variation", "base": {"asset_id": "a-1"}},
            ("variation", "given"),
            {"mode": "vary", "base": {"asset_id": "a-1"}},
        ),
        (
            {"model": "flash-1", "caption": "A boat", "copy": 2, "schema": "dusk", "side": 700},
            ("generate", "inferred"),
            {"caption": "A boat", "n": 2, "schema": ["dusk"], "side": 700, "mode": "generate"},
        ),
        (
            {"model": "studio-xl", "json": {"sky": "clear"}, "class": "animal", "from": "r-1"},
            ("generate", "only"),
            {"json": {"sky": "clear"}, "class": "animal", "from": "r-1"},
        ),
    ],
)
def test_good_requests(checker: Ask, payload: Any, mode: tuple[str, str], wire: Any) -> None:
    """Aliases, spellings, modes and wire names are the catalog's; what goes out is checked to itself."""
    found = outcome(checker, payload)
    assert found["ok"], found["issues"]
    assert tuple(found["mode"][:2]) == mode
    assert found["wire"] == {"model": payload["model"], **wire}
    again = outcome(checker, found["wire"])
    assert again["ok"]
    assert again["wire"] == found["wire"]


@pytest.mark.parametrize(
    ("payload", "code", "path"),
    [
        ({"caption": "A boat"}, "missing_field", ["model"]),
        ({"model": "flash-2", "caption": "A boat"}, "unknown_model", ["model"]),
        ({"model": "acme/flash-one", "caption": "A boat"}, "unknown_model", ["model"]),
        ({"model": "flash-1", "mode": "inpaint", "caption": "A sail"}, "missing_field", ["mask"]),
        ({"model": "flash-1", "mode": "paint"}, "unsupported_mode", ["mode"]),
        ({"model": "flash-1", "mask": "https://e.com/m.png"}, "mode_ambiguous", ["mode"]),
        ({"model": "flash-1", "caption": "A", "steps": 81}, "out_of_range", ["steps"]),
        ({"model": "flash-1", "caption": "A", "steps": "30 steps"}, "invalid_type", ["steps"]),
        ({"model": "flash-1", "caption": "A", "style": "inc"}, "not_allowed", ["style"]),
        (
            {"model": "flash-1", "caption": "A", "description": "B"},
            "alias_conflict",
            ["description"],
        ),
        (
            {"model": "flash-1", "caption": "A", "style": "ink", "guidance": 3},
            "rule_violated",
            ["guidance"],
        ),
        ({"model": "studio-xl", "class": "animal"}, "missing_one_of", []),
        (
            {"model": "studio-xl", "caption": "A", "extra": {"class": "x"}},
            "missing_field",
            ["class"],
        ),
        ({"model": "studio-xl", "class": "animal", "json": "a"}, "invalid_type", ["json"]),
        ({"model": "flash-1", "captoin": "A"}, "missing_field", ["caption"]),
        ([], "not_an_object", []),
    ],
)
@pytest.mark.parametrize("locale", ["en", "de"])
def test_bad_requests(
    checker: Ask, payload: object, code: str, path: list[str], locale: str
) -> None:
    """Errors have the code and the place, and sentences of the catalog in each of its languages."""
    found = outcome(checker, payload, locale)
    assert not found["ok"]
    assert (code, path) in [(c, p) for c, severity, p, _ in found["issues"] if severity == "error"]


@pytest.mark.parametrize(
    ("payload", "path"),
    [
        ({"sky": 5}, ["json", "sky"]),
        ({"sky": "clear", "figures": [{"place": "left"}]}, ["json", "figures", 0, "name"]),
        ({"sky": "clear", "figures": {}}, ["json", "figures"]),
    ],
)
def test_nested_objects(checker: Ask, payload: object, path: list[object]) -> None:
    """What is wrong inside an object is found at its place, in words of this API."""
    found = outcome(checker, {"model": "studio-xl", "class": "animal", "json": payload})
    assert path in [p for _, _, p, _ in found["issues"]]


def test_settings_that_are_passed_on_are_named(checker: Ask) -> None:
    """A field that stands only in the object that is passed on is pointed out, whatever that object is called."""
    found = outcome(checker, {"model": "studio-xl", "caption": "A", "extra": {"class": "animal"}})
    [text] = [text for code, _, _, text in found["issues"] if code == "missing_field"]
    assert "passed on" in text


def test_a_language_that_is_not_the_catalogs(checker: Ask) -> None:
    """An unknown language gives the catalog's first one."""
    payload = {"model": "flash-1", "caption": "A", "style": "ink", "guidance": 3}
    assert outcome(checker, payload, "fr") == outcome(checker, payload, "en")


# --- typed requests --------------------------------------------------------------------------------------------------

TYPED = """
import pickle
from pydantic import BaseModel, ValidationError
from imagegate import ImageRequest, RequestInvalid, validate
from imagegate.requests.flash import FlashGenerate, FlashVariation
from imagegate.requests.studio import StudioGenerate

request = StudioGenerate(model="studio-xl", class_="animal", json_={"sky": "clear"}, from_="r-1")
wire = {"model": "studio-xl", "mode": "generate", "class": "animal", "json": {"sky": "clear"}, "from": "r-1"}
assert request.wire() == wire, request.wire()
assert request.class_ == "animal" and request.from_ == "r-1" and request.json_ == {"sky": "clear"}
assert StudioGenerate.model_validate(wire).wire() == wire
assert pickle.loads(pickle.dumps(request)).wire() == wire
assert request.model_copy(update={"class_": "person"}).wire()["class"] == "person"
assert "class_='animal'" in repr(request), repr(request)
assert set(StudioGenerate.model_json_schema()["properties"]) >= {"class", "from", "json", "object"}

found = validate(wire)
assert type(found) is StudioGenerate and found.class_ == "animal" and found.object_ is None
assert found == request
flash = validate({"model": "flash-1", "caption": "A", "copy": 2, "schema": ["dusk"]})
assert flash.copy_ == 2 and flash.schema_ == ["dusk"]
assert isinstance(flash, ImageRequest)

class Body(BaseModel):
    image: ImageRequest

assert Body(image=wire).image.class_ == "animal"
for bad in (
    lambda: StudioGenerate(model="studio-xl", caption="A"),
    lambda: StudioGenerate(model="studio-xl", caption="A", class_="plant"),
    lambda: StudioGenerate(model="flash-1", caption="A", class_="animal"),
    lambda: FlashGenerate(model="flash-1", caption="A", from_="r-1"),
    lambda: Body(image={**wire, "class": "plant"}),
):
    try:
        bad()
    except ValidationError as error:
        print(error.errors()[0]["loc"], error.errors()[0]["msg"])
    else:
        raise AssertionError("accepted")
try:
    validate({"model": "flash-1"})
except RequestInvalid as error:
    print(type(error).__mro__[1].__name__, error)
"""


def test_typed_requests(python: Play) -> None:
    """Fields whose names Python or pydantic takes have attributes with a `_`, and go out under their own names."""
    said = python(TYPED)
    assert not FOREIGN.search(said)
    assert [line.partition(") ")[0] + ")" for line in said.splitlines()[:5]] == [
        "('class',)",
        "('class',)",
        "('model',)",
        "('from',)",
        "('image', 'class')",
    ]
    assert said.splitlines()[5].startswith("ImagegateError ")


def test_taken_attributes_are_known(python: Play) -> None:
    """Every public name that a request class inherits is one that no field's attribute takes."""
    script = """
import imagegate.requests
from pydantic import BaseModel
from imagegate._input.typed import Request
print(*{n for c in (BaseModel, Request) for n in dir(c) if not n.startswith("_")})
"""
    assert set(python(script).split()) <= TAKEN_ATTRIBUTES


# --- the client ------------------------------------------------------------------------------------------------------

CALL = """
import asyncio, inspect, sys
import imagegate
from imagegate import (
    APIError, AsyncClient, AuthenticationFailed, Client, ImageFailed, ImagegateError, NotFound, RequestInvalid, types,
)
from imagegate.requests.flash import FlashGenerate
from imagegate.requests.studio import StudioGenerate

kind, target = sys.argv[1:]
client = (AsyncClient if kind == "async" else Client)()
pause = client._driver.sleep

async def no_pause(seconds): pass

client._driver.sleep = no_pause if kind == "async" else (lambda seconds: None)
loop = asyncio.Runner()

def do(call):
    return loop.run(call) if inspect.iscoroutine(call) else call

def refused(kind, call):
    try:
        do(call())
    except kind as error:
        assert isinstance(error, (ImagegateError, ValueError, TypeError)), type(error)
        return error
    raise AssertionError(f"{kind.__name__} expected")
"""
SYNCHRONOUS = """
result = do(client.images.create(model="flash-1", caption="A boat", copy=2))
assert type(result) is types.ImageResult
assert [p.url for p in result.images] == ["https://e.com/1.png", None] and result.images[1].b64 == "aGk="
result = do(client.images.flash.generate(model="flash-1", caption="A boat", style="photo", schema_=["dusk"]))
assert type(result) is types.ImageResult
result = do(client.images.create(FlashGenerate(model="flash-1", caption="A boat")))
assert type(result) is types.ImageResult
for name in ("retrieve", "wait", "create_and_wait", "download", "content"):
    assert not hasattr(client.images, name), name
error = refused(RequestInvalid, lambda: client.images.create(model="flash-1"))
assert error.report.errors[0].code == "missing_field"
error = refused(ImagegateError, lambda: client.images.create(model="studio-xl", caption="A", class_="animal"))
print(error)
typed = StudioGenerate(model="studio-xl", caption="A", class_="animal")
print(refused(ImagegateError, lambda: client.images.create(typed)))
print(do(client.close()))
"""
POLLED = """
seen = []
render = do(client.renders.create(model="studio-xl", caption="A dog", class_="animal"))
assert type(render) is types.Render and render.render_id == "r-1" and render.state == "pending"
done = do(client.renders.wait(render.render_id, timeout=60, on_progress=lambda r: seen.append((r.state, r.percent))))
assert done.state == "succeeded" and done.render_id == "r-1" and not done.model_extra, done
assert seen == [("running", 40), ("succeeded", 100)], seen
path = do(client.renders.download(done.render_id, target + "/a.png"))
assert path.read_bytes()[:4] == b"\\x89PNG"
assert do(client.renders.content("r-1"))[:4] == b"\\x89PNG"
assert do(client.renders.retrieve("r-1")).file_url is None
done = do(client.renders.create_and_wait({"model": "studio-xl", "caption": "A", "class": "animal"}, timeout=60))
assert done.state == "succeeded"
done = do(client.renders.studio.generate(model="studio-xl", class_="animal", json_={"sky": "clear"}))
assert type(done) is types.Render

error = refused(ImageFailed, lambda: client.renders.wait("r-2", timeout=60))
assert (error.id, error.reason, error.code) == ("r-2", "out of paint", "paint"), vars(error)
assert type(error).__name__ == "ImageFailed" and type(error).__module__ == "imagegate.errors"
print(error)
error = refused(NotFound, lambda: client.renders.retrieve("r-3"))
assert (error.status, error.message) == (404, "no such render")
print(error)
print(refused(ImagegateError, lambda: client.renders.create(model="flash-1", caption="A")))
print(refused(AuthenticationFailed, lambda: client.renders.content("r-4")))
print(do(client.close()))
"""


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_an_answer_at_once(python: Play, server: Server, tmp_path: Path, kind: str) -> None:
    """A create whose reply is the result gives it typed; models of other calls are sent nowhere."""
    images = [{"url": "https://e.com/1.png"}, {"b64": "aGk="}]
    server.on("POST", "/v1/images/generations", Answer(200, {"images": images}))
    said = python(
        CALL + SYNCHRONOUS, kind, tmp_path, IMAGEGATE_TOKEN=TOKEN, IMAGEGATE_HOST=server.url
    )
    assert not FOREIGN.search(said)
    assert "client.renders" in said
    assert server.count("POST") == 3
    assert server.arrivals[0].json() == {
        "model": "flash-1",
        "caption": "A boat",
        "n": 2,
        "mode": "generate",
    }
    assert server.arrivals[0].headers["authorization"] == f"Bearer {TOKEN}"
    assert server.arrivals[0].headers["user-agent"] == "imagegate/2.3.0"


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_task(python: Play, server: Server, tmp_path: Path, kind: str) -> None:
    """A polled create is waited for and downloaded; statuses, ids and errors are the catalog's."""
    tell = [
        {"render_id": "r-1", "state": "running", "percent": "40%"},
        {"render_id": "r-1", "state": "SUCCEEDED", "percent": 100},
    ]
    failure = {"code": "paint", "message": "out of paint"}
    server.on("POST", "/v1/renders", Answer(202, {"render_id": "r-1", "state": "pending"}))
    server.on("GET", "/v1/renders/r-1", *(Answer(200, body) for body in tell))
    server.on("GET", "/v1/renders/r-1/file", Answer(200, PNG, {"Content-Type": "image/png"}))
    server.on(
        "GET",
        "/v1/renders/r-2",
        Answer(200, {"render_id": "r-2", "state": "canceled", "failure": failure}),
    )
    server.on("GET", "/v1/renders/r-3", Answer(404, {"error": {"message": "no such render"}}))
    server.on("GET", "/v1/renders/r-4/file", Answer(401, {"error": {"message": "who are you"}}))
    said = python(CALL + POLLED, kind, tmp_path, IMAGEGATE_TOKEN=TOKEN, IMAGEGATE_HOST=server.url)
    assert not FOREIGN.search(said)
    assert TOKEN not in said
    assert "client.images" in said
    assert (tmp_path / "a.png").read_bytes() == PNG


def test_settings_are_named(python: Play) -> None:
    """Without a token the client names its own environment variable."""
    script = """
from imagegate import Client, ImagegateError
try:
    Client()
except ImagegateError as error:
    print(error)
"""
    assert "IMAGEGATE_TOKEN" in python(script)


# --- names -----------------------------------------------------------------------------------------------------------


def changed(tmp_path: Path, *changes: tuple[str, str, str]) -> Path:
    """A copy of the catalog with words of its files replaced; an empty old word renames the file."""
    spec = tmp_path / "spec"
    shutil.copytree(SPEC, spec)
    for name, old, new in changes:
        if not old:
            (spec / name).rename(spec / new)
            continue
        text = (spec / name).read_text("utf-8")
        assert old in text, old
        (spec / name).write_text(text.replace(old, new), "utf-8")
    return spec


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("families/flash.yaml", "", "families/images.yaml"), "resource `images`"),
        (("families/flash.yaml", "", "families/create.yaml"), "`create`"),
        (("families/flash.yaml", "", "families/index.yaml"), "the docs' pages"),
        (("families/flash.yaml", "", "families/request.yaml"), "the schemas' files"),
        (("families/flash.yaml", "", "families/image.yaml"), "`ImageRequest`"),
        (("families/flash.yaml", "", "families/common.yaml"), "`CommonRequest`"),
        (("families/flash.yaml", "", "families/import.yaml"), "`import`"),
        (("api.yaml", "renders:", "close:"), "`close`"),
        (("api.yaml", "ImageResult", "Report"), "`Report`"),
        (("api.yaml", "ImageResult", "Images"), "`Images`"),
        (("modes.yaml", "  generate:", "  style:"), "`FlashStyle`"),
        (("fields.yaml", "  schema:\n", "  copy_:\n"), "`copy_`"),
        (("families/studio.yaml", "resource: renders", "resource: images"), "`renders`"),
        (("api.yaml", "path: /v1/renders\n", "path: /v1/images/generations\n"), "the calls"),
    ],
)
def test_names_that_clash(tmp_path: Path, change: tuple[str, str, str], said: str) -> None:
    """Two things that would have one name are a finding that names both, never an overwritten file."""
    others = {
        "  generate:": [("families/flash.yaml", "  generate:", "  style:")],
        "  schema:\n": [("families/flash.yaml", "  schema:\n", "  copy_:\n")],
        "renders:": [("families/studio.yaml", "resource: renders", "resource: close")],
        "ImageResult": [("schemas.yaml", "ImageResult", change[2])],
    }
    with pytest.raises(CatalogError) as caught:
        load_contract(changed(tmp_path, change, *others.get(change[1], [])))
    assert said in str(caught.value)


def test_families_may_be_named_like_modules(tmp_path: Path, callsheet: Callsheet) -> None:
    """A family named like a module of the package, or of Python, is imported and called like any other."""
    names = ("types", "catalog", "errors", "client", "requests", "json")
    spec = changed(tmp_path)
    for name in names:
        text = (spec / "families/studio.yaml").read_text("utf-8")
        (spec / f"families/{name}.yaml").write_text(text.replace("studio-xl", name), "utf-8")
    out = tmp_path / "out"
    done = callsheet("generate", "--spec", spec, "--out", out, "--templates", TEMPLATES)
    assert done.returncode == 0, done.stderr
    script = f"""
from importlib import import_module
from imagegate import Client, catalog, validate
client = Client(api_key="k", base_url="http://127.0.0.1:9")
for name in {names}:
    request = validate({{"model": name, "caption": "A", "class": "animal"}})
    assert type(request) is getattr(import_module(f"imagegate.requests.{{name}}"), f"{{name.title()}}Generate")
    assert catalog.family(name).modes == ("generate",)
    assert callable(getattr(client.renders, name).generate)
"""
    done = run("-c", script, cwd=tmp_path, PYTHONPATH=str(out / "python"))
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory, callsheet: Callsheet) -> Path:
    """The output of a catalog with a required field for every name that something else in Python takes."""
    spec = changed(tmp_path_factory.mktemp("hostile"))
    fields = yaml.safe_load((spec / "fields.yaml").read_text("utf-8"))
    field = {"text": {"en": "A.", "de": "B."}, "authority": "contract", "source": "manual §3"}
    fields["fields"] |= {name: {**field, "type": "text"} for name in HOSTILE}
    (spec / "fields.yaml").write_text(json.dumps(fields))
    schemas = yaml.safe_load((spec / "schemas.yaml").read_text("utf-8"))
    del (
        schemas["schemas"]["Scene"],
        schemas["schemas"]["Figure"],
    )  # of the field whose name is taken
    (spec / "schemas.yaml").write_text(json.dumps(schemas))
    studio = yaml.safe_load((spec / "families/studio.yaml").read_text("utf-8"))
    studio |= {"fields": {name: {} for name in HOSTILE}, "requires": HOSTILE, "examples": []}
    (spec / "families/studio.yaml").write_text(json.dumps(studio))
    out = spec.parent / "generated"
    done = callsheet("generate", "--spec", spec, "--out", out, "--templates", TEMPLATES)
    assert done.returncode == 0, done.stderr
    return out


def test_hostile_fields_are_called(hostile: Path, server: Server, tmp_path: Path) -> None:
    """Whatever a field is called, typed requests, methods and keywords take it and send it under its name."""
    answer = Answer(202, {"render_id": "r-1", "state": "pending"})
    server.on("POST", "/v1/renders", answer)
    script = f"""
from imagegate import Client
from imagegate._data.index import ATTRIBUTES
from imagegate.requests.studio import StudioGenerate
attribute = {{field: attribute for attribute, field in ATTRIBUTES.items()}}
given = {{"model": "studio-xl", "caption": "A", "class_": "animal"}}
given |= {{attribute.get(name, name): name for name in {HOSTILE}}}
with Client(api_key="k", base_url={server.url!r}) as client:
    client.renders.create(StudioGenerate(**given))
    client.renders.studio.generate(**given)
    client.renders.create(**given)
"""
    done = run("-c", script, cwd=tmp_path, PYTHONPATH=str(hostile / "python"))
    assert done.returncode == 0, done.stderr
    sent = [arrival.json() for arrival in server.arrivals]
    assert len(sent) == 3
    for body in sent:
        assert {name: body[name] for name in HOSTILE} == {name: name for name in HOSTILE}


@pytest.fixture(scope="session")
def smallest(tmp_path_factory: pytest.TempPathFactory, callsheet: Callsheet) -> Path:
    """The output of a catalog of one language, one resource, one family, one mode and one field."""
    spec = tmp_path_factory.mktemp("smallest") / "spec"
    shutil.copytree(SPEC, spec)
    (spec / "families/flash.yaml").unlink()
    for path in spec.rglob("*.yaml"):
        data = english(yaml.safe_load(path.read_text("utf-8")))
        if path.name == "api.yaml":
            data["locales"] = ["en"]
            del data["resources"]["images"]
            del data["resources"]["renders"]["content"]
        if path.name == "fields.yaml":
            data = {"fields": {"caption": data["fields"]["caption"]}}
        if path.name == "modes.yaml":
            data["modes"] = {"generate": data["modes"]["generate"]}
        if path.name == "studio.yaml":
            data |= {"modes": {"generate": {}}, "fields": {"caption": {}}, "examples": []}
            del data["field_sets"]
        if path.name == "schemas.yaml":
            for name in ("ImageResult", "Picture", "Scene", "Figure"):
                del data["schemas"][name]
        path.write_text(json.dumps(data))
    out = spec.parent / "generated"
    done = callsheet("generate", "--spec", spec, "--out", out, "--templates", TEMPLATES)
    assert done.returncode == 0, done.stderr
    return out


def test_the_smallest_document_is_openapi(smallest: Path) -> None:
    """A catalog with one of everything, and no example, makes a valid document."""
    validate_openapi(json.loads((smallest / "openapi/openapi.json").read_text("utf-8")))


def english(data: Any) -> Any:
    """Data without its texts in other languages."""
    if isinstance(data, list):
        return [english(item) for item in data]
    if isinstance(data, dict):
        return {key: english(value) for key, value in data.items() if key != "de"}
    return str(data) if data.__class__.__name__ == "date" else data
