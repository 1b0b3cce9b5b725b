"""Une consigne ou un texte provisoire est resté.

Des projets envoyés portent encore la consigne du modèle (« cette partie devra présenter… ») ou
des « XX » à remplacer. Le document perd son sérieux, et la partie est jugée absente.

Laissez plutôt la clé vide : le document porte alors un encadré « À compléter » qui ne trompe
personne, et la vérification en garde la liste.

Un crochet qui reste (« [insérer la carte] », « [à préciser] ») est une consigne aussi.

Une coupe dans une citation (« […] ») n'est qu'un avertissement, et « un questionnaire à compléter »
n'est pas une consigne.

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

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level, Route

_SURE = re.compile(
    r"(?:^|[\[(:;.!?…–-])\s*(?P<rest>(?:à|a) compléter)\b(?! (?:par|sur|en)\b)"
    r"(?! avec (?:l['’]|le |la |les |un |une |son |sa |leur |des )?"
    r"(?:patient|personne|m[ée]decin|aidant|famille|infirmi|pharmac|profession|usager))"
    r"|[\[<]\s*(?P<inside>(?:à|a) (?:préciser|définir|renseigner|remplir|insérer|valider)\b"
    r"[^\]>\n]{0,60}|ins[ée]rer\b[^\]>\n]{0,60})"
    r"|\bXX+\b|\bTODO\b|\blorem ipsum\b"
    r"|\b(?:partie|chapitre|section|rubrique|paragraphe)\b[^.\n]{0,60}?"
    r"\b(?P<told>(?:devra|doit) (?:présenter|préciser|décrire|comporter|contenir))\b"
    r"|\bdevra présenter\b|\bcette partie (?:présente|décri)ra\b|\bindiquer ici\b|\?\?\?+",
    re.IGNORECASE | re.MULTILINE,
)
_DOUBTFUL = re.compile(
    r"\bà (?:compléter|définir|préciser) (?:ultérieurement|plus tard)\b|\[…\]|\[\.\.\.\]",
    re.IGNORECASE,
)
_HINTS = (
    *("compléter", "xx", "todo", "lorem", "devra", "doit ", "cette partie", "indiquer ici"),
    *("[", "<", "???", "ultérieurement", "plus tard", "[…]", "[...]"),
)


@rule(
    "RED001",
    "consigne-oubliee",
    everywhere(Level.ERREUR),
    ("coherence",),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for left-over words in every text of the project."""
    whole = "\n".join(text for _, text in context.texts).casefold()
    hints = [hint for hint in _HINTS if hint in whole]
    for route, text in context.texts if hints else ():
        words = text.casefold()
        if not any(hint in words for hint in hints):
            continue  # a few plain searches spare most texts the slow patterns
        for match in _SURE.finditer(text):
            yield _remark(route, _words(match), None)
        for match in _DOUBTFUL.finditer(text):
            yield _remark(route, match.group(), Level.AVERTISSEMENT)


def _words(match: re.Match[str]) -> str:
    return match["rest"] or match["inside"] or match["told"] or match.group()


def _remark(route: Route, words: str, level: Level | None) -> Remark:
    return Remark(
        f"Le texte contient encore « {words} ».",
        route,
        "Écrivez le texte définitif, ou laissez la clé vide.",
        extract=words,
        level=level,
    )
