"""Un texte semble contenir une donnée de patient.

Un projet de santé circule, et se publie. Il ne contient ni numéro de sécurité sociale, ni date de
naissance, ni rien qui permette de reconnaître une personne soignée. Un témoignage se rapporte sans
nom ni date.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  constats:
    - texte: Une patiente née le 12/03/1948 attend depuis six mois.
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  constats:
    - texte: Des patients âgés attendent depuis six mois.
```
"""

import re
from collections.abc import Iterator

from cptskit.findings import Level
from cptskit.projet import Projet
from cptskit.regles.keys import nir_key_holds
from cptskit.regles.rule import Context, Remark, everywhere, rule

_NIR = re.compile(
    r"(?<![\d.,])[12][ .]?\d{2}[ .]?(?:0[1-9]|1[0-2])[ .]?(?:\d{2}|2[ABab])[ .]?\d{3}[ .]?\d{3}"
    r"(?:[ .]?\d{2})?(?![\d.,]?\d)"
)
_BIRTH = re.compile(r"\bnée?s? le \d{1,2}(?:er)?[ /.-]\w+[ /.-]\d{2,4}", re.IGNORECASE)


@rule("RED003", "donnee-de-patient", everywhere(Level.AVERTISSEMENT), ("rgpd",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for social security numbers and dates of birth; they are not repeated in the message."""
    for route, text in context.texts:
        number = next((found for found in _NIR.finditer(text) if _is_nir(found.group())), None)
        found = number or _BIRTH.search(text)
        if found:
            what = "un numéro de sécurité sociale" if number else "une date de naissance"
            yield Remark(
                f"Le texte semble contenir {what}.",
                route,
                "Retirez-le, et tout ce qui permet de reconnaître une personne soignée."
                if number
                else "Retirez-la, et tout ce qui permet de reconnaître une personne soignée.",
                extract=found.group(),
            )


def _is_nir(text: str) -> bool:
    """Say whether a number may be one: its key decides when it is there."""
    bare = re.sub(r"[ .]", "", text)
    return len(bare) == 13 or nir_key_holds(bare)
