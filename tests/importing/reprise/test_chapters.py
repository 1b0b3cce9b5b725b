"""Where chapters begin: styles, sizes, typed numbers, capitals, bold; what titles mean."""

import pytest

from cptskit.importing.document.blocks import Paragraph
from cptskit.importing.reprise.chapters import cut
from cptskit.importing.reprise.titles import bare_title, mission_of, roles_of


def title(text: str, **look: object) -> Paragraph:
    return Paragraph("p", text, text, **look)  # type: ignore[arg-type]


TEXT = title("Un paragraphe qui n'est pas un titre, et qui finit par un point.")


def levels(*blocks: Paragraph) -> list[tuple[str, int]]:
    return [(one.title, one.level) for one in cut(blocks) if one.title]


def test_typed_numbers_nest_as_they_come() -> None:
    blocks = [title("I. TERRITOIRE"), TEXT, title("A) Périmètre", bold=True), TEXT,
              title("II. GOUVERNANCE"), TEXT]  # fmt: skip
    assert levels(*blocks) == [("I. TERRITOIRE", 1), ("A) Périmètre", 2), ("II. GOUVERNANCE", 1)]


def test_without_numbers_larger_letters_stand_above() -> None:
    blocks = [title("Le territoire", bold=True, size=16.0), TEXT,
              title("Les communes", bold=True, size=12.0), TEXT,
              title("La gouvernance", bold=True, size=16.0), TEXT]  # fmt: skip
    assert [level for _, level in levels(*blocks)] == [1, 2, 1]


def test_a_title_that_means_nothing_behind_one_without_text_is_a_part_of_it() -> None:
    blocks = [title("Les acteurs", bold=True), title("Déjà là", bold=True), TEXT,
              title("Un jour", bold=True), TEXT, title("Le budget", bold=True), TEXT]  # fmt: skip
    assert [level for _, level in levels(*blocks)] == [1, 2, 2, 1]


def test_a_bold_sentence_is_no_title() -> None:
    assert levels(title("Introduction", level=1), title("Attention, ceci compte.", bold=True)) == [
        ("Introduction", 1)
    ]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("II.3 L’offre de soins", ("offre",)),
        ("Budget et calendrier", ("budget", "calendrier")),
        ("Besoins d'appui", ("appui",)),
        ("Pourquoi ce périmètre ?", ("justification",)),
        ("Poèmes du territoire", ()),
        ("Présentation du territoire", ("territoire",)),
        ("Les étapes à venir", ("calendrier",)),
    ],
)
def test_what_a_title_is_about(text: str, roles: tuple[str, ...]) -> None:
    assert roles_of(text) == roles


@pytest.mark.parametrize(
    ("text", "mission"),
    [
        ("Mission socle n° 1 : Accès aux soins", "acces_aux_soins"),
        ("MISSION OPTIONNELLE : ACCOMPAGNEMENT (part fixe 7 500 €)", "accompagnement"),
        ("Mission 3", "prevention"),
        ("Mission socle optionnelle 4", None),
        ("Qualité et pertinence", "qualite"),
        ("Les ruptures", None),
    ],
)
def test_the_mission_of_a_title(text: str, mission: str | None) -> None:
    assert mission_of(text) == mission


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("PARTIE 2 – LE PROJET", "LE PROJET"),
        ("V.1 Accès", "Accès"),
        ("3.2 La méthode", "La méthode"),
    ],
)
def test_a_title_without_its_number(text: str, bare: str) -> None:
    assert bare_title(text) == bare
