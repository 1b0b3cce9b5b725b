"""L'accès direct aux infirmiers en pratique avancée est annoncé pour la CPTS.

La loi l'ouvre en établissement, en maison ou en centre de santé et dans une équipe de soins
primaires. Pour une CPTS, elle ne prévoit qu'une expérimentation, dans six départements au plus, et
sa liste n'a pas été trouvée : vérifiez auprès de l'ARS avant de l'annoncer.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
missions:
  parcours: {orientation: La CPTS donne un accès direct aux IPA du territoire.}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
missions:
  parcours: {orientation: La maison de santé donne un accès direct à son IPA.}
```
"""

from collections.abc import Iterator

from cptskit.droit.textes import texte
from cptskit.projet import Projet
from cptskit.regles.passages import passages
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level
from cptskit.socle.patterns import late

_IPA = r"\b(?:ipa|infirmier(?:e|s|es)? (?:de|en) pratiques? avancees?)\b"
_NAMED = late(
    rf"(?<!d')(?<!sans )\bacces direct\b[^.;]{{0,60}}{_IPA}"
    rf"|{_IPA}[^.;]{{0,60}}(?<!d')\bacces direct\b"
)
_WHERE_IT_HOLDS = late(
    r"\bmsp\b|\bmaisons? de sante|\bcentres? de sante|\betablissement|\bhopita|\bclinique"
    r"|\bequipes? de soins|\besp\b|\bexperiment"
)


@rule("COP003", "acces-direct-ipa", from_projet(Level.AVERTISSEMENT), ("loi-2023-379-art1",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for a text that opens it and names none of the places where the law does."""
    since = texte("loi-2023-379-art1").en_vigueur
    if since is None or context.date < since:
        return
    for route, text in passages(context, "acces direct", _NAMED):
        if not _WHERE_IT_HOLDS.search(text):
            yield Remark(
                "Le texte annonce l'accès direct aux infirmiers en pratique avancée ; dans une "
                "CPTS, il n'est ouvert que par une expérimentation, en peu de départements.",
                route,
                "Vérifiez auprès de l'ARS, ou dites dans quelle maison, quel centre ou quel "
                "établissement cet accès est ouvert.",
            )
