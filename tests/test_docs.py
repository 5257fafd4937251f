"""The docs: whole, readable, the same shape whatever the catalog's texts say."""

import dataclasses
import difflib
import html
import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from markdown_it import MarkdownIt

from callsheet import ir
from callsheet.pipeline import load_contract
from callsheet.render.markdown import md
from callsheet.render.renderer import Renderer
from callsheet.targets.docs.plan import plan_docs
from callsheet.targets.docs.text import LABELS, labels, page_path, prose, slug
from callsheet.words.phrases import PHRASES, phrases
from callsheet.words.statements import leaves, statements_of, status_words
from callsheet.words.wording import claim_words, codes

ROOT = Path(__file__).resolve().parent.parent

NASTY = {
    "script": "</script><script>alert(1)</script>",
    "image": "<img src=x onerror=alert(1)> & <b>bold</b>",
    "link": "[click](javascript:alert(1)) ![x](https://evil.example/x.png) <https://evil.example>",
    "link in code": "``[click](javascript:alert(1))`",
    "reference": "[x]: javascript:alert(1)",
    "lone backtick": "a ` b [c](javascript:alert(1)) ` d ` e",
    "fence": "``` \n~~~ js",
    "tilde fence": "~~~ js",
    "heading": "# not a heading\n\n## nor this\n===\n---",
    "list": "- item\n1. item\n> quote",
    "table": "a | b |\n| --- |\n| c",
    "template": "{{ 7 * 7 }} {% raw %} {# gone #} ${x} <%= x %>",
    "backslash": "\\ \\\\ \\| \\` \\n C:\\temp\\",
    "quotes": '"double" \'single\' """triple"""',
    "bidi": "left \u202e right \u2066 isolate \u200f mark \u0000 null \x1b[31m red",
    "emoji": "👩\u200d🚀 ✨ 全形：，。｜",
}
BLOCKS = re.compile(r"_(open|close)$|^(fence|code_block|html_block|hr)$")


@pytest.fixture(scope="session")
def contract() -> ir.Contract:
    """Return the real catalog's contract."""
    return load_contract(ROOT / "spec")


def render(contract: ir.Contract) -> dict[str, str]:
    """Render every page of the docs, by path."""
    renderer = Renderer(ROOT / "templates")
    return {row.path: renderer.render(row).decode() for row in plan_docs(contract)}


@pytest.fixture(scope="session")
def pages(contract: ir.Contract) -> dict[str, str]:
    """Return the real catalog's pages, by path."""
    return render(contract)


def parser() -> MarkdownIt:
    """Return a Markdown parser that lets raw HTML and links of any kind through."""
    parser = MarkdownIt("gfm-like", {"html": True, "linkify": False})
    parser.validateLink = bool  # type: ignore[method-assign]
    return parser


def blocks(page: str) -> list[str]:
    """List the blocks of a page: its headings, tables, lists and code, without what they say."""
    return [t.type + t.tag for t in parser().parse(page) if BLOCKS.search(t.type)]


def worded(part: Any, words: str) -> Any:
    """Copy a part of the contract in which every free text says these words."""
    if isinstance(part, ir.Text):
        return ir.Text(tuple((locale, words) for locale, _ in part.by_locale))
    if isinstance(part, tuple):
        return tuple(worded(item, words) for item in part)
    if not dataclasses.is_dataclass(part) or isinstance(part, type):
        return part
    changed = {f.name: worded(getattr(part, f.name), words) for f in dataclasses.fields(part)}
    if isinstance(part, ir.Provenance) and part.reason:
        changed["reason"] = words
    if isinstance(part, ir.Source):
        changed |= {"title": words, "url": f"https://example.com/{words}"}
    if isinstance(part, ir.Field) and part.example is not None:
        changed["example"] = words
    if isinstance(part, ir.Example):
        changed["request"] = {"model": part.request["model"], words: words}
    if isinstance(part, ir.Limit):
        changed["pattern"] = words
    return dataclasses.replace(part, **changed)


# --- what is there ---------------------------------------------------------------------------------------------------


