"""The letter: its order, its length, and its sentences whatever a project leaves out."""

import random
import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel
from pypdf import PdfReader

import cptskit
from cptskit.documents.gabarits.context import template_context
from cptskit.documents.gabarits.environment import render_template
from cptskit.documents.gabarits.lettre import _PLAIN_LINES, _parsed, chiffre, compte, en_ligne
from cptskit.documents.texte.tree import Node
from cptskit.droit.regions import region as region_of
from cptskit.droit.regions import toutes_les_regions
from cptskit.francais.typographie import typographie
from cptskit.projet import Projet
from cptskit.projet.diagnostic import Indicateur
from cptskit.projet.membres import Effectif
from cptskit.projet.textes import Narratif
from tests.documents.build import tree

EXAMPLES = Path(__file__).parents[3] / "examples"
FULL = ("bergerac", "metropole-ouest", "pays-berjalliens")
BARE = {"etape": "lettre", "identite": {"nom": "CPTS d'Essai"}}


def letter(projet: Projet, region: str | None = None, *, brouillon: bool = True) -> str:
    names = template_context(
        projet,
        day=date(2026, 11, 1),
        region=region_of(region) if region else None,
        brouillon=brouillon,
        file_of=lambda _: "cpts.yaml",
    )
    return render_template(EXAMPLES, "lettre_intention.md", names)


def text_of(brouillon: bool = False, **sections: Any) -> str:
    return letter(Projet.model_validate({**BARE, **sections}), brouillon=brouillon)


def headings(text: str) -> list[str]:
    return re.findall(r"^## (.+)$", text, re.MULTILINE)


@cache
def example(name: str) -> Projet:
    projet = cptskit.load(EXAMPLES / name).projet
    assert projet is not None
    return projet


# Length


@pytest.mark.parametrize("name", [path.parent.name for path in EXAMPLES.glob("*/cpts.yaml")])
def test_a_letter_is_four_pages_at_most(name: str, tmp_path: Path) -> None:
    (file,) = cptskit.render(
        EXAMPLES / name, documents=["lettre"], formats=["pdf"], sortie=tmp_path
    )
    pages = len(PdfReader(file).pages)
    assert (2 if name in FULL else 1) <= pages <= 4


# Order


def test_a_region_orders_the_letter_and_names_its_points() -> None:
    assert headings(letter(example("pays-berjalliens"), "Normandie")) == [
        "Qui sommes-nous",
        "Professionnels de santé et structures impliqués",
        "Problématique d'accès aux soins et de continuité de la prise en charge",
        "Moyens d'action envisagés",
        "Objectif visé par la CPTS",
        "Territoire d'intervention",
        "Calendrier de réalisation",
        "Articulation avec les autres projets du territoire",
        "Gouvernance et forme juridique",
        "Besoins d'appui",
        "Engagements",
        "Annexes",
    ]


def test_a_letter_says_whose_order_it_follows() -> None:
    text = letter(example("pays-berjalliens"), "Nouvelle-Aquitaine")
    assert "dans l'ordre, les éléments demandés en région Nouvelle-Aquitaine" in text
    assert "dans l'ordre" not in letter(example("pays-berjalliens"), "Bretagne")


def test_means_and_objectives_have_their_own_points_in_normandie() -> None:
    text = letter(example("pays-berjalliens"), "Normandie")
    means, objectives = re.split(r"^## ", text, flags=re.MULTILINE)[4:6]
    assert "Un protocole commun" in means
    assert "Objectifs :" not in means
    assert "Moyens :" not in objectives
    assert "Objectifs : diviser par deux" in objectives


@pytest.mark.parametrize("nom", [region.nom for region in toutes_les_regions()])
def test_nothing_of_a_project_is_lost_in_any_region(nom: str) -> None:
    usual = letter(example("pays-berjalliens"))
    for words in ("148 professionnels", "112 896 habitants", "Diviser par deux", "15 000 €"):
        lower = typographie(words).lower()
        assert lower in typographie(letter(example("pays-berjalliens"), nom)).lower()
        assert lower in typographie(usual).lower()


# Recipients, salutation, signatures


def test_without_recipients_those_of_the_region_are_proposed() -> None:
    text = letter(Projet.model_validate(BARE), "Nouvelle-Aquitaine")
    block = text.split("::: destinataires\n")[1].split("\n:::")[0].split("\n")
    assert block == [
        "**ARS Nouvelle-Aquitaine**",
        "**Caisse d'assurance maladie du territoire**",
        "**Mutualité sociale agricole (MSA) du territoire**",
        "**Unions régionales des professionnels de santé (URPS)**",
    ]
    assert "Clé `destinataires`" in text
    named = letter(Projet.model_validate(BARE), "Bourgogne-Franche-Comté")
    assert "**ARS Bourgogne-Franche-Comté, délégation départementale**" in named
    assert "MSA" not in named


