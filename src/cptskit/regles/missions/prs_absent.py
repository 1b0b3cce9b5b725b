"""Aucun objectif du projet régional de santé n'est cité.

Le directeur général de l'ARS ne peut s'opposer au projet que pour deux motifs ; l'un est que les
objectifs du projet régional de santé (PRS) ne sont pas respectés. Le projet cite donc les objectifs
qu'il sert, et y rattache ses missions ou ses actions.

Avant la loi du 24 juillet 2019, ce motif n'était pas écrit : c'est un avertissement. Le PRS est
publié sur le site de l'ARS. Recopiez l'objectif tel qu'il l'écrit, avec sa page.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
prs:
  objectifs:
    - {id: PRS1, intitule: Texte de l'objectif, source: "PRS de la région, page 12"}
```
"""

from collections.abc import Iterator

from cptskit.droit.parametres import MOTIFS_OPPOSITION, valeur
from cptskit.projet import Projet
from cptskit.projet.codes import Etape
from cptskit.regles.letter import requirement
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.regles.walking import fiches
from cptskit.socle.findings import Level

_ADVICE = (
    "Sous « prs: », ajoutez « objectifs: » avec « id: », « intitule: » et « source: », puis citez "
    "ces identifiants dans les missions."
)


@rule(
    "MIS012",
    "prs-absent",
    Levels(Level.AVERTISSEMENT, Level.ERREUR, Level.ERREUR),
    ("csp-l1434-12", "ars-bfc"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for the objectives; those cited without being listed are another rule's."""
    cited = any(mission.prs for mission in projet.missions.values())
    if cited or any(fiche.prs for _, fiche in fiches(projet)):
        return
    if projet.prs and projet.prs.objectifs:
        return
    if context.etape is not Etape.LETTRE:
        grounds = valeur(MOTIFS_OPPOSITION, context.date)
        yield Remark(
            "Le projet ne cite aucun objectif du projet régional de santé (PRS).",
            ("prs",),
            _ADVICE,
            texte=grounds.texte if grounds else "relecture",
            grade=grounds.grade if grounds else None,
            level=None if grounds else Level.AVERTISSEMENT,
        )
    elif (item := requirement("LI-16", context)) and not (projet.prs and projet.prs.presentation):
        yield Remark(
            "La lettre ne dit rien des priorités du projet régional de santé (PRS), "
            f"point {item.words}.",
            ("prs",),
            "Écrivez sous « prs: presentation: » à quelles priorités régionales le projet répond.",
            texte=item.texte,
            level=item.level,
        )
