"""Une mission démarre ou se déploie trop tard après la signature.

Les délais courent de la signature du contrat : l'accès aux soins et les crises démarrent dans les
six mois et sont pleinement déployés dans les dix-huit ; les parcours et la prévention démarrent
dans les douze mois et sont déployés dans les vingt-quatre. Les missions optionnelles sont libres.

Quand le jour n'est pas connu, la règle ne dit rien tant que le délai peut être tenu.

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

from cptskit.droit.missions import Delais, mission
from cptskit.droit.valeurs import Valeur
from cptskit.findings import Level
from cptskit.projet import Projet
from cptskit.projet.codes import CodeMission
from cptskit.projet.dates import DateCivile
from cptskit.regles.contract import signature
from cptskit.regles.dates import add_months, in_french
from cptskit.regles.mission_words import label
from cptskit.regles.rule import Context, Elsewhere, Levels, Remark, rule


@rule(
    "MIS005",
    "demarrage-tardif",
    Levels(None, Level.AVERTISSEMENT, Level.ERREUR),
    ("aci-2019", "aci-avenant-2", "hdf-paps"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare start and full deployment with the delays of the day of the signature."""
    found = signature(projet)
    if found is None:
        return
    where, signed = found
    others = (Elsewhere(where, f"signature : {signed}"),)
    for code, chosen in projet.missions.items():
        delais = mission(code.value, signed.debut).delais
        if delais is None:
            continue
        months = delais.valeur
        for key, words, day, limit in (
            ("demarrage", "démarre", chosen.demarrage, months.demarrage_mois),
            ("deploiement", "est déployée", chosen.deploiement, months.deploiement_mois),
        ):
            if day is not None and limit is not None and _late(day, signed, limit):
                yield _remark(code, key, words, day, signed, limit, delais, others)


def _late(day: DateCivile, signed: DateCivile, limit: int) -> bool:
    return day.debut > add_months(signed.fin, limit)


def _remark(
    code: CodeMission,
    key: str,
    words: str,
    day: DateCivile,
    signed: DateCivile,
    limit: int,
    delais: Valeur[Delais],
    others: tuple[Elsewhere, ...],
) -> Remark:
    last = in_french(add_months(signed.fin, limit))
    return Remark(
        f"La mission « {label(code)} » {words} le {day} : plus de {limit} mois après la signature.",
        ("missions", code.value, key),
        f"Avancez cette date au {last} au plus tard, ou convenez d'un autre calendrier "
        "avec l'ARS et la caisse.",
        others,
        texte=delais.texte,
        grade=delais.grade,
    )
