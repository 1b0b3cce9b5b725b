"""Members, head counts, structures, partners."""

from typing import Annotated

from cptskit.projet.base import Modele
from cptskit.projet.codes import Civilite, ModeExercice, TypeOrganisation
from cptskit.projet.dates import DateCivile
from cptskit.projet.nombres import Annee, Entier, Nombre, OuiNon
from cptskit.projet.personnel import Personnel
from cptskit.projet.professions import Profession
from cptskit.projet.textes import Identifiant, Narratif, Numero


class Professionnel(Modele):
    """Professionnel membre de la communauté ; donnée personnelle, jamais publiée."""

    id: Identifiant | None = None
    """Identifiant court de la personne, que « personne: » cite ailleurs."""
    nom: Annotated[str, Personnel()]
    """Nom."""
    prenom: Annotated[str | None, Personnel()] = None
    """Prénom."""
    civilite: Annotated[Civilite | None, Personnel()] = None
    """Civilité : Mme ou M. ; elle accorde la profession, et n'est jamais publiée.
    Civilité
    """
    profession: Profession | None = None
    """Profession."""
    specialite: str | None = None
    """Spécialité."""
    rpps: Annotated[Numero | None, Personnel()] = None
    """Numéro RPPS, onze chiffres ; facultatif, jamais publié."""
    commune: str | None = None
    """Commune d'exercice.
    Commune d'exercice
    """
    mode_exercice: ModeExercice | None = None
    """Mode d'exercice : liberal, salarie, mixte ou benevole.
    Exercice
    """
    structure: str | None = None
    """Structure d'exercice : MSP, centre de santé, établissement…
    Structure
    """
    adhesion: DateCivile | None = None
    """Date d'adhésion à la communauté.
    Adhésion le
    """
    accord: OuiNon | None = None
    """Accord pour être nommé : oui ou non ; rien tant qu'il n'est pas demandé. Jamais publié.
    Accord pour être nommé
    """
    courriel: Annotated[str | None, Personnel()] = None
    """Adresse électronique ; facultative, jamais publiée.
    Courriel
    """
    telephone: Annotated[str | None, Personnel()] = None
    """Numéro de téléphone ; facultatif, jamais publié.
    Téléphone
    """


class Effectif(Modele):
    """Nombre de membres d'une profession."""

    profession: Profession
    """Profession."""
    nombre: Entier | None = None
    """Nombre de membres de cette profession.
    Membres
    """
    territoire: Entier | None = None
    """Nombre de professionnels de cette profession sur le territoire.
    Sur le territoire
    """
    annee: Annee | None = None
    """Année des nombres.
    Année
    """
    source: str | None = None
    """Source des nombres.
    Source
    """
    liberal: Entier | None = None
    """Sur le territoire, ceux qui ont au moins une activité libérale."""
    salarie: Entier | None = None
    """Sur le territoire, ceux qui ont au moins une activité salariée."""
    mixte: Entier | None = None
    """Sur le territoire, ceux qui ont l'une et l'autre."""
    soixante_ans_et_plus: Entier | None = None
    """Sur le territoire, ceux de 60 ans et plus."""
    densite: Nombre | None = None
    """Professionnels pour 100 000 habitants du territoire."""
    departement: Entier | None = None
    """Nombre de professionnels de cette profession dans le département."""
    densite_departement: Nombre | None = None
    """Professionnels pour 100 000 habitants du département."""
    extraction: DateCivile | None = None
    """Jour de l'Annuaire Santé dont viennent les nombres du territoire, quand ils sont importés."""


class Structure(Modele):
    """Structure membre de la communauté."""

    id: Identifiant | None = None
    """Identifiant court, cité par les fiches action et les textes."""
    nom: str
    """Nom de la structure.
    Nom de la structure
    """
    type: TypeOrganisation | None = None
    """Type de la structure.
    Type
    """
    commune: str | None = None
    """Commune de la structure.
    Commune
    """
    finess: Numero | None = None
    """Numéro FINESS."""


