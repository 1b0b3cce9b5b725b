"""Thirty-three cases from public reports, exports and pages: what is put in, what must come out.

Each row of `CASES` is a command typed in a copy of the folder of that name in `entrees/`, its exit
code, what must be said, and what must not. A command that stands for another in the report, or a
better outcome than the one it asked for, is explained beside it.
"""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import pytest

from cptskit.__main__ import main

INPUTS = Path(__file__).parent / "entrees"


@dataclass(frozen=True)
class Step:
    """A command, and what it must do; `cat FILE` shows a file, `docx FILE` the text of one."""

    command: str
    code: int
    says: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


CASES: dict[str, tuple[Step, ...]] = {
    # A postal code that is another commune's Insee code: the communes are named, and one is asked.
    "ter-code-postal-init": (
        Step(
            "init a --nom X --non-interactif --commune 34280",
            2,
            ("Saint-Nazaire-de-Pézan (34280)", "La Grande-Motte (34344)"),
        ),
        Step("init b --nom X --non-interactif --commune La%Grande-Motte%(34344)", 0),
        Step("cat b/territoire.yaml", 0, ("insee: 34344",)),
    ),
    "ter-code-postal-yaml": (
        Step(
            "check p --etape lettre --no-color --select TER026",
            1,
            ("erreur TER026", "« insee: 24037 » (Bergerac)", "« insee: 24296 » (Mouleydier)"),
        ),
        Step("fix p --apply", 0),
        Step("cat p/territoire.yaml", 0, ("insee: 24037", "insee: 24296"), ("24100", "24520")),
    ),
    "ter-code-sans-zero": (
        Step(
            "check p --no-color --select TER004",
            1,
            ("« insee: 01004 » (Ambérieu-en-Bugey)", "01500 est un code postal"),
        ),
        Step("fix p --apply", 0),
        Step("cat p/territoire.yaml", 0, ('insee: "01004"',), ("insee: 1004", "01500")),
    ),
    "ter-commentaires": (
        Step("territoire add p --commune 34198 --oui", 0),
        Step(
            "cat p/territoire.yaml",
            0,
            ("nom: Pérols}\n    # à discuter en assemblée\n    - {insee: 34344",),
        ),
        Step("territoire remove p --commune 34344 --oui", 0),
        Step("cat p/territoire.yaml", 0, ("# le centre, à garder",), ("à discuter", "34344")),
    ),
    "ter-commune-nouvelle-2025": (
        Step("check p --no-color --select TER024", 0, ("commune déléguée de Saint-Denis (93066)",)),
        Step("fix p", 1, ("-    - {insee: 93059",)),
        Step("territoire show p", 0, ("commune déléguée de Saint-Denis",), ("code inconnu",)),
        Step("territoire refresh p --oui", 0, ("-    - {insee: 93059",)),
    ),
    "ter-corse": (Step("check p --no-color", 2, ("territoire.yaml:4:15", "2E001"), ("2a004 »",)),),
    "ter-epci-ancien": (
        Step(
            "check p --etape lettre --no-color --select TER029",
            0,
            ("Thionville Fensch Agglomération (992367730)",),
        ),
        Step("fix p", 1, ("siren: 992367730",)),
        Step("territoire refresh p --oui", 0, ("siren: 992367730",)),
    ),
    "ter-nom-delegue": (
        Step(
            "init a --nom X --non-interactif --commune Pierrefitte-sur-Seine",
            0,
            ("Pierrefitte-sur-Seine est une commune déléguée de Saint-Denis (93066)",),
        ),
        Step("cat a/territoire.yaml", 0, ("insee: 93066",)),
        Step(
            "init b --nom X --non-interactif --commune Liergues",
            0,
            ("Liergues est une commune déléguée de Porte des Pierres Dorées (69114)",),
        ),
    ),
    "ter-saint-martin": (
        Step(
            "check p --etape lettre --no-color --select TER004",
            1,
            ("« insee: 97801 » (Saint-Martin)", "« insee: 97701 » (Saint-Barthélemy)"),
            ("32389", "38363"),
        ),
        Step("fix p", 1, ("insee: 97801", "insee: 97701")),
        Step("init q --nom X --non-interactif --commune 97127", 0, ("Saint-Martin (97801)",)),
        Step("territoire refresh p --oui", 0, ("insee: 97801", "insee: 97701")),
    ),
    "ter-separation-2025": (
        Step("fix p", 0, ("Rien à corriger à coup sûr",)),
        Step(
            "check p --no-color --select TER026",
            1,
            (
                "s'est séparée depuis 2025",
                "Celles (15031), Chalinargues (15035), Chavagnac (15047), "
                "Neussargues-Moissac (15141) et Sainte-Anastasie (15171)",
                "Listez celles que le territoire couvre",
            ),
        ),
        Step("territoire refresh p --oui", 0, ("À vous de choisir",), ("-    - {insee: 15141",)),
    ),
    "yaml-diese": (
        Step(
            "check p --no-color --select RED001",
            0,
            ("cpts.yaml:5:29", "avertissement", "après « # », n'est pas lue", "guillemets droits"),
        ),
    ),
    "yaml-guillemets-word": (
        Step(
            "check p --no-color --select RED001",
            2,
            ("conseil LEC029", "Les guillemets de « “34154” »", 'guillemets droits : "34154"'),
            ("code postal",),
        ),
        Step("fix p --apply", 0),
        Step("cat p/territoire.yaml", 0, ("{insee: 34154, nom: Mauguio}",)),
    ),
    "yaml-insecable": (
        Step("check p --no-color", 2, ("LEC006", "espaces insécables", "cpts.yaml:6:1")),
        # Four spaces wide where its neighbours have two: it is set beside them.
        Step("fix p --apply", 0, ("LEC006",)),
        Step("cat p/cpts.yaml", 0, ("\n  lieu: Thouars\n  contexte: Texte",)),
    ),
    # « 12,5 » between braces is now read for what it means.
    "yaml-nombres": (
        Step(
            "check p --no-color",
            1,
            ("« 1.234 » peut se lire de deux façons", "« ~40 » n'est pas un nombre"),
            ("1\u202f234,5 »", "« 12 % »"),
        ),
        Step("check q --no-color --select DIA001", 0, (), ("LEC",)),
    ),
    "yaml-signes": (
        Step(
            "check p --no-color",
            2,
            ("cpts.yaml:5:13", "Une valeur ne peut pas commencer par « * »", "guillemets droits"),
        ),
    ),
    "yaml-txt": (
        Step(
            "check p --no-color --select TER001",
            1,
            ("territoire.yaml.txt n'est pas lu", "Renommez-le territoire.yaml"),
        ),
    ),
    "dom-29-fevrier": (
        Step(
            "bareme --taille 2 --date 2024-02-29 --echeancier",
            0,
            (
                "28 février 2025, 1er anniversaire",
                "28 février 2026",
                "28 février 2027",
                "29 février 2028",
                "28 février 2029, 5e anniversaire, fin du contrat",
            ),
        ),
    ),
    "dom-chiffres-texte": (
        Step(
            "check p --no-color --select RED008",
            0,
            (
                "Le texte dit 4 communes, la liste en a 3",
                "Le texte dit 45 000 habitants, le dossier en a 30 602",
                "Le texte dit 20 adhérents, le dossier en a 12",
                "cpts.yaml:6:",
            ),
        ),
    ),
    "dom-socle-optionnelle": (
        Step(
            "check p --no-color --etape projet --select MIS001,MIS004 --date 2026-10-01",
            1,
            ("erreur MIS001", "Réponse aux crises sanitaires graves", "erreur MIS004"),
        ),
    ),
    "dom-somme-membres": (
        Step("check p --no-color --etape projet --select MEM002", 1, ("erreur MEM002", "70", "63")),
    ),
    "doc-trame-for-ligne": (
        Step(
            "render p --modele p/modeles/trame.docx",
            2,
            ("{% for … %} et {% endfor %} doivent être dans la même case", "{%tr for … %}"),
        ),
    ),
    "doc-trame-divers": (
        Step("render p --modele p/modeles/trame.docx", 0, ("Numéro RNA", "identite.contexte")),
        Step(
            "docx p/dist/trame.docx",
            0,
            ("CPTS d’essai", "5 640", "16 522", "[À compléter : Numéro RNA]", "Pied : CPTS"),
            ("{{", "{%"),
        ),
    ),
    "tab-annuaire-sante": (
        Step(
            "import membres PS_LibreAcces_extrait.txt --projet p --remplacer",
            0,
            ("9 lignes lues : 8 membres importés", "même personne que la ligne 2"),
        ),
        Step("cat p/membres.csv", 0, (";liberal;",), ("Lib,indép",)),
    ),
    "tab-excel-deux-entetes": (
        Step(
            "import membres adherents.xlsx --projet p --remplacer",
            0,
            ("« PHARMACIENS » est un titre", "« TOTAL » est un total", "5 membres importés"),
        ),
        Step("cat p/membres.csv", 0, ("MODÈLE;Claude;infirmier;;;Thouars;liberal;Cabinet Témoin",)),
    ),
    "tab-gsheets": (
        Step(
            "import membres reponses.csv --projet p --remplacer",
            0,
            ("dit « Non »", "ligne 6 écartée : même personne que la ligne 2", "3 membres importés"),
        ),
        Step("cat p/membres.csv", 0, ("Fictif;Camille;infirmier",)),
    ),
    "tab-helloasso": (
        Step(
            "import membres export-adhesion-2026.csv --projet p --remplacer",
            1,  # a row without a profession is refused
            ("dit « Remboursé »", "4 membres importés"),
        ),
        Step(
            "cat p/membres.csv",
            0,
            ("ESSAI;Dominique;", "ESSAI;Alix;", "2026-01-14"),
            ("ESSAI;;",),
        ),
    ),
    "tab-nom-usage": (
        Step("import membres usage.csv --projet p --remplacer", 0, ("nom de naissance",)),
        Step("cat p/membres.csv", 0, ("Essai;Camille;", "Témoin;Sacha;")),
    ),
    "tab-ods": (
        Step("import membres membres.ods --projet p --remplacer", 0, ("5 membres importés",)),
        Step(
            "cat p/membres.csv",
            0,
            ("Pharmacie du Pont (Mme DÉMO);;pharmacien", "masseur_kinesitherapeute"),
            ("DÉMO);Pharmacie",),
        ),
    ),
    # 28 of 32: the three structures are said to be so, and one wording means three professions.
    "tab-professions": (
        Step(
            "import membres professions.csv --projet p --remplacer",
            1,
            (
                "« SSIAD » est une structure, pas une profession",
                "« MSP des Tilleuls » est une structure, pas une profession",
                "« Médecin coordonnateur EHPAD » peut se lire de plusieurs façons",
            ),
        ),
        Step(
            "cat p/membres.csv",
            0,
            (
                "infirmier_pratique_avancee;IPA (PCS)",
                "psychologue;Psychologue-neuropsychologue",
                "autre;Ostéo",
                "autre;Prothésiste dentaire",
            ),
        ),
    ),
    "tab-xls-html": (
        Step(
            "import membres export.xls --projet p --remplacer",
            2,
            ("est une page web, et non un tableau", "enregistrez-le au format .xlsx"),
        ),
    ),
    "doc-emoji": (Step("check p --no-color --select RED011", 0, ("🩺", "cpts.yaml:")),),
    "doc-image-absente": (
        Step(
            "check p --no-color --select RED009",
            0,
            ("textes/contexte.md:1:12", "« images/absente.png » ne paraîtra pas"),
        ),
        Step("render p --document lettre --definitif --format md", 1),
    ),
    # An address with bare spaces is no picture to CommonMark; it is one here.
    "doc-image-espace": (
        Step("check p --no-color --select RED009,RED010", 0, ("Aucun constat",)),
        Step("render p --document lettre --format md", 0),
        Step(
            "cat p/dist/lettre-intention.md",
            0,
            (
                "![Carte B](images/images/carte%20%C3%A9t%C3%A9.png)",
                "![Carte C](images/images/carte%20%C3%A9t%C3%A9.png)",
            ),
            ("\\<images",),
        ),
    ),
}


