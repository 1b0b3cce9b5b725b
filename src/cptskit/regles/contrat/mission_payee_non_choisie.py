"""Le contrat paie une mission que la communauté n'a pas choisie.

Chaque montant du contrat répond à une mission du projet. Un montant pour une mission absente est
une mission oubliée, ou une ligne recopiée d'un autre contrat.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
contrat: {montants: {qualite: {fixe: 15 000, variable: 15 000}}}
missions: {prevention: {statut: socle}}
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
contrat: {montants: {prevention: {fixe: 17 500, variable: 17 500}}}
missions: {prevention: {statut: socle}}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.projet.codes import CodeMission
from cptskit.regles.mission_words import label
from cptskit.regles.money import contract_amounts, mission_amounts
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("CON008", "mission-payee-non-choisie", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look up the mission of each paid line, once the project has missions."""
    amounts = contract_amounts(projet)
    if amounts is None or not projet.missions:
        return
    for code, line in mission_amounts(amounts).items():
        if CodeMission(code) not in projet.missions and (line.fixe or line.variable):
            yield Remark(
                f"Le contrat paie la mission « {label(CodeMission(code))} », que le projet n'a "
                "pas choisie.",
                ("contrat", "montants", code),
                f"Ajoutez la mission « {code}: » sous « missions: », ou retirez ce montant.",
            )
