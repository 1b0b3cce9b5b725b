"""The diagnostic: indicators, breakdowns, observations, needs, synthesis."""

from collections.abc import Iterator

from cptskit.projet.base import Modele
from cptskit.projet.codes import TypeOrganisation
from cptskit.projet.dates import DateCivile
from cptskit.projet.nombres import Annee, Nombre, OuiNon, Taux, Valeur
from cptskit.projet.textes import CodeInsee, Identifiant, Narratif, Numero


class Origine(Modele):
    """Fichier officiel dont une ligne vient ; « cptskit import diagnostic » la met à jour."""

    fichier: str
    """Nom du fichier lu."""
    date: DateCivile | None = None
    """Jour des données, quand le fichier le dit."""


class ValeurAnnuelle(Modele):
    """Valeur d'une autre année, comparable."""

    annee: Annee
    """Année de la valeur."""
    valeur: Valeur
    """Valeur cette année-là."""


class ValeurCommunale(Modele):
    """Valeur ou classement d'une commune."""

    insee: CodeInsee
    """Code Insee de la commune."""
    valeur: Valeur | None = None
    """Valeur dans la commune."""
    classe: str | None = None
    """Classement de la commune : ZIP, ZAC, FRR…"""


class Comparaisons(Modele):
    """Même indicateur ailleurs : même source, et même année sauf si « annee: » le dit."""

    departement: Valeur | None = None
    """Valeur dans le département."""
    region: Valeur | None = None
    """Valeur dans la région."""
    france: Valeur | None = None
    """Valeur en France."""
    epci: Valeur | None = None
    """Valeur dans l'intercommunalité dont le territoire fait partie."""
    metropole: Valeur | None = None
    """Valeur en France métropolitaine, quand la source ne donne qu'elle."""
    annee: Annee | None = None
    """Année de ces valeurs, quand ce n'est pas celle de l'indicateur ; elle est écrite à côté."""

    def valeurs(self) -> Iterator[tuple[str, Valeur]]:
        """Yield the value of each place that has one, by its key."""
        for name, value in self:
            if isinstance(value, Valeur):
                yield name, value


class Indicateur(Modele):
    """Indicateur chiffré du diagnostic."""

    libelle: str
    """Ce que mesure l'indicateur.
    Ce qui est mesuré
    """
    id: Identifiant | None = None
    """Identifiant court, cité par les constats."""
    valeur: Valeur | None = None
    """Valeur sur le territoire ; « < 6 » quand la source masque un petit effectif.
    Valeur
    « < 6 » quand la source masque un petit nombre.
    """
    unite: str | None = None
    """Unité : habitants, %, pour 100 000 habitants, minutes…
    Unité
    Par exemple %, habitants, minutes.
    """
    annee: Annee | None = None
    """Année du chiffre.
    Année
    """
    source: str | None = None
    """Source du chiffre, par exemple « Rezone CPTS », « Insee, recensement ».
    Source
    Par exemple « Insee, recensement ».
    """
    comparaisons: Comparaisons | None = None
    """Même indicateur dans le département, la région, la France.
    Comparaisons
    """
    commentaire: str | None = None
    """Ce que le chiffre dit, en une phrase.
    Ce que le chiffre dit
    En une phrase.
    """
    serie: tuple[ValeurAnnuelle, ...] = ()
    """Valeurs d'autres années, seulement quand elles se comparent."""
    minimum: Valeur | None = None
    """Valeur la plus basse des communes, quand le territoire n'a pas de valeur à lui."""
    maximum: Valeur | None = None
    """Valeur la plus haute des communes."""
    numerateur: Nombre | None = None
    """Ce que le taux compte, avant division."""
    denominateur: Nombre | None = None
    """Ce à quoi le taux rapporte."""
    couverture: Taux | None = None
    """Part des habitants que le chiffre couvre, quand des communes manquent à la source."""
    estimation: OuiNon = False
    """Oui si le chiffre est estimé, et non publié ni compté."""
    communes: tuple[ValeurCommunale, ...] = ()
    """Valeur ou classement de chaque commune."""
    origine: Origine | None = None
    """Fichier dont la ligne vient, quand elle est importée."""


def autre_annee(indicateur: Indicateur) -> int | None:
    """Return the year of the comparisons, where it is another than that of the value."""
    year = indicateur.comparaisons.annee if indicateur.comparaisons else None
    return None if year == indicateur.annee else year


class Part(Modele):
    """Part d'une répartition."""

    libelle: str
    """Nom de la part, par exemple « 75 ans et plus »."""
    valeur: Valeur | None = None
    """Valeur de la part."""
    france: Valeur | None = None
    """Même part en France, en pourcentage."""


class Repartition(Modele):
    """Répartition : classes d'âge, catégories, professionnels par profession."""

    libelle: str
    """Ce qui est réparti."""
    id: Identifiant | None = None
    """Identifiant court ; une ligne importée en a toujours un."""
    unite: str | None = None
    """Unité : habitants, %, professionnels…"""
    complete: OuiNon = False
    """Oui si les parts font le tout ; leur somme est alors vérifiée."""
    total: Nombre | None = None
    """Total annoncé ; 100 pour des pourcentages."""
    parts: tuple[Part, ...] = ()
    """Parts de la répartition."""
    annee: Annee | None = None
    """Année des chiffres."""
    source: str | None = None
    """Source des chiffres."""
    origine: Origine | None = None
    """Fichier dont la répartition vient, quand elle est importée."""


