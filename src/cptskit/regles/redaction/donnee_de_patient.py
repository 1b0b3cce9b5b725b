"""Un texte semble contenir une donnée de patient.

Un projet de santé circule, et se publie. Il ne contient ni numéro de sécurité sociale, ni date de
naissance, ni nom suivi d'une date de naissance, ni rien qui permette de reconnaître une personne
soignée. Un témoignage se rapporte sans nom ni date.

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
from datetime import date

from cptskit.projet import Projet
from cptskit.regles.keys import nir_key_holds
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level

_NIR = re.compile(
    r"(?<![\d.,])[12][ .]?\d{2}[ .]?(?:0[1-9]|1[0-2])[ .]?(?:\d{2}|2[ABab])[ .]?\d{3}[ .]?\d{3}"
    r"(?:[ .]?\d{2})?(?![\d.,]?\d)"
)
_BIRTH = re.compile(
    r"\bnée?s? le \d{1,2}(?:er)?[ /.-]\w+[ /.-]\d{2,4}"
    r"|\b(?:date de naissance|ddn|d\.d\.n\.) ?:? ?\d{1,2}[ /.-]\w+[ /.-]\d{2,4}",
    re.IGNORECASE,
)
_WORD = r"[A-ZÀ-ÖØ-Þ][\w'’-]*\.?"
_NAMED = re.compile(
    rf"\b(?P<who>M\.|Mme|Mlle|Monsieur|Madame|[Pp]atiente?|[Rr]ésidente?) {_WORD}(?: {_WORD})?"
    r",?(?P<born> née?)? ?(?:\(|le |en )?(?P<day>\d{1,2}(?:er)?[ /.-]\w+[ /.-])?"
    r"(?P<year>(?:19|20)\d{2})\b"
)
_YOUNGEST = 16
"""Below this number of years, a date beside a name may well be that of a meeting."""


@rule("RED003", "donnee-de-patient", everywhere(Level.AVERTISSEMENT), ("rgpd",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for social security numbers and dates of birth; they are not repeated in the message."""
    for route, text in context.numbered:  # each of the patterns has a digit
        number = next((match for match in _NIR.finditer(text) if _is_nir(match.group())), None)
        found = number or _BIRTH.search(text) or _named(text, context.date)
        if found:
            kind = "un numéro de sécurité sociale" if number else "une date de naissance"
            yield Remark(
                f"Le texte semble contenir {kind}.",
                route,
                "Retirez-le, et tout ce qui permet de reconnaître une personne soignée."
                if number
                else "Retirez-la, et tout ce qui permet de reconnaître une personne soignée.",
                extract=found.group(),
            )


def _named(text: str, day: date) -> re.Match[str] | None:
    """Return somebody's name with a date of birth, if the text has one."""
    return next((match for match in _NAMED.finditer(text) if _is_birth(match, day)), None)


def _is_birth(match: re.Match[str], day: date) -> bool:
    """Say whether the date beside a name is that of a birth: it says so, or is of long ago."""
    if match["born"]:
        return True
    patient = match["who"].lower()[0] in "pr"
    return bool(match["day"]) and (patient or int(match["year"]) <= day.year - _YOUNGEST)


def _is_nir(text: str) -> bool:
    """Say whether a number may be one: its key decides when it is there."""
    bare = re.sub(r"[ .]", "", text)
    return len(bare) == 13 or nir_key_holds(bare)
