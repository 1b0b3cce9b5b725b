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

from cptskit.contrat import Etat, etat
from cptskit.droit.missions import Statut, mission
from cptskit.droit.montants import bareme
from cptskit.projet import Projet
from cptskit.projet.codes import TypeJalon
from cptskit.regles.dates import on
from cptskit.regles.milestones import milestones
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
    if not _older(now) or any(jalon.type is TypeJalon.AVENANT for _, jalon in milestones(projet)):
        return
    assert now.periode is not None
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


def _older(now: Etat) -> bool:
    """Say whether a contract that runs surely follows an older scale than that of the day."""
    if not now.en_cours or now.droit is None or now.droit.incertain:
        return False
    own, today = bareme(1, now.droit.jour), bareme(1, now.jour)
    return own is not None and today is not None and own.depuis != today.depuis