def test_every_family_has_a_page_in_every_language(contract, pages):
    """There is an index, a page of issues and a page per family, in the first locale at the top."""
    names = ["index", "issues", *(f.name for f in contract.families)]
    _first, *others = contract.api.locales
    expected = {f"docs/{name}.md" for name in names}
    expected |= {f"docs/{locale}/{name}.md" for locale in others for name in names}
    assert set(pages) == expected


def test_every_language_has_labels():
    """A language that we know has every label and phrase of its own; in any other the docs take the English ones."""
    assert LABELS.keys() == PHRASES.keys() >= {"en", "zh-Hant"}
    assert (labels("de"), phrases("de")) == (LABELS["en"], PHRASES["en"])
    for words in LABELS.values():
        said = dataclasses.asdict(words)
        assert [name for name, label in said.items() if label == "" and name != "gap"] == []


def test_a_page_says_what_its_family_needs(contract, pages):
    """Each page has every model, every mode with its wire value, every field, alias and decision."""
    for family in contract.families:
        page = pages[f"docs/{family.name}.md"]
        claims = [r.provenance for v in family.variants for r in v.requirements]
        claims += [f.provenance for f in family.fields]
        for model in family.models:
            assert re.search(rf"^(-|\|) `{re.escape(model.id)}`", page, re.MULTILINE)
        for variant in family.variants:
            heading = f"## {variant.title.default} `{variant.mode}`"
            section = page.split(heading)[1].split("\n## ")[0]
            for requirement in variant.requirements:
                for name in requirement.fields:
                    assert f"| [`{name}`](#{name}) |" in section
            for name in variant.unused:
                assert f"`{name}`" in section
            assert f"| `{variant.wire}` |" in page
        for field in family.fields:
            section = page.split(f"\n### `{field.name}`\n")[1].split("\n#")[0]
            assert all(f"`{name.name}`" in section for name in field.names[1:])
            is_moved = field.sends is not None and field.sends.name
            assert not is_moved or f"Sent as: `{field.sends.name}`" in section
            label = "Sent as" if is_moved else "A typed request sends"
            assert field.entry == field.name or f"{label}: `{field.entry}`" in section
        for claim in claims:
            assert claim.reason in page.replace("\\", "").replace("&lt;", "<").replace("&gt;", ">")


def test_examples_are_json_that_a_reader_can_copy(contract, pages):
    """The code blocks of a page are the family's examples, one for one."""
    for family in contract.families:
        expected = [dict(e.request) for v in family.variants for e in v.examples]
        found = re.findall(r"```json\n(.*?)\n```", pages[f"docs/{family.name}.md"], re.DOTALL)
        assert [json.loads(block) for block in found] == expected


def test_issue_page_explains_every_code_and_every_blank(contract, pages):
    """Each issue code has its meaning, and each blank character is listed by its code point."""
    page = pages["docs/issues.md"]
    for issue in contract.issues:
        assert f"### `{issue.code}`" in page
    for char in contract.api.blank:
        assert f"- `U+{ord(char):04X}` " in page


def test_every_link_leads_somewhere(pages):
    """A link inside the docs names a page that is made, or a heading of its own page."""
    for path, page in pages.items():
        tokens = parser().parse(page)
        headings = {
            slug("".join(c.content for c in tokens[i + 1].children or []))
            for i, token in enumerate(tokens)
            if token.type == "heading_open"
        }
        links = [
            str(child.attrs["href"])
            for token in tokens
            for child in token.children or []
            if child.type == "link_open"
        ]
        assert links
        for link in map(html.unescape, links):
            if link.startswith("#"):
                assert unquote(link[1:]) in headings, (path, link)
            elif not link.startswith("https://"):
                target = (Path("/") / Path(path).parent / link).resolve()
                assert str(target)[1:] in pages, (path, link)


def test_pages_are_tidy(pages):
    """No page has trailing blanks, two empty lines in a row, an unfilled brace, or an empty value."""
    for path, page in pages.items():
        prose_only = re.sub(r"```json\n.*?```", "", page, flags=re.DOTALL)
        assert page.endswith("\n"), path
        assert not page.endswith("\n\n"), path
        assert not re.search(r"[ \t]+\n", page.replace("|  |", "||")), path
        assert "\n\n\n" not in page, path
        assert not re.search(r"(: |\| )None( \||\n)", prose_only), path
        assert not re.search(
            r"(?<!\\)\{(?![a-z_]+\}[`/])", re.sub(r"`[^`]*`", "", prose_only)
        ), path


