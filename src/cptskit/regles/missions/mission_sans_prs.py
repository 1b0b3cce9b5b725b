"""Une mission ou une action n'est rattachée à aucun objectif du PRS.

L'ARS vérifie que le projet respecte les objectifs du projet régional de santé (PRS) : c'est l'un
des deux motifs d'opposition. Chaque mission cite au moins un objectif, ou chacune de ses fiches
action le fait. Avant la loi du 24 juillet 2019, ce motif n'était pas écrit et la règle se tait.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
prs: {objectifs: [{id: PRS1, intitule: Améliorer l'accès aux soins de premier recours}]}
missions:
  acces_aux_soins:
    fiches: [{id: ACC-1, titre: Un médecin traitant pour chaque patient}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
prs: {objectifs: [{id: PRS1, intitule: Améliorer l'accès aux soins de premier recours}]}
missions:
  acces_aux_soins:
    prs: [PRS1]
    fiches: [{id: ACC-1, titre: Un médecin traitant pour chaque patient}]
```
"""

from collections.abc import Iterator

from cptskit.droit.parametres import MOTIFS_OPPOSITION, valeur
from cptskit.projet import Projet
from cptskit.regles.mission_words import one_or_each
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level

_ADVICE = "Ajoutez « prs: » avec l'identifiant d'un objectif de la section « prs »."


@rule("MIS013", "mission-sans-prs", from_projet(Level.ERREUR), ("csp-l1434-12", "ars-bfc"))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for missions without any link, then for the fiches that a mission leaves alone."""
    grounds = valeur(MOTIFS_OPPOSITION, context.date)
    if grounds is None or not (projet.prs and projet.prs.objectifs):
        return
    alone = {code: mission for code, mission in projet.missions.items() if not mission.prs}
    bare = [code for code, mission in alone.items() if not any(f.prs for f in mission.fiches)]
    yield from one_or_each(
        projet,
        bare,
        "Aucune mission n'est rattachée à un objectif du PRS.",
        "La mission « {mission} » n'est rattachée à aucun objectif du PRS.",
        _ADVICE,
    )
    for code, mission in alone.items():
        for index, fiche in enumerate(mission.fiches):
            if code not in bare and not fiche.prs:
                yield Remark(
                    f"Ni la fiche « {fiche.titre} » ni sa mission ne citent un objectif du PRS.",
                    ("missions", code.value, "fiches", index),
                    _ADVICE,
                    level=Level.AVERTISSEMENT,
                )
