"""Un hôpital de proximité est partenaire, sans mot de la convention.

L'hôpital de proximité tient compte du projet de santé de la CPTS. Dans l'année de son inscription
sur la liste, il conclut une convention à laquelle la communauté peut être partie ; elle peut aussi
siéger à sa commission médicale. C'est un conseil, qui se tait dès que le partenaire a une
convention ou que le texte en parle.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
membres:
  partenaires: {associes: [{nom: Hôpital de proximité du Val}]}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
membres:
  partenaires:
    associes: [{nom: Hôpital de proximité du Val, convention: prévue en 2027}]
```
"""

from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.regles.partners import partners
from cptskit.regles.passages import passages
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level
from cptskit.socle.patterns import late

_NAMED = late(r"\bhopita(?:l|ux) de proximite\b")
_AGREED = late(r"\bconvention")


@rule("MEM023", "hopital-de-proximite", from_projet(Level.CONSEIL), ("csp-l6111-3-1",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for a partner of that kind, and for a word of the convention."""
    mentions = [text for _, text in passages(context, "proximite", _NAMED)]
    if not mentions or any(_AGREED.search(text) for text in mentions):
        return
    for route, partner in partners(projet):
        named = _NAMED.search(folded(f"{partner.nom} {partner.role or ''}"))
        agreed = partner.convention or _AGREED.search(folded(partner.role or ""))
        if named and not agreed:
            yield Remark(
                f"« {partner.nom} » est un hôpital de proximité, et rien ne dit si la communauté "
                "est partie à sa convention.",
                route,
                "Écrivez « convention: », ou dites comment l'hôpital tient compte du projet.",
            )
