"""The fixed labels of the docs in each language; every other sentence comes from the catalog."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ir import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The words of one language that stand around the catalog's own; braces are filled in."""

    language: str
    colon: str
    stop: str
    # headings
    calls: str
    models: str
    modes: str
    families: str
    fields: str
    sources: str
    authorities: str
    issues: str
    codes: str
    every_mode: str
    model_limits: str
    elsewhere: str
    blank: str
    severities: str
    statuses: str
    # columns and labels of lists
    call: str
    does: str
    model: str
    mode: str
    title: str
    family: str
    field: str
    needed: str
    needs: str
    names: str
    wire: str
    value: str
    limit: str
    claim: str
    status: str
    meaning: str
    there: str
    here: str
    read: str
    confused: str
    material: str
    takes: str
    unknown: str
    ignored: str
    refused: str
    unused: str
    example: str
    message: str
    hint: str
    effect: str
    # facts
    always: str
    optional: str
    one_of: str
    one_of_these: str
    all_modes: str
    a_model: str
    first_mode: str
    mode_needed: str
    mode_optional: str
    mode_only: str
    mode_sent: str
    mode_dropped: str
    sent_as: str
    as_text: str
    unwraps: str
    keeps: str
    verbatim: str
    standings: dict[Standing, str]
    part: str
    role: str
    no_role: str
    any_role: str
    by_model: str
    key: str
    not_offered: str
    contract: str
    provider: str
    decision: str
    error: str
    warning: str
    note: str
    absent: str
    braces: str


EN = Labels(
    language="English",
    colon=": ",
    stop=". ",
    calls="Calls",
    models="Models",
    modes="Modes",
    families="Families",
    fields="Fields",
    sources="Sources",
    authorities="Who says so",
    issues="Issues",
    codes="Codes",
    every_mode="In every mode",
    model_limits="Limits by model",
    elsewhere="Ids used elsewhere",
    blank="What counts as not given",
    severities="Severity",
    statuses="Status codes",
    call="Call",
    does="What it does",
    model="Model",
    mode="Mode",
    title="In words",
    family="Family",
    field="Field",
    needed="Needed",
    needs="Needs, beside the model",
    names="Other names",
    wire="Sent as",
    value="Value",
    limit="Limit",
    claim="Who says so",
    status="Status",
    meaning="Meaning",
    there="Id elsewhere",
    here="Send here",
    read="read on",
    confused="Not a mode here",
    material="May come with",
    takes="Optional",
    unknown="Accepted, effect not documented",
    ignored="Known to be ignored",
    refused="Known to be refused",
    unused="Not used here",
    example="Example",
    message="Message",
    hint="Hint",
    effect="Effect",
    always="yes",
    optional="optional",
    one_of="one of {fields}",
    one_of_these="at least one {group}",
    all_modes="all",
    a_model="one of the models above",
    first_mode="Without `mode`, {modes} is tried first.",
    mode_needed="Here it must always be given.",
    mode_optional=(
        "Here it may be left out: then the first mode below is taken that uses all the material given and lacks none."
    ),
    mode_only="There is only one, so it may be left out.",
    mode_sent="A mode found that way is sent along.",
    mode_dropped="A mode found that way is not sent.",
    sent_as="sent as {value}",
    as_text="as a string",
    unwraps="{name} may also be an object that holds the value under {key}.",
    keeps="An object with {keys} is sent as it is.",
    verbatim="sent exactly as written",
    standings={
        "used": "",
        "unknown": "not documented",
        "ignored": "known to be ignored",
        "refused": "known to be refused",
    },
    part="An item of type {type}, {role}, stands for {fields}; its value is at {value}.",
    role="role {role}",
    no_role="without a role",
    any_role="whatever its role",
    by_model="differs by model",
    key="Every call carries the header {header}.",
    not_offered="Not offered",
    contract="The API's own page says so. Breaking it is an error.",
    provider="The vendor publishes it. Breaking it is a warning; under `strict`, an error.",
    decision=(
        "Decided here, with the reason, where the page is silent. "
        "Breaking it is a warning; under `strict`, an error."
    ),
    error="The request is wrong and should not be sent.",
    warning="The request may be sent, but may not do what was meant. Under `strict` an error.",
    note="Good to know. Nothing has to change.",
    absent=(
        "`null`, an empty list, and text made of nothing but these characters mean that a field "
        "is not given. It is left out of what is sent."
    ),
    braces="Words in braces stand for what the request at hand says.",
)

