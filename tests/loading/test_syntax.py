"""Text that is no YAML: the place, the cause and the remedy, in French."""

from decimal import Decimal
from pathlib import Path

import pytest

from .reading import HEAD, accepted, only, place, read, read_with_head

QUOTES = "guillemets droits"
ALIGN = "deux espaces par niveau"


@pytest.mark.parametrize(
    ("text", "at", "says", "advises"),
    [
        pytest.param(
            'region: "Corse\n', (1, 9), "guillemet n'est pas refermé", "fermez", id="double"
        ),
        pytest.param(
            "region: 'Corse\n", (1, 9), "guillemet n'est pas refermé", "fermez", id="single"
        ),
        pytest.param(
            "appui:\n  besoins: ['a, b]\n",
            (2, 13),
            "guillemet n'est pas refermé",
            "''",
            id="in-list",
        ),
        pytest.param(
            "region: 'l'Ain'\n", (1, 9), "au milieu de la valeur", '"l\'Ain"', id="apostrophe"
        ),
        pytest.param('region: "la" Corse\n', (1, 9), "au milieu de la valeur", "même", id="half"),
        pytest.param(
            'region: "C:\\Users"\n', (1, 12), "barre oblique inverse", "apostrophes", id="backslash"
        ),
        pytest.param('region: "\\d"\n', (1, 10), "barre oblique inverse", "doublez", id="bar"),
        pytest.param("region: a: b: c\n", (1, 10), "deux-points au milieu", QUOTES, id="colons"),
        pytest.param(
            "engagements:\n  - Accès : oui : non\n",
            (2, 17),
            "deux-points",
            QUOTES,
            id="colons-item",
        ),
        pytest.param(
            "region:Corse\nannexes: []\n",
            (1, 7),
            "espace après le deux-points",
            "clé: val",
            id="no-space",
        ),
        pytest.param(
            "territoire:\n  acces:lent\n  chevauchement: non\n",
            (2, 8),
            "espace après le deux-points",
            "clé: val",
            id="no-space-below",
        ),
        *(
            pytest.param(
                f"region: {sign} x\n", (1, 9), f"commencer par « {sign} »", QUOTES, id=sign
            )
            for sign in "@`&*>]}"
        ),
        pytest.param(
            "engagements:\n  - @tous\n", (2, 5), "commencer par « @ »", QUOTES, id="item-@"
        ),
        pytest.param("region = Corse\nannexes: []\n", (1, 8), "« = »", "clé: val", id="equals"),
        pytest.param("region：Corse\nannexes: []\n", (1, 7), "« ： »", "clé: val", id="wide"),
        pytest.param("engagements: [a,, b]\n", (1, 17), "virgule de trop", "seule", id="commas"),
        pytest.param("region: **Corse**\n", (1, 9), "commencer par « * »", QUOTES, id="bold"),
        pytest.param("region: >5 km\n", (1, 9), "commencer par « > »", QUOTES, id="more-than"),
        pytest.param("engagements: [a, b\n", (1, 14), "pas refermé", "Fermez-le", id="bracket"),
        pytest.param(
            "engagements: [a, b\nregion: Corse\n",
            (1, 14),
            "pas refermé",
            "Fermez-le",
            id="bracket-on",
        ),
        pytest.param(
            "territoire: {communes: []\n", (1, 13), "pas refermé", "Fermez-le", id="brace"
        ),
        pytest.param(
            "territoire:\n   acces: a\n  chevauchement: non\n",
            (3, 3),
            "alignement",
            ALIGN,
            id="out",
        ),
        pytest.param(
            "territoire:\n  acces: a\n    chevauchement: non\n",
            (3, 18),
            "alignement",
            ALIGN,
            id="in",
        ),
        pytest.param(
            "annexes:\n  - titre: a\n  b: c\n", (3, 3), "alignement", ALIGN, id="list-keys"
        ),
        pytest.param(
            "territoire:\n  acces: a\n  - b\n", (3, 3), "alignement", ALIGN, id="keys-list"
        ),
        pytest.param(
            "territoire:\n  acces: |\n bas\n  chevauchement: non\n",
            (3, 2),
            "alignement",
            ALIGN,
            id="|",
        ),
        pytest.param(
            "territoire:\n   communes: []\n  acces: |\n    a\n",
            (3, 3),
            "alignement",
            ALIGN,
            id="|-out",
        ),
        pytest.param(
            "region: été\x07\n", (1, 12), "caractère invisible", "Effacez-le", id="control"
        ),
        pytest.param("region: a\x00b\n", (1, 10), "caractère invisible", "Effacez-le", id="nul"),
        pytest.param(
            "region: a\n---\nannexes: []\n", (2, 1), "deux documents", "« --- »", id="---"
        ),
        pytest.param(": Corse\n", (1, 1), "alignement", ALIGN, id="no-key"),
        pytest.param("%FOO x\n---\nregion: a\n", (1, 5), "ponctuation", ALIGN, id="directive"),
        pytest.param(f"{'x' * 2000}: a\n", (1, 2001), "ponctuation", ALIGN, id="endless-key"),
    ],
)
def test_punctuation_that_yaml_refuses(
    text: str, at: tuple[int, int], says: str, advises: str, tmp_path: Path
) -> None:
    finding = only(read_with_head(tmp_path, text))
    assert finding.code == "LEC005"
    line, column = at
    assert place(finding) == ("essai.yaml", line, column, line, column + 1)
    assert says in finding.message
    assert advises in finding.help


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("territoire:\n\tacces: a\n", 2),
        ("territoire:\n  acces: a\n\tchevauchement: non\n", 3),
        ("territoire:\n  acces: |\n\ta\n", 3),
        ("annexes:\n\t- titre: a\n", 2),
    ],
)
def test_alignment_by_tabs(text: str, line: int, tmp_path: Path) -> None:
    finding = only(read_with_head(tmp_path, text))
    assert finding.code == "LEC006"
    assert place(finding) == ("essai.yaml", line, 1, line, 2)
    assert "tabulation" in finding.message
    assert "espaces : deux par niveau" in finding.help


