"""Le porteur du projet manque, ou ne peut pas être joint.

L'ARS et la caisse répondent à quelqu'un. La lettre nomme au moins un porteur, avec sa profession,
son adresse électronique et son téléphone.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
contacts:
  - {nom: Camille Exemple, porteur: oui}
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
contacts:
  - nom: Camille Exemple
    profession: infirmier
    courriel: camille.exemple@example.org
    telephone: 05 36 49 00 24
    porteur: oui
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.projet.identite import Contact
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level

_DETAILS = {
    "profession": "la profession",
    "courriel": "l'adresse électronique",
    "telephone": "le téléphone",
}


@rule("IDE003", "porteur-absent", Levels(lettre=Level.AVERTISSEMENT), ("guide-medaviz",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for one porteur who can be reached."""
    porteurs = [(i, contact) for i, contact in enumerate(projet.contacts) if contact.porteur]
    if not porteurs:
        yield Remark(
            "La lettre ne nomme aucun porteur du projet.",
            ("contacts",),
            "Ajoutez sous « contacts: » une personne avec « porteur: oui », sa profession, son "
            "courriel et son téléphone.",
        )
        return
    index, porteur = min(porteurs, key=lambda candidate: len(_missing(candidate[1])))
    if missing := _missing(porteur):
        yield Remark(
            f"{_who(porteur)} : il manque {joined(_DETAILS[name] for name in missing)}.",
            ("contacts", index),
            f"Ajoutez {joined(f'« {name}: »' for name in missing)}.",
        )


def _who(contact: Contact) -> str:
    return (
        f"{contact.nom}, qui porte le projet" if contact.nom else "La personne qui porte le projet"
    )


def _missing(contact: Contact) -> list[str]:
    return [name for name in _DETAILS if getattr(contact, name) is None]
