"""Les étapes d'une action n'ont pas de date.

Une fiche avec des étapes datées se suit ; sans date, elle se raconte. Le mois suffit : il sera le
point de départ du dialogue de gestion.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions:
  prevention:
    fiches:
      - id: PRE-1
        titre: Demi-journées de prévention
        etapes: [{intitule: Programme arrêté}, {intitule: Première demi-journée}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions:
  prevention:
    fiches:
      - id: PRE-1
        titre: Demi-journées de prévention
        etapes:
          - {intitule: Programme arrêté, date: 2027-03}
          - {intitule: Première demi-journée, date: 2027-05}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.regles.walking import fiches
from cptskit.socle.findings import Level


@rule("FIC013", "fiche-sans-etape-datee", from_projet(Level.CONSEIL), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for one dated step where there are steps."""
    for route, fiche in fiches(projet):
        if fiche.etapes and not any(etape.date for etape in fiche.etapes):
            yield Remark(
                f"Aucune étape de la fiche « {fiche.titre} » n'est datée.",
                (*route, "etapes"),
                "Ajoutez « date: » à chaque étape ; le mois suffit.",
            )
