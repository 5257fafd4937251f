"""The README's blocks are true: Python runs, commands exist and print what stands below them."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import httpx2
import pytest
import yaml

from videogate import Client

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = [(m[1], m[2]) for m in re.finditer(r"```(\w+)\n(.*?)```", README, re.DOTALL)]
PYTHON = [text for language, text in BLOCKS if language == "python"]
CONSOLE = [text for language, text in BLOCKS if language == "console"]


def answer(request: httpx2.Request) -> httpx2.Response:
    """Answer every create with a fresh task."""
    assert request.method == "POST"
    return httpx2.Response(200, json={"id": "task_1", "status": "queued"})


@pytest.mark.parametrize("block", PYTHON, ids=range(len(PYTHON)))
def test_python_blocks_run(block: str) -> None:
    """Each Python block runs as it stands, its assertions included."""
    transport = httpx2.MockTransport(answer)
    with Client(api_key="sk-test", base_url="https://example.com", transport=transport) as client:
        code = compile(block, "README.md", "exec")
        exec(code, {"client": client})  # noqa: S102  # the README's own code


def test_the_excerpts_of_the_catalog_stand_there() -> None:
    """Each line of the README's YAML is a line of the file that it names, or means the same as some."""
    [block] = [text for language, text in BLOCKS if language == "yaml"]
    parts = re.split(r"(?m)^# (spec/\S+)\n", block)[1:]
    assert len(parts) == 4
    for name, text in zip(parts[::2], parts[1::2], strict=True):
        assert_within(yaml.safe_load(text), yaml.safe_load((ROOT / name).read_text("utf-8")))


def assert_within(part: object, whole: object) -> None:
    """Check that data is a part of other data."""
    if isinstance(part, dict) and isinstance(whole, dict):
        for key, value in part.items():
            assert_within(value, whole.get(key))
    else:
        assert part == whole


def test_make_targets_exist() -> None:
    """Each make target that the README names is one of the Makefile's."""
    targets = set(
        re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    )
    named = {
        word
        for text in re.findall(r"make ((?:[a-z-]+ ?)+)", README)
        for word in text.split()
        if f"make {word}" in README or word in targets
    }
    assert {"generate", "test"} <= named <= targets


def test_shown_output_is_what_the_command_prints() -> None:
    """The lines shown below `callsheet show` are among those that the command prints."""
    [block] = [text for text in CONSOLE if "callsheet show" in text]
    command, *shown = block.strip().splitlines()
    words = shlex.split(command.removeprefix("$ callsheet "))
    printed = subprocess.run(
        [sys.executable, "-m", "callsheet", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    lines = [" ".join(line.split()) for line in printed.splitlines()]
    for line in shown:
        assert any(" ".join(line.split()) in printed_line for printed_line in lines), line


def test_folders_exist() -> None:
    """Each folder in the README's map exists."""
    rows = re.findall(r"^\| `([^`]+)` \|", README, re.MULTILINE)
    assert len(rows) > 10
    for name in rows:
        assert [*ROOT.glob(name)], name
