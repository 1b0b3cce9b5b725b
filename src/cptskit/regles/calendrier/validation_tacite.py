"""Le projet reçu par l'ARS est réputé validé.

Le projet de santé est réputé validé si le directeur général de l'ARS ne s'y oppose pas dans les
deux mois, pour l'un des deux seuls motifs de la loi : les objectifs du projet régional de santé
ne sont pas respectés, ou le territoire n'est pas pertinent.

Ces deux mois courent de la **réception** par l'ARS (CRPA, art. L.114-3), non de l'envoi.
Écrivez-la : un jalon « type: reception », ou « type: accuse_de_reception » s'il ne dit que son
propre jour. Sans elle, chaque date est dite « au plus tôt ». S'il manquait des pièces qu'un texte
exige, les deux mois ne courent que de leur réception (art. L.114-5) : rien n'est suspendu, le
délai repart. Un projet envoyé à la caisse seule ne fait courir aucun délai tant que l'ARS ne l'a
pas reçu.

Une fois acquise, la validation s'atteste sur demande (art. L.232-3). L'ARS ne peut la retirer que
si elle est illégale, et dans les quatre mois (art. L.242-1).

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
calendrier:
  jalons:
    - {type: transmission, date: 2026-06-15, fait: oui}
    - {type: reception, date: 2026-06-17, fait: oui}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
calendrier:
  jalons:
    - {type: transmission, date: 2026-06-15, fait: oui}
    - {type: reception, date: 2026-06-17, fait: oui}
    - {type: validation, date: 2026-08-17, intitule: Validation tacite, fait: oui}
```
"""

from collections.abc import Iterator
from datetime import date

from cptskit.contrat import Issue, Procedure, Sens, procedure
from cptskit.francais.dates import long_date
from cptskit.projet import Projet
from cptskit.projet.codes import TypeJalon
from cptskit.projet.durees import add_months
from cptskit.regles.dates import on
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level

_ATTESTATION = (
    "Demandez à l'ARS l'attestation de validation tacite (CRPA, art. L.232-3), puis ajoutez un "
    "jalon « type: validation » avec « fait: oui »."
)
_RECEPTION = (
    "Demandez à l'ARS quel jour elle l'a reçu, et écrivez-le : un jalon « type: reception » avec "
    "« fait: oui »."
)


@rule("CAL006", "validation-tacite", everywhere(Level.CONSEIL), ("csp-l1434-12", "crpa"))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for a projet received long enough ago, and nothing done after."""
    steps = procedure(projet, context.date)
    sent = steps.reception or steps.accuse or steps.envoi
    if sent is None or not (sent.jalon.fait or sent.jalon.type is not TypeJalon.TRANSMISSION):
        return
    if steps.issue is Issue.CAISSE_SEULE:
        yield Remark(
            f"Le projet a été envoyé à la caisse {on(sent.date)}, et rien ne dit que l'ARS l'a "
            "reçu : aucun délai ne court.",
            (*sent.route, "date"),
            "Envoyez-le à l'ARS ; la caisse doit aussi le lui transmettre (CRPA, art. L.114-2). "
            "Écrivez ensuite un jalon « type: reception ».",
            texte="crpa",
        )
    elif steps.issue is Issue.EN_COURS and steps.tacite and context.date > _over(steps):
        message, advice = _message_and_help(steps)
        yield Remark(message, (*sent.route, "date"), advice)


def _over(steps: Procedure) -> date:
    """Return the last day that a sending or a reception without its day may give the delay."""
    assert steps.tacite is not None
    if steps.tacite.sens is not Sens.AU_PLUS_TOT or steps.envoi is None:
        return steps.tacite.jour
    return add_months(steps.envoi.date.fin, steps.mois or 0)


def _message_and_help(steps: Procedure) -> tuple[str, str]:
    """Return what is said of a delay that is over, and what to do."""
    assert steps.tacite is not None
    day = long_date(steps.tacite.jour)
    if steps.tacite.sens is Sens.AU_PLUS_TOT and steps.envoi:
        return (
            f"Le projet a été transmis à l'ARS {on(steps.envoi.date)} : reçu ce jour-là, il est "
            f"réputé validé depuis le {day} au plus tôt, sauf opposition ; rien ne dit quand l'ARS "
            "l'a reçu.",
            _RECEPTION,
        )
    late = " au plus tard" if steps.tacite.sens is not Sens.LE else ""
    received = steps.pieces or steps.reception or steps.accuse
    assert received is not None
    sent = "ses pièces" if received is steps.pieces else "le projet"
    words = {steps.accuse: f"L'ARS en a accusé réception {on(received.date)}"}
    start = words.get(received, f"L'ARS a reçu {sent} {on(received.date)}")
    return (
        f"{start} : sauf opposition de sa part, le projet est réputé validé depuis le {day}{late}.",
        _ATTESTATION,
    )
