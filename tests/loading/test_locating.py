"""Routes to places: what a rule names is underlined where the user wrote it."""

from pathlib import Path

import pytest

from cptskit.socle.findings import Route

from .reading import HEAD, accepted, read, shown, span

FILES = {
    "cpts.yaml": "region: Corse\n" + HEAD,
    "territoire.yaml": (
        "territoire:\n"
        "  communes:\n"
        "    -\n"
        "    - insee: 01004\n"
        "      nom: Ambérieu\n"
        "    - {insee: 2A004, nom: Ajaccio, motif: à Ajaccio}\n"
        "  epci: [{nom: CC A}, ~, {nom: CC B}]\n"
        "  justification: |\n"
        "    Les gens vont à Bourg.\n"
        "\n"
        "    Ils y vont en XX minutes.\n"
        "  acces:\n"
        "    texte: textes/acces.md\n"
        '  cpts_voisines:\n    - nom: "CPTS\n        de Bresse"\n'
    ),
    "missions/a.yaml": (
        "missions:\n  parcours:\n    objectifs:\n      - un\n      -\n      - deux\n"
    ),
    "missions/b.yaml": "missions:\n  crises:\n    moyens: plan\n    statut:\n",
    "textes/acces.md": "# Accès\n\nDe Bourg à XX.\n",
}


@pytest.mark.parametrize(
    ("route", "file", "text"),
    [
        (("region",), "cpts.yaml", "Corse"),
        (("identite", "nom"), "cpts.yaml", "CPTS d'essai"),
        (("territoire",), "territoire.yaml", "territoire"),
        (("territoire", "communes"), "territoire.yaml", "communes"),
        (("territoire", "communes", 0), "territoire.yaml", "insee: 01004"),
        (("territoire", "communes", 0, "insee"), "territoire.yaml", "01004"),
        (("territoire", "communes", 1, "nom"), "territoire.yaml", "Ajaccio"),
        (
            ("territoire", "communes", 1),
            "territoire.yaml",
            "{insee: 2A004, nom: Ajaccio, motif: à Ajaccio}",
        ),
        (("territoire", "epci", 1, "nom"), "territoire.yaml", "CC B"),
        (("territoire", "acces"), "territoire.yaml", "acces"),
        (("missions",), "missions/a.yaml", "missions"),
        (("missions", "parcours"), "missions/a.yaml", "parcours"),
        (("missions", "parcours", "objectifs", 1), "missions/a.yaml", "deux"),
        (("missions", "crises", "moyens"), "missions/b.yaml", "plan"),
    ],
)
def test_what_is_written_is_underlined(route: Route, file: str, text: str, tmp_path: Path) -> None:
    loaded = accepted(read(tmp_path, FILES))
    at = loaded.locator.locate(route)
    assert (at.fichier, shown(loaded, at)) == (file, text)


@pytest.mark.parametrize(
    ("route", "file", "text"),
    [
        (("identite", "lieu"), "cpts.yaml", "identite"),
        (("territoire", "population", "annee"), "territoire.yaml", "territoire"),
        (("territoire", "communes", 0, "population"), "territoire.yaml", "insee: 01004"),
        (("territoire", "communes", 7, "insee"), "territoire.yaml", "communes"),
        (("missions", "crises", "fiches", 0), "missions/b.yaml", "crises"),
        (("missions", "qualite"), "missions/a.yaml", "missions"),
        (("missions", "crises", "statut"), "missions/b.yaml", "statut"),
    ],
)
def test_what_is_missing_is_shown_at_what_should_hold_it(
    route: Route, file: str, text: str, tmp_path: Path
) -> None:
    loaded = accepted(read(tmp_path, FILES))
    at = loaded.locator.locate(route)
    assert (at.fichier, shown(loaded, at)) == (file, text)


@pytest.mark.parametrize("route", [(), ("budget",), ("budget", "exercices", 0)])
def test_a_missing_section_is_shown_at_the_start_of_the_main_file(
    route: Route, tmp_path: Path
) -> None:
    main = {"z.yaml": HEAD, "a.yaml": "region: Corse\n"}
    at = accepted(read(tmp_path, main)).locator.locate(route)
    assert span(at) == ("z.yaml", 1, 1, 1, 1)


@pytest.mark.parametrize(
    ("route", "extract", "at"),
    [
        (("territoire", "justification"), "XX", ("territoire.yaml", 11, 19, 11, 21)),
        (("territoire", "justification"), "Bourg", ("territoire.yaml", 9, 21, 9, 26)),
        (("territoire", "acces"), "XX", ("textes/acces.md", 3, 12, 3, 14)),
        (("territoire", "acces"), "Accès", ("textes/acces.md", 1, 3, 1, 8)),
        (("region",), "ors", ("cpts.yaml", 1, 10, 1, 13)),
        (("territoire", "communes", 1, "motif"), "Ajaccio", ("territoire.yaml", 6, 45, 6, 52)),
        (("missions", "parcours", "objectifs", 1), "eux", ("missions/a.yaml", 6, 10, 6, 13)),
    ],
)
def test_an_extract_is_underlined_in_its_text(
    route: Route, extract: str, at: tuple[str, int, int, int, int], tmp_path: Path
) -> None:
    assert span(accepted(read(tmp_path, FILES)).locator.locate(route, extract)) == at


@pytest.mark.parametrize(
    ("route", "extract", "text"),
    [
        (("region",), "Bretagne", "Corse"),
        (("territoire", "communes", 1, "nom"), "2A004", "Ajaccio"),
        (("territoire", "communes", 1, "nom"), "motif", "Ajaccio"),
        (("territoire", "acces"), "absent", "acces"),
        (("identite", "lieu"), "CPTS", "identite"),
    ],
)
def test_an_extract_that_is_not_in_the_text_leaves_the_whole(
    route: Route, extract: str, text: str, tmp_path: Path
) -> None:
    loaded = accepted(read(tmp_path, FILES))
    assert shown(loaded, loaded.locator.locate(route, extract)) == text


def test_a_text_over_two_lines_is_underlined_to_its_end(tmp_path: Path) -> None:
    at = accepted(read(tmp_path, FILES)).locator.locate(("territoire", "cpts_voisines", 0, "nom"))
    assert span(at) == ("territoire.yaml", 15, 12, 16, 19)


def test_a_key_is_underlined_alone(tmp_path: Path) -> None:
    loaded = accepted(read(tmp_path, FILES))
    assert shown(loaded, loaded.locator.locate_key(("region",))) == "region"
    assert shown(loaded, loaded.locator.locate_key(("identite", "nom"))) == "nom"


def test_a_key_is_written_even_without_a_value(tmp_path: Path) -> None:
    locator = accepted(read(tmp_path, FILES)).locator
    assert locator.is_written(("missions", "crises", "statut"))
    assert not locator.is_written(("missions", "crises", "intitule"))
    assert not locator.is_written(("budget",))


@pytest.mark.parametrize(
    ("route", "file"),
    [
        (("missions", "crises", "moyens"), "missions/b.yaml"),
        (("territoire", "population"), "territoire.yaml"),
        (("identite", "lieu"), "cpts.yaml"),
        (("budget", "exercices"), "budget.yaml"),
        (("contacts", 0), "cpts.yaml"),
        (("prs",), "diagnostic.yaml"),
    ],
)
def test_the_file_to_complete_is_named(route: Route, file: str, tmp_path: Path) -> None:
    assert accepted(read(tmp_path, FILES)).locator.file_of(route) == file
