"""The command: exit codes 0, 1, 2 and 3, plain lines where nobody watches, and no traceback ever."""

import json
import os
import pty
import re
import shutil
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest

from tests.laws.conftest import COMMAND, ROOT, Run, picture_of

ESCAPE = "\x1b"


@pytest.mark.parametrize("args", [["--help"], ["-h"], ["generate", "--help"], ["show", "-h"]])
def test_help(run: Run, args: list[str]) -> None:
    """Help goes to standard output, in plain lines, and is good."""
    ended = run(*args)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "Usage:" in ended.stdout
    assert ESCAPE not in ended.stdout


def test_help_tells_exit_codes(run: Run) -> None:
    """The exit codes are told where one looks for them."""
    said = " ".join(run("--help").stdout.replace("│", " ").split())
    assert "0 good, 1 drift, 2 bad catalog or usage, 3 the machine failed us" in said


def test_version(run: Run) -> None:
    """The version is one line that names the program."""
    ended = run("--version")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.startswith("callsheet ")
    assert ended.stdout.count("\n") == 1


@pytest.mark.parametrize(
    "args",
    [
        ["generat"],
        ["generate", "--colour"],
        ["generate", "--spec"],
        ["generate", "elsewhere"],
        ["show"],
        ["show", "a", "b", "c"],
        [],
    ],
    ids=" ".join,
)
def test_bad_usage(run: Run, args: list[str]) -> None:
    """A wrong option, command or number of arguments is exit code 2, in words and with the usage."""
    ended = run(*args)
    assert ended.returncode == 2
    assert {"Usage:", "requires"} & set((ended.stdout + ended.stderr).split())
    assert "Traceback" not in ended.stderr


def test_generate_tells_what_it_did(run: Run, copy: Path) -> None:
    """A second run writes nothing and says so, by target and in total, in plain lines."""
    ended = run("generate", cwd=copy)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ESCAPE not in ended.stdout
    lines = ended.stdout.splitlines()
    assert [line.split()[0] for line in lines] == [
        ".",
        *sorted(path.name for path in (copy / "generated").iterdir() if path.is_dir()),
        "total",
    ]
    assert all("  0 written" in line and "  0 removed" in line for line in lines)


def test_quiet(run: Run, copy: Path) -> None:
    """With --quiet a good run says nothing at all."""
    for command in ("generate", "check"):
        ended = run(command, "--quiet", cwd=copy)
        assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")


def test_check_says_it_is_good(run: Run, home: Path) -> None:
    """A check that finds nothing is one line and exit code 0, and touches nothing."""
    before = {p: p.stat().st_mtime_ns for p in (home / "generated").rglob("*")}
    ended = run("check", cwd=home)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout == "generated is what spec makes.\n"
    assert before == {p: p.stat().st_mtime_ns for p in (home / "generated").rglob("*")}


