# Made by `callsheet generate` from spec/.
# Edits are lost: change the catalog and run the command again.
"""The models, families and modes as data."""

from __future__ import annotations

from typing import NamedTuple

from ._index import MODELS

__all__ = ["CatalogFamily", "CatalogModel", "families", "family", "model", "models"]


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
            "Alibaba's HappyHorse 1.0: one id for everything and one for each thing it does. The API's page documents nothing about them but the ids.",
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
            "Kuaishou's Kling behind one id. `model_name` picks the real model, and `mode` must always be given.",
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
            "Shengshu's Vidu Q3 Turbo. Documented are the id and that Vidu uses `images`, and no more.",
            ("t2v", "i2v", "i2v_first_last", "reference_images", "reference_material"),
        ),
    )
}

_TITLES: dict[str, str] = {}


def models(family: str | None = None) -> tuple[CatalogModel, ...]:
    """Every model, or those of one family, in the catalog's order."""
    return tuple(model(key) for key, (name, _) in MODELS.items() if family in (None, name))


def model(model_id: str) -> CatalogModel:
    """One model by its id.

    Raises:
        KeyError: when the catalog has no such model.
    """
    name = MODELS[model_id][0]
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
