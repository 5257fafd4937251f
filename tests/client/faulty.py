"""A loopback API that misbehaves by a seed, and knows what it accepted and what of an id it has sent."""

from __future__ import annotations

import json
import random
import re
import sys
import threading
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

PAGE = b"<html><body>Bad Gateway</body></html>"
TASK_ERROR = {"code": "fail_to_fetch_task", "message": '{"error": {"message": "no"}}', "data": None}
REFUSAL = {"error": {"message": "No channel", "type": "new_api_error", "code": "model_not_found"}}

# What may become of a create: how often, whether a task begins, and what is answered.
CREATES: dict[str, tuple[int, bool]] = {
    "ok": (24, True),
    "wrapped": (4, True),
    "old name": (4, True),
    "cut off": (16, True),
    "drop after": (6, True),
    "drop before": (4, False),
    "page after": (4, True),
    "page before": (3, False),
    "504 after": (4, True),
    "500 after": (4, True),
    "garbage after": (4, True),
    "silence after": (3, True),
    "429": (8, False),
    "429 with a time": (4, False),
    "503": (6, False),
    "400": (3, False),
}
LOOKS = ("drop", "429", "500", "page", "cut off", "garbage", "408", "page 200")
FETCHES = ("drop", "502", "page 200", "cut off", "cut off, known", "429")
RUNNING = ("queued", "in_progress", "unknown", "NOT_START", "SUBMITTED", "PROCESSING")
DONE = ("completed", "SUCCESS", "succeeded")
FAILED = ("failed", "FAILURE", "expired")


@dataclass
class Faulty:
    """The API's memory.

    Attributes:
        accepted: Ids of the tasks that began, by the mark in the prompt.
        delivered: Ids that went out whole.
        files: The result of each task.
        stories: What each fault happened how often.
    """

    seed: int
    url: str = ""
    accepted: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    delivered: set[str] = field(default_factory=set)
    files: dict[str, bytes] = field(default_factory=dict)
    stories: Counter[str] = field(default_factory=Counter)
    _turns: Counter[str] = field(default_factory=Counter)
    _lock: Any = field(default_factory=threading.Lock)

    def chance(self, what: str) -> random.Random:
        """A source of chance for the next call of that name: the same in every run with this seed."""
        with self._lock:
            self._turns[what] += 1
            return random.Random(f"{self.seed} {what} {self._turns[what]}")

    def tell(self, story: str) -> str:
        """Count what happens, and name it."""
        with self._lock:
            self.stories[story] += 1
        return story.partition(": ")[2]

    def begin(self, mark: str, chance: random.Random) -> str:
        """Begin a task."""
        id_ = f"task_{mark}_{chance.getrandbits(64):016x}"
        with self._lock:
            self.accepted[mark].append(id_)
            self.files[id_] = b"\x00\x00\x00\x18ftypmp42" + chance.randbytes(
                chance.randrange(1, 900_000)
            )
        return id_

    def sent(self, body: bytes) -> None:
        """Remember the ids that a body shows whole."""
        with self._lock:
            self.delivered |= {i.decode() for i in re.findall(rb'"(task_\w+)"', body)}


