"""Un numéro RPPS est mal formé.

Un numéro RPPS a onze chiffres ; le dernier est une clé qui révèle une faute de frappe. Une clé
juste ne prouve pas que le numéro existe. Les anciens numéros ADELI, de neuf caractères, ne servent
plus. Le message ne répète pas le numéro, car il peut paraître dans un journal public.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
membres:
  professionnels:
    - {nom: Exemple, profession: infirmier, rpps: 9999999999}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
membres:
  professionnels:
    - {nom: Exemple, profession: infirmier, rpps: 99999999990}
```
"""

from collections.abc import Iterator

from cptskit.francais.nombres import counted
from cptskit.projet import Projet
from cptskit.regles.keys import luhn_key_holds
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level

_RPPS, _ADELI = 11, 9


@rule("MEM010", "rpps-mal-forme", everywhere(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Check the length and the key of each number."""
    for index, professionnel in enumerate(projet.membres.professionnels if projet.membres else ()):
        if professionnel.rpps and (fault := _fault(professionnel.rpps)):
            yield Remark(
                f"Ce numéro RPPS {fault}.",
                ("membres", "professionnels", index, "rpps"),
                "Recopiez les onze chiffres de l'annuaire santé, ou retirez le numéro : il est "
                "facultatif.",
            )


def _fault(number: str) -> str | None:
    if len(number) == _ADELI:
        return "a neuf caractères : c'est sans doute un ancien numéro ADELI, qui ne sert plus"
    if len(number) != _RPPS or not number.isdigit():
        return f"n'a pas onze chiffres : il a {counted(len(number), 'caractère')}"
    if not luhn_key_holds(number):
        return "contient sans doute une faute de frappe : sa clé est fausse"
    return None
