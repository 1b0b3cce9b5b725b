"""Aucun avenant n'adapte le contrat à l'accord, ou il n'est pas dit.

Un contrat signé avant l'avenant 2 vit sous l'accord de 2019 aussi longtemps qu'aucun avenant ne
l'adapte : trois missions socles, les montants d'alors. Aucune date ne change cela d'elle-même. Si
un avenant a été signé, écrivez-le sous « contrat: avenants: », avec sa date et sa nature : les
délais et les montants de la mission de crise en dépendent. Sinon, convenez-en avec l'ARS et la
caisse.

La règle parle depuis le 3 septembre 2022, jour où les montants de l'avenant 2 valent pour sûr, et
tant que le contrat court. Un jalon « type: avenant » du calendrier suffit.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2023-06-01}
contrat: {signature: 2021-02-01}
missions: {crises: {statut: socle}}
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2023-06-01}
contrat:
  signature: 2021-02-01
  avenants: [{date: 2022-11-15, nature: conventionnel, reference: Avenant n° 1}]
missions: {crises: {statut: socle}}
```
"""

from collections.abc import Iterator

from cptskit.contrat import etat, sans_avenant
from cptskit.droit.missions import Statut, mission
from cptskit.projet import Projet
from cptskit.regles.dates import on
from cptskit.regles.mission_words import label
from cptskit.regles.rule import Context, Elsewhere, Remark, from_projet, rule
from cptskit.socle.findings import Level, Route

_ADVICE = (
    "Si un avenant l'adapte, écrivez-le sous « contrat: avenants: » avec « date: » et « nature: "
    "conventionnel » ; sinon, convenez-en avec l'ARS et la caisse."
)


@rule(
    "CON009",
    "avenant-non-date",
    from_projet(Level.CONSEIL),
    ("aci-avenant-2",),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for a contract that runs under an older scale than that of the day of the check."""
    now = etat(projet, context.date)
    if now.periode is None or not sans_avenant(projet, now):
        return
    signed = now.periode.signature
    added = [
        code
        for code in projet.missions
        if mission(code.value, now.periode.debut).statut is Statut.ABSENTE
    ]
    route: Route = ("missions", added[0].value) if added else now.periode.route
    subject = f"Le contrat, signé {on(signed)}, vit sous l'accord de 2019"
    if added:
        title = label(added[0])
        subject = f"La mission « {title} » n'existait pas à la signature du contrat, {on(signed)}"
    yield Remark(
        f"{subject} : aucun avenant n'est dit.",
        route,
        _ADVICE,
        (Elsewhere(now.periode.route, f"signature : {signed}"),) if added else (),
        grade="B",
    )
