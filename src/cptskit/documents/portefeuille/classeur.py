"""A portfolio as a workbook: a sheet a question."""

from collections.abc import Iterator, Sequence

from cptskit.documents.tableurs.classeur import Feuille, workbook
from cptskit.portefeuille import Ensemble, Ligne, Mouvement

_EUROS, _ENJEU = "Contrat, par an au plus", "Part variable à gagner"


def classeur(whole: Ensemble, moved: Sequence[Mouvement] | None = None) -> bytes:
    """Return the workbook of a portfolio; it names projects, and nobody."""
    sheets = [
        _projets(whole),
        _echeances(whole),
        _rappels(whole),
        _conciliation(whole),
        _sans_projet(whole),
        _constats(whole),
    ]
    if moved is not None:
        sheets.append(_mouvements(moved))
    return workbook(sheets, "Portefeuille de projets", whole.jour)


def _echeances(whole: Ensemble) -> Feuille:
    titles = ("Projet", "Date", "Échéance", "Sûre")
    rows = [
        (ligne.nom, echeance.jour, echeance.libelle, "oui" if echeance.sure else "à confirmer")
        for ligne in whole.lues
        for echeance in ligne.echeances
    ]
    return Feuille("Échéances", titles, rows)


def _rappels(whole: Ensemble) -> Feuille:
    rows = [
        (ligne.nom, rappel.sorte, rappel.texte) for ligne in whole.lues for rappel in ligne.rappels
    ]
    return Feuille("Rappels", ("Projet", "Sujet", "Rappel"), rows)


def _conciliation(whole: Ensemble) -> Feuille:
    titles = ("Code Insee", "Commune", "Habitants", "Projets", "En partie")
    rows = [
        (
            conflit.code,
            conflit.nom,
            conflit.habitants,
            " ; ".join(_names(whole, conflit.projets)),
            "oui" if conflit.en_partie else "",
        )
        for conflit in whole.conflits
    ]
    return Feuille("Conciliation", titles, rows)


def _sans_projet(whole: Ensemble) -> Feuille:
    titles = ("Département", "Code Insee", "Commune", "Habitants")
    rows = [
        (f"{departement.nom} ({departement.code})", code, name, people)
        for departement in whole.departements
        for code, name, people in departement.sans_projet
    ]
    return Feuille("Sans projet", titles, rows)


def _constats(whole: Ensemble) -> Feuille:
    rows = [(code, *counts) for code, counts in whole.constats.items()]
    return Feuille("Constats", ("Règle", "Projets", "Fois"), rows)


def _mouvements(moved: Sequence[Mouvement]) -> Feuille:
    rows = [(each.nom or each.chemin, each.quoi, each.avant, each.apres) for each in moved]
    return Feuille("Mouvements", ("Projet", "Quoi", "Avant", "Après"), rows)


def _names(whole: Ensemble, paths: Sequence[str]) -> Iterator[str]:
    names = {ligne.chemin: ligne.nom for ligne in whole.lignes}
    return (names[path] or path for path in paths)


def _projets(whole: Ensemble) -> Feuille:
    titles = (
        *("Projet", "Dossier", "Région", "Départements", "Stade", "Communes", "Habitants"),
        *("Taille", "Année du contrat", "Fin du contrat", "Prochaine date", "Erreurs"),
        *("Avertissements", "Conseils", _EUROS, "Estimation", _ENJEU, "Preuves manquantes"),
        "Rappels",
    )
    rows = [_row(ligne) for ligne in whole.lignes]
    return Feuille("Projets", titles, rows, euros=(_EUROS, _ENJEU))


def _row(ligne: Ligne) -> tuple[object, ...]:
    return (
        ligne.nom or "(illisible)",
        ligne.chemin,
        ligne.region,
        ", ".join(ligne.departements),
        ligne.stade.value,
        len(ligne.communes),
        ligne.habitants,
        ligne.taille,
        ligne.annee,
        ligne.fin,
        ligne.prochaine.jour if ligne.prochaine else None,
        ligne.erreurs,
        ligne.avertissements,
        ligne.conseils,
        ligne.euros,
        "oui" if ligne.estimation else "",
        ligne.enjeu,
        ligne.preuves_manquantes,
        " ; ".join(rappel.sorte for rappel in ligne.rappels) or ligne.pourquoi,
    )
