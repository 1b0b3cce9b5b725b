"""Un groupe de travail ne mène nulle part.

Un groupe prépare une mission ou écrit des fiches action. Dites lesquelles : on voit alors d'où
viennent les actions, et ce que le groupe devient une fois le projet validé.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  groupes_de_travail: [{nom: Groupe parcours, pilote: Collège des infirmiers}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  groupes_de_travail:
    - {nom: Groupe parcours, pilote: Collège des infirmiers, missions: [parcours]}
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.francais.nombres import agreed
from cptskit.projet import Projet
from cptskit.regles.gathering import gathered
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule("GOU008", "groupe-sans-suite", from_projet(Level.AVERTISSEMENT), ("relecture", "cvl"))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Gather the groups without mission or fiche."""
    groups = projet.gouvernance.groupes_de_travail if projet.gouvernance else ()
    idle = [i for i, group in enumerate(groups) if not group.missions and not group.fiches]
    if idle:
        names = joined(f"« {groups[index].nom} »" for index in idle)
        verb = agreed(len(idle), "mène", "mènent")
        yield gathered(
            [("gouvernance", "groupes_de_travail", index) for index in idle],
            f"On ne sait pas à quoi {verb} {names}.",
            "Ajoutez « missions: » avec le code d'une mission, ou « fiches: » avec les "
            "identifiants des fiches action.",
        )
