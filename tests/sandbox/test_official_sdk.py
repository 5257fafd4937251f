"""The unmodified `openai` SDK works against the sandbox."""

import io
from collections.abc import Iterator
from typing import Any

import av
import openai
import pytest
from PIL import Image

from tests.sandbox.conftest import Serve

# The SDK marks its video calls as deprecated; that is OpenAI's own service, not these calls.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.fixture
def sdk(serve: Serve) -> Iterator[openai.OpenAI]:
    """Return the SDK's client, with nothing set but address and key."""
    served = serve(speed="fast").served
    with openai.OpenAI(api_key=served.api_key, base_url=f"{served.url}/v1") as client:
        yield client


def image() -> bytes:
    """Give a small picture as PNG."""
    data = io.BytesIO()
    Image.new("RGB", (720, 1280), "teal").save(data, "PNG")
    return data.getvalue()


UPLOAD = {"input_reference": ("tram.png", image(), "image/png")}


@pytest.mark.parametrize("given", [{}, UPLOAD], ids=["text", "image"])
def test_life_of_a_video(sdk: openai.OpenAI, given: dict[str, Any]) -> None:
    """A video is created, polled until it is completed, retrieved and downloaded, from text and from an upload."""
    created = sdk.videos.create(
        model="sora-2", prompt="a tram", seconds="4", size="720x1280", **given
    )
    assert (created.object, created.model, created.status) == ("video", "sora-2", "queued")
    assert (created.seconds, created.size, created.prompt) == ("4", "720x1280", "a tram")
    video = sdk.videos.create_and_poll(
        model="sora-2", prompt="a tram", seconds="8", size="1280x720", poll_interval_ms=100, **given
    )
    assert (video.status, video.progress, video.error) == ("completed", 100, None)
    assert video.completed_at is not None
    assert video.completed_at >= video.created_at
    assert sdk.videos.retrieve(video.id) == video
    data = sdk.videos.download_content(video.id).read()
    with av.open(io.BytesIO(data)) as movie:
        stream = movie.streams.video[0]
        assert (stream.width, stream.height) == (1280, 720)
        assert movie.duration == 8_000_000


def test_failure_is_told(sdk: openai.OpenAI) -> None:
    """A task that fails ends polling, and says why."""
    video = sdk.videos.create_and_poll(
        model="sora-2", prompt="a tram [sandbox: fail code=moderation]", poll_interval_ms=100
    )
    assert video.status == "failed"
    assert video.error is not None
    assert video.error.code == "moderation"


def test_typed_errors(serve: Serve) -> None:
    """A bad key, a bad request, an unknown model, a missing id and an unfinished file raise the SDK's own errors."""
    api = serve(api_keys=["sk-right"], speed="real")
    wrong = openai.OpenAI(api_key="sk-wrong", base_url=f"{api.served.url}/v1", max_retries=0)
    right = openai.OpenAI(api_key="sk-right", base_url=f"{api.served.url}/v1", max_retries=0)
    with wrong, right:
        with pytest.raises(openai.AuthenticationError) as unknown_key:
            wrong.videos.create(model="sora-2", prompt="a tram")
        with pytest.raises(openai.BadRequestError) as bad:
            right.videos.create(model="sora-2", prompt=" ")
        with pytest.raises(openai.BadRequestError) as unknown_model:
            right.videos.create(model="sora-1", prompt="a tram")
        with pytest.raises(openai.NotFoundError) as missing:
            right.videos.retrieve("video_nowhere")
        video = right.videos.create(model="sora-2", prompt="a tram")
        with pytest.raises(openai.ConflictError) as early:
            right.videos.download_content(video.id)
        api.sandbox.faults.add("rate_limit")
        with pytest.raises(openai.RateLimitError) as limited:
            right.videos.retrieve(video.id)
    assert (bad.value.code, bad.value.param) == ("missing_field", "prompt")
    assert (unknown_model.value.code, unknown_model.value.param) == ("model_not_found", "model")
    found = [unknown_key, missing, early, limited]
    codes = ["invalid_api_key", "not_found", "not_ready", "rate_limit_exceeded"]
    assert [error.value.code for error in found] == codes


@pytest.mark.parametrize("fault", ["create rate_limit times=1", "create drop times=1"])
def test_its_own_retries_reach_the_sandbox(serve: Serve, fault: str) -> None:
    """What the SDK sends again after a fault is taken, and the sandbox counts both arrivals."""
    api = serve(faults=[fault])
    with openai.OpenAI(api_key="sk-a", base_url=f"{api.served.url}/v1") as sdk:
        video = sdk.videos.create(model="sora-2", prompt="a tram")
    [create] = api.sandbox.creates()
    assert (create.arrived, create.ids) == (2, (video.id,))