class StructureDuTerritoire(Modele):
    """Structure de soins du territoire, membre ou non de la communauté."""

    nom: str
    """Nom de la structure."""
    finess: Numero | None = None
    """Numéro FINESS de l'établissement."""
    type: TypeOrganisation | None = None
    """Type de la structure."""
    categorie: str | None = None
    """Catégorie de l'établissement, en clair."""
    commune: CodeInsee | None = None
    """Code Insee de la commune."""
    origine: Origine | None = None
    """Fichier dont la structure vient, quand elle est importée."""


class Constat(Modele):
    """Constat du diagnostic : ce que disent les chiffres ou les professionnels."""

    texte: str
    """Le constat, en une phrase ou deux.
    Constat
    Une phrase ou deux.
    """
    id: Identifiant | None = None
    """Identifiant court, cité par les besoins."""
    indicateurs: tuple[Identifiant, ...] = ()
    """Identifiants des indicateurs qui appuient le constat.
    Quels chiffres l'appuient ?
    """
    temoignage: str | None = None
    """Parole de professionnel ou d'usager qui appuie le constat, sans nommer personne.
    Ou la parole de quelqu'un
    D'un professionnel ou d'un habitant, sans le nommer.
    """


class Besoin(Modele):
    """Besoin du territoire, auquel les actions répondent."""

    id: Identifiant
    """Identifiant court, cité par les fiches action.
    Repère
    """
    intitule: str
    """Le besoin, en une phrase.
    Besoin
    Une phrase.
    """
    constats: tuple[Identifiant, ...] = ()
    """Identifiants des constats qui fondent le besoin.
    Quels constats le fondent ?
    """
    sans_action: str | None = None
    """Pourquoi aucune action n'y répond, si c'est un choix.
    Pourquoi aucune action n'y répond
    Si c'est un choix.
    """


class Synthese(Modele):
    """Synthèse du diagnostic."""

    forces: tuple[str, ...] = ()
    """Points forts du territoire.
    Points forts
    """
    faiblesses: tuple[str, ...] = ()
    """Points faibles du territoire.
    Points faibles
    """
    attentes: tuple[str, ...] = ()
    """Attentes des professionnels et des habitants.
    Attentes
    Des professionnels et des habitants.
    """
    enjeux: tuple[str, ...] = ()
    """Enjeux que le projet retient.
    Enjeux retenus
    """


class Diagnostic(Modele):
    """Diagnostic du territoire."""

    methode: Narratif | None = None
    """Comment le diagnostic a été fait : qui, quand, avec quelles enquêtes et quelles sources.
    Comment le diagnostic a été fait
    Qui, quand, avec quelles enquêtes et quelles sources.
    """
    participants: tuple[str, ...] = ()
    """Personnes et structures consultées, par catégorie et sans nommer de patient.
    Qui a été consulté
    Par catégorie, sans nommer de patient.
    """
    demographie: Narratif | None = None
    """Population : âge, évolution, catégories sociales, chômage, précarité.
    La population
    Âge, évolution, catégories sociales, chômage, précarité.
    """
    etat_de_sante: Narratif | None = None
    """État de santé : mortalité, affections de longue durée, maladies fréquentes.
    L'état de santé
    Mortalité, affections de longue durée, maladies fréquentes.
    """
    offre: Narratif | None = None
    """Offre de soins : ville, établissements, médico-social, social.
    L'offre de soins
    Ville, établissements, médico-social, social.
    """
    ruptures: Narratif | None = None
    """Difficultés des professionnels et ruptures de parcours, avec leurs causes.
    Difficultés et ruptures de parcours
    Avec leurs causes.
    """
    diagnostics_existants: Narratif | None = None
    """Diagnostics repris : contrat local de santé, DAC, MSP, conseil territorial de santé.
    Diagnostics existants repris
    Contrat local de santé, DAC, maisons de santé, conseil territorial de santé.
    """
    indicateurs: tuple[Indicateur, ...] = ()
    """Chiffres du diagnostic, chacun avec son année et sa source.
    Chiffres
    Chacun avec son année et sa source.
    """
    repartitions: tuple[Repartition, ...] = ()
    """Répartitions : classes d'âge, catégories, professionnels."""
    structures: tuple[StructureDuTerritoire, ...] = ()
    """Structures de soins du territoire : l'offre, et non les membres."""
    constats: tuple[Constat, ...] = ()
    """Constats tirés des chiffres et de la parole des professionnels et des usagers.
    Constats
    Ce que disent les chiffres, les professionnels et les habitants.
    """
    besoins: tuple[Besoin, ...] = ()
    """Besoins auxquels le projet répond.
    Besoins auxquels le projet répond
    """
    synthese: Synthese | None = None
    """Forces, faiblesses, attentes et enjeux.
    Synthèse
    """
