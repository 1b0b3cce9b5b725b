"""Whatever a project says reaches the document to the letter, and never as markup."""

from datetime import date
from decimal import Decimal

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markupsafe import Markup

from cptskit.documents.gabarits.en_mots import finalize
from cptskit.documents.gabarits.escaping import Markdown, escape, in_words, narrative
from cptskit.projet.dates import DateCivile
from cptskit.projet.nombres import Valeur
from cptskit.projet.professions import Profession
from cptskit.projet.textes import Narratif

PRINTABLE = st.text(st.characters(min_codepoint=32, max_codepoint=0x2FF, exclude_categories=["Cc"]))


def read_back(markdown: str) -> list[tuple[str, str]]:
    """Return the type and the words of each token of a text."""
    found = []
    for token in MarkdownIt("commonmark").enable("table").parse(markdown):
        found += [(child.type, child.content) for child in token.children or [token]]
    return found


@given(PRINTABLE)
@example("# titre")
@example("- tiret")
@example("12. douze")
@example("::: note")
@example("*gras* _italique_ `code` <b> &amp; [a](b) ![i](j) | ~~x~~ \\")
@example("=====")
@example("    quatre espaces")
def test_a_line_of_text_comes_back_to_the_letter(text: str) -> None:
    words = " ".join(text.split())
    tokens = [token for token in read_back(escape(words)) if "paragraph" not in token[0]]
    assert {kind for kind, _ in tokens} <= {"text"}
    assert "".join(content for _, content in tokens) == words


@given(PRINTABLE, PRINTABLE)
def test_a_cell_stays_one_cell(one: str, two: str) -> None:
    table = f"| a | b |\n| --- | --- |\n| {escape(one)} | {escape(two)} |"
    assert [kind for kind, _ in read_back(table)].count("td_open") == 2


def test_line_breaks_become_spaces() -> None:
    assert escape("un\ndeux\t trois") == "un deux trois"


def test_no_break_spaces_stay() -> None:
    assert escape("64\u202f455\u00a0€") == "64\u202f455\u00a0€"


def test_a_narrative_cannot_leave_its_block() -> None:
    block = narrative(Narratif("Texte\n:::::\n# Dehors"))
    assert block.startswith("\n:::::: texte\n")
    assert block.endswith("\n::::::\n")


def test_what_is_markdown_already_is_left_alone() -> None:
    assert finalize(Markdown("**gras**")) == "**gras**"
    assert finalize(Markup("**gras**")) == "**gras**"
    assert finalize("**gras**") == r"\*\*gras\*\*"
    assert finalize(None) == ""
    assert Markdown(", ").join(["a*", Markdown("*b*")]) == r"a\*, *b*"
    assert Markdown("*a* ") + "*b*" == r"*a* \*b\*"


def test_values_are_said_in_french() -> None:
    assert in_words(date(2020, 3, 1)) == "1er mars 2020"
    assert in_words(DateCivile(2020, 3)) == "mars 2020"
    assert in_words(Decimal("1234.5")) == "1\u202f234,5"
    assert in_words(Valeur(Decimal(6), masquee=True)) == "moins de 6"
    assert in_words(Profession.SAGE_FEMME) == "sage-femme"
    assert in_words(True) == "oui"
    assert in_words("texte") is None


def test_a_comment_between_authors_is_not_printed() -> None:
    block = narrative(Narratif("Avant.<!-- relu par\nCamille -->\n\nAprès."))
    assert "Camille" not in block
    assert "Avant.\n\nAprès." in block
