"""The territory: communes, EPCI, population, reasons."""

from cptskit.projet.base import Modele
from cptskit.projet.codes import NaturePopulation
from cptskit.projet.dates import DateCivile
from cptskit.projet.nombres import Annee, Entier, Nombre, OuiNon
from cptskit.projet.textes import CodeInsee, Narratif, Numero


class Population(Modele):
    """Chiffre de population, avec son année et sa source."""

    valeur: Entier
    """Nombre d'habitants.
    Nombre d'habitants
    """
    annee: Annee | None = None
    """Année du chiffre."""
    source: str | None = None
    """Source du chiffre, par exemple « Insee, population municipale »."""
    nature: NaturePopulation = NaturePopulation.MUNICIPALE
    """Nature du chiffre : municipale, totale, saisonniere ou autre.
    Nature du chiffre
    """


class Superficie(Modele):
    """Superficie du territoire."""

    valeur: Nombre
    """Superficie, en km²."""
    annee: Annee | None = None
    """Année du chiffre."""
    source: str | None = None
    """Source du chiffre."""


class Commune(Modele):
    """Commune du territoire, en entier ou en partie."""

    insee: CodeInsee
    """Code Insee de la commune, cinq caractères ; ce n'est pas le code postal.
    Commune
    """
    nom: str | None = None
    """Nom de la commune."""
    population: Entier | None = None
    """Nombre d'habitants ; pour une partie de commune, ceux de la partie couverte.
    Habitants
    Pour une partie de commune, ceux de la partie couverte.
    """
    partielle: OuiNon = False
    """Oui si la commune n'est couverte qu'en partie.
    Couverte en partie
    """
    motif: str | None = None
    """Pourquoi cette commune est couverte en partie, ou fait exception.
    Pourquoi
    """


class Epci(Modele):
    """Intercommunalité (EPCI) du territoire."""

    nom: str
    """Nom de l'intercommunalité."""
    siren: Numero | None = None
    """Numéro SIREN, neuf chiffres."""
    partiel: OuiNon = False
    """Oui si des communes de l'intercommunalité restent hors du territoire."""
    motif: str | None = None
    """Pourquoi l'intercommunalité n'est couverte qu'en partie."""


class CptsVoisine(Modele):
    """CPTS voisine, en projet ou validée."""

    nom: str
    """Nom de la CPTS voisine.
    Communauté voisine
    """
    articulation: str | None = None
    """Comment les deux communautés travaillent ensemble, et où passe la limite.
    Comment travaillez-vous ensemble ?
    Et où passe la limite.
    """
    accord: DateCivile | None = None
    """Date à laquelle la communauté voisine a donné son accord sur la limite des territoires."""
    communes_communes: tuple[CodeInsee, ...] = ()
    """Codes Insee des communes que les deux territoires couvrent ; aucune en principe."""


class Territoire(Modele):
    """Territoire d'action de la communauté."""

    communes: tuple[Commune, ...] = ()
    """Communes du territoire, avec leur code Insee.
    Communes
    """
    nombre_de_communes: Entier | None = None
    """Nombre de communes annoncé dans les documents."""
    epci: tuple[Epci, ...] = ()
    """Intercommunalités du territoire."""
    population: Population | None = None
    """Population de référence du territoire, sans les saisonniers : valeur, année, source.
    Population
    """
    autres_populations: tuple[Population, ...] = ()
    """Autres chiffres de population : saisonnière, d'une autre année."""
    superficie: Superficie | None = None
    """Superficie du territoire, en km²."""
    justification: Narratif | None = None
    """Pourquoi ce territoire : flux de patients, habitudes de travail, bassin de vie, cohérence.
    Pourquoi ce territoire ?
    Où vont les patients, qui travaille déjà ensemble, ce qui tient ces communes.
    """
    chevauchement: OuiNon | None = None
    """Oui si une commune appartient déjà à une autre CPTS, non sinon.
    Une de ces communes est-elle déjà dans une autre CPTS ?
    """
    cpts_voisines: tuple[CptsVoisine, ...] = ()
    """CPTS voisines et façon de travailler avec elles.
    Communautés voisines
    """
    acces: Narratif | None = None
    """Géographie, temps de trajet, saisons : ce qui rend les soins plus ou moins proches.
    Trajets, saisons, relief
    Ce qui rend les soins plus ou moins proches.
    """
