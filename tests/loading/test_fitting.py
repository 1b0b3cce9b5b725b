"""What does not fit the models: every field, in French, at its place, with what to write."""

import json
import re
from functools import reduce
from pathlib import Path

import pytest

from cptskit.loading import LoadedProject, load
from cptskit.loading.problems import CATALOGUE
from cptskit.projet.textes import Narratif, Numero
from cptskit.socle.findings import Finding, Route, route_text

from .models import is_one_value, merged, places, tree
from .reading import HEAD, accepted, assert_well_placed, only, place, read, read_with_head, shown

PLACES = places()
VALUES = [route for route, annotation in PLACES if is_one_value(annotation)]
GROUPS = [route for route, annotation in PLACES if not is_one_value(annotation)]
TEXTS = [route for route, annotation in PLACES if annotation in (str, Narratif, Numero)]
CODES = {problem.code for problem in CATALOGUE}

ENGLISH = re.compile(
    r"\b(should|must|input|valid|field|fields|required|string|integer|number|expected|found|error"
    r"|while|parsing|mapping|sequence|block|scalar|character|token|permitted|extra|literal|value"
    r"|greater|less|than|equal|the|tuple|dict|list|None|True|False|Decimal)\b"
)
PYTHON = re.compile(r"\[['\"\[{]|\{['\"\[{]|<class|Error")


def read_data(folder: Path, data: object) -> LoadedProject:
    """Read a project from data: JSON is YAML."""
    text = json.dumps(data, ensure_ascii=False, indent=1)
    return read(folder, {"cpts.yaml": text})


def assert_for_a_coordinator(loaded: LoadedProject) -> None:
    """Each finding is in the catalogue, in French, at a place, and says what to write."""
    assert_well_placed(loaded)
    for finding in loaded.findings:
        said = f"{finding.message} {finding.help}"
        # The names of keys are quoted, and some are English words too.
        unquoted = re.sub(r"« .*? »|Clés possibles : .*|Possibles : .*", "", said)
        assert finding.code in CODES
        assert finding.location is not None
        assert not ENGLISH.search(unquoted), said
        assert not PYTHON.search(said), said
        assert re.fullmatch(r"[A-ZÀÉ«].*\.", finding.message), said
        assert re.fullmatch(r"[A-ZÀÉ«].*[.?…]", finding.help), said


def routes(loaded: LoadedProject) -> set[Route]:
    return {finding.route for finding in loaded.findings}


@pytest.mark.parametrize(
    "wrong",
    [["x"], [["x"]], [{"a": "x"}], {"cle_inventee": "x"}, {"a": {"b": ["x"]}}],
    ids=["list", "lists", "list-of-keys", "keys", "deep-keys"],
)
def test_no_field_of_one_value_takes_more(wrong: object, tmp_path: Path) -> None:
    loaded = read_data(tmp_path, reduce(merged, (tree(route, wrong) for route in VALUES)))
    assert_for_a_coordinator(loaded)
    assert set(VALUES) <= routes(loaded)
    assert {finding.code for finding in loaded.findings if finding.route in VALUES} == {"LEC011"}


@pytest.mark.parametrize(
    "wrong", ["Ceci n'est pas permis !", "-1 < {aide}", "9" * 40, "1e400", "é"]
)
def test_every_field_refuses_a_wrong_text_in_french(wrong: str, tmp_path: Path) -> None:
    loaded = read_data(tmp_path, reduce(merged, (tree(route, wrong) for route in VALUES)))
    assert_for_a_coordinator(loaded)
    # LEC021: the project gives a list of members, and a table of them.
    assert {finding.code for finding in loaded.findings} <= {"LEC014", "LEC015", "LEC021"}
    assert {("etape",), ("territoire", "communes", 0, "insee")} <= routes(loaded)


def test_every_field_that_is_not_text_refuses_a_sentence(tmp_path: Path) -> None:
    wrong = "Ceci n'est pas permis !"
    loaded = read_data(tmp_path, reduce(merged, (tree(route, wrong) for route in VALUES)))
    silent = {route_text(route) for route in set(VALUES) - set(TEXTS) - routes(loaded)}
    assert silent == set()
    for finding in loaded.findings:
        assert finding.location is not None
        if finding.code != "LEC021":  # a list of members, and a table of them
            assert shown(loaded, finding.location) == f'"{wrong}"'


@pytest.mark.parametrize("route", GROUPS, ids=route_text)
def test_every_group_refuses_another_shape(route: Route, tmp_path: Path) -> None:
    for number, wrong in enumerate(([["x"]], {"cle_inventee": {"x": "y"}}, "texte")):
        loaded = read_data(tmp_path / str(number), tree(route, wrong))
        assert_for_a_coordinator(loaded)
        assert loaded.projet is None
        assert any(finding.route[: len(route)] == route for finding in loaded.findings)


