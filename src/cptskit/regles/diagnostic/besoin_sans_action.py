"""Un besoin n'a pas d'action.

Chaque besoin du diagnostic appelle une action, ou une raison de ne pas y répondre maintenant. C'est
là que les relecteurs jugent si le projet découle du diagnostic. Si aucune fiche action ne cite
encore de besoin, c'est dans les fiches que le renvoi manque.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  besoins:
    - {id: B1, intitule: Trouver un médecin traitant à chacun.}
    - {id: B2, intitule: Rapprocher le dépistage des habitants éloignés.}
missions:
  acces_aux_soins:
    fiches: [{id: ACC-1, titre: Un médecin traitant pour chacun, besoins: [B1]}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  besoins:
    - {id: B1, intitule: Trouver un médecin traitant à chacun.}
    - id: B2
      intitule: Rapprocher le dépistage des habitants éloignés.
      sans_action: Le centre de dépistage ouvre en 2028 ; la communauté y reviendra.
missions:
  acces_aux_soins:
    fiches: [{id: ACC-1, titre: Un médecin traitant pour chacun, besoins: [B1]}]
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Elsewhere, Remark, from_projet, rule
from cptskit.regles.walking import fiches
from cptskit.socle.findings import Level, Route


@rule("DIA006", "besoin-sans-action", from_projet(Level.AVERTISSEMENT), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for each need in the fiches, once any fiche names a need."""
    answers = _answers(projet)
    for index, besoin in enumerate(projet.diagnostic.besoins if projet.diagnostic else ()):
        route = ("diagnostic", "besoins", index)
        answer = answers.get(besoin.id)
        if answers and answer is None and besoin.sans_action is None:
            yield Remark(
                f"Aucune action ne répond au besoin {besoin.id} (« {besoin.intitule} »).",
                route,
                f"Citez « {besoin.id} » sous « besoins: » d'une fiche action, ou ajoutez ici "
                "« sans_action: » avec la raison.",
            )
        elif answer is not None and besoin.sans_action is not None:
            yield Remark(
                f"Le besoin {besoin.id} est dit sans action, mais une fiche y répond.",
                (*route, "sans_action"),
                "Retirez « sans_action: », ou le renvoi de la fiche.",
                (Elsewhere(answer, "la fiche qui y répond"),),
                texte="coherence",
            )


def _answers(projet: Projet) -> dict[str, Route]:
    return {
        id_: (*route, "besoins", place)
        for route, fiche in fiches(projet)
        for place, id_ in enumerate(fiche.besoins)
    }