# --- limits, rules and models ------------------------------------------------------------------------------------


def limited(contract: ir.Contract, *models: str) -> ir.Contract:
    """Copy the contract with three limits in the first family: for all, for a mode, for models."""
    family = contract.families[0]
    claim = ir.Provenance("provider", "page", "§9", "published")
    mode = family.variants[0].mode
    for_all = ir.Limit(field="duration", minimum=4, maximum=10, provenance=claim)
    for_mode = ir.Limit(field="prompt", max_length=99, modes=(mode,), provenance=claim)
    for_models = ir.Limit(field="size", values=("1x1",), models=models, provenance=claim)
    changed = dataclasses.replace(family, limits=(for_all, for_mode, for_models))
    return dataclasses.replace(contract, families=(changed, *contract.families[1:]))


def test_limits_stand_where_they_hold(contract):
    """A family's limit stands at the field, a mode's in its section, a model's in a row of its own."""
    family = contract.families[0]
    model = family.models[0].id
    page = render(limited(contract, model))[f"docs/{family.name}.md"]
    assert "- Limit: 4 to 10 (provider, published, page §9)" in page
    assert "- Limit: `prompt` at most 99 characters (provider, published, page §9)" in page
    row = f"| `{model}` | `size` | one of `1x1` | all | provider, published, page §9 |"
    assert row in page.splitlines()


def test_a_default_says_over_which_it_stands(contract):
    """A model's default names the family's in its row, in every language."""
    claim = ir.Provenance("provider", "page")
    family = contract.families[0]
    model = family.models[-1].id
    own = ir.Default(field="duration", value=6, models=(model,), provenance=claim)
    defaults = (ir.Default(field="duration", value=5, provenance=claim), own)
    changed = dataclasses.replace(family, defaults=defaults)
    pages = render(dataclasses.replace(contract, families=(changed, *contract.families[1:])))
    english, chinese = f"docs/{family.name}.md", f"docs/zh-Hant/{family.name}.md"
    assert "left out: `6`, which stands over the family's (`5`) |" in pages[english]
    assert "省略時：`6`，優先於系列的（`5`） |" in pages[chinese]


def at_field(page: str, name: str) -> str:
    """Cut the section of a field out of a page."""
    return page.split(f"\n### `{name}`\n")[1].split("\n## ")[0].split("\n### ")[0]


def cited(claim: ir.Provenance) -> str:
    """Put the end of a claim as a page prints it."""
    return md(claim_words(claim, "en"))


def test_models_and_modes_come_first(contract, pages):
    """The first table has a row per model (or per value that picks one) and says of each mode if it has it."""
    for family in contract.families:
        lines = pages[f"docs/{family.name}.md"].splitlines()
        head = next(line for line in lines if line.startswith("|"))
        columns = [cell.strip(" `") for cell in head.split("|")[2:-2]]
        assert columns == [v.mode for v in family.variants]
        picks = [f.type.values for f in family.fields if f.name == family.picked_by]
        for id_ in picks[0] if picks else [m.id for m in family.models]:
            row = next(line for line in lines if line.startswith(f"| `{id_}` |"))
            for mode, cell in zip(columns, row.split("|")[2:], strict=False):
                gaps = [g for g in family.gaps if mode in g.modes and id_ in (g.models or [id_])]
                sure = [g for g in gaps if not g.disputed_by]
                expected = {"no"} if sure else {"Sources differ"} if gaps else {"yes", "not known"}
                assert cell.strip() in expected, (id_, mode)


