"""What would be printed as a mark, a square, or words of a program, and what would not."""

from pathlib import Path

import pytest

from cptskit.regles.marques import marks_of
from cptskit.regles.redaction.marque_brute import _LEFT
from cptskit.usages.check import check
from tests.bounded import within

from ..checked import found

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c6360000000020001e221bc330000000049454e44ae426082"
)


def texte(text: str) -> str:
    lines = "\n".join(f"    {line}" for line in text.splitlines())
    return f"territoire:\n  justification: |\n{lines}\n"


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Voir ![Carte](images/ma carte.heic).", "![Carte](images/ma carte.heic)"),
        ("Du **gras jamais fermé.", "**"),
        ("Nous, {{ projet.identite.nom }}, décidons.", "{{ projet.identite.nom }}"),
        ("Nous {% if x %} décidons.", "{% if x %}"),
        ("Avant <!-- relu par moi", "<!--"),
        ("#Titre sans espace", "#Titre"),
        ("[le lien](https://example.org/ma page)", "[le lien](https://example.org/ma page)"),
    ],
)
def test_a_raw_mark_is_told(text: str, mark: str) -> None:
    (finding,) = found("RED010", texte(text))
    assert f"« {mark} »" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "Du **gras**, de l'*italique*, `du code {{ x }}`, un [lien](https://example.org).",
        "![Carte](<images/ma carte.png>)",
        "![Carte](images/ma carte (1).png)",
        "| a | b |\n| --- | --- |\n| 1 | 2 |",
        "# Titre\n\n- 2 * 3 * 4\n- note n° #1",
        "```\n{{ x }} **\n```",
        r"Un astérisque \*\* voulu ? Non : \*un\*.",
    ],
)
def test_markdown_is_no_raw_mark(text: str) -> None:
    assert [one.message for one in found("RED010", texte(text))] == []


@pytest.mark.parametrize("line", ["Du **gras** ici", "[un lien](a.pdf)", "{{ x }}", "![a](b.png)"])
def test_a_line_takes_no_mark(line: str) -> None:
    assert found("RED010", f'engagements: ["{line}"]\n')


def test_an_image_is_looked_for_in_the_folder() -> None:
    told = found("RED009", texte("![a](images/a.png) ![b](https://example.org/b.png)"))
    assert [one.level.value for one in told] == ["avertissement"] * 2
    assert "n'existe pas" in told[0].message
    assert "pas dans le dossier" in told[1].message
    empty = found("RED009", texte("![a](images/a.png)"), files=("images/a.png",))
    assert "ni un PNG" in empty[0].message


@pytest.mark.parametrize(
    ("written", "file", "advice"),
    [
        ("plan.png", "textes/plan.png", "Écrivez « textes/plan.png »"),
        ("../images/été.png", "images/été.png", "Écrivez « images/été.png »"),
    ],
)
def test_a_path_from_the_text_is_shown_from_the_folder(
    written: str, file: str, advice: str, tmp_path: Path
) -> None:
    (tmp_path / file).parent.mkdir()
    (tmp_path / file).write_bytes(PNG)
    (tmp_path / "cpts.yaml").write_text(
        "etape: projet\nidentite: {nom: X}\n" + texte(f"![a]({written})"), encoding="utf-8"
    )
    (finding,) = check(tmp_path, seulement=["RED009"]).findings
    assert advice in finding.help


def test_each_mark_and_each_sign_of_a_text_is_told() -> None:
    assert len(found("RED010", texte("{{ x }} et {{ y }} et {{ x }}"))) == 2
    (finding,) = found("RED011", texte("Écoute 🩺, 漢 et 字"))
    assert "« 🩺 漢 字 » ne s'impriment pas" in finding.message


def test_a_link_leads_somewhere() -> None:
    text = "[a](https://example.org) [b](mailto:a@example.org) [c](annexes/c.pdf) [d](#titre)"
    (finding,) = found("RED012", texte(text))
    assert "annexes/c.pdf" in finding.message


@pytest.mark.parametrize("sign", ["🩺", "漢", "\U0001fae0"])
def test_a_character_without_a_sign_is_told(sign: str) -> None:
    assert found("RED011", texte(f"Écoute {sign}"))


def test_characters_of_french_texts_have_signs() -> None:
    signs = "œ Œ æ « » – — … ’ ≥ ≤ ≈ € ° ² ½ → ✓ é\u0301 \u00a0\u202f\u00ad Ł ș ẽ α ж"
    assert [one.message for one in found("RED011", texte(signs))] == []


def test_a_text_without_marks_is_not_parsed() -> None:
    assert marks_of("Un texte.").words == ""


@pytest.mark.parametrize("sign", ["[", "![", "![a](", "**", "{{"])
def test_a_text_full_of_a_sign_is_read_in_one_pass(sign: str) -> None:
    with within(30):
        assert len(_LEFT.sub("", sign * 20_000)) <= len(sign) * 20_000
