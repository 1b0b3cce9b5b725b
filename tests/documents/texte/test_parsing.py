"""The token tree that the three writers share."""

from pathlib import Path

import pytest

from cptskit.documents.errors import RenderError
from cptskit.documents.texte.tree import Node
from tests.documents.build import png, tokens, tree


def headings(nodes: list[Node]) -> list[tuple[int, str, str]]:
    found = []
    for node in nodes:
        if node.kind == "heading":
            found.append((node.attrs["niveau"], node.attrs.get("numero", ""), node.words()))
        found += headings(node.children)
    return found


def test_headings_are_numbered_when_the_document_is() -> None:
    text = "# Un\n\n## A\n\n## B\n\n# Deux\n\n## C\n"
    assert [number for _, number, _ in headings(tree(text, numerote=True))] == [
        "1",
        "1.1",
        "1.2",
        "2",
        "2.1",
    ]
    assert {number for _, number, _ in headings(tree(text))} == {""}


def test_a_users_headings_go_below_the_one_in_force() -> None:
    text = "## Contexte\n\n::: texte\n# Le mien\n\n### Plus bas\n:::\n\n## Suite\n"
    assert [(level, words) for level, _, words in headings(tree(text))] == [
        (1, "Contexte"),
        (2, "Le mien"),
        (3, "Plus bas"),
        (1, "Suite"),
    ]


def test_a_level_is_never_skipped() -> None:
    assert [level for level, _, _ in headings(tree("# Un\n\n#### Quatre\n"))] == [1, 2]


def test_identifiers_are_unique_and_plain() -> None:
    ids = [token.attrs["id"] for token in tokens("# Été !\n\n# Été ?\n") if "id" in token.attrs]
    assert ids == ["ete", "ete-2"]


def test_an_unknown_block_of_a_template_is_named() -> None:
    with pytest.raises(RenderError, match="encadré"):
        tokens("::: encadré\nTexte\n:::\n")


def test_a_users_text_cannot_open_a_page_of_its_own() -> None:
    nodes = tree(":::: texte\nAvant\n\n::: fiche\nDedans\n:::\n::::\n")
    assert "fiche" not in {node.kind for node in nodes}


def test_boxes_have_their_titles() -> None:
    (box,) = tree("::: a-completer\nPopulation.\n:::\n")
    assert box.kind == "a-completer"
    assert [child.words() for child in box.children] == ["À compléter", "Population."]
    (other,) = tree("::: note Bon à savoir\nTexte.\n:::\n")
    assert other.children[0].words() == "Bon à savoir"


def test_the_lines_of_an_address_stay_lines() -> None:
    (block,) = tree("::: expediteur\nNom\nRue\n:::\n")
    assert [node.kind for node in block.children[0].children] == ["text", "hardbreak", "text"]


def test_a_table_takes_the_caption_above_it() -> None:
    nodes = tree("Table: Les communes\n\n| a | b |\n| --- | ---: |\n| 1 | 2 |\n")
    assert [node.kind for node in nodes] == ["table"]
    caption = nodes[0].children[0]
    assert (caption.kind, caption.attrs["numero"], caption.words()) == (
        "caption",
        1,
        "Les communes",
    )
    assert sum(nodes[0].attrs["largeurs"]) == pytest.approx(1, abs=0.001)


def test_columns_are_as_wide_as_what_they_hold() -> None:
    text = f"| Long | Court |\n| --- | --- |\n| {'mot ' * 60} | x |\n"
    wide, narrow = tree(text)[0].attrs["largeurs"]
    assert wide > 3 * narrow


def test_a_table_without_headers_has_them_in_its_first_column() -> None:
    (table,) = tree("|  |  |  |\n| --- | --- | --- |\n| Nom | Essai | Suite |\n")
    assert [child.kind for child in table.children] == ["tbody"]
    row = table.children[0].children[0]
    assert [(cell.kind, cell.attrs.get("scope")) for cell in row.children] == [
        ("th", "row"),
        ("td", None),
        ("td", None),
    ]


def test_names_and_what_they_say_are_fields_and_no_table() -> None:
    (fields,) = tree("|  |  |\n| --- | --- |\n| Nom | Essai |\n| Site | a.fr |\n")
    assert fields.kind == "champs"
    assert [[part.words() for part in child.children] for child in fields.children] == [
        ["Nom", "Essai"],
        ["Site", "a.fr"],
    ]


def test_a_bold_first_cell_takes_the_blank_ones_after_it() -> None:
    head = "| A | B | C |\n| --- | --- | --- |\n"
    (table,) = tree(f"{head}| **Bande** | | 3 |\n| | b | c |\n| **Total** | | 3 |\n")
    band, row, total = table.children[1].children
    assert [cell.attrs.get("etendue") for cell in band.children] == [2, None]
    assert (band.children[0].attrs["total"], total.children[0].attrs["total"]) == (False, True)
    assert [bool(cell.attrs.get("suite")) for cell in row.children] == [True, False, False]


def test_notes_are_numbered_in_the_order_of_the_text() -> None:
    text = "Un[^b], deux[^a], encore[^b].\n\n[^a]: Note A.\n[^b]: Note B.\n"
    calls = [node for node in tree(text)[0].children if node.kind in ("appel", "renvoi")]
    assert [(call.kind, call.attrs["numero"]) for call in calls] == [
        ("appel", 1),
        ("appel", 2),
        ("renvoi", 1),
    ]
    assert calls[0].children[0].words() == "Note B."


def test_two_texts_may_use_the_same_label() -> None:
    one = "::: texte\nUn[^1].\n\n[^1]: Première.\n:::\n"
    two = "::: texte\nDeux[^1].\n\n[^1]: Seconde.\n:::\n"
    calls = [node.children[1] for node in tree(f"{one}\n{two}")]
    assert [call.children[0].words() for call in calls] == ["Première.", "Seconde."]
    assert [call.attrs["numero"] for call in calls] == [1, 2]


def test_images_of_the_folder_are_figures(tmp_path: Path) -> None:
    (tmp_path / "carte.png").write_bytes(png())
    (figure,) = tree('![La carte](carte.png "Territoire")', racine=tmp_path)
    assert figure.kind == "figure"
    assert figure.children[0].text == "La carte"
    assert figure.children[1].words() == "Territoire"


@pytest.mark.parametrize(
    "source",
    ["https://example.org/a.png", "/etc/passwd", "../dehors.png", "absente.png"],
)
def test_other_images_are_named_and_not_shown(source: str, tmp_path: Path) -> None:
    inside = tmp_path / "projet"
    inside.mkdir()
    (tmp_path / "dehors.png").write_bytes(png())
    (paragraph,) = tree(f"Voir ![la carte]({source}).", racine=inside)
    assert paragraph.words() == "Voir [image non reprise\u00a0: la carte]."
    assert {node.kind for node in paragraph.children} == {"text"}


@pytest.mark.parametrize(
    ("target", "kept"),
    [
        ("https://example.org", True),
        ("mailto:a@example.org", True),
        ("#suite", True),
        ("#ailleurs", False),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
    ],
)
def test_links_lead_to_the_web_to_mail_or_to_a_heading(target: str, kept: bool) -> None:
    paragraph = tree(f"[mot]({target})\n\n# Suite\n")[0]
    assert ("link" in {node.kind for node in paragraph.children}) is kept
    assert "mot" in paragraph.words()


def test_html_is_text() -> None:
    (paragraph,) = tree("::: texte\n<b>gras</b> <script>x</script>\n:::\n")
    assert paragraph.words() == "<b>gras</b> <script>x</script>"
