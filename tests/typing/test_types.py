"""What type checkers say of code that uses the package: for every family × mode, what is right and what is wrong.

One small module is written for each; a line that is wrong ends in `# error: word`, and both checkers must say that word
there and nothing anywhere else.
"""

import json
import os
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

import videogate
from callsheet.naming import attribute_name, method_name, module_name, variant_class
from tests.openapi.payloads import Case, cases
from tests.validator.conftest import CONTRACT

ROOT = Path(__file__).parents[2]
CASES = cases(CONTRACT)
MARK = re.compile(r"  # error: (\w+)$")
MYPY_LINE = re.compile(r"^(?P<file>[^:]+\.py):(?P<line>\d+): error: (?P<text>.*)$", re.MULTILINE)

Findings = Mapping[str, Mapping[int, str]]  # module -> line -> all that is said there


@dataclass(frozen=True)
class Use:
    """A family × mode as it is called."""

    case: Case

    @property
    def module(self) -> str:
        """The name of the module that is written for it."""
        return f"use_{self.case.family.name}_{self.case.variant.mode}"

    @property
    def required(self) -> dict[str, object]:
        """The keywords that a type checker must ask for."""
        model = {} if self.case.family.default_model else {"model": self.case.family.models[0].id}
        fields = {n: self.case.field(n) for n in self.case.variant.required}
        return {**model, **{attribute_name(n): f.example for n, f in fields.items()}}

    @property
    def minimum(self) -> dict[str, object]:
        """The least that is sound: one member of each group too."""
        groups = [r for r in self.case.by_contract if r.is_group]
        members = {r.fields[0]: self.case.field(r.fields[0]).example for r in groups}
        return {**self.required, **{attribute_name(n): value for n, value in members.items()}}

    def source(self) -> str:
        """The module."""
        family, mode = self.case.family, self.case.variant.mode
        name = variant_class(family.name, mode)
        method = f"client.{family.resource}.{module_name(family.name)}.{method_name(mode)}"
        lines = [
            "from videogate import AsyncClient, Client, types",
            f"from videogate.requests.{module_name(family.name)} import {name}",
            "",
            f"made: {name} = {call(name, self.minimum)}",
            *(line for line in self.wrong(name)),
            "",
            "def use(client: Client) -> types.Video:",
            f"    video: types.Video = {call(method, self.minimum)}",
            *(f"    {line}" for line in self.wrong(method)),
            "    return video",
            "",
            "async def use_async(client: AsyncClient) -> types.Video:",
            f"    video: types.Video = await {call(method, self.minimum)}",
            *(f"    await {line}" for line in self.wrong(method)),
            "    return video",
            "",
        ]
        return "\n".join(lines)

    def wrong(self, name: str) -> list[str]:
        """Calls that must not type-check: without each required field, with an unknown one, with wrong types."""
        lines = [
            call(name, {k: v for k, v in self.minimum.items() if k != field})
            + f"  # error: {field}"
            for field in self.required
        ]
        lines.append(call(name, {**self.minimum, "promt": "x"}) + "  # error: promt")
        lines.append(call(name, {**self.minimum, "duration": "5s"}) + "  # error: duration")
        others = (f for c in CASES for f in c.family.fields if f not in self.case.variant.fields)
        known = {f.name for f in self.case.variant.fields}
        foreign = next(f for f in others if f.name not in known)
        lines.append(
            call(name, {**self.minimum, foreign.name: None}) + f"  # error: {foreign.name}"
        )
        return lines


def call(name: str, arguments: Mapping[str, object]) -> str:
    """A call as source text."""
    return f"{name}({', '.join(f'{key}={value!r}' for key, value in arguments.items())})"


