"""The few fixed words that no catalog holds, in every language that we know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .. import ir

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """The fixed words of one language; braces are filled in."""

    units: dict[str, str]
    comma: str
    semicolon: str
    such_as: str
    listed: str
    in_unit: str
    lift: str
    numeric_strings: str
    zero_is_absent: str
    means: str
    inside: str
    between: str
    least: str
    most: str
    exactly: str
    effects: dict[ir.Effect, str]
    choosers: dict[ir.Chooser, str]
    over: str
    owners: dict[int, str]
    standings: dict[ir.Standing, str]
    statuses: dict[ir.EndStatus, str]
    at_host: str
    at_host_as: str
    goes_on: str
    told_by: str
    stands_for: str
    hearsay: str
    other_day: str
    disputed: str
    instead: str
    vendor_instead: str
    authorities: dict[str, str]
    confidences: dict[str, str]
    severities: dict[Severity, str]
    sure: str
    claim: str
    cited: str
    where: str


EN = Phrases(
    units={"s": "seconds", "px": "pixels", "fps": "frames per second"},
    comma=", ",
    semicolon="; ",
    such_as="such as {values}",
    listed="one of its values",
    in_unit="{kind} of {unit}",
    lift="a bare value becomes a list of one",
    numeric_strings="{kind}, or digits as text",
    zero_is_absent="0 means not given",
    means="{given} means {means}",
    inside="or inside {fields}",
    between="{low} to {high}",
    least="at least {low}",
    most="at most {high}",
    exactly="{low}",
    effects={
        "": "",
        "refused": "anything else is refused",
        "cut": "the rest is cut off",
        "replaced": "anything else becomes the default",
        "ignored": "anything else is ignored",
        "adjusted": "anything else is adjusted",
        "matched": "anything else is matched to the nearest by the gateway",
    },
    choosers={
        "": "",
        "chance": "left to chance",
        "input": "follows the material",
        "vendor": "chosen by the vendor",
    },
    over="{default}, which stands over {others}",
    owners={0: "the family's ({value})", 1: "the mode's ({value})", 2: "the model's ({value})"},
    standings={
        "used": "known to be heeded",
        "unknown": "not documented",
        "absent": "not in the vendor's schema",
        "ignored": "known to be ignored",
        "refused": "known to be refused",
    },
    statuses={
        "deprecated": "deprecated since {day}",
        "announced": "end announced for {day}",
        "retired": "retired since {day}",
    },
    at_host="{status} ({host})",
    at_host_as="{host}, {id}",
    goes_on="goes on at {host}",
    told_by="{text} ({who})",
    stands_for="that it stands for {model} is likely, not documented",
    hearsay="by third parties alone; no notice of the vendor's own is cited",
    other_day="on {day}",
    disputed="not so",
    instead="use {instead}",
    vendor_instead="the vendor names {instead}, which is not listed here",
    authorities={"contract": "contract", "provider": "provider", "decision": "decision"},
    confidences={
        "published": "published",
        "published-3p": "published by third parties",
        "inferred": "inferred",
        "unknown": "not known",
    },
    severities={"error": "Error", "warning": "Warning", "note": "Note"},
    sure="{who}, {confidence}",
    claim="{who}. {reason}",
    cited="{who}, {cite}",
    where="{where}: {text}",
)

ZH_HANT = Phrases(
    units={"s": "秒", "px": "像素", "fps": "每秒影格"},
    comma="、",
    semicolon="；",
    such_as="例如 {values}",
    listed="列出的值之一",
    in_unit="{kind}（{unit}）",
    lift="單一值會變成一項的清單",
    numeric_strings="{kind}，或以文字寫的數字",
    zero_is_absent="0 表示沒有給",
    means="{given} 即 {means}",
    inside="或放在 {fields} 內",
    between="{low} 到 {high}",
    least="至少 {low}",
    most="最多 {high}",
    exactly="{low}",
    effects={
        "": "",
        "refused": "其他值會被拒絕",
        "cut": "超出的部分會被截斷",
        "replaced": "其他值會改用預設值",
        "ignored": "其他值會被忽略",
        "adjusted": "其他值會被調整",
        "matched": "其他值由閘道對應到最接近者",
    },
    choosers={
        "": "",
        "chance": "隨機決定",
        "input": "依素材而定",
        "vendor": "由供應商決定",
    },
    over="{default}，優先於{others}",
    owners={0: "系列的（{value}）", 1: "模式的（{value}）", 2: "模型的（{value}）"},
    standings={
        "used": "已知有作用",
        "unknown": "未有文件說明",
        "absent": "供應商的結構中沒有",
        "ignored": "已知會被忽略",
        "refused": "已知會被拒絕",
    },
    statuses={
        "deprecated": "自 {day} 起不建議使用",
        "announced": "預告於 {day} 停止服務",
        "retired": "已於 {day} 停止服務",
    },
    at_host="{status}（{host}）",
    at_host_as="{host} 的 {id}",
    goes_on="仍由 {host} 提供",
    told_by="{text}（{who}）",
    stands_for="此名稱很可能即 {model}，但沒有文件說明",
    hearsay="僅見於第三方，未引用原廠公告",
    other_day="於 {day}",
    disputed="說法不同",
    instead="請改用 {instead}",
    vendor_instead="原廠建議的 {instead} 不在此處的清單中",
    authorities={
        "contract": "文件",
        "provider": "供應商",
        "decision": "決定",
    },
    confidences={
        "published": "官方公開",
        "published-3p": "第三方公開",
        "inferred": "推論",
        "unknown": "不明",
    },
    severities={"error": "錯誤", "warning": "警告", "note": "提示"},
    sure="{who}，{confidence}",
    claim="{who}。{reason}",
    cited="{who}，{cite}",
    where="{where}：{text}",
)

PHRASES = {"en": EN, "zh-Hant": ZH_HANT}


def phrases(locale: str) -> Phrases:
    """The fixed words of a locale; English where we have none."""
    return PHRASES.get(locale, EN)
