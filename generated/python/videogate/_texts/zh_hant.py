# Made by `callsheet generate` from spec/.
# Edits are lost: change the catalog and run the command again.
"""The words of every issue in one language: zh-Hant."""

from __future__ import annotations

SOURCES: dict[str, str] = {
    "page": "已公開的頁面 {place}",
    "page_en": "已公開的英文頁面 {place}",
    "page_happyhorse": "同一發布者的 HappyHorse 頁面",
    "gateway": "開源閘道的程式碼（{place}）",
    "openai": "OpenAI 自家的 API 文件（{place}）",
    "comfy_docs": "ComfyUI 的文件（{place}）",
    "comfyui": "ComfyUI 的程式碼（{place}）",
    "vercel": "Vercel 的 AI SDK（{place}）",
    "xai_sdk": "xAI 自家的 SDK（{place}）",
    "xai_docs": "xAI 的文件（{place}）",
    "xai_digest": "xAI 文件的摘要（{place}）",
    "grok2api": "Grok 閘道 grok2api 的程式碼（{place}）",
    "google_genai": "Google 自家的 SDK（{place}）",
    "gemini_docs": "Google 的 Veo 文件（{place}）",
    "vertex": "Google 的 Vertex AI 文件（{place}）",
    "omni_card": "Google 的 Gemini Omni 模型卡（{place}）",
    "ark": "火山引擎的文件（{place}）",
    "ark_new": "火山引擎最新頁面的摘要（{place}）",
    "ark_tutorial": "火山引擎的教學（{place}）",
    "kling_t2v": "Kling 的文字生成影片頁面（{place}）",
    "kling_i2v": "Kling 的圖片生成影片頁面（{place}）",
    "kling_map": "Kling 能力對照表的筆記（{place}）",
    "kling_new": "Kling 最新頁面的摘要（{place}）",
    "vidu_docs": "Vidu 的文件（{place}）",
    "vidu_older": "Vidu 文件的舊副本（{place}）",
    "vidu_digest": "Vidu 文件的摘要（{place}）",
    "happyhorse": "阿里雲的文件（{place}）",
    "gateway_plugins": "開源閘道的首批外掛（{place}）",
    "gateway_later": "開源閘道的後期外掛（{place}）",
    "gateway_copy": "開源閘道的較新副本（{place}）",
    "gateway_xai": "開源閘道的另一副本（{place}）",
    "files": "GitHub 上第三方的程式碼",
    "web": "{place}",
}

PHRASES: dict[str, str] = {
    "comma": "{rest}、{last}",
    "or": "{rest} 或 {last}",
    "where_model": "`{model}`",
    "where_mode": "`{model}` 的 `{mode}` 模式",
    "the_request": "請求",
    "type_string": "字串",
    "type_number": "數字",
    "type_integer": "整數",
    "type_boolean": "布林值",
    "type_date": "日期（例如 `2026-01-31`）",
    "type_array": "清單",
    "type_object": "物件",
    "type_null": "null",
    "type_json": "單純的 JSON",
    "type_foreign": "JSON 沒有的值",
    "type_file": "檔案",
    "candidate_left_over": "`{mode}` 不使用 {names}",
    "candidate_missing": "`{mode}` 缺少 {names}",
    "candidate_count": "`{mode}` 使用 {count} 項 {names}",
    "candidate_both": "`{mode}` 缺少 {missing}，且不使用 {names}",
    "candidates": "{rest}；{last}",
    "mode_given": "請求指定了 `{mode}` 模式。",
    "mode_only": "`{model}` 只有 `{mode}` 一種模式。",
    "mode_inferred": "推斷為 `{mode}` 模式：它是第一個用得上 {names} 且不缺素材的模式。",
    "mode_inferred_bare": "推斷為 `{mode}` 模式：請求沒有帶任何圖片、影片或其他素材。",
    "mode_unknown": "無法判斷模式。",
    "said_by": "來源：{source}。",
    "another_place": "其中另一處",
    "differ": "各方說法不一：依 {takers}，可以接受；依 {refusers}，則不接受。",
    "differ_on": "各方說法不一：依 {takers}，並非如此。",
    "in_steps": "{range}，間隔 {step}",
    "or_value": "{range} 或 {value}",
    "effect_refused": "其他值會被供應商拒絕。",
    "effect_cut": "超出的部分會被供應商截斷。",
    "effect_replaced": "其他值會被供應商換成預設值。",
    "effect_ignored": "其他值會被供應商忽略。",
    "effect_adjusted": "其他值會被供應商改成可接受的值。",
}

