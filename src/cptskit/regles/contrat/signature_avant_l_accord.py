"""Le contrat est daté d'avant l'accord qui le permet.

Le contrat tripartite existe depuis l'accord conventionnel (ACI) de 2019. Une convention plus
ancienne avec l'ARS est autre chose : racontez-la dans l'historique.

La date d'effet de l'accord est déduite du lendemain de sa publication (24 août 2019) : elle est de
grade C.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
contrat: {signature: 2018-06}
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
contrat: {signature: 2020-03}
```
"""

from collections.abc import Iterator

from cptskit.droit.textes import texte
from cptskit.francais.dates import long_date
from cptskit.projet import Projet
from cptskit.regles.dates import on
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("CON006", "signature-avant-l-accord", everywhere(Level.AVERTISSEMENT), ("aci-2019",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the signature with the entry into force of the agreement."""
    signed = projet.contrat.signature if projet.contrat else None
    agreement = texte("aci-2019")
    since = agreement.en_vigueur
    if signed and since and signed.surement_avant(since):
        yield Remark(
            f"Le contrat est signé {on(signed)} ; l'accord qui le permet s'applique depuis le "
            f"{long_date(since)}.",
            ("contrat", "signature"),
            "Corrigez la date, ou dites dans l'historique de quelle autre convention il s'agit.",
            grade=agreement.en_vigueur_grade,
        )
