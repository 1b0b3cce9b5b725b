"""Un indicateur du diagnostic n'a pas de valeur.

Un indicateur sans chiffre laisse une case vide dans le tableau. Demandez le chiffre à l'ARS ou à la
caisse, ou retirez la ligne ; si la source le masque, écrivez « < 6 ».

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  indicateurs:
    - {libelle: Patients sans médecin traitant, annee: 2025, source: Rezone CPTS}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  indicateurs:
    - {libelle: Patients sans médecin traitant, valeur: "13,8 %", annee: 2025, source: Rezone CPTS}
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.projet.diagnostic import Indicateur
from cptskit.regles.gathering import gathered
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level


@rule(
    "DIA019",
    "indicateur-sans-valeur",
    Levels(Level.CONSEIL, Level.AVERTISSEMENT, Level.AVERTISSEMENT),
    ("relecture",),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Gather the indicators without a value."""
    indicateurs = projet.diagnostic.indicateurs if projet.diagnostic else ()
    empty = [index for index, indicateur in enumerate(indicateurs) if _says_nothing(indicateur)]
    if empty:
        names = joined(f"« {indicateurs[index].libelle} »" for index in empty)
        yield gathered(
            [("diagnostic", "indicateurs", index) for index in empty],
            f"Il manque la valeur de {names}.",
            "Ajoutez « valeur: », ou retirez la ligne.",
        )


def _says_nothing(indicateur: Indicateur) -> bool:
    """Say whether a line has no figure at all, not even around or by commune."""
    beside = (indicateur.valeur, indicateur.minimum, indicateur.comparaisons)
    return all(value is None for value in beside) and not indicateur.communes
