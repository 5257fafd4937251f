"""Mutants that no vector can notice, each listed by hand with the reason; `{a|b}` stands for one of each.

A vector holds no words. Those in `TOLD` change what people read, and nothing else; those in `EQUAL` change nothing that
a request can show.
"""

from __future__ import annotations

import re
from itertools import product

BRACES = re.compile(r"\{(.*?)\}")

# A statement of a limit that is never the first to refuse: each value it refuses is refused by one before it, too. So
# it is never the one that an issue cites; that it takes a value is told in the words of a note alone.
LATER = (
    "gemini_omni limit on resolution by google_genai interactions types",
    "gemini_omni limit on {images|reference_images|image_urls} by comfy_docs Gemini Omni nodes",
    "grok limit on resolution by web doc.octopusx.ai/en/videos/grok/grok-imagine-1-5-preview",
    "grok limit on duration 3 by files fs:56954937892",
    "grok limit on resolution 3 by web 9nnc8eo3c5.apifox.cn",
    "grok limit on aspect_ratio 3 by web docs.globalaiopc.com",
    "grok limit on resolution 4 by {gateway_xai relay/channel/task/xai/adaptor.go|web docs.globalaiopc.com}",
    "grok limit on resolution 4 by files fs:21140049830",
    "grok limit on {images|reference_images 3|image_urls} by {files fs:60406540340|web docs.globalaiopc.com}",
    "hailuo limit on duration by {web gccai (Hailuo-02)|files fs:58385839088 (a fork with H3)}",
    "hailuo limit on resolution by gateway_copy relay/channel/task/hailuo/models.go (01 series)",
    "hailuo limit on resolution by {files fs:55332462432 (02)|files fs:58385839088 (a fork with H3)}",
    "hailuo limit on resolution 2 by gateway_copy relay/channel/task/hailuo/models.go (01 series)",
    "hailuo limit on resolution 2 by files fs:58385839088 (a fork with H3)",
    "hailuo limit on {prompt|reference_images} by vercel packages/minimax (H3)",
    "happyhorse limit on aspect_ratio by files fs:59121087806",
    "seedance limit on resolution 5 by ark_new resolution",
    "seedance limit on {aspect_ratio 4|seed} by comfy_docs built-in-nodes, ByteDance",
    "sora limit on duration by openai prose of the extend operation",
    "sora limit on duration by files fs:4021078358, fs:16565406786, fs:60737676698",
    "sora limit on size 2 by files fs:56215128918",
    "veo limit on duration 2 by files fs:55458573743",
    "veo limit on n by vertex sampleCount",
    "vidu limit on resolution by web muapi",
)

