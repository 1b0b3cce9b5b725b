"""The calendar: what is dated, the limits of the contract, what is late; all of it on the page."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cptskit.contrat import missions as dues
from cptskit.documents.figures.calendrier.figure import calendar
from cptskit.documents.figures.calendrier.picture import LEFT, RIGHT, Picture
from cptskit.documents.figures.calendrier.rows import LABELS, pages, rows_of
from cptskit.documents.figures.calendrier.schedule import schedule_of
from cptskit.documents.figures.calendrier.window import window_of
from cptskit.documents.figures.catalogue import Figures
from cptskit.documents.figures.model import Figure
from cptskit.documents.figures.style import WIDTH
from cptskit.droit.missions import Mission
from cptskit.droit.missions import mission as mission_at
from cptskit.droit.valeurs import Grade
from cptskit.projet import Projet
from cptskit.projet.dates import DateCivile
from cptskit.projet.durees import add_months

from .build import projet

SIGNED = date(2027, 1, 15)
DAY = DateCivile.lire("2026-10-01")
DELAYS = mission_at("acces_aux_soins", SIGNED).delais
assert DELAYS is not None
START, FULL = (
    add_months(SIGNED, months or 0)
    for months in (DELAYS.valeur.demarrage_mois, DELAYS.valeur.deploiement_mois)
)


def contracted(**missions: Any) -> Projet:
    return projet(contrat={"signature": SIGNED}, missions=missions)


def after(limit: date, days: int) -> str:
    return (limit + timedelta(days=days)).isoformat()


def one(project: Projet) -> Figure:
    (figure,) = calendar(project, DAY)
    return figure


def words(figure: Figure) -> list[str]:
    return [text.replace("\u00a0", " ") for text in figure.drawing.words]


def pictures(project: Projet) -> list[Picture]:
    schedule = schedule_of(project, DAY)
    window = window_of(schedule, LEFT, RIGHT)
    assert window is not None
    cut = pages(rows_of(schedule, window), 540)
    return [Picture(window, schedule.contract, rows, DAY) for rows in cut]


def test_nothing_dated_nothing_drawn() -> None:
    assert calendar(projet(), DAY) == ()
    assert calendar(projet(calendrier={"jalons": [{"type": "lettre"}]}), DAY) == ()
    assert calendar(contracted(acces_aux_soins={}), DAY) == ()


def test_the_five_years_are_between_the_signature_and_the_end() -> None:
    figure = one(contracted(acces_aux_soins={"demarrage": "2027-03-01"}))
    assert "Signature : 15 janvier 2027" in words(figure)
    assert "Fin du contrat : 15 janvier 2032" in words(figure)
    assert [word for word in words(figure) if word.endswith("année")] == [
        "1re année",
        "2e année",
        "3e année",
        "4e année",
        "5e année",
    ]
    assert {"2028", "2029", "2030", "2031"} <= set(words(figure))
    assert "Signature du contrat : 15 janvier 2027 ; fin : 15 janvier 2032." in figure.alternative


def test_the_limits_are_those_of_the_law_at_the_signature() -> None:
    (track,) = schedule_of(contracted(acces_aux_soins={"demarrage": "2027-03"}), None).tracks
    assert [limit.day for limit in track.limits] == [START, FULL]
    assert not any(limit.estimate for limit in track.limits)
    (free,) = schedule_of(contracted(qualite={"demarrage": "2027-03"}), None).tracks
    assert free.limits == ()
    figure = one(contracted(acces_aux_soins={"demarrage": "2027-03"}))
    assert {"Limite du démarrage", "Limite du plein déploiement"} <= set(words(figure))
    assert "Accord conventionnel interprofessionnel (ACI) du 20 juin 2019" in figure.legende


def test_what_is_late_is_told_in_words_and_hatched() -> None:
    late = {"demarrage": after(START, 1), "deploiement": after(FULL, 90)}
    figure = one(contracted(acces_aux_soins=late))
    assert {"Démarrage hors délai", "Plein déploiement hors délai"} <= set(words(figure))
    assert "Au-delà de la limite" in words(figure)
    assert figure.alternative.count("hors délai") == 2
    in_time = {"demarrage": after(START, 0), "deploiement": after(FULL, 0)}
    figure = one(contracted(acces_aux_soins=in_time))
    assert "hors délai" not in " ".join(words(figure)) + figure.alternative
    assert "Au-delà de la limite" not in words(figure)


def test_a_limit_that_was_not_read_is_an_estimate(monkeypatch: pytest.MonkeyPatch) -> None:
    def derived(code: str, le: date) -> Mission:
        known = mission_at(code, le)
        assert known.delais is not None
        return replace(known, delais=replace(known.delais, grade=Grade.C))

    monkeypatch.setattr(dues, "mission", derived)
    figure = one(contracted(acces_aux_soins={"demarrage": "2027-03"}))
    assert "Limite estimée, à confirmer" in words(figure)
    assert "limite 15\u00a0juillet\u00a02027 (estimation)" in figure.alternative


def test_a_signature_known_to_the_month_gives_the_widest_limits() -> None:
    some = projet(
        contrat={"signature": "2027-01"}, missions={"acces_aux_soins": {"demarrage": "2027-03"}}
    )
    contract = schedule_of(some, None).contract
    assert contract is not None
    assert contract.anniversaries[0] == date(2027, 1, 1)
    assert contract.end == date(2032, 1, 31)
    assert "les limites sont au mois près" in one(some).legende


@pytest.mark.parametrize("contrat", [{}, {"signature": "2027"}, {"signature": "9999-12-31"}])
def test_without_a_signature_there_are_no_limits(contrat: dict[str, str]) -> None:
    missions = {"acces_aux_soins": {"demarrage": "2027-03"}}
    figure = one(projet(contrat=contrat, missions=missions))
    assert not any("Limite" in word or "Signature" in word for word in words(figure))
    assert figure.legende == "Calendrier, de 2027 à 2028. Source : projet de la communauté."


def test_a_planned_signature_of_the_calendar_counts_too() -> None:
    jalons = [{"type": "signature", "date": "2027-01-15"}]
    figure = one(projet(calendrier={"jalons": jalons}, missions={"prevention": {}}))
    assert "Fin du contrat : 15 janvier 2032" in words(figure)
    assert "dates à préciser" in words(figure)


def test_milestones_are_done_planned_or_past() -> None:
    jalons = [
        {"type": "lettre", "date": "2026-03-02", "fait": True},
        {"type": "transmission", "date": "2026-06-01"},
        {"type": "autre", "date": "2027-05", "intitule": "Réunion publique"},
    ]
    figure = one(projet(calendrier={"jalons": jalons}))
    assert {"Jalon fait", "Jalon prévu", "Date passée, jalon non fait"} <= set(words(figure))
    assert {"passée"} <= set(words(figure))
    assert figure.alternative.endswith(
        "Jalons : Lettre d'intention, 2 mars 2026 (fait) ; Transmission du projet de santé à "
        "l'ARS, 1er juin 2026 (date passée, non fait) ; Réunion publique, mai 2027 (prévu)."
    )
    assert [row["date"] for row in figure.lignes] == ["2 mars 2026", "1er juin 2026", "mai 2027"]


def test_old_milestones_are_left_to_the_table() -> None:
    jalons = [{"type": "groupe_projet", "date": "2010"}, {"type": "lettre", "date": "2026-05"}]
    figure = one(projet(contrat={"signature": SIGNED}, calendrier={"jalons": jalons}))
    assert "Hors de ces années, au tableau seulement : 1 jalon." in figure.legende
    assert "Calendrier et limites du contrat, de 2026 à 2032." in figure.legende


def test_an_action_of_other_years_has_no_row() -> None:
    dates = {"A": {"debut": "2035"}, "B": {"fin": "2001"}, "C": {"debut": "2020", "fin": "2028"}}
    fiches = [{"id": name, "titre": "t", **given} for name, given in dates.items()]
    figure = one(contracted(prevention={"demarrage": "2027-05", "fiches": fiches}))
    assert [row["fiche"] for row in figure.lignes if "fiche" in row] == ["C t"]
    assert "Hors de ces années : 2 fiches action." in figure.legende


def test_missions_stand_in_the_order_of_the_law_with_their_own_titles() -> None:
    some = contracted(
        crises={"demarrage": "2027-05"},
        acces_aux_soins={"intitule": "Notre accès aux soins", "demarrage": "2027-04"},
    )
    tracks = [row["mission"] for row in one(some).lignes]
    assert tracks == ["Notre accès aux soins", "Réponse aux crises sanitaires graves"]


def test_a_mission_without_start_starts_with_its_first_action() -> None:
    fiches = [{"id": f"A{n}", "titre": "t", "debut": f"2027-0{9 - n}"} for n in range(3)]
    (track,) = schedule_of(contracted(prevention={"fiches": fiches}), None).tracks
    assert str(track.start) == "juillet 2027"
    undated = [*fiches, {"id": "A9", "titre": "t"}]
    (track,) = schedule_of(contracted(prevention={"fiches": undated}), None).tracks
    assert track.start is None


def test_many_actions_take_several_pictures_and_none_is_a_mere_rest() -> None:
    fiches = [
        {
            "id": f"A{n}",
            "titre": "Une action dont le titre prend deux lignes, ou presque",
            "debut": "2027-09",
        }
        for n in range(60)
    ]
    figures = calendar(contracted(prevention={"fiches": fiches}), DAY)
    assert [figure.nom for figure in figures] == [
        "calendrier",
        *(f"calendrier.{n}" for n in range(2, len(figures) + 1)),
    ]
    assert len(figures) == 3
    heights = [figure.drawing.height for figure in figures]
    assert min(heights) > 160
    assert "Actions territoriales de prévention (suite)" in words(figures[1])
    assert "(2 sur 3)" in figures[1].legende
    assert sum(len(figure.lignes) for figure in figures) == 61


def test_too_many_actions_are_left_to_their_pages() -> None:
    fiches = [{"id": f"A{n}", "titre": "t", "debut": "2027-09"} for n in range(81)]
    figure = one(contracted(prevention={"fiches": fiches}))
    assert len(figure.lignes) == 1
    assert "Plus de 80 fiches action : leurs dates sont dans les fiches." in figure.legende


def test_no_person_is_named_for_the_figure_is_published_too() -> None:
    jalons = [{"type": "autre", "date": "2026-12", "intitule": "Rencontre avec Camille Exemple"}]
    contacts = [{"nom": "Camille Exemple", "profession": "infirmier"}]
    figures = Figures(projet(calendrier={"jalons": jalons}, contacts=contacts))
    (figure,) = figures.named("calendrier")
    assert "Rencontre avec" in figure.alternative
    assert "Camille" not in figure.alternative + str(figure.drawing)


def test_the_date_asked_for_replaces_that_of_the_document() -> None:
    jalons = [{"type": "lettre", "date": "2026-12"}]
    some = projet(calendrier={"jalons": jalons})
    assert "date passée" not in Figures(some)["calendrier"].alternative
    assert "date passée" in Figures(some, date(2027, 3, 1))["calendrier"].alternative


NAMES = st.text("aeinorst ÉàL'’-é", min_size=1, max_size=90).filter(lambda text: bool(text.strip()))
DATES = st.one_of(
    st.none(),
    st.dates(date(1995, 1, 1), date(2060, 1, 1)).map(date.isoformat),
    st.dates(date(2024, 1, 1), date(2034, 1, 1)).map(lambda day: f"{day:%Y-%m}"),
    st.integers(1990, 2070).map(str),
)
FICHES = st.lists(
    st.fixed_dictionaries({"titre": NAMES, "debut": DATES, "fin": DATES}), max_size=12
).map(lambda some: [{"id": f"A{n}", **fiche} for n, fiche in enumerate(some)])
MISSIONS = st.dictionaries(
    st.sampled_from(["acces_aux_soins", "parcours", "prevention", "crises", "qualite"]),
    st.fixed_dictionaries(
        {"intitule": NAMES, "demarrage": DATES, "deploiement": DATES, "fiches": FICHES}
    ),
)
JALONS = st.lists(
    st.fixed_dictionaries(
        {"type": st.just("autre"), "intitule": NAMES, "date": DATES, "fait": st.booleans()}
    ),
    max_size=30,
)


@settings(max_examples=60, deadline=None)
@given(JALONS, MISSIONS, DATES)
def test_nothing_overflows_nothing_overlaps(
    jalons: list[Any], missions: dict[str, Any], signature: str | None
) -> None:
    some = projet(
        calendrier={"jalons": jalons}, missions=missions, contrat={"signature": signature}
    )
    if window_of(schedule_of(some, DAY), LEFT, RIGHT) is None:
        assert calendar(some, DAY) == ()
        return
    for picture in pictures(some):
        texts = [*picture.header, *picture.labels, *picture.drawn.words]
        for text in texts:
            assert text.box.left >= -0.1
            assert text.box.right <= WIDTH + 0.1, text
        for text in picture.labels:
            assert text.box.right <= LABELS + 0.1
        for text, other in combinations(texts, 2):
            assert not text.box.meets(other.box), (text, other)
        for box in picture.drawn.rects:
            assert LEFT - 0.1 <= box.left <= box.right <= WIDTH
        assert all(LEFT <= sign.x <= RIGHT for sign in picture.drawn.signs)
        assert all(top < below for top, below in pairwise(picture.tops))
        assert picture.drawing().height < 660
