"""The life of a contract at twelve dates: the table of `vie/vie.md`, which a lawyer can read."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from cptskit.bareme import Demande, cas_du_projet, tableau
from cptskit.contrat import aujourdhui, etat, missions_dues, periodes
from cptskit.documents.catalogue import KINDS
from cptskit.loading import LoadedProject, load
from cptskit.progress import deadlines
from cptskit.projet import Projet
from cptskit.projet.dates import DateCivile
from cptskit.usages.check import check_loaded
from cptskit.usages.render import make_document

FOLDER = Path(__file__).parent / "vie"
SPEAK_OF_IT = {"CON001", "CON002", "CON006", "CON009", "MIS001", "MIS004", "MIS005", "CAL007"}
Row = tuple[bool, list[str]]


def rows() -> list[Row]:
    """Return the rows of both tables, and whether the contract has its amendment and renewal."""
    whole, bare = (FOLDER / "vie.md").read_text(encoding="utf-8").split("Le même contrat")
    return [
        (amended, [cell.strip() for cell in line.strip("|").split("|")])
        for amended, text in ((True, whole), (False, bare))
        for line in text.splitlines()
        if line.startswith("| 20")
    ]


@cache
def read() -> LoadedProject:
    return load(FOLDER)


def at(amended: bool, day: date) -> tuple[LoadedProject, Projet]:
    """Return the project, its document dated on a day."""
    projet = read().projet
    assert projet is not None
    identite = projet.identite.model_copy(update={"date": DateCivile.lire(day)})
    projet = projet.model_copy(update={"identite": identite})
    if not amended and projet.contrat:
        bare = projet.contrat.model_copy(update={"avenants": (), "renouvellements": ()})
        projet = projet.model_copy(update={"contrat": bare})
    return replace(read(), projet=projet), projet


def said(amended: bool, day: date) -> list[str]:
    loaded, projet = at(amended, day)
    now = etat(projet, day)
    assert now.periode and now.droit
    socles = [due for due in missions_dues(projet, now.periode, day) if due.socle]
    case = cas_du_projet(projet, Demande(annee_contrat=now.annee or 1), day)
    codes = {finding.code for finding in check_loaded(loaded).findings} & SPEAK_OF_IT
    coming = deadlines(projet, day)
    return [
        str(day),
        now.situation.value,
        str(now.annee or "–"),
        *now.droit.textes,
        str(now.taille),
        str(len(socles)),
        f"{tableau(case.hypotheses[0]).total:,}".replace(",", " "),
        ", ".join(sorted(codes)) or "–",
        str(coming[0].quand) if coming else "–",
    ]


@pytest.mark.parametrize(("amended", "row"), rows(), ids=str)
def test_the_table_of_the_lawyer(amended: bool, row: list[str]) -> None:
    assert said(amended, date.fromisoformat(row[0])) == row


def test_twelve_dates_from_2018_to_2028() -> None:
    days = [row[0] for amended, row in rows() if amended]
    assert len(days) == 12
    assert (days[0][:4], days[-1][:4]) == ("2018", "2028")


@pytest.mark.parametrize(
    ("amended", "day", "words"),
    [
        (True, date(2022, 3, 30), ["Contrat signé le 1er mars 2020, pour 5 ans, de taille 2."]),
        (
            True,
            date(2024, 3, 1),
            ["Montants de l'année 5 du contrat, avenant du 15 janvier 2023 compris", "Avenant 2"],
        ),
        (True, date(2026, 11, 29), ["Contrat signé le 1er mars 2025, pour 5 ans, de taille 3."]),
        (False, date(2024, 3, 1), ["de taille 2.", "Montants que seul le contrat donne"]),
    ],
)
def test_the_documents_follow(amended: bool, day: date, words: list[str]) -> None:
    loaded, _ = at(amended, day)
    text = make_document(loaded, KINDS["budget"]).markdown.replace("\\", "")
    plain = " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split())
    for word in words:
        assert word in plain


def test_the_document_tells_what_happened_to_the_contract() -> None:
    loaded, _ = at(True, date(2026, 11, 29))
    text = make_document(loaded, KINDS["projet"]).markdown
    assert "Vie du contrat" in text
    assert all(word in text for word in ("Avenant n", "Contrat 2025", "taille 3"))


@pytest.mark.parametrize(
    ("amended", "day", "words"),
    [
        (True, date(2022, 12, 31), ""),
        (False, date(2022, 6, 15), ""),
        (False, date(2022, 12, 31), "vit toujours sous l'accord de 2019"),
        (False, date(2024, 12, 31), "le contrat finit le 1er mars 2025"),
        (False, date(2026, 11, 29), "est échu depuis le 1er mars 2025"),
        (True, date(2026, 11, 29), ""),
        (True, date(2029, 12, 1), "le contrat finit le 1er mars 2030"),
    ],
)
def test_the_line_about_today(amended: bool, day: date, words: str) -> None:
    told = aujourdhui(at(amended, day)[1], day)
    assert words in told
    assert bool(told) is bool(words)


def contract(**contrat: object) -> Projet:
    return Projet.model_validate(
        {"etape": "contrat", "identite": {"nom": "Essai"}, "contrat": contrat}
    )


def test_a_gap_before_a_renewal_is_no_contract() -> None:
    projet = contract(signature="2020-03-01", renouvellements=[{"date": "2025-09-01"}])
    found = [etat(projet, date(2025, month, 1)).situation.value for month in (2, 3, 8, 9)]
    assert found == ["en cours", "échu", "échu", "en cours"]


def test_a_renewal_before_the_end_ends_the_first_contract() -> None:
    first, second = periodes(
        contract(signature="2020-03-01", renouvellements=[{"date": "2024-12-15"}])
    )
    assert (first.fin, second.fin) == (date(2024, 12, 15), date(2029, 12, 15))


def test_an_end_that_is_written_ends_the_contract() -> None:
    projet = contract(signature="2023-03-01", fin="2025-06-30")
    assert [etat(projet, date(2025, 6, day)).en_cours for day in (29, 30)] == [True, False]


def test_a_contract_of_the_29_february_ends_on_the_last_of_the_month() -> None:
    (found,) = periodes(contract(signature="2024-02-29"))
    assert [found.anniversaire(n) for n in (1, 4)] == [date(2025, 2, 28), date(2028, 2, 29)]
    assert found.fin == date(2029, 2, 28)


def test_a_month_without_a_day_leaves_the_whole_month() -> None:
    projet = contract(signature="2020-03")
    assert etat(projet, date(2020, 3, 1)).en_cours
    assert [etat(projet, date(2025, 3, day)).en_cours for day in (30, 31)] == [True, False]


def test_an_amendment_on_an_anniversary_binds_from_that_day() -> None:
    avenants = [{"date": "2023-03-01", "nature": "conventionnel"}]
    projet = contract(signature="2020-03-01", avenants=avenants)
    textes = [etat(projet, day).droit for day in (date(2023, 2, 28), date(2023, 3, 1))]
    assert [droit and droit.textes for droit in textes] == [("aci-2019",), ("aci-avenant-2",)]


def test_a_later_signature_of_the_calendar_is_a_renewal() -> None:
    projet = Projet.model_validate(
        {
            "etape": "contrat",
            "identite": {"nom": "Essai"},
            "contrat": {"signature": "2020-03-01"},
            "calendrier": {
                "jalons": [
                    {"type": "signature", "date": "2020-03-01", "fait": "oui"},
                    {"type": "signature", "date": "2025-03-10", "fait": "oui"},
                ]
            },
        }
    )
    assert [periode.debut for periode in periodes(projet)] == [date(2020, 3, 1), date(2025, 3, 10)]
