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

import re
from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level

_TAG = re.compile(
    r"</?(?:a|b|big|br|center|div|em|font|h[1-6]|hr|i|iframe|img|li|ol|p|script|small|span|strong"
    r"|style|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)


@rule("RED002", "html-brut", everywhere(Level.AVERTISSEMENT), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for the first tag of each text."""
    for route, text in context.texts:
        if found := _TAG.search(text):
            yield Remark(
                f"La balise HTML « {found.group()} » paraîtra telle quelle dans le document.",
                route,
                "Retirez les balises ; en Markdown, écrivez **gras**, *italique* ou « - » pour "
                "une liste.",
                extract=found.group(),
            )
