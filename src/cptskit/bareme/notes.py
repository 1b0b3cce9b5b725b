"""What a reader must know beside the figures, in French: choices, limits, what is left out."""

from collections.abc import Iterable, Iterator
from datetime import date

from cptskit.bareme.annuites import Motif
from cptskit.bareme.cas import Cas, OrigineDate
from cptskit.bareme.echeances import Echeancier
from cptskit.bareme.lignes import Cellule, Origine, Tableau
from cptskit.bareme.prorata import Base
from cptskit.droit.missions import Mission, mission
from cptskit.droit.parametres import AVANCE_FIXE_POURCENT
from cptskit.droit.valeurs import Grade
from cptskit.francais.nombres import euros
from cptskit.francais.typographie import NNBSP
from cptskit.projet.codes import CodeMission
from cptskit.projet.dates import DateCivile

_ECARTEES = {
    Motif.SANS_DATE: "Sans date de démarrage, donc non comptées : {missions}. "
    "Donnez-la par --demarrage MISSION=DATE, ou dans le projet.",
    Motif.SANS_MONTANT: "Sans montant lu, donc non comptées : {missions}.",
    Motif.APRES_LE_CONTRAT: "Démarrage après la fin du contrat, donc non comptées : {missions}.",
}


def notes_du_cas(cas: Cas) -> Iterator[str]:
    """Yield what holds for every size: the date, the size, the project's amounts."""
    jour = _jour(cas.hypotheses[0].signature)
    if cas.origine_date in (OrigineDate.DOCUMENT, OrigineDate.AUJOURD_HUI):
        yield f"Sans date de signature, le contrat est supposé signé le {jour}."
    elif cas.date_ecrite and cas.date_ecrite.jour is None:
        yield f"Le jour de la signature ({cas.date_ecrite}) n'est pas connu : compté le {jour}."
    if cas.deux_lectures:
        yield from _deux_lectures(cas)
    if cas.bareme_incertain:
        yield "Le barème change dans cette période : précisez le jour, ou donnez --date."
    if cas.taille and cas.taille.indeterminee:
        tailles = " et ".join(f"la taille {numero}" for numero in cas.taille.possibles)
        yield (
            f"Population exactement à la limite : les sources permettent {tailles}. Les deux "
            "suivent ; demandez à la CPAM laquelle elle retient, et écrivez-la sous "
            "« contrat: taille: »."
        )
    elif cas.taille and cas.taille.grade is Grade.C:
        yield f"Population exactement à la limite : taille déduite, {Grade.C.mention}."
    if cas.montants_ecartes:
        yield "Les montants du contrat du projet ne sont pas repris : --date en demande un autre."


def _deux_lectures(cas: Cas) -> Iterator[str]:
    """Yield why a contract signed between both dates of avenant 2 has two scales."""
    yield (
        "L'avenant 2 est publié le 31 mars 2022, et ses montants valent pour sûr depuis le "
        "3 septembre 2022 : entre les deux, deux lectures existent, le barème de 2019 ou celui de "
        "l'avenant 2. "
        + (
            "Les deux suivent."
            if len({une.droit for une in cas.hypotheses}) > 1
            else "Le contrat écrit ses montants : ils priment."
        )
    )


def notes_des_demarrages(cas: Cas) -> Iterator[str]:
    """Yield how starts that the project does not date to the day are taken, in a schedule."""
    if cas.demarrages_imprecis:
        noms = (mission(code.value, date.max).intitule for code in cas.demarrages_imprecis)
        yield f"Démarrage sans jour connu, compté au dernier jour possible : {_liste(noms)}."


def notes_du_tableau(tableau: Tableau) -> Iterator[str]:
    """Yield what the lines of a scale do not say."""
    yield from _notes_des_avenants(tableau)
    cellules = [cellule for ligne in tableau.lignes for cellule in ligne.cellules]
    if any(cellule.contrat is not None for cellule in cellules):
        yield "Les montants du contrat priment ; ceux du barème sont rappelés à côté."
    if tableau.sans_montant:
        yield (
            "Montants par mission non lus pour un contrat signé ce jour-là : "
            f"{_intitules(tableau.sans_montant)}. Seul le contrat les dit."
        )
    if not all(cellule.compte for cellule in cellules):
        yield (
            "Entre parenthèses, hors du total : part variable des crises, due si l'ARS reconnaît "
            "une crise (--crise-reconnue)."
        )
    if any(c.contrat is not None and c.origine is Origine.BAREME for c in cellules):
        yield (
            "Le projet écrit une seule part fixe pour les crises : cette année, où le plan est mis "
            "à jour, le montant du barème, moins élevé, est retenu."
        )
    yield from _autres(cellules)
    if any(cellule.reserve for cellule in cellules):
        yield "C? : réserve, le montant ne s'accorde pas avec tous les totaux publiés."


