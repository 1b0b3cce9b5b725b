"""Un indicateur rapporte plus que son maximum.

Les paliers d'un indicateur ne s'additionnent pas : le meilleur atteint est payé, et aucun ne
dépasse le maximum de l'indicateur.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-06-01}
contrat: {signature: 2022-03-15, taille: 3}
missions:
  acces_aux_soins:
    indicateurs:
      - {id: ACC-1, intitule: Créneaux ouverts, reference: 0, cible: 200, maximum: 12 000}
      - {id: ACC-2, intitule: Rendez-vous, maximum: 5 000, paliers: [{seuil: 9, montant: 8 000}]}
annees:
  2025:
    mesures: [{indicateur: ACC-2, valeur: 210, preuves: [P1]}]
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

from cptskit.dialogue import bilan
from cptskit.francais.nombres import euros
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule(
    "ANN005",
    "gain-au-dessus-du-maximum",
    everywhere(Level.AVERTISSEMENT),
    ("coherence",),
    section="annees",
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare what each measure earns with the most of its indicator."""
    for cle in projet.annees:
        annee = bilan(projet, cle)
        for ligne in annee.lignes if annee else ():
            gained, most = ligne.gain.euros, ligne.indicateur.maximum
            if gained is not None and most is not None and gained > most:
                yield Remark(
                    f"« {ligne.indicateur.intitule} » rapporterait {euros(gained)} en {cle}, plus "
                    f"que son maximum, {euros(most)}.",
                    (*ligne.route, "maximum"),
                    "Corrigez le maximum ou le montant des paliers, d'après le contrat.",
                )
