"""Calendar, budget, digital tools, users, evaluation, communication, annexes."""

from typing import Annotated

from cptskit.projet.base import Modele
from cptskit.projet.codes import (
    Civilite,
    CodeMission,
    NatureDepense,
    NatureRecette,
    NatureVersement,
    PlaceChapitre,
    TypeDestinataire,
    TypeJalon,
    TypeOutil,
    VoieEnvoi,
)
from cptskit.projet.dates import DateCivile
from cptskit.projet.nombres import Annee, Montant, Nombre, OuiNon
from cptskit.projet.personnel import Personnel, PeutNommer
from cptskit.projet.professions import Profession
from cptskit.projet.textes import Identifiant, Narratif


class Jalon(Modele):
    """Jalon daté."""

    type: TypeJalon
    """Sorte de jalon : lettre, assemblee_generale, transmission, reception, signature…
    Étape
    """
    date: DateCivile | None = None
    """Date, faite ou prévue.
    Date
    Un mois ou une année suffit.
    """
    intitule: str | None = None
    """Précision.
    Précision
    """
    fait: OuiNon = False
    """Oui si c'est fait.
    Fait
    """
    voie: VoieEnvoi | None = None
    """Voie de l'envoi : courrier, main_propre, courriel ou teleservice ; l'accusé en dépend.
    Envoyé par
    """
    destinataire: TypeDestinataire | None = None
    """Qui a reçu l'envoi : ars ou dd_ars ; à la caisse seule, aucun délai ne court.
    Reçu par
    """
    exigees: OuiNon | None = None
    """Pour une demande de pièces : oui si un texte exige ces pièces, non sinon.
    Un texte exige ces pièces
    """


class Calendrier(Modele):
    """Calendrier du projet."""

    presentation: Narratif | None = None
    """Comment le projet avance : réunions, groupes, étapes.
    Comment le projet avance
    Réunions, groupes, étapes.
    """
    jalons: tuple[Jalon, ...] = ()
    """Jalons datés : lettre, assemblée générale, remise du projet, signature du contrat.
    Dates
    """


class Recette(Modele):
    """Recette d'un exercice."""

    libelle: str
    """Nom de la recette.
    Recette
    """
    montant: Montant | None = None
    """Montant, en euros.
    Montant
    """
    nature: NatureRecette | None = None
    """Origine : aci, fir, collectivite, cotisations ou autre.
    Origine
    """
    mission: CodeMission | None = None
    """Mission que la recette finance.
    Mission financée
    """


class Depense(Modele):
    """Dépense d'un exercice."""

    libelle: str
    """Nom de la dépense.
    Dépense
    """
    montant: Montant | None = None
    """Montant, en euros.
    Montant
    """
    nature: NatureDepense | None = None
    """Nature : coordination, indemnites, prestations, numerique…
    Nature
    """
    mission: CodeMission | None = None
    """Mission que la dépense sert.
    Mission servie
    """
    etp: Nombre | None = None
    """Temps de travail payé, en équivalent temps plein.
    Temps payé
    En équivalent temps plein.
    """


class Indemnite(Modele):
    """Indemnités et rémunérations d'un professionnel pour une année civile."""

    beneficiaire: Annotated[str, PeutNommer("Un professionnel")]
    """Fonction ou nom du professionnel.
    Professionnel
    Sa fonction ou son nom.
    """
    montant: Montant
    """Total versé dans l'année civile, en euros.
    Total de l'année
    """
    profession: Profession | None = None
    """Profession."""
    nature: NatureVersement | None = None
    """Nature : indemnite (perte de revenu d’une fonction) ou remuneration (part aux missions).
    Nature
    """
    structure: str | None = None
    """Structure membre qui verse la somme ; le plafond compte toutes celles du professionnel."""
    date: DateCivile | None = None
    """Date du versement, si la ligne n'est pas le total de l'année.
    Versé le
    """
    objet: str | None = None
    """Ce qui est payé, par exemple « réunion du conseil du 3 mars »."""


class Exercice(Modele):
    """Budget d'une année."""

    annee: Annee
    """Année civile.
    Année
    """
    versements_du_contrat: OuiNon = False
    """Oui pour que les versements de l'ACI viennent en recettes ; ils suivent le contrat.
    Reprendre les versements du contrat
    Ils suivent alors la taille et la date du contrat.
    """
    recettes: tuple[Recette, ...] = ()
    """Recettes de l'année.
    Recettes
    """
    depenses: tuple[Depense, ...] = ()
    """Dépenses de l'année.
    Dépenses
    """
    indemnites: tuple[Indemnite, ...] = ()
    """Indemnités et rémunérations par professionnel.
    Indemnités et rémunérations
    """


class Budget(Modele):
    """Budget de la communauté."""

    presentation: Narratif | None = None
    """Modèle économique et choix du budget.
    Le budget en quelques lignes
    Modèle économique et choix.
    """
    exercices: tuple[Exercice, ...] = ()
    """Budget de chaque année.
    Années
    """


class DemandeAide(Modele):
    """Aide demandée."""

    objet: str
    """À quoi l'aide servira : rédaction, juridique, coordination, indemnités…
    À quoi servira l'aide ?
    Rédaction, juridique, coordination, indemnités…
    """
    montant: Montant | None = None
    """Montant demandé, en euros.
    Somme demandée
    """
    financeur: str | None = None
    """À qui l'aide est demandée.
    À qui
    """