TOLD: dict[str, tuple[str, ...]] = {
    "Who takes a value that others refuse is named in words alone.": (
        *(f"{one}: another source" for one in LATER),
    ),
    "Others refuse the same values, and others take them: what goes is one name among several.": (
        "grok limit on resolution: statements without "
        "by web doc.octopusx.ai/en/videos/grok/grok-imagine-1-5-preview",
        "grok limit on resolution 4: statements without "
        "by {gateway_xai relay/channel/task/xai/adaptor.go|web docs.globalaiopc.com|files fs:21140049830}",
        "grok limit on resolution 4 "
        "by {gateway_xai relay/channel/task/xai/adaptor.go|files fs:21140049830}: values without {480p|1080p}",
        "grok limit on resolution 4 by web docs.globalaiopc.com: values without 480p",
        "grok limit on {images|reference_images 3|image_urls}: statements without by files fs:60406540340",
        "grok limit on {images|reference_images 3|image_urls} by files fs:60406540340: max_items {-1|+1}",
        "grok limit on duration 3 by files fs:56954937892: maximum +1",
        "hailuo limit on duration: statements without by web gccai (Hailuo-02)",
        "hailuo limit on duration by web gccai (Hailuo-02): values without {5|10}",
        "hailuo limit on duration by files fs:58385839088 (a fork with H3): minimum {-1|+1}",
        "hailuo limit on {resolution|resolution 2}: statements without "
        "by gateway_copy relay/channel/task/hailuo/models.go (01 series)",
        "hailuo limit on {resolution|resolution 2} "
        "by gateway_copy relay/channel/task/hailuo/models.go (01 series): values without 720P",
        "hailuo limit on {resolution|resolution 2} "
        "by files fs:58385839088 (a fork with H3): values without 720P",
        "hailuo limit on resolution: statements without by files fs:55332462432 (02)",
        "hailuo limit on resolution "
        "by {files fs:55332462432 (02)|files fs:58385839088 (a fork with H3)}: values without 512P",
        "seedance limit on seed: statements without by comfy_docs built-in-nodes, ByteDance",
        "seedance limit on seed by comfy_docs built-in-nodes, ByteDance: maximum +1",
        "veo limit on duration 2: statements without by files fs:55458573743",
        "vidu limit on resolution by web muapi: values without 540p",
    ),
    "Nothing lies between the two minimums but 0, a length that is none, and fractions, which no step takes.": (
        "grok limit on duration by xai_docs duration: minimum -1",
        "grok limit on duration 2 by xai_digest duration: minimum -1",
        "vidu limit on duration by vidu_docs duration: minimum -1",
    ),
    "-1 is declared beside the range, so it is taken from either minimum.": (
        "seedance limit on seed by ark seed: minimum -1",
    ),
    "A mode must be given, so material calls for none; which modes use a field is said to who gives it elsewhere.": (
        "kling mode t2v: uses {end_image_url|image_url|image_list|video_id} too",
        "kling mode {t2v|i2v|multi_i2v|extend}: uses {audio_urls|image_urls|images|reference_images|video_urls} too",
        "kling mode i2v: uses {image_list|video_id} too",
        "kling mode multi_i2v: uses {end_image_url|image_url|video_id} too",
        "kling mode extend: uses {end_image_url|image_list|image_url} too",
        "kling mode i2v: uses not {end_image_url|image_url}",
        "kling mode multi_i2v: uses not image_list",
        "kling mode extend: uses not video_id",
    ),
    "Every mode uses it, so it rules none out; that it was looked at is told with why the mode was inferred.": (
        "{gemini_omni|seedance} content: is_media flipped",
    ),
    "What stands in it meets no need, whether it is looked into or not; looking makes a hint.": (
        "{gemini_omni|grok|hailuo|happyhorse|kling|seedance|sora|veo|vidu} metadata: verbatim flipped",
    ),
    "It is a note anyway; who differs is told in words.": (
        "kling extend_without_prompt: disputed by nobody",
    ),
    "Whether something is going or gone has a code; the status beside it makes the words.": (
        "kling value model_name "
        "{kling-v1|kling-v1-5|kling-v1-6|kling-v2-master|kling-v2-1|kling-v2-1-master}: status",
    ),
}

