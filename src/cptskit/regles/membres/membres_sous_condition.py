"""Des membres relèvent d'une condition particulière de la loi.

La loi nomme deux cas. Un professionnel d'un pays frontalier peut être membre s'il remplit les
conditions d'exercice en France. Le service de santé des armées l'est avec l'autorisation du
ministre de la défense. Rien n'est interdit : c'est un rappel, qui se tait quand le texte parle de
la condition.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
membres:
  structures: [{nom: Hôpital d'instruction des armées}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
membres:
  presentation: L'hôpital des armées est membre avec l'autorisation du ministre.
  structures: [{nom: Hôpital d'instruction des armées}]
```
"""

import re
from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.passages import passages, speaks_of
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level
from cptskit.socle.patterns import late
from cptskit.socle.records import record


@record
class _Case:
    hint: str
    named: re.Pattern[str]
    met: re.Pattern[str]
    words: str


_CASES = (
    _Case(
        "armees",
        late(r"\bservice de sante des armees\b|\binstruction des armees\b"),
        late(r"\bautoris"),
        "Le service de santé des armées est membre avec l'autorisation du ministre.",
    ),
    _Case(
        "frontali",
        late(r"\b(?:professionnel|praticien|medecin|infirmi)\w*\b[^.;]{0,40}\bfrontali"),
        late(r"\bconditions\b[^.;]{0,40}\bexerc|\binscrits? (?:a l'|au tableau|en france)"),
        "Un professionnel d'un pays frontalier est membre s'il remplit les conditions d'exercice "
        "en France.",
    ),
)


@rule("MEM024", "membres-sous-condition", from_projet(Level.CONSEIL), ("csp-l1434-12",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for each case among the members, and for a word of its condition."""
    for case in _CASES:
        routes = [r for r, _ in passages(context, case.hint, case.named) if r[0] == "membres"]
        if (
            routes
            and not any(
                case.met.search(text) for _, text in passages(context, case.hint, case.named)
            )
            and not speaks_of(context, case.hint[:5], case.met)
        ):
            yield Remark(
                case.words,
                routes[0],
                "Dites sous « membres: presentation: » que la condition est remplie.",
            )