class Partenaire(Modele):
    """Partenaire de la communauté."""

    nom: str
    """Nom du partenaire.
    Partenaire
    """
    id: Identifiant | None = None
    """Identifiant court, cité par les fiches action."""
    type: TypeOrganisation | None = None
    """Type du partenaire.
    Type
    """
    role: str | None = None
    """Ce que le partenaire apporte au projet.
    Ce qu'il apporte
    """
    convention: str | None = None
    """Convention signée ou prévue, avec sa date.
    Convention
    Signée ou prévue, avec sa date.
    """
    finess: Numero | None = None
    """Numéro FINESS de l'établissement ; « cptskit import partenaires » l'écrit."""
    commune: str | None = None
    """Commune de l'établissement."""


class Partenaires(Modele):
    """Acteurs et partenaires, déjà associés ou à associer."""

    associes: tuple[Partenaire, ...] = ()
    """Acteurs et partenaires déjà associés au projet.
    Partenaires déjà associés
    """
    a_associer: tuple[Partenaire, ...] = ()
    """Acteurs et partenaires que la communauté veut associer.
    Partenaires à associer
    """


class Membres(Modele):
    """Membres et partenaires de la communauté."""

    presentation: Narratif | None = None
    """Qui sont les membres : professions, modes d'exercice, dynamique.
    Qui sont les membres
    Professions, modes d'exercice, dynamique.
    """
    nombre: Entier | None = None
    """Nombre de membres annoncé dans les documents.
    Combien de membres ?
    """
    annee: Annee | None = None
    """Année du nombre de membres.
    Année
    """
    source: str | None = None
    """Source du nombre de membres, par exemple « registre de l'association ».
    D'où vient ce nombre ?
    Par exemple « registre de l'association ».
    """
    fichier: str | None = None
    """Tableau des membres, CSV ou Excel, au lieu de « professionnels », par exemple membres.csv."""
    professionnels: tuple[Professionnel, ...] = ()
    """Liste nominative des membres ; elle n'est jamais publiée.
    Liste des membres
    Elle n'est jamais publiée.
    """
    effectifs: tuple[Effectif, ...] = ()
    """Nombre de membres par profession.
    Membres par profession
    """
    effectifs_complets: OuiNon = False
    """Oui si les effectifs par profession font le nombre de membres annoncé.
    Ces professions font-elles le total ?
    """
    structures: tuple[Structure, ...] = ()
    """Structures membres : MSP, centres de santé, établissements…
    Structures membres
    Maisons et centres de santé, établissements…
    """
    engagements: tuple[str, ...] = ()
    """Engagements que prend chaque membre.
    Engagements que prend chaque membre
    """
    adhesion: Narratif | None = None
    """Comment on devient membre : charte, bulletin, cotisation.
    Comment on devient membre
    Charte, bulletin, cotisation.
    """
    partenaires: Partenaires | None = None
    """Acteurs et partenaires, déjà associés et à associer.
    Partenaires
    """


class Organisation(Modele):
    """Organisation du territoire avec laquelle la communauté s'articule."""

    nom: str
    """Nom de l'organisation ou du projet.
    Nom du projet ou de l'organisation
    """
    type: TypeOrganisation | None = None
    """Type : MSP, CLS, DAC, GHT, SAS…
    Type
    """
    articulation: str | None = None
    """Comment la communauté et elle travaillent ensemble.
    Comment travaillez-vous ensemble ?
    """


class Articulation(Modele):
    """Autres projets et organisations du territoire."""

    presentation: Narratif | None = None
    """Dynamiques existantes et place de la communauté parmi elles.
    Les autres projets du territoire
    Ce qui existe, et la place de la communauté.
    """
    organisations: tuple[Organisation, ...] = ()
    """MSP, centres de santé, CLS, DAC, GHT, SAS… et façon de travailler avec chacun.
    Autres projets et organisations du territoire
    """
    aucune: OuiNon = False
    """Oui s'il n'existe aucun autre projet sur le territoire.
    Il n'existe aucun autre projet
    """
