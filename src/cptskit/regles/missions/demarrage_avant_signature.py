"""Une mission démarre avant la signature du contrat.

Le contrat finance une mission à partir de sa signature. Beaucoup de communautés agissent avant :
dites-le dans le constat ou l'historique, et donnez ici la date qui vaut pour le contrat.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
contrat: {signature: 2027-01-15}
missions:
  prevention:
    demarrage: 2026-06-01
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
contrat: {signature: 2027-01-15}
missions:
  prevention:
    demarrage: 2027-01-15
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.regles.contract import signature
from cptskit.regles.dates import on
from cptskit.regles.mission_words import label
from cptskit.regles.rule import Context, Elsewhere, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule("MIS007", "demarrage-avant-signature", from_projet(Level.CONSEIL), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the start of each mission with the signature."""
    found = signature(projet)
    if found is None:
        return
    where, signed = found
    early = [
        (("missions", code.value, "demarrage"), f"{label(code)} ({mission.demarrage})")
        for code, mission in projet.missions.items()
        if mission.demarrage and mission.demarrage.surement_avant(signed)
    ]
    if early:
        (route, _), *more = early
        yield Remark(
            f"Le contrat est signé {on(signed)} ; ces missions démarrent avant : "
            f"{joined(name for _, name in early)}.",
            route,
            "Vérifiez les dates. Si l'action a commencé avant le contrat, dites-le dans "
            "« constat: » et donnez ici le démarrage au titre du contrat.",
            (
                Elsewhere(where, f"signature : {signed}"),
                *(Elsewhere(other, "ici aussi") for other, _ in more),
            ),
        )
