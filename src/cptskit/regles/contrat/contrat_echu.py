"""Le contrat est arrivé à son terme.

Le contrat tripartite est signé pour cinq ans, comptés de sa signature. Passé ce terme, un nouveau
contrat est à signer avec l'ARS et la caisse, selon le droit du jour : quatre missions socles et
les montants de l'avenant 2.

L'accord de 2019, lui, vaut toujours : ses propres cinq ans sont passés, mais il garde ses effets
jusqu'à la publication d'un nouvel accord (CSS, art. L.162-15-2). Personne ne peut donc dire qu'il
n'y a plus d'accord.

Un nouveau contrat s'écrit sous « contrat: renouvellements: », une durée particulière sous «
duree: », une fin avant le terme sous « fin: ».

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
contrat: {signature: 2020-03}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
contrat: {signature: 2020-03, renouvellements: [{date: 2025-03}]}
```
"""

from collections.abc import Iterator

from cptskit.contrat import Etat, Periode, Situation, etat, periodes
from cptskit.francais.dates import long_date
from cptskit.projet import Projet
from cptskit.regles.contract import end_of_contract
from cptskit.regles.dates import on
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule(
    "CON001",
    "contrat-echu",
    everywhere(Level.AVERTISSEMENT),
    ("aci-2019", "css-l162-15-2"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the day of the check with the end of the contract that came last before it."""
    now = etat(projet, context.date)
    last = now.periode
    if last is None or now.situation is not Situation.ECHU or not last.faite:
        return
    if end_of_contract(last.signature) is None:
        return
    yield Remark(
        _message(now, last),
        last.route,
        "Préparez le renouvellement avec l'ARS et la caisse, puis écrivez le nouveau contrat sous "
        "« contrat: renouvellements: ». L'accord de 2019 vaut toujours, bien que ses cinq ans "
        "soient passés (CSS, art. L.162-15-2).",
        tuple(
            Elsewhere(periode.route, f"nouveau contrat : {periode.signature}")
            for periode in periodes(projet)[last.rang + 1 : last.rang + 2]
        ),
        grade="B" if last.duree_grade else None,
    )


def _message(now: Etat, last: Periode) -> str:
    signed = f"Le contrat, signé {on(last.signature)},"
    if last.fin < last.terme:
        return f"{signed} a pris fin le {long_date(last.fin)}."
    if last.signature.jour is None:
        return f"{signed} est échu depuis le {long_date(last.fin)} au plus tard."
    return f"{signed} est échu depuis le {long_date(last.fin)}."
