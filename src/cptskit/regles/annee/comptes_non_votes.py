"""L'année de contrat est finie et ses comptes ne sont pas votés.

Les comptes de l'année sont votés par l'assemblée générale et envoyés aux financeurs. La règle parle
six mois après la fin de l'année de contrat.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-11-01}
contrat: {signature: 2022-03-15, taille: 3}
missions:
  acces_aux_soins:
    indicateurs:
      - {id: ACC-1, intitule: Créneaux ouverts, reference: 0, cible: 200, maximum: 12 000}
annees:
  2025:
    mesures: [{indicateur: ACC-1, valeur: 210, preuves: [P1]}]
    preuves: [{id: P1, titre: Relevé, recue: oui}]
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-11-01}
contrat: {signature: 2022-03-15, taille: 3}
missions:
  acces_aux_soins:
    indicateurs:
      - {id: ACC-1, intitule: Créneaux ouverts, reference: 0, cible: 200, maximum: 12 000}
annees:
  2025:
    mesures: [{indicateur: ACC-1, valeur: 210, preuves: [P1]}]
    preuves: [{id: P1, titre: Relevé de l'agenda, recue: oui}]
    comptes_votes: 2026-05-30
```
"""

from collections.abc import Iterator

from cptskit.dialogue import annee_du_contrat
from cptskit.projet import Projet
from cptskit.projet.durees import add_months
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level

_MONTHS = 6


@rule("ANN007", "comptes-non-votes", everywhere(Level.CONSEIL), ("relecture",), section="annees")
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look at every year that has been over for some months."""
    for cle, annee in projet.annees.items():
        dated = annee_du_contrat(projet, cle)
        if dated and annee.comptes_votes is None and context.date > add_months(dated.fin, _MONTHS):
            yield Remark(
                f"Les comptes de l'année {cle}, finie le {dated.fin:%d/%m/%Y}, ne sont pas votés.",
                ("annees", cle),
                "Écrivez « comptes_votes: » avec la date de l'assemblée générale.",
            )
