"""Une adresse électronique ou un téléphone est mal formé.

Une lettre sans réponse possible se perd. La forme seule est vérifiée : une adresse bien formée peut
ne pas exister.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
contacts:
  - {nom: Camille Exemple, courriel: camille.exemple@example, telephone: 05 36 49 00}
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
contacts:
  - {nom: Camille Exemple, courriel: camille.exemple@example.org, telephone: 05 36 49 00 24}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.contact_details import mail_holds, phone_holds
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("IDE013", "coordonnees-mal-formees", everywhere(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Check the form of the addresses of contacts and recipients, and of phone numbers."""
    for key in ("contacts", "destinataires"):
        for index, person in enumerate(getattr(projet, key)):
            if person.courriel and not mail_holds(person.courriel):
                yield Remark(
                    f"« {person.courriel} » n'est pas une adresse électronique.",
                    (key, index, "courriel"),
                    "Écrivez une seule adresse, par exemple contact@example.org.",
                )
    for index, contact in enumerate(projet.contacts):
        if contact.telephone and not phone_holds(contact.telephone):
            yield Remark(
                f"« {contact.telephone} » n'est pas un numéro de téléphone.",
                ("contacts", index, "telephone"),
                "Écrivez les dix chiffres, par exemple 05 36 49 00 24, ou +33 5 36 49 00 24.",
            )
