"""La mission de crise ne dit pas son plan.

La réponse aux crises sanitaires graves tient en un plan, établi sur la trame nationale, avec un
référent et la place de la cellule de crise, puis en une mise à jour datée chaque année.

La règle lit les textes de la mission et de ses fiches ; le chapitre « crise » du projet vaut plan,
et ses référents valent référent.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
missions:
  crises:
    objectifs: [Être prêts en cas de crise]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
missions:
  crises:
    objectifs:
      - Écrire le plan de crise et désigner son référent
      - Mettre le plan à jour chaque année, en juin
```
"""

from collections.abc import Iterator

from cptskit.droit.missions import mission as mission_at
from cptskit.francais.accents import folded
from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.projet.codes import CodeMission
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.regles.walking import texts
from cptskit.socle.findings import Level
from cptskit.socle.patterns import late

_CRISES = CodeMission.CRISES
_PARTS = {
    "le plan": late(r"\bplans?\b"),
    "son référent": late(r"\breferent|\bresponsable\b|\bcellule\b"),
    "sa mise à jour annuelle": late(
        r"\b(?:mis|mise|mettre|remis)\b.*\ba jour\b|\bactualis|\brevis|\bannuel|\bchaque annee"
        r"|\btous les ans\b|\bpar an\b"
    ),
}


@rule("MIS016", "crises-sans-plan", from_projet(Level.AVERTISSEMENT), ("aci-avenant-2",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for words of each part; silent while the mission says nothing yet."""
    mission = projet.missions.get(_CRISES)
    expected = mission_at(_CRISES.value, context.date).attendus
    if mission is None or expected is None or not (mission.objectifs or mission.fiches):
        return
    words = folded(" ".join(text for _, text in texts(mission)))
    written = _written(projet)
    missing = [part for part in _PARTS if part not in written and not _PARTS[part].search(words)]
    if missing:
        yield Remark(
            f"La mission de crise ne dit pas {joined(missing, 'ni')}.",
            ("missions", _CRISES.value),
            "Attendu de cette mission : " + " ; ".join(expected.valeur) + ".",
            texte=expected.texte,
            grade=expected.grade,
        )


def _written(projet: Projet) -> set[str]:
    """Return the parts that the chapter of the crisis plan writes itself."""
    plan = projet.crise
    if plan is None:
        return set()
    return {"le plan"} | ({"son référent"} if plan.referents else set())