def test_every_limit_standing_and_default_is_on_the_page(contract, pages):
    """What holds for all stands at its field; what holds for single models in a row for each; who differs beside it."""
    for family in contract.families:
        page = pages[f"docs/{family.name}.md"]
        said = statements_of(family, "en")
        counts = [
            len(family.limits),
            sum(len(s.fields) for s in family.standings),
            len(family.defaults),
        ]
        kinds = ["limit", "standing", "default"]
        assert [sum(s.kind == kind for s in said) for kind in kinds] == counts
        for statement in said:
            if statement.kind not in kinds:
                continue
            words, claim = md(prose(statement.text)), cited(statement.provenance)
            modes = [f"`{mode}`" for mode in statement.modes]
            places = [at_field(page, statement.field)]
            if statement.models:
                start = f"` | `{statement.place}` | "
                places = [f"| `{model}{start}" for model in statement.models]
            for place in places:
                lines = page.splitlines() if statement.models else place.splitlines()
                found = [
                    number
                    for number, line in enumerate(lines)
                    if (not statement.models or line.startswith(place))
                    and words.lstrip("\\") in line
                    and claim in line
                    and all(mode in line for mode in modes)
                ]
                assert found, (family.name, statement)
                for other in statement.others:
                    near = "\n".join(
                        lines[n] for f in found for n in range(f, min(f + 9, len(lines)))
                    )
                    assert md(prose(other.text)).lstrip("\\") in near, other
                    assert cited(other.provenance) in near, other


def test_every_rule_gap_remark_and_end_is_on_the_page(contract, pages):
    """Each rule, gap, remark and lifecycle finding is there in its own words, in every language, with its sources."""
    for locale in contract.api.locales:
        for family in contract.families:
            page = pages[f"docs/{page_path(contract.api.locales, locale, family.name)}"]
            texts = [r.text[locale] for r in family.rules] + [
                r.text[locale] for r in family.remarks
            ]
            texts += [status_words(item, locale) for item in family.lifecycle]
            texts += [codes(gap.modes, locale) for gap in family.gaps]
            for text in texts:
                assert md(prose(text)).lstrip("\\") in page, (family.name, text)
            parts = (*family.rules, *family.gaps, *family.remarks, *family.lifecycle)
            for part in parts:
                claims = [part.provenance]
                claims += [
                    d if isinstance(d, ir.Provenance) else d.provenance
                    for d in getattr(part, "disputed_by", ())
                ]
                for claim in claims:
                    assert md(prose(claim_words(claim, locale))) in page, (family.name, claim)


def test_every_figure_is_on_the_page(contract, pages):
    """What a remark says in figures stands there, in its sentence or below it."""
    for family in contract.families:
        for locale in contract.api.locales:
            page = pages[f"docs/{page_path(contract.api.locales, locale, family.name)}"]
            shown = page.replace(",", "").replace("\\", "")
            for remark in family.remarks:
                for leaf in leaves(dict(remark.says)):
                    word = leaf if isinstance(leaf, str) else json.dumps(leaf)
                    assert word in shown, (family.name, remark.about, leaf)


def test_a_disputed_rule_is_shown_as_a_note(contract, pages):
    """A rule that some source does not know is a note on the page, as it is in a report."""
    for family in contract.families:
        for rule in (r for r in family.rules if r.disputed_by):
            line = next(
                line
                for line in pages[f"docs/{family.name}.md"].splitlines()
                if md(prose(rule.text.default)) in line
            )
            assert line.startswith("- Note: ")


def with_model(contract: ir.Contract, family: ir.Family, id_: str) -> ir.Contract:
    """Copy the contract with one more model in a family."""
    claim = ir.Provenance("decision", reason="New.")
    mode = family.variants[0].mode
    model = ir.CatalogModel(
        id=id_, title=id_, text=None, family=family.name, ranks=(mode,), provenance=claim
    )
    changed = dataclasses.replace(family, models=(*family.models, model))
    families = tuple(changed if f is family else f for f in contract.families)
    return dataclasses.replace(contract, families=families)


def changes(before: dict[str, str], after: dict[str, str]) -> tuple[list[str], list[str]]:
    """Tell the lines that were removed and those that were added."""
    assert list(before) == list(after)
    lines = [
        line
        for path in before
        for line in difflib.ndiff(before[path].splitlines(), after[path].splitlines())
    ]
    return [x for x in lines if x.startswith("- ")], [x for x in lines if x.startswith("+ ")]