def test_every_group_refuses_an_unknown_key(tmp_path: Path) -> None:
    loaded = read_data(
        tmp_path, reduce(merged, (tree(route, {"cle_inventee": "x"}) for route in GROUPS))
    )
    assert_for_a_coordinator(loaded)


@pytest.mark.parametrize(
    ("text", "at", "says", "advises"),
    [
        ("teritoire: {acces: a}\n", (1, 1, 10), "La section « teritoire »", "« territoire » ?"),
        ("zut: 1\n", (1, 1, 4), "La section « zut »", "Clés possibles : etape, identite"),
        ("1: a\n", (1, 1, 2), "La section « 1 »", "Clés possibles"),
        (
            "territoire:\n  comunes: [a]\n",
            (2, 3, 10),
            "La clé « comunes » n'existe pas dans « territoire »",
            "« communes » ?",
        ),
        (
            "territoire:\n  communes:\n    - insee: 01004\n      Nom: a\n",
            (4, 7, 10),
            "La clé « Nom » n'existe pas dans « communes »",
            "« nom » ?",
        ),
        (
            "missions:\n  parcours:\n    fiches: [{id: a, titre: b, xyz: c}]\n",
            (3, 32, 35),
            "« xyz » n'existe pas dans « fiches »",
            "Clés possibles : id, titre",
        ),
    ],
)
def test_an_unknown_key_is_shown_with_a_suggestion(
    text: str, at: tuple[int, int, int], says: str, advises: str, tmp_path: Path
) -> None:
    finding = only(read_with_head(tmp_path, text))
    line, column, end = at
    assert finding.code == "LEC012"
    assert place(finding) == ("essai.yaml", line, column, line, end)
    assert says in finding.message
    assert advises in finding.help


@pytest.mark.parametrize(
    ("text", "code", "at", "advises"),
    [
        ("teritoire:\n", "LEC012", (1, 1, 10), "« territoire » ?"),
        ("territoire:\n  comunes:\n", "LEC012", (2, 3, 10), "« communes » ?"),
        ("annexes:\n  - titre: a\n    fichiers: []\n", "LEC012", (3, 5, 13), "« fichier » ?"),
        ("missions:\n  parcour:\n", "LEC015", (2, 3, 10), "« parcours » ;"),
        ("missions:\n  crises:\n    moyen: {}\n", "LEC012", (3, 5, 10), "« moyens » ?"),
        ("?\n", "LEC012", (1, 2, 2), "Clés possibles"),
    ],
)
def test_an_unknown_key_is_said_before_it_is_filled(
    text: str, code: str, at: tuple[int, int, int], advises: str, tmp_path: Path
) -> None:
    finding = only(read_with_head(tmp_path, text))
    line, column, end = at
    assert finding.code == code
    assert place(finding) == ("essai.yaml", line, column, line, end)
    assert advises in finding.help


@pytest.mark.parametrize(
    ("text", "at", "says", "advises"),
    [
        (
            "territoire:\n  communes:\n    - nom: a\n",
            (3, 7, 13),
            "Il manque la clé « insee » dans « communes »",
            "Ajoutez « insee: … ». Attendu : Code Insee",
        ),
        (
            "territoire:\n  communes:\n    - nom: a\n      insee:\n",
            (4, 7, 12),
            "La clé « insee » est vide dans « communes »",
            "Complétez « insee: … ». Attendu : Code Insee",
        ),
        (
            "association:\n  nom: a\n",
            (1, 1, 12),
            "Il manque la clé « statut » dans « association »",
            "Attendu : Où en est l'association",
        ),
        (
            "annexes:\n  -\n  - {titre: a}\n  - {}\n  - {fichier: b}\n",
            (5, 5, 17),
            "Il manque la clé « titre »",
            "Attendu : Titre",
        ),
    ],
)
def test_a_missing_key_is_shown_where_it_should_be(
    text: str, at: tuple[int, int, int], says: str, advises: str, tmp_path: Path
) -> None:
    finding = only(read_with_head(tmp_path, text))
    line, column, end = at
    assert finding.code == "LEC013"
    assert place(finding) == ("essai.yaml", line, column, line, end)
    assert says in finding.message
    assert advises in finding.help


def test_the_index_of_a_missing_key_counts_what_is_written(tmp_path: Path) -> None:
    text = "annexes:\n  -\n  - {titre: a}\n  - {}\n  - {fichier: b}\n"
    assert only(read_with_head(tmp_path, text)).route == ("annexes", 1, "titre")


def test_an_empty_section_is_shown_itself(tmp_path: Path) -> None:
    finding = only(read(tmp_path, {"cpts.yaml": "etape: lettre\nidentite:\n"}))
    assert place(finding) == ("cpts.yaml", 2, 1, 2, 9)
    assert "« identite » est vide" in finding.message


