"""The fixed labels of the docs in each language; every other sentence comes from the catalog."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The words of one language that stand around the catalog's own."""

    language: str
    # headings
    calls: str
    models: str
    modes: str
    families: str
    fields: str
    sources: str
    authorities: str
    issues: str
    examples: str
    rules: str
    model_limits: str
    elsewhere: str
    blank: str
    severities: str
    statuses: str
    not_offered: str
    # columns
    call: str
    does: str
    model: str
    mode: str
    family: str
    field: str
    needed: str
    also: str
    wire: str
    value: str
    source: str
    meaning: str
    status: str
    send: str
    read: str
    limit: str
    # facts
    always: str
    one_of: str
    one_of_these: str
    every_mode: str
    first_mode: str
    mode_needed: str
    mode_optional: str
    mode_only: str
    mode_sent: str
    mode_dropped: str
    mode_confused: str
    mode_send: str
    mode_also: str
    mode_wire: str
    needs: str
    material: str
    takes: str
    unknown: str
    ignored: str
    refused: str
    unused: str
    as_text: str
    unwraps: str
    keeps: str
    verbatim: str
    part: str
    role: str
    no_role: str
    stands_for: str
    by_model: str
    example: str
    message: str
    hint: str
    # sentences
    contract: str
    provider: str
    decision: str
    error: str
    warning: str
    note: str
    absent: str
    absent_characters: str
    braces: str
    key: str


EN = Labels(
    language="English",
    calls="Calls",
    models="Models",
    modes="Modes",
    families="Families",
    fields="Fields",
    sources="Sources",
    authorities="Who says so",
    issues="Issue codes",
    examples="Examples",
    rules="In every mode",
    model_limits="Limits by model",
    elsewhere="Ids used elsewhere",
    blank="What counts as not given",
    severities="Severity",
    statuses="Status codes",
    not_offered="Not offered",
    call="Call",
    does="What it does",
    model="Model",
    mode="Mode",
    family="Family",
    field="Field",
    needed="Needed",
    also="Other names",
    wire="Sent as",
    value="Value",
    source="Who says so",
    meaning="Meaning",
    status="Status",
    send="Send here",
    read="Read on",
    limit="Limit",
    always="yes",
    one_of="at least one of {fields}",
    one_of_these="one of {group}",
    every_mode="all",
    first_mode="Without `mode`, {modes} is tried first.",
    mode_needed="It must always be given.",
    mode_optional=(
        "It may be left out: the first mode, in the order below, that uses all the material given and lacks none "
        "is taken."
    ),
    mode_only="It may be left out: there is only one.",
    mode_sent="A mode found that way is sent along.",
    mode_dropped="A mode found that way is not sent.",
    mode_confused="Means something else at the vendor:",
    mode_send="To ask for it:",
    mode_also="Also accepted: {values}.",
    mode_wire="Sent as {value}.",
    needs="Needs",
    material="Also works with:",
    takes="Optional:",
    unknown="Accepted, effect not documented:",
    ignored="Known to be ignored:",
    refused="Known to be refused:",
    unused="Not used in this mode:",
    as_text="as a string",
    unwraps="{name} may also be an object with {key}.",
    keeps="An object with {keys} is sent as it is.",
    verbatim="Sent exactly as written.",
    part="An item of type {type} ({role}) stands for {fields}; its value is at {value}.",
    role="role {role}",
    no_role="without a role",
    stands_for="any role",
    by_model="differs by model",
    example="Example:",
    message="Message:",
    hint="Hint:",
    contract="The API's own page says so. Breaking it is an error.",
    provider="The vendor publishes it. Breaking it is a warning, and an error under `strict`.",
    decision=(
        "Ours, where the page is silent, with the reason. Breaking it is a warning, and an error under `strict`."
    ),
    error="The request is refused before it is sent.",
    warning="The request is sent; it will probably not do what was meant. Under `strict` it is an error.",
    note="Good to know; nothing has to change.",
    absent=(
        "`null`, an empty list, and a string of nothing but the characters below mean that a field is not given. "
        "Such fields are left out of what is sent."
    ),
    absent_characters="Blank characters",
    braces="Words in braces are filled in: {names}.",
    key="Every call carries {header}. The host is {servers}.",
)

ZH_HANT = Labels(
    language="繁體中文",
    calls="呼叫",
    models="模型",
    modes="模式",
    families="系列",
    fields="欄位",
    sources="資料來源",
    authorities="依據",
    issues="問題代碼",
    examples="範例",
    rules="所有模式",
    model_limits="各模型的限制",
    elsewhere="其他地方使用的 id",
    blank="何謂沒有給",
    severities="嚴重程度",
    statuses="狀態碼",
    not_offered="不提供",
    call="呼叫",
    does="作用",
    model="模型",
    mode="模式",
    family="系列",
    field="欄位",
    needed="必要",
    also="其他名稱",
    wire="送出名稱",
    value="值",
    source="依據",
    meaning="意義",
    status="狀態",
    send="在此請寫",
    read="讀取日期",
    limit="限制",
    always="是",
    one_of="至少 {fields} 其中之一",
    one_of_these="{group} 擇一",
    every_mode="全部",
    first_mode="省略 `mode` 時先嘗試 {modes}。",
    mode_needed="必須提供。",
    mode_optional="可以省略：依下表順序，採用第一個用得上所有素材且不缺素材的模式。",
    mode_only="可以省略：只有一種模式。",
    mode_sent="推斷出的模式會一併送出。",
    mode_dropped="推斷出的模式不會送出。",
    mode_confused="在上游另有意義的值：",
    mode_send="指定方式：",
    mode_also="也接受 {values}。",
    mode_wire="以 {value} 送出。",
    needs="必要",
    material="還可使用：",
    takes="選填：",
    unknown="接受但作用未有文件說明：",
    ignored="已知會被忽略：",
    refused="已知會被拒絕：",
    unused="此模式不使用：",
    as_text="字串",
    unwraps="{name} 也可以是含 {key} 的物件。",
    keeps="含 {keys} 的物件會原樣送出。",
    verbatim="完全依原樣送出。",
    part="類型為 {type} 的項目（{role}）代表 {fields}，其值位於 {value}。",
    role="角色 {role}",
    no_role="沒有角色",
    stands_for="任何角色",
    by_model="因模型而異",
    example="範例：",
    message="訊息：",
    hint="提示：",
    contract="API 自己的頁面這樣寫，違反時是錯誤。",
    provider="供應商公開的說明，違反時是警告；在 `strict` 下是錯誤。",
    decision="頁面沒有說明時由我們決定並附上理由，違反時是警告；在 `strict` 下是錯誤。",
    error="請求在送出前就被拒絕。",
    warning="請求會送出，但很可能不如預期；在 `strict` 下是錯誤。",
    note="供參考，不必修改。",
    absent="`null`、空清單，以及只由下列字元組成的字串，都表示沒有給該欄位。這樣的欄位不會送出。",
    absent_characters="空白字元",
    braces="大括號中的字會被代換：{names}。",
    key="每次呼叫都要帶上 {header}。主機為 {servers}。",
)

LABELS = {"en": EN, "zh-Hant": ZH_HANT}


def labels(locale: str) -> Labels:
    """The labels of a locale; English where we have none."""
    return LABELS.get(locale, EN)
