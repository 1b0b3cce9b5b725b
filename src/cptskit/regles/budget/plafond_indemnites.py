"""Les indemnités d'un professionnel dépassent le plafond de l'année.

Les indemnités et rémunérations versées à un même professionnel pendant une année civile ne
dépassent pas le plafond annuel de la sécurité sociale (PASS) : 41 136 € en 2022, 43 992 en 2023,
46 368 en 2024, 47 100 en 2025, 48 060 en 2026. Le plafond compte toutes les sommes d'un
professionnel, qu'il soit membre lui-même ou qu'il exerce dans une structure membre, d'où qu'elles
viennent. À Mayotte aussi, le plafond national vaut ici : c'est celui que le texte désigne.

Une année dont le plafond n'est pas encore connu est comparée au dernier plafond connu : c'est un
conseil.

Deux lignes du même nom s'additionnent : si ce sont deux personnes, distinguez-les. Si chacune dit
sa « structure: », ce sont les sommes d'un même professionnel, et le plafond les compte toutes.

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
from cptskit.droit.valeurs import Valeur
from cptskit.francais.accents import folded
from cptskit.francais.nombres import euros
from cptskit.projet import Projet
from cptskit.projet.suivi import Exercice, Indemnite
from cptskit.regles.money import years
from cptskit.regles.rule import Context, Elsewhere, Levels, Remark, rule
from cptskit.socle.findings import Level, Route

Paid = list[tuple[Route, Indemnite]]
_FAR = 6  # years of a contract, and one


@rule(
    "BUD003",
    "plafond-indemnites",
    Levels(Level.AVERTISSEMENT, Level.ERREUR, Level.ERREUR),
    ("csp-d1434-44",),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare what each one receives in a year with its ceiling, else with the last one known."""
    for route, exercice in years(projet):
        year, ceiling = _last_known(exercice.annee)
        if ceiling is None:
            continue
        for paid in _by_name(route, exercice):
            if sum(line.montant for _, line in paid) > ceiling.valeur:
                yield _remark(paid, exercice.annee, year, ceiling)


def _last_known(annee: int) -> tuple[int, Valeur[int] | None]:
    """Return the ceiling of a year, else that of the last year before it that has one."""
    for year in range(annee, annee - _FAR, -1):
        if ceiling := plafond_indemnites(year):
            return year, ceiling
    return annee, None


def _remark(paid: Paid, annee: int, year: int, ceiling: Valeur[int]) -> Remark:
    """Several lines of one name, each below the ceiling, may be several people.

    Where each says which structure pays, they are the sums of one professional.
    """
    (first, line), *more = paid
    across = all(indemnite.structure for _, indemnite in paid)
    doubtful = not across and max(indemnite.montant for _, indemnite in paid) <= ceiling.valeur
    ours = "le plafond annuel" if year == annee else f"le dernier plafond connu, celui de {year},"
    caveat = f", {ceiling.grade.mention}" if ceiling.grade.mention else ""
    level = Level.AVERTISSEMENT if doubtful else None
    return Remark(
        f"« {line.beneficiaire} » reçoit {euros(sum(indemnite.montant for _, indemnite in paid))} "
        f"en {annee} ; {ours} est de {euros(ceiling.valeur)}{caveat}.",
        (*first, "montant"),
        "Réduisez ce montant"
        + (", ou distinguez les personnes par leur nom." if doubtful else "."),
        tuple(Elsewhere((*where, "montant"), "même bénéficiaire") for where, _ in more),
        level=level if year == annee else Level.CONSEIL,
        texte=ceiling.texte,
        grade=ceiling.grade,
    )


def _by_name(route: Route, exercice: Exercice) -> Iterator[Paid]:
    named: dict[object, Paid] = defaultdict(list)
    for index, line in enumerate(exercice.indemnites):
        key = (folded(line.beneficiaire), line.profession)
        named[key].append(((*route, "indemnites", index), line))
    yield from named.values()