# The messages of each issue code, and its hints.
ISSUES: dict[str, tuple[dict[str, str], dict[str, str]]] = {
    "invalid_json": (
        {
            "default": "內容不是 JSON：第 {line} 行第 {column} 欄，{problem}。",
            "part": "`{field}` 不是 JSON：第 {line} 行第 {column} 欄，{problem}。",
        },
        {
            "default": "請送出一個以 UTF-8 編碼的 JSON 物件。",
            "part": "在表單中，請寫成 JSON 文字，或用名為 `{field}[…]` 的欄位。",
        },
    ),
    "not_an_object": (
        {"default": "請求必須是 JSON 物件，而不是 {got}。"},
        {"default": '請送出像 {{"model": "…", "prompt": "…"}} 這樣的物件。'},
    ),
    "missing_field": (
        {"default": "{where} 需要 `{field}`。", "mode": "沒有提供 `mode`，因此推斷為 `{mode}`。"},
        {
            "mode": "請提供 `mode`，可用的有 {accepted}。",
            "default": "請提供 {accepted}；null、空清單與空白都視為沒有給。",
            "values": "請提供 {values} 其中之一。",
            "model": "每個請求都必須指定 `model`，沒有預設值。",
            "similar": "請求裡有 `{similar}`：您是指 `{field}` 嗎？",
            "in_metadata": "它只出現在 `metadata` 裡，而 `metadata` 會原樣送出、不滿足任何要求：請在最上層提供 {accepted}。",
        },
    ),
    "missing_one_of": (
        {"default": "{where} 至少需要 {fields} 其中之一。"},
        {
            "default": "請提供 {accepted}。",
            "in_metadata": "其中之一只出現在 `metadata` 裡，而 `metadata` 會原樣送出、不滿足任何要求：請放到最上層。",
        },
    ),
    "unknown_model": (
        {"default": "`{model_id}` 不是此 API 的模型。"},
        {
            "allowed": "它可能比此目錄新，或拼錯了；請求的其他部分都沒有檢查。",
            "similar": "您是指 {similar} 嗎？",
            "group": "`{suffix}` 是帳戶分組，由帳戶或權杖決定：請送 `model: {base}`。",
            "elsewhere": "那是上游自己的名稱；在這裡請寫 {here}。",
            "list": "`videogate models` 會列出目錄裡的 id，文件中也有。",
        },
    ),
    "unsupported_mode": (
        {
            "default": "{where} 沒有 `{mode}` 模式。",
            "gap": "沒有資料顯示 {where} 支援 `{mode}`。",
            "disputed": "各方說法不一：依 {takers}，{where} 支援 `{mode}`；依 {source}，則不支援。",
        },
        {
            "default": "請使用 {accepted}。",
            "elsewhere": "`{mode}` 在這裡是 {here}。",
            "similar": "您是指 `{similar}` 嗎？可用的有 {accepted}。",
            "gap": "請換一個模型，或改用其他模式。",
            "gap_models": "請改用其他模式，或換成沒有資料指其不支援的模型：{models}。",
            "disputed": "保險起見，請改用 {accepted}，或換一個模型。",
            "allowed": "會原樣送出；與模式有關的內容都沒有檢查。已知的有 {accepted}。",
            "confused": "{explanation}請使用 {accepted}。",
        },
    ),
    "mode_ambiguous": (
        {
            "default": "{where} 沒有任何模式符合所給的內容。",
            "counted": "`{name}` 有 {count} 項，因此推斷為 `{mode}`；也可能另有用意。",
        },
        {
            "counted": "請指定 `mode` 以求明確。",
            "default": "請指定 `mode`，或調整素材：{candidates}。",
            "allowed": "會原樣送出；與模式有關的內容都沒有檢查。",
        },
    ),
    "alias_conflict": (
        {
            "default": "`{first}` 與 `{field}` 是同一欄位的兩個名稱，值卻不同：{before} 與 {after}。",
            "overrides": "`{first}` 也出現在 `{field}`。",
        },
        {
            "default": "請只保留其中一個。",
            "overrides": "兩者都會送出，而原版閘道以 `{name}` 裡的為準：請只保留其中一個。",
            "content": "`{first}` 與 `{field}` 裡的文字都會原樣送出；沒有文件說明以何者為準。",
        },
    ),
    "invalid_type": (
        {
            "default": "`{field}` 必須是 {expected}，而不是 {got}。",
            "text": "`{field}` 必須是 {expected}，而不是 {given}。",
            "repeated": "`{field}` 給了 {count} 次。",
            "uneven": "無法判斷 `{field}` 的哪些值屬於同一項。",
        },
        {
            "values": "請送 {values}。",
            "shape": "請寫成 `{shape}`。",
            "object": "請直接送出物件本身，而不是它的文字。",
            "unit": "請只寫數字：`{number}`。",
            "number_text": "請以 JSON 數字送出。",
            "list": "請把值放進清單：`[…]`。",
            "blank_item": "請移除空白的項目。",
            "wrapped": "物件裡必須有字串 `{key}`。",
            "finite": "NaN 與無限大都不是 JSON。",
            "key": "屬性名稱必須是字串。",
            "repeated": "它只接受一個值，在表單中只能給一次。",
            "uneven": "請為各項編號，例如 `{field}[0][…]`，或以 JSON 文字送出整個清單。",
            "file": "檔案請以 {accepted} 送出。",
        },
    ),
    "not_allowed": (
        {
            "default": "{where} 的 `{field}` 不接受 {given}。",
            "typed": "{given} 不是 `{class_name}` 的 `{field}`。",
            "matched": "`{field}` 會以 {given} 送出；閘道會將它對應到 {accepted}，最接近的是 {nearest}。",
            "matched_openly": "`{field}` 會以 {given} 送出；閘道會將它對應到 {accepted}，至於對應到哪一個，沒有文件說明。",
            "disputed": "各方說法不一：依 {takers}，{where} 的 `{field}` 接受 {given}；依 {refusers}，則不接受。",
        },
        {
            "default": "請使用 {accepted}。",
            "disputed": "保險起見，請使用 {accepted}。",
            "similar": "您是指 `{similar}` 嗎？可用的有 {accepted}。",
        },
    ),
    "out_of_range": (
        {
            "default": "`{field}` 是 {given}；{where} 接受 {range}。",
            "least": "`{field}` 是 {given}；{where} 至少要 {minimum}。",
            "most": "`{field}` 是 {given}；{where} 最多 {maximum}。",
            "between": "`{field}` 是 {given}；{where} 接受 {minimum} 到 {maximum}。",
            "whole": "`{field}` 是 {given}；{where} 接受 {minimum} 到 {maximum} 的整數。",
            "whole_or": "`{field}` 是 {given}；{where} 接受 {minimum} 到 {maximum} 的整數，或 {accepted}。",
            "between_or": "`{field}` 是 {given}；{where} 接受 {minimum} 到 {maximum}，或 {accepted}。",
            "multiple": "`{field}` 是 {given}；{where} 只接受 {multiple_of} 的倍數。",
            "disputed": "各方說法不一：依 {takers}，{where} 的 `{field}` 接受 {given}；依 {refusers}，則不接受。",
        },
        {
            "disputed_least": "保險起見，請使用 {minimum} 以上的值。",
            "disputed_most": "保險起見，請使用 {maximum} 以下的值。",
            "disputed_between": "保險起見，請使用 {minimum} 到 {maximum} 之間的值。",
            "disputed_whole": "保險起見，請使用 {minimum} 到 {maximum} 的整數。",
        },
    ),
    "too_short": (
        {
            "default": "`{field}` 有 {length} 個字元；{where} 至少要 {minimum} 個。",
            "han": "`{field}` 有 {length} 個漢字；{where} 至少要 {minimum} 個。",
            "disputed": "各方說法不一：依 {takers}，{where} 的 `{field}` 可有 {length} 個字元；依 {refusers}，則不可。",
        },
        {"disputed": "保險起見，至少請用 {minimum} 個字元。"},
    ),
    "too_long": (
        {
            "default": "`{field}` 有 {length} 個字元；{where} 最多 {maximum} 個。",
            "han": "`{field}` 有 {length} 個漢字；{where} 最多 {maximum} 個。",
            "disputed": "各方說法不一：依 {takers}，{where} 的 `{field}` 可有 {length} 個字元；依 {refusers}，則不可。",
        },
        {"disputed": "保險起見，最多請用 {maximum} 個字元。"},
    ),
    "too_few_items": (
        {
            "default": "`{field}` 有 {count} 項；{where} 至少要 {minimum} 項。",
            "counted": "`{field}` 中有 {count} 項代表 `{name}`；{where} 至少要 {minimum} 項。",
            "disputed": "各方說法不一：依 {takers}，{where} 的 `{field}` 可有 {count} 項；依 {refusers}，則不可。",
        },
        {"disputed": "保險起見，至少請給 {minimum} 項。"},
    ),
    "too_many_items": (
        {
            "default": "`{field}` 有 {count} 項；{where} 最多 {maximum} 項。",
            "counted": "`{field}` 中有 {count} 項代表 `{name}`；{where} 最多 {maximum} 項。",
            "disputed": "各方說法不一：依 {takers}，{where} 的 `{field}` 可有 {count} 項；依 {refusers}，則不可。",
        },
        {
            "roles": "請用 `role` 區分各項：{roles}。",
            "disputed": "保險起見，最多請給 {maximum} 項。",
        },
    ),
    "bad_format": ({"default": "`{field}` 是 {given}，不符合格式 {pattern}。"}, {}),
    "rule_violated": ({"default": "{text}"}, {}),
    "unknown_field": (
        {
            "default": "`{field}` 不是此 API 的欄位；會原樣送出，很可能被忽略。",
            "typed": "`{class_name}` 沒有 `{field}` 欄位。",
        },
        {
            "default": "請拿掉它；原版閘道會從 `metadata` 讀取供應商自己的欄位。",
            "elsewhere": "`{field}` 在這裡是 {here}。",
            "canonical": "這裡稱為 `{similar}`。",
            "similar": "您是指 `{similar}` 嗎？",
        },
    ),
    "unused_field": (
        {
            "default": "沒有資料顯示 {where} 會使用 `{field}`。",
            "ignored": "已知 {where} 會忽略 `{field}`。",
            "dialect": "`{dialect}` 這類閘道會丟棄 `{field}`。",
            "dialect_mode": "對 `{dialect}` 這類閘道而言，`{field}` 另有含義；因此不送出。",
            "dialect_whole": "`{dialect}` 這類閘道只收整數的 `{field}`，其他值會被丟棄。",
            "disputed": "各方說法不一：依 {takers}，{where} 會使用 `{field}`；依 {source}，則不會。",
        },
        {
            "other_family": "它屬於 {families}；在這裡會原樣送出，很可能被忽略。",
            "other_mode": "{modes} 模式才使用它；在這裡會原樣送出，很可能被忽略。",
            "no_mode": "沒有任何模式的文件提到它；會原樣送出。",
            "unknown": "文件列出這個欄位，但沒有說明在這裡是否有作用。",
            "ignored": "請拿掉它。",
            "dialect": "對 {where}，它會讀取 {accepted}。",
            "dialect_mode": "生成方式由所給的素材決定。",
            "dialect_whole": "請改用整數。",
            "disputed": "請勿依賴它。",
        },
    ),
    "refused_field": (
        {
            "default": "已知 {where} 會拒絕 `{field}`。",
            "disputed": "各方說法不一：依 {source}，{where} 會拒絕 `{field}`；依 {takers}，則不會。",
        },
        {"default": "請拿掉它。", "disputed": "保險起見，請拿掉它。"},
    ),
    "adjusted": (
        {
            "default": "`{field}` 會以 {after} 送出，而不是 {before}。",
            "merged": "`{first}` 與 `{field}` 的值相同。",
            "zero": "`{field}` 不會送出。",
        },
        {
            "merged": "它們是同一欄位的兩個名稱，只送其中一個。",
            "zero": "零代表沒有給值。",
            "lifted": "單一的值會變成只有一項的清單。",
            "spelling": "這是 {where} 的寫法。",
            "renamed": "這是 {where} 使用的名稱。",
        },
    ),
    "retired_model": (
        {
            "default": "`{model}` 已於 {as_of} 在原廠停止服務；在這裡是否仍可使用，沒有文件說明。",
            "value_retired": "`{field}` 的 {given} 已於 {as_of} 在原廠停止服務；在這裡是否仍可使用，沒有文件說明。",
        },
        {
            "default": "保險起見，請改用其他模型。",
            "value_retired": "保險起見，請改用其他模型。",
            "instead": "請改用 `{instead}`。",
        },
    ),
    "deprecated": (
        {
            "default": "`{field}` 自 {as_of} 起不建議使用。",
            "model_deprecated": "`{model}` 自 {as_of} 起不建議使用。",
            "mode_deprecated": "{where} 自 {as_of} 起不建議使用。",
            "mode_retired": "{where} 已於 {as_of} 停止服務。",
            "field_retired": "`{field}` 已於 {as_of} 停止服務。",
            "alias_retired": "`{field}` 這個名稱已於 {as_of} 停止服務。",
            "value_deprecated": "`{field}` 的值 {given} 自 {as_of} 起不建議使用。",
            "value_retired": "`{field}` 的值 {given} 已於 {as_of} 停止服務。",
        },
        {"value_retired": "保險起見，請改用其他值。", "instead": "請改用 `{instead}`。"},
    ),
}

