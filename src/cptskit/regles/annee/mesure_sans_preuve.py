"""Une valeur mesurée n'a pas de pièce justificative.

Au dialogue de gestion, la caisse paie ce qui est prouvé : relevé, feuille d'émargement, protocole,
convention. Une mesure sans pièce sera discutée le jour même.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-06-01}
contrat: {signature: 2022-03-15, taille: 3}
missions:
  acces_aux_soins:
    indicateurs:
      - {id: ACC-1, intitule: Créneaux ouverts, reference: 0, cible: 200, maximum: 12 000}
annees:
  2025:
    mesures: [{indicateur: ACC-1, valeur: 210}]
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
annees:
  2025:
    mesures: [{indicateur: ACC-1, valeur: 210, preuves: [P1]}]
    preuves: [{id: P1, titre: Relevé de l'agenda, recue: oui}]
    comptes_votes: 2026-05-30
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule(
    "ANN001",
    "mesure-sans-preuve",
    everywhere(Level.AVERTISSEMENT),
    ("relecture",),
    section="annees",
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look at every measure that has a value."""
    for cle, annee in projet.annees.items():
        for index, mesure in enumerate(annee.mesures):
            if (mesure.valeur or mesure.atteint) and not mesure.preuves:
                yield Remark(
                    f"La mesure de « {mesure.indicateur} » ({cle}) n'a pas de pièce justificative.",
                    ("annees", cle, "mesures", index),
                    "Ajoutez la pièce sous « preuves: », puis citez son identifiant : "
                    "« preuves: [P1] ».",
                )