class Handler(BaseHTTPRequestHandler):
    """Answers one connection."""

    protocol_version = "HTTP/1.1"
    timeout = 10
    disable_nagle_algorithm = (
        True  # else each answer waits for the client's system to acknowledge its head
    )
    api: Faulty

    def do_POST(self) -> None:
        """Create."""
        body = self.rfile.read(int(self.headers["content-length"]))
        mark = json.loads(body)["prompt"]
        chance = self.api.chance(f"create {mark}")
        kind = chance.choices(list(CREATES), [weight for weight, _ in CREATES.values()])[0]
        id_ = self.api.begin(mark, chance) if CREATES[kind][1] else ""
        self.api.tell(f"create: {kind}")
        reply: dict[str, Any] = {"object": "video", "id": id_, "status": "queued", "progress": 0}
        match kind:
            case "ok":
                self.answer(200, reply)
            case "wrapped":
                self.answer(200, {"code": "success", "message": "", "data": reply})
            case "old name":
                self.answer(200, {"task_id": id_, "created_at": 1764347090922, "id": ""})
            case "cut off":
                content = json.dumps(reply).encode()
                self.answer(200, content, cut=chance.randrange(len(content)))
            case "drop before" | "drop after":
                self.close_connection = True
            case "page before" | "page after":
                self.answer(502, PAGE, "text/html")
            case "504 after":
                self.answer(504, b"")
            case "500 after":
                self.answer(500, TASK_ERROR)
            case "garbage after":
                self.answer(200, b"\x1f\x8b\xff{" + id_.encode(), "application/json")
            case "silence after":
                self.rfile.read(1)  # until the client hangs up
                self.close_connection = True
            case "429":
                self.answer(429, b"")
            case "429 with a time":
                self.answer(429, TASK_ERROR, headers={"Retry-After": "3"})
            case "503":
                self.answer(503, REFUSAL)
            case _:
                self.answer(400, {"error": {"message": "No.", "code": ""}})

    def do_GET(self) -> None:
        """Look or fetch."""
        found = re.search(r"(task_\w+?_[0-9a-f]{16})(/content|/file)?", self.path)
        assert found is not None
        (self.fetch if found[2] else self.look)(found[1], self.path)

    def look(self, id_: str, _path: str) -> None:
        """Tell the state of a task: some looks fail, and each task ends in its own time, or never."""
        fate = random.Random(f"{self.api.seed} {id_}")
        needed = fate.choice([1, 1, 2, 3, 4, 1_000_000])
        end = fate.choices(["done", "failed"], [4, 1])[0]
        chance = self.api.chance(f"look {id_}")
        if chance.random() < 0.3:
            self.fail(
                self.api.tell(f"look: {chance.choice(LOOKS)}"), {"id": id_, "status": "queued"}
            )
            return
        with self.api._lock:
            self.api._turns[f"seen {id_}"] += 1
            turn = self.api._turns[f"seen {id_}"]
        if turn < needed:
            self.answer(200, {"id": id_, "status": chance.choice(RUNNING), "progress": "30%"})
        elif end == "failed":
            reason = fate.choice([{"error": {"message": "dark"}}, {"fail_reason": "dark"}, {}])
            self.answer(200, {"id": id_, "status": chance.choice(FAILED), **reason})
        else:
            place = fate.choice(["", f"{self.api.url}/{id_}/file", "http://[", "soon"])
            names = {"video_url": place} if fate.random() < 0.5 else {"metadata": {"url": place}}
            self.answer(200, {"id": id_, "status": chance.choice(DONE), "progress": 100, **names})

    def fetch(self, id_: str, path: str) -> None:
        """Send the file, often not all of it; the rest to whoever asks for it."""
        content = self.api.files[id_]
        chance = self.api.chance(f"fetch {path}")
        kind = self.api.tell(f"fetch: {chance.choice(FETCHES) if chance.random() < 0.4 else 'ok'}")
        known = {"ETag": f'"{len(content)}"'} if kind in ("ok", "cut off, known") else {}
        asked = re.fullmatch(r"bytes=(\d+)-", self.headers.get("range", ""))
        start, status = 0, 200
        if asked and self.headers["if-range"] == f'"{len(content)}"' and kind != "cut off":
            start, status = int(asked[1]), 206
            known["Content-Range"] = f"bytes {start}-{len(content) - 1}/{len(content)}"
            self.api.tell("fetch: resumed")
        rest = content[start:]
        if kind == "ok":
            self.answer(status, rest, "video/mp4", headers=known)
        elif kind.startswith("cut off"):
            self.answer(status, rest, "video/mp4", cut=chance.randrange(len(rest)), headers=known)
        else:
            self.fail(kind, {"id": id_})

    def fail(self, kind: str, reply: dict[str, Any]) -> None:
        """Answer a read in one of the ways that are no answer."""
        match kind:
            case "drop":
                self.close_connection = True
            case "cut off":
                self.answer(200, json.dumps(reply).encode(), cut=3)
            case "garbage":
                self.answer(200, b"\xff\xfe")
            case "page" | "page 200":
                self.answer(502 if kind == "page" else 200, PAGE, "text/html")
            case "429":
                self.answer(429, b"", headers={"Retry-After": "2"})
            case _:
                self.answer(int(kind), TASK_ERROR)

    def answer(
        self,
        status: int,
        body: Any,
        media_type: str = "application/json",
        *,
        cut: int | None = None,
        headers: dict[str, str] | None = None,
    ) -> None:
        """Send a reply, or its beginning."""
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(content)))
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        part = content if cut is None else content[:cut]
        if self.command == "POST":
            self.api.sent(part)
        self.wfile.write(part)
        self.close_connection |= cut is not None

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as inherited
        """Say nothing."""


class QuietServer(ThreadingHTTPServer):
    """Says nothing about clients that hang up."""

    request_queue_size = 256

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Report anything but a broken connection."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def misbehaving(seed: int) -> Iterator[Faulty]:
    """The API on a port of its own, ended when the context is left."""
    api = Faulty(seed)
    handler = type("Bound", (Handler,), {"api": api})
    server = QuietServer(("127.0.0.1", 0), handler)
    api.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield api
    finally:
        server.shutdown()
        server.server_close()
        thread.join(10)
