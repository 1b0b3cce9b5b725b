"""Le volet numérique ne parle pas de messagerie sécurisée.

Les professionnels échangent des données de santé : une messagerie sécurisée (MSSanté) est le
premier outil que les relecteurs cherchent dans un volet numérique.

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
numerique: {presentation: Tous les membres utilisent une messagerie sécurisée de santé.}
```
"""

from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.projet.codes import TypeOutil
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.regles.walking import texts
from cptskit.socle.findings import Level
from cptskit.socle.patterns import late

_SECURE_MAIL = late(r"\bmss(?:ante)?\b|\bmessageries? (?:\w+ )?securise|\bmailiz\b")


@rule("SUI008", "messagerie-absente", from_projet(Level.CONSEIL), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for the tool or for its words, once the chapter says something."""
    numerique = projet.numerique
    if numerique is None or not (numerique.presentation or numerique.outils):
        return
    words = folded(" ".join(text for _, text in texts(numerique)))
    if any(o.type is TypeOutil.MSSANTE for o in numerique.outils) or _SECURE_MAIL.search(words):
        return
    yield Remark(
        "Le volet numérique ne parle pas de messagerie sécurisée.",
        ("numerique",),
        "Ajoutez un outil de « type: mssante », ou dites comment les données de santé circulent.",
    )
