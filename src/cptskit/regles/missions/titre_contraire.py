"""Le titre d'une mission en nomme une autre.

Chaque communauté choisit les titres de ses missions, mais le contrat connaît six missions. « Soins
non programmés » relève de l'accès aux soins, « parcours diabète » des parcours, « gestion de
crise » des crises. Un titre rangé sous un autre code fausse les délais et les montants.

La règle ne parle que des titres qui nomment clairement une seule autre mission.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions:
  prevention: {intitule: Soins non programmés}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions:
  acces_aux_soins: {intitule: Médecin traitant et soins non programmés}
  prevention: {intitule: Prévention et parcours de dépistage}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.mission_words import label, named_mission
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("MIS009", "titre-contraire", everywhere(Level.AVERTISSEMENT), ("csp-l1434-12-2",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the title of each mission with its code."""
    for code, mission in projet.missions.items():
        named = named_mission(mission.intitule) if mission.intitule else None
        if named is not None and named is not code:
            yield Remark(
                f"Le titre « {mission.intitule} » nomme la mission « {label(named)} », "
                f"mais il est rangé sous « {label(code)} ».",
                ("missions", code.value, "intitule"),
                f"Rangez cette mission sous « {named.value}: », ou changez son titre.",
            )
