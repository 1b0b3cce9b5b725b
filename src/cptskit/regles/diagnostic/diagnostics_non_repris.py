"""Un diagnostic existant n'est pas repris.

Un contrat local de santé ou un conseil territorial de santé a déjà un diagnostic. Le reprendre
évite deux listes de chiffres qui se contredisent, et montre que la communauté ne repart pas de
rien.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  offre: Six professions libérales forment le socle de l'offre de ville.
articulation:
  organisations: [{nom: Contrat local de santé du Lac, type: cls}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  offre: Six professions libérales forment le socle de l'offre de ville.
  diagnostics_existants: Les chiffres du contrat local de santé de 2024 sont repris et complétés.
articulation:
  organisations: [{nom: Contrat local de santé du Lac, type: cls}]
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.projet.codes import TypeOrganisation
from cptskit.regles.chapters import diagnostic
from cptskit.regles.rule import Context, Elsewhere, Remark, from_projet, rule
from cptskit.socle.findings import Level

_WITH_DIAGNOSTIC = (TypeOrganisation.CLS, TypeOrganisation.CTS)


@rule("DIA018", "diagnostics-non-repris", from_projet(Level.CONSEIL), ("relecture", "bre-redon"))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for what the first such organisation has already found."""
    section = diagnostic(projet)
    if section is None or section.diagnostics_existants is not None:
        return
    for index, organisation in enumerate(
        projet.articulation.organisations if projet.articulation else ()
    ):
        if organisation.type in _WITH_DIAGNOSTIC:
            yield Remark(
                f"« {organisation.nom} » a sans doute un diagnostic : le vôtre ne dit pas s'il le "
                "reprend.",
                ("diagnostic", "diagnostics_existants"),
                "Écrivez sous « diagnostics_existants: » ce que vous en reprenez.",
                (Elsewhere(("articulation", "organisations", index), "l'organisation citée"),),
            )
            return
