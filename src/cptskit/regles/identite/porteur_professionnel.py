"""Le porteur du projet n'est pas un professionnel de santé.

Une CPTS naît de l'initiative de professionnels de santé. Quand aucun des porteurs n'en est un, les
relecteurs demandent qui, parmi eux, conduit le projet. Un coordinateur, une direction ou un élu
peut être l'interlocuteur sans le porter.

La règle ne parle que si chaque porteur dit sa profession, ou une fonction qui n'en est pas une.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple, date: 2026-10-01}
contacts: [{nom: Camille Exemple, profession: coordinateur, porteur: oui}]
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple, date: 2026-10-01}
contacts:
  - {nom: Camille Exemple, profession: coordinateur, interlocuteur: oui}
  - {nom: Alix Modèle, profession: sage_femme, porteur: oui}
```
"""

import re
from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.projet.identite import Contact
from cptskit.projet.professions import Profession
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level

_NOT_HEALTH = (Profession.COORDINATEUR, Profession.ASSISTANT_SOCIAL)
_OFFICE = re.compile(
    r"^(?:maire|adjointe?|elue?|depute|senat|charge|consultante?|coordinat|secretaire general)"
    r"|\bdirect(?:eur|rice)\b"
)


@rule(
    "IDE019",
    "porteur-professionnel",
    Levels(Level.AVERTISSEMENT, Level.AVERTISSEMENT),
    ("guide-medaviz",),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for a health profession among the porteurs, once each is known not to have one."""
    porteurs = [(i, contact) for i, contact in enumerate(projet.contacts) if contact.porteur]
    if porteurs and all(_is_no_health_professional(contact) for _, contact in porteurs):
        yield Remark(
            "Aucun des porteurs du projet n'est un professionnel de santé.",
            ("contacts", porteurs[0][0]),
            "Ajoutez « porteur: oui » au professionnel de santé qui porte le projet.",
        )


def _is_no_health_professional(contact: Contact) -> bool:
    if contact.profession is None or contact.profession is Profession.AUTRE:
        return bool(_OFFICE.search(folded(contact.fonction or "")))
    return contact.profession in _NOT_HEALTH
