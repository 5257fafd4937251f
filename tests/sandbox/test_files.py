"""Files are real movies of the size, length and rate that were asked for, and are served like files."""

import io
from collections.abc import Callable
from fractions import Fraction
from typing import Any, NoReturn

import av
import httpx2
import pytest

from tests.sandbox.conftest import Api
from videogate_sandbox.movie import SYSTEM_FONTS, system_font

# model, fields -> width, height, seconds, pictures per second
ASKED: list[tuple[dict[str, Any], tuple[int, int, float, Fraction]]] = [
    (
        {"model": "sora-2", "seconds": "8", "size": "1024x1792"},
        (1024, 1792, 8, Fraction(24)),
    ),
    (
        {"model": "veo3.1", "duration": 4, "resolution": "720p", "aspect_ratio": "9:16"},
        (720, 1280, 4, Fraction(24)),
    ),
    (
        {
            "model": "doubao-seedance-1-0-pro-250528",
            "duration": 5,
            "resolution": "480p",
            "ratio": "1:1",
        },
        (480, 480, 5, Fraction(24)),
    ),
    (
        {
            "model": "kling-video",
            "model_name": "kling-v2-6",
            "mode": "t2v",
            "duration": 10,
            "aspect_ratio": "16:9",
        },
        (1280, 720, 10, Fraction(24)),
    ),
    (
        {"model": "grok-video-3", "seconds": 6, "resolution": "480p", "fps": 30},
        (854, 480, 6, Fraction(30)),
    ),
    (
        {"model": "viduq3-turbo", "duration": 1, "size": "640x360", "fps": "29.97"},
        (640, 360, 1, Fraction(29970, 1000)),
    ),
    (
        {"model": "hailuo-video", "duration": 6, "resolution": "768P"},
        (1366, 768, 6, Fraction(24)),
    ),
    ({"model": "gemini-omni"}, (1280, 720, 4, Fraction(24))),
]


@pytest.mark.parametrize(("request_", "wanted"), ASKED, ids=[asked["model"] for asked, _ in ASKED])
def test_movie_is_as_asked(
    api: Api, request_: dict[str, Any], wanted: tuple[int, int, float, Fraction]
) -> None:
    """PyAV reads the size, the length and the rate that the request asks for; every frame can be decoded."""
    width, height, seconds, rate = wanted
    reply = api.content(api.made(**request_))
    assert reply.headers["content-type"] == "video/mp4"
    with av.open(io.BytesIO(reply.content)) as movie:
        stream = movie.streams.video[0]
        assert (stream.width, stream.height) == (width, height)
        assert movie.duration is not None
        assert abs(movie.duration / 1e6 - seconds) < 1 / rate
        assert stream.average_rate is not None
        assert abs(stream.average_rate - rate) < Fraction(1, 100)
        assert movie.metadata["title"].startswith(request_["model"])
        assert '"a tram"' in movie.metadata["comment"]
        frames = sum(1 for _ in movie.decode(stream))
        assert frames == round(seconds * rate)


def test_frames_show_the_request(api: Api) -> None:
    """What stands on the frames depends on the request, and the bar at the foot on the time."""
    pictures = []
    for prompt in ("a tram", "a tram in the rain, seen from very far"):
        data = api.content(api.made(prompt=prompt, size="1280x720")).content
        with av.open(io.BytesIO(data)) as movie:
            images = [frame.to_image().convert("L") for frame in movie.decode(video=0)]
        bright = [
            image.point(lambda level: 255 * (level > 160)) for image in (images[0], images[-1])
        ]
        words = [image.crop((0, 0, 1280, 300)).histogram()[255] for image in bright]
        bars = [image.crop((0, 705, 1280, 720)).histogram()[255] for image in bright]
        assert words[0] > 500
        assert bars[0] < bars[1]
        pictures.append(words[0])
    assert pictures[0] < pictures[1]


