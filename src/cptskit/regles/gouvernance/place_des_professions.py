"""La place d'une profession dans la gouvernance n'est pas dite.

Chaque profession membre siège dans un collège, ou un texte dit comment elle est représentée. Les
relecteurs comparent les effectifs et les collèges.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
membres:
  effectifs: [{profession: infirmier, nombre: 9}, {profession: sage_femme, nombre: 2}]
gouvernance:
  colleges:
    - {nom: Collège des infirmiers, professions: [infirmier]}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
membres:
  effectifs: [{profession: infirmier, nombre: 9}, {profession: sage_femme, nombre: 2}]
gouvernance:
  colleges:
    - {nom: Collège des infirmiers, professions: [infirmier]}
    - {nom: Collège des sages-femmes, professions: [sage_femme]}
```
"""

from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.projet.denombrement import denombrer
from cptskit.projet.gouvernance import Gouvernance
from cptskit.projet.professions import Profession
from cptskit.regles.chapters import governance
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule(
    "GOU006",
    "place-des-professions",
    from_projet(Level.AVERTISSEMENT),
    ("pdl-2018", "idf-93", "relecture"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for each profession of the members in the colleges, unless a text gives its place."""
    gouvernance = governance(projet)
    if gouvernance is None or gouvernance.place_des_professions is not None:
        return
    seated = {profession for college in gouvernance.colleges for profession in college.professions}
    if not seated:
        if not gouvernance.colleges:
            yield _nothing_said()
        return
    effectifs = denombrer(projet.membres).effectifs
    absent = [
        effectif.profession.pluriel
        for effectif in effectifs
        if effectif.nombre != 0 and effectif.profession not in {*seated, Profession.AUTRE}
    ]
    if absent and not _open_college(gouvernance):
        yield Remark(
            f"Aucun collège ne réunit les {joined(absent)}, pourtant membres.",
            ("gouvernance", "colleges"),
            "Ajoutez ces professions à un collège, ou dites leur place sous "
            "« place_des_professions: ».",
        )


def _nothing_said() -> Remark:
    return Remark(
        "Rien ne dit comment chaque profession est représentée.",
        ("gouvernance", "place_des_professions"),
        "Décrivez les collèges sous « colleges: », ou la place de chacun sous "
        "« place_des_professions: ».",
    )


def _open_college(gouvernance: Gouvernance) -> bool:
    """Say whether a college that lists no profession may be theirs."""
    return any(
        not college.professions and ("autre" in folded(college.nom) or "profession" in college.nom)
        for college in gouvernance.colleges
    )
