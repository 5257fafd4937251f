"""A real browser shows the page as it changes, and plays the files."""

import html
import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.sandbox.conftest import Api

HOSTILE = "<img src=x onerror=\"document.title='hijacked'\"> & 'a tram'"
PLAYER = """<!doctype html><title>waiting</title><video muted autoplay src="{address}"></video><script>
const video = document.querySelector("video");
video.ontimeupdate = () => {{
  document.title = [video.videoWidth, video.videoHeight, video.duration, video.currentTime > 0].join(" ");
}};
video.onerror = () => {{ document.title = video.error.message; }};
</script>"""

Browse = Callable[[str], str]


@pytest.fixture
def browse(require: Callable[[str], str], tmp_path: Path) -> Browse:
    """Return a function that opens an address in Chromium and gives the document after six seconds of its clock."""
    chromium = require("chromium")

    def document(address: str) -> str:
        command = [chromium, "--headless=new", "--disable-gpu", "--virtual-time-budget=6000"]
        command += [f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom", address]
        if os.geteuid() == 0:
            command.insert(1, "--no-sandbox")  # Chromium wants it so
        done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=120)
        return done.stdout

    return document


def test_page_in_a_browser(api: Api, browse: Browse) -> None:
    """Each task stands there with its state and, when finished, a player; the text of a prompt stays text."""
    api.made(prompt=HOSTILE)
    api.made(prompt="a tram [sandbox: stuck]")
    api.made(prompt="a tram [sandbox: fail]")
    page = browse(api.served.url)
    [failed, running, done] = re.findall(r"<article>.*?</article>", page, re.DOTALL)
    assert "sandbox</title>" in page
    assert '<p class="state failed">failed: ' in failed
    assert "in progress</p>" in running
    assert "<progress " in running
    assert html.escape(HOSTILE, quote=False) in done
    assert re.search(r'<video [^>]*src="files/', done)


def test_browser_plays_a_file(api: Api, browse: Browse, tmp_path: Path) -> None:
    """A file has the size and the length that were asked for, and runs."""
    task_id = api.made(model="veo3.1", duration=4, resolution="720p", aspect_ratio="9:16")
    player = tmp_path / "player.html"
    player.write_text(PLAYER.format(address=api.get(task_id).json()["video_url"]))
    assert "<title>720 1280 4 true</title>" in browse(player.as_uri())
