"""Le statut annoncé d'une mission contredit l'accord.

Quatre missions sont socles depuis l'avenant 2 (pour sûr depuis le 3 septembre 2022) : accès aux
soins, parcours, prévention, réponse aux crises sanitaires graves. Qualité et accompagnement des
professionnels restent optionnelles. Des pages et des guides anciens disent encore autre chose :
« mission socle optionnelle 4 : accompagnement », ou les crises rangées parmi les options.

Le statut est celui du jour de la vérification ou, pour un contrat en cours, celui du droit sous
lequel il vit : sa signature, ou l'avenant qui l'a adapté.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
missions:
  crises:
    statut: optionnelle
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
missions:
  crises:
    statut: socle
```
"""

import re
from collections.abc import Iterator
from datetime import date

from cptskit.droit.missions import Statut, mission
from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.projet.codes import CodeMission
from cptskit.regles.contract import law_days
from cptskit.regles.mission_words import label
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level

_WORDS = {
    Statut.SOCLE: re.compile(r"\bsocles?\b|\bobligatoires?\b"),
    Statut.OPTIONNELLE: re.compile(r"\boptionnelles?\b|\bcomplementaires?\b|\bfacultatives?\b"),
}


@rule(
    "MIS004",
    "statut-contraire",
    Levels(Level.AVERTISSEMENT, Level.ERREUR, Level.ERREUR),
    ("aci-2019", "aci-avenant-2"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the status, stated or in the title, with the law."""
    days = law_days(projet, context.date)
    for code, chosen in projet.missions.items():
        lawful = [mission(code.value, day).statut for day in days]
        if Statut.ABSENTE in lawful:
            continue
        place, stated = "statut", chosen.statut and chosen.statut.value
        if stated is None or stated in lawful:
            place, stated = "intitule", _stated(chosen.intitule, lawful)
        if stated is not None:
            yield _remark(code, place, stated, lawful[0], days[0])


def _stated(title: str | None, lawful: list[Statut]) -> str | None:
    """Return the status that a title states against the law."""
    statuses = [status for status, words in _WORDS.items() if words.search(folded(title or ""))]
    return next((status.value for status in statuses if status not in lawful), None)


def _remark(code: CodeMission, place: str, stated: str, lawful: Statut, day: date) -> Remark:
    basis = mission(code.value, day).fondement
    advice = f"Écrivez « statut: {lawful.value} »."
    return Remark(
        f"La mission « {label(code)} » est dite {stated} ; elle est {lawful.value}.",
        ("missions", code.value, place),
        advice if place == "statut" else f"Retirez « {stated} » du titre. {advice}",
        texte=basis.texte if basis else None,
        grade=basis.grade if basis else None,
    )