USES = [Use(case) for case in CASES]
FIELDS = {f.name: f for case in CASES for f in case.family.fields}
PUBLIC = f"""\
from typing import assert_type

import videogate
from videogate import Nope  # error: Nope
from videogate import Client, RequestInvalid, VideoRequest, catalog, check, check_json, is_valid, validate
from videogate.requests.kling import KlingExtand  # error: KlingExtand
from videogate.requests.kling import KlingExtend, KlingRequest

request = validate({{"model": "veo3.1", "prompt": "x"}}, strict=True, locale="en", unknown_model="allow")
assert_type(request, VideoRequest)
assert_type(request.model, str)
assert_type(request.mode, str)
assert_type(request.prompt, str | None)
assert_type(request.duration, int | float | None)
assert_type(request.wire(), dict[str, object])
request.promt  # error: promt
request.prompt = "y"  # error: prompt
{chr(10).join(f"{attribute_name(name)}_ = request.{attribute_name(name)}" for name in FIELDS)}
if isinstance(request, KlingExtend):
    family: KlingRequest = request
    number: int = request.model  # error: int
    wanted: str | None = request.video_id
extend = KlingExtend(model_name="kling-v2-6", video_id="1")
assert_type(extend.video_id, str)
assert_type(extend.wire(), dict[str, object])
extend.video_id = "2"  # error: video_id
extend.image_list  # error: image_list

report = check({{"model": "veo3.1"}})
assert_type(report.ok, bool)
assert_type(report.mode, str | None)
assert_type(report.errors, tuple[videogate.Issue, ...])
assert_type(report.errors[0].path, tuple[str | int, ...])
assert_type(report.request, VideoRequest | None)
assert_type(is_valid({{}}), bool)
assert_type(check_json(b"{{}}").wire(), dict[str, object])
check({{}}, strickt=True)  # error: strickt
check({{}}, unknown_model="maybe")  # error: maybe
videogate.nope  # error: nope
assert_type(catalog.models()[0].id, str)
assert_type(catalog.model("veo3").modes, tuple[str, ...])
assert_type(catalog.find(mode="t2v", duration=8)[0].notes, tuple[videogate.Issue, ...])
catalog.find(duratoin=8)  # error: duratoin

def use(client: Client) -> None:
    client.videos.nope  # error: nope
    client.nope  # error: nope
    try:
        assert_type(client.videos.create(model="veo3.1", prompt="x").id, str)
        assert_type(client.videos.create(request).id, str)
        assert_type(client.videos.create({{"model": "veo3.1"}}).id, str)
    except RequestInvalid as error:
        assert_type(error.report, videogate.Report)
"""


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The modules to be checked."""
    path = tmp_path_factory.mktemp("uses")
    for use in USES:
        (path / f"{use.module}.py").write_text(use.source(), encoding="utf-8")
    (path / "use_public.py").write_text(PUBLIC, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def package() -> Path:
    """The folder in which the package is found."""
    assert videogate.__file__ is not None
    return Path(videogate.__file__).parents[1]


@pytest.fixture(scope="session")
def mypy(folder: Path, package: Path) -> Findings:
    """What `mypy --strict` says."""
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--no-error-summary",
        "--hide-error-context",
        "--no-pretty",
    ]
    command += [
        "--config-file",
        os.devnull,
        "--follow-imports",
        "silent",
        "--python-version",
        "3.11",
    ]
    command += [
        "--cache-dir",
        str(ROOT / ".mypy_cache" / "typing"),
        *(p.name for p in sorted(folder.glob("*.py"))),
    ]
    run = subprocess.run(
        command,
        capture_output=True,
        text=True,
        cwd=folder,
        env={**os.environ, "MYPYPATH": str(package)},
        check=False,
    )
    assert run.returncode in (0, 1), run.stdout + run.stderr
    said = [(m["file"], int(m["line"]), m["text"]) for m in MYPY_LINE.finditer(run.stdout)]
    return collected(said)


@pytest.fixture(scope="session")
def pyright(folder: Path, package: Path) -> Findings:
    """What pyright says in strict mode."""
    config = {
        "include": ["."],
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
        "extraPaths": [str(package)],
        "reportUnusedExpression": False,  # reading an attribute is the point
        "reportUnusedVariable": False,
        "reportUnusedImport": False,
    }
    (folder / "pyrightconfig.json").write_text(json.dumps(config), encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "pyright",
        "--outputjson",
        "--pythonpath",
        sys.executable,
        "-p",
        str(folder),
    ]
    quiet = {"PYRIGHT_PYTHON_FORCE_VERSION": "", "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"}
    run = subprocess.run(
        command,
        capture_output=True,
        text=True,
        cwd=folder,
        env={**os.environ, **quiet},
        check=False,
    )
    assert run.returncode in (0, 1), run.stdout + run.stderr
    found = json.loads(run.stdout)["generalDiagnostics"]
    return collected(
        (Path(d["file"]).name, d["range"]["start"]["line"] + 1, d["message"]) for d in found
    )


def collected(said: object) -> Findings:
    """Findings by module and line."""
    found: dict[str, dict[int, str]] = defaultdict(dict)
    for file, line, text in said:  # type: ignore[attr-defined]
        module = file.removesuffix(".py")
        found[module][line] = f"{found[module].get(line, '')} {text}".strip()
    return found


def problems(source: str, said: Mapping[int, str]) -> list[str]:
    """Where what a checker says differs from the marks."""
    found: list[str] = []
    for number, line in enumerate(source.splitlines(), 1):
        mark = MARK.search(line)
        if mark and not re.search(rf"\b{mark[1]}\b", said.get(number, "")):
            found.append(f"not found: {line.strip()} (said: {said.get(number)})")
        if not mark and number in said:
            found.append(f"not expected: {line.strip()}: {said[number]}")
    return found


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
@pytest.mark.parametrize("use", USES, ids=[use.case.name for use in USES])
def test_requests_are_typed_exactly(
    use: Use, checker: str, folder: Path, request: pytest.FixtureRequest
) -> None:
    """The minimal call type-checks; each missing, unknown or mistyped keyword is an error that names it."""
    source = (folder / f"{use.module}.py").read_text(encoding="utf-8")
    assert source.count("# error: ") >= 3 * (2 + len(use.required))
    assert problems(source, request.getfixturevalue(checker)[use.module]) == []


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_public_names_are_typed(checker: str, request: pytest.FixtureRequest) -> None:
    """Misspelt names are errors, and what the validator gives back has exact types."""
    assert problems(PUBLIC, request.getfixturevalue(checker)["use_public"]) == []


def test_every_variant_is_tried() -> None:
    """There is a module for every family × mode."""
    assert {u.case.name for u in USES} == {f"{v.family}-{v.mode}" for v in CONTRACT.variants}