def test_a_tab_before_a_value_is_right(tmp_path: Path) -> None:
    assert accepted(read_with_head(tmp_path, "region:\tCorse\n")).projet


def test_columns_count_signs_not_bytes(tmp_path: Path) -> None:
    finding = only(read_with_head(tmp_path, "region: «𝕏é\u202eא» a: b\n"))
    assert place(finding) == ("essai.yaml", 1, 17, 1, 18)


@pytest.mark.parametrize("sign", ["\u0085", "\u2028", "\u2029"])
def test_line_ends_that_no_editor_shows_do_not_shift_places(sign: str, tmp_path: Path) -> None:
    text = f"{HEAD}region: Pays{sign}de la Loire\nzut: 1\n"
    finding = only(read(tmp_path, {"cpts.yaml": text}))
    assert place(finding) == ("cpts.yaml", 4, 1, 4, 4)


def test_an_escape_that_no_document_can_hold_is_refused(tmp_path: Path) -> None:
    finding = only(read_with_head(tmp_path, 'region: "C:\\annexes"\n'))
    assert finding.code == "LEC005"
    assert place(finding) == ("essai.yaml", 1, 9, 1, 21)
    assert "caractère invisible" in finding.message
    assert "barre oblique inverse" in finding.help


@pytest.mark.parametrize(
    ("text", "at", "quoted"),
    [
        ("membres: {source: Insee, 2023}\n", (26, 30), "« 2023 »"),
        ("membres: {source: Insee, 'RP' }\n", (26, 30), "« RP »"),
        ("membres: {12}\n", (11, 13), "« 12 »"),
    ],
)
def test_a_comma_between_braces_never_cuts_a_value_in_silence(
    text: str, at: tuple[int, int], quoted: str, tmp_path: Path
) -> None:
    finding = only(read_with_head(tmp_path, text))
    assert finding.code == "LEC005"
    assert place(finding) == ("essai.yaml", 1, at[0], 1, at[1])
    assert f"{quoted} n'a ni deux-points ni valeur" in finding.message
    assert QUOTES in finding.help


def test_a_colon_without_space_between_braces_is_never_silent(tmp_path: Path) -> None:
    finding = only(read_with_head(tmp_path, "membres: {source: Insee, annee:2023}\n"))
    assert place(finding) == ("essai.yaml", 1, 26, 1, 36)
    assert "espace après le deux-points" in finding.message


def test_an_empty_value_between_braces_is_right(tmp_path: Path) -> None:
    text = "membres: {source: , annee: ~, 'nombre' : }\n"
    assert accepted(read_with_head(tmp_path, text)).projet


def test_a_colour_without_quotes_is_not_taken_for_a_comment_in_silence(tmp_path: Path) -> None:
    finding = only(read_with_head(tmp_path, "style:\n  couleur: #14506E\n"))
    assert finding.code == "LEC005"
    assert place(finding) == ("essai.yaml", 2, 3, 2, 10)
    assert 'couleur: "#14506E"' in finding.help


def test_a_comment_after_an_empty_key_stays_one(tmp_path: Path) -> None:
    assert read_with_head(tmp_path, "style:\n  couleur: # à choisir\n").findings == ()


@pytest.mark.parametrize(
    ("value", "advises"),
    [
        ("| Texte sur la ligne", "Passez à la ligne après « | »"),
        ("> 50 % des patients", "Mettez toute la valeur entre guillemets"),
        ("'L'accès aux soins'", 'Écrivez "L\'accès aux soins" ; « cptskit fix » le fait'),
        ('"Le "bassin" de vie"', "Écrivez 'Le \"bassin\" de vie'"),
        ("**Gras** au début", 'entre guillemets droits : "…". « cptskit fix » le fait'),
    ],
)
def test_what_to_write_in_place_of_a_value(value: str, advises: str, tmp_path: Path) -> None:
    finding = only(read_with_head(tmp_path, f"territoire:\n  acces: {value}\n"))
    assert finding.code == "LEC005"
    assert advises in finding.help


def test_fix_is_not_promised_between_braces(tmp_path: Path) -> None:
    finding = only(read_with_head(tmp_path, "territoire: {acces: @ici}\n"))
    assert "cptskit fix" not in finding.help


def test_a_number_below_zero_keeps_its_comma_between_braces(tmp_path: Path) -> None:
    text = "diagnostic: {indicateurs: [{libelle: L, valeur: \u22123,2 %, unite: x}]}\n"
    projet = accepted(read_with_head(tmp_path, text)).projet
    assert projet is not None
    assert projet.diagnostic is not None
    valeur = projet.diagnostic.indicateurs[0].valeur
    assert valeur is not None
    assert valeur.nombre == Decimal("-3.2")
