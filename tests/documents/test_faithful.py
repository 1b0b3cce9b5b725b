"""What is in the YAML is in the document: every field is found there, or here with a reason."""

import re
from collections.abc import Iterator
from dataclasses import replace
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from cptskit.documents import mots
from cptskit.documents.catalogue import KINDS
from cptskit.documents.figures.catalogue import Figures
from cptskit.documents.names import FICHE_ACTION
from cptskit.loading import LoadedProject, load
from cptskit.projet import Projet
from cptskit.projet.dates import DateCivile
from cptskit.projet.professions import Profession
from cptskit.usages.render import make_document
from tests.documents.full import Leaf, filled, kind_of, leaves, replaced

EXAMPLES = Path(__file__).parents[2] / "examples"
WRITTEN = ("bergerac", "pays-berjalliens", "metropole-ouest")

LINK = "links entries: the documents write what it stands for"
BY_PLACE = {"chapitres.apres": "shows by where the chapter stands"}
"""Fields that no document writes in words, and that show all the same."""
NOT_PRINTED = {
    "etape": "says which rules bind, and which document is being written",
    "destinataires.type": "says which document goes to whom",
    "destinataires.courriel": "an address to send a file to, not a part of the letter",
    "diagnostic.indicateurs.id": LINK,
    "diagnostic.constats.id": LINK,
    "diagnostic.besoins.id": LINK,
    **BY_PLACE,
    "diagnostic.repartitions.id": "names an imported breakdown to the next import",
    **{
        f"diagnostic.{name}.origine.{key}": "names an imported line to the next import"
        for name in ("indicateurs", "repartitions", "structures")
        for key in ("fichier", "date")
        if (name, key) != ("structures", "date")
    },
    "diagnostic.repartitions.complete": "lets the check add up the parts",
    "prs.objectifs.id": LINK,
    "membres.fichier": "where the list of members is read from",
    "membres.effectifs_complets": "lets the check add up the head counts",
    "membres.professionnels.rpps": "never printed: it says who somebody is",
    "membres.professionnels.courriel": "never printed: it reaches somebody at home",
    "membres.professionnels.accord": "says who is named: who refused is counted only",
    "membres.professionnels.telephone": "never printed: it reaches somebody at home",
    "membres.partenaires.associes.id": LINK,
    "membres.partenaires.a_associer.id": LINK,
    "missions.statut": "the law of the date says it; the check tells when both differ",
    "contacts.id": LINK,
    "contacts.personne": LINK,
    "gouvernance.bureau.fonctions.titulaires.id": LINK,
    "gouvernance.bureau.fonctions.titulaires.personne": LINK,
    "gouvernance.mandats.personne": LINK,
    "gouvernance.groupes_de_travail.id": LINK,
    "signatures.personne": LINK,
    "membres.professionnels.id": LINK,
    "membres.structures.id": LINK,
    "missions.indicateurs.indicateur": LINK,
    "missions.fiches.indicateurs.indicateur": LINK,
    "budget.exercices.versements_du_contrat": "brings the payments of the contract as lines",
    "calendrier.jalons.type": "the milestone's own words are written in its place",
    "calendrier.jalons.voie": "says which clock runs: the letter and status give its dates",
    "calendrier.jalons.destinataire": "says which clock runs: status gives its dates",
    "calendrier.jalons.exigees": "says which clock runs: status gives its dates",
    "contrat.avenants.id": LINK,
    "contrat.renouvellements.id": LINK,
    "articulation.aucune": "written only where no organisation is listed, as here some are",
    "missions.indicateurs.id": LINK,
    "missions.fiches.indicateurs.id": LINK,
    "annees.preuves.id": LINK,
    "annees.preuves.fichier": "names a file of the zip; the booklet cites its number",
    "annees.mesures.atteint": "told where there is no value; here there is one",
    "annees.evenements.id": LINK,
    "association.dirigeants.id": LINK,
    "association.dirigeants.personne": LINK,
    "association.dirigeants.profession": "told where the declaration has no words of its own",
    "assemblees.id": "names a meeting to `cptskit assemblee`",
    "assemblees.presents": "told where no sheet was signed; here there is one",
    "assemblees.pouvoirs": "told where no sheet was signed; here there is one",
    "assemblees.emargement.personne": LINK,
    "assemblees.elus.personne": LINK,
    "annees.evenements.preuves": LINK,
    "crise.annuaire": "names the file of the directory, which only the restricted edition reads",
    "crise.fiches.id": LINK,
    "crise.referents.personne": LINK,
    "style.logo": "shown as a picture, which Markdown has no place for",
    "style.logo_alternatif": "said with the picture, in PDF, Word and HTML",
    "style.couleur": "a colour, which Markdown has none of",
    "style.couleur_seconde": "a colour, which Markdown has none of",
    "style.modele": "letters and rules, which Markdown has none of",
    "style.police": "letters, which Markdown has none of",
    "annexes.fichier": "a file of the project; who reads the document has its title",
    "diagnostic.besoins.constats": "shows by the number of the need beside each finding",
    "regles_ignorees.regle": "speaks to the check",
    "regles_ignorees.motif": "speaks to the check",
    "regles_ignorees.chemin": "speaks to the check",
}
"""Fields that no document writes, and why."""

