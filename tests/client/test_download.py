"""Fetching: whole files or none, and the key to nobody but the API."""

import urllib.parse
from pathlib import Path
from typing import Any

import pytest

from tests.client.conftest import KEY
from tests.client.server import Answer, Server

PATH = "/v1/clips/task_1"
CONTENT = f"{PATH}/content"
FILE = b"\x00\x00\x00\x18ftypmp42" + bytes(range(256)) * 4000
HTML = Answer(200, b"<!DOCTYPE html><p>Sign in", {"Content-Type": "text/html; charset=utf-8"})
VIDEO = Answer(200, FILE, {"Content-Type": "video/mp4"})


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Where the file should go, alone in its folder."""
    folder = tmp_path / "downloads"
    folder.mkdir()
    return folder / "clip.mp4"


def done(url: str = "") -> Answer:
    """A finished task."""
    return Answer(200, {"id": "task_1", "status": "completed", "video_url": url})


def left_in(target: Path) -> list[str]:
    """What stands in the target's folder."""
    return [path.name for path in target.parent.iterdir()]


def test_files_come_whole(call: Any, server: Server, target: Path) -> None:
    """Without an address the API's own content is saved, with progress, and nothing else is left."""
    server.on("GET", PATH, done())
    server.on("GET", CONTENT, VIDEO)
    seen: list[tuple[int, int | None]] = []
    path = call(
        lambda c: c.clips.download("task_1", target, on_progress=lambda *now: seen.append(now))
    )
    assert (path, target.read_bytes(), left_in(target)) == (target, FILE, ["clip.mp4"])
    assert seen[-1] == (len(FILE), len(FILE))
    assert len(seen) > 1
    assert server.arrivals[-1].headers["authorization"] == f"Bearer {KEY}"


def test_other_hosts_never_see_the_key(
    connect: Any, server: Server, other: Server, target: Path
) -> None:
    """The task's own address is preferred, and gets neither the key nor the caller's headers."""
    server.on("GET", PATH, done(f"{other.url}/a.mp4?signature=s"))
    other.on("GET", "/a.mp4?signature=s", VIDEO)
    call = connect(server.url, headers={"X-Secret": "s"})
    call(lambda c: c.clips.download("task_1", str(target)))
    (arrival,) = other.arrivals
    assert not {"authorization", "x-secret", "cookie"} & set(arrival.headers)
    assert KEY not in str(arrival)
    assert server.count("GET", CONTENT) == 0
    assert target.read_bytes() == FILE


def test_redirects_lose_the_key_for_good(
    call: Any, server: Server, other: Server, target: Path
) -> None:
    """A redirect to another host goes without the key, and so does one from there back to the API."""
    server.on("GET", PATH, done())
    server.on("GET", CONTENT, Answer(302, b"", {"Location": f"{other.url}/a"}))
    other.on("GET", "/a", Answer(307, b"", {"Location": f"{server.url}/back"}))
    server.on("GET", "/back", Answer(301, b"", {"Location": "relative.mp4"}))
    server.on("GET", "/relative.mp4", VIDEO)
    call(lambda c: c.clips.download("task_1", target))
    sent = {a.path: a.headers.get("authorization") for a in server.arrivals + other.arrivals}
    assert sent == {
        PATH: f"Bearer {KEY}",
        CONTENT: f"Bearer {KEY}",
        "/a": None,
        "/back": None,
        "/relative.mp4": None,
    }
    assert target.read_bytes() == FILE


@pytest.mark.parametrize("location", ["file:///etc/passwd", "ftp://files.test/a", "data:,x"])
def test_strange_redirects_are_not_followed(
    location: str, call: Any, server: Server, target: Path, errors: Any
) -> None:
    """A redirect to anything but http and https ends the download."""
    server.on("GET", PATH, done())
    server.on("GET", CONTENT, Answer(302, b"", {"Location": location}))
    with pytest.raises(errors.DownloadFailed, match="not safe to follow"):
        call(lambda c: c.clips.download("task_1", target))
    assert left_in(target) == []


def test_redirects_end(call: Any, server: Server, target: Path, errors: Any) -> None:
    """More than five redirects end the download."""
    server.on("GET", PATH, done())
    server.on("GET", CONTENT, Answer(302, b"", {"Location": CONTENT}))
    with pytest.raises(errors.DownloadFailed, match="more than 5 redirects"):
        call(lambda c: c.clips.download("task_1", target))
    assert server.count("GET", CONTENT) == 6


