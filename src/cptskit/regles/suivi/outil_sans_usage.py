"""Un outil numérique n'a pas d'usage.

Le nom d'un outil ne dit pas ce que la communauté en fera. Une demi-ligne suffit : à quoi il sert,
et pour qui.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
numerique: {outils: [{nom: Annuaire des membres, type: annuaire}]}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
numerique: {outils: [{nom: Annuaire des membres, type: annuaire, usage: orientation entre membres}]}
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.regles.gathering import gathered
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule("SUI007", "outil-sans-usage", from_projet(Level.CONSEIL), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Gather the tools without a use."""
    outils = projet.numerique.outils if projet.numerique else ()
    bare = [(index, outil.nom) for index, outil in enumerate(outils) if not outil.usage]
    if bare:
        yield gathered(
            [("numerique", "outils", index) for index, _ in bare],
            f"Il manque l'usage de ces outils : {joined(nom for _, nom in bare)}.",
            "Ajoutez « usage: » : à quoi sert l'outil, et pour qui.",
        )
