"""Une pièce citée n'est pas dans la liste des pièces de l'année.

Le livret numérote les pièces de l'année, et le dossier des preuves les réunit sous les mêmes
numéros. Une pièce citée qui n'est pas dans la liste manque aux deux.

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
    mesures: [{indicateur: ACC-1, valeur: 210, preuves: [P7]}]
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

from cptskit.francais.suggestions import unknown_id
from cptskit.projet import Projet
from cptskit.projet.annees import Annee
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level, Route


@rule(
    "ANN003", "preuve-inconnue", everywhere(Level.AVERTISSEMENT), ("coherence",), section="annees"
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for every piece that a measure or an event cites."""
    for cle, annee in projet.annees.items():
        ids = [preuve.id for preuve in annee.preuves]
        for route, id_ in _cited(annee):
            if id_ not in ids:
                yield Remark(
                    f"La pièce « {id_} » n'est pas dans les pièces de l'année {cle}.",
                    ("annees", cle, *route),
                    unknown_id(id_, ids, "« preuves: »"),
                )


def _cited(annee: Annee) -> Iterator[tuple[Route, str]]:
    cited = [
        *((("mesures", index), mesure.preuves) for index, mesure in enumerate(annee.mesures)),
        *(
            (("evenements", index), evenement.preuves)
            for index, evenement in enumerate(annee.evenements)
        ),
    ]
    for route, ids in cited:
        for rank, id_ in enumerate(ids):
            yield (*route, "preuves", rank), id_
