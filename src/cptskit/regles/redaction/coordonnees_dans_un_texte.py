"""Un texte contient un téléphone ou une adresse électronique privée.

Un projet de santé circule, et se publie. Un numéro de portable, ou une adresse chez un fournisseur
grand public (gmail, orange, wanadoo…), est une donnée personnelle : sa place est dans
« contacts: », que les documents publics laissent de côté. Le numéro fixe d'un secrétariat peut être
voulu : c'est alors un simple conseil.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
communication:
  presentation: Les habitants écrivent à cpts.exemple@gmail.com.
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
contacts:
  - {nom: Camille Exemple, courriel: cpts.exemple@gmail.com, telephone: 06 00 00 00 00}
communication:
  presentation: Les habitants écrivent à contact@cpts-exemple.fr.
```
"""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from cptskit.projet import Projet
from cptskit.projet.personnel import Personnel, marques
from cptskit.regles.contact_details import phone_in, private_mail_in
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level, Route

_HELP = (
    "Mettez-{} sous « contacts: » avec la personne, ou donnez une adresse ou un numéro de la "
    "communauté."
)


@rule("RED007", "coordonnees-dans-un-texte", everywhere(Level.AVERTISSEMENT), ("rgpd",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look in all texts but the fields that are made for it; nothing is repeated in the message."""
    for route, text in context.texts:
        mail, phone = private_mail_in(text), phone_in(text)
        if route[:1] == ("crise",):
            phone = None  # another rule speaks of the plan: its numbers have a place of their own
        if (mail or phone) and _is_for_it(projet, route):
            continue
        if mail:
            yield Remark(
                "Le texte contient une adresse électronique privée.",
                route,
                _HELP.format("la"),
                extract=mail,
            )
        if phone:
            number, mobile = phone
            yield Remark(
                "Le texte contient un numéro de "
                + ("téléphone portable." if mobile else "téléphone."),
                route,
                _HELP.format("le"),
                extract=number,
                level=None if mobile else Level.CONSEIL,
            )


def _is_for_it(projet: Projet, route: Route) -> bool:
    """Say whether a route leads to a field of personal data."""
    holder: Any = projet
    for part in route[:-1]:
        holder = getattr(holder, str(part)) if isinstance(holder, BaseModel) else holder[part]
    if not isinstance(holder, BaseModel):
        return False
    return isinstance(marques(type(holder)).get(str(route[-1])), Personnel)
