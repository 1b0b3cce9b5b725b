"""A portfolio as a workbook: a sheet a question."""

from collections.abc import Iterator, Sequence

from cptskit.documents.tableurs.classeur import Feuille, workbook
from cptskit.portefeuille import Ensemble, Ligne, Mouvement

_EUROS, _ENJEU = "Contrat, par an au plus", "Part variable à gagner"


def classeur(whole: Ensemble, moved: Sequence[Mouvement] | None = None) -> bytes:
    """Return the workbook of a portfolio; it names projects, and nobody."""
    sheets = [
        _projets(whole),
        Feuille(
            "Échéances",
            ("Projet", "Date", "Échéance", "Sûre"),
            [
                (one.nom, each.jour, each.libelle, "oui" if each.sure else "à confirmer")
                for one in whole.lues
                for each in one.echeances
            ],
        ),
        Feuille(
            "Rappels",
            ("Projet", "Sujet", "Rappel"),
            [(one.nom, each.sorte, each.texte) for one in whole.lues for each in one.rappels],
        ),
        Feuille(
            "Conciliation",
            ("Code Insee", "Commune", "Habitants", "Projets", "En partie"),
            [
                (
                    one.code,
                    one.nom,
                    one.habitants,
                    " ; ".join(_names(whole, one.projets)),
                    "oui" if one.en_partie else "",
                )
                for one in whole.conflits
            ],
        ),
        Feuille(
            "Sans projet",
            ("Département", "Code Insee", "Commune", "Habitants"),
            [
                (f"{one.nom} ({one.code})", code, name, people)
                for one in whole.departements
                for code, name, people in one.sans_projet
            ],
        ),
        Feuille(
            "Constats",
            ("Règle", "Projets", "Fois"),
            [(code, *counts) for code, counts in whole.constats.items()],
        ),
    ]
    if moved is not None:
        sheets.append(
            Feuille(
                "Mouvements",
                ("Projet", "Quoi", "Avant", "Après"),
                [(one.nom or one.chemin, one.quoi, one.avant, one.apres) for one in moved],
            )
        )
    return workbook(sheets, "Portefeuille de projets", whole.jour)


def _names(whole: Ensemble, paths: Sequence[str]) -> Iterator[str]:
    known = {one.chemin: one.nom for one in whole.lignes}
    return (known[path] or path for path in paths)


def _projets(whole: Ensemble) -> Feuille:
    titles = (
        *("Projet", "Dossier", "Région", "Départements", "Stade", "Communes", "Habitants"),
        *("Taille", "Année du contrat", "Fin du contrat", "Prochaine date", "Erreurs"),
        *("Avertissements", "Conseils", _EUROS, "Estimation", _ENJEU, "Preuves manquantes"),
        "Rappels",
    )
    rows = [_row(one) for one in whole.lignes]
    return Feuille("Projets", titles, rows, euros=(_EUROS, _ENJEU))


def _row(one: Ligne) -> tuple[object, ...]:
    return (
        one.nom or "(illisible)",
        one.chemin,
        one.region,
        ", ".join(one.departements),
        one.stade.value,
        len(one.communes),
        one.habitants,
        one.taille,
        one.annee,
        one.fin,
        one.prochaine.jour if one.prochaine else None,
        one.erreurs,
        one.avertissements,
        one.conseils,
        one.euros,
        "oui" if one.estimation else "",
        one.enjeu,
        one.preuves_manquantes,
        " ; ".join(each.sorte for each in one.rappels) or one.pourquoi,
    )
