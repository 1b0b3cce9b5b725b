"""`bareme`, through the whole library."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from .conftest import Run

pytestmark = pytest.mark.usefixtures("bareme_d_essai")

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
CONFIRM = "à confirmer auprès de la CPAM"
SOCLES_T1 = ["acces_aux_soins", "parcours", "prevention", "crises"]


def spaced(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def read_json(run: Run, *args: str) -> Any:
    ran = run("bareme", *args, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    return json.loads(ran.out)


def test_the_scale_of_a_size_is_shown_line_by_line(run: Run) -> None:
    ran = run("bareme", "--taille", "1", "--date", "01/03/2026")
    text = spaced(ran.out)
    assert (ran.code, ran.err) == (0, "")
    assert "Barème, taille 1 (moins de 40 000 habitants)" in text
    assert "Contrat signé le 1er mars 2026, année 1 ; euros par an" in text
    assert "Fonctionnement               50 000 €  B\n" in text
    assert f"part fixe                  55 000 €  C  {CONFIRM}\n" in text
    assert f"(37 500 €)  C  {CONFIRM}\n" in text
    assert f"Total, au plus              225 000 €  C  {CONFIRM}\n" in text
    assert f"dont estimation           175 000 €  C  {CONFIRM}\n" in text
    assert "\x1b" not in text


@pytest.mark.parametrize("size", ["1", "2", "3", "4"])
@pytest.mark.parametrize("columns", ["100", "80", "40"])
def test_every_estimate_says_so_and_no_line_is_too_long(
    size: str, columns: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", columns)
    ran = run(
        "bareme", "--taille", size, "--date", "2026-03-01", "--option", "qualite,accompagnement",
        "--echeancier", "--demarrage", "qualite=2026-05-01", "--part-variable", "50",
    )  # fmt: skip
    text = spaced(ran.out)
    lines = text.splitlines()
    assert all(len(line) <= int(columns) for line in lines)
    rows = [n for n, line in enumerate(lines) if line.endswith(("€  C", "€  C?"))]
    rows += [n for n, line in enumerate(lines) if "€  C " in line or "€  C? " in line]
    assert rows
    for row in rows:
        assert CONFIRM in " ".join(" ".join(lines[row : row + 4]).split())


def test_the_plan_the_options_and_a_crisis(run: Run) -> None:
    text = spaced(
        run(
            "bareme", "--taille", "3", "--date", "2026-03-01", "--option", "qualite",
            "--option", "accompagnement", "--crise-reconnue", "--annee-contrat", "2",
        ).out
    )  # fmt: skip
    assert "  part fixe, plan à jour    22 500 €  B\n" in text
    assert "  part variable, si crise   67 500 €  B\n" in text
    assert "Qualité et pertinence des soins (optionnelle)" in text
    assert "Total, au plus             465 000 €  B\n" in text
    assert "dont estimation" not in text


def test_the_published_total_and_its_source(run: Run) -> None:
    text = spaced(run("bareme", "--taille", "4", "--date", "2026-03-01").out)
    assert "Total publié                580 000 €  B\n" in text
    assert "concourspluripro.fr" in text


def test_the_two_sizes_of_80_000_inhabitants(run: Run) -> None:
    ran = run("bareme", "--population", "80 000", "--date", "2026-03-01")
    text = spaced(ran.out)
    assert ran.code == 0
    assert "Barème, taille 2" in text
    assert "Barème, taille 3" in text
    assert "les sources permettent la taille 2 et la\n  taille 3" in text
    found = read_json(run, "--population", "80 000", "--echeancier")
    assert found["taille_indeterminee"] is True
    assert [one["taille"] for one in found["baremes"]] == [2, 3]
    assert [one["taille"] for one in found["echeanciers"]] == [2, 3]


def test_before_avenant_2(run: Run) -> None:
    ran = run("bareme", str(EXAMPLES / "bergerac"), "--echeancier")
    text = spaced(ran.out)
    assert ran.code == 0
    assert "60 000 €  C?" in text
    assert "Total publié                       287 000 €  B\n" in text
    assert "Accès aux soins, acompte" not in text
    assert "Montants par mission non lus" in text
    assert "Le jour de la signature (mars 2020) n'est pas connu" in text


def test_the_schedule_of_an_example_is_that_of_its_budget(run: Run) -> None:
    """The budget of the Pays Berjalliens was worked by hand: revenue of 2027 and 2028."""
    found = read_json(run, str(EXAMPLES / "pays-berjalliens"), "--echeancier")
    echeancier = found["echeanciers"][0]
    years = {one["annee"]: one["montant"] for one in echeancier["par_annee_civile"]}
    assert round(years[2027]) == 190_974
    assert round(years[2028]) == 233_657
    assert echeancier["complet"] is True
    text = spaced(run("bareme", str(EXAMPLES / "pays-berjalliens"), "--echeancier").out)
    assert "1er avril 2027, démarrage\n  Accès aux soins, acompte an 1   61 783 €  C\n" in text
    assert "prorata de 335/366 jours" in text
    assert "1er mars 2032, 5e anniversaire, fin du contrat\n" in text


def test_the_amounts_of_the_contract(run: Run, tmp_path: Path) -> None:
    (tmp_path / "cpts.yaml").write_text(
        "etape: contrat\nidentite: {nom: C}\ncontrat:\n  signature: 2026-03-01\n  taille: 1\n"
        "  montants:\n    fonctionnement: 51 000\n    parcours: {fixe: 25 000}\n",
        encoding="utf-8",
    )
    text = spaced(run("bareme", str(tmp_path)).out)
    assert "contrat ; barème 50 000 € (B) ; écart + 1 000 €" in text
    assert f"contrat ; barème 25 000 € (C, {CONFIRM}) ; sans écart" in text
    found = read_json(run, str(tmp_path))["baremes"][0]
    assert found["lignes"][0]["fixe"] == {
        "montant": 51_000, "origine": "contrat", "grade": None, "reserve": False, "mention": "",
        "bareme": {"montant": 50_000, "grade": "B", "reserve": False, "mention": ""},
        "compte": True, "contrat": 51_000, "ecart": 1_000,
    }  # fmt: skip
    assert (found["total"], found["total_bareme"], found["ecart"]) == (226_000, 225_000, 1_000)
    other = spaced(run("bareme", str(tmp_path), "--date", "2031-03-01").out)
    assert "ne sont pas repris" in other
    assert "Fonctionnement               50 000 €  B\n" in other


def test_json_is_stable(run: Run) -> None:
    found = read_json(run, "--taille", "1", "--date", "2026-03-01", "--echeancier")
    assert list(found) == [
        "version", "signature", "signature_origine", "population", "taille_indeterminee",
        "annee_contrat", "crise_reconnue", "notes", "baremes", "echeanciers",
    ]  # fmt: skip
    assert (found["version"], found["signature"]) == (1, "2026-03-01")
    bareme = found["baremes"][0]
    assert [ligne["code"] for ligne in bareme["lignes"]] == ["fonctionnement", *SOCLES_T1]
    assert bareme["lignes"][1]["fixe"]["mention"] == CONFIRM
    assert (bareme["total"], bareme["total_estime"], bareme["total_publie"]) == (
        225_000, 175_000, None,
    )  # fmt: skip
    first = found["echeanciers"][0]["versements"][0]
    assert first == {
        "code": "fonctionnement", "nature": "signature", "annee_contrat": 1, "annee_civile": 2026,
        "du": "2026-03-01", "au": "2026-03-01", "montant": 50_000, "pourcent": 100,
        "prorata": None, "grade": "B", "reserve": False, "mention": "",
    }  # fmt: skip


def test_csv_for_excel_in_french(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "bareme.csv"
    ran = run(
        "bareme", "--taille", "2", "--date", "2026-03-01", "--format", "csv", "-o", str(target)
    )
    assert (ran.code, ran.out) == (0, "")
    assert ran.said.startswith("Réponse écrite : ")
    content = target.read_bytes()
    assert content.startswith(b"\xef\xbb\xbftaille;")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    assert len(rows) == 9
    assert rows[1]["code"] == "acces_aux_soins"
    assert (rows[1]["montant"], rows[1]["grade"], rows[1]["reserve"]) == ("75000", "C", "non")
    assert all((row["grade"] == "C") == (row["mention"] == CONFIRM) for row in rows)


def test_csv_of_a_schedule(run: Run) -> None:
    ran = run("bareme", str(EXAMPLES / "pays-berjalliens"), "--echeancier", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(ran.out.removeprefix("\ufeff")), delimiter=";"))
    assert (rows[1]["du"], rows[1]["montant"]) == ("01/04/2027", "61783")
    assert {row["nature"] for row in rows if row["compte"] == "non"} == {"variable"}


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["--population", "1", "--taille", "2"], "--population et --taille ne vont pas ensemble"),
        (["p", "--taille", "2"], "PROJET et --taille ne vont pas ensemble"),
        (["--taille", "2", "--annee-contrat", "6"], "Le contrat compte 5 années"),
        (["--taille", "2", "--annee-contrat", "0"], "« 0 » ne convient pas"),
        (["--taille", "2", "--option", "qualité"], "Vouliez-vous dire « qualite » ?"),
        (["--taille", "5"], "Donnez un nombre, de 1 à 4."),
        (["--population", "beaucoup"], "« beaucoup » n'est pas un nombre entier."),
        (["--population", "0"], "« 0 » ne convient pas. Donnez un nombre, 1 ou plus."),
        (["--population=-5"], "« -5 » ne convient pas. Donnez un nombre, 1 ou plus."),
        (["--population", "99999999999"], "« 99999999999 » ne convient pas : 9 chiffres au plus."),
        (["--taille", "2", "--date", "2019-08-24"], "Il n'y a pas de barème"),
        (["--taille", "2", "--prorata", "mois"], "« --prorata » ne sert qu'avec --echeancier"),
        (["--taille", "2", "--part-variable", "101"], "n'est pas un pourcentage de 0 à 100"),
        (["--taille", "2", "--demarrage", "parcours"], "n'a pas la forme MISSION=DATE"),
        (["--taille", "2", "--demarrage", "parcour=2026-01-01"], "dire « parcours » ?"),
        (["dossier-qui-n-existe-pas"], "Le projet ne se lit pas."),
    ],
)
def test_options_that_contradict_each_other_are_refused(
    args: list[str], words: str, run: Run
) -> None:
    ran = run("bareme", *args)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.said


def test_an_unreadable_project_shows_what_check_shows(run: Run, tmp_path: Path) -> None:
    (tmp_path / "cpts.yaml").write_text("etape: nulle\nidentite: {nom: C}\n", encoding="utf-8")
    ran = run("bareme", str(tmp_path))
    assert ran.code == 2
    assert "cpts.yaml:1:8  erreur" in ran.said


def test_a_project_without_population(run: Run, tmp_path: Path) -> None:
    (tmp_path / "cpts.yaml").write_text("etape: lettre\nidentite: {nom: C}\n", encoding="utf-8")
    ran = run("bareme", str(tmp_path))
    assert ran.code == 2
    assert "La taille de la communauté n'est pas connue." in ran.said


def test_a_contract_signed_on_a_29_february_keeps_the_last_day_of_the_month(run: Run) -> None:
    ran = run("bareme", "--taille", "2", "--date", "2024-02-29", "--echeancier")
    told = [line for line in ran.out.splitlines() if "anniversaire" in line and line[0].isdigit()]
    assert [line.split(",")[0] for line in told] == [
        "28 février 2025",
        "28 février 2026",
        "28 février 2027",
        "29 février 2028",
        "28 février 2029",
    ]


def test_an_amendment_gives_the_amounts_of_its_day(run: Run) -> None:
    asked = ["bareme", "--taille", "3", "--date", "2021-12-19", "--annee-contrat", "5"]
    assert "370\u202f000" in run(*asked).out
    amended = run(*asked, "--avenant", "2023-01-15").out
    assert "370\u202f000" not in amended
    assert "347\u202f500" in amended


def test_the_three_scenarios_of_a_contract_year(run: Run) -> None:
    ran = run("bareme", "examples/metropole-ouest", "--annee", "2025")
    plain = ran.out.replace("\u202f", " ").replace("\u00a0", " ")
    assert ran.code == 0
    rows = {line[:32].strip(): line.split("€") for line in plain.splitlines()}
    assert [cell.split()[-2:] for cell in rows["Total"][:3]] == [
        ["275", "000"],
        ["372", "500"],
        ["397", "500"],
    ]
    last = next(line for line in plain.splitlines() if ", variable" in line)
    assert last.split("€")[2].strip() == "397 500"
    assert max(map(len, plain.splitlines())) <= 80
    assert run("bareme", "examples/metropole-ouest", "--annee", "2019").code == 2
    refused = run("bareme", "--taille", "3", "--annee", "2025")
    assert refused.code == 2
    assert "retirez --taille" in refused.said