class Appui(Modele):
    """Besoins d'appui et aide à l'élaboration du projet."""

    besoins: tuple[str, ...] = ()
    """Appuis dont le groupe a besoin : juridique, rédaction, gestion de projet, coordination.
    De quel appui avez-vous besoin ?
    Juridique, rédaction, gestion de projet, coordination.
    """
    demandes: tuple[DemandeAide, ...] = ()
    """Aides demandées, avec leur montant.
    Aides demandées
    """


class Outil(Modele):
    """Outil numérique."""

    nom: str
    """Nom de l'outil.
    Outil
    """
    type: TypeOutil | None = None
    """Sorte d'outil : mssante, dmp, ror, pps, telesante…
    Sorte
    """
    usage: str | None = None
    """À quoi il sert, et pour qui.
    À quoi il sert, et à qui
    """


class Numerique(Modele):
    """Système d'information et outils numériques."""

    presentation: Narratif | None = None
    """Choix numériques de la communauté.
    Vos choix numériques
    """
    outils: tuple[Outil, ...] = ()
    """Outils : MSSanté, DMP, ROR, télésanté, annuaire, coordination…
    Outils
    """


class Usagers(Modele):
    """Place des usagers, de leurs associations et des élus."""

    implication: Narratif | None = None
    """Comment les usagers, leurs associations et les élus participent au projet.
    Comment les habitants et les élus participent
    """
    representants: tuple[str, ...] = ()
    """Associations d'usagers et collectivités associées.
    Associations d'usagers et collectivités associées
    """
    sans_implication: str | None = None
    """Pourquoi ils ne sont pas associés, si c'est le cas.
    Pourquoi ils ne sont pas associés
    Si c'est le cas.
    """


class Evaluation(Modele):
    """Suivi et évaluation."""

    methode: Narratif | None = None
    """Comment le projet est suivi et évalué : qui, quand, avec quoi.
    Comment le projet est suivi et évalué
    Qui, quand, avec quoi.
    """
    responsable: Annotated[str | None, PeutNommer("un membre de la communauté")] = None
    """Qui est chargé du suivi.
    Qui en est chargé
    """
    frequence: str | None = None
    """À quel rythme le suivi est fait.
    À quel rythme
    """
    evolution: Narratif | None = None
    """Comment le projet peut évoluer : avenants, révision.
    Comment le projet peut évoluer
    Avenants, révision.
    """


class Communication(Modele):
    """Communication vers les habitants et les professionnels."""

    presentation: Narratif | None = None
    """Comment la communauté informe les habitants et les professionnels.
    Comment vous informez
    Les habitants et les professionnels.
    """
    actions: tuple[str, ...] = ()
    """Actions de communication : site, lettre, réunions…
    Actions
    Site, lettre, réunions…
    """


class ObjectifPrs(Modele):
    """Objectif du projet régional de santé (PRS)."""

    id: Identifiant
    """Identifiant court, cité par les missions et les fiches action.
    Repère
    """
    intitule: str
    """Texte de l'objectif, tel que le PRS l'écrit.
    Objectif de la région
    Tel que le projet régional de santé l'écrit.
    """
    source: str | None = None
    """Document de l'ARS où il se lit, avec sa page.
    Document et page
    """


class Prs(Modele):
    """Lien avec le projet régional de santé."""

    presentation: Narratif | None = None
    """Comment le projet répond aux priorités de la région.
    Le lien avec les priorités de l'ARS
    Ce que votre projet apporte aux priorités de la région.
    """
    objectifs: tuple[ObjectifPrs, ...] = ()
    """Objectifs du PRS que le projet sert.
    Objectifs de la région que vous servez
    """


class Signature(Modele):
    """Signataire du document."""

    personne: Identifiant | None = None
    """Identifiant d'une personne écrite ailleurs : nom, civilité et fonction la suivent."""
    nom: Annotated[str, Personnel()] = ""
    """Prénom et nom ; inutile avec « personne: ».
    Prénom et nom
    """
    civilite: Annotated[Civilite | None, Personnel()] = None
    """Civilité : Mme ou M. ; elle accorde la profession, et n'est jamais publiée.
    Civilité
    """
    qualite: str | None = None
    """Fonction ou profession.
    Fonction ou profession
    """
    date: DateCivile | None = None
    """Date de signature.
    Signé le
    """


class Chapitre(Modele):
    """Chapitre propre au projet de la communauté, imprimé à sa place dans le projet de santé."""

    titre: str
    """Titre du chapitre."""
    texte: Narratif
    """Le chapitre, en Markdown."""
    apres: PlaceChapitre = PlaceChapitre.COMMUNICATION
    """Chapitre du projet de santé après lequel il vient, par exemple diagnostic."""


class Annexe(Modele):
    """Annexe du document."""

    titre: str
    """Titre de l'annexe.
    Annexe
    """
    fichier: str | None = None
    """Fichier du dossier annexes/, s'il est joint.
    Fichier
    Dans le dossier « annexes ».
    """


class RegleIgnoree(Modele):
    """Règle que la communauté demande d'ignorer, avec sa raison."""

    regle: str
    """Code ou nom de la règle, par exemple TER003."""
    motif: str
    """Pourquoi la règle ne vaut pas ici ; la raison est affichée à chaque vérification."""
    chemin: str | None = None
    """Endroit où l'ignorer, par exemple « membres.effectifs » ; partout si absent."""
