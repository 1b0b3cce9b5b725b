"""L'ARS ou la caisse n'est pas parmi les signataires du contrat.

Le contrat conforme au contrat type est signé par la communauté avec l'agence régionale de santé et
la caisse. Une fois le contrat signé, la liste des signataires les nomme tous les trois.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-10-01}
contrat: {signature: 2026-09-15}
signatures:
  - {nom: Camille Exemple, qualite: présidente}
  - {nom: Pour la CPAM de la Dordogne, qualite: la direction}
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-10-01}
contrat: {signature: 2026-09-15}
signatures:
  - {nom: Camille Exemple, qualite: présidente}
  - {nom: Pour la CPAM de la Dordogne, qualite: la direction}
  - {nom: Pour l'ARS Nouvelle-Aquitaine, qualite: la direction générale}
```
"""

import re
from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.francais.listes import joined
from cptskit.francais.nombres import agreed
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level

_PARTIES = {
    "l'ARS": re.compile(r"\bars\b|\bagence regionale de sante"),
    "la caisse": re.compile(r"\bcpam\b|\bcgss\b|\bmsa\b|\bcaisses?\b|\bassurance maladie"),
}


@rule(
    "CON010",
    "signataires-du-contrat",
    Levels(contrat=Level.AVERTISSEMENT),
    ("css-l162-14-1", "contrat-type"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for both among the signatories of a contract that is signed."""
    signed = projet.contrat.signature if projet.contrat else None
    if signed is None or signed.debut > context.date or not projet.signatures:
        return
    signatories = folded(
        " ; ".join(f"{signature.nom} {signature.qualite or ''}" for signature in projet.signatures)
    )
    missing = [name for name, words in _PARTIES.items() if not words.search(signatories)]
    if missing:
        verb = agreed(len(missing), "est", "sont")
        yield Remark(
            f"Le contrat est signé, et {joined(missing)} n'{verb} pas parmi les signataires.",
            ("signatures",),
            f"Ajoutez {joined(missing)} sous « signatures: », ou retirez la date de signature du "
            "contrat si elle n'est que prévue.",
        )