def test_frames_show_other_scripts(api: Api, lacks: Callable[[str], NoReturn]) -> None:
    """What the built-in font lacks is written in one of the system's."""
    if system_font() is None:
        lacks(f"this test needs a font of the system, one of {', '.join(SYSTEM_FONTS)}")
    pictures = set()
    for prompt in ("海", "燈"):  # boxes would look the same
        data = api.content(api.made(prompt=prompt, size="1280x720")).content
        with av.open(io.BytesIO(data)) as movie:
            image = next(movie.decode(video=0)).to_image().convert("L")
        bright = image.crop((0, 0, 1280, 85)).point(lambda level: 255 * (level > 160))
        assert bright.histogram()[255] > 100
        pictures.add(bright.tobytes())
    assert len(pictures) == 2


def test_parts(api: Api) -> None:
    """Any part can be had, as long as the file is the same; what cannot be understood gives the whole."""
    task_id = api.made()
    whole = api.content(task_id)
    data, etag, size = whole.content, whole.headers["etag"], len(whole.content)
    assert (whole.status_code, int(whole.headers["content-length"])) == (200, size)
    cases = {
        "bytes=0-9": data[:10],
        f"bytes=10-{size + 99}": data[10:],
        "bytes=100-": data[100:],
        "bytes=-7": data[-7:],
    }
    for asked, part in cases.items():
        reply = api.content(task_id, Range=asked)
        assert (reply.status_code, reply.content) == (206, part), asked
        start = size - len(part) if asked != "bytes=0-9" else 0
        assert reply.headers["content-range"] == f"bytes {start}-{start + len(part) - 1}/{size}"
    for asked in ("bytes=9-3", "bytes=-", "lines=1-2", "bytes=0-1,4-5", "nonsense"):
        assert api.content(task_id, Range=asked).content == data, asked
    late = api.content(task_id, Range=f"bytes={size}-")
    assert (late.status_code, late.headers["content-range"]) == (416, f"bytes */{size}")
    same = {"Range": "bytes=5-", "If-Range": etag}
    other = {"Range": "bytes=5-", "If-Range": '"another"'}
    assert api.content(task_id, **same).content == data[5:]
    assert api.content(task_id, **other).content == data


def test_head(api: Api) -> None:
    """HEAD gives the headers of GET, and no body."""
    task_id = api.made()
    whole = api.content(task_id)
    head = api.http.head(f"/v1/videos/{task_id}/content")
    assert (head.status_code, head.content) == (200, b"")
    for name in ("content-length", "etag", "accept-ranges", "content-type", "last-modified"):
        assert head.headers[name] == whole.headers[name]


def test_public_address_needs_no_key(api: Api) -> None:
    """The address in a reply serves the same bytes to whoever knows it, and to nobody who guesses."""
    task_id = api.made()
    address = api.get(task_id).json()["video_url"]
    with httpx2.Client(trust_env=False) as anybody:
        assert anybody.get(address).content == api.content(task_id).content
        assert anybody.get(address.replace(".mp4", "x.mp4")).status_code == 404
        assert anybody.get(address.rpartition("/")[0] + "/é.mp4").status_code == 404


def test_a_file_is_made_once(api: Api) -> None:
    """Readers who come together wait for one file, and all later ones get the same bytes."""
    task_id = api.made(seconds="12", size="1792x1024", model="sora-2-pro")
    with httpx2.Client(trust_env=False) as other:
        first = api.content(task_id)
        address = api.get(task_id).json()["video_url"]
        assert other.get(address).headers["etag"] == first.headers["etag"]


def test_absurd_requests_are_bounded(api: Api) -> None:
    """Whatever length, size and rate are asked for, there is a file soon, and the reply tells what was made."""
    video = api.get(api.made(seconds="3600", size="99999x99999", fps=1e9)).json()
    assert video["size"] == "4096x4096"
    assert 1 < float(video["seconds"]) < 3
    data = api.content(api.made(seconds="0.001", size="1x1", fps=0.5)).content
    with av.open(io.BytesIO(data)) as movie:
        stream = movie.streams.video[0]
        assert (stream.width, stream.height) == (16, 16)