@pytest.mark.parametrize(
    "bad",
    [
        HTML,
        Answer(200, {"error": {"message": "expired"}}),
        Answer(200, b'\xef\xbb\xbf {"message": "x"}', {"Content-Type": "video/mp4"}),
        Answer(200, b"<?xml version='1.0'?><Error/>", {"Content-Type": "binary/octet-stream"}),
        Answer(200, b""),
        Answer(403, b"<Error>Expired</Error>", {"Content-Type": "application/xml"}),
        Answer(206, FILE),
        Answer(200, b"Task is not completed yet", {"Content-Type": "text/plain"}),
        Answer(200, b"not found", {"Content-Type": "application/problem+json"}),
    ],
    ids=["html", "json", "hidden json", "xml", "empty", "403", "206", "text", "problem"],
)
def test_what_is_no_file_never_becomes_one(
    bad: Answer, call: Any, server: Server, other: Server, target: Path, errors: Any
) -> None:
    """A page or an error in the file's place makes the API's own content the next choice; then it is an error."""
    server.on("GET", PATH, done(f"{other.url}/a"))
    other.on("GET", "/a", bad)
    server.on("GET", CONTENT, VIDEO, bad)
    call(lambda c: c.clips.download("task_1", target))
    assert target.read_bytes() == FILE
    with pytest.raises(errors.DownloadFailed):
        call(lambda c: c.clips.download("task_1", target, overwrite=True))
    assert (target.read_bytes(), left_in(target)) == (FILE, ["clip.mp4"])


def test_truncated_bodies_are_fetched_again(
    call: Any, server: Server, target: Path, errors: Any
) -> None:
    """A body that ends early is fetched anew from its beginning; if it always does, there is no file."""
    cut = Answer(200, FILE[:300_000], {"Content-Type": "video/mp4"}, length=len(FILE))
    server.on("GET", PATH, done())
    server.on("GET", CONTENT, cut, VIDEO)
    call(lambda c: c.clips.download("task_1", target))
    assert (target.read_bytes(), len(call.pauses)) == (FILE, 1)
    target.unlink()
    server.on("GET", CONTENT, cut)
    with pytest.raises(errors.DownloadFailed, match="task_1: "):
        call(lambda c: c.clips.download("task_1", target))
    assert (server.count("GET", CONTENT), left_in(target)) == (5, [])


ETAG = {"Content-Type": "video/mp4", "ETag": '"v1"'}
CUT = Answer(200, FILE[:600_000], ETAG, length=len(FILE))


def rest(start: int, **headers: str) -> Answer:
    """The rest of the file."""
    range_ = {"Content-Range": f"bytes {start}-{len(FILE) - 1}/{len(FILE)}"}
    return Answer(206, FILE[start:], ETAG | range_ | headers)


def test_downloads_are_resumed(call: Any, server: Server, target: Path) -> None:
    """A body that ends early is gone on with where it ended, if it is still the same file."""
    server.on("GET", PATH, done())
    server.on("GET", CONTENT, CUT, rest(524_288))
    seen: list[tuple[int, int | None]] = []
    call(lambda c: c.clips.download("task_1", target, on_progress=lambda *now: seen.append(now)))
    assert target.read_bytes() == FILE
    asked = server.arrivals[-1].headers
    assert (asked["range"], asked["if-range"]) == ("bytes=524288-", '"v1"')
    assert seen == sorted(seen)
    assert seen[-1] == (len(FILE), len(FILE))


@pytest.mark.parametrize(
    "answers",
    [
        [VIDEO],
        [Answer(416, b"", ETAG), VIDEO],
        [rest(0), VIDEO],
        [rest(7), VIDEO],
        [Answer(206, FILE[524_288:], ETAG), VIDEO],
    ],
    ids=["a whole file", "416", "another part", "a later part", "no range"],
)
def test_what_cannot_be_resumed_begins_anew(
    answers: list[Answer], call: Any, server: Server, target: Path
) -> None:
    """A host that sends the whole, or not the part that was asked for, makes for a fresh start, never a mixed file."""
    server.on("GET", PATH, done())
    server.on("GET", CONTENT, CUT, *answers)
    call(lambda c: c.clips.download("task_1", target))
    assert target.read_bytes() == FILE


@pytest.mark.parametrize(
    "headers", [{}, {"ETag": 'W/"v1"'}, {"ETag": '"v1"', "Accept-Ranges": "none"}]
)
def test_only_what_is_certainly_the_same_is_resumed(
    headers: dict[str, str], call: Any, server: Server, target: Path
) -> None:
    """Without a strong validator nothing is resumed."""
    server.on("GET", PATH, done())
    server.on("GET", CONTENT, Answer(200, FILE[:600_000], headers, length=len(FILE)), VIDEO)
    call(lambda c: c.clips.download("task_1", target))
    assert target.read_bytes() == FILE
    assert "range" not in server.arrivals[-1].headers


def test_a_long_download_may_break_off_often(call: Any, server: Server, target: Path) -> None:
    """An attempt that brought the download further does not count as a failed one."""
    size = 262_144
    parts = [
        Answer(206, FILE[n : n + size + 1], ETAG | rest(n).headers, length=len(FILE) - n)
        for n in range(size, 4 * size - 1, size)
    ]
    server.on("GET", PATH, done())
    first = Answer(200, FILE[: size + 1], ETAG, length=len(FILE))
    server.on("GET", CONTENT, first, *parts[:-1], rest(3 * size))
    call(lambda c: c.clips.download("task_1", target, max_retries=1))
    assert target.read_bytes() == FILE
    assert server.count("GET", CONTENT) == 4


