"""Les montants des indicateurs ne font pas la part variable de la mission.

La part variable d'une mission est payée sur les indicateurs du contrat. Dans les contrats lus, les
montants maximaux des indicateurs s'additionnent exactement en cette part variable : un écart
annonce une erreur de saisie, ou un indicateur oublié.

Les indicateurs des fiches comptent avec ceux de la mission. Un total qui dépasse la part variable
est toujours signalé ; un total plus bas ne l'est que si chaque indicateur de la mission, ou de ses
fiches quand elle n'en a pas en propre, donne son maximum.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
contrat:
  montants: {prevention: {fixe: 17 500, variable: 17 500}}
missions:
  prevention:
    indicateurs:
      - {intitule: Patients vaccinés, maximum: 10 000}
      - {intitule: Dépistages proposés, maximum: 5 000}
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
contrat:
  montants: {prevention: {fixe: 17 500, variable: 17 500}}
missions:
  prevention:
    indicateurs:
      - {intitule: Patients vaccinés, maximum: 10 000}
      - {intitule: Dépistages proposés, maximum: 7 500}
```
"""

from collections.abc import Iterator

from cptskit.francais.nombres import euros
from cptskit.projet import Projet
from cptskit.projet.contrat import Montants
from cptskit.regles.mission_words import label
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule(
    "MIS018",
    "maxima-et-part-variable",
    everywhere(Level.AVERTISSEMENT),
    ("annexes-de-contrat",),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Add up the maxima of each mission and compare with the contract."""
    amounts = projet.contrat.montants if projet.contrat else None
    for code, mission in projet.missions.items():
        line: Montants | None = getattr(amounts, code.value, None)
        maxima = [indicateur.maximum for indicateur in mission.indicateurs_du_contrat]
        known = [maximum for maximum in maxima if maximum is not None]
        if line is None or line.variable is None or not known:
            continue
        own = [indicateur.maximum for indicateur in mission.indicateurs] or maxima
        total = sum(known)
        if total > line.variable or (None not in own and total < line.variable):
            yield Remark(
                f"Les maxima des indicateurs de la mission « {label(code)} » font "
                f"{euros(total)} ; la part variable du contrat est de "
                f"{euros(line.variable)}.",
                ("missions", code.value, "indicateurs" if mission.indicateurs else "fiches"),
                "Corrigez les montants « maximum: », ou ajoutez l'indicateur qui manque.",
                (
                    Elsewhere(
                        ("contrat", "montants", code.value, "variable"),
                        f"part variable : {euros(line.variable)}",
                    ),
                ),
            )
