"""Un pharmacien correspondant est cité, et le projet ne dit pas comment le médecin est informé.

Dans une CPTS, le pharmacien correspondant renouvelle des traitements et en ajuste la posologie. Le
projet de santé définit comment le médecin en est informé, surtout quand une dose change.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
missions:
  acces_aux_soins: {orientation: Chaque patient peut désigner un pharmacien correspondant.}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
missions:
  acces_aux_soins: {orientation: Chaque patient peut désigner un pharmacien correspondant.}
cooperations:
  pharmacien_correspondant: >-
    Le pharmacien écrit au médecin par MSSanté à chaque renouvellement, et le jour même si une
    dose change.
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.gathering import gathered
from cptskit.regles.passages import passages
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level
from cptskit.socle.patterns import late

_NAMED = late(r"\bpharmacien(?:ne)?s? correspondant")
_INFORMED = late(
    r"\b(?:inform|avert|previen|prevenu|alert|transm|ecrit|message|mssante|messagerie"
    r"|compte[s-]? ?rendu)"
)


@rule("COP004", "pharmacien-correspondant", from_projet(Level.AVERTISSEMENT), ("csp-r5125-33-5",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for how the doctor is informed, once a text names the pharmacist."""
    if projet.cooperations and projet.cooperations.pharmacien_correspondant:
        return
    mentions = list(passages(context, "correspondant", _NAMED))
    if mentions and not any(_INFORMED.search(text) and "medecin" in text for _, text in mentions):
        yield gathered(
            [route for route, _ in mentions],
            "Un pharmacien correspondant est cité, sans dire comment le médecin est informé.",
            "Écrivez-le sous « cooperations: pharmacien_correspondant: », surtout pour une dose "
            "qui change.",
        )
