"""Un groupe de travail n'a pas de pilote.

Un groupe sans pilote ne se réunit plus. Une personne, une fonction ou un collège suffit.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  groupes_de_travail: [{nom: Groupe parcours, missions: [parcours]}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  groupes_de_travail:
    - {nom: Groupe parcours, missions: [parcours], pilote: Collège des infirmiers}
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.regles.gathering import gathered
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule("GOU016", "groupe-sans-pilote", from_projet(Level.CONSEIL), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Gather the groups that nobody leads."""
    groups = projet.gouvernance.groupes_de_travail if projet.gouvernance else ()
    bare = [index for index, group in enumerate(groups) if group.pilote is None]
    if bare:
        yield gathered(
            [("gouvernance", "groupes_de_travail", index) for index in bare],
            f"Il manque le pilote de {joined(f'« {groups[index].nom} »' for index in bare)}.",
            "Ajoutez « pilote: » : une personne, une fonction ou un collège.",
        )
