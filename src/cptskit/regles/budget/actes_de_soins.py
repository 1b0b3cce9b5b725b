"""Une dépense semble payer des actes de soins.

L'argent du contrat paie la coordination, les réunions, les outils et le temps passé au projet. Il
ne paie jamais d'actes de soins, qui relèvent de l'assurance maladie.

La règle lit l'intitulé de la dépense ; si elle se trompe, précisez-le.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
budget:
  exercices:
    - annee: 2027
      depenses: [{libelle: Paiement des consultations du samedi, montant: 9 000}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
budget:
  exercices:
    - annee: 2027
      depenses: [{libelle: Organisation des créneaux du samedi, montant: 9 000}]
```
"""

import re
from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.regles.money import years
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level

_CARE = re.compile(
    r"\bactes? (?:de soins?|medica|infirmier|techniques?)"
    r"|\b(?:paiement|remuneration|financement|forfait|cotation) (?:des |de |d')?"
    r"(?:actes|consultations|visites|teleconsultations|soins)\b"
)


@rule("BUD013", "actes-de-soins", from_projet(Level.CONSEIL), ("aci-2019",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for words of care in the labels of spending."""
    for route, exercice in years(projet):
        for index, depense in enumerate(exercice.depenses):
            if _CARE.search(folded(depense.libelle)):
                yield Remark(
                    f"« {depense.libelle} » semble payer des actes de soins, ce que le contrat "
                    "ne finance pas.",
                    (*route, "depenses", index, "libelle"),
                    "Dites ce que cette dépense paie (organisation, temps de réunion, matériel), "
                    "ou retirez-la.",
                    grade="B",
                )
