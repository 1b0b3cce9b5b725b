"""The sheets of the workbook: a new field of a model is a new column, a new list one entry here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from pydantic import BaseModel

from cptskit.classeur import listes
from cptskit.classeur.champs import Champ, champs
from cptskit.classeur.listes import Listes, Nouvelle
from cptskit.comparaison.mots import champ as en_mots
from cptskit.francais.phrases import capitalised
from cptskit.projet import Projet
from cptskit.projet.annees import ActionDeLAnnee, Evenement, Mesure, Preuve, VersementRecu
from cptskit.projet.descriptions import descriptions
from cptskit.projet.diagnostic import Besoin, Constat, Indicateur
from cptskit.projet.membres import Effectif, Partenaire, Professionnel, Structure
from cptskit.projet.missions import EtapeAction, FicheAction, IndicateurSuivi, Palier
from cptskit.projet.personnel import Personnel, marques
from cptskit.projet.suivi import Depense, Indemnite, Jalon, Recette
from cptskit.projet.territoire import Commune


@dataclass(frozen=True)
class Place:
    """A column that says in which list of the project a row stands."""

    titre: str
    aide: str


@dataclass(frozen=True)
class Feuille:
    """A sheet: its name, what it is for, the lists that it shows, and what their rows are."""

    cle: str
    nom: str
    titre: str
    aide: str
    modeles: tuple[type[BaseModel], ...]
    listes: Listes
    places: tuple[Place, ...] = ()
    titres: Mapping[str, str] = field(default_factory=dict)
    """Headings, by column, where the words of the field alone would be unclear."""
    nouvelle: Nouvelle | None = None
    """What gives a list that is not there yet: a year that nobody has written of."""
    uniques: tuple[str, ...] = ()
    """Columns that name a row: two rows of one list never say the same there."""
    fixes: frozenset[str] = frozenset()
    """Columns that are shown, and not read back."""
    du_contrat: bool = False
    """Whether the sheet is of use to a community under contract only."""

    @cached_property
    def colonnes(self) -> tuple[Champ, ...]:
        """The fields of its rows, each once, ids last."""
        found = {one.cle: one for modele in reversed(self.modeles) for one in champs(modele)}
        order = {one.cle: None for modele in self.modeles for one in champs(modele)}
        ranked = sorted(order, key=lambda cle: (cle in self.fixes, cle == "id"))
        return tuple(found[cle] for cle in ranked)

    def titre_de(self, one: Champ) -> str:
        """Return the heading of a column."""
        return self.titres.get(one.cle) or capitalised(en_mots(one.nom))

    def aide_de(self, one: Champ) -> str:
        """Return the help of a column: the description of its field."""
        return descriptions(one.modele).get(one.nom, "")

    @cached_property
    def nominative(self) -> bool:
        """Whether its rows are people."""
        return any(isinstance(m, Personnel) for one in self.modeles for m in marques(one).values())

    def prefixe(self) -> str:
        """Return what the references of its rows start with."""
        return "".join(word[0] for word in self.cle.split("_")).upper()


_FICHE = Place("Fiche", "Identifiant de la fiche action, comme dans la feuille « Fiches action ».")
_MISSION = Place("Mission", "Mission du contrat.")
_ANNEE = Place("Année de contrat", "Année civile où l'année de contrat commence.")

FEUILLES: tuple[Feuille, ...] = (
    Feuille(
        "membres",
        "Membres",
        "Membres de la communauté",
        "Une ligne par personne. Données personnelles : ce fichier ne se publie pas.",
        (Professionnel,),
        listes.professionnels,
        titres={"adhesion": "Date d'adhésion", "commune": "Commune d'exercice"},
        uniques=("id", "rpps"),
    ),
    Feuille(
        "effectifs",
        "Effectifs",
        "Effectifs par profession",
        "Une ligne par profession : les membres, et les professionnels du territoire.",
        (Effectif,),
        listes.simple(Effectif, "membres", "effectifs"),
        titres={
            "nombre": "Membres",
            "territoire": "Sur le territoire",
            "liberal": "dont libéraux",
            "salarie": "dont salariés",
            "mixte": "dont mixtes",
            "soixante_ans_et_plus": "dont 60 ans et plus",
            "densite": "Pour 100 000 habitants",
            "departement": "Dans le département",
            "densite_departement": "Pour 100 000 habitants, département",
        },
        fixes=frozenset({"extraction"}),
        uniques=("profession",),
    ),
    Feuille(
        "partenaires",
        "Structures et partenaires",
        "Structures membres et partenaires",
        "Une ligne par structure membre, partenaire associé ou partenaire à associer.",
        (Structure, Partenaire),
        listes.partenaires,
        (Place("Situation", "Structure membre, partenaire associé ou partenaire à associer."),),
        titres={"finess": "Numéro FINESS"},
        uniques=("id",),
    ),
    Feuille(
        "communes",
        "Communes",
        "Communes du territoire",
        "Une ligne par commune, avec son code Insee : ce n'est pas le code postal.",
        (Commune,),
        listes.simple(Commune, "territoire", "communes"),
        titres={"nom": "Commune", "partielle": "Couverte en partie"},
        uniques=("insee",),
    ),
    Feuille(
        "indicateurs",
        "Indicateurs du diagnostic",
        "Indicateurs du diagnostic",
        "Une ligne par chiffre, avec son année et sa source.",
        (Indicateur,),
        listes.simple(Indicateur, "diagnostic", "indicateurs"),
        titres={
            "libelle": "Indicateur",
            "comparaisons.departement": "Département",
            "comparaisons.region": "Région",
            "comparaisons.france": "France",
            "comparaisons.epci": "Intercommunalité",
            "comparaisons.metropole": "France métropolitaine",
            "couverture": "Habitants couverts",
            "estimation": "Estimé",
            "origine.fichier": "Fichier d'origine",
            "origine.date": "Date du fichier",
        },
        fixes=frozenset({"origine.fichier", "origine.date"}),
        uniques=("id",),
    ),
    Feuille(
        "constats",
        "Constats",
        "Constats du diagnostic",
        "Une ligne par constat, avec les identifiants des indicateurs qui l'appuient.",
        (Constat,),
        listes.simple(Constat, "diagnostic", "constats"),
        titres={"texte": "Constat"},
        uniques=("id",),
    ),
    Feuille(
        "besoins",
        "Besoins",
        "Besoins du territoire",
        "Une ligne par besoin auquel le projet répond.",
        (Besoin,),
        listes.simple(Besoin, "diagnostic", "besoins"),
        titres={"intitule": "Besoin", "sans_action": "Pourquoi aucune action n'y répond"},
        uniques=("id",),
    ),
    Feuille(
        "fiches",
        "Fiches action",
        "Fiches action",
        "Une ligne par fiche. Étapes et indicateurs ont leurs feuilles.",
        (FicheAction,),
        listes.fiches,
        (_MISSION,),
        titres={"public": "Public visé", "budget": "Coût annuel"},
        uniques=("id",),
    ),
    Feuille(
        "etapes",
        "Étapes",
        "Étapes des fiches action",
        "Une ligne par étape, avec la fiche dont elle est.",
        (EtapeAction,),
        listes.etapes,
        (_FICHE,),
        titres={"intitule": "Étape"},
    ),
    Feuille(
        "suivi",
        "Indicateurs de suivi",
        "Indicateurs des fiches action et des missions",
        "Une ligne par indicateur. Un indicateur de la mission elle-même n'a pas de fiche.",
        (IndicateurSuivi,),
        listes.suivi,
        (_MISSION, _FICHE),
        titres={
            "intitule": "Indicateur",
            "indicateur": "Indicateur du diagnostic",
            "reference": "Valeur de départ",
            "cible": "Valeur visée",
            "maximum": "Montant maximal par an",
        },
        uniques=("id",),
    ),
    Feuille(
        "paliers",
        "Paliers",
        "Paliers des indicateurs du contrat",
        "Une ligne par palier, avec l'identifiant de son indicateur.",
        (Palier,),
        listes.paliers,
        (Place("Indicateur", "Identifiant de l'indicateur de suivi."),),
        du_contrat=True,
    ),
    Feuille(
        "calendrier",
        "Calendrier",
        "Calendrier du projet",
        "Une ligne par jalon ; un mois ou une année suffit quand le jour n'est pas connu.",
        (Jalon,),
        listes.simple(Jalon, "calendrier", "jalons"),
        titres={"intitule": "Précision", "type": "Jalon", "exigees": "Pièces exigées"},
    ),
    Feuille(
        "budget",
        "Budget",
        "Budget prévu",
        "Une ligne par recette ou dépense d'une année civile.",
        (Recette, Depense),
        listes.budget,
        (Place("Année", "Année civile."), Place("Sens", "Recette ou dépense.")),
        nouvelle=listes.d_un_exercice,
    ),
    Feuille(
        "indemnites",
        "Indemnités",
        "Indemnités et rémunérations prévues",
        "Une ligne par professionnel et par année civile. Une fonction vaut mieux qu'un nom.",
        (Indemnite,),
        listes.indemnites,
        (Place("Année", "Année civile."),),
        titres={"beneficiaire": "Bénéficiaire"},
        nouvelle=listes.d_un_exercice,
    ),
    Feuille(
        "mesures",
        "Années - mesures",
        "Ce qui a été mesuré dans chaque année de contrat",
        "Une ligne par indicateur mesuré.",
        (Mesure,),
        listes.de_l_annee(Mesure, "mesures"),
        (_ANNEE,),
        titres={"non_communique": "Non communiqué"},
        du_contrat=True,
        nouvelle=listes.d_une_annee(("mesures", Mesure)),
        uniques=("indicateur",),
    ),
    Feuille(
        "actions",
        "Années - fiches",
        "Ce qui a été fait de chaque fiche dans l'année",
        "Une ligne par fiche action et par année.",
        (ActionDeLAnnee,),
        listes.de_l_annee(ActionDeLAnnee, "actions"),
        (_ANNEE,),
        titres={"realise": "Ce qui a été fait", "difficultes": "Difficultés"},
        du_contrat=True,
        nouvelle=listes.d_une_annee(("actions", ActionDeLAnnee)),
        uniques=("fiche",),
    ),
    Feuille(
        "evenements",
        "Années - événements",
        "Réunions, formations et autres événements",
        "Une ligne par événement. Des nombres de présents, jamais des noms.",
        (Evenement,),
        listes.de_l_annee(Evenement, "evenements"),
        (_ANNEE,),
        titres={"autres_presents": "Autres présents"},
        du_contrat=True,
        nouvelle=listes.d_une_annee(("evenements", Evenement)),
        uniques=("id",),
    ),
    Feuille(
        "preuves",
        "Années - pièces",
        "Pièces justificatives",
        "Une ligne par pièce, reçue ou attendue. Jamais de document qui nomme un patient.",
        (Preuve,),
        listes.de_l_annee(Preuve, "preuves"),
        (_ANNEE,),
        titres={"titre": "Ce que la pièce prouve", "recue": "Reçue", "aupres_de": "Auprès de qui"},
        du_contrat=True,
        nouvelle=listes.d_une_annee(("preuves", Preuve)),
        uniques=("id",),
    ),
    Feuille(
        "comptes",
        "Années - comptes",
        "Recettes et dépenses exécutées",
        "Une ligne par recette ou dépense d'une année de contrat.",
        (Recette, Depense),
        listes.comptes,
        (_ANNEE, Place("Sens", "Recette ou dépense.")),
        du_contrat=True,
        nouvelle=listes.d_une_annee(("recettes", Recette), ("depenses", Depense)),
    ),
    Feuille(
        "versements",
        "Années - versements",
        "Sommes du contrat, annoncées et reçues",
        "Une ligne par versement de la caisse.",
        (VersementRecu,),
        listes.de_l_annee(VersementRecu, "versements"),
        (_ANNEE,),
        titres={"annonce": "Montant annoncé", "recu": "Montant reçu", "date": "Date de réception"},
        du_contrat=True,
        nouvelle=listes.d_une_annee(("versements", VersementRecu)),
    ),
)
"""The sheets, in the order of the workbook."""


def feuilles_de(projet: Projet) -> tuple[Feuille, ...]:
    """Return the sheets of a project: those of a contract only where there is one."""
    contract = bool(projet.annees) or projet.etape.value == "contrat"
    return tuple(one for one in FEUILLES if contract or not one.du_contrat)
