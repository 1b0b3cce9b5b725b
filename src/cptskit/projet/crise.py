"""The crisis plan: who, where, which risks, what each does; its versions, exercises, activations.

The directory is never part of the project: `annuaire` names its file, which `cptskit.crise` reads
for the restricted edition alone.
"""

from typing import Annotated

from cptskit.projet.base import Modele
from cptskit.projet.codes import Civilite, TypeOrganisation
from cptskit.projet.codes_crise import (
    CodeFonction,
    Famille,
    FichierAnnuaire,
    NatureRessource,
    NiveauRisque,
    ObjetFiche,
    TypeCorrespondant,
    TypeExercice,
)
from cptskit.projet.dates import DateCivile
from cptskit.projet.nombres import Annee, Entier, OuiNon
from cptskit.projet.personnel import Personnel, PeutNommer
from cptskit.projet.professions import Profession
from cptskit.projet.textes import CodeInsee, Identifiant, Narratif

_QUELQU_UN = "un membre de la communauté"


class VersionPlan(Modele):
    """Version du plan de crise."""

    numero: str
    """Numéro de la version, par exemple 2."""
    date: DateCivile | None = None
    """Date de la version."""
    valide_par: Annotated[str | None, PeutNommer("une instance de la communauté")] = None
    """Instance qui a validé la version : bureau, conseil d'administration."""
    ars: DateCivile | None = None
    """Date de l'échange avec l'ARS sur le plan."""
    caisse: DateCivile | None = None
    """Date de l'envoi à la caisse."""
    diffusion: DateCivile | None = None
    """Date de la diffusion aux membres et aux acteurs de santé du territoire."""
    changements: tuple[str, ...] = ()
    """Ce qui change depuis la version d'avant, en quelques mots ; cptskit calcule le détail."""


class ReferentCrise(Modele):
    """Référent de la communauté pour les crises sanitaires, ou son suppléant."""

    personne: Identifiant | None = None
    """Identifiant d'une personne écrite ailleurs : nom, civilité et profession la suivent."""
    nom: Annotated[str | None, Personnel()] = None
    """Prénom et nom."""
    civilite: Annotated[Civilite | None, Personnel()] = None
    """Civilité : Mme ou M. ; elle accorde la profession, et n'est jamais publiée."""
    profession: Profession | None = None
    """Profession."""
    suppleant: OuiNon = False
    """Oui pour le suppléant."""
    depuis: DateCivile | None = None
    """Date depuis laquelle la personne tient ce rôle : un changement se voit sans nommer."""
    formation: str | None = None
    """Formation reçue, avec sa date : FGSU, situations sanitaires exceptionnelles…"""


class FonctionCrise(Modele):
    """Fonction de la cellule de crise, avec qui la tient."""

    code: CodeFonction
    """Fonction : decision, pilotage, medical, paramedical, communication, support…"""
    titulaire: Annotated[str | None, PeutNommer(_QUELQU_UN)] = None
    """Qui tient la fonction : une fonction, ou une personne de la liste."""
    suppleant: Annotated[str | None, PeutNommer(_QUELQU_UN)] = None
    """Qui la tient quand le titulaire est absent."""
    role: str | None = None
    """Ce que fait cette fonction, si la communauté le précise."""


class CelluleCrise(Modele):
    """Cellule de crise : où elle se tient, et qui y fait quoi."""

    lieu: str | None = None
    """Lieu de la cellule, avec l'adresse."""
    repli: str | None = None
    """Lieu de repli, ou moyen de se réunir à distance."""
    mallette: tuple[str, ...] = ()
    """Contenu de la mallette : plan, cartes, feuilles blanches, chargeurs…"""
    fonctions: tuple[FonctionCrise, ...] = ()
    """Fonctions de la cellule, chacune avec un titulaire et un suppléant."""


class AlerteCrise(Modele):
    """Alerte : comment elle arrive, qui la vérifie, qui décide."""

    recue_par: Annotated[str | None, PeutNommer(_QUELQU_UN)] = None
    """Qui reçoit l'alerte, et par quel moyen."""
    verification: str | None = None
    """Comment l'alerte est vérifiée : rappeler l'appelant au standard de son organisme."""
    decide_par: tuple[str, ...] = ()
    """Fonctions qui décident d'ouvrir la cellule, dans l'ordre où on les appelle."""
    diffusion: str | None = None
    """Comment l'alerte atteint les membres : message, doublé d'un appel."""