# What rules say when they are broken, by family and rule.
RULES: dict[str, dict[str, str]] = {
    # One family an item.
    "gemini_omni": {
        "n_above_one": "沒有文件說明一次可生成多部影片；請預期只得到一部，需要多部時請各自建立任務。",
        "edit_keeps_length_and_size": "有一家轉售商在提供影片時不接受長度與尺寸。API 文件則未禁止。",
    },
    "grok": {
        "n_above_one": "沒有文件說明一次可生成多部影片；請預期只得到一部，需要多部時請各自建立任務。",
        "images_alone": "文件在此模式的最小輸入（§4.5、§4.6）列出 `image_url`，§6 則稱 `images` 為統一的多圖入口；`images` 會原樣送出。",
        "images_for_references": "文件在此模式的最小輸入（§4.6）列出 `reference_images`，§6 則稱 `images` 為統一的多圖入口；`images` 會原樣送出。",
        "image_or_images": "有一家轉售此模型的服務只接受 `image` 或 `images` 其中之一。請保留 `image_url`。",
    },
    "hailuo": {
        "n_above_one": "沒有文件說明一次可生成多部影片；請預期只得到一部，需要多部時請各自建立任務。",
        "images_alone": "文件在此模式的最小輸入（§4.5、§4.6）列出 `image_url`，§6 則稱 `images` 為統一的多圖入口；`images` 會原樣送出。",
        "images_for_references": "文件在此模式的最小輸入（§4.6）列出 `reference_images`，§6 則稱 `images` 為統一的多圖入口；`images` 會原樣送出。",
        "full_hd_up_to_6s": "MiniMax 的模型在 1080P 只提供 6 秒。請改為 6 秒，或改用 768P。",
    },
    "happyhorse": {
        "n_above_one": "沒有文件說明一次可生成多部影片；請預期只得到一部，需要多部時請各自建立任務。",
        "images_alone": "文件在此模式的最小輸入（§4.5、§4.6）列出 `image_url`，§6 則稱 `images` 為統一的多圖入口；`images` 會原樣送出。",
        "one_first_frame": "此模式只接受一張圖片，即首幀；若有多張圖片請使用 `r2v` 模式。",
        "one_video": "一次只能編輯一段影片；請只在一個欄位提供。",
    },
    "kling": {
        "images_alone": "文件在此模式的最小輸入（§4.5、§4.6）列出 `image_url`，§6 則稱 `images` 為統一的多圖入口；`images` 會原樣送出。",
        "extend_without_prompt": "此模式不需要提示詞，但原版閘道會拒絕沒有提示詞的請求；若遭拒，請補上一句簡短的提示詞。",
        "no_last_frame": "Kling 的此模型不支援尾幀；請拿掉尾幀，或改用其他 `model_name`。",
        "no_last_frame_on_v2_1_master": "Kling 的能力表未列出此模型支援尾幀，但較新的文件表格列有此功能。",
        "last_frame_5s": "此模型使用尾幀時只能生成 5 秒。",
        "last_frame_without_sound": "此模型使用尾幀時不能有聲音；請將 `sound` 設為 `off`，或拿掉尾幀。",
        "last_frame_or_camera": "尾幀與 `camera_control` 不可並用；請只保留一個。",
        "camera_5s": "此模型使用 `camera_control` 時只能生成 5 秒。",
        "camera_5s_and_simple": "此模型使用 `camera_control` 時只能生成 5 秒，且類型只能是 `simple`。",
        "simple_camera_needs_config": "`simple` 類型需要 `config` 說明鏡頭如何移動。",
        "simple_camera_moves_one_way": "Kling 要求 `config` 中恰有一項不為 0；ComfyUI 則要求至少一項。",
        "other_cameras_without_config": "只有 `simple` 類型可使用 `config`；請拿掉它。",
    },
    "seedance": {
        "n_above_one": "沒有文件說明一次可生成多部影片；請預期只得到一部，需要多部時請各自建立任務。",
        "images_alone": "文件在此模式的最小輸入（§4.5、§4.6）列出 `image_url`，§6 則稱 `images` 為統一的多圖入口；`images` 會原樣送出。",
        "images_for_references": "文件在此模式的最小輸入（§4.6）列出 `reference_images`，§6 則稱 `images` 為統一的多圖入口；`images` 會原樣送出。",
        "sound_needs_a_picture": "只有音訊，或只有音訊加文字會被拒絕；請加上搭配的圖片或影片。",
        "references_in_total": "圖片、影片與音訊合計最多 12 項；請減少素材。",
    },
    "sora": {
        "n_above_one": "沒有文件說明一次可生成多部影片；請預期只得到一部，需要多部時請各自建立任務。",
        "images_alone": "文件在此模式的最小輸入（§4.5、§4.6）列出 `image_url`，§6 則稱 `images` 為統一的多圖入口；`images` 會原樣送出。",
        "images_for_references": "文件在此模式的最小輸入（§4.6）列出 `reference_images`，§6 則稱 `images` 為統一的多圖入口；`images` 會原樣送出。",
    },
    "veo": {
        "images_alone": "文件在此模式的最小輸入（§4.5、§4.6）列出 `image_url`，§6 則稱 `images` 為統一的多圖入口；`images` 會原樣送出。",
        "images_for_references": "文件在此模式的最小輸入（§4.6）列出 `reference_images`，§6 則稱 `images` 為統一的多圖入口；`images` 會原樣送出。",
        "ultra_hd_needs_8s": "Google 的 4k 只提供 8 秒。請改為 8 秒，或改用其他解析度。",
        "full_hd_needs_8s": "Google 的 1080p 只提供 8 秒。請改為 8 秒，或改用 720p。",
        "references_need_8s": "使用參考圖時 Google 只提供 8 秒。請改為 8 秒，或省略長度。",
        "last_frame_needs_8s": "Google 較舊的文件要求首尾幀只能用 8 秒；最新文件未再提及。",
        "references_are_16_9": "Google 較舊的文件與部分轉售商在使用參考圖時只接受 16:9。",
        "full_hd_is_16_9": "經由 Gemini API，Veo 3.0 的 1080p 只提供 16:9；Vertex AI 沒有這項說明。",
    },
    "vidu": {
        "n_above_one": "沒有文件說明一次可生成多部影片；請預期只得到一部，需要多部時請各自建立任務。",
        "images_alone": "文件在此模式的最小輸入（§4.5、§4.6）列出 `image_url`，§6 則稱 `images` 為統一的多圖入口；`images` 會原樣送出。",
        "images_for_references": "文件在此模式的最小輸入（§4.6）列出 `reference_images`，§6 則稱 `images` 為統一的多圖入口；`images` 會原樣送出。",
        "one_image": "此模式只接受一張圖片；首尾幀請使用 `i2v_first_last` 模式。",
        "two_images": "此模式只接受兩張圖片，即首幀與尾幀。",
    },
}

# Values of `mode` that mean something else upstream, by family.
CONFUSIONS: dict[str, dict[str, str]] = {
    # One family an item.
    "kling": {
        "std": "`std` 是 Kling 自家 API 的品質等級。此處的 `mode` 表示生成方式；本 API 如何指定等級未有文件說明。",
        "pro": "`pro` 是 Kling 自家 API 的品質等級。此處的 `mode` 表示生成方式；本 API 如何指定等級未有文件說明。",
        "4k": "`4k` 是 Kling 自家 API 的品質等級。此處的 `mode` 表示生成方式；本 API 如何指定等級未有文件說明。",
    },
}
