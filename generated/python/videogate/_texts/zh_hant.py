# Made by `callsheet generate` from spec/issues.yaml.
# Edits are lost: change the catalog and run the command again.
"""The words of every issue in one language: zh-Hant."""

from __future__ import annotations

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
    "type_array": "清單",
    "type_object": "物件",
    "type_null": "null",
    "type_json": "單純的 JSON",
    "candidate_left_over": "`{mode}` 不使用 {names}",
    "candidate_missing": "`{mode}` 缺少 {names}",
    "candidate_both": "`{mode}` 缺少 {missing}，且不使用 {names}",
    "candidates": "{rest}；{last}",
    "mode_given": "請求指定了 `{mode}` 模式。",
    "mode_only": "`{model}` 只有 `{mode}` 一種模式。",
    "mode_inferred": "推斷為 `{mode}` 模式：它是第一個用得上 {names} 且不缺素材的模式。",
    "mode_inferred_bare": "推斷為 `{mode}` 模式：請求沒有帶任何圖片、影片或其他素材。",
    "mode_unknown": "無法判斷模式。",
}

ISSUES: dict[str, tuple[dict[str, str], dict[str, str]]] = {
    "invalid_json": (
        {"default": "內容不是 JSON:第 {line} 行第 {column} 欄，{problem}。"},
        {"default": "請送出一個以 UTF-8 編碼的 JSON 物件。"},
    ),
    "not_an_object": (
        {"default": "請求必須是 JSON 物件，而不是 {got}。"},
        {"default": '請送出像 {{"model": "…", "prompt": "…"}} 這樣的物件。'},
    ),
    "missing_field": (
        {"default": "{where} 需要 `{field}`。"},
        {
            "default": "請提供 {accepted}。",
            "model": "每個請求都要指定 model，沒有預設值。",
            "similar": "請求裡有 `{similar}`:您是指 `{field}` 嗎？",
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
            "list": "請參閱目錄所列的模型。",
        },
    ),
    "unsupported_mode": (
        {"default": "{where} 沒有 `{mode}` 模式。"},
        {
            "default": "請使用 {accepted}。",
            "similar": "您是指 `{similar}` 嗎？可用的有 {accepted}。",
            "confused": "{explanation}請使用 {accepted}。",
        },
    ),
    "mode_required": ({"default": "{where} 需要 `mode`。"}, {"default": "請使用 {accepted}。"}),
    "mode_ambiguous": (
        {"default": "{where} 沒有任何模式符合所給的內容。"},
        {"default": "請指定 `mode`，或調整素材：{candidates}。"},
    ),
    "alias_conflict": (
        {"default": "`{first}` 與 `{field}` 是同一欄位的兩個名稱，值卻不同：{before} 與 {after}。"},
        {
            "default": "請只保留其中一個。",
            "content": "`{first}` 與 `{field}` 裡的文字都會原樣送出；沒有文件說明以何者為準。",
        },
    ),
    "invalid_type": (
        {"default": "`{field}` 必須是 {expected}，而不是 {got}。"},
        {
            "unit": "請只寫數字：`{number}`。",
            "number_text": "請以 JSON 數字送出。",
            "list": "請把值放進清單：`[…]`。",
            "blank_item": "請移除空白的項目。",
            "wrapped": "物件裡必須有字串 `{key}`。",
            "finite": "NaN 與無限大都不是 JSON。",
            "key": "屬性名稱必須是字串。",
        },
    ),
    "not_allowed": (
        {
            "default": "{where} 的 `{field}` 不接受 {given}。",
            "typed": "{given} 不是 `{class_name}` 的 `{field}`。",
        },
        {
            "default": "請使用 {accepted}。",
            "similar": "您是指 `{similar}` 嗎？可用的有 {accepted}。",
        },
    ),
    "out_of_range": ({"default": "`{field}` 是 {given}；{where} 接受 {range}。"}, {}),
    "too_short": ({"default": "`{field}` 有 {length} 個字元；{where} 至少要 {minimum} 個。"}, {}),
    "too_long": ({"default": "`{field}` 有 {length} 個字元；{where} 最多 {maximum} 個。"}, {}),
    "too_few_items": ({"default": "`{field}` 有 {count} 項；{where} 至少要 {minimum} 項。"}, {}),
    "too_many_items": ({"default": "`{field}` 有 {count} 項；{where} 最多 {maximum} 項。"}, {}),
    "bad_format": ({"default": "`{field}` 是 {given}，不符合格式 {pattern}。"}, {}),
    "rule_violated": ({"default": "{text}"}, {}),
    "unknown_field": (
        {
            "default": "`{field}` 不是此 API 的欄位；會原樣送出，很可能被忽略。",
            "typed": "`{class_name}` 沒有 `{field}` 欄位。",
        },
        {"canonical": "這裡稱為 `{similar}`。", "similar": "您是指 `{similar}` 嗎？"},
    ),
    "unused_field": (
        {"default": "沒有資料顯示 {where} 會使用 `{field}`。"},
        {
            "other_family": "它屬於 {families}；在這裡會原樣送出，很可能被忽略。",
            "other_mode": "{modes} 模式才使用它；在這裡會原樣送出，很可能被忽略。",
            "no_mode": "沒有任何模式的文件提到它；會原樣送出。",
            "unknown": "文件列出這個欄位，但沒有說明哪個模型會採用它。",
            "ignored": "已知在這裡會被忽略。",
        },
    ),
    "refused_field": ({"default": "已知 {where} 會拒絕 `{field}`。"}, {"default": "請拿掉它。"}),
    "adjusted": (
        {
            "default": "`{field}` 會以 {after} 送出，而不是 {before}。",
            "merged": "`{first}` 與 `{field}` 的值相同。",
            "zero": "`{field}` 不會送出。",
        },
        {
            "snapped": "會對應到 {where} 最接近的檔位。",
            "merged": "它們是同一欄位的兩個名稱，只送其中一個。",
            "zero": "零代表沒有給值。",
            "lifted": "單一的值會變成只有一項的清單。",
            "spelling": "這是 {where} 的寫法。",
            "renamed": "這是 {where} 在線上使用的名稱。",
        },
    ),
    "retired_model": ({"default": "`{model_id}` 自 {as_of} 起已停用。"}, {}),
    "deprecated": ({"default": "`{field}` 自 {as_of} 起不建議使用。"}, {}),
}