@pytest.mark.parametrize(
    ("text", "at", "says", "advises"),
    [
        (
            "contacts: {nom: Ada}\n",
            (1, 1, 9),
            "Une liste est attendue ici, et non des clés",
            "tiret",
        ),
        ("engagements: informer\n", (1, 1, 12), "Une liste est attendue ici, et non un", "tiret"),
        (
            "territoire:\n  - acces: a\n",
            (1, 1, 11),
            "Des clés sont attendues ici, et non une liste",
            "sans tiret",
        ),
        ("budget: 100\n", (1, 1, 7), "Des clés sont attendues ici, et non un texte", "clé: val"),
        ("missions: [parcours]\n", (1, 1, 9), "Des clés sont attendues", "Missions choisies"),
        ("annexes:\n  - Statuts\n", (2, 5, 12), "Des clés sont attendues", "{titre: Statuts}"),
        ("region: [Corse]\n", (1, 1, 7), "Un texte est attendu ici, et non une liste", "Région"),
        (
            "contrat: {taille: [1]}\n",
            (1, 11, 17),
            "Une seule valeur est attendue ici, et non une liste",
            "Taille inscrite",
        ),
        ("territoire: {acces: [a]}\n", (1, 14, 19), "Un texte est attendu", "texte: textes/"),
        ("territoire: {acces: {texte: a, b: c}}\n", (1, 14, 19), "Un texte est", "texte: textes/"),
    ],
)
def test_another_shape_is_shown_by_its_key(
    text: str, at: tuple[int, int, int], says: str, advises: str, tmp_path: Path
) -> None:
    finding = only(read_with_head(tmp_path, text))
    line, column, end = at
    assert finding.code == "LEC011"
    assert place(finding) == ("essai.yaml", line, column, line, end)
    assert says in finding.message
    assert advises in finding.help


@pytest.mark.parametrize(
    ("text", "at", "says", "advises"),
    [
        ("missions: {parcour: {moyens: a}}\n", (12, 19), "« parcour »", "« parcours » ;"),
        ("missions: {Accès aux soins: {moyens: a}}\n", (12, 27), "Accès aux", "acces_aux_soins"),
        ("missions: {zut: {moyens: a}}\n", (12, 15), "« zut »", "Possibles : acces_aux_soins"),
        ("association: {statut: Déclarée}\n", (23, 31), "« Déclarée »", "« declaree » ;"),
        ("association: {statut: 1}\n", (23, 24), "« 1 »", "Possibles : a_creer, en_cours"),
    ],
)
def test_a_value_out_of_its_list_is_shown_with_a_suggestion(
    text: str, at: tuple[int, int], says: str, advises: str, tmp_path: Path
) -> None:
    finding = only(read_with_head(tmp_path, text))
    assert finding.code == "LEC015"
    assert place(finding) == ("essai.yaml", 1, at[0], 1, at[1])
    assert says in finding.message
    assert advises in finding.help


@pytest.mark.parametrize(
    ("text", "at", "says", "advises"),
    [
        ("membres: {nombre: 64.455}\n", (19, 25), "de deux façons", "« 64 455 » ou « 64,455 »"),
        ("membres: {nombre: douze}\n", (19, 24), "« douze » n'est pas un nombre", "64 455"),
        ("membres: {nombre: 1 2345}\n", (19, 25), "« 1 2345 » n'est pas un nombre", "64 455"),
        ('membres: {nombre: "12,5"}\n', (19, 25), "n'est pas un nombre entier", "sans décimale"),
        ("membres: {nombre: -3}\n", (19, 21), "« -3 » est trop petit : la limite est 0", "Nombre"),
        ("membres: {annee: 20206}\n", (18, 23), "trop grand : la limite est 2100", "Année"),
        ("contrat: {taille: 5}\n", (19, 20), "trop grand : la limite est 4", "1, 2, 3 ou 4"),
        ("contrat: {signature: 31/02/2026}\n", (22, 32), "n'existe pas au calendrier", "31/03"),
        ("contrat: {signature: bientôt}\n", (22, 29), "n'est pas une date", "2026-03-31"),
        ("articulation: {aucune: yes}\n", (24, 27), "n'est ni oui ni non", "oui ou non"),
        ("association: {statut: a_creer, insee: 104}\n", (39, 42), "code Insee", "postal"),
        ("prs: {objectifs: [{id: é è, intitule: a}]}\n", (24, 27), "identifiant", "sans accent"),
    ],
)
def test_a_value_that_cannot_be_read_is_underlined(
    text: str, at: tuple[int, int], says: str, advises: str, tmp_path: Path
) -> None:
    finding = only(read_with_head(tmp_path, text))
    assert finding.code == "LEC014"
    assert place(finding) == ("essai.yaml", 1, at[0], 1, at[1])
    assert says in finding.message
    assert advises in finding.help


