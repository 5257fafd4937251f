"""A real browser shows the page as it changes, and plays the files."""

import html
import os
import queue
import re
import subprocess
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.sandbox.conftest import Api

HOSTILE = "<img src=x onerror=\"document.title='hijacked'\"> & 'a tram'"
PLAYER = """<!doctype html><video muted autoplay src="{address}"></video><script>
const video = document.querySelector("video");
const tell = (text) => fetch("/told?" + encodeURIComponent(text));
video.ontimeupdate = () => {{
  if (video.currentTime > 0) tell([video.videoWidth, video.videoHeight, video.duration].join(" "));
}};
video.onerror = () => tell(video.error.message);
</script>"""
PATIENCE = 120  # seconds


@pytest.fixture
def chromium(require: Callable[[str], str], tmp_path: Path) -> list[str]:
    """Return the command that starts Chromium without a window."""
    command = [require("chromium"), "--headless=new", "--disable-gpu"]
    command.append(f"--user-data-dir={tmp_path / 'profile'}")
    return command + ["--no-sandbox"] * (os.geteuid() == 0)  # Chromium wants it so


def test_page_in_a_browser(api: Api, chromium: list[str]) -> None:
    """Each task stands there with its state and, when finished, a player; the text of a prompt stays text."""
    api.made(prompt=HOSTILE)
    api.made(prompt="a tram [sandbox: stuck]")
    api.made(prompt="a tram [sandbox: fail]")
    # The clock of the page stands still while it waits for an answer.
    command = [*chromium, "--virtual-time-budget=5000", "--dump-dom", api.served.url]
    page = subprocess.run(command, check=True, capture_output=True, text=True, timeout=PATIENCE)
    [failed, running, done] = re.findall(r"<article>.*?</article>", page.stdout, re.DOTALL)
    assert "sandbox</title>" in page.stdout
    assert '<p class="state failed">failed: ' in failed
    assert "in progress</p>" in running
    assert "<progress " in running
    assert html.escape(HOSTILE, quote=False) in done
    assert re.search(r'<video [^>]*src="files/', done)


def test_browser_plays_a_file(api: Api, chromium: list[str]) -> None:
    """A file runs, and has the size and the length that were asked for."""
    task_id = api.made(model="veo3.1", duration=4, resolution="720p", aspect_ratio="9:16")
    page = PLAYER.format(address=api.get(task_id).json()["video_url"]).encode()
    told: queue.Queue[str] = queue.Queue()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path, _, text = self.path.partition("?")
            if path == "/told":
                told.put(unquote(text))
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(page)

        def log_message(self, *_args: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/"
        with subprocess.Popen([*chromium, address], stderr=subprocess.DEVNULL) as browser:
            try:
                assert told.get(timeout=PATIENCE) == "720 1280 4"
            finally:
                browser.terminate()
                server.shutdown()
