"""Un protocole d'adaptation des doses par l'infirmier est incomplet.

L'infirmier peut adapter la posologie de certains traitements par un protocole inscrit dans le
projet de santé de la CPTS. Ce protocole dit sept choses : les activités ; les critères d'entrée et
de sortie ; l'information des patients ; l'accès à un médecin ; les risques et les événements
indésirables ; la mise à jour ; la formation.

Le texte a été lu dans sa rédaction d'avant la loi de 2025 sur les infirmiers : relisez-le. C'est un
conseil, qui ne parle que d'une fiche consacrée à un tel protocole.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
missions:
  parcours:
    fiches:
      - id: P1
        titre: Protocole d'adaptation des doses d'insuline par les infirmiers
        objectif: Former les infirmiers volontaires et informer les patients.
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
missions:
  parcours:
    fiches:
      - id: P1
        titre: Protocole d'adaptation des doses d'insuline par les infirmiers
        objectif: L'infirmier ajuste la dose à domicile.
        etapes:
          - intitule: Critères d'inclusion et de sortie, formation des infirmiers volontaires
          - intitule: Information des patients, numéro direct d'un médecin
          - intitule: Risques d'hypoglycémie et événements indésirables déclarés
          - intitule: Mise à jour du protocole chaque année
```
"""

import re
from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.regles.walking import fiches, texts
from cptskit.socle.findings import Level
from cptskit.socle.patterns import late

_NURSE = late(r"\binfirmi|\bidel?s?\b")
_DOSE = late(
    r"\b(?:adapt|ajust|modifi)\w*\b[^.;]{0,40}\b(?:posologi|doses?\b|traitements?\b)|\bposologi"
)
_TOLD = {
    "les activités": r"\badapt|\bajust|\bactivites|\bmodifi",
    "les critères d'entrée et de sortie": r"\bcriteres?\b|\binclu|\beligib",
    "l'information des patients": r"\binform\w* (?:d\w+ |l\w+ |aux? )?patient|\bconsentement",
    "l'accès à un médecin": r"\bmedecin",
    "les risques et les événements indésirables": r"\brisques?\b|\bindesirable|\bcomplication",
    "la mise à jour": r"\bmises? a jour|\brevis|\bactualis|\bchaque annee|\bannuelle",
    "la formation": r"\bform(?:e|es|er|ation|ations)\b",
}


@rule("COP005", "protocole-infirmier", from_projet(Level.CONSEIL), ("csp-d4311-15-2",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Go through the seven things in each fiche on such a protocol."""
    for route, fiche in fiches(projet):
        said = folded(" . ".join(text for _, text in texts(fiche)))
        if "protocole" not in said or not (_NURSE.search(said) and _DOSE.search(said)):
            continue
        missing = [name for name, words in _TOLD.items() if not re.search(words, said)]
        if missing:
            yield Remark(
                f"La fiche « {fiche.titre} » adapte des doses par un protocole et ne dit pas : "
                f"{joined(missing)}.",
                route,
                "Ajoutez ces points à la fiche, ou renvoyez au protocole en annexe.",
            )
