"""Un numéro FINESS est mal formé.

Un numéro FINESS a neuf caractères ; le dernier est une clé qui révèle une faute de frappe. Une clé
juste ne prouve pas que le numéro existe, et la clé des numéros de Corse n'est pas vérifiée.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
membres:
  structures:
    - {nom: Maison de santé d'exemple, finess: 24001234}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
membres:
  structures:
    - {nom: Maison de santé d'exemple, finess: 240012344}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.keys import luhn_key_holds
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level, Route
from cptskit.socle.patterns import late

_FINESS = late(r"\d{9}|2[AB]\d{7}")


@rule("IDE008", "finess-mal-forme", everywhere(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Check the form and the key of each number."""
    for route, number in _numbers(projet):
        if not _FINESS.fullmatch(number):
            fault = "n'a pas la forme d'un numéro FINESS"
        elif number.isdigit() and not luhn_key_holds(number):
            fault = "contient sans doute une faute de frappe : sa clé est fausse"
        else:
            continue
        yield Remark(
            f"« {number} » {fault}.",
            route,
            "Recopiez les neuf caractères du répertoire FINESS.",
        )


def _numbers(projet: Projet) -> Iterator[tuple[Route, str]]:
    if projet.association and projet.association.finess:
        yield ("association", "finess"), projet.association.finess
    for index, structure in enumerate(projet.membres.structures if projet.membres else ()):
        if structure.finess:
            yield ("membres", "structures", index, "finess"), structure.finess