def _autres(cellules: Iterable[Cellule]) -> Iterator[str]:
    """Yield the amounts of which the sources give another reading."""
    for cellule in cellules:
        lu = cellule.bareme
        if lu and lu.autre is not None and cellule.origine is Origine.BAREME:
            yield (
                f"{euros(lu.euros, NNBSP, NNBSP)} : une autre lecture donne "
                f"{euros(lu.autre, NNBSP, NNBSP)} ; la première est "
                "la seule qui rende le total publié de cette taille."
            )


def _notes_des_avenants(tableau: Tableau) -> Iterator[str]:
    """Yield what the amendments change, and that no date changes anything by itself."""
    contrat = tableau.contrat
    fin = contrat.anniversaire(contrat.duree)
    debut, echeance = (contrat.anniversaire(contrat.annee_contrat - n) for n in (1, 0))
    for suite in contrat.suites:
        if suite.depuis < debut:
            yield f"Avenant pris en compte : celui du {_jour(suite.depuis)}."
        elif suite.depuis < echeance:
            yield (
                f"L'avenant du {_jour(suite.depuis)} vient en cours d'année : les montants sont "
                "ceux de la fin de l'année ; l'échéancier compte chaque part depuis son jour."
            )
        elif suite.depuis < fin:
            yield f"L'avenant du {_jour(suite.depuis)} compte depuis l'année suivante."
    if not contrat.suites and not tableau.fondement.valeur.missions:
        yield (
            "Sans avenant, le contrat garde le barème de 2019 jusqu'à son terme ; un avenant à "
            "l'accord se donne par --avenant DATE, ou dans le projet, sous « contrat: avenants: »."
        )


def notes_de_l_echeancier(echeancier: Echeancier) -> Iterator[str]:
    """Yield how the payments were computed, and what is not among them."""
    hypotheses = echeancier.hypotheses
    avance = f"{hypotheses.parametre(AVANCE_FIXE_POURCENT)} %"
    yield (
        "Fonctionnement : en entier à la signature pour la première année, que les missions "
        f"démarrent ou non ; ensuite {avance} à chaque anniversaire et le solde au suivant. "
        "L'accord ne dit pas si le démarrage des missions change le fonctionnement de la première "
        "année : aucun autre versement n'est compté."
    )
    if not all(depart.motif for depart in echeancier.departs):
        yield from _notes_des_missions(echeancier, avance)
    if noms := [d.mission for d in echeancier.departs if d.supposee and not d.motif]:
        yield f"Démarrage supposé au plus tard de ce que l'accord permet : {_intitules(noms)}."
    if noms := [d.mission for d in echeancier.departs if _avant(echeancier, d.mission)]:
        yield f"Démarrage antérieur à la signature, compté ce jour-là : {_intitules(noms)}."
    for motif, texte in _ECARTEES.items():
        if noms := [d.mission for d in echeancier.departs if d.motif is motif]:
            yield texte.format(missions=_intitules(noms))
    if hypotheses.suites:
        jours = " ; ".join(_jour(suite.depuis) for suite in hypotheses.suites)
        yield (
            f"Avenant : {jours}. L'année qu'il coupe est comptée en deux parts, au prorata, là où "
            f"les montants changent : somme estimée, {Grade.C.mention}. Les délais des missions "
            "qu'il ajoute sont comptés de lui."
        )


def _notes_des_missions(echeancier: Echeancier, avance: str) -> Iterator[str]:
    unite = "jours" if echeancier.base is Base.JOURS else "mois entiers"
    yield (
        f"Mission qui démarre en cours d'année : {avance} de sa part fixe au démarrage, au prorata "
        f"des {unite} jusqu'à l'anniversaire ; solde à l'anniversaire. Le contrat type ne dit ni "
        f"jours ni mois (--prorata) : somme estimée, {Grade.C.mention}."
    )
    yield (
        "Part variable : versée après le dialogue de gestion annuel, dont la date n'est pas "
        "connue ; placée dans l'année de contrat suivante et comptée à son dernier jour. La "
        "première année d'une mission, son maximum est réduit au même prorata, par prudence."
    )


def _avant(echeancier: Echeancier, mission_: Mission) -> bool:
    connu = echeancier.hypotheses.demarrages.get(CodeMission(mission_.code))
    return connu is not None and connu < echeancier.hypotheses.signature


def _intitules(missions: Iterable[Mission]) -> str:
    return _liste(mission_.intitule for mission_ in missions)


def _liste(noms: Iterable[str]) -> str:
    return " ; ".join(noms)


def _jour(jour: date) -> str:
    return str(DateCivile.lire(jour))
