"""Le texte se trompe sur la durée ou les signataires du contrat.

Le contrat d'une CPTS est signé pour cinq ans, par trois parties : la communauté, l'ARS et la
caisse. Des guides disent encore « trois ans », ou que l'ARS ne signe pas : c'est faux.

La règle ne parle pas des autres contrats (contrat local de santé, contrat de travail).

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
evaluation:
  methode: Le contrat tripartite est signé pour une durée de trois ans.
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
evaluation:
  methode: Le contrat tripartite est signé pour cinq ans ; le président change tous les trois ans.
```
"""

import re
from collections.abc import Iterator

from cptskit.droit.parametres import DUREE_CONTRAT_ANNEES, valeur
from cptskit.projet import Projet
from cptskit.regles.passages import texts_with
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level

_NUMBERS = {"un": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6}
_LENGTH = re.compile(
    r"\bcontrat (?:tripartite|ACI|conventionnel|de la CPTS)\b[^.;\n]{0,60}?"
    r"\b(?:pour|de|dure|durée de|sur) (?P<years>\d|un|deux|trois|quatre|cinq|six) ans?\b",
    re.IGNORECASE,
)
_WITHOUT_ARS = re.compile(
    r"\bl['’]ARS (?:ne signe pas|n['’]est pas signataire|n['’]en est pas signataire)"
    r"|\bcontrat bipartite\b",
    re.IGNORECASE,
)


@rule(
    "RED004",
    "contrat-de-trois-ans",
    everywhere(Level.AVERTISSEMENT),
    ("aci-2019", "css-l162-14-1"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for another length than the law's, then for a contract without the ARS."""
    length = valeur(DUREE_CONTRAT_ANNEES, context.date)
    for route, text in texts_with(context, "contrat", "l'ars"):
        match = _LENGTH.search(text)
        if match and length and _years(match["years"]) != length.valeur:
            yield Remark(
                f"Le texte donne {match['years']} ans au contrat ; il est signé pour "
                f"{length.valeur} ans.",
                route,
                f"Écrivez « {length.valeur} ans ».",
                extract=match.group(),
                texte=length.texte,
                grade=length.grade,
            )
        if without := _WITHOUT_ARS.search(text):
            yield Remark(
                "Le texte laisse l'ARS hors du contrat ; elle le signe, avec la caisse.",
                route,
                "Écrivez « contrat tripartite entre la communauté, l'ARS et la caisse ».",
                extract=without.group(),
                texte="css-l162-14-1",
            )


def _years(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word.casefold()]
