"""The pages below a chapter: a mission, a fiche action, a year of the budget or of the contract."""

from cptskit.atelier.formulaires.plan import Ask, Chapter, Grid, Sheet
from cptskit.atelier.formulaires.projet import folded, text

PREFIXES = {
    "acces_aux_soins": "ACC-",
    "parcours": "PAR-",
    "prevention": "PRE-",
    "crises": "CRI-",
    "qualite": "QUA-",
    "accompagnement": "PRO-",
}
"""The prefix of the ids of the fiches of each mission."""


def mission_chapter(code: str, title: str) -> Chapter:
    """Return the page of a mission."""
    base = f"missions.{code}"
    return Chapter(
        f"mission-{code}",
        title,
        "Ce que vous voulez faire, et les fiches action qui le font.",
        (
            Sheet(
                (
                    text(f"{base}.orientation", 3),
                    f"{base}.objectifs",
                    text(f"{base}.constat", 3),
                    text(f"{base}.moyens", 2),
                    Ask(f"{base}.demarrage", width="court", en_ligne=True),
                    Ask(f"{base}.deploiement", width="court"),
                )
            ),
            Grid(
                f"{base}.fiches",
                ("titre", "pilote"),
                "Fiches action",
                "Ajouter une fiche",
                "Écrivez un titre : la fiche a alors sa page.",
                PREFIXES.get(code, "A"),
                lien=f"fiche-{code}",
            ),
            _indicators(
                f"{base}.indicateurs",
                "Indicateurs de la mission au contrat",
                f"{PREFIXES.get(code, 'A')}I",
                contract=True,
            ),
        ),
        (base,),
    )


def _indicators(path: str, title: str, prefix: str, *, contract: bool = False) -> Grid:
    amount = (Ask("maximum", width="court"),) if contract else ()
    return Grid(
        path,
        (
            "intitule",
            Ask("reference", width="court"),
            Ask("cible", width="court"),
            Ask("unite", width="court"),
            Ask("echeance", width="court"),
            "source",
            "justificatif",
            *amount,
        ),
        title,
        "Ajouter un indicateur",
        prefixe=prefix,
    )


def fiche_chapter(code: str, index: int, title: str) -> Chapter:
    """Return the page of a fiche action."""
    base = f"missions.{code}.fiches.{index}"
    return Chapter(
        f"fiche-{code}-{index}",
        title,
        "",
        (
            Sheet(
                (
                    f"{base}.titre",
                    Ask(f"{base}.besoins", cite="diagnostic.besoins"),
                    Ask(f"{base}.objectif", rows=2),
                    f"{base}.public",
                    text(f"{base}.constat", 3),
                ),
                "L'action",
            ),
            Sheet(
                (
                    Ask(f"{base}.pilote", width="moyen"),
                    f"{base}.partenaires",
                    f"{base}.acteurs",
                ),
                "Qui",
            ),
            Sheet(
                (
                    Ask(f"{base}.debut", width="court", en_ligne=True),
                    Ask(f"{base}.fin", width="court"),
                ),
                "Quand",
            ),
            Grid(
                f"{base}.etapes",
                ("intitule", Ask("date", width="court"), "responsable"),
                "Étapes",
                "Ajouter une étape",
            ),
            _indicators(
                f"{base}.indicateurs", "Indicateurs", f"{PREFIXES.get(code, 'A')}{index + 1}."
            ),
            Sheet((Ask(f"{base}.budget", width="court"), Ask(f"{base}.moyens", rows=2)), "Moyens"),
            folded(
                (
                    Sheet(
                        (
                            f"{base}.objectifs_operationnels",
                            f"{base}.outils",
                            f"{base}.freins",
                            f"{base}.leviers",
                            Ask(f"{base}.prs", cite="prs.objectifs"),
                        )
                    ),
                ),
                "objectifs concrets, outils, freins, leviers, région",
            ),
        ),
        (base,),
    )


def exercise_chapter(index: int, title: str) -> Chapter:
    """Return the page of a year of the budget."""
    base = f"budget.exercices.{index}"
    return Chapter(
        f"exercice-{index}",
        title,
        "",
        (
            _money(f"{base}.recettes", "Recettes", "Ajouter une recette"),
            _money(f"{base}.depenses", "Dépenses", "Ajouter une dépense"),
            Grid(
                f"{base}.indemnites",
                ("beneficiaire", "profession", "nature", Ask("montant", width="court")),
                "Indemnités et rémunérations",
                "Ajouter un professionnel",
            ),
        ),
        (base,),
    )


def _money(path: str, title: str, add: str) -> Grid:
    return Grid(path, ("libelle", Ask("montant", width="court"), "nature", "mission"), title, add)


def year_chapter(year: str) -> Chapter:
    """Return the page of a year of the contract."""
    base = f"annees.{year}"
    return Chapter(
        f"annee-{year}",
        f"Année {year}",
        "Ce qui est mesuré, ce qui le prouve, ce qui est versé.",
        (
            Sheet(
                (
                    Ask(f"{base}.dialogue", width="court", en_ligne=True),
                    Ask(f"{base}.comptes_votes", width="court"),
                    text(f"{base}.bilan"),
                    f"{base}.ordre_du_jour",
                )
            ),
            Grid(
                f"{base}.mesures",
                (
                    Ask("indicateur", "Indicateur", width="court"),
                    Ask("valeur", width="court"),
                    Ask("date", width="court"),
                    "source",
                    Ask("preuves", "Pièces qui la prouvent", cite=f"{base}.preuves"),
                ),
                "Mesures",
                "Ajouter une mesure",
            ),
            Grid(
                f"{base}.preuves",
                ("titre", "fichier", Ask("date", width="court"), "recue"),
                "Preuves",
                "Ajouter une preuve",
                prefixe="P",
            ),
            Grid(
                f"{base}.versements",
                (
                    "libelle",
                    Ask("annonce", width="court"),
                    Ask("recu", width="court"),
                    Ask("date", width="court"),
                ),
                "Versements",
                "Ajouter un versement",
            ),
            _money(f"{base}.recettes", "Recettes", "Ajouter une recette"),
            _money(f"{base}.depenses", "Dépenses", "Ajouter une dépense"),
        ),
        (base,),
    )
