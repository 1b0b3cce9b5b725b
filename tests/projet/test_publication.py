"""What is published: no name, no number, no address; no hole either."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cptskit.projet import Projet
from cptskit.projet.base import Modele
from cptskit.projet.personnel import Personnel, PeutNommer, marques, valeurs_personnelles
from cptskit.projet.personnes import remplaceur, ressemble_a_un_nom, sans_nom
from cptskit.projet.publication import publier


def project(**sections: Any) -> Projet:
    return Projet.model_validate({"etape": "projet", "identite": {"nom": "Essai"}, **sections})


CAMILLE = {
    "nom": "Camille Exemple",
    "profession": "infirmier",
    "fonction": "présidente",
    "courriel": "camille@example.org",
    "telephone": "05 36 49 00 24",
}


def narrative(text: str, **sections: Any) -> str:
    sections = {"contacts": [CAMILLE], **sections, "evaluation": {"methode": text}}
    evaluation = publier(project(**sections)).evaluation
    assert evaluation is not None
    return str(evaluation.methode)


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Camille Exemple coordonne.", "un infirmier coordonne."),
        ("Mme Camille EXEMPLE coordonne.", "un infirmier coordonne."),
        ("Exemple Camille coordonne.", "un infirmier coordonne."),
        ("Mme Exemple coordonne.", "un infirmier coordonne."),
        ("Camille\nExemple coordonne.", "un infirmier coordonne."),
        ("Par exemple, Camille seule.", "Par exemple, Camille seule."),
        ("Écrire à camille@example.org.", "Écrire à [coordonnées non publiées]."),
        ("Appeler le 05.36.49.00.24.", "Appeler le [coordonnées non publiées]."),
        ("Appeler le +33 5 36 49 00 24.", "Appeler le [coordonnées non publiées]."),
        ("Budget : 536 490 euros.", "Budget : 536 490 euros."),
    ],
)
def test_people_in_texts_become_what_they_do(text: str, published: str) -> None:
    assert narrative(text) == published


def test_members_of_the_list_are_known_in_texts() -> None:
    listed = [{"nom": "Petit", "prenom": "Ana", "profession": "sage_femme", "rpps": "99999999990"}]
    membres = {"professionnels": listed}
    text = "Petit territoire, où Ana Petit (RPPS 999 9999 9990) et Dr PETIT exercent."
    assert narrative(text, membres=membres) == (
        "Petit territoire, où une sage-femme (RPPS [coordonnées non publiées]) "
        "et une sage-femme exercent."
    )


def test_a_contact_that_is_no_person_stays_in_texts() -> None:
    contacts = [{"nom": "Pôle de santé", "fonction": "association"}]
    assert narrative("Le Pôle de santé agit.", contacts=contacts) == "Le Pôle de santé agit."


@pytest.mark.parametrize(
    ("contact", "shown"),
    [
        (CAMILLE, ("Infirmier", "présidente", None)),
        ({"nom": "A B", "fonction": "présidente"}, ("Présidente", None, None)),
        ({"nom": "A B", "porteur": "oui"}, ("Porteur du projet", None, None)),
        ({"nom": "A B"}, ("Interlocuteur", None, None)),
    ],
)
def test_contacts_are_their_profession_or_function(
    contact: dict[str, str], shown: tuple[str | None, ...]
) -> None:
    (public,) = publier(project(contacts=[contact])).contacts
    assert (public.nom, public.fonction, public.profession) == shown
    assert (public.courriel, public.telephone) == (None, None)


def test_offices_and_signatures_have_no_hole() -> None:
    fonctions = [
        {"fonction": "président", "titulaires": [{"nom": "A B", "profession": "infirmier"}]},
        {"fonction": "trésorier", "titulaires": [{"nom": "C D"}]},
    ]
    public = publier(
        project(
            gouvernance={"bureau": {"fonctions": fonctions}},
            signatures=[{"nom": "A B", "qualite": "présidente"}, {"nom": "C D"}],
        )
    )
    assert public.gouvernance is not None
    assert public.gouvernance.bureau is not None
    president, treasurer = public.gouvernance.bureau.fonctions
    assert (president.titulaires[0].nom, president.titulaires[0].profession) == (None, "infirmier")
    assert treasurer.titulaires[0].nom == "un membre de la communauté"
    assert [(signature.nom, signature.qualite) for signature in public.signatures] == [
        ("présidente", None),
        ("Un signataire", None),
    ]


def test_the_list_of_members_becomes_their_counts() -> None:
    listed = [{"nom": "A", "profession": "infirmier"}, {"nom": "B", "profession": "infirmier"}]
    public = publier(project(membres={"professionnels": listed})).membres
    assert public is not None
    assert (public.professionnels, public.nombre) == ((), 2)
    assert [(effectif.profession, effectif.nombre) for effectif in public.effectifs] == [
        ("infirmier", 2)
    ]


@pytest.mark.parametrize(
    ("pilote", "published"),
    [
        ("Groupe parcours", "Groupe parcours"),
        ("infirmière coordinatrice", "infirmière coordinatrice"),
        ("Collège des infirmiers", "Collège des infirmiers"),
        ("Dr Inconnu", "un membre de la communauté"),
        ("Jeanne Martin, infirmière", "infirmière"),
        ("Mme Durand et le groupe parcours", "le groupe parcours"),
        ("Camille Exemple", "un infirmier"),
        ("Jeanne Martin", "un membre de la communauté"),
        ("Soins Palliatifs", "Soins Palliatifs"),
        ("CPAM", "CPAM"),
        ("Bureau, avec l'appui de la coordination", "Bureau, avec l'appui de la coordination"),
    ],
)
def test_who_leads_may_be_a_group_or_a_function_but_no_person(pilote: str, published: str) -> None:
    fiches = [{"id": "A", "titre": "A", "pilote": pilote}]
    groupes = [{"nom": "Soins Palliatifs"}]
    public = publier(
        project(
            contacts=[CAMILLE],
            gouvernance={"groupes_de_travail": groupes},
            missions={"parcours": {"fiches": fiches}},
        )
    )
    (mission,) = public.missions.values()
    assert mission.fiches[0].pilote == published


def test_a_representative_keeps_the_function() -> None:
    association = {"statut": "declaree", "representant": "Zoé Martin, présidente"}
    public = publier(project(association=association, evaluation={"methode": "Avec Zoé Martin."}))
    assert public.association is not None
    assert public.association.representant == "présidente"
    assert public.evaluation is not None
    assert str(public.evaluation.methode) == "Avec un membre de la communauté."


def test_what_is_public_already_stays_as_it_is() -> None:
    plain = project(territoire={"justification": "Un bassin de vie."}, engagements=["Informer"])
    assert publier(plain) == plain


def test_every_field_that_names_or_reaches_people_is_marked() -> None:
    marked = {
        f"{model.__name__}.{name}"
        for model in Modele.__subclasses__()
        for name, mark in marques(model).items()
        if isinstance(mark, Personnel)
    }
    reach = {
        f"{model.__name__}.{name}"
        for model in Modele.__subclasses__()
        for name in model.model_fields
        if name in ("courriel", "telephone", "rpps", "prenom")
    }
    assert reach <= marked
    assert {"Contact.nom", "Elu.nom", "Mandat.nom", "Professionnel.nom", "Signature.nom"} <= marked


def test_a_required_field_has_words_in_its_place() -> None:
    """A mark on a field that may not be empty is honoured by `publication` itself."""
    required = {
        model.__name__
        for model in Modele.__subclasses__()
        for name, mark in marques(model).items()
        if model.model_fields[name].is_required()
        and not (isinstance(mark, PeutNommer) and mark.a_defaut)
    }
    assert required == {"Professionnel"}


def test_nothing_personal_is_left_in_the_model() -> None:
    assert set(valeurs_personnelles(publier(project(contacts=[CAMILLE])))) != set()
    left = [value for _, name, value in valeurs_personnelles(publier(project(contacts=[CAMILLE])))]
    assert left == ["Infirmier"]


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("Jeanne Martin", True),
        ("Dr Martin", True),
        ("Jean-Paul de La Tour", True),
        ("Centre hospitalier", False),
        ("Maison Médicale", False),
        ("médecin généraliste", False),
        ("Infirmière", False),
    ],
)
def test_words_that_look_like_a_name(words: str, person: bool) -> None:
    assert ressemble_a_un_nom(words) is person


@given(st.text(), st.text(max_size=20), st.text(max_size=20))
def test_any_text_and_name_are_answered(text: str, name: str, phone: str) -> None:
    contact = {"nom": name or "A", "telephone": phone or None, "courriel": "a@b"}
    assert isinstance(remplaceur(project(contacts=[contact]))(text), str)
    assert isinstance(sans_nom(text, ()), str)


def test_a_public_person_has_no_gender() -> None:
    public = publier(project(contacts=[CAMILLE | {"civilite": "Mme"}]))
    assert (public.contacts[0].nom, public.contacts[0].civilite) == ("Infirmier", None)
