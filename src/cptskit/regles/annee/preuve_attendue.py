"""Des pièces justificatives manquent alors que l'anniversaire approche.

Les requêtes de la caisse, les bilans et les feuilles d'émargement se demandent des semaines avant
le dialogue de gestion. La règle parle à moins de soixante jours de la fin de l'année de contrat.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-02-20}
contrat: {signature: 2022-03-15, taille: 3}
missions:
  acces_aux_soins:
    indicateurs:
      - {id: ACC-1, intitule: Créneaux ouverts, reference: 0, cible: 200, maximum: 12 000}
annees:
  2025:
    mesures: [{indicateur: ACC-1, valeur: 210, preuves: [P1]}]
    preuves: [{id: P1, titre: Extrait de la caisse}]
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-02-20}
contrat: {signature: 2022-03-15, taille: 3}
missions:
  acces_aux_soins:
    indicateurs:
      - {id: ACC-1, intitule: Créneaux ouverts, reference: 0, cible: 200, maximum: 12 000}
annees:
  2025:
    mesures: [{indicateur: ACC-1, valeur: 210, preuves: [P1]}]
    preuves: [{id: P1, titre: Extrait de la caisse, recue: oui}]
```
"""

from collections.abc import Iterator
from datetime import timedelta

from cptskit.dialogue import annee_du_contrat
from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.regles.gathering import gathered
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level

_NOTICE = timedelta(days=60)
"""Of our reviewing grid: no text says how long before."""


@rule("ANN004", "preuve-attendue", everywhere(Level.CONSEIL), ("relecture",), section="annees")
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Gather the evidence that is still awaited near the end of the year."""
    for cle, annee in projet.annees.items():
        dated = annee_du_contrat(projet, cle)
        if dated is None or context.date < dated.fin - _NOTICE:
            continue
        awaited = [index for index, preuve in enumerate(annee.preuves) if not preuve.recue]
        if awaited:
            names = joined(f"« {annee.preuves[index].titre} »" for index in awaited)
            yield gathered(
                [("annees", cle, "preuves", index) for index in awaited],
                f"Pièces attendues pour l'année {cle}, qui finit le {dated.fin:%d/%m/%Y} : "
                f"{names}.",
                "Demandez-les, puis écrivez « recue: oui ».",
            )