class ZoneCrise(Modele):
    """Zone du territoire, avec ses communes et son référent."""

    nom: str
    """Nom de la zone."""
    communes: tuple[CodeInsee, ...] = ()
    """Codes Insee des communes de la zone."""
    referent: Annotated[str | None, PeutNommer(_QUELQU_UN)] = None
    """Référent de la zone : une fonction, ou une personne de la liste."""


class RisqueCrise(Modele):
    """Risque du territoire, ou famille de crises sans risque connu."""

    famille: Famille
    """Famille : blesses, malades, agent_infectieux, nrc ou offre_de_soins."""
    intitule: str | None = None
    """Le risque : canicule, inondation, accident sur un site industriel…"""
    sans_objet: str | None = None
    """Pourquoi cette famille n'a pas de risque propre au territoire, si c'est le cas."""
    communes: tuple[CodeInsee, ...] = ()
    """Codes Insee des communes exposées ; tout le territoire si rien n'est dit."""
    niveau: NiveauRisque | None = None
    """Niveau retenu par la communauté : faible, moyen ou eleve."""
    source: str | None = None
    """Où le risque se lit : DDRM, plan de prévention, Géorisques…"""
    annee: Annee | None = None
    """Année de la source."""
    fiche: Identifiant | None = None
    """Identifiant de la fiche réflexe qui y répond."""


class FicheReflexe(Modele):
    """Fiche réflexe : ce que l'on fait, étape par étape, sans avoir à réfléchir."""

    id: Identifiant
    """Identifiant court, par exemple canicule."""
    objet: ObjetFiche = ObjetFiche.RISQUE
    """Ce dont parle la fiche : phase, fonction, risque ou profession."""
    titre: str
    """Titre de la fiche."""
    pour: Annotated[str | None, PeutNommer("tous les membres")] = None
    """Qui l'applique : une fonction, une profession, tous les membres."""
    etapes: tuple[str, ...] = ()
    """Étapes, dans l'ordre : un verbe, une action."""
    a_ne_pas_faire: tuple[str, ...] = ()
    """Ce qu'il ne faut pas faire."""


class RessourceCrise(Modele):
    """Lieu, matériel ou structure que la communauté peut mobiliser."""

    nom: str
    """Nom du lieu, du matériel ou de la structure."""
    nature: NatureRessource = NatureRessource.LIEU
    """Nature : lieu, materiel ou structure."""
    type: TypeOrganisation | None = None
    """Pour une structure, son type : msp, ehpad, etablissement_de_sante…"""
    commune: str | None = None
    """Commune où elle se trouve."""
    usage: str | None = None
    """À quoi elle sert en cas de crise."""
    quantite: str | None = None
    """Quantité, pour un matériel."""
    controle: DateCivile | None = None
    """Date du dernier contrôle : péremption, état."""


class ContinuiteCrise(Modele):
    """Continuité des soins : des moyens, jamais des noms de patients."""

    chroniques: Narratif | None = None
    """Comment les patients atteints de maladies chroniques gardent leurs soins."""
    vulnerables: Narratif | None = None
    """Qui appeler pour les personnes vulnérables : CCAS, mairie ; jamais leur liste."""
    pharmacie: Narratif | None = None
    """Pharmacies, médicaments, oxygène, dialyse : qui fait quoi."""
    transports: Narratif | None = None
    """Transports des patients et des soignants."""


class CorrespondantCrise(Modele):
    """Organisme avec lequel le plan s'articule."""

    organisme: str
    """Nom de l'organisme."""
    type: TypeCorrespondant | None = None
    """Sorte d'organisme : ars, prefecture, samu, commune, cpts…"""
    plan: str | None = None
    """Son plan, et comment celui de la communauté s'y articule : ORSAN, ORSEC, PCS, plan blanc."""
    correspondant: Annotated[str | None, PeutNommer("la fonction qui y répond")] = None
    """Fonction qui y répond."""
    standard: str | None = None
    """Numéro public de son standard ; jamais celui d'une personne, ni une ligne réservée."""


class CommunicationCrise(Modele):
    """Communication en cas de crise."""

    interne: Narratif | None = None
    """Comment les membres sont informés."""
    externe: Narratif | None = None
    """Comment les habitants, la presse et les élus sont informés, avec quelles autorités."""
    porte_parole: Annotated[str | None, PeutNommer(_QUELQU_UN)] = None
    """Qui parle au nom de la communauté."""


class FormationCrise(Modele):
    """Formation des membres."""

    date: DateCivile | None = None
    """Date."""
    intitule: str
    """Formation : gestes d'urgence, cellule de crise…"""
    participants: Entier | None = None
    """Nombre de participants."""