def test_the_letter_greets_and_takes_leave_with_the_same_words() -> None:
    directeur = {"a_l_attention_de": "Monsieur le Directeur général"}
    text = text_of(destinataires=[{"type": "ars", "nom": "ARS Bretagne", **directeur}])
    assert "\nMonsieur le Directeur général,\n" in text
    assert "d'agréer, Monsieur le Directeur général, l'expression" in text


def test_porteurs_are_told_in_a_sentence_or_a_list_and_agree() -> None:
    camille = {"nom": "Camille Exemple", "civilite": "Mme", "profession": "infirmier"}
    porteur = {**camille, "porteur": "oui", "fonction": "présidente"}
    alone = text_of(contacts=[porteur])
    assert "Le projet est porté par **Mme Camille Exemple**, infirmière, présidente.\n" in alone
    second = {
        "nom": "Erwan Fictif",
        "civilite": "M.",
        "porteur": "oui",
        "courriel": "e@example.org",
    }
    both = text_of(contacts=[{**porteur, "interlocuteur": "oui"}, second])
    assert "infirmière, présidente, contact de l'ARS et de la caisse\n" in both
    assert "- **M. Erwan Fictif**, e@example.org\n" in both
    assert "**Mme Camille Exemple**\nprésidente\n\n**M. Erwan Fictif**\n" in both


def test_a_signatory_is_one_paragraph_whatever_is_known_of_them() -> None:
    signatures = [{"nom": "Alpha", "date": "2026-10"}, {"nom": "Beta", "qualite": "trésorier"}]
    text = text_of(signatures=signatures)
    assert "::: signature\n**Alpha**\noctobre 2026\n\n**Beta**\ntrésorier\n\n:::" in text


def test_a_date_without_a_place_begins_a_line() -> None:
    assert "\nLe 20 octobre 2026\n" in text_of(identite={"nom": "Essai", "date": "2026-10-20"})


def test_the_contact_is_told_where_nobody_bears_the_project() -> None:
    text = text_of(contacts=[{"nom": "Alix", "interlocuteur": "oui", "fonction": "coordination"}])
    assert "Contact de l'ARS et de la caisse : **Alix**, coordination." in text


def test_without_anybody_the_community_signs() -> None:
    assert "::: signature\nPour la CPTS d'Essai\n:::" in text_of()


# Sentences


def test_the_subject_takes_the_right_preposition() -> None:
    def subject(nom: str) -> str:
        return re.findall(r"lettre d'intention (.+), création", text_of(identite={"nom": nom}))[0]

    assert subject("CPTS du Grand Agenais") == "de la CPTS du Grand Agenais"
    assert subject("Grand Agenais") == "du Grand Agenais"
    assert subject("Aubagne Santé") == "d'Aubagne Santé"


def test_one_and_several_agree() -> None:
    one = text_of(
        territoire={"communes": [{"insee": "01249", "nom": "Miribel"}]},
        diagnostic={
            "indicateurs": [{"libelle": "Généralistes", "valeur": 1}],
            "besoins": [{"id": "a", "intitule": "Soigner."}],
        },
        membres={"effectifs": [{"profession": "sage_femme", "nombre": 1}]},
        missions={"crises": {"objectifs": ["Écrire un plan."]}},
        prs={"objectifs": [{"id": "p", "intitule": "Prévenir"}]},
        calendrier={"jalons": [{"type": "groupe_projet", "fait": "oui"}]},
    )
    for words in (
        "**1 commune** : Miribel (code Insee 01249).",
        "Un chiffre le montre :\n\n- Généralistes : 1\n",
        "Nous en retenons le besoin suivant :\n\n1. Soigner.",
        "La communauté réunit une sage-femme.",
        "- **Réponse aux crises sanitaires graves.** Objectif : écrire un plan.\n",
        "Ces orientations servent l'objectif suivant du projet régional de santé : prévenir.",
        "Étape franchie : réunion du groupe projet.",
    ):
        assert words in one
    assert "Annexes" not in one


@pytest.mark.parametrize(
    ("effectif", "words"),
    [
        ({"profession": "infirmier", "nombre": 1}, "un infirmier"),
        ({"profession": "infirmier", "nombre": 3, "territoire": 9}, "3 infirmiers (sur 9)"),
        ({"profession": "sage_femme"}, "des sages-femmes"),
        ({"profession": "autre", "territoire": 4}, "d'autres professionnels"),
    ],
)
def test_a_head_count_in_words(effectif: dict[str, Any], words: str) -> None:
    assert compte(Effectif.model_validate(effectif)) == words


