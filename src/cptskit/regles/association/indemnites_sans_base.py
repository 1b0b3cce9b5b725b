"""Des indemnités sont prévues, et rien ne dit que les statuts les permettent.

Un cabinet d'avocats le recommande : que les statuts permettent d'indemniser, et que l'assemblée
générale vote les montants. C'est une source secondaire, à confirmer.

Pour un dirigeant, une question reste ouverte : la tolérance générale des trois quarts du SMIC brut
par mois vaut-elle encore pour une CPTS ? Aucun texte lu ne le dit. À vérifier avant de payer.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-10-01}
association: {statut: declaree, statuts: {adoption: 2024-02-01, signataires: 2}}
budget:
  exercices:
    - annee: 2026
      indemnites: [{beneficiaire: Présidente, montant: 6 000}]
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-10-01}
association: {statut: declaree, statuts: {adoption: 2024-02-01, signataires: 2, indemnisation: oui}}
budget:
  exercices:
    - annee: 2026
      indemnites: [{beneficiaire: Présidente, montant: 6 000}]
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.projet.codes import NatureDepense
from cptskit.projet.fonctions import offices
from cptskit.projet.suivi import Indemnite
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level, Route

_OPEN = (
    " Pour un dirigeant, à vérifier : aucun texte lu ne dit si la limite des trois quarts du SMIC "
    "vaut encore."
)


@rule("ASS013", "indemnites-sans-base", from_projet(Level.AVERTISSEMENT), ("indemnites-houdart",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for allowances in the budget and the years where the statutes do not let them be."""
    own = projet.association.statuts if projet.association else None
    paid_at = next(_paid(projet), None)
    if own is None or own.indemnisation or paid_at is None:
        return
    route, paid = paid_at
    verb = "ne les permettent pas" if own.indemnisation is False else "ne disent pas les permettre"
    officer = any(offices(line.beneficiaire) for _, line in _lines(projet)) if paid else False
    yield Remark(
        f"Des indemnités sont prévues, et les statuts {verb}.",
        route,
        "Écrivez « indemnisation: oui » sous « statuts: » si une clause le permet ; sinon, "
        "faites-la voter." + (_OPEN if officer else ""),
    )


def _lines(projet: Projet) -> Iterator[tuple[Route, Indemnite]]:
    for rank, year in enumerate(projet.budget.exercices if projet.budget else ()):
        for index, indemnite in enumerate(year.indemnites):
            yield ("budget", "exercices", rank, "indemnites", index), indemnite
    for key, annee in projet.annees.items():
        for index, indemnite in enumerate(annee.indemnites):
            yield ("annees", key, "indemnites", index), indemnite


def _paid(projet: Projet) -> Iterator[tuple[Route, bool]]:
    yield from ((route, True) for route, _ in _lines(projet))
    for rank, year in enumerate(projet.budget.exercices if projet.budget else ()):
        for index, spent in enumerate(year.depenses):
            if spent.nature is NatureDepense.INDEMNITES:
                yield ("budget", "exercices", rank, "depenses", index), False
