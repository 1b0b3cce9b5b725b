"""Un zonage est cité sans l'arrêté qui le fixe.

Les zones où l'offre de soins est insuffisante sont fixées par un arrêté de l'ARS, profession par
profession, et changent. Un texte qui classe le territoire en zone d'intervention prioritaire (ZIP)
ou d'action complémentaire (ZAC) dit la date de cet arrêté, et la profession. C'est un conseil.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
diagnostic: {offre: "Douze communes sont en zone d'intervention prioritaire."}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
diagnostic:
  offre: >-
    Douze communes sont en zone d'intervention prioritaire pour les médecins (arrêté de l'ARS du
    21 décembre 2024).
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.gathering import gathered
from cptskit.regles.passages import passages
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level
from cptskit.socle.patterns import late

_ZONE = late(
    r"\bzones? (?:d'intervention prioritaire|d'action complementaire|d'accompagnement region"
    r"|(?:tres )?(?:sous-?dotee?s?|sous-?denses?))|\b(?:en|classee?s?(?: en)?) zip\b"
    r"|\bclassee?s?(?: en)? zac\b|\bzonage (?:conventionnel|medecin|de l'ars|ars)\b"
)
_DECREE = late(r"\barretes?\b")


@rule("DIA031", "zone-sans-arrete", from_projet(Level.CONSEIL), ("csp-l1434-10",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for the decree in the texts that name a zone."""
    mentions = list(passages(context, "z", _ZONE))
    if mentions and not any(_DECREE.search(text) for _, text in mentions):
        yield gathered(
            [route for route, _ in mentions],
            "Un zonage est cité sans la date de l'arrêté de l'ARS qui le fixe.",
            "Ajoutez cette date et la profession : le zonage change, et diffère pour chacune.",
        )
