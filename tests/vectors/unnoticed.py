"""Mutants that no vector can notice, each listed by hand with the reason.

A vector holds no words. Those in `TOLD` change what people read, and nothing else; those in `EQUAL` change nothing that
a request can show. `{a|b}` stands for one of each; `*` for anything, and then each mutant that it fits is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product

BRACES = re.compile(r"\{(.*?)\}")

# A statement of a limit that is never the first to refuse: each value it refuses is refused by one before it, too. So
# it is never the one that an issue cites; that it takes a value is told in the words of a note alone.
LATER = (
    "gemini_omni limit on resolution by google_genai interactions types",
    "gemini_omni limit on {images|reference_images|image_urls} by comfy_docs Gemini Omni nodes",
    "grok limit on aspect_ratio by octopusx",
    "grok limit on aspect_ratio 2 by openrouter x-ai/grok-imagine-video",
    "grok limit on resolution by octopusx",
    "grok limit on duration 3 by opencode_catalog",
    "grok limit on resolution 3 by grok_apifox",
    "grok limit on aspect_ratio 3 by globalaiopc",
    "grok limit on resolution 4 by {gateway_xai relay/channel/task/xai/adaptor.go|globalaiopc}",
    "grok limit on resolution 4 by runnode",
    "grok limit on {images|reference_images 3|image_urls} by {toapis_profiles|globalaiopc}",
    "hailuo limit on duration by {gccai Hailuo-02|gateway_h3}",
    "hailuo limit on resolution by gateway_copy relay/channel/task/hailuo/models.go (01 series)",
    "hailuo limit on resolution 2 by gateway_copy relay/channel/task/hailuo/models.go (01 series)",
    "hailuo limit on resolution by minimax_research resolution (02)",
    "hailuo limit on {prompt|reference_images} by vercel packages/minimax (H3)",
    "happyhorse limit on aspect_ratio by alibaba_digest",
    "seedance limit on resolution 5 by ark_new resolution",
    "seedance limit on aspect_ratio 5 by openrouter bytedance/seedance-2.0",
    "seedance limit on {aspect_ratio 4|seed} by comfy_docs built-in-nodes, ByteDance",
    "sora limit on duration by openai_guide Models",
    "sora limit on duration by yunwu_docs",
    "sora limit on size 2 by openai_guide Models",
    "veo limit on duration 2 by text_to_video_registry T2V_MODELS",
    "veo limit on n by vertex sampleCount",
    "vidu limit on resolution by muapi",
)
# Of these, those that list values.
LISTING = (
    "gemini_omni limit on resolution by google_genai interactions types",
    "grok limit on aspect_ratio by octopusx",
    "grok limit on aspect_ratio 2 by openrouter x-ai/grok-imagine-video",
    "grok limit on resolution by octopusx",
    "grok limit on resolution 3 by grok_apifox",
    "grok limit on aspect_ratio 3 by globalaiopc",
    "grok limit on resolution 4 by {gateway_xai relay/channel/task/xai/adaptor.go|globalaiopc}",
    "grok limit on resolution 4 by runnode",
    "hailuo limit on duration by gccai Hailuo-02",
    "hailuo limit on {resolution|resolution 2} by gateway_copy relay/channel/task/hailuo/models.go (01 series)",
    "hailuo limit on resolution by minimax_research resolution (02)",
    "happyhorse limit on aspect_ratio by alibaba_digest",
    "seedance limit on resolution 5 by ark_new resolution",
    "seedance limit on aspect_ratio 5 by openrouter bytedance/seedance-2.0",
    "seedance limit on aspect_ratio 4 by comfy_docs built-in-nodes, ByteDance",
    "sora limit on duration by openai_guide Models",
    "sora limit on duration by yunwu_docs",
    "sora limit on size 2 by openai_guide Models",
    "vidu limit on resolution by muapi",
)

TOLD: dict[str, tuple[str, ...]] = {
    "What happens to a value beyond a limit, and since when something is gone, is told in words alone.": (
        "*: no effect",
        "*: another effect",
        "*: another as_of",
    ),
    "Who takes a value that others refuse is named in words alone.": (
        *(f"{one}: another source" for one in LATER),
    ),
    "Those who differ are named in the words of a note, each in its turn; one is enough for the note.": (
        "grok absent duration: disputed_by without by {globalaiopc|toapis_profiles}",
        "hailuo no reference_images: disputed_by *",
        "veo references_are_16_9: disputed_by *",
        "vidu no reference_images/reference_material: disputed_by *",
        "gemini_omni limit on {images|reference_images|image_urls}: disputed_by by gmicloud before *",
        "veo no i2v/i2v_first_last: disputed_by *",
        "veo no i2v_first_last: disputed_by *",
        "veo no reference_images/reference_material 3: disputed_by *",
        "grok no reference_images/reference_material: disputed_by *",
        "grok limit on duration 3: disputed_by by grok_apifox before by opencode_catalog",
        "grok limit on {resolution 4|images|reference_images 3|image_urls}: disputed_by *",
        "hailuo limit on duration: disputed_by by gateway_h3 *",
    ),
    "Others refuse the same values, and others take them: what goes is one name among several.": (
        "grok limit on resolution by octopusx: dropped",
        "grok limit on resolution 4 "
        "by {gateway_xai relay/channel/task/xai/adaptor.go|globalaiopc|runnode}: dropped",
        "grok limit on resolution 4 "
        "by {gateway_xai relay/channel/task/xai/adaptor.go|runnode}: values without {480p|1080p}",
        "grok limit on resolution 4 by globalaiopc: values without 480p",
        "grok limit on {images|reference_images 3|image_urls} by toapis_profiles: dropped",
        "grok limit on {images|reference_images 3|image_urls} by toapis_profiles: max_items {-1|+1}",
        "grok limit on duration 3 by opencode_catalog: maximum +1",
        "hailuo limit on duration by gccai Hailuo-02: dropped",
        "hailuo limit on duration by gccai Hailuo-02: values without {5|10}",
        "hailuo limit on duration by gateway_h3: minimum {-1|+1}",
        "seedance limit on seed by comfy_docs built-in-nodes, ByteDance: dropped",
        "seedance limit on seed by comfy_docs built-in-nodes, ByteDance: maximum +1",
        "veo limit on duration 2 by text_to_video_registry T2V_MODELS: dropped",
        "vidu limit on resolution by muapi: values without 540p",
    ),
    "Nothing lies between the two minimums but 0, a length that is none, and fractions, which no step takes.": (
        "grok limit on {duration|duration 2}: minimum -1",
        "vidu limit on duration: minimum -1",
    ),
    "-1 is declared beside the range, so it is taken from either minimum.": (
        "seedance limit on seed: minimum -1",
    ),
    "Every mode uses it, so it rules none out; that it was looked at is told with why the mode was inferred.": (
        "{gemini_omni|seedance} content: no media",
    ),
    "It takes anything; in which order material is told is seen where a mode was inferred for it, in words.": (
        "gemini_omni: fields input_reference before image",
        "gemini_omni: fields video before input_reference",
    ),
    "What stands in it meets no need, whether it is looked into or not; looking makes a hint.": (
        "{gemini_omni|grok|hailuo|happyhorse|kling|seedance|sora|veo|vidu} metadata: no verbatim",
    ),
    "Which word is confused with a mode is a hint.": (
        "kling: no mode_confusions",
        "kling: mode_confusions without {std|pro|4k}",
    ),
    "Both may be broken, at one place and by one source; which comes first is told in words.": (
        "veo: rules references_need_8s before full_hd_needs_8s",
    ),
    "It is a note anyway; who differs is told in words.": (
        "kling extend_without_prompt: no disputed_by",
    ),
    "Whether something is going or gone has a code; the status beside it makes the words.": (
        "kling value model_name *: another status",
        "gemini_omni *: another status",
        "veo elsewhere veo-3.1-*: another status",
        "seedance model doubao-seedance-1-5-pro-251215: another status",
    ),
    "Where something ended, what to use instead and what is uncertain about it is told in words alone.": (
        "*: {no|another} {stands_for|instead|vendor_instead}",
        "*: another host",
        "gemini_omni {model gemini-omni|elsewhere gemini-omni-flash-preview}: no host",
        "veo elsewhere veo-3.1-{|fast-|lite-}generate-preview: no host",
        "seedance model doubao-seedance-1-5-pro-251215: no host",
        "*: no is_hearsay",
        "{gemini_omni|veo} * at Google Cloud: {dropped|another source}",
        "veo * at Google Cloud: {no|another} id",
        "seedance * by comfy_13060 description: {dropped|another source}",
    ),
}

EQUAL: dict[str, tuple[str, ...]] = {
    "The authority of who is never cited is never asked.": (
        *(f"{one}: contract says so" for one in LATER),
    ),
    "The values of who is never cited are never listed.": (
        *(f"{one}: values * before *" for one in LISTING),
    ),
    "Neither is ever cited, and both are called the same where they are named.": (
        "hailuo limit on resolution: disputed_by by gateway_copy * before by minimax_research resolution (02)",
        "sora limit on duration: disputed_by *",
        "vidu limit on resolution: disputed_by *",
        "seedance limit on resolution 5: disputed_by *",
    ),
    "One of the two is called as who is named before both.": (
        "hailuo limit on {resolution|resolution 2}: disputed_by by gateway_h3 before by gateway_copy *",
    ),
    "No model has both in one mode.": (
        "{grok|hailuo|happyhorse|seedance|sora|veo|vidu}: limits *",
        "kling: limits limit on {prompt|negative_prompt|cfg_scale|duration} *",
    ),
    "One is settled by names and the other by values, or no model has both in one mode, or each excludes the other.": (
        "gemini_omni: rules edit_keeps_length_and_size before n_above_one",
        "{grok|hailuo|happyhorse|seedance|sora|vidu}: rules images_alone before n_above_one",
        "{grok|hailuo|seedance|sora|veo|vidu}: rules images_for_references before images_alone",
        "grok: rules image_or_images before images_for_references",
        "hailuo: rules full_hd_up_to_6s before images_for_references",
        "happyhorse: rules {one_first_frame before images_alone|one_video before one_first_frame}",
        "kling: rules * before *",
        "seedance: rules sound_needs_a_picture before images_for_references",
        "seedance: rules references_in_total before sound_needs_a_picture",
        "veo: rules ultra_hd_needs_8s before images_for_references",
        "veo: rules full_hd_needs_8s before ultra_hd_needs_8s",
        "veo: rules last_frame_needs_8s before references_need_8s",
        "veo: rules references_are_16_9 before last_frame_needs_8s",
        "veo: rules full_hd_is_16_9 before references_are_16_9",
        "vidu: rules {one_image before images_for_references|two_images before one_image}",
    ),
    "Of one item nothing is said, so nobody asks who says so.": (
        "{grok|hailuo|happyhorse|seedance|sora|veo|vidu} mode i2v count of images: {contract says so|another source}",
    ),
    "Who asks for another name stands beside the change of a report, and not in what vectors give of it.": (
        "kling image_url sends: {provider says so|another source}",
        "sora duration sends: {contract says so|another source}",
    ),
    "For the total to be too high by these two alone there are too few of each.": (
        "vidu two_images: of end_image_url before image_url",
    ),
    "It counts for either, up to as many; which of the two it stands for is seen in the typed request.": (
        "seedance content part image_url-reference_image: provides image_urls before reference_images",
    ),
    "The family says of every model in every mode what becomes of the field, over the field's own standing.": (
        "gemini_omni seed: another standing",
        "{hailuo|happyhorse|seedance|sora|vidu} {fps|seed}: another standing",
        "{kling|veo} {fps|seed|n}: another standing",
    ),
    "That a field is used is no finding, so nobody is cited for it.": (
        "{happyhorse|seedance|vidu} used seed: {contract says so|another source}",
        "{kling|seedance|vidu} used callback_url: {contract says so|another source}",
        "kling used callback_url/negative_prompt: {contract says so|another source}",
        "veo used n: {contract says so|another source}",
    ),
    "The field is used by its own standing, too.": (
        "{kling|seedance|vidu} used callback_url: dropped",
        "kling used callback_url: modes without {t2v|i2v|multi_i2v}",
        "kling used callback_url: modes all",
        "kling used callback_url/negative_prompt: dropped",
        "kling used callback_url/negative_prompt: fields without {callback_url|negative_prompt}",
    ),
    "What is said later of the other modes or models stands.": (
        "kling used callback_url/negative_prompt: modes all",
        "seedance used seed: models all",
    ),
    "It takes anything, so nothing is wrong with it, and it is used.": (
        "gemini_omni input_reference: {contract says so|another source}",
    ),
    "Its items have no form that could be closed, and a list is searched for nothing.": (
        "{grok|hailuo|happyhorse|kling|sora|veo|vidu} content: no verbatim",
    ),
    "The mode comes first in the catalog, too.": (
        "happyhorse: no rank of happyhorse-1.0-t2v",
        "seedance: no rank of doubao-seedance-1-0-lite-t2v-250428",
    ),
    "Of a retired id the code says it all, and the words go by the code.": (
        "sora model {sora-2|sora-2-pro}: another status",
        "veo model veo3*: another status",
        "veo elsewhere veo-3.0-*: another status",
        "seedance model doubao-seedance-1-0-*: another status",
    ),
    "Who speaks of another host or day is named, and with what authority is not told.": (
        "{gemini_omni|veo} * at Google Cloud: contract says so",
        "seedance * by comfy_13060 description: contract says so",
    ),
    "It is the mode's wire value, too.": ("happyhorse mode edit: no aliases",),
    "A number goes out as text there, however it came.": ("sora duration: no keeps_text",),
    "An empty list is none, so a list that is there has one item.": (
        "{grok|seedance|veo} limit on reference_images: no min_items",
        "{grok|seedance|veo} limit on reference_images: min_items -1",
        "kling limit on image_list: {min_items -1|no min_items}",
    ),
    "A blank text is none, so a text that is there has one character; beside that, this source says the same.": (
        "kling limit on prompt 2 by comfyui nodes_kling.py: {dropped|no min_length|min_length -1}",
        "kling limit on prompt 2 by comfyui nodes_kling.py: {contract says so|another source}",
    ),
    "Nothing lies between the two minimums but 0, a length that is none, and fractions, which others refuse first.": (
        "grok limit on duration 3 by opencode_catalog: minimum -1",
    ),
    "-1 is declared beside the range, and who refuses what is below is cited first.": (
        "seedance limit on seed by {ark_new seed|comfy_docs built-in-nodes, ByteDance}: minimum -1",
    ),
    "A whole number by its type has no other steps than one.": (
        "veo limit on n by vertex sampleCount: no step",
    ),
    "A part has this form because its type is this very word, whatever stands beside it.": (
        "{gemini_omni|seedance} {TextPart|ImagePart|VideoPart|AudioPart|DraftPart}: required without type",
        "{gemini_omni|seedance} {TextPart|ImagePart|VideoPart|AudioPart|DraftPart}: properties without type",
        "{gemini_omni|seedance} {TextPart|ImagePart|VideoPart|AudioPart|DraftPart}: properties * before type",
        "{gemini_omni|seedance} {TextPart|ImagePart|VideoPart|AudioPart|DraftPart}.type: no values",
    ),
    "Only objects come here: the field was read as one, or as a list of them.": (
        "{gemini_omni|seedance} {TextPart|ImagePart|VideoPart|AudioPart|DraftPart}: no kinds",
        "kling {CameraControl|ImageListItem|WatermarkInfo}: no kinds",
    ),
}


def ids(listed: dict[str, tuple[str, ...]], known: Iterable[str]) -> dict[str, str]:
    """The ids of listed mutants, each with its reason.

    Args:
        listed: Groups of mutants by the reason.
        known: The ids of all mutants that there are.
    """
    every = list(known)
    groups = ((reason, one) for reason, groups in listed.items() for one in groups)
    return {
        id_: reason for reason, group in groups for one in each(group) for id_ in meant(one, every)
    }


def each(group: str) -> Iterator[str]:
    """A group written out."""
    choices = [part.split("|") for part in BRACES.split(group)[1::2]]
    frame = BRACES.sub("{}", group)
    yield from (frame.format(*chosen) for chosen in product(*choices))


def meant(one: str, known: Iterable[str]) -> list[str]:
    """The mutants that an id with `*` fits; one without stands for itself, whether it is there or not."""
    if "*" not in one:
        return [one]
    pattern = re.compile(".*".join(map(re.escape, one.split("*"))))
    return [id_ for id_ in known if pattern.fullmatch(id_)]