ZH_HANT = Labels(
    language="繁體中文",
    colon="：",
    stop="。",
    calls="呼叫",
    models="模型",
    modes="模式",
    families="系列",
    fields="欄位",
    sources="資料來源",
    authorities="依據",
    issues="問題",
    codes="代碼",
    every_mode="適用於所有模式",
    model_limits="各模型的限制",
    elsewhere="其他地方的 id",
    blank="何謂沒有給",
    severities="嚴重程度",
    statuses="狀態碼",
    call="呼叫",
    does="作用",
    model="模型",
    mode="模式",
    title="說明",
    family="系列",
    field="欄位",
    needed="必要",
    needs="除模型外的必要欄位",
    names="其他名稱",
    wire="送出時",
    value="值",
    limit="限制",
    claim="依據",
    status="狀態",
    meaning="意義",
    there="其他地方的 id",
    here="在此請送",
    read="讀取日期",
    confused="在此不是模式",
    material="可搭配",
    takes="選填",
    unknown="可填，作用未有文件說明",
    ignored="已知會被忽略",
    refused="已知會被拒絕",
    unused="此模式不使用",
    example="範例",
    message="訊息",
    hint="提示",
    effect="作用",
    always="是",
    optional="選填",
    one_of="{fields} 擇一",
    one_of_these="至少一項 {group}",
    all_modes="全部",
    a_model="上列模型之一",
    first_mode="省略 `mode` 時先嘗試 {modes}。",
    mode_needed="在此必須提供。",
    mode_optional="在此可以省略，並依下表順序，採用第一個用得上所有素材且不缺素材的模式。",
    mode_only="只有一種模式，因此可以省略。",
    mode_sent="如此判斷出的模式會一併送出。",
    mode_dropped="如此判斷出的模式不會送出。",
    sent_as="以 {value} 送出",
    as_text="轉為字串",
    unwraps="{name} 也可以是物件，其值放在 {key}。",
    keeps="含 {keys} 的物件會原樣送出。",
    verbatim="完全依原樣送出",
    standings={
        "used": "",
        "unknown": "未有文件說明",
        "ignored": "已知會被忽略",
        "refused": "已知會被拒絕",
    },
    part="類型為 {type}、{role}的項目代表 {fields}，其值位於 {value}。",
    role="角色為 {role} ",
    no_role="沒有角色",
    any_role="不論角色",
    by_model="因模型而異",
    key="每次呼叫都要帶上標頭 {header}。",
    not_offered="不提供",
    contract="API 自己的頁面這樣寫。違反時是錯誤。",
    provider="供應商公開的說明。違反時是警告；在 `strict` 下是錯誤。",
    decision="頁面沒有說明時，在此決定並附上理由。違反時是警告；在 `strict` 下是錯誤。",
    error="請求有誤，不應送出。",
    warning="請求可以送出，但結果可能不如預期。在 `strict` 下是錯誤。",
    note="供參考，不必修改。",
    absent="`null`、空清單，以及只由下列字元組成的文字，都表示沒有給該欄位；送出時會略去。",
    braces="大括號中的字會換成該請求的內容。",
)

LABELS = {"en": EN, "zh-Hant": ZH_HANT}


def labels(locale: str) -> Labels:
    """The labels of a locale; English where we have none."""
    return LABELS.get(locale, EN)


def language_name(locale: str) -> str:
    """What a language calls itself; its code where we do not know."""
    return LABELS[locale].language if locale in LABELS else locale
