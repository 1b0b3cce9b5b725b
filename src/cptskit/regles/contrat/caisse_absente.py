"""Le contrat ne dit pas quelle caisse le signe.

Le contrat est tripartite : la communauté, l'ARS et la caisse (CPAM ou CGSS). Quand le territoire
relève de plusieurs caisses, l'une d'elles, pilote, signe et paie.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
contrat: {signature: 2027-01}
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
contrat: {signature: 2027-01, caisse: CPAM de la Dordogne}
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.projet.codes import TypeDestinataire
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level


@rule(
    "CON005",
    "caisse-absente",
    Levels(contrat=Level.AVERTISSEMENT),
    ("css-l162-14-1", "contrat-type"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for the caisse, and for the one that leads where several are written to."""
    if projet.contrat is None or projet.contrat.caisse:
        return
    caisses = [d.nom for d in projet.destinataires if d.type is TypeDestinataire.CPAM]
    if len(caisses) > 1:
        which = f"celle de ces caisses qui est pilote : {joined(caisses, 'ou')}"
    else:
        which = caisses[0] if caisses else "le nom de la CPAM ou de la CGSS"
    yield Remark(
        "Le contrat ne dit pas quelle caisse le signe.",
        ("contrat",),
        f"Ajoutez « caisse: » avec {which}.",
    )
