"""Une consigne ou un texte provisoire est resté.

Des projets envoyés portent encore la consigne du modèle (« cette partie devra présenter… ») ou
des « XX » à remplacer. Le document perd son sérieux, et la partie est jugée absente.

Laissez plutôt la clé vide : le document porte alors un encadré « À compléter » qui ne trompe
personne, et la vérification en garde la liste.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  justification: Cette partie devra présenter les flux de patients vers XX.
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  justification: Les habitants se soignent d'abord au bourg, à moins de vingt minutes.
```
"""

import re
from collections.abc import Iterator

from cptskit.findings import Level
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.regles.walking import texts

_LEFT_OVER = re.compile(
    r"à compléter|a completer|à définir ultérieurement|\bXX+\b|\bTODO\b|\blorem ipsum\b"
    r"|\b(?:devra|doit) (?:présenter|préciser|décrire|comporter)\b"
    r"|\bcette partie (?:présente|décrit)ra\b|\bindiquer ici\b|\[…\]|\[\.\.\.\]|\?\?\?+",
    re.IGNORECASE,
)


@rule(
    "RED001",
    "consigne-oubliee",
    everywhere(Level.ERREUR),
    ("coherence",),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for left-over words in every text of the project."""
    for route, text in texts(projet):
        for found in _LEFT_OVER.finditer(text):
            yield Remark(
                f"Le texte contient encore « {found.group()} ».",
                route,
                "Écrivez le texte définitif, ou laissez la clé vide.",
                extract=found.group(),
            )
