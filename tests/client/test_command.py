"""The command: what it sends, prints and ends with."""

import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.client.conftest import KEY
from tests.client.server import Answer, Server
from videogate import catalog
from videogate._cli.app import code_of
from videogate._cli.tasks import file_name
from videogate.cli import PROGRAM

PATH = "/v1/videos"
TASK = f"{PATH}/task_1"
QUEUED = Answer(200, {"id": "task_1", "status": "queued", "created_at": 1764347090922})
DONE = Answer(200, {"id": "task_1", "status": "SUCCESS", "progress": "100%"})
FILE = b"\x00\x00\x00\x18ftypmp42" + bytes(100_000)
CREATE = ["create", "--model", "veo3.1", "--prompt", "a boat"]


class Ended:
    """How a command ended, and what it said."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    def json(self) -> Any:
        """What it printed, parsed."""
        return json.loads(self.out)


@pytest.fixture
def command(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    server: Server,
    tmp_path: Path,
) -> Callable[..., Ended]:
    """Runs the command against the server, in a folder of its own, without pauses."""
    monkeypatch.setenv("VIDEOGATE_API_KEY", KEY)
    monkeypatch.setenv("VIDEOGATE_BASE_URL", server.url)
    monkeypatch.setenv("COLUMNS", "300")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("time.sleep", lambda _: None)

    def run(*arguments: str, given: str = "") -> Ended:
        monkeypatch.setattr("sys.stdin", io.StringIO(given))
        capsys.readouterr()
        code = code_of(PROGRAM, list(arguments))
        said = capsys.readouterr()
        assert KEY not in said.out + said.err
        return Ended(code, said.out, said.err)

    return run


def test_models(command: Callable[..., Ended]) -> None:
    """Every model is listed with its family and modes; a mode chooses among them; JSON says the same."""
    lines = command("models").out.splitlines()
    assert [line.split()[0] for line in lines[1:]] == [m.id for m in catalog.models()]
    found = command("models", "--mode", "extend", "--json").json()
    assert [m["id"] for m in found] == [m.id for m in catalog.models() if "extend" in m.modes]
    assert command("models", "--mode", "nope").code == 2


def test_models_and_show_mark_what_ended(command: Callable[..., Ended]) -> None:
    """The list marks what ended or is doubtful, picked names too; a sheet tells it in the language asked for."""
    lines = {line.split()[0]: line for line in command("models").out.splitlines()}
    assert lines["sora-2"].endswith("retired 2026-09-24")
    assert lines["veo3"].endswith("retired 2026-06-30 (?)")
    assert lines["gemini-omni"].endswith("retired 2026-09-30 at Gemini API (?)")
    assert "kling-v2-1-master retired 2026-09-15" in lines["kling-video"]
    assert lines["veo3.1"].endswith("reference_material")
    (end,) = next(m["ends"] for m in command("models", "--json").json() if m["id"] == "veo3")
    assert (end["status"], end["instead"], end["doubtful"]) == ("retired", "veo3.1", True)
    shown = command("show", "veo3", "t2v", "--locale", "zh-Hant")
    assert "已於 2026-06-30" in shown.out + shown.err
    upstream = command("show", "gemini-omni-flash-preview", "t2v", "--json").json()
    assert "gemini-omni-flash-preview" in {end["of"] for end in upstream["ends"]}
    assert command("show", "veo3", "--locale", "xx").code == 2
    unknown = command("show", "veo-3.1-lite-generate-preview")
    assert (unknown.code, "2026-10-22" in unknown.err) == (2, True)


def test_show(command: Callable[..., Ended]) -> None:
    """What a mode needs comes first; a vendor's own id leads to the model; an unknown one is wrong usage."""
    shown = command("show", "KLING-video", "extend", "--json").json()
    (mode,) = shown["modes"]
    needed = [f["field"] for f in mode["fields"] if f["need"]]
    assert (shown["model"], mode["mode"], needed) == (
        "kling-video",
        "extend",
        ["model_name", "video_id"],
    )
    assert command("show", "kling-v2-6", "extend").out.startswith("kling-video  Kling")
    assert command("show", "nope").code == command("show", "veo3.1", "nope").code == 2