def test_a_figure_in_a_sentence() -> None:
    whole = {
        "libelle": "Densité",
        "valeur": "72",
        "unite": "pour 100 000 habitants",
        "comparaisons": {"departement": "80", "france": "90"},
        "source": "DREES (provisoire)",
        "annee": 2024,
    }
    assert chiffre(Indicateur.model_validate(whole)) == (
        "Densité : 72 pour 100 000 habitants, contre 80 dans le département et 90 en France "
        "(DREES [provisoire], 2024)"
    )
    single = {"libelle": "Sages-femmes", "valeur": "1", "unite": "professionnels"}
    assert chiffre(Indicateur.model_validate(single)) == "Sages-femmes (professionnels) : 1"


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("Un *texte*\nsur deux lignes.", "Un *texte* sur deux lignes."),
        ("Un.\n\nDeux.", None),
        ("- un\n- deux", None),
        ("Une [note][n].\n\n[n]: https://example.org", None),
        ("Une ligne\\\npuis une autre", None),
        ("", None),
    ],
)
def test_a_text_of_one_paragraph_goes_on_in_line(markdown: str, words: str | None) -> None:
    assert en_ligne(Narratif(markdown, None)) == words
    assert en_ligne(None) is None


def test_a_long_orientation_has_a_heading_and_keeps_its_blocks() -> None:
    text = text_of(missions={"crises": {"orientation": "Un.\n\n- deux", "moyens": "Trois."}})
    assert "### Réponse aux crises sanitaires graves\n\n::: texte\nUn.\n\n- deux\n:::" in text
    assert "::: texte\nTrois.\n:::" in text


def test_many_communes_are_a_paragraph() -> None:
    communes = [{"insee": f"38{n:03}", "nom": f"Commune {n}"} for n in range(1, 70)]
    text = text_of(territoire={"communes": communes})
    assert "Commune 1 (38001), Commune 2 (38002)," in text
    assert "Commune 69 (38069).\n" in text
    assert "Table:" not in text


# Whatever a project leaves out

FAULTS = re.compile(r"None|&#|\S {2,}\S|\.\.|\(\)|\[\]| [,.]|[:;,] ?\.|: ;|; ;|, ,|\*\*\*\*")


@settings(max_examples=60, deadline=None)
@given(
    seed=st.integers(0, 10**6),
    name=st.sampled_from([*FULL, "vallee-rurale"]),
    nom=st.sampled_from(["Normandie", "Nouvelle-Aquitaine", "Bourgogne-Franche-Comté", "Corse"]),
    brouillon=st.booleans(),
)
def test_sentences_hold_whatever_is_left_out(
    seed: int, name: str, nom: str, brouillon: bool
) -> None:
    projet = pruned(example(name), random.Random(seed))
    text = letter(projet, nom, brouillon=brouillon)
    for line in written(text):
        assert FAULTS.search(line) is None, line
    nodes = tree(text)
    assert empty_headings(nodes) == []
    assert hanging(nodes) == []


def pruned(whole: Any, chance: random.Random) -> Any:
    """Return a model without some of what it may do without, lists cut short."""
    if isinstance(whole, BaseModel):
        fields = type(whole).model_fields
        changes = {
            name: (
                fields[name].get_default(call_default_factory=True)
                if not fields[name].is_required() and chance.random() < 0.35
                else pruned(value, chance)
            )
            for name, value in whole
        }
        return whole.model_copy(update=changes)
    if isinstance(whole, tuple):
        return tuple(pruned(part, chance) for part in whole[: chance.randint(0, len(whole))])
    if isinstance(whole, dict):
        return {key: pruned(value, chance) for key, value in whole.items() if chance.random() > 0.3}
    return whole


def written(text: str) -> list[str]:
    """Return the lines that the templates write: no text of the user, no table, no figure."""
    ours = re.sub(r"^:::+ texte$.*?^:::+$", "", text, flags=re.MULTILINE | re.DOTALL)
    return [line for line in ours.split("\n") if not line.startswith(("|", "!", ":::"))]


def empty_headings(nodes: list[Node]) -> list[str]:
    """Return the headings that nothing, or a heading as high, follows."""
    following = [*nodes[1:], None]
    return [
        node.words()
        for node, after in zip(nodes, following, strict=True)
        if node.kind == "heading"
        and (
            after is None
            or (after.kind == "heading" and after.attrs["niveau"] <= node.attrs["niveau"])
        )
    ]


def hanging(nodes: list[Node]) -> list[str]:
    """Return the paragraphs that announce a list which does not come."""
    following = [*nodes[1:], None]
    return [
        node.words()
        for node, after in zip(nodes, following, strict=True)
        if node.kind == "paragraph"
        and node.words().endswith(":")
        and (after is None or not after.kind.endswith("_list"))
    ]


@given(st.text(alphabet="aé1 \n.,:;-–('_*#|[>\\`«%", max_size=30))
def test_plain_lines_are_read_as_markdown_reads_them(text: str) -> None:
    words = text.strip()
    if _PLAIN_LINES.fullmatch(words):
        assert _parsed(words) == en_ligne(Narratif(words, None))
