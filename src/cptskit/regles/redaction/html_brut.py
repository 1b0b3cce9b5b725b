"""Un texte contient du HTML.

Les textes du projet s'écrivent en Markdown. Une balise HTML n'est pas interprétée : elle paraît
telle quelle dans le document. Elle vient souvent d'un texte recopié d'un site.

En Markdown : `**gras**`, `*italique*`, une ligne vide entre deux paragraphes, `- ` pour une liste.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  justification: Les habitants se soignent <b>d'abord au bourg</b>.
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  justification: Les habitants se soignent **d'abord au bourg**, pour < 20 minutes de trajet.
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.marques import TAG
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("RED002", "html-brut", everywhere(Level.AVERTISSEMENT), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for the first tag of each text."""
    for route, text in context.texts:
        if "<" in text and (match := TAG.search(text)):
            yield Remark(
                f"La balise HTML « {match.group()} » paraîtra telle quelle dans le document.",
                route,
                "Retirez les balises ; en Markdown, écrivez **gras**, *italique* ou « - » pour "
                "une liste.",
                extract=match.group(),
            )
