"""Un texte du plan de crise contient un numéro de téléphone.

Le plan circule. Les numéros des personnes sont dans l'annuaire de crise, qui n'est jamais publié ;
ceux des standards publics sous « articulation: standard: », où un portable n'a pas sa place.
L'édition publique est refusée tant qu'il en reste un ailleurs.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
crise:
  alerte: {recue_par: Le référent au 06 39 98 00 24}
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
crise:
  alerte: {recue_par: Le référent}
  annuaire: annuaire_crise.csv
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.contact_details import phone_in
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule(
    "CRI018", "telephone-dans-le-plan", everywhere(Level.AVERTISSEMENT), ("rgpd",), section="crise"
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look in the texts of the plan; the number is not repeated in the message."""
    for route, text in context.texts:
        phone = phone_in(text) if route[:1] == ("crise",) else None
        if phone and (route[-1] != "standard" or phone[1]):
            yield Remark(
                "Un texte du plan de crise contient un numéro de téléphone.",
                route,
                "Mettez-le dans l'annuaire de crise, ou sous « standard: » s'il est public.",
                extract=phone[0],
            )
