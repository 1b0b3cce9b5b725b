"""L'interlocuteur de l'ARS et de la caisse n'est pas unique, ou n'est pas dit.

L'ARS et la caisse s'adressent à une seule personne. Si plusieurs contacts sont cités, un seul porte
« interlocuteur: oui ».

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
contacts:
  - {nom: Camille Exemple, interlocuteur: oui}
  - {nom: Dominique Fictif, interlocuteur: oui}
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
contacts:
  - {nom: Camille Exemple, interlocuteur: oui}
  - {nom: Dominique Fictif}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.projet.codes import Etape
from cptskit.regles.gathering import gathered
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("IDE006", "interlocuteur-unique", everywhere(Level.AVERTISSEMENT), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Count the contacts to whom the ARS and the caisse write."""
    contacts = projet.contacts
    chosen = [index for index, contact in enumerate(contacts) if contact.interlocuteur]
    if len(chosen) > 1:
        yield gathered(
            [("contacts", index, "interlocuteur") for index in chosen],
            f"{len(chosen)} contacts sont interlocuteurs de l'ARS et de la caisse.",
            "Gardez « interlocuteur: oui » pour une seule personne.",
        )
    elif not chosen and len(contacts) > 1:
        yield Remark(
            "Aucun des contacts n'est désigné comme interlocuteur de l'ARS et de la caisse.",
            ("contacts",),
            "Ajoutez « interlocuteur: oui » à l'un d'eux.",
        )
    elif not contacts and context.etape is not Etape.LETTRE:
        yield Remark(
            "Le dossier ne dit pas à qui l'ARS et la caisse s'adressent.",
            ("contacts",),
            "Ajoutez sous « contacts: » une personne avec « interlocuteur: oui », son courriel et "
            "son téléphone.",
        )
