"""Une mission démarre ou se déploie trop tard après la signature.

Les délais courent de la signature du contrat : l'accès aux soins et les crises démarrent dans les
six mois et sont pleinement déployés dans les dix-huit ; les parcours et la prévention démarrent
dans les douze mois et sont déployés dans les vingt-quatre. Les missions optionnelles sont libres.

Une mission qu'un avenant ajoute compte ses délais de l'avenant : c'est une déduction, et un
avertissement. Un contrat renouvelé garde les délais du premier pour les missions qu'il avait
déjà.

Quand le jour n'est pas connu, la règle ne dit rien tant que le délai peut être tenu. Elle se tait
aussi quand le contrat est échu : le prochain n'a pas encore de date.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
contrat: {signature: 2027-01-15}
missions:
  acces_aux_soins:
    demarrage: 2027-09-01
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
contrat: {signature: 2027-01-15}
missions:
  acces_aux_soins:
    demarrage: 2027-07-01
    deploiement: 2028-07
```
"""

from collections.abc import Iterator

from cptskit.contrat import etat, missions_dues
from cptskit.droit.missions import Delais
from cptskit.droit.valeurs import Grade
from cptskit.francais.dates import long_date
from cptskit.projet import Projet
from cptskit.projet.dates import DateCivile
from cptskit.projet.durees import add_months
from cptskit.projet.missions import Mission
from cptskit.regles.contract import life
from cptskit.regles.dates import on
from cptskit.regles.mission_words import label
from cptskit.regles.rule import Context, Elsewhere, Levels, Remark, rule
from cptskit.socle.findings import Level, Route


@rule(
    "MIS005",
    "demarrage-tardif",
    Levels(None, Level.AVERTISSEMENT, Level.ERREUR),
    ("aci-2019", "aci-avenant-2", "hdf-paps"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare start and full deployment with the delays of the contract's own law."""
    contract = life(projet, context.date)
    if contract is None:
        return
    periode = etat(projet, context.date).periode or contract[0]
    for due in missions_dues(projet, periode, context.date):
        mission, delais = projet.missions.get(due.code), due.delais
        if mission is None or delais is None:
            continue
        for route, words, day, months in _dates(mission, delais.valeur):
            last = add_months(due.depuis.fin, months)
            if day.debut > last:
                yield Remark(
                    f"La mission « {label(due.code)} » {words} {on(day)}, plus de {months} mois "
                    f"après {_ACTS[due.acte]}.",
                    ("missions", due.code.value, *route),
                    f"Avancez cette date au {long_date(last)} au plus tard, ou convenez d'un autre "
                    "calendrier avec l'ARS et la caisse.",
                    (Elsewhere(due.route, f"{due.acte} : {due.depuis}"),),
                    texte=delais.texte,
                    grade=due.grade if due.certaine else Grade.C,
                )


_ACTS = {
    "signature": "la signature",
    "avenant": "l'avenant qui l'ajoute",
    "renouvellement": "la signature du nouveau contrat",
}


def _dates(mission: Mission, delais: Delais) -> Iterator[tuple[Route, str, DateCivile, int]]:
    """Yield the dates that a delay bounds; a mission without a start starts with its fiches."""
    start: tuple[Route, DateCivile] | None = None
    if mission.demarrage:
        start = ("demarrage",), mission.demarrage
    elif mission.fiches and all(fiche.debut for fiche in mission.fiches):
        days = [(("fiches", i, "debut"), f.debut) for i, f in enumerate(mission.fiches) if f.debut]
        start = min(days, key=lambda day: day[1].debut)
    if start and delais.demarrage_mois is not None:
        yield start[0], "démarre", start[1], delais.demarrage_mois
    if mission.deploiement and delais.deploiement_mois is not None:
        yield ("deploiement",), "est déployée", mission.deploiement, delais.deploiement_mois
