"""Le numéro SIRET n'est pas valide.

Un SIRET a quatorze chiffres, dont une clé qui révèle une faute de frappe. Une clé juste ne prouve
pas que le numéro existe : relisez-le sur l'avis de situation de l'Insee.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
association:
  statut: declaree
  siret: 732 829 320 00075
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
association:
  statut: declaree
  siret: 732 829 320 00074
```
"""

from collections.abc import Iterator

from cptskit.francais.nombres import counted
from cptskit.projet import Projet
from cptskit.regles.keys import siret_key_holds
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level

_DIGITS = 14


@rule("IDE004", "siret-invalide", everywhere(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Check the length and the key of the association's number."""
    number = projet.association.siret if projet.association else None
    if number and (fault := _fault(number)):
        yield Remark(
            f"Le numéro SIRET {number} {fault}.",
            ("association", "siret"),
            "Recopiez les quatorze chiffres de l'avis de situation de l'Insee.",
        )


def _fault(number: str) -> str | None:
    if len(number) != _DIGITS or not number.isdigit():
        return f"n'a pas quatorze chiffres : il a {counted(len(number), 'caractère')}"
    if not siret_key_holds(number):
        return "contient sans doute une faute de frappe : sa clé est fausse"
    return None
