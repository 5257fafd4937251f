# Made by `callsheet generate` from spec/.
# Edits are lost: change the catalog and run the command again.
"""The models, families and modes as data, and which of them can do what."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ._data.index import MODELS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TypedDict, Unpack

    from ._engine.issue import Issue

    class Wanted(TypedDict, total=False):
        """Every field of every family, under each of its names."""

        aspect_ratio: str | None
        audio_urls: Sequence[str] | str | None
        callback_url: str | None
        camera_control: Mapping[str, object] | None
        cfg_scale: float | int | str | None
        content: Sequence[Mapping[str, object]] | None
        duration: float | int | str | None
        end_image_url: str | None
        external_task_id: str | None
        fps: float | int | str | None
        function_mode: str | None
        height: int | str | None
        image: Mapping[str, object] | str | None
        image_list: Sequence[Mapping[str, object]] | None
        image_url: Mapping[str, object] | str | None
        image_urls: Sequence[str] | str | None
        images: Sequence[str] | str | None
        input_reference: object
        last_image_url: str | None
        metadata: Mapping[str, object] | None
        model_name: str | None
        n: int | str | None
        negative_prompt: str | None
        prompt: str | None
        quality: str | None
        ratio: str | None
        reference_images: Sequence[str] | str | None
        resolution: str | None
        response_format: str | None
        seconds: float | int | str | None
        seed: int | str | None
        size: str | None
        sound: str | None
        task_id: str | None
        user: str | None
        video: str | None
        video_id: str | None
        video_url: str | None
        video_urls: Sequence[str] | str | None
        videos: Sequence[str] | str | None
        watermark_info: Mapping[str, object] | None
        width: int | str | None


__all__ = [
    "CatalogFamily",
    "CatalogMatch",
    "CatalogModel",
    "families",
    "family",
    "find",
    "model",
    "models",
]


class CatalogFamily(NamedTuple):
    """Models that share modes and fields."""

    name: str
    title: str
    text: str
    modes: tuple[str, ...]


class CatalogModel(NamedTuple):
    """One id accepted in the request's `model`."""

    id: str
    title: str
    family: str
    modes: tuple[str, ...]


class CatalogMatch(NamedTuple):
    """A model and a mode in which it does what was asked for.

    Attributes:
        model: The model.
        mode: The mode.
        with_: What else a request must say: the value of the field that picks the real model, where there is one.
        notes: What speaks neither for nor against: sources that differ, effects that nobody documents, and, if
            asked for, that the model is retired. Empty: nothing is known against it.
    """

    model: CatalogModel
    mode: str
    with_: Mapping[str, str]
    notes: tuple[Issue, ...]

    @property
    def request(self) -> dict[str, str]:
        """The beginning of a request: the model, the mode and what else it must say."""
        return {"model": self.model.id, **self.with_, "mode": self.mode}


_FAMILIES: dict[str, CatalogFamily] = {
    found[0]: found
    for found in (
        # One family an item.
        CatalogFamily(
            "gemini_omni",
            "Gemini Omni",
            "Google's Gemini Omni. It takes images and videos in any of several places, which may stand together, and makes videos of 4, 6, 8 or 10 seconds.",
            ("t2v", "r2v", "edit"),
        ),
        CatalogFamily(
            "grok",
            "Grok video",
            "xAI's Grok video models. Only the 1.5 id is xAI's own; what is behind the two others is not documented.",
            ("t2v", "i2v", "i2v_first_last", "reference_images", "reference_material"),
        ),
        CatalogFamily(
            "hailuo",
            "Hailuo",
            "MiniMax's Hailuo video. Which of MiniMax's models answers to the id is not documented.",
            ("t2v", "i2v", "i2v_first_last", "reference_images", "reference_material"),
        ),
        CatalogFamily(
            "happyhorse",
            "HappyHorse",
            "Alibaba's HappyHorse 1.0: one id for everything and one for each thing it does. The API's page documents nothing about them but the ids; the limits are the vendor's.",
            (
                "t2v",
                "i2v",
                "i2v_first_last",
                "reference_images",
                "reference_material",
                "r2v",
                "edit",
            ),
        ),
        CatalogFamily(
            "kling",
            "Kling",
            "Kuaishou's Kling behind one id. `model_name` picks the real model; give `mode`, too.",
            ("t2v", "i2v", "multi_i2v", "extend"),
        ),
        CatalogFamily(
            "seedance",
            "Seedance",
            "ByteDance's Seedance, under the ids of Volcengine Ark. Recommended are a `-t2v-`, pro or fast model for text, an `-i2v-` model for images, and `content` for involved reference material.",
            ("t2v", "i2v", "i2v_first_last", "reference_images", "reference_material"),
        ),
        CatalogFamily(
            "sora",
            "Sora",
            "OpenAI's Sora 2, which gave this API its form. Recommended for general use.",
            ("t2v", "i2v", "i2v_first_last", "reference_images", "reference_material"),
        ),
        CatalogFamily(
            "veo",
            "Veo",
            "Google's Veo 3 and 3.1, under names that are not Google's own; which Google model answers to each is not documented. For images and references it is recommended to name the mode.",
            ("t2v", "i2v", "i2v_first_last", "reference_images", "reference_material"),
        ),
        CatalogFamily(
            "vidu",
            "Vidu",
            "Shengshu's Vidu Q3 Turbo. The API's page documents only the id and that Vidu uses `images`; the limits are the vendor's.",
            ("t2v", "i2v", "i2v_first_last", "reference_images", "reference_material"),
        ),
    )
}

_TITLES: dict[str, str] = {}


def models(family: str | None = None) -> tuple[CatalogModel, ...]:
    """Every model, or those of one family, in the catalog's order."""
    return tuple(model(key) for key, name in MODELS.items() if family in (None, name))


def model(model_id: str) -> CatalogModel:
    """One model by its id.

    Raises:
        KeyError: when the catalog has no such model.
    """
    name = MODELS[model_id]
    return CatalogModel(model_id, _TITLES.get(model_id, model_id), name, _FAMILIES[name].modes)


def families() -> tuple[CatalogFamily, ...]:
    """Every family, in the catalog's order."""
    return tuple(_FAMILIES.values())


def family(name: str) -> CatalogFamily:
    """One family by its name.

    Raises:
        KeyError: when the catalog has no such family.
    """
    return _FAMILIES[name]


def find(
    *, mode: str | None = None, include_retired: bool = False, **wanted: Unpack[Wanted]
) -> tuple[CatalogMatch, ...]:
    """Which models can do this, in the catalog's order.

    A model matches when a request in that mode with these values, and the least it needs beside them, has neither
    an error nor a warning. What only is noted stands in `notes`.

    Args:
        mode: The mode; left out, every mode is tried.
        include_retired: Whether models that their vendor has retired are told too.
        **wanted: Values of fields, under any of their names. Those left out may be anything.

    Returns:
        A match for each model, mode and, where a field picks the real model, each of its values.

    Raises:
        TypeError: when no model has a field of that name.
        ValueError: when no model has the mode.
    """
    from ._find import search

    found = search(mode, dict(wanted), include_retired=include_retired)
    return tuple(CatalogMatch(model(id_), name, more, notes) for id_, name, more, notes in found)