_CRISE = (
    "presentation exemplaires versions.numero versions.date versions.valide_par "
    "versions.ars versions.caisse versions.diffusion versions.changements referents.nom "
    "referents.civilite referents.profession referents.suppleant referents.depuis "
    "referents.formation cellule.lieu cellule.repli cellule.mallette "
    "cellule.fonctions.code cellule.fonctions.titulaire cellule.fonctions.suppleant "
    "cellule.fonctions.role alerte.recue_par alerte.verification alerte.decide_par "
    "alerte.diffusion zones.nom zones.communes zones.referent risques.famille "
    "risques.intitule risques.sans_objet risques.communes risques.niveau risques.source "
    "risques.annee risques.fiche fiches.objet fiches.titre fiches.pour fiches.etapes "
    "fiches.a_ne_pas_faire ressources.nom ressources.nature ressources.type "
    "ressources.commune ressources.usage ressources.quantite ressources.controle "
    "continuite.chroniques continuite.vulnerables continuite.pharmacie "
    "continuite.transports articulation.organisme articulation.type articulation.plan "
    "articulation.correspondant articulation.standard communication.interne "
    "communication.externe communication.porte_parole formations.date "
    "formations.intitule formations.participants exercices.date exercices.type "
    "exercices.scenario exercices.participants exercices.retex.date "
    "exercices.retex.pilote exercices.retex.enseignements "
    "exercices.retex.actions.intitule exercices.retex.actions.responsable "
    "exercices.retex.actions.echeance exercices.retex.actions.fait activations.debut "
    "activations.fin activations.evenement activations.famille "
    "activations.declenchee_par activations.reconnue_par_ars activations.professionnels "
    "activations.actions activations.bilan activations.retex.date "
    "activations.retex.pilote activations.retex.enseignements "
    "activations.retex.actions.intitule activations.retex.actions.responsable "
    "activations.retex.actions.echeance activations.retex.actions.fait"
)