def test_adding_a_model_only_adds_lines_that_name_it(contract, pages):
    """One more model in any family adds lines with its id and changes nothing else."""
    for family in contract.families:
        id_ = f"{family.models[-1].id}-next"
        removed, added = changes(pages, render(with_model(contract, family, id_)))
        assert removed == []
        assert len(added) == 2 * len(contract.api.locales)
        assert all(f"`{id_}`" in line for line in added)


def test_adding_a_model_to_a_limit_only_adds_lines_that_name_it(contract):
    """One more model under an existing limit adds its own row."""
    family = contract.families[0]
    old, new = family.models[-1].id, f"{family.models[-1].id}-next"
    grown = limited(contract, old, new)
    after = with_model(grown, grown.families[0], new)
    removed, added = changes(render(limited(contract, old)), render(after))
    assert removed == []
    assert all(f"`{new}`" in line for line in added)


# --- hostile text ------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def varied(contract: ir.Contract) -> ir.Contract:
    """Return a contract that is small but has everything a page can show."""
    kept = tuple(f for f in contract.families if f.name in ("gemini_omni", "kling"))
    return limited(dataclasses.replace(contract, families=kept), kept[0].models[0].id)


@pytest.mark.parametrize("words", NASTY.values(), ids=NASTY.keys())
def test_hostile_text_is_only_text(varied, words):
    """Whatever the texts say, a page keeps its shape and holds no markup, link or image of theirs."""
    # A page leaves figures out that the text beside them has, so the harmless word has the same.
    harmless = " ".join(["Word", *re.findall("[0-9]+", words)])
    plain = render(worded(varied, harmless))
    for path, page in render(worded(varied, words)).items():
        assert blocks(page) == blocks(plain[path]), path
        tokens = [c for t in parser().parse(page) for c in [t, *(t.children or [])]]
        kinds = {t.type for t in tokens}
        assert not kinds & {"html_block", "html_inline", "image", "code_block"}, path
        for token in tokens:
            if token.type == "link_open":
                href = str(token.attrs["href"])
                assert not href.lower().startswith("javascript"), path
                assert re.match(r"https://example\.com/|#|[\w./-]+\.md$", href), (path, href)
        assert not {c for c in page if not c.isprintable() and c != "\n"}, path


def test_hostile_text_can_still_be_read(varied):
    """Markup in a text is shown as the characters that it is made of."""
    page = render(worded(varied, "<b>a</b> & *b* | [c](d) {{ e }}"))["docs/index.md"]
    shown = re.sub(r"<[^>]+>", "", parser().render(page))
    assert "<b>a</b> & *b* | [c](d) {{ e }}" in html.unescape(shown)


def test_prose_opens_nothing():
    """Text that would open a code span that it does not close is put so that it does not."""
    assert prose("`a` and `b`") == "`a` and `b`"
    assert "`" not in prose("a ` b")
    assert "`" not in prose("```js")


@pytest.mark.parametrize(
    "text", ["~~~", "```js", "- item", "+ item", "1. item", "# head", "``[c](x)`", "a ` b"]
)
def test_markdown_text_opens_no_block(text):
    """Whatever a text starts with, the filter `md` makes it one paragraph that reads as the text."""
    shown = parser().render(md(text))
    assert html.unescape(re.sub(r"<[^>]+>", "", shown)).strip() == text
    assert set(re.findall(r"<(\w+)", shown)) == {"p"}


def test_the_same_contract_gives_the_same_pages(contract, pages):
    """Rendering twice gives the same bytes."""
    assert render(contract) == pages


def test_the_index_marks_what_is_retired_or_doubtful(contract, pages):
    """The index tells each end of a model, and of a name that a field picks, in every language."""
    for locale in contract.api.locales:
        page = pages[f"docs/{page_path(contract.api.locales, locale, 'index')}"]
        for family in contract.families:
            for item in family.lifecycle:
                is_pick = item.kind == "value" and item.name == family.picked_by
                if item.kind == "model" or is_pick:
                    name = str(item.value if is_pick else item.name)
                    words = md(prose(status_words(item, locale))).lstrip("\\")
                    assert any(f"`{name}`" in line and words in line for line in page.splitlines())