def _shown(file: Path) -> str:
    if file.suffix != ".docx":
        return file.read_text(encoding="utf-8")
    with ZipFile(file) as parts:
        named = [name for name in parts.namelist() if name.startswith("word/")]
        xml = "\n".join(parts.read(name).decode("utf-8", "replace") for name in named)
    return re.sub(r"<[^>]+>", "", xml)


def test_every_case_has_its_row() -> None:
    folders = {one.name for one in INPUTS.iterdir()} | {
        "dom-29-fevrier",
        "ter-code-postal-init",
        "ter-nom-delegue",
    }
    assert folders == set(CASES)
    assert len(CASES) == 33


@pytest.mark.parametrize("name", CASES)
def test_what_is_put_in_comes_out_as_it_must(
    name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder = tmp_path / "cas"
    if (INPUTS / name).exists():
        shutil.copytree(INPUTS / name, folder)
    else:
        folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "400")
    for step in CASES[name]:
        word, *rest = [part.replace("%", " ") for part in step.command.split(" ")]
        if word in ("cat", "docx"):
            code, said = 0, _shown(folder / rest[0])
        else:
            code = main([word, *rest])
            captured = capsys.readouterr()
            said = captured.out + captured.err
        said = said.replace("\u00a0", " ").replace("\u202f", " ")
        assert code == step.code, said
        for words in step.says:
            assert words in said
        for words in step.never:
            assert words.replace("\u202f", " ") not in said
