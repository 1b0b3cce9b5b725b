"""La création de l'association est datée deux fois, et diffère.

L'assemblée générale constitutive et la déclaration sont à la section « association » et au
calendrier. Les deux dates doivent être les mêmes.

La règle ne compare qu'une assemblée dont l'intitulé dit qu'elle crée l'association : les autres
assemblées ont leurs propres dates.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
association: {statut: declaree, declaration: 2026-03-10}
calendrier:
  jalons: [{type: declaration, date: 2026-05-10, fait: oui}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
association: {statut: declaree, declaration: 2026-03-10}
calendrier:
  jalons: [{type: declaration, date: 2026-03, fait: oui}]
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.projet.codes import TypeJalon
from cptskit.regles.dates import compatible
from cptskit.regles.milestones import constitutive, milestones
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("CAL009", "creation-contradictoire", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the calendar with the association's own dates."""
    if projet.association is None:
        return
    for route, jalon in milestones(projet):
        if constitutive(jalon):
            key, creation = "creation", projet.association.creation
        elif jalon.type is TypeJalon.DECLARATION:
            key, creation = "declaration", projet.association.declaration
        else:
            continue
        if creation and jalon.date and not compatible(creation, jalon.date):
            yield Remark(
                f"Le calendrier dit {jalon.date}, la section « association » dit {creation}.",
                (*route, "date"),
                "Écrivez la même date aux deux endroits.",
                (Elsewhere(("association", key), f"association : {creation}"),),
            )