def test_check(command: Callable[..., Ended], tmp_path: Path) -> None:
    """A request is checked from a file or the standard input, and the code says whether it may be sent."""
    good, bad = '{"model": "gemini-omni", "prompt": "x", "seconds": 12}', '{"model": "veo3.1"}'
    sora = '{"model": "sora-2", "prompt": "x", "duration": 8}'
    ended = command("check", "-", given=good)
    assert (ended.code, "renamed" in ended.err, "warning" in ended.err) == (0, False, True)
    assert ended.json() == {"model": "gemini-omni", "prompt": "x", "seconds": 12}
    assert "renamed" in command("check", "-", given=sora).err
    told = command("check", "-", "--json", given=good).json()
    assert (told["ok"], told["mode"], told["wire"]["seconds"]) == (True, "t2v", 12)
    (tmp_path / "bad.json").write_text(bad)
    ended = command("check", "bad.json")
    assert (ended.code, "error   prompt" in ended.err) == (3, True)
    assert command("check", "-", "--strict", given=good).code == 3
    veo = '{"model": "veo3.1", "prompt": "x", "seconds": 8, "seed": 7}'
    ended = command("check", "-", "--dialect", "stock", given=veo)
    assert ended.json() == {"model": "veo3.1", "prompt": "x", "duration": 8, "seed": 7}
    assert "drops `seed`" in " ".join(ended.err.split())
    ended = command("check", "-", "--dialect", "klingon", given=veo)
    assert (ended.code, "no dialect" in ended.err) == (2, True)
    assert "需要" in command("check", "bad.json", "--locale", "zh-Hant").err
    assert command("check", "bad.json", "--locale", "xx").code == 2
    assert command("check", "none.json").code == 2
    assert command("check", "-", given="{").code == 3


def test_create_from_flags(command: Callable[..., Ended], server: Server) -> None:
    """Flags become the request, each as its field takes it."""
    server.on("POST", PATH, QUEUED)
    ended = command(
        *CREATE,
        *("--duration", "8", "--reference-images", "https://a.test/1", "--seed", "7"),
        *("--reference-images", "https://a.test/2", "--metadata", '{"a": 1}', "--set", "x=[1]"),
        *("--mode", "reference_images", "--json"),
    )
    assert (ended.code, ended.json()["id"]) == (0, "task_1")
    assert server.arrivals[0].json() == {
        "model": "veo3.1",
        "mode": "reference_images",
        "prompt": "a boat",
        "duration": 8,
        "seed": 7,
        "reference_images": ["https://a.test/1", "https://a.test/2"],
        "metadata": {"a": 1},
        "x": [1],
    }
    assert "warning x" in ended.err


def test_create_from_json(command: Callable[..., Ended], server: Server, tmp_path: Path) -> None:
    """A JSON request is sent, over which flags win; files on this machine go along."""
    server.on("POST", PATH, QUEUED)
    assert (
        command("create", "-", "--duration", "4", given='{"model": "sora-2", "prompt": "x"}').code
        == 0
    )
    assert server.arrivals[0].json() == {"model": "sora-2", "prompt": "x", "seconds": "4"}
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert (
        command("create", "--model", "sora-2", "--prompt", "x", "--image-url", "@a.png").code == 0
    )
    assert b'name="input_reference"; filename="a.png"' in server.arrivals[1].body


def test_create_wait_and_save(
    command: Callable[..., Ended], server: Server, tmp_path: Path
) -> None:
    """With a place for the file the command waits and saves it; each state is told beside the result."""
    server.on("POST", PATH, QUEUED)
    server.on("GET", TASK, QUEUED, DONE)
    server.on("GET", f"{TASK}/content", Answer(200, FILE))
    ended = command(*CREATE, "--out", "clip.mp4", "--json")
    assert (ended.code, ended.json()["status"], ended.json()["file"]) == (
        0,
        "completed",
        "clip.mp4",
    )
    assert (tmp_path / "clip.mp4").read_bytes() == FILE
    assert ended.err.splitlines()[-4:] == [
        "created task_1",
        "task_1 queued",
        "task_1 completed 100%",
        "saved clip.mp4",
    ]
    again = command(*CREATE, "--out", "clip.mp4")
    assert (again.code, server.count("POST")) == (2, 1)
    assert command(*CREATE, "--out", "clip.mp4", "--overwrite", "--quiet").err == ""


def test_get_wait_and_download(
    command: Callable[..., Ended], server: Server, tmp_path: Path
) -> None:
    """A task is shown, waited for and saved by its id; text from afar cannot steer the terminal."""
    evil = {"id": "task_1", "status": "completed", "metadata": {"x": "\x1b[31m[bold]y"}}
    server.on("GET", TASK, QUEUED, DONE, Answer(200, evil), DONE)
    server.on("GET", f"{TASK}/content", Answer(200, FILE))
    assert "created_at  2025-11-28 16:24:50 UTC" in command("get", "task_1").out
    assert command("wait", "task_1", "--json").json()["status"] == "completed"
    assert "x: \N{REPLACEMENT CHARACTER}[31m[bold]y" in command("get", "task_1").out
    assert command("download", "task_1", "--json").json() == {"id": "task_1", "file": "task_1.mp4"}
    assert (tmp_path / "task_1.mp4").read_bytes() == FILE


