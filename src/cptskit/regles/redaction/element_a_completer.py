"""Le document de l'étape porterait encore un encadré « À compléter ».

Quand il ne reste ni erreur ni avertissement, le document de l'étape est composé : chaque encadré
« À compléter » qui y resterait est un constat. Sans constat de ce genre, le projet est prêt, et son
document ne porte plus la mention BROUILLON.

La clé donnée par le constat est celle de l'encadré.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
regles_ignorees:
  - {regle: element-a-completer, motif: Lettre envoyée pour relecture.}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level

OWN = ("modeles",)
"""What stands for the templates of a project where a route is wanted."""


@rule("RED013", "element-a-completer", everywhere(Level.AVERTISSEMENT), ("relecture",), last=True)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Tell each box of the document."""
    for route, words in context.boxes:
        if route == OWN:
            yield Remark(
                f"Dans le document, d'après un modèle du projet, {words}.",
                route,
                "Corrigez le modèle, dans le dossier « modeles ».",
            )
            continue
        key = ".".join(map(str, route))
        yield Remark(
            f"Le document porterait un encadré « À compléter » : {words}.",
            route,
            f"Écrivez la clé « {key} », ou dites avec « regles_ignorees: » pourquoi elle manque.",
        )