@pytest.mark.parametrize("flag", [{}, {"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=str)
def test_show(run: Run, flag: dict[str, str]) -> None:
    """A sheet names model, modes and fields, in plain lines where nobody watches."""
    ended = run("show", "kling-video", "extend", env=flag)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ESCAPE not in ended.stdout
    for word in ("kling-video", "extend", "video_id"):
        assert word in ended.stdout


def seen_on_terminal(args: list[str], cwd: Path, **env: str) -> str:
    """Run the command where somebody watches, and give what they see."""
    ours, theirs = pty.openpty()
    here = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color", **env}
    here = {name: value for name, value in here.items() if value}
    with subprocess.Popen(
        [*COMMAND, *args], cwd=cwd, env=here, stdin=theirs, stdout=theirs, stderr=theirs
    ) as process:
        os.close(theirs)
        said = b""
        with suppress(OSError):  # how a terminal's end reads on Linux
            while data := os.read(ours, 65536):
                said += data
        assert process.wait() == 0
    os.close(ours)
    return said.decode()


def test_terminal_and_no_color(copy: Path) -> None:
    """On a terminal a sheet has colours and a run shows its progress; with NO_COLOR set there is no colour."""
    colour = re.compile(r"\x1b\[[0-9;]*[0-9]m")
    assert colour.search(seen_on_terminal(["show", "finch-1"], copy, NO_COLOR=""))
    plain = re.compile(r"\x1b\[(3[0-7]|9[0-7]|38;|4[0-7]|48;)[0-9;]*m")
    assert not plain.search(seen_on_terminal(["show", "finch-1"], copy, NO_COLOR="1"))
    assert "making files" in seen_on_terminal(["generate"], copy, NO_COLOR="1")
    assert "making files" not in seen_on_terminal(["generate", "--quiet"], copy, NO_COLOR="1")


def test_show_json(run: Run) -> None:
    """With --json the sheet is one JSON value and nothing else."""
    ended = run("show", "veo3.1", "--json")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert json.loads(ended.stdout)


@pytest.mark.parametrize("args", [["veo3.11"], ["veo3.1", "t2w"]], ids=" ".join)
def test_show_unknown(run: Run, args: list[str]) -> None:
    """An unknown model or mode is exit code 2, and the closest is named."""
    ended = run("show", *args)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert args[-1] in ended.stderr
    assert args[-1][:-1] in ended.stderr.replace(args[-1], "")


def test_output_is_a_file(run: Run, copy: Path) -> None:
    """Where the output's folder is a file, that is the machine's fault: exit code 3, and the file is kept."""
    (copy / "taken").write_text("mine")
    for command in ("generate", "check"):
        ended = run(command, "--out", "taken", cwd=copy)
        assert (ended.returncode, ended.stdout) == (3, "")
        assert "taken" in ended.stderr
        assert "Traceback" not in ended.stderr
    assert (copy / "taken").read_text() == "mine"


def test_output_below_a_file(run: Run, copy: Path) -> None:
    """Where no folder can be made for the output, that is exit code 3 and names the place."""
    (copy / "taken").write_text("mine")
    ended = run("generate", "--out", "taken/generated", cwd=copy)
    assert (ended.returncode, ended.stdout) == (3, "")
    assert "taken" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_output_that_cannot_be_written(run: Run, home: Path) -> None:
    """Where the system lets nobody write, that is exit code 3."""
    for place in ("/proc/callsheet", "/dev/null/callsheet"):
        ended = run("generate", "--out", place, cwd=home)
        assert (ended.returncode, ended.stdout) == (3, "")
        assert place in ended.stderr
        assert "Traceback" not in ended.stderr


def test_no_such_catalog(run: Run, tmp_path: Path) -> None:
    """A catalog that is not there is exit code 2 for every command, and nothing is made."""
    for args in (["generate"], ["check"], ["show", "veo3.1"]):
        ended = run(*args, "--spec", "nowhere", cwd=tmp_path)
        assert (ended.returncode, ended.stdout) == (2, "")
        assert ended.stderr.startswith("nowhere:1:1: no-catalog:")
    assert list(tmp_path.iterdir()) == []


def test_bad_template(run: Run, copy: Path) -> None:
    """A template that cannot be read or rendered is exit code 2, and names template and line."""
    before = picture_of(copy / "generated")
    shutil.copytree(ROOT / "templates", copy / "templates")
    template = copy / "templates/docs/index.md.j2"
    text = template.read_text()
    for added, said in (
        ("{% if %}", "docs/index.md.j2:"),
        ("{{ view.nothing_like_it }}", "docs/index.md.j2"),
        ("{{ view.title | upper }}", "docs/index.md.j2:"),
    ):
        template.write_text(text + added)
        ended = run("generate", cwd=copy)
        assert (ended.returncode, ended.stdout) == (2, "")
        assert said in ended.stderr
        assert "Traceback" not in ended.stderr
    template.unlink()
    assert run("generate", cwd=copy).returncode == 2
    assert picture_of(copy / "generated") == before


def test_template_without_row(run: Run, copy: Path) -> None:
    """A template in a copied folder that nothing renders, or that makes a copied file, is exit code 2 and named."""
    before = picture_of(copy / "generated")
    shutil.copytree(ROOT / "templates", copy / "templates")
    package = copy / "templates/python/package"
    for stray, said in (
        (package / "_http/extra.py.j2", "python/package/_http/extra.py.j2: nothing renders it"),
        (package / "_http/uploads.py", "makes the same file, python/aviary/_http/uploads.py"),
    ):
        stray.write_text("")
        ended = run("generate", cwd=copy)
        assert (ended.returncode, ended.stdout) == (2, "")
        assert said in ended.stderr
        assert "Traceback" not in ended.stderr
        stray.unlink()
    assert picture_of(copy / "generated") == before


def test_folders_are_copied(run: Run, copy: Path) -> None:
    """A file put into a package's folder of templates is in the output; caches and hidden files are not."""
    shutil.copytree(ROOT / "templates", copy / "templates")
    room = copy / "templates/python/package/_http"
    (room / "deep/__pycache__").mkdir(parents=True)
    (room / "deep/__pycache__/extra.pyc").write_text("")
    (room / "deep/.hidden").write_text("")
    (room / "deep/extra.txt").write_text("As it is: {{ view }}\n")
    assert run("generate", cwd=copy).returncode == 0
    made = copy / "generated/python/aviary/_http/deep"
    assert [path.name for path in made.rglob("*")] == ["extra.txt"]
    assert (made / "extra.txt").read_text() == "As it is: {{ view }}\n"
