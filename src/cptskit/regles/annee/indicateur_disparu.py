"""Une mesure vise un indicateur que le contrat n'a pas.

Un indicateur garde son identifiant pendant les cinq ans du contrat : c'est par lui que les années
se suivent, et qu'un indicateur non atteint est repris l'année d'après. Un identifiant changé ou
retiré coupe la série.

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
    mesures: [{indicateur: ACC-9, valeur: 210, preuves: [P1]}]
    preuves: [{id: P1, titre: Relevé, recue: oui}]
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

from cptskit.dialogue import indicateurs_du_contrat
from cptskit.francais.suggestions import unknown_id
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule(
    "ANN002",
    "indicateur-disparu",
    everywhere(Level.AVERTISSEMENT),
    ("coherence",),
    section="annees",
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for the indicator of every measure."""
    ids = [
        indicateur.indicateur.id
        for indicateur in indicateurs_du_contrat(projet)
        if indicateur.indicateur.id
    ]
    for cle, annee in projet.annees.items():
        for index, mesure in enumerate(annee.mesures):
            if mesure.indicateur not in ids:
                yield Remark(
                    f"Aucun indicateur du contrat ne porte l'identifiant « {mesure.indicateur} ».",
                    ("annees", cle, "mesures", index, "indicateur"),
                    unknown_id(mesure.indicateur, ids, "un indicateur de « missions: »"),
                )
