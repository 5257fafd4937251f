# Made by `callsheet generate` from spec/.
# Edits are lost: change the catalog and run the command again.
"""The command `videogate`: models, requests and tasks from a shell. Needs the extra `cli`."""

from __future__ import annotations

import sys
from typing import NoReturn

from ._cli.program import Flag, Program

__all__ = ["main"]

PROGRAM = Program(
    name="videogate",
    version="0.1.0",
    text="Video generation API. Makes videos from text, images, videos or sound through one call, whichever vendor's model does the work. Creating a video starts a task; its state is polled until the file is ready.",
    noun="video",
    polled="videos",
    families={
        "gemini_omni": "videos",
        "grok": "videos",
        "hailuo": "videos",
        "happyhorse": "videos",
        "kling": "videos",
        "seedance": "videos",
        "sora": "videos",
        "veo": "videos",
        "vidu": "videos",
    },
    extension=".mp4",
    key_variable="VIDEOGATE_API_KEY",
    flags=(
        Flag(
            "prompt",
            "text",
            False,
            "What the video should show, or how given material should change.",
        ),
        Flag("duration", "number", False, "The video's length in seconds."),
        Flag("size", "text", False, "The video's size in pixels, width first, such as `1280x720`."),
        Flag(
            "aspect_ratio",
            "text",
            False,
            "The video's width in relation to its height, such as `16:9`.",
        ),
        Flag("quality", "text", False, "A level of quality."),
        Flag("resolution", "text", False, "The video's resolution as a class, such as `720P`."),
        Flag(
            "image_url",
            "url",
            False,
            "The address of the image to work from, usually the first frame.",
        ),
        Flag("end_image_url", "url", False, "The address of the image that the video ends on."),
        Flag("images", "url", True, "The addresses of several images: the common entry for them."),
        Flag(
            "image_urls",
            "url",
            True,
            "The addresses of images that serve as reference material.",
        ),
        Flag(
            "reference_images",
            "url",
            True,
            "The addresses of images that show a subject or a style.",
        ),
        Flag(
            "video_urls",
            "url",
            True,
            "The addresses of videos that serve as reference material.",
        ),
        Flag(
            "audio_urls",
            "url",
            True,
            "The addresses of sounds that serve as reference material.",
        ),
        Flag(
            "content",
            "object",
            True,
            "Material as a list of typed parts (text, image, video, sound), each with a role where it needs one.",
        ),
        Flag("function_mode", "text", False, "Listed as a usual parameter and not explained."),
        Flag("callback_url", "url", False, "An address to be called when the task changes."),
        Flag("external_task_id", "text", False, "An id of your own for the task."),
        Flag("fps", "number", False, "Frames per second."),
        Flag("width", "integer", False, "The video's width in pixels."),
        Flag("height", "integer", False, "The video's height in pixels."),
        Flag(
            "seed",
            "integer",
            False,
            "The starting number for chance; the same seed may give a similar video.",
        ),
        Flag("n", "integer", False, "How many videos to make."),
        Flag("response_format", "text", False, "How the result is handed over."),
        Flag("user", "text", False, "Your own id for the person that the call is made for."),
        Flag(
            "metadata",
            "object",
            False,
            "Settings under the vendor's own names, sent as written.",
        ),
        Flag("image", "url", False, "The address of one image."),
        Flag(
            "input_reference",
            "any",
            False,
            "One reference image: an address, or an object with `image_url` or `file_id`.",
        ),
        Flag("video", "url", False, "The address of one video."),
        Flag("video_url", "url", False, "The address of the video to work on."),
        Flag("videos", "url", True, "The addresses of videos to work on."),
        Flag(
            "model_name",
            "choice",
            False,
            "The Kling model that does the work; `model` only names the service in front of it.",
        ),
        Flag("negative_prompt", "text", False, "What the video should not show."),
        Flag(
            "cfg_scale",
            "number",
            False,
            "How closely the video keeps to the prompt; higher is closer.",
        ),
        Flag("sound", "text", False, "Whether the video gets sound."),
        Flag("camera_control", "object", False, "How the camera moves."),
        Flag(
            "image_list",
            "object",
            True,
            "Kling's images for `multi_i2v`, each an object with the key `image`.",
        ),
        Flag("video_id", "text", False, "The id of the video to extend."),
        Flag(
            "task_id",
            "text",
            False,
            "Listed among Kling's extensions; what it does in a request is not documented.",
        ),
        Flag("watermark_info", "object", False, "Whether Kling makes a watermarked video."),
    ),
)


def main() -> NoReturn:
    """Run the command, and end with its exit code."""
    try:
        from ._cli.app import run
    except ModuleNotFoundError as error:
        if error.name not in ("click", "rich"):
            raise
        sys.exit("The command needs more packages: pip install 'videogate[cli]'")
    run(PROGRAM)


if __name__ == "__main__":
    main()
