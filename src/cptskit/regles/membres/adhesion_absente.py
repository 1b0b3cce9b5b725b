"""Les engagements des membres ne sont pas dits.

Une charte ou quelques engagements montrent ce qu'adhérer veut dire. La façon de devenir membre
(bulletin, cotisation, charte) se dit au même endroit.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
membres:
  nombre: 140
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
membres:
  nombre: 140
  engagements: [Utiliser une messagerie sécurisée de santé.]
  adhesion: Tout professionnel du territoire adhère en signant la charte.
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.regles.chapters import members
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level

_EXPECTED = {
    "engagements": "à quoi les membres s'engagent",
    "adhesion": "comment on devient membre",
}


@rule("MEM016", "adhesion-absente", from_projet(Level.CONSEIL), ("occ-lauragais", "relecture"))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for what membership means, once members are given."""
    membres = members(projet)
    missing = [name for name in _EXPECTED if membres and not getattr(membres, name)]
    if missing:
        yield Remark(
            f"Le projet ne dit pas {joined((_EXPECTED[name] for name in missing), 'ni')}.",
            ("membres",),
            f"Ajoutez {joined(f'« {name}: »' for name in missing)} sous « membres: ».",
        )
