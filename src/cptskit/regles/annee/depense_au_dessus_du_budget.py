"""Les dépenses exécutées dépassent le budget de la même année.

L'année de contrat va d'un anniversaire au suivant, le budget suit l'année civile : la comparaison
est un repère, pas un contrôle. Un dépassement se dit et s'explique dans le rapport annuel.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-06-01}
contrat: {signature: 2022-03-15, taille: 3}
missions:
  acces_aux_soins:
    indicateurs:
      - {id: ACC-1, intitule: Créneaux ouverts, reference: 0, cible: 200, maximum: 12 000}
budget:
  exercices:
    - annee: 2025
      depenses: [{libelle: Coordination, montant: 70 000, nature: coordination}]
annees:
  2025:
    depenses: [{libelle: Coordination, montant: 90 000, nature: coordination}]
    comptes_votes: 2026-05-30
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-06-01}
contrat: {signature: 2022-03-15, taille: 3}
missions:
  acces_aux_soins:
    indicateurs:
      - {id: ACC-1, intitule: Créneaux ouverts, reference: 0, cible: 200, maximum: 12 000}
budget:
  exercices:
    - annee: 2025
      depenses: [{libelle: Coordination, montant: 70 000, nature: coordination}]
annees:
  2025:
    depenses: [{libelle: Coordination, montant: 60 000, nature: coordination}]
    comptes_votes: 2026-05-30
```
"""

from collections.abc import Iterator

from cptskit.francais.nombres import euros
from cptskit.projet import Projet
from cptskit.regles.money import total, years
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule(
    "ANN006",
    "depense-au-dessus-du-budget",
    everywhere(Level.CONSEIL),
    ("coherence",),
    section="annees",
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare both sums of each year that has a budget."""
    planned = {str(exercice.annee): total(exercice.depenses) for _, exercice in years(projet)}
    for cle, annee in projet.annees.items():
        spent, foreseen = total(annee.depenses), planned.get(cle)
        if annee.depenses and spent is not None and foreseen is not None and spent > foreseen:
            yield Remark(
                f"Les dépenses de l'année {cle} font {euros(spent)} ; le budget {cle} en prévoyait "
                f"{euros(foreseen)}.",
                ("annees", cle, "depenses"),
                "Expliquez l'écart dans « bilan: », ou corrigez un montant.",
            )
