"""La durée du contrat n'est pas de cinq ans.

Le contrat tripartite est conclu pour cinq ans. Une autre durée est le plus souvent celle d'un autre
contrat, ou vient d'un guide qui se trompe. Si elle est bien écrite au contrat, elle vaut : dites-le
à la règle. Les cinq ans viennent de sources secondaires (grade B), et non du texte officiel.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-10-01}
contrat: {signature: 2026-09-15, duree: 3}
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-10-01}
contrat: {signature: 2026-09-15, duree: 5}
```
"""

from collections.abc import Iterator

from cptskit.droit.parametres import DUREE_CONTRAT_ANNEES, valeur
from cptskit.francais.nombres import counted
from cptskit.projet import Projet
from cptskit.projet.dates import DateCivile
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level, Route

Duration = tuple[Route, int, DateCivile | None]


@rule("CON011", "duree-du-contrat", everywhere(Level.AVERTISSEMENT), ("aci-2019",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare each length that is given with that of the day of its signature."""
    for route, years, day in _durations(projet):
        law = valeur(DUREE_CONTRAT_ANNEES, day.fin if day else context.date)
        if law and years != law.valeur:
            yield Remark(
                f"La durée donnée est de {counted(years, 'an')} ; un contrat est conclu pour "
                f"{law.valeur} ans.",
                route,
                f"Écrivez « duree: {law.valeur} », ou vérifiez l'acte signé.",
                texte=law.texte,
                grade=law.grade,
            )


def _durations(projet: Projet) -> Iterator[Duration]:
    contrat = projet.contrat
    if contrat is None:
        return
    if contrat.duree:
        yield ("contrat", "duree"), int(contrat.duree), contrat.signature
    for index, renouvellement in enumerate(contrat.renouvellements):
        if renouvellement.duree:
            yield (
                ("contrat", "renouvellements", index, "duree"),
                int(renouvellement.duree),
                renouvellement.date,
            )