EQUAL: dict[str, tuple[str, ...]] = {
    "The authority of who is never cited is never asked.": (
        *(f"{one}: contract says so" for one in LATER),
    ),
    "The family says of every model in every mode what becomes of the field, over the field's own standing.": (
        "gemini_omni {end_image_url|video_urls|audio_urls|seed}: standing",
        "hailuo {aspect_ratio|fps|seed}: standing",
        "happyhorse {fps|seed}: standing",
        "kling {resolution|callback_url|fps|seed|n}: standing",
        "seedance {callback_url|fps|seed}: standing",
        "sora {aspect_ratio|resolution|video_urls|audio_urls|fps|seed}: standing",
        "veo {fps|seed|n}: standing",
        "vidu {callback_url|fps|seed}: standing",
    ),
    "No mode of the family uses it, which is said before its own standing is asked.": (
        "kling {images|image_urls|reference_images|video_urls|audio_urls}: standing",
    ),
    "The family says of every model that the mode refuses it, which is said instead of that it is unused.": (
        "gemini_omni mode {t2v|r2v|edit}: unused not {audio_urls|end_image_url}",
        "happyhorse mode i2v: unused not end_image_url",
        "seedance mode {i2v|i2v_first_last}: unused not {audio_urls|image_urls|reference_images|video_urls}",
        "seedance mode {reference_images|reference_material}: unused not {end_image_url|image_url}",
        "veo mode {reference_images|reference_material}: unused not {end_image_url|image_url}",
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
        "gemini_omni input_reference: {provider says so|another source}",
    ),
    "Its shape says that it is an object, and no rule or standing asks whether it could be read.": (
        "kling watermark_info: kind any",
    ),
    "Its items have no form that could be closed, and a list is searched for nothing.": (
        "{grok|hailuo|happyhorse|kling|sora|veo|vidu} content: verbatim flipped",
    ),
    "A mode must be given, so material calls for none.": (
        "kling: sends_inferred_mode True",
        "kling {prompt|duration|size|aspect_ratio|quality|resolution|content|function_mode}: is_media flipped",
        "kling {callback_url|external_task_id|fps|width|height|seed|n|response_format|user}: is_media flipped",
        "kling {image_url|end_image_url|images|image_urls|reference_images}: is_media flipped",
        "kling {video_urls|audio_urls|image_list|video_id|task_id|metadata|model_name}: is_media flipped",
        "kling {negative_prompt|cfg_scale|sound|camera_control|watermark_info}: is_media flipped",
    ),
    "The mode comes first in the catalog, too.": (
        "happyhorse: no rank of happyhorse-1.0-t2v",
        "seedance: no rank of doubao-seedance-1-0-lite-t2v-250428",
    ),
    "Of a retired id the code says it all, and the words go by the code.": (
        "sora model {sora-2|sora-2-pro}: status",
    ),
    "It is the mode's wire value, too.": ("happyhorse mode edit: aliases without video_edit",),
    "An empty list is none, so a list that is there has one item.": (
        "grok limit on reference_images by grok2api media.go (quotes a live refusal): {min_items -1|no min_items}",
        "kling limit on image_list "
        "by web apiReference_model__multiImageToVideo, a copy of Kling's page: {min_items -1|no min_items}",
        "seedance limit on reference_images by ark content: {min_items -1|no min_items}",
        "veo limit on reference_images by gemini_docs referenceImages: {min_items -1|no min_items}",
    ),
    "A blank text is none, so a text that is there has one character; beside that, this source says the same.": (
        "kling limit on prompt 2: statements without by comfyui nodes_kling.py",
        "kling limit on prompt 2 by comfyui nodes_kling.py: {min_length -1|no min_length}",
        "kling limit on prompt 2 by comfyui nodes_kling.py: {contract says so|another source}",
    ),
    "Nothing lies between the two minimums but 0, a length that is none, and fractions, which others refuse first.": (
        "grok limit on duration 3 by files fs:56954937892: minimum -1",
    ),
    "-1 is declared beside the range, and who refuses what is below is cited first.": (
        "seedance limit on seed by {ark_new seed|comfy_docs built-in-nodes, ByteDance}: minimum -1",
    ),
    "A whole number by its type has no other steps than one.": (
        "veo limit on n by vertex sampleCount: no step",
    ),
    "A part has this form because its type is this very word.": (
        "{gemini_omni|seedance} {TextPart|ImagePart|VideoPart|AudioPart|DraftPart}: required without type",
        "{gemini_omni|seedance} {TextPart|ImagePart|VideoPart|AudioPart|DraftPart}: properties without type",
        "{gemini_omni|seedance} {TextPart|ImagePart|VideoPart|AudioPart|DraftPart}.type: no values",
    ),
    "Only objects come here: the field was read as one, or as a list of them.": (
        "{gemini_omni|seedance} {TextPart|ImagePart|VideoPart|AudioPart|DraftPart}: no kinds",
        "kling {CameraControl|ImageListItem|WatermarkInfo}: no kinds",
    ),
}


def ids(listed: dict[str, tuple[str, ...]]) -> dict[str, str]:
    """The ids of listed mutants, each with its reason."""
    return {id_: reason for reason, groups in listed.items() for one in groups for id_ in each(one)}


def each(group: str) -> list[str]:
    """A group written out."""
    choices = [part.split("|") for part in BRACES.split(group)[1::2]]
    frame = BRACES.sub("{}", group)
    return [frame.format(*chosen) for chosen in product(*choices)]
