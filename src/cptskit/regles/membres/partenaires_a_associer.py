"""La lettre ne dit pas quels partenaires associer.

La lettre d'intention nomme les acteurs déjà associés et ceux que la communauté veut associer :
établissements, médico-social, social, collectivités, usagers. Elle montre ainsi que le cercle des
premiers porteurs va s'élargir.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
region: Nouvelle-Aquitaine
membres:
  nombre: 21
  partenaires:
    associes: [{nom: Communauté de communes}]
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
region: Nouvelle-Aquitaine
membres:
  nombre: 21
  partenaires:
    associes: [{nom: Communauté de communes}]
    a_associer: [{nom: Centre hospitalier}]
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.chapters import members
from cptskit.regles.letter import requirement
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level


@rule(
    "MEM003", "partenaires-a-associer", Levels(lettre=Level.AVERTISSEMENT), ("pratique-regionale",)
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for the partners to come, as the region does."""
    membres, item = members(projet), requirement("LI-09", context)
    if membres is None or item is None:
        return
    if membres.partenaires is None or not membres.partenaires.a_associer:
        yield Remark(
            f"La lettre ne nomme pas les partenaires à associer ({item.words}).",
            ("membres", "partenaires", "a_associer"),
            "Ajoutez « membres: partenaires: a_associer: », par exemple « - {nom: Centre "
            "hospitalier, type: etablissement_de_sante} ».",
            texte=item.texte,
            level=item.level,
        )
