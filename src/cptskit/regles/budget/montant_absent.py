"""Une ligne du budget n'a pas de montant.

Sans montant, l'année ne peut pas être additionnée, et son équilibre n'est pas vérifié.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
budget:
  exercices:
    - annee: 2027
      recettes: [{libelle: Volet fonctionnement, montant: 50 000}]
      depenses: [{libelle: Coordination}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
budget:
  exercices:
    - annee: 2027
      recettes: [{libelle: Volet fonctionnement, montant: 50 000}]
      depenses: [{libelle: Coordination, montant: 50 000}]
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.regles.gathering import gathered
from cptskit.regles.money import lines, years
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule("BUD004", "montant-absent", from_projet(Level.AVERTISSEMENT), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Gather the lines of each year that have no amount."""
    for route, exercice in years(projet):
        bare = [(where, line) for where, line in lines(route, exercice) if line.montant is None]
        if bare:
            names = joined(f"« {line.libelle} »" for _, line in bare)
            yield gathered(
                [where for where, _ in bare],
                f"Il manque un montant au budget de {exercice.annee} : {names}.",
                "Ajoutez « montant: » ; une estimation convient, 0 si la ligne ne coûte rien.",
            )