class ActionRetex(Modele):
    """Action décidée par un retour d'expérience."""

    intitule: str
    """Ce qui est à faire, dans le plan ou hors de lui."""
    responsable: Annotated[str | None, PeutNommer(_QUELQU_UN)] = None
    """Qui s'en charge."""
    echeance: DateCivile | None = None
    """Pour quand."""
    fait: OuiNon = False
    """Oui si c'est fait."""


class RetexCrise(Modele):
    """Retour d'expérience (RETEX) d'un exercice ou d'une crise."""

    date: DateCivile | None = None
    """Date du retour d'expérience."""
    pilote: Annotated[str | None, PeutNommer(_QUELQU_UN)] = None
    """Qui le conduit."""
    enseignements: tuple[str, ...] = ()
    """Ce qui a marché, ce qui a manqué."""
    actions: tuple[ActionRetex, ...] = ()
    """Actions décidées, avec leur responsable et leur échéance."""


class ExerciceCrise(Modele):
    """Exercice que la communauté a tenu, ou qu'elle prévoit."""

    date: DateCivile | None = None
    """Date, faite ou prévue."""
    type: TypeExercice | None = None
    """Sorte : table, terrain ou alerte."""
    scenario: str | None = None
    """Scénario."""
    participants: Entier | None = None
    """Nombre de participants."""
    retex: RetexCrise | None = None
    """Retour d'expérience."""


class ActivationCrise(Modele):
    """Crise pour laquelle le plan a été mis en œuvre."""

    debut: DateCivile | None = None
    """Début."""
    fin: DateCivile | None = None
    """Fin."""
    evenement: str
    """Ce qui est arrivé."""
    famille: Famille | None = None
    """Famille : blesses, malades, agent_infectieux, nrc ou offre_de_soins."""
    declenchee_par: Annotated[str | None, PeutNommer("une autorité")] = None
    """Qui a demandé que le plan soit mis en œuvre : ARS, préfecture…"""
    reconnue_par_ars: OuiNon | None = None
    """Oui si l'ARS a reconnu la crise, non sinon ; cptskit n'en décide jamais."""
    professionnels: Entier | None = None
    """Nombre de professionnels mobilisés."""
    actions: Entier | None = None
    """Nombre d'actions menées."""
    bilan: Narratif | None = None
    """Ce qui a été fait."""
    retex: RetexCrise | None = None
    """Retour d'expérience."""


class Crise(Modele):
    """Plan de réponse aux crises sanitaires."""

    presentation: Narratif | None = None
    """Objet du plan, et comment il a été écrit : avec quels établissements et collectivités."""
    versions: tuple[VersionPlan, ...] = ()
    """Versions du plan, de la première à la dernière."""
    exemplaires: tuple[str, ...] = ()
    """Qui reçoit un exemplaire de l'édition restreinte ; ils sont numérotés dans cet ordre."""
    referents: tuple[ReferentCrise, ...] = ()
    """Référent de la communauté et son suppléant."""
    cellule: CelluleCrise | None = None
    """Cellule de crise : lieu, repli, mallette, fonctions."""
    alerte: AlerteCrise | None = None
    """Alerte : réception, vérification, décision, diffusion."""
    zones: tuple[ZoneCrise, ...] = ()
    """Zones du territoire, chacune avec ses communes et son référent."""
    risques: tuple[RisqueCrise, ...] = ()
    """Risques du territoire, par famille, avec leur source et son année."""
    fiches: tuple[FicheReflexe, ...] = ()
    """Fiches réflexes, par phase, par fonction, par risque ou par profession."""
    ressources: tuple[RessourceCrise, ...] = ()
    """Lieux, matériel et structures mobilisables."""
    annuaire: FichierAnnuaire | None = None
    """Fichier de l'annuaire de crise (CSV ou Excel), par exemple annuaire_crise.csv ; jamais
    publié."""
    continuite: ContinuiteCrise | None = None
    """Continuité des soins : malades chroniques, personnes vulnérables, pharmacie, transports."""
    articulation: tuple[CorrespondantCrise, ...] = ()
    """Organismes avec lesquels le plan s'articule : ARS, préfecture, SAMU, communes, CPTS."""
    communication: CommunicationCrise | None = None
    """Communication en cas de crise."""
    formations: tuple[FormationCrise, ...] = ()
    """Formations des membres."""
    exercices: tuple[ExerciceCrise, ...] = ()
    """Exercices tenus ou prévus par la communauté, avec leur retour d'expérience."""
    activations: tuple[ActivationCrise, ...] = ()
    """Crises pour lesquelles le plan a été mis en œuvre."""