ELSEWHERE = {
    "identite.lieu": "lettre",
    "identite.revision.motif": "revision",
    "identite.revision.decision": "revision",
    "identite.revision.effet": "revision",
    "destinataires.nom": "lettre",
    "destinataires.a_l_attention_de": "lettre",
    "destinataires.adresse": "lettre",
    "appui.besoins": "lettre",
    **{
        f"annees.{path}": kind
        for kind, paths in {
            "dialogue": "dialogue ordre_du_jour preuves.titre preuves.date preuves.aupres_de "
            "mesures.preuves mesures.valeur mesures.date mesures.source mesures.commentaire "
            "versements.libelle versements.mission versements.annonce versements.recu "
            "versements.date preuves.recue mesures.non_communique mesures.reporte",
            "rapport": "bilan comptes_votes actions.realise actions.difficultes actions.suite "
            "evenements.titre evenements.date evenements.lieu evenements.fiche "
            "evenements.presents.profession evenements.presents.nombre "
            "evenements.autres_presents recettes.libelle recettes.montant recettes.nature "
            "recettes.mission depenses.libelle depenses.montant depenses.nature "
            "depenses.mission depenses.etp indemnites.beneficiaire indemnites.montant "
            "indemnites.profession indemnites.nature indemnites.structure",
            "emargement": "evenements.programme",
        }.items()
        for path in paths.split()
    },
    **{f"crise.{path}": "plan-crise" for path in _CRISE.split()},
    **{
        f"{path}": kind
        for kind, paths in {
            "statuts": "association.statuts.adoption association.statuts.signataires "
            "association.statuts.texte association.statuts.communes "
            "association.statuts.cotisation association.statuts.indemnisation "
            "association.statuts.comptes_aux_financeurs association.statuts.modification_quorum "
            "association.statuts.modification_majorite association.statuts.dissolution_majorite "
            "association.statuts.devolution",
            "dirigeants": "association.dirigeants.nom association.dirigeants.civilite "
            "association.dirigeants.fonction association.dirigeants.metier "
            "association.dirigeants.nationalite association.dirigeants.domicile "
            "association.dirigeants.naissance",
            "indemnites": "association.indemnisation.objet association.indemnisation.nature "
            "association.indemnisation.unite association.indemnisation.montant "
            "association.indemnisation.plafond association.indemnisation.vote "
            "annees.indemnites.date annees.indemnites.objet",
            "declaration": "association.joafe",
            "reglement-interieur": "gouvernance.instances.convocation_jours "
            "gouvernance.instances.quorum gouvernance.instances.majorite "
            "gouvernance.instances.pouvoirs_max",
            "registre-decisions": "assemblees.instance assemblees.type assemblees.date "
            "assemblees.heure assemblees.lieu assemblees.convocation assemblees.seconde "
            "assemblees.ordre_du_jour assemblees.voix assemblees.president assemblees.secretaire "
            "assemblees.resolutions.point assemblees.resolutions.texte "
            "assemblees.resolutions.pour assemblees.resolutions.contre "
            "assemblees.resolutions.abstention assemblees.resolutions.majorite "
            "assemblees.resolutions.adoptee assemblees.elus.fonction assemblees.elus.nom "
            "assemblees.elus.civilite assemblees.elus.profession assemblees.elus.debut "
            "assemblees.elus.fin assemblees.elus.college assemblees.changements "
            "assemblees.declaration assemblees.observations",
            "presences": "assemblees.emargement.nom assemblees.emargement.civilite "
            "assemblees.emargement.profession assemblees.emargement.represente_par",
        }.items()
        for path in paths.split()
    },
    "membres.professionnels.nom": "membres",
    "membres.professionnels.prenom": "membres",
    "membres.professionnels.civilite": "membres",
    "membres.professionnels.specialite": "membres",
    "membres.professionnels.structure": "membres",
    "membres.professionnels.adhesion": "membres",
}
"""Fields that the projet de santé leaves to another document."""

AMBIGUOUS = ("OuiNon", "Taille", "DureeContrat", "Annee")
"""Types whose words may stand in a document for another field: their change must show."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a project that has every field."""
    sections = filled()
    del sections["membres"]["fichier"]  # the list stands in place
    _link(sections)
    text = yaml.safe_dump(sections, allow_unicode=True)
    path = tmp_path_factory.mktemp("full")
    (path / "cpts.yaml").write_text(text, encoding="utf-8")
    return path


def _link(sections: dict[str, Any]) -> None:
    """Let what a contract year says belong to the fiches and indicators of the project."""
    sections["association"]["droit"] = "droit_local"  # whose officers say when they were born
    (annee,) = sections["annees"].values()
    mission = sections["missions"]["acces_aux_soins"]
    for rank, mesure in enumerate(annee["mesures"]):
        mesure["indicateur"] = mission["indicateurs"][rank]["id"]
        mesure["preuves"] = [piece["id"] for piece in annee["preuves"]]
    for rank, action in enumerate(annee["actions"]):
        action["fiche"] = mission["fiches"][rank]["id"]


@cache
def read(folder: Path) -> tuple[LoadedProject, Projet, Figures]:
    """Return a project, with its figures drawn once for all its documents."""
    loaded = load(folder)
    assert loaded.projet is not None, loaded.findings
    return loaded, loaded.projet, Figures(loaded.projet)


def document(folder: Path, kind: str = "projet", changed: Projet | None = None) -> str:
    loaded, projet, figures = read(folder)
    loaded = replace(loaded, projet=changed or projet)
    return make_document(loaded, KINDS[kind], figures=figures).markdown


def plain(text: str) -> str:
    """Return a text without marks, special blanks, capitals: what a reader compares.

    Brackets within brackets are square ones: they are all made round.
    """
    bare = re.sub(r"\\(?=[^\w\s])", "", text.replace("**", ""))
    return " ".join(bare.translate(str.maketrans("[]", "()")).split()).casefold()


def forms(leaf: Leaf, titles: dict[str, str]) -> Iterator[str]:
    """Yield the ways in which a document may write a value."""
    kind, value = kind_of(leaf.type), leaf.value
    if isinstance(value, Profession):
        yield from (value.singulier, value.feminin, value.pluriel)
    elif isinstance(value, Enum):
        yield mots.code(value)
    elif kind == "Montant":
        yield mots.montant(value)
    elif kind in ("Entier", "Nombre", "Taux"):
        yield mots.nombre(value)
    elif kind == "Valeur":
        yield mots.valeur(value)
    elif kind == "OuiNon":
        yield ""
    else:
        yield str(value) if leaf.route[-1] == "id" else titles.get(str(value), str(value))
        if isinstance(value, DateCivile):
            yield mots.date_courte(value)