def test_a_redirect_asks_for_the_same_part(
    call: Any, server: Server, other: Server, target: Path
) -> None:
    """The part that is missing is asked for at the end of the redirects, without the key."""
    server.on("GET", PATH, done())
    server.on("GET", CONTENT, Answer(302, b"", {"Location": f"{other.url}/a"}))
    other.on("GET", "/a", CUT, rest(524_288))
    call(lambda c: c.clips.download("task_1", target))
    assert target.read_bytes() == FILE
    assert other.arrivals[-1].headers["range"] == "bytes=524288-"
    assert "authorization" not in other.arrivals[-1].headers


@pytest.mark.parametrize(
    "task_id", ["../../etc/passwd", "..\\..\\x", "a/../b", "C:\\x", "x\x00y", "%2e%2e", "a\r\nX: y"]
)
def test_hostile_ids_and_names_stay_in_their_place(
    task_id: str, call: Any, server: Server, target: Path, tmp_path: Path
) -> None:
    """Neither an id nor a Content-Disposition decides where the file goes, and an id stays one part of the path."""
    before = sorted(p.name for p in tmp_path.iterdir())
    quoted = urllib.parse.quote(task_id, safe="")
    server.on("GET", f"/v1/clips/{quoted}", Answer(200, {"id": task_id, "status": "completed"}))
    name = {
        "Content-Disposition": "attachment; filename=\"../../evil.sh\"; filename*=UTF-8''%2Fevil"
    }
    server.on("GET", f"/v1/clips/{quoted}/content", Answer(200, FILE, ETAG | name))
    call(lambda c: c.clips.download(task_id, target))
    assert left_in(target) == ["clip.mp4"]
    assert sorted(p.name for p in tmp_path.iterdir()) == before


def test_a_link_in_the_targets_place_is_not_followed(
    call: Any, server: Server, target: Path, tmp_path: Path
) -> None:
    """A link at the target is refused, and when overwriting it is the link that is replaced."""
    victim = tmp_path / "victim"
    victim.write_bytes(b"mine")
    target.symlink_to(victim)
    server.on("GET", PATH, done())
    server.on("GET", CONTENT, VIDEO)
    with pytest.raises(FileExistsError):
        call(lambda c: c.clips.download("task_1", target))
    call(lambda c: c.clips.download("task_1", target, overwrite=True))
    assert (victim.read_bytes(), target.read_bytes(), target.is_symlink()) == (b"mine", FILE, False)


def test_existing_files_are_safe(call: Any, server: Server, target: Path) -> None:
    """An existing file, a folder or a missing folder is an error before anything is sent."""
    target.write_bytes(b"mine")
    with pytest.raises(FileExistsError, match="overwrite=True"):
        call(lambda c: c.clips.download("task_1", target))
    with pytest.raises(IsADirectoryError):
        call(lambda c: c.clips.download("task_1", target.parent, overwrite=True))
    with pytest.raises(FileNotFoundError):
        call(lambda c: c.clips.download("task_1", target / "x.mp4"))
    assert (server.arrivals, target.read_bytes()) == ([], b"mine")
    server.on("GET", PATH, done())
    server.on("GET", CONTENT, VIDEO)
    call(lambda c: c.clips.download("task_1", target, overwrite=True))
    assert target.read_bytes() == FILE


def test_a_file_that_appears_meanwhile_is_safe(call: Any, server: Server, target: Path) -> None:
    """A file that appears during the download is not replaced."""
    server.on("GET", PATH, done())
    server.on("GET", CONTENT, VIDEO)
    with pytest.raises(FileExistsError):
        call(
            lambda c: c.clips.download(
                "task_1", target, on_progress=lambda *_: target.write_bytes(b"mine")
            )
        )
    assert (target.read_bytes(), left_in(target)) == (b"mine", ["clip.mp4"])


def test_only_finished_tasks_have_a_file(
    call: Any, server: Server, target: Path, errors: Any
) -> None:
    """A task that runs or has failed is not downloaded, and the errors say which."""
    server.on("GET", PATH, Answer(200, {"id": "task_1", "status": "queued"}))
    with pytest.raises(errors.DownloadFailed, match="not ended"):
        call(lambda c: c.clips.download("task_1", target))
    server.on("GET", PATH, Answer(200, {"id": "task_1", "status": "failed", "error": "dark"}))
    with pytest.raises(errors.ClipFailed, match="dark"):
        call(lambda c: c.clips.download("task_1", target))
    assert (server.count("GET", CONTENT), left_in(target)) == (0, [])


def test_content_in_memory(call: Any, server: Server, errors: Any) -> None:
    """The content is given as bytes; a page in its place is an error, and a refusal is what it is."""
    server.on("GET", CONTENT, VIDEO, HTML, Answer(404, {"error": {"message": "Task not found"}}))
    assert call(lambda c: c.clips.content("task_1")) == FILE
    with pytest.raises(errors.DownloadFailed, match="text/html"):
        call(lambda c: c.clips.content("task_1"))
    with pytest.raises(errors.NotFound, match="Task not found"):
        call(lambda c: c.clips.content("task_1"))