def test_a_long_value_is_cut_and_its_signs_are_harmless(tmp_path: Path) -> None:
    def message(value: str) -> str:
        return only(read_with_head(tmp_path, f"membres: {{annee: {value}}}\n")).message

    assert message("x" * 10_000) == f"« {'x' * 59}… » n'est pas un nombre."
    assert message("9" * 10_000).endswith("a trop de chiffres.")
    assert message("a\u202eb") == "« a\N{REPLACEMENT CHARACTER}b » n'est pas un nombre."
    assert message("'{aide} {brut}'") == "« {aide} {brut} » n'est pas un nombre."


@pytest.mark.parametrize("value", ["no", "12:30", "0x1F", "1_000", "2026-01-01", "null", "True"])
def test_a_text_stays_as_it_is_written(value: str, tmp_path: Path) -> None:
    projet = accepted(read_with_head(tmp_path, f"region: {value}\n")).projet
    assert projet is not None
    assert projet.region == value


def test_a_finding_knows_its_route(tmp_path: Path) -> None:
    files = {
        "cpts.yaml": HEAD,
        "m.yaml": "missions:\n  parcours: {fiches: [{id: a, titre: b, debut: hier}]}\n",
    }
    finding: Finding = only(read(tmp_path, files))
    assert route_text(finding.route) == "missions.parcours.fiches[0].debut"
    assert place(finding) == ("m.yaml", 2, 48, 2, 52)


@pytest.mark.parametrize(
    ("said", "meant"),
    [("kiné", "masseur_kinesitherapeute"), ("dentiste", "chirurgien_dentiste")],
)
def test_a_part_of_a_word_is_understood(said: str, meant: str, tmp_path: Path) -> None:
    start = "etape: lettre\nidentite: {nom: Essai}\n"
    text = f"{start}membres:\n  effectifs:\n    - profession: {said}\n"
    (tmp_path / "cpts.yaml").write_text(text, encoding="utf-8")
    (finding,) = load(tmp_path).findings
    assert meant in finding.help


def test_a_no_break_space_before_the_colon_is_named(tmp_path: Path) -> None:
    loaded = read(tmp_path, {"cpts.yaml": "etape: lettre\nidentite: {nom\u00a0: A}\n"})
    told = [finding.message for finding in loaded.findings if finding.code == "LEC012"]
    assert told == ["Une espace insécable suit « nom », avant le deux-points."]


def test_one_word_for_a_title_is_taken_for_the_other(tmp_path: Path) -> None:
    loaded = read_with_head(tmp_path, "annexes:\n  - libelle: Statuts\n")
    unknown = next(finding for finding in loaded.findings if finding.code == "LEC012")
    assert unknown.help == "Vouliez-vous dire « titre » ?"


@pytest.mark.parametrize(
    ("text", "advises"),
    [
        ("territoire: {communes: [22278]}", "« - {insee: 22278} »"),
        ("territoire: {communes: [Lannion]}", "« - {insee: …, nom: Lannion} »"),
        ("territoire: {communes: [21515 Quetigny]}", "« - {insee: 21515, nom: Quetigny} »"),
        ("territoire: {communes: [L'Union (31561)]}", '« - {insee: 31561, nom: "L\'Union"} »'),
        (
            "territoire: {communes: {21231: Dijon}}",
            "tiret devant chaque élément, par exemple « - {insee: 21231, nom: Dijon} »",
        ),
        ("territoire: {communes: '21231, 21515'}", "par exemple « - {insee: 21231} »"),
        ("territoire: {communes: {insee: 21231}}", "Mettez un tiret devant chaque élément."),
        ("territoire: {epci: [CA Cholet]}", "« - {nom: CA Cholet} »"),
        ("contacts: [Camille Exemple]", "« - {nom: Camille Exemple} »"),
        ("missions: {parcours: {fiches: [Recruter]}}", "« - {id: …, titre: Recruter} »"),
        ("membres: {effectifs: [infirmier]}", "« - {profession: infirmier} »"),
        ("association: Asso", "sans tiret devant"),
    ],
)
def test_bare_words_in_a_list_are_shown_as_an_item(text: str, advises: str, tmp_path: Path) -> None:
    finding = only(read_with_head(tmp_path, text + "\n"))
    assert finding.code == "LEC011"
    assert advises in finding.help


@pytest.mark.parametrize(
    "text",
    ["Etape: lettre\nidentite: {nom: X}\n", "etape: lettre\nidentité: {nom: X}\n"],
)
def test_a_misspelt_key_is_not_missing_too(text: str, tmp_path: Path) -> None:
    assert only(read(tmp_path, {"cpts.yaml": text})).code == "LEC012"
