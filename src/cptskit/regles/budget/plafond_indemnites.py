"""Les indemnités d'un professionnel dépassent le plafond de l'année.

Les indemnités et rémunérations versées à un même professionnel pendant une année civile ne
dépassent pas le plafond annuel de la sécurité sociale (PASS). Les plafonds de 2022 et de 2023 ont
été lus ; les suivants sont des estimations, à confirmer auprès de la CPAM, et ne bloquent pas.

Deux lignes du même nom s'additionnent : si ce sont deux personnes, distinguez-les.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
budget:
  exercices:
    - annee: 2023
      indemnites: [{beneficiaire: Présidente, montant: 45 000}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
budget:
  exercices:
    - annee: 2023
      indemnites: [{beneficiaire: Présidente, montant: 12 000}]
```
"""

from collections import defaultdict
from collections.abc import Iterator

from cptskit.droit.parametres import plafond_indemnites
from cptskit.findings import Level, Route
from cptskit.projet import Projet
from cptskit.projet.suivi import Indemnite
from cptskit.regles.money import years
from cptskit.regles.rule import Context, Elsewhere, Levels, Remark, rule
from cptskit.regles.words import euros, plain


@rule(
    "BUD003",
    "plafond-indemnites",
    Levels(Level.AVERTISSEMENT, Level.ERREUR, Level.ERREUR),
    ("csp-d1434-44",),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Add up what each one receives in a year; several lines of one name may be several people."""
    for route, exercice in years(projet):
        ceiling = plafond_indemnites(exercice.annee)
        if ceiling is None:
            continue
        for paid in _by_name(route, exercice.indemnites):
            amount = sum(line.montant for _, line in paid)
            if amount <= ceiling.valeur:
                continue
            doubtful = len(paid) > 1 and max(one.montant for _, one in paid) <= ceiling.valeur
            (first, line), *others = paid
            caveat = f", {ceiling.grade.mention}" if ceiling.grade.mention else ""
            yield Remark(
                f"« {line.beneficiaire} » reçoit {euros(amount)} en {exercice.annee} ; le plafond "
                f"annuel est de {euros(ceiling.valeur)}{caveat}.",
                (*first, "montant"),
                "Réduisez ce montant"
                + (", ou distinguez les personnes par leur nom." if doubtful else "."),
                tuple(Elsewhere((*other, "montant"), "même bénéficiaire") for other, _ in others),
                level=Level.AVERTISSEMENT if doubtful else None,
                texte=ceiling.texte,
                grade=ceiling.grade,
            )


def _by_name(route: Route, lines: tuple[Indemnite, ...]) -> Iterator[list[tuple[Route, Indemnite]]]:
    named = defaultdict(list)
    for index, line in enumerate(lines):
        key = (plain(line.beneficiaire), line.profession)
        named[key].append(((*route, "indemnites", index), line))
    yield from named.values()