@pytest.mark.parametrize(
    ("id_", "name"),
    [
        ("task_1", "task_1.mp4"),
        ("../../etc/passwd", "etc_passwd.mp4"),
        ("C:\\x", "C_x.mp4"),
        ("-rf", "rf.mp4"),
        ("..", "result.mp4"),
        ("a\x00\nb" + "c" * 300, "a_b" + "c" * 97 + ".mp4"),
    ],
)
def test_names_made_of_ids_stay_in_the_folder(id_: str, name: str) -> None:
    """A file that is named for an id lies in the folder where the command runs."""
    assert file_name(id_, ".mp4") == name


@pytest.mark.parametrize(
    ("create", "look", "code", "words"),
    [
        (Answer(401, {"error": {"message": "Invalid token"}}), DONE, 1, "Invalid token"),
        (Answer(502), DONE, 6, "may exist and be billed"),
        (QUEUED, Answer(200, {"id": "task_1", "status": "failed", "error": "dark"}), 4, "dark"),
        (QUEUED, QUEUED, 5, "wait for task_1 again"),
        (QUEUED, Answer(403, {"error": {"message": "no"}}), 1, "no"),
    ],
    ids=["refused", "unknown", "failed", "still running", "look refused"],
)
def test_exit_codes(
    create: Answer,
    look: Answer,
    code: int,
    words: str,
    command: Callable[..., Ended],
    server: Server,
) -> None:
    """Each end has its code, its words, and its JSON."""
    server.on("POST", PATH, create)
    server.on("GET", TASK, look)
    ended = command(*CREATE, "--wait", "--timeout", "0.05", "--json")
    assert ended.code == code
    assert words in ended.err
    assert ended.json()["error"]["id"] == ("task_1" if create is QUEUED else "")
    assert ended.json()["error"]["message"]


def test_wrong_usage(
    command: Callable[..., Ended], server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wrong usage and missing settings end with 2 and one word of advice, and nothing is sent."""
    for arguments in (["create"], ["nope"], ["get"], ["create", "--set", "x"], ["get", " "]):
        assert command(*arguments).code == 2
    assert command("create", "--prompt", "x").code == 3
    monkeypatch.delenv("VIDEOGATE_API_KEY")
    ended = command("get", "task_1")
    assert (ended.code, "VIDEOGATE_API_KEY" in ended.err) == (2, True)
    assert server.arrivals == []


def test_help_names_the_exit_codes(command: Callable[..., Ended]) -> None:
    """The help of the command lists what each exit code means, and `create` has a flag for every field."""
    ended = command("--help")
    assert (ended.code, "  6    a create was sent" in ended.out) == (0, True)
    flags = command("create", "--help").out
    assert all(f"--{flag.name.replace('_', '-')} " in flags for flag in PROGRAM.flags)


def test_an_interrupted_wait_names_the_task(server: Server) -> None:
    """The interrupted command ends with 130, and says how to find the task again."""
    server.on("POST", PATH, QUEUED)
    server.on("GET", TASK, QUEUED)
    env = os.environ | {"VIDEOGATE_API_KEY": KEY, "VIDEOGATE_BASE_URL": server.url}
    process = subprocess.Popen(
        [sys.executable, "-m", "videogate", *CREATE, "--wait"],
        env=env,
        stderr=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stderr is not None
        lines = [process.stderr.readline(), process.stderr.readline()]
        process.send_signal(signal.SIGINT)
        rest = process.stderr.read()
    assert lines == ["created task_1\n", "task_1 queued\n"]
    assert process.returncode == 130
    assert "its id is task_1" in rest
    assert "Traceback" not in rest


def test_a_reader_that_leaves_early_is_no_error() -> None:
    """A pipe that closes early ends the command without a traceback."""
    line = f"{sys.executable} -m videogate models | head -1"
    ended = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=True)
    assert ended.stderr == ""


def test_without_the_extra_the_command_says_what_to_install() -> None:
    """Where click is missing, the command names the extra."""
    code = "import sys; sys.modules['click'] = None; import videogate.cli as c; c.main()"
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (
        1,
        "The command needs more packages: pip install 'videogate[cli]'\n",
    )