def is_in(text: str, leaf: Leaf, titles: dict[str, str]) -> bool:
    wanted = (plain(form).strip("«». ") for form in forms(leaf, titles))
    return any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text) for form in wanted)


def titles_of(projet: Projet) -> dict[str, str]:
    """Return what the ids of a project stand for."""
    found = {}
    for leaf in leaves(projet):
        if leaf.route[-1] == "id" and leaf.path != "missions.fiches.id":
            holder: Any = projet
            for part in leaf.route[:-1]:
                holder = (
                    holder[part]
                    if isinstance(part, int) or isinstance(holder, dict)
                    else (getattr(holder, part))
                )
            named = (
                getattr(holder, name, None)
                for name in ("intitule", "texte", "libelle", "nom", "reference", "titre")
            )
            found[leaf.value] = next((text for text in named if text), leaf.value)
    return found


@cache
def missing(folder: Path, kind: str = "projet") -> dict[str, Leaf]:
    """Return the last leaf of each field that a document does not write."""
    projet = read(folder)[1]
    text, titles = plain(document(folder, kind)), titles_of(projet)
    found: dict[str, Leaf] = {}
    for leaf in leaves(projet):
        if not is_in(text, leaf, titles):
            found[leaf.path] = leaf
    return found


def test_every_field_is_in_the_projet(folder: Path) -> None:
    assert missing(folder).keys() - NOT_PRINTED.keys() - ELSEWHERE.keys() == set()


@pytest.mark.parametrize("kind", sorted(set(ELSEWHERE.values())))
def test_what_the_projet_leaves_out_is_in_the_other_document(folder: Path, kind: str) -> None:
    lacking = missing(folder, kind).keys()
    assert [path for path, there in ELSEWHERE.items() if there == kind and path in lacking] == []


def test_the_projet_does_not_write_what_it_is_said_to_leave_out(folder: Path) -> None:
    unique = {path for path in ELSEWHERE if telling(first(folder, path))}
    assert unique - missing(folder).keys() == set()


def test_no_document_writes_what_is_said_to_be_printed_nowhere(folder: Path) -> None:
    held = NOT_PRINTED.keys() - {"membres.fichier"}
    unique = {path for path in held if telling(first(folder, path))}
    for kind in KINDS.keys() - {FICHE_ACTION}:
        assert unique - missing(folder, kind).keys() == set(), kind


def first(folder: Path, path: str) -> Leaf:
    return next(leaf for leaf in leaves(read(folder)[1]) if leaf.path == path)


def telling(leaf: Leaf) -> bool:
    """Say whether a value can be told from all others."""
    return kind_of(leaf.type) not in AMBIGUOUS and not isinstance(leaf.value, Enum)


def test_every_field_of_the_lists_exists() -> None:
    paths = {leaf.path for leaf in leaves(Projet.model_validate(filled()))}
    assert (NOT_PRINTED.keys() | ELSEWHERE.keys()) - paths == set()


def test_a_change_of_a_code_a_year_or_a_yes_shows(folder: Path) -> None:
    projet = read(folder)[1]
    changeable = {leaf.path: leaf for leaf in leaves(projet) if not telling(leaf)}
    bases = {kind: document(folder, kind) for kind in ("projet", *ELSEWHERE.values())}
    unseen = set()
    for path, leaf in changeable.items():
        kind = ELSEWHERE.get(path, "projet")
        changed = replaced(projet, leaf.route, other(leaf))
        if document(folder, kind, changed) == bases[kind]:
            unseen.add(path)
    assert unseen == (changeable.keys() & NOT_PRINTED.keys()) - BY_PLACE.keys()


def other(leaf: Leaf) -> Any:
    """Return another value of a field that has few."""
    if isinstance(leaf.value, Enum):
        every = list(type(leaf.value))
        return every[every.index(leaf.value) - 1]
    return {"OuiNon": not leaf.value, "Taille": 4, "DureeContrat": 8, "Annee": 1899}[
        kind_of(leaf.type)
    ]


@pytest.mark.parametrize("example", WRITTEN)
def test_every_field_of_an_example_is_in_its_projet(example: str) -> None:
    lacking = missing(EXAMPLES / example)
    assert {
        path: leaf.value
        for path, leaf in lacking.items()
        if path not in NOT_PRINTED and path not in ELSEWHERE
    } == {}
