"""La mission d'accès aux soins oublie un de ses deux volets.

L'accès aux soins comprend deux volets : trouver un médecin traitant aux patients qui n'en ont pas,
et répondre aux soins non programmés. Un projet qui n'en traite qu'un sera complété lors de
l'examen.

La règle lit les titres, les objectifs et les textes de la mission et de ses fiches.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
missions:
  acces_aux_soins:
    objectifs: [Un médecin traitant pour chaque patient]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
missions:
  acces_aux_soins:
    objectifs:
      - Un médecin traitant pour chaque patient
      - Une réponse le jour même aux soins non programmés
```
"""

import re
from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.projet.codes import CodeMission
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.regles.walking import texts
from cptskit.socle.findings import Level

_VOLETS = {
    "le médecin traitant": re.compile(r"\bmedecins? traitants?\b|\bsans medecin\b"),
    "les soins non programmés": re.compile(
        r"\bnon programme|\bsnp\b|\burgen|\bsas\b|\bcreneau|\bjour meme\b"
    ),
}


@rule("MIS015", "acces-sans-volets", from_projet(Level.CONSEIL), ("aci-2019", "aci-avenant-2"))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for words of both halves; silent while the mission says nothing yet."""
    mission = projet.missions.get(CodeMission.ACCES_AUX_SOINS)
    if mission is None or not (mission.objectifs or mission.fiches):
        return
    told = folded(" ".join(text for _, text in texts(mission)))
    for volet, words in _VOLETS.items():
        if not words.search(told):
            yield Remark(
                f"La mission d'accès aux soins ne parle pas de ce volet : {volet}.",
                ("missions", CodeMission.ACCES_AUX_SOINS.value),
                f"Ajoutez un objectif ou une fiche sur {volet}, ou dites pourquoi le territoire "
                "n'en a pas besoin.",
                grade="B",
            )
