"""Rien ne dit que l'ARS a reçu le projet.

Les deux mois de la validation tacite courent de la réception du projet par l'ARS. L'accusé de
réception en est la preuve : il dit le jour de la réception, le jour de la validation tacite, le
service, et qu'une attestation peut être demandée (CRPA, art. R.112-5 et R.112-11-1).

Envoyé par courriel ou par téléservice, le projet est enregistré aussitôt ou sous un jour ouvré,
et l'accusé suit sous dix jours ouvrés (art. L.112-11 et R.112-11-2). Sur papier, la règle attend
un mois. Dites la voie de l'envoi : « voie: courrier », « main_propre », « courriel » ou «
teleservice ».

La règle se tait si un jalon dit la réception ou l'accusé, si le titre d'une annexe ou d'un jalon
en parle, et dès que le projet est validé. Au-delà des deux mois, la règle `validation-tacite`
prend la suite.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
calendrier:
  jalons: [{type: transmission, date: 2026-08-15, voie: courrier, fait: oui}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
calendrier:
  jalons:
    - {type: transmission, date: 2026-08-15, voie: courrier, fait: oui}
    - {type: reception, date: 2026-08-18, fait: oui}
annexes: [{titre: Accusé de réception de l'ARS}]
```
"""

from collections.abc import Iterator

from cptskit.contrat import Issue, procedure
from cptskit.francais.accents import folded
from cptskit.francais.dates import long_date
from cptskit.projet import Projet
from cptskit.regles.dates import on
from cptskit.regles.milestones import milestones
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level
from cptskit.socle.patterns import late

_PROOF = late(r"\baccuse|\brecepisse (?:de l'ars|de transmission|du depot)|\bpreuve")


@rule("CAL011", "accuse-de-reception", from_projet(Level.CONSEIL), ("crpa", "csp-l1434-12"))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for a projet handed over some time ago, whose receipt nothing mentions."""
    steps = procedure(projet, context.date)
    sent, due = steps.envoi, steps.accuse_attendu
    if steps.issue is not Issue.EN_COURS or sent is None or not sent.jalon.fait or due is None:
        return
    if steps.reception or steps.accuse or steps.tacite is None or _proved(projet):
        return
    if not due.jour < context.date <= steps.tacite.jour:
        return
    how = "par voie électronique " if steps.electronique else ""
    article = "L.112-11 et R.112-11-2" if steps.electronique else "L.112-3 et R.112-5"
    delay = "sous dix jours ouvrés, soit" if steps.electronique else "attendu"
    yield Remark(
        f"Le projet a été transmis à l'ARS {how}{on(sent.date)}, et rien ne dit qu'elle l'a reçu.",
        (*sent.route, "date"),
        f"Demandez l'accusé de réception, {delay} le {long_date(due.jour)} au plus tard (CRPA, "
        f"art. {article}), écrivez la réception par un jalon « type: reception », et listez "
        "l'accusé sous « annexes: ».",
    )


def _proved(projet: Projet) -> bool:
    """Say whether the title of an annexe or of a milestone mentions a proof."""
    titles = [annexe.titre for annexe in projet.annexes]
    titles += [jalon.intitule or "" for _, jalon in milestones(projet)]
    return _PROOF.search(folded(" ; ".join(titles))) is not None
